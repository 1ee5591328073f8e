//! The scope guard and its paths.

use super::desk::{CONTENT, Desk};
use crate::dialogue::Place;
use crate::dialogue::alarm::AlarmDeed;
use crate::dialogue::drafts::links as drafts;
use crate::dialogue::effect::{Audience, Effect};
use crate::dialogue::intake::IntakeDeed;
use crate::dialogue::intake::{Step, links};
use crate::dialogue::testing::{AN, BINH, CUONG, GIANG, keys};
use crate::domain::case::{EscalationKind, NewNotAccepted};
use crate::domain::referral::ReferralBody;
use crate::domain::scope_guard::Sign;
use crate::domain::{DraftId, TeamId, WardId};

/// What the last turn reported.
fn reported(desk: &Desk) -> Vec<(EscalationKind, Sign)> {
    let of = |it: &Effect| match it.deed()? {
        AlarmDeed::Raise { new, .. } => Some((new.kind, new.sign)),
        _ => None,
    };
    desk.effects.iter().filter_map(of).collect()
}

fn not_accepted(desk: &Desk) -> Option<NewNotAccepted> {
    desk.effects.iter().find_map(|it| match it.deed()? {
        IntakeDeed::NotAccepted(it) => Some(it.clone()),
        _ => None,
    })
}

#[test]
fn the_guard_is_one_card_and_no_sign_is_its_first_answer() {
    let mut desk = Desk::with(AN);
    desk.begin("");
    let keys = desk.keys();
    assert_eq!(keys[0], "sign:none");
    assert_eq!(keys.iter().filter(|it| it.starts_with("sign:")).count(), Sign::ALL.len());
}

#[test]
fn art_10_4_danger_shows_safety_steps_and_nobody_is_told_before_it_is_reported() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:violence");
    assert_eq!(desk.step(), Step::Danger);
    assert!(reported(&desk).is_empty() && desk.told().is_empty(), "nobody is told yet");
    let text = desk.reads();
    for number in ["113", "114", "115", "111"] {
        assert!(text.contains(number), "{number} in {text}");
    }
    assert!(!text.contains("bạo lực gia đình:"), "an unconfirmed number is not shown: {text}");
    assert!(text.contains("Chưa ai được báo. Có cần báo ngay không?"), "{text}");
    desk.tap("report");
    assert_eq!(reported(&desk), [(EscalationKind::Violence, Sign::Violence)]);
    let text = desk.reads();
    assert!(text.contains("Đã báo cho tổ trưởng (Trần Thị Bình), cán bộ phường (Hoàng Thị Giang)"), "{text}");
    assert!(text.contains("Ông/bà hãy giữ an toàn cho mình."), "{text}");
    desk.tap("on");
    assert_eq!(desk.step(), Step::Danger);
    assert!(desk.keys().contains(&"told".to_owned()), "what was reported is shown, not reported again");
}

#[test]
fn art_15_4_a_head_who_reports_is_told_to_tell_the_chair() {
    let mut desk = Desk::with(BINH);
    desk.begin("").tap("sign:violence").tap("report");
    assert!(desk.reads().contains("Tổ trưởng báo ngay Chủ tịch UBND phường"), "{}", desk.reads());
    assert!(desk.reads().contains("Đã báo Chủ tịch UBND"));
}

#[test]
fn a_sign_is_reported_once_and_going_back_asks_whether_it_was_a_slip() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:violence").tap("report").tap("on").tap("back");
    assert_eq!(desk.step(), Step::Guard);
    desk.tap("sign:violence");
    assert!(!desk.keys().contains(&"report".to_owned()));
    desk.tap("back").tap("sign:none");
    assert!(desk.reads().contains("Lần báo trước là bấm nhầm phải không?"), "{}", desk.reads());
    desk.tap("real");
    assert_eq!((desk.step(), desk.note_id()), (Step::Guard, "alarm-stays"));
    desk.tap("sign:none").tap("mistake");
    assert!(desk.effects.iter().any(|it| matches!(it.deed(), Some(AlarmDeed::TakeBack { .. }))));
    assert_eq!((desk.step(), desk.note_id()), (Step::KindGroup, "alarm-taken-back"));
    assert!(desk.draft().told.is_empty());
}

