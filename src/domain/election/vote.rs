//! How a vote was held and counted, and what the law makes of the numbers (Art. 8(3), 14; Joint Resolution Art. 12, 13).

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::Matter;
use super::candidate::Candidate;
use crate::domain::codes::codes;
use crate::domain::fold::fold;

codes! {
    /// The form of a vote (Art. 8(2), 14).
    pub enum Ballot {
        /// Hands are shown at a meeting.
        ShowOfHands => "show_of_hands",
        /// Secret ballots at a meeting.
        Secret => "secret",
        /// Ballots that are handed to the households.
        Households => "households",
    }
}

codes! {
    /// Something that is counted.
    pub enum Number {
        /// All who may vote: representatives of households, or mediators of the team.
        Voters => "voters",
        /// Those who came.
        Present => "present",
        /// Ballots that were issued.
        Issued => "issued",
        /// Ballots that came back.
        Returned => "returned",
        /// Valid ones among them.
        Valid => "valid",
    }
}

codes! {
    /// What the vote makes of a candidate.
    pub enum Fate {
        /// Elected.
        Elected => "elected",
        /// More than half, but those with more votes fill the places.
        NoPlace => "no_place",
        /// As many votes as others, and not enough places for all of them: a new vote decides.
        Tied => "tied",
        /// Not more than half.
        Short => "short",
    }
}

impl Ballot {
    /// The form that somebody names in their own words, with accents or without; none where they name several, or say
    /// which one it was not.
    #[must_use]
    pub fn said(words: &str) -> Option<Self> {
        let folded = fold(words);
        let words: Vec<&str> = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
        let says = |phrase: &&str| {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            words.windows(phrase.len()).any(|it| it == phrase)
        };
        if ["khong", "chua", "ko"].iter().any(says) {
            return None;
        }
        let named = |it: &Self| match it {
            Self::ShowOfHands => ["bieu quyet", "gio tay", "cong khai"].iter().any(says),
            Self::Secret => ["phieu kin", "bo kin", "kin"].iter().any(says),
            Self::Households => {
                ["phat phieu", "ho gia dinh", "tung ho", "den ho", "tung nha", "den nha", "cac ho"].iter().any(says)
            }
        };
        let mut all = Self::ALL.iter().copied().filter(named);
        all.next().filter(|_| all.next().is_none())
    }

    /// The forms there are for a matter: a head is elected at a meeting of the team (Art. 14).
    #[must_use]
    pub fn of(matter: Matter) -> &'static [Self] {
        match matter {
            Matter::Head => &[Self::ShowOfHands, Self::Secret],
            Matter::Mediators | Matter::Release => Self::ALL,
        }
    }

    /// What is counted in this form: none is greater than the one before it.
    #[must_use]
    pub fn numbers(self) -> &'static [Number] {
        match self {
            Self::ShowOfHands => &[Number::Voters, Number::Present],
            Self::Secret => Number::ALL,
            Self::Households => &[Number::Voters, Number::Issued, Number::Returned, Number::Valid],
        }
    }

    /// Whether ballots are counted, and somebody witnesses that.
    #[must_use]
    pub fn is_written(self) -> bool {
        self != Self::ShowOfHands
    }
}

/// Percent that every vote needed more than which was recorded before its percent was (Art. 8(3), 14).
const HALF: i64 = 50;

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    voters: Option<u32>,
    present: Option<u32>,
    issued: Option<u32>,
    returned: Option<u32>,
    valid: Option<u32>,
}

impl Counts {
    /// One number.
    #[must_use]
    pub fn get(&self, number: Number) -> Option<u32> {
        match number {
            Number::Voters => self.voters,
            Number::Present => self.present,
            Number::Issued => self.issued,
            Number::Returned => self.returned,
            Number::Valid => self.valid,
        }
    }

    /// The same with one number.
    #[must_use]
    pub fn with(mut self, number: Number, count: u32) -> Self {
        let of = match number {
            Number::Voters => &mut self.voters,
            Number::Present => &mut self.present,
            Number::Issued => &mut self.issued,
            Number::Returned => &mut self.returned,
            Number::Valid => &mut self.valid,
        };
        *of = Some(count);
        self
    }

    /// The same without a number and those that are parts of it.
    #[must_use]
    pub fn without(mut self, number: Number) -> Self {
        for it in Number::ALL.iter().skip_while(|it| **it != number) {
            match it {
                Number::Voters => self.voters = None,
                Number::Present => self.present = None,
                Number::Issued => self.issued = None,
                Number::Returned => self.returned = None,
                Number::Valid => self.valid = None,
            }
        }
        self
    }

    /// Ballots that came back and do not count.
    #[must_use]
    pub fn invalid(&self) -> Option<u32> {
        self.returned?.checked_sub(self.valid?)
    }
}

