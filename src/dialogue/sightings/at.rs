//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::{GroupId, SightingId, TeamId};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// What one told, and what became of it.
        List => "list",
        /// What was seen.
        Words => "words",
        /// Which group and team, where there are several.
        Aim => "aim",
        /// All of it, before it goes to the team.
        Review => "review",
        /// One, and what may be answered.
        Card => "card",
        /// Why it is nothing to be mediated.
        Reason => "reason",
    }
}

/// Where one goes: the group it was seen in, and the team that serves it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Whither {
    /// The group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// The team; none where the group has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// What is being told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) words: Option<String>,
    /// Where it goes, once that was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) whither: Option<Whither>,
    /// Page of the list, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// Which one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<SightingId>,
}

impl At {
    pub(super) fn of(step: Step) -> Self {
        Self { step, words: None, whither: None, page: 0, id: None }
    }

    pub(super) fn card(id: SightingId) -> Self {
        Self { id: Some(id), ..Self::of(Step::Card) }
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, page: 0, ..self })
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
