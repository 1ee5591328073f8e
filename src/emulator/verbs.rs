//! What people do in chats, as changes of the [`World`]. The outside uses [`super::People`].

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::chat::{Chat, ChatKind, Person, Standing};
use super::entities::{Formatted, utf16_len};
use super::errors::ApiError;
use super::files::Upload;
use super::limits;
use super::markup::{Markup, ReplyButton};
use super::message::{Author, Content, Media, Message};
use super::queue::Lane;
use super::world::{Press, World};

/// Why a person could not do that.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// Nobody has this id.
    #[error("nobody has the id {0}")]
    NoSuchPerson(i64),
    /// There is no such chat, or the person is not in it.
    #[error("the person has no chat {0}")]
    NoSuchChat(i64),
    /// The message is not there (any more).
    #[error("there is no message {0} in this chat")]
    NoSuchMessage(i64),
    /// No button under this message carries this data.
    #[error("no button under message {0} carries {1:?}")]
    NoSuchButton(i64, String),
    /// Nothing was pressed under this callback id.
    #[error("no press has the id {0}")]
    NoSuchPress(String),
    /// The person has blocked the bot: they must press Start first.
    #[error("the person has blocked the bot")]
    Blocked,
    /// The message cannot be edited or forwarded by this person.
    #[error("message {0} cannot be changed or passed on by this person")]
    NotAllowed(i64),
    /// The payload of a start link is longer than 64 characters or has others than letters, digits, `_` and `-`.
    #[error("no link can carry the payload {0:?}")]
    BadPayload(String),
    /// The text is empty.
    #[error("the text is empty")]
    Empty,
    /// The file was refused.
    #[error("the file was refused: {0}")]
    File(String),
}

impl From<ApiError> for ActError {
    fn from(error: ApiError) -> Self {
        Self::File(error.description.into_owned())
    }
}

pub(super) type Act<T> = Result<T, ActError>;

/// Where and how a person says something.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said {
    /// The group; `None` means the private chat with the bot.
    pub chat: Option<i64>,
    /// The message it answers.
    pub reply_to: Option<i64>,
}

impl World {
    pub(super) fn person(&self, id: i64) -> Act<&Person> {
        self.people.get(&id).ok_or(ActError::NoSuchPerson(id))
    }

    /// Adds a person; the private chat exists from now on, but the bot may not write into it yet.
    pub(super) fn add_person(&mut self, person: Person) {
        self.chats.entry(person.id).or_insert_with(|| Chat::new(person.id, ChatKind::Private, ""));
        self.people.insert(person.id, person);
    }

    /// The chat in which `user` may say something.
    fn place(&mut self, user: i64, chat: Option<i64>) -> Act<i64> {
        self.person(user)?;
        let id = chat.unwrap_or(user);
        let place = self.chats.get_mut(&id).ok_or(ActError::NoSuchChat(id))?;
        if place.is_private() {
            if id != user {
                return Err(ActError::NoSuchChat(id));
            }
            match place.bot {
                Standing::Kicked => return Err(ActError::Blocked),
                _ => place.bot = Standing::Member,
            }
        } else if place.migrated_to.is_some() || !place.people.get(&user).is_some_and(|standing| standing.is_inside()) {
            return Err(ActError::NoSuchChat(id));
        }
        Ok(id)
    }

    /// Puts a person's message into a chat and tells the bot, if it may hear it.
    pub(super) fn say(&mut self, user: i64, said: Said, content: Content, now: DateTime<Utc>) -> Act<i64> {
        let mut message = Message::new(Author::Person(user), content, now);
        message.reply_to = said.reply_to;
        self.post(user, said.chat, message, now)
    }

