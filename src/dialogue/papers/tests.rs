//! Papers, played as chats.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::screen::Screen;
use crate::dialogue::testing::*;
use crate::domain::case::{Agreement, EndReason, Settlement, Stage};
use crate::domain::papers::{Blank, Filled, PaperKind};
use crate::domain::referral::ReferralBody;
use crate::domain::register::{Book, Stretch};
use crate::domain::{PersonId, TeamId};

fn success(written: Settlement) -> Stage {
    let agreement = Agreement {
        steps: Vec::new(),
        text: "Bên A dời vật liệu.".to_owned(),
        performance_method: None,
        performance_due: None,
        written,
    };
    Stage::Success { on: day("2026-05-04"), agreement }
}

fn deed(chat: &Chat) -> Option<PapersDeed> {
    chat.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<PapersDeed>().cloned(),
        _ => None,
    })
}

fn of_case(person: PersonId, stage: Stage, filled: Filled) -> Chat {
    let case = case_at(stage);
    let mut chat = Chat::about(person, case.clone());
    chat.world.own = vec![Own::of(Some(CaseFound { case, filled, made: Vec::new() }))];
    chat.go(links::of_case(CASE));
    chat
}

fn made(chat: &Chat) -> (PaperKind, Filled) {
    match deed(chat) {
        Some(PapersDeed::Make { kind, filled, .. }) => (kind, filled),
        other => panic!("{other:?}"),
    }
}

fn screen_of(chat: &mut Chat) -> Screen {
    chat.screen()
}

#[test]
fn art_24_what_the_record_of_a_settlement_lacks_is_asked_once_and_kept() {
    let mut chat = of_case(AN, success(Settlement::Later), Filled::default());
    assert_eq!(keys(&screen_of(&mut chat))[..2], ["settled", "urgent"]);
    assert!(vi(&chat.tap("settled").body).contains("câu 1/4"));
    assert!(vi(&chat.say("19 giờ ngày 04/5, nhà văn hóa").body).contains("câu 2/4"));
    chat.tap("skip");
    chat.say("Hai bên nói rõ ý mình.");
    chat.say("Bên A dời vật liệu.");
    let (kind, filled) = made(&chat);
    assert_eq!(kind, PaperKind::Settled);
    assert_eq!(filled.get(Blank::Session), Some("19 giờ ngày 04/5, nhà văn hóa"));
    assert_eq!(filled.get(Blank::Others), None);
    // The next time it comes in one tap.
    let mut chat = of_case(AN, success(Settlement::Later), filled.clone());
    chat.tap("settled");
    assert_eq!(made(&chat), (PaperKind::Settled, filled));
}

#[test]
fn art_24_no_record_where_the_parties_want_none_and_no_court_without_a_signed_one() {
    let mut chat = of_case(AN, success(Settlement::None), Filled::default());
    assert!(!screen_of(&mut chat).offers("settled"));
    let mut chat = of_case(AN, success(Settlement::Later), Filled::default());
    assert!(!screen_of(&mut chat).offers("court"));
    let mut chat = of_case(AN, success(Settlement::Signed), Filled::default());
    chat.tap("court");
    assert_eq!(made(&chat).0, PaperKind::Court);
}

#[test]
fn art_27_a_failure_has_its_own_record() {
    let stage = Stage::Failure {
        on: day("2026-05-04"),
        reason: EndReason::PartyRequest,
        guidance: Some(ReferralBody::WardCommittee),
        demands: None,
    };
    let mut chat = of_case(AN, stage, Filled::default());
    assert!(screen_of(&mut chat).offers("unsettled") && !screen_of(&mut chat).offers("settled"));
}

#[test]
fn an_invitation_asks_day_and_place_every_time() {
    let mut filled = Filled::default();
    filled.put(Blank::MeetAt, "8 giờ, ngày 01/5");
    filled.put(Blank::MeetPlace, "nhà văn hóa");
    let mut chat = of_case(AN, Stage::InSession { since: day("2026-05-04") }, filled);
    assert!(vi(&chat.tap("invitation").body).contains("câu 1/2"));
    chat.say("19 giờ, thứ Sáu, ngày 08/5/2026");
    chat.say("nhà ông tổ trưởng");
    assert_eq!(made(&chat).1.get(Blank::MeetAt), Some("19 giờ, thứ Sáu, ngày 08/5/2026"));
}

