//! What is opened of the group chats.

pub use super::asks::{Chats, chats};
use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::GroupChatId;

const FLOW: Tag = Tag::of("groups");
pub(super) const QUIT: Tag = Tag::of("quit");

/// Sending nothing to a group chat any more.
#[must_use]
pub fn quit(chat: GroupChatId) -> Go {
    Go::Own(Link::to(FLOW, QUIT, chat.0))
}
