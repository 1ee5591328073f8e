//! What other flows open of this one: a matter that the office turns to somebody about, and the teams that have not closed
//! a month.

use chrono::{Datelike, NaiveDate};

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::{CaseId, PersonId, TeamId};

const FLOW: Tag = Tag::of("todo");
pub(super) const CASE: Tag = Tag::of("case");
pub(super) const CLOSE: Tag = Tag::of("close");
pub(super) const MONTH: Tag = Tag::of("month");
pub(super) const PERSON: Tag = Tag::of("person");
pub(super) const UNREACHED: Tag = Tag::of("unreached");

/// A case that waits for somebody else.
#[must_use]
pub fn case(case: CaseId) -> Go {
    Go::Own(Link { flow: FLOW, act: CASE, id: case.0, more: 0 })
}

/// A month that a team has not closed.
#[must_use]
pub fn close(team: TeamId, month: NaiveDate) -> Go {
    Go::Own(Link { flow: FLOW, act: CLOSE, id: team.0, more: number(month) })
}

/// The teams that have not closed a month.
#[must_use]
pub fn month(month: NaiveDate) -> Go {
    Go::Own(Link { flow: FLOW, act: MONTH, id: 0, more: number(month) })
}

/// Somebody whom no message reaches.
#[must_use]
pub fn person(person: PersonId) -> Go {
    Go::Own(Link { flow: FLOW, act: PERSON, id: person.0, more: 0 })
}

/// Everybody whom no message reaches.
#[must_use]
pub fn unreached() -> Go {
    Go::Own(Link { flow: FLOW, act: UNREACHED, id: 0, more: 0 })
}

/// A month on the wire: the year times a hundred and the month.
pub(super) fn number(month: NaiveDate) -> u32 {
    month.year().unsigned_abs() * 100 + month.month()
}

/// The first day of a month on the wire.
pub(super) fn month_of(number: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(number / 100).ok()?, number % 100, 1)
}
