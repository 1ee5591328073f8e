//! A town to play in: the emulator and the bot in one process, driven turn by turn, with a clock in hand. Tests read as
//! chats. Nothing runs in the background: every verb is followed by [`Town::settle`], which turns until all is quiet.

use std::fmt::Write as _;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use hoagiai::app;
use hoagiai::bot::desk::LEASE;
use hoagiai::bot::watcher::Admins;
use hoagiai::bot::wire::Wire;
use hoagiai::bot::{Bot, Parts, Progress};
use hoagiai::clock::{Clock, ManualClock};
use hoagiai::domain::PersonId;
use hoagiai::domain::people::CONSENT_VERSION;
use hoagiai::domain::people::{Holding, Lang, Office, Sex};
use hoagiai::emulator::{ChatMessage, Emulator, EmulatorConfig, EmulatorHandle, People};
use hoagiai::store::directory::NewWard;
use hoagiai::store::fault::Fault;
use hoagiai::store::people::NewPerson;
use hoagiai::store::seal::Seal;
use hoagiai::store::{Error, Store};
use secrecy::SecretString;
use serde_json::json;
use tokio::sync::watch;

/// More turns than any answer needs: a loop becomes a failure.
const MOST_TURNS: usize = 500;

/// Telegram users of the town's people.
pub const LAN: i64 = 1001;
pub const BINH: i64 = 1002;
pub const OFFICER: i64 = 1003;
pub const DUNG: i64 = 1004;
pub const STRANGER: i64 = 1999;
/// Who keeps the program running; holds no office, and comes only where a test calls.
pub const ADMIN: i64 = 1100;

/// A bot, an emulator and a small ward between them: team 1 with its head Lan and its mediators Bình and Dũng, and an
/// officer.
pub struct Town {
    pub emulator: EmulatorHandle,
    pub people: People,
    pub clock: Arc<ManualClock>,
    pub store: Store,
    /// The same database without the plug, to look at it.
    pub plain: Store,
    pub fault: Arc<Fault>,
    pub bot: Arc<Bot>,
    lives: usize,
}

/// Tuesday 5 May 2026, nine in the morning in the ward.
pub fn morning() -> DateTime<Utc> {
    "2026-05-05T02:00:00Z".parse().unwrap()
}

impl Town {
    /// A town on SQLite in memory.
    pub async fn start() -> Self {
        Self::on(Store::open("sqlite::memory:", Seal::for_tests()).await.unwrap()).await
    }

    /// A town on this database, which must be empty.
    pub async fn on(store: Store) -> Self {
        app::migrate(&store).await.unwrap();
        Self::with(store, async |store, people| settle_people(store, people, morning()).await).await
    }

    /// A town on a database in which another release left its people. Their chats are empty, as on new telephones, and
    /// nobody is written to before they have written.
    pub async fn taken_over(store: Store) -> Self {
        Self::with(store, async |_, people| {
            for (user, name) in [(LAN, "Lan"), (BINH, "Bình"), (DUNG, "Dũng"), (OFFICER, "Hà"), (STRANGER, "Khách")]
            {
                people.add_user(user, name);
            }
        })
        .await
    }

    async fn with(store: Store, settle: impl AsyncFn(&Store, &People)) -> Self {
        let fault = Arc::new(Fault::new());
        let plain = store.clone();
        let store = store.with_fault(fault.clone());
        let clock = ManualClock::at(morning());
        let mut config = EmulatorConfig::new(clock.clone());
        config.bot.username = "hoagiai_bot".to_owned();
        let emulator = Emulator::start(config).await.unwrap();
        let people = emulator.people();
        settle(&store, &people).await;
        let bot = build(&emulator, &store, &clock, 0).await.unwrap();
        Self { emulator, people, clock, store, plain, fault, bot, lives: 0 }
    }

    /// The process dies and starts again: everything in memory is gone.
    pub async fn restart(&mut self) {
        self.lives += 1;
        self.bot = build(&self.emulator, &self.store, &self.clock, self.lives).await.unwrap();
    }

