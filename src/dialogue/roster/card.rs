//! A list that was sent: how far it has come, what would be written, what is wrong, who is new. The button that writes is
//! there only while nothing is left to decide.

use std::collections::BTreeSet;

use super::asks::{OneList, OpenList, RosterDeed, Shown};
use super::at::{At, Step};
use super::{PeopleFile, doing, since, to_people};
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::{lines_of, pager};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::people::particulars::Particular;
use crate::domain::people::tenure::Basis;
use crate::domain::roster::file::ListPermit;
use crate::domain::roster::file::Standing;
use crate::domain::roster::grid::address;
use crate::domain::roster::plan::{Alike, Plan};
use crate::domain::roster::problems::Spot;
use crate::domain::roster::rows::{List, Listed, Problem};
use crate::domain::roster::since::Said;
use crate::domain::{ListId, TeamId};

pub(super) fn shown(facts: &Facts) -> Option<&Shown> {
    facts.found::<OneList>()?.as_deref()
}

/// A file with the mark of what is shown of it.
pub(super) fn at_plan(list: ListId, facts: &Facts) -> At {
    let mark = shown(facts).filter(|it| it.file.id == list && it.file.standing == Standing::Read);
    At { mark: mark.map(|it| it.plan.mark()), ..At::list(list) }
}

pub(super) fn start(facts: &Facts) -> Screen {
    let mut screen = Screen::new(text!("roster-start")).open();
    if facts.found::<OpenList>().is_some_and(|it| it.0.is_some()) {
        screen = screen.choice("open", text!("roster-button-open"));
    }
    screen
        .row(vec![Button::primary("template", text!("roster-button-template"))])
        .row(vec![to_people(), Button::to_menu()])
}

pub(super) fn start_answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match (answer, facts.found::<OpenList>().and_then(|it| it.0)) {
        (Answer::Pick("open"), Some(list)) => Turn::to(At::list(list).place()),
        (Answer::Text { .. }, _) => Turn::to(at.place()).note(text!("roster-send-a-file")),
        _ => Turn::to(at.place()),
    }
}

fn last_row() -> Vec<Button> {
    vec![to_people(), Button::to_menu()]
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let found = shown(facts).filter(|it| Some(it.file.id) == at.list);
    let Some(it) = found.filter(|it| it.file.standing != Standing::Dropped) else {
        return Screen::new(text!("roster-gone")).open().row(last_row());
    };
    let name = it.file.name.as_str();
    match it.file.standing {
        Standing::Coming => Screen::new(text!("roster-coming", name = name))
            .open()
            .row(vec![
                Button::here("look", text!("roster-button-look")),
                Button::danger("drop", text!("roster-button-drop")),
            ])
            .row(last_row()),
        Standing::Unread => {
            let why = it.file.why.map_or_else(|| text!("roster-why-broken"), |it| Text::of(format!("roster-why-{it}")));
            Screen::new(text!("roster-unread", name = name, why = why))
                .open()
                .row(vec![Button::primary("template", text!("roster-button-template"))])
                .row(last_row())
        }
        Standing::Done => Screen::new(text!("roster-done"))
            .open()
            .row(vec![Button::go(super::links::letters(), text!("roster-button-letters"))])
            .row(last_row()),
        Standing::Read | Standing::Dropped => planned(it, facts),
    }
}

/// How many of what, where there are any.
fn counted(id: &str, count: usize) -> Option<Text> {
    (count > 0).then(|| Text::of(id).with("count", count))
}

