//! Questions to practise on: a situation, three answers of which one is right, why for each, and the card of the law on
//! which it rests. They are data in both languages, over every kind of dispute and every duty. Nothing here marks a
//! person: what is kept is which questions somebody has looked at, so that the next ones are others. Knows no chat and no
//! database.

pub mod gaps;
mod pick;
pub mod space;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use self::pick::{Done, ROUND, round};
use super::codes::codes;
use super::kinds::Kind;
use super::lawcards::{Card, Source, numbered as card_numbered};
use super::people::Lang;

codes! {
    /// What the law asks of a mediator, or of the head of a team, beside knowing each kind of dispute.
    pub enum Duty {
        /// To mediate where there is a ground (Art. 10(1), 16).
        Ground => "ground",
        /// What may be mediated, and what may not (Art. 3).
        Scope => "scope",
        /// To begin in time (Art. 20(2)).
        Begin => "begin",
        /// The parties choose (Art. 17, 18).
        Choice => "choice",
        /// To force nobody (Art. 4(1)).
        Voluntary => "voluntary",
        /// To refuse where one has an interest (Art. 10(3)).
        Refuse => "refuse",
        /// To keep secret what is private (Art. 4(3)).
        Secret => "secret",
        /// To have regard to those who need it (Art. 4(2), 21(1)).
        Care => "care",
        /// To tell of violence that is near (Art. 10(4)).
        Danger => "danger",
        /// To tell of signs of a violation (Art. 10(5)).
        Violation => "violation",
        /// Who may be invited (Art. 19).
        Invite => "invite",
        /// How a session is held (Art. 21).
        Session => "session",
        /// To write in the book (Art. 21(4)).
        Book => "book",
        /// What a written settlement says (Art. 24(2)).
        Written => "written",
        /// How mediation ends (Art. 23).
        Ending => "ending",
        /// To follow what was agreed (Art. 26).
        Follow => "follow",
        /// To guide those who did not agree (Art. 21(3), 27).
        Guide => "guide",
        /// What the head of a team has to do (Art. 15).
        Head => "head",
    }
}

codes! {
    /// One of the three answers.
    pub enum Letter {
        /// The first.
        A => "a",
        /// The second.
        B => "b",
        /// The third.
        C => "c",
    }
}

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// A kind of dispute.
    Kind(Kind),
    /// A duty.
    Duty(Duty),
}

impl Topic {
    /// Every topic: the kinds of dispute, then the duties.
    pub fn all() -> impl Iterator<Item = Self> {
        Kind::ALL.iter().copied().map(Self::Kind).chain(Duty::ALL.iter().copied().map(Self::Duty))
    }

    /// The topic of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split_once(':')? {
            ("kind", code) => Kind::from_code(code).map(Self::Kind),
            ("duty", code) => Duty::from_code(code).map(Self::Duty),
            _ => None,
        }
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(kind) => write!(f, "kind:{kind}"),
            Self::Duty(duty) => write!(f, "duty:{duty}"),
        }
    }
}

impl Serialize for Topic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Topic {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_code(&code).ok_or_else(|| serde::de::Error::custom(format!("unknown topic {code:?}")))
    }
}

/// What of a question is the same in every language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its number: never changed, and never given to another.
    pub no: u32,
    /// Its name among them.
    pub code: String,
    /// What it is about.
    pub topic: Topic,
    /// The number of the card of the law on which it rests.
    pub card: u32,
    /// The place in the law that decides it, one of the card's.
    pub law: Source,
    /// The answer that is right.
    pub right: Letter,
}

impl Scenario {
    /// What it says in a language.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &'static Words {
        &SHIPPED.words[&lang][&self.code]
    }

    /// The card on which it rests.
    #[must_use]
    pub fn card(&self) -> Option<&'static Card> {
        card_numbered(self.card)
    }
}

/// An answer, and why it is right or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply(pub String, pub String);

/// What a question says in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The situation.
    pub tell: String,
    /// The first answer.
    pub a: Reply,
    /// The second one.
    pub b: Reply,
    /// The third one.
    pub c: Reply,
}

impl Words {
    /// One of the answers.
    #[must_use]
    pub const fn reply(&self, letter: Letter) -> &Reply {
        match letter {
            Letter::A => &self.a,
            Letter::B => &self.b,
            Letter::C => &self.c,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    scenarios: Vec<Scenario>,
}

struct Shipped {
    all: Vec<Scenario>,
    words: BTreeMap<Lang, BTreeMap<String, Words>>,
}

/// The questions as shipped, read once.
static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let data: Data = serde_json::from_str(include_str!("drills/scenarios.json")).expect("the questions are whole");
    let words = |lang: Lang| {
        let text = match lang {
            Lang::Vi => include_str!("../../locales/drills/vi.json"),
            Lang::En => include_str!("../../locales/drills/en.json"),
        };
        serde_json::from_str(text).expect("the questions are whole in every language")
    };
    Shipped { all: data.scenarios, words: Lang::ALL.iter().map(|&it| (it, words(it))).collect() }
});

/// The questions that are shipped, in their order.
#[must_use]
pub fn shipped() -> &'static [Scenario] {
    &SHIPPED.all
}

/// The shipped question of a number.
#[must_use]
pub fn numbered(no: u32) -> Option<&'static Scenario> {
    shipped().iter().find(|it| it.no == no)
}

/// The key by which a shipped question is remembered.
#[must_use]
pub fn key(no: u32) -> String {
    format!("s:{no}")
}

/// The shipped question of a key.
#[must_use]
pub fn keyed(key: &str) -> Option<&'static Scenario> {
    numbered(key.strip_prefix("s:")?.parse().ok()?)
}
