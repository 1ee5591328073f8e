//! Reminders of a request: the working day before the last one on which the office decides, or the day before the last one on
//! which the team hands over, and the day after it. They are planned anew with every step, so that none is said of what is
//! done already.

use super::asks::{Due, DueFound};
use super::links::show;
use super::timers::DuePay;
use super::words;
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::calendar::{days_earlier, days_later};
use crate::domain::pay::PayRequestLine;
use crate::domain::pay::course::{Hand, Standing, due};
use crate::domain::{PayId, WardId};

/// What is to come of a request that stands so now.
pub(super) fn plan(ward: WardId, it: &PayRequestLine, facts: &Facts) -> Vec<Effect> {
    let cancel = Effect::CancelTimers { prefix: keys(it.id) };
    let day = due(it, &facts.law, &facts.calendar);
    let timer = |nth, on| Effect::SetTimer {
        key: format!("{}{nth}", keys(it.id)),
        due_at: facts.calendar.reminder_on(on, facts.now),
        timer: Timer::of(DuePay::Pay { ward, request: it.id, nth }),
    };
    // The team's days count days off as well: paid on a Friday, the only day before the last one may be a Sunday.
    let eve = |day| match it.standing {
        Standing::Paid => days_earlier(day, 1),
        _ => facts.calendar.working_day_before(day),
    };
    // What is entered late has no day before any more.
    let before = day.map(eve).filter(|it| *it > facts.today).map(|on| timer(1, on));
    let after = day.filter(|day| *day >= facts.today).map(|day| timer(2, days_later(day, 1)));
    std::iter::once(cancel).chain(before).chain(after).collect()
}

fn keys(id: PayId) -> String {
    format!("pay:{id}:")
}

impl Timed for DuePay {
    const NAMES: &'static [&'static str] = &["pay"];

    fn needs(&self) -> Needs {
        let Self::Pay { ward, request, .. } = self;
        Needs::asking(Due(*ward, *request))
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::Pay { ward, nth, .. } = self;
        let Some(DueFound(Some(seen))) = facts.found::<Due>() else { return Vec::new() };
        let it = &seen.request;
        let line = it.line();
        let Some(day) = due(&line, &facts.law, &facts.calendar) else { return Vec::new() };
        let to = match it.standing.hand() {
            Hand::Head if !seen.headless => Audience::HeadOf(it.team),
            _ => Audience::OfficersOf(*ward),
        };
        let standing = it.standing;
        let id = if *nth == 1 { format!("pay-soon-{standing}") } else { format!("pay-late-{standing}") };
        let body = Text::of(id)
            .with("team", words::team(it.team, facts))
            .with("count", line.cases)
            .with("dong", line.dong)
            .with("day", Arg::Day(day));
        let screen = Screen::new(body).open().row(vec![Button::go(show(it.id), text!("pay-button-open"))]);
        let key = Some(format!("pay:{}", it.id));
        vec![Effect::Tell { to, screen: Box::new(screen), urgency: Urgency::Normal, key }]
    }
}
