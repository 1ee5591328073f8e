//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::CaseId;

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("papers");
/// Opens the papers of a case.
pub(super) const CASE: Tag = Tag::of("case");

/// Begins the urgent report of a case.
pub(super) const URGENT: Tag = Tag::of("urgent");

/// The urgent report of a case (Art. 10(4)(5), 15(4)).
#[must_use]
pub fn urgent(case: CaseId) -> Go {
    Go::Own(Link::to(FLOW, URGENT, case.0))
}

/// The papers of a case.
#[must_use]
pub fn of_case(case: CaseId) -> Go {
    Go::Own(Link::to(FLOW, CASE, case.0))
}
