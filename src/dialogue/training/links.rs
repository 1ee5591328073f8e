//! What other flows send and open of this one.

pub use super::asks::{Materials, MaterialsFound};
use crate::dialogue::action::Go;
use crate::dialogue::effect::Effect;
use crate::dialogue::link::{Link, Tag};
use crate::dialogue::text::text;
use crate::domain::TrainingId;
use crate::domain::training::{Rating, Rsvp, Training};

const FLOW: Tag = Tag::of("training");
pub(super) const SHOW: Tag = Tag::of("show");
pub(super) const DRAFT: Tag = Tag::of("draft");

/// What is handed out, to be sent into the chat.
pub fn material_of(training: &Training) -> Option<Effect> {
    let (kind, file) = training.material.clone()?;
    let caption = text!("training-material-caption", topic = training.topic.as_str());
    Some(Effect::SendFile { kind, file, caption })
}

/// A session.
#[must_use]
pub fn show(id: TrainingId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, id.0))
}

/// One that is being planned.
#[must_use]
pub fn draft(id: TrainingId) -> Go {
    Go::Own(Link::to(FLOW, DRAFT, id.0))
}

/// An answer to its invitation.
#[must_use]
pub fn rsvp(id: TrainingId, rsvp: Rsvp) -> Go {
    Go::Own(Link::to(FLOW, Tag::of(rsvp.code()), id.0))
}

/// Whether it was of use.
#[must_use]
pub fn rate(id: TrainingId, rating: Rating) -> Go {
    Go::Own(Link::to(FLOW, Tag::of(rating.code()), id.0))
}
