//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::CaseId;
use crate::domain::codes::codes;
use crate::domain::kinship::Kinship;

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// The cases that belong to one.
        List => "list",
        /// Which other one belongs to it.
        Add => "add",
        /// How.
        How => "how",
        /// Why something else was said before.
        Why => "why",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Of which case.
    pub(super) case: CaseId,
    /// The other one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) other: Option<CaseId>,
    /// How they shall belong together from now on; not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kinship: Option<Kinship>,
    /// Page of a list, from 0.
    #[serde(default)]
    pub(super) page: u32,
}

impl At {
    pub(super) fn of(step: Step, case: CaseId) -> Self {
        Self { step, case, other: None, kinship: None, page: 0 }
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
