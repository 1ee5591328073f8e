//! That the table of stages is kept, edge by edge, and that nothing which it does not hold is ever reached.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::domain::case::tests::{day, failure, mediator, received, success, with_stage};
use crate::domain::case::{
    Amendment, Asker, CaseMediator, Cooperation, Course, Halt, Kept, KeptOn, Release, ReleaseReason, Session, Step,
};
use crate::domain::figures::{Stretch, StretchEnd, Tally};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::referral::ReferralBody;
use crate::domain::{PersonId, TeamId};

/// A case at every stage, on the 10th, with its mediator.
fn at(status: Status) -> Case {
    let case = match status {
        Registered => Case { mediators: vec![mediator(1, day(3))], ..received() },
        Assigned => with_stage(Stage::Assigned { on: day(5) }),
        InSession => with_stage(Stage::InSession { since: day(6) }),
        Paused => {
            let case = with_stage(Stage::Paused { since: day(6), on: day(8) });
            let halts = vec![Halt { on: day(8), until: None, over_on: None }];
            Case { course: Course { halts, ..case.course.clone() }, ..case }
        }
        Success => with_stage(success(day(9))),
        Failure => with_stage(failure(day(9))),
        Referred => with_stage(Stage::Referred { on: day(9), body: ReferralBody::LegalAid }),
        Void => with_stage(Stage::Void { on: day(9), reason: "ghi nhầm hai lần".to_owned() }),
    };
    assert_eq!(case.stage.status(), status);
    case
}

fn release() -> Release {
    Release { reason: ReleaseReason::Unable, words: None }
}

/// A change that is this act, with everything it needs, on a day.
fn change(act: CaseAct, case: &Case, on: NaiveDate) -> Change {
    let named = |id: i64| vec![CaseMediator { assigned_on: on, ..mediator(id, on) }];
    let with_end = |end: Stage| Change::End { stage: end };
    match act {
        CaseAct::Assign => Change::Assign { mediators: [case.mediators.clone(), named(2)].concat(), on, reason: None },
        CaseAct::Replace => Change::Assign { mediators: named(2), on, reason: Some(release()) },
        CaseAct::Take => Change::Take { mediator: named(2).remove(0), on },
        CaseAct::Decline => Change::Decline { person: PersonId(1), reason: release(), on },
        CaseAct::Agree => Change::Agree { on, late_on: None },
        CaseAct::Begin => Change::Begin { on },
        CaseAct::Session => {
            let nth = u32::try_from(case.course.sessions.len()).unwrap() + 1;
            // What ended had its sessions before that.
            let held = case.stage.ended_on().map_or(on, |it| it.min(on));
            Change::Session { nth, session: Session::of_both(held), reason: None }
        }
        CaseAct::Pause => Change::Pause { on, by: Asker::Both, until: None, reason: None },
        CaseAct::GoOn => Change::GoOn { on },
        CaseAct::Succeed => with_end(success(on)),
        CaseAct::PartyEnds => with_end(failure(on)),
        CaseAct::MediatorEnds => with_end(match failure(on) {
            Stage::Failure { on, guidance, demands, .. } => {
                Stage::Failure { on, reason: EndReason::MediatorDecision, guidance, demands }
            }
            other => other,
        }),
        CaseAct::Refer => with_end(Stage::Referred { on, body: ReferralBody::LegalAid }),
        CaseAct::Reopen => Change::Reopen { on, left: Vec::new() },
        CaseAct::Plan => {
            let steps = vec![Step { what: format!("trả trước {on}"), due: Some(day(28)) }];
            Change::Plan { on, steps }
        }
        CaseAct::Perform => Change::Perform { on, kept: Kept::Holding, note: None },
        CaseAct::TellFront => Change::TellFront { on },
        CaseAct::FollowUp => Change::FollowUp { people: named(2), on },
        CaseAct::Cooperate => {
            let standing = Cooperation::Invited;
            Change::Cooperate { team: TeamId(2), standing, on, mediator: None }
        }
        CaseAct::Amend => {
            let fields = Amendment { summary: Some(format!("{} {on}", case.summary)), ..Amendment::default() };
            Change::Amend { fields, reason: "ghi thiếu".to_owned() }
        }
        CaseAct::Move => {
            let name = |it: &str| it.to_owned();
            let (from, to, released) = (case.team, TeamId(5), Vec::new());
            Change::Move { from, from_name: name("Tổ 1"), to, to_name: name("Tổ 5"), on, released }
        }
        CaseAct::Void => Change::Void { on, reason: "ghi nhầm hai lần".to_owned() },
    }
}

