//! Raw updates, before teloxide sees them: which chat they belong to, and the reduction to the fields we read. What
//! teloxide 0.17 does not know (newer kinds of entities, disabled buttons) would make a user's words vanish silently;
//! a field that is not on the list below cannot do that.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::apart;
use super::route::tells_of_danger;
use crate::dialogue::action::Section;
use crate::domain::fire::fire_in;
use crate::store::inbox::{Incoming, Kind};

/// Fields of a message that the bot reads.
const MESSAGE_FIELDS: &[&str] = &[
    "message_id",
    "date",
    "edit_date",
    "from",
    "chat",
    "text",
    "entities",
    "caption",
    "contact",
    "voice",
    "video_note",
    "photo",
    "document",
    "sticker",
    "animation",
    "location",
    "venue",
    "video",
    "audio",
    "forward_origin",
    "media_group_id",
    "reply_to_message",
    "new_chat_title",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
];
/// Fields of a person or chat that the bot reads. Of people nothing else is kept, names neither; of groups their title.
const PEER_FIELDS: &[&str] = &["id", "is_bot", "type", "language_code", "title"];

/// The inbox row of an update; `None` if it has no `update_id`, which Telegram never sends.
#[must_use]
pub fn incoming(update: &Value) -> Option<(i64, Incoming)> {
    let update_id = update.get("update_id")?.as_i64()?;
    let chat_id = chat_of(update);
    let item = Incoming {
        key: format!("update:{update_id}"),
        lane: format!("chat:{chat_id}"),
        chat_id,
        kind: Kind::Update,
        payload: update.to_string(),
    };
    Some((update_id, item))
}

/// The inbox row of an update that cannot be read: its bytes as they came. Where it says neither its number nor whose it
/// is in any way that can be found, its own bytes are its identity.
#[must_use]
pub fn unreadable(bytes: &[u8]) -> (Option<i64>, Incoming) {
    let number = |path: &[&str]| apart::behind(bytes, path).and_then(apart::number);
    let update_id = number(&["update_id"]);
    let chat_id = number(&["message", "chat", "id"])
        .or_else(|| number(&["edited_message", "chat", "id"]))
        .or_else(|| number(&["callback_query", "from", "id"]))
        .or_else(|| number(&["my_chat_member", "chat", "id"]))
        .unwrap_or(0);
    let key = update_id.map_or_else(|| format!("unreadable:{}", digest(bytes)), |it| format!("update:{it}"));
    let lane = format!("chat:{chat_id}");
    (update_id, Incoming { key, lane, chat_id, kind: Kind::Unreadable, payload: BASE64_STANDARD.encode(bytes) })
}

fn digest(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(&Sha256::digest(bytes)[..16])
}

/// What a webhook call or an element of a list of updates comes to.
#[derive(Debug)]
pub struct Taken {
    /// Its number, if it bears one that can be found.
    pub update_id: Option<i64>,
    /// What is to be stored. Only what is read can be none of our concern.
    pub item: Option<Incoming>,
    /// When Telegram took the message, if it is one: it cannot be earlier now.
    pub said_at: Option<DateTime<Utc>>,
}

/// Takes an update in, whatever it is.
#[must_use]
pub fn taken_in(bytes: &[u8]) -> Taken {
    match serde_json::from_slice::<Value>(bytes).ok().and_then(|it| incoming(&it).map(|item| (it, item))) {
        Some((update, (id, mut item))) => {
            // As it came: written anew it would cost as much as reading it.
            item.payload = String::from_utf8_lossy(bytes).into_owned();
            let danger = danger_in_group(&update);
            let concerns = danger.is_some() || concerns_us(&update);
            item.payload = danger.unwrap_or(item.payload);
            let said_at = update.pointer("/message/date").and_then(Value::as_i64);
            Taken {
                update_id: Some(id),
                item: concerns.then_some(item),
                said_at: said_at.and_then(|it| DateTime::from_timestamp(it, 0)),
            }
        }
        None => {
            let (update_id, item) = unreadable(bytes);
            Taken { update_id, item: Some(item), said_at: None }
        }
    }
}

