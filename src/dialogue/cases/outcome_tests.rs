//! Tests of what may be typed where it is asked how a case ended.

use super::tests::*;
use crate::dialogue::testing::*;
use crate::domain::calendar::{at_local, clock_time};
use crate::domain::case::{Agreement, Course, EndReason, OldEntry, Settlement, Stage};

#[test]
fn how_it_ended_is_said_in_ones_own_words() {
    for (typed, asked) in [
        ("thành rồi ạ", "outcome-day"),
        ("bà Lan xin rút đơn", "outcome-day"),
        ("không ai chịu ai", "outcome-day"),
        ("việc này không thuộc phạm vi", "outcome-day"),
        ("không thành", "outcome-end"),
        ("xong rồi", "outcome-end"),
    ] {
        let mut chat = open_chat(AN, in_session());
        chat.tap("outcome");
        assert_eq!(chat.say(typed).body.id, asked, "{typed}");
    }
}

#[test]
fn the_words_of_an_agreement_are_no_words_of_the_menu() {
    let mut chat = open_chat(AN, in_session());
    chat.tap("outcome");
    chat.say("thành rồi ạ");
    chat.say("hôm nay");
    assert_eq!(chat.screen().body.id, "outcome-agreement");
    assert_ne!(chat.say("Tập huấn").body.id, "training-list", "it is the agreement, if a strange one");
    assert_eq!(chat.state.place.tag(), "cases");
}

#[test]
fn art_23_of_two_failures_the_reason_is_asked() {
    let mut chat = open_chat(AN, in_session());
    chat.tap("outcome");
    chat.say("ko thành");
    assert_eq!(chat.note(), "outcome-end-which");
    chat.say("không thể thỏa thuận");
    assert_eq!(chat.screen().body.id, "outcome-day");
}

#[test]
fn art_10_3_of_two_mediators_the_other_goes_on_and_everybody_hears_just_that() {
    let mut case = in_session();
    case.mediators.push(mediator(CUONG));
    let mut chat = open_chat(AN, case);
    chat.tap("decline");
    chat.tap("unable");
    let asked = vi(&chat.screen().body);
    assert!(asked.contains("Việc do ông/bà Lê Văn Cường tiếp tục hòa giải") && !asked.contains("chờ"), "{asked}");
    chat.tap("save");
    assert_eq!(chat.note(), "correct-declined-others");
    let told: Vec<_> = told(&chat);
    assert!(told.iter().all(|it| it.1 == "correct-tell-declined-others"), "{told:?}");
    assert_eq!(told.len(), 2, "the head and the one who goes on: {told:?}");
}

#[test]
fn law_13_2022_violence_found_at_the_start_marks_a_case_that_becomes_one_of_a_family() {
    let mut case = in_session();
    case.sign = crate::domain::scope_guard::Sign::Violence;
    let mut chat = open_chat(BINH, case);
    chat.tap("amend");
    for key in ["kind", "g:family"] {
        chat.tap(key);
    }
    chat.tap("k:spouses");
    chat.say("ghi nhầm loại");
    chat.tap("save");
    assert!(chat.world.case.as_ref().unwrap().domestic_violence);
    assert!(chat.screen().body.id.starts_with("alarm"), "the safety card: {}", chat.screen().body.id);
}

#[test]
fn another_end_does_not_ask_for_the_recorded_day_again() {
    let mut chat = open_chat(BINH, failed());
    (chat.world.now, chat.world.today) = (at_local(day("2026-05-25"), clock_time(9, 0)), day("2026-05-25"));
    chat.tap("amend");
    for words in ["kết quả", "1", "không thể thỏa thuận"] {
        chat.say(words);
    }
    let screen = chat.screen();
    assert_eq!(screen.body.id, "outcome-day");
    assert!(screen.choices.iter().any(|it| vi(&it.label).contains("Như đang ghi") && it.key == "day:2026-05-04"));
    chat.tap("day:2026-05-04");
    assert_ne!(chat.screen().body.id, "outcome-day");
}

#[test]
fn art_24_2_g_putting_the_day_of_an_agreement_right_leaves_its_steps() {
    let steps = vec![crate::domain::case::Step { what: "trả 2 triệu".to_owned(), due: Some(day("2026-06-01")) }];
    let agreement = Agreement {
        text: "Bên B trả 5 triệu đồng.".to_owned(),
        performance_method: None,
        performance_due: None,
        steps: steps.clone(),
        written: Settlement::None,
    };
    let mut chat = open_chat(BINH, case_at(Stage::Success { on: day("2026-05-04"), agreement }));
    chat.tap("amend");
    for key in ["end", "edit:day"] {
        chat.tap(key);
    }
    chat.tap("day:2026-05-05");
    chat.tap("save");
    chat.say("ghi nhầm ngày");
    chat.tap("save");
    let Stage::Success { on, agreement } = &chat.world.case.as_ref().unwrap().stage else { panic!("no success") };
    assert_eq!((*on, &agreement.steps), (day("2026-05-05"), &steps));
}

