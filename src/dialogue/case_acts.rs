//! What may be done with a case, for every flow that does something with one: the stage by the table of the domain, the
//! person's right, and the change as effects. Knows no flow.

use chrono::NaiveDate;

use super::cases::links::{changed as changed_case, logged};
use super::days::disorder;
use super::effect::{Audience, Effect, Urgency};
use super::facts::{Facts, TeamHead};
use super::intake::links::plan;
use super::screen::Screen;
use super::text::{Arg, Text, text};
use crate::domain::CaseId;
use crate::domain::access::act::Changing;
use crate::domain::access::{Action, Permit, Right, Scope, may};
use crate::domain::case::{Case, CaseAct, CaseMediator, Change, Refused, has_left};

/// The permit for an action on this very case.
pub(super) fn permit<A: Right>(right: A, case: &Case, facts: &Facts) -> Option<Permit<A>> {
    let permit = may(facts.actor()?, right).ok()?;
    case.is_reached_by(permit.scope()).then_some(permit)
}

/// Whether an act may be done, or why not.
pub(super) fn check(act: CaseAct, case: &Case, facts: &Facts) -> Result<Permit<Changing>, Text> {
    if case.course.old.is_some() && !act.fits_old() {
        return Err(text!("oldbook-not-for-old"));
    }
    if !act.fits(case.stage.status()) {
        return Err(too_late(case));
    }
    let right = act.rule().who;
    let permit = permit(right, case, facts).ok_or_else(|| text!("not-allowed"))?;
    // Whoever helps another team mediates with it, but does not name its mediators.
    if right == Changing::Mediators && !case.is_led_within(permit.scope()) {
        return Err(text!("not-allowed"));
    }
    match others_mediate(right, permit.scope(), case, facts) {
        Some(why) => Err(why),
        None => Ok(permit),
    }
}

/// Why the stage does not allow something.
pub(super) fn too_late(case: &Case) -> Text {
    if case.mediators.is_empty() && case.stage.is_open() {
        return text!("refused-mediator");
    }
    text!("case-act-too-late", status = Text::of(format!("status-{}", case.stage.status())))
}

/// Whoever entered a case may still read it after being taken off it, but has nothing to record in it any more
/// (Art. 18(2)(3)): that is for those who mediate it now, the head and the office. Says so, or nothing.
fn others_mediate(right: Changing, scope: Scope, case: &Case, facts: &Facts) -> Option<Text> {
    let left = facts.actor().is_some_and(|it| has_left(it.person, case, &facts.case_events));
    let records = right == Changing::Outcome && !case.mediators.is_empty();
    if case.is_answered_for_by(scope) || !(left || records) {
        return None;
    }
    if case.mediators.is_empty() {
        return Some(text!("correct-others-to-come"));
    }
    let names = case.mediators.iter().map(|it| text!("plain", words = it.name.as_str())).collect();
    Some(text!("correct-others-mediate", names = Arg::List(names)))
}

/// That one of those who mediate it was a mediator of its team on the day (Art. 2(4)): on the day of the session, not on
/// the day when it is written down. Whoever is not known any more, or helps from another team, is not held against the
/// case. The people of the case must be among the facts.
pub(super) fn recognised(case: &Case, on: NaiveDate, facts: &Facts) -> Result<(), Text> {
    let known = |it: &CaseMediator| facts.team_people.iter().find(|person| person.id == it.person);
    let was = |it: &CaseMediator| known(it).is_none_or(|person| person.mediates_in(case.team, on));
    if case.mediators.is_empty() || case.mediators.iter().any(was) {
        return Ok(());
    }
    let names = case.mediators.iter().map(|it| text!("plain", words = it.name.as_str())).collect();
    Err(text!("correct-not-recognised", names = Arg::List(names), day = Arg::Day(on)))
}

/// A change that was checked: the case after it, and what makes it so. Timers follow from the case as it is then.
pub(super) fn changed(change: Change, case: &Case, facts: &Facts) -> Result<(Case, Vec<Effect>), Text> {
    let act = CaseAct::of(&change, case).ok_or_else(|| too_late(case))?;
    let permit = check(act, case, facts)?;
    let after = case.apply(&change, facts.today).map_err(refusal)?;
    let code = after.code.clone();
    let write = changed_case(permit, after.clone(), change);
    Ok((after, vec![write, plan(code)]))
}

/// The head and the mediators of a case hear of something, save the one who did it; after an agreement those who follow it up.
/// Whoever holds no office any more does not.
pub(super) fn tell_others(case: &Case, screen: &Screen, facts: &Facts) -> Vec<Effect> {
    let by = facts.actor().map(|it| it.person);
    let by_head = facts.actor().is_some_and(|it| it.headed_teams().contains(case.led_by()));
    let head = (!by_head).then_some(Audience::HeadOf(case.led_by()));
    let mediators = case.following().iter().filter(|it| Some(it.person) != by).map(|it| Audience::InOffice(it.person));
    head.into_iter()
        .chain(mediators)
        .map(|to| Effect::Tell { to, screen: Box::new(screen.clone()), urgency: Urgency::Normal, key: None })
        .collect()
}

/// Whether heads were told of something, or whom to telephone; nothing where one of them does it.
pub(super) fn heads_told(heads: &[TeamHead], facts: &Facts) -> Vec<Text> {
    let by = facts.actor().map(|it| it.person);
    if heads.iter().any(|it| Some(it.person) == by) {
        return Vec::new();
    }
    if heads.is_empty() { vec![text!("due-unassigned-no-head")] } else { heads.iter().map(head_told).collect() }
}

/// Whether a head was told, or how to reach them.
pub(super) fn head_told(it: &TeamHead) -> Text {
    let name = it.name.as_str();
    match (it.reachable, it.phone.as_deref()) {
        (true, _) => text!("due-unassigned-told", name = name),
        (false, Some(phone)) => text!("due-unassigned-call", name = name, phone = phone),
        (false, None) => text!("due-unassigned-no-phone", name = name),
    }
}

/// The entry in the log of readings.
pub(super) fn log_read(case: CaseId, facts: &Facts) -> Option<Effect> {
    let permit = may(facts.actor()?, Action::ReadCases).ok()?;
    Some(logged(case, permit.scope(), facts.today))
}

/// Why a change is not taken, and what to do.
pub(super) fn refusal(refused: Refused) -> Text {
    match refused {
        Refused::SideMissing => text!("refused-side"),
        Refused::ContentMissing => text!("refused-content"),
        Refused::DaysOutOfOrder { earlier, later } => disorder(earlier, later),
        Refused::AgreementMissing => text!("refused-agreement"),
        Refused::GuidanceMissing => text!("refused-guidance"),
        Refused::WrongStage => text!("refused-stage"),
        Refused::MediatorMissing => text!("refused-mediator"),
        Refused::ReasonMissing => text!("correct-reason-missing"),
        Refused::NothingChanged => text!("correct-nothing-changed"),
    }
}
