//! A message and its content, as kept by the emulator.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::entities::Formatted;
use super::markup::Markup;

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Author {
    Bot,
    Person(i64),
}

/// What a message says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Content {
    Text(Formatted),
    Media(Media),
    /// A part of its own: `contact`, `location`, `venue`, `dice`, `sticker`, `video_note`, `story`.
    Plain(&'static str, Value),
    /// The id of a poll.
    Poll(String),
    /// A service message: field and value.
    Service(&'static str, Value),
}

/// A file with a caption.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Media {
    /// `photo`, `document`, `voice`, `video`, `audio` or `animation`.
    pub(super) kind: &'static str,
    /// The Bot API object (for a photo, the array of sizes).
    pub(super) json: Value,
    pub(super) caption: Formatted,
    pub(super) spoiler: bool,
    pub(super) above: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Message {
    pub(super) id: i64,
    pub(super) author: Author,
    pub(super) date: DateTime<Utc>,
    pub(super) edit_date: Option<DateTime<Utc>>,
    pub(super) edits: u32,
    pub(super) deleted: bool,
    pub(super) protected: bool,
    pub(super) silent: bool,
    pub(super) content: Content,
    pub(super) markup: Option<Markup>,
    pub(super) reply_to: Option<i64>,
    /// `forward_origin`.
    pub(super) origin: Option<Value>,
    pub(super) media_group: Option<String>,
    pub(super) link_preview: Option<Value>,
    /// Emoji of the bot's own reaction.
    pub(super) reaction: Option<String>,
    /// Emoji of people's reactions.
    pub(super) reactions: BTreeMap<i64, String>,
}

impl Message {
    pub(super) fn new(author: Author, content: Content, date: DateTime<Utc>) -> Self {
        Self {
            id: 0,
            author,
            date,
            edit_date: None,
            edits: 0,
            deleted: false,
            protected: false,
            silent: false,
            content,
            markup: None,
            reply_to: None,
            origin: None,
            media_group: None,
            link_preview: None,
            reaction: None,
            reactions: BTreeMap::new(),
        }
    }

    pub(super) fn is_service(&self) -> bool {
        matches!(self.content, Content::Service(..))
    }

    /// The text or the caption.
    pub(super) fn words(&self) -> Option<&Formatted> {
        match &self.content {
            Content::Text(text) => Some(text),
            Content::Media(media) => Some(&media.caption),
            _ => None,
        }
    }

    /// Adds the content's fields to a `Message` object; polls are added by the world, which knows their votes.
    pub(super) fn content_into(&self, into: &mut Map<String, Value>) {
        match &self.content {
            Content::Text(text) => {
                into.insert("text".into(), text.text.as_str().into());
                entities_into("entities", text, into);
            }
            Content::Media(media) => {
                into.insert(media.kind.into(), media.json.clone());
                if media.kind == "animation" {
                    into.insert("document".into(), document_of(&media.json));
                }
                if !media.caption.text.is_empty() {
                    into.insert("caption".into(), media.caption.text.as_str().into());
                    entities_into("caption_entities", &media.caption, into);
                }
                for (field, set) in [("has_media_spoiler", media.spoiler), ("show_caption_above_media", media.above)] {
                    if set {
                        into.insert(field.into(), true.into());
                    }
                }
            }
            Content::Plain(kind, value) => {
                into.insert((*kind).into(), value.clone());
                if *kind == "venue" {
                    into.insert("location".into(), value["location"].clone());
                }
            }
            Content::Service(kind, value) => {
                into.insert((*kind).into(), value.clone());
            }
            Content::Poll(_) => {}
        }
    }
}

fn entities_into(field: &str, text: &Formatted, into: &mut Map<String, Value>) {
    if !text.entities.is_empty() {
        into.insert(field.into(), json!(text.entities));
    }
}

/// For compatibility the Bot API shows every animation as a document too.
fn document_of(animation: &Value) -> Value {
    let mut document = animation.clone();
    if let Some(fields) = document.as_object_mut() {
        fields.retain(|name, _| !["width", "height", "duration"].contains(&name.as_str()));
    }
    document
}
