//! Papers, played as chats.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::screen::Screen;
use crate::dialogue::testing::*;
use crate::domain::calendar::at_local;
use crate::domain::case::{Agreement, Case, EndReason, EscalationKind, NextSession, Session, Settlement, Stage};
use crate::domain::papers::{Blank, Filled, PaperKind, Reported};
use crate::domain::referral::ReferralBody;
use crate::domain::register::{Book, SignedLines, Stretch};
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

pub(super) fn deed(chat: &Chat) -> Option<PapersDeed> {
    chat.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<PapersDeed>().cloned(),
        _ => None,
    })
}

pub(super) fn found(case: Case, filled: Filled) -> CaseFound {
    CaseFound { case, sessions: Vec::new(), reported: None, filled, made: Vec::new() }
}

pub(super) fn of_case(person: PersonId, stage: Stage, filled: Filled) -> Chat {
    opened(person, found(case_at(stage), filled))
}

pub(super) fn opened(person: PersonId, found: CaseFound) -> Chat {
    let mut chat = Chat::about(person, found.case.clone());
    chat.world.own = vec![Own::of(Some(found))];
    chat.go(links::of_case(CASE));
    chat
}

pub(super) fn made(chat: &Chat) -> (PaperKind, Filled) {
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
    let card = vi(&chat.say("Bên A dời vật liệu.").body);
    assert!(deed(&chat).is_none() && card.contains("Lúc nào, ở đâu: 19:00, Mon 04/05/2026, nhà văn hóa"), "{card}");
    assert!(card.contains("Bên A: Nguyễn Thị Xuân") && card.contains("Bên B: Trần Văn Yên"), "{card}");
    assert!(card.contains("Người khác có mặt: <i>chừa chỗ viết tay</i>"), "{card}");
    chat.tap("make");
    let (kind, filled) = made(&chat);
    assert_eq!(kind, PaperKind::Settled);
    assert_eq!(filled.get(Blank::Session), Some("2026-05-04T19:00 nhà văn hóa"));
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
    let mut chat = of_case(AN, failure(), Filled::default());
    assert!(screen_of(&mut chat).offers("unsettled") && !screen_of(&mut chat).offers("settled"));
}

pub(super) fn failure() -> Stage {
    Stage::Failure {
        on: day("2026-05-04"),
        reason: EndReason::PartyRequest,
        guidance: Some(ReferralBody::WardCommittee),
        demands: None,
    }
}

