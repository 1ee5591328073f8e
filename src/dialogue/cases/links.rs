//! What other flows open of this one: a case, or something that is to be done with it.

use chrono::NaiveDate;

use super::asks::CaseDeed;
use crate::dialogue::action::Go;
use crate::dialogue::effect::Effect;
use crate::dialogue::link::{Link, Tag};
use crate::domain::CaseId;
use crate::domain::access::{Permit, Scope, act};
use crate::domain::case::{Case, Change};

const FLOW: Tag = Tag::of("cases");
pub(super) const SHOW: Tag = Tag::of("show");
pub(super) const ASSIGN: Tag = Tag::of("assign");
pub(super) const BEGIN: Tag = Tag::of("begin");
pub(super) const OUTCOME: Tag = Tag::of("outcome");
pub(super) const AGREE: Tag = Tag::of("agree");

/// A case's card.
#[must_use]
pub fn show(case: CaseId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, case.0))
}

/// Naming its mediators.
#[must_use]
pub fn assign(case: CaseId) -> Go {
    Go::Own(Link::to(FLOW, ASSIGN, case.0))
}

/// "Mediation has begun".
#[must_use]
pub fn begin(case: CaseId) -> Go {
    Go::Own(Link::to(FLOW, BEGIN, case.0))
}

/// Recording what became of it.
#[must_use]
pub fn outcome(case: CaseId) -> Go {
    Go::Own(Link::to(FLOW, OUTCOME, case.0))
}

/// The day on which its parties agreed to meet (Art. 20(2)).
#[must_use]
pub fn agree(case: CaseId) -> Go {
    Go::Own(Link::to(FLOW, AGREE, case.0))
}

/// Changes a saved case: `after` is what the change makes of it.
#[must_use]
pub fn changed(permit: Permit<act::Changing>, after: Case, change: Change) -> Effect {
    Effect::own(CaseDeed::Change { permit, after: Box::new(after), change: Box::new(change) })
}

/// Notes in the log of readings that a case was read, and under which scope.
#[must_use]
pub fn logged(case: CaseId, scope: Scope, on: NaiveDate) -> Effect {
    Effect::own(CaseDeed::LogRead { case, scope, on })
}

/// What a change is, where an effect is one.
#[cfg(test)]
pub(in crate::dialogue) fn change_in(effect: &Effect) -> Option<&Change> {
    match effect.deed()? {
        CaseDeed::Change { change, .. } => Some(change),
        _ => None,
    }
}
