//! Days in the chats about a case: which are taken, which are asked about once more, and whose they are.

use super::links;
use chrono::{DateTime, Utc};

use super::tests::*;
use super::*;
use crate::dialogue::facts::Said;
use crate::dialogue::testing::*;
use crate::domain::calendar::{at_local, clock_time};
use crate::domain::case::{Change, Stage};

fn at(chat: &mut Chat, now: DateTime<Utc>) {
    chat.world.now = now;
    chat.world.today = crate::domain::calendar::local_date(now);
}

/// A case that was assigned on 18 November 2026, looked at on 29 November.
fn late() -> Chat {
    let mut case = case_at(Stage::Assigned { on: day("2026-11-18") });
    case.received_on = day("2026-11-18");
    let mut chat = open_chat(AN, case);
    at(&mut chat, at_local(day("2026-11-29"), clock_time(9, 0)));
    chat
}

fn agreed(chat: &Chat) -> Option<(NaiveDate, Option<NaiveDate>)> {
    match change(chat) {
        Some(Change::Agree { on, late_on }) => Some((*on, *late_on)),
        _ => None,
    }
}

#[test]
fn art_20_a_day_gone_by_never_becomes_next_years_in_silence() {
    let mut chat = late();
    chat.tap("agree");
    let which = chat.say("20/11");
    let words = vi(&which.body);
    assert!(words.contains("20/11/2026 đã qua"), "{words}");
    assert_eq!(keys(&which), ["day:2026-11-20", "day:2027-11-20", "back", "stop"]);
    assert_eq!(chat.tap("back").body.id, "correct-agree");
    chat.say("20/11");
    chat.tap("day:2026-11-20");
    assert_eq!(chat.note(), "correct-agreed-gone");
    assert_eq!(agreed(&chat).map(|it| it.0), Some(day("2026-11-20")));
    for (words, which) in [("thứ tư", false), ("5/12", false), ("20/2/2027", true), ("10/11", true)] {
        let mut chat = late();
        chat.tap("agree");
        assert_eq!(chat.say(words).body.id == "correct-agree-which", which, "{words}");
    }
    let mut chat = late();
    chat.tap("agree");
    chat.say("10/11/2026");
    assert_eq!(chat.note(), "case-day-too-early", "before there was a mediator");
}

#[test]
fn art_20_an_agreement_after_the_last_day_does_not_undo_the_delay() {
    let mut chat = late();
    chat.tap("agree");
    chat.say("5/12");
    assert_eq!(agreed(&chat), Some((day("2026-12-05"), Some(day("2026-11-29")))));
    let mut chat = late();
    at(&mut chat, at_local(day("2026-11-20"), clock_time(9, 0)));
    chat.tap("agree");
    chat.say("5/12");
    assert_eq!(agreed(&chat), Some((day("2026-12-05"), None)), "in time");
}

#[test]
fn art_20_an_agreed_day_is_put_right_afterwards_or_taken_out() {
    let amend = |chat: &mut Chat| {
        chat.tap("amend");
        while !chat.screen().offers("agreed_on") {
            chat.tap("next");
        }
        chat.tap("agreed_on");
    };
    let mut chat = late();
    amend(&mut chat);
    assert!(!chat.screen().offers("none"), "there is nothing to take out");
    chat.say("20/11");
    assert_eq!(chat.note(), "correct-agree-year");
    chat.say("20/11/2026");
    chat.say("ghi thiếu ngày hẹn");
    chat.tap("save");
    assert_eq!(chat.world.case.as_ref().unwrap().course.agreed_on, Some(day("2026-11-20")));
    let card = vi(&chat.screen().body);
    assert!(card.contains("Ngày hai bên hẹn gặp (Fri 20/11/2026) đã qua") && !card.contains("03 ngày"), "{card}");
    amend(&mut chat);
    chat.tap("none");
    let reason = vi(&chat.screen().body);
    assert!(reason.contains("20/11/2026") && reason.contains("Không có hẹn ngày khác"), "{reason}");
    chat.say("hai bên không hẹn");
    chat.tap("save");
    assert_eq!(chat.world.case.as_ref().unwrap().course.agreed_on, None);
    assert!(!timers(&chat).is_empty(), "its reminders are set anew");
    chat.tap("timeline");
    chat.tap("e:2");
    let full = vi(&chat.screen().body);
    assert!(full.contains("20/11/2026") && full.contains("Không có hẹn ngày khác"), "{full}");
}

#[test]
fn art_20_the_card_names_the_day_that_the_parties_agreed_on() {
    let mut chat = late();
    at(&mut chat, at_local(day("2026-11-20"), clock_time(9, 0)));
    chat.tap("agree");
    chat.say("5/12");
    let card = vi(&chat.screen().body);
    assert!(card.contains("➜ Gặp các bên đúng ngày đã hẹn: Sat 05/12/2026") && !card.contains("03 ngày"), "{card}");
}

