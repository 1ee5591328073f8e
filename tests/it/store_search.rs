//! Contract of finding cases by what they are: team, place, mediator, state, month; and by words, however many there are.

use hoagiai::domain::access::{Scope, act};
use hoagiai::domain::case::{Change, NewCase, Place, Stage, Status};
use hoagiai::domain::period::Period;
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::search::{Phase, State, Units, Wanted};
use hoagiai::store::Tx;
use hoagiai::store::find::CaseFilter;

use crate::store_find::all;
use crate::store_kit::{Db, Here, at, contract, day, mediating, memory, settle};

contract!(
    cases_are_found_by_state,
    the_late_ones_are_those_whose_days_have_passed,
    cases_are_found_by_the_month_they_were_received_in,
    cases_are_found_by_team_or_place,
    cases_are_found_by_who_mediates_them,
    conditions_and_words_hold_together,
    a_search_reads_page_after_page,
);

async fn codes(tx: &mut Tx, scope: Scope, filter: CaseFilter) -> Vec<u32> {
    let (lines, total) = tx.find_cases(scope, &filter).await.unwrap();
    assert_eq!(lines.len() as u32, total);
    lines.iter().map(|it| it.code.rsplit('-').next().unwrap().parse().unwrap()).collect()
}

async fn find(tx: &mut Tx, here: &Here, wanted: Wanted) -> Vec<u32> {
    codes(tx, Scope::ward(here.ward), CaseFilter { wanted, ..all() }).await
}

fn state(state: State) -> Wanted {
    Wanted { state: Some(state), ..Wanted::default() }
}

async fn cases_are_found_by_state(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let on = day("2026-05-05");
    let stages = [
        Stage::Registered,
        Stage::Assigned { on },
        Stage::InSession { since: on },
        Stage::Referred { on, body: ReferralBody::WardPolice },
        Stage::Void { on, reason: "nhầm".to_owned() },
    ];
    for (n, stage) in stages.into_iter().enumerate() {
        here.open(&mut tx, &NewCase { stage, ..here.new_case(&format!("c:{n}")) }).await;
    }
    for (wanted, expected) in [
        (State::Is(Status::Registered), vec![1]),
        (State::Is(Status::Assigned), vec![2]),
        (State::In(Phase::Waiting), vec![2, 1]),
        (State::Is(Status::InSession), vec![3]),
        (State::In(Phase::Open), vec![3, 2, 1]),
        (State::Is(Status::Referred), vec![4]),
        (State::In(Phase::Ended), vec![4]),
        (State::Is(Status::Void), vec![5]),
        (State::Is(Status::Success), vec![]),
        (State::Is(Status::Failure), vec![]),
    ] {
        assert_eq!(find(&mut tx, &here, state(wanted)).await, expected, "{wanted:?}");
        let with_words = Wanted { words: Some("mười giờ".to_owned()), ..state(wanted) };
        assert_eq!(find(&mut tx, &here, with_words).await, expected, "{wanted:?} and words");
    }
    let filter = CaseFilter { wanted: state(State::In(Phase::Ended)), open_only: true, ..all() };
    assert!(codes(&mut tx, Scope::ward(here.ward), filter).await.is_empty());
}

