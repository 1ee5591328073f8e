//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::CaseId;

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("kin");
/// The cases that belong to one.
pub(super) const LIST: Tag = Tag::of("list");

/// The cases that belong to one.
#[must_use]
pub fn of_case(case: CaseId) -> Go {
    Go::Own(Link::to(FLOW, LIST, case.0))
}
