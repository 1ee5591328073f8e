//! What other flows open of this one.

use chrono::NaiveDate;

use super::at::{At, Step};
use crate::dialogue::place::Place;
use crate::domain::period::{Period, PeriodKind};

/// How a month stands.
#[must_use]
pub fn closing(month: Period) -> Place {
    At { step: Step::Closing, month, day: None, page: 0, nudged: false, closes_for: None }.place()
}

/// The last digests, as of a day.
#[must_use]
pub fn digests(today: NaiveDate) -> Place {
    let month = Period::containing(PeriodKind::Month, today);
    At { step: Step::Digests, month, day: None, page: 0, nudged: false, closes_for: None }.place()
}
