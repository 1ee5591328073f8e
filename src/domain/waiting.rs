//! What waits for somebody, as the list of tasks reads it: cases by what comes next, months that are not closed, and what
//! the office did so that somebody else sees to it. Plain values.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::case::Wait;
use super::codes::codes;
use super::{CaseId, PersonId, TeamId, TrainingId};

/// An open case by what comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    /// Its id.
    pub id: CaseId,
    /// Its code.
    pub code: String,
    /// The leading team.
    pub team: TeamId,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// Who mediates it.
    pub mediators: Vec<PersonId>,
    /// What comes next.
    pub next: NextStep,
}

/// What comes next in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Somebody is to be named (Art. 18(1)).
    Assign,
    /// Mediation is to begin (Art. 20(2)).
    Begin(Wait),
    /// What became of it is to be recorded.
    Record,
    /// The parties asked for a pause (Art. 17): nothing, until its last day if they named one.
    GoOn(Option<NaiveDate>),
}

/// A training session in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: TrainingId,
    /// What it is about.
    pub topic: String,
    /// When it begins.
    pub at: DateTime<Utc>,
}

codes! {
    /// How the office turned to somebody.
    pub enum ContactHow {
        /// By a message of the bot.
        Nudge => "nudge",
        /// By telephone.
        Call => "call",
    }
}

/// What the office turns to somebody about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Matter {
    /// A case that nobody is named for, or that does not begin.
    Case {
        /// Which.
        case: CaseId,
    },
    /// A month that is not closed.
    Month {
        /// Of which team.
        team: TeamId,
        /// Its first day.
        month: NaiveDate,
    },
    /// Somebody whom no message reaches.
    Person {
        /// Who.
        person: PersonId,
    },
}

impl Matter {
    /// The word it is kept under.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Case { case } => format!("case:{case}"),
            Self::Month { team, month } => format!("month:{team}:{month}"),
            Self::Person { person } => format!("person:{person}"),
        }
    }
}

/// That the office turned to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// To whom.
    pub person: PersonId,
    /// How.
    pub how: ContactHow,
    /// On which day.
    pub day: NaiveDate,
    /// Full name of who did.
    pub by: String,
}
