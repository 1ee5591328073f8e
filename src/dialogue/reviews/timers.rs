//! What is due of reviews: teams are asked, reminded, and the office is told who is late.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::WardId;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum DueReview {
    /// The yearly review of the teams.
    TeamReview {
        /// Of which ward.
        ward: WardId,
        /// 0 the call, 1 the reminder, 2 the day after it was to be done.
        nth: u8,
    },
}

impl effect::Due for DueReview {
    fn lane(&self) -> String {
        let Self::TeamReview { ward, .. } = self;
        format!("ward:{ward}")
    }
}