pub(super) fn clock(hour: u32, minute: u32) -> chrono::NaiveTime {
    chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

pub(super) fn in_session() -> Stage {
    Stage::InSession { since: day("2026-05-04") }
}

#[test]
fn an_invitation_asks_whom_day_and_place_every_time() {
    let mut filled = Filled::default();
    filled.put(Blank::MeetAt, "8 giờ, ngày 01/5");
    filled.put(Blank::MeetPlace, "nhà văn hóa");
    let mut chat = of_case(AN, in_session(), filled);
    assert!(vi(&chat.tap("invitation").body).contains("câu 1/3"));
    chat.say("cả hai bên");
    let asked = vi(&chat.say("19 giờ, thứ Sáu, ngày 08/5/2026").body);
    assert!(asked.contains("câu 3/3"), "{asked}");
    assert_eq!(chat.note(), "papers-understood", "the day is shown with its weekday");
    let card = vi(&chat.say("nhà ông tổ trưởng").body);
    assert!(card.contains("Mời đến lúc: 19:00, Fri 08/05/2026"), "{card}");
    assert!(card.contains("Bên A: Nguyễn Thị Xuân") && card.contains("Bên B: Trần Văn Yên"), "{card}");
    chat.tap("make");
    let filled = made(&chat).1;
    assert_eq!(filled.get(Blank::MeetAt), Some("2026-05-08T19:00"));
    assert_eq!((filled.get(Blank::MeetSide), filled.get(Blank::MeetPlace)), (Some("both"), Some("nhà ông tổ trưởng")));
}

#[test]
fn a_day_that_cannot_be_is_asked_again_and_words_with_a_day_are_kept() {
    let mut chat = of_case(AN, in_session(), Filled::default());
    chat.tap("invitation");
    chat.tap("side:a");
    for (words, why) in [
        ("19h thứ Hai, 08/5/2026", "date-weekday_mismatch"),
        ("19h 01/5/2026", "date-in_past"),
        ("khi nào ông bà rảnh thì đến", "papers-when-help"),
        ("mời ông bà sang uống nước nói chuyện thứ Sáu này", "papers-when-only"),
        ("8h30", "papers-which-day"),
    ] {
        assert!(vi(&chat.say(words).body).contains("câu 2/3"));
        assert_eq!(chat.note(), why);
    }
    chat.say("sau khi họp tổ dân phố xong, tối thứ Sáu");
    chat.say("nhà văn hóa");
    chat.tap("make");
    let kept = "sau khi họp tổ dân phố xong, tối thứ Sáu (08/05/2026)";
    assert_eq!(made(&chat).1.get(Blank::MeetAt), Some(kept), "whoever reads it knows which one");
}

#[test]
fn when_and_where_told_in_one_are_parted_and_a_number_is_neither() {
    for said in [&["mai 8h tại nhà văn hóa"][..], &["1", "sau họp", "2", "8h 6/5 tại nhà văn hóa"]] {
        let mut chat = of_case(AN, in_session(), Filled::default());
        chat.tap("invitation");
        chat.tap("side:a");
        said.iter().map(|it| chat.say(it)).last();
        chat.tap("make");
        let both = [Blank::MeetAt, Blank::MeetPlace].map(|it| made(&chat).1.get(it).map(str::to_owned));
        assert_eq!(both, ["2026-05-06T08:00", "nhà văn hóa"].map(|it| Some(it.to_owned())), "{said:?}");
    }
}

#[test]
fn the_next_session_that_was_agreed_is_offered() {
    let mut it = found(case_at(in_session()), Filled::default());
    let next =
        NextSession { on: day("2026-05-08"), time: Some(clock(19, 0)), place: Some("nhà văn hóa".to_owned()) };
    it.sessions = vec![Session { next: Some(next), ..Session::of_both(day("2026-05-04")) }];
    it.case.course.next_session = Some(day("2026-05-08"));
    let mut chat = opened(AN, it);
    chat.tap("invitation");
    chat.tap("side:both");
    chat.tap("planned");
    chat.tap("planned");
    chat.tap("make");
    let filled = made(&chat).1;
    assert_eq!(
        (filled.get(Blank::MeetAt), filled.get(Blank::MeetPlace)),
        (Some("2026-05-08T19:00"), Some("nhà văn hóa"))
    );
}

#[test]
fn where_there_was_violence_nobody_is_invited_together() {
    let mut it = found(case_at(in_session()), Filled::default());
    it.case.domestic_violence = true;
    let mut chat = opened(BINH, it);
    let card = chat.tap("invitation");
    assert!(card.offers("side:a") && card.offers("side:b") && !card.offers("side:both") && !card.offers("skip"));
    assert!(vi(&chat.say("cả hai bên").body).contains("câu 1/3"));
    assert!(vi(&chat.say("bên B").body).contains("câu 2/3"));
    chat.say("19h thứ Sáu");
    let card = vi(&chat.say("nhà văn hóa").body);
    assert!(card.contains("Bên B: Trần Văn Yên") && !card.contains("Nguyễn Thị Xuân"), "only who is invited: {card}");
}

#[test]
fn art_24_what_recorded_sessions_tell_is_not_asked() {
    let mut it = found(case_at(success(Settlement::Later)), Filled::default());
    let course = Some("hai bên nói rõ ý mình".to_owned());
    let place = Some("nhà văn hóa".to_owned());
    it.sessions = vec![Session { place, course, ..Session::of_both(day("2026-05-04")) }];
    let mut chat = opened(AN, it);
    assert!(vi(&chat.tap("settled").body).contains("câu 1/2"));
    chat.tap("skip");
    chat.say("Bên A dời vật liệu.");
    chat.tap("make");
    assert_eq!(made(&chat).1.get(Blank::Others), None);
}

#[test]
fn what_was_answered_before_stays_unless_it_is_answered_anew() {
    let mut filled = Filled::default();
    for (blank, words) in [(Blank::Session, "19 giờ"), (Blank::Course, "hai buổi"), (Blank::Duties, "bên A dời")]
    {
        filled.put(blank, words);
    }
    filled.skip(Blank::Others);
    let mut chat = of_case(AN, success(Settlement::Later), filled);
    let card = chat.tap("again:settled");
    assert!(vi(&card.body).contains("Đã ghi: 19 giờ"), "{:?}", card.body);
    assert!(card.protect && card.names.is_some(), "what was written may name people");
    chat.tap("skip");
    chat.tap("skip");
    chat.say("ba buổi");
    assert!(vi(&chat.tap("back").body).contains("ba buổi"), "going back loses nothing");
    chat.tap("skip");
    chat.tap("skip");
    chat.tap("make");
    let filled = made(&chat).1;
    let all = [Blank::Session, Blank::Course, Blank::Duties].map(|it| filled.get(it).unwrap_or_default());
    assert_eq!(all, ["19 giờ", "ba buổi", "bên A dời"]);
}

#[test]
fn a_half_filled_paper_that_does_not_fit_any_more_is_not_made() {
    let mut chat = of_case(AN, success(Settlement::Later), Filled::default());
    chat.tap("settled");
    // The parties asked to go on meanwhile (Art. 27).
    let it = found(case_at(in_session()), Filled::default());
    chat.world.own = vec![Own::of(Some(it))];
    let card = chat.say("19 giờ");
    assert_eq!((card.body.id.as_str(), chat.note()), ("papers-case", "papers-not-fitting"));
    assert!(!chat.deleted(), "what was typed is kept nowhere else");
    assert_eq!(deed(&chat), None);
    assert!(card.offers("invitation"));
}

#[test]
fn what_is_typed_for_a_paper_does_not_stay_in_the_chat() {
    let mut chat = of_case(AN, success(Settlement::Later), Filled::default());
    chat.tap("settled");
    for words in ["19 giờ, nhà bà Nguyễn Thị Mai", "CCCD 001085001234", &"a".repeat(1_600)] {
        chat.say(words);
        assert!(chat.deleted(), "{words}");
    }
}

#[test]
fn the_hour_of_a_reported_danger_is_offered() {
    let mut it = found(case_at(in_session()), Filled::default());
    let at = at_local(day("2026-05-04"), clock(19, 20));
    it.reported = Some(Reported { kind: EscalationKind::Violence, at, chair_told: None, police_told: None });
    let mut chat = opened(BINH, it);
    chat.tap("urgent");
    chat.tap("to:chair");
    chat.tap("reported");
    chat.say("Bà Bình, đang ở nhà mẹ đẻ");
    chat.say("Đã khuyên hai bên về nhà.");
    chat.tap("skip");
    chat.tap("make");
    let filled = made(&chat).1;
    assert_eq!(filled.get(Blank::Happened), Some("2026-05-04T19:20"));
    assert_eq!(filled.get(Blank::Danger), Some("Bà Bình, đang ở nhà mẹ đẻ"));
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

pub(super) fn book(signed: &[(u32, u32)]) -> BookFound {
    let lines = Some(Stretch { from: 1, to: 30 });
    let signed_on = day("2026-05-01");
    let at = signed_on.and_time(chrono::NaiveTime::MIN).and_utc();
    let signed = signed.iter().map(|&(from, to)| SignedLines { stretch: Stretch { from, to }, signed_on, at });
    BookFound {
        book: Book::usual(TeamId(1), 2026),
        books: vec![Book::usual(TeamId(1), 2026)],
        numbers: vec![(2025, 1)],
        lines,
        last_old: None,
        signed: signed.collect(),
        printed: None,
        prints: Vec::new(),
        changed: vec![4],
        years: vec![2024, 2026],
        first_after: None,
    }
}

pub(super) fn at_book(person: PersonId, found: BookFound) -> Chat {
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
    let mut chat = at_book(BINH, book(&[(1, 12)]));
    let card = vi(&chat.screen().body);
    assert!(card.contains("số 13 đến 30") && card.contains("cần in và ký lại: 4"), "{card}");
    chat.tap("docx:13-30");
    assert_eq!(printed(&chat), (Stretch { from: 13, to: 30 }, Format::Document));
    chat.tap("signed:13-30");
    chat.say("hôm qua");
    let Some(PapersDeed::Sign { stretch, on, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((stretch, on), (Stretch { from: 13, to: 30 }, day("2026-05-04")));
}

#[test]
fn art_21_what_is_signed_is_what_the_button_said_whatever_came_since() {
    let mut chat = at_book(BINH, book(&[(1, 12)]));
    assert!(vi(&chat.tap("signed:13-30").body).contains("Số 13 đến 30"));
    // A case is logged before the day is said.
    let lines = Some(Stretch { from: 1, to: 31 });
    chat.world.own = vec![Own::of(Some(BookFound { lines, ..book(&[(1, 12)]) }))];
    assert!(vi(&chat.screen().body).contains("Số 13 đến 30"));
    chat.say("hôm qua");
    let Some(PapersDeed::Sign { stretch, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!(stretch, Stretch { from: 13, to: 30 });
}

#[test]
fn art_21_what_was_printed_is_offered_to_be_signed() {
    let at = day("2026-05-03").and_time(chrono::NaiveTime::MIN).and_utc();
    let printed = Some((Stretch { from: 13, to: 20 }, at));
    let chat = at_book(BINH, BookFound { printed, ..book(&[(1, 12)]) });
    let card = chat.screen();
    assert!(card.offers("docx:13-30") && card.offers("signed:13-20") && !card.offers("signed:13-30"));
}

#[test]
fn lines_between_signed_ones_are_printed_next() {
    let chat = at_book(BINH, book(&[(1, 3), (9, 12)]));
    assert!(chat.screen().offers("docx:4-8"));
    let chat = at_book(BINH, book(&[(1, 12), (13, 30)]));
    assert!(chat.screen().offers("docx:1-30"), "all of it where everything is signed");
}

#[test]
fn a_question_of_an_earlier_release_that_names_no_lines_is_asked_anew() {
    let mut chat = at_book(BINH, book(&[(1, 12)]));
    chat.state.place = At::book(TeamId(1), (2026, None)).step(Step::Signed);
    assert_eq!(chat.screen().body.id, "register-card");
    assert_eq!(chat.tap("signed:13-30").body.id, "register-signed-when");
    assert_eq!(deed(&chat), None);
}

#[test]
fn any_stretch_is_printed_and_a_long_one_only_as_a_workbook() {
    let mut chat = at_book(BINH, book(&[]));
    chat.say("5 đến 20");
    chat.tap("xlsx:5-20");
    assert_eq!(printed(&chat), (Stretch { from: 5, to: 20 }, Format::Workbook));
    chat.say("25-31");
    assert_eq!(chat.note(), "register-lines-help");
    let lines = Some(Stretch { from: 1, to: 10_000 });
    assert!(at_book(BINH, BookFound { lines, ..book(&[]) }).screen().offers("docx:1-10000"));
    let lines = Some(Stretch { from: 1, to: 10_900 });
    let mut chat = at_book(BINH, BookFound { lines, ..book(&[]) });
    assert!(!chat.screen().offers("docx:1-10900"));
    chat.tap("xlsx:1-10900");
    assert_eq!(printed(&chat).0, Stretch { from: 1, to: 10_900 });
}

#[test]
fn every_year_that_has_lines_is_reached() {
    let chat = at_book(BINH, book(&[]));
    assert!(vi(&chat.screen().choices.iter().find(|it| it.key == "before").unwrap().label).contains("2024"));
    assert!(!chat.screen().offers("after"));
    let mut earlier = book(&[]);
    earlier.book.year = 2024;
    let mut chat = at_book(BINH, book(&[]));
    chat.world.own = vec![Own::of(Some(earlier))];
    chat.state.place = At::book(TeamId(1), (2024, None)).place();
    let card = chat.screen();
    assert!(card.offers("after") && !card.offers("before"));
}

#[test]
fn the_office_chooses_a_team_and_mediators_have_no_register() {
    let chat = at_book(GIANG, book(&[]));
    assert!(chat.screen().offers("docx:1-30"));
    for person in [AN, CUONG] {
        let mut chat = Chat::with(person);
        chat.send(Input::Section(Section::Register, String::new()));
        assert_eq!(chat.note(), "not-allowed");
    }
}

#[test]
fn art_15_the_urgent_report_is_begun_from_the_report_of_danger() {
    let mut chat = opened(BINH, found(case_at(in_session()), Filled::default()));
    assert!(vi(&chat.go(links::urgent(CASE)).body).contains("câu 1/5"));
    let stage = Stage::Void { on: day("2026-05-04"), reason: "nhập nhầm".to_owned() };
    let mut chat = opened(BINH, found(case_at(stage), Filled::default()));
    assert_eq!(chat.go(links::urgent(CASE)).body.id, "papers-case");
    assert_eq!(chat.note(), "papers-not-fitting");
}

#[test]
fn a_book_is_closed_on_a_day_and_opened_again() {
    let set = |chat: &Chat| match deed(chat) {
        Some(PapersDeed::SetUp { book, .. }) => book,
        other => panic!("{other:?}"),
    };
    let mut chat = at_book(BINH, book(&[]));
    chat.tap("close");
    for (words, why) in [("01/12/2025", "register-close-early"), ("khi nào xong", "register-day-help")] {
        chat.say(words);
        assert_eq!(chat.note(), why);
    }
    chat.say("hôm qua");
    assert_eq!(set(&chat).closed_on, Some(day("2026-05-04")));
    let mut closed = book(&[]);
    closed.book.closed_on = Some(day("2026-05-04"));
    let mut chat = at_book(BINH, closed);
    let card = chat.screen();
    assert!(vi(&card.body).contains("Đã khóa sổ ngày 04/05/2026"));
    assert!(!card.offers("setup") && !card.offers("close") && card.offers("docx:1-30"));
    chat.tap("open");
    assert_eq!(set(&chat).closed_on, None);
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("papers"), "/step", all!(Step));
}
