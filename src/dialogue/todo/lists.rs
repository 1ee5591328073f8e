//! The lists: everything that waits, the teams that have not closed a month, and whom no message reaches.

use std::ops::Range;

use super::links::{close, person};
use super::{All, At, Unclosed, UnclosedFound, Unreached, UnreachedFound};
use crate::dialogue::action::Go;
use crate::dialogue::alarm::links::own_rows;
use crate::dialogue::facts::{Facts, PAGE, TeamHead};
use crate::dialogue::figure_words as words;
use crate::dialogue::pager::pager;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::period::{Period, PeriodKind};

pub(super) fn tasks(at: &At, facts: &Facts) -> Screen {
    let (Some(_), Some(actor)) = (facts.found::<All>(), facts.actor()) else {
        return Screen::new(text!("todo-not-read")).open().row(vec![Button::to_menu()]);
    };
    let tasks = facts.house.tasks(facts);
    if tasks.is_empty() {
        let screen = Screen::new(text!("todo-none", name = actor.name.as_str())).open();
        return own_rows(screen, facts).row(vec![Button::to_menu()]);
    }
    let shown = on_page(tasks.len(), at.page);
    let whom: Vec<Text> = tasks[shown].iter().filter_map(|it| it.whom.clone()).collect();
    let body = text!("todo-list", name = actor.name.as_str(), count = tasks.len(), whom = whom);
    let lines = tasks.into_iter().map(|it| (it.go, it.label));
    own_rows(page(body, lines, at.page), facts).row(vec![Button::to_menu()])
}

/// Which of so many lines stand on a page.
fn on_page(total: usize, page: u32) -> Range<usize> {
    let (size, page) = (PAGE as usize, page as usize);
    let from = page.min(total.saturating_sub(1) / size) * size;
    from..(from + size).min(total)
}

/// One page of lines that open something.
fn page(body: Text, lines: impl ExactSizeIterator<Item = (Go, Text)>, page: u32) -> Screen {
    let (total, shown) = (lines.len(), on_page(lines.len(), page));
    let nth = u32::try_from(shown.start).unwrap_or_default() / PAGE;
    let mut screen = Screen::new(body);
    for (go, label) in lines.skip(shown.start).take(shown.len()) {
        screen = screen.opening(go, label);
    }
    screen.row(pager(nth, u32::try_from(total).unwrap_or(u32::MAX)))
}

fn to_list() -> Vec<Button> {
    vec![Button::here("list", text!("todo-button-list")), Button::to_menu()]
}

pub(super) fn month(at: &At, facts: &Facts) -> Screen {
    let none = UnclosedFound::default();
    let teams = &facts.found::<Unclosed>().unwrap_or(&none).0;
    let Some(first) = at.month else { return Screen::new(text!("todo-matter-over")).row(to_list()) };
    let month = words::period(&Period::containing(PeriodKind::Month, first));
    if teams.is_empty() {
        return Screen::new(text!("todo-month-done", month = month)).row(to_list());
    }
    let line = |team: &crate::domain::TeamId, head: Option<&TeamHead>| {
        let team = facts.team(*team).map_or("", |it| it.name.as_str());
        match head {
            Some(TeamHead { name, phone: Some(phone), .. }) => {
                text!("todo-month-team", team = team, name = name.as_str(), phone = phone.as_str())
            }
            Some(TeamHead { name, .. }) => text!("todo-month-team-no-phone", team = team, name = name.as_str()),
            None => text!("todo-month-team-no-head", team = team),
        }
    };
    let lines: Vec<_> = teams.iter().map(|(team, head)| (close(*team, first), line(team, head.as_ref()))).collect();
    page(text!("todo-month", month = month, count = teams.len()), lines.into_iter(), at.page).row(to_list())
}

pub(super) fn unreached(at: &At, facts: &Facts) -> Screen {
    let none = UnreachedFound::default();
    let people = &facts.found::<Unreached>().unwrap_or(&none).0;
    if people.is_empty() {
        return Screen::new(text!("todo-unreached-none")).row(to_list());
    }
    let line = |it: &crate::domain::people::Person| {
        let label = match &it.phone {
            Some(phone) => text!("todo-person", name = it.name.as_str(), phone = phone.as_str()),
            None => text!("todo-person-no-phone", name = it.name.as_str()),
        };
        (person(it.id), label)
    };
    page(text!("todo-unreached", count = people.len()), people.iter().map(line), at.page).row(to_list())
}
