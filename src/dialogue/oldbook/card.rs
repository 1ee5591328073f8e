//! A file of old lines: how far it has come, what would become of each row, what is wrong. The button that writes is there
//! only where something would be written.

use std::collections::BTreeMap;

use super::asks::{OldDeed, OneOld, OpenOld, Shown};
use super::at::{At, Step};
use super::doing;
use crate::dialogue::Turn;
use crate::dialogue::action::{Go, Section};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::{lines_of, pager};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::ListId;
use crate::domain::roster::file::{Standing, Unreadable};
use crate::domain::roster::grid::address;
use crate::domain::roster::old::OldPermit;
use crate::domain::roster::old::plan::NewOld;
use crate::domain::roster::old::rows::{OldList, Problem, Wrong};
use crate::domain::roster::problems::Spot;

pub(super) fn shown(facts: &Facts) -> Option<&Shown> {
    facts.found::<OneOld>()?.as_deref()
}

/// A file with the mark of what is shown of it, and whose book it is: another one that comes in its place is of the same.
pub(super) fn at_plan(list: ListId, facts: &Facts) -> At {
    let found = shown(facts).filter(|it| it.id == list);
    let mark = found.filter(|it| it.standing == Standing::Read).map(|it| it.plan.mark());
    At { mark, team: found.and_then(|it| it.team), ..At::list(list) }
}

pub(super) fn last_row() -> Vec<Button> {
    vec![Button::go(Go::Section(Section::Register), text!("oldbook-button-register")), Button::to_menu()]
}

pub(super) fn start(facts: &Facts) -> Screen {
    let mut screen = Screen::new(text!("oldbook-start")).open();
    if facts.found::<OpenOld>().is_some_and(|it| it.0.is_some()) {
        screen = screen.choice("open", text!("oldbook-button-open"));
    }
    if facts.found::<OpenOld>().is_some_and(|it| it.1) {
        screen = screen.choice("imports", text!("oldbook-button-imports"));
    }
    screen.row(vec![Button::primary("template", text!("oldbook-button-template"))]).row(last_row())
}

pub(super) fn start_answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match (answer, facts.found::<OpenOld>().and_then(|it| it.0)) {
        (Answer::Pick("open"), Some(list)) => Turn::to(At { team: at.team, ..At::list(list) }.place()),
        (Answer::Pick("imports"), _) => Turn::to(at.step(Step::Imports)),
        (Answer::Text { .. }, _) => Turn::to(at.place()).note(text!("roster-send-a-file")),
        _ => Turn::to(at.place()),
    }
}

/// Why a file cannot be read; where the reason is one of lists of people, in other words.
#[must_use]
pub fn unreadable(why: Option<Unreadable>) -> Text {
    match why {
        Some(Unreadable::NoList) => text!("oldbook-why-no-list"),
        Some(Unreadable::Nobody) => text!("oldbook-why-no-case"),
        Some(Unreadable::TooManyPeople) => text!("oldbook-why-too-many"),
        Some(it) => Text::of(format!("roster-why-{it}")),
        None => text!("roster-why-broken"),
    }
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let found = shown(facts).filter(|it| Some(it.id) == at.list);
    let Some(it) = found.filter(|it| it.standing != Standing::Dropped) else {
        return Screen::new(text!("oldbook-gone")).open().row(last_row());
    };
    let name = it.name.as_str();
    match it.standing {
        Standing::Coming => Screen::new(text!("oldbook-coming", name = name))
            .open()
            .row(vec![
                Button::here("look", text!("roster-button-look")),
                Button::danger("drop", text!("oldbook-button-drop")),
            ])
            .row(last_row()),
        Standing::Unread => Screen::new(text!("oldbook-unread", name = name, why = unreadable(it.why)))
            .open()
            .row(vec![Button::primary("template", text!("oldbook-button-template"))])
            .row(last_row()),
        Standing::Done => {
            let import = it.import.map(|_| Button::here("import", text!("oldbook-button-import")));
            Screen::new(text!("oldbook-done")).open().row(import.into_iter().collect()).row(last_row())
        }
        Standing::Read | Standing::Dropped => planned(it),
    }
}

/// How many of what, where there are any.
fn counted(id: &str, count: usize) -> Option<Text> {
    (count > 0).then(|| Text::of(id).with("count", count))
}

