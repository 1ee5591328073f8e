//! A case's card. Parties appear as initials; addresses do not appear at all.

use super::common::cut;
use super::rights::{Act, acts};
use super::{team_name, to_list};
use crate::dialogue::action::Go;
use crate::dialogue::facts::Facts;
use crate::dialogue::kin::links::of_case as kin_of_case;
use crate::dialogue::lawcards::links as law;
use crate::dialogue::life::links::more;
use crate::dialogue::parties::short;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::sessions::links::{of_case, record};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{case_acts, kinship};
use crate::domain::access::{Action, may};
use crate::domain::agenda;
use crate::domain::case::{Agreement, Case, CaseAct, CaseMediator, Kept, Party, Side, Stage, Step};

/// How much of the content a card shows.
const CONTENT: usize = 600;
/// How much of a shorter text.
const SHORT: usize = 300;

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
    if let Some((go, label)) = sessions(case, facts) {
        screen = screen.opening(go, label);
    }
    if case.stage.is_open() && facts.actor().is_some_and(|it| may(it, Action::ReportDanger).is_ok()) {
        screen = screen.row(vec![Button::danger("danger", text!("section-nguyhiem"))]);
    }
    screen = screen.row(super::names::buttons(case, facts)).row(super::names::papers_button(case, facts));
    if kinship::holding(facts).next().is_some() {
        screen = screen.row(vec![Button::go(kin_of_case(case.id), text!("kin-button"))]);
    }
    if has_more(case, facts) {
        screen = screen.row(vec![Button::go(more(case.id), text!("life-more"))]);
    }
    screen = screen.row(vec![Button::go(law::of_case(case.id), text!("law-button-what"))]);
    screen.row(vec![Button::here("timeline", text!("button-timeline")), to_list()]).row(vec![Button::to_menu()])
}

/// The sessions of a case, or the first one to be written down.
fn sessions(case: &Case, facts: &Facts) -> Option<(Go, Text)> {
    if !case.course.sessions.is_empty() {
        return Some((of_case(case.id), text!("sessions-button")));
    }
    let may = case.stage.is_open() && !case.mediators.is_empty();
    let may = may && case_acts::check(CaseAct::Session, case, facts).is_ok();
    may.then(|| (record(case.id), text!("sessions-record")))
}

/// Whether there is more to be done with it: a pause, what was agreed, who may take it.
fn has_more(case: &Case, facts: &Facts) -> bool {
    let acts = [CaseAct::Pause, CaseAct::GoOn, CaseAct::Perform, CaseAct::Cooperate];
    let unassigned = case.mediators.is_empty() && case_acts::check(CaseAct::Assign, case, facts).is_ok();
    unassigned || acts.into_iter().any(|it| case_acts::check(it, case, facts).is_ok())
}

fn facts_of(case: &Case, facts: &Facts) -> Vec<Text> {
    let group = facts.group(case.place.group).map_or_else(String::new, |it| it.name.clone());
    let mut lines = vec![
        text!("case-line-received", day = Arg::Day(case.received_on)),
        text!("case-line-ground", ground = Text::of(format!("ground-{}", case.ground))),
        text!("case-line-place", group = group, team = team_name(case, facts)),
    ];
    lines.extend(Side::ALL.iter().map(|&it| side(it, &case.parties)));
    // Whom an old book names is told with where it comes from.
    if !case.mediators.is_empty() {
        lines.push(text!("case-line-mediators", names = Arg::List(case.mediators.iter().map(mediator).collect())));
    } else if case.course.old.is_none() {
        lines.push(text!("case-line-no-mediator"));
    }
    if !case.course.followers.is_empty() {
        let names = case.course.followers.iter().map(|it| text!("plain", words = it.name.as_str())).collect();
        lines.push(text!("case-line-followers", names = Arg::List(names)));
    }
    if case.domestic_violence {
        lines.push(text!("case-line-violence"));
    }
    lines.extend(kinship::lines(facts));
    lines
}

/// A side's people as initials with their ages.
pub(super) fn side(side: Side, parties: &[Party]) -> Text {
    let people = parties.iter().filter(|it| it.side == side).map(|it| match it.age {
        Some(age) => text!("case-party", initials = short(it), age = age),
        None => short(it),
    });
    let side = Text::of(format!("side-{side}"));
    text!("case-line-side", side = side, people = Arg::List(people.collect()))
}

pub(super) fn mediator(it: &CaseMediator) -> Text {
    if it.chosen_by_parties {
        text!("case-mediator-chosen", name = it.name.as_str())
    } else {
        text!("plain", words = it.name.as_str())
    }
}

