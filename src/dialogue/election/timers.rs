//! What is due of proposals: whoever has to go on is reminded.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::{ProposalId, WardId};

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum DueStep {
    /// A proposal is to be sent, or decided.
    Proposal {
        /// Of which ward.
        ward: WardId,
        /// Which.
        proposal: ProposalId,
        /// 1 the day before, 2 the day after.
        nth: u8,
    },
}

impl effect::Due for DueStep {
    fn lane(&self) -> String {
        let Self::Proposal { proposal, .. } = self;
        format!("proposal:{proposal}")
    }
}
