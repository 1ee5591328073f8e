//! What this flow asks of its shelf, and what it does.

use crate::dialogue::facts::Facts;
use crate::dialogue::own::Act;
use crate::dialogue::own::Ask;
use crate::domain::QuestionId;
use crate::domain::access::{Permit, act};
use crate::domain::announce::NewQuestion;
use crate::domain::announce::Question;

/// What is to be done with a question.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionDeed {
    /// The actor asks the office about a bulletin.
    Ask(Box<NewQuestion>),
    /// The office answers a question.
    Answer {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        id: QuestionId,
        /// What.
        answer: String,
    },
}

impl Act for QuestionDeed {}

/// One question, for the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct One(pub QuestionId);

impl Ask for One {
    type Found = Option<Question>;
}

/// This page of the questions that wait for an answer, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page(pub u32);

/// A page, oldest first, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// The page.
    pub lines: Vec<Question>,
    /// How many in all.
    pub total: u32,
}

impl Ask for Page {
    type Found = Open;
}

/// How many of them there are, without reading them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count;

/// So many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenCount(pub u32);

impl Ask for Count {
    type Found = OpenCount;
}

/// The question that this message of the actor's chat told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered(pub i32);

/// It, if one did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnsweredFound(pub Option<Question>);

impl Ask for Answered {
    type Found = AnsweredFound;
}

/// The question that was asked for.
pub(super) fn found(facts: &Facts) -> Option<&Question> {
    facts.found::<One>()?.as_ref()
}

/// The question that is answered with a message.
#[must_use]
pub fn answered(facts: &Facts) -> Option<&Question> {
    facts.found::<Answered>()?.0.as_ref()
}
