//! What this flow does.

use crate::dialogue::own::Act;
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
