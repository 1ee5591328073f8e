//! Sending: what every `send…` method shares, and the methods without files.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{Answer, Done, Method, Params};
use crate::emulator::chat::{Chat, ChatKind, Standing};
use crate::emulator::entities::Formatted;
use crate::emulator::errors::ApiError;
use crate::emulator::limits;
use crate::emulator::markup::Markup;
use crate::emulator::message::{Author, Content, Message};
use crate::emulator::notes::Note;
use crate::emulator::world::World;

pub(super) const METHODS: &[(&str, Method)] = &[
    ("sendMessage", send_message),
    ("sendLocation", send_location),
    ("sendVenue", send_venue),
    ("sendContact", send_contact),
    ("sendDice", send_dice),
    ("sendChatAction", send_chat_action),
];

/// What is said beside the content of a message.
#[derive(Debug)]
pub(super) struct Options {
    pub(super) chat: i64,
    pub(super) markup: Option<Markup>,
    reply_to: Option<i64>,
    silent: bool,
    pub(super) protected: bool,
}

impl Options {
    /// The same for a message of an album, which has no keyboard.
    pub(super) fn without_markup(&self) -> Self {
        Self { markup: None, ..*self }
    }
}

/// The number in `field`, or an error; a user name leads nowhere, for nobody has a public chat here.
pub(super) fn chat_id(params: &Params, field: &str) -> Result<i64, ApiError> {
    match params.get(field) {
        None => Err(ApiError::bad(format!("{field} is empty"))),
        Some(name) if name.starts_with('@') => Err(ApiError::bad("chat not found")),
        Some(_) => Ok(params.int(field).unwrap_or(0)),
    }
}

/// A chat the bot knows.
pub(super) fn known(world: &World, id: i64) -> Result<&Chat, ApiError> {
    let Some(chat) = world.chats.get(&id) else {
        return Err(ApiError::bad("chat not found"));
    };
    if chat.is_private() && chat.bot == Standing::Left {
        let met = world.chats.values().any(|group| !group.is_private() && group.people.contains_key(&id));
        // The bot knows people it never met only if their account shows up somewhere.
        return if met { Ok(chat) } else { Err(ApiError::bad("chat not found")) };
    }
    if chat.deleted && chat.kind == ChatKind::Supergroup {
        return Err(ApiError::bad("chat not found"));
    }
    Ok(chat)
}

/// Whether the bot may write into a chat, with the reason if not.
pub(super) fn writable(world: &World, id: i64) -> Result<&Chat, ApiError> {
    let chat = world.chats.get(&id).ok_or_else(|| ApiError::bad("chat not found"))?;
    if chat.is_private() {
        if world.people.get(&id).is_some_and(|person| person.deactivated) {
            return Err(ApiError::forbidden("user is deactivated"));
        }
        return match chat.bot {
            Standing::Left => Err(ApiError::forbidden("bot can't initiate conversation with a user")),
            Standing::Kicked => Err(ApiError::forbidden("bot was blocked by the user")),
            _ => Ok(chat),
        };
    }
    let sort = if chat.kind == ChatKind::Group { "group" } else { "supergroup" };
    if let Some(to) = chat.migrated_to {
        return Err(ApiError::migrated(to));
    }
    if chat.deleted {
        return Err(ApiError::forbidden("the group chat was deleted"));
    }
    match chat.bot {
        Standing::Left => Err(ApiError::forbidden(format!("bot is not a member of the {sort} chat"))),
        Standing::Kicked => Err(ApiError::forbidden(format!("bot was kicked from the {sort} chat"))),
        Standing::Restricted => Err(ApiError::bad("not enough rights to send text messages to the chat")),
        _ => Ok(chat),
    }
}

/// Reads what every `send…` method takes, and checks the chat.
pub(super) fn options(world: &World, params: &Params) -> Result<Options, ApiError> {
    let private = params.int("chat_id").is_some_and(|id| id > 0);
    let markup = Markup::parse(params.get("reply_markup"), private)?.filter(|markup| !markup.is_empty());
    let chat = chat_id(params, "chat_id")?;
    let place = writable(world, chat)?;
    if params.int("message_thread_id").is_some_and(|thread| thread != 0) {
        return Err(ApiError::bad("message thread not found"));
    }
    let reply_to = reply_target(world, place, params)?;
    Ok(Options {
        chat,
        markup,
        reply_to,
        silent: params.flag("disable_notification"),
        protected: params.flag("protect_content"),
    })
}

fn reply_target(world: &World, chat: &Chat, params: &Params) -> Result<Option<i64>, ApiError> {
    let given = params.json("reply_parameters", "reply parameters")?;
    let (id, lenient, other) = match &given {
        Some(value) if !value.is_object() => return Err(ApiError::bad("Object expected as reply parameters")),
        Some(value) => {
            let number = |field: &str| value[field].as_i64().or_else(|| value[field].as_str()?.parse().ok());
            let lenient = value["allow_sending_without_reply"].as_bool().unwrap_or(false);
            (number("message_id").unwrap_or(0), lenient, number("chat_id"))
        }
        None => (params.int("reply_to_message_id").unwrap_or(0), params.flag("allow_sending_without_reply"), None),
    };
    if id == 0 {
        return Ok(None);
    }
    let place = match other {
        Some(other) if other != chat.id => known(world, other)?,
        _ => chat,
    };
    match place.message(id) {
        Some(_) => Ok(Some(id).filter(|_| place.id == chat.id)),
        None if lenient => Ok(None),
        None => Err(ApiError::bad("message to be replied not found")),
    }
}

