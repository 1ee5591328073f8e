//! What other flows open of this one.

use chrono::NaiveDate;

pub use super::asks::{Chosen, Stored, chosen, stored};
use super::at::{At, Step};
use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::dialogue::place::Place;
use crate::domain::TeamId;
use crate::domain::period::{Period, PeriodKind};

const FLOW: Tag = Tag::of("office");
pub(super) const CLOSE: Tag = Tag::of("close");
/// Closing a month in which nothing came.
pub(super) const NOTHING: Tag = Tag::of("nothing");
pub(super) const MONTH: Tag = Tag::of("month");
pub(super) const DIGEST: Tag = Tag::of("digest");

/// How a month stands.
#[must_use]
pub fn closing(month: Period) -> Place {
    At { step: Step::Closing, month, day: None, page: 0, nudged: false, closes_for: None, nothing: false }.place()
}

/// The last digests, as of a day.
#[must_use]
pub fn digests(today: NaiveDate) -> Place {
    let month = Period::containing(PeriodKind::Month, today);
    At { step: Step::Digests, month, day: None, page: 0, nudged: false, closes_for: None, nothing: false }.place()
}

/// Closing a month for a team: the year times a hundred and the month.
#[must_use]
pub fn close_month(team: TeamId, month: u32) -> Go {
    Go::Own(Link { flow: FLOW, act: CLOSE, id: team.0, more: month })
}

/// The same where nothing came in it: what it then holds after all is said first.
#[must_use]
pub fn close_nothing(team: TeamId, month: u32) -> Go {
    Go::Own(Link { flow: FLOW, act: NOTHING, id: team.0, more: month })
}

/// How a month stands of which somebody says that nothing came, by the same number.
#[must_use]
pub fn nothing_in(month: u32) -> Go {
    Go::Own(Link { flow: FLOW, act: NOTHING, id: 0, more: month })
}

/// Whether a stored digest is looked at.
#[must_use]
pub fn shows_digest(place: &Place) -> bool {
    place.at::<At>().is_some_and(|at| at.step == Step::Digest)
}

/// How a month stands, by the same number.
#[must_use]
pub fn month(month: u32) -> Go {
    Go::Own(Link { flow: FLOW, act: MONTH, id: 0, more: month })
}

/// The stored digest up to a day: year, month and day in eight digits.
#[must_use]
pub fn digest(day: u32) -> Go {
    Go::Own(Link { flow: FLOW, act: DIGEST, id: 0, more: day })
}
