//! Groups: made, joined, left, and turned into supergroups; votes in polls.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::chat::{Chat, ChatKind, Standing};
use super::message::{Author, Content, Message};
use super::notes::Note;
use super::queue::Lane;
use super::verbs::{Act, ActError};
use super::world::World;

impl World {
    /// Makes a group with `creator` and `members`, without the bot. Returns its id.
    pub(super) fn make_group(
        &mut self,
        creator: i64,
        title: &str,
        members: &[i64],
        kind: ChatKind,
        now: DateTime<Utc>,
    ) -> Act<i64> {
        for id in members.iter().chain([&creator]) {
            self.person(*id)?;
        }
        let id = self.group_id(kind);
        let mut chat = Chat::new(id, kind, title);
        chat.people.extend(members.iter().map(|member| (*member, Standing::Member)));
        chat.people.insert(creator, Standing::Creator);
        self.chats.insert(id, chat);
        let field = if kind == ChatKind::Supergroup { "supergroup_chat_created" } else { "group_chat_created" };
        self.serve(id, creator, field, true.into(), now);
        Ok(id)
    }

    /// Writes a service message and tells the bot, if it is there.
    fn serve(&mut self, chat: i64, by: i64, field: &'static str, value: Value, now: DateTime<Utc>) -> i64 {
        let author = if by == self.bot.id { Author::Bot } else { Author::Person(by) };
        let message = Message::new(author, Content::Service(field, value), now);
        let heard = self.hears(chat, &message) && author != Author::Bot;
        let id = self.keep(chat, message);
        if heard {
            self.announce("message", chat, id, now);
        }
        id
    }

    /// Changes how the bot stands in a group: added, made administrator, removed.
    pub(super) fn set_bot(&mut self, by: i64, chat: i64, new: Standing, now: DateTime<Utc>) -> Act<()> {
        self.person(by)?;
        let bot = self.bot.id;
        let place = self.chats.get_mut(&chat).filter(|place| !place.is_private()).ok_or(ActError::NoSuchChat(chat))?;
        let old = place.bot;
        if old == new {
            return Ok(());
        }
        if old.is_inside() && !new.is_inside() {
            self.serve(chat, by, "left_chat_member", self.bot_json(), now);
        }
        if let Some(place) = self.chats.get_mut(&chat) {
            place.bot = new;
        }
        self.notes.push(Note::Standing { chat });
        self.announce_standing(chat, by, bot, (old, new), now);
        if !old.is_inside() && new.is_inside() {
            self.serve(chat, by, "new_chat_members", json!([self.bot_json()]), now);
        }
        Ok(())
    }

    /// A person joins, is made administrator, leaves or is removed.
    pub(super) fn set_member(&mut self, by: i64, chat: i64, who: i64, new: Standing, now: DateTime<Utc>) -> Act<()> {
        self.person(who)?;
        let user = self.user_json(who);
        let place = self.chats.get_mut(&chat).filter(|place| !place.is_private()).ok_or(ActError::NoSuchChat(chat))?;
        let old = place.people.insert(who, new).unwrap_or(Standing::Left);
        let inside = place.bot.is_inside();
        if inside && old != new {
            self.announce_standing(chat, by, who, (old, new), now);
        }
        match (old.is_inside(), new.is_inside()) {
            (false, true) => self.serve(chat, by, "new_chat_members", json!([user]), now),
            (true, false) => self.serve(chat, by, "left_chat_member", user, now),
            _ => 0,
        };
        Ok(())
    }

