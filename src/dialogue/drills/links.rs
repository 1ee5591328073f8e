//! What other flows and messages open of this one: a round about a topic, and the one that was left.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::drills::{Topic, shipped};

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("drills");
/// Begins a round about the topic of a question.
pub(super) const ABOUT: Tag = Tag::of("about");
/// Goes on with the one that was left.
pub(super) const RESUME: Tag = Tag::of("resume");

/// A round about a topic, by a question of it, whose number never changes; or about whatever comes next.
#[must_use]
pub fn about(topic: Option<Topic>) -> Go {
    let no = topic.and_then(|topic| shipped().iter().find(|it| it.topic == topic)).map_or(0, |it| it.no);
    Go::Own(Link::to(FLOW, ABOUT, no.into()))
}

/// The round that was left.
#[must_use]
pub fn resume() -> Go {
    Go::Own(Link::to(FLOW, RESUME, 0))
}
