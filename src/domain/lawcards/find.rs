//! Which cards answer what was typed: words without accents, with a slip, half typed, or a whole sentence. A word weighs
//! the more, the fewer cards have it; two that stand side by side in the question weigh more than each alone.

use std::collections::BTreeMap;

use strsim::osa_distance;

use super::{Texts, Words};
use crate::domain::fold::{Syllable, fold, sound, syllables};
use crate::domain::people::Lang;
use crate::domain::spelling::{is_bare, short_form};

/// As many cards are shown as answers at most.
pub(super) const MOST: usize = 12;
/// What answers less than this part of the best is no answer.
pub(super) const FAR: u32 = 3;

/// Words of a question that say nothing of what it is about, without their accents.
fn empty(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Vi => &[
            "thi", "la", "co", "khong", "duoc", "gi", "nao", "the", "sao", "nhu", "cua", "cho", "toi", "minh", "ong",
            "a", "va", "hai", "mot", "cac", "nhung", "ve", "voi", "de", "ma", "o", "khi", "bi",
        ],
        Lang::En => &[
            "a", "an", "the", "what", "is", "are", "to", "do", "does", "how", "of", "who", "be", "may", "can", "i",
            "it", "in", "if", "on", "for",
        ],
    }
}

/// How much a word counts for where it stands: in the question, among what it is called, in the answer.
const OF_PLACE: [u32; 3] = [6, 5, 2];
/// The same for two words side by side.
const OF_PAIR: [u32; 3] = [5, 5, 1];
/// What is typed whole counts for.
const WHOLE: u32 = 4;
/// How much a question counts for of which every word was typed.
const ALL_OF_IT: u32 = 24;

/// The words of a card, for whoever looks for it: of its question, of what else it is called, of its answer.
pub(super) struct Bag([Vec<Spoken>; 3]);

/// A word as it is spelled, and as it is compared.
struct Spoken {
    written: Syllable,
    folded: String,
}

impl Bag {
    pub(super) fn of(it: &Words) -> Self {
        Self([spoken(&it.ask), spoken(&it.words), spoken(&it.say.join(" "))])
    }

    pub(super) fn of_own(it: &Texts) -> Self {
        Self([spoken(&it.ask), Vec::new(), spoken(&it.say)])
    }

    fn has(&self, folded: &str) -> bool {
        self.0.iter().flatten().any(|it| it.folded == folded)
    }
}

fn spoken(text: &str) -> Vec<Spoken> {
    let word = |written: Syllable| Spoken { folded: sound(fold(&written.letters)), written };
    syllables(text).into_iter().map(word).collect()
}

/// What is looked for.
pub(super) struct Query {
    /// The words with how much each weighs: nothing for an empty one.
    words: Vec<(Spoken, u32)>,
    /// Those that are empty in the language of the cards.
    empty: &'static [&'static str],
}

impl Query {
    /// Takes words apart; how much each weighs the shipped cards say.
    pub(super) fn new(text: &str, (lang, bags): (Lang, &BTreeMap<u32, Bag>)) -> Self {
        let empty = empty(lang);
        let said = |it: &str| {
            let bare = it.trim_matches(|it: char| !it.is_alphanumeric());
            short_form(bare).unwrap_or(bare).to_owned()
        };
        let written: Vec<String> = text.split_whitespace().map(said).collect();
        let all = spoken(&written.join(" "));
        let is_empty = |it: &Spoken| empty.contains(&it.folded.as_str());
        let only_empty = all.iter().all(is_empty);
        let weigh = |it: Spoken| {
            let weight = if is_empty(&it) && !only_empty { 0 } else { weight(&it.folded, bags) };
            (it, weight)
        };
        Self { words: all.into_iter().map(weigh).collect(), empty }
    }

    /// How well a card answers; nothing, if most of what was typed is not in it.
    pub(super) fn score(&self, bag: &Bag) -> Option<u32> {
        let total: u32 = self.words.iter().map(|it| it.1).sum();
        let (mut score, mut found, mut named) = (0, 0, 0);
        for (word, weight) in self.words.iter().filter(|it| it.1 > 0) {
            let fits: Vec<u32> = bag.0.iter().map(|it| it.iter().map(|it| fit(word, it)).max().unwrap_or(0)).collect();
            let best = fits.iter().zip(OF_PLACE).map(|(fit, place)| fit * place).max().unwrap_or(0);
            found += if best > 0 { *weight } else { 0 };
            named += if fits[0] > 0 || fits[1] > 0 { *weight } else { 0 };
            score += best * weight;
        }
        // More than half of it anywhere, and a good part of it in what the card is called.
        (total > 0 && found * 2 >= total && named * 5 >= total * 2)
            .then(|| score + self.pairs(bag) + self.share_of(&bag.0[0]))
    }

    fn pairs(&self, bag: &Bag) -> u32 {
        let of = |pair: &[(Spoken, u32)]| {
            let [(one, first), (other, second)] = pair else { return 0 };
            let weight = (*first).max(*second);
            let beside = |words: &Vec<Spoken>| {
                words.windows(2).any(|it| it[0].folded == one.folded && it[1].folded == other.folded)
            };
            let place = bag.0.iter().zip(OF_PAIR).find(|it| beside(it.0)).map_or(0, |it| it.1);
            WHOLE * place * weight
        };
        self.words.windows(2).map(of).sum()
    }

    /// How much of the question was typed.
    fn share_of(&self, question: &[Spoken]) -> u32 {
        let full: Vec<&Spoken> = question.iter().filter(|it| !self.empty.contains(&it.folded.as_str())).collect();
        let typed = |it: &&&Spoken| self.words.iter().any(|(word, weight)| *weight > 0 && fit(word, it) > 0);
        let (typed, all) = (full.iter().filter(typed).count(), full.len().max(1));
        ALL_OF_IT * u32::try_from(typed).unwrap_or(0) / u32::try_from(all).unwrap_or(1)
    }
}

/// How much a word weighs: one that few cards have, or none, tells more.
fn weight(folded: &str, bags: &BTreeMap<u32, Bag>) -> u32 {
    let with = bags.values().filter(|it| it.has(folded)).count();
    let rare = (bags.len() * 2).checked_div(with).unwrap_or(16);
    1 + rare.max(1).ilog2()
}

/// How well a typed word is one of a card: whole, with other accents, its beginning, or with one slip.
fn fit(typed: &Spoken, word: &Spoken) -> u32 {
    if typed.folded == word.folded {
        let alike = is_bare(&typed.written) || is_bare(&word.written) || typed.written == word.written;
        return if alike { WHOLE } else { WHOLE - 1 };
    }
    let letters = typed.folded.chars().count();
    let begins = letters >= 3 && word.folded.starts_with(typed.folded.as_str());
    if begins || (letters >= 4 && is_slip(&typed.folded, &word.folded)) { WHOLE / 2 } else { 0 }
}

/// Whether two words differ by one letter that is wrong, missing, too many, or two that changed places.
fn is_slip(one: &str, other: &str) -> bool {
    one.chars().count().abs_diff(other.chars().count()) <= 1 && osa_distance(one, other) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for (one, other) in [("karaok", "karaoke"), ("hnn", "hn"), ("thua", "tuha"), ("ke", "kê"), ("laoo", "lao")] {
            assert!(is_slip(one, other) && is_slip(other, one), "{one} {other}");
        }
        for (one, other) in [("karao", "karaoke"), ("dat", "mua"), ("thua", "tha12")] {
            assert!(!is_slip(one, other) && !is_slip(other, one), "{one} {other}");
        }
    }
}