    /// Turns until all is quiet.
    pub async fn settle(&self) {
        self.try_settle().await.unwrap();
    }

    /// As [`Town::settle`], for tests that pull the plug.
    pub async fn try_settle(&self) -> Result<(), Error> {
        for _ in 0..MOST_TURNS {
            if self.bot.tick().await? == Progress::Idle {
                return Ok(());
            }
        }
        panic!("still busy after {MOST_TURNS} turns:\n{}", self.everything());
    }

    /// Words.
    pub async fn says(&self, who: i64, text: &str) {
        self.people.send_text(who, text).unwrap();
        self.settle().await;
    }

    /// A button by its label, or the beginning of its label without number, on the newest message that has it.
    /// A second passes before it: a press on a card that has only just appeared is not taken.
    pub async fn presses(&self, who: i64, label: &str) {
        self.clock.advance(TimeDelta::seconds(1));
        let (message, data) = self.find_button(who, label);
        self.people.tap(who, message, &data).unwrap();
        self.settle().await;
    }

    /// Several steps: `>` before a label presses its button, all else is typed.
    pub async fn plays(&self, who: i64, acts: &[&str]) {
        for act in acts {
            match act.strip_prefix('>') {
                Some(label) => self.presses(who, label).await,
                None => self.says(who, act).await,
            }
        }
    }

    /// Where a button stands and what it carries.
    pub fn find_button(&self, who: i64, label: &str) -> (i64, String) {
        let found = self.people.newest(who, |it| {
            let data = it.buttons().find(|it| it.text.contains(label))?.data.clone();
            (it.from_bot && !it.deleted).then_some((it.message_id, data))
        });
        found.unwrap_or_else(|| panic!("{who} sees no button {label:?}:\n{}", self.transcript(who)))
    }

    /// The newest message of the bot in a chat.
    pub fn last(&self, who: i64) -> ChatMessage {
        let found = self.people.newest(who, |it| (it.from_bot && !it.deleted).then_some(it));
        found.unwrap_or_else(|| panic!("the bot has said nothing to {who}"))
    }

    /// Time passes in steps of at most six hours, so that timers fire near their time.
    pub async fn passes(&self, mut time: TimeDelta) {
        while time > TimeDelta::zero() {
            let step = time.min(TimeDelta::hours(6));
            self.clock.advance(step);
            time -= step;
            self.settle().await;
        }
    }

    /// Seconds go by, one after the other.
    pub async fn seconds(&self, count: u32) {
        for _ in 0..count {
            self.clock.advance(TimeDelta::seconds(1));
            self.settle().await;
        }
    }

    /// Somebody joins the first ward, with an account that consented if they have one.
    pub async fn joins(&self, (account, name, phone): (Option<i64>, &str, Option<&str>), holding: &Holding) {
        let mut tx = self.plain.begin().await.unwrap();
        let ward = tx.wards().await.unwrap()[0].id;
        let key = format!("joined:{name}:{}", account.unwrap_or(0));
        let new = NewPerson { key: &key, ward, name, phone, sex: Some(Sex::Female) };
        let person = tx.add_person(&new, self.bot_now()).await.unwrap();
        tx.add_holding(person, holding).await.unwrap();
        if let Some(account) = account {
            tx.link_account(account, person, Lang::Vi, self.bot_now()).await.unwrap();
            tx.record_consent(account, CONSENT_VERSION, self.bot_now()).await.unwrap();
            self.people.add_user(account, name);
            self.people.press_start(account, "").unwrap();
        }
        tx.commit().await.unwrap();
        self.settle().await;
    }