    pub(super) fn post(&mut self, user: i64, chat: Option<i64>, message: Message, now: DateTime<Utc>) -> Act<i64> {
        let chat = self.place(user, chat)?;
        if let Some(reply) = message.reply_to
            && self.chats.get(&chat).and_then(|place| place.message(reply)).is_none()
        {
            return Err(ActError::NoSuchMessage(reply));
        }
        let heard = self.hears(chat, &message);
        let id = self.keep(chat, message);
        self.close_one_time_keyboard(chat, id);
        if heard {
            self.announce("message", chat, id, now);
        }
        Ok(id)
    }

    /// In a group a bot with privacy mode hears commands, answers to it, mentions of it and service messages.
    pub(super) fn hears(&self, chat: i64, message: &Message) -> bool {
        let Some(place) = self.chats.get(&chat) else { return false };
        if !place.bot.is_inside() {
            return false;
        }
        if place.is_private() || self.bot.reads_groups || place.bot.is_admin() || message.is_service() {
            return true;
        }
        let replied = message.reply_to.and_then(|id| place.message(id));
        if replied.is_some_and(|replied| replied.author == Author::Bot) {
            return true;
        }
        let mention = format!("@{}", self.bot.username.to_lowercase());
        message.words().is_some_and(|words| {
            let text = words.text.to_lowercase();
            let command = text.split_whitespace().next().filter(|word| word.starts_with('/'));
            // A bare command goes to the bot that spoke last in the group; there is one bot here.
            let spoke = || place.messages.values().any(|it| it.author == Author::Bot && !it.is_service());
            command.is_some_and(|command| command.ends_with(&mention) || (!command.contains('@') && spoke()))
                || text.split_whitespace().any(|word| word == mention)
        })
    }

    fn close_one_time_keyboard(&mut self, chat: i64, said: i64) {
        let Some(place) = self.chats.get_mut(&chat) else { return };
        let shown =
            place.keyboard_of.and_then(|id| place.messages.get(&id)).and_then(|message| message.markup.as_ref());
        let over = match shown {
            Some(Markup::Reply(keyboard)) => keyboard.one_time,
            Some(Markup::ForceReply { .. }) => true,
            _ => false,
        };
        if over && place.keyboard_of < Some(said) {
            place.keyboard_of = None;
        }
    }

    pub(super) fn say_text(&mut self, user: i64, said: Said, text: &str, now: DateTime<Utc>) -> Act<i64> {
        let text = Formatted::typed(text);
        if text.text.is_empty() {
            return Err(ActError::Empty);
        }
        if utf16_len(&text.text) <= limits::TEXT {
            return self.say(user, said, Content::Text(text), now);
        }
        // Telegram's apps cut what is too long into several messages; the last one is named.
        let mut last = Err(ActError::Empty);
        for piece in self.cut.pieces(&text.text) {
            last = self.say(user, said, Content::Text(Formatted::typed(piece)), now);
        }
        last
    }

    /// Presses Start, which unblocks the bot if it was blocked.
    pub(super) fn press_start(&mut self, user: i64, payload: &str, now: DateTime<Utc>) -> Act<i64> {
        self.person(user)?;
        let fits = payload.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
        if payload.len() > limits::START_PAYLOAD || !fits {
            return Err(ActError::BadPayload(payload.to_owned()));
        }
        if self.chats.get(&user).is_some_and(|place| place.bot == Standing::Kicked) {
            self.set_blocked(user, false, now)?;
        }
        let text = if payload.is_empty() { "/start".to_owned() } else { format!("/start {payload}") };
        self.say_text(user, Said::default(), &text, now)
    }

