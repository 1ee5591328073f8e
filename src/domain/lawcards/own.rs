//! A ward's own cards beside those that are shipped: which of them stand on a day, and all of them together as they are
//! read. A change is one more version, so what stood before stays readable.

use std::borrow::Cow;

use super::find::{self, Bag, Query};
use super::{Card, Group, SHIPPED, Texts, Which, named, numbered, shipped};
use crate::domain::PersonId;
use crate::domain::people::Lang;
use chrono::{DateTime, NaiveDate, Utc};

/// Longest question, answer and source of a ward's own card, in characters: what fits a screen of a telephone.
pub const LONGEST: (usize, usize, usize) = (100, 700, 160);

/// One version of a ward's own card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCard {
    /// Its number in the ward.
    pub nth: i32,
    /// Counts from 1.
    pub version: i32,
    /// The shipped card that it stands before.
    pub corrects: Option<u32>,
    /// What it says.
    pub texts: Texts,
    /// The first day on which it stands.
    pub from: NaiveDate,
    /// Why it stands no more from that day on.
    pub withdrawn: Option<String>,
    /// Who wrote this version.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A version that is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOwn {
    /// The number of the card in the ward.
    pub nth: i32,
    /// Counts from 1.
    pub version: i32,
    /// The shipped card that it stands before.
    pub corrects: Option<u32>,
    /// What it says.
    pub texts: Texts,
    /// The first day on which it stands.
    pub from: NaiveDate,
    /// Why it stands no more from that day on.
    pub withdrawn: Option<String>,
}

/// All cards as somebody reads them on a day.
#[derive(Clone, Copy, Debug)]
pub struct Stood<'a> {
    /// Every version of the ward's own cards.
    pub own: &'a [OwnCard],
    /// In which language the shipped ones are read.
    pub lang: Lang,
    /// On which day.
    pub day: NaiveDate,
}

/// A card as it is read.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// Which.
    pub which: Which,
    /// The question.
    pub ask: &'a str,
    /// The answer.
    pub say: Cow<'a, str>,
    /// The ward's own words, where it has some.
    pub own: Option<&'a OwnCard>,
    /// The shipped card.
    pub card: Option<&'static Card>,
}

