//! The model team of a ward (II.3 of the plan): what is written down of it in a year, how far it has come, and by which days.
//! Everything is a line of its own; what was wrong is struck with a reason or put right by another line, and stays. Plain
//! values; knows no chat and no database.

pub mod criteria;
pub mod hints;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use self::criteria::Edition;
use super::codes::codes;
use super::law::{LawOn, ParamKey};
use super::plan::{Struck, Tie};
use super::{ModelEntryId, PersonId, TeamId};

codes! {
    /// What is written down of a model team.
    pub enum ModelKind {
        /// It was chosen, by a decision.
        Chosen => "chosen",
        /// It was supported: by people who know the law, with training, with means.
        Support => "support",
        /// It met, rated itself and voted on that.
        SelfRating => "self_rating",
        /// It asked the ward to be recognised.
        Request => "request",
        /// The ward and the Front rated it.
        WardRating => "ward_rating",
        /// The ward decided on that.
        Decision => "decision",
        /// What was learned.
        Lesson => "lesson",
        /// What of it was taken over by another team, and what came of it.
        Replication => "replication",
    }
}

impl ModelKind {
    /// What it is to the ward's plan; that a team asked is no work of the ward's.
    #[must_use]
    pub fn tie(self) -> Option<Tie> {
        match self {
            Self::Chosen => Some(Tie::ModelChosen),
            Self::Support => Some(Tie::ModelSupport),
            Self::SelfRating | Self::WardRating => Some(Tie::ModelRating),
            Self::Decision => Some(Tie::ModelDecision),
            Self::Lesson | Self::Replication => Some(Tie::ModelReplication),
            Self::Request => None,
        }
    }
}

codes! {
    /// What a team is supported with.
    pub enum SupportWay {
        /// Somebody who knows the law.
        Lawyer => "lawyer",
        /// Training, practice.
        Training => "training",
        /// Books, a room, equipment, money.
        Means => "means",
        /// Something else.
        Other => "other",
    }
}

codes! {
    /// A paper of a model team.
    pub enum ModelPaper {
        /// Biên bản họp tổ tự đánh giá.
        SelfMinutes => "self_minutes",
        /// Giấy đề nghị công nhận.
        Request => "request",
        /// Biên bản họp đánh giá của phường.
        WardMinutes => "ward_minutes",
        /// Quyết định công nhận.
        Decision => "decision",
    }
}

codes! {
    /// What has to be done by a day, in this order.
    pub enum ModelStage {
        /// The team rates itself.
        SelfRating => "self_rating",
        /// It asks to be recognised.
        Request => "request",
        /// The ward rates it and decides.
        Decision => "decision",
    }
}

/// Whether a criterion is met, as somebody rated it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Which.
    pub nth: i32,
    /// Whether it is.
    pub met: bool,
}

/// How many voted for a rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// How many could have come.
    pub members: u32,
    /// How many came.
    pub present: u32,
    /// How many agreed.
    pub agreed: u32,
}

impl Votes {
    /// Whether the numbers can be right.
    #[must_use]
    pub fn is_sound(self) -> bool {
        self.members > 0 && self.present <= self.members && self.agreed <= self.present
    }

    /// Whether more than half of all agreed, not of those alone who came.
    #[must_use]
    pub fn carries(self) -> bool {
        u64::from(self.agreed) * 2 > u64::from(self.members)
    }
}

/// A line as it is written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelNoted {
    /// What it is.
    pub kind: ModelKind,
    /// On which day it was.
    pub on: NaiveDate,
    /// In words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// The number of a decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What the team is supported with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub way: Option<SupportWay>,
    /// Criterion by criterion, of a rating.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<Score>,
    /// The vote on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<Votes>,
    /// The team that took something over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// What came of that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// Whether the ward recognised it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recognised: Option<bool>,
    /// By which criteria it was rated; none was kept before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Edition>,
}

impl ModelNoted {
    /// A line of which only kind and day are known.
    #[must_use]
    pub fn of(kind: ModelKind, on: NaiveDate) -> Self {
        Self {
            kind,
            on,
            what: String::new(),
            number: None,
            way: None,
            scores: Vec::new(),
            votes: None,
            team: None,
            result: None,
            recognised: None,
            criteria: None,
        }
    }

    /// How many criteria were rated as met.
    #[must_use]
    pub fn met(&self) -> usize {
        self.scores.iter().filter(|it| it.met).count()
    }
}

/// A line as it is read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelEntry {
    /// Its id.
    pub id: ModelEntryId,
    /// Of which team.
    pub of: TeamId,
    /// What it says.
    pub noted: ModelNoted,
    /// Who wrote it down.
    pub by: PersonId,
    /// Their name.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The line that it puts right.
    pub replaces: Option<ModelEntryId>,
    /// That it does not hold any more.
    pub struck: Option<Struck>,
}

/// A team with its lines of a year, the last day first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelTeam {
    /// Which.
    pub team: TeamId,
    /// Of which year.
    pub year: i32,
    /// Its lines, struck ones too.
    pub entries: Vec<ModelEntry>,
}

impl ModelTeam {
    /// The lines that hold.
    pub fn live(&self) -> impl Iterator<Item = &ModelEntry> {
        self.entries.iter().filter(|it| it.struck.is_none())
    }

    /// The last that holds of a kind.
    #[must_use]
    pub fn last(&self, kind: ModelKind) -> Option<&ModelEntry> {
        self.live().filter(|it| it.noted.kind == kind).max_by_key(|it| (it.noted.on, it.id))
    }

    /// The other teams that took something over.
    #[must_use]
    pub fn replicated_in(&self) -> BTreeSet<TeamId> {
        self.live().filter(|it| it.noted.kind == ModelKind::Replication).filter_map(|it| it.noted.team).collect()
    }

