//! What the bot says of itself: identity, commands, menu button, name and descriptions.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::send::{chat_id, known};
use super::{Answer, Method, Params};
use crate::emulator::commands::{Scope, parse_list};
use crate::emulator::errors::ApiError;
use crate::emulator::notes::Note;
use crate::emulator::world::World;

pub(super) const METHODS: &[(&str, Method)] = &[
    ("getMe", |world, _, _| Ok(get_me(world).into())),
    ("setMyCommands", set_my_commands),
    ("getMyCommands", get_my_commands),
    ("deleteMyCommands", delete_my_commands),
    ("setChatMenuButton", set_chat_menu_button),
    ("getChatMenuButton", get_chat_menu_button),
    ("setMyName", |world, params, _| set_text(world, params, "name", 64)),
    ("getMyName", |world, params, _| get_text(world, params, "name")),
    ("setMyDescription", |world, params, _| set_text(world, params, "description", 512)),
    ("getMyDescription", |world, params, _| get_text(world, params, "description")),
    ("setMyShortDescription", |world, params, _| set_text(world, params, "short_description", 120)),
    ("getMyShortDescription", |world, params, _| get_text(world, params, "short_description")),
];

fn get_me(world: &World) -> Value {
    let mut me = world.bot_json();
    me["can_read_all_group_messages"] = world.bot.reads_groups.into();
    for (field, can) in [
        ("can_join_groups", true),
        ("supports_inline_queries", false),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
        ("has_topics_enabled", false),
        ("allows_users_to_create_topics", false),
        ("can_manage_bots", false),
        ("supports_guest_queries", false),
        ("supports_join_request_queries", false),
    ] {
        me[field] = can.into();
    }
    me
}

fn language(params: &Params) -> Result<String, ApiError> {
    let code = params.get("language_code").unwrap_or("");
    if !code.is_empty() && (code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_lowercase())) {
        return Err(ApiError::bad("invalid language code specified"));
    }
    Ok(code.to_owned())
}

fn scope(world: &World, params: &Params) -> Result<Scope, ApiError> {
    let scope = Scope::parse(params.get("scope"))?;
    if let Some(chat) = scope.chat() {
        known(world, chat)?;
    }
    if let Scope::ChatMember(_, user) = scope
        && !world.people.contains_key(&user)
    {
        return Err(ApiError::bad("user not found"));
    }
    Ok(scope)
}

fn set_my_commands(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let list = parse_list(params.get("commands"))?;
    let (scope, language) = (scope(world, params)?, language(params)?);
    world.commands.set(scope, &language, list);
    world.notes.push(Note::Menu { chat: scope.chat() });
    Ok(true.into())
}

fn get_my_commands(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let (scope, language) = (scope(world, params)?, language(params)?);
    Ok(json!(world.commands.get(scope, &language)).into())
}

fn delete_my_commands(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let (scope, language) = (scope(world, params)?, language(params)?);
    world.commands.delete(scope, &language);
    world.notes.push(Note::Menu { chat: scope.chat() });
    Ok(true.into())
}

fn set_chat_menu_button(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let given = params.json("menu_button", "menu button")?.filter(|button| !button.is_null());
    let button = given.unwrap_or_else(|| json!({ "type": "default" }));
    let sort = button["type"].as_str().unwrap_or("");
    let whole = match sort {
        "default" | "commands" => true,
        "web_app" => button["text"].is_string() && button["web_app"]["url"].is_string(),
        _ => return Err(ApiError::bad("can't parse menu button: MenuButton has unsupported type")),
    };
    if !whole {
        return Err(ApiError::bad("can't parse menu button: Can't find field \"text\""));
    }
    let kept = if sort == "web_app" { button } else { json!({ "type": sort }) };
    match params.int("chat_id") {
        None => world.menu_button = kept,
        Some(chat) => {
            known(world, chat)?;
            if let Some(place) = world.chats.get_mut(&chat) {
                place.menu_button = Some(kept);
            }
        }
    }
    Ok(true.into())
}

fn get_chat_menu_button(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let Some(_) = params.get("chat_id") else {
        return Ok(world.menu_button.clone().into());
    };
    let place = known(world, chat_id(params, "chat_id")?)?;
    Ok(place.menu_button.clone().unwrap_or_else(|| world.menu_button.clone()).into())
}

fn set_text(world: &mut World, params: &mut Params, field: &'static str, most: usize) -> Answer {
    let language = language(params)?;
    let text = params.get(field).unwrap_or("").to_owned();
    if text.chars().count() > most {
        return Err(ApiError::bad(format!("{} is too long", field.replace('_', " "))));
    }
    if text.is_empty() {
        world.profile.remove(&(field, language));
    } else {
        world.profile.insert((field, language), text);
    }
    Ok(true.into())
}

fn get_text(world: &mut World, params: &mut Params, field: &'static str) -> Answer {
    let language = language(params)?;
    let own = world.profile.get(&(field, language)).or_else(|| world.profile.get(&(field, String::new())));
    let default = if field == "name" { world.bot.first_name.as_str() } else { "" };
    let text: Value = own.map_or(default, String::as_str).into();
    Ok(json!({ field: text }).into())
}
