//! What is due in an office: the digest of the week, and the calls to close a month.

use serde::{Deserialize, Serialize};

use chrono::NaiveDate;

use crate::dialogue::effect;
use crate::domain::WardId;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
    /// The ward's digest is due.
    Digest {
        /// Which ward.
        ward: WardId,
        /// The day it is due: it tells of the days before.
        day: NaiveDate,
    },
    /// Heads are asked to close a month, or reminded.
    MonthClose {
        /// Which ward.
        ward: WardId,
        /// First day of the month.
        month: NaiveDate,
        /// 0 for the call, 1 and 2 for the reminders.
        nth: u8,
    },
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        let (Self::Digest { ward, .. } | Self::MonthClose { ward, .. }) = self;
        format!("ward:{ward}")
    }
}
