//! Text as words, numbers and marks with their places, and Vietnamese number words up to 99. Knows nothing of dates.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::domain::fold::fold;

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, folded.
    Word(String),
    /// ASCII digits, as written.
    Digits(String),
    /// Any other visible character.
    Mark(char),
}

/// A piece of text and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) range: Range<usize>,
}

impl Token {
    pub(crate) fn word(&self) -> Option<&str> {
        match &self.kind {
            TokenKind::Word(word) => Some(word),
            TokenKind::Digits(_) | TokenKind::Mark(_) => None,
        }
    }

    pub(crate) fn digits(&self) -> Option<&str> {
        match &self.kind {
            TokenKind::Digits(digits) => Some(digits),
            TokenKind::Word(_) | TokenKind::Mark(_) => None,
        }
    }

    pub(crate) fn mark(&self) -> Option<char> {
        match self.kind {
            TokenKind::Mark(mark) => Some(mark),
            TokenKind::Word(_) | TokenKind::Digits(_) => None,
        }
    }
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Class {
    Letter,
    Digit,
    Mark,
    Space,
}

fn class(it: char) -> Class {
    match it {
        _ if it.is_ascii_digit() => Class::Digit,
        _ if it.is_alphanumeric() => Class::Letter,
        _ if it.is_whitespace() || fold(it.encode_utf8(&mut [0; 4])).is_empty() => Class::Space,
        _ => Class::Mark,
    }
}

/// Splits text into tokens; letters and digits that touch are told apart (`8h30`).
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<(Class, Range<usize>)> = Vec::new();
    for (at, it) in text.char_indices() {
        let end = at + it.len_utf8();
        match found.last_mut() {
            // A mark without a letter of its own, or an invisible character, belongs to what stands before it.
            Some((_, range)) if range.end == at && is_combining_mark(it) => range.end = end,
            Some((last, range)) if *last == class(it) && *last != Class::Mark && range.end == at => range.end = end,
            _ => found.push((class(it), at..end)),
        }
    }
    let token = |(class, range): (Class, Range<usize>)| {
        let piece = &text[range.clone()];
        let kind = match class {
            Class::Space => return None,
            Class::Letter => TokenKind::Word(fold(piece)),
            Class::Digit => TokenKind::Digits(piece.chars().filter(char::is_ascii_digit).collect()),
            Class::Mark => TokenKind::Mark(piece.chars().next()?),
        };
        Some(Token { kind, range })
    };
    found.into_iter().filter_map(token).collect()
}

/// A place in a row of tokens, from which one tries to read on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a> {
    pub(crate) tokens: &'a [Token],
    /// How many tokens have been read.
    pub(crate) at: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) const fn new(tokens: &'a [Token], at: usize) -> Self {
        Self { tokens, at }
    }

    pub(crate) fn is_done(&self) -> bool {
        self.at >= self.tokens.len()
    }

    pub(crate) fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    /// Reads one of these phrases (words separated by a space), the first that fits.
    pub(crate) fn any(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|it| self.phrase(it))
    }

    /// Reads a phrase.
    pub(crate) fn phrase(&mut self, phrase: &str) -> bool {
        let n_words = phrase.split(' ').count();
        let ahead = self.tokens.get(self.at..self.at + n_words);
        let fits = ahead.is_some_and(|it| it.iter().map(Token::word).eq(phrase.split(' ').map(Some)));
        if fits {
            self.at += n_words;
        }
        fits
    }

    /// Reads one of these marks.
    pub(crate) fn mark(&mut self, marks: &[char]) -> Option<char> {
        let found = self.peek()?.mark().filter(|it| marks.contains(it))?;
        self.at += 1;
        Some(found)
    }

    /// Reads digits, as written.
    pub(crate) fn digits(&mut self) -> Option<&'a str> {
        let found = self.peek()?.digits()?;
        self.at += 1;
        Some(found)
    }

    /// Reads a number in digits or words.
    pub(crate) fn number(&mut self) -> Option<u32> {
        if let Some(digits) = self.peek()?.digits() {
            self.at += 1;
            return Some(digits.parse().unwrap_or(u32::MAX));
        }
        let words: Vec<&str> = self.tokens[self.at..].iter().map_while(Token::word).take(3).collect();
        let (value, n_words) = number_words(&words)?;
        self.at += n_words;
        Some(value)
    }
}

fn unit_word(word: &str) -> Option<u32> {
    Some(match word {
        "mot" => 1,
        "hai" => 2,
        "ba" => 3,
        "bon" | "tu" => 4,
        "nam" => 5,
        "sau" => 6,
        "bay" => 7,
        "tam" => 8,
        "chin" => 9,
        _ => return None,
    })
}

/// The unit after a ten: five is `lăm` there, so that `mười năm 2026` stays ten and a year.
fn unit_after_ten(word: &str) -> Option<u32> {
    match word {
        "lam" | "nham" => Some(5),
        "nam" => None,
        _ => unit_word(word),
    }
}

/// The number at the beginning of folded words, and how many words it takes: `hai muoi lam` is 25.
pub(crate) fn number_words(words: &[&str]) -> Option<(u32, usize)> {
    match *words {
        ["muoi", unit, ..] if unit_after_ten(unit).is_some() => Some((10 + unit_after_ten(unit)?, 2)),
        ["muoi", ..] => Some((10, 1)),
        [tens, "muoi", unit, ..] if unit_word(tens).is_some() && unit_after_ten(unit).is_some() => {
            Some((unit_word(tens)? * 10 + unit_after_ten(unit)?, 3))
        }
        [tens, "muoi", ..] if unit_word(tens).is_some() => Some((unit_word(tens)? * 10, 2)),
        [unit, ..] => Some((unit_word(unit)?, 1)),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Option<(u32, usize)> {
        number_words(&text.split(' ').collect::<Vec<_>>())
    }

    #[test]
    fn number_words_are_read_greedily() {
        assert_eq!(read("muoi"), Some((10, 1)));
        assert_eq!(read("muoi hai"), Some((12, 2)));
        assert_eq!(read("hai muoi lam"), Some((25, 3)));
        assert_eq!(read("ba muoi mot thang"), Some((31, 3)));
        assert_eq!(read("muoi nam"), Some((10, 1)), "ten, then a year");
        assert_eq!(read("hai muoi thang"), Some((20, 2)));
        assert_eq!(read("thang"), None);
    }

    #[test]
    fn digits_and_letters_that_touch_are_told_apart() {
        let kinds: Vec<String> = tokens("Lúc 8h30, số 5/5")
            .into_iter()
            .map(|it| match it.kind {
                TokenKind::Word(it) | TokenKind::Digits(it) => it,
                TokenKind::Mark(it) => it.to_string(),
            })
            .collect();
        assert_eq!(kinds, ["luc", "8", "h", "30", ",", "so", "5", "/", "5"]);
    }

    proptest! {
        #[test]
        fn tokens_stand_where_they_say(text in "[\\PC\\s]{0,40}") {
            let mut end = 0;
            for token in tokens(&text) {
                prop_assert!(token.range.start >= end && !text[token.range.clone()].is_empty());
                end = token.range.end;
            }
        }
    }
}
