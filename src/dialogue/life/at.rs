//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::case::{self, Asker, Kept};
use crate::domain::codes::codes;
use crate::domain::{CaseId, PersonId};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// What else can be done with a case.
        Hub => "hub",
        /// Who asks for a pause (Art. 17).
        Pause => "pause",
        /// Until when.
        PauseUntil => "pause_until",
        /// When they went on.
        GoOn => "go_on",
        /// How the agreement is kept (Art. 26).
        Keep => "keep",
        /// More of it in words.
        KeepNote => "keep_note",
        /// Who follows up what was agreed (Art. 26).
        Follow => "follow",
        /// The steps of what was agreed, each with its day.
        Plan => "plan",
        /// All of them, before they are saved.
        PlanCheck => "plan_check",
        /// When the head of the Front committee was told that it is broken (Art. 26).
        Front => "front",
        /// How the court is asked to recognise it.
        Court => "court",
        /// Whether one takes a case that nobody mediates.
        Take => "take",
        /// Whether mediators of the team may do so.
        Allow => "allow",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Of which case.
    pub(super) case: CaseId,
    /// Who asks for the pause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) by: Option<Asker>,
    /// How the agreement is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kept: Option<Kept>,
    /// The steps that were typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) plan: Vec<case::Step>,
    /// Who is to follow it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) who: Option<PersonId>,
    /// Page of those who can.
    #[serde(default, skip_serializing_if = "is_first")]
    pub(super) page: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_first(page: &u32) -> bool {
    *page == 0
}

impl At {
    pub(super) fn of(step: Step, case: CaseId) -> Self {
        Self { step, case, by: None, kept: None, plan: Vec::new(), who: None, page: 0 }
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, ..self })
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
