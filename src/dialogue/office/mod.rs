//! The office's week and month: closing a month, the stored digests, and when the digest comes. What is told by
//! timers stands in [`due`]. Counts nothing itself.

mod again;
mod asks;
mod at;
mod closing;
pub mod digest;
pub mod due;
pub mod links;
mod month;
#[cfg(test)]
mod tests;
mod time;
pub mod timers;
mod todo;
mod week;

use chrono::{Datelike, NaiveDate};

pub use self::asks::{Chosen, Closing, Days, DaysFound, NewDigest, NewDigestFound, OfficeDeed, Stored};
pub use self::at::{At, Step};
pub use self::todo::{OpenMonths, OpenMonthsFound};
use super::effect::Effect;
use super::entry::{Entry, Linked};
use super::facts::{Facts, Needs};
use super::link::Link;
use super::place::Flow;
use super::screen::{Button, Screen};
use super::text::text;
use super::{Answer, Place, Turn};
use crate::domain::TeamId;
use crate::domain::access::{Action, may};
use crate::domain::period::{Period, PeriodKind};

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("office")
    .linked_by(Linked::of(link_needs, open_link))
    .timed_by::<timers::Due>()
    .with_todo(todo::TODO);

impl Flow for At {
    fn tag(&self) -> &'static str {
        "office"
    }

    fn needs(&self) -> Needs {
        match self.step {
            Step::Closing => Needs::asking(Closing { ward: None, month: self.month }),
            Step::Digests => Needs::asking(Days),
            Step::Digest => Needs::asking(Stored { day: self.day, since: None }),
            Step::Time => Needs::asking(Chosen),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let allowed = |action| facts.actor().is_some_and(|it| may(it, action).is_ok());
        let may_look = match self.step {
            Step::Closing => allowed(Action::CloseMonth) || allowed(Action::ReadDigests),
            Step::Digests | Step::Digest => allowed(Action::ReadDigests),
            Step::Time => allowed(Action::RunOffice),
        };
        if !may_look {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match self.step {
            Step::Closing => closing::screen(self, facts),
            Step::Digests => digest::list(facts),
            Step::Digest => digest::screen(facts),
            Step::Time => time::screen(facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        match answer {
            Answer::Contact { message, .. } => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).note(text!("media-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Pick("digests") => Turn::to(links::digests(facts.today)),
            Answer::Pick("time") => Turn::to(At { step: Step::Time, ..at }.place()),
            Answer::Pick("prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
            Answer::Pick("next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
            answer => match at.step {
                Step::Closing => closing::answer(at, answer, facts),
                Step::Digests | Step::Digest => digest::answer(at, answer, facts),
                Step::Time => time::answer(at, answer, facts),
            },
        }
    }
}

/// What must be read for a standing button.
fn link_needs(link: Link) -> Needs {
    match link.act {
        links::CLOSE | links::NOTHING | links::MONTH => match month_of(link.more) {
            Some(month) => Needs::asking(Closing { ward: None, month }),
            None => Needs::default(),
        },
        _ => Needs::default(),
    }
}

/// A month as a button carries it: 202611.
#[must_use]
pub fn month_number(month: &Period) -> u32 {
    month.from.year().unsigned_abs() * 100 + month.from.month()
}

fn month_of(number: u32) -> Option<Period> {
    Period::numbered(PeriodKind::Month, i32::try_from(number / 100).ok()?, number % 100)
        .filter(|it| (2000..2100).contains(&it.year()))
}

/// A day as a button carries it: 20261120.
#[must_use]
pub fn day_number(day: NaiveDate) -> u32 {
    day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day()
}

fn day_of(number: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(number / 10_000).ok()?, number / 100 % 100, number % 100)
}

/// A standing button.
fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let month = Period::containing(PeriodKind::Month, facts.today);
    match link.act {
        links::CLOSE => match month_of(link.more) {
            Some(month) => closing::close(place, TeamId(link.id), month, facts),
            None => Turn::to(place).note(text!("button-of-no-use")),
        },
        links::NOTHING => match month_of(link.more) {
            Some(month) => closing::close_nothing(place, link.id, month, facts),
            None => Turn::to(place).note(text!("button-of-no-use")),
        },
        links::MONTH => Turn::to(links::closing(month_of(link.more).unwrap_or(month))),
        links::DIGEST => match day_of(link.more) {
            Some(day) => Turn::to(
                At {
                    step: Step::Digest,
                    month,
                    day: Some(day),
                    page: 0,
                    nudged: false,
                    closes_for: None,
                    nothing: false,
                }
                .place(),
            ),
            None => Turn::to(links::digests(facts.today)),
        },
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

fn to_digests() -> Button {
    Button::here("digests", text!("digest-button-list"))
}
