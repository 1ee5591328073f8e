//! Entities that a client gives explicitly instead of a parse mode.

use super::{Entity, Formatted, cannot_parse, normal, utf16_len};
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

/// Takes `text` as it is, with the entities in the JSON array `given`.
pub(super) fn read(text: &str, given: Option<&str>) -> Result<Formatted, ApiError> {
    let mut formatted = Formatted { text: text.to_owned(), entities: Vec::new() };
    let Some(given) = given.filter(|given| !given.is_empty()) else {
        return Ok(formatted);
    };
    let values: serde_json::Value =
        serde_json::from_str(given).map_err(|_| ApiError::bad("can't parse entities JSON object"))?;
    let Some(values) = values.as_array() else {
        return Err(cannot_parse("Expected an Array"));
    };
    let total = utf16_len(text);
    for value in values {
        if let Some(entity) = entity(value, total)? {
            formatted.entities.push(entity);
        }
    }
    Ok(formatted)
}

fn entity(value: &serde_json::Value, total: usize) -> Result<Option<Entity>, ApiError> {
    if !value.is_object() {
        return Err(cannot_parse("expected an Object"));
    }
    let kind = value["type"].as_str().ok_or_else(|| cannot_parse("Can't find field \"type\""))?;
    let (Some(offset), Some(length)) = (value["offset"].as_i64(), value["length"].as_i64()) else {
        let missing = if value["offset"].is_i64() { "length" } else { "offset" };
        return Err(cannot_parse(&format!("Can't find field \"{missing}\"")));
    };
    if FOUND.contains(&kind) {
        return Ok(None);
    }
    let Some(kind) = MARKUP.iter().find(|known| **known == kind) else {
        return Err(cannot_parse("Unsupported type specified"));
    };
    let (Ok(offset), Ok(length)) = (usize::try_from(offset), usize::try_from(length)) else {
        return Ok(None);
    };
    let length = length.min(total.saturating_sub(offset));
    if length == 0 {
        return Ok(None);
    }
    let text = |field: &str| value[field].as_str().map(str::to_owned);
    let mut entity = Entity {
        language: text("language"),
        custom_emoji_id: text("custom_emoji_id"),
        unix_time: value["unix_time"].as_i64(),
        date_time_format: text("date_time_format"),
        user: value.get("user").cloned(),
        ..Entity::plain(kind, offset, length)
    };
    if *kind == "text_link" {
        let url = text("url").ok_or_else(|| cannot_parse("Can't find field \"url\""))?;
        entity.url = normal::link(&url);
        return Ok(entity.url.is_some().then_some(entity));
    }
    Ok(Some(entity))
}
