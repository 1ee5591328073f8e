//! The real program as a process, and a crowd that talks to it: each person waits for the answer before the next deed.

use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use hoagiai::app;
use hoagiai::clock::{Clock, SystemClock};
use hoagiai::emulator::{Emulator, EmulatorConfig, EmulatorHandle, LintKind, Outcome, People};
use hoagiai::sample::{self, SampleSize};
use hoagiai::store::Store;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep};

use crate::scripts;

/// How long anything that is waited for may take: the machine may be busy.
pub const PATIENCE: Duration = Duration::from_secs(90);
/// After so long without an answer a person taps once more.
const TAP_AGAIN: Duration = Duration::from_secs(8);
/// Telegram id of the first person of the sample.
const FIRST: i64 = 5001;

/// A folder with a key file and, unless another database is used, a SQLite file.
pub struct Place {
    pub folder: TempDir,
    pub database: String,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("test.sqlite").display());
        Self { folder, database }
    }

    pub fn on(database: String) -> Self {
        Self { database, ..Self::new() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with this place's settings and nothing of the environment's.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hoagiai"));
        for (name, _) in std::env::vars().filter(|it| it.0.starts_with("HOAGIAI_") || it.0.starts_with("TELOXIDE_")) {
            command.env_remove(name);
        }
        command.args(args).env("DATABASE_URL", &self.database).env("HOAGIAI_KEY_FILE", self.path("key"));
        command.env("HOAGIAI_LOG", "info,sqlx=warn").kill_on_drop(true).stdin(Stdio::null());
        command
    }

    /// Runs a command to its end.
    pub async fn run(&self, args: &[&str], env: &[(&str, &str)]) -> Output {
        let mut command = self.command(args);
        command.envs(env.iter().copied());
        tokio::time::timeout(PATIENCE, command.output()).await.expect("the command ends").unwrap()
    }

    /// Starts `serve`, with its log in a file of the folder.
    pub fn serve(&self, log: &str, emulator: &EmulatorHandle, env: &[(&str, &str)]) -> Child {
        let file = std::fs::OpenOptions::new().create(true).append(true).open(self.path(log)).unwrap();
        let mut command = self.command(&["serve", "--new"]);
        command.env("TELOXIDE_TOKEN", emulator.bot_token()).env("TELOXIDE_API_URL", emulator.url());
        command.envs(env.iter().copied()).stdout(Stdio::null()).stderr(file).spawn().unwrap()
    }

    pub fn log(&self, log: &str) -> String {
        std::fs::read_to_string(self.path(log)).unwrap_or_default()
    }

    /// Waits until the log says something.
    pub async fn logged(&self, log: &str, words: &str) {
        until(&format!("{words:?} in the log"), || self.log(log).contains(words)).await;
    }

    pub async fn store(&self) -> Store {
        Store::open_with_keys(&self.database, &self.path("key")).await.unwrap()
    }

    /// A ward of the sample without cases. Returns the Telegram ids of its mediators.
    pub async fn fill(&self) -> Vec<i64> {
        let store = self.store().await;
        app::migrate(&store).await.unwrap();
        let size = SampleSize { cases: 0, mediators_per_team: 5, ..SampleSize::ward() };
        let report = sample::fill(&store, size, 7, SystemClock.now(), Some(FIRST)).await.unwrap();
        store.close().await;
        let mediators = report.people.iter().filter(|it| it.office == hoagiai::domain::people::Office::Mediator);
        mediators.filter_map(|it| it.tg_user).collect()
    }
}

/// Asks politely to stop.
pub fn terminate(child: &Child) {
    let id = child.id().expect("the process runs").to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
}

/// Waits until something is so.
pub async fn until(what: &str, mut so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !so() {
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        sleep(Duration::from_millis(20)).await;
    }
}

pub async fn emulator() -> EmulatorHandle {
    let mut config = EmulatorConfig::new(Arc::new(SystemClock));
    config.bot.username = "hoagiai_bot".to_owned();
    config.keep_calls = usize::MAX;
    config.retry_unit = Duration::from_millis(50);
    Emulator::start(config).await.unwrap()
}

/// The people come to the bot.
pub fn come(emulator: &EmulatorHandle, users: &[i64]) {
    for user in users {
        emulator.people().add_user(*user, "Người");
        emulator.people().press_start(*user, "").unwrap();
    }
}

