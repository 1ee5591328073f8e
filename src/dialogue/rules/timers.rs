//! What is due of the rules: the office is told which numbers and days nobody has looked up yet.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::WardId;
use crate::domain::rules::ReviewKind;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
    /// It is looked at what is open.
    RulesReview {
        /// Which ward.
        ward: WardId,
        /// Why now.
        kind: ReviewKind,
    },
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        let Self::RulesReview { ward, .. } = self;
        format!("ward:{ward}")
    }
}