    /// A chat as it looks now.
    pub fn transcript(&self, who: i64) -> String {
        let mut out = String::new();
        for it in self.people.chat(who).iter().filter(|it| !it.deleted) {
            let speaker = if it.from_bot { "Bot " } else { "User" };
            let edited = if it.edits > 0 { "✎" } else { " " };
            let _ = writeln!(out, "{speaker}{edited} {}", it.text.replace('\n', "\n      "));
            for row in &it.inline_keyboard {
                let labels: Vec<String> = row.iter().map(|it| format!("[{}]", it.text)).collect();
                let _ = writeln!(out, "      {}", labels.join(" "));
            }
            if let Some(keyboard) = &it.reply_keyboard {
                let _ = writeln!(out, "      ⌨ {} rows", keyboard.rows.len());
            }
        }
        out
    }

    /// All chats.
    pub fn everything(&self) -> String {
        let chats = [LAN, BINH, DUNG, OFFICER, STRANGER];
        chats.map(|it| format!("== {it}\n{}", self.transcript(it))).concat()
    }

    /// The instant by the town's clock.
    pub fn bot_now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Another process on the same database, with a memory of its own.
    pub async fn twin(&mut self) -> Arc<Bot> {
        self.lives += 1;
        build(&self.emulator, &self.store, &self.clock, self.lives).await.unwrap()
    }

