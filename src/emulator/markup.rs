//! Keyboards: read from what a client sent, with the server's errors and its silent cuts.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::errors::ApiError;
use super::limits;

/// `reply_markup` of a message.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Markup {
    Inline(Vec<Vec<InlineButton>>),
    Reply(ReplyKeyboard),
    Remove,
    ForceReply { placeholder: Option<String> },
}

/// A button under a message.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InlineButton {
    /// The label.
    pub text: String,
    /// `callback_data`, `url`, `web_app`, `copy_text`, …: which field made it.
    pub kind: &'static str,
    /// The callback data, the address or the text to copy; empty for other kinds.
    pub data: String,
    /// `danger`, `success` or `primary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub style: Option<String>,
    #[serde(skip)]
    pub(super) json: Value,
}

/// A keyboard in place of the letters.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReplyKeyboard {
    /// Rows of buttons.
    pub rows: Vec<Vec<ReplyButton>>,
    /// Whether it goes away after one use.
    pub one_time: bool,
    /// Whether it may be smaller than the usual keyboard.
    pub resize: bool,
    /// What stands in the empty input line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
}

/// A button of a [`ReplyKeyboard`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplyButton {
    /// The label, which is also what it sends.
    pub text: String,
    /// `text`, `request_contact`, `request_location`, …
    pub kind: &'static str,
}

impl Markup {
    /// Reads `reply_markup`; `private` says whether the chat is a private one.
    pub(super) fn parse(raw: Option<&str>, private: bool) -> Result<Option<Self>, ApiError> {
        let Some(raw) = raw.filter(|raw| !raw.is_empty()) else {
            return Ok(None);
        };
        let value: Value =
            serde_json::from_str(raw).map_err(|_| ApiError::bad("can't parse reply keyboard markup JSON object"))?;
        let Some(fields) = value.as_object() else {
            return Err(ApiError::bad("Object expected as reply markup"));
        };
        if raw.len() > limits::MARKUP_BYTES {
            return Err(ApiError::bad("reply markup is too long"));
        }
        if let Some(rows) = fields.get("inline_keyboard") {
            return inline(rows).map(|rows| (!rows.is_empty()).then_some(Self::Inline(rows)));
        }
        if let Some(rows) = fields.get("keyboard") {
            return reply(rows, fields, private).map(|keyboard| Some(Self::Reply(keyboard)));
        }
        if truthy(fields.get("remove_keyboard")) {
            return Ok(Some(Self::Remove));
        }
        if truthy(fields.get("force_reply")) {
            return Ok(Some(Self::ForceReply { placeholder: placeholder(fields) }));
        }
        Ok(None)
    }

    /// Whether it is a keyboard without buttons: a new message does not bring it, but it is of a sort that edits refuse.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Reply(keyboard) if keyboard.rows.is_empty())
    }

    /// What a `Message` carries as `reply_markup`: only inline keyboards come back.
    pub(super) fn to_json(&self) -> Option<Value> {
        let Self::Inline(rows) = self else { return None };
        let rows: Vec<Vec<&Value>> = rows.iter().map(|row| row.iter().map(|button| &button.json).collect()).collect();
        Some(json!({ "inline_keyboard": rows }))
    }
}

/// What the server takes for "yes".
pub(super) fn is_true(text: &str) -> bool {
    ["true", "yes", "1"].iter().any(|yes| text.eq_ignore_ascii_case(yes))
}

fn truthy(value: Option<&Value>) -> bool {
    value.is_some_and(|value| value.as_bool() == Some(true) || value.as_str().is_some_and(is_true))
}

fn rows_of<'a>(rows: &'a Value, field: &str, of: &str) -> Result<Vec<&'a Vec<Value>>, ApiError> {
    let rows =
        rows.as_array().ok_or_else(|| ApiError::bad(format!("Field \"{field}\" of the {of} must be an Array")))?;
    rows.iter()
        .map(|row| {
            row.as_array()
                .ok_or_else(|| ApiError::bad(format!("Field \"{field}\" of the {of} must be an Array of Arrays")))
        })
        .collect()
}

fn inline(rows: &Value) -> Result<Vec<Vec<InlineButton>>, ApiError> {
    let mut kept = Vec::new();
    let mut total = 0;
    for row in rows_of(rows, "inline_keyboard", "InlineKeyboardMarkup")? {
        let mut buttons = Vec::new();
        for value in row {
            let button = inline_button(value).map_err(|error| match error {
                Refused::Button(message) => ApiError::bad(format!("Can't parse inline keyboard button: {message}")),
                Refused::Whole(error) => error,
            })?;
            if !button.text.trim().is_empty() && buttons.len() < limits::ROW_BUTTONS && total < limits::KEYBOARD_BUTTONS
            {
                total += 1;
                buttons.push(button);
            }
        }
        if !buttons.is_empty() {
            kept.push(buttons);
        }
    }
    Ok(kept)
}