#[test]
fn another_line_than_none_stands_beside_the_report() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:violence").tap("report").tap("on").tap("back").tap("sign:already_handled");
    assert_eq!(desk.step(), Step::Doubt);
    assert_eq!(desk.draft().told, [Sign::Violence]);
}

#[test]
fn words_of_danger_choose_their_line_of_the_question_about_scope() {
    for (words, step) in [
        ("đánh nhau", Step::Danger),
        ("chong danh vo", Step::Danger),
        ("xâm hại cháu bé", Step::Danger),
        ("nghi lừa đảo", Step::Violation),
        ("đòi nợ tiền cờ bạc", Step::Referral),
        ("hai con gà đánh nhau", Step::Guard),
    ] {
        let mut desk = Desk::with(AN);
        desk.begin("").say(words);
        assert_eq!(desk.step(), step, "{words}");
        assert!(reported(&desk).is_empty(), "{words}");
    }
}

#[test]
fn art_10_4_a_threat_in_the_content_of_a_harmless_draft_is_asked_about_and_the_words_are_kept() {
    const THREAT: &str = "Tối qua ông Hùng cầm dao đuổi chém bà Lan, dọa giết cả nhà";
    let to_content = |desk: &mut Desk| {
        desk.begin("").play(&["=sign:none", "=group:neighbourhood", "=kind:neighbor", "=day:today"]);
        desk.play(&["=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên", THREAT]);
    };
    let mut desk = Desk::with(AN);
    to_content(&mut desk);
    assert!(desk.state.place.is::<crate::dialogue::alarm::At>(), "it is asked first");
    desk.tap("calm");
    assert_eq!(desk.draft().content.as_deref(), Some(THREAT), "what was typed is the answer that it was meant to be");
    assert_eq!((desk.draft().sign, desk.step()), (Some(Sign::None), Step::Mediators));
    let mut desk = Desk::with(AN);
    to_content(&mut desk);
    desk.tap("report");
    assert_eq!(reported(&desk), [(EscalationKind::Violence, Sign::Violence)]);
    desk.tap("on");
    assert_eq!(desk.draft().content.as_deref(), Some(THREAT));
    assert_eq!((desk.draft().sign, desk.step()), (Some(Sign::Violence), Step::Danger));
    desk.play(&["=safe", "=me", "=now:received", "=save"]);
    assert_eq!(desk.case().sign, Sign::Violence);
}

#[test]
fn a_slip_while_the_content_was_written_leaves_the_draft_as_it_was() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=group:neighbourhood", "=kind:neighbor", "=day:today"]);
    desk.play(&["=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên"]);
    desk.say("Hai bên dọa giết nhau vì con gà").tap("report").tap("mistake");
    assert!(desk.reads().contains("bấm nhầm"), "{}", desk.reads());
    desk.tap("on");
    assert_eq!((desk.draft().sign, desk.step()), (Some(Sign::None), Step::Mediators));
    assert!(desk.draft().content.is_some());
}

#[test]
fn law_13_2022_art_18_a_conflict_may_be_mediated_beside_violence_when_both_are_safe_and_willing() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:violence", "=safe", "=group:family", "=kind:spouses", "=day:today"]);
    desk.play(&["=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=me"]);
    desk.play(&["=now:received"]);
    assert!(desk.reads().contains("không tự đưa hai bên gặp nhau"));
    desk.tap("save");
    assert!(desk.case().domestic_violence);
    assert_eq!(desk.case().sign, Sign::Violence);
}

#[test]
fn a_kind_that_speaks_of_violence_opens_the_safety_card_too() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=group:family", "=kind:family_violence_minor"]);
    assert_eq!(desk.step(), Step::Danger);
    desk.tap("report");
    assert_eq!(reported(&desk), [(EscalationKind::Violence, Sign::Violence)]);
    desk.tap("on").tap("safe");
    assert_eq!(desk.step(), Step::Received);
    desk.play(&["=day:today", "=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT]);
    desk.play(&["=me", "=now:received", "=save"]);
    assert!(desk.case().domestic_violence);
    assert_eq!(desk.case().sign, Sign::Violence);
}

#[test]
fn art_10_5_sexual_abuse_is_never_mediated() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:child_or_sexual").tap("report");
    assert_eq!(reported(&desk), [(EscalationKind::Violation, Sign::ChildOrSexual)]);
    desk.tap("on");
    assert!(!desk.keys().contains(&"safe".to_owned()));
    desk.play(&["=end", "=to:ward_police"]);
    assert_eq!(desk.step(), Step::Ended);
    assert!(desk.drafts.is_empty() && desk.cases.is_empty());
}

