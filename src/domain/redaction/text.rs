//! A text as pieces, each with how it was typed, and lists of words that are met with their accents in a text that has
//! some, and without them in one that has none. Knows nothing of persons.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::domain::fold::{fold, syllables};
use crate::domain::input::words::{TokenKind, tokens};

/// A word, a number or a mark.
pub(super) struct Piece {
    pub(super) kind: TokenKind,
    pub(super) range: Range<usize>,
    /// Letters with the tone beside them, so that both ways of placing it are one; empty for what is no word.
    key: String,
    /// A capital and small letters, or one capital alone.
    pub(super) is_capital: bool,
    /// The first word of a sentence, where a capital says nothing.
    pub(super) is_first: bool,
    /// Nothing stands between this piece and the one before.
    pub(super) is_glued: bool,
}

/// A text and its pieces.
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    pub(super) all: Vec<Piece>,
    /// Whether it was typed with accents.
    pub(super) has_accents: bool,
}

/// One in so many words has an accent in a text that was typed with them.
const ONE_ACCENT_IN: usize = 5;

/// The tones in the order of [`Tone`](crate::domain::fold::Tone).
const TONES: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

fn key(word: &str) -> String {
    syllables(word).iter().fold(String::new(), |key, it| key + &it.letters + TONES[it.tone as usize])
}

/// `ôngTiến` as two words.
fn torn(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = range.start;
    let mut was_small = false;
    for (at, letter) in text[range.clone()].char_indices() {
        if letter.is_uppercase() && was_small {
            parts.push(from..range.start + at);
            from = range.start + at;
        }
        was_small = letter.is_lowercase();
    }
    parts.push(from..range.end);
    parts
}

/// A line in which nearly every word is in capitals: there they say nothing.
fn shouts(line: &str) -> bool {
    let letters = || line.chars().filter(|it| it.is_alphabetic());
    let (all, capitals) = (letters().count(), letters().filter(|it| it.is_uppercase()).count());
    all > 8 && capitals * 10 > all * 7
}

