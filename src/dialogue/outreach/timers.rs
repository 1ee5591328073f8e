//! What is due of a kit: whoever has said nothing is reminded once.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::{KitId, WardId};

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum DueOutreach {
    /// So many days after it was handed out.
    Outreach {
        /// Of which ward.
        ward: WardId,
        /// Which kit.
        kit: KitId,
    },
}

impl effect::Due for DueOutreach {
    fn lane(&self) -> String {
        let Self::Outreach { kit, .. } = self;
        format!("outreach:{kit}")
    }
}