#[test]
fn an_agreement_put_right_before_its_end_does_not_come_back_over_it() {
    let agreement = Agreement {
        text: "Bên B trả 5 triệu đồng.".to_owned(),
        performance_method: None,
        performance_due: None,
        steps: Vec::new(),
        written: Settlement::None,
    };
    let mut chat = open_chat(BINH, case_at(Stage::Success { on: day("2026-05-04"), agreement }));
    chat.tap("amend");
    chat.tap("next");
    chat.tap("agreement");
    chat.say("Bên B trả 4 triệu đồng.");
    chat.tap("more");
    chat.tap("end");
    chat.tap("edit:agreement");
    chat.say("Bên B trả 3 triệu đồng.");
    chat.tap("save");
    chat.say("ghi nhầm số tiền");
    chat.tap("save");
    let Stage::Success { agreement, .. } = &chat.world.case.as_ref().unwrap().stage else { panic!("no success") };
    assert_eq!(agreement.text, "Bên B trả 3 triệu đồng.");
}

#[test]
fn art_24_2_what_the_words_of_an_agreement_say_is_not_asked_again() {
    let mut chat = open_chat(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
    for key in ["outcome", "success", "day:2026-05-05"] {
        chat.tap(key);
    }
    chat.say("Bên B dọn đất, trả lại lối đi trước ngày 30/5; hai bên đã ký biên bản.");
    assert_eq!(chat.screen().body.id, "outcome-check");
    chat.tap("edit:agreement");
    chat.say("Bên B dọn đất, trả lại lối đi trước ngày 15/6; hai bên đã ký biên bản.");
    assert_eq!(chat.screen().body.id, "outcome-check", "other words, another day");
    chat.tap("back");
    assert_eq!(chat.screen().body.id, "outcome-written", "each can be answered otherwise");
    chat.tap("later");
    chat.tap("save");
    let Stage::Success { agreement, .. } = &chat.world.case.as_ref().unwrap().stage else { panic!("no success") };
    assert_eq!((agreement.performance_due, agreement.written), (Some(day("2026-06-15")), Settlement::Later));
}

#[test]
fn every_question_of_an_end_has_its_guide_which_changes_nothing() {
    for (end, answers) in [
        ("success", ["day:2026-05-05", "Ông Yên dọn đất, trả lại lối đi.", "skip", "skip", "no"].as_slice()),
        ("party_request", &["day:2026-05-05", "b:ubnd_land_mediation", "skip"]),
    ] {
        let mut case = in_session();
        case.kind = crate::domain::kinds::Kind::Land;
        let mut chat = open_chat(AN, case);
        chat.tap("outcome");
        for answer in [end].iter().chain(answers) {
            let before = chat.state.place.clone();
            chat.tap("guide");
            assert_eq!((chat.note(), &chat.state.place), ("guide", &before));
            if answer.contains(' ') {
                chat.say(answer)
            } else {
                chat.tap(answer)
            };
        }
        assert_eq!(chat.screen().body.id, "outcome-check");
        chat.tap("guide");
        assert_eq!((chat.note(), chat.screen().body.id.as_str()), ("guide", "outcome-check"));
    }
}

#[test]
fn why_an_old_line_failed_is_not_made_up() {
    let mut case = in_session();
    let on = day("2026-05-04");
    case.stage = Stage::Failure { on, reason: EndReason::NotSaid, guidance: None, demands: None };
    case.mediators = Vec::new();
    case.course = Course::default();
    case.course.old = Some(OldEntry { book: 1, line: 7, mediators: vec!["Ngô Văn Cổ".to_owned()] });
    let mut chat = open_chat(BINH, case);
    let card = vi(&chat.screen().body);
    assert!(card.contains("Lý do: sổ cũ không ghi"), "{card}");
    chat.tap("amend");
    let check = vi(&chat.tap("end").body);
    assert!(check.contains("sổ cũ không ghi vì sao"), "{check}");
    // The day alone is put right: neither a reason nor a place of guidance is asked for.
    chat.tap("edit:day");
    chat.say("5/5/2026");
    assert_eq!(chat.screen().body.id, "correct-outcome-check", "{}", chat.note());
    chat.tap("save");
    chat.say("chép nhầm ngày");
    chat.tap("save");
    let on = day("2026-05-05");
    let left = Stage::Failure { on, reason: EndReason::NotSaid, guidance: None, demands: None };
    assert_eq!(chat.world.case.as_ref().unwrap().stage, left, "{}", chat.note());
    // Where a case is kept here, nobody can answer so.
    let mut chat = open_chat(AN, in_session());
    assert!(!chat.tap("outcome").offers("not_said"));
}
