//! Sending files: uploaded, attached, by file id; one by one and as albums.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::send::{message_of, options, sent, shown};
use super::{Answer, Method, Params};
use crate::emulator::entities::{Formatted, Source};
use crate::emulator::errors::ApiError;
use crate::emulator::limits;
use crate::emulator::message::{Content, Media};
use crate::emulator::world::World;

pub(super) const METHODS: &[(&str, Method)] = &[
    ("sendPhoto", |world, params, now| send(world, params, "photo", now)),
    ("sendDocument", |world, params, now| send(world, params, "document", now)),
    ("sendVoice", |world, params, now| send(world, params, "voice", now)),
    ("sendVideo", |world, params, now| send(world, params, "video", now)),
    ("sendAudio", |world, params, now| send(world, params, "audio", now)),
    ("sendAnimation", |world, params, now| send(world, params, "animation", now)),
    ("sendSticker", |world, params, now| send(world, params, "sticker", now)),
    ("sendVideoNote", |world, params, now| send(world, params, "video_note", now)),
    ("sendMediaGroup", send_media_group),
    ("getFile", get_file),
];

/// Finds or stores the file that the parameter `field` names and gives its object.
pub(super) fn file(
    world: &mut World,
    params: &mut Params,
    field: &str,
    kind: &'static str,
    extra: &Value,
) -> Result<Value, ApiError> {
    if let Some(upload) = params.take_upload(field) {
        return Ok(world.files.store(kind, upload)?.to_json(extra));
    }
    let Some(given) = params.get(field) else {
        return Err(ApiError::bad(format!("there is no {} in the request", kind.replace('_', " "))));
    };
    if given.starts_with("http://") || given.starts_with("https://") {
        // The emulator fetches nothing from other machines.
        return Err(ApiError::bad("failed to get HTTP URL content"));
    }
    Ok(world.files.reuse(kind, given)?.to_json(extra))
}

/// Details of the file that a client may give beside it.
fn extra(params: &Params) -> Value {
    let mut extra = json!({});
    for field in ["duration", "width", "height", "length"] {
        if let Some(number) = params.int(field).filter(|number| *number > 0) {
            extra[field] = number.into();
        }
    }
    for field in ["performer", "title", "emoji"] {
        if let Some(text) = params.get(field) {
            extra[field] = text.into();
        }
    }
    extra
}

fn send(world: &mut World, params: &mut Params, kind: &'static str, now: DateTime<Utc>) -> Answer {
    let caption = Formatted::caption(&params.formatted("caption", "caption_entities"), world)?;
    let options = options(world, params)?;
    let extra = extra(params);
    let json = file(world, params, kind, kind, &extra)?;
    let content = if matches!(kind, "sticker" | "video_note") {
        Content::Plain(kind, json)
    } else {
        let (spoiler, above) = (params.flag("has_spoiler"), params.flag("show_caption_above_media"));
        Content::Media(Media { kind, json, caption, spoiler, above })
    };
    Ok(sent(world, options, content, now))
}

/// One `InputMedia…` object as content.
pub(super) fn input_media(world: &mut World, params: &mut Params, value: &Value) -> Result<Media, ApiError> {
    let kind = match value["type"].as_str() {
        Some("photo") => "photo",
        Some("document") => "document",
        Some("video") => "video",
        Some("audio") => "audio",
        Some("animation") => "animation",
        Some(_) => return Err(ApiError::bad("type must be one of photo, video, animation, audio or document")),
        None => return Err(ApiError::bad("can't parse InputMedia: Can't find field \"type\"")),
    };
    let Some(source) = value["media"].as_str().filter(|source| !source.is_empty()) else {
        return Err(ApiError::bad("media not found"));
    };
    let entities = value.get("caption_entities").map(ToString::to_string);
    let words = Source {
        text: value["caption"].as_str().unwrap_or(""),
        parse_mode: value["parse_mode"].as_str(),
        entities: entities.as_deref(),
    };
    let caption = Formatted::caption(&words, world)?;
    params.text.insert("\0media".into(), source.to_owned());
    let json = file(world, params, "\0media", kind, value);
    params.text.remove("\0media");
    let flag = |field: &str| value[field].as_bool().unwrap_or(false);
    Ok(Media { kind, json: json?, caption, spoiler: flag("has_spoiler"), above: flag("show_caption_above_media") })
}

fn send_media_group(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let media = params.json("media", "media")?;
    let Some(list) = media.as_ref().and_then(Value::as_array) else {
        return Err(ApiError::bad("expected an Array of InputMedia"));
    };
    if list.is_empty() {
        return Err(ApiError::bad("there are no messages to send"));
    }
    if list.len() > 10 {
        return Err(ApiError::bad("too many messages to send as an album"));
    }
    let base = options(world, params)?;
    let parts: Vec<Media> = list.iter().map(|value| input_media(world, params, value)).collect::<Result<_, _>>()?;
    let alone = |kind: &str| parts.iter().any(|part| part.kind == kind) && parts.iter().any(|part| part.kind != kind);
    if parts.iter().any(|part| part.kind == "animation") || alone("document") || alone("audio") {
        return Err(ApiError::bad("document and audio can't be mixed with other media types"));
    }
    let group = (parts.len() > 1).then(|| (world.draw() >> 1).to_string());
    let mut shown_all = Vec::new();
    for part in parts {
        let mut message = message_of(base.without_markup(), Content::Media(part), now);
        message.media_group.clone_from(&group);
        let id = world.keep(base.chat, message);
        shown_all.push(shown(world, base.chat, id));
    }
    Ok(Value::from(shown_all).into())
}

fn get_file(world: &mut World, params: &mut Params, _now: DateTime<Utc>) -> Answer {
    let Some(id) = params.get("file_id") else {
        return Err(ApiError::bad("file_id not specified"));
    };
    let file =
        world.files.get(id).ok_or_else(|| ApiError::bad("wrong file_id or the file is temporarily unavailable"))?;
    if file.bytes.len() > limits::DOWNLOAD_BYTES {
        return Err(ApiError::bad("file is too big"));
    }
    Ok(file.file_json().into())
}
