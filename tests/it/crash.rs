//! kill -9 anywhere: before every statement and around every call of the Bot API. Afterwards the database is what it
//! would have been, and every message was sent once, save where the answer of the Bot API was lost.

use chrono::TimeDelta;
use hoagiai::emulator::{ActError, Fault, Outcome, Rule};

use crate::town::{BINH, Town, contents};

/// A conversation: the n-th act of its people, `false` when it is over.
type Script = fn(&Town, usize) -> bool;

/// The shortest conversation: the menu, settings by tap, English, a sentence that nobody asked for.
fn small_talk(town: &Town, act: usize) -> bool {
    match act {
        0 => town.people.send_text(BINH, "/menu").map(drop),
        1 => tap_key(town, "caidat"),
        2 => tap_key(town, "lang:en"),
        3 => town.people.send_text(BINH, "một câu không ai hỏi").map(drop),
        _ => return false,
    }
    .unwrap();
    true
}

fn tap_key(town: &Town, key: &str) -> Result<(), ActError> {
    let card = town.last(BINH);
    let button = card.inline_keyboard.iter().flatten().find(|it| it.data.ends_with(key));
    let data = button.unwrap_or_else(|| panic!("no {key}: {}", town.transcript(BINH))).data.clone();
    town.people.tap(BINH, card.message_id, &data).map(drop)
}

/// What a conversation comes to.
struct End {
    contents: String,
    /// Every message that was really sent, in order, over all chats.
    sent: Vec<String>,
    /// What the chat shows.
    chat: Vec<String>,
}

async fn end(town: &Town) -> End {
    let done = |it: &hoagiai::emulator::Call| it.outcome == Outcome::Done || it.outcome == Outcome::AnswerLost;
    let sent = town.people.calls();
    let sent = sent.iter().filter(|it| it.method == "sendMessage" && done(it));
    let chat = town.people.chat(BINH);
    End {
        contents: contents(&town.store).await,
        sent: sent.map(|it| format!("{:?} {:?}", it.chat, it.params.get("text"))).collect(),
        chat: chat.iter().map(|it| format!("{} {} {}", it.from_bot, it.text, it.inline_keyboard.len())).collect(),
    }
}

/// Plays a conversation. Before the act `trouble_at` something is prepared; when the process dies of it, it starts
/// again. `pause` passes after every act. Returns whether it died.
async fn play(script: Script, trouble_at: usize, trouble: impl Fn(&Town), pause: TimeDelta) -> (bool, Town) {
    let mut town = Town::start().await;
    town.settle().await;
    let (mut act, mut died) = (0, false);
    while script(&town, act) {
        if act == trouble_at {
            trouble(&town);
        }
        if town.try_settle().await.is_err() {
            died = true;
            town.fault.disarm();
            town.restart().await;
        }
        town.fault.disarm();
        town.settle().await;
        if pause > TimeDelta::zero() {
            town.passes(pause).await;
        }
        act += 1;
    }
    (died, town)
}

async fn undisturbed(script: Script, pause: TimeDelta) -> End {
    let (_, town) = play(script, usize::MAX, |_| {}, pause).await;
    end(&town).await
}

/// Every conversation, with the number of its acts.
const SCRIPTS: &[(Script, usize)] = &[(small_talk, 4)];

/// Whether `found` is `expected` with at most `extra` messages said twice in a row.
fn repeats_at_most(extra: usize, found: &[String], expected: &[String]) -> bool {
    let mut once = found.to_vec();
    once.dedup();
    once == expected && found.len() - once.len() <= extra
}

#[tokio::test]
async fn a_crash_before_any_statement_changes_nothing_in_the_end() {
    for &(script, acts) in SCRIPTS {
        let expected = undisturbed(script, TimeDelta::zero()).await;
        for act in 0..acts {
            let mut statement = 0;
            loop {
                let (died, town) = play(script, act, |town| town.fault.arm(statement), TimeDelta::zero()).await;
                if !died {
                    assert!(statement > 10, "act {act} ran only {statement} statements");
                    break;
                }
                let found = end(&town).await;
                assert_eq!(found.contents, expected.contents, "act {act}, crash before statement {statement}");
                // Between the Bot API's answer and its record the process cannot know that it was sent.
                let fine = repeats_at_most(1, &found.sent, &expected.sent);
                assert!(fine, "act {act}, statement {statement}: {:#?} instead of {:#?}", found.sent, expected.sent);
                statement += 1;
            }
        }
    }
}

#[tokio::test]
async fn a_lost_or_refused_answer_is_repeated_and_nothing_is_missing() {
    let pause = TimeDelta::minutes(3);
    let faults = [
        Fault::ResetBefore,
        Fault::ResetAfter,
        Fault::Html,
        Fault::Server { code: 500 },
        Fault::TooMany { retry_after: 3 },
    ];
    let methods = ["getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery", "editMessageReplyMarkup"];
    for &(script, acts) in SCRIPTS {
        let expected = undisturbed(script, pause).await;
        for act in 0..acts {
            for fault in &faults {
                for method in methods {
                    let break_it = |town: &Town| town.people.push_fault(Rule::once(method, fault.clone()));
                    let (_, town) = play(script, act, break_it, pause).await;
                    let found = end(&town).await;
                    let missing: Vec<_> = expected.chat.iter().filter(|it| !found.chat.contains(it)).collect();
                    assert!(
                        missing.is_empty(),
                        "{fault:?} in {method}, act {act}: {missing:?} not in {:?}",
                        found.chat
                    );
                    let lost = matches!(fault, Fault::ResetAfter) && method == "sendMessage";
                    let fine = repeats_at_most(usize::from(lost), &found.sent, &expected.sent);
                    assert!(fine, "{fault:?} in {method}, act {act}: {:#?}", found.sent);
                    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE status = 'waiting'").await, 0);
                }
            }
        }
    }
}
