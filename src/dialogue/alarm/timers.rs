//! What is due of an alarm: some minutes after it, has anybody confirmed it? And of words of danger: has anybody answered
//! the card that asks about them?

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, DraftId, PersonId};

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
    /// It is looked who confirmed it.
    Alarm {
        /// Which.
        alarm: AlarmId,
    },
    /// The card that asks about words of danger stands there, or was left, without an answer.
    #[serde(rename = "danger_unanswered")]
    Unanswered {
        /// Who told it.
        person: PersonId,
        /// What it is a sign of.
        sign: Sign,
        /// The draft in which it lies, if they went away from the card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        draft: Option<DraftId>,
        /// Whether they went away from it and it lies in no draft.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        left: bool,
    },
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        match self {
            Self::Alarm { alarm } => format!("alarm:{alarm}"),
            Self::Unanswered { person, .. } => format!("danger-unanswered:{person}"),
        }
    }
}