    /// One number from the database.
    pub async fn sql(&self, sql: &str) {
        let mut tx = self.plain.begin().await.unwrap();
        tx.test_sql(sql.to_owned()).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub async fn number(&self, sql: &str) -> i64 {
        self.plain.begin().await.unwrap().test_number(sql).await.unwrap()
    }
}

async fn build(
    emulator: &EmulatorHandle,
    store: &Store,
    clock: &Arc<ManualClock>,
    life: usize,
) -> Result<Arc<Bot>, Error> {
    let token = SecretString::from(emulator.bot_token().to_owned());
    let wire = Wire::new(&emulator.url(), token, None).unwrap();
    let (_keep, stop) = watch::channel(false);
    let me = Bot::introduce(&wire, stop).await.unwrap().unwrap();
    let clock: Arc<dyn Clock> = clock.clone();
    let instance = format!("life-{life}");
    let admins = Admins { ids: vec![ADMIN], ..Admins::default() };
    Bot::new(Parts { store: store.clone(), wire, clock, me, instance, lease: LEASE, admins }).await
}

async fn settle_people(store: &Store, people: &People, now: DateTime<Utc>) {
    let mut tx = store.begin().await.unwrap();
    let new = NewWard {
        key: "09169",
        name: "Vũ Ninh",
        case_prefix: "VN",
        unit_label: "tổ dân phố",
        office_phone: Some("0222 382 0000"),
    };
    let ward = tx.add_ward(&new).await.unwrap();
    let group = tx.add_group(ward, 1, "Kim Đôi").await.unwrap();
    let other_group = tx.add_group(ward, 2, "Quỳnh Đôi").await.unwrap();
    let team = tx.add_team(ward, group, 1, "Kim Đôi").await.unwrap();
    tx.add_team(ward, other_group, 2, "Quỳnh Đôi").await.unwrap();
    let in_team =
        |office| Holding { office, team: Some(team), group: None, from: "2024-01-01".parse().unwrap(), to: None };
    let in_ward = |office| Holding { team: None, ..in_team(office) };
    for (user, name, sex, offices) in [
        (LAN, "Nguyễn Thị Lan", Sex::Female, vec![in_team(Office::Mediator), in_team(Office::TeamHead)]),
        (BINH, "Trần Văn Bình", Sex::Male, vec![in_team(Office::Mediator)]),
        (DUNG, "Lê Anh Dũng", Sex::Male, vec![in_team(Office::Mediator)]),
        (OFFICER, "Phạm Thu Hà", Sex::Female, vec![in_ward(Office::WardOfficer)]),
    ] {
        let key = format!("test:{user}");
        let new = NewPerson { key: &key, ward, name, phone: None, sex: Some(sex) };
        let person: PersonId = tx.add_person(&new, now).await.unwrap();
        for holding in &offices {
            tx.add_holding(person, holding).await.unwrap();
        }
        tx.link_account(user, person, Lang::Vi, now).await.unwrap();
        tx.record_consent(user, CONSENT_VERSION, now).await.unwrap();
        people.add_user(user, name.split(' ').next_back().unwrap());
        // They came once before: a bot may not write to people who never started it.
        people.press_start(user, "").unwrap();
    }
    people.add_user(STRANGER, "Khách");
    tx.commit().await.unwrap();
}

/// What is kept of the life of cases, of the register and of papers: clear columns, in an order of their own.
const OF_CASES: &[(&str, &str)] = &[
    (
        "case_session",
        "SELECT case_id || ' ' || nth || ' ' || held_on || ' ' || coalesce(next_on, '-') FROM case_session ORDER BY case_id, nth",
    ),
    (
        "case_halt",
        "SELECT case_id || ' ' || nth || ' ' || paused_on || ' ' || coalesce(over_on, '-') FROM case_halt ORDER BY case_id, nth",
    ),
    ("case_kept", "SELECT case_id || ' ' || nth || ' ' || on_day || ' ' || kept FROM case_kept ORDER BY case_id, nth"),
    (
        "case_team",
        "SELECT case_id || ' ' || team_id || ' ' || standing || ' ' || coalesce(mediator_id, 0) FROM case_team ORDER BY case_id, team_id",
    ),
    ("case_paper", "SELECT case_id || ' ' || kind || ' ' || person_id FROM case_paper ORDER BY id"),
    (
        "register_book",
        "SELECT team_id || ' ' || year || ' ' || number || ' ' || first_line || ' ' || coalesce(closed_on, '-')
         FROM register_book ORDER BY team_id, year",
    ),
    (
        "further_book",
        "SELECT team_id || ' ' || year || ' ' || part || ' ' || number FROM further_book ORDER BY team_id, year, part",
    ),
    ("register_printed", "SELECT team_id || ' ' || from_line || ' ' || to_line FROM register_printed ORDER BY id"),
    ("register_signed", "SELECT team_id || ' ' || from_line || ' ' || signed_on FROM register_signed ORDER BY id"),
    ("old_case", "SELECT case_id || ' ' || year || ' ' || book || ' ' || line FROM old_case ORDER BY case_id"),
    ("old_import", "SELECT coalesce(made_by, 0) || ' ' || coalesce(taken_back_by, 0) FROM old_import ORDER BY id"),
    ("people_list", "SELECT standing || ' ' || (content IS NULL) FROM people_list ORDER BY id"),
    ("access_log", "SELECT count(*) || '' FROM access_log"),
];

/// Everything the database holds that must not depend on when or how often the process died: opened, without times of
/// sending and without ids of messages.
pub async fn contents(store: &Store) -> String {
    let mut tx = store.begin().await.unwrap();
    let mut out = String::new();
    for (name, sql) in [
        ("inbox", "SELECT key || ' ' || status || ' ' || lane FROM inbox ORDER BY id"),
        (
            "outbox",
            "SELECT key || ' ' || chat_id || ' ' || method || ' ' || status || ' ' || coalesce(target, '-') FROM outbox ORDER BY key",
        ),
        ("timer", "SELECT key || ' ' || lane || ' ' || payload FROM timer ORDER BY key"),
        ("case_file", "SELECT code || ' ' || kind || ' ' || status || ' ' || version FROM case_file ORDER BY code"),
        ("case_event", "SELECT key || ' ' || kind FROM case_event ORDER BY key"),
        ("case_counter", "SELECT team_id || ' ' || year || ' ' || last FROM case_counter ORDER BY team_id, year"),
        ("escalation", "SELECT key || ' ' || kind || ' ' || sign || ' ' || coalesce(event_id, 0) || ' ' || (withdrawn_at IS NULL) FROM escalation ORDER BY key"),
        (
            "escalation_told",
            "SELECT escalation_id || ' ' || person_id || ' ' || office || ' ' || (told_at IS NULL) || ' ' || (seen_at IS NULL) FROM escalation_told ORDER BY escalation_id, person_id",
        ),
        ("not_accepted", "SELECT key || ' ' || body FROM not_accepted ORDER BY key"),
        ("draft", "SELECT id || ' ' || title FROM draft ORDER BY id"),
        ("invitation", "SELECT key || ' ' || coalesce(used_by, 0) FROM invitation ORDER BY key"),
        ("person", "SELECT key FROM person ORDER BY key"),
        (
            "audit",
            "SELECT act || ' ' || coalesce(person_id, 0) || ' ' || coalesce(target_kind || target_id, '-') FROM audit ORDER BY id",
        ),
        ("office", "SELECT person_id || ' ' || office FROM office_holding ORDER BY person_id, office"),
        ("proposal", "SELECT id || ' ' || standing || ' ' || version FROM proposal ORDER BY id"),
        ("proposal_step", "SELECT proposal_id || ' ' || step || ' ' || person_id FROM proposal_step ORDER BY id"),
        ("team_review", "SELECT team_id || ' ' || year || ' ' || recorded_by FROM team_review ORDER BY team_id, year"),
        ("digest", "SELECT last_day || ' ' || body || ' ' || hash FROM digest ORDER BY last_day"),
        ("month_close", "SELECT team_id || ' ' || month || ' ' || figures FROM month_close ORDER BY team_id, month"),
        ("announcement", "SELECT key || ' ' || kind || ' ' || status FROM announcement ORDER BY key"),
        (
            "recipient",
            "SELECT announcement_id || ' ' || coalesce(person_id, -group_chat_id) || ' ' || status FROM announcement_recipient
             ORDER BY announcement_id, person_id, group_chat_id",
        ),
        ("group_chat", "SELECT chat_id || ' ' || ward_id || ' ' || (left_at IS NULL) FROM group_chat ORDER BY id"),
        (
            "bulletin_read",
            "SELECT announcement_id || ' ' || person_id FROM bulletin_read ORDER BY announcement_id, person_id",
        ),
        ("training", "SELECT key || ' ' || version || ' ' || status FROM training ORDER BY key"),
        (
            "training_guest",
            "SELECT training_id || ' ' || person_id || ' ' || coalesce(rsvp, '-') || ' ' || coalesce(attended_by, 0) FROM training_guest ORDER BY training_id, person_id",
        ),
        ("ward_setting", "SELECT key || ' ' || value FROM ward_setting ORDER BY key"),
        (
            "stretch",
            "SELECT case_id || ' ' || nth || ' ' || coalesce(ending, '-') FROM case_stretch ORDER BY case_id, nth",
        ),
        (
            "account",
            "SELECT tg_user_id || ' ' || person_id || ' ' || coalesce(consent_version, 0) FROM tg_account ORDER BY tg_user_id",
        ),
    ]
    .iter()
    .chain(OF_CASES)
    {
        let rows = tx.test_texts(sql).await.unwrap();
        let _ = writeln!(out, "-- {name}\n{}", rows.join("\n"));
    }
    for (table, column, sql) in [
        ("dialogue", "state", "SELECT CAST(chat_id AS TEXT), state FROM dialogue ORDER BY chat_id"),
        ("draft", "answers", "SELECT CAST(id AS TEXT), answers FROM draft ORDER BY id"),
        ("case_file", "summary", "SELECT code, summary FROM case_file ORDER BY code"),
        ("case_file", "stage", "SELECT code, stage FROM case_file ORDER BY code"),
        ("outbox", "call", "SELECT key, call FROM outbox ORDER BY key"),
        ("person", "name", "SELECT key, name FROM person ORDER BY key"),
        ("training", "words", "SELECT key, words FROM training ORDER BY key"),
    ] {
        let rows = tx.test_open((table, column), sql).await.unwrap();
        let _ = writeln!(out, "-- {table}.{column}\n{}", json!(rows));
    }
    out
}
