//! The state of everything: the bot, people, chats, files, the update queue. Values in, values out.
//!
//! Nothing here knows HTTP or reads a clock: `now` is a parameter. What methods do is in `api`, what people do in
//! `people`; this file holds what both need.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::chat::{Chat, ChatKind, Person, Standing};
use super::commands::Commands;
use super::cut::Cut;
use super::entities::Acquaintances;
use super::files::Files;
use super::hook::Webhook;
use super::markup::Markup;
use super::message::{Author, Content, Message};
use super::notes::{Note, Toast};
use super::polls::Polls;
use super::queue::{Lane, Queue};

/// Who the bot is.
#[derive(Debug, Clone)]
pub struct BotIdentity {
    /// Its user id; also the first half of the token.
    pub id: i64,
    /// Display name.
    pub first_name: String,
    /// User name, without `@`.
    pub username: String,
    /// Whether it sees all messages of a group and not just commands and replies to it.
    pub reads_groups: bool,
}

impl Default for BotIdentity {
    fn default() -> Self {
        Self { id: 110_110_110, first_name: "Hòa giải".into(), username: "hoagiai_bot".into(), reads_groups: false }
    }
}

/// A button press that was made known to the bot.
#[derive(Debug, Clone)]
pub(super) struct Press {
    pub(super) user: i64,
    pub(super) chat: i64,
    pub(super) message: i64,
    pub(super) data: String,
    pub(super) at: DateTime<Utc>,
    pub(super) answered: bool,
}

#[derive(Debug)]
pub(super) struct World {
    pub(super) bot: BotIdentity,
    pub(super) people: BTreeMap<i64, Person>,
    pub(super) chats: HashMap<i64, Chat>,
    pub(super) queue: Queue,
    pub(super) files: Files,
    pub(super) commands: Commands,
    pub(super) polls: Polls,
    pub(super) webhook: Webhook,
    pub(super) presses: HashMap<String, Press>,
    press_order: VecDeque<String>,
    pub(super) toasts: HashMap<i64, VecDeque<Toast>>,
    pub(super) notes: Vec<Note>,
    /// Parameters that no method knows, with the method that was given them.
    pub(super) strange: BTreeSet<(String, String)>,
    /// Messages kept in each chat; older ones are forgotten.
    pub(super) keep_messages: usize,
    /// How people's apps cut what is too long.
    pub(super) cut: Cut,
    /// Names, descriptions and rights of the bot by method field and language.
    pub(super) profile: HashMap<(&'static str, String), String>,
    pub(super) menu_button: Value,
    next_message: i64,
    next_group: i64,
    random: u64,
}

/// Presses that are remembered; older ones count as expired.
const PRESSES: usize = 100_000;
/// Toasts that are remembered for each person.
const TOASTS: usize = 200;

impl World {
    pub(super) fn new(bot: BotIdentity, seed: u64) -> Self {
        let mut random = seed;
        let first_update = i64::try_from(draw(&mut random) % 900_000_000).unwrap_or(0) + 1_000_000;
        Self {
            bot,
            people: BTreeMap::new(),
            chats: HashMap::new(),
            queue: Queue::new(first_update),
            files: Files::default(),
            commands: Commands::default(),
            polls: Polls::default(),
            webhook: Webhook::default(),
            presses: HashMap::new(),
            press_order: VecDeque::new(),
            toasts: HashMap::new(),
            notes: Vec::new(),
            strange: BTreeSet::new(),
            keep_messages: usize::MAX,
            cut: Cut::default(),
            profile: HashMap::new(),
            menu_button: json!({ "type": "default" }),
            next_message: 1,
            next_group: 0,
            random,
        }
    }

    /// The next number of a repeatable sequence.
    pub(super) fn draw(&mut self) -> u64 {
        draw(&mut self.random)
    }

    /// The bot's `User`.
    pub(super) fn bot_json(&self) -> Value {
        let name = self.profile.get(&("name", String::new())).unwrap_or(&self.bot.first_name);
        json!({ "id": self.bot.id, "is_bot": true, "first_name": name, "username": self.bot.username })
    }

    /// The `User` with this id: a person or the bot.
    pub(super) fn user_json(&self, id: i64) -> Value {
        if id == self.bot.id {
            return self.bot_json();
        }
        self.people.get(&id).map_or_else(|| json!({ "id": id, "is_bot": false, "first_name": "" }), Person::to_json)
    }

    /// The `Chat` of the Bot API.
    pub(super) fn chat_json(&self, chat: &Chat) -> Value {
        let mut object = json!({ "id": chat.id, "type": chat.kind.as_str() });
        if chat.is_private() {
            if let Some(person) = self.people.get(&chat.id) {
                object["first_name"] = person.first_name.as_str().into();
                for (field, value) in [("last_name", &person.last_name), ("username", &person.username)] {
                    if let Some(value) = value {
                        object[field] = value.as_str().into();
                    }
                }
            }
        } else {
            object["title"] = chat.title.as_str().into();
        }
        object
    }

    /// The `Message`, with the message it replies to one level deep.
    pub(super) fn message_json(&self, chat: &Chat, message: &Message) -> Value {
        self.message_object(chat, message, true)
    }

