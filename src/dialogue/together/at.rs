//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::{CaseId, TeamId};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// Which team is asked to help.
        Teams => "teams",
        /// A last look before it is asked.
        Ask => "ask",
        /// Whether one's team helps, and who of it mediates.
        Answer => "answer",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Of which case.
    pub(super) case: CaseId,
    /// The team that is to be asked, or for which an officer answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) team: Option<TeamId>,
    /// Page of a list, from 0.
    #[serde(default)]
    pub(super) page: u32,
}

impl At {
    pub(super) fn of(step: Step, case: CaseId) -> Self {
        Self { step, case, team: None, page: 0 }
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
