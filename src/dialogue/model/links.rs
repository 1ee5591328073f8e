//! What other flows, tasks and messages open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::TeamId;

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("model");
/// Opens a team.
pub(super) const SHOW: Tag = Tag::of("show");
/// Opens the model teams of a year.
pub(super) const YEAR: Tag = Tag::of("year");

/// A team in a year.
#[must_use]
pub fn show(team: TeamId, year: i32) -> Go {
    Go::Own(Link { flow: FLOW, act: SHOW, id: team.0, more: u32::try_from(year).unwrap_or_default() })
}

/// The model teams of a year.
#[must_use]
pub fn year(year: i32) -> Go {
    Go::Own(Link { flow: FLOW, act: YEAR, id: i64::from(year), more: u32::try_from(year).unwrap_or_default() })
}
