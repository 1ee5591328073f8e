//! The timers of the office: the digest of the week and the calls to close a month. Each plans the next one, so that
//! after an outage what was missed comes late but once.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::asks;
use super::asks::{Closing, NewDigest, NewDigestFound};
use super::closing::{self, Why};
use super::links;
use super::timers::Due;
use super::{day_number, digest, week};
use crate::dialogue::effect::{Audience, Document, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::Facts;
use crate::dialogue::facts::Needs;
use crate::dialogue::office::OfficeDeed;
use crate::dialogue::screen::Button;
use crate::dialogue::text::text;
use crate::domain::WardId;
use crate::domain::calendar::local_date;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::rhythm::{CLOSE_ON, close_moments};

/// Key of the timer of a ward's digest.
#[must_use]
pub fn digest_key(ward: WardId) -> String {
    format!("digest:{ward}")
}

/// Key of a timer of a month's closing; the call itself has none but the ward, so that there is one at a time.
#[must_use]
pub fn close_key(ward: WardId, month: NaiveDate, nth: u8) -> String {
    match nth {
        0 => format!("close:{ward}"),
        nth => format!("close:{ward}:{month}:{nth}"),
    }
}

/// The digest: kept, told, and the next one planned. Where the next one is due already, after an outage or around Tết,
/// this one is left to it: the next tells of all the days since the last that was told.
#[must_use]
pub fn digest_due(ward: WardId, facts: &Facts) -> Vec<Effect> {
    let Some(NewDigestFound { digest, next: Some(next) }) = facts.found::<NewDigest>() else { return Vec::new() };
    let next = *next;
    let timer = Timer::of(Due::Digest { ward, day: local_date(next) });
    let mut effects = vec![Effect::SetTimer { key: digest_key(ward), due_at: next, timer }];
    let Some(made) = digest.as_ref().filter(|_| next > facts.now) else { return effects };
    let to = Audience::DigestReaders(ward);
    let button = Button::go(links::digest(day_number(made.period.to)), text!("digest-button-open"));
    let screen = |reader| Box::new(digest::card(made, reader, facts).row(vec![button.clone()]));
    let tell = |to, reader| Effect::Tell { to, screen: screen(reader), urgency: Urgency::Normal, key: None };
    let chart = Document::Chart(digest::chart(made, facts));
    effects.push(Effect::own(OfficeDeed::StoreDigest { ward, digest: Box::new(made.clone()) }));
    effects.push(tell(Audience::DigestOffice(ward), digest::Reader::Office));
    effects.push(tell(Audience::DigestLeaders(ward), digest::Reader::Leader));
    effects.push(Effect::TellDocument { to, document: Box::new(chart) });
    effects.extend(week::lines_of_heads(made, facts));
    effects
}

/// The call to close a month, or a reminder to those who have not.
#[must_use]
pub fn close_due(ward: WardId, nth: u8, facts: &Facts) -> Vec<Effect> {
    let Some(found) = asks::closing(facts) else { return Vec::new() };
    let why = if nth == 0 { Why::Call } else { Why::Remind };
    let moments = close_moments(found.month, &facts.calendar);
    // After an outage the last of them speaks for all.
    let superseded = moments.get(usize::from(nth) + 1).is_some_and(|it| *it <= facts.now);
    let mut effects = Vec::new();
    if !superseded {
        effects.extend(closing::late_heads(found, facts).map(|(person, team)| closing::tell(person, team, found, why)));
    }
    if nth == 0 {
        let month = found.month.from;
        for (nth, &due_at) in (1_u8..).zip(moments.iter().skip(1)) {
            let timer = Timer::of(Due::MonthClose { ward, month, nth });
            effects.push(Effect::SetTimer { key: close_key(ward, month, nth), due_at, timer });
        }
        effects.push(plan_close(ward, found.month.after(), facts));
    }
    effects
}

fn plan_close(ward: WardId, month: Period, facts: &Facts) -> Effect {
    let due_at = close_moments(month, &facts.calendar)[0];
    let timer = Timer::of(Due::MonthClose { ward, month: month.from, nth: 0 });
    Effect::SetTimer { key: close_key(ward, month.from, 0), due_at, timer }
}

/// The timers that a ward must have: set where there is none. A ward that begins late in a month closes it as well.
#[must_use]
pub fn plan_ward(ward: WardId, next: Option<DateTime<Utc>>, facts: &Facts) -> Vec<Effect> {
    let mut effects = Vec::new();
    if let Some(next) = next {
        let timer = Timer::of(Due::Digest { ward, day: local_date(next) });
        effects.push(Effect::SetTimer { key: digest_key(ward), due_at: next, timer });
    }
    effects.push(plan_close(ward, Period::containing(PeriodKind::Month, facts.today), facts));
    effects
}

/// The month that heads were asked to close last: before the call day, the one before.
#[must_use]
pub fn last_asked(day: NaiveDate) -> Period {
    let month = month(day);
    if day.day() < CLOSE_ON { month.before() } else { month }
}

/// The month of a timer.
#[must_use]
pub fn month(first: NaiveDate) -> Period {
    Period::containing(PeriodKind::Month, first)
}

impl Timed for Due {
    const NAMES: &'static [&'static str] = &["digest", "month_close"];

    fn needs(&self) -> Needs {
        match self {
            Self::Digest { ward, day } => Needs::asking(NewDigest { ward: *ward, day: *day })
                .and(Closing { ward: Some(*ward), month: last_asked(*day) }),
            Self::MonthClose { ward, month: first, .. } => {
                Needs::asking(Closing { ward: Some(*ward), month: month(*first) })
            }
        }
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        match self {
            Self::Digest { ward, .. } => digest_due(*ward, facts),
            Self::MonthClose { ward, nth, .. } => close_due(*ward, *nth, facts),
        }
    }
}
