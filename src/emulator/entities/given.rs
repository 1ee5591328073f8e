//! Entities that a client gives explicitly instead of a parse mode.

use serde_json::{Map, Value};

use super::{Entity, Formatted, normal};
use crate::emulator::errors::ApiError;

/// Kinds a client may give; the others are found by the server and are ignored when given.
const MARKUP: [&str; 13] = [
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "blockquote",
    "expandable_blockquote",
    "date_time",
];
const FOUND: [&str; 8] =
    ["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"];

/// The farthest place and the greatest length that are looked at.
const FARTHEST: usize = 1_000_000;

/// Takes `text` as it is, with the entities in the JSON array `given`. What is no array counts as nothing, as on the real
/// server.
pub(super) fn read(text: &str, given: Option<&str>) -> Result<Formatted, ApiError> {
    let mut formatted = Formatted { text: text.to_owned(), entities: Vec::new() };
    let Some(Value::Array(values)) = given.and_then(|given| serde_json::from_str(given).ok()) else {
        return Ok(formatted);
    };
    let mut read = Vec::new();
    for value in &values {
        read.extend(Given::read(value).map_err(|why| ApiError::bad(format!("can't parse MessageEntity: {why}")))?);
    }
    // Places and arguments are looked at only once all can be read.
    for given in read {
        formatted.entities.push(given.placed()?);
    }
    Ok(formatted)
}

/// An entity as it was given, wherever that may be.
struct Given<'a> {
    kind: &'static str,
    offset: i64,
    length: i64,
    fields: &'a Map<String, Value>,
}

impl<'a> Given<'a> {
    /// `None` is a kind that the server finds by itself.
    fn read(value: &'a Value) -> Result<Option<Self>, String> {
        let fields = value.as_object().ok_or("expected an Object")?;
        let (offset, length) = (number(fields, "offset")?, number(fields, "length")?);
        let kind = string(fields, "type")?;
        if FOUND.contains(&kind) {
            return Ok(None);
        }
        let kind = MARKUP.into_iter().find(|known| *known == kind).ok_or(match kind {
            "" => "Type is not specified",
            _ => "Unsupported type specified",
        })?;
        match kind {
            "text_link" => drop(string(fields, "url")?),
            "text_mention" => drop(mentioned(fields)?),
            "custom_emoji" => drop(number(fields, "custom_emoji_id")?),
            "date_time" => drop(number(fields, "unix_time")?),
            _ => {}
        }
        Ok(Some(Self { kind, offset, length, fields }))
    }

    fn placed(self) -> Result<Entity, ApiError> {
        let place = |what: &str, given: i64| {
            usize::try_from(given)
                .ok()
                .filter(|given| *given <= FARTHEST)
                .ok_or_else(|| ApiError::bad(format!("Receive an entity with incorrect {what} {given}")))
        };
        let (offset, length) = (place("offset", self.offset)?, place("length", self.length)?);
        let text = |field: &str| string(self.fields, field).ok().filter(|text| !text.is_empty()).map(str::to_owned);
        match self.kind {
            "text_link" => normal::linked(&text("url").unwrap_or_default(), offset, length)
                .map_err(|why| ApiError::bad(format!("Entity {why}"))),
            "text_mention" => Ok(Entity::mention(mentioned(self.fields).unwrap_or(0), offset, length)),
            kind => Ok(Entity {
                language: text("language"),
                custom_emoji_id: number(self.fields, "custom_emoji_id").ok().map(|id| id.to_string()),
                unix_time: number(self.fields, "unix_time").ok(),
                date_time_format: text("date_time_format"),
                ..Entity::plain(kind, offset, length)
            }),
        }
    }
}

/// A number, which may be written as a string.
fn number(fields: &Map<String, Value>, name: &str) -> Result<i64, String> {
    let value = fields.get(name).ok_or_else(|| format!("Can't find field \"{name}\""))?;
    value
        .as_i64()
        .or_else(|| value.as_str()?.parse().ok())
        .ok_or_else(|| format!("Field \"{name}\" must be a valid Number"))
}

fn string<'a>(fields: &'a Map<String, Value>, name: &str) -> Result<&'a str, String> {
    let value = fields.get(name).ok_or_else(|| format!("Can't find field \"{name}\""))?;
    value.as_str().ok_or_else(|| format!("Field \"{name}\" must be of type String"))
}

fn mentioned(fields: &Map<String, Value>) -> Result<i64, String> {
    let user = fields.get("user").ok_or("Can't find field \"user\"")?;
    number(user.as_object().ok_or("Field \"user\" must be of type Object")?, "id")
}