    /// Taps an inline button; `forged` skips the check that there is such a button. Returns the callback id.
    pub(super) fn tap(
        &mut self,
        user: i64,
        chat: Option<i64>,
        message: i64,
        data: &str,
        forged: bool,
        now: DateTime<Utc>,
    ) -> Act<String> {
        let chat = self.place(user, chat)?;
        let shown = self.chats.get(&chat).and_then(|place| place.message(message));
        if !forged {
            let Some(Markup::Inline(rows)) = &shown.ok_or(ActError::NoSuchMessage(message))?.markup else {
                return Err(ActError::NoSuchButton(message, data.to_owned()));
            };
            let known = rows.iter().flatten().any(|button| button.kind == "callback_data" && button.data == data);
            if !known {
                return Err(ActError::NoSuchButton(message, data.to_owned()));
            }
        }
        let press = Press { user, chat, message, data: data.to_owned(), at: now, answered: false };
        let id = self.remember(press);
        self.announce_press(&id, now)?;
        Ok(id)
    }

    /// Tells the bot of a press (again, under a fresh update id).
    pub(super) fn announce_press(&mut self, id: &str, now: DateTime<Utc>) -> Act<()> {
        let press = self.presses.get(id).ok_or_else(|| ActError::NoSuchPress(id.to_owned()))?;
        let place = self.chats.get(&press.chat).ok_or(ActError::NoSuchChat(press.chat))?;
        let body = json!({
            "id": id,
            "from": self.user_json(press.user),
            "message": self.maybe_message(place, press.message),
            "chat_instance": (press.chat.unsigned_abs() ^ 0x5bd1_e995_7f4a_7c15).to_string(),
            "data": press.data,
        });
        let lane = Lane::Person(press.user);
        self.queue.push("callback_query", lane, &body, now);
        Ok(())
    }

    /// Taps a button of the reply keyboard by its label.
    pub(super) fn tap_reply(&mut self, user: i64, label: &str, now: DateTime<Utc>) -> Act<i64> {
        let keyboard = self.open_keyboard(user).ok_or_else(|| ActError::NoSuchButton(0, label.to_owned()))?;
        let button = keyboard.rows.iter().flatten().find(|button| button.text == label);
        let Some(ReplyButton { kind, .. }) = button else {
            return Err(ActError::NoSuchButton(0, label.to_owned()));
        };
        let said = Said { chat: None, reply_to: self.chats.get(&user).and_then(|place| place.keyboard_of) };
        match *kind {
            "request_contact" => self.share_contact(user, said, user, now),
            "request_location" => {
                let location = json!({ "latitude": 10.7769, "longitude": 106.7009 });
                self.say(user, said, Content::Plain("location", location), now)
            }
            _ => self.say_text(user, Said::default(), label, now),
        }
    }

    /// Shares the contact of `whose`: one's own, or somebody else's.
    pub(super) fn share_contact(&mut self, user: i64, said: Said, whose: i64, now: DateTime<Utc>) -> Act<i64> {
        let person = self.person(whose)?;
        let mut contact =
            json!({ "phone_number": person.phone, "first_name": person.first_name, "user_id": person.id });
        if let Some(last) = &person.last_name {
            contact["last_name"] = last.as_str().into();
        }
        self.say(user, said, Content::Plain("contact", contact), now)
    }

