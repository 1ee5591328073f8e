//! Each thing the bot needs, on a line of its own, with what to do where it fails.

use std::time::Duration;

use super::print::say;
use super::{Outcome, now};
use crate::app;
use crate::bot::Bot;
use crate::bot::wire::Answer;
use crate::config::{DatabaseArgs, TelegramArgs};
use crate::domain::calendar::local_date;
use crate::domain::law::Law;
use crate::store::Store;
use crate::store::seal::Seal;

/// Prints the lines; fails if one of them failed.
pub(super) async fn run(database: &DatabaseArgs, telegram: &TelegramArgs) -> Outcome {
    let mut report = Report::default();
    if let Some(store) = check_database(&mut report, database).await {
        check_contents(&mut report, &store).await;
    }
    check_telegram(&mut report, telegram).await;
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
    if !args.key_file.exists() {
        report.note(
            "key file",
            "none there; it is made together with a new database. Keep a copy of it in another place",
        );
    } else if let Err(error) = Seal::from_file(&args.key_file) {
        report.bad("key file", &error.to_string(), "restore the file from your copy, or correct its permissions");
        return None;
    } else {
        report.good("key file", &format!("{} is readable and private", args.key_file.display()));
    }
    let is_new_file = args
        .database
        .strip_prefix("sqlite:")
        .is_some_and(|path| !path.starts_with(':') && !std::path::Path::new(path).exists());
    if is_new_file {
        report.note("database", "does not exist yet; run `hoagiai migrate`");
        return None;
    }
    let store = match app::open(args).await {
        Ok(store) => store,
        Err(error @ crate::store::Error::Key(_)) => {
            report.bad("key file", &error.to_string(), "put the right key file in its place before anything else");
            return None;
        }
        Err(error) => {
            let remedy = "check DATABASE_URL, that the server runs, and that this user may write there";
            report.bad("database", &error.to_string(), remedy);
            return None;
        }
    };
    report.good("database", if store.is_single_process() { "SQLite answers" } else { "PostgreSQL answers" });
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

async fn check_contents(report: &mut Report, store: &Store) {
    let read = async {
        let mut tx = store.begin().await?;
        let wards = tx.wards().await?;
        let law = Law::new(tx.legal_params().await?);
        let depth = tx.inbox_depth().await?;
        Ok::<_, crate::store::Error>((wards, law, depth))
    };
    let (wards, law, depth) = match read.await {
        Ok(read) => read,
        Err(error) => return report.bad("contents", &error.to_string(), "look at the database's own log"),
    };
    if wards.is_empty() {
        report.bad("ward", "there is none", "run `hoagiai invite --name \"…\"` for the first ward officer");
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
    if depth.parked > 0 {
        let remedy = "after an upgrade run `hoagiai unpark`; else look at the log for their ids";
        report.bad("parked updates", &depth.parked.to_string(), remedy);
    } else {
        report.good("parked updates", "none");
    }
}

async fn check_telegram(report: &mut Report, args: &TelegramArgs) {
    let wire = match app::wire(args) {
        Ok(wire) => wire,
        Err(error) => return report.bad("token", &error.to_string(), "put it into the environment, not into a file"),
    };
    let (_keep, stop) = tokio::sync::watch::channel(false);
    match tokio::time::timeout(Duration::from_secs(8), Bot::introduce(&wire, stop)).await {
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
