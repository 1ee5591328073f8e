//! What is due of the register: what hangs on somebody goes over on the day on which they leave.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::PersonId;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
    /// Somebody leaves a team today.
    HandOver {
        /// Who.
        person: PersonId,
        /// Who goes on; none leaves it to the head.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<PersonId>,
        /// Who said so.
        by: PersonId,
        /// The first day without that office; timers that were set before this was kept do not say it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<NaiveDate>,
    },
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        let Self::HandOver { person, .. } = self;
        format!("person:{person}")
    }
}
