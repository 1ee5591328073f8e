//! Hears danger in what somebody writes: violence and its threat, weapons, household violence, suicide, arson, harm to
//! children, signs of an offence (Law Art. 10(4), 10(5)). It never judges what happened: it only decides whether a
//! person is asked. Whoever denies («cãi nhau chứ không đánh»), tells of animals («hai con gà đánh nhau») or uses an
//! idiom («đánh giá», «chém gió») is not asked. Better one question too many than one too few: what was long ago, what
//! nearly happened and what somebody fears is asked about as well.
//!
//! Accents are judged for the whole text: in one that is written with them, `sung` is no `súng`, and in one without any
//! it may be.

mod beating;
mod beside_names;
mod done_to;
mod harm;
mod lists;
mod phrase;
#[cfg(test)]
mod tests;
mod warned;

use std::collections::HashMap;
use std::sync::LazyLock;

pub use self::beside_names::danger_beside_names;
use self::lists::{
    ACCIDENT, AGED, AGED_WORDS, ANIMALS, ARMS, BETWEEN, BODY, CHILDREN, CHILDREN_OF_A_FAMILY, CLASSIFIERS,
    COUNTING_SCISSORS, DEALING, FETCHING, GAMBLING, HARMLESS_WORK, HARMLESS_WORK_EXACT, HOLDING, HOLDING_EXACT, LEFT,
    LEFT_ALONE, List, NEGLECTING, NOT, NOT_ATTACKED, PEOPLE, SCISSORS, STRIKING, TOOLS, TURNS,
};
use self::phrase::Phrase;
use super::fold::{Syllable, Tone, fold, nfc, syllables};
use super::names::{is_honorific, is_only_a_family_name};
use super::scope_guard::Sign;
use super::spelling::{Word, Words, is_bare};

/// The gravest sign of danger that a text tells of; `None` where it tells of none.
#[must_use]
pub fn danger_in(text: &str) -> Option<Sign> {
    let said = Said::of(text);
    let done_to = said.is_driven_out() || said.is_pushed() || said.is_struck_by_name();
    let violence = done_to || said.is_armed() || said.is_locked_in() || said.is_hurt();
    let found = said
        .phrases()
        .into_iter()
        .chain(violence.then_some(Sign::Violence))
        .chain(said.is_child_left_alone().then_some(Sign::ChildOrSexual));
    Some(Sign::gravest(found)).filter(|it| *it != Sign::None)
}

/// Which line of the question about scope some words mean: danger, or a deal that the law does not protect.
#[must_use]
pub fn sign_in(text: &str) -> Option<Sign> {
    let said = Said::of(text);
    let unlawful = said.has_any(GAMBLING) && said.has_any(DEALING);
    match danger_in(text) {
        Some(Sign::Violation) | None if unlawful => Some(Sign::UnlawfulDeal),
        found => found,
    }
}

/// A listed phrase, taken apart once.
struct Listed {
    words: Vec<Syllable>,
    phrase: &'static Phrase,
    unless_next: Vec<Syllable>,
    unless_soon: Vec<Syllable>,
    unless_before: Vec<Syllable>,
    unless_bare_beside: Vec<Syllable>,
}

fn one(word: &str) -> Option<Syllable> {
    syllables(word).into_iter().next()
}

fn all(words: &[&str]) -> Vec<Syllable> {
    words.iter().filter_map(|it| one(it)).collect()
}

/// The phrases by the folded form of their first word, so that a long text costs little.
static BY_FIRST: LazyLock<HashMap<String, Vec<Listed>>> = LazyLock::new(|| {
    let mut by_first: HashMap<String, Vec<Listed>> = HashMap::new();
    for phrase in beating::PHRASES.iter().chain(harm::PHRASES) {
        let words = syllables(phrase.words);
        let Some(first) = words.first().map(|it| fold(&it.letters)) else { continue };
        let listed = Listed {
            words,
            phrase,
            unless_next: all(phrase.unless_next),
            unless_soon: all(phrase.unless_soon),
            unless_before: all(phrase.unless_before),
            unless_bare_beside: all(phrase.unless_bare_beside),
        };
        by_first.entry(first).or_default().push(listed);
    }
    by_first
});

/// How a typed word may be a listed one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// It is this word, or this word as it is written in this text.
    Full,
    /// It may be, in a phrase whose other words are.
    Slip,
}

