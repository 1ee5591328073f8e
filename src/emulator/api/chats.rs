//! Chats and their members: what can be asked, pinning, reactions, leaving.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::send::{chat_id, known, writable};
use super::{Answer, Method, Params};
use crate::emulator::chat::{Chat, Standing};
use crate::emulator::errors::ApiError;
use crate::emulator::notes::Note;
use crate::emulator::world::World;

pub(super) const METHODS: &[(&str, Method)] = &[
    ("getChat", get_chat),
    ("getChatMember", get_chat_member),
    ("getChatMemberCount", get_chat_member_count),
    ("getChatMembersCount", get_chat_member_count),
    ("getChatAdministrators", get_chat_administrators),
    ("leaveChat", leave_chat),
    ("pinChatMessage", pin_chat_message),
    ("unpinChatMessage", unpin_chat_message),
    ("unpinAllChatMessages", unpin_all_chat_messages),
    ("setMessageReaction", set_message_reaction),
    ("setChatTitle", set_chat_title),
    ("setChatDescription", set_chat_description),
    ("getUserProfilePhotos", get_user_profile_photos),
];

/// A group the bot is in, or a private chat it knows.
fn readable(world: &World, id: i64) -> Result<&Chat, ApiError> {
    let chat = known(world, id)?;
    if chat.is_private() { Ok(chat) } else { writable(world, id) }
}

fn group(world: &World, id: i64) -> Result<&Chat, ApiError> {
    let chat = readable(world, id)?;
    if chat.is_private() {
        return Err(ApiError::bad("there are no administrators in the private chat"));
    }
    Ok(chat)
}

const MAY: [&str; 14] = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
];

fn get_chat(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let chat = readable(world, chat_id(params, "chat_id")?)?;
    let mut full = world.chat_json(chat);
    full["accent_color_id"] = chat.id.rem_euclid(7).into();
    full["max_reaction_count"] = 11.into();
    let gifts = chat.is_private();
    full["accepted_gift_types"] = json!({
        "unlimited_gifts": gifts,
        "limited_gifts": gifts,
        "unique_gifts": gifts,
        "premium_subscription": gifts,
        "gifts_from_channels": gifts,
    });
    if !chat.is_private() {
        full["permissions"] = MAY.iter().map(|name| ((*name).to_owned(), Value::Bool(true))).collect::<Value>();
        if !chat.description.is_empty() {
            full["description"] = chat.description.as_str().into();
        }
    }
    if let Some(pinned) = chat.pinned.last().and_then(|id| chat.message(*id)) {
        full["pinned_message"] = world.message_json(chat, pinned);
    }
    Ok(full.into())
}

fn standing_of(world: &World, chat: &Chat, user: i64) -> Option<Standing> {
    if user == world.bot.id {
        return Some(chat.bot);
    }
    if chat.is_private() {
        return (user == chat.id).then_some(Standing::Member);
    }
    chat.people.get(&user).copied().or_else(|| world.people.contains_key(&user).then_some(Standing::Left))
}

fn get_chat_member(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let chat = readable(world, chat_id(params, "chat_id")?)?;
    let Some(user) = params.int("user_id").filter(|user| *user > 0) else {
        return Err(ApiError::bad("invalid user_id specified"));
    };
    let standing = standing_of(world, chat, user).ok_or_else(|| ApiError::bad("user not found"))?;
    Ok(standing.to_json(&world.user_json(user)).into())
}

fn get_chat_member_count(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let chat = readable(world, chat_id(params, "chat_id")?)?;
    let people = chat.people.values().filter(|standing| standing.is_inside()).count();
    let count = if chat.is_private() { 2 } else { people + 1 };
    Ok(Value::from(count).into())
}

fn get_chat_administrators(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let chat = group(world, chat_id(params, "chat_id")?)?;
    let all = chat.people.iter().map(|(id, standing)| (*id, *standing)).chain([(world.bot.id, chat.bot)]);
    let admins: Vec<Value> = all
        .filter(|(_, standing)| standing.is_admin())
        .map(|(id, standing)| standing.to_json(&world.user_json(id)))
        .collect();
    Ok(Value::from(admins).into())
}

fn leave_chat(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let chat = group(world, chat_id(params, "chat_id")?)?;
    let (id, old, bot) = (chat.id, chat.bot, world.bot.id);
    if let Some(chat) = world.chats.get_mut(&id) {
        chat.bot = Standing::Left;
    }
    world.notes.push(Note::Standing { chat: id });
    world.announce_standing(id, bot, bot, (old, Standing::Left), now);
    Ok(true.into())
}

/// In a group only an administrator pins.
fn may_pin(world: &World, id: i64) -> Result<&Chat, ApiError> {
    let chat = writable(world, id)?;
    if !chat.is_private() && !chat.bot.is_admin() {
        return Err(ApiError::bad("not enough rights to manage pinned messages in the chat"));
    }
    Ok(chat)
}

fn pin_chat_message(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let id = chat_id(params, "chat_id")?;
    let message = params.int("message_id").unwrap_or(0);
    may_pin(world, id)?.message(message).ok_or_else(|| ApiError::bad("message to pin not found"))?;
    if let Some(chat) = world.chats.get_mut(&id) {
        chat.pinned.retain(|pinned| *pinned != message);
        chat.pinned.push(message);
    }
    Ok(true.into())
}