impl<'a> Stood<'a> {
    /// The last version of a ward's card, whether it stands or is still to come.
    #[must_use]
    pub fn last(&self, nth: i32) -> Option<&'a OwnCard> {
        self.own.iter().filter(|it| it.nth == nth).max_by_key(|it| it.version)
    }

    /// The version that stands on the day.
    #[must_use]
    pub fn standing(&self, nth: i32) -> Option<&'a OwnCard> {
        let of = |it: &&OwnCard| it.nth == nth && it.from <= self.day;
        self.own.iter().filter(of).max_by_key(|it| it.version).filter(|it| it.withdrawn.is_none())
    }

    /// The numbers of the ward's cards, in their order.
    #[must_use]
    pub fn numbers(&self) -> Vec<i32> {
        let mut all: Vec<i32> = self.own.iter().map(|it| it.nth).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The ward's card that stands, or stood, before a shipped one: its corrections are versions of one card.
    #[must_use]
    pub fn corrects(&self, no: u32) -> Option<i32> {
        self.own.iter().find(|it| it.corrects == Some(no)).map(|it| it.nth)
    }

    /// The ward's words that stand before a shipped card on the day.
    #[must_use]
    pub fn correction(&self, no: u32) -> Option<&'a OwnCard> {
        self.corrects(no).and_then(|it| self.standing(it))
    }

    /// The ward's own cards that stand on the day.
    #[must_use]
    pub fn now(&self) -> Vec<&'a OwnCard> {
        self.numbers().into_iter().filter_map(|it| self.standing(it)).collect()
    }

    /// The same with those that are still to come, as they will stand.
    #[must_use]
    pub fn kept(&self) -> Vec<&'a OwnCard> {
        let alive = |it: &&OwnCard| it.withdrawn.is_none();
        self.numbers().into_iter().filter_map(|it| self.last(it)).filter(alive).collect()
    }

    /// The same that were withdrawn, as they stood last.
    #[must_use]
    pub fn withdrawn(&self) -> Vec<&'a OwnCard> {
        let gone = |it: &&OwnCard| it.withdrawn.is_some();
        self.numbers().into_iter().filter_map(|it| self.last(it)).filter(gone).collect()
    }

    /// The last version of a ward's card, if its day is to come.
    #[must_use]
    pub fn coming(&self, nth: i32) -> Option<&'a OwnCard> {
        self.last(nth).filter(|it| it.from > self.day && it.withdrawn.is_none())
    }

    /// A version of a ward's card, as it is read.
    #[must_use]
    pub fn of_ward(it: &'a OwnCard) -> Entry<'a> {
        let (ask, say) = (it.texts.ask.as_str(), Cow::Borrowed(it.texts.say.as_str()));
        match it.corrects.and_then(numbered) {
            Some(card) => Entry { which: Which::Shipped(card.no), ask, say, own: Some(it), card: Some(card) },
            None => Entry { which: Which::Own(it.nth), ask, say, own: Some(it), card: None },
        }
    }

    fn of_shipped(&self, card: &'static Card) -> Entry<'a> {
        match self.correction(card.no) {
            Some(it) => Self::of_ward(it),
            None => self.original(card),
        }
    }

    /// A shipped card in its own words, whatever the ward says.
    #[must_use]
    pub fn original(&self, card: &'static Card) -> Entry<'a> {
        let words = card.words(self.lang);
        let say = Cow::Owned(words.answer());
        Entry { which: Which::Shipped(card.no), ask: &words.ask, say, own: None, card: Some(card) }
    }

    /// One card. A shipped one is found even where it holds no more: an old button leads to it.
    #[must_use]
    pub fn one(&self, which: Which) -> Option<Entry<'a>> {
        match which {
            Which::Shipped(no) => numbered(no).map(|it| self.of_shipped(it)),
            Which::Own(nth) => self.standing(nth).or_else(|| self.last(nth)).map(Self::of_ward),
        }
    }

    /// The cards of a group, those with the ward's words first.
    #[must_use]
    pub fn of_group(&self, group: Group) -> Vec<Entry<'a>> {
        let all = shipped().iter().filter(|it| it.group == group && it.holds_on(self.day));
        let (own, others): (Vec<_>, Vec<_>) = all.map(|it| self.of_shipped(it)).partition(|it| it.own.is_some());
        own.into_iter().chain(others).collect()
    }

    /// The neighbours of a card, as far as they hold.
    #[must_use]
    pub fn more(&self, card: &Card) -> Vec<Entry<'a>> {
        let all = card.more.iter().filter_map(|it| named(it)).filter(|it| it.holds_on(self.day));
        all.map(|it| self.of_shipped(it)).collect()
    }

    /// The cards that answer words, the ward's own first, else the best first.
    #[must_use]
    pub fn find(&self, words: &str) -> Vec<Entry<'a>> {
        let query = Query::new(words, (self.lang, &SHIPPED.bags[&self.lang]));
        let mut found: Vec<(u32, Entry<'a>)> = Vec::new();
        for it in self.now() {
            // A correction is found by what the shipped card is called as well.
            let shipped = it.corrects.and_then(|no| SHIPPED.bags[&self.lang].get(&no));
            let own = Bag::of_own(&it.texts);
            let score = [Some(&own), shipped].into_iter().flatten().filter_map(|bag| query.score(bag)).max();
            found.extend(score.map(|score| (score, Self::of_ward(it))));
        }
        for card in shipped().iter().filter(|it| it.holds_on(self.day) && self.correction(it.no).is_none()) {
            let score = query.score(&SHIPPED.bags[&self.lang][&card.no]);
            found.extend(score.map(|score| (score, self.original(card))));
        }
        let best = found.iter().map(|it| it.0).max().unwrap_or_default();
        found.retain(|it| it.0 * find::FAR >= best);
        found.sort_by_key(|(score, it)| (it.own.is_none(), std::cmp::Reverse(*score)));
        found.truncate(find::MOST);
        found.into_iter().map(|it| it.1).collect()
    }
}
