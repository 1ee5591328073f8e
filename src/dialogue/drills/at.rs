//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::drills::Letter;

codes! {
    /// What is shown.
    pub enum Step {
        /// What it is, and what may be begun.
        Start => "start",
        /// The topics, with what of each was looked at.
        Topics => "topics",
        /// A question.
        Question => "question",
        /// What the ward met, trained and looked at, for whoever plans training.
        Gaps => "gaps",
        /// What was answered, and why.
        Why => "why",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Page of the topics, from 0.
    #[serde(default, skip_serializing_if = "is_first")]
    pub(super) page: u32,
    /// The questions of the round from the one that is shown on, by their keys.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) round: Vec<String>,
    /// What was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) said: Option<Letter>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_first(page: &u32) -> bool {
    *page == 0
}

impl At {
    pub(super) fn of(step: Step) -> Self {
        Self { step, page: 0, round: Vec::new(), said: None }
    }

    /// At the first of these questions; none is no round.
    pub(super) fn asking(round: Vec<String>) -> Self {
        let step = if round.is_empty() { Step::Start } else { Step::Question };
        Self { round, ..Self::of(step) }
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
