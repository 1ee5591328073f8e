//! What a phrase of danger is. Written with its accents; what is typed without accents, or with some of them, fits as
//! well. Each phrase says what may follow or precede it so that it means something harmless: `đánh giá`, `đâm đơn`,
//! `trộm vía`. Knows no rules of grammar: those are in [`super`].

use crate::domain::scope_guard::Sign;

/// One phrase of danger.
pub(super) struct Phrase {
    /// Its syllables, with accents.
    pub(super) words: &'static str,
    /// What it is a sign of.
    pub(super) sign: Sign,
    /// Words that, coming next, make it harmless.
    pub(super) unless_next: &'static [&'static str],
    /// Words that, coming soon after it, make it harmless.
    pub(super) unless_soon: &'static [&'static str],
    /// Words that, standing just before, make it harmless.
    pub(super) unless_before: &'static [&'static str],
    /// Words on either side that make it another phrase where it is typed without any accent.
    pub(super) unless_bare_beside: &'static [&'static str],
    /// Whether it counts only when its accents are right, because without them it is another word.
    pub(super) exact: bool,
}

pub(super) const fn plain(words: &'static str, sign: Sign) -> Phrase {
    Phrase {
        words,
        sign,
        unless_next: &[],
        unless_soon: &[],
        unless_before: &[],
        unless_bare_beside: &[],
        exact: false,
    }
}

pub(super) const fn violence(words: &'static str) -> Phrase {
    plain(words, Sign::Violence)
}

pub(super) const fn child(words: &'static str) -> Phrase {
    plain(words, Sign::ChildOrSexual)
}

pub(super) const fn offence(words: &'static str) -> Phrase {
    plain(words, Sign::Violation)
}

/// A phrase that is harmless before some words.
pub(super) const fn but_before(words: &'static str, unless_next: &'static [&'static str]) -> Phrase {
    Phrase { unless_next, ..violence(words) }
}

/// A word that is another word without its accents.
pub(super) const fn accented(words: &'static str, unless_next: &'static [&'static str]) -> Phrase {
    Phrase { exact: true, ..but_before(words, unless_next) }
}

/// The same of any sign.
pub(super) const fn exactly(phrase: Phrase) -> Phrase {
    Phrase { exact: true, ..phrase }
}

/// A phrase that is harmless where some words come soon after it.
pub(super) const fn but_of(phrase: Phrase, unless_soon: &'static [&'static str]) -> Phrase {
    Phrase { unless_soon, ..phrase }
}

/// A phrase that is harmless after some words.
pub(super) const fn but_after(phrase: Phrase, unless_before: &'static [&'static str]) -> Phrase {
    Phrase { unless_before, ..phrase }
}

/// A phrase that is another one beside some words where no accents are typed.
pub(super) const fn unless_bare(phrase: Phrase, unless_bare_beside: &'static [&'static str]) -> Phrase {
    Phrase { unless_bare_beside, ..phrase }
}
