//! What other flows open of this one: the card of a person.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::PersonId;

const FLOW: Tag = Tag::of("people");
pub(super) const SHOW: Tag = Tag::of("show");

/// A person's card, for the ward officer.
#[must_use]
pub fn show(person: PersonId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, person.0))
}
