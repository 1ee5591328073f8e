//! Election and recognition of mediators and heads, their leaving, and the yearly review of a team (Law 35/2013 Art. 8, 11,
//! 12, 14; Joint Resolution 01/2014 Art. 12, 13): what is proposed, how it was voted, who takes which step by when. Plain
//! values; knows no chat, no table and no paper.

pub mod candidate;
pub mod course;
pub mod effect;
pub mod leaving;
pub mod papers;
pub mod review;
pub mod vote;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use self::course::{Move, Standing};
use self::leaving::Leaving;
use self::vote::Election;
use super::codes::codes;
use super::law::Law;
use super::people::Office;
use super::{PersonId, ProposalId, TeamId, WardId};

codes! {
    /// What is proposed to the chair of the ward's People's Committee.
    pub enum Matter {
        /// That people who were elected are recognised as mediators (Art. 8).
        Mediators => "mediators",
        /// That who was elected is recognised as the head of a team (Art. 14).
        Head => "head",
        /// That somebody is no mediator any more (Art. 11).
        Release => "release",
    }
}

/// What a proposal says, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Content {
    /// An election, with what came of it.
    Election(Box<Election>),
    /// Somebody leaves.
    Leaving(Box<Leaving>),
}

/// Number and day of a decision, as they were written on it when it was signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Such as `12/QĐ-UBND`.
    pub number: String,
    /// Its day: from then on it holds.
    pub on: NaiveDate,
}

/// A proposal, from the first candidate to the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its id.
    pub id: ProposalId,
    /// Its ward.
    pub ward: WardId,
    /// Which team.
    pub team: TeamId,
    /// What is proposed.
    pub matter: Matter,
    /// How far it has come.
    pub standing: Standing,
    /// What it says.
    pub content: Content,
    /// Who began it.
    pub by: PersonId,
    /// When.
    pub begun_at: DateTime<Utc>,
    /// The day the office got it, the last time.
    pub sent_on: Option<NaiveDate>,
    /// The chair's decision.
    pub decision: Option<Decision>,
    /// Counts its changes: a step is taken only on what was seen.
    pub version: i32,
    /// What happened, oldest first.
    pub steps: Vec<Step>,
}

impl Proposal {
    /// The election, if it is one.
    #[must_use]
    pub fn election(&self) -> Option<&Election> {
        match &self.content {
            Content::Election(it) => Some(it),
            Content::Leaving(_) => None,
        }
    }

    /// Who leaves, if somebody does.
    #[must_use]
    pub fn leaving(&self) -> Option<&Leaving> {
        match &self.content {
            Content::Leaving(it) => Some(it),
            Content::Election(_) => None,
        }
    }

    /// Percent that its vote needs more than.
    #[must_use]
    pub fn percent(&self, law: &Law, today: NaiveDate) -> i64 {
        let on = |day| law.on(day).election_percent();
        self.election().map_or_else(|| on(today), |it| it.needed(on(it.on.unwrap_or(today))))
    }

    /// The line of it in a list.
    #[must_use]
    pub fn line(&self) -> ProposalLine {
        ProposalLine {
            id: self.id,
            team: self.team,
            matter: self.matter,
            standing: self.standing,
            voted_on: self.election().and_then(Election::to_send_since),
            whom: self.leaving().map(|it| (it.person, it.office)),
            sent_on: self.sent_on,
            decided_on: self.decision.as_ref().map(|it| it.on),
        }
    }

    /// Why it came back, if it did.
    #[must_use]
    pub fn why_returned(&self) -> Option<&str> {
        let last = self.steps.iter().rev().find(|it| matches!(it.step, Move::Return | Move::Refuse))?;
        last.words.as_deref()
    }
}

/// Something that happened to a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub at: DateTime<Utc>,
    /// Full name of who entered it.
    pub name: String,
    /// Who really did it, where the office entered it for them.
    pub real: Option<String>,
    /// What.
    pub step: Move,
    /// In words, where words belong to it.
    pub words: Option<String>,
}

/// A proposal in a list: nothing that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalLine {
    /// Its id.
    pub id: ProposalId,
    /// Which team.
    pub team: TeamId,
    /// What is proposed.
    pub matter: Matter,
    /// How far it has come.
    pub standing: Standing,
    /// The day of the vote, once there was one from which something is to be sent.
    pub voted_on: Option<NaiveDate>,
    /// Who leaves, and which office.
    pub whom: Option<(PersonId, Office)>,
    /// The day the office got it.
    pub sent_on: Option<NaiveDate>,
    /// The day of the decision.
    pub decided_on: Option<NaiveDate>,
}

/// A proposal as it is begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProposal {
    /// Its id.
    pub id: ProposalId,
    /// Which team.
    pub team: TeamId,
    /// What is proposed.
    pub matter: Matter,
    /// How far it has come already.
    pub standing: Standing,
    /// What it says.
    pub content: Content,
    /// With which step it begins.
    pub step: Move,
    /// Who really did it, where the office enters it for them.
    pub real: Option<String>,
}