/// An election: who stands, how it was held, what was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Election {
    /// Who stands.
    pub candidates: Vec<Candidate>,
    /// How many are to be elected.
    pub places: u32,
    /// Its form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ballot: Option<Ballot>,
    /// Its day; of ballots to households, the day they were counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<NaiveTime>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who presided: the head of the Front committee (Art. 8(2), 14).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presider: Option<String>,
    /// Who counted; the first led them.
    pub counters: Vec<String>,
    /// Representatives of households who witnessed the count.
    pub witnesses: Vec<String>,
    /// What was counted.
    pub counts: Counts,
    /// Percent of those who may vote that it needed more than, as the law had it on its day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub over: Option<i64>,
}

/// Something about a record that cannot be right, or is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It was not said.
    Missing(Part),
    /// The one is greater than the other, which it is a part of.
    TooMany(Number, Number),
    /// A candidate has more votes than there were.
    TooManyVotes(String),
}

codes! {
    /// What has to be said of a vote.
    pub enum Part {
        /// Who stands.
        Candidates => "candidates",
        /// How many are to be elected.
        Places => "places",
        /// The form.
        Ballot => "ballot",
        /// The day.
        On => "on",
        /// Time and place.
        Place => "place",
        /// Who presided.
        Presider => "presider",
        /// Who counted.
        Counters => "counters",
        /// Who witnessed.
        Witnesses => "witnesses",
        /// The numbers.
        Numbers => "numbers",
        /// The votes of each.
        Votes => "votes",
    }
}

/// What a vote comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What becomes of each candidate, in their order.
    pub fates: Vec<Fate>,
    /// Whether more than half of those who may vote took part.
    pub is_held: bool,
    /// Places that nobody was elected to: a supplementary election fills them (Art. 8(3)). None where the vote does not
    /// count: it is held anew for all of them.
    pub missing: u32,
}

impl Outcome {
    /// How many came to this.
    #[must_use]
    pub fn count(&self, result: Fate) -> usize {
        self.fates.iter().filter(|it| **it == result).count()
    }
}

/// A share in hundredths of a percent, rounded; but what is over so many percent is never said to be just that much, and
/// what is not over it is never said to be more.
#[must_use]
pub fn share(part: u32, whole: u32, percent: i64) -> u64 {
    if whole == 0 {
        return 0;
    }
    let rounded = (u64::from(part) * 10_000 + u64::from(whole) / 2) / u64::from(whole);
    let line = u64::try_from(percent).unwrap_or_default() * 100;
    if is_over(part, whole, percent) { rounded.max(line + 1) } else { rounded.min(line) }
}

/// Whether this part is more than so many percent of the whole.
#[must_use]
pub fn is_over(part: u32, whole: u32, percent: i64) -> bool {
    whole > 0 && i64::from(part) * 100 > i64::from(whole) * percent
}

impl Election {
    /// The percent that it needs more than: as it was recorded, else as the caller has it of the law.
    #[must_use]
    pub fn needed(&self, by_law: i64) -> i64 {
        self.over.unwrap_or(by_law)
    }

    /// The day of the vote, if something came of it that is to be sent: a vote that elected nobody has no day by which it
    /// goes on, another one is held.
    #[must_use]
    pub fn to_send_since(&self) -> Option<NaiveDate> {
        self.on.filter(|_| self.is_ready(self.needed(HALF)))
    }

