//! The words of an announcement: whether they can be sent, and how cards show them.

use crate::dialogue::text::{Text, shorten, text};
use crate::domain::announce::{Content, expected_time};

/// Shortest text worth sending, in characters.
const SHORTEST_TEXT: usize = 3;
/// How much of the text the card shows, in characters.
const SHOWN: usize = 300;

/// How long it takes, in words.
pub(super) fn minutes(people: u32) -> Text {
    let minutes = (expected_time(people).num_seconds() + 59) / 60;
    if minutes <= 1 { text!("announce-under-a-minute") } else { text!("announce-minutes", minutes = minutes) }
}

/// The words as far as a card shows them.
pub(super) fn shown(words: &str) -> String {
    shorten(words, SHOWN).into_owned()
}

/// Why words cannot be sent so, if they cannot.
pub(super) fn unfit(content: &Content) -> Option<Text> {
    if content.plain.chars().count() < SHORTEST_TEXT {
        return Some(text!("announce-text-help"));
    }
    match (content.fits(), content.media.is_some()) {
        (true, _) => None,
        (false, true) => Some(text!("announce-too-long-caption")),
        (false, false) => Some(text!("announce-too-long")),
    }
}

/// Safe between tags of Telegram's HTML.
pub(super) fn escape(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
