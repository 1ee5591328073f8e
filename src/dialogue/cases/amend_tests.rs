//! Putting a saved case right, played as chats: what stands on its cards, and what becomes of what was typed.

use super::links;
use super::tests::*;
use super::*;
use crate::dialogue::testing::*;
use crate::domain::case::{Agreement, Settlement, Stage};

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
fn words_mean_the_fields_of_other_pages_as_well() {
    let mut chat = open_chat(BINH, in_session());
    chat.tap("amend");
    assert!(!keys(&chat.screen()).contains(&"mediators".to_owned()), "on the next page: {:?}", keys(&chat.screen()));
    chat.say("hòa giải viên");
    assert_eq!(chat.screen().body.id, "amend-mediators");
    chat.tap("back");
    chat.say("ngày phân");
    assert_eq!(chat.screen().body.id, "amend-assigned_on", "some of its words");
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
    chat.go(links::show(CASE));
    chat.tap("timeline");
    assert_eq!(chat.tap("e:1").body.id, "correct-names-hidden");
    assert_eq!(chat.tap("back").body.id, "case-timeline");
}

#[test]
fn a_telephone_number_is_not_kept_and_that_is_said() {
    let mut chat = open_chat(AN, in_session());
    amending(&mut chat, "parties");
    chat.tap("add_b");
    chat.say("Lê Thị Hoa, 40 tuổi, 0912 345 678, số 9");
    assert_eq!((chat.note(), chat.deleted()), ("party-no-phone", true));
}

#[test]
fn somebody_is_added_as_people_are_written_down() {
    let add = |line: &str| {
        let mut chat = open_chat(AN, in_session());
        amending(&mut chat, "parties");
        chat.tap("add_b");
        chat.say(line);
        chat
    };
    let mut chat = add("1. Bị đơn: Bà Lê Thị Hoa, SN 1972; cư trú tại: số 9 ngõ 2; có mặt");
    chat.say("ghi thiếu một người");
    chat.tap("save");
    let added = chat.world.case.clone().unwrap().parties.pop().unwrap();
    let read = (added.name.as_str(), added.age, added.address.as_deref());
    assert_eq!(read, ("Lê Thị Hoa", Some(54), Some("số 9 ngõ 2")));
    for (line, why) in [
        ("Lê Thị Hoa và Trần Văn Tư", "party-several"),
        ("Lê Thị Hoa, CMND 125123456", "party-identity_number"),
        ("không biết tên", "party-unknown"),
        ("số 9 ngõ 2", "party-no_name"),
    ] {
        assert_eq!(add(line).note(), why, "{line}");
    }
}

#[test]
fn whoever_is_typed_again_beside_somebody_new_keeps_age_and_address() {
    let mut chat = open_chat(AN, in_session());
    amending(&mut chat, "parties");
    chat.say("A: Nguyễn Thị Xuân\nA: Lê Thị Hoa");
    chat.say("ghi thiếu một người");
    chat.tap("save");
    let parties = chat.world.case.clone().unwrap().parties;
    let of = |name: &str| parties.iter().find(|it| it.name == name).unwrap().clone();
    assert_eq!((of("Nguyễn Thị Xuân").age, of("Nguyễn Thị Xuân").address.as_deref()), (Some(54), Some("số 12 ngõ 5")));
    assert_eq!(of("Lê Thị Hoa").age, None);
}

#[test]
fn two_people_on_the_wrong_sides_change_places() {
    for nth in ["n:0", "n:1"] {
        let mut chat = open_chat(AN, in_session());
        amending(&mut chat, "parties");
        chat.tap(nth);
        assert_eq!(chat.tap("side").body.id, "amend-reason", "{}", chat.note());
        chat.say("ghi ngược hai bên");
        chat.tap("save");
        let parties = chat.world.case.clone().unwrap().parties;
        let sides: Vec<_> = parties.iter().map(|it| (it.name.as_str(), it.side.code())).collect();
        assert_eq!(sides, [("Nguyễn Thị Xuân", "b"), ("Trần Văn Yên", "a")]);
    }
}

#[test]
fn what_somebody_else_saved_meanwhile_is_shown_and_nothing_typed_is_lost() {
    let mut chat = open_chat(AN, in_session());
    amending(&mut chat, "summary");
    chat.say("Nội dung ghi lại cho đúng");
    chat.say("ghi nhầm nội dung");
    let case = chat.world.case.as_mut().unwrap();
    (case.version, case.summary) = (2, "Người khác vừa ghi".to_owned());
    let check = chat.tap("save");
    assert_eq!((check.body.id.as_str(), chat.note()), ("amend-check", "correct-changed-meanwhile"));
    let words = vi(&check.body);
    assert!(words.contains("Người khác vừa ghi") && words.contains("ghi nhầm nội dung"), "{words}");
    chat.tap("save");
    assert_eq!(chat.world.case.as_ref().unwrap().summary, "Nội dung ghi lại cho đúng");
    assert_eq!(chat.note(), "amend-saved");
}

