//! What a person does, as JSON of the control API.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::files::Upload;
use super::people::People;
use super::verbs::{Act, ActError, Said};

/// A deed of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Deed {
    /// Who.
    pub user: i64,
    /// What.
    #[serde(flatten)]
    pub what: What,
}

/// What people do. `chat` is a group; without it the private chat is meant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are the parameters of the methods of `People` with these names")]
pub enum What {
    /// Presses Start.
    Start {
        #[serde(default)]
        payload: String,
    },
    /// Writes.
    Text {
        text: String,
        #[serde(default)]
        chat: Option<i64>,
        #[serde(default)]
        reply_to: Option<i64>,
    },
    /// Taps an inline button.
    Tap {
        message_id: i64,
        data: String,
        #[serde(default)]
        chat: Option<i64>,
    },
    /// Sends a press no button stands for.
    TapForged {
        message_id: i64,
        data: String,
        #[serde(default)]
        chat: Option<i64>,
    },
    /// Delivers an earlier press again.
    TapAgain { callback_id: String },
    /// Taps a button of the reply keyboard.
    TapReply { label: String },
    /// Edits an own message.
    Edit { message_id: i64, text: String },
    /// Deletes a message for both sides.
    Delete { message_id: i64 },
    /// Shares a contact; the own one if `whose` is absent.
    Contact {
        #[serde(default)]
        whose: Option<i64>,
    },
    /// Shares a number without an account.
    Number { phone: String, first_name: String },
    /// Sends a file of the sort `file`: `photo`, `document`, `voice`, `video`, `audio`, `animation`, `video_note`,
    /// `sticker`; `base64` holds its bytes.
    File {
        file: String,
        base64: String,
        #[serde(default)]
        name: String,
        #[serde(default)]
        mime: String,
        #[serde(default)]
        caption: String,
        #[serde(default)]
        chat: Option<i64>,
    },
    /// Sends a sticker of no importance.
    Sticker,
    /// Sends photos (base64 each) as one album.
    Album {
        photos: Vec<String>,
        #[serde(default)]
        caption: String,
    },
    /// Sends a place.
    Location { latitude: f64, longitude: f64 },
    /// Forwards a message of the chat `from` into the private chat.
    Forward { from: i64, message_id: i64 },
    /// Votes in a poll.
    Vote { message_id: i64, options: Vec<usize> },
    /// Reacts to a message; without `emoji`, takes the reaction back.
    React {
        message_id: i64,
        #[serde(default)]
        emoji: Option<String>,
    },
    /// Blocks the bot.
    Block,
    /// Unblocks it.
    Unblock,
    /// Deletes the private chat.
    DeleteChat,
    /// Deletes the account.
    DeleteAccount,
    /// Makes a group without the bot.
    CreateGroup {
        title: String,
        #[serde(default)]
        members: Vec<i64>,
        #[serde(default)]
        supergroup: bool,
    },
    /// Adds the bot to a group.
    AddBot { chat: i64 },
    /// Makes the bot an administrator.
    PromoteBot { chat: i64 },
    /// Forbids the bot to write.
    MuteBot { chat: i64 },
    /// Removes the bot.
    RemoveBot { chat: i64 },
    /// Adds `who` to a group.
    Join { chat: i64, who: i64 },
    /// Leaves a group, or removes `who` from it.
    Leave {
        chat: i64,
        #[serde(default)]
        who: Option<i64>,
    },
    /// Turns a group into a supergroup.
    Migrate { chat: i64 },
    /// Deletes a group.
    DeleteGroup { chat: i64 },
}

fn bytes(text: &str) -> Act<Vec<u8>> {
    STANDARD.decode(text.trim()).map_err(|error| ActError::File(error.to_string()))
}

/// The kinds of files, as the emulator names them.
fn file_kind(name: &str) -> Act<&'static str> {
    ["photo", "document", "voice", "video", "audio", "animation", "video_note", "sticker"]
        .into_iter()
        .find(|kind| *kind == name)
        .ok_or_else(|| ActError::File(format!("there is no sort of file called {name:?}")))
}