/// Puts the bot's message into the chat.
pub(super) fn put(world: &mut World, options: Options, content: Content, now: DateTime<Utc>) -> i64 {
    let chat = options.chat;
    world.keep(chat, message_of(options, content, now))
}

/// The message that [`put`] would send.
pub(super) fn message_of(options: Options, content: Content, now: DateTime<Utc>) -> Message {
    let mut message = Message::new(Author::Bot, content, now);
    message.markup = options.markup;
    message.reply_to = options.reply_to;
    message.silent = options.silent;
    message.protected = options.protected;
    message
}

/// Sends, and answers with the message.
pub(super) fn sent(world: &mut World, options: Options, content: Content, now: DateTime<Utc>) -> Done {
    let chat = options.chat;
    let id = put(world, options, content, now);
    shown(world, chat, id).into()
}

/// The `Message` object of a message that exists.
pub(super) fn shown(world: &World, chat: i64, id: i64) -> Value {
    let place = &world.chats[&chat];
    world.message_json(place, &place.messages[&id])
}

/// `link_preview_options`, or what the older parameter says.
fn link_preview(params: &Params) -> Result<Option<Value>, ApiError> {
    let given = params.json("link_preview_options", "link preview options")?;
    if given.as_ref().is_some_and(|options| !options.is_object()) {
        return Err(ApiError::bad("Object expected as link preview options"));
    }
    Ok(given.or_else(|| params.flag("disable_web_page_preview").then(|| json!({ "is_disabled": true }))))
}

fn send_message(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let text = Formatted::message(&params.formatted("text", "entities"), world)?;
    let preview = link_preview(params)?;
    let options = options(world, params)?;
    if text.chars() > limits::TEXT {
        return Err(ApiError::bad("message is too long"));
    }
    let chat = options.chat;
    let mut message = message_of(options, Content::Text(text), now);
    message.link_preview = preview;
    let id = world.keep(chat, message);
    Ok(shown(world, chat, id).into())
}

fn location(params: &Params) -> Result<Value, ApiError> {
    let (Some(latitude), Some(longitude)) = (params.float("latitude"), params.float("longitude")) else {
        let missing = if params.float("latitude").is_none() { "latitude" } else { "longitude" };
        return Err(ApiError::bad(format!("{missing} is empty")));
    };
    if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
        return Err(ApiError::bad("wrong location specified"));
    }
    Ok(json!({ "latitude": latitude, "longitude": longitude }))
}

fn send_location(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let location = location(params)?;
    let options = options(world, params)?;
    Ok(sent(world, options, Content::Plain("location", location), now))
}

fn send_venue(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let (Some(title), Some(address)) = (params.get("title"), params.get("address")) else {
        return Err(ApiError::bad("venue title or address is empty"));
    };
    let venue = json!({ "location": location(params)?, "title": title, "address": address });
    let options = options(world, params)?;
    Ok(sent(world, options, Content::Plain("venue", venue), now))
}

fn send_contact(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let Some(phone) = params.get("phone_number") else {
        return Err(ApiError::bad("field \"phone_number\" must contain a valid phone number"));
    };
    let Some(first) = params.get("first_name") else {
        return Err(ApiError::bad("first_name is empty"));
    };
    let mut contact = json!({ "phone_number": phone, "first_name": first });
    for field in ["last_name", "vcard"] {
        if let Some(value) = params.get(field) {
            contact[field] = value.into();
        }
    }
    let options = options(world, params)?;
    Ok(sent(world, options, Content::Plain("contact", contact), now))
}

fn send_dice(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let emoji = params.get("emoji").unwrap_or("🎲").to_owned();
    let sides = match emoji.as_str() {
        "🎲" | "🎯" | "🎳" => 6,
        "🏀" | "⚽" => 5,
        "🎰" => 64,
        _ => return Err(ApiError::bad("DICE_EMOJI_INVALID")),
    };
    let options = options(world, params)?;
    let value = world.draw() % sides + 1;
    Ok(sent(world, options, Content::Plain("dice", json!({ "emoji": emoji, "value": value })), now))
}

const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

fn send_chat_action(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let action = params.get("action").unwrap_or("").to_ascii_lowercase();
    if !ACTIONS.contains(&action.as_str()) {
        return Err(ApiError::bad("wrong parameter action in request"));
    }
    let id = chat_id(params, "chat_id")?;
    writable(world, id)?;
    if let Some(chat) = world.chats.get_mut(&id) {
        chat.typing = Some((action, now));
        world.notes.push(Note::Typing { chat: id });
    }
    Ok(true.into())
}
