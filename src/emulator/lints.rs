//! What a careful reader of the chats would frown at although the Bot API allows it.

use serde::Serialize;

use super::limits;
use super::markup::Markup;
use super::message::Author;
use super::world::World;

/// One remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lint {
    /// What sort.
    pub kind: LintKind,
    /// In which chat.
    pub chat: i64,
    /// About which message.
    pub message_id: i64,
    /// The number or text in question.
    pub detail: String,
}

/// Sorts of remarks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LintKind {
    /// A press was never answered: the button goes on spinning.
    UnansweredPress,
    /// More than eight buttons in a row.
    LongRow,
    /// More than a hundred buttons under a message.
    ManyButtons,
    /// A parameter that the method does not know: probably a typing error.
    UnknownParameter,
    /// Two messages of the bot in a private chat have live buttons.
    SeveralKeyboards,
}

impl World {
    pub(super) fn lints(&self) -> Vec<Lint> {
        let strange = self.strange.iter().map(|(method, parameter)| {
            let detail = format!("{method}: {parameter}");
            Lint { kind: LintKind::UnknownParameter, chat: 0, message_id: 0, detail }
        });
        let mut lints: Vec<Lint> = strange.collect();
        let mut open: Vec<_> = self.presses.iter().filter(|(_, press)| !press.answered).collect();
        open.sort_by_key(|(_, press)| (press.at, press.chat, press.message));
        for (id, press) in open {
            let detail = format!("{id} {}", press.data);
            lints.push(Lint { kind: LintKind::UnansweredPress, chat: press.chat, message_id: press.message, detail });
        }
        let mut chats: Vec<_> = self.chats.values().collect();
        chats.sort_by_key(|chat| chat.id);
        for chat in chats {
            let mut live = Vec::new();
            for message in chat.messages.values().filter(|message| !message.deleted && message.author == Author::Bot) {
                let Some(Markup::Inline(rows)) = &message.markup else { continue };
                live.push(message.id);
                let widest = rows.iter().map(Vec::len).max().unwrap_or(0);
                let total: usize = rows.iter().map(Vec::len).sum();
                for (kind, number, most) in [
                    (LintKind::LongRow, widest, limits::ROW_BUTTONS_SANE),
                    (LintKind::ManyButtons, total, limits::KEYBOARD_BUTTONS_SANE),
                ] {
                    if number > most {
                        lints.push(Lint { kind, chat: chat.id, message_id: message.id, detail: number.to_string() });
                    }
                }
            }
            if let Some((latest, stale)) = live.split_last().filter(|(_, stale)| chat.is_private() && !stale.is_empty())
            {
                let detail = format!("{latest} and {stale:?}");
                lints.push(Lint { kind: LintKind::SeveralKeyboards, chat: chat.id, message_id: stale[0], detail });
            }
        }
        lints
    }
}