/// Which words are names: a run with capitals in one part of a sentence, behind a word without one or behind another name.
/// It ends where what is written large begins: `anh Hải DỌA GIẾT VỢ`.
fn named(text: &str, words: &[Word]) -> Vec<bool> {
    let spelled = |it: usize| &text[words[it].range.clone()];
    let is_large = |it: usize| spelled(it).chars().next().is_some_and(char::is_uppercase);
    let mut names = vec![false; words.len()];
    let mut from = 0;
    while from < words.len() {
        let goes_on = |it: &usize| {
            let alike = is_loud(spelled(*it)) == is_loud(spelled(from));
            is_large(*it) && alike && words[*it].clause == words[from].clause
        };
        let end = (from..words.len()).take_while(goes_on).last().map_or(from + 1, |it| it + 1);
        let before = from.checked_sub(1).filter(|&it| words[it].sentence == words[from].sentence);
        let begins = before.is_some_and(|it| {
            let behind_name = names[it] && !is_loud(spelled(from)) && words[it].clause != words[from].clause;
            behind_name || (spelled(it).starts_with(char::is_lowercase) && begins_name(spelled(it), spelled(from)))
        });
        if is_large(from) && begins && end - from <= WORDS_OF_A_NAME {
            names[from..end].fill(true);
        }
        from = end;
    }
    names
}

