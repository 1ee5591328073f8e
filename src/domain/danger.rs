//! Hears danger in what somebody writes: violence and its threat, weapons, household violence, suicide, arson, harm to
//! children, signs of an offence (Law Art. 10(4), 10(5)). It never judges what happened: it only decides whether a
//! person is asked. Whoever denies («cãi nhau chứ không đánh»), tells of animals («hai con gà đánh nhau») or uses an
//! idiom («đánh giá», «chém gió») is not asked. Better one question too many than one too few: what was long ago, what
//! nearly happened and what somebody fears is asked about as well.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::danger_words::{
    ACCIDENT, ANIMALS, BETWEEN, BLADES, CHILDREN, DEALING, GAMBLING, HARMLESS_WORK, HOLDING, NEGLECT, NOT, PEOPLE,
    PHRASES, Phrase,
};
use super::fold::{Syllable, Tone, fold, syllables};
use super::input::words::{TokenKind, tokens};
use super::scope_guard::Sign;

/// The gravest sign of danger that a text tells of; `None` where it tells of none.
#[must_use]
pub fn danger_in(text: &str) -> Option<Sign> {
    let said = Said::of(text);
    let found = said
        .phrases()
        .into_iter()
        .chain(said.armed().map(|()| Sign::Violence))
        .chain(said.locked_in().map(|()| Sign::Violence))
        .chain(said.hurt().map(|()| Sign::Violence))
        .chain((said.has_any(CHILDREN) && said.has_any(NEGLECT)).then_some(Sign::ChildOrSexual));
    found.min()
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
    unless_before: Vec<Syllable>,
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
    for phrase in PHRASES {
        let words = syllables(phrase.words);
        let Some(first) = words.first().map(|it| fold(&it.letters)) else { continue };
        let listed =
            Listed { words, phrase, unless_next: all(phrase.unless_next), unless_before: all(phrase.unless_before) };
        by_first.entry(first).or_default().push(listed);
    }
    by_first
});

/// A typed word.
struct Word {
    said: Syllable,
    folded: String,
    /// Which part of the sentence it stands in: parts end at every mark.
    part: usize,
}

/// A text as words.
struct Said {
    words: Vec<Word>,
}

/// Whether a typed word can be a listed one. Accents may be missing, all or some; wrong ones make it another word.
fn fits(typed: &Syllable, listed: &Syllable) -> bool {
    let tone = typed.tone == listed.tone || typed.tone == Tone::Level;
    let mut pairs = typed.letters.chars().zip(listed.letters.chars());
    tone && typed.letters.chars().count() == listed.letters.chars().count()
        && pairs.all(|(typed, listed)| typed == listed || fold(listed.encode_utf8(&mut [0; 4])).starts_with(typed))
}

/// Whether it is this very word: accents and all.
fn is(typed: &Syllable, listed: &Syllable) -> bool {
    typed == listed
}

impl Said {
    fn of(text: &str) -> Self {
        let (mut words, mut part) = (Vec::new(), 0);
        for token in tokens(text) {
            match token.kind {
                TokenKind::Mark(_) => part += 1,
                TokenKind::Digits(_) | TokenKind::Word(_) => {
                    for said in syllables(&text[token.range]) {
                        let folded = fold(&said.letters);
                        words.push(Word { said, folded, part });
                    }
                }
            }
        }
        Self { words }
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
        let compare = if listed.phrase.exact { is } else { fits };
        self.words.get(at..at + listed.words.len()).is_some_and(|window| {
            window.iter().zip(&listed.words).all(|(typed, it)| compare(&typed.said, it))
                && window.iter().all(|it| it.part == window[0].part)
        })
    }

    fn is_meant(&self, at: usize, listed: &Listed) -> bool {
        let end = at + listed.words.len();
        let harmless_next = self.next(end).is_some_and(|it| {
            (listed.phrase.words == "giết" && is_animal(&it.said)) ||
            listed.unless_next.iter().any(|listed| fits(&it.said, listed))
                // `danh vo cua kinh` without accents is a broken door, not a beaten wife.
                || (listed.phrase.words == "đánh vợ" && is_thing(&it.folded) && !is(&self.words[end - 1].said, &listed.words[1]))
        });
        let harmless_before = at.checked_sub(1).and_then(|it| self.words.get(it)).is_some_and(|before| {
            before.part == self.words[at].part && listed.unless_before.iter().any(|it| fits(&before.said, it))
        });
        !harmless_next && !harmless_before && !self.is_denied(at, end) && !self.is_of_animals(at, end)
    }

    /// The word at a place, if it stands in the same part as the one before it.
    fn next(&self, at: usize) -> Option<&Word> {
        let before = self.words.get(at.checked_sub(1)?)?;
        self.words.get(at).filter(|it| it.part == before.part)
    }

    /// Whether what stands at a place is denied: by a word before it, by `… gì đâu` after it, or because it goes on with
    /// what was denied before the comma («không đánh đập, dọa nạt gì»).
    fn is_denied(&self, at: usize, end: usize) -> bool {
        // Some phrases hold their own denial.
        if self.words[at..end].iter().any(|it| NOT.contains(&it.folded.as_str())) {
            return false;
        }
        let part = self.words[at].part;
        // How many words of the same list stood before the comma.
        let mut earlier = 0;
        for before in self.words[..at].iter().rev() {
            let crossed = before.part != part;
            if is_denial(&before.said) && (!crossed || earlier > 0) {
                return true;
            }
            let listed = crossed && is_listed_word(&before.folded);
            earlier += u32::from(listed);
            if !listed && !BETWEEN.iter().any(|it| fits_word(&before.said, it)) {
                break;
            }
        }
        let rest: Vec<&str> =
            self.words[end..].iter().take_while(|it| it.part == part).take(3).map(|it| it.folded.as_str()).collect();
        rest.last() == Some(&"dau")
            && self.words[..at].iter().rev().take(2).any(|it| it.folded == "co" || it.folded == "ai")
    }

