//! What this flow asks of its shelf, and what it does.

use crate::dialogue::facts::Facts;
use crate::dialogue::own::Act;
use crate::dialogue::own::Ask;
use crate::dialogue::text::Text;
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
    /// Says whom to call, and that nobody in charge reads what is written in a group.
    WarnOfDanger {
        /// Telegram's id of the group.
        chat: i64,
        /// Whom to call.
        numbers: Vec<Text>,
    },
    /// Says whom to call of what no team is told of.
    SayCall {
        /// Telegram's id of the group.
        chat: i64,
        /// Whom to call.
        call: Text,
    },
}

impl Act for GroupDeed {}

/// One group chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum One {
    /// With this id of Telegram's, of whatever ward.
    Chat(i64),
    /// That of the ward with this number.
    Id(GroupChatId),
}

impl Ask for One {
    type Found = Option<GroupChat>;
}

/// The group chats that announcements of the ward may go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chats;

/// These.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChatsFound(pub Vec<GroupChat>);

impl Ask for Chats {
    type Found = ChatsFound;
}

/// The group chat that was asked for.
pub(super) fn found(facts: &Facts) -> Option<&GroupChat> {
    facts.found::<One>()?.as_ref()
}

/// The ward's group chats, as they were asked for.
#[must_use]
pub fn chats(facts: &Facts) -> &[GroupChat] {
    facts.found::<Chats>().map_or(&[], |it| &it.0)
}
