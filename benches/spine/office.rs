//! The office's side: a broadcast under Telegram's limits while people go on asking, the figures of a province, and the
//! list of all its cases as a workbook.

use std::collections::HashSet;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use hoagiai::domain::AnnouncementId;
use hoagiai::domain::access::{Permit, Reached, act, may};
use hoagiai::domain::announce::{Announcement, AnnouncementKind, BULK_PER_SECOND, Content, Recipients, Sending};
use hoagiai::domain::calendar::local_date;
use hoagiai::domain::figures::Tally;
use hoagiai::domain::mend::Afterlife;
use hoagiai::domain::people::{Actor, Holding, Lang, Office};
use hoagiai::domain::period::{Period, PeriodKind};
use hoagiai::domain::{CaseId, PersonId, WardId};
use hoagiai::emulator::{Event, EventKind, Outcome, RateModel};
use hoagiai::report::xlsx::{Book, Cell};
use hoagiai::store::Store;
use hoagiai::store::seal::Seal;

use super::bots::{FIRST_USER, Home, Process, Sample};
use super::machine::Watch;
use super::measured::Measured;
use super::town::{Partner, Town, millis, now};

/// Recipients of the broadcast.
const RECIPIENTS: i64 = 600;
/// Those of them come after so many people of the sample: nobody of the load is one of them.
const PASSED_OVER: i64 = 3000;
/// People who go on working meanwhile, and how long each waits after an answer.
const WORKING: usize = 20;
const PAUSE: Duration = Duration::from_millis(500);
const WORDS: &str = "Mời dự tập huấn sáng thứ Bảy.";
/// How often the figures are read.
const READS: usize = 15;

async fn open(home: &Home) -> Store {
    let seal = Seal::from_file(&home.key_file()).expect("the keys are there");
    Store::open(&home.url(), seal).await.expect("the database opens")
}

fn officer(ward: WardId, person: PersonId) -> Permit<act::Announce> {
    let office = Holding { office: Office::WardOfficer, team: None, group: None, from: local_date(now()), to: None };
    let actor = Actor {
        person,
        ward,
        tg_user: 1,
        name: String::new(),
        lang: Lang::Vi,
        offices: vec![office],
        consented: true,
        joined: true,
        phone_confirmed: true,
    };
    may(&actor, act::Announce).expect("an officer may")
}

/// A bench may be run at night: then nothing would go out.
async fn wake(home: &Home) {
    let store = open(home).await;
    let mut tx = store.begin().await.expect("the database answers");
    for (key, value) in [("quiet_from", "23:59"), ("quiet_until", "00:00")] {
        let sql = format!("UPDATE legal_params SET value = '{value}' WHERE key = '{key}'");
        tx.test_sql(sql).await.expect("the hours can be set");
    }
    tx.commit().await.expect("the hours can be set");
    store.close().await;
}

/// Puts a broadcast into the database that is confirmed and begins at once.
async fn order(home: &Home) {
    let store = open(home).await;
    let mut tx = store.begin().await.expect("the database answers");
    let ward = tx.wards().await.expect("there are wards")[0].id;
    let content = Content { html: WORDS.to_owned(), plain: WORDS.to_owned(), ..Content::default() };
    let announcement = Announcement {
        id: AnnouncementId(0),
        key: "bench".to_owned(),
        kind: AnnouncementKind::Announcement,
        topic: None,
        official: true,
        content,
        recipients: Recipients::Everyone,
        status: Sending::Draft,
        withdrawn: false,
        by: PersonId(1),
        send_at: None,
        after: Afterlife::default(),
    };
    let permit = officer(ward, PersonId(1));
    tx.save_announcement(&permit, ward, &announcement, now()).await.expect("it is kept");
    for sql in [
        format!(
            "INSERT INTO announcement_recipient (announcement_id, chat_id, person_id)
             SELECT 1, tg_user_id, person_id FROM tg_account ORDER BY tg_user_id LIMIT {RECIPIENTS} OFFSET {PASSED_OVER}"
        ),
        "UPDATE announcement SET status = 'confirmed', send_at = '2020-01-01T00:00:00+00:00'".to_owned(),
    ] {
        tx.test_sql(sql).await.expect("the broadcast is ordered");
    }
    tx.commit().await.expect("the broadcast is ordered");
    store.close().await;
}

