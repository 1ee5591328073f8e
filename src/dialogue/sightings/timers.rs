//! What is due of a dispute that was told: a day later, has anybody answered?

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::SightingId;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum DueSighting {
    /// It is looked who answered it.
    Sighting {
        /// Which.
        sighting: SightingId,
        /// 0 for the head once more, 1 for the office.
        nth: u8,
    },
}

impl effect::Due for DueSighting {
    fn lane(&self) -> String {
        let Self::Sighting { sighting, .. } = self;
        format!("sighting:{sighting}")
    }
}