fn planned(it: &Shown) -> Screen {
    let plan = &it.plan;
    let wrong = plan.wrong_rows();
    let list = it.list.as_ref();
    let strange = list.filter(|it| !it.strange.is_empty()).map(|it| {
        let names = it.strange.iter().take(6).map(|it| text!("plain", words = it.as_str())).collect();
        text!("roster-plan-strange", columns = Arg::List(names))
    });
    let lines: Vec<Text> = [
        counted("oldbook-plan-added", plan.added.len()),
        counted("oldbook-plan-same", plan.same.len()),
        counted("oldbook-plan-wrong", wrong),
        counted("oldbook-plan-passed-over", list.map_or(0, |it| it.passed_over.len())),
        counted("oldbook-plan-not-read", list.map_or(0, |it| it.not_read.len())),
        list.filter(|it| !it.examples.is_empty()).map(|_| text!("roster-plan-example")),
        strange,
    ]
    .into_iter()
    .flatten()
    .collect();
    let end = if plan.added.is_empty() { text!("oldbook-plan-nothing") } else { text!("roster-plan-ready") };
    let mut screen = Screen::new(text!("oldbook-plan", name = it.name.as_str(), lines = lines, end = end)).open();
    if !plan.added.is_empty() {
        let label =
            if wrong > 0 { text!("roster-button-make-rest", wrong = wrong) } else { text!("roster-button-make") };
        // With the mark of what is shown: whatever has changed since is shown before it is written.
        screen = screen.row(vec![Button::primary(format!("make:{:x}", plan.mark()), label)]);
    }
    let mut more = Vec::new();
    if !plan.problems.is_empty() {
        more.push(Button::here("problems", text!("roster-button-problems", count = plan.problems.len())));
    }
    if wrong > 0 || !plan.added.is_empty() || !plan.same.is_empty() {
        more.push(Button::here("news", text!("oldbook-button-rows")));
    }
    screen.row(more).row(vec![Button::danger("drop", text!("oldbook-button-drop"))]).row(last_row())
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: OldPermit, facts: &Facts) -> Turn {
    let Some(it) = shown(facts).filter(|it| Some(it.id) == at.list) else {
        return Turn::to(At { team: at.team, ..At::of(Step::Start) }.place()).note(text!("oldbook-gone"));
    };
    let list = it.id;
    let shown_mark = |key: &str| u64::from_str_radix(key.strip_prefix("make:")?, 16).ok();
    match answer {
        Answer::Pick("drop") => Turn::to(At { team: it.team.or(at.team), ..At::of(Step::Start) }.place())
            .with(doing(OldDeed::Drop { permit, list }))
            .note(text!("oldbook-dropped")),
        Answer::Pick("look") => Turn::to(at_plan(list, facts).place()),
        Answer::Pick(key) if key.starts_with("make") && it.standing == Standing::Read && !it.plan.added.is_empty() => {
            let mark = it.plan.mark();
            // What the books are now is not what was looked at: it is looked at again.
            if shown_mark(key) != Some(mark) || at.mark.is_some_and(|it| it != mark) {
                return Turn::to(at_plan(list, facts).place()).note(text!("oldbook-changed-meanwhile"));
            }
            let note = text!("oldbook-made", added = it.plan.added.len());
            Turn::to(At { mark: None, ..at }.place()).with(doing(OldDeed::Make { permit, list, mark })).note(note)
        }
        Answer::Pick("import") => match it.import {
            Some(import) => Turn::to(At { team: it.team.or(at.team), ..At::import(import) }.place()),
            None => Turn::to(at.place()),
        },
        Answer::Pick("problems") => Turn::to(at_plan(list, facts).step(Step::Problems)),
        Answer::Pick("news") => Turn::to(at_plan(list, facts).step(Step::News)),
        Answer::Text { .. } => Turn::to(at.place()).note(text!("pick-a-button")),
        _ => Turn::to(at.place()),
    }
}

fn paged(at: &At, total: usize, body: impl FnOnce(Vec<usize>) -> Text) -> Screen {
    let (page, here) = lines_of(at.page, total);
    Screen::new(body(here.collect())).open().row(pager(page, u32::try_from(total).unwrap_or(u32::MAX)))
}

fn back_row() -> Vec<Button> {
    vec![Button::here("back", text!("button-back")), Button::to_menu()]
}

/// A cell with its sheet, where there are several.
fn spot(at: Spot, list: &OldList) -> Text {
    let cell = at.column.map_or_else(|| at.row.to_string(), |it| address(at.row, it));
    let sheet = list.sheets.get(at.sheet).filter(|_| list.sheets.len() > 1);
    let id = match (at.column, sheet) {
        (Some(_), None) => "roster-cell",
        (Some(_), Some(_)) => "roster-cell-of",
        (None, None) => "roster-row",
        (None, Some(_)) => "roster-row-of",
    };
    Text::of(id).with("cell", cell).with("sheet", sheet.map_or("", String::as_str))
}

