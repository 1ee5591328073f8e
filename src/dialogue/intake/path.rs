//! The way through the questions: which are asked for these answers, which are answered, what comes next and what
//! came before. The only place that knows which answers count.

use super::draft::{Advice, Draft, Now, Who};
use super::step::Step;
use crate::domain::case::Side;
use crate::domain::kinds::Kind;
use crate::domain::scope_guard::{MayMediate, Path, Sign};

/// What the scope guard found: the sign that was tapped, or the one that the kind carries with it.
#[must_use]
pub(super) fn sign(draft: &Draft) -> Option<Sign> {
    match draft.sign {
        Some(Sign::None) if draft.kind.is_some_and(Kind::suggests_violence) => Some(Sign::Violence),
        sign => sign,
    }
}

/// Whether the guard lets the case through.
#[must_use]
pub(super) fn is_cleared(draft: &Draft) -> bool {
    sign(draft).is_some_and(|sign| match sign.path().may_mediate() {
        MayMediate::Yes => true,
        MayMediate::ConflictIfSafe => draft.safe,
        MayMediate::AfterAnswer => draft.advice == Some(Advice::Yes) && draft.asked_about == Some(sign),
        MayMediate::Never => false,
    })
}

/// The card that a sign opens.
fn guard_card(draft: &Draft, sign: Sign) -> Step {
    if draft.asked_about == Some(sign) && draft.advice.is_some() {
        return Step::Waiting;
    }
    match sign.path() {
        Path::Emergency { .. } => Step::Danger,
        Path::Violation { .. } => Step::Violation,
        Path::OutOfScope { .. } => Step::Referral,
        Path::AskOfficer { .. } => Step::Doubt,
        Path::Clear => Step::Guard,
    }
}

/// The questions for these answers, in order: up to the card, or up to the guard where the team may never mediate.
/// Where it may under a condition the later ones stay, so that no answer is lost while the condition is not met.
#[must_use]
pub(super) fn path(draft: &Draft) -> Vec<Step> {
    let mut steps = Vec::with_capacity(24);
    if draft.ask_team {
        steps.push(Step::Team);
    }
    steps.push(Step::Guard);
    match draft.sign {
        None => return steps,
        Some(Sign::None) => {}
        Some(sign) => {
            steps.push(guard_card(draft, sign));
            if sign.path().may_mediate() == MayMediate::Never {
                return steps;
            }
        }
    }
    steps.extend([Step::KindGroup, Step::Kind]);
    if draft.sign == Some(Sign::None) && sign(draft) == Some(Sign::Violence) {
        steps.push(Step::Danger);
    }
    steps.extend([Step::Received, Step::Ground, Step::Place, Step::SideA, Step::SideB, Step::Content]);
    steps.extend(mediator_steps(draft));
    if draft.who != Some(Who::HeadDecides) {
        steps.push(Step::Status);
        steps.extend(outcome_steps(draft));
    }
    steps.push(Step::Card);
    steps
}

fn mediator_steps(draft: &Draft) -> &'static [Step] {
    match draft.who {
        Some(Who::Picked) => &[Step::Mediators, Step::MediatorList, Step::Interest, Step::Chosen],
        _ => &[Step::Mediators],
    }
}

fn outcome_steps(draft: &Draft) -> &'static [Step] {
    match draft.now {
        None | Some(Now::Received) => &[],
        Some(Now::InSession) => &[Step::Since],
        Some(Now::Success) => &[Step::AgreedOn, Step::Agreement, Step::Method, Step::PerformBy, Step::Written],
        Some(Now::Failure) => &[Step::EndedOn, Step::Reason, Step::Guidance, Step::Demands],
    }
}

/// Whether a question is answered, and validly beside the other answers. A day before the case was received is no
/// answer, nor are mediators of another team.
#[must_use]
pub(super) fn is_answered(draft: &Draft, step: Step) -> bool {
    let after_receipt = |day: Option<chrono::NaiveDate>| {
        day.is_some_and(|day| draft.received_on.is_none_or(|received| received <= day))
    };
    let own_team = draft.picked_from == draft.team;
    match step {
        Step::Team => draft.team.is_some(),
        Step::Guard => draft.sign.is_some(),
        Step::Danger | Step::Violation | Step::Doubt | Step::Waiting | Step::Referral => is_cleared(draft),
        Step::KindGroup => draft.kind_group.is_some() || draft.kind.is_some(),
        Step::Kind => draft.kind.is_some(),
        Step::Received => draft.received_on.is_some(),
        Step::Ground => draft.ground.is_some(),
        Step::Place => draft.group.is_some(),
        Step::SideA => draft.side(Side::A).next().is_some() && !draft.heard_sides.contains(&Side::A),
        Step::SideB => draft.side(Side::B).next().is_some() && !draft.heard_sides.contains(&Side::B),
        Step::Content => draft.content.is_some(),
        Step::Mediators => match draft.who {
            Some(Who::Me) => draft.me.is_some() && own_team && draft.chosen_by_parties.is_some(),
            Some(Who::Picked | Who::HeadDecides) => true,
            None => false,
        },
        Step::MediatorList => draft.picked_done && !draft.picked.is_empty() && own_team,
        Step::Interest => draft.interest_asked,
        Step::Chosen => draft.chosen_by_parties.is_some(),
        Step::Status => draft.now.is_some(),
        Step::Since => after_receipt(draft.since),
        Step::AgreedOn => after_receipt(draft.agreed_on),
        Step::Agreement => draft.agreement.is_some(),
        Step::Method => draft.method.is_some() || draft.passed.contains(&step),
        Step::PerformBy => {
            draft.perform_by.is_some_and(|day| draft.agreed_on.is_none_or(|agreed| agreed <= day))
                || draft.passed.contains(&step)
        }
        Step::Written => draft.written.is_some(),
        Step::EndedOn => after_receipt(draft.ended_on),
        Step::Reason => draft.reason.is_some(),
        Step::Guidance => draft.guidance.is_some(),
        Step::Demands => draft.demands.is_some() || draft.passed.contains(&step),
        Step::Card | Step::CardMore | Step::PartyEdit => false,
        Step::Earlier | Step::Confirm | Step::Saved | Step::Ended => false,
    }
}

/// The first question without an answer; the card when there is none, or the guard's own card where it stops.
#[must_use]
pub(super) fn next(draft: &Draft) -> Step {
    path(draft).into_iter().find(|&it| !is_answered(draft, it)).unwrap_or(Step::Card)
}

/// Whether everything is answered.
#[must_use]
pub(super) fn is_complete(draft: &Draft) -> bool {
    next(draft) == Step::Card
}

/// The question before this one.
#[must_use]
pub(super) fn previous(draft: &Draft, step: Step) -> Option<Step> {
    let steps = path(draft);
    let at = steps.iter().position(|&it| it == step)?;
    at.checked_sub(1).map(|it| steps[it])
}

/// Whether the answer to a question counts.
#[must_use]
pub(super) fn counts(draft: &Draft, step: Step) -> bool {
    is_answered(draft, step) && path(draft).contains(&step)
}

/// The fields that count before a change and no longer after it.
#[must_use]
pub(super) fn voided(before: &Draft, after: &Draft) -> Vec<Step> {
    let live = path(after);
    path(before)
        .into_iter()
        .filter(|it| it.is_field() && is_answered(before, *it))
        .filter(|it| !live.contains(it) || !is_answered(after, *it))
        .collect()
}
