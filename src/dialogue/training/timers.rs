//! What is due of a session: people are reminded of it, or asked about it afterwards.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::TrainingId;
use crate::domain::training::NoticeKind;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
    /// They are told something.
    Training {
        /// Which.
        training: TrainingId,
        /// Of which version: one that was changed since has other timers.
        version: u32,
        /// What they are told.
        kind: NoticeKind,
    },
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        let Self::Training { training, .. } = self;
        format!("training:{training}")
    }
}
