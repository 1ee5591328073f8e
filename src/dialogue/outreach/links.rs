//! What other flows, tasks and messages open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::outreach::kit::DoneKind;
use crate::domain::{AnnouncementId, KitId};

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("outreach");
/// Opens a kit.
pub(super) const SHOW: Tag = Tag::of("show");
/// Says that it was read aloud or talked about.
pub(super) const DONE: Tag = Tag::of("done");
/// Makes a kit of a bulletin.
pub(super) const MAKE: Tag = Tag::of("make");

/// A kit.
#[must_use]
pub fn show(kit: KitId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, kit.0))
}

/// That something was done with it. The number on the wire is the place of the kind among all.
#[must_use]
pub fn done(kit: KitId, kind: DoneKind) -> Go {
    let at = DoneKind::ALL.iter().position(|it| *it == kind).unwrap_or(0);
    Go::Own(Link { flow: FLOW, act: DONE, id: kit.0, more: u32::try_from(at).unwrap_or(0) })
}

/// A kit of a bulletin that went out.
#[must_use]
pub fn make(bulletin: AnnouncementId) -> Go {
    Go::Own(Link::to(FLOW, MAKE, bulletin.0))
}
