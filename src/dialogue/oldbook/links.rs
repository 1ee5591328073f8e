//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::{ListId, TeamId};

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("oldbook");
/// How old lines are sent.
pub(super) const START: Tag = Tag::of("start");
/// One file.
pub(super) const SHOW: Tag = Tag::of("show");

/// How old lines of a team are sent to the bot; buttons of earlier releases name none.
#[must_use]
pub fn start(team: TeamId) -> Go {
    Go::Own(Link::to(FLOW, START, team.0))
}

/// One file, and what would become of it.
#[must_use]
pub fn show(list: ListId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, list.0))
}
