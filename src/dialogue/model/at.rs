//! Where in this flow a person stands, as it is stored.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dialogue::form::{self, questions};
use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::model::criteria::{Edition, Seed};
use crate::domain::model::{ModelEntry, ModelKind, ModelNoted, Score, SupportWay, Votes};
use crate::domain::{ModelEntryId, TeamId};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// The model teams of a year.
        Home => "home",
        /// One of them.
        Team => "team",
        /// What was written down of it.
        Entries => "entries",
        /// One of these lines.
        Entry => "entry",
        /// Why it is struck.
        Strike => "strike",
        /// Writing something down.
        Note => "note",
        /// The criteria.
        Criteria => "criteria",
        /// One of them.
        Criterion => "criterion",
        /// How it reads from now on.
        Write => "write",
        /// What is computed beside it.
        Hint => "hint",
        /// Whether another set is begun from.
        Anew => "anew",
        /// Which paper is wanted.
        Papers => "papers",
    }
}

codes! {
    /// What of the criteria is written anew.
    pub enum Field {
        /// What is to be met.
        Text => "text",
        /// Percent that are wanted.
        Percent => "percent",
        /// Why it counts no more.
        Drop => "drop",
        /// A new criterion.
        New => "new",
    }
}

codes! {
    /// The questions about a line; the last is the card with all of it.
    pub enum Ask {
        /// Which team.
        Team => "team",
        /// With what it is supported.
        Way => "way",
        /// Which criteria are met.
        Scores => "scores",
        /// How many members it has.
        Members => "members",
        /// How many came.
        Present => "present",
        /// How many agreed.
        Agreed => "agreed",
        /// Whether it is recognised.
        Recognised => "recognised",
        /// In words.
        What => "what",
        /// The number of the decision.
        Number => "number",
        /// What came of it.
        Result => "result",
        /// When.
        Day => "day",
        /// Why a line is put right.
        Reason => "reason",
        /// All of it.
        Check => "check",
    }
}

questions!(Ask);

/// A line, while it is being written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Of which kind.
    pub(super) kind: ModelKind,
    /// The question on the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ask: Option<Ask>,
    /// Whether one answer is being changed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) changing: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) team: Option<TeamId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) way: Option<SupportWay>,
    /// Criteria that are met.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) met: Vec<i32>,
    /// How the line that is put right was rated; none once that is answered anew.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) kept: Vec<Score>,
    /// By which criteria.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) edition: Option<Edition>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) members: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) present: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) agreed: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) what: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) recognised: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) result: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<NaiveDate>,
    /// The line that is put right, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) replaces: Option<ModelEntryId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
}

impl Form {
    pub(super) fn new(kind: ModelKind) -> Self {
        Self {
            kind,
            ask: None,
            changing: false,
            team: None,
            way: None,
            met: Vec::new(),
            kept: Vec::new(),
            edition: None,
            members: None,
            present: None,
            agreed: None,
            what: None,
            recognised: None,
            number: None,
            result: None,
            on: None,
            replaces: None,
            reason: None,
        }
        .at_first()
    }

    fn at_first(self) -> Self {
        let first = form::Form::way(&self).first().copied();
        Self { ask: first, ..self }
    }

    /// A line that is put right, with the criteria by which it was rated: why is asked first, then all of it stands on the
    /// card.
    pub(super) fn of(it: &ModelEntry, edition: Option<Edition>) -> Self {
        let noted = it.noted.clone();
        Self {
            ask: Some(Ask::Reason),
            changing: true,
            team: if noted.kind == ModelKind::Chosen { Some(it.of) } else { noted.team },
            way: noted.way,
            met: noted.scores.iter().filter(|it| it.met).map(|it| it.nth).collect(),
            kept: noted.scores,
            edition: noted.criteria.or(edition),
            members: noted.votes.map(|it| it.members),
            present: noted.votes.map(|it| it.present),
            agreed: noted.votes.map(|it| it.agreed),
            what: Some(noted.what).filter(|it| !it.is_empty()),
            recognised: noted.recognised,
            number: noted.number,
            result: noted.result,
            on: Some(noted.on),
            replaces: Some(it.id),
            ..Self::new(noted.kind)
        }
    }

    pub(super) fn votes(&self) -> Option<Votes> {
        let votes = Votes { members: self.members?, present: self.present?, agreed: self.agreed? };
        Some(votes).filter(|it| it.is_sound())
    }

    /// Whether anything was answered: of a line that is put right, why it is.
    pub(super) fn is_begun(&self) -> bool {
        let Self { ask, changing, .. } = *self;
        let fresh = Self { ask, changing, ..Self::new(self.kind) };
        if self.replaces.is_some() { self.reason.is_some() } else { *self != fresh }
    }

    /// How these criteria are rated, or the line was that is put right.
    pub(super) fn scores(&self, criteria: &[i32]) -> Vec<Score> {
        let score = |nth: &i32| Score { nth: *nth, met: self.met.contains(nth) };
        if self.kept.is_empty() { criteria.iter().map(score).collect() } else { self.kept.clone() }
    }

