//! Command lists by scope and language, and how the list for one person is found.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::errors::ApiError;
use super::limits;

/// One command of a menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// Without the slash.
    pub command: String,
    /// What the menu says beside it.
    pub description: String,
}

/// `BotCommandScope`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Scope {
    Default,
    AllPrivate,
    AllGroup,
    AllAdministrators,
    Chat(i64),
    ChatAdministrators(i64),
    ChatMember(i64, i64),
}

impl Scope {
    /// Reads the `scope` parameter.
    pub(super) fn parse(raw: Option<&str>) -> Result<Self, ApiError> {
        let Some(raw) = raw.filter(|raw| !raw.is_empty()) else {
            return Ok(Self::Default);
        };
        let value: Value =
            serde_json::from_str(raw).map_err(|_| ApiError::bad("can't parse BotCommandScope JSON object"))?;
        let Some(fields) = value.as_object() else {
            return Err(ApiError::bad("BotCommandScope must be an Object"));
        };
        let number = |field: &str| -> Option<i64> {
            let value = fields.get(field)?;
            value.as_i64().or_else(|| value.as_str()?.parse().ok())
        };
        let chat = || {
            number("chat_id").ok_or_else(|| ApiError::bad("can't parse BotCommandScope: Can't find field \"chat_id\""))
        };
        Ok(match fields.get("type").and_then(Value::as_str) {
            Some("default") => Self::Default,
            Some("all_private_chats") => Self::AllPrivate,
            Some("all_group_chats") => Self::AllGroup,
            Some("all_chat_administrators") => Self::AllAdministrators,
            Some("chat") => Self::Chat(chat()?),
            Some("chat_administrators") => Self::ChatAdministrators(chat()?),
            Some("chat_member") => {
                let user = number("user_id")
                    .ok_or_else(|| ApiError::bad("can't parse BotCommandScope: Can't find field \"user_id\""))?;
                Self::ChatMember(chat()?, user)
            }
            _ => return Err(ApiError::bad("can't parse BotCommandScope: Unsupported type specified")),
        })
    }

    /// The chat this scope is tied to.
    pub(super) fn chat(self) -> Option<i64> {
        match self {
            Self::Chat(chat) | Self::ChatAdministrators(chat) | Self::ChatMember(chat, _) => Some(chat),
            _ => None,
        }
    }
}

/// Who looks at the menu, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Viewer<'a> {
    pub(super) user: i64,
    pub(super) chat: i64,
    pub(super) private: bool,
    pub(super) admin: bool,
    pub(super) language: &'a str,
}

#[derive(Debug, Default)]
pub(super) struct Commands {
    lists: HashMap<(Scope, String), Vec<Command>>,
}

impl Commands {
    pub(super) fn set(&mut self, scope: Scope, language: &str, list: Vec<Command>) {
        self.lists.insert((scope, language.to_owned()), list);
    }

    pub(super) fn delete(&mut self, scope: Scope, language: &str) {
        self.lists.remove(&(scope, language.to_owned()));
    }