fn planned(it: &Shown, facts: &Facts) -> Screen {
    let plan = &it.plan;
    let wrong = plan.wrong_rows();
    let list = it.file.list.as_ref();
    let lines: Vec<Text> = [
        counted("roster-plan-groups", plan.groups.len()),
        counted("roster-plan-teams", plan.teams.len()),
        counted("roster-plan-added", plan.added.len()),
        counted("roster-plan-changed", plan.changed.len()),
        counted("roster-plan-same", plan.same.len()),
        counted("roster-plan-left-out", plan.left_out),
        counted("roster-plan-doubts", plan.doubts.len()),
        counted("roster-plan-wrong", wrong),
        counted("roster-plan-phones", plan.phones_kept),
        since::line(it),
        list.filter(|_| !plan.is_nothing()).and_then(coarse),
        list.filter(|_| !plan.is_nothing()).and_then(by_ordinance),
        not_listed(it),
        unlisted(plan),
        list.and_then(passed_over),
        list.and_then(not_read),
        list.filter(|it| !it.examples.is_empty()).map(|_| text!("roster-plan-example")),
        list.and_then(strange),
        list.filter(|it| it.has_identities).map(|_| text!("roster-plan-identities")),
    ]
    .into_iter()
    .flatten()
    .chain(alike(plan))
    .collect();
    let people = list.map_or(0, List::rows);
    let asks_since = plan.doubts.is_empty() && it.file.asks_since(plan);
    let end = match (plan.doubts.is_empty(), plan.is_nothing()) {
        (false, _) => text!("roster-plan-decide"),
        (true, true) => text!("roster-plan-nothing"),
        (true, false) if asks_since => since::question(it),
        (true, false) => text!("roster-plan-ready"),
    };
    let body = text!("roster-plan", name = it.file.name.as_str(), people = people, lines = lines, end = end);
    let mut screen = Screen::new(body).open();
    if !plan.doubts.is_empty() {
        screen = screen.row(vec![Button::primary("doubts", text!("roster-button-doubts", count = plan.doubts.len()))]);
    } else if asks_since {
        screen = since::asking(screen, facts);
    } else if !plan.is_nothing() {
        let label =
            if wrong > 0 { text!("roster-button-make-rest", wrong = wrong) } else { text!("roster-button-make") };
        // With the mark of what is shown: whatever has changed since is shown before it is written.
        screen = screen.row(vec![Button::primary(format!("make:{:x}", plan.mark()), label)]);
    }
    let mut more = Vec::new();
    if plan.undated > 0 && it.file.since.is_some() {
        more.push(since::again());
    }
    if !plan.problems.is_empty() {
        more.push(Button::here("problems", text!("roster-button-problems", count = plan.problems.len())));
    }
    if !plan.added.is_empty() || !plan.changed.is_empty() {
        more.push(Button::here("news", text!("roster-button-news")));
    }
    screen.row(more).row(vec![Button::danger("drop", text!("roster-button-drop"))]).row(last_row())
}

/// Mediators of the teams of the list of whom it says nothing, and which teams those are.
fn not_listed(it: &Shown) -> Option<Text> {
    let all = &it.plan.not_listed;
    let teams: BTreeSet<TeamId> = all.iter().map(|it| it.0).collect();
    let name = |id: &TeamId| it.teams.get(id).map(|it| text!("plain", words = it.as_str()));
    let more = counted("roster-plan-more-teams", teams.len().saturating_sub(NAMED));
    let names: Vec<Text> = teams.iter().filter_map(name).take(NAMED).chain(more).collect();
    (!all.is_empty()).then(|| text!("roster-plan-not-listed", count = all.len(), teams = Arg::List(names)))
}

/// The teams of which the list says nothing at all.
fn unlisted(plan: &Plan) -> Option<Text> {
    let it = plan.unlisted;
    (it.teams > 0).then(|| text!("roster-plan-unlisted", teams = it.teams, count = it.mediators))
}

/// As many rows or sheets of one kind are named.
const NAMED: usize = 6;

/// New groups and teams that are called as others but for the accents.
fn alike(plan: &Plan) -> Vec<Text> {
    let line = |it: &Alike| text!("roster-plan-alike", name = it.name.as_str(), known = it.known.as_str());
    let more = counted("roster-plan-alike-more", plan.alike.len().saturating_sub(NAMED));
    plan.alike.iter().take(NAMED).map(line).chain(more).collect()
}