/// What the newest message of the bot shows. A copy of it, sent because nobody knew whether the first one had gone out,
/// shows the same.
fn card(people: &People, who: i64) -> Option<(String, Vec<String>)> {
    people.newest(who, |it| {
        let data = it.buttons().map(|it| it.data.clone()).collect();
        (it.from_bot && !it.deleted).then_some((it.text, data))
    })
}

fn button(people: &People, who: i64, key: &str) -> Option<(i64, String)> {
    let newest = people.newest(who, |it| (it.from_bot && !it.inline_keyboard.is_empty()).then_some(it))?;
    let key = scripts::key_at(key, SystemClock.now());
    let fits = |data: &str| data.starts_with("h1.") && data.splitn(3, '.').nth(2) == Some(key.as_str());
    let data = newest.buttons().find(|it| fits(&it.data))?.data.clone();
    Some((newest.message_id, data))
}

/// One dialogue from beginning to end.
pub async fn talk(people: &People, who: i64, deeds: &[&str]) {
    for deed in deeds {
        let mut before = card(people, who);
        if let Some(key) = deed.strip_prefix('=') {
            let start = Instant::now();
            while button(people, who, key).is_none() {
                assert!(start.elapsed() < PATIENCE, "{who} waits in vain for {key}:\n{}", people.transcript(who));
                sleep(Duration::from_millis(20)).await;
            }
            if *key == *"save" {
                save(people, who).await;
                continue;
            }
            // What was waited for changed the card: the answer is yet another one.
            before = card(people, who);
            let (message, data) = button(people, who, key).unwrap();
            people.tap(who, message, &data).unwrap();
        } else {
            people.send_text(who, deed).unwrap();
        }
        answered(people, who, deed, before).await;
    }
}

/// Presses "save" as people do: after a look at the card, and again where a late answer to an earlier press has shown the
/// card anew meanwhile, since a press on a card that has only just appeared saves nothing.
async fn save(people: &People, who: i64) {
    while let Some((message, data)) = button(people, who, "save") {
        sleep(Duration::from_millis(1_100)).await;
        let before = card(people, who);
        // A card that was shown anew meanwhile has its own button.
        let (message, data) = button(people, who, "save").unwrap_or((message, data));
        people.tap(who, message, &data).unwrap();
        answered(people, who, "=save", before).await;
    }
}

/// Waits for a new or changed card. Where none comes after a tap, and the button still stands, taps again; then it waits
/// for the answers to all taps, since the one to the second tap is no answer to what is done next.
async fn answered(people: &People, who: i64, deed: &str, before: Option<(String, Vec<String>)>) {
    let start = Instant::now();
    let mut tapped = start;
    while card(people, who) == before {
        assert!(start.elapsed() < PATIENCE, "{who} waits in vain after {deed}:\n{}", people.transcript(who));
        sleep(Duration::from_millis(15)).await;
        if let (true, Some(key)) = (tapped.elapsed() > TAP_AGAIN, deed.strip_prefix('='))
            && let Some((message, data)) = button(people, who, key)
        {
            people.tap(who, message, &data).unwrap();
            tapped = Instant::now();
        }
    }
    if tapped > start {
        // At most so long: the word over the chat is let go where it comes too late, as after a kill.
        while is_spinning(people, who) && tapped.elapsed() < 2 * TAP_AGAIN {
            sleep(Duration::from_millis(500)).await;
        }
        sleep(Duration::from_secs(1)).await;
    }
}

fn is_spinning(people: &People, who: i64) -> bool {
    people.lints().iter().any(|it| it.kind == LintKind::UnansweredPress && it.chat == who)
}

/// What the crowd talks about.
pub fn dialogue() -> Vec<&'static str> {
    scripts::USUAL.deeds.iter().map(|it| it.1).collect()
}

/// Everybody talks at once, each `dialogues` times.
pub async fn crowd(emulator: &EmulatorHandle, users: &[i64], dialogues: usize) {
    let mut talks = tokio::task::JoinSet::new();
    for who in users.iter().copied() {
        let people = emulator.people();
        talks.spawn(async move {
            until(&format!("{who} to be greeted"), || card(&people, who).is_some()).await;
            for _ in 0..dialogues {
                talk(&people, who, &dialogue()).await;
            }
        });
    }
    while let Some(done) = talks.join_next().await {
        done.unwrap();
    }
}

