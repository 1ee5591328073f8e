//! What this flow does.

use crate::dialogue::own::Act;
use crate::domain::QuestionId;
use crate::domain::access::{Permit, act};
use crate::domain::announce::NewQuestion;

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