async fn the_late_ones_are_those_whose_days_have_passed(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (n, on) in ["2026-05-01", "2026-05-05", "2026-05-06"].into_iter().enumerate() {
        let stage = Stage::Assigned { on: day(on) };
        let received_on = day(on);
        here.open(&mut tx, &NewCase { stage, received_on, ..here.new_case(&format!("c:{n}")) }).await;
    }
    let begun = NewCase { stage: Stage::InSession { since: day("2026-04-20") }, ..here.new_case("begun") };
    here.open(&mut tx, &begun).await;
    // The parties of the first agreed on a later day.
    let (lines, _) = tx.find_cases(Scope::ward(here.ward), &all()).await.unwrap();
    let first = lines.iter().find(|it| it.code.ends_with("-001")).unwrap().id;
    let case = tx.case(None, first).await.unwrap().unwrap();
    let change = Change::Agree { on: day("2026-05-12"), late_on: None };
    let after = case.apply(&change, day("2026-05-05")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &change), at(1)).await.unwrap();
    let late = |assigned: &str, agreed: &str| CaseFilter {
        wanted: state(State::In(Phase::Late)),
        late: Some((day(assigned), day(agreed))),
        ..all()
    };
    let scope = Scope::ward(here.ward);
    assert_eq!(codes(&mut tx, scope, late("2026-05-05", "2026-05-09")).await, [2]);
    assert_eq!(codes(&mut tx, scope, late("2026-05-06", "2026-05-12")).await, [3, 2]);
    assert_eq!(codes(&mut tx, scope, late("2026-05-06", "2026-05-13")).await, [3, 2, 1]);
    assert!(find(&mut tx, &here, state(State::In(Phase::Late))).await.is_empty(), "without days none is late");
}

async fn cases_are_found_by_the_month_they_were_received_in(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (n, on) in ["2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01"].into_iter().enumerate() {
        here.open(&mut tx, &NewCase { received_on: day(on), ..here.new_case(&format!("c:{n}")) }).await;
    }
    let of = |key| Wanted { period: Period::from_key(key), ..Wanted::default() };
    assert_eq!(find(&mut tx, &here, of("2026-05")).await, [3, 2]);
    assert_eq!(find(&mut tx, &here, of("2026-q2")).await, [4, 3, 2, 1]);
    assert!(find(&mut tx, &here, of("2025")).await.is_empty());
}

async fn cases_are_found_by_team_or_place(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let other_group = tx.groups(here.ward).await.unwrap()[1].id;
    here.open(&mut tx, &here.new_case("c:1")).await;
    let elsewhere = Place { group: other_group, detail: None };
    here.open(&mut tx, &NewCase { place: elsewhere, ..here.new_case("c:2") }).await;
    let other = NewCase { team: here.other_team, mediators: vec![mediating(here.stranger)], ..here.new_case("c:3") };
    let (_, code) = here.open(&mut tx, &other).await;
    assert_eq!(code, "VN-07-2026-001");
    let of = |teams: &[_], groups: &[_]| Wanted {
        units: Some(Units { teams: teams.to_vec(), groups: groups.to_vec(), names: vec!["Cô Mễ".to_owned()] }),
        ..Wanted::default()
    };
    assert_eq!(find(&mut tx, &here, of(&[here.team], &[])).await, [2, 1]);
    assert_eq!(find(&mut tx, &here, of(&[here.other_team], &[])).await, [1]);
    assert_eq!(find(&mut tx, &here, of(&[], &[other_group])).await, [2]);
    assert_eq!(find(&mut tx, &here, of(&[here.other_team], &[other_group])).await, [1, 2], "of either");
    assert!(find(&mut tx, &here, of(&[], &[])).await.is_empty());
    let scope = Scope::own(here.stranger);
    let filter = CaseFilter { wanted: of(&[here.team], &[here.group]), ..all() };
    assert_eq!(codes(&mut tx, scope, filter).await, [1], "only within the scope");
}

async fn cases_are_found_by_who_mediates_them(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.open(&mut tx, &here.new_case("c:1")).await;
    here.open(&mut tx, &NewCase { mediators: vec![mediating(here.stranger)], ..here.new_case("c:2") }).await;
    let both = vec![mediating(here.mediator), mediating(here.stranger)];
    here.open(&mut tx, &NewCase { mediators: both, ..here.new_case("c:3") }).await;
    assert_eq!(find(&mut tx, &here, Wanted::words("dung")).await, [3, 2], "beside the names of the parties");
    assert_eq!(find(&mut tx, &here, Wanted::words("Trần Văn Bình mười giờ")).await, [3, 1]);
    let by = |name: &str| Wanted { mediator: Some(name.to_owned()), ..Wanted::default() };
    assert_eq!(find(&mut tx, &here, by("Bình")).await, [3, 1]);
    assert_eq!(find(&mut tx, &here, by("le van dung")).await, [3, 2]);
    assert!(find(&mut tx, &here, by("An")).await.is_empty(), "who is a party does not mediate");
    let mine = Wanted { mine: true, ..Wanted::default() };
    let filter = CaseFilter { wanted: mine.clone(), by: Some(here.stranger), ..all() };
    assert_eq!(codes(&mut tx, Scope::ward(here.ward), filter).await, [3, 2]);
    assert!(find(&mut tx, &here, mine).await.is_empty(), "without anybody who asks");
}

