//! What other flows open of this one.

use chrono::NaiveDate;

use super::at::At;
use crate::dialogue::place::Place;
use crate::domain::period::Period;

/// How a month stands.
#[must_use]
pub fn closing(month: Period) -> Place {
    At::closing(month)
}

/// The last digests, as of a day.
#[must_use]
pub fn digests(today: NaiveDate) -> Place {
    At::digests(today)
}
