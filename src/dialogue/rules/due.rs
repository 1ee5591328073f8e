//! The office is told what nobody has read in an official source yet: in January, and when the notice of the next
//! year's days off is due. After an outage it is told late, but once.

use chrono::Datelike;

use super::Corrections;
use super::days::{open_of_year, short};
use super::timers::Due;
use super::words::{name, value_of};
use crate::dialogue::action::{Go, Section};
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::Facts;
use crate::dialogue::facts::Needs;
use crate::dialogue::facts::RulesFound;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::WardId;
use crate::domain::calendar::{REMINDER_TIME, at_local};
use crate::domain::rules::{ReviewKind, next_review};

/// Parameters, or days, named in one message; the others are counted.
const NAMED: usize = 12;
/// From this month on the days off of the next year are asked for.
const NEXT_YEAR_FROM: u32 = 7;

/// Key of a ward's timer.
#[must_use]
pub fn key(ward: WardId) -> String {
    format!("rules:{ward}")
}

/// The next time the office is told, after today.
#[must_use]
pub fn plan(ward: WardId, facts: &Facts) -> Effect {
    let (kind, day) = next_review(facts.today, &facts.law, &facts.calendar);
    let due_at = facts.calendar.next_allowed(at_local(day, REMINDER_TIME));
    Effect::SetTimer { key: key(ward), due_at, timer: Timer::of(Due::RulesReview { ward, kind }) }
}

/// It is time: what is still open is named, and the next time planned. Where nothing is open nothing is said.
#[must_use]
pub fn due(ward: WardId, kind: ReviewKind, facts: &Facts) -> Vec<Effect> {
    let mut effects = vec![plan(ward, facts)];
    let Some(found) = facts.found::<Corrections>() else { return effects };
    let year = match kind {
        ReviewKind::Notice if facts.today.month() >= NEXT_YEAR_FROM => facts.today.year() + 1,
        ReviewKind::Notice | ReviewKind::Year => facts.today.year(),
    };
    // First what the call is about.
    let lines = match kind {
        ReviewKind::Year => [params(facts), days(year, found)].concat(),
        ReviewKind::Notice => [days(year, found), params(facts)].concat(),
    };
    if lines.is_empty() {
        return effects;
    }
    let body = match kind {
        ReviewKind::Year => text!("rules-due-year", year = year.to_string(), lines = lines),
        ReviewKind::Notice => text!("rules-due-notice", year = year.to_string(), lines = lines),
    };
    let open = Button::go(Go::Section(Section::Rules), text!("section-quydinh"));
    let screen = Box::new(Screen::new(body).open().row(vec![open]));
    let to = Audience::OfficersOf(ward);
    // One that still waits for the end of the quiet hours is out of date when the next is said.
    effects.push(Effect::Tell { to, screen, urgency: Urgency::Normal, key: Some(key(ward)) });
    effects
}

/// The numbers that nobody has looked up.
fn params(facts: &Facts) -> Vec<Text> {
    let open = facts.law.unverified(facts.today);
    if open.is_empty() {
        return Vec::new();
    }
    let title = text!("rules-due-params", count = open.len());
    let lines = open.iter().map(|it| text!("rules-due-param", name = name(it.key), value = value_of(it)));
    some(title, lines.collect())
}

/// The days of a year that nobody has compared with its notice, or that there are none at all.
fn days(year: i32, found: &RulesFound) -> Vec<Text> {
    let open: Vec<Text> = open_of_year(year, found).map(short).collect();
    if !found.days.iter().any(|it| it.date.year() == year) {
        return vec![text!("rules-due-no-days", year = year.to_string())];
    }
    if open.is_empty() {
        return Vec::new();
    }
    let title = text!("rules-due-days", year = year.to_string(), count = open.len());
    some(title, open)
}

fn some(title: Text, mut lines: Vec<Text>) -> Vec<Text> {
    let rest = lines.len().saturating_sub(NAMED);
    lines.truncate(NAMED);
    lines.insert(0, title);
    if rest > 0 {
        lines.push(text!("rules-due-more", rest = rest));
    }
    lines
}

impl Timed for Due {
    const NAMES: &'static [&'static str] = &["rules_review"];

    fn needs(&self) -> Needs {
        let Self::RulesReview { ward, .. } = self;
        Needs::asking(Corrections { of: Some(*ward) })
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::RulesReview { ward, kind } = self;
        due(*ward, *kind, facts)
    }
}
