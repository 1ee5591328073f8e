//! Forwarding and copying messages.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::send::{Options, chat_id, known, message_of, options, shown};
use super::{Answer, Method, Params};
use crate::emulator::entities::Formatted;
use crate::emulator::errors::ApiError;
use crate::emulator::limits;
use crate::emulator::message::{Content, Message};
use crate::emulator::world::World;

pub(super) const METHODS: &[(&str, Method)] = &[
    ("forwardMessage", forward_message),
    ("forwardMessages", |world, params, now| many(world, params, now, false)),
    ("copyMessage", copy_message),
    ("copyMessages", |world, params, now| many(world, params, now, true)),
];

/// The message to pass on.
fn source(world: &World, from: i64, id: i64, copy: bool) -> Result<&Message, ApiError> {
    let verb = if copy { "copy" } else { "forward" };
    let message =
        known(world, from)?.message(id).ok_or_else(|| ApiError::bad(format!("message to {verb} not found")))?;
    if message.is_service() {
        return Err(ApiError::bad(if copy { "message can't be copied" } else { "message can't be forwarded" }));
    }
    if message.protected {
        return Err(ApiError::bad(if copy {
            "message can't be copied"
        } else {
            "message has protected content and can't be forwarded"
        }));
    }
    Ok(message)
}

fn forward_message(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let options = options(world, params)?;
    let from = chat_id(params, "from_chat_id")?;
    let chat = options.chat;
    let message = forwarded(world, options, from, params.int("message_id").unwrap_or(0), now)?;
    let id = world.keep(chat, message);
    Ok(shown(world, chat, id).into())
}

fn forwarded(world: &World, options: Options, from: i64, id: i64, now: DateTime<Utc>) -> Result<Message, ApiError> {
    let original = source(world, from, id, false)?;
    let origin = world.origin_of(original);
    let mut message = message_of(options.without_markup(), original.content.clone(), now);
    message.origin = Some(origin);
    Ok(message)
}

fn copy_message(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let options = options(world, params)?;
    let from = chat_id(params, "from_chat_id")?;
    let original = source(world, from, params.int("message_id").unwrap_or(0), true)?;
    let mut content = original.content.clone();
    if let (Content::Media(media), Some(_)) = (&mut content, params.text.get("caption")) {
        media.caption = Formatted::caption(&params.formatted("caption", "caption_entities"), world)?;
    }
    let chat = options.chat;
    let message = message_of(options, content, now);
    let id = world.keep(chat, message);
    Ok(json!({ "message_id": id }).into())
}

/// Several at once; ids that lead nowhere are skipped.
fn many(world: &mut World, params: &mut Params, now: DateTime<Utc>, copy: bool) -> Answer {
    let options = options(world, params)?;
    let from = chat_id(params, "from_chat_id")?;
    let ids = params.message_ids(limits::MANY_IDS)?;
    if ids.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Err(ApiError::bad("message identifiers must be in a strictly increasing order"));
    }
    known(world, from)?;
    let mut sent = Vec::new();
    for id in ids {
        let message = if copy {
            source(world, from, id, true)
                .map(|original| message_of(options.without_markup(), original.content.clone(), now))
        } else {
            forwarded(world, options.without_markup(), from, id, now)
        };
        if let Ok(mut message) = message {
            if params.flag("remove_caption")
                && let Content::Media(media) = &mut message.content
            {
                media.caption = Formatted::default();
            }
            sent.push(json!({ "message_id": world.keep(options.chat, message) }));
        }
    }
    if sent.is_empty() {
        let verb = if copy { "copy" } else { "forward" };
        return Err(ApiError::bad(format!("there are no messages to {verb}")));
    }
    Ok(Value::from(sent).into())
}