fn unpin_chat_message(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let id = chat_id(params, "chat_id")?;
    let chat = may_pin(world, id)?;
    let message = params.int("message_id").or_else(|| chat.pinned.last().copied());
    let missing = || ApiError::bad("message to unpin not found");
    let message = message.filter(|message| chat.pinned.contains(message)).ok_or_else(missing)?;
    if let Some(chat) = world.chats.get_mut(&id) {
        chat.pinned.retain(|pinned| *pinned != message);
    }
    Ok(true.into())
}

fn unpin_all_chat_messages(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let id = chat_id(params, "chat_id")?;
    may_pin(world, id)?;
    if let Some(chat) = world.chats.get_mut(&id) {
        chat.pinned.clear();
    }
    Ok(true.into())
}

/// Emoji that may be used as a reaction, as the documentation lists them.
const REACTIONS: [&str; 73] = [
    "❤",
    "👍",
    "👎",
    "🔥",
    "🥰",
    "👏",
    "😁",
    "🤔",
    "🤯",
    "😱",
    "🤬",
    "😢",
    "🎉",
    "🤩",
    "🤮",
    "💩",
    "🙏",
    "👌",
    "🕊",
    "🤡",
    "🥱",
    "🥴",
    "😍",
    "🐳",
    "❤\u{200d}🔥",
    "🌚",
    "🌭",
    "💯",
    "🤣",
    "⚡",
    "🍌",
    "🏆",
    "💔",
    "🤨",
    "😐",
    "🍓",
    "🍾",
    "💋",
    "🖕",
    "😈",
    "😴",
    "😭",
    "🤓",
    "👻",
    "👨\u{200d}💻",
    "👀",
    "🎃",
    "🙈",
    "😇",
    "😨",
    "🤝",
    "✍",
    "🤗",
    "🫡",
    "🎅",
    "🎄",
    "☃",
    "💅",
    "🤪",
    "🗿",
    "🆒",
    "💘",
    "🙉",
    "🦄",
    "😘",
    "💊",
    "🙊",
    "😎",
    "👾",
    "🤷\u{200d}♂",
    "🤷",
    "🤷\u{200d}♀",
    "😡",
];

/// The emoji of one `ReactionType`; custom ones are not for bots without a paid name, and paid ones for none.
fn reaction(value: &Value) -> Result<String, ApiError> {
    let given = value["emoji"].as_str().filter(|_| value["type"] == "emoji").unwrap_or("");
    // How an emoji is drawn does not make it another one.
    let bare = given.replace('\u{fe0f}', "");
    if REACTIONS.contains(&bare.as_str()) { Ok(given.to_owned()) } else { Err(ApiError::bad("REACTION_INVALID")) }
}

fn set_message_reaction(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let given = params.json("reaction", "reaction types")?.unwrap_or_else(|| json!([]));
    let Some(list) = given.as_array() else {
        return Err(ApiError::bad("expected an Array of ReactionType"));
    };
    if list.len() > 1 {
        return Err(ApiError::bad("REACTIONS_TOO_MANY"));
    }
    let emoji = list.first().map(reaction).transpose()?;
    let chat = chat_id(params, "chat_id")?;
    let message = params.int("message_id").unwrap_or(0);
    writable(world, chat)?.message(message).ok_or_else(|| ApiError::bad("message to react not found"))?;
    if let Some(found) = world.chats.get_mut(&chat).and_then(|place| place.message_mut(message)) {
        found.reaction = emoji;
    }
    world.notes.push(Note::Edited { chat, message });
    Ok(true.into())
}

fn may_change_info(world: &World, id: i64) -> Result<&Chat, ApiError> {
    let chat = writable(world, id)?;
    if chat.is_private() {
        return Err(ApiError::bad("can't change private chat title"));
    }
    if chat.bot.is_admin() { Ok(chat) } else { Err(ApiError::bad("not enough rights to change chat title")) }
}

fn set_chat_title(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let title = params.get("title").unwrap_or("").trim().to_owned();
    if title.is_empty() || title.chars().count() > 128 {
        return Err(ApiError::bad("title must be from 1 to 128 characters long"));
    }
    let id = may_change_info(world, chat_id(params, "chat_id")?)?.id;
    if let Some(chat) = world.chats.get_mut(&id) {
        chat.title = title;
    }
    Ok(true.into())
}

fn set_chat_description(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let text = params.get("description").unwrap_or("").chars().take(255).collect();
    let id = may_change_info(world, chat_id(params, "chat_id")?)?.id;
    if let Some(chat) = world.chats.get_mut(&id) {
        chat.description = text;
    }
    Ok(true.into())
}

fn get_user_profile_photos(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let Some(user) = params.int("user_id").filter(|user| *user > 0) else {
        return Err(ApiError::bad("invalid user_id specified"));
    };
    if !world.people.contains_key(&user) && user != world.bot.id {
        return Err(ApiError::bad("user not found"));
    }
    Ok(json!({ "total_count": 0, "photos": [] }).into())
}
