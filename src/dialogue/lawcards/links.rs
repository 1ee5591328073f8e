//! What other flows open of this one: the card of a case's kind, and that of a step of a case's record.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::CaseId;
use crate::domain::lawcards::of_step;

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("law");
/// Opens the card of a case's kind.
pub(super) const CASE: Tag = Tag::of("case");
/// Opens a card from where somebody stands, and leads back there.
pub(super) const STEP: Tag = Tag::of("step");

/// What the law says of a case.
#[must_use]
pub fn of_case(case: CaseId) -> Go {
    Go::Own(Link::to(FLOW, CASE, case.0))
}

/// A card by its number, from where somebody stands.
#[must_use]
pub fn card(no: u32) -> Go {
    Go::Own(Link::to(FLOW, STEP, no.into()))
}

/// What the law says of a step of a case's record, by its code; the record goes on where it was left.
#[must_use]
pub fn at_step(step: &str) -> Option<Go> {
    of_step(step).map(|it| card(it.no))
}
