//! What is due of the register: what hangs on somebody goes over on the day on which they leave, and an account waits no longer
//! than a link can be used.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::dialogue::effect::{self, Effect, Timer};
use crate::domain::PersonId;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
    /// Somebody leaves a team today.
    HandOver {
        /// Who.
        person: PersonId,
        /// Who goes on; none leaves it to the head.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<PersonId>,
        /// Who said so.
        by: PersonId,
        /// The first day without that office; timers that were set before this was kept do not say it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<NaiveDate>,
    },
    /// Nobody has said whether an account is theirs that waits to be let in.
    JoinLapses {
        /// As whom.
        person: PersonId,
        /// Which account.
        tg_user: i64,
    },
}

/// A little later than it lapses: then it has.
pub(super) fn again((person, tg_user): (PersonId, i64), lapses_at: DateTime<Utc>) -> Effect {
    Effect::SetTimer {
        key: format!("join-lapses:{person}:{tg_user}"),
        due_at: lapses_at + TimeDelta::minutes(5),
        timer: Timer::of(Due::JoinLapses { person, tg_user }),
    }
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        let (Self::HandOver { person, .. } | Self::JoinLapses { person, .. }) = self;
        format!("person:{person}")
    }
}