#[test]
fn a_reason_is_said_in_words() {
    for (words, taken) in [("nhầm", false), ("...", false), ("x 1", false), ("ghi nhầm", true), ("trùng", true)] {
        let mut chat = open_chat(AN, in_session());
        amending(&mut chat, "ground");
        chat.tap("r:mediator_knows");
        assert_eq!(chat.say(words).body.id == "amend-check", taken, "{words}");
        assert_eq!(chat.note() == "correct-reason-short", !taken, "{words}");
    }
}

#[test]
fn what_is_saved_only_after_its_reason_is_not_called_saving() {
    let mut chat = open_chat(AN, failed());
    amending(&mut chat, "end");
    let screen = chat.screen();
    let primary = screen.nav.iter().flatten().find_map(|it| match it {
        Button::Here { key, label, .. } if key == "save" => Some(vi(label)),
        _ => None,
    });
    assert_eq!(primary.as_deref(), Some("Tiếp"));
}

#[test]
fn art_24_2_other_words_of_an_agreement_bring_their_own_last_day() {
    let agreement = |due| Agreement {
        text: "Bên B trả 300 nghìn trước ngày 20/5.".to_owned(),
        performance_method: None,
        performance_due: due,
        steps: Vec::new(),
        written: Settlement::None,
    };
    for due in [Some(day("2026-05-20")), None] {
        let mut chat = open_chat(BINH, case_at(Stage::Success { on: day("2026-05-04"), agreement: agreement(due) }));
        amending(&mut chat, "agreement");
        chat.say("Bên B trả 300 nghìn trước ngày 25/5.");
        chat.say("Ghi nhầm ngày");
        chat.tap("save");
        let Stage::Success { agreement, .. } = &chat.world.case.as_ref().unwrap().stage else { panic!("no success") };
        assert_eq!(agreement.performance_due, Some(day("2026-05-25")));
    }
}

#[test]
fn the_people_of_a_case_are_opened_by_what_people_call_them() {
    for words in ["bên A", "ben b", "tên bên A", "tuổi"] {
        let mut chat = open_chat(AN, in_session());
        chat.tap("amend");
        assert_eq!(chat.say(words).body.id, "amend-parties", "{words}: {}", chat.note());
        assert_eq!(chat.note(), "understood-label");
    }
}

#[test]
fn a_second_name_is_no_reason() {
    let mut chat = open_chat(AN, in_session());
    amending(&mut chat, "parties");
    chat.tap("n:0");
    chat.say("Nguyễn Thị Xuân Mai");
    let asked = chat.say("Trần Văn Yên");
    assert_eq!((asked.body.id.as_str(), chat.note()), ("amend-reason", "amend-name-no-reason"));
    assert!(chat.deleted(), "it names somebody");
    assert_eq!(
        (chat.say("bà  Nguyễn Thị Lan.").body.id.as_str(), chat.note()),
        ("amend-reason", "amend-name-no-reason")
    );
    // What says why may end with a name, and is changed by such words on the last card as well.
    for reason in [
        "ghi nhầm tên bà Xuân",
        "ghi nhầm Nguyễn Thị Lan",
        "sai tên Trần Văn Yên",
        "thiếu bà Nguyễn Thị Lan",
        "nhầm với ông Trần Văn Yên",
    ] {
        let check = chat.say(reason);
        assert_eq!(check.body.id, "amend-check", "{reason}: {}", chat.note());
        assert!(vi(&check.body).contains(reason), "{reason}");
    }
}

#[test]
fn the_reason_is_typed_anew_on_the_last_card() {
    let mut chat = open_chat(AN, in_session());
    amending(&mut chat, "ground");
    chat.tap("r:mediator_knows");
    chat.say("ghi nhầm");
    let check = chat.say("bấm nhầm căn cứ lúc ghi");
    assert_eq!((check.body.id.as_str(), chat.note()), ("amend-check", "amend-reason-changed"));
    assert!(vi(&check.body).contains("bấm nhầm căn cứ lúc ghi"), "{}", vi(&check.body));
    chat.tap("save");
    assert_eq!(chat.note(), "amend-saved");
}
