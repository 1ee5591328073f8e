//! What is opened of this flow: the answer to a question about a case that is being written.

use super::asks::IntakeDeed;
use crate::dialogue::action::Go;
use crate::dialogue::effect::Effect;
use crate::dialogue::link::{Link, Tag};
use crate::domain::DraftId;

const FLOW: Tag = Tag::of("intake");
pub(super) const WITHIN: Tag = Tag::of("within");
pub(super) const OUTSIDE: Tag = Tag::of("outside");

/// An answer to "is this within scope?": the draft it was asked of, and yes or no.
#[must_use]
pub fn scope(draft: DraftId, within: bool) -> Go {
    Go::Own(Link::to(FLOW, if within { WITHIN } else { OUTSIDE }, draft.0))
}

/// Sets the timers of a case anew, as it is once everything before is written.
#[must_use]
pub fn plan(code: String) -> Effect {
    Effect::own(IntakeDeed::Plan { code })
}

/// Whether an effect does.
#[cfg(test)]
pub(in crate::dialogue) fn plans(effect: &Effect) -> bool {
    matches!(effect.deed(), Some(IntakeDeed::Plan { .. }))
}
