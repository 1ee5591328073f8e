//! A story as words and numbers, each with how it is written and what stands before it. Knows neither people nor sides.

use crate::domain::fold::fold;
use crate::domain::input::words::tokens;

/// A word or number of the story.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) lower: String,
    pub(super) folded: String,
    pub(super) capital: bool,
    pub(super) is_word: bool,
    /// Whether nothing but space stands before it.
    pub(super) joined: bool,
    /// What stands between it and the piece before.
    pub(super) gap: String,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The words and numbers of a text, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    for token in tokens(text).into_iter().filter(|it| it.mark().is_none()) {
        let before = found.last().map_or(0, |it| it.end);
        let (word, gap) = (&text[token.range.clone()], &text[before..token.range.start]);
        found.push(Piece {
            text: word.to_owned(),
            lower: modern(&word.to_lowercase()),
            folded: fold(word),
            capital: word.starts_with(char::is_uppercase),
            is_word: token.word().is_some(),
            joined: !gap.contains('\n') && gap.trim().is_empty(),
            gap: gap.to_owned(),
            start: token.range.start,
            end: token.range.end,
        });
    }
    found
}

/// A word with its tone where it stands today: `hoà` as `hòa`.
fn modern(word: &str) -> String {
    const MOVED: [(&str, &str); 15] = [
        ("oà", "òa"),
        ("oá", "óa"),
        ("oả", "ỏa"),
        ("oã", "õa"),
        ("oạ", "ọa"),
        ("oè", "òe"),
        ("oé", "óe"),
        ("oẻ", "ỏe"),
        ("oẽ", "õe"),
        ("oẹ", "ọe"),
        ("uỳ", "ùy"),
        ("uý", "úy"),
        ("uỷ", "ủy"),
        ("uỹ", "ũy"),
        ("uỵ", "ụy"),
    ];
    let moved = MOVED.iter().find_map(|(old, new)| Some((word.strip_suffix(old)?, new)));
    moved.filter(|(stem, _)| *stem != "q").map_or_else(|| word.to_owned(), |(stem, new)| format!("{stem}{new}"))
}
