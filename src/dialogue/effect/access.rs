//! Deeds about who reads a case.

use crate::dialogue::screen::Screen;
use crate::domain::CaseId;
use crate::domain::access::{Permit, act};

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccessDeed {
    /// Shows the names of a case in this chat for five minutes, in the place of those shown before, and notes it.
    ShowNames {
        /// Proof of the right to.
        permit: Permit<act::ReadNames>,
        /// Of which case.
        case: CaseId,
        /// The message.
        screen: Box<Screen>,
    },
    /// Removes names that were shown.
    EraseNames {
        /// From which chat.
        chat: i64,
        /// Key of the message in the outbox.
        message: String,
        /// Whether it is the card of the chat: that one stays, without the names.
        card: bool,
    },
}
