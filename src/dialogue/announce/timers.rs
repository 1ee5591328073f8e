//! What is due of a sending: its sender's card is brought up to date.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::AnnouncementId;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
    /// A sending is under way, or has begun or ended.
    Sending {
        /// Which.
        announcement: AnnouncementId,
    },
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        let Self::Sending { announcement } = self;
        format!("sending:{announcement}")
    }
}