    /// Whether animals do it: the nearest word for a living being before it is one, unless it is whose the animal is.
    fn is_of_animals(&self, at: usize, end: usize) -> bool {
        let part = self.words[at].part;
        let with_animal = self.next(end).is_some_and(|it| it.folded == "voi")
            && self.words.get(end + 1).is_some_and(|it| is_animal(&it.said));
        if with_animal {
            return true;
        }
        let before: Vec<&Word> = self.words[..at].iter().rev().take_while(|it| it.part == part).take(10).collect();
        for (back, word) in before.iter().enumerate() {
            if is_animal(&word.said) {
                return true;
            }
            let owned = before.get(back + 1).is_some_and(|it| it.folded == "nha" || it.folded == "cua");
            if is_person(&word.said) && word.folded != "con" && !owned {
                return false;
            }
        }
        false
    }

    /// Somebody holds something that cuts or beats, and not for work.
    fn armed(&self) -> Option<()> {
        self.words.iter().enumerate().find_map(|(at, held)| {
            HOLDING.iter().any(|it| fits_word(&held.said, it)).then_some(())?;
            let part: Vec<&Word> = self.words[at + 1..].iter().take_while(|it| it.part == held.part).collect();
            let weapon = part.iter().take(3).position(|it| BLADES.iter().any(|blade| fits_word(&it.said, blade)))?;
            let after = &part[weapon + 1..];
            let work = after.iter().take(3).any(|it| HARMLESS_WORK.iter().any(|work| fits_word(&it.said, work)));
            let taken = matches!(held.folded.as_str(), "dung" | "mang" | "lay");
            // What is merely fetched or used needs somebody against whom it is.
            let against = after
                .iter()
                .take(6)
                .any(|it| is_person(&it.said) || matches!(it.folded.as_str(), "danh" | "duoi" | "doa" | "chem"));
            (!work && (!taken || against) && !self.is_denied(at, at + 1)).then_some(())
        })
    }

    /// A person is locked in; poultry may be.
    fn locked_in(&self) -> Option<()> {
        let lock = one("nhốt")?;
        self.words.iter().enumerate().find_map(|(at, word)| {
            if !fits(&word.said, &lock) || self.is_denied(at, at + 1) {
                return None;
            }
            let passive =
                self.words[..at].iter().rev().take(4).take_while(|it| it.part == word.part).any(|it| it.folded == "bi");
            let next: Vec<&Word> = self.words[at + 1..].iter().take_while(|it| it.part == word.part).take(4).collect();
            let person = next.first().is_some_and(|it| is_person(&it.said));
            let animal = next.iter().any(|it| is_animal(&it.said));
            ((passive || person) && !animal).then_some(())
        })
    }

    /// Somebody is hurt, and nothing speaks of an accident.
    fn hurt(&self) -> Option<()> {
        let hurt = self.places("bị thương").into_iter().chain(self.places("nhập viện")).chain(self.places("cấp cứu"));
        let mut hurt = hurt.filter(|&at| !self.is_denied(at, at + 2));
        (hurt.next().is_some() && !self.has_any(ACCIDENT) && !self.has_any(&["ốm", "bệnh", "đẻ", "sinh"])).then_some(())
    }

    fn has_any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|it| !self.places(it).is_empty())
    }

    fn places(&self, phrase: &str) -> Vec<usize> {
        let phrase = syllables(phrase);
        let fit = |window: &[Word]| window.iter().zip(&phrase).all(|(typed, it)| fits(&typed.said, it));
        self.words.windows(phrase.len().max(1)).enumerate().filter(|it| fit(it.1)).map(|it| it.0).collect()
    }
}

fn fits_word(typed: &Syllable, listed: &str) -> bool {
    one(listed).is_some_and(|it| fits(typed, &it))
}

fn is_denial(typed: &Syllable) -> bool {
    // `k` and `ko` stand in the list as they are typed.
    NOT.iter().any(|it| fits_word(typed, it))
}

fn is_person(typed: &Syllable) -> bool {
    PEOPLE.iter().any(|it| fits_word(typed, it))
}

/// Animals are told by their accents: `bo` is a father as well as a cow.
fn is_animal(typed: &Syllable) -> bool {
    ANIMALS.iter().any(|it| {
        one(it).is_some_and(|it| {
            is(typed, &it)
                || (fits(typed, &it)
                    && matches!(typed.letters.as_str(), "ga" | "meo" | "lon" | "vit" | "ngan" | "chim" | "heo"))
        })
    })
}

fn is_thing(folded: &str) -> bool {
    matches!(
        folded,
        "cua" | "kinh" | "bat" | "chen" | "coc" | "ly" | "do" | "binh" | "lo" | "den" | "guong" | "ngoi" | "tuong"
    )
}

/// Whether some phrase begins with this word, so that it may be one of several things denied together.
fn is_listed_word(folded: &str) -> bool {
    BY_FIRST.contains_key(folded) || matches!(folded, "dap" | "chui" | "boi" | "mang" | "nhau" | "nat" | "gi" | "ai")
}

#[cfg(test)]
#[path = "danger_tests.rs"]
mod tests;