#[test]
fn art_16_to_27_every_edge_of_the_table_is_walked_and_every_other_refused() {
    for &status in Status::ALL {
        for &act in CaseAct::ALL {
            let mut case = at(status);
            if act == CaseAct::Take {
                case.mediators.clear();
            }
            if act == CaseAct::TellFront {
                case.course.kept = Some(KeptOn { on: day(9), kept: Kept::Broken, front_told: None });
            }
            let change = change(act, &case, day(10));
            assert_eq!(CaseAct::of(&change, &case), Some(act), "{status} {act}");
            let after = case.apply(&change, day(10));
            match act.leads_from(status) {
                [] => assert_eq!(after, Err(Refused::WrongStage), "{status} {act}"),
                ends => {
                    let after = after.unwrap_or_else(|why| panic!("{status} {act}: {why}"));
                    assert!(ends.contains(&after.stage.status()), "{status} {act}: {}", after.stage.status());
                }
            }
        }
    }
}

#[test]
fn every_act_has_a_rule_of_its_own_a_right_and_an_article() {
    for &act in CaseAct::ALL {
        let rule = act.rule();
        assert_eq!(rule.act, act);
        assert!(!rule.article.is_empty() && !rule.ways.is_empty(), "{act}");
    }
    assert_eq!(RULES.len(), CaseAct::ALL.len());
}

#[test]
fn what_an_act_needs_is_asked_for() {
    let bare = |stage| Case { mediators: Vec::new(), ..with_stage(stage) };
    let nobody = bare(Stage::InSession { since: day(6) });
    for act in [CaseAct::Session, CaseAct::Succeed, CaseAct::PartyEnds, CaseAct::MediatorEnds] {
        let change = change(act, &nobody, day(10));
        assert_eq!(nobody.apply(&change, day(10)), Err(Refused::MediatorMissing), "{act}");
    }
    let case = at(Assigned);
    let replaced = Change::Assign { mediators: vec![mediator(2, day(10))], on: day(10), reason: None };
    assert_eq!(case.apply(&replaced, day(10)), Err(Refused::ReasonMissing));
    let unguided = Stage::Failure { on: day(10), reason: EndReason::PartyRequest, guidance: None, demands: None };
    assert_eq!(case.apply(&Change::End { stage: unguided }, day(10)), Err(Refused::GuidanceMissing));
    let struck = Change::Void { on: day(10), reason: " ".to_owned() };
    assert_eq!(case.apply(&struck, day(10)), Err(Refused::ReasonMissing));
}

#[test]
fn art_17_a_pause_ends_with_whatever_comes_next() {
    let paused = at(Paused);
    let went_on = paused.apply(&Change::GoOn { on: day(10) }, day(10)).unwrap();
    assert_eq!(went_on.stage, Stage::InSession { since: day(6) });
    assert_eq!(went_on.course.halts[0].over_on, Some(day(10)));
    let met = paused.apply(&change(CaseAct::Session, &paused, day(10)), day(10)).unwrap();
    assert_eq!((met.stage.status(), met.course.halts[0].over_on), (InSession, Some(day(10))));
    // A session of before the pause that is written down late does not end it.
    let late = paused.apply(&change(CaseAct::Session, &paused, day(7)), day(10)).unwrap();
    assert_eq!(late.stage.status(), Paused);
    let ended = paused.apply(&Change::End { stage: success(day(10)) }, day(10)).unwrap();
    assert_eq!(ended.course.halts[0].over_on, Some(day(10)));
    let before = Change::Pause { on: day(5), by: Asker::SideA, until: None, reason: None };
    let refused = at(InSession).apply(&before, day(10));
    assert!(matches!(refused, Err(Refused::DaysOutOfOrder { .. })), "{refused:?}");
}

