//! What is due of a case: reminders of its first session, that nobody is assigned to it, and that names which were shown go.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::CaseId;
use crate::domain::agenda::Duty;

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum Due {
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
    /// A case that nobody is assigned to.
    Unassigned {
        /// Which case.
        case: CaseId,
        /// 1 and 2: its head is told; 3: the office.
        nth: u8,
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
}

impl Due {
    /// A duty of a case.
    #[must_use]
    pub fn of(case: CaseId, duty: Duty) -> Self {
        match duty {
            Duty::StartReminder(nth) => Self::StartReminder { case, nth },
            Duty::StartOverdue => Self::StartOverdue { case },
        }
    }
}

impl effect::Due for Due {
    fn lane(&self) -> String {
        match self {
            Self::StartReminder { case, .. } | Self::StartOverdue { case } | Self::Unassigned { case, .. } => {
                format!("case:{case}")
            }
            Self::EraseNames { chat, .. } => format!("names:{chat}"),
        }
    }
}
