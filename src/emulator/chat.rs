//! A chat: who is in it, and its messages in order.
//!
//! Values only; what a call may do with them is decided in `api` and `people`.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::message::Message;

/// What sort of chat it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChatKind {
    Private,
    Group,
    Supergroup,
}

impl ChatKind {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Group => "group",
            Self::Supergroup => "supergroup",
        }
    }
}

/// How somebody stands to a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Creator,
    Administrator,
    Member,
    Restricted,
    Left,
    Kicked,
}

impl Standing {
    pub(super) fn is_inside(self) -> bool {
        !matches!(self, Self::Left | Self::Kicked)
    }

    pub(super) fn is_admin(self) -> bool {
        matches!(self, Self::Creator | Self::Administrator)
    }

    /// The `ChatMember` of the Bot API, with every field its variant requires.
    pub(super) fn to_json(self, user: &Value) -> Value {
        let mut member = Map::new();
        member.insert("user".into(), user.clone());
        let (status, yes, no): (&str, &[&str], &[&str]) = match self {
            Self::Creator => ("creator", &[], &["is_anonymous"]),
            Self::Administrator => ("administrator", &ADMIN_CAN, &ADMIN_CANNOT),
            Self::Member => ("member", &[], &[]),
            Self::Restricted => ("restricted", &["is_member"], &RESTRICTED_CANNOT),
            Self::Left => ("left", &[], &[]),
            Self::Kicked => ("kicked", &[], &[]),
        };
        member.insert("status".into(), status.into());
        for (names, value) in [(yes, true), (no, false)] {
            member.extend(names.iter().map(|name| ((*name).to_owned(), Value::Bool(value))));
        }
        if matches!(self, Self::Kicked | Self::Restricted) {
            member.insert("until_date".into(), 0.into());
        }
        member.into()
    }
}

const ADMIN_CAN: [&str; 8] = [
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_tags",
];
const ADMIN_CANNOT: [&str; 7] = [
    "can_be_edited",
    "is_anonymous",
    "can_promote_members",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
];
const RESTRICTED_CANNOT: [&str; 16] = [
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
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
];

/// One chat as the bot's account sees it.
#[derive(Debug)]
pub(super) struct Chat {
    pub(super) id: i64,
    pub(super) kind: ChatKind,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) messages: BTreeMap<i64, Message>,
    /// Supergroups number their messages themselves.
    pub(super) own_ids: i64,
    /// How the bot stands here; in a private chat `Left` means that Start was never pressed.
    pub(super) bot: Standing,
    pub(super) people: BTreeMap<i64, Standing>,
    pub(super) migrated_to: Option<i64>,
    pub(super) deleted: bool,
    pub(super) typing: Option<(String, DateTime<Utc>)>,
    pub(super) pinned: Vec<i64>,
    /// The reply keyboard that is shown now, as its message.
    pub(super) keyboard_of: Option<i64>,
    pub(super) menu_button: Option<Value>,
}

impl Chat {
    pub(super) fn new(id: i64, kind: ChatKind, title: &str) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            description: String::new(),
            messages: BTreeMap::new(),
            own_ids: 0,
            bot: Standing::Left,
            people: BTreeMap::new(),
            migrated_to: None,
            deleted: false,
            typing: None,
            pinned: Vec::new(),
            keyboard_of: None,
            menu_button: None,
        }
    }

    /// A message that is still there.
    pub(super) fn message(&self, id: i64) -> Option<&Message> {
        self.messages.get(&id).filter(|message| !message.deleted)
    }

    /// A message that is still there, to change it.
    pub(super) fn message_mut(&mut self, id: i64) -> Option<&mut Message> {
        self.messages.get_mut(&id).filter(|message| !message.deleted)
    }

    pub(super) fn is_private(&self) -> bool {
        self.kind == ChatKind::Private
    }
}

/// A person.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) id: i64,
    pub(super) first_name: String,
    pub(super) last_name: Option<String>,
    pub(super) username: Option<String>,
    pub(super) language_code: Option<String>,
    pub(super) phone: String,
    pub(super) deactivated: bool,
}

impl Person {
    /// The `User` of the Bot API.
    pub(super) fn to_json(&self) -> Value {
        let mut user = json!({ "id": self.id, "is_bot": false, "first_name": self.first_name });
        for (field, value) in
            [("last_name", &self.last_name), ("username", &self.username), ("language_code", &self.language_code)]
        {
            if let Some(value) = value {
                user[field] = value.as_str().into();
            }
        }
        user
    }

    /// First and last name.
    pub(super) fn full_name(&self) -> String {
        match &self.last_name {
            Some(last) => format!("{} {last}", self.first_name),
            None => self.first_name.clone(),
        }
    }
}
