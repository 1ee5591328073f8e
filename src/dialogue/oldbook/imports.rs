//! What was brought in at once: where its lines stand, what hangs on them, and the taking back of all of it, with a reason
//! and a second yes. Nothing is deleted: the cases are struck, their lines are free again.

use std::collections::BTreeSet;

use super::asks::{ImportShown, Imports, OldDeed, OneImport};
use super::at::{At, Step};
use super::card::last_row;
use super::doing;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Turn, pager, words};
use crate::domain::access::{Scope, act, may};
use crate::domain::calendar::local_date;
use crate::domain::roster::old::imports::{Hold, Import};
use crate::domain::{ImportId, TeamId};

/// Lines on which something hangs, as far as they are named.
const NAMED: usize = 12;

fn shown<'a>(at: &At, facts: &'a Facts) -> Option<&'a ImportShown> {
    facts.found::<OneImport>()?.as_deref().filter(|it| Some(it.whole.import.id) == at.import)
}

fn gone() -> Screen {
    Screen::new(text!("oldbook-import-gone")).open().row(last_row())
}

fn nav() -> Vec<Button> {
    vec![Button::here("back", text!("button-back")), Button::to_menu()]
}

pub(super) fn all(at: &At, facts: &Facts) -> Screen {
    let none = Vec::new();
    let found = facts.found::<Imports>().unwrap_or(&none);
    let label = |it: &Import| {
        let id = if it.taken_back_at.is_some() { "oldbook-import-label-back" } else { "oldbook-import-label" };
        Text::of(id).with("day", Arg::Date(local_date(it.at))).with("count", it.n_lines)
    };
    let body = if found.is_empty() { text!("oldbook-imports-none") } else { text!("oldbook-imports") };
    let lines = found.iter().map(|it| (format!("i:{}", it.id), label(it)));
    pager::paged(Screen::new(body), lines, at.page).open().row(nav())
}

/// What stands on every card of it: when, by whom, which lines.
fn told(it: &ImportShown, facts: &Facts) -> Vec<Text> {
    let import = &it.whole.import;
    let by = match (&it.name, import.by) {
        (_, None) => text!("oldbook-import-operator"),
        (Some(name), _) => text!("plain", words = name.as_str()),
        (None, _) => text!("word-none"),
    };
    let mut lines = vec![text!("oldbook-import-made", day = Arg::Date(local_date(import.at)), by = by)];
    lines.extend(it.whole.books().into_iter().map(|((team, year, book), (first, last))| {
        let team = facts.teams.iter().find(|it| it.id == team).map_or("", |it| it.name.as_str());
        text!("oldbook-import-book", team = team, year = year.to_string(), book = book, from = first, to = last)
    }));
    lines
}

pub(super) fn one(at: &At, facts: &Facts) -> Screen {
    let Some(it) = shown(at, facts) else { return gone() };
    let mut lines = told(it, facts);
    let held: Vec<_> = it.whole.held().collect();
    let n_struck = it.whole.lines.iter().filter(|it| it.is_struck).count();
    if let Some(at) = it.whole.import.taken_back_at {
        lines.push(text!("oldbook-import-is-back", day = Arg::Date(local_date(at))));
    } else {
        if n_struck > 0 {
            lines.push(text!("oldbook-import-struck", count = n_struck));
        }
        if !held.is_empty() {
            lines.push(text!("oldbook-import-held", count = held.len()));
        }
        lines.extend(held.iter().take(NAMED).map(|(line, hold)| {
            let why = Text::of(format!("oldbook-hold-{hold}"));
            text!("oldbook-import-hold", code = line.code.as_str(), book = line.book, line = line.line, why = why)
        }));
        if held.len() > NAMED {
            lines.push(text!("oldbook-import-held-more", count = held.len() - NAMED));
        }
        // What can be done about it, once for each kind.
        let is_there = |hold: &&Hold| held.iter().any(|it| it.1 == **hold);
        lines.extend(Hold::ALL.iter().filter(is_there).map(|hold| Text::of(format!("oldbook-way-{hold}"))));
    }
    let screen = Screen::new(text!("oldbook-import", count = it.whole.lines.len(), lines = lines)).open();
    let may = it.whole.is_free() && it.whole.standing().next().is_some();
    let take = may.then(|| Button::danger("take_back", text!("oldbook-button-take-back")));
    screen.row(take.into_iter().collect()).row(nav())
}

pub(super) fn reason(at: &At, facts: &Facts) -> Screen {
    let Some(it) = shown(at, facts) else { return gone() };
    Screen::new(text!("oldbook-import-reason", count = it.whole.standing().count())).row(nav())
}