#[test]
fn art_10_5_a_violation_waits_for_the_officers_word() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:violation");
    assert_eq!(desk.step(), Step::Violation);
    desk.tap("report");
    assert_eq!(reported(&desk), [(EscalationKind::Violation, Sign::Violation)]);
    desk.tap("on");
    desk.tap("ask");
    assert_eq!(desk.step(), Step::Waiting);
}

#[test]
fn art_3_out_of_scope_is_guided_and_counted_apart_without_personal_data() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:business_or_labour");
    assert_eq!(desk.step(), Step::Referral);
    assert!(desk.cases.is_empty() && not_accepted(&desk).is_none(), "a slip can be taken back");
    let id = desk.draft().id;
    desk.tap("to:labour_mediator");
    let counted = not_accepted(&desk).unwrap();
    assert_eq!((counted.sign, counted.body), (Sign::BusinessOrLabour, ReferralBody::LabourMediator));
    assert_eq!(counted.key, format!("draft:{id}"));
    assert_eq!(counted.team, Some(TeamId(1)));
    assert!(desk.effects.contains(&Effect::DropDraft(id)));
    assert!(desk.effects.contains(&Effect::CancelTimers { prefix: format!("draft:{id}:") }));
}

#[test]
fn a_slip_on_the_guard_is_taken_back() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:public_interest").tap("back").tap("sign:none");
    assert_eq!(desk.step(), Step::KindGroup);
}

fn asked(desk: &mut Desk) -> DraftId {
    desk.begin("").tap("sign:not_sure").tap("ask");
    desk.draft().id
}

#[test]
fn decree_15_art_6_the_officer_is_asked_without_names_and_the_answer_goes_on() {
    let mut desk = Desk::with(AN);
    let id = asked(&mut desk);
    let (to, screen) = desk
        .effects
        .iter()
        .find_map(|it| match it {
            Effect::Tell { to, screen, .. } => Some((to.clone(), screen.clone())),
            _ => None,
        })
        .unwrap();
    assert_eq!(to, Audience::OfficersOf(WardId(1)));
    assert!(keys(&screen).is_empty(), "only standing buttons work there");
    desk.turn_to(GIANG);
    desk.go(links::scope(id, true));
    assert_eq!(desk.note_id(), "intake-scope-thanks");
    assert_eq!(desk.told(), [Audience::Person(AN)]);
    assert_eq!(desk.drafts[&id].person, AN, "the draft stays its owner's");
    desk.go(links::scope(id, false));
    assert_eq!(desk.note_id(), "intake-scope-answered-before");
    desk.turn_to(AN);
    assert!(desk.reads().contains("thuộc phạm vi hòa giải ở cơ sở. Mời"), "the waiting card knows: {}", desk.reads());
    desk.go(drafts::show(id)).tap("continue");
    assert_eq!(desk.step(), Step::KindGroup);
}

#[test]
fn decree_15_art_6_an_officers_no_leads_to_the_referral() {
    let mut desk = Desk::with(AN);
    let id = asked(&mut desk);
    desk.turn_to(GIANG);
    desk.go(links::scope(id, false));
    desk.turn_to(AN);
    desk.play(&["=end", "=to:regional_court"]);
    assert_eq!(not_accepted(&desk).unwrap().body, ReferralBody::RegionalCourt);
}

#[test]
fn the_answer_is_not_lost_when_the_asker_taps_on_an_old_card() {
    let mut desk = Desk::with(AN);
    let id = asked(&mut desk);
    desk.turn_to(GIANG);
    desk.go(links::scope(id, true));
    desk.turn_to(AN);
    desk.tap("go_on");
    assert_eq!(desk.step(), Step::KindGroup);
    assert!(desk.drafts[&id].answers.contains("\"advice\":\"yes\""));
}