    /// Turns a group into a supergroup with a new id, which is returned.
    pub(super) fn migrate(&mut self, by: i64, chat: i64, now: DateTime<Utc>) -> Act<i64> {
        let to = self.group_id(ChatKind::Supergroup);
        let old = self
            .chats
            .get(&chat)
            .filter(|place| place.kind == ChatKind::Group && place.migrated_to.is_none())
            .ok_or(ActError::NoSuchChat(chat))?;
        let mut new = Chat::new(to, ChatKind::Supergroup, &old.title);
        new.people.clone_from(&old.people);
        let standing = old.bot;
        new.bot = standing;
        self.chats.insert(to, new);
        if standing.is_inside() {
            // The bot joins a chat of another id, and may read of that before it reads why.
            self.announce_standing(to, by, self.bot.id, (Standing::Left, standing), now);
        }
        self.serve(chat, by, "migrate_to_chat_id", to.into(), now);
        if let Some(old) = self.chats.get_mut(&chat) {
            old.migrated_to = Some(to);
        }
        self.serve(to, by, "migrate_from_chat_id", chat.into(), now);
        Ok(to)
    }

    /// Deletes a group for everybody.
    pub(super) fn delete_group(&mut self, chat: i64) -> Act<()> {
        let place = self.chats.get_mut(&chat).filter(|place| !place.is_private()).ok_or(ActError::NoSuchChat(chat))?;
        place.deleted = true;
        Ok(())
    }

    /// Reacts to a message with an emoji, or takes the reaction back. The bot is told if it asked for it, in a group
    /// only as an administrator.
    pub(super) fn react(
        &mut self,
        user: i64,
        chat: Option<i64>,
        message: i64,
        emoji: Option<&str>,
        now: DateTime<Utc>,
    ) -> Act<()> {
        self.person(user)?;
        let chat = chat.unwrap_or(user);
        let from = self.user_json(user);
        let place = self.chats.get_mut(&chat).ok_or(ActError::NoSuchChat(chat))?;
        let told = place.is_private() || place.bot.is_admin();
        let found = place.message_mut(message).ok_or(ActError::NoSuchMessage(message))?;
        let old = match emoji {
            Some(emoji) => found.reactions.insert(user, emoji.to_owned()),
            None => found.reactions.remove(&user),
        };
        self.notes.push(Note::Edited { chat, message });
        let types = |emoji: Option<&str>| -> Vec<Value> {
            emoji.iter().map(|emoji| json!({ "type": "emoji", "emoji": emoji })).collect()
        };
        if told && old.as_deref() != emoji {
            let body = json!({
                "chat": self.chat_json(&self.chats[&chat]),
                "message_id": message,
                "user": from,
                "date": now.timestamp(),
                "old_reaction": types(old.as_deref()),
                "new_reaction": types(emoji),
            });
            self.queue.push("message_reaction", Lane::Chat(chat), &body, now);
        }
        Ok(())
    }

    /// Votes in the poll of a message; an empty choice takes the vote back.
    pub(super) fn vote(
        &mut self,
        user: i64,
        chat: Option<i64>,
        message: i64,
        options: &[usize],
        now: DateTime<Utc>,
    ) -> Act<()> {
        self.person(user)?;
        let chat = chat.unwrap_or(user);
        let place = self.chats.get(&chat).ok_or(ActError::NoSuchChat(chat))?;
        let Some(Content::Poll(id)) = place.message(message).map(|message| &message.content) else {
            return Err(ActError::NoSuchMessage(message));
        };
        let id = id.clone();
        let voter = self.user_json(user);
        let poll = self.polls.get_mut(&id).ok_or(ActError::NoSuchMessage(message))?;
        let valid = options.iter().all(|option| *option < poll.options.len()) && (poll.many || options.len() <= 1);
        if poll.closed || !valid || (poll.quiz && poll.votes.contains_key(&user)) {
            return Err(ActError::NotAllowed(message));
        }
        if options.is_empty() {
            poll.votes.remove(&user);
        } else {
            poll.votes.insert(user, options.to_vec());
        }
        let anonymous = poll.anonymous;
        let body = poll.to_json();
        self.queue.push("poll", Lane::Person(user), &body, now);
        if !anonymous {
            let persistent: Vec<String> = options.iter().map(ToString::to_string).collect();
            let answer =
                json!({ "poll_id": id, "user": voter, "option_ids": options, "option_persistent_ids": persistent });
            self.queue.push("poll_answer", Lane::Person(user), &answer, now);
        }
        self.notes.push(Note::Edited { chat, message });
        Ok(())
    }
}