#[test]
fn back_stop_and_words_that_must_not_be_kept() {
    let mut chat = of_case(AN, success(Settlement::Later), Filled::default());
    chat.tap("settled");
    chat.say("19 giờ");
    assert!(vi(&chat.tap("back").body).contains("câu 1/4"));
    assert!(vi(&chat.say("CCCD 001085001234").body).contains("câu 1/4"));
    assert_eq!(chat.note(), "identity-refused");
    assert!(vi(&chat.say(&"a".repeat(1_600)).body).contains("câu 1/4"));
    assert_eq!(chat.note(), "papers-too-long");
    chat.say("19 giờ");
    assert_eq!(chat.tap("stop").body.id, "papers-case");
    assert_eq!(deed(&chat), None);
}

#[test]
fn who_does_not_answer_for_the_case_makes_no_paper_of_it() {
    for person in [CUONG, DUNG] {
        let case = case_at(success(Settlement::Signed));
        let mut chat = Chat::with(person);
        chat.world.own = vec![Own::of(None::<CaseFound>)];
        chat.go(links::of_case(case.id));
        assert_eq!(chat.note(), "not-allowed");
    }
}

fn book(signed: Option<(u32, chrono::NaiveDate)>) -> BookFound {
    let lines = Some(Stretch { from: 1, to: 30 });
    BookFound { book: Book::usual(TeamId(1), 2026), lines, signed, changed: vec![4] }
}

fn at_book(person: PersonId, found: BookFound) -> Chat {
    let mut chat = Chat::with(person);
    chat.world.own = vec![Own::of(Some(found))];
    let opened = chat.send(Input::Section(Section::Register, String::new()));
    if opened.body.id == "register-teams" {
        chat.tap("t:1");
    }
    chat
}

fn printed(chat: &Chat) -> (Stretch, Format) {
    match deed(chat) {
        Some(PapersDeed::Print { stretch, format, .. }) => (stretch, format),
        other => panic!("{other:?}"),
    }
}

#[test]
fn art_21_the_head_prints_what_is_not_signed_yet_and_says_that_it_is() {
    let mut chat = at_book(BINH, book(Some((12, day("2026-05-01")))));
    let card = vi(&chat.screen().body);
    assert!(card.contains("số 13 đến 30") && card.contains("cần in và ký lại: 4"), "{card}");
    chat.tap("docx");
    assert_eq!(printed(&chat), (Stretch { from: 13, to: 30 }, Format::Document));
    chat.tap("signed");
    chat.say("hôm qua");
    let Some(PapersDeed::Sign { stretch, on, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((stretch, on), (Stretch { from: 13, to: 30 }, day("2026-05-04")));
}

#[test]
fn any_stretch_is_printed_and_a_long_one_only_as_a_workbook() {
    let mut chat = at_book(BINH, book(None));
    chat.say("5 đến 20");
    chat.tap("xlsx");
    assert_eq!(printed(&chat), (Stretch { from: 5, to: 20 }, Format::Workbook));
    chat.say("25-31");
    assert_eq!(chat.note(), "register-lines-help");
    let lines = Some(Stretch { from: 1, to: 900 });
    let mut chat = at_book(BINH, BookFound { lines, ..book(None) });
    assert!(!chat.screen().offers("docx"));
    chat.tap("xlsx");
    assert_eq!(printed(&chat).0, Stretch { from: 1, to: 900 });
}

#[test]
fn a_book_that_was_begun_by_hand_is_set_up() {
    let mut chat = at_book(BINH, book(None));
    chat.tap("setup");
    chat.say("2");
    assert_eq!(chat.note(), "register-setup-help");
    chat.say("2, 15");
    let Some(PapersDeed::SetUp { book: set, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((set.number, set.first), (2, 15));
    // Lines that were signed keep their numbers.
    let mut chat = at_book(BINH, book(Some((12, day("2026-05-01")))));
    chat.tap("setup");
    chat.say("2, 15");
    assert_eq!(chat.note(), "register-setup-signed");
}

#[test]
fn the_office_chooses_a_team_and_mediators_have_no_register() {
    let chat = at_book(GIANG, book(None));
    assert!(chat.screen().offers("docx"));
    for person in [AN, CUONG] {
        let mut chat = Chat::with(person);
        chat.send(Input::Section(Section::Register, String::new()));
        assert_eq!(chat.note(), "not-allowed");
    }
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("papers"), "/step", all!(Step));
}
