//! Reminders of a proposal: the day before it is to be sent or decided, and the day after. They are planned anew with every
//! step, so that none is said of what is done already.

use chrono::NaiveDate;

use super::asks::{Due, DueFound};
use super::links::show;
use super::timers::DueStep;
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::calendar::{days_earlier, days_later};
use crate::domain::election::course::{Hand, Standing, decide_by, send_by};
use crate::domain::election::{Content, Proposal};
use crate::domain::{ProposalId, WardId};

fn cancel(id: ProposalId) -> Effect {
    Effect::CancelTimers { prefix: format!("proposal:{id}:") }
}

fn at(id: ProposalId, ward: WardId, day: NaiveDate, facts: &Facts) -> Vec<Effect> {
    let timer = |nth, on| Effect::SetTimer {
        key: format!("proposal:{id}:{nth}"),
        due_at: facts.calendar.reminder_on(on, facts.now),
        timer: Timer::of(DueStep::Proposal { ward, proposal: id, nth }),
    };
    // What is entered late has no day before any more.
    let before = days_earlier(day, 1);
    let first = (before > facts.today).then(|| timer(1, before));
    let second = (day >= facts.today).then(|| timer(2, days_later(day, 1)));
    first.into_iter().chain(second).collect()
}

/// A vote was recorded: what came of it has its day, and a vote that elected nobody has none.
pub(super) fn plan_sending(it: &Proposal, content: &Content, facts: &Facts) -> Vec<Effect> {
    let voted_on = match content {
        Content::Election(vote) if it.standing == Standing::Preparing => vote.to_send_since(),
        _ => None,
    };
    let day = voted_on.map(|it| send_by(it, &facts.law, &facts.calendar));
    std::iter::once(cancel(it.id)).chain(day.into_iter().flat_map(|day| at(it.id, it.ward, day, facts))).collect()
}

/// A step was taken, after which the proposal stands so.
pub(super) fn plan(it: &Proposal, after: Standing, facts: &Facts) -> Vec<Effect> {
    match after {
        Standing::Sent => plan_deciding(it, facts.today, facts),
        _ => vec![cancel(it.id)],
    }
}

/// The office got it on this day: the chair's days count from there.
pub(super) fn plan_deciding(it: &Proposal, received: NaiveDate, facts: &Facts) -> Vec<Effect> {
    let day = decide_by(it.matter, received, &facts.law, &facts.calendar);
    std::iter::once(cancel(it.id)).chain(at(it.id, it.ward, day, facts)).collect()
}

impl Timed for DueStep {
    const NAMES: &'static [&'static str] = &["proposal"];

    fn needs(&self) -> Needs {
        let Self::Proposal { ward, proposal, .. } = self;
        Needs::asking(Due(*ward, *proposal))
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::Proposal { nth, .. } = self;
        due(*nth, facts)
    }
}

/// It is time: whoever has to go on is reminded, once before the day and once after it.
fn due(nth: u8, facts: &Facts) -> Vec<Effect> {
    let Some(DueFound { proposal: Some(it), team, front }) = facts.found::<Due>() else { return Vec::new() };
    let line = it.line();
    let Some(day) = crate::domain::election::course::due(&line, &facts.law, &facts.calendar) else { return Vec::new() };
    let hand = it.standing.hand();
    let id = match (nth, hand) {
        (1, Hand::Office) => "election-remind-decide",
        (_, Hand::Office) => "election-late-decide",
        (1, _) => "election-remind-send",
        (_, _) => "election-late-send",
    };
    let body = Text::of(id)
        .with("matter", Text::of(format!("election-matter-{}", it.matter)))
        .with("team", team.as_str())
        .with("day", Arg::Day(day));
    let open = Button::go(show(it.id), text!("election-button-open"));
    let screen = Screen::new(body).open().row(vec![open]);
    let to: Vec<Audience> = match hand {
        Hand::Front if !front.is_empty() => front.iter().copied().map(Audience::Person).collect(),
        _ => vec![Audience::OfficersOf(it.ward)],
    };
    let tell = |to| Effect::Tell {
        to,
        screen: Box::new(screen.clone()),
        urgency: Urgency::Normal,
        key: Some(format!("proposal:{}", it.id)),
    };
    to.into_iter().map(tell).collect()
}