pub(super) fn check(at: &At, facts: &Facts) -> Screen {
    let Some((it, reason)) = shown(at, facts).zip(at.reason.as_deref()) else { return gone() };
    let count = it.whole.standing().count();
    let lines = told(it, facts);
    Screen::new(text!("oldbook-import-check", count = count, lines = lines, reason = reason))
        .row(vec![Button::danger("save", text!("oldbook-button-take-back"))])
        .row(nav())
}

/// Others hear of it who answer for the books: the head of each team that has the cases, or the office where the head did
/// it.
fn tell(it: &ImportShown, reason: &str, scope: Scope, facts: &Facts) -> Vec<Effect> {
    let import = &it.whole.import;
    let by = facts.actor().map_or("", |it| it.name.as_str());
    let (count, lines) = (it.whole.standing().count(), told(it, facts));
    let body = text!("oldbook-import-struck-letter", by = by, count = count, lines = lines, reason = reason);
    let screen = Screen::new(body).open().row(last_row());
    // A key for each team: what is told under the key of another would take its place.
    let tell = |to, team: Option<TeamId>| Effect::Tell {
        to,
        screen: Box::new(screen.clone()),
        urgency: Urgency::Normal,
        key: Some(team.map_or_else(
            || format!("import-struck:{}", import.id),
            |team| format!("import-struck:{}:{team}", import.id),
        )),
    };
    if scope.ward.is_none() {
        return vec![tell(Audience::OfficersOf(import.ward), None)];
    }
    let teams: BTreeSet<TeamId> = it.whole.standing().map(|it| it.led_by).collect();
    teams.into_iter().filter(|it| !scope.teams.contains(*it)).map(|it| tell(Audience::HeadOf(it), Some(it))).collect()
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let to_import = |at: &At| At { team: at.team, import: at.import, ..At::of(Step::Import) };
    match (at.step, answer) {
        (Step::Imports, Answer::Pick("back")) => Turn::to(At { team: at.team, ..At::of(Step::Start) }.place()),
        (Step::Imports, Answer::Pick("prev")) => Turn::to(at.clone().page(at.page.saturating_sub(1))),
        (Step::Imports, Answer::Pick("next")) => Turn::to(at.clone().page(at.page.saturating_add(1))),
        (Step::Imports, Answer::Pick(key)) => match key.strip_prefix("i:").and_then(|it| it.parse().ok()) {
            Some(id) => Turn::to(At { team: at.team, ..At::import(ImportId(id)) }.place()),
            None => Turn::to(at.place()),
        },
        (Step::Import, Answer::Pick("back")) => Turn::to(At { team: at.team, ..At::of(Step::Imports) }.place()),
        (Step::Reason, Answer::Pick("back")) => Turn::to(to_import(&at).place()),
        (Step::TakeBack, Answer::Pick("back")) => Turn::to(At { reason: None, ..at }.step(Step::Reason)),
        (_, answer) if shown(&at, facts).is_none() => {
            let turn = Turn::to(At { team: at.team, ..At::of(Step::Imports) }.place());
            if matches!(answer, Answer::Text { .. }) { turn.note(text!("pick-a-button")) } else { turn }
        }
        // What came since stands against it: it is said on the card.
        (Step::Reason | Step::TakeBack, _) if shown(&at, facts).is_some_and(|it| !it.whole.is_free()) => {
            Turn::to(to_import(&at).place()).note(text!("oldbook-import-not-free"))
        }
        (Step::Import, Answer::Pick("take_back")) if shown(&at, facts).is_some_and(|it| it.whole.is_free()) => {
            Turn::to(at.step(Step::Reason))
        }
        (Step::Reason, Answer::Text { text, message, .. }) => match words::reason(text) {
            Ok(reason) => Turn::to(At { reason: Some(reason), ..at }.step(Step::TakeBack)),
            Err(why) => Turn::to(at.place()).note(why),
        }
        .with(Effect::DeleteMessage(message)),
        (Step::TakeBack, Answer::Pick("save")) => {
            let Some((it, reason)) = shown(&at, facts).zip(at.reason.clone()) else {
                return Turn::to(to_import(&at).place());
            };
            let permit = facts.actor().and_then(|actor| may(actor, act::TakeBackCases).ok());
            let Some(permit) = permit.filter(|permit| it.whole.is_answered_for_by(permit)) else {
                return Turn::to(to_import(&at).place()).note(text!("not-allowed"));
            };
            let told = tell(it, &reason, permit.scope(), facts);
            Turn::to(to_import(&at).place())
                .with(doing(OldDeed::TakeBack { permit, import: it.whole.import.id, reason }))
                .with_all(told)
                .note(text!("oldbook-import-taken-back", count = it.whole.standing().count()))
        }
        (_, Answer::Text { .. }) => Turn::to(at.place()).note(text!("pick-a-button")),
        _ => Turn::to(at.place()),
    }
}