/// What could not be read when it came, for a release that can.
#[must_use]
pub fn read_again(payload: &str) -> Option<String> {
    let bytes = BASE64_STANDARD.decode(payload).ok()?;
    taken_in(&bytes).item.filter(|it| it.kind == Kind::Update).map(|it| it.payload)
}

/// Whether an update can concern us at all. What people say to each other in a group is not even stored: of messages
/// there only commands and what Telegram itself says pass, and that somebody told of danger.
#[must_use]
pub fn concerns_us(update: &Value) -> bool {
    if let Some(message) = update.get("message").filter(|it| in_group(it)) {
        let is_command = is_command(message);
        let names = ["new_chat_title", "migrate_to_chat_id", "migrate_from_chat_id"];
        return is_command || names.iter().any(|it| message.get(it).is_some());
    }
    !update.get("edited_message").is_some_and(in_group)
}

fn in_group(message: &Value) -> bool {
    message.pointer("/chat/type").and_then(Value::as_str).is_some_and(|it| matches!(it, "group" | "supergroup"))
}

fn is_command(message: &Value) -> bool {
    message.pointer("/entities/0").is_some_and(|it| it["type"] == "bot_command" && it["offset"] == 0)
}

/// What stands for the words of a message that tells of a fire.
const FIRE: &str = "cháy";

/// What is kept of a message that tells in a group of somebody in danger, or of a fire: that it was said, as if by the command
/// for it, and no word of it.
fn danger_in_group(update: &Value) -> Option<String> {
    let message = update.get("message").filter(|it| in_group(it) && !is_command(it))?;
    let own = message.get("forward_origin").is_none() && message.pointer("/from/is_bot") != Some(&Value::Bool(true));
    let words = ["text", "caption"].into_iter().find_map(|it| message.get(it)?.as_str()).filter(|_| own)?;
    let burns = !tells_of_danger(words) && fire_in(words);
    if !tells_of_danger(words) && !burns {
        return None;
    }
    let command = format!("/{}", Section::Danger.code());
    let mut kept = Map::new();
    for name in ["message_id", "date", "from", "chat"] {
        kept.extend(message.get(name).map(|it| (name.to_owned(), it.clone())));
    }
    kept.insert("entities".to_owned(), json!([{ "type": "bot_command", "offset": 0, "length": command.len() }]));
    kept.insert("text".to_owned(), Value::from(if burns { format!("{command} {FIRE}") } else { command }));
    Some(json!({ "update_id": update.get("update_id"), "message": kept }).to_string())
}

/// The chat whose line an update stands in: that of the message, or the person's private chat for a press.
fn chat_of(update: &Value) -> i64 {
    let id = |path: &str| update.pointer(path).and_then(Value::as_i64);
    id("/message/chat/id")
        .or_else(|| id("/edited_message/chat/id"))
        .or_else(|| id("/callback_query/from/id"))
        .or_else(|| id("/my_chat_member/chat/id"))
        .unwrap_or(0)
}

/// Reduces an update to what the bot reads, as text that teloxide parses. `None` if it is not an update at all.
#[must_use]
pub fn reduce(payload: &str) -> Option<String> {
    let mut update: Value = serde_json::from_str(payload).ok()?;
    let fields = update.as_object_mut()?;
    for name in ["message", "edited_message"] {
        if let Some(message) = fields.get_mut(name).and_then(Value::as_object_mut) {
            reduce_message(message);
        }
    }
    if let Some(press) = fields.get_mut("callback_query").and_then(Value::as_object_mut) {
        press.retain(|name, _| ["id", "from", "message", "data", "chat_instance"].contains(&name.as_str()));
        if let Some(message) = press.get_mut("message").and_then(Value::as_object_mut) {
            message.retain(|name, _| ["message_id", "date", "chat"].contains(&name.as_str()));
            reduce_peers(message);
        }
        reduce_peers(press);
    }
    Some(update.to_string())
}

