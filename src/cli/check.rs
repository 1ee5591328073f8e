//! Each thing the bot needs, on a line of its own, with what to do where it fails.

use std::time::Duration;

use chrono::{Datelike, NaiveDate};

use super::print::say;
use super::{Outcome, now};
use crate::app;
use crate::bot::Bot;
use crate::bot::wire::Answer;
use crate::config::{DatabaseArgs, TelegramArgs};
use crate::domain::calendar::{DayKind, Holiday, local_date};
use crate::store::file::sqlite_path;
use crate::store::seal::Seal;
use crate::store::{Error, Store, private};

/// The month from which on the days off of the next year are to be known: its notice comes in autumn.
const NOTICES_COME: u32 = 11;

/// Prints the lines; fails if one of them failed.
pub(super) async fn run(database: &DatabaseArgs, telegram: &TelegramArgs) -> Outcome {
    let mut report = Report::default();
    let mut served = None;
    if let Some(store) = check_database(&mut report, database).await {
        served = async { store.begin().await?.served_bot().await }.await.ok().flatten();
        check_soundness(&mut report, &store).await;
        check_contents(&mut report, &store).await;
    }
    check_telegram(&mut report, telegram, served).await;
    if report.failed == 0 { Ok(()) } else { Err(format!("{} of the checks failed", report.failed)) }
}

#[derive(Default)]
struct Report {
    failed: usize,
}

impl Report {
    fn good(&self, what: &str, detail: &str) {
        say!("ok    {what}: {detail}");
    }

    fn note(&self, what: &str, detail: &str) {
        say!("note  {what}: {detail}");
    }

    fn bad(&mut self, what: &str, detail: &str, remedy: &str) {
        self.failed += 1;
        say!("FAIL  {what}: {detail}");
        say!("      -> {remedy}");
    }
}

async fn check_database(report: &mut Report, args: &DatabaseArgs) -> Option<Store> {
    let has_key = args.key_file.exists();
    if has_key && let Err(error) = Seal::from_file(&args.key_file) {
        report.bad("key file", &bare(&error), "restore the file from your copy, or correct its permissions");
        return None;
    }
    // Only the database can say whether the file is missing, and whether it is the right one.
    let say_key = |report: &Report| {
        if has_key {
            report.good("key file", &format!("{} is readable and private", args.key_file.display()));
        } else {
            let words = "none there; it is made together with a new database. Keep a copy of it in another place";
            report.note("key file", words);
        }
    };
    let is_new_file = sqlite_path(&args.database).is_some_and(|it| !it.exists());
    if is_new_file {
        say_key(report);
        report.note("database", "does not exist yet; `hoagiai invite` makes it with its first ward");
        return None;
    }
    let store = match app::open(args).await {
        Ok(store) => store,
        Err(error @ Error::Key(_)) => {
            report.bad("key file", &bare(&error), "put the right key file in its place before anything else");
            return None;
        }
        Err(error) => {
            say_key(report);
            let remedy = "check DATABASE_URL, that the server runs, and that this user may write there";
            report.bad("database", &error.to_string(), remedy);
            return None;
        }
    };
    say_key(report);
    check_folders(report, args);
    report.good("database", if store.is_single_process() { "SQLite answers" } else { "PostgreSQL answers" });
    match store.is_newer().await {
        Ok(true) => {
            report.bad("schema", "it is newer than this program", "put the newer program in its place");
            return None;
        }
        Ok(false) => {}
        Err(error) => {
            report.bad("schema", &error.to_string(), "look at the database's own log");
            return None;
        }
    }
    match store.pending_migrations().await {
        Ok(0) => report.good("schema", "up to date"),
        Ok(pending) => {
            report.bad("schema", &format!("{pending} migrations are missing"), "run `hoagiai migrate`");
            return None;
        }
        Err(error) => {
            report.bad("schema", &error.to_string(), "run `hoagiai migrate`");
            return None;
        }
    }
    Some(store)
}

/// Whether what stands there can be read at all.
async fn check_soundness(report: &mut Report, store: &Store) {
    const RESTORE: &str = "stop the bot, keep the file, and restore the newest backup";
    let read = async {
        let mut tx = store.begin().await?;
        Ok::<_, Error>((tx.damage().await?, tx.try_cells().await?))
    };
    match read.await {
        Ok((Some(damage), _)) => report.bad("pages", &damage, RESTORE),
        Ok((None, (opened, tried))) if opened < tried => {
            let words = format!("{} of the {tried} newest do not open", tried - opened);
            report.bad("sealed cells", &words, RESTORE);
        }
        Ok((None, (_, tried))) => {
            if store.is_single_process() {
                report.good("pages", "sound");
            }
            report.good("sealed cells", &format!("the {tried} newest open"));
        }
        Err(error) => report.bad("pages", &error.to_string(), RESTORE),
    }
}

/// Opening the database has closed every folder that is ours alone: what still stands open holds something else too.
fn check_folders(report: &Report, args: &DatabaseArgs) {
    for folder in app::folders(args).iter().filter(|it| private::is_open(it)) {
        report.note(
            "folder",
            &format!(
                "{0} may be looked into by others and holds more than files of this program, or is another user's: move \
                 the database and the key into a folder of their own, or run chmod 700 on {0}",
                folder.display()
            ),
        );
    }
}

