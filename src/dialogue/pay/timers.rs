//! What is due of requests for pay: whoever has to go on is reminded.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::{PayId, WardId};

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum DuePay {
    /// A request is to be decided on, or what was paid to be handed over.
    Pay {
        /// Of which ward.
        ward: WardId,
        /// Which.
        request: PayId,
        /// 1 the day before, 2 the day after.
        nth: u8,
    },
}

impl effect::Due for DuePay {
    fn lane(&self) -> String {
        let Self::Pay { request, .. } = self;
        format!("pay:{request}")
    }
}
