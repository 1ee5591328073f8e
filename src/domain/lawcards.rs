//! The law at hand: short cards, each one question with its answer, its source and how well that is known. Those that are
//! shipped are data in both languages; a ward's own stand beside them or before them from their day on. What a card
//! belongs to (a kind of dispute, a step of the record) it says itself. Knows no chat and no database.

mod find;
mod own;
mod source;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod words_tests;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::find::Bag;
pub use self::own::{Entry, LONGEST, NewOwn, OwnCard, Stood};
use super::codes::codes;
use super::kinds::Kind;
use super::law::{Law, LegalParam, ParamKey};
use super::mark::Mark;
use super::people::Lang;

codes! {
    /// Under what a card is found.
    pub enum Group {
        /// Rights and duties of mediators, heads and teams.
        Rights => "rights",
        /// How a matter begins.
        Start => "start",
        /// The session.
        Session => "session",
        /// How it ends, and what comes after.
        End => "end",
        /// Kinds of dispute.
        Kinds => "kinds",
        /// Sentences to say.
        Phrases => "phrases",
        /// Recognition by the court.
        Court => "court",
        /// Skills, step by step.
        Skills => "skills",
    }
}

/// Where a card has its answer from: the number of a document, and the place in it, such as `20(2)`; with a mark of its own
/// where the place is known otherwise than the document.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Source(pub String, pub String, #[serde(default)] pub Option<Mark>);

impl Source {
    /// How well it is known what stands there.
    #[must_use]
    pub fn mark(&self) -> Mark {
        let document = SHIPPED.data.documents.iter().find(|it| it.number == self.0);
        self.2.or_else(|| document.map(|it| it.mark)).unwrap_or(Mark::Unverified)
    }

    /// As it is read out.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        source::told(self, SHIPPED.words[&lang].documents[&self.0].as_str(), lang)
    }
}

/// A source as it is read out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The document with its number, and the place in it.
    pub place: String,
    /// How well it is known what stands there.
    pub mark: Mark,
}

/// What of a card is the same in every language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Its number: never changed, and never given to another.
    pub no: u32,
    /// Its name among the cards.
    pub code: String,
    /// Under what it is found.
    pub group: Group,
    /// How well it is known what it says, apart from its sources.
    pub mark: Mark,
    /// Where its answer is from; nothing for what is no rule of law.
    pub law: Vec<Source>,
    /// The first day on which it holds, where that is not the day of its documents.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The last one, if it holds no more.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// The steps of a case's record that it belongs to, by their codes.
    #[serde(default)]
    pub steps: Vec<String>,
    /// The kinds of dispute that it is about.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// The law's numbers that it says.
    #[serde(default)]
    pub params: Vec<ParamKey>,
    /// Its neighbours, by their names.
    #[serde(default)]
    pub more: Vec<String>,
}

impl Card {
    /// The first day on which it holds: that of the youngest of its documents.
    #[must_use]
    pub fn since(&self) -> NaiveDate {
        let documents = SHIPPED.data.documents.iter().filter(|it| self.law.iter().any(|of| of.0 == it.number));
        self.from.or_else(|| documents.map(|it| it.from).max()).unwrap_or(NaiveDate::MIN)
    }

    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.since() <= day && self.to.is_none_or(|it| day <= it)
    }

    /// What it says in a language.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &'static Words {
        &SHIPPED.words[&lang].cards[&self.code]
    }

    /// Where its answer is from, as it is read out.
    #[must_use]
    pub fn sources(&self, lang: Lang) -> Vec<Cited> {
        self.law.iter().map(|it| Cited { place: it.told(lang), mark: it.mark() }).collect()
    }

    /// What the law as a ward keeps it has instead of the numbers that the card says, on a day.
    #[must_use]
    pub fn otherwise<'a>(&self, law: &'a Law, day: NaiveDate) -> Vec<&'a LegalParam> {
        let shipped = |key| SHIPPED.law.on(day).get(key).ok();
        let kept = self.params.iter().filter_map(|&key| law.on(day).get(key).ok());
        kept.filter(|it| shipped(it.key).is_none_or(|shipped| shipped.value != it.value)).collect()
    }

    /// How little is known of the worst known part of it, its sources among them, if somebody has to look that up.
    #[must_use]
    pub fn doubt(&self) -> Option<Mark> {
        let all = self.law.iter().map(Source::mark).chain([self.mark]);
        all.filter(|it| it.needs_checking()).max()
    }
}

/// What a card says in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The question.
    pub ask: String,
    /// The answer, line by line.
    pub say: Vec<String>,
    /// What else people call it by.
    #[serde(default)]
    pub words: String,
}

impl Words {
    /// The answer.
    #[must_use]
    pub fn answer(&self) -> String {
        self.say.join("\n")
    }
}

/// A card, shipped or the ward's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// One that is shipped, by its number.
    Shipped(u32),
    /// One of the ward's own, by its number there.
    Own(i32),
}

/// What a ward's own card says, in the ward's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// The question.
    pub ask: String,
    /// The answer.
    pub say: String,
    /// Where it is from.
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    number: String,
    from: NaiveDate,
    mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    documents: Vec<Document>,
    cards: Vec<Card>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    documents: BTreeMap<String, String>,
    cards: BTreeMap<String, Words>,
}

struct Shipped {
    data: Data,
    words: BTreeMap<Lang, Catalogue>,
    bags: BTreeMap<Lang, BTreeMap<u32, Bag>>,
    law: Law,
}

/// The cards as shipped, read once: which of them there are, and what they say.
static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let data: Data = serde_json::from_str(include_str!("lawcards/cards.json")).expect("the cards are whole");
    let words = |lang: Lang| {
        let text = match lang {
            Lang::Vi => include_str!("../../locales/cards/vi.json"),
            Lang::En => include_str!("../../locales/cards/en.json"),
        };
        serde_json::from_str::<Catalogue>(text).expect("the cards are whole in every language")
    };
    let words: BTreeMap<Lang, Catalogue> = Lang::ALL.iter().map(|&it| (it, words(it))).collect();
    let bags = |(lang, all): (&Lang, &Catalogue)| {
        let bag = |it: &Card| (it.no, Bag::of(&all.cards[&it.code]));
        (*lang, data.cards.iter().map(bag).collect())
    };
    let bags = words.iter().map(bags).collect();
    Shipped { data, words, bags, law: Law::seeded() }
});

/// The cards that are shipped, in their order.
#[must_use]
pub fn shipped() -> &'static [Card] {
    &SHIPPED.data.cards
}

/// The shipped card of a number.
#[must_use]
pub fn numbered(no: u32) -> Option<&'static Card> {
    shipped().iter().find(|it| it.no == no)
}

fn named(code: &str) -> Option<&'static Card> {
    shipped().iter().find(|it| it.code == code)
}

/// The card of a kind of dispute.
#[must_use]
pub fn of_kind(kind: Kind) -> Option<&'static Card> {
    shipped().iter().find(|it| it.kinds.contains(&kind))
}

/// The card of a step of a case's record, by its code.
#[must_use]
pub fn of_step(step: &str) -> Option<&'static Card> {
    shipped().iter().find(|it| it.steps.iter().any(|it| it == step))
}