    /// The parts that a form of vote asks for, in the order in which they are asked.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let written = self.ballot.is_none_or(Ballot::is_written);
        Part::ALL.iter().copied().filter(|it| written || !matches!(it, Part::Counters | Part::Witnesses)).collect()
    }

    /// Whether a part was said.
    #[must_use]
    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Candidates => !self.candidates.is_empty(),
            Part::Places => self.places > 0,
            Part::Ballot => self.ballot.is_some(),
            Part::On => self.on.is_some(),
            Part::Place => self.place.is_some(),
            Part::Presider => self.presider.is_some(),
            Part::Counters => !self.counters.is_empty(),
            Part::Witnesses => !self.witnesses.is_empty(),
            Part::Numbers => self.ballot.is_some_and(|it| it.numbers().iter().all(|it| self.counts.get(*it).is_some())),
            Part::Votes => self.candidates.iter().all(|it| it.votes.is_some()),
        }
    }

    /// Whether anything of the vote itself was recorded.
    #[must_use]
    pub fn is_voted(&self) -> bool {
        self.on.is_some() && !self.candidates.is_empty() && self.has(Part::Votes)
    }

    /// The first number that is not known yet.
    #[must_use]
    pub fn next_number(&self) -> Option<Number> {
        self.ballot?.numbers().iter().copied().find(|it| self.counts.get(*it).is_none())
    }

    /// The number that was said last.
    #[must_use]
    pub fn last_number(&self) -> Option<Number> {
        self.ballot?.numbers().iter().copied().rfind(|it| self.counts.get(*it).is_some())
    }

    /// The most votes that a candidate can have: of those who came, or of the valid ballots.
    #[must_use]
    pub fn most_votes(&self) -> Option<u32> {
        self.counts.get(*self.ballot?.numbers().last()?)
    }

    /// How many took part: came, or handed their ballot in.
    #[must_use]
    pub fn took_part(&self) -> Option<u32> {
        match self.ballot? {
            Ballot::ShowOfHands | Ballot::Secret => self.counts.get(Number::Present),
            Ballot::Households => self.counts.get(Number::Returned),
        }
    }

    /// What is missing or cannot be right; none of it may stand in a record that is sent.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let missing = self.parts().into_iter().filter(|it| !self.has(*it)).map(Fault::Missing);
        let numbers = self.ballot.map_or(&[][..], Ballot::numbers);
        let too_many = numbers.windows(2).filter_map(|pair| {
            let (whole, part) = (self.counts.get(pair[0])?, self.counts.get(pair[1])?);
            (part > whole).then_some(Fault::TooMany(pair[1], pair[0]))
        });
        let most = self.most_votes();
        let votes = self.candidates.iter().filter_map(|it| {
            let over = |votes: Option<u32>| votes.zip(most).is_some_and(|(votes, most)| votes > most);
            (over(it.votes) || over(it.votes_again)).then(|| Fault::TooManyVotes(it.name.clone()))
        });
        missing.chain(too_many).chain(votes).collect()
    }

    /// What the vote comes to, where more than `percent` of those who may vote are needed (Art. 8(3): 50). `None` while it
    /// is not counted.
    #[must_use]
    pub fn outcome(&self, percent: i64) -> Option<Outcome> {
        let voters = self.counts.get(Number::Voters)?;
        if !self.has(Part::Votes) || self.candidates.is_empty() {
            return None;
        }
        let held = is_over(self.took_part()?, voters, percent);
        let key = |it: &Candidate| (it.votes.unwrap_or_default(), it.votes_again.unwrap_or_default());
        let passes = |it: &&Candidate| held && is_over(key(it).0, voters, percent);
        let passed: Vec<(u32, u32)> = self.candidates.iter().filter(passes).map(key).collect();
        let fate = |it: &Candidate| {
            if !passes(&it) {
                return Fate::Short;
            }
            let count = |is: &dyn Fn(&(u32, u32)) -> bool| passed.iter().filter(|it| is(it)).count() as u64;
            let (above, level) = (count(&|other| *other > key(it)), count(&|other| *other == key(it)));
            let places = u64::from(self.places);
            match (above + level <= places, above < places) {
                (true, _) => Fate::Elected,
                (false, true) => Fate::Tied,
                (false, false) => Fate::NoPlace,
            }
        };
        let fates: Vec<Fate> = self.candidates.iter().map(fate).collect();
        let elected = fates.iter().filter(|it| **it == Fate::Elected).count();
        let tied = fates.contains(&Fate::Tied);
        // Places that a new vote among those who are tied will fill are not empty.
        let missing =
            if tied || !held { 0 } else { self.places.saturating_sub(u32::try_from(elected).unwrap_or(u32::MAX)) };
        Some(Outcome { fates, is_held: held, missing })
    }

    /// Those of this result, in the order of their votes.
    #[must_use]
    pub fn who(&self, result: Fate, percent: i64) -> Vec<&Candidate> {
        let Some(outcome) = self.outcome(percent) else { return Vec::new() };
        let those = self.candidates.iter().zip(&outcome.fates).filter(|it| *it.1 == result);
        let mut those: Vec<&Candidate> = those.map(|it| it.0).collect();
        those.sort_by_key(|it| std::cmp::Reverse((it.votes, it.votes_again)));
        those
    }

    /// Who stands for an office by this vote: everybody, until it says who was elected; then only they. Whoever lost may
    /// stand in the supplementary election (Art. 8(3)).
    #[must_use]
    pub fn standing(&self, percent: i64) -> Vec<&Candidate> {
        if self.is_ready(percent) { self.who(Fate::Elected, percent) } else { self.candidates.iter().collect() }
    }

    /// Whether it can be proposed: nothing is wrong, nobody is tied, somebody was elected.
    #[must_use]
    pub fn is_ready(&self, percent: i64) -> bool {
        let settled = |it: Outcome| it.count(Fate::Tied) == 0 && it.count(Fate::Elected) > 0;
        self.faults().is_empty() && self.outcome(percent).is_some_and(settled)
    }
}

#[cfg(test)]
#[path = "vote_tests.rs"]
mod tests;
