//! What this flow asks of its shelf, and what it does.

use crate::dialogue::own::{Act, Ask};
use crate::domain::EvidenceId;
use crate::domain::access::{Permit, act};
use crate::domain::plan::progress::Tracked;
use crate::domain::plan::{Noted, Plan, PlanPaper, Work};

/// The plan of a year with what was done of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of(pub i32);

/// What is known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The years of which there is a plan, the last first.
    pub years: Vec<i32>,
    /// The plan, if there is one of that year.
    pub tracked: Option<Box<Tracked>>,
    /// The last plan before it, from which it may start where there is none.
    pub earlier: Option<Box<Plan>>,
}

impl Ask for Of {
    type Found = Known;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanDeed {
    /// Begin a plan.
    Begin {
        /// Proof of the right to.
        permit: Permit<act::KeepPlan>,
        /// Of which year.
        year: i32,
        /// Its head.
        paper: PlanPaper,
        /// Its work.
        works: Vec<Work>,
    },
    /// Write its head anew.
    Paper {
        /// Proof of the right to.
        permit: Permit<act::KeepPlan>,
        /// Of which year.
        year: i32,
        /// The version that this is.
        version: i32,
        /// How it reads.
        paper: PlanPaper,
    },
    /// Write a piece of work anew, or a new one.
    Item {
        /// Proof of the right to.
        permit: Permit<act::KeepPlan>,
        /// Of which year.
        year: i32,
        /// Which.
        nth: i32,
        /// The version that this is.
        version: i32,
        /// How it reads.
        work: Box<Work>,
    },
    /// Keep what was done.
    Note {
        /// Proof of the right to.
        permit: Permit<act::Noting>,
        /// Of which year's plan.
        year: i32,
        /// Its id.
        id: EvidenceId,
        /// What.
        noted: Box<Noted>,
        /// The line that it puts right.
        replaces: Option<EvidenceId>,
    },
    /// Strike a line.
    Strike {
        /// Proof of the right to.
        permit: Permit<act::Noting>,
        /// Which.
        id: EvidenceId,
        /// Why.
        reason: String,
    },
    /// Make a file of the plan with what was done, for the actor.
    Print {
        /// Of which year.
        year: i32,
        /// As a workbook instead of a document.
        workbook: bool,
    },
}

impl Act for PlanDeed {
    fn reaches_others(&self) -> bool {
        !matches!(self, Self::Print { .. })
    }
}
