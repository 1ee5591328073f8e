//! The handle by which tests, the web page and the control API drive people and read their chats.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::chat::{ChatKind, Person, Standing};
use super::files::Upload;
use super::message::Content;
use super::shared::Shared;
use super::verbs::{Act, Said};

/// A person to add.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct NewPerson {
    /// Telegram user id.
    pub id: i64,
    /// First name.
    pub first_name: String,
    /// Last name.
    #[serde(default)]
    pub last_name: Option<String>,
    /// User name, without `@`.
    #[serde(default)]
    pub username: Option<String>,
    #[serde(default)]
    /// Language of the app; `vi` if absent.
    pub language: Option<String>,
    #[serde(default)]
    /// Phone number in international form; made from the id if absent.
    pub phone: Option<String>,
}

/// A person, as lists show them.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    /// Telegram user id.
    pub id: i64,
    /// First and last name.
    pub name: String,
    /// Phone number.
    pub phone: String,
    /// Whether Start was pressed and the bot is not blocked.
    pub active: bool,
    /// Groups the person is in: id and title.
    pub groups: Vec<(i64, String)>,
}

/// Drives people. Cheap to clone; nothing waits.
#[derive(Debug, Clone)]
pub struct People {
    pub(super) shared: Arc<Shared>,
}

impl People {
    /// Adds a person with a name; the rest is made up.
    pub fn add_user(&self, id: i64, first_name: &str) {
        self.add_person(NewPerson { id, first_name: first_name.to_owned(), ..NewPerson::default() });
    }

    /// Adds a person. The bot cannot write to them before they press Start.
    pub fn add_person(&self, new: NewPerson) {
        let person = Person {
            id: new.id,
            first_name: new.first_name,
            last_name: new.last_name,
            username: new.username,
            language_code: Some(new.language.unwrap_or_else(|| "vi".to_owned())),
            phone: new.phone.unwrap_or_else(|| format!("849{:08}", new.id.unsigned_abs() % 100_000_000)),
            deactivated: false,
        };
        self.shared.with(|world, _| world.add_person(person));
    }

    /// Everybody.
    pub fn users(&self) -> Vec<PersonView> {
        self.shared.with(|world, _| {
            let groups = |id: i64| {
                let inside = world.chats.values().filter(|chat| {
                    !chat.is_private()
                        && chat.migrated_to.is_none()
                        && !chat.deleted
                        && chat.people.get(&id).is_some_and(|standing| standing.is_inside())
                });
                inside.map(|chat| (chat.id, chat.title.clone())).collect()
            };
            let view = |person: &Person| PersonView {
                id: person.id,
                name: person.full_name(),
                phone: person.phone.clone(),
                active: world.chats.get(&person.id).is_some_and(|chat| chat.bot == Standing::Member),
                groups: groups(person.id),
            };
            world.people.values().map(view).collect()
        })
    }

    /// Opens the bot by `t.me/<bot>?start=<payload>` and presses Start; unblocks the bot if needed.
    pub fn press_start(&self, user: i64, payload: &str) -> Act<i64> {
        self.shared.with(|world, now| world.press_start(user, payload, now))
    }

    /// Types and sends a text in the private chat. Returns the message id.
    pub fn send_text(&self, user: i64, text: &str) -> Act<i64> {
        self.say_text(user, Said::default(), text)
    }

    /// Types and sends a text anywhere, also as an answer to a message.
    pub fn say_text(&self, user: i64, said: Said, text: &str) -> Act<i64> {
        self.shared.with(|world, now| world.say_text(user, said, text, now))
    }

    /// Taps the inline button with this data under a message of the private chat. Returns the callback id.
    pub fn tap(&self, user: i64, message: i64, data: &str) -> Act<String> {
        self.shared.with(|world, now| world.tap(user, None, message, data, false, now))
    }

    /// Taps an inline button in a group.
    pub fn tap_in(&self, user: i64, chat: i64, message: i64, data: &str) -> Act<String> {
        self.shared.with(|world, now| world.tap(user, Some(chat), message, data, false, now))
    }

    /// Sends a press that no button of the message stands for: forged data, or a message that is gone.
    pub fn tap_forged(&self, user: i64, chat: Option<i64>, message: i64, data: &str) -> Act<String> {
        self.shared.with(|world, now| world.tap(user, chat, message, data, true, now))
    }