/// Written in large letters.
fn is_loud(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// A name has so many words at most; with more of them in a row somebody writes every word with a capital.
const WORDS_OF_A_NAME: usize = 4;

/// Whether a word with a capital begins a name behind one without. In large letters people write what they are upset about
/// (`say rượu, ĐANG ĐÁNH VỢ`): there it takes how somebody is addressed and a family name that is nothing else.
fn begins_name(before: &str, word: &str) -> bool {
    !is_loud(word) || (is_honorific(before) && is_only_a_family_name(word))
}

/// A text as words.
struct Said {
    words: Vec<Word>,
    accented: bool,
    /// Which words are names: they begin with a capital, as the words before them do not, or go on with such a name.
    names: Vec<bool>,
    /// Which words begin with a capital.
    is_large: Vec<bool>,
}

impl Said {
    fn of(text: &str) -> Self {
        let text = nfc(text);
        let Words { words, accented, .. } = Words::of(&text);
        let names = named(&text, &words);
        let is_large = words.iter().map(|it| text[it.range.clone()].starts_with(char::is_uppercase)).collect();
        Self { words, accented, names, is_large }
    }

    /// Accents may be missing: of any word in a text that is written without them, of one in a phrase of several words
    /// elsewhere. Wrong ones make it another word, but for the two tones that many confuse.
    fn fit(&self, typed: &Word, listed: &Syllable) -> Option<Fit> {
        let said = &typed.syllable;
        if said == listed {
            return Some(Fit::Full);
        }
        let missing = if self.accented { Fit::Slip } else { Fit::Full };
        let confused =
            matches!((said.tone, listed.tone), (Tone::Asking, Tone::Tumbling) | (Tone::Tumbling, Tone::Asking));
        if confused && said.letters == listed.letters {
            return Some(Fit::Slip);
        }
        let tone = said.tone == listed.tone || said.tone == Tone::Level;
        let mut pairs = said.letters.chars().zip(listed.letters.chars());
        let letters = said.letters.chars().count() == listed.letters.chars().count()
            && pairs.all(|(typed, listed)| typed == listed || fold(listed.encode_utf8(&mut [0; 4])).starts_with(typed));
        (tone && letters).then_some(missing)
    }

    fn fits(&self, typed: &Word, listed: &Syllable) -> bool {
        self.fit(typed, listed) == Some(Fit::Full)
    }

    fn is_one_of(&self, typed: &Word, list: &List) -> bool {
        list.read().iter().any(|it| self.fits(typed, it))
    }

    fn is_person(&self, typed: &Word) -> bool {
        self.is_one_of(typed, &PEOPLE)
    }

    /// Animals are told by their accents: `bo` is a father as well as a cow.
    fn is_animal(&self, typed: &Word) -> bool {
        let plain = matches!(typed.folded.as_str(), "ga" | "meo" | "lon" | "vit" | "ngan" | "chim" | "heo");
        ANIMALS.has(typed) || (plain && self.is_one_of(typed, &ANIMALS))
    }

    /// Signs of the listed phrases that are meant.
    fn phrases(&self) -> Vec<Sign> {
        let mut found = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            for listed in BY_FIRST.get(&word.folded).into_iter().flatten() {
                if self.stands(at, listed) && self.is_meant(at, listed) {
                    found.push(listed.phrase.sign);
                }
            }
        }
        found
    }

    fn stands(&self, at: usize, listed: &Listed) -> bool {
        let Some(window) = self.words.get(at..at + listed.words.len()) else { return false };
        if window.iter().any(|it| it.clause != window[0].clause) {
            return false;
        }
        if listed.phrase.exact {
            return window.iter().zip(&listed.words).all(|(typed, it)| typed.syllable == *it);
        }
        // Half a message may be typed without accents: then the phrase is, as a whole.
        let bare = window.len() > 1 && window.iter().all(|it| is_bare(&it.syllable));
        if bare && window.iter().zip(&listed.words).all(|(typed, it)| typed.folded == fold(&it.letters)) {
            return true;
        }
        let fits: Option<Vec<Fit>> = window.iter().zip(&listed.words).map(|(typed, it)| self.fit(typed, it)).collect();
        fits.is_some_and(|it| it.iter().filter(|it| **it == Fit::Slip).count() <= usize::from(it.len() > 1))
    }

    fn is_meant(&self, at: usize, listed: &Listed) -> bool {
        let end = at + listed.words.len();
        let is_in =
            |word: Option<&Word>, list: &[Syllable]| word.is_some_and(|word| list.iter().any(|it| self.fits(word, it)));
        let before = self.before(at);
        let next = self.next(end);
        let soon = self.clause_after(end).take(4).any(|it| is_in(Some(it), &listed.unless_soon));
        // `danh vo cua kinh` without accents is a broken door, not a beaten wife.
        let bare = self.words[at..end].iter().all(|it| is_bare(&it.syllable));
        let otherwise = bare && (is_in(next, &listed.unless_bare_beside) || is_in(before, &listed.unless_bare_beside));
        let harmless = is_in(next, &listed.unless_next) || is_in(before, &listed.unless_before) || soon || otherwise;
        let name = self.names[at..end].iter().all(|it| *it);
        let told = !self.is_denied(at, end) && !self.is_of_animals(at, end) && !self.is_warned_of(at, listed);
        !harmless && !name && told
    }

    /// The word before a place, if it stands in the same part of the sentence.
    fn before(&self, at: usize) -> Option<&Word> {
        let before = self.words.get(at.checked_sub(1)?)?;
        self.words.get(at).is_some_and(|it| it.clause == before.clause).then_some(before)
    }

    /// The word at a place, if it stands in the same part as the one before it.
    fn next(&self, at: usize) -> Option<&Word> {
        let before = self.words.get(at.checked_sub(1)?)?;
        self.words.get(at).filter(|it| it.clause == before.clause)
    }

    /// The words from a place to the end of the part in which the one before it stands.
    fn clause_after(&self, at: usize) -> impl Iterator<Item = &Word> {
        let clause = at.checked_sub(1).and_then(|it| self.words.get(it)).map(|it| it.clause);
        self.words[at.min(self.words.len())..].iter().take_while(move |it| Some(it.clause) == clause)
    }

    /// The words of the same part before a place, the nearest first.
    fn clause_before(&self, at: usize) -> impl Iterator<Item = &Word> {
        let clause = self.words.get(at).map(|it| it.clause);
        self.words[..at].iter().rev().take_while(move |it| Some(it.clause) == clause)
    }

    /// Whether what stands at a place is denied: by a word before it, by `… gì đâu` after it, or because it goes on with
    /// what was denied before the comma («không đánh đập, dọa nạt gì»).
    fn is_denied(&self, at: usize, end: usize) -> bool {
        // Some phrases hold their own denial.
        if self.words[at..end].iter().any(|it| self.is_denial(it)) {
            return false;
        }
        // «cam kết không đánh vợ nữa» tells of what was done before; «không đánh nhau nữa» of a quarrel that is over.
        let still = self.clause_after(end).take(4).any(|it| it.folded == "nua");
        let mutual = self.words[at..end].iter().chain(self.clause_after(end).take(4)).any(|it| it.folded == "nhau");
        if still && !mutual {
            return false;
        }
        let clause = self.words[at].clause;
        // How many words of the same list stood before the comma.
        let mut earlier = 0;
        for (n, before) in self.words[..at].iter().enumerate().rev() {
            let crossed = before.clause != clause;
            if (self.is_denial(before) || self.asks_back(n)) && (!crossed || earlier > 0) {
                return true;
            }
            let listed = crossed && is_listed_word(&before.folded);
            earlier += u32::from(listed);
            if !listed && !self.is_one_of(before, &BETWEEN) {
                break;
            }
        }
        let rest: Vec<&str> = self.clause_after(end).take(3).map(|it| it.folded.as_str()).collect();
        rest.last() == Some(&"dau")
            && self.words[..at].iter().rev().take(2).any(|it| it.folded == "co" || it.folded == "ai")
    }

    /// Whether it is denied by a question: «đâu có», «làm gì có».
    fn asks_back(&self, at: usize) -> bool {
        let next = self.words.get(at + 1).map(|it| it.folded.as_str());
        matches!((self.words[at].folded.as_str(), next), ("dau", Some("co")) | ("lam", Some("gi")))
    }

    /// A word that denies. Some are other words without their accents: `cha` is a father, `cho` gives, `dung` uses.
    fn is_denial(&self, typed: &Word) -> bool {
        match typed.folded.as_str() {
            "cha" | "cho" | "hong" | "dung" => NOT.has(typed),
            _ => self.is_one_of(typed, &NOT),
        }
    }

    /// Whether animals do it, or it is done to one. They do where the nearest word for a living being before it is one,
    /// unless it is whose the animal is, or the sentence has gone on to people («vì con gà mà đánh nhau»).
    fn is_of_animals(&self, at: usize, end: usize) -> bool {
        let with = usize::from(self.next(end).is_some_and(|it| it.folded == "voi"));
        let counted =
            |it: &&Word| matches!(it.folded.as_str(), "con" | "dan" | "lu" | "may" | "mot" | "hai" | "ca" | "chet");
        let object = self.clause_after(end).skip(with).find(|it| !counted(it));
        let violent = self.words[at..end].iter().any(|it| it.folded == "nhau");
        if (with == 1 || !violent) && object.is_some_and(|it| self.is_animal(it)) {
            return true;
        }
        let before: Vec<&Word> = self.clause_before(at).take(10).collect();
        for (back, word) in before.iter().enumerate() {
            if self.is_animal(word) {
                let fought_for = &before[back + 1..before.len().min(back + 4)];
                return !fought_for.iter().any(|it| matches!(it.folded.as_str(), "tranh" | "gianh" | "chap" | "mat"));
            }
            if self.is_one_of(word, &TURNS) {
                return false;
            }
            let owned = before.get(back + 1).is_some_and(|it| it.folded == "nha" || it.folded == "cua");
            if self.is_person(word) && word.folded != "con" && !owned {
                return false;
            }
        }
        false
    }

    /// Somebody holds something that cuts or beats, and not for work; or strikes somebody with what lay at hand.
    fn is_armed(&self) -> bool {
        (0..self.words.len()).any(|at| self.is_holding(at) && !self.is_denied(at, at + 1))
    }

    /// Whether a word says that something is held, and if so whether it certainly does: without its accents `cam` is many
    /// words.
    fn holds(&self, held: &Word) -> Option<bool> {
        if HOLDING.has(held) || HOLDING_EXACT.has(held) {
            return Some(true);
        }
        (self.is_one_of(held, &HOLDING) || HOLDING.has_bare(held)).then_some(false)
    }

    fn is_holding(&self, at: usize) -> bool {
        let held = &self.words[at];
        let Some(certain) = self.holds(held) else { return false };
        let after: Vec<&Word> = self.clause_after(at + 1).collect();
        let counted = after.iter().take_while(|it| self.is_one_of(it, &CLASSIFIERS)).count();
        // What is not certain stands right behind the verb.
        let near = |list: &List| {
            after.iter().take(4).enumerate().position(|(n, it)| {
                let may_be = n == counted && (self.is_one_of(it, list) || list.has_bare(it));
                (certain && list.has(it)) || may_be
            })
        };
        let scissors = after
            .windows(2)
            .take(2)
            .position(|it| self.is_one_of(it[0], &COUNTING_SCISSORS) && self.is_one_of(it[1], &SCISSORS));
        if let Some(arm) = near(&ARMS).or(scissors.map(|it| it + 1)) {
            let after = &after[arm + 1..];
            let does =
                |it: &&Word| self.is_one_of(it, &HARMLESS_WORK) || (self.accented && HARMLESS_WORK_EXACT.has(it));
            let work = after.iter().take(3).any(does);
            let against = after.iter().take(6).any(|it| self.is_person(it) || self.is_one_of(it, &STRIKING));
            // Without accents a word of work may be somebody's name: `cam gay danh ba Mai`.
            let work = work && !self.is_struck(after);
            // What is merely fetched or used needs somebody against whom it is.
            return !work && (!self.is_one_of(held, &FETCHING) || against);
        }
        near(&TOOLS).is_some_and(|tool| self.is_struck(&after[tool + 1..]))
    }

    /// Whether words tell of striking a person.
    fn is_struck(&self, after: &[&Word]) -> bool {
        let strike = after.iter().take(5).position(|it| self.is_one_of(it, &STRIKING));
        strike.is_some_and(|strike| {
            let at: Vec<&&Word> = after[strike + 1..].iter().take(4).collect();
            let body = at.windows(2).any(|it| it[0].folded == "vao" && self.is_one_of(it[1], &BODY));
            let person = at.iter().take(3).any(|it| self.is_person(it));
            let thing = at.first().is_some_and(|it| self.is_one_of(it, &NOT_ATTACKED));
            body || (person && !thing)
        })
    }

    /// A person is locked in; poultry may be.
    fn is_locked_in(&self) -> bool {
        let Some(lock) = one("nhốt") else { return false };
        (0..self.words.len()).any(|at| {
            if !self.fits(&self.words[at], &lock) || self.is_denied(at, at + 1) {
                return false;
            }
            let passive = self.clause_before(at).take(4).any(|it| it.folded == "bi");
            let next: Vec<&Word> = self.clause_after(at + 1).take(4).collect();
            let person = next.first().is_some_and(|it| self.is_person(it));
            (passive || person) && !next.iter().any(|it| self.is_animal(it))
        })
    }

    /// Somebody is hurt, and nothing speaks of an accident.
    fn is_hurt(&self) -> bool {
        let hurt = ["bị thương", "nhập viện", "cấp cứu"].into_iter().flat_map(|it| self.places(it));
        let mut hurt = hurt.filter(|&at| !self.is_denied(at, at + 2));
        hurt.next().is_some() && !self.has_any(ACCIDENT) && !self.has_any(&["ốm", "bệnh", "đẻ", "sinh"])
    }

    /// A child is neglected. Grown children who neglect their parents are another matter: whoever is named nearest
    /// before it is the one who is left alone, and whoever comes after `bỏ mặc`.
    fn is_child_left_alone(&self) -> bool {
        let of = |places: Vec<usize>, at: usize| places.into_iter().filter(|&it| it < at).max();
        let nearest = |list: &[&str], at: usize, wide: bool| {
            let within = |it: usize| {
                let (said, here) = (&self.words[it], &self.words[at]);
                if wide { said.sentence == here.sentence } else { said.clause == here.clause }
            };
            list.iter().filter_map(|it| of(self.places(it), at)).filter(|&it| within(it)).max()
        };
        // Whom nobody looks after may be named behind it.
        let of_aged = |at: usize, words: &str| {
            let next = self.clause_after(at + words.split(' ').count()).next();
            next.is_some_and(|it| self.is_one_of(it, &AGED_WORDS))
        };
        let left = LEFT_ALONE.iter().flat_map(|it| self.places(it).into_iter().map(move |at| (at, *it)));
        let passive = left.filter(|(at, words)| !of_aged(*at, words)).any(|(at, _)| {
            let family = nearest(CHILDREN_OF_A_FAMILY, at, false);
            let child =
                nearest(CHILDREN, at, true).is_some() || (family.is_some() && family > nearest(AGED, at, false));
            child && !self.is_denied(at, at + 1)
        });
        let active = NEGLECTING.iter().flat_map(|it| self.places(it)).any(|at| {
            let object: Vec<&Word> = self.clause_after(at + 2).take(3).collect();
            let child = object.iter().any(|it| self.is_one_of(it, &LEFT));
            child && !object.iter().any(|it| self.is_animal(it)) && !self.is_denied(at, at + 1)
        });
        passive || active
    }

    fn has_any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|it| !self.places(it).is_empty())
    }

    fn places(&self, phrase: &str) -> Vec<usize> {
        let phrase = syllables(phrase);
        let fit = |window: &[Word]| window.iter().zip(&phrase).all(|(typed, it)| self.fits(typed, it));
        self.words.windows(phrase.len().max(1)).enumerate().filter(|it| fit(it.1)).map(|it| it.0).collect()
    }
}

/// Whether some phrase begins with this word, so that it may be one of several things denied together.
fn is_listed_word(folded: &str) -> bool {
    BY_FIRST.contains_key(folded) || matches!(folded, "dap" | "chui" | "boi" | "mang" | "nhau" | "nat" | "gi" | "ai")
}
