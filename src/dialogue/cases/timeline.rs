//! What happened to a case: who did what and when, latest first, and every entry in full with what it replaced, page by
//! page. What an earlier release did not keep is said to be missing, never left out in silence.

use serde::{Deserialize, Serialize};

use super::card::{mediator, stage_lines, step};
use super::common::cut;
use super::decline::reason_text;
use super::values::{fields_of, label, value, weight};
use super::{Step, back, to_list};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::Button;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, pager, session_words};
use crate::domain::calendar::{local, local_date};
use crate::domain::case::{Amendment, Case, CaseEvent, CaseMediator, Change, EventKind, Release, SIGNED_SINCE, Stage};

/// Entries on one page of the timeline.
const ENTRIES: usize = 8;
/// How much of a reason stands in the list.
const SHORT: usize = 150;
/// How much of an entry stands on one page.
const PAGE_WEIGHT: usize = 3000;
/// Longer texts are told in pieces.
const PIECE: usize = 1500;

/// Which entry is open, and how far it was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct At {
    /// From 0, oldest first: later entries do not move it.
    nth: usize,
    /// Its page, from 0.
    page: usize,
    /// The page of the list it was opened from.
    list: u32,
}

pub(super) fn screen(page: u32, case: &Case, facts: &Facts) -> Screen {
    let all = facts.case_events.len();
    let pages = all.div_ceil(ENTRIES).max(1);
    let page = (page as usize).min(pages - 1);
    let shown: Vec<(usize, &CaseEvent)> =
        facts.case_events.iter().enumerate().rev().skip(page * ENTRIES).take(ENTRIES).collect();
    let lines: Vec<Text> = shown.iter().map(|it| entry(it.1)).collect();
    let mut screen = Screen::new(text!("case-timeline", code = case.code.as_str(), lines = lines)).columns(2);
    for (nth, event) in shown.iter().filter(|it| it.1.change.is_some()) {
        let what = Text::of(format!("event-{}", event.kind));
        let label = text!("correct-entry", day = Arg::Date(local_date(event.at)), what = what);
        screen = screen.choice(format!("e:{nth}"), label);
    }
    screen.row(pager::pager_of(page as u32, all as u32, ENTRIES as u32)).row(vec![
        back().remove(0),
        to_list(),
        Button::to_menu(),
    ])
}

