//! A case's card and its timeline. Parties appear as initials; addresses do not appear at all.

use super::common::cut;
use super::rights::{Act, acts};
use super::{At, Step, back, team_name, to_list};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, home};
use crate::domain::access::{Action, may};
use crate::domain::agenda;
use crate::domain::calendar::local_date;
use crate::domain::case::{Agreement, Case, CaseEvent, CaseMediator, Change, Party, Side, Stage};
use crate::domain::names::initials;

/// How much of the content a card shows.
const CONTENT: usize = 600;
/// How much of a shorter text.
const SHORT: usize = 300;
/// Entries on one page of the timeline.
const ENTRIES: usize = 8;

pub(super) fn screen(case: &Case, facts: &Facts) -> Screen {
    let body = text!(
        "case-card",
        code = case.code.as_str(),
        kind = Text::of(format!("kind-{}", case.kind)),
        facts = facts_of(case, facts),
        summary = cut(&case.summary, CONTENT),
        stage = stage(case, facts),
        next = next(case, facts)
    );
    let mut screen = Screen::new(body);
    for act in acts(case, facts) {
        let label = match act {
            Act::Assign if !case.mediators.is_empty() => text!("act-reassign"),
            _ => Text::of(format!("act-{act}")),
        };
        screen = screen.choice(act.code(), label);
    }
    if case.stage.is_open() && facts.actor().is_some_and(|it| may(it, Action::ReportDanger).is_ok()) {
        screen = screen.row(vec![Button::danger("danger", text!("section-nguyhiem"))]);
    }
    screen = screen.row(super::names::buttons(case, facts));
    screen.row(vec![Button::here("timeline", text!("button-timeline")), to_list()]).row(vec![home::to_menu()])
}

fn facts_of(case: &Case, facts: &Facts) -> Vec<Text> {
    let group = facts.group(case.place.group).map_or_else(String::new, |it| it.name.clone());
    let mut lines = vec![
        text!("case-line-received", day = Arg::Day(case.received_on)),
        text!("case-line-ground", ground = Text::of(format!("ground-{}", case.ground))),
        text!("case-line-place", group = group, team = team_name(case, facts)),
    ];
    lines.extend(Side::ALL.iter().map(|&it| side(it, &case.parties)));
    lines.push(if case.mediators.is_empty() {
        text!("case-line-no-mediator")
    } else {
        text!("case-line-mediators", names = Arg::List(case.mediators.iter().map(mediator).collect()))
    });
    if case.domestic_violence {
        lines.push(text!("case-line-violence"));
    }
    lines
}

/// A side's people as initials with their ages.
pub(super) fn side(side: Side, parties: &[Party]) -> Text {
    let people = parties.iter().filter(|it| it.side == side).map(|it| match it.age {
        Some(age) => text!("case-party", initials = initials(&it.name), age = age),
        None => text!("plain", words = initials(&it.name)),
    });
    let side = Text::of(format!("side-{side}"));
    text!("case-line-side", side = side, people = Arg::List(people.collect()))
}

fn mediator(it: &CaseMediator) -> Text {
    if it.chosen_by_parties {
        text!("case-mediator-chosen", name = it.name.as_str())
    } else {
        text!("plain", words = it.name.as_str())
    }
}

fn stage(case: &Case, facts: &Facts) -> Vec<Text> {
    let status = text!("case-line-status", status = Text::of(format!("status-{}", case.stage.status())));
    let mut lines = vec![status];
    match &case.stage {
        Stage::Registered => {}
        Stage::Assigned { on } => {
            lines.push(text!("case-line-assigned", day = Arg::Day(*on)));
            if let Some(day) = agenda::start_deadline(&case.stage, &facts.law, &facts.calendar) {
                lines.push(text!("case-line-deadline", day = Arg::Day(day)));
            }
        }
        Stage::InSession { since } => lines.push(text!("case-line-began", day = Arg::Day(*since))),
        Stage::Success { on, agreement } => {
            lines.push(text!("case-line-ended", day = Arg::Day(*on)));
            lines.extend(agreed(agreement));
        }
        Stage::Failure { on, reason, guidance, demands } => {
            lines.push(text!("case-line-ended", day = Arg::Day(*on)));
            lines.push(text!("case-line-end-reason", reason = Text::of(format!("end-{reason}"))));
            lines.extend(guidance.map(|it| text!("case-line-guidance", body = Text::of(format!("body-{it}")))));
            lines.extend(demands.as_ref().map(|it| text!("case-line-demands", words = cut(it, SHORT))));
        }
        Stage::Referred { on, body } => {
            lines.push(text!("case-line-ended", day = Arg::Day(*on)));
            lines.push(text!("case-line-guidance", body = Text::of(format!("body-{body}"))));
        }
        Stage::Void { on, reason } => {
            lines.push(text!("case-line-void", day = Arg::Day(*on), reason = cut(reason, SHORT)));
        }
    }
    lines
}

