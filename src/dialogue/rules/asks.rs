//! What this flow asks of its shelf, and what it does.

use crate::dialogue::facts::RulesFound;
use crate::dialogue::own::Act;
use crate::dialogue::own::Ask;
use crate::domain::WardId;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::Holiday;
use crate::domain::law::LegalParam;

/// What is to be corrected.
#[derive(Clone, Debug, PartialEq)]
pub enum RulesDeed {
    /// Correct one of the law's numbers.
    Param {
        /// Proof of the right to.
        permit: Permit<act::CorrectRules>,
        /// The row as it is to be.
        row: LegalParam,
        /// Why.
        reason: String,
    },
    /// Correct a day off.
    Day {
        /// Proof of the right to.
        permit: Permit<act::CorrectRules>,
        /// The day.
        row: Holiday,
        /// Whether the row is to be there.
        present: bool,
    },
}

impl Act for RulesDeed {}

/// Corrections of the law's numbers and of days off: of this ward, for a timer, or of the actor's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corrections {
    /// Which ward.
    pub of: Option<WardId>,
}

impl Ask for Corrections {
    type Found = RulesFound;
}