impl<'a> Text<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut all: Vec<Piece> = Vec::new();
        let (mut is_first, mut n_words, mut n_accents) = (true, 0, 0);
        for token in tokens(text) {
            let is_word = token.word().is_some();
            let parts = if is_word { torn(text, token.range.clone()) } else { vec![token.range.clone()] };
            for range in parts {
                let typed = &text[range.clone()];
                let end = all.last().map_or(0, |it| it.range.end);
                let line = line_around(text, range.start);
                let small = typed.chars().skip(1).all(|it| !it.is_uppercase());
                let begins_line = text[end..range.start].contains('\n');
                let kind = if is_word { TokenKind::Word(fold(typed)) } else { token.kind.clone() };
                n_words += usize::from(is_word);
                n_accents += usize::from(is_word && fold(typed) != typed.to_lowercase());
                all.push(Piece {
                    key: if is_word { key(typed) } else { String::new() },
                    is_capital: typed.starts_with(char::is_uppercase) && small && !shouts(line),
                    is_first: is_first || begins_line,
                    is_glued: end == range.start && end > 0,
                    range,
                    kind,
                });
                is_first = match all.last().map(|it| &it.kind) {
                    Some(TokenKind::Mark(mark)) => {
                        matches!(mark, '.' | '!' | '?' | ':' | ';' | '"' | '“' | '•')
                            || is_first && matches!(mark, '-' | '+' | '*')
                            || begins_line
                    }
                    _ => false,
                };
            }
        }
        Self { text, all, has_accents: n_accents * ONE_ACCENT_IN >= n_words && n_accents > 0 }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn typed(&self, at: usize) -> &'a str {
        self.all.get(at).map_or("", |it| &self.text[it.range.clone()])
    }

    /// The word here without accents; empty where there is none.
    pub(super) fn word(&self, at: usize) -> &str {
        match self.all.get(at).map(|it| &it.kind) {
            Some(TokenKind::Word(word)) => word,
            _ => "",
        }
    }

    pub(super) fn digits(&self, at: usize) -> Option<&str> {
        match &self.all.get(at)?.kind {
            TokenKind::Digits(digits) => Some(digits),
            _ => None,
        }
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.all.get(at)?.kind {
            TokenKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        !self.word(at).is_empty()
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|it| it.is_capital)
    }

    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|it| it.is_glued)
    }

    pub(super) fn is_first(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|it| it.is_first)
    }

    /// One letter alone.
    pub(super) fn is_letter(&self, at: usize) -> bool {
        self.typed(at).chars().count() == 1 && self.is_word(at)
    }

    /// Words in capitals only, as abbreviations are: `UBND`.
    pub(super) fn is_abbreviation(&self, at: usize) -> bool {
        let typed = self.typed(at);
        typed.chars().count() > 1 && typed.chars().all(char::is_uppercase)
    }

    /// Two words that stand side by side with nothing but a space between.
    pub(super) fn follows(&self, at: usize) -> bool {
        at > 0 && self.is_word(at - 1) && self.is_word(at) && !self.breaks_before(at)
    }

    /// Whether a new line begins here.
    pub(super) fn breaks_before(&self, at: usize) -> bool {
        at > 0 && at < self.len() && self.text[self.all[at - 1].range.end..self.all[at].range.start].contains('\n')
    }

    /// Whether a word of the list stands here.
    pub(super) fn is_in(&self, at: usize, list: &List) -> bool {
        self.is_word(at) && list.has(&self.all[at].key, self.word(at), self.has_accents)
    }

    /// Whether these two words stand here, as the list has them.
    pub(super) fn are_in(&self, at: usize, list: &List) -> bool {
        self.follows(at + 1) && {
            let key = format!("{}{}", self.all[at].key, self.all[at + 1].key);
            list.has(&key, &format!("{} {}", self.word(at), self.word(at + 1)), self.has_accents)
        }
    }

    /// How many pieces the longest phrase of the list takes here; 0 where there is none.
    pub(super) fn phrase(&self, at: usize, list: &[&str]) -> usize {
        // Most words differ in length or in their first letter: no need to take them apart.
        let may_be = |it: usize, word: &str| {
            let here = self.word(it);
            let first = match word.chars().next() {
                Some('đ') => here.starts_with('d'),
                Some(first) if first.is_ascii() => here.starts_with(first),
                _ => true,
            };
            first && here.len() == word.chars().count()
        };
        let fits = |phrase: &&&str| {
            phrase.split(' ').enumerate().all(|(nth, word)| {
                let same = || {
                    if self.has_accents {
                        self.all.get(at + nth).is_some_and(|it| it.key == key(word))
                    } else {
                        self.word(at + nth) == fold(word)
                    }
                };
                may_be(at + nth, word) && same() && (nth == 0 || self.follows(at + nth))
            })
        };
        list.iter().filter(fits).map(|it| it.split(' ').count()).max().unwrap_or(0)
    }
}

fn line_around(text: &str, at: usize) -> &str {
    let from = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let to = text[at..].find('\n').map_or(text.len(), |it| at + it);
    &text[from..to]
}

/// Words, or pairs of words, to look up.
pub(super) struct List {
    exact: BTreeSet<String>,
    folded: BTreeSet<String>,
}

impl List {
    /// Of single words between spaces.
    pub(super) fn words(words: &str) -> Self {
        Self::of(words.split_whitespace())
    }

    /// Of phrases between commas.
    pub(super) fn phrases(phrases: &str) -> Self {
        Self::of(phrases.split(',').map(str::trim))
    }

    fn of<'a>(all: impl Iterator<Item = &'a str> + Clone) -> Self {
        let exact = all.clone().map(key).collect();
        let folded = all.map(|it| fold(it).split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        Self { exact, folded }
    }

    fn has(&self, key: &str, folded: &str, has_accents: bool) -> bool {
        if has_accents { self.exact.contains(key) } else { self.folded.contains(folded) }
    }
}
