//! Mediators and outcomes: every branch.

use super::desk::{CONTENT, Desk, ago};
use crate::dialogue::effect::{Audience, Effect};
use crate::dialogue::intake::IntakeDeed;
use crate::dialogue::intake::Step;
use crate::dialogue::testing::{AN, BINH, CUONG, GIANG, day};
use crate::domain::TeamId;
use crate::domain::case::{Agreement, EndReason, Settlement, Stage};
use crate::domain::referral::ReferralBody;

fn to_mediators(desk: &mut Desk) {
    desk.begin("").play(&["=sign:none", "=group:property", "=kind:land", "=day:yesterday", "=ground:party_request"]);
    desk.play(&["=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT]);
    assert_eq!(desk.step(), Step::Mediators);
}

fn to_status(desk: &mut Desk) {
    to_mediators(desk);
    desk.tap("me");
    assert_eq!(desk.step(), Step::Status);
}

#[test]
fn art_24_a_success_holds_the_agreement_and_a_settlement_only_if_made() {
    let mut desk = Desk::with(AN);
    to_status(&mut desk);
    desk.play(&["=now:success", "hôm nay", "Bên B trả lại lối đi rộng 2 mét.", "tự thuê xe", "30/6", "=no", "=save"]);
    let agreement = Agreement {
        text: "Bên B trả lại lối đi rộng 2 mét.".to_owned(),
        performance_method: Some("tự thuê xe".to_owned()),
        performance_due: Some(day("2026-06-30")),
        steps: Vec::new(),
        written: Settlement::None,
    };
    assert_eq!(desk.case().stage, Stage::Success { on: ago(0), agreement });
}

#[test]
fn how_and_by_when_an_agreement_is_performed_may_be_skipped() {
    let mut desk = Desk::with(AN);
    to_status(&mut desk);
    desk.play(&[
        "=now:success",
        "=day:yesterday",
        "Bên B trả lại lối đi rộng 2 mét.",
        "=skip",
        "bỏ qua",
        "=yes",
        "=save",
    ]);
    let Stage::Success { on, agreement } = &desk.case().stage else { panic!("a success") };
    assert_eq!((*on, agreement.written), (ago(1), Settlement::Signed));
    assert_eq!((&agreement.performance_method, agreement.performance_due), (&None, None));
}

#[test]
fn art_23_27_a_failure_holds_the_legal_end_and_the_guidance() {
    let mut desk = Desk::with(AN);
    to_status(&mut desk);
    desk.play(&["=now:failure", "=day:today", "=reason:mediator_decision"]);
    assert_eq!(desk.keys()[0], "to:ubnd_land_mediation", "a land case goes to the ward's mediation first");
    desk.play(&["=to:ubnd_land_mediation", "Bên A đòi lại đất, bên B không chịu.", "=save"]);
    let Stage::Failure { on, reason, guidance, demands } = &desk.case().stage else { panic!("a failure") };
    assert_eq!((*on, *reason, *guidance), (ago(0), EndReason::MediatorDecision, Some(ReferralBody::LandMediation)));
    assert_eq!(demands.as_deref(), Some("Bên A đòi lại đất, bên B không chịu."));
    assert!(desk.reads().contains("Điều 27"));
}

#[test]
fn art_20_a_case_in_mediation_has_begun() {
    let mut desk = Desk::with(AN);
    to_status(&mut desk);
    desk.play(&["=now:in_session", "=day:yesterday", "=save"]);
    assert_eq!(desk.case().stage, Stage::InSession { since: ago(1) });
    assert_eq!(desk.case().mediators[0].assigned_on, ago(1), "assigned before mediation began");
}

#[test]
fn days_stay_in_the_order_of_the_law() {
    let mut desk = Desk::with(AN);
    to_status(&mut desk);
    desk.tap("now:success").say("3/5");
    assert_eq!((desk.note_id(), desk.step()), ("intake-day-before-receipt", Step::AgreedOn));
    desk.say("ngày mai");
    assert_eq!((desk.note_id(), desk.step()), ("date-in_future", Step::AgreedOn));
    desk.play(&["hôm nay", "Bên B trả lại lối đi rộng 2 mét.", "=skip"]);
    desk.say("hôm qua");
    assert_eq!((desk.note_id(), desk.step()), ("intake-due-before-agreement", Step::PerformBy));
    desk.tap("due:week");
    assert_eq!(desk.draft().perform_by, Some(day("2026-05-12")));
}

#[test]
fn art_24_what_was_to_be_done_by_a_day_gone_by_is_written_down_later() {
    let mut desk = Desk::with(AN);
    to_status(&mut desk);
    desk.tap("now:success").play(&["hôm qua", "Bên B trả lại lối đi rộng 2 mét.", "=skip"]);
    desk.say("hôm qua");
    assert_eq!(desk.draft().perform_by, Some(day("2026-05-04")), "the day of the agreement itself");
}

#[test]
fn art_17_the_parties_choice_is_recorded() {
    let mut desk = Desk::with(AN);
    to_mediators(&mut desk);
    desk.play(&["=me_chosen", "=now:received", "=save"]);
    assert!(desk.case().mediators[0].chosen_by_parties);
}

#[test]
fn art_10_3_a_mediator_with_an_interest_is_not_assigned_and_the_head_is_asked() {
    let mut desk = Desk::with(AN);
    to_mediators(&mut desk);
    desk.tap("interest");
    assert_eq!((desk.step(), desk.note_id()), (Step::Card, "intake-note-interest"));
    desk.tap("save");
    assert_eq!(desk.case().stage, Stage::Registered);
    assert!(desk.case().mediators.is_empty());
    assert_eq!(desk.told(), [Audience::HeadOf(TeamId(1))]);
    let hears = |it: &Effect| matches!(it.deed(), Some(IntakeDeed::Tell { body, .. }) if body.id == "intake-tell-head-interest");
    assert!(desk.effects.iter().any(hears));
}

#[test]
fn art_10_3_an_interest_that_was_taken_back_is_none() {
    let mut desk = Desk::with(AN);
    to_mediators(&mut desk);
    desk.tap("interest").tap("more").tap("edit:mediators").tap("later");
    desk.tap("save");
    assert!(desk.case().declined.is_empty(), "{:?}", desk.case().declined);
}

#[test]
fn art_18_2_a_mediator_who_declines_leaves_the_naming_of_others_to_the_head() {
    let mut desk = Desk::with(AN);
    to_mediators(&mut desk);
    desk.tap("pick");
    assert_eq!(desk.draft().picked.len(), 1, "oneself is picked already");
    desk.play(&["=m:3", "=done", "=i:1"]);
    assert_eq!((desk.step(), desk.note_id()), (Step::Card, "intake-note-interest"));
    desk.tap("save");
    assert_eq!(desk.case().stage, Stage::Registered);
}

#[test]
fn art_18_2_of_several_mediators_those_with_an_interest_are_left_out() {
    let mut desk = Desk::with(AN);
    to_mediators(&mut desk);
    desk.play(&["=pick", "=m:3", "=done", "=i:3"]);
    assert_eq!((desk.step(), desk.note_id()), (Step::Interest, "intake-note-interest-removed"));
    desk.play(&["=none", "=yes", "=now:received", "=save"]);
    assert_eq!(desk.case().mediators.len(), 1);
    assert_eq!(desk.case().mediators[0].person, AN);
}

#[test]
fn art_18_2_a_head_leaves_out_those_with_an_interest() {
    let mut desk = Desk::with(BINH);
    to_mediators(&mut desk);
    desk.play(&["=pick", "=m:3", "=m:1", "=done", "=i:1", "=i:2", "=none", "=no", "=now:received", "=save"]);
    let names: Vec<_> = desk.case().mediators.iter().map(|it| it.person).collect();
    assert_eq!(names, [CUONG]);
}

#[test]
fn when_everybody_has_an_interest_the_head_decides() {
    let mut desk = Desk::with(AN);
    to_mediators(&mut desk);
    desk.play(&["=pick", "=done", "=i:1"]);
    assert_eq!((desk.step(), desk.note_id()), (Step::Card, "intake-note-interest"));
}

#[test]
fn art_2_4_only_recognised_mediators_of_today_are_offered() {
    let mut desk = Desk::with(GIANG);
    desk.begin("").play(&["=team:1"]);
    desk.play(&["=sign:none", "=group:property", "=kind:debt", "=day:today", "=ground:party_request", "=place:1"]);
    desk.play(&["Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=pick"]);
    let offered: Vec<_> = desk.keys().into_iter().filter(|it| it.starts_with("m:")).collect();
    assert_eq!(offered, ["m:1", "m:2", "m:3"], "not one of another team, nor one who left");
}

#[test]
fn art_2_4_who_mediated_on_the_day_of_receipt_is_offered_for_a_case_that_is_entered_late() {
    let mut desk = Desk::with(GIANG);
    desk.begin("").play(&["=team:1"]);
    desk.play(&["=sign:none", "=group:property", "=kind:debt", "20/12/2025", "=ground:party_request", "=place:1"]);
    desk.play(&["Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=pick"]);
    let offered: Vec<_> = desk.keys().into_iter().filter(|it| it.starts_with("m:")).collect();
    assert_eq!(offered, ["m:1", "m:2", "m:3", "m:9"], "the fourth left at the end of that year");
}

#[test]
fn mediators_are_picked_by_name_too() {
    let mut desk = Desk::with(AN);
    to_mediators(&mut desk);
    desk.play(&["=pick", "cuong"]);
    assert_eq!(desk.draft().picked.len(), 2);
    desk.say("ai đó");
    assert_eq!(desk.note_id(), "intake-help-list");
}

#[test]
fn a_mediator_stays_on_their_own_case() {
    let mut desk = Desk::with(AN);
    to_mediators(&mut desk);
    desk.play(&["=pick", "=m:1"]);
    assert_eq!((desk.note_id(), desk.draft().picked.len()), ("intake-note-own-cases", 1));
}

#[test]
fn a_case_for_the_head_to_assign_needs_no_status() {
    let mut desk = Desk::with(AN);
    to_mediators(&mut desk);
    desk.tap("later");
    assert_eq!(desk.step(), Step::Card);
    desk.tap("save");
    assert_eq!(desk.case().stage, Stage::Registered);
    assert!(desk.reads().contains("sẽ phân công"));
}

#[test]
fn the_head_of_two_teams_says_which_of_them_and_no_third() {
    let mut desk = Desk::with(BINH);
    let crate::dialogue::facts::Who::Known(actor) = &mut desk.world.who else { panic!("somebody known") };
    let second = crate::domain::people::Holding { team: Some(TeamId(2)), ..actor.offices[0].clone() };
    actor.offices.push(second);
    desk.begin("");
    assert_eq!(desk.step(), Step::Team);
    let offered = crate::dialogue::testing::keys(&desk.screen());
    assert!(offered.contains(&"team:1".to_owned()) && offered.contains(&"team:2".to_owned()), "{offered:?}");
    assert!(!offered.contains(&"team:3".to_owned()), "{offered:?}");
    desk.say("Khu 3");
    assert_eq!(desk.step(), Step::Team, "another team is not theirs");
    desk.say("Khu 2");
    assert_eq!(desk.draft().team, Some(TeamId(2)));
}
