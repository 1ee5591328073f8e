//! Timers: what becomes an input of its own when it is due.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::rules::ReviewKind;
use crate::domain::training::NoticeKind;
use crate::domain::{AlarmId, AnnouncementId, CaseId, DraftId, PersonId, TrainingId, WardId};

/// A timer: becomes an input of its own when it is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Timer {
    /// "Mediation must start" (Art. 20(2)): the first or second reminder.
    StartReminder {
        /// Which case.
        case: CaseId,
        /// 1 or 2: days after the assignment.
        nth: u8,
    },
    /// The three days have passed.
    StartOverdue {
        /// Which case.
        case: CaseId,
    },
    /// The ward's digest is due.
    Digest {
        /// Which ward.
        ward: WardId,
        /// The day it is due: it tells of the days before.
        day: NaiveDate,
    },
    /// A sending is under way, or has begun or ended: its sender's card is brought up to date.
    Sending {
        /// Which.
        announcement: AnnouncementId,
    },
    /// People are reminded of a training session, or asked about it afterwards.
    Training {
        /// Which.
        training: TrainingId,
        /// Of which version: one that was changed since has other timers.
        version: u32,
        /// What they are told.
        kind: NoticeKind,
    },
    /// Some minutes after an alarm: has anybody confirmed it?
    Alarm {
        /// Which.
        alarm: AlarmId,
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
    /// The office is told which numbers and days nobody has looked up yet.
    RulesReview {
        /// Which ward.
        ward: WardId,
        /// Why now.
        kind: ReviewKind,
    },
    /// Names that were shown are removed from a chat again.
    EraseNames {
        /// Which chat.
        chat: i64,
        /// Key of the message in the outbox.
        message: String,
        /// Whether it is the card of the chat: that one stays, without the names.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        card: bool,
    },
    /// A case that nobody is assigned to.
    Unassigned {
        /// Which case.
        case: CaseId,
        /// 1 and 2: its head is told; 3: the office.
        nth: u8,
    },
    /// A draft lies unfinished.
    DraftNudge {
        /// Which draft.
        draft: DraftId,
        /// Whose.
        person: PersonId,
        /// 1, 2 or 3.
        nth: u8,
    },
}