/// Rows that tell of nobody: totals, signatures, remarks.
fn passed_over(list: &List) -> Option<Text> {
    let all = &list.passed_over;
    let rows = all.iter().take(NAMED).map(|it| spot(*it, list)).collect();
    (!all.is_empty()).then(|| text!("roster-plan-passed-over", count = all.len(), rows = Arg::List(rows)))
}

/// Rows that say a month or a year.
fn coarse(list: &List) -> Option<Text> {
    let is_coarse = |it: &&Listed| it.since.is_some_and(|it| it.said != Said::Day);
    counted("roster-plan-coarse", list.people.iter().filter(is_coarse).count())
}

/// Rows that say no day of a recognition under the ordinance (Art. 31).
fn by_ordinance(list: &List) -> Option<Text> {
    let is_so = |it: &&Listed| it.basis == Some(Basis::Ordinance) && it.since.is_none() && it.paper.on.is_none();
    counted("roster-plan-ordinance", list.people.iter().filter(is_so).count())
}

/// Sheets of which nothing is read: hidden ones, and those without a list.
fn not_read(list: &List) -> Option<Text> {
    let name = |at: &usize| list.sheets.get(*at).map(|it| text!("plain", words = it.as_str()));
    let sheets: Vec<Text> = list.blank.iter().chain(&list.hidden).filter_map(name).take(NAMED).collect();
    (!sheets.is_empty()).then(|| text!("roster-plan-not-read", sheets = Arg::List(sheets)))
}

