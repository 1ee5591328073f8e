//! What is known of the law's numbers and the days off, as corrections.

use crate::domain::calendar::Holiday;
use crate::domain::rules::{DayChange, ParamChange};

/// What was read: corrections with who made them, and the days off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RulesFound {
    /// Corrections of the ward and of the operator, oldest first, with the name of who made them.
    pub params: Vec<(ParamChange, Option<String>)>,
    /// Corrections of days off, likewise.
    pub day_changes: Vec<(DayChange, Option<String>)>,
    /// Every day off and extra working day as it holds.
    pub days: Vec<Holiday>,
}
