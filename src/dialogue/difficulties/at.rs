//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::difficulty::{Move, Subject};
use crate::domain::{CaseId, DifficultyId};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// Difficulties, one's own or those of the ward.
        List => "list",
        /// What they are about, to see only those.
        Filter => "filter",
        /// What is stated.
        Words => "words",
        /// Whether people who are named there quarrel in a case.
        Names => "names",
        /// What it is about.
        Subject => "subject",
        /// Which case it is about.
        Case => "case",
        /// All of it, before it goes to the office.
        Review => "review",
        /// One difficulty and what became of it.
        Card => "card",
        /// Words that belong to a step.
        Write => "write",
    }
}

/// A difficulty while it is being stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// In words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) words: Option<String>,
    /// Telegram's id of a voice note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) voice: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) subject: Option<Subject>,
    /// The case it is about, and its code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) case: Option<(CaseId, String)>,
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// What is being stated.
    #[serde(default)]
    pub(super) form: Form,
    /// Only those about this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) only: Option<Subject>,
    /// Page of a list, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// Which difficulty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<DifficultyId>,
    /// The step that is being written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) write: Option<Move>,
}

impl At {
    pub(super) fn of(step: Step) -> Self {
        Self { step, form: Form::default(), only: None, page: 0, id: None, write: None }
    }

    pub(super) fn card(id: DifficultyId) -> Self {
        Self { id: Some(id), ..Self::of(Step::Card) }
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, page: 0, ..self })
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
