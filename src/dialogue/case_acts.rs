//! What may be done with a case, for every flow that does something with one: the stage by the table of the domain, the
//! person's right, and the change as effects. Knows no flow.

use super::cases::links::{changed as changed_case, logged};
use super::days::disorder;
use super::effect::{Audience, Effect, Urgency};
use super::facts::Facts;
use super::intake::links::plan;
use super::left::has_left;
use super::screen::Screen;
use super::text::{Arg, Text, text};
use crate::domain::CaseId;
use crate::domain::access::act::Changing;
use crate::domain::access::{Action, Permit, Right, Scope, may};
use crate::domain::case::{Case, CaseAct, Change, Refused};

/// The permit for an action on this very case.
pub(super) fn permit<A: Right>(right: A, case: &Case, facts: &Facts) -> Option<Permit<A>> {
    let permit = may(facts.actor()?, right).ok()?;
    case.is_reached_by(permit.scope()).then_some(permit)
}

/// Whether an act may be done, or why not.
pub(super) fn check(act: CaseAct, case: &Case, facts: &Facts) -> Result<Permit<Changing>, Text> {
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

/// A change that was checked: the case after it, and what makes it so. Timers follow from the case as it is then.
pub(super) fn changed(change: Change, case: &Case, facts: &Facts) -> Result<(Case, Vec<Effect>), Text> {
    let act = CaseAct::of(&change, case).ok_or_else(|| too_late(case))?;
    let permit = check(act, case, facts)?;
    let after = case.apply(&change, facts.today).map_err(refusal)?;
    let code = after.code.clone();
    let write = changed_case(permit, after.clone(), change);
    Ok((after, vec![write, plan(code)]))
}

/// The head and the mediators of a case hear of something, save the one who did it.
pub(super) fn tell_others(case: &Case, screen: &Screen, facts: &Facts) -> Vec<Effect> {
    let by = facts.actor().map(|it| it.person);
    let by_head = facts.actor().is_some_and(|it| it.headed_teams().contains(case.team));
    let head = (!by_head).then_some(Audience::HeadOf(case.team));
    let mediators = case.mediators.iter().filter(|it| Some(it.person) != by).map(|it| Audience::Person(it.person));
    head.into_iter()
        .chain(mediators)
        .map(|to| Effect::Tell { to, screen: Box::new(screen.clone()), urgency: Urgency::Normal, key: None })
        .collect()
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
