//! Changing and removing messages, and answering button presses.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::media::input_media;
use super::send::{chat_id, known, shown, writable};
use super::{Answer, Method, Params};
use crate::emulator::chat::ChatKind;
use crate::emulator::entities::Formatted;
use crate::emulator::errors::ApiError;
use crate::emulator::limits;
use crate::emulator::markup::Markup;
use crate::emulator::message::{Author, Content, Message};
use crate::emulator::notes::{Note, Toast};
use crate::emulator::world::World;

pub(super) const METHODS: &[(&str, Method)] = &[
    ("editMessageText", edit_text),
    ("editMessageCaption", edit_caption),
    ("editMessageMedia", edit_media),
    ("editMessageReplyMarkup", edit_markup),
    ("deleteMessage", delete_message),
    ("deleteMessages", delete_messages),
    ("answerCallbackQuery", answer_callback_query),
];

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the \
                            same as a current content and reply markup of the message";

/// Chat and message of an edit.
pub(super) fn target(params: &Params) -> Result<(i64, i64), ApiError> {
    if params.get("chat_id").is_none() && params.int("message_id").unwrap_or(0) == 0 {
        return Err(match params.get("inline_message_id") {
            Some(_) => ApiError::bad("MESSAGE_ID_INVALID"),
            None => ApiError::bad("message identifier is not specified"),
        });
    }
    Ok((chat_id(params, "chat_id")?, params.int("message_id").unwrap_or(0)))
}

/// A message of the bot that can be edited.
fn editable(world: &World, (chat, id): (i64, i64)) -> Result<&Message, ApiError> {
    let place = writable(world, chat)?;
    let message = place.message(id).ok_or_else(|| ApiError::bad("message to edit not found"))?;
    let fixed = matches!(message.markup, Some(Markup::Reply(_) | Markup::ForceReply { .. } | Markup::Remove));
    if message.author != Author::Bot || message.origin.is_some() || message.is_service() || fixed {
        return Err(ApiError::bad("message can't be edited"));
    }
    Ok(message)
}

/// Refuses the keyboards that only a new message can bring.
pub(super) fn inline(markup: Option<Markup>) -> Result<Option<Markup>, ApiError> {
    match markup {
        None | Some(Markup::Inline(_)) => Ok(markup),
        Some(_) => Err(ApiError::bad("Inline keyboard expected")),
    }
}

/// The keyboard an edit gives the message. That it is an inline one is looked at last, as on the real server.
fn new_markup(params: &Params, private: bool) -> Result<Option<Markup>, ApiError> {
    Markup::parse(params.get("reply_markup"), private)
}

fn change(
    world: &mut World,
    at: (i64, i64),
    content: Option<Content>,
    markup: Option<Markup>,
    now: DateTime<Utc>,
) -> Answer {
    let old = editable(world, at)?;
    let markup = inline(markup)?;
    if content.as_ref().is_none_or(|new| *new == old.content) && markup == old.markup {
        return Err(ApiError::bad(NOT_MODIFIED));
    }
    let (chat, id) = at;
    if let Some(message) = world.chats.get_mut(&chat).and_then(|place| place.message_mut(id)) {
        if let Some(content) = content {
            message.content = content;
        }
        message.markup = markup;
        message.edit_date = Some(now);
        message.edits += 1;
    }
    world.notes.push(Note::Edited { chat, message: id });
    Ok(shown(world, chat, id).into())
}

fn edit_text(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let text = Formatted::message(&params.formatted("text", "entities"), world)?;
    let at = target(params)?;
    let markup = new_markup(params, at.0 > 0)?;
    let old = editable(world, at)?;
    if !matches!(old.content, Content::Text(_)) {
        return Err(ApiError::bad("there is no text in the message to edit"));
    }
    if text.chars() > limits::TEXT {
        return Err(ApiError::bad("MESSAGE_TOO_LONG"));
    }
    change(world, at, Some(Content::Text(text)), markup, now)
}

fn edit_caption(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let caption = Formatted::caption(&params.formatted("caption", "caption_entities"), world)?;
    let at = target(params)?;
    let markup = new_markup(params, at.0 > 0)?;
    let Content::Media(media) = &editable(world, at)?.content else {
        return Err(ApiError::bad("there is no caption in the message to edit"));
    };
    let mut media = media.clone();
    media.caption = caption;
    media.above = params.flag("show_caption_above_media");
    change(world, at, Some(Content::Media(media)), markup, now)
}

