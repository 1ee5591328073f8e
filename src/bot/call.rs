//! Calls to the Bot API as they stand in the outbox, and as the Bot API wants them. Never logged: they may hold names.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::book_order::BookOrder;
use super::paper_order::PaperOrder;
use super::people_order::PeopleOrder;
use crate::domain::ListId;
use crate::domain::announce::MediaKind;
use crate::report::chart::Chart;

/// Version of the stored form of [`Call`].
const VERSION: u16 = 1;

/// A call as it stands in the outbox.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "call", rename_all = "snake_case")]
pub enum Call {
    /// A new message.
    Send {
        /// HTML.
        text: String,
        /// `reply_markup` as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        markup: Option<Value>,
        /// Whether clients keep it from being forwarded.
        #[serde(default)]
        protect: bool,
    },
    /// New text and buttons for the message of the row's target; if that is gone, a new message.
    Edit {
        /// HTML.
        text: String,
        /// `reply_markup` as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        markup: Option<Value>,
        /// For the case that it must be sent anew.
        #[serde(default)]
        protect: bool,
    },
    /// New text and buttons for the message of the row's target, which held names; if that is gone, the names are, and
    /// nothing is to be said.
    Hide {
        /// HTML.
        text: String,
        /// `reply_markup` as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        markup: Option<Value>,
    },
    /// New words and buttons below the picture or document of the row's target.
    Caption {
        /// HTML, at most 1024 characters.
        caption: String,
        /// `reply_markup` as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        markup: Option<Value>,
    },
    /// Takes the buttons off the message of the row's target.
    Strip,
    /// A QR code with a caption.
    Qr {
        /// What the code says.
        data: String,
        /// HTML, at most 1024 characters.
        caption: String,
        /// `reply_markup` as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        markup: Option<Value>,
        /// Whether clients keep it from being forwarded.
        #[serde(default)]
        protect: bool,
    },
    /// A chart with a caption.
    Chart {
        /// What it shows, in the reader's language.
        chart: Box<Chart>,
        /// HTML, at most 1024 characters.
        caption: String,
        /// Whether clients keep it from being forwarded.
        #[serde(default)]
        protect: bool,
    },
    /// A workbook with a caption.
    Book {
        /// What stands in it.
        order: Box<BookOrder>,
        /// HTML, at most 1024 characters.
        caption: String,
        /// Whether clients keep it from being forwarded.
        #[serde(default)]
        protect: bool,
    },
    /// A paper with a caption.
    Paper {
        /// What stands in it.
        order: Box<PaperOrder>,
        /// HTML, at most 1024 characters.
        caption: String,
    },
    /// An appointment for the telephone's calendar, with a caption.
    Calendar {
        /// The file.
        file: String,
        /// HTML, at most 1024 characters.
        caption: String,
        /// `reply_markup` as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        markup: Option<Value>,
    },
    /// A picture or document that Telegram has already.
    Media {
        /// Which of the two.
        kind: MediaKind,
        /// Telegram's id of the file.
        file: String,
        /// HTML, at most 1024 characters.
        caption: String,
        /// `reply_markup` as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        markup: Option<Value>,
    },
    /// A voice note that Telegram has already.
    Voice {
        /// Telegram's id of the file.
        file: String,
    },
    /// Removes the message of the row's target; where Telegram does not let it go any more, its words go.
    Erase {
        /// HTML that stands in its place then.
        instead: String,
    },
    /// Removes a message.
    Delete {
        /// Which.
        message_id: i64,
    },
    /// Ends the waiting of a pressed button.
    Answer {
        /// Telegram's id of the press.
        query_id: String,
        /// Plain words over the chat.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// A file about people in office, with a caption.
    People {
        /// What stands in it.
        order: Box<PeopleOrder>,
        /// HTML, at most 1024 characters.
        caption: String,
    },
    /// Fetches a file with a list of people, and reads it.
    Fetch {
        /// Which list it is.
        list: ListId,
        /// Telegram's id of the file.
        file: String,
    },
    /// Leaves a group.
    Leave,
    /// Sets the command menu of a private chat.
    Commands {
        /// Command and description.
        commands: Vec<(String, String)>,
    },
}

#[derive(Serialize, Deserialize)]
struct Stored {
    v: u16,
    #[serde(flatten)]
    call: Call,
}

impl Call {
    /// As it is stored.
    #[must_use]
    pub fn save(&self) -> String {
        serde_json::to_string(&Stored { v: VERSION, call: self.clone() }).expect("a call is plain data")
    }