async fn check_contents(report: &mut Report, store: &Store) {
    let read = async {
        let mut tx = store.begin().await?;
        let wards = tx.wards().await?;
        // What the office of an only ward corrected holds for the whole database.
        let ward = tx.only_ward().await?;
        let law = tx.law_of(ward).await?;
        let days = match ward {
            Some(ward) => tx.holidays_of(ward).await?,
            None => tx.holidays().await?,
        };
        let depth = tx.inbox_depth().await?;
        Ok::<_, Error>((wards, (law, days), depth))
    };
    let (wards, (law, days), depth) = match read.await {
        Ok(read) => read,
        Err(error) => return report.bad("contents", &error.to_string(), "look at the database's own log"),
    };
    if wards.is_empty() {
        report.bad(
            "ward",
            "there is none",
            "run `hoagiai invite --name \"…\" --ward-code … --ward-name \"…\"` for the first ward officer",
        );
    } else {
        let names: Vec<&str> = wards.iter().take(3).map(|it| it.name.as_str()).collect();
        report.good("ward", &format!("{} ({}…)", wards.len(), names.join(", ")));
    }
    let gaps = law.gaps(local_date(now()));
    if gaps.is_empty() {
        report.good("legal parameters", "all in force");
    }
    for gap in gaps {
        let remedy = "set it with `hoagiai set KEY VALUE --basis \"…\"`";
        report.note("legal parameters", &format!("{gap}; screens say that it is not known: {remedy}"));
    }
    let unverified: Vec<&str> = law.unverified(local_date(now())).into_iter().map(|it| it.key.code()).collect();
    if !unverified.is_empty() {
        report.note(
            "legal parameters",
            &format!(
                "not verified in the official text: {}. `hoagiai set KEY` shows one; `hoagiai set KEY VALUE --basis \"…\" \
                 --verified` confirms or corrects it",
                unverified.join(", ")
            ),
        );
    }
    check_days(report, &days, local_date(now()));
    if depth.parked > 0 {
        let remedy = "`hoagiai parked` lists them; after an upgrade run `hoagiai unpark`, or `hoagiai discard ID`";
        report.bad("parked updates", &depth.parked.to_string(), remedy);
    } else {
        report.good("parked updates", "none");
    }
}

/// Whether the days off are known and read in the official text: those of this year, from November on those of the next.
fn check_days(report: &Report, days: &[Holiday], today: NaiveDate) {
    let year = today.year() + i32::from(today.month() >= NOTICES_COME);
    let days: Vec<&Holiday> = days.iter().filter(|it| it.date.year() == year).collect();
    let doubtful: Vec<String> =
        days.iter().filter(|it| it.mark.needs_checking()).map(|it| it.date.format("%d/%m").to_string()).collect();
    let add = "`hoagiai holiday add DAY --name \"…\" --basis \"…\" --verified`";
    if !days.iter().any(|it| it.kind == DayKind::Off) {
        report.note(
            "days off",
            &format!("none of {year} are known: deadlines count them as working days. Enter them with {add}"),
        );
    } else if doubtful.is_empty() {
        report.good("days off", &format!("those of {year} are verified"));
    } else {
        let days = doubtful.join(", ");
        report.note(
            "days off",
            &format!("of {year} not verified in the official notice: {days}. Confirm each with {add}"),
        );
    }
}

/// An error about the key file, on a line that names the key file already.
fn bare(error: &Error) -> String {
    match error {
        Error::Key(why) => why.clone(),
        other => other.to_string(),
    }
}

async fn check_telegram(report: &mut Report, args: &TelegramArgs, served: Option<i64>) {
    let wire = match app::wire(args) {
        Ok(wire) => wire,
        Err(error) => return report.bad("token", &error.to_string(), "put it into the environment, not into a file"),
    };
    let (_keep, stop) = tokio::sync::watch::channel(false);
    match tokio::time::timeout(Duration::from_secs(8), Bot::introduce(&wire, stop)).await {
        Ok(Ok(Some(me))) if served.is_some_and(|it| it != me.id.0.cast_signed()) => {
            let words = format!("connected as @{}, but this database serves another bot", me.username());
            let remedy =
                "compare TELOXIDE_TOKEN and DATABASE_URL; if it is meant, start once with `hoagiai serve --new`";
            report.bad("Telegram", &words, remedy);
        }
        Ok(Ok(Some(me))) => report.good("Telegram", &format!("connected as @{}", me.username())),
        Ok(Err(error)) => return report.bad("Telegram", &error.to_string(), "compare the token with @BotFather's"),
        _ => {
            let remedy = "check the network; where Telegram is blocked set TELOXIDE_PROXY, or TELOXIDE_API_URL to a \
                          Bot API server of your own";
            return report.bad("Telegram", "cannot be reached within 8 seconds", remedy);
        }
    }
    if let Answer::Ok(info) = wire.call("getWebhookInfo", &serde_json::json!({})).await {
        let pending = info.get("pending_update_count").and_then(serde_json::Value::as_i64).unwrap_or(0);
        let url = info.get("url").and_then(serde_json::Value::as_str).unwrap_or_default();
        let way = if url.is_empty() { "polling".to_owned() } else { "a webhook is set".to_owned() };
        report.good("updates", &format!("{way}; {pending} waiting"));
        if let Some(error) = info.get("last_error_message").and_then(serde_json::Value::as_str) {
            report.note("updates", &format!("Telegram's last webhook error: {error}"));
        }
    }
}