    /// The same as it stood at the end of a day: what was to come then is left out.
    #[must_use]
    pub fn up_to(&self, day: NaiveDate) -> Self {
        let entries = self.entries.iter().filter(|it| it.noted.on <= day).cloned().collect();
        Self { entries, ..*self }
    }

    /// Whether it is a model team: it was chosen, and that was not struck.
    #[must_use]
    pub fn is_chosen(&self) -> bool {
        self.last(ModelKind::Chosen).is_some()
    }

    /// Whether something of a stage stands there.
    #[must_use]
    pub fn has(&self, stage: ModelStage) -> bool {
        let kind = match stage {
            ModelStage::SelfRating => ModelKind::SelfRating,
            ModelStage::Request => ModelKind::Request,
            ModelStage::Decision => ModelKind::Decision,
        };
        self.last(kind).is_some()
    }

    /// What has to be done next; none where the ward has decided, or the team is none.
    #[must_use]
    pub fn next(&self) -> Option<ModelStage> {
        let is_open = |it: &&ModelStage| self.is_chosen() && !self.has(ModelStage::Decision) && !self.has(**it);
        let stage = ModelStage::ALL.iter().find(is_open).copied()?;
        Some(if stage == ModelStage::Request && self.votes_again() { ModelStage::SelfRating } else { stage })
    }

    /// Whether the team rated itself and did not agree on that: it meets and votes again before it can ask.
    #[must_use]
    pub fn votes_again(&self) -> bool {
        !self.has(ModelStage::Request) && self.lacks(ModelKind::Request) == Some(Lack::Votes)
    }

    /// Why something cannot be written down now, if it cannot.
    #[must_use]
    pub fn lacks(&self, kind: ModelKind) -> Option<Lack> {
        let votes = || self.last(ModelKind::SelfRating).map(|it| it.noted.votes.unwrap_or_default());
        match kind {
            ModelKind::Chosen => self.is_chosen().then_some(Lack::Unchosen),
            _ if !self.is_chosen() => Some(Lack::Chosen),
            ModelKind::WardRating if self.last(ModelKind::Request).is_some() => None,
            ModelKind::WardRating => self.lacks(ModelKind::Request).or(Some(Lack::Request)),
            ModelKind::Request if votes().is_none() => Some(Lack::SelfRating),
            ModelKind::Request if !votes().is_some_and(Votes::carries) => Some(Lack::Votes),
            ModelKind::Decision if self.last(ModelKind::WardRating).is_none() => Some(Lack::WardRating),
            _ => None,
        }
    }

    /// The line with which a day of such a line clashes: one that it rests on lies after it or, where one is put right, one
    /// that rests on it before. A day that stays as it is clashes with none.
    #[must_use]
    pub fn clash(&self, kind: ModelKind, on: NaiveDate, replaces: Option<ModelEntryId>) -> Option<&ModelEntry> {
        let at = WAY.iter().position(|it| *it == kind)?;
        let old = replaces.and_then(|id| self.entries.iter().find(|it| it.id == id));
        if old.is_some_and(|it| it.noted.on == on) {
            return None;
        }
        let is_last = replaces.is_some() && self.last(kind).map(|it| it.id) == replaces;
        let last = |it: &ModelKind| self.last(*it);
        let before = WAY[..at].iter().filter_map(last).find(|it| it.noted.on > on);
        before.or_else(|| WAY[at + 1..].iter().filter_map(last).find(|it| is_last && it.noted.on < on))
    }
}

/// What follows one upon the other.
const WAY: [ModelKind; 5] =
    [ModelKind::Chosen, ModelKind::SelfRating, ModelKind::Request, ModelKind::WardRating, ModelKind::Decision];

codes! {
    /// What must be there before.
    pub enum Lack {
        /// That the team was chosen.
        Chosen => "chosen",
        /// That it rated itself.
        SelfRating => "self_rating",
        /// That more than half of it agreed.
        Votes => "votes",
        /// That the ward rated it.
        WardRating => "ward_rating",
        /// That it asked to be recognised.
        Request => "request",
        /// That it was not chosen yet.
        Unchosen => "unchosen",
    }
}

impl ModelStage {
    fn key(self) -> (ParamKey, (u32, u32)) {
        match self {
            Self::SelfRating => (ParamKey::ModelSelfRatingBefore, (11, 15)),
            Self::Request => (ParamKey::ModelRequestBefore, (11, 30)),
            Self::Decision => (ParamKey::ModelDecisionBefore, (12, 15)),
        }
    }

    /// The day before which it is to be done in a year, by the ward's own table.
    #[must_use]
    pub fn before(self, year: i32, law: LawOn<'_>) -> NaiveDate {
        let (key, usual) = self.key();
        let (month, day) = law.month_day(key).unwrap_or(usual);
        let set = NaiveDate::from_ymd_opt(year, month, day);
        set.or_else(|| NaiveDate::from_ymd_opt(year, usual.0, usual.1)).unwrap_or_default()
    }

    /// How many days are left for it: none on the last one that is in time, less where it is late.
    #[must_use]
    pub fn days_left(self, year: i32, law: LawOn<'_>, today: NaiveDate) -> i64 {
        (self.before(year, law) - today).num_days() - 1
    }
}

/// The days that may stand in a year's lines: not to come, and not later than the first month of the next year, in which what
/// belongs to the year is finished.
#[must_use]
pub fn days_of(year: i32, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    (first, NaiveDate::from_ymd_opt(year + 1, 1, 31).map_or(today, |last| last.min(today)))
}

/// Whether a day is one of these.
#[must_use]
pub fn fits(on: NaiveDate, year: i32, today: NaiveDate) -> bool {
    let (first, last) = days_of(year, today);
    first <= on && on <= last
}