    /// Reads a stored call; `None` if this release cannot.
    #[must_use]
    pub fn load(json: &str) -> Option<Self> {
        serde_json::from_str::<Stored>(json).ok().filter(|it| it.v <= VERSION).map(|it| it.call)
    }

    /// Its method of the Bot API.
    #[must_use]
    pub fn method(&self) -> &'static str {
        match self {
            Self::Send { .. } => "sendMessage",
            Self::Edit { .. } | Self::Hide { .. } => "editMessageText",
            Self::Caption { .. } => "editMessageCaption",
            Self::Strip => "editMessageReplyMarkup",
            Self::Qr { .. } | Self::Chart { .. } => "sendPhoto",
            Self::Book { .. }
            | Self::Paper { .. }
            | Self::Calendar { .. }
            | Self::Media { kind: MediaKind::Document, .. } => "sendDocument",
            Self::Media { kind: MediaKind::Photo, .. } => "sendPhoto",
            Self::Voice { .. } => "sendVoice",
            Self::Erase { .. } | Self::Delete { .. } => "deleteMessage",
            Self::Answer { .. } => "answerCallbackQuery",
            Self::People { .. } => "sendDocument",
            Self::Fetch { .. } => "getFile",
            Self::Leave => "leaveChat",
            Self::Commands { .. } => "setMyCommands",
        }
    }

    /// Whether doing it twice looks like doing it once.
    #[must_use]
    pub fn is_idempotent(&self) -> bool {
        !matches!(
            self,
            Self::Send { .. }
                | Self::Qr { .. }
                | Self::Chart { .. }
                | Self::Book { .. }
                | Self::People { .. }
                | Self::Paper { .. }
                | Self::Calendar { .. }
                | Self::Media { .. }
                | Self::Voice { .. }
        )
    }

    /// Whether a file must be made for it.
    #[must_use]
    pub fn has_file(&self) -> bool {
        matches!(
            self,
            Self::Qr { .. }
                | Self::Chart { .. }
                | Self::Book { .. }
                | Self::People { .. }
                | Self::Paper { .. }
                | Self::Calendar { .. }
        )
    }

    /// Whether it changes a message that must be known.
    #[must_use]
    pub fn needs_target(&self) -> bool {
        matches!(self, Self::Edit { .. } | Self::Hide { .. } | Self::Caption { .. } | Self::Strip | Self::Erase { .. })
    }

    /// What is done with a message that cannot be removed any more because it is too old: its words go.
    #[must_use]
    pub fn blotted(&self) -> Option<Self> {
        match self {
            Self::Erase { instead } => Some(Self::Edit { text: instead.clone(), markup: None, protect: true }),
            _ => None,
        }
    }

    /// Whether it is done as well when its message is not there any more, or never was.
    #[must_use]
    pub fn only_takes_away(&self) -> bool {
        matches!(self, Self::Delete { .. } | Self::Erase { .. } | Self::Hide { .. })
    }

    /// The new message that an edit becomes when its message is gone.
    #[must_use]
    pub fn sent_anew(&self) -> Option<Self> {
        match self {
            Self::Edit { text, markup, protect } => {
                Some(Self::Send { text: text.clone(), markup: markup.clone(), protect: *protect })
            }
            _ => None,
        }
    }

