//! What this flow does.

use crate::dialogue::own::Act;
use crate::domain::GroupChatId;
use crate::domain::access::{Permit, act};
use crate::domain::announce::GroupChat;

/// What is to be done with a group chat.
#[derive(Clone, Debug, PartialEq)]
pub enum GroupDeed {
    /// Announcements may go there from now on.
    Keep {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        group: GroupChat,
    },
    /// The bot leaves it.
    Quit {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Telegram's id of the group.
        chat: i64,
    },
    /// The bot leaves a group that is none of a ward's.
    Leave(i64),
    /// The bot is not there any more.
    Left(i64),
    /// It has another name.
    Rename(GroupChatId, String),
    /// It has another id.
    Move {
        /// Its id before.
        from: i64,
        /// Its id now.
        to: i64,
    },
    /// Shows the way to the private chat, in the group: now and then, not at every word.
    PointToPrivate(i64),
}

impl Act for GroupDeed {}
