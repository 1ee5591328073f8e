//! What is told at the law: of danger, of a quarrel, with names.

use super::tests::{chat_with, opened};
use super::*;
use crate::dialogue::Input;
use crate::dialogue::alarm::AlarmDeed;
use crate::dialogue::intake;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::places;
use crate::dialogue::testing::*;
use crate::domain::alarm::Subject;
use crate::domain::case::Stage;

const DANGER: &str = "ông Tư cầm dao đuổi chém bà Năm ngoài ngõ";

/// What the report was about.
fn subject(chat: &Chat) -> Option<Subject> {
    chat.effects.iter().find_map(|it| match it.deed::<AlarmDeed>() {
        Some(AlarmDeed::Raise { new, .. }) => Some(new.subject),
        _ => None,
    })
}

/// At the law, opened from the question of a record about where it happened.
fn from_a_record() -> (Chat, intake::At) {
    let mut chat = chat_with(AN, Vec::new());
    let of_place = |it: &serde_json::Value| it["step"] == "place" && it["end"].is_null();
    let place = places("intake").into_iter().find(of_place).unwrap();
    chat.state.place = serde_json::from_value(place).unwrap();
    let record = chat.state.place.at::<intake::At>().unwrap().clone();
    chat.go(links::at_step("place").unwrap());
    (chat, record)
}

fn draft_of(place: &Place) -> crate::domain::DraftId {
    place.written().unwrap().draft()
}

#[test]
fn art_10_4_danger_that_is_told_at_the_law_is_of_the_record_from_which_it_was_opened() {
    let (mut chat, record) = from_a_record();
    let draft = draft_of(&Place::of(record));
    chat.say(DANGER);
    assert_eq!(chat.state.place.tag(), "alarm");
    chat.tap("report");
    assert_eq!(subject(&chat), Some(Subject::Draft(draft)));
    let saved = |it: &Effect| matches!(it, Effect::SaveDraft { id, .. } if *id == draft);
    assert!(chat.effects.iter().any(saved), "the record knows of it: {:?}", chat.effects);
    // The words are no answer to its question: they were asked of the law, and from there one comes back.
    let back = chat.state.place.at::<crate::dialogue::alarm::At>().unwrap().clone();
    let next = crate::dialogue::alarm::go_on(back, &chat.world).next;
    let at = next.at::<At>().unwrap_or_else(|| panic!("{next:?}"));
    let again = at.back.as_ref().and_then(|it| it.at::<intake::At>()).unwrap();
    assert_eq!(draft_of(&Place::of(again.clone())), draft);
    // Nobody is asked twice.
    assert!(next.written().unwrap().knows_of(crate::domain::scope_guard::Sign::Violence));
}

#[test]
fn art_10_4_danger_that_was_told_at_the_law_and_left_lies_in_the_record() {
    let (mut chat, record) = from_a_record();
    let draft = draft_of(&Place::of(record));
    chat.say(DANGER);
    chat.send(Input::Section(Section::Menu, String::new()));
    let marked = chat.effects.iter().any(|it| match it {
        Effect::SaveDraft { id, title, .. } => {
            *id == draft && crate::dialogue::facts::StoredDraft::is_unanswered(title)
        }
        _ => false,
    });
    assert!(marked, "{:?}", chat.effects);
    assert_eq!(chat.note(), "alarm-left-unanswered");
}

#[test]
fn art_10_4_danger_that_is_told_at_the_law_is_of_the_case_from_which_it_was_opened() {
    let mut chat = Chat::about(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
    chat.world.own.push(Own::of(KeptFound::default()));
    chat.go(links::of_case(CASE));
    chat.say("lối đi chung");
    assert_eq!(chat.state.place.needs().case, Some(CASE));
    chat.say(DANGER);
    chat.tap("report");
    assert_eq!(subject(&chat), Some(Subject::Case(CASE)));
    // Opened from the menu it is of none.
    let mut chat = chat_with(AN, Vec::new());
    opened(&mut chat, "");
    chat.say(DANGER);
    chat.tap("report");
    assert_eq!(subject(&chat), Some(Subject::Nothing));
}

const QUARREL: &str = "ông Tư với bà Năm cãi nhau vì lối đi chung, ông Tư rào ngõ lại từ hôm qua, bà Năm đã sang nói mấy lần mà ông không nghe, nay hai nhà không nhìn mặt nhau";
const SHORT: &str = "ông Tư với bà Năm cãi nhau vì lối đi chung";

#[test]
fn art_4_3_what_is_typed_at_the_law_is_not_passed_on_and_its_cards_are() {
    let mut chat = chat_with(AN, Vec::new());
    assert!(!opened(&mut chat, "").protect);
    assert!(chat.say(QUARREL).protect);
    let found = chat.say(SHORT);
    assert!(vi(&found.body).contains("ông Tư") && found.protect, "{}", vi(&found.body));
    let first = found.choices.first().map(|it| it.key.clone()).expect("a card is found");
    assert!(!chat.tap(&first).protect);
    let none = chat.say("kwxz bà Qwxz");
    assert!(none.body.id == "law-none-found" && none.protect, "{}", vi(&none.body));
}

#[test]
fn a_quarrel_that_was_told_at_the_law_becomes_a_case_with_all_its_words() {
    assert!(QUARREL.chars().count() > 120, "longer than what is looked for");
    let mut chat = chat_with(AN, Vec::new());
    opened(&mut chat, "");
    let found = chat.say(QUARREL);
    assert!(found.offers("log"));
    chat.tap("log");
    assert_eq!(chat.state.place.tag(), "intake");
    let saved = chat.effects.iter().find_map(|it| match it {
        Effect::SaveDraft { answers, .. } => Some(answers.clone()),
        _ => None,
    });
    let saved = saved.unwrap_or_else(|| serde_json::to_string(&chat.state.place).unwrap());
    assert!(saved.contains("rào ngõ") && saved.contains("không nhìn mặt nhau"), "{saved}");
    assert!(chat.deleted(), "the message with the names goes from the chat");
    // Behind the command as well; and what tells of no quarrel is no case.
    let mut chat = chat_with(AN, Vec::new());
    assert!(opened(&mut chat, SHORT).offers("log"));
    assert!(!chat.say("lối đi chung, ngõ xóm").offers("log"));
}

#[test]
fn a_case_that_is_begun_at_the_law_loses_nothing_of_what_was_left() {
    let mut chat = chat_with(AN, Vec::new());
    let words = r#"{"flow":"difficulties","step":"subject","form":{"words":"Tổ chưa có sổ theo dõi mới"},"page":0}"#;
    chat.state.place = serde_json::from_str(words).unwrap();
    chat.go(links::at_step("ground").unwrap());
    chat.say(QUARREL);
    chat.tap("log");
    assert_eq!(chat.state.place.tag(), "intake");
    let kept = |it: &Effect| matches!(it, Effect::SaveDraft { answers, .. } if answers.contains("sổ theo"));
    assert!(chat.effects.iter().any(kept), "{:?}", chat.effects);
}
