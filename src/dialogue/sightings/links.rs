//! What other flows open of this one.

use super::asks::SightingDeed;
use crate::dialogue::action::Go;
use crate::dialogue::effect::Effect;
use crate::dialogue::link::{Link, Tag};
use crate::domain::SightingId;

const FLOW: Tag = Tag::of("sightings");
pub(super) const SHOW: Tag = Tag::of("show");
pub(super) const LOG: Tag = Tag::of("log");
pub(super) const NOT_FOR: Tag = Tag::of("notfor");
pub(super) const KNOWN: Tag = Tag::of("known");

pub(super) fn link(act: Tag, id: SightingId) -> Go {
    Go::Own(Link::to(FLOW, act, id.0))
}

/// One.
#[must_use]
pub fn show(id: SightingId) -> Go {
    link(SHOW, id)
}

/// A case was saved of one: it knows which.
#[must_use]
pub fn tie(id: SightingId, code: String) -> Effect {
    Effect::own(SightingDeed::Tie { id, code })
}