#[test]
fn art_24_a_settlement_is_written_down_after_what_it_promised() {
    let mut case = case_at(Stage::InSession { since: day("2026-09-25") });
    case.received_on = day("2026-09-24");
    let mut chat = open_chat(AN, case);
    at(&mut chat, at_local(day("2026-11-28"), clock_time(9, 0)));
    chat.tap("outcome");
    chat.tap("success");
    chat.say("1/10");
    chat.say("Bên B trả lại lối đi");
    chat.tap("skip");
    chat.say("30/9");
    assert_eq!(chat.note(), "intake-due-before-agreement");
    assert!(vi(chat.last.as_ref().unwrap().note.as_ref().unwrap()).contains("gõ cả năm"));
    assert_eq!(chat.say("15/11").body.id, "outcome-written");
    chat.tap("yes");
    chat.tap("save");
    let due = |chat: &Chat| match &chat.world.case.as_ref().unwrap().stage {
        Stage::Success { on, agreement } => (*on, agreement.performance_due),
        other => panic!("{other:?}"),
    };
    assert_eq!(due(&chat), (day("2026-10-01"), Some(day("2026-11-15"))));
    // The agreement was later: what it promised cannot have been due before it.
    chat.tap("amend");
    while !chat.screen().offers("end") {
        chat.tap("next");
    }
    chat.tap("end");
    chat.tap("edit:day");
    chat.say("20/11");
    assert_eq!((chat.tap("save").body.id.as_str(), chat.note()), ("correct-outcome-check", "correct-disorder"));
    chat.tap("edit:due");
    assert_eq!(chat.say("5/12").body.id, "correct-outcome-check");
    chat.tap("save");
    chat.say("ghi nhầm ngày");
    chat.tap("save");
    assert_eq!(due(&chat), (day("2026-11-20"), Some(day("2026-12-05"))));
}

#[test]
fn a_button_of_a_day_means_the_day_that_it_showed() {
    let mut chat = Chat::about(AN, assigned());
    assert_eq!(keys(&chat.go(links::begin(CASE)))[..2], ["day:2026-05-05", "day:2026-05-04"]);
    at(&mut chat, at_local(day("2026-05-06"), clock_time(0, 10)));
    chat.tap("day:2026-05-04");
    assert_eq!(change(&chat), Some(&Change::Begin { on: day("2026-05-04") }));
    // Of an earlier release: the day of the press.
    let mut chat = Chat::about(AN, assigned());
    chat.go(links::begin(CASE));
    chat.tap("today");
    assert_eq!(change(&chat), Some(&Change::Begin { on: day("2026-05-05") }));
    // Nobody makes up a day to come.
    let mut chat = Chat::about(AN, assigned());
    chat.go(links::begin(CASE));
    chat.tap("day:2026-05-07");
    assert_eq!((chat.note(), change(&chat)), ("date-in_future", None));
}

#[test]
fn a_typed_day_counts_from_when_it_was_written() {
    let mut chat = Chat::about(AN, assigned());
    chat.go(links::begin(CASE));
    at(&mut chat, at_local(day("2026-05-06"), clock_time(0, 10)));
    chat.world.said = Some(Said { message: 11, at: at_local(day("2026-05-05"), clock_time(23, 40)) });
    chat.say("hôm qua");
    assert_eq!(change(&chat), Some(&Change::Begin { on: day("2026-05-04") }));
}

#[test]
fn art_2_4_whoever_mediated_was_a_mediator_on_the_day_of_the_session() {
    let an = |chat: &mut Chat, from: &str, to: Option<&str>| {
        let held = &mut chat.world.people.iter_mut().find(|it| it.id == AN).unwrap().offices[0];
        (held.from, held.to) = (day(from), to.map(day));
    };
    let mut chat = Chat::about(BINH, assigned());
    an(&mut chat, "2026-05-05", None);
    chat.go(links::begin(CASE));
    chat.tap("day:2026-05-04");
    assert_eq!((chat.note(), change(&chat)), ("correct-not-recognised", None));
    chat.tap("day:2026-05-05");
    assert_eq!(change(&chat), Some(&Change::Begin { on: day("2026-05-05") }));
    // Whoever is a mediator no more was one then.
    let mut chat = Chat::about(BINH, assigned());
    an(&mut chat, "2025-01-15", Some("2026-05-04"));
    chat.go(links::begin(CASE));
    chat.tap("day:2026-05-05");
    assert_eq!(chat.note(), "correct-not-recognised");
    chat.tap("day:2026-05-04");
    assert_eq!(change(&chat), Some(&Change::Begin { on: day("2026-05-04") }));
}

#[test]
fn art_20_a_correction_does_not_undo_a_delay() {
    let amend = |chat: &mut Chat, typed: &str| {
        chat.tap("amend");
        chat.say("ngày hai bên hẹn");
        chat.say(typed);
        chat.note().to_owned()
    };
    assert_eq!(amend(&mut late(), "10/11"), "correct-agree-year", "never next year's in silence");
    assert_eq!(amend(&mut late(), "14/12"), "correct-agree-new", "agreed on after the last day");
    let mut case = case_at(Stage::InSession { since: day("2026-11-25") });
    case.received_on = day("2026-11-18");
    case.course.assigned_on = Some(day("2026-11-18"));
    case.course.begun_on = Some(day("2026-11-25"));
    let mut chat = open_chat(AN, case.clone());
    at(&mut chat, at_local(day("2026-11-29"), clock_time(9, 0)));
    assert_eq!(amend(&mut chat, "27/11/2026"), "correct-disorder", "whoever met already agreed on no later day");
    let fields = crate::domain::case::Amendment { agreed_on: Some(day("2026-11-27")), ..Default::default() };
    let change = Change::Amend { fields, reason: "ghi thiếu".to_owned() };
    assert!(case.apply(&change, day("2026-11-29")).is_err());
    let mut chat = open_chat(AN, case);
    at(&mut chat, at_local(day("2026-11-29"), clock_time(9, 0)));
    amend(&mut chat, "24/11/2026");
    assert_eq!(chat.screen().body.id, "amend-reason", "what they had agreed on before they met");
}