#[test]
fn art_20_the_first_session_begins_mediation_and_its_day_is_put_right_with_it() {
    let case = at(Assigned);
    let met = case.apply(&change(CaseAct::Session, &case, day(7)), day(10)).unwrap();
    assert_eq!((&met.stage, met.course.begun_on), (&Stage::InSession { since: day(7) }, Some(day(7))));
    let again = met.apply(&change(CaseAct::Session, &met, day(9)), day(10)).unwrap();
    assert_eq!(again.course.sessions, [day(7), day(9)]);
    let reason = Some("ghi nhầm ngày".to_owned());
    let right = Change::Session { nth: 1, session: Session::of_both(day(6)), reason };
    let right = again.apply(&right, day(10)).unwrap();
    assert_eq!((right.course.sessions.as_slice(), right.course.begun_on), ([day(6), day(9)].as_slice(), Some(day(6))));
    for (nth, on) in [(4, day(9)), (0, day(9)), (3, day(4)), (3, day(11))] {
        let wrong = Change::Session { nth, session: Session::of_both(on), reason: None };
        assert!(again.apply(&wrong, day(10)).is_err(), "{nth} {on}");
    }
}

#[test]
fn art_26_reports_follow_the_agreement_and_each_other() {
    let case = at(Success);
    let report = |on, kept| Change::Perform { on, kept, note: None };
    assert!(case.apply(&report(day(8), Kept::Holding), day(20)).is_err(), "before the agreement");
    let kept = case.apply(&report(day(16), Kept::Holding), day(20)).unwrap();
    assert!(kept.apply(&report(day(15), Kept::Broken), day(20)).is_err(), "before the last report");
    let broken = kept.apply(&report(day(20), Kept::Broken), day(20)).unwrap();
    assert_eq!(broken.course.kept.map(|it| it.kept), Some(Kept::Broken));
    assert_eq!(broken.stage, case.stage, "what was settled stays settled");
}

#[test]
fn art_22_only_a_team_that_was_asked_answers_and_its_mediator_joins() {
    let case = at(InSession);
    let of = |standing, mediator| Change::Cooperate { team: TeamId(2), standing, on: day(10), mediator };
    assert_eq!(case.apply(&of(Cooperation::Joined, None), day(10)), Err(Refused::WrongStage));
    let asked = case.apply(&of(Cooperation::Invited, None), day(10)).unwrap();
    assert_eq!(asked.apply(&of(Cooperation::Invited, None), day(10)), Err(Refused::NothingChanged));
    let helped = asked.apply(&of(Cooperation::Joined, Some(mediator(7, day(10)))), day(10)).unwrap();
    assert!(helped.is_mediated_by(PersonId(7)) && helped.is_mediated_by(PersonId(1)));
    let helper = Scope { teams: [TeamId(2)].into_iter().collect(), ..Scope::NOTHING };
    assert!(helped.is_reached_by(helper) && !asked.is_reached_by(helper));
    assert!(!helped.is_led_within(helper), "it stays the other team's case");
    let own = Change::Cooperate { team: case.team, standing: Cooperation::Invited, on: day(10), mediator: None };
    assert_eq!(case.apply(&own, day(10)), Err(Refused::WrongStage));
    let refused = asked.apply(&of(Cooperation::Refused, None), day(10)).unwrap();
    assert!(refused.apply(&of(Cooperation::Invited, None), day(10)).is_ok(), "it can be asked again");
}

