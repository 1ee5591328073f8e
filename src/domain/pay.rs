//! Pay of mediators (thù lao; Decree 15/2014 Art. 14, 15; Circular 56/2023 Art. 3(17), 5): for which cases it can be asked,
//! how much, how a request goes on and by when, and sums in words. Plain values; knows no chat and no database.

pub mod case;
pub mod course;
pub mod ledger;
pub mod rate;
pub mod words;

use chrono::{DateTime, NaiveDate, Utc};

use self::case::PayLine;
use self::course::{Move, Standing};
use super::codes::codes;
use super::{PayId, PersonId, TeamId, WardId};

codes! {
    /// The papers of a request.
    pub enum PayPaper {
        /// The request itself, with the list of cases.
        Request => "request",
        /// The list that those who mediated sign when they get theirs.
        Receipts => "receipts",
        /// The office's letter that it refuses, with the reasons.
        Refusal => "refusal",
    }
}

/// A request that a head is about to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPayRequest {
    /// Computed identity.
    pub id: PayId,
    /// For which team.
    pub team: TeamId,
    /// The cases it is asked for, each once.
    pub lines: Vec<PayLine>,
}

/// Something that was done with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayStep {
    /// When.
    pub at: DateTime<Utc>,
    /// Full name of who did it.
    pub name: String,
    /// What.
    pub step: Move,
    /// On which day it happened.
    pub on: NaiveDate,
    /// Why, or by which paper.
    pub words: Option<String>,
}

/// A request with its lines and its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayRequest {
    /// Its id.
    pub id: PayId,
    /// Of which ward.
    pub ward: WardId,
    /// For which team.
    pub team: TeamId,
    /// How far it has come.
    pub standing: Standing,
    /// Counts its steps: a step is taken only from what was seen.
    pub version: i32,
    /// Who asked.
    pub by: PersonId,
    /// The day the office got it; after a return, the day it got it again.
    pub sent_on: NaiveDate,
    /// The day the team got the money.
    pub paid_on: Option<NaiveDate>,
    /// What it is asked for.
    pub lines: Vec<PayLine>,
    /// What was done with it, oldest first.
    pub steps: Vec<PayStep>,
}

impl PayRequest {
    /// All of it, in đồng.
    #[must_use]
    pub fn total(&self) -> i64 {
        case::total(&self.lines)
    }

    /// The words of the last step of this kind.
    #[must_use]
    pub fn last(&self, step: Move) -> Option<&PayStep> {
        self.steps.iter().rev().find(|it| it.step == step)
    }

    /// The same in one line.
    #[must_use]
    pub fn line(&self) -> PayRequestLine {
        PayRequestLine {
            id: self.id,
            team: self.team,
            standing: self.standing,
            sent_on: self.sent_on,
            paid_on: self.paid_on,
            cases: u32::try_from(self.lines.len()).unwrap_or(u32::MAX),
            dong: self.total(),
        }
    }
}

/// A request in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayRequestLine {
    /// Its id.
    pub id: PayId,
    /// For which team.
    pub team: TeamId,
    /// How far it has come.
    pub standing: Standing,
    /// The day the office got it.
    pub sent_on: NaiveDate,
    /// The day the team got the money.
    pub paid_on: Option<NaiveDate>,
    /// For how many cases.
    pub cases: u32,
    /// All of it, in đồng.
    pub dong: i64,
}

/// What somebody gets of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPay {
    /// The code of the case.
    pub code: String,
    /// How far the request has come that it stands in.
    pub standing: Standing,
    /// How much, in đồng.
    pub dong: i64,
    /// The day the office got the request.
    pub sent_on: NaiveDate,
}

/// What a team's requests come to in a stretch of days: by the day the team got the money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaySum {
    /// Successful cases that were paid.
    pub successes: u32,
    /// Cases without success that were paid.
    pub failures: u32,
    /// Đồng.
    pub dong: i64,
}
