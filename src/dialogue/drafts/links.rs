//! What other flows open of this one: a draft.

use crate::dialogue::action::Go;
use crate::dialogue::effect::Timer;
use crate::dialogue::link::{Link, Tag};
use crate::domain::{DraftId, PersonId};

use super::timers::Due;

const FLOW: Tag = Tag::of("drafts");
pub(super) const SHOW: Tag = Tag::of("show");

/// A draft.
#[must_use]
pub fn show(draft: DraftId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, draft.0))
}

/// The reminder of a draft.
#[must_use]
pub fn nudge(draft: DraftId, person: PersonId, nth: u8) -> Timer {
    Timer::of(Due::DraftNudge { draft, person, nth })
}