pub(super) fn answer(at: super::At, page: u32, answer: Answer<'_>, facts: &Facts) -> Turn {
    match answer {
        Answer::Pick("prev") => Turn::to(at.step(Step::Timeline { page: page.saturating_sub(1) })),
        Answer::Pick("next") => Turn::to(at.step(Step::Timeline { page: page.saturating_add(1) })),
        Answer::Pick("page") => Turn::to(at.place()),
        Answer::Pick(key) => match key.strip_prefix("e:").and_then(|it| it.parse().ok()) {
            Some(nth) if nth < facts.case_events.len() => {
                Turn::to(at.step(Step::Entry(At { nth, page: 0, list: page })))
            }
            _ => Turn::to(at.step(Step::Card)),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

pub(super) fn entry_answer(at: super::At, entry: At, answer: Answer<'_>) -> Turn {
    let go = |page| Step::Entry(At { page, ..entry });
    match answer {
        Answer::Pick("prev") => Turn::to(at.step(go(entry.page.saturating_sub(1)))),
        Answer::Pick("next") => Turn::to(at.step(go(entry.page.saturating_add(1)))),
        Answer::Pick("page") => Turn::to(at.place()),
        Answer::Pick(_) => Turn::to(at.step(Step::Timeline { page: entry.list })),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// Whether an entry holds names or addresses: a correction of the people or of the place.
pub(super) fn shows_names(at: At, facts: &Facts) -> bool {
    match facts.case_events.get(at.nth).and_then(|it| it.change.as_ref()) {
        Some(Change::Amend { fields, .. }) => fields.holds_names(),
        _ => false,
    }
}

/// One entry in full.
pub(super) fn entry_screen(at: At, case: &Case, facts: &Facts) -> Screen {
    let lines = facts.case_events.get(at.nth).map(|it| told(it, at.nth, facts)).unwrap_or_default();
    let pages = paged(lines);
    let page = at.page.min(pages.len().saturating_sub(1));
    let lines = pages.get(page).cloned().unwrap_or_default();
    Screen::new(text!("correct-entry-full", code = case.code.as_str(), lines = lines))
        .row(pager::pager_of(page as u32, pages.len() as u32, 1))
        .row(vec![back().remove(0), to_list()])
}

/// Lines shared out among pages.
fn paged(lines: Vec<Text>) -> Vec<Vec<Text>> {
    let mut pages: Vec<Vec<Text>> = Vec::new();
    let mut held = usize::MAX;
    for line in lines {
        let weight = weight(&line);
        match pages.last_mut() {
            Some(page) if held.saturating_add(weight) <= PAGE_WEIGHT => page.push(line),
            _ => {
                pages.push(vec![line]);
                held = 0;
            }
        }
        held += weight;
    }
    pages
}

/// A long text as several lines, none of them cut.
fn pieces(lines: Vec<Text>) -> Vec<Text> {
    lines.into_iter().flat_map(|line| if weight(&line) > PIECE { split(line) } else { vec![line] }).collect()
}

/// The words of the longest argument go on in lines of their own.
fn split(mut line: Text) -> Vec<Text> {
    let longest = line.args.iter_mut().filter_map(|it| match &mut it.1 {
        Arg::Str(words) if words.chars().count() > PIECE => Some(words),
        _ => None,
    });
    let Some(words) = longest.last() else { return vec![line] };
    let all: Vec<char> = std::mem::take(words).chars().collect();
    let mut parts = all.chunks(PIECE).map(|it| it.iter().collect::<String>());
    *words = parts.next().unwrap_or_default();
    let rest: Vec<Text> = parts.map(|it| text!("plain", words = it)).collect();
    std::iter::once(line).chain(rest).collect()
}

/// Why something was amended.
fn because(reason: &str) -> Text {
    match reason {
        SIGNED_SINCE => text!("event-signed-since"),
        typed => text!("correct-reason", words = typed),
    }
}

/// Everything an entry says: what happened, the old, the new, the reason.
fn told(event: &CaseEvent, nth: usize, facts: &Facts) -> Vec<Text> {
    let mut lines = vec![entry(event)];
    let Some(change) = &event.change else { return lines };
    let old_is_lost = event.was.is_none();
    let lost = || text!("correct-old-lost");
    let was = event.was.clone().unwrap_or_default();
    match change {
        Change::Amend { fields, reason } => {
            for field in fields_of(fields) {
                lines.push(text!("correct-field", field = label(field)));
                lines.push(text!("correct-old"));
                let old = if old_is_lost { vec![lost()] } else { value(&was, field, usize::MAX, facts) };
                lines.extend(pieces(old));
                lines.push(text!("correct-new"));
                lines.extend(pieces(value(fields, field, usize::MAX, facts)));
            }
            lines.extend(pieces(vec![because(reason)]));
        }
        Change::Assign { mediators, reason, .. } => {
            lines.extend(replaced_people(&was, old_is_lost, nth, facts));
            lines.push(text!("correct-new"));
            lines.extend(mediators.iter().map(mediator));
            lines.extend(reason.as_ref().map(|it| text!("correct-reason-of", reason = reason_text(it, PIECE))));
        }
        Change::Decline { reason, .. } => {
            lines.extend(replaced_people(&was, old_is_lost, nth, facts));
            lines.push(text!("correct-reason-of", reason = reason_text(reason, PIECE)));
        }
        Change::End { stage } => lines.extend(pieces(stage_lines(stage, usize::MAX))),
        Change::Reopen { .. } | Change::Void { .. } => {
            if change.moves_mediators() {
                lines.extend(replaced_people(&was, old_is_lost, nth, facts));
            }
            lines.push(text!("correct-old"));
            // The end that was reopened may stand in an entry of its own, though the reopening did not keep it.
            let end = was.end.clone().or_else(|| former_end(nth, facts).filter(|_| old_is_lost));
            lines.extend(match end {
                Some(end) => {
                    let status = vec![Text::of(format!("status-{}", end.status()))];
                    pieces(status.into_iter().chain(stage_lines(&end, usize::MAX)).collect())
                }
                None => vec![lost()],
            });
            if let Change::Void { reason, .. } = change {
                lines.extend(pieces(vec![text!("correct-reason", words = reason.as_str())]));
            }
        }
        Change::Move { .. } if was.mediators.is_some() => lines.extend(replaced_people(&was, old_is_lost, nth, facts)),
        Change::Pause { until, reason, .. } => {
            lines.extend(until.map(|it| text!("life-pause-until", day = Arg::Day(it))));
            lines.extend(reason.as_ref().map(|it| text!("correct-reason", words = it.as_str())));
        }
        Change::Plan { steps, .. } => lines.extend(pieces(steps.iter().map(|it| step(it, usize::MAX)).collect())),
        Change::Perform { note, .. } => {
            lines.extend(pieces(note.iter().map(|it| text!("life-kept-note", words = it.as_str())).collect()));
        }
        Change::Session { session, .. } => lines.extend(pieces(session_words::lines(session, usize::MAX))),
        Change::Cooperate { .. }
        | Change::HelpMove { .. }
        | Change::Take { .. }
        | Change::GoOn { .. }
        | Change::Agree { .. }
        | Change::TellFront { .. }
        | Change::FollowUp { .. }
        | Change::Begin { .. }
        | Change::Move { .. } => {
            lines.extend(was.agreed_on.map(|it| text!("correct-was-agreed", day = Arg::Day(it))));
        }
    }
    lines
}

/// Who mediated it before. An earlier release kept only who was named, so the naming before this one tells it.
fn replaced_people(was: &Amendment, old_is_lost: bool, nth: usize, facts: &Facts) -> Vec<Text> {
    let before = match &was.mediators {
        Some(people) => Some(people.clone()),
        None if old_is_lost => facts.case_events[..nth].iter().rev().find_map(|it| match &it.change {
            Some(Change::Assign { mediators, .. }) => Some(mediators.clone()),
            _ => None,
        }),
        None => return Vec::new(),
    };
    let mut lines = vec![text!("correct-old")];
    match before {
        Some(people) => lines.extend(people.iter().map(mediator)),
        None => lines.push(text!("correct-old-lost")),
    }
    lines
}

fn former_end(nth: usize, facts: &Facts) -> Option<Stage> {
    facts.case_events[..nth].iter().rev().find_map(|it| match &it.change {
        Some(Change::End { stage }) => Some(stage.clone()),
        _ => None,
    })
}

fn entry(event: &CaseEvent) -> Text {
    let by = match &event.by_name {
        Some(name) => text!("plain", words = name.as_str()),
        None => text!("event-by-system"),
    };
    let what = match &event.change {
        Some(change) => changed(change, event.was.as_ref()),
        // An entry whose change cannot be read is still one of its kind.
        None if event.kind == EventKind::Opened => text!("event-opened"),
        None => Text::of(format!("event-{}", event.kind)),
    };
    text!("event-line", day = Arg::Date(local_date(event.at)), time = local(event.at).time(), by = by, what = what)
}

fn changed(change: &Change, was: Option<&Amendment>) -> Text {
    match change {
        Change::Assign { mediators, reason, .. } => named(mediators, reason.as_ref(), was),
        Change::Decline { person, reason, .. } => {
            let old = was.and_then(|it| it.mediators.as_ref()?.iter().find(|it| it.person == *person));
            let name = old.map_or("—", |it| it.name.as_str());
            text!("correct-event-declined", name = name, reason = reason_text(reason, SHORT))
        }
        Change::Agree { on, .. } => text!("correct-event-agreed", day = Arg::Date(*on)),
        Change::Take { mediator, .. } => text!("life-event-take", name = mediator.name.as_str()),
        Change::Session { nth, session, reason } => match reason {
            None => text!("life-event-session", nth = *nth, day = Arg::Date(session.on)),
            Some(why) => {
                let why = cut(why, SHORT);
                text!("life-event-session-amended", nth = *nth, day = Arg::Date(session.on), reason = why)
            }
        },
        Change::Pause { on, by, .. } => {
            text!("life-event-pause", day = Arg::Date(*on), by = Text::of(format!("life-asker-{by}")))
        }
        Change::GoOn { on } => text!("life-event-go-on", day = Arg::Date(*on)),
        Change::Cooperate { standing, mediator, .. } => match mediator {
            Some(it) => text!("together-event-joined", name = it.name.as_str()),
            None => Text::of(format!("together-event-{standing}")),
        },
        Change::Plan { steps, .. } => text!("life-event-plan", count = steps.len()),
        Change::Perform { on, kept, .. } => {
            text!("life-event-perform", day = Arg::Date(*on), kept = Text::of(format!("life-kept-{kept}")))
        }
        Change::FollowUp { people, on } => {
            let names = people.iter().map(|it| text!("plain", words = it.name.as_str())).collect();
            text!("life-event-follow", names = Arg::List(names), day = Arg::Date(*on))
        }
        Change::TellFront { on } => text!("life-event-front", day = Arg::Date(*on)),
        Change::Begin { on } => text!("event-began-on", day = Arg::Date(*on)),
        Change::End { stage } => {
            let day = stage.ended_on().map_or(Arg::Text(text!("word-none")), Arg::Date);
            text!("event-ended-on", status = Text::of(format!("status-{}", stage.status())), day = day)
        }
        Change::Reopen { on, .. } => text!("event-reopened-on", day = Arg::Date(*on)),
        Change::Amend { fields, reason } => {
            let names = fields_of(fields).into_iter().map(label).collect();
            match reason.as_str() {
                SIGNED_SINCE => text!("event-signed-since"),
                _ => text!("event-amended", fields = Arg::List(names), reason = cut(reason, SHORT)),
            }
        }
        Change::Move { from_name, to_name, on, .. } => {
            text!("event-moved-on", from = from_name.as_str(), to = to_name.as_str(), day = Arg::Date(*on))
        }
        Change::HelpMove { from_name, to_name, on, .. } => {
            text!("event-help-moved", from = from_name.as_str(), to = to_name.as_str(), day = Arg::Date(*on))
        }
        Change::Void { reason, .. } => text!("event-voided", reason = cut(reason, SHORT)),
    }
}

/// Who was named: in the place of whom and why, or beside those who mediated it already.
fn named(mediators: &[CaseMediator], reason: Option<&Release>, was: Option<&Amendment>) -> Text {
    let old = was.and_then(|it| it.mediators.as_deref()).unwrap_or_default();
    let not_in = |all: &[CaseMediator], others: &[CaseMediator]| -> Vec<Text> {
        all.iter().filter(|it| !others.iter().any(|other| other.person == it.person)).map(mediator).collect()
    };
    let (gone, joined) = (not_in(old, mediators), not_in(mediators, old));
    let names = Arg::List(mediators.iter().map(mediator).collect());
    match (reason, gone.is_empty(), joined.is_empty()) {
        (Some(reason), false, true) => {
            text!("correct-event-released", old = Arg::List(gone), names = names, reason = reason_text(reason, SHORT))
        }
        (Some(reason), false, false) => text!(
            "correct-event-replaced",
            old = Arg::List(gone),
            names = Arg::List(joined),
            reason = reason_text(reason, SHORT)
        ),
        (_, true, false) if !old.is_empty() => text!("correct-event-joined", names = Arg::List(joined)),
        _ => text!("event-assigned-to", names = names),
    }
}
