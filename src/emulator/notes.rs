//! What methods and people leave behind for those who look on: that something happened, and the answer to a press.

use serde::Serialize;

/// What happened, before anybody asked for the details.
#[derive(Debug, Clone)]
pub(super) enum Note {
    New {
        chat: i64,
        message: i64,
    },
    Edited {
        chat: i64,
        message: i64,
    },
    Deleted {
        chat: i64,
        message: i64,
    },
    Toast(Toast),
    Typing {
        chat: i64,
    },
    /// `None`: a scope that concerns several chats.
    Menu {
        chat: Option<i64>,
    },
    Standing {
        chat: i64,
    },
    Clock,
}

/// The answer to a button press, as the person sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Toast {
    /// Who pressed.
    pub user: i64,
    /// In which chat.
    pub chat: i64,
    /// Under which message.
    pub message_id: i64,
    /// The id of the callback query.
    pub callback_id: String,
    /// May be empty: then only the spinner stops.
    pub text: String,
    /// A box to confirm instead of a passing note.
    pub alert: bool,
    /// An address to open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
