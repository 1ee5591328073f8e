//! Timers that have come due: what is said to whom. A timer is only a hint to look again: what is said follows from
//! the case as it is now, so one that is no longer right says nothing.

use super::action::Go;
use super::effect::{AccessDeed, Audience, Effect, Timer, Urgency};
use super::facts::{Facts, Needs};
use super::intake::Draft;
use super::screen::{Button, Screen};
use super::text::{Arg, Text, text};
use super::{Place, Turn, alarm, announce, due_unassigned, office, rules, training};
use crate::domain::agenda::{self, Duty};
use crate::domain::case::Case;
use crate::domain::kinds::Kind;
use crate::domain::{DraftId, PersonId};

/// What must be read for a timer. It is the system's own: cases and drafts are read without a person's scope.
#[must_use]
pub fn needs(timer: &Timer) -> Needs {
    match timer {
        Timer::EraseNames { .. } => Needs::default(),
        Timer::Unassigned { case, .. } => Needs { case: Some(*case), case_heads: true, ..Needs::default() },
        Timer::StartReminder { case, .. } | Timer::StartOverdue { case } => {
            Needs { case: Some(*case), ..Needs::default() }
        }
        Timer::Digest { ward, day } => Needs {
            new_digest: Some((*ward, *day)),
            closing: Some((Some(*ward), office::due::last_asked(*day))),
            ..Needs::default()
        },
        Timer::MonthClose { ward, month, .. } => {
            Needs { closing: Some((Some(*ward), office::due::month(*month))), ..Needs::default() }
        }
        Timer::RulesReview { ward, .. } => Needs { rules_of: Some(*ward), ..Needs::default() },
        Timer::Sending { announcement } => {
            Needs { announcement: Some(*announcement), progress: true, ..Needs::default() }
        }
        Timer::Alarm { alarm } => alarm::needs_go(*alarm),
        Timer::Training { training, .. } => training::needs_due(*training),
        Timer::DraftNudge { draft, .. } => Needs { draft: Some(*draft), ..Needs::default() },
    }
}

/// What follows from a timer.
#[must_use]
pub fn turn(place: Place, timer: &Timer, facts: &Facts) -> Turn {
    let turn = Turn::to(place);
    match (timer, &facts.case) {
        (Timer::StartReminder { nth, .. }, Some(case)) => turn.with_all(remind(*nth, case, facts)),
        (Timer::StartOverdue { .. }, Some(case)) => turn.with_all(overdue(case, facts)),
        (Timer::Unassigned { nth, .. }, Some(case)) => turn.with_all(due_unassigned::due(*nth, case, facts)),
        (Timer::DraftNudge { draft, person, .. }, _) => turn.with_all(nudge(*draft, *person, facts)),
        (Timer::Sending { announcement }, _) => turn.with_all(announce::due(*announcement, facts)),
        (Timer::Alarm { alarm }, _) => turn.with_all(alarm::due(*alarm, facts)),
        (Timer::Training { version, kind, .. }, _) => turn.with_all(training::due((*version, *kind), facts)),
        (Timer::Digest { ward, .. }, _) => turn.with_all(office::due::digest_due(*ward, facts)),
        (Timer::MonthClose { ward, nth, .. }, _) => turn.with_all(office::due::close_due(*ward, *nth, facts)),
        (Timer::RulesReview { ward, kind }, _) => turn.with_all(rules::due::due(*ward, *kind, facts)),
        (Timer::EraseNames { chat, message, card }, _) => {
            turn.with(Effect::Access(AccessDeed::EraseNames { chat: *chat, message: message.clone(), card: *card }))
        }
        (Timer::StartReminder { .. } | Timer::StartOverdue { .. } | Timer::Unassigned { .. }, None) => turn,
    }
}

/// The effects that set a case's timers by its stage.
#[must_use]
pub fn plan(case: &Case, facts: &Facts) -> Vec<Effect> {
    let planned = agenda::plan(case.id, case.wait(), &facts.law, &facts.calendar, facts.now);
    let set = planned.into_iter().map(|it| Effect::SetTimer {
        key: it.key(),
        due_at: it.due_at,
        timer: match it.duty {
            Duty::StartReminder(nth) => Timer::StartReminder { case: it.case, nth },
            Duty::StartOverdue => Timer::StartOverdue { case: it.case },
        },
    });
    std::iter::once(Effect::CancelTimers { prefix: agenda::key_prefix(case.id) })
        .chain(set)
        .chain(due_unassigned::plan(case, facts))
        .collect()
}

/// Whether the case, as it stands now, asks for this duty at this time. After a new assignment it does not yet, and
/// once mediation began or the case ended it never does.
fn is_due(duty: Duty, case: &Case, facts: &Facts) -> bool {
    let moments = agenda::moments(case.id, case.wait(), &facts.law, &facts.calendar);
    moments.iter().any(|it| it.duty == duty && it.due_at <= facts.now)
}

fn remind(nth: u8, case: &Case, facts: &Facts) -> Vec<Effect> {
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
        .row(vec![Button::go(Go::Begin(case.id), text!("button-begin"))])
        .row(vec![Button::go(Go::Case(case.id), text!("button-open-case"))]);
    let tell = |person: PersonId| Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(screen.clone()),
        urgency: Urgency::Normal,
        key: Some(format!("start:{}:{person}", case.id)),
    };
    case.mediators.iter().map(|it| tell(it.person)).collect()
}

fn overdue(case: &Case, facts: &Facts) -> Option<Effect> {
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
    let screen = Screen::new(body)
        .row(vec![Button::go(Go::Assign(case.id), text!("button-assign"))])
        .row(vec![Button::go(Go::Case(case.id), text!("button-open-case"))]);
    Some(Effect::Tell {
        to: Audience::HeadOf(case.team),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("overdue:{}", case.id)),
    })
}

fn nudge(draft: DraftId, person: PersonId, facts: &Facts) -> Option<Effect> {
    let stored = facts.draft.as_ref().filter(|it| it.id == draft && it.person == person)?;
    let kind = Kind::from_code(&stored.title);
    if kind.is_none() && Draft::load(stored.id, &stored.answers).0.is_empty() {
        return None;
    }
    let about = match kind {
        Some(kind) => Text::of(format!("kind-{kind}")),
        None => text!("due-draft-unnamed"),
    };
    let screen = Screen::new(text!("due-draft", about = about))
        .row(vec![Button::go(Go::Draft(draft), text!("button-open-draft"))]);
    Some(Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("draft:{draft}")),
    })
}

#[cfg(test)]
#[path = "due_tests.rs"]
mod tests;
