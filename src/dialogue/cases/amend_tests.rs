//! Putting a saved case right, played as chats: what stands on its cards, and what becomes of what was typed.

use super::tests::*;
use super::*;
use crate::dialogue::testing::*;

fn amending(chat: &mut Chat, field: &str) {
    chat.tap("amend");
    while !chat.screen().offers(field) {
        chat.tap("next");
    }
    chat.tap(field);
}

/// Whether names stand on the card, as the shell must know it.
fn has_names(chat: &Chat) -> bool {
    let screen = chat.screen();
    assert!(screen.protect, "nothing of a case is forwarded");
    let shown = vi(&screen.body);
    let there = ["Xuân", "Yên", "Loan", "ngõ 5"].iter().any(|it| shown.contains(it));
    assert_eq!(there, screen.names.is_some(), "{shown}");
    there
}

#[test]
fn every_card_with_names_says_so() {
    let mut chat = open_chat(AN, in_session());
    assert!(!has_names(&chat));
    amending(&mut chat, "parties");
    assert!(has_names(&chat));
    for key in ["n:0", "age", "back"] {
        chat.tap(key);
        assert!(has_names(&chat), "{key}");
    }
    chat.say("Trần Thị Loan");
    assert!(has_names(&chat), "{}", chat.screen().body.id);
    chat.tap("more");
    assert!(!has_names(&chat), "the choice of a field tells nothing");
    chat.tap("ground");
    chat.tap("r:mediator_knows");
    chat.say("ghi nhầm tên");
    assert!(has_names(&chat), "{}", chat.screen().body.id);
    chat.tap("save");
    assert!(!has_names(&chat));
    chat.tap("timeline");
    assert!(!has_names(&chat));
    chat.tap("e:1");
    assert!(has_names(&chat), "the entry in full");
    chat.tap("back");
    chat.tap("back");
    amending(&mut chat, "place");
    assert!(has_names(&chat), "an address");
    chat.tap("stop");
    amending(&mut chat, "summary");
    assert!(chat.screen().names.is_none());
}

#[test]
fn whoever_may_not_read_the_names_does_not_get_them_by_correcting() {
    let mut case = in_session();
    case.entered_by = CUONG;
    let mut chat = open_chat(CUONG, case);
    let shown = |chat: &mut Chat| {
        let mut all = keys(&chat.screen());
        while chat.screen().offers("next") {
            all.extend(keys(&chat.tap("next")));
        }
        all
    };
    chat.tap("amend");
    let fields = shown(&mut chat);
    assert!(fields.iter().any(|it| it == "ground"), "{fields:?}");
    assert!(!["parties", "place", "spot"].iter().any(|it| fields.iter().any(|field| field == it)), "{fields:?}");
    // A form of an earlier release, and an entry of the history.
    let fields = crate::domain::case::Amendment { parties: Some(Vec::new()), ..Default::default() };
    let change = crate::domain::case::Change::Amend { fields, reason: "nhầm".to_owned() };
    let event = chat.world.case_events[0].clone();
    let kind = change.kind();
    chat.world.case_events.push(crate::domain::case::CaseEvent { kind, change: Some(change), was: None, ..event });
    chat.go(Go::Case(CASE));
    chat.tap("timeline");
    assert_eq!(chat.tap("e:1").body.id, "correct-names-hidden");
    assert_eq!(chat.tap("back").body.id, "case-timeline");
}