#[test]
fn art_26_the_same_report_twice_is_one_and_what_is_broken_is_told_once() {
    let case = at(Success);
    let report = |on, kept, note: Option<&str>| Change::Perform { on, kept, note: note.map(ToOwned::to_owned) };
    let tell = Change::TellFront { on: day(20) };
    assert_eq!(case.apply(&tell, day(20)), Err(Refused::WrongStage), "nothing is known to be broken");
    let kept = case.apply(&report(day(16), Kept::Holding, None), day(20)).unwrap();
    assert_eq!(kept.apply(&report(day(16), Kept::Holding, None), day(20)), Err(Refused::NothingChanged));
    assert!(kept.apply(&report(day(16), Kept::Holding, Some("đã trả xong đợt một")), day(20)).is_ok());
    let broken = kept.apply(&report(day(16), Kept::Broken, None), day(20)).unwrap();
    assert!(broken.front_is_to_be_told());
    let early = Change::TellFront { on: day(15) };
    assert!(matches!(broken.apply(&early, day(20)), Err(Refused::DaysOutOfOrder { .. })));
    let told = broken.apply(&tell, day(20)).unwrap();
    assert_eq!(told.apply(&tell, day(20)), Err(Refused::NothingChanged));
    let still = told.apply(&report(day(21), Kept::Broken, None), day(22)).unwrap();
    assert!(!still.front_is_to_be_told(), "they know");
    let held = still.apply(&report(day(22), Kept::Holding, None), day(24)).unwrap();
    assert!(held.apply(&report(day(23), Kept::Broken, None), day(24)).unwrap().front_is_to_be_told(), "broken anew");
}

#[test]
fn art_27_what_was_reported_of_an_agreement_does_not_stand_in_the_way_of_another_end() {
    let case = at(Success);
    let kept = case.apply(&Change::Perform { on: day(16), kept: Kept::Holding, note: None }, day(20)).unwrap();
    let fields = Amendment { end: Some(failure(day(9))), ..Amendment::default() };
    let failed = kept.apply(&Change::Amend { fields, reason: "ghi nhầm".to_owned() }, day(20)).unwrap();
    let again = failed.apply(&Change::Reopen { on: day(10), left: Vec::new() }, day(20)).unwrap();
    assert_eq!(again.course.kept, None);
    for end in [success(day(12)), failure(day(18))] {
        let ended = again.apply(&Change::End { stage: end }, day(20)).unwrap();
        let report = Change::Perform { on: day(19), kept: Kept::Holding, note: None };
        assert_eq!(ended.apply(&report, day(20)).is_ok(), ended.stage.status() == Success);
    }
}

#[test]
fn art_22_the_mediator_of_a_helping_team_stays_is_replaced_by_it_and_begins_the_three_days() {
    let of = |standing, mediator| Change::Cooperate { team: TeamId(2), standing, on: day(10), mediator };
    let nobody = Case { mediators: Vec::new(), ..at(Registered) };
    let asked = nobody.apply(&of(Cooperation::Invited, None), day(10)).unwrap();
    assert_eq!(asked.stage, Stage::Registered);
    let helped = asked.apply(&of(Cooperation::Joined, Some(mediator(7, day(10)))), day(10)).unwrap();
    assert_eq!(
        (&helped.stage, helped.wait().map(|it| it.assigned_on)),
        (&Stage::Assigned { on: day(10) }, Some(day(10)))
    );
    // The leading team names its own: nobody leaves.
    let named = Change::Assign { mediators: vec![mediator(1, day(11))], on: day(11), reason: None };
    assert_eq!(CaseAct::of(&named, &helped), Some(CaseAct::Assign));
    let both = helped.apply(&named, day(11)).unwrap();
    assert!(both.is_mediated_by(PersonId(1)) && both.is_mediated_by(PersonId(7)));
    assert_eq!(both.apply(&named, day(11)), Err(Refused::NothingChanged));
    let replaced = Change::Assign { mediators: vec![mediator(3, day(12))], on: day(12), reason: Some(release()) };
    let replaced = both.apply(&replaced, day(12)).unwrap();
    assert!(replaced.is_mediated_by(PersonId(7)) && !replaced.is_mediated_by(PersonId(1)));
    // Who declines leaves the place of the team open, and it names another one or says that it cannot go on.
    let declined = Change::Decline { person: PersonId(7), reason: release(), on: day(12) };
    let open = both.apply(&declined, day(12)).unwrap();
    assert!(open.course.helpers[0].is_asked() && !both.course.helpers[0].is_asked());
    let other = open.apply(&of(Cooperation::Joined, Some(mediator(8, day(12)))), day(12)).unwrap();
    assert_eq!(other.course.helping_team_of(PersonId(8)), Some(TeamId(2)));
    assert!(open.apply(&of(Cooperation::Refused, None), day(12)).is_ok());
    assert_eq!(both.apply(&of(Cooperation::Refused, None), day(12)), Err(Refused::WrongStage), "it helps");
    // What was asked is taken back before it is answered, and only then.
    let back = asked.apply(&of(Cooperation::Withdrawn, None), day(10)).unwrap();
    assert!(back.apply(&of(Cooperation::Invited, None), day(10)).is_ok());
    assert_eq!(both.apply(&of(Cooperation::Withdrawn, None), day(12)), Err(Refused::WrongStage));
    // A team that takes the lead helps nobody but itself.
    let name = |it: &str| it.to_owned();
    let (from, to, released) = (both.team, TeamId(2), Vec::new());
    let moved = Change::Move { from, from_name: name("Tổ 1"), to, to_name: name("Tổ 2"), on: day(12), released };
    let moved = both.apply(&moved, day(12)).unwrap();
    assert!(moved.course.helpers.is_empty() && moved.is_mediated_by(PersonId(7)));
}

