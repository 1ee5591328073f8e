//! What is due of the questions: each day it is looked whom they are sent.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::WardId;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum DueDrills {
    /// The look of a day.
    Drills {
        /// Of which ward.
        ward: WardId,
    },
}

impl effect::Due for DueDrills {
    fn lane(&self) -> String {
        let Self::Drills { ward } = self;
        format!("ward:{ward}")
    }
}
