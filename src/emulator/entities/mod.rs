//! Formatted text: a string and the entities in it, counted in UTF-16 units as Telegram does.

mod detect;
mod fix;
mod given;
mod html;
mod markdown;
mod markdown_v1;
mod normal;
mod render;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub(super) use normal::{link, refusal};
pub(super) use render::to_html;

use super::errors::ApiError;
use super::limits;

/// One `MessageEntity`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// `bold`, `text_link`, …
    #[serde(rename = "type")]
    pub kind: Cow<'static, str>,
    /// Where it starts, in UTF-16 units.
    pub offset: usize,
    /// How long it is, in UTF-16 units.
    pub length: usize,
    /// Of a `text_link`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Of a `text_mention`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<serde_json::Value>,
    /// Of a `pre`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Of a `custom_emoji`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_emoji_id: Option<String>,
    /// Of a `date_time`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unix_time: Option<i64>,
    /// Of a `date_time`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_time_format: Option<String>,
}

impl Entity {
    /// An entity without an argument.
    pub(super) fn plain(kind: &'static str, offset: usize, length: usize) -> Self {
        Self {
            kind: Cow::Borrowed(kind),
            offset,
            length,
            url: None,
            user: None,
            language: None,
            custom_emoji_id: None,
            unix_time: None,
            date_time_format: None,
        }
    }

    /// A mention of whoever has this id; [`Formatted::parse`] fills in who that is.
    fn mention(id: i64, offset: usize, length: usize) -> Self {
        Self { user: Some(serde_json::json!({ "id": id })), ..Self::plain("text_mention", offset, length) }
    }

    fn end(&self) -> usize {
        self.offset + self.length
    }
}

/// Text with its entities.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Formatted {
    /// The bare text.
    pub text: String,
    /// Sorted by offset; of two that start together the longer comes first.
    pub entities: Vec<Entity>,
}

/// What a client sent as text: raw, with a parse mode or explicit entities.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) parse_mode: Option<&'a str>,
    pub(super) entities: Option<&'a str>,
}

/// Who can be mentioned by an id.
pub(super) trait Acquaintances {
    /// The whole `User`, if the bot has met them.
    fn met(&self, id: i64) -> Option<serde_json::Value>;
}

impl Formatted {
    /// Text as a person types it: normalised, with commands, links and mentions found.
    pub(super) fn typed(text: &str) -> Self {
        let mut typed = Self { text: text.to_owned(), entities: Vec::new() };
        // Only entities can be wrong, and nobody gave any.
        let _ = typed.finish();
        typed
    }

    /// Turns what a client sent into clean text; empty is allowed here.
    pub(super) fn parse(source: &Source<'_>, people: &impl Acquaintances) -> Result<Self, ApiError> {
        if source.text.len() > limits::RAW_TEXT_BYTES {
            return Err(ApiError::bad("text is too long"));
        }
        let mode = source.parse_mode.unwrap_or("").to_ascii_lowercase();
        let mut parsed = match mode.as_str() {
            // Without a text nobody looks at its mode.
            _ if source.text.is_empty() => given::read(source.text, source.entities)?,
            "" | "none" => given::read(source.text, source.entities)?,
            "html" => html::parse(source.text).map_err(|error| cannot_parse(&error))?,
            "markdownv2" => markdown::parse(source.text).map_err(|error| cannot_parse(&error))?,
            "markdown" => markdown_v1::parse(source.text).map_err(|error| cannot_parse(&error))?,
            _ => return Err(ApiError::bad("unsupported parse_mode")),
        };
        parsed.introduce(people);
        parsed.finish().map_err(ApiError::bad)?;
        Ok(parsed)
    }

    /// As [`Formatted::parse`], for a text that must not be empty or too long.
    pub(super) fn message(source: &Source<'_>, people: &impl Acquaintances) -> Result<Self, ApiError> {
        if source.text.is_empty() {
            return Err(ApiError::bad("message text is empty"));
        }
        let parsed = Self::parse(source, people)?;
        if normal::is_empty(&parsed.text) {
            return Err(ApiError::bad("text must be non-empty"));
        }
        Ok(parsed)
    }

