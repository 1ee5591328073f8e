//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::PayId;

const FLOW: Tag = Tag::of("pay");
pub(super) const SHOW: Tag = Tag::of("show");

/// One request.
#[must_use]
pub fn show(id: PayId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, id.0))
}