async fn conditions_and_words_hold_together(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (n, (on, summary)) in
        [("2026-05-01", "lối đi"), ("2026-05-20", "ồn"), ("2026-06-01", "lối đi"), ("2026-05-25", "lối đi")]
            .into_iter()
            .enumerate()
    {
        let summary = summary.to_owned();
        here.open(&mut tx, &NewCase { received_on: day(on), summary, ..here.new_case(&format!("c:{n}")) }).await;
    }
    let wanted = Wanted {
        words: Some("loi di".to_owned()),
        mediator: Some("Bình".to_owned()),
        period: Period::from_key("2026-05"),
        state: Some(State::In(Phase::Open)),
        ..Wanted::default()
    };
    assert_eq!(find(&mut tx, &here, wanted).await, [4, 1]);
}

/// Cases of many days, of which the first alone has the words.
async fn many(tx: &mut Tx, here: &Here, n: u64) {
    let text = "Bên B đổ đất lấn ra ngõ chung, để vật liệu trước cổng, bên A không đưa xe ra được; hai bên cãi nhau nhiều \
                lần, tổ trưởng tổ dân phố đã nhắc nhưng chưa xong.";
    for it in 0..n {
        let summary = if it == 0 { format!("{text} Con gà trống choai.") } else { text.to_owned() };
        let received_on = day("2020-01-01") + chrono::Days::new(it / 3);
        here.open(tx, &NewCase { received_on, summary, ..here.new_case(&format!("c:{it}")) }).await;
    }
}

async fn a_search_reads_page_after_page(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    many(&mut tx, &here, 1003).await;
    let (lines, total) = tx
        .find_cases(
            Scope::ward(here.ward),
            &CaseFilter { wanted: Wanted::words("vật liệu"), offset: 1000, limit: 6, ..all() },
        )
        .await
        .unwrap();
    assert_eq!((lines.len(), total), (3, 1003), "every case once");
    assert_eq!(lines[2].code, "VN-01-2020-001", "the oldest last");
    assert_eq!(find(&mut tx, &here, Wanted::words("gà trống choai")).await, [1]);
}

/// How many cases [`the_oldest_case_is_found_behind_thousands`] writes, to see how long a search takes:
/// `HOAGIAI_CASES=5000 cargo test --release --test it thousands -- --nocapture`.
fn n_cases() -> u64 {
    std::env::var("HOAGIAI_CASES").ok().and_then(|it| it.parse().ok()).unwrap_or(2100)
}

#[tokio::test]
async fn the_oldest_case_is_found_behind_thousands() {
    let db = memory().await.unwrap();
    let here = settle(&db).await;
    let mut tx = db.begin().await;
    many(&mut tx, &here, n_cases()).await;
    for (words, expected) in [("gà trống choai", 1), ("ga trong choai binh", 1), ("lan ra ngo", n_cases() as usize)]
    {
        let begun = std::time::Instant::now();
        let (lines, total) = tx
            .find_cases(Scope::ward(here.ward), &CaseFilter { wanted: Wanted::words(words), limit: 6, ..all() })
            .await
            .unwrap();
        println!("{words}: {total} of {} in {:?}", n_cases(), begun.elapsed());
        assert_eq!((lines.len(), total as usize), (expected.min(6), expected), "{words}");
    }
}