/// A broadcast to 600 people, answers to others meanwhile.
pub(super) async fn broadcast(sample: &Sample) -> Measured {
    let mut town = Town::keeping(Partner::Hoagiai, WORKING, (0, 5000)).await;
    let recipients: HashSet<i64> = (0..RECIPIENTS).map(|it| FIRST_USER + PASSED_OVER + it).collect();
    for id in &recipients {
        town.people.add_user(*id, "Mơ");
        town.people.press_start(*id, "").expect("anybody may press Start");
    }
    let home = sample.copy("life");
    wake(&home).await;
    let (url, token) = town.door();
    let process = Process::hoagiai(&home, (&url, &token), None);
    town.warm_up().await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    town.people.set_rates(Some(RateModel::default()));
    let mut events = town.people.subscribe();
    let watch = Watch::start(process.pid());
    order(&home).await;
    let working = tokio::spawn(async move {
        let mut times = Vec::new();
        let mut nth = 0;
        let until = Instant::now() + Duration::from_secs(20);
        while Instant::now() < until {
            town.act(nth % WORKING, now());
            times.push(town.answer().await.1);
            nth += 1;
            tokio::time::sleep(PAUSE).await;
        }
        (town, times)
    });
    let mut at: Vec<DateTime<Utc>> = Vec::new();
    let mut reached = HashSet::new();
    while reached.len() < recipients.len() {
        let event = tokio::time::timeout(Duration::from_secs(60), events.recv()).await;
        let Ok(Ok(Event { chat, what: EventKind::New { message }, at: when, .. })) = event else { continue };
        if message.text.starts_with(WORDS) && recipients.contains(&chat) {
            assert!(reached.insert(chat), "{chat} got it twice");
            at.push(when);
        }
    }
    let others = watch.others();
    let (town, mut times) = working.await.expect("people can work");
    let calls = town.people.calls();
    let refused = calls.iter().filter(|it| matches!(it.outcome, Outcome::Refused { code: 429, .. })).count();
    process.stop().await;
    town.close().await;
    let took = millis(at[0], at[at.len() - 1]) / 1000.0;
    let ideal = f64::from(RECIPIENTS as u32 - 1) / f64::from(BULK_PER_SECOND);
    times.sort_by(f64::total_cmp);
    let middle = times[times.len() / 2];
    let figures = vec![
        ("bulk", took / ideal * 100.0 - 100.0),
        ("bulk 429", refused as f64),
        ("bulk p50", middle),
        ("bulk worst", times[times.len() - 1]),
    ];
    Measured { figures, others }
}

/// A month of a province: read and counted.
pub(super) async fn summary(sample: &Sample) -> Measured {
    let home = sample.copy("life");
    let store = open(&home).await;
    let watch = Watch::start(std::process::id());
    let month = Period::containing(PeriodKind::Month, local_date(now() - TimeDelta::days(40)));
    let mut times = Vec::new();
    for _ in 0..READS {
        let started = Instant::now();
        let mut tx = store.begin().await.expect("the database answers");
        let stretches = tx.stretches(Reached::Province, month).await.expect("figures can be read");
        tx.count_not_accepted(Reached::Province, month).await.expect("figures can be read");
        let tally = Tally::count(&stretches, month);
        times.push(started.elapsed().as_secs_f64() * 1000.0);
        let (came, became) = tally.total.balance();
        assert!(came == became && came > 1000, "{came} and {became}");
    }
    let others = watch.others();
    store.close().await;
    times.sort_by(f64::total_cmp);
    Measured { figures: vec![("summary", times[times.len() / 2])], others }
}

/// All cases of a province as a workbook, in a process of its own.
pub(super) fn book(sample: &Sample) -> Measured {
    let home = sample.copy("life");
    let own = std::env::current_exe().expect("this program has a file");
    let watch = Watch::start(std::process::id());
    let output = Command::new(own)
        .args(["--book", &home.url()])
        .arg(home.key_file())
        .stderr(Stdio::inherit())
        .output()
        .expect("the writer can be started");
    let others = watch.others();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let numbers: Vec<f64> = said.split_whitespace().filter_map(|it| it.parse().ok()).collect();
    assert_eq!(numbers.len(), 3, "seconds, MiB, rows: {said}");
    assert!(numbers[2] > 95_000.0, "{} rows", numbers[2]);
    Measured { figures: vec![("book", numbers[0]), ("book memory", numbers[1])], others }
}

/// The writer: prints seconds, the most memory in MiB, and rows.
pub(super) async fn write_book(url: &str, key: &std::path::Path) {
    let seal = Seal::from_file(key).expect("the keys are there");
    let store = Store::open(url, seal).await.expect("the database opens");
    let whole = Period::between("2018-01-01".parse().expect("a day"), local_date(now())).expect("a period");
    let started = Instant::now();
    let mut book = Book::new(now()).expect("a workbook can be begun");
    let header: Vec<(String, u16)> = (0..8).map(|it| (format!("cột {it}"), 20)).collect();
    book.begin_sheet("Danh sách", &[], &header).expect("a sheet can be begun");
    let (mut after, mut rows) = (CaseId(0), 0_u32);
    loop {
        let mut tx = store.begin().await.expect("the database answers");
        let cases = tx.case_dates(Reached::Province, whole, (after, 2000)).await.expect("cases can be read");
        drop(tx);
        let Some(last) = cases.last() else { break };
        after = last.id;
        for case in &cases {
            let mut row = vec![
                Cell::Text(case.code.clone()),
                Cell::Count(case.team.0 as u32),
                Cell::Text(case.kind.code().to_owned()),
                Cell::Text(case.status.code().to_owned()),
            ];
            row.extend(case.days.iter().map(|it| Cell::Day(*it)));
            book.push_row(&row).expect("a row can be written");
            rows += 1;
        }
    }
    let bytes = book.finish().expect("a workbook can be finished").len();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
    let most = most.and_then(|it| it.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0;
    assert!(bytes > 1_000_000, "{bytes} bytes");
    println!("{} {most} {rows}", started.elapsed().as_secs_f64());
}
