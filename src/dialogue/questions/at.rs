//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::{AnnouncementId, QuestionId};

codes! {
    /// What is shown.
    pub enum Step {
        /// What is asked about a bulletin.
        Ask => "ask",
        /// Questions that wait.
        List => "list",
        /// One question and its answer.
        Answer => "answer",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// What is asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) about: Option<AnnouncementId>,
    /// Which question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<QuestionId>,
    /// Page of the list, from 0.
    #[serde(default)]
    pub(super) page: u32,
}

impl At {
    pub(super) fn of(step: Step) -> Self {
        Self { step, about: None, id: None, page: 0 }
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
