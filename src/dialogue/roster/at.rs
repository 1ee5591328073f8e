//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use super::asks::Format;
use crate::dialogue::place::Place;
use crate::domain::ListId;
use crate::domain::codes::codes;

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// How a list is sent.
        Start => "start",
        /// A file, and what would become of it.
        List => "list",
        /// One who may be known already.
        Doubt => "doubt",
        /// What is wrong.
        Problems => "problems",
        /// Who is new, and what changes.
        News => "news",
        /// Who has not joined, and letters for them.
        Letters => "letters",
        /// Who can remind those who have not joined.
        Remind => "remind",
        /// Lists that go out.
        Lists => "lists",
        /// Of which day, or how.
        When => "when",
    }
}

codes! {
    /// A list that goes out.
    pub enum Kind {
        /// Form 10.
        Register => "register",
        /// Form 10a.
        Numbers => "numbers",
        /// Telephones.
        Contacts => "contacts",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Which file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) list: Option<ListId>,
    /// The mark of the plan as it was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) mark: Option<u64>,
    /// Page of a list, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// The album that the file came in, if it came with others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) album: Option<String>,
    /// Which list goes out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<Kind>,
    /// How.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) format: Option<Format>,
}

impl At {
    pub(super) fn of(step: Step) -> Self {
        Self { step, list: None, mark: None, page: 0, album: None, kind: None, format: None }
    }

    pub(super) fn list(id: ListId) -> Self {
        Self { list: Some(id), ..Self::of(Step::List) }
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, page: 0, ..self })
    }

    pub(super) fn page(self, page: u32) -> Place {
        Place::of(Self { page, ..self })
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