fn agreed(agreement: &Agreement) -> Vec<Text> {
    let mut lines = vec![text!("case-line-agreement", words = cut(&agreement.text, SHORT))];
    lines.extend(agreement.performance_method.as_ref().map(|it| text!("case-line-method", words = cut(it, SHORT))));
    lines.extend(agreement.performance_due.map(|it| text!("case-line-due", day = Arg::Day(it))));
    let written = if agreement.written { text!("word-yes") } else { text!("word-no") };
    lines.push(text!("case-line-written", written = written));
    lines
}

/// What the law wants next.
fn next(case: &Case, facts: &Facts) -> Text {
    match &case.stage {
        Stage::Assigned { .. } => match agenda::start_deadline(&case.stage, &facts.law, &facts.calendar) {
            Some(day) if day < facts.today => text!("next-overdue"),
            _ => text!("next-assigned"),
        },
        Stage::Registered if !case.mediators.is_empty() => text!("next-assigned"),
        stage => Text::of(format!("next-{}", stage.status())),
    }
}

pub(super) fn timeline(page: u32, case: &Case, facts: &Facts) -> Screen {
    let entries: Vec<Text> = facts.case_events.iter().rev().map(entry).collect();
    let pages = entries.len().div_ceil(ENTRIES).max(1);
    let page = (page as usize).min(pages - 1);
    let shown: Vec<Text> = entries.into_iter().skip(page * ENTRIES).take(ENTRIES).collect();
    let mut pager = Vec::new();
    if page > 0 {
        pager.push(Button::here("prev", text!("button-prev")));
    }
    if page + 1 < pages {
        pager.push(Button::here("next", text!("button-next")));
    }
    Screen::new(text!("case-timeline", code = case.code.as_str(), lines = shown)).row(pager).row(vec![
        back().remove(0),
        to_list(),
        home::to_menu(),
    ])
}

pub(super) fn timeline_answer(at: At, page: u32, answer: Answer<'_>) -> Turn {
    match answer {
        Answer::Pick("prev") => Turn::to(at.step(Step::Timeline { page: page.saturating_sub(1) })),
        Answer::Pick("next") => Turn::to(at.step(Step::Timeline { page: page.saturating_add(1) })),
        Answer::Pick(_) => Turn::to(at.step(Step::Card)),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn entry(event: &CaseEvent) -> Text {
    let by = match &event.by_name {
        Some(name) => text!("plain", words = name.as_str()),
        None => text!("event-by-system"),
    };
    let what = match &event.change {
        Some(change) => changed(change),
        None => Text::of(format!("event-{}", event.kind)),
    };
    let wall = crate::domain::calendar::local(event.at);
    text!("event-line", day = Arg::Date(local_date(event.at)), time = wall.time(), by = by, what = what)
}

fn changed(change: &Change) -> Text {
    match change {
        Change::Assign { mediators, .. } => {
            text!("event-assigned-to", names = Arg::List(mediators.iter().map(mediator).collect()))
        }
        Change::Begin { on } => text!("event-began-on", day = Arg::Date(*on)),
        Change::End { stage } => {
            let day = stage.ended_on().map_or(Arg::Text(text!("word-none")), Arg::Date);
            text!("event-ended-on", status = Text::of(format!("status-{}", stage.status())), day = day)
        }
        Change::Reopen { on } => text!("event-reopened-on", day = Arg::Date(*on)),
        Change::Amend { fields, reason } => {
            text!("event-amended", fields = Arg::List(super::amend::fields_of(fields)), reason = cut(reason, SHORT))
        }
        Change::Void { reason, .. } => text!("event-voided", reason = cut(reason, SHORT)),
    }
}