    /// What is written down of these criteria, if nothing is missing.
    pub(super) fn noted(&self, criteria: &[i32], edition: Option<Edition>) -> Option<ModelNoted> {
        let lacks = Ask::ALL.iter().any(|it| form::Form::lacks(self, *it));
        let asks = |ask| form::Form::asks(self, ask);
        (!lacks).then_some(())?;
        Some(ModelNoted {
            what: self.what.clone().filter(|_| asks(Ask::What)).unwrap_or_default(),
            number: self.number.clone().filter(|_| asks(Ask::Number)),
            way: self.way.filter(|_| asks(Ask::Way)),
            scores: if asks(Ask::Scores) { self.scores(criteria) } else { Vec::new() },
            criteria: self.edition.or(edition).filter(|_| asks(Ask::Scores)),
            votes: self.votes().filter(|_| asks(Ask::Agreed)),
            team: self.team.filter(|_| self.kind == ModelKind::Replication),
            result: self.result.clone().filter(|_| asks(Ask::Result)),
            recognised: self.recognised.filter(|_| asks(Ask::Recognised)),
            ..ModelNoted::of(self.kind, self.on?)
        })
    }

    /// Whether words may be left out.
    pub(super) fn is_optional(&self, ask: Ask) -> bool {
        match ask {
            Ask::Result => true,
            Ask::What => self.kind == ModelKind::WardRating,
            _ => false,
        }
    }
}

impl form::Form for Form {
    type Ask = Ask;

    fn asks(&self, ask: Ask) -> bool {
        use ModelKind as K;
        match ask {
            Ask::Day | Ask::Check => true,
            Ask::Reason => self.replaces.is_some(),
            // Another team is another line.
            Ask::Team => self.kind == K::Replication || (self.kind == K::Chosen && self.replaces.is_none()),
            Ask::Way => self.kind == K::Support,
            Ask::Scores => matches!(self.kind, K::SelfRating | K::WardRating),
            Ask::Members | Ask::Present | Ask::Agreed => self.kind == K::SelfRating,
            Ask::What => {
                let refused = self.kind == K::Decision && self.recognised == Some(false);
                matches!(self.kind, K::Support | K::WardRating | K::Lesson | K::Replication) || refused
            }
            Ask::Recognised => self.kind == K::Decision,
            Ask::Number => matches!(self.kind, K::Chosen | K::Decision),
            Ask::Result => self.kind == K::Replication,
        }
    }

    fn standing(&self) -> Option<Ask> {
        self.ask
    }

    fn is_changing(&self) -> bool {
        self.changing
    }

    fn stand(self, ask: Ask, changing: bool) -> Self {
        Self { ask: Some(ask), changing, ..self }
    }

    fn lacks(&self, ask: Ask) -> bool {
        self.asks(ask)
            && !self.is_optional(ask)
            && match ask {
                Ask::Team => self.team.is_none(),
                Ask::Way => self.way.is_none(),
                Ask::Members => self.members.is_none(),
                Ask::Present => self.present.is_none(),
                Ask::Agreed => self.agreed.is_none(),
                Ask::What => self.what.is_none(),
                Ask::Recognised => self.recognised.is_none(),
                Ask::Number => self.number.is_none(),
                Ask::Day => self.on.is_none(),
                Ask::Reason => self.reason.is_none(),
                Ask::Scores | Ask::Result | Ask::Check => false,
            }
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Of which year.
    #[serde(default)]
    pub(super) year: i32,
    /// Which team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) team: Option<TeamId>,
    /// Which line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) entry: Option<ModelEntryId>,
    /// What is being written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) form: Option<Box<Form>>,
    /// Which criterion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) nth: Option<i32>,
    /// What of it is written anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) field: Option<Field>,
    /// The set that is to be begun from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) set: Option<Seed>,
    /// The version of the criteria that was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seen: Option<i32>,
    /// Page of a list, from 0.
    #[serde(default)]
    pub(super) page: u32,
}

impl At {
    /// The model teams of a year.
    pub(super) fn of(year: i32) -> Self {
        Self {
            step: Step::Home,
            year,
            team: None,
            entry: None,
            form: None,
            nth: None,
            field: None,
            set: None,
            seen: None,
            page: 0,
        }
    }

    /// One of them.
    pub(super) fn team(year: i32, team: TeamId) -> Self {
        Self { step: Step::Team, team: Some(team), ..Self::of(year) }
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, page: 0, ..self })
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }

    /// With what is being written down.
    pub(super) fn noting(self, form: Form) -> Self {
        Self { step: Step::Note, form: Some(Box::new(form)), ..self }
    }

    /// The card it came from: the team's, else that of the year.
    pub(super) fn back(&self) -> Self {
        self.team.map_or_else(|| Self::of(self.year), |team| Self::team(self.year, team))
    }
}