#[test]
fn a_case_with_violence_at_home_is_not_reached_by_the_head_of_a_helping_team() {
    let mut case = at(InSession);
    let helper = crate::domain::case::Helper {
        team: TeamId(2),
        standing: Cooperation::Joined,
        on: day(10),
        mediator: Some(PersonId(7)),
    };
    case.course.helpers = vec![helper];
    case.mediators.push(mediator(7, day(10)));
    let head = Scope { teams: [TeamId(2)].into_iter().collect(), ..Scope::NOTHING };
    assert!(case.is_reached_by(head));
    case.domestic_violence = true;
    assert!(!case.is_reached_by(head) && !case.is_answered_for_by(head));
    assert!(case.is_reached_by(Scope::own(PersonId(7))), "whom they named mediates it");
}

/// The stretches of a case as the store keeps them.
fn stretches(case: &Case) -> Vec<Stretch> {
    if case.stage.status() == Void {
        return Vec::new();
    }
    let end = case.stage.ended_on().and_then(|on| Some((on, StretchEnd::from_code(case.stage.status().code())?)));
    let former = case.course.former.iter().map(|it| (it.begun_on, Some((it.ended_on, StretchEnd::Failure))));
    former
        .chain([(case.course.begun_on, end)])
        .zip(1..)
        .map(|((begun_on, ended), nth)| Stretch {
            case: case.id,
            team: case.team,
            kind: case.kind,
            nth,
            opened_on: if nth == 1 { case.received_on } else { begun_on.unwrap_or(case.received_on) },
            begun_on,
            ended,
        })
        .collect()
}

proptest! {
    /// Whatever anybody does in whatever order and on whatever day, a case stands where the table lets it stand, its days
    /// follow each other, and it counts once.
    #[test]
    fn any_sequence_of_acts_leaves_a_case_that_can_be_and_figures_that_balance(
        acts in proptest::collection::vec((0..CaseAct::ALL.len(), 0_u64..4), 1..40),
    ) {
        let mut case = received();
        let mut today = day(3);
        for (act, days) in acts {
            today = today.checked_add_days(Days::new(days)).unwrap();
            let act = CaseAct::ALL[act];
            let before = case.stage.status();
            let Ok(after) = case.apply(&change(act, &case, today), today) else { continue };
            prop_assert!(act.leads_from(before).contains(&after.stage.status()));
            prop_assert_eq!(after.version, case.version + 1);
            prop_assert_eq!(&after.code, &case.code);
            let needs_one = matches!(after.stage.status(), Assigned | Success | Failure);
            prop_assert!(!needs_one || !after.mediators.is_empty());
            prop_assert_eq!(
                after.stage.status() == Paused,
                after.course.halts.last().is_some_and(|it| it.over_on.is_none()) && before != Void
                    && after.stage.status() != Void
            );
            case = after;
            for period in [Period::containing(PeriodKind::Month, today), Period::containing(PeriodKind::Year, today)] {
                let tally = Tally::count(&stretches(&case), period);
                let (came, became) = tally.total.balance();
                prop_assert_eq!(came, became);
                prop_assert!(came <= 1);
            }
        }
    }
}
