//! The card: changing fields, what a change voids, and that it is there again after changing back.

use super::desk::{Desk, ago};
use crate::dialogue::intake::IntakeDeed;
use crate::dialogue::intake::Step;
use crate::dialogue::intake::draft::Now;
use crate::dialogue::testing::AN;
use crate::domain::case::{Side, Stage};
use crate::domain::kinds::Kind;

fn successful(desk: &mut Desk) {
    desk.reach_card().tap("more").tap("edit:status").tap("now:success");
    desk.play(&["=day:today", "Bên B trả lại lối đi rộng 2 mét.", "=skip", "=skip", "=yes"]);
    assert_eq!(desk.step(), Step::Card);
}

#[test]
fn the_card_shows_every_field_with_people_as_initials() {
    let mut desk = Desk::with(AN);
    desk.reach_card();
    let text = desk.reads();
    for shown in ["Lối đi chung", "04/05/2026", "yêu cầu", "Khu 1", "N.T.X, 54 tuổi", "T.V.Y, 61 tuổi", "đổ đất"]
    {
        assert!(text.contains(shown), "{shown} in {text}");
    }
    for shown in ["Nguyễn Văn An", "Mới tiếp nhận"] {
        assert!(text.contains(shown), "{shown} in {text}");
    }
    for hidden in ["Xuân", "Yên", "số 12"] {
        assert!(!text.contains(hidden), "{hidden} in {text}");
    }
}

#[test]
fn every_field_has_a_button_and_a_change_leads_back_to_the_card() {
    let changes: &[(&str, bool, &[&str])] = &[
        ("edit:kind_group", false, &["=group:family", "=kind:spouses"]),
        ("edit:received", false, &["5/5"]),
        ("edit:ground", false, &["=ground:mediator_knows"]),
        ("edit:place", false, &["=place:3"]),
        ("edit:side_a", false, &["=party:0", "Lê Thị Hoa, 40 tuổi"]),
        ("edit:side_b", false, &["Lê Thị Hồng, 41 tuổi"]),
        ("edit:content", false, &["Hai bên to tiếng vì rác trước cửa nhà."]),
        ("edit:mediators", true, &["=me_chosen"]),
        ("edit:status", true, &["=now:in_session"]),
        ("edit:guard", true, &["=sign:none"]),
    ];
    let mut desk = Desk::with(AN);
    desk.reach_card();
    for (field, more, steps) in changes {
        if *more {
            desk.tap("more");
        }
        desk.tap(field).tap("back");
        assert_eq!(desk.step(), Step::Card, "{field}: back leads to the card");
        if *more {
            desk.tap("more");
        }
        desk.tap(field).play(steps);
        assert_eq!(desk.step(), Step::Card, "{field}");
    }
    desk.tap("save");
    let case = desk.case();
    assert_eq!((case.kind, case.received_on), (Kind::Spouses, ago(0)));
    let names = |side| case.parties.iter().filter(|it| it.side == side).map(|it| it.name.as_str()).collect::<Vec<_>>();
    assert_eq!(names(Side::A), ["Lê Thị Hoa"]);
    assert_eq!(names(Side::B), ["Trần Văn Yên", "Lê Thị Hồng"]);
    assert!(case.mediators[0].chosen_by_parties);
    assert_eq!(case.stage, Stage::InSession { since: ago(0) });
}

#[test]
fn a_change_that_voids_answers_says_so_and_changing_back_restores_them() {
    let mut desk = Desk::with(AN);
    successful(&mut desk);
    desk.tap("more").tap("edit:status").tap("now:received");
    assert_eq!(desk.step(), Step::Confirm);
    assert!(!desk.kept(), "nothing changes before the yes");
    let text = desk.reads();
    assert!(text.contains("Thỏa thuận") && text.contains("Văn bản hòa giải thành"), "{text}");
    desk.tap("change");
    assert_eq!((desk.step(), desk.draft().now), (Step::Card, Some(Now::Received)));
    assert!(!desk.reads().contains("2 mét"));
    desk.tap("more").tap("edit:status").tap("now:success");
    assert_eq!(desk.step(), Step::Card, "every answer is there again");
    assert!(desk.reads().contains("2 mét"));
}

#[test]
fn voided_answers_never_reach_the_case() {
    let mut desk = Desk::with(AN);
    successful(&mut desk);
    desk.tap("more").tap("edit:status").tap("now:received").tap("change").tap("save");
    assert_eq!(desk.case().stage, Stage::Assigned { on: ago(1) });
}

#[test]
fn a_later_day_of_receipt_voids_a_day_before_it() {
    let mut desk = Desk::with(AN);
    successful(&mut desk);
    desk.tap("more").tap("edit:agreed_on").tap("day:yesterday");
    assert_eq!(desk.draft().agreed_on, Some(ago(1)));
    desk.tap("edit:received").tap("day:today");
    assert_eq!(desk.step(), Step::Confirm);
    assert!(desk.reads().contains("Ngày hòa giải thành"));
    desk.tap("change");
    assert_eq!(desk.step(), Step::AgreedOn, "what is void is asked again");
}

#[test]
fn a_no_leaves_everything_as_it_was() {
    let mut desk = Desk::with(AN);
    successful(&mut desk);
    let before = desk.draft().clone();
    desk.tap("more").tap("edit:mediators").tap("later").tap("keep");
    assert_eq!((desk.step(), desk.draft()), (Step::Card, &before));
}

#[test]
fn the_last_person_of_a_side_may_be_replaced_but_not_missing() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("edit:side_b").tap("party:1").tap("remove").tap("really");
    assert_eq!((desk.step(), desk.note_id()), (Step::SideB, "intake-party-removed"));
    assert!(!desk.keys().contains(&"done".to_owned()));
    desk.say("Lê Thị Hồng");
    assert_eq!(desk.step(), Step::Card);
}

#[test]
fn a_skipped_answer_may_be_given_later_and_a_given_one_skipped() {
    let mut desk = Desk::with(AN);
    successful(&mut desk);
    desk.tap("more").tap("edit:perform_by").tap("due:week").tap("more").tap("edit:method").say("trả bằng tiền mặt");
    desk.tap("more").tap("edit:perform_by").tap("skip").tap("save");
    let Stage::Success { agreement, .. } = &desk.case().stage else { panic!("a success") };
    assert_eq!(agreement.performance_method.as_deref(), Some("trả bằng tiền mặt"));
    assert_eq!(agreement.performance_due, None);
}

#[test]
fn typed_words_on_the_card_save_nothing() {
    let mut desk = Desk::with(AN);
    desk.reach_card();
    for words in ["để tôi xem lại đã", "lưu ý bà Hồng nặng tai", "xong"] {
        desk.say(words);
        assert_eq!((desk.note_id(), desk.cases.len()), ("intake-help-card", 0), "{words}");
    }
    assert!(!desk.effects.iter().any(|it| matches!(it.deed(), Some(IntakeDeed::Open { .. }))));
}

#[test]
fn the_word_to_save_saves_as_its_button_does() {
    // The card says "Đúng rồi xin bấm Lưu": these words are the answer to it as well.
    for word in ["lưu", "luu", "Lưu lại.", "Đúng rồi", "dung roi.", "đúng"] {
        let mut desk = Desk::with(AN);
        desk.reach_card().say(word);
        assert_eq!(desk.cases.len(), 1, "{word}");
        desk.say(word);
        assert_eq!(desk.cases.len(), 1, "said twice it is saved once");
    }
}