    /// Delivers an earlier press again under a fresh update id.
    pub fn tap_again(&self, callback_id: &str) -> Act<()> {
        self.shared.with(|world, now| world.announce_press(callback_id, now))
    }

    /// Taps a button of the open reply keyboard by its label (shares the own contact if it asks for it).
    pub fn tap_reply(&self, user: i64, label: &str) -> Act<i64> {
        self.shared.with(|world, now| world.tap_reply(user, label, now))
    }

    /// Edits the text or caption of the person's own message in the private chat.
    pub fn edit_message(&self, user: i64, message: i64, text: &str) -> Act<()> {
        self.shared.with(|world, now| world.edit_own(user, None, message, text, now))
    }

    /// Deletes one message for both sides. Bots are not told.
    pub fn delete_message(&self, user: i64, message: i64) -> Act<()> {
        self.shared.with(|world, _| world.delete_own(user, None, message))
    }

    /// Shares a contact: the own one if `whose` is `user`.
    pub fn share_contact(&self, user: i64, whose: i64) -> Act<i64> {
        self.shared.with(|world, now| world.share_contact(user, Said::default(), whose, now))
    }

    /// Shares a contact with any number and no Telegram account behind it.
    pub fn share_number(&self, user: i64, phone: &str, first_name: &str) -> Act<i64> {
        let contact = serde_json::json!({ "phone_number": phone, "first_name": first_name });
        self.shared.with(|world, now| world.say(user, Said::default(), Content::Plain("contact", contact), now))
    }

    fn file_of(&self, user: i64, kind: &'static str, upload: Upload, caption: &str) -> Act<i64> {
        self.send_file(user, Said::default(), kind, upload, caption)
    }

    /// Sends a file of `kind` (`photo`, `document`, `voice`, `video`, `audio`, `animation`, `sticker`, `video_note`).
    pub fn send_file(&self, user: i64, said: Said, kind: &'static str, upload: Upload, caption: &str) -> Act<i64> {
        self.shared.with(|world, now| world.send_file(user, said, (kind, upload), caption, None, now))
    }

    /// Sends a photo (PNG, JPEG, GIF or WebP).
    pub fn send_photo(&self, user: i64, bytes: Vec<u8>, caption: &str) -> Act<i64> {
        self.file_of(user, "photo", Upload { bytes, ..Upload::default() }, caption)
    }

    /// Sends a document.
    pub fn send_document(&self, user: i64, name: &str, bytes: Vec<u8>, caption: &str) -> Act<i64> {
        self.file_of(user, "document", Upload { name: name.to_owned(), bytes, ..Upload::default() }, caption)
    }

    /// Sends a voice note.
    pub fn send_voice(&self, user: i64, bytes: Vec<u8>) -> Act<i64> {
        self.file_of(user, "voice", Upload { bytes, ..Upload::default() }, "")
    }

    /// Sends a round video.
    pub fn send_video_note(&self, user: i64, bytes: Vec<u8>) -> Act<i64> {
        self.file_of(user, "video_note", Upload { bytes, ..Upload::default() }, "")
    }

    /// Sends a sticker.
    pub fn send_sticker(&self, user: i64) -> Act<i64> {
        let bytes = b"RIFF\x1a\0\0\0WEBPVP8L\0".to_vec();
        self.file_of(user, "sticker", Upload { bytes, ..Upload::default() }, "")
    }

    /// Sends a place.
    pub fn send_location(&self, user: i64, latitude: f64, longitude: f64) -> Act<i64> {
        let location = serde_json::json!({ "latitude": latitude, "longitude": longitude });
        self.shared.with(|world, now| world.say(user, Said::default(), Content::Plain("location", location), now))
    }

    /// Sends several photos as one album. Returns the message ids.
    pub fn album(&self, user: i64, photos: Vec<Vec<u8>>, caption: &str) -> Act<Vec<i64>> {
        self.shared.with(|world, now| {
            let group = Some((world.draw() >> 1).to_string());
            let send = |(index, bytes)| {
                let upload = Upload { bytes, ..Upload::default() };
                let caption = if index == 0 { caption } else { "" };
                world.send_file(user, Said::default(), ("photo", upload), caption, group.clone(), now)
            };
            photos.into_iter().enumerate().map(send).collect()
        })
    }

    /// Forwards a message of the chat `from` into the private chat.
    pub fn forward(&self, user: i64, from: i64, message: i64) -> Act<i64> {
        self.shared.with(|world, now| world.forward(user, from, message, Said::default(), now))
    }

