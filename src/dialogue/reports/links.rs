//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::ReportId;

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("reports");
/// Opens one.
pub(super) const SHOW: Tag = Tag::of("show");

/// One report.
#[must_use]
pub fn show(id: ReportId) -> Go {
    Go::Own(Link { flow: FLOW, act: SHOW, id: id.0, more: 0 })
}
