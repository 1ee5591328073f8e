//! Who something that is sent to many is for, and what may go with its words. Knows nothing of what is sent.

use serde::{Deserialize, Serialize};

use super::codes::codes;
use super::{GroupChatId, GroupId, TeamId};

codes! {
    /// A picture or a document.
    pub enum MediaKind {
        /// A picture.
        Photo => "photo",
        /// A document.
        Document => "document",
    }
}

/// Who it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Recipients {
    /// Everybody of the ward who holds an office.
    #[default]
    Everyone,
    /// Mediators, heads included.
    Mediators,
    /// Heads of teams.
    Heads,
    /// The people of these teams.
    Teams {
        /// Which.
        teams: Vec<TeamId>,
    },
    /// Whoever holds an office in these resident groups: their heads, their Front committees, their mediation teams.
    Groups {
        /// Which.
        groups: Vec<GroupId>,
    },
    /// Group chats, in which every member reads it.
    Chats {
        /// Which.
        chats: Vec<GroupChatId>,
    },
}

impl Recipients {
    /// Whether it goes into group chats instead of to people.
    #[must_use]
    pub fn are_chats(&self) -> bool {
        matches!(self, Self::Chats { .. })
    }
}
