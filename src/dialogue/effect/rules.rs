//! Deeds about the law's numbers and the days off.

use crate::domain::access::{Permit, act};
use crate::domain::calendar::Holiday;
use crate::domain::law::LegalParam;

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
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