impl Deed {
    /// Does it. The result holds what came into being: `message_id`, `callback_id` or `chat`.
    pub fn act(self, people: &People) -> Act<Value> {
        let user = self.user;
        let message = |id: i64| json!({ "message_id": id });
        let press = |id: String| json!({ "callback_id": id });
        let nothing = |(): ()| json!({});
        match self.what {
            What::Start { payload } => people.press_start(user, &payload).map(message),
            What::Text { text, chat, reply_to } => people.say_text(user, Said { chat, reply_to }, &text).map(message),
            What::Tap { message_id, data, chat: None } => people.tap(user, message_id, &data).map(press),
            What::Tap { message_id, data, chat: Some(chat) } => people.tap_in(user, chat, message_id, &data).map(press),
            What::TapForged { message_id, data, chat } => people.tap_forged(user, chat, message_id, &data).map(press),
            What::TapAgain { callback_id } => people.tap_again(&callback_id).map(nothing),
            What::TapReply { label } => people.tap_reply(user, &label).map(message),
            What::Edit { message_id, text } => people.edit_message(user, message_id, &text).map(nothing),
            What::Delete { message_id } => people.delete_message(user, message_id).map(nothing),
            What::Contact { whose } => people.share_contact(user, whose.unwrap_or(user)).map(message),
            What::Number { phone, first_name } => people.share_number(user, &phone, &first_name).map(message),
            What::File { file, base64, name, mime, caption, chat } => {
                let upload = Upload { name, mime, bytes: bytes(&base64)? };
                let said = Said { chat, reply_to: None };
                people.send_file(user, said, file_kind(&file)?, upload, &caption).map(message)
            }
            What::Sticker => people.send_sticker(user).map(message),
            What::Album { photos, caption } => {
                let photos = photos.iter().map(|photo| bytes(photo)).collect::<Act<Vec<_>>>()?;
                people.album(user, photos, &caption).map(|ids| json!({ "message_ids": ids }))
            }
            What::Location { latitude, longitude } => people.send_location(user, latitude, longitude).map(message),
            What::Forward { from, message_id } => people.forward(user, from, message_id).map(message),
            What::Vote { message_id, options } => people.vote(user, message_id, &options).map(nothing),
            What::React { message_id, emoji } => people.react(user, message_id, emoji.as_deref()).map(nothing),
            What::Block => people.block(user).map(nothing),
            What::Unblock => people.unblock(user).map(nothing),
            What::DeleteChat => people.delete_chat(user).map(nothing),
            What::DeleteAccount => people.delete_account(user).map(nothing),
            group => Self { user, what: group }.act_in_group(people),
        }
    }

    fn act_in_group(self, people: &People) -> Act<Value> {
        let user = self.user;
        let nothing = |(): ()| json!({});
        let made = |chat: i64| json!({ "chat": chat });
        match self.what {
            What::CreateGroup { title, members, supergroup: false } => {
                people.create_group(user, &title, &members).map(made)
            }
            What::CreateGroup { title, members, .. } => people.create_supergroup(user, &title, &members).map(made),
            What::AddBot { chat } => people.add_bot(user, chat).map(nothing),
            What::PromoteBot { chat } => people.promote_bot(user, chat).map(nothing),
            What::MuteBot { chat } => people.mute_bot(user, chat).map(nothing),
            What::RemoveBot { chat } => people.remove_bot(user, chat).map(nothing),
            What::Join { chat, who } => people.join(user, chat, who).map(nothing),
            What::Leave { chat, who } => people.leave(user, chat, who.unwrap_or(user)).map(nothing),
            What::Migrate { chat } => people.migrate(user, chat).map(made),
            What::DeleteGroup { chat } => people.delete_group(chat).map(nothing),
            // Everything else was dealt with before this was called.
            _ => Ok(Value::Null),
        }
    }
}