enum Refused {
    Button(String),
    Whole(ApiError),
}

fn inline_button(value: &Value) -> Result<InlineButton, Refused> {
    let fields = value.as_object().ok_or_else(|| Refused::Button("InlineKeyboardButton must be an Object".into()))?;
    let text = required_text(fields, "InlineKeyboardButton")?;
    let style =
        fields.get("style").and_then(Value::as_str).filter(|style| ["danger", "success", "primary"].contains(style));
    let mut json = json!({ "text": text });
    if let Some(style) = style {
        json["style"] = style.into();
    }
    let make = |kind: &'static str, data: &str, mut json: Value| {
        json[kind] = fields[kind].clone();
        InlineButton { text: text.to_owned(), kind, data: data.to_owned(), style: style.map(str::to_owned), json }
    };
    if let Some(url) = filled(fields, "url") {
        let Some(link) = super::entities::link(url) else {
            let why = super::entities::refusal(url);
            return Err(Refused::Whole(ApiError::bad(format!("Inline keyboard button URL '{url}' is invalid: {why}"))));
        };
        let mut button = make("url", &link, json);
        button.json["url"] = link.into();
        return Ok(button);
    }
    if let Some(data) = filled(fields, "callback_data") {
        if data.len() > limits::CALLBACK_DATA_BYTES {
            return Err(Refused::Whole(ApiError::bad("BUTTON_DATA_INVALID")));
        }
        return Ok(make("callback_data", data, json));
    }
    if let Some(copied) = fields.get("copy_text").and_then(|copy| copy["text"].as_str()) {
        if !(1..=256).contains(&copied.chars().count()) {
            return Err(Refused::Whole(ApiError::bad("BUTTON_COPY_TEXT_INVALID")));
        }
        return Ok(make("copy_text", copied, json));
    }
    let others = [
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "callback_game",
        "pay",
        "disabled",
    ];
    match others.into_iter().find(|kind| fields.get(*kind).is_some_and(|value| !value.is_null())) {
        Some(kind) => Ok(make(kind, fields[kind].as_str().unwrap_or(""), json)),
        None => Err(Refused::Button("Text buttons are unallowed in the inline keyboard".into())),
    }
}

fn filled<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    fields.get(name).and_then(Value::as_str).filter(|value| !value.is_empty())
}

fn required_text<'a>(fields: &'a Map<String, Value>, _of: &str) -> Result<&'a str, Refused> {
    match fields.get("text") {
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(Refused::Button("Field \"text\" must be of type String".into())),
        None => Err(Refused::Button("Can't find field \"text\"".into())),
    }
}

fn placeholder(fields: &Map<String, Value>) -> Option<String> {
    filled(fields, "input_field_placeholder").map(|text| text.chars().take(64).collect())
}

fn reply(rows: &Value, fields: &Map<String, Value>, private: bool) -> Result<ReplyKeyboard, ApiError> {
    let mut kept = Vec::new();
    for row in rows_of(rows, "keyboard", "ReplyKeyboardMarkup")? {
        let mut buttons = Vec::new();
        for value in row {
            let button = reply_button(value).map_err(|error| match error {
                Refused::Button(message) => ApiError::bad(format!("Can't parse keyboard button: {message}")),
                Refused::Whole(error) => error,
            })?;
            if !private && button.kind == "request_contact" {
                return Err(ApiError::bad("Phone number can be requested in private chats only"));
            }
            if !private && button.kind == "request_location" {
                return Err(ApiError::bad("Location can be requested in private chats only"));
            }
            if !button.text.trim().is_empty() && buttons.len() < limits::ROW_BUTTONS {
                buttons.push(button);
            }
        }
        if !buttons.is_empty() {
            kept.push(buttons);
        }
    }
    Ok(ReplyKeyboard {
        rows: kept,
        one_time: truthy(fields.get("one_time_keyboard")),
        resize: truthy(fields.get("resize_keyboard")),
        placeholder: placeholder(fields),
    })
}

fn reply_button(value: &Value) -> Result<ReplyButton, Refused> {
    if let Some(text) = value.as_str() {
        return Ok(ReplyButton { text: text.to_owned(), kind: "text" });
    }
    let fields =
        value.as_object().ok_or_else(|| Refused::Button("KeyboardButton must be a String or an Object".into()))?;
    let text = required_text(fields, "KeyboardButton")?.to_owned();
    for kind in ["request_contact", "request_location"] {
        if truthy(fields.get(kind)) {
            return Ok(ReplyButton { text, kind });
        }
    }
    let kind = ["request_users", "request_chat", "request_poll", "web_app"]
        .into_iter()
        .find(|kind| fields.get(*kind).is_some_and(|value| !value.is_null()));
    Ok(ReplyButton { text, kind: kind.unwrap_or("text") })
}