fn stage(case: &Case, facts: &Facts) -> Vec<Text> {
    let status = text!("case-line-status", status = Text::of(format!("status-{}", case.stage.status())));
    let mut lines = vec![status];
    lines.extend(
        case.course
            .old
            .as_ref()
            .map(|it| text!("oldbook-line", book = it.book, line = it.line, mediators = it.mediators.join(", "))),
    );
    lines.extend(stage_lines(&case.stage, SHORT));
    let kept = case.course.kept.filter(|_| matches!(case.stage, Stage::Success { .. }));
    lines.extend(kept.map(|it| {
        let id = if it.kept == Kept::Broken { "case-line-broken" } else { "case-line-kept" };
        Text::of(id).with("kept", Text::of(format!("life-kept-{}", it.kept))).with("day", Arg::Day(it.on))
    }));
    lines.extend(case.course.agreed_on.map(|it| text!("correct-line-agreed", day = Arg::Day(it))));
    if matches!(case.stage, Stage::Assigned { .. }) {
        let deadline = agenda::start_deadline(case.wait(), &facts.law, &facts.calendar);
        lines.extend(deadline.map(|it| text!("case-line-deadline", day = Arg::Day(it))));
    }
    lines
}

/// What a stage holds, its words cut at `max` characters.
pub(super) fn stage_lines(stage: &Stage, max: usize) -> Vec<Text> {
    match stage {
        Stage::Registered => Vec::new(),
        Stage::Assigned { on } => vec![text!("case-line-assigned", day = Arg::Day(*on))],
        Stage::InSession { since } => vec![text!("case-line-began", day = Arg::Day(*since))],
        Stage::Paused { since, on } => {
            vec![text!("case-line-began", day = Arg::Day(*since)), text!("case-line-paused", day = Arg::Day(*on))]
        }
        Stage::Success { on, agreement } => {
            let mut lines = vec![text!("case-line-ended", day = Arg::Day(*on))];
            lines.extend(agreed(agreement, max));
            lines
        }
        Stage::Failure { on, reason, guidance, demands } => {
            let mut lines = vec![
                text!("case-line-ended", day = Arg::Day(*on)),
                text!("case-line-end-reason", reason = Text::of(format!("end-{reason}"))),
            ];
            lines.extend(guidance.map(|it| text!("case-line-guidance", body = Text::of(format!("body-{it}")))));
            lines.extend(demands.as_ref().map(|it| text!("case-line-demands", words = cut(it, max))));
            lines
        }
        Stage::Referred { on, body } => vec![
            text!("case-line-ended", day = Arg::Day(*on)),
            text!("case-line-guidance", body = Text::of(format!("body-{body}"))),
        ],
        Stage::Void { on, reason } => {
            vec![text!("case-line-void", day = Arg::Day(*on), reason = cut(reason, max))]
        }
    }
}

pub(super) fn agreed(agreement: &Agreement, max: usize) -> Vec<Text> {
    let mut lines = vec![text!("case-line-agreement", words = cut(&agreement.text, max))];
    lines.extend(agreement.performance_method.as_ref().map(|it| text!("case-line-method", words = cut(it, max))));
    lines.extend(agreement.performance_due.map(|it| text!("case-line-due", day = Arg::Day(it))));
    lines.extend(agreement.steps.iter().map(|it| step(it, max)));
    let written = Text::of(format!("written-{}", agreement.written));
    lines.push(text!("case-line-written", written = written));
    lines
}

/// A step of what was agreed.
pub(super) fn step(it: &Step, max: usize) -> Text {
    match it.due {
        Some(day) => text!("case-line-step-due", words = cut(&it.what, max), day = Arg::Day(day)),
        None => text!("case-line-step", words = cut(&it.what, max)),
    }
}

/// What the law wants next.
fn next(case: &Case, facts: &Facts) -> Text {
    match &case.stage {
        Stage::Assigned { .. } => match agenda::start_deadline(case.wait(), &facts.law, &facts.calendar) {
            Some(day) if day < facts.today && case.course.agreed_on.is_some() => {
                text!("next-agreed-gone", day = Arg::Day(day))
            }
            Some(day) if day < facts.today => text!("next-overdue"),
            Some(day) if case.course.agreed_on.is_some() => text!("next-agreed", day = Arg::Day(day)),
            _ => text!("next-assigned"),
        },
        Stage::Registered if !case.mediators.is_empty() => text!("next-assigned"),
        _ if case.course.old.is_some() => text!("oldbook-next"),
        stage => Text::of(format!("next-{}", stage.status())),
    }
}
