//! The words of a message as people spell them: with or without accents, short forms written out, clauses told apart.
//! The quick start and the ear for danger read by it. Knows spelling, not meaning.

use std::ops::Range;

pub(super) use super::fold::is_bare;
use super::fold::{Syllable, Tone, fold, syllables};
use super::input::words::{Token, tokens};

/// One spoken word and where it stands. A short form such as `vc` yields two words of one place.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) range: Range<usize>,
    pub(super) syllable: Syllable,
    pub(super) folded: String,
    /// Counts from 0; a comma, a semicolon, a dash between spaces or the end of a sentence begins the next.
    pub(super) clause: usize,
    /// Counts from 0.
    pub(super) sentence: usize,
}

/// What people write short, and what they say.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("k", "không"),
    ("ko", "không"),
    ("kh", "không"),
    ("kg", "không"),
    ("hok", "không"),
    ("hổng", "không"),
    ("khong", "không"),
    ("chẳng", "không"),
    ("chả", "không"),
    ("dc", "được"),
    ("đc", "được"),
    ("thg", "tháng"),
    ("hg", "hòa giải"),
    ("hgv", "hòa giải viên"),
    ("vk", "vợ"),
    ("ck", "chồng"),
    ("vc", "vợ chồng"),
    ("hnay", "hôm nay"),
    ("hqua", "hôm qua"),
    ("nx", "nữa"),
    ("r", "rồi"),
    ("ng", "người"),
    ("ntn", "như thế nào"),
    ("mướn", "thuê"),
    ("tui", "tôi"),
    ("mik", "tôi"),
];

/// A text as words.
pub(super) struct Words {
    pub(super) words: Vec<Word>,
    /// Whether it is written with accents, so that a word without any is meant so.
    pub(super) accented: bool,
    /// The words in the order of their folded letters: most phrases begin with one that the text does not have.
    sorted: Vec<usize>,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let (mut clause, mut sentence) = (0, 0);
        let mut before: Option<Token> = None;
        for token in tokens(text) {
            if let Some(mark) = token.mark() {
                let number = before.as_ref().is_some_and(|it| it.digits().is_some())
                    && text[token.range.end..].starts_with(|it: char| it.is_ascii_digit());
                let dash = matches!(mark, '-' | '–' | '—') && text[..token.range.start].ends_with(' ');
                if !number && (dash || matches!(mark, ',' | ';' | '(' | ')' | ':' | '.' | '!' | '?' | '…')) {
                    clause += 1;
                }
                if !number && matches!(mark, '.' | '!' | '?' | '…' | ';') {
                    sentence += 1;
                }
            } else if before.as_ref().is_some_and(|it| text[it.range.end..token.range.start].contains('\n')) {
                clause += 1;
                sentence += 1;
            }
            for syllable in spoken(&text[token.range.clone()]) {
                let folded = fold(&syllable.letters);
                words.push(Word { range: token.range.clone(), syllable, folded, clause, sentence });
            }
            before = Some(token);
        }
        let typed = syllables(text);
        let letters = typed.iter().filter(|it| it.letters.chars().any(char::is_alphabetic));
        let (n_bare, n) = letters.fold((0, 0), |(bare, n), it| (bare + usize::from(is_bare(it)), n + 1));
        let mut sorted: Vec<usize> = (0..words.len()).collect();
        sorted.sort_by(|one, other| words[*one].folded.cmp(&words[*other].folded));
        Self { words, accented: n_bare * 10 < n * 9, sorted }
    }

    /// Where a phrase stands, as numbers of words. A word typed without any accent fits whatever accents the phrase
    /// has, in a text without accents; a word typed with accents must have the right ones, so that `đặt` is not taken
    /// for `đất`. In a phrase of several words one may have the wrong tone: `mâu thuẩn`.
    pub(super) fn places(&self, phrase: &Phrase) -> impl Iterator<Item = Range<usize>> {
        let length = phrase.0.len();
        let first = phrase.0.first().map_or("", |it| it.1.as_str());
        let from = self.sorted.partition_point(|it| self.words[*it].folded.as_str() < first);
        let begins = self.sorted[from..].iter().take_while(move |it| self.words[**it].folded == first);
        let places = begins.map(move |at| *at..*at + length);
        places.filter(|it| self.words.get(it.clone()).is_some_and(|window| self.is_phrase(window, phrase)))
    }

    /// Whether these words, as many as it has, are the phrase.
    fn is_phrase(&self, window: &[Word], phrase: &Phrase) -> bool {
        // Half a message may be typed without accents: then the phrase is, as a whole.
        let several = phrase.0.len() > 1;
        let pairs = || window.iter().zip(&phrase.0);
        if several && pairs().all(|(typed, listed)| typed.folded == listed.1 && is_bare(&typed.syllable)) {
            return true;
        }
        let mut slips = 0;
        pairs().all(|(typed, listed)| match self.fit(typed, listed) {
            Some(slip) => {
                slips += usize::from(slip);
                slips == 0 || (several && slips < 2)
            }
            None => false,
        })
    }

    /// Whether a typed word is the listed one, and whether it is only by a slip of the tone.
    fn fit(&self, typed: &Word, (listed, folded): &(Syllable, String)) -> Option<bool> {
        if typed.folded != *folded {
            return None;
        }
        let bare = is_bare(&typed.syllable);
        if typed.syllable == *listed || (bare && !self.accented) {
            return Some(false);
        }
        // In a text with accents a word without any is at best a slip; so is a wrong tone on the right letters.
        (bare || typed.syllable.letters == listed.letters).then_some(true)
    }

    /// The word `thành`, as typed in small letters: a capital makes a name of it.
    pub(super) fn success(&self) -> Syllable {
        Syllable { letters: "thanh".to_owned(), tone: Tone::Falling }
    }

    pub(super) fn has(&self, phrases: &[Phrase]) -> bool {
        phrases.iter().any(|it| self.places(it).next().is_some())
    }
}

/// A phrase, taken apart once.
pub(super) struct Phrase(Vec<(Syllable, String)>);

impl Phrase {
    pub(super) fn new(text: &str) -> Self {
        Self(syllables(text).into_iter().map(|it| (it.clone(), fold(&it.letters))).collect())
    }
}

pub(super) fn phrases(list: &[&str]) -> Vec<Phrase> {
    list.iter().map(|it| Phrase::new(it)).collect()
}

/// What a word stands for that people write short.
pub(super) fn short_form(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    SHORT_FORMS.iter().find(|it| it.0 == lower).map(|it| it.1)
}

/// The words that a written one stands for.
fn spoken(word: &str) -> Vec<Syllable> {
    let lower = word.to_lowercase();
    let meant = short_form(word);
    // Telex without its program: `ddang` is `đang`.
    let telex = lower.strip_prefix("dd").map(|it| format!("đ{it}"));
    syllables(meant.unwrap_or(telex.as_deref().unwrap_or(word)))
}
