//! What other flows open of this one: a draft.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::DraftId;

const FLOW: Tag = Tag::of("drafts");
pub(super) const SHOW: Tag = Tag::of("show");

/// A draft.
#[must_use]
pub fn show(draft: DraftId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, draft.0))
}