    /// Exactly this list, as `getMyCommands` shows it.
    pub(super) fn get(&self, scope: Scope, language: &str) -> &[Command] {
        self.lists.get(&(scope, language.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// What a person sees: the most specific scope first, in each the own language first.
    pub(super) fn resolve(&self, viewer: Viewer<'_>) -> &[Command] {
        let mut scopes = Vec::with_capacity(6);
        if !viewer.private {
            scopes.push(Scope::ChatMember(viewer.chat, viewer.user));
            if viewer.admin {
                scopes.push(Scope::ChatAdministrators(viewer.chat));
            }
        }
        scopes.push(Scope::Chat(viewer.chat));
        if viewer.private {
            scopes.push(Scope::AllPrivate);
        } else {
            if viewer.admin {
                scopes.push(Scope::AllAdministrators);
            }
            scopes.push(Scope::AllGroup);
        }
        scopes.push(Scope::Default);
        let languages = [viewer.language, ""];
        scopes
            .into_iter()
            .flat_map(|scope| languages.iter().map(move |language| self.get(scope, language)))
            .find(|list| !list.is_empty())
            .unwrap_or(&[])
    }
}

/// Reads the `commands` parameter.
pub(super) fn parse_list(raw: Option<&str>) -> Result<Vec<Command>, ApiError> {
    let raw = raw.unwrap_or("");
    if raw.is_empty() {
        return Ok(Vec::new());
    }
    let value: Value = serde_json::from_str(raw).map_err(|_| ApiError::bad("can't parse commands JSON object"))?;
    let Some(values) = value.as_array() else {
        return Err(ApiError::bad("expected an Array of BotCommand"));
    };
    if values.len() > limits::COMMANDS {
        return Err(ApiError::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    values.iter().map(one).collect()
}

fn one(value: &Value) -> Result<Command, ApiError> {
    let field = |name: &str| {
        value[name]
            .as_str()
            .ok_or_else(|| ApiError::bad(format!("can't parse BotCommand: Can't find field \"{name}\"")))
    };
    let command = field("command")?.trim();
    let command = command.strip_prefix('/').unwrap_or(command);
    let description = field("description")?.trim();
    if command.is_empty() {
        return Err(ApiError::bad("Command must be non-empty"));
    }
    if command.chars().count() > limits::COMMAND_NAME {
        return Err(ApiError::bad("Command length must not exceed 32"));
    }
    if description.is_empty() {
        return Err(ApiError::bad("Command description must be non-empty"));
    }
    if description.chars().count() > limits::COMMAND_DESCRIPTION {
        return Err(ApiError::bad("Command description length must not exceed 256"));
    }
    if !command.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_') {
        return Err(ApiError::bad("BOT_COMMAND_INVALID"));
    }
    Ok(Command { command: command.to_owned(), description: description.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(name: &str) -> Vec<Command> {
        vec![Command { command: name.into(), description: "x".into() }]
    }

    #[test]
    fn the_most_specific_scope_wins() {
        let mut commands = Commands::default();
        let viewer = Viewer { user: 7, chat: 7, private: true, admin: false, language: "vi" };
        assert!(commands.resolve(viewer).is_empty());
        commands.set(Scope::Default, "", list("a"));
        assert_eq!(commands.resolve(viewer), list("a"));
        commands.set(Scope::AllPrivate, "", list("b"));
        commands.set(Scope::AllGroup, "", list("g"));
        assert_eq!(commands.resolve(viewer), list("b"));
        commands.set(Scope::AllPrivate, "vi", list("c"));
        assert_eq!(commands.resolve(viewer), list("c"));
        commands.set(Scope::Chat(7), "", list("d"));
        assert_eq!(commands.resolve(viewer), list("d"));
        commands.delete(Scope::Chat(7), "");
        assert_eq!(commands.resolve(viewer), list("c"));
        let group = Viewer { chat: -5, private: false, admin: true, ..viewer };
        assert_eq!(commands.resolve(group), list("g"));
        commands.set(Scope::ChatAdministrators(-5), "", list("h"));
        assert_eq!(commands.resolve(group), list("h"));
        commands.set(Scope::ChatMember(-5, 7), "", list("i"));
        assert_eq!(commands.resolve(group), list("i"));
    }

    #[test]
    fn names_and_descriptions_are_checked() {
        let error = |raw: &str| parse_list(Some(raw)).unwrap_err().description.into_owned();
        assert_eq!(error(r#"[{"command":"Vu","description":"x"}]"#), "Bad Request: BOT_COMMAND_INVALID");
        assert_eq!(
            error(r#"[{"command":"vu","description":" "}]"#),
            "Bad Request: command description must be non-empty"
        );
        let long = format!(r#"[{{"command":"{}","description":"x"}}]"#, "a".repeat(33));
        assert_eq!(error(&long), "Bad Request: command length must not exceed 32");
        assert_eq!(parse_list(Some(r#"[{"command":"/vu","description":"x"}]"#)).unwrap(), list("vu"));
    }
}
