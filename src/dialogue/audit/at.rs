//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::PersonId;
use crate::domain::codes::codes;

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// What was done, newest first.
        List => "list",
        /// Whether one knows nothing of somebody's joining.
        Object => "object",
        /// Why somebody's rights are stopped, and whether they are.
        Stop => "stop",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Page of the list, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// Whose joining.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) person: Option<PersonId>,
    /// Why their rights are stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
}

impl At {
    pub(super) fn list(page: u32) -> Self {
        Self { step: Step::List, page, person: None, reason: None }
    }

    pub(super) fn object(person: PersonId) -> Self {
        Self { step: Step::Object, page: 0, person: Some(person), reason: None }
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
