//! What is due of a draft: its owner is reminded.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::{DraftId, PersonId};

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
    /// A draft lies unfinished.
    DraftNudge {
        /// Which draft.
        draft: DraftId,
        /// Whose.
        person: PersonId,
        /// 1, 2 or 3.
        nth: u8,
    },
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        let Self::DraftNudge { draft, .. } = self;
        format!("draft:{draft}")
    }
}
