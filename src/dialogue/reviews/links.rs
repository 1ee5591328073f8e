//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::TeamId;

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("reviews");
/// Opens one.
pub(super) const SHOW: Tag = Tag::of("show");

/// The review of a team in a year.
#[must_use]
pub fn show(team: TeamId, year: i32) -> Go {
    Go::Own(Link { flow: FLOW, act: SHOW, id: team.0, more: u32::try_from(year).unwrap_or_default() })
}
