//! Chats as the people in them see them: what tests and the web page read.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use serde_json::Value;

use super::chat::Chat;
use super::commands::{Command, Viewer};
use super::entities::{Entity, to_html};
use super::limits;
use super::markup::{InlineButton, Markup, ReplyKeyboard};
use super::message::{Author, Content, Message};
use super::world::World;

/// A message on a person's screen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChatMessage {
    /// The chat it is in.
    pub chat_id: i64,
    /// Its id.
    pub message_id: i64,
    /// Whether the bot wrote it.
    pub from_bot: bool,
    /// Who wrote it.
    pub from_id: i64,
    /// The writer's name.
    pub from_name: String,
    /// When.
    pub date: DateTime<Utc>,
    /// How often it was edited.
    pub edits: u32,
    /// Whether it is gone.
    pub deleted: bool,
    /// Whether it cannot be forwarded or saved.
    pub protected: bool,
    /// Whether it came without a sound.
    pub silent: bool,
    /// `text`, `photo`, `document`, `voice`, `contact`, `poll`, `service`, …
    pub kind: &'static str,
    /// Text or caption.
    pub text: String,
    /// Text or caption as HTML that is safe to show.
    pub html: String,
    /// Its entities.
    pub entities: Vec<Entity>,
    /// Buttons under it.
    pub inline_keyboard: Vec<Vec<InlineButton>>,
    /// The keyboard it brought with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_keyboard: Option<ReplyKeyboard>,
    /// Whether it took the reply keyboard away.
    pub removes_keyboard: bool,
    /// Whether it opens the reply line.
    pub force_reply: bool,
    /// The file in it (of a photo, the largest).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<FileView>,
    /// The object of a contact, location, poll, dice or service message, as the Bot API has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<Value>,
    /// The message it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<i64>,
    /// Whose words were forwarded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forwarded_from: Option<String>,
    /// The album it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_group: Option<String>,
    /// The bot's reaction to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reaction: Option<String>,
    /// Reactions of people: user id and emoji.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub reactions: BTreeMap<i64, String>,
}

/// A file in a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileView {
    /// Its id, good for `People::file` and the control API.
    pub file_id: String,
    /// The name it was uploaded with.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// In bytes.
    pub size: usize,
    /// In pixels, 0 if unknown.
    pub width: u32,
    /// In pixels, 0 if unknown.
    pub height: u32,
}

impl ChatMessage {
    /// All buttons under it, row by row.
    pub fn buttons(&self) -> impl Iterator<Item = &InlineButton> {
        self.inline_keyboard.iter().flatten()
    }
}

impl World {
    /// A message as it looks.
    pub(super) fn view(&self, chat: &Chat, message: &Message) -> ChatMessage {
        let from_id = match message.author {
            Author::Bot => self.bot.id,
            Author::Person(id) => id,
        };
        let words = message.words();
        let (kind, extra) = match &message.content {
            Content::Text(_) => ("text", None),
            Content::Media(media) => (media.kind, None),
            Content::Plain(kind, value) => (*kind, Some(value.clone())),
            Content::Poll(id) => ("poll", self.polls.get(id).map(super::polls::Poll::to_json)),
            Content::Service(field, value) => ("service", Some(serde_json::json!({ *field: value }))),
        };
        ChatMessage {
            chat_id: chat.id,
            message_id: message.id,
            from_bot: message.author == Author::Bot,
            from_id,
            from_name: self
                .people
                .get(&from_id)
                .map_or_else(|| self.bot.first_name.clone(), super::chat::Person::full_name),
            date: message.date,
            edits: message.edits,
            deleted: message.deleted,
            protected: message.protected,
            silent: message.silent,
            kind,
            text: words.map(|words| words.text.clone()).unwrap_or_default(),
            html: words.map(to_html).unwrap_or_default(),
            entities: words.map(|words| words.entities.clone()).unwrap_or_default(),
            inline_keyboard: match &message.markup {
                Some(Markup::Inline(rows)) => rows.clone(),
                _ => Vec::new(),
            },
            reply_keyboard: match &message.markup {
                Some(Markup::Reply(keyboard)) => Some(keyboard.clone()),
                _ => None,
            },
            removes_keyboard: message.markup == Some(Markup::Remove),
            force_reply: matches!(message.markup, Some(Markup::ForceReply { .. })),
            file: self.file_of(message),
            extra,
            reply_to: message.reply_to,
            forwarded_from: message.origin.as_ref().map(|origin| {
                let name = &origin["sender_user"]["first_name"];
                name.as_str().or(origin["sender_user_name"].as_str()).unwrap_or("").to_owned()
            }),
            media_group: message.media_group.clone(),
            reaction: message.reaction.clone(),
            reactions: message.reactions.clone(),
        }
    }

    fn file_of(&self, message: &Message) -> Option<FileView> {
        let object = match &message.content {
            Content::Media(media) if media.kind == "photo" => media.json.as_array()?.last()?,
            Content::Media(media) => &media.json,
            Content::Plain("sticker" | "video_note", value) => value,
            _ => return None,
        };
        let file = self.files.get(object["file_id"].as_str()?)?;
        Some(FileView {
            file_id: file.file_id.clone(),
            name: file.name.clone(),
            mime: file.mime.clone(),
            size: file.bytes.len(),
            width: file.size.0,
            height: file.size.1,
        })
    }

    /// All messages of a chat, deleted ones too.
    pub(super) fn messages(&self, chat: i64) -> Vec<ChatMessage> {
        self.chats
            .get(&chat)
            .map(|place| place.messages.values().map(|message| self.view(place, message)).collect())
            .unwrap_or_default()
    }

    /// The last so many messages of a chat, oldest first.
    pub(super) fn latest_messages(&self, chat: i64, last: Option<usize>) -> Vec<ChatMessage> {
        let Some(place) = self.chats.get(&chat) else { return Vec::new() };
        let skip = place.messages.len().saturating_sub(last.unwrap_or(usize::MAX));
        place.messages.values().skip(skip).map(|message| self.view(place, message)).collect()
    }

    /// The command menu a person sees in a chat.
    pub(super) fn menu(&self, user: i64, chat: i64) -> Vec<Command> {
        let place = self.chats.get(&chat);
        let language = self.people.get(&user).and_then(|person| person.language_code.as_deref()).unwrap_or("");
        let viewer = Viewer {
            user,
            chat,
            private: place.is_none_or(Chat::is_private),
            admin: place.and_then(|place| place.people.get(&user)).is_some_and(|standing| standing.is_admin()),
            language,
        };
        self.commands.resolve(viewer).to_vec()
    }

    /// What the bot is doing in a chat, while it shows.
    pub(super) fn typing(&self, chat: i64, now: DateTime<Utc>) -> Option<String> {
        let (action, since) = self.chats.get(&chat)?.typing.as_ref()?;
        (now - *since < TimeDelta::seconds(limits::TYPING_SECONDS)).then(|| action.clone())
    }

    /// The reply keyboard that is open in a chat.
    pub(super) fn open_keyboard(&self, chat: i64) -> Option<ReplyKeyboard> {
        let place = self.chats.get(&chat)?;
        match &place.message(place.keyboard_of?)?.markup {
            Some(Markup::Reply(keyboard)) => Some(keyboard.clone()),
            _ => None,
        }
    }
}