fn reduce_message(message: &mut Map<String, Value>) {
    message.retain(|name, _| MESSAGE_FIELDS.contains(&name.as_str()));
    if message.contains_key("forward_origin") {
        // Whose words they were is nobody's business: that they were forwarded is enough.
        let origin = serde_json::json!({ "type": "hidden_user", "date": 0, "sender_user_name": "-" });
        message.insert("forward_origin".to_owned(), origin);
    }
    for name in ["voice", "document", "audio", "video", "animation"] {
        if let Some(file) = message.get_mut(name).and_then(Value::as_object_mut) {
            file.remove("thumbnail");
            file.remove("thumb");
            // Optional in the Bot API, but teloxide wants one it can read; we never look at it.
            file.insert("mime_type".to_owned(), Value::from("application/octet-stream"));
        }
    }
    if let Some(entities) = message.get_mut("entities").and_then(Value::as_array_mut) {
        entities.retain(is_formatting);
    }
    if let Some(answered) = message.get_mut("reply_to_message").and_then(Value::as_object_mut) {
        // Which message it was is enough.
        answered.retain(|name, _| ["message_id", "date", "chat", "from"].contains(&name.as_str()));
        answered.insert("text".to_owned(), Value::from("-"));
        reduce_peers(answered);
    }
    reduce_peers(message);
}

/// Formatting that an announcement may carry on. A link that is none would make teloxide drop the whole message.
fn is_formatting(entity: &Value) -> bool {
    match entity.get("type").and_then(Value::as_str) {
        Some("bold" | "italic" | "underline" | "strikethrough" | "spoiler" | "code" | "blockquote") => true,
        Some("text_link") => entity
            .get("url")
            .and_then(Value::as_str)
            .and_then(|it| reqwest::Url::parse(it).ok())
            .is_some_and(|it| matches!(it.scheme(), "http" | "https")),
        _ => false,
    }
}