    fn message_object(&self, chat: &Chat, message: &Message, deep: bool) -> Value {
        let mut object = Map::new();
        object.insert("message_id".into(), message.id.into());
        let from = match message.author {
            Author::Bot => self.bot_json(),
            Author::Person(id) => self.user_json(id),
        };
        object.insert("from".into(), from);
        object.insert("chat".into(), self.chat_json(chat));
        object.insert("date".into(), message.date.timestamp().into());
        if let Some(at) = message.edit_date {
            object.insert("edit_date".into(), at.timestamp().into());
        }
        if let Some(origin) = &message.origin {
            object.insert("forward_origin".into(), origin.clone());
        }
        if message.protected {
            object.insert("has_protected_content".into(), true.into());
        }
        if let Some(group) = &message.media_group {
            object.insert("media_group_id".into(), group.as_str().into());
        }
        if let Some(preview) = &message.link_preview {
            object.insert("link_preview_options".into(), preview.clone());
        }
        if let Some(markup) = message.markup.as_ref().and_then(Markup::to_json) {
            object.insert("reply_markup".into(), markup);
        }
        let replied = message.reply_to.filter(|_| deep).and_then(|id| chat.message(id));
        if let Some(replied) = replied {
            object.insert("reply_to_message".into(), self.message_object(chat, replied, false));
        }
        message.content_into(&mut object);
        if let Content::Poll(id) = &message.content
            && let Some(poll) = self.polls.get(id)
        {
            object.insert("poll".into(), poll.to_json());
        }
        object.into()
    }

    /// A message that may be gone: then only its place is told.
    pub(super) fn maybe_message(&self, chat: &Chat, id: i64) -> Value {
        match chat.message(id) {
            Some(message) => self.message_json(chat, message),
            None => json!({ "chat": self.chat_json(chat), "message_id": id, "date": 0 }),
        }
    }

    /// Puts a message into a chat and numbers it.
    pub(super) fn keep(&mut self, chat: i64, mut message: Message) -> i64 {
        let Some(place) = self.chats.get_mut(&chat) else { return 0 };
        let id = if place.kind == ChatKind::Supergroup {
            place.own_ids += 1;
            place.own_ids
        } else {
            self.next_message += 1;
            self.next_message - 1
        };
        message.id = id;
        if message.author == Author::Bot {
            place.typing = None;
        }
        match message.markup {
            Some(Markup::Reply(_) | Markup::ForceReply { .. }) => place.keyboard_of = Some(id),
            Some(Markup::Remove) => place.keyboard_of = None,
            _ => {}
        }
        place.messages.insert(id, message);
        if place.messages.len() > self.keep_messages {
            place.messages.pop_first();
        }
        self.notes.push(Note::New { chat, message: id });
        id
    }

    /// Queues an update about a message under `kind`.
    pub(super) fn announce(&mut self, kind: &str, chat: i64, message: i64, now: DateTime<Utc>) -> Option<i64> {
        if !self.queue.wants(kind) {
            return None;
        }
        let place = self.chats.get(&chat)?;
        let body = self.message_json(place, place.messages.get(&message)?);
        self.queue.push(kind, Lane::Chat(chat), &body, now)
    }

    /// Queues `my_chat_member` or `chat_member`.
    pub(super) fn announce_standing(
        &mut self,
        chat: i64,
        by: i64,
        who: i64,
        change: (Standing, Standing),
        now: DateTime<Utc>,
    ) {
        let kind = if who == self.bot.id { "my_chat_member" } else { "chat_member" };
        let Some(place) = self.chats.get(&chat) else { return };
        let user = self.user_json(who);
        let body = json!({
            "chat": self.chat_json(place),
            "from": self.user_json(by),
            "date": now.timestamp(),
            "old_chat_member": change.0.to_json(&user),
            "new_chat_member": change.1.to_json(&user),
        });
        self.queue.push(kind, Lane::Chat(chat), &body, now);
    }

    /// Remembers a button press under a fresh id.
    pub(super) fn remember(&mut self, press: Press) -> String {
        let id = (self.draw() >> 1).to_string();
        self.press_order.push_back(id.clone());
        if self.press_order.len() > PRESSES
            && let Some(old) = self.press_order.pop_front()
        {
            self.presses.remove(&old);
        }
        self.presses.insert(id.clone(), press);
        id
    }

    /// Shows a person the answer to a press.
    pub(super) fn toast(&mut self, toast: Toast) {
        let shown = self.toasts.entry(toast.user).or_default();
        if shown.len() == TOASTS {
            shown.pop_front();
        }
        shown.push_back(toast.clone());
        self.notes.push(Note::Toast(toast));
    }

    /// An id for a new group.
    pub(super) fn group_id(&mut self, kind: ChatKind) -> i64 {
        self.next_group += 1;
        match kind {
            ChatKind::Supergroup => -1_001_000_000_000 - self.next_group,
            _ => -4_000_000 - self.next_group,
        }
    }
}

impl Acquaintances for World {
    fn met(&self, id: i64) -> Option<Value> {
        if id == self.bot.id {
            return Some(self.bot_json());
        }
        let person = self.people.get(&id)?;
        let wrote = self.chats.get(&id).is_some_and(|chat| chat.bot != Standing::Left);
        let met = || self.chats.values().any(|group| !group.is_private() && group.people.contains_key(&id));
        (wrote || met()).then(|| person.to_json())
    }
}

/// SplitMix64: enough to make ids that cannot be guessed by counting.
fn draw(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