    /// As [`Formatted::parse`], for a caption.
    pub(super) fn caption(source: &Source<'_>, people: &impl Acquaintances) -> Result<Self, ApiError> {
        let parsed = Self::parse(source, people)?;
        if parsed.chars() > limits::CAPTION {
            return Err(ApiError::bad("message caption is too long"));
        }
        Ok(parsed)
    }

    /// The same without what polls do not show.
    pub(super) fn with_custom_emoji_only(mut self) -> Self {
        self.entities.retain(|entity| entity.kind == "custom_emoji");
        self
    }

    /// Length in code points, which is what the server compares with its limits.
    pub(super) fn chars(&self) -> usize {
        self.text.chars().count()
    }

    /// Names whoever is mentioned by an id; a mention of a stranger is only text.
    fn introduce(&mut self, people: &impl Acquaintances) {
        self.entities.retain_mut(|entity| {
            let Some(user) = &mut entity.user else { return true };
            let whole = user["id"].as_i64().and_then(|id| people.met(id));
            let known = whole.is_some();
            *user = whole.unwrap_or_default();
            known
        });
    }

    fn finish(&mut self) -> Result<(), String> {
        normal::clean(self)?;
        let found = detect::find(&self.text);
        fix::merge(&mut self.entities, found);
        self.entities.truncate(limits::ENTITIES);
        Ok(())
    }
}

fn cannot_parse(tail: &str) -> ApiError {
    ApiError::bad(format!("can't parse entities: {tail}"))
}

/// How many UTF-16 units a text has.
pub(super) fn utf16_len(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Has met nobody.
#[cfg(test)]
struct Stranger;

#[cfg(test)]
impl Acquaintances for Stranger {
    fn met(&self, _: i64) -> Option<serde_json::Value> {
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parsed(text: &str, mode: &str) -> Result<Formatted, ApiError> {
        Formatted::parse(&Source { text, parse_mode: Some(mode), entities: None }, &Stranger)
    }

    /// Entities lie inside the text and never cut a character in two.
    fn sound(formatted: &Formatted) -> bool {
        let units: Vec<u16> = formatted.text.encode_utf16().collect();
        formatted.entities.iter().all(|entity| {
            entity.length > 0
                && units.get(entity.offset..entity.end()).is_some_and(|part| String::from_utf16(part).is_ok())
        })
    }

    proptest! {
        #[test]
        fn no_text_breaks_a_parser(text in "[<>/&;=\"'a-cđ😀 _*\\[\\]()~`>#!|.\\\\\n]{0,40}") {
            for mode in ["HTML", "MarkdownV2", "Markdown", ""] {
                if let Ok(formatted) = parsed(&text, mode) {
                    prop_assert!(sound(&formatted), "{mode}: {formatted:?}");
                }
            }
        }

        #[test]
        fn tags_in_any_nesting_are_sound(parts in prop::collection::vec(
            prop::sample::select(vec!["<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "đ ", "😀", "\n", "&lt;"]), 0..20)) {
            if let Ok(formatted) = parsed(&parts.concat(), "HTML") {
                prop_assert!(sound(&formatted), "{formatted:?}");
            }
        }

        #[test]
        fn escaped_text_comes_back_as_it_was_typed(text in any::<String>()) {
            let html = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let bare = parsed(&text, "").map(|formatted| formatted.text);
            prop_assert_eq!(parsed(&html, "HTML").map(|formatted| formatted.text), bare);
        }

        #[test]
        fn what_is_shown_as_html_is_read_as_the_same_text(text in "[<>&\"a-z đ.@/#]{0,40}") {
            let typed = Formatted::typed(&text);
            prop_assert_eq!(parsed(&to_html(&typed), "HTML").map(|formatted| formatted.text), Ok(typed.text));
        }
    }
}
