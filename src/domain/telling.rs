//! Whether a message that is typed where nothing is asked tells of a quarrel, and whether it says itself that it is to be
//! logged. Knows neither screens nor who may do what.

use super::fold::fold;
use super::quick::{Confidence, kind_told, tells_of_none};

/// So many words tell of a dispute; fewer may look for one.
pub(super) const WORDS_OF_A_STORY: usize = 8;

/// What words are that are typed where nothing is asked, if they tell of a quarrel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling<'a> {
    /// Behind `ghi vụ`: to be logged.
    Ordered(&'a str),
    /// As long as a story, and of a kind that is plain.
    Story,
    /// The same, but a question, a greeting, an invitation or news that there is nothing.
    Other,
}

/// Reads them.
#[must_use]
pub fn telling(text: &str) -> Option<Telling<'_>> {
    if let Some(rest) = behind(text, "ghi").and_then(|it| behind(it, "vu")) {
        return Some(Telling::Ordered(behind(rest, "viec").unwrap_or(rest)));
    }
    let telling = || if tells_of_none(text) { Telling::Other } else { Telling::Story };
    let is_long = text.split_whitespace().count() >= WORDS_OF_A_STORY;
    (is_long && is_plain(text)).then(telling)
}

/// Whether a message tells of a kind that is plain.
pub(super) fn is_plain(text: &str) -> bool {
    kind_told(text).is_some_and(|it| it.1 == Confidence::High)
}

/// What stands behind a first word, folded, if it is this one.
fn behind<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (first, rest) = text.trim_start().split_once(char::is_whitespace)?;
    (fold(first).trim_end_matches([',', ':', '.']) == word).then_some(rest.trim_start())
}
