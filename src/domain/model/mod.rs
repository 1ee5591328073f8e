//! The model team of a ward (II.3 of the plan): what is written down of it in a year, how far it has come, and by which days.
//! Everything is a line of its own; what was wrong is struck with a reason or put right by another line, and stays. Plain
//! values; knows no chat and no database.

pub mod criteria;
pub mod hints;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use self::criteria::Edition;
use super::codes::codes;
use super::law::{LawOn, ParamKey};
use super::plan::Struck;
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
        ModelStage::ALL.iter().find(is_open).copied()
    }

    /// Why something cannot be written down now, if it cannot.
    #[must_use]
    pub fn lacks(&self, kind: ModelKind) -> Option<Lack> {
        let votes = || self.last(ModelKind::SelfRating).map(|it| it.noted.votes.unwrap_or_default());
        match kind {
            ModelKind::Chosen => None,
            _ if !self.is_chosen() => Some(Lack::Chosen),
            ModelKind::Request | ModelKind::WardRating if votes().is_none() => Some(Lack::SelfRating),
            ModelKind::Request if !votes().is_some_and(Votes::carries) => Some(Lack::Votes),
            ModelKind::Decision if self.last(ModelKind::WardRating).is_none() => Some(Lack::WardRating),
            _ => None,
        }
    }
}

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
}

/// Whether a day may stand in a year's lines: not to come, and not later than the first month of the next year, in which what
/// belongs to the year is finished.
#[must_use]
pub fn fits(on: NaiveDate, year: i32, today: NaiveDate) -> bool {
    on <= today && (on.year() == year || (on.year() == year + 1 && on.month() == 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::days_later;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn entry(id: i64, noted: ModelNoted) -> ModelEntry {
        let at = DateTime::<Utc>::UNIX_EPOCH;
        let (of, by, name) = (TeamId(1), PersonId(1), String::new());
        ModelEntry { id: ModelEntryId(id), of, noted, by, name, at, replaces: None, struck: None }
    }

    fn team(kinds: &[ModelKind]) -> ModelTeam {
        let on = day("2026-11-10");
        let entries = (1..).zip(kinds).map(|(id, kind)| entry(id, ModelNoted::of(*kind, on))).collect();
        ModelTeam { team: TeamId(1), year: 2026, entries }
    }

    #[test]
    fn a_rating_carries_with_more_than_half_of_all_members() {
        let votes = |members, present, agreed| Votes { members, present, agreed };
        for (it, carries) in [
            (votes(5, 5, 3), true),
            (votes(4, 4, 2), false),
            (votes(4, 4, 3), true),
            (votes(7, 3, 3), false),
            (votes(1, 1, 1), true),
        ] {
            assert!(it.is_sound());
            assert_eq!(it.carries(), carries, "{it:?}");
        }
        for it in [votes(0, 0, 0), votes(4, 5, 1), votes(5, 4, 5)] {
            assert!(!it.is_sound(), "{it:?}");
        }
        // Never by exactly half or less, however large the team is.
        for members in 1..40 {
            for agreed in 0..=members {
                assert_eq!(votes(members, members, agreed).carries(), agreed > members / 2, "{agreed}/{members}");
            }
        }
    }

    #[test]
    fn a_model_team_goes_its_way_step_by_step() {
        use ModelKind as K;
        assert_eq!(team(&[]).next(), None);
        assert_eq!(team(&[K::Chosen]).next(), Some(ModelStage::SelfRating));
        assert_eq!(team(&[K::Chosen, K::SelfRating]).next(), Some(ModelStage::Request));
        assert_eq!(team(&[K::Chosen, K::SelfRating, K::Request]).next(), Some(ModelStage::Decision));
        assert_eq!(team(&[K::Chosen, K::SelfRating, K::Request, K::WardRating, K::Decision]).next(), None);
        assert_eq!(team(&[K::Chosen, K::Decision]).next(), None, "decided is decided");
        let mut struck = team(&[K::Chosen]);
        struck.entries[0].struck =
            Some(Struck { name: String::new(), at: DateTime::UNIX_EPOCH, why: "nhầm".to_owned() });
        assert_eq!((struck.next(), struck.is_chosen()), (None, false));
    }

    #[test]
    fn nothing_is_written_down_before_what_it_rests_on() {
        use ModelKind as K;
        for kind in K::ALL.iter().filter(|it| **it != K::Chosen) {
            assert_eq!(team(&[]).lacks(*kind), Some(Lack::Chosen), "{kind}");
        }
        assert_eq!(team(&[K::Chosen]).lacks(K::Request), Some(Lack::SelfRating));
        assert_eq!(team(&[K::Chosen]).lacks(K::WardRating), Some(Lack::SelfRating));
        assert_eq!(team(&[K::Chosen]).lacks(K::Decision), Some(Lack::WardRating));
        assert_eq!(team(&[K::Chosen]).lacks(K::Support), None);
        let mut rated = team(&[K::Chosen, K::SelfRating]);
        assert_eq!(rated.lacks(K::Request), Some(Lack::Votes), "nobody voted");
        rated.entries[1].noted.votes = Some(Votes { members: 5, present: 5, agreed: 3 });
        assert_eq!(rated.lacks(K::Request), None);
    }

    #[test]
    fn the_days_are_data_and_those_of_the_reference_where_nothing_is_set() {
        let law = crate::domain::law::Law::seeded();
        let on = law.on(day("2026-11-01"));
        let days = ModelStage::ALL.iter().map(|it| it.before(2026, on).to_string()).collect::<Vec<_>>();
        assert_eq!(days, ["2026-11-15", "2026-11-30", "2026-12-15"]);
    }

    #[test]
    fn a_line_is_of_its_year_or_of_the_month_in_which_it_is_finished() {
        let today = day("2027-03-01");
        for (on, is) in [("2026-01-01", true), ("2026-12-31", true), ("2027-01-31", true), ("2027-02-01", false)] {
            assert_eq!(fits(day(on), 2026, today), is, "{on}");
        }
        assert!(!fits(day("2025-12-31"), 2026, today));
        assert!(!fits(days_later(day("2026-05-05"), 1), 2026, day("2026-05-05")), "to come");
    }

    #[test]
    fn what_a_release_has_sealed_of_a_model_team_the_next_one_reads() {
        let full = r#"{"kind":"self_rating","on":"2026-11-10","what":"Họp tổ","number":"12/QĐ-UBND","way":"lawyer","scores":[{"nth":1,"met":true}],"votes":{"members":5,"present":5,"agreed":4},"team":2,"result":"tốt","recognised":true}"#;
        let noted: ModelNoted = serde_json::from_str(full).unwrap();
        assert_eq!(serde_json::to_string(&noted).unwrap(), full);
        let least = r#"{"kind":"chosen","on":"2026-03-02"}"#;
        let noted: ModelNoted = serde_json::from_str(least).unwrap();
        assert_eq!(serde_json::to_string(&noted).unwrap(), least);
    }
}
