//! kill -9 anywhere, over whole conversations: the process dies before every statement of every deed, and every call of
//! the Bot API goes wrong once. In the end the database is what it would have been, and every message was sent once,
//! save where nobody could know that it was.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use hoagiai::emulator::{Call, Fault, Outcome, Rule};

use crate::scripts::{self, Script};
use crate::town::{BINH, DUNG, LAN, OFFICER, STRANGER, Town, contents};

/// Nothing needs more statements between two commits.
const MOST_STATEMENTS: usize = 400;

/// What a conversation comes to.
struct End {
    contents: String,
    /// New messages by chat, in order, repeats included.
    sent: Vec<Vec<String>>,
    /// What the chats show.
    chats: Vec<Vec<String>>,
}

async fn end(town: &Town) -> End {
    let people = [LAN, BINH, DUNG, OFFICER, STRANGER];
    let done = |it: &&Call| matches!(it.outcome, Outcome::Done | Outcome::AnswerLost);
    let calls = town.people.calls();
    let sent = |chat: i64| {
        let new = calls.iter().filter(done).filter(|it| it.chat == Some(chat) && it.method.starts_with("send"));
        new.map(|it| format!("{:?} {:?}", it.params.get("text"), it.params.get("caption"))).collect()
    };
    let shown = |chat: i64| {
        let chat = town.people.chat(chat);
        let shown = chat.iter().filter(|it| !it.deleted);
        shown.map(|it| format!("{} {} {}", it.from_bot, it.text, it.inline_keyboard.len())).collect()
    };
    End {
        contents: without_ids(&contents(&town.store).await),
        sent: people.map(sent).into(),
        chats: people.map(shown).into(),
    }
}

/// The same without ids that Telegram gives: they differ where a message was sent twice.
fn without_ids(contents: &str) -> String {
    let mut out = String::with_capacity(contents.len());
    let mut rest = contents;
    while let Some((before, after)) = rest.split_once(r#"message_id\":"#) {
        out.push_str(before);
        rest = after.trim_start_matches(|it: char| it.is_ascii_digit());
    }
    out.push_str(rest);
    out
}

/// Who is being sent one of the messages to many just now, as [`contents`] names them: whoever dies then can never know
/// whether it arrived.
async fn being_sent(town: &Town) -> Vec<String> {
    let sql = "SELECT announcement_id || ' ' || coalesce(person_id, -group_chat_id) FROM announcement_recipient
        WHERE status = 'trying'";
    town.plain.begin().await.unwrap().test_texts(sql).await.unwrap()
}

/// The same with just these recipients as unknown instead of sent.
fn with_unknown(contents: &str, unknown: &BTreeSet<String>) -> String {
    let line = |line: &str| match line.strip_suffix(" sent").filter(|it| unknown.contains(*it)) {
        Some(recipient) => format!("{recipient} unknown\n"),
        None => format!("{line}\n"),
    };
    contents.lines().map(line).collect()
}

fn once(sent: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut once = sent.to_vec();
    once.iter_mut().for_each(Vec::dedup);
    once
}

fn repeats(sent: &[Vec<String>]) -> usize {
    sent.iter().map(|it| it.len() - { once(std::slice::from_ref(it))[0].len() }).sum()
}

fn assert_same(found: &str, expected: &str, what: &str) {
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected, "{what}");
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{what}");
}

/// Time that passes after every deed: enough for whatever is tried again.
fn pause() -> TimeDelta {
    TimeDelta::seconds(5)
}

async fn undisturbed(script: &Script, pause: TimeDelta) -> End {
    let town = Town::start().await;
    town.settle().await;
    for (who, deed) in script.deeds {
        scripts::act(&town, *who, deed);
        town.settle().await;
        town.passes(pause).await;
    }
    end(&town).await
}

/// The process dies before the first statement of a deed, then before the second, and so on until it lives.
async fn relentless(script: &Script) {
    let expected = undisturbed(script, TimeDelta::zero()).await;
    let mut town = Town::start().await;
    town.settle().await;
    let (mut deaths, mut unknown) = (0, BTreeSet::new());
    for (who, deed) in script.deeds {
        scripts::act(&town, *who, deed);
        for statement in 0.. {
            town.fault.arm(statement);
            let lived = town.try_settle().await.is_ok();
            town.fault.disarm();
            if lived {
                break;
            }
            deaths += 1;
            assert!(statement < MOST_STATEMENTS, "{deed} never ends");
            unknown.extend(being_sent(&town).await);
            town.restart().await;
        }
    }
    let found = end(&town).await;
    assert!(deaths > 20 * script.deeds.len(), "{}: only {deaths} deaths", script.name);
    assert_same(&found.contents, &with_unknown(&expected.contents, &unknown), script.name);
    assert_eq!(once(&found.sent), once(&expected.sent), "{}", script.name);
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE attempts > 0").await, 0, "a crash is not the row's fault");
}