#[test]
fn only_an_officer_answers_and_only_while_it_is_asked() {
    let mut desk = Desk::with(AN);
    let id = asked(&mut desk);
    desk.turn_to(CUONG);
    desk.go(links::scope(id, true));
    assert_eq!((desk.note_id(), desk.effects.len()), ("not-allowed", 0));
    desk.turn_to(AN);
    desk.tap("back").tap("sign:none");
    desk.turn_to(GIANG);
    desk.go(links::scope(id, true));
    assert_eq!((desk.note_id(), desk.effects.len()), ("intake-scope-gone", 0));
    desk.go(links::scope(DraftId(1), true));
    assert_eq!((desk.note_id(), &desk.state.place), ("intake-scope-gone", &Place::home()));
}

#[test]
fn a_sign_found_late_that_ends_everything_is_asked_twice() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("more").tap("edit:guard").tap("sign:public_interest");
    assert_eq!(desk.step(), Step::Confirm);
    desk.tap("keep");
    assert_eq!(desk.step(), Step::Card);
    assert_eq!(desk.draft().sign, Some(Sign::None));
    desk.tap("more").tap("edit:guard").tap("sign:public_interest").tap("change");
    assert_eq!(desk.step(), Step::Referral);
    desk.tap("back").tap("sign:none");
    assert_eq!(desk.step(), Step::Card, "nothing was lost");
}

#[test]
fn every_sign_opens_its_card() {
    let cards = [
        ("none", Step::KindGroup),
        ("violence", Step::Danger),
        ("child_or_sexual", Step::Danger),
        ("violation", Step::Violation),
        ("unlawful_deal", Step::Referral),
        ("public_interest", Step::Referral),
        ("business_or_labour", Step::Referral),
        ("already_handled", Step::Doubt),
        ("not_sure", Step::Doubt),
    ];
    assert_eq!(cards.len(), Sign::ALL.len());
    for (sign, card) in cards {
        let mut desk = Desk::with(AN);
        desk.begin("").tap(&format!("sign:{sign}"));
        assert_eq!(desk.step(), card, "{sign}");
        assert!(desk.kept(), "{sign}");
        desk.tap("back");
        assert_eq!(desk.step(), Step::Guard, "{sign}");
    }
}

#[test]
fn decree_15_art_5_a_case_that_the_officer_lets_through_keeps_its_sign() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:already_handled").tap("ask");
    let id = desk.draft().id;
    desk.turn_to(GIANG);
    desk.go(links::scope(id, true));
    desk.turn_to(AN);
    desk.tap("go_on").play(&["=group:property", "=kind:debt", "=day:today", "=ground:party_request", "=place:1"]);
    desk.play(&["Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=me", "=now:received", "=save"]);
    assert_eq!(desk.case().sign, Sign::AlreadyHandled);
}

#[test]
fn a_yes_for_one_sign_is_no_yes_for_another() {
    let mut desk = Desk::with(AN);
    let id = asked(&mut desk);
    desk.turn_to(GIANG);
    desk.go(links::scope(id, true));
    desk.turn_to(AN);
    desk.tap("back").tap("sign:violation");
    assert_eq!(desk.step(), Step::Violation);
}

#[test]
fn the_line_against_domestic_violence_is_shown_once_its_number_is_confirmed() {
    use crate::domain::law::{Law, LegalParam, ParamKey, Unit};
    let mut desk = Desk::with(AN);
    let row = LegalParam {
        key: ParamKey::HotlineDomesticViolence,
        value: "1900 0000".into(),
        unit: Unit::Hotline,
        legal_basis: "the ward's own setting".into(),
        effective_from: crate::dialogue::testing::day("2026-01-01"),
        effective_to: None,
        mark: crate::domain::mark::Mark::Decided,
    };
    desk.world.law = std::sync::Arc::new(Law::new(crate::domain::law_seed::seed().into_iter().chain([row])));
    desk.begin("").tap("sign:violence");
    assert!(desk.reads().contains("1900 0000"));
    desk.tap("end");
    assert!(desk.keys().contains(&"to:domestic_violence_hotline".to_owned()));
}