    /// Votes in a poll; an empty choice takes the vote back.
    pub fn vote(&self, user: i64, message: i64, options: &[usize]) -> Act<()> {
        self.shared.with(|world, now| world.vote(user, None, message, options, now))
    }

    /// Reacts to a message with an emoji, or takes the reaction back.
    pub fn react(&self, user: i64, message: i64, emoji: Option<&str>) -> Act<()> {
        self.shared.with(|world, now| world.react(user, None, message, emoji, now))
    }

    /// Blocks the bot.
    pub fn block(&self, user: i64) -> Act<()> {
        self.shared.with(|world, now| world.set_blocked(user, true, now))
    }

    /// Unblocks the bot without pressing Start.
    pub fn unblock(&self, user: i64) -> Act<()> {
        self.shared.with(|world, now| world.set_blocked(user, false, now))
    }

    /// Deletes the private chat with all its messages.
    pub fn delete_chat(&self, user: i64) -> Act<()> {
        self.shared.with(|world, _| world.delete_chat(user))
    }

    /// Deletes the whole account.
    pub fn delete_account(&self, user: i64) -> Act<()> {
        self.shared.with(|world, _| {
            world.person(user)?;
            if let Some(person) = world.people.get_mut(&user) {
                person.deactivated = true;
            }
            Ok(())
        })
    }

    /// Makes a group without the bot; see [`People::add_bot`]. Returns the chat id.
    pub fn create_group(&self, creator: i64, title: &str, members: &[i64]) -> Act<i64> {
        self.shared.with(|world, now| world.make_group(creator, title, members, ChatKind::Group, now))
    }

    /// Makes a supergroup without the bot. Returns the chat id.
    pub fn create_supergroup(&self, creator: i64, title: &str, members: &[i64]) -> Act<i64> {
        self.shared.with(|world, now| world.make_group(creator, title, members, ChatKind::Supergroup, now))
    }

    /// Adds the bot to a group.
    pub fn add_bot(&self, by: i64, chat: i64) -> Act<()> {
        self.shared.with(|world, now| world.set_bot(by, chat, Standing::Member, now))
    }

    /// Makes the bot an administrator of a group.
    pub fn promote_bot(&self, by: i64, chat: i64) -> Act<()> {
        self.shared.with(|world, now| world.set_bot(by, chat, Standing::Administrator, now))
    }

    /// Forbids the bot to write in a group it stays in.
    pub fn mute_bot(&self, by: i64, chat: i64) -> Act<()> {
        self.shared.with(|world, now| world.set_bot(by, chat, Standing::Restricted, now))
    }

    /// Removes the bot from a group.
    pub fn remove_bot(&self, by: i64, chat: i64) -> Act<()> {
        self.shared.with(|world, now| world.set_bot(by, chat, Standing::Kicked, now))
    }

    /// A person joins a group.
    pub fn join(&self, by: i64, chat: i64, who: i64) -> Act<()> {
        self.shared.with(|world, now| world.set_member(by, chat, who, Standing::Member, now))
    }

    /// A person leaves a group, or is removed by `by`.
    pub fn leave(&self, by: i64, chat: i64, who: i64) -> Act<()> {
        let new = if by == who { Standing::Left } else { Standing::Kicked };
        self.shared.with(|world, now| world.set_member(by, chat, who, new, now))
    }

    /// Turns a group into a supergroup. Returns the new chat id.
    pub fn migrate(&self, by: i64, chat: i64) -> Act<i64> {
        self.shared.with(|world, now| world.migrate(by, chat, now))
    }

    /// Deletes a group.
    pub fn delete_group(&self, chat: i64) -> Act<()> {
        self.shared.with(|world, _| world.delete_group(chat))
    }
}

impl std::str::FromStr for NewPerson {
    type Err = String;

    /// Reads `1001:Lan` or `1001:Nguyễn Thị Lan`.
    fn from_str(text: &str) -> Result<Self, String> {
        let (id, name) = text.split_once(':').ok_or_else(|| format!("{text:?} is not of the form ID:NAME"))?;
        let id: i64 = id.trim().parse().map_err(|_| format!("{id:?} is not a user id"))?;
        let name = name.trim();
        if id <= 0 || name.is_empty() {
            return Err(format!("{text:?} needs a positive id and a name"));
        }
        Ok(Self { id, first_name: name.to_owned(), ..Self::default() })
    }
}
