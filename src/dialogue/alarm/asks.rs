//! What this flow does.

use crate::dialogue::own::Act;
use crate::domain::AlarmId;
use crate::domain::access::{Permit, act};
use crate::domain::alarm::{Authority, NewAlarm};

/// What is to be done with an alarm.
#[derive(Clone, Debug, PartialEq)]
pub enum AlarmDeed {
    /// Tell everybody who must know.
    Raise {
        /// Proof of the right to.
        permit: Permit<act::ReportDanger>,
        /// What.
        new: Box<NewAlarm>,
    },
    /// The actor confirms that it was received.
    Confirm(AlarmId),
    /// The actor records whom they told.
    Record {
        /// Proof of the right to.
        permit: Permit<act::AnswerAlarm>,
        /// Of which alarm.
        id: AlarmId,
        /// Whom.
        authority: Authority,
    },
    /// It was a slip: everybody who was told is told so.
    TakeBack {
        /// Proof of the right to.
        permit: Permit<act::ReportDanger>,
        /// Which.
        id: AlarmId,
    },
    /// What was reported before it was written down is about the case of this code.
    Tie {
        /// Which alarm.
        id: AlarmId,
        /// The case's code.
        code: String,
    },
}

impl Act for AlarmDeed {}