/// What is wrong, in words.
#[must_use]
pub fn problem(it: &Problem, list: &OldList) -> Text {
    text!("roster-problem", at = spot(it.at, list), wrong = wrong(it))
}

fn wrong(it: &Problem) -> Text {
    Text::of(format!("oldbook-wrong-{}", it.wrong)).with("said", it.said.as_str())
}

pub(super) fn problems(at: &At, facts: &Facts) -> Screen {
    let Some((it, list)) = shown(facts).and_then(|it| Some((it, it.list.as_ref()?))) else {
        return Screen::new(text!("oldbook-gone")).open().row(last_row());
    };
    let all = &it.plan.problems;
    let mut screen = paged(at, all.len(), |here| {
        let lines: Vec<Text> = here.into_iter().map(|at| problem(&all[at], list)).collect();
        text!("oldbook-problems", count = all.len(), lines = lines)
    });
    if !all.is_empty() {
        screen = screen.row(vec![Button::here("book", text!("roster-button-book"))]);
    }
    screen.row(back_row())
}

/// What becomes of a row that is right: initials only.
#[must_use]
pub fn row_of(new: &NewOld, list: &OldList, team: &str) -> Text {
    let row = &list.rows[new.row];
    let sides = row.parties.iter().map(|it| text!("plain", words = it.short())).collect();
    text!(
        "oldbook-row-added",
        row = row.at.row,
        team = team,
        book = new.entry.book,
        line = new.entry.line,
        day = Arg::Date(row.received_on),
        sides = Arg::List(sides)
    )
}

/// What becomes of each row, those with something wrong in them among the others, in the order of the file.
pub(super) fn news(at: &At, facts: &Facts) -> Screen {
    let Some((it, list)) = shown(facts).and_then(|it| Some((it, it.list.as_ref()?))) else {
        return Screen::new(text!("oldbook-gone")).open().row(last_row());
    };
    let team = |id| facts.teams.iter().find(|it| it.id == id).map_or("", |it| it.name.as_str());
    let place = |at: Spot| (at.sheet, at.row);
    let mut all: BTreeMap<(usize, u32), Text> = BTreeMap::new();
    for new in &it.plan.added {
        all.insert(place(list.rows[new.row].at), row_of(new, list, team(new.case.team)));
    }
    for at in it.plan.same.iter().map(|nth| list.rows[*nth].at) {
        all.insert(place(at), text!("oldbook-row-same", row = at.row));
    }
    let of_rows = it.plan.problems.iter().filter(|it| it.wrong != Wrong::TwoColumns);
    let mut wrong_rows: BTreeMap<(usize, u32), Vec<Text>> = BTreeMap::new();
    for it in of_rows {
        let cell =
            it.at.column.map(|column| text!("oldbook-row-cell", cell = address(it.at.row, column), wrong = wrong(it)));
        wrong_rows.entry(place(it.at)).or_default().push(cell.unwrap_or_else(|| wrong(it)));
    }
    for (at, wrong) in wrong_rows {
        all.insert(at, text!("oldbook-row-wrong", row = at.1, wrong = Arg::List(wrong)));
    }
    let all: Vec<Text> = all.into_values().collect();
    let screen = paged(at, all.len(), |here| {
        let lines: Vec<Text> = here.into_iter().map(|at| all[at].clone()).collect();
        text!("oldbook-rows", count = all.len(), lines = lines)
    });
    screen.row(back_row())
}

pub(super) fn page_answer(at: At, answer: Answer<'_>, permit: OldPermit) -> Turn {
    match (answer, at.list) {
        (Answer::Pick("prev"), _) => Turn::to(at.clone().page(at.page.saturating_sub(1))),
        (Answer::Pick("next"), _) => Turn::to(at.clone().page(at.page.saturating_add(1))),
        (Answer::Pick("back"), Some(_)) => Turn::to(at.step(Step::List)),
        (Answer::Pick("book"), Some(list)) => {
            Turn::to(at.place()).with(doing(OldDeed::Problems { permit, list })).note(text!("roster-book-sent"))
        }
        (Answer::Text { .. }, _) => Turn::to(at.place()).note(text!("pick-a-button")),
        _ => Turn::to(at.place()),
    }
}