fn edit_media(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let Some(value) = params.json("media", "input media")?.filter(Value::is_object) else {
        return Err(ApiError::bad("can't parse input media JSON object"));
    };
    let at = target(params)?;
    let markup = new_markup(params, at.0 > 0)?;
    let old = editable(world, at)?;
    if !matches!(old.content, Content::Media(_) | Content::Text(_)) {
        return Err(ApiError::bad("message can't be edited"));
    }
    let media = input_media(world, params, &value)?;
    change(world, at, Some(Content::Media(media)), markup, now)
}

fn edit_markup(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let at = target(params)?;
    let markup = new_markup(params, at.0 > 0)?;
    change(world, at, None, markup, now)
}

/// Why the bot may not delete this message, if it may not.
fn check_delete(world: &World, chat: i64, id: i64, now: DateTime<Utc>) -> Result<(), ApiError> {
    let place = known(world, chat)?;
    let message = place.message(id).ok_or_else(|| ApiError::bad("message to delete not found"))?;
    let admin = place.bot.is_admin();
    if message.is_service() && !admin {
        return Err(ApiError::bad("message can't be deleted"));
    }
    if !place.is_private() && message.author != Author::Bot && !admin {
        return Err(ApiError::bad("message can't be deleted"));
    }
    let age = now - message.date;
    let dice = matches!(message.content, Content::Plain("dice", _));
    if place.is_private() && dice && age < TimeDelta::days(1) {
        return Err(ApiError::bad("message can't be deleted for everyone"));
    }
    let forever = place.kind == ChatKind::Supergroup && admin;
    if age >= TimeDelta::seconds(limits::DELETE_SECONDS) && !forever {
        return Err(ApiError::bad("message can't be deleted for everyone"));
    }
    Ok(())
}

fn delete(world: &mut World, chat: i64, id: i64) {
    if let Some(place) = world.chats.get_mut(&chat) {
        if let Some(message) = place.message_mut(id) {
            message.deleted = true;
        }
        if place.keyboard_of == Some(id) {
            place.keyboard_of = None;
        }
        place.pinned.retain(|pinned| *pinned != id);
    }
    world.notes.push(Note::Deleted { chat, message: id });
}

fn delete_message(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let chat = chat_id(params, "chat_id")?;
    let id = params.int("message_id").unwrap_or(0);
    if id == 0 {
        return Err(ApiError::bad("message identifier is not specified"));
    }
    check_delete(world, chat, id, now)?;
    delete(world, chat, id);
    Ok(true.into())
}

fn delete_messages(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let chat = chat_id(params, "chat_id")?;
    let ids = params.message_ids(limits::MANY_IDS)?;
    known(world, chat)?;
    for id in ids {
        match check_delete(world, chat, id, now) {
            Ok(()) => delete(world, chat, id),
            // Ids that lead nowhere are skipped.
            Err(error) if error.description.ends_with("not found") => {}
            Err(error) => return Err(error),
        }
    }
    Ok(true.into())
}

/// What a press that is unknown, or was made too long ago, is answered with.
const STALE: &str = "query is too old and response timeout expired or query ID is invalid";

fn answer_callback_query(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let id = params.get("callback_query_id").unwrap_or("").to_owned();
    let text = params.get("text").unwrap_or("").to_owned();
    let press = world.presses.get_mut(&id).ok_or_else(|| ApiError::bad(STALE))?;
    if now - press.at > TimeDelta::seconds(limits::CALLBACK_ANSWER_SECONDS) {
        return Err(ApiError::bad(STALE));
    }
    if text.chars().count() > limits::CALLBACK_ANSWER {
        return Err(ApiError::bad("MESSAGE_TOO_LONG"));
    }
    let url = params.get("url").map(str::to_owned);
    if url.as_ref().is_some_and(|url| !url.starts_with("tg://") && !url.contains("t.me/")) {
        return Err(ApiError::bad("URL_INVALID"));
    }
    press.answered = true;
    let toast = Toast {
        user: press.user,
        chat: press.chat,
        message_id: press.message,
        callback_id: id,
        text,
        alert: params.flag("show_alert"),
        url,
    };
    world.toast(toast);
    Ok(true.into())
}
