//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::{CaseId, TeamId};

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("papers");
/// Opens the papers of a case.
pub(super) const CASE: Tag = Tag::of("case");

/// Begins the urgent report of a case.
pub(super) const URGENT: Tag = Tag::of("urgent");

/// Opens the register of a team.
pub(super) const BOOK: Tag = Tag::of("book");

/// The register of a team: its book of this year.
#[must_use]
pub fn book(team: TeamId) -> Go {
    Go::Own(Link::to(FLOW, BOOK, team.0))
}

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
