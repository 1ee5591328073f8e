//! What other flows, tasks and messages open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("plan");
/// Opens one piece of work.
pub(super) const SHOW: Tag = Tag::of("show");
/// Opens all work that is named.
pub(super) const NAMED: Tag = Tag::of("named");

/// One piece of work of a year's plan.
#[must_use]
pub fn show(year: i32, nth: i32) -> Go {
    Go::Own(Link { flow: FLOW, act: SHOW, id: i64::from(year), more: u32::try_from(nth).unwrap_or_default() })
}

/// All work of a year's plan that is named.
#[must_use]
pub fn named(year: i32) -> Go {
    Go::Own(Link { flow: FLOW, act: NAMED, id: i64::from(year), more: 0 })
}
