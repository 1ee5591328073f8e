//! Timers of a case that have come due: what is said to whom. A timer is only a hint to look again: what is said follows from
//! the case as it is now, so one that is no longer right says nothing.

use super::links;
use super::timers::Due;
use super::unassigned;
use crate::dialogue::case_acts::heads_told;
use crate::dialogue::cases::CaseDeed;
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::Facts;
use crate::dialogue::facts::Needs;
use crate::dialogue::life::links::reminders;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::PersonId;
use crate::domain::agenda::{self, Duty};
use crate::domain::case::Case;

/// The effects that set a case's timers by its stage.
#[must_use]
pub fn plan(case: &Case, facts: &Facts) -> Vec<Effect> {
    // What an old book tells is over.
    if case.course.old.is_some() {
        return vec![Effect::CancelTimers { prefix: agenda::key_prefix(case.id) }];
    }
    let planned = agenda::plan(case.id, case.wait(), &facts.law, &facts.calendar, facts.now);
    let set = planned.into_iter().map(|it| Effect::SetTimer {
        key: it.key(),
        due_at: it.due_at,
        timer: Timer::of(Due::of(it.case, it.duty)),
    });
    std::iter::once(Effect::CancelTimers { prefix: agenda::key_prefix(case.id) })
        .chain(set)
        .chain(unassigned::plan(case, facts))
        .chain(reminders(case, facts))
        .collect()
}

/// Whether the case, as it stands now, asks for this duty at this time. After a new assignment it does not yet, and
/// once mediation began or the case ended it never does.
fn is_due(duty: Duty, case: &Case, facts: &Facts) -> bool {
    let moments = agenda::moments(case.id, case.wait(), &facts.law, &facts.calendar);
    moments.iter().any(|it| it.duty == duty && it.due_at <= facts.now)
}

pub fn remind(nth: u8, case: &Case, facts: &Facts) -> Vec<Effect> {
    // After a long silence both reminders may come due together: the last one speaks for both.
    let superseded = nth == 1 && is_due(Duty::StartReminder(2), case, facts);
    let deadline = agenda::start_deadline(case.wait(), &facts.law, &facts.calendar);
    let (true, false, Some(deadline)) = (is_due(Duty::StartReminder(nth), case, facts), superseded, deadline) else {
        return Vec::new();
    };
    let kind = Text::of(format!("kind-{}", case.kind));
    let code = case.code.as_str();
    let left = (deadline - facts.today).num_days();
    let day = Arg::Day(deadline);
    let body = match left {
        1.. => text!("due-start", code = code, kind = kind, day = day, left = left),
        0 => text!("due-start-last", code = code, kind = kind, day = day),
        _ => text!("due-start-late", code = code, kind = kind, day = day),
    };
    let screen = Screen::new(body)
        .row(vec![Button::go(links::begin(case.id), text!("button-begin"))])
        .row(vec![Button::go(links::show(case.id), text!("button-open-case"))]);
    let tell = |person: PersonId| Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(screen.clone()),
        urgency: Urgency::Normal,
        key: Some(format!("start:{}:{person}", case.id)),
    };
    case.mediators.iter().map(|it| tell(it.person)).collect()
}

pub fn overdue(case: &Case, facts: &Facts) -> Option<Effect> {
    let deadline = agenda::start_deadline(case.wait(), &facts.law, &facts.calendar)?;
    if !is_due(Duty::StartOverdue, case, facts) {
        return None;
    }
    let names = case.mediators.iter().map(|it| text!("plain", words = it.name.as_str())).collect();
    let body = text!(
        "due-overdue",
        code = case.code.as_str(),
        kind = Text::of(format!("kind-{}", case.kind)),
        names = Arg::List(names),
        day = Arg::Day(deadline)
    );
    // A head whom nothing reaches sees to nothing: the office hears of it at once, and whom to telephone.
    let (to, body) = if facts.case_heads.iter().any(|it| it.reachable) {
        (Audience::HeadOf(case.team), body)
    } else {
        let heads = heads_told(&facts.case_heads, facts);
        (Audience::OfficersOf(case.ward), text!("due-overdue-office", told = body, heads = heads))
    };
    let screen = Screen::new(body)
        .row(vec![Button::go(links::assign(case.id), text!("button-assign"))])
        .row(vec![Button::go(links::show(case.id), text!("button-open-case"))]);
    Some(Effect::Tell {
        to,
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("overdue:{}", case.id)),
    })
}

impl Timed for Due {
    const NAMES: &'static [&'static str] = &["start_reminder", "start_overdue", "unassigned", "erase_names"];

    fn needs(&self) -> Needs {
        match self {
            Self::StartReminder { case, .. } => Needs { case: Some(*case), ..Needs::default() },
            Self::StartOverdue { case } | Self::Unassigned { case, .. } => {
                Needs { case: Some(*case), case_heads: true, ..Needs::default() }
            }
            Self::EraseNames { .. } => Needs::default(),
        }
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        match (self, &facts.case) {
            (Self::StartReminder { nth, .. }, Some(case)) => remind(*nth, case, facts),
            (Self::StartOverdue { .. }, Some(case)) => overdue(case, facts).into_iter().collect(),
            (Self::Unassigned { nth, .. }, Some(case)) => unassigned::due(*nth, case, facts),
            (Self::EraseNames { chat, message, card }, _) => {
                vec![Effect::own(CaseDeed::EraseNames { chat: *chat, message: message.clone(), card: *card })]
            }
            (_, None) => Vec::new(),
        }
    }
}