fn reduce_peers(fields: &mut Map<String, Value>) {
    for name in ["from", "chat"] {
        if let Some(peer) = fields.get_mut(name).and_then(Value::as_object_mut) {
            peer.retain(|name, _| PEER_FIELDS.contains(&name.as_str()));
            if name == "from" || peer.get("type").is_some_and(|it| it == "private") {
                peer.insert("first_name".to_owned(), Value::from("-"));
            } else {
                peer.entry("title").or_insert_with(|| Value::from("-"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use teloxide::types::{Update, UpdateKind};

    use super::*;

    fn text_with(extra: &Value) -> Value {
        let mut message = json!({
            "message_id": 7, "date": 1, "text": "xin chào",
            "from": { "id": 5, "is_bot": false, "first_name": "A" },
            "chat": { "id": 5, "type": "private", "first_name": "A" },
        });
        message.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        json!({ "update_id": 3, "message": message })
    }

    #[test]
    fn words_survive_what_teloxide_does_not_know() {
        for extra in [
            json!({ "entities": [{ "type": "date_time", "offset": 0, "length": 3 }] }),
            json!({ "reply_markup": { "inline_keyboard": [[{ "text": "x", "disabled": {} }]] } }),
            json!({ "a_field_of_the_future": { "x": 1 } }),
            json!({ "forward_origin": { "type": "of_the_future", "date": 1 } }),
        ] {
            let reduced = reduce(&text_with(&extra).to_string()).unwrap();
            let update: Update = serde_json::from_str(&reduced).unwrap();
            let UpdateKind::Message(message) = update.kind else { panic!("{extra}: {reduced}") };
            assert_eq!(message.text(), Some("xin chào"), "{extra}");
        }
    }

    #[test]
    fn a_press_on_a_message_of_any_shape_is_read() {
        let press = json!({ "update_id": 4, "callback_query": {
            "id": "9", "from": { "id": 5, "is_bot": false, "first_name": "A" }, "chat_instance": "1", "data": "h1.1.x",
            "message": { "message_id": 8, "date": 0, "chat": { "id": 5, "type": "private", "first_name": "A" } },
        }});
        let update: Update = serde_json::from_str(&reduce(&press.to_string()).unwrap()).unwrap();
        assert!(matches!(update.kind, UpdateKind::CallbackQuery(_)));
        assert_eq!(incoming(&press).unwrap().1.lane, "chat:5");
    }

    #[test]
    fn what_people_say_in_groups_is_not_even_stored() {
        let said = |extra: Value| {
            let mut update = text_with(&extra);
            update["message"]["chat"] = json!({ "id": -7, "type": "supergroup", "title": "Tổ" });
            update
        };
        let command = json!({ "entities": [{ "type": "bot_command", "offset": 0, "length": 6 }] });
        let later = json!({ "entities": [{ "type": "bot_command", "offset": 4, "length": 6 }] });
        for (extra, wanted) in [
            (json!({}), false),
            (later, false),
            (command, true),
            (json!({ "migrate_to_chat_id": -107 }), true),
            (json!({ "new_chat_title": "x" }), true),
        ] {
            assert_eq!(concerns_us(&said(extra.clone())), wanted, "{extra}");
        }
        let mut edited = said(json!({}));
        edited["edited_message"] = edited["message"].take();
        edited.as_object_mut().unwrap().remove("message");
        assert!(!concerns_us(&edited));
        assert!(concerns_us(&text_with(&json!({}))), "private");
        assert!(concerns_us(
            &json!({ "update_id": 1, "callback_query": { "message": { "chat": { "type": "group" } } } })
        ));
    }

    #[test]
    fn that_danger_was_told_in_a_group_is_stored_and_no_word_of_it() {
        let said = |extra: Value| {
            let mut update = text_with(&extra);
            update["message"]["chat"] = json!({ "id": -7, "type": "supergroup", "title": "Tổ" });
            taken_in(update.to_string().as_bytes()).item.map(|it| it.payload)
        };
        for words in ["ông Tư đang đánh vợ", "cuu voi", "@b_bot hang xom danh chi Hoa"] {
            let kept = said(json!({ "text": words })).expect("it is stored");
            assert!(kept.contains("/nguyhiem") && !kept.contains(words), "{kept}");
        }
        let burns = said(json!({ "text": "nhà ông Tư đang cháy" })).expect("a fire as well");
        assert!(burns.contains("/nguyhiem cháy") && !burns.contains("Tư") && fire_in(FIRE), "{burns}");
        let below = said(json!({ "text": null, "caption": "chồng đánh vợ" })).expect("below a picture as well");
        assert!(!below.contains("chồng"), "{below}");
        for other in [
            json!({ "text": "hội nghị phòng chống ma túy" }),
            json!({ "text": "bị trộm xe" }),
            json!({ "text": "ông Tư đang đánh vợ", "forward_origin": { "type": "hidden_user", "date": 1 } }),
            json!({ "text": "ông Tư đang đánh vợ", "from": { "id": 1, "is_bot": true, "first_name": "b" } }),
        ] {
            assert_eq!(said(other.clone()), None, "{other}");
        }
    }

    #[test]
    fn what_cannot_be_read_keeps_its_bytes_its_number_and_its_chat() {
        let bytes = b"{\"update_id\":12,\"message\":{\"chat\":{\"id\":5},\"text\":\"\xff\"}}";
        let Taken { update_id: id, item, .. } = taken_in(bytes);
        let item = item.unwrap();
        assert_eq!((id, item.key.as_str(), item.lane.as_str(), item.chat_id), (Some(12), "update:12", "chat:5", 5));
        assert_eq!((item.kind, BASE64_STANDARD.decode(&item.payload).unwrap()), (Kind::Unreadable, bytes.to_vec()));
        assert_eq!(read_again(&unreadable(bytes).1.payload), None, "not by this release");
        let readable = text_with(&json!({})).to_string();
        assert_eq!(read_again(&BASE64_STANDARD.encode(&readable)), Some(readable), "what is no longer too much for it");
        let taken = taken_in(b"[] nonsense");
        assert_eq!((taken.update_id, taken.item.unwrap().chat_id), (None, 0));
        let (one, other) = (unreadable(b"x").1.key, unreadable(b"y").1.key);
        assert!(one != other && one == unreadable(b"x").1.key, "what comes twice is stored once");
    }

    #[test]
    fn what_is_no_update_is_told_apart() {
        assert!(reduce("nonsense").is_none());
        assert!(incoming(&json!({ "x": 1 })).is_none());
        assert_eq!(incoming(&json!({ "update_id": 1, "poll": {} })).unwrap().1.chat_id, 0);
    }
}
