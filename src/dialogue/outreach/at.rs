//! Where in this flow a person stands, as it is stored.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::KitId;
use crate::domain::codes::codes;
use crate::domain::outreach::kit::DoneKind;

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// The kits.
        Home => "home",
        /// Of which text a new one is made.
        New => "new",
        /// One kit.
        Kit => "kit",
        /// Its script, part by part.
        Script => "script",
        /// What a meeting talks about.
        Points => "points",
        /// Other words for something in it.
        Write => "write",
        /// To whom it is handed.
        Give => "give",
        /// How many heard it, and when.
        Done => "done",
    }
}

codes! {
    /// What of a kit is written anew.
    pub enum Field {
        /// A part of the script.
        Part => "part",
        /// A point.
        Point => "point",
        /// A question.
        Question => "question",
        /// When it is broadcast.
        Schedule => "schedule",
        /// How fast it is read.
        Rate => "rate",
        /// What it is called.
        Title => "title",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Which kit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kit: Option<KitId>,
    /// What of it is written anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) field: Option<Field>,
    /// Which part, point or question.
    #[serde(default)]
    pub(super) nth: u32,
    /// What was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<DoneKind>,
    /// When; today if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<NaiveDate>,
    /// Page of a list, or part of the script, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// The version that was looked at.
    #[serde(default)]
    pub(super) seen: i32,
}

impl At {
    pub(super) fn home() -> Self {
        Self { step: Step::Home, kit: None, field: None, nth: 0, kind: None, on: None, page: 0, seen: 0 }
    }

    pub(super) fn of(kit: KitId) -> Self {
        Self { step: Step::Kit, kit: Some(kit), ..Self::home() }
    }

    pub(super) fn doing(kit: KitId, kind: DoneKind) -> Self {
        Self { step: Step::Done, kind: Some(kind), ..Self::of(kit) }
    }

    pub(super) fn step(self, step: Step) -> Self {
        Self { step, page: 0, ..self }
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