/// Columns that are not read.
fn strange(list: &List) -> Option<Text> {
    let mut names: Vec<&str> = list.strange.iter().map(|it| it.1.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let shown: Vec<Text> = names.iter().take(6).map(|it| text!("plain", words = *it)).collect();
    (!shown.is_empty()).then(|| text!("roster-plan-strange", columns = Arg::List(shown)))
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: ListPermit, facts: &Facts) -> Turn {
    let Some(it) = shown(facts).filter(|it| Some(it.file.id) == at.list) else {
        return Turn::to(At::of(Step::Start).place()).note(text!("roster-gone"));
    };
    let list = it.file.id;
    let shown_mark = |key: &str| u64::from_str_radix(key.strip_prefix("make:")?, 16).ok();
    match answer {
        Answer::Pick("drop") => Turn::to(At::of(Step::Start).place())
            .with(doing(RosterDeed::Drop { permit, list }))
            .note(text!("roster-dropped")),
        Answer::Pick("look") => Turn::to(at_plan(list, facts).place()),
        Answer::Pick(key)
            if key.starts_with("make")
                && it.file.standing == Standing::Read
                && it.plan.doubts.is_empty()
                && !it.file.asks_since(&it.plan) =>
        {
            let mark = it.plan.mark();
            // What the ward is now is not what was looked at: it is looked at again.
            if shown_mark(key) != Some(mark) || at.mark.is_some_and(|it| it != mark) {
                return Turn::to(at_plan(list, facts).place()).note(text!("roster-changed-meanwhile"));
            }
            let note = text!("roster-made", added = it.plan.added.len(), changed = it.plan.changed.len());
            Turn::to(At { mark: None, ..at }.place()).with(doing(RosterDeed::Make { permit, list, mark })).note(note)
        }
        Answer::Pick("doubts") => Turn::to(at_plan(list, facts).step(Step::Doubt)),
        Answer::Pick("problems") => Turn::to(at_plan(list, facts).step(Step::Problems)),
        Answer::Pick("news") => Turn::to(at_plan(list, facts).step(Step::News)),
        Answer::Text { text, .. } if it.plan.undated > 0 => since::typed(&at, text, (it, permit), facts),
        Answer::Text { .. } => Turn::to(at.place()).note(text!("pick-a-button")),
        Answer::Pick(key) => {
            since::picked(&at, key, (it, permit), facts).unwrap_or_else(|| Turn::to(at.clone().place()))
        }
        _ => Turn::to(at.place()),
    }
}

fn paged(at: &At, total: usize, body: impl FnOnce(Vec<usize>) -> Text) -> Screen {
    let (page, here) = lines_of(at.page, total);
    Screen::new(body(here.collect())).open().row(pager(page, u32::try_from(total).unwrap_or(u32::MAX)))
}

/// A cell with its sheet, where there are several.
pub(super) fn spot(at: Spot, list: &List) -> Text {
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
pub fn problem(it: &Problem, list: &List) -> Text {
    let among = it.among.iter().map(|it| text!("roster-one-of", name = it.as_str())).collect();
    let wrong =
        Text::of(format!("roster-wrong-{}", it.wrong)).with("said", it.said.as_str()).with("among", Arg::List(among));
    text!("roster-problem", at = spot(it.at, list), wrong = wrong)
}

pub(super) fn problems(at: &At, facts: &Facts) -> Screen {
    let Some((it, list)) = shown(facts).and_then(|it| Some((it, it.file.list.as_ref()?))) else {
        return Screen::new(text!("roster-gone")).open().row(last_row());
    };
    let all = &it.plan.problems;
    let body = |here: Vec<usize>| {
        let lines: Vec<Text> = here.into_iter().map(|at| problem(&all[at], list)).collect();
        text!("roster-problems", count = all.len(), lines = lines)
    };
    let mut screen = paged(at, all.len(), body);
    if !all.is_empty() {
        screen = screen.row(vec![Button::here("book", text!("roster-button-book"))]);
    }
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

pub(super) fn news(at: &At, facts: &Facts) -> Screen {
    let Some((it, list)) = shown(facts).and_then(|it| Some((it, it.file.list.as_ref()?))) else {
        return Screen::new(text!("roster-gone")).open().row(last_row());
    };
    let added = it.plan.added.iter().map(|(at, _)| {
        let listed = &list.people[*at];
        let unit = listed.team.as_ref().or(listed.group.as_ref()).map_or("", String::as_str);
        text!("roster-news-added", name = listed.name.as_str(), unit = unit)
    });
    let changed = it.plan.changed.iter().map(|change| {
        let name = list.people[change.listed].name.as_str();
        let facts = change.facts.iter().map(|it| match (it, &change.was) {
            (Particular::Name, Some(was)) => text!("roster-was-called", name = was.as_str()),
            _ => fact_word(*it),
        });
        let offices = change.offices.iter().map(|it| Text::of(format!("office-{it}")));
        let paper = change.paper.then(|| text!("roster-fact-paper"));
        let since = change.since.then(|| text!("roster-fact-since"));
        let what = facts.chain(offices).chain(paper).chain(since).collect();
        text!("roster-news-changed", name = name, what = Arg::List(what))
    });
    let all: Vec<Text> = changed.chain(added).collect();
    let body = |here: Vec<usize>| {
        let lines: Vec<Text> = here.into_iter().map(|at| all[at].clone()).collect();
        text!("roster-news", count = all.len(), lines = lines)
    };
    paged(at, all.len(), body).row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

fn fact_word(it: Particular) -> Text {
    Text::of(format!("roster-fact-{it}"))
}

pub(super) fn page_answer(at: At, answer: Answer<'_>, permit: ListPermit, facts: &Facts) -> Turn {
    match (answer, at.list) {
        (Answer::Pick("prev"), _) => Turn::to(at.clone().page(at.page.saturating_sub(1))),
        (Answer::Pick("next"), _) => Turn::to(at.clone().page(at.page.saturating_add(1))),
        (Answer::Pick("back"), Some(list)) => Turn::to(at_plan(list, facts).place()),
        (Answer::Pick("book"), Some(list)) => {
            let file = PeopleFile::Problems { list };
            Turn::to(at.place()).with(doing(RosterDeed::Send { permit, file })).note(text!("roster-book-sent"))
        }
        (Answer::Text { .. }, _) => Turn::to(at.place()).note(text!("pick-a-button")),
        _ => Turn::to(at.place()),
    }
}
