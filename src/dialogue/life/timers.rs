//! What is due of a case's life: its next session, a pause, what was agreed, the court.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::CaseId;
use crate::domain::case::{Reminder, Reminding};

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
    /// Something that its mediators are reminded of.
    Life {
        /// Which case.
        case: CaseId,
        /// Of what.
        what: Reminder,
        /// Of which day it reminds.
        of: NaiveDate,
    },
}

impl Due {
    /// A reminder of a case.
    #[must_use]
    pub fn of(case: CaseId, it: &Reminding) -> Self {
        Self::Life { case, what: it.what, of: it.of }
    }

    /// The key of its timer: computed, so that planning twice plans once.
    #[must_use]
    pub fn key(&self) -> String {
        let Self::Life { case, what, of } = self;
        format!("{}{what}:{of}", key_prefix(*case))
    }
}

/// With what the keys of all these timers of a case begin.
#[must_use]
pub fn key_prefix(case: CaseId) -> String {
    format!("life:{case}:")
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        let Self::Life { case, .. } = self;
        format!("case:{case}")
    }
}
