//! A text as words, each with how it was typed: what sounds alike without accents (`tại`, `tài`, `tai`) is told apart where
//! there are any, wherever in the word they are typed (`Toà`, `Tòa`). Knows nothing of plans.

use crate::domain::fold::{Syllable, fits, fold, syllables};
use crate::domain::input::words::{Token, TokenKind, tokens};

/// The words of a text.
pub(super) struct Words<'a> {
    /// As it was typed, with single spaces.
    pub(super) text: &'a str,
    /// Its words, numbers and marks.
    pub(super) all: Vec<Token>,
    /// Whether accents were typed anywhere.
    pub(super) accented: bool,
}

impl<'a> Words<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, all: tokens(text), accented: fold(text) != text.to_lowercase() }
    }

    /// A word with its accents.
    fn spelled(&self, at: usize) -> Option<Syllable> {
        self.word(at).and_then(|_| syllables(self.typed(at)).into_iter().next())
    }

    /// As it was typed.
    pub(super) fn typed(&self, at: usize) -> &'a str {
        self.all.get(at).map_or("", |it| &self.text[it.range.clone()])
    }

    /// A word without accents.
    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.all.get(at)?.word()
    }

    /// The word before.
    pub(super) fn before(&self, at: usize) -> Option<&str> {
        self.word(at.checked_sub(1)?)
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        self.all.get(at)?.mark()
    }

    pub(super) fn digits(&self, at: usize) -> Option<&str> {
        self.all.get(at)?.digits()
    }

    /// Whether nothing stands between this one and what is before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.all.get(it));
        before.zip(self.all.get(at)).is_some_and(|(before, it)| before.range.end == it.range.start)
    }

    /// Whether this very word stands here; in a text without accents, one that sounds like it.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).is_some_and(|it| it == fold(word))
            && (!self.accented || self.spelled(at) == syllables(word).into_iter().next())
    }

    /// Whether one of these words stands here.
    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|it| self.is(at, it))
    }

    /// Whether these words stand from here on, each as it is spelled here or without accents.
    pub(super) fn phrase(&self, at: usize, phrase: &str) -> bool {
        let fits = |(nth, word): (usize, &str)| match self.all.get(at + nth).map(|it| &it.kind) {
            Some(TokenKind::Word(it)) => {
                let spelled = || self.spelled(at + nth).zip(syllables(word).into_iter().next());
                *it == fold(word) && spelled().is_some_and(|(typed, listed)| fits(&typed, &listed))
            }
            Some(TokenKind::Mark(it)) => word.chars().eq([*it]),
            _ => false,
        };
        phrase.split(' ').enumerate().all(fits)
    }

    /// How many words the longest of these folded phrases takes that stands from here on.
    pub(super) fn folded(&self, at: usize, phrases: &[&[&str]]) -> Option<usize> {
        let stands = |it: &&&[&str]| it.iter().enumerate().all(|(nth, word)| self.word(at + nth) == Some(*word));
        phrases.iter().filter(stands).map(|it| it.len()).max()
    }

    /// Where the same words stand first, whatever their accents.
    pub(super) fn find(&self, words: &str) -> Option<std::ops::Range<usize>> {
        let words = tokens(words);
        let at = (0..self.all.len()).find(|at| self.stands(*at, &words))?;
        Some(at..at + words.len())
    }

    /// Whether the same words stand here.
    pub(super) fn stands(&self, at: usize, words: &[Token]) -> bool {
        let here = self.all.get(at..at + words.len()).filter(|it| !it.is_empty());
        here.is_some_and(|it| it.iter().zip(words).all(|(it, word)| it.kind == word.kind))
    }

    /// What the first of these phrases means, and where it stands; those that mean nothing are passed over whole.
    pub(super) fn first_of<T: Copy>(&self, phrases: &[(&str, Option<T>)]) -> Option<(usize, T)> {
        let mut at = 0;
        while at < self.all.len() {
            match phrases.iter().find(|it| self.phrase(at, it.0)) {
                Some((_, Some(found))) => return Some((at, *found)),
                Some((phrase, None)) => at += phrase.split(' ').count(),
                None => at += 1,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_sound_alike_are_told_apart_by_their_accents() {
        let words = Words::of("Thăm hỏi tại nhà");
        assert!(words.is(2, "tại") && !words.is(2, "tài") && words.phrase(0, "thăm hỏi"));
        assert!(!words.phrase(1, "hội"), "hỏi is no hội");
        let plain = Words::of("tham hoi tai nha");
        assert!(plain.is(2, "tại") && plain.is(2, "tài") && plain.phrase(1, "hội"));
        // A word without accents among others with them may be any.
        assert!(Words::of("cong an phường").phrase(0, "công an"));
        assert!(!Words::of("họp tai nhà").is(1, "tại"), "whoever types accents types them here");
        let old = Words::of("Toà án, khoá 2");
        assert!(
            old.phrase(0, "tòa án") && old.is(3, "khóa") && !old.is(3, "khoa"),
            "the tone may stand on either letter"
        );
    }

    #[test]
    fn what_means_nothing_is_passed_over_whole() {
        let phrases = [("ủy ban nhân dân", None), ("nhân dân", Some(1)), ("an ninh , trật tự", Some(2))];
        assert_eq!(Words::of("Ủy ban nhân dân phường").first_of(&phrases), None);
        assert_eq!(Words::of("Uy ban nhan dan va nhan dan").first_of(&phrases), Some((5, 1)));
        assert_eq!(Words::of("tổ an ninh, trật tự").first_of(&phrases), Some((1, 2)));
    }
}