/// What a person was told, in order: every text that was really sent or really changed, without immediate repeats and
/// without the numbers of cases, which depend on who was faster.
pub fn told(people: &People, who: i64) -> Vec<String> {
    let calls = people.calls();
    let done = calls.iter().filter(|it| matches!(it.outcome, Outcome::Done | Outcome::AnswerLost));
    let words = done.filter(|it| it.chat == Some(who)).filter_map(|it| it.params.get("text"));
    // They all log the same dispute: how many earlier ones that is depends on who comes first.
    let same = |it: &String| {
        let lines = it.lines().filter(|it| !it.contains("vụ, việc trước đây có thể liên quan"));
        lines.collect::<Vec<_>>().join("\n").trim_end().replace(|it: char| it.is_ascii_digit(), "#")
    };
    let mut told: Vec<String> = words.map(same).collect();
    told.dedup();
    told
}

/// What must hold in the database when `dialogues` people-times a case was logged and all is quiet.
pub async fn check_database(store: &Store, users: &[i64], dialogues: usize) {
    let mut tx = store.begin().await.unwrap();
    let sql = "SELECT method || ' ' || lane || ' ' || coalesce(error, '') || ' ' || coalesce(target, '-') FROM outbox WHERE status = 'dead' AND lane <> 'notice'";
    // The heads never came to the bot: what is said to them does not arrive.
    let dead = tx.test_texts(sql).await.unwrap();
    assert!(dead.is_empty(), "messages died: {dead:#?}");
    let users_list = users.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let per_person = format!(
        "SELECT count(*) FROM tg_account a WHERE a.tg_user_id IN ({users_list})
         AND (SELECT count(*) FROM case_file f WHERE f.entered_by = a.person_id) <> {dialogues}"
    );
    let updates = users.len() * (1 + dialogues * dialogue().len());
    for (what, sql, expected) in [
        ("people with too few or too many cases", per_person.as_str(), 0),
        ("cases", "SELECT count(*) FROM case_file", users.len() * dialogues),
        (
            "teams whose codes have gaps",
            "SELECT count(*) FROM case_counter c WHERE last <> (SELECT count(*) FROM case_file f WHERE f.team_id = c.team_id)",
            0,
        ),
        ("rows that failed or wait", "SELECT count(*) FROM inbox WHERE attempts > 0 OR status <> 'done'", 0),
        ("cards that wait", "SELECT count(*) FROM outbox WHERE status = 'waiting' AND lane <> 'notice'", 0),
        ("drafts", "SELECT count(*) FROM draft", 0),
        ("unreadable states", "SELECT count(*) FROM dialogue_salvage", 0),
    ] {
        assert_eq!(tx.test_number(sql).await.unwrap(), i64::try_from(expected).unwrap(), "{what}");
    }
    let rows = tx.test_number("SELECT count(*) FROM inbox WHERE key LIKE 'update:%'").await.unwrap();
    // Who waited long tapped again: more rows than deeds are possible, fewer are not.
    assert!(rows >= i64::try_from(updates).unwrap(), "{rows} of {updates} updates");
}

/// Waits until the clock of the world has nothing left to do: no update is pending and the outbox is empty.
pub async fn quiet(emulator: &EmulatorHandle, store: &Store) {
    let start = Instant::now();
    loop {
        let mut tx = store.begin().await.unwrap();
        let sql = "SELECT (SELECT count(*) FROM inbox WHERE status = 'waiting')
            + (SELECT count(*) FROM outbox WHERE status = 'waiting' AND not_before IS NULL)";
        let waiting = tx.test_number(sql).await.unwrap();
        drop(tx);
        if waiting == 0 && emulator.people().pending_updates() == 0 {
            return;
        }
        if start.elapsed() > PATIENCE {
            let rows =
                "SELECT 'outbox ' || lane || ' ' || method || ' of ' || coalesce(leased_by, 'nobody') || ', tries '
                || CAST(attempts AS TEXT) FROM outbox WHERE status = 'waiting' AND not_before IS NULL
                UNION ALL SELECT 'inbox ' || kind || ' ' || CAST(attempts AS TEXT) FROM inbox WHERE status = 'waiting'";
            let rows = store.begin().await.unwrap().test_texts(rows).await.unwrap();
            panic!("{waiting} rows never rest: {rows:#?}");
        }
        sleep(Duration::from_millis(50)).await;
    }
}

/// A file's end, for messages of failed tests.
pub fn tail(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}