    /// Sends a file of `kind` with a caption.
    pub(super) fn send_file(
        &mut self,
        user: i64,
        said: Said,
        (kind, upload): (&'static str, Upload),
        caption: &str,
        group: Option<String>,
        now: DateTime<Utc>,
    ) -> Act<i64> {
        let json = self.files.store(kind, upload)?.to_json(&Value::Null);
        let content = if matches!(kind, "sticker" | "video_note") {
            Content::Plain(kind, json)
        } else {
            Content::Media(Media { kind, json, caption: Formatted::typed(caption), spoiler: false, above: false })
        };
        let mut message = Message::new(Author::Person(user), content, now);
        message.reply_to = said.reply_to;
        message.media_group = group;
        self.post(user, said.chat, message, now)
    }

    /// Changes the text or caption of one's own message.
    pub(super) fn edit_own(
        &mut self,
        user: i64,
        chat: Option<i64>,
        id: i64,
        text: &str,
        now: DateTime<Utc>,
    ) -> Act<()> {
        let chat = self.place(user, chat)?;
        let new = Formatted::typed(text);
        let place = self.chats.get_mut(&chat).ok_or(ActError::NoSuchChat(chat))?;
        let message = place.message_mut(id).ok_or(ActError::NoSuchMessage(id))?;
        if message.author != Author::Person(user) || message.origin.is_some() {
            return Err(ActError::NotAllowed(id));
        }
        match &mut message.content {
            Content::Text(_) if new.text.is_empty() => return Err(ActError::Empty),
            Content::Text(old) => *old = new,
            Content::Media(media) => media.caption = new,
            _ => return Err(ActError::NotAllowed(id)),
        }
        message.edit_date = Some(now);
        message.edits += 1;
        self.notes.push(super::notes::Note::Edited { chat, message: id });
        let place = &self.chats[&chat];
        if self.hears(chat, &place.messages[&id]) {
            self.announce("edited_message", chat, id, now);
        }
        Ok(())
    }

    /// Forwards a message the person can see into their private chat with the bot.
    pub(super) fn forward(&mut self, user: i64, from: i64, id: i64, to: Said, now: DateTime<Utc>) -> Act<i64> {
        let place = self.chats.get(&from).ok_or(ActError::NoSuchChat(from))?;
        let message = place.message(id).ok_or(ActError::NoSuchMessage(id))?;
        if message.protected || message.is_service() {
            return Err(ActError::NotAllowed(id));
        }
        let mut copy = Message::new(Author::Person(user), message.content.clone(), now);
        copy.origin = Some(self.origin_of(message));
        self.post(user, to.chat, copy, now)
    }

    /// `forward_origin` of a message that is passed on.
    pub(super) fn origin_of(&self, message: &Message) -> Value {
        message.origin.clone().unwrap_or_else(|| {
            let sender = match message.author {
                Author::Bot => self.bot_json(),
                Author::Person(id) => self.user_json(id),
            };
            json!({ "type": "user", "date": message.date.timestamp(), "sender_user": sender })
        })
    }

    /// Blocks or unblocks the bot.
    pub(super) fn set_blocked(&mut self, user: i64, blocked: bool, now: DateTime<Utc>) -> Act<()> {
        self.person(user)?;
        let (old, new) =
            if blocked { (Standing::Member, Standing::Kicked) } else { (Standing::Kicked, Standing::Member) };
        let place = self.chats.get_mut(&user).ok_or(ActError::NoSuchChat(user))?;
        if place.bot != old {
            return Ok(());
        }
        place.bot = new;
        self.notes.push(super::notes::Note::Standing { chat: user });
        self.announce_standing(user, user, self.bot.id, (old, new), now);
        Ok(())
    }

    /// Deletes the chat on both sides: its messages are gone for the bot too.
    pub(super) fn delete_chat(&mut self, user: i64) -> Act<()> {
        self.person(user)?;
        let place = self.chats.get_mut(&user).ok_or(ActError::NoSuchChat(user))?;
        place.keyboard_of = None;
        for message in place.messages.values_mut().filter(|message| !message.deleted) {
            message.deleted = true;
            self.notes.push(super::notes::Note::Deleted { chat: user, message: message.id });
        }
        Ok(())
    }

    /// Deletes one message for both sides; the bot is not told, as in Telegram.
    pub(super) fn delete_own(&mut self, user: i64, chat: Option<i64>, id: i64) -> Act<()> {
        let chat = self.place(user, chat)?;
        let place = self.chats.get_mut(&chat).ok_or(ActError::NoSuchChat(chat))?;
        let private = place.is_private();
        let message = place.message_mut(id).ok_or(ActError::NoSuchMessage(id))?;
        if !private && message.author != Author::Person(user) {
            return Err(ActError::NotAllowed(id));
        }
        message.deleted = true;
        self.notes.push(super::notes::Note::Deleted { chat, message: id });
        Ok(())
    }
}
