//! What other flows open of this one.

pub use super::asks::{Answered, Count, answered};
use super::at::{At, Step};
use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::dialogue::place::Place;
use crate::domain::{AnnouncementId, QuestionId};

const FLOW: Tag = Tag::of("questions");
pub(super) const ASK: Tag = Tag::of("ask");
pub(super) const SHOW: Tag = Tag::of("show");

/// The list of questions that wait.
#[must_use]
pub fn list_place() -> Place {
    At::of(Step::List).place()
}

/// Asking the office about a bulletin.
#[must_use]
pub fn ask(about: AnnouncementId) -> Go {
    Go::Own(Link::to(FLOW, ASK, about.0))
}

/// A question, for the office.
#[must_use]
pub fn show(question: QuestionId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, question.0))
}
