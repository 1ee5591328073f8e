//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::ListId;

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("oldbook");
/// How old lines are sent.
pub(super) const START: Tag = Tag::of("start");
/// One file.
pub(super) const SHOW: Tag = Tag::of("show");

/// How old lines are sent to the bot.
#[must_use]
pub fn start() -> Go {
    Go::Own(Link::to(FLOW, START, 0))
}

/// One file, and what would become of it.
#[must_use]
pub fn show(list: ListId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, list.0))
}
