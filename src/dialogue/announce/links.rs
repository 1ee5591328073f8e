//! What other flows open of this one: a sending, and that it was read.

pub use super::asks::{Answered, One, answered, found, spoken_of};
use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::AnnouncementId;

const FLOW: Tag = Tag::of("announce");
pub(super) const READ: Tag = Tag::of("read");
pub(super) const SENDING: Tag = Tag::of("sending");
pub(super) const STOP: Tag = Tag::of("stop");
pub(super) const DRAFT: Tag = Tag::of("draft");

/// "I have read it".
#[must_use]
pub fn read(id: AnnouncementId) -> Go {
    Go::Own(Link::to(FLOW, READ, id.0))
}

/// How a sending stands.
#[must_use]
pub fn sending(id: AnnouncementId) -> Go {
    Go::Own(Link::to(FLOW, SENDING, id.0))
}

/// Stopping a sending, or taking it back.
#[must_use]
pub fn stop(id: AnnouncementId) -> Go {
    Go::Own(Link::to(FLOW, STOP, id.0))
}

/// One that is being written.
#[must_use]
pub fn draft(id: AnnouncementId) -> Go {
    Go::Own(Link::to(FLOW, DRAFT, id.0))
}

/// What was read, if the button says that something was.
#[must_use]
pub fn was_read(go: Go) -> Option<AnnouncementId> {
    match go {
        Go::Own(Link { flow: FLOW, act: READ, id, .. }) => Some(AnnouncementId(id)),
        _ => None,
    }
}