/// In every deed, the `nth` call of each of these methods goes wrong.
async fn with_faults(script: &Script, expected: &End, methods: &[&str], (nth, fault): (u64, &Fault)) {
    let what = format!("{}: {fault:?} in call {nth} of {methods:?}", script.name);
    let town = Town::start().await;
    town.settle().await;
    for (who, deed) in script.deeds {
        for method in methods {
            town.people.push_fault(Rule::once(method, fault.clone()).after(nth));
        }
        scripts::act(&town, *who, deed);
        // A poll that fails looks as if there was nothing.
        town.settle().await;
        town.settle().await;
        town.people.clear_faults();
        town.settle().await;
        town.passes(pause()).await;
    }
    let found = end(&town).await;
    assert_same(&found.contents, &expected.contents, &what);
    assert_eq!(once(&found.sent), once(&expected.sent), "{what}");
    if *fault == Fault::ResetAfter {
        return;
    }
    assert_eq!(repeats(&found.sent), repeats(&expected.sent), "{what}");
    assert_eq!(found.chats, expected.chats, "{what}");
}

const METHODS: &[&str] = &[
    "getUpdates",
    "sendMessage",
    "sendPhoto",
    "sendDocument",
    "sendVoice",
    "editMessageText",
    "editMessageReplyMarkup",
    "deleteMessage",
    "answerCallbackQuery",
    "setMyCommands",
    "leaveChat",
    "getFile",
];

async fn every_call(script: &Script) {
    let expected = undisturbed(script, pause()).await;
    let apart = std::env::var_os("HOAGIAI_EVERY_CALL").is_some();
    for fault in [Fault::ResetBefore, Fault::ResetAfter, Fault::TooMany { retry_after: 3 }] {
        for nth in 0..if apart { 4 } else { 1 } {
            with_faults(script, &expected, METHODS, (nth, &fault)).await;
            for method in METHODS.chunks(1).filter(|_| apart) {
                with_faults(script, &expected, method, (nth, &fault)).await;
            }
        }
    }
}

/// Both tests for every conversation.
macro_rules! cases {
    ($($name:ident: $script:ident),* $(,)?) => {$(
        mod $name {
            #[tokio::test]
            async fn dies_before_every_statement() {
                super::relentless(&crate::scripts::$script).await;
            }

            #[tokio::test]
            async fn every_call_goes_wrong_once() {
                super::every_call(&crate::scripts::$script).await;
            }
        }
    )*};
}

cases! {
    small_talk: SMALL_TALK,
    usual_path: USUAL,
    emergency: EMERGENCY,
    out_of_scope: OUT_OF_SCOPE,
    ask_the_officer: ASK_OFFICER,
    invitation: INVITATION,
    follow_up: FOLLOW_UP,
    reminders: REMINDERS,
    figures: FIGURES,
    month: MONTH,
    group: GROUP,
    tasks: TASKS,
    difficulty: DIFFICULTY,
    election: ELECTION,
    review: REVIEW,
    plan: PLAN,
    law_cards: LAW,
    model: MODEL,
    outreach: OUTREACH,
    report: REPORT,
    sighting: SIGHTING,
    pay: PAY,
    import: IMPORT,
    sessions: SESSIONS,
    pause: PAUSE,
    performance: PERFORMANCE,
    two_teams: TWO_TEAMS,
    books: BOOKS,
    papers: PAPERS,
    practice: PRACTICE,
    old_cases: OLD_CASES,
    offices: OFFICES,
    units: UNITS,
    accounts: ACCOUNTS,
    lists: LISTS,
}

/// Every part of the menu there is, those of new flows among them.
mod every_part {
    #[tokio::test]
    async fn dies_before_every_statement() {
        super::relentless(&crate::scripts::every_part()).await;
    }

    #[tokio::test]
    async fn every_call_goes_wrong_once() {
        super::every_call(&crate::scripts::every_part()).await;
    }
}

/// What its guests are sent travels in the bulk lane, where an answer that is lost leaves them unknown: that is tested
/// with broadcasts. A refusal for speed changes nothing.
mod training {
    use hoagiai::emulator::Fault;

    use crate::scripts::TRAINING;

    #[tokio::test]
    async fn dies_before_every_statement() {
        super::relentless(&TRAINING).await;
    }

    #[tokio::test]
    async fn every_call_is_refused_once() {
        let expected = super::undisturbed(&TRAINING, super::pause()).await;
        for nth in 0..3 {
            let fault = (nth, &Fault::TooMany { retry_after: 3 });
            super::with_faults(&TRAINING, &expected, super::METHODS, fault).await;
        }
    }
}
