//! What this flow asks of its shelf, and what it does.

use crate::dialogue::facts::Facts;
use crate::dialogue::own::Act;
use crate::dialogue::own::Ask;
use crate::domain::AlarmId;
use crate::domain::access::{Permit, act};
use crate::domain::alarm::Alarm;
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

/// One alarm, as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct One(pub AlarmId);

impl Ask for One {
    type Found = Option<Alarm>;
}

/// What the actor reported within the last minutes, as long as it may be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mine;

/// It, if they did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MineFound(pub Option<Alarm>);

impl Ask for Mine {
    type Found = MineFound;
}

/// The alarm that was asked for, if it concerns the actor.
#[must_use]
pub fn found(facts: &Facts) -> Option<&Alarm> {
    facts.found::<One>()?.as_ref()
}

/// What the actor reported just now and may still take back.
#[must_use]
pub fn mine(facts: &Facts) -> Option<&Alarm> {
    facts.found::<Mine>()?.0.as_ref()
}