    /// The same without formatting: for the case that Telegram cannot parse it.
    #[must_use]
    pub(super) fn plain(&self) -> Option<Value> {
        match self {
            Self::Send { text, .. } | Self::Edit { text, .. } | Self::Hide { text, .. } => {
                Some(json!(strip_tags(text)))
            }
            _ => None,
        }
    }

    pub(super) fn body(&self, chat_id: i64, message_id: Option<i64>) -> Value {
        let mut body = match self {
            Self::Send { text, markup, protect } => json!({
                "chat_id": chat_id, "text": text, "parse_mode": "HTML", "reply_markup": markup,
                "protect_content": protect, "link_preview_options": { "is_disabled": true },
            }),
            Self::Edit { text, markup, .. } | Self::Hide { text, markup } => json!({
                "chat_id": chat_id, "message_id": message_id, "text": text, "parse_mode": "HTML",
                "reply_markup": markup, "link_preview_options": { "is_disabled": true },
            }),
            Self::Media { kind, file, caption, markup } => json!({
                "chat_id": chat_id, kind.code(): file, "caption": caption, "parse_mode": "HTML",
                "reply_markup": markup,
            }),
            // What somebody said of their work is not passed on.
            Self::Voice { file } => json!({ "chat_id": chat_id, "voice": file, "protect_content": true }),
            Self::Caption { caption, markup } => json!({
                "chat_id": chat_id, "message_id": message_id, "caption": caption, "parse_mode": "HTML",
                "reply_markup": markup,
            }),
            Self::Strip | Self::Erase { .. } => json!({ "chat_id": chat_id, "message_id": message_id }),
            Self::Delete { message_id } => json!({ "chat_id": chat_id, "message_id": message_id }),
            Self::Answer { query_id, text } => json!({ "callback_query_id": query_id, "text": text }),
            Self::People { caption, .. } => json!({ "chat_id": chat_id, "caption": caption, "parse_mode": "HTML" }),
            Self::Fetch { file, .. } => json!({ "file_id": file }),
            Self::Leave => json!({ "chat_id": chat_id }),
            Self::Commands { commands } => json!({
                "scope": { "type": "chat", "chat_id": chat_id },
                "commands": commands.iter().map(|(command, description)|
                    json!({ "command": command, "description": description })).collect::<Vec<_>>(),
            }),
            Self::Chart { caption, protect, .. } | Self::Book { caption, protect, .. } => json!({
                "chat_id": chat_id, "caption": caption, "parse_mode": "HTML", "protect_content": protect,
            }),
            // Whoever prints it must be able to save it.
            Self::Paper { caption, .. } => json!({ "chat_id": chat_id, "caption": caption, "parse_mode": "HTML" }),
            Self::Calendar { caption, markup, .. } => json!({
                "chat_id": chat_id, "caption": caption, "parse_mode": "HTML", "reply_markup": markup,
            }),
            Self::Qr { caption, markup, protect, .. } => json!({
                "chat_id": chat_id, "caption": caption, "parse_mode": "HTML", "reply_markup": markup,
                "protect_content": protect,
            }),
        };
        if let Some(fields) = body.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
        body
    }
}

fn strip_tags(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut in_tag = false;
    for it in html.chars() {
        match it {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if in_tag => {}
            _ => plain.push(it),
        }
    }
    plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_call_is_read_again_and_a_newer_one_is_not() {
        let call = Call::Edit { text: "<b>x</b>".to_owned(), markup: Some(json!({})), protect: true };
        assert_eq!(Call::load(&call.save()), Some(call));
        assert_eq!(Call::load(r#"{"v":99,"call":"strip"}"#), None);
        assert_eq!(Call::load("nonsense"), None);
    }

    #[test]
    fn plain_text_keeps_the_words() {
        assert_eq!(strip_tags("<b>A &lt; B</b> &amp; C"), "A < B & C");
    }
}
