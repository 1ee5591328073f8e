//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::{ImportId, ListId, TeamId};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// How old lines are sent.
        Start => "start",
        /// A file, and what would become of it.
        List => "list",
        /// What is wrong.
        Problems => "problems",
        /// What becomes of each row.
        News => "news",
        /// What was brought in before.
        Imports => "imports",
        /// One of these.
        Import => "import",
        /// Why it is taken back.
        Reason => "reason",
        /// Whether it is.
        TakeBack => "take_back",
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
    /// Whose book it is, where a row does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) team: Option<TeamId>,
    /// The mark of the plan as it was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) mark: Option<u64>,
    /// What was brought in at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) import: Option<ImportId>,
    /// Why it is taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
    /// Page of a list, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// The album that the file came in, if it came with others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) album: Option<String>,
}

impl At {
    pub(super) fn of(step: Step) -> Self {
        Self { step, list: None, team: None, mark: None, import: None, reason: None, page: 0, album: None }
    }

    pub(super) fn list(id: ListId) -> Self {
        Self { list: Some(id), ..Self::of(Step::List) }
    }

    pub(super) fn import(id: ImportId) -> Self {
        Self { import: Some(id), ..Self::of(Step::Import) }
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
