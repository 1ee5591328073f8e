//! What is due of an alarm: some minutes after it, has anybody confirmed it?

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::AlarmId;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
    /// It is looked who confirmed it.
    Alarm {
        /// Which.
        alarm: AlarmId,
    },
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        let Self::Alarm { alarm } = self;
        format!("alarm:{alarm}")
    }
}
