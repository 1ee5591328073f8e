//! Whoever of a list may be known already, one by one: the same person, another of the same name, or a row to be left out.

use super::asks::{RosterDeed, Shown};
use super::at::{At, Step};
use super::card::{at_plan, shown, spot};
use super::doing;
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::roster::file::ListPermit;
use crate::domain::roster::plan::{Choice, Decision, Doubt, Maybe};
use crate::domain::{PersonId, TeamId};

/// Begins the key of one of several of whom a row may be.
const THIS: &str = "same:";

pub(super) fn screen(_at: &At, facts: &Facts) -> Screen {
    let first = shown(facts).and_then(|it| Some((it, it.file.list.as_ref()?, it.plan.doubts.first()?)));
    let Some((it, list, doubt)) = first else {
        return Screen::new(text!("roster-decided"))
            .open()
            .row(vec![Button::primary("back", text!("roster-button-show")), Button::to_menu()]);
    };
    let listed = &list.people[doubt.listed];
    let unit = listed.team.as_ref().or(listed.group.as_ref()).map_or("", String::as_str);
    let in_list = text!(
        "roster-doubt-person",
        name = listed.name.as_str(),
        year = year(listed.year()),
        unit = text!("plain", words = unit)
    );
    let one = |of: &Maybe| known(of, it, facts);
    let row = spot(doubt.at, list);
    let last = vec![Button::here("back", text!("button-back")), Button::to_menu()];
    let [only] = doubt.among.as_slice() else {
        let lines: Vec<Text> = doubt.among.iter().map(|it| text!("roster-doubt-one", person = one(it))).collect();
        let body =
            text!("roster-doubt-several", count = it.plan.doubts.len(), row = row, listed = in_list, lines = lines);
        let ask = |screen: Screen, it: &Maybe| {
            let label = text!("roster-choice-this", name = it.name.as_str(), year = year(it.year));
            screen.choice(format!("{THIS}{}", it.person), label)
        };
        return doubt
            .among
            .iter()
            .fold(Screen::new(body).open(), ask)
            .choice(Choice::Other.code(), text!("roster-choice-nobody"))
            .choice(Choice::LeaveOut.code(), text!("roster-choice-leave_out"))
            .row(last);
    };
    let whose = if only.person.0 < 0 { text!("roster-doubt-in-list") } else { text!("roster-doubt-in-register") };
    let body = text!(
        "roster-doubt",
        count = it.plan.doubts.len(),
        row = row,
        listed = in_list,
        known = one(only),
        whose = whose
    );
    Screen::new(body)
        .open()
        .choice(Choice::Same.code(), text!("roster-choice-same"))
        .choice(Choice::Other.code(), text!("roster-choice-other"))
        .choice(Choice::LeaveOut.code(), text!("roster-choice-leave_out"))
        .row(last)
}

/// Somebody of whom the row may be.
fn known(of: &Maybe, it: &Shown, facts: &Facts) -> Text {
    let name = |id: &TeamId| {
        let name = it.teams.get(id).map(String::as_str).or_else(|| facts.team(*id).map(|it| it.name.as_str()))?;
        Some(text!("plain", words = name))
    };
    let teams: Vec<Text> = of.teams.iter().filter_map(name).collect();
    let unit = match (teams.is_empty(), of.person.0 < 0) {
        (false, _) => text!("roster-teams", teams = Arg::List(teams)),
        (true, true) => text!("roster-doubt-row-above"),
        (true, false) => text!("word-none"),
    };
    text!("roster-doubt-person", name = of.name.as_str(), year = year(of.year), unit = unit)
}

/// What was decided by a button.
fn decided(key: &str, doubt: &Doubt) -> Option<Decision> {
    let Some(who) = key.strip_prefix(THIS) else { return Choice::from_code(key).map(Decision::from) };
    let who = who.parse().ok().map(PersonId)?;
    doubt.among.iter().any(|it| it.person == who).then(|| Decision::is(who))
}

fn year(year: Option<i32>) -> Text {
    year.map_or_else(|| text!("roster-year-unknown"), |it| text!("plain", words = it.to_string()))
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: ListPermit, facts: &Facts) -> Turn {
    let (Some(list), Some(it)) = (at.list, shown(facts)) else {
        return Turn::to(At::of(Step::Start).place()).note(text!("roster-gone"));
    };
    match (answer, it.plan.doubts.first()) {
        (Answer::Pick("back"), _) | (Answer::Pick(_), None) => Turn::to(at_plan(list, facts).place()),
        (Answer::Pick(key), Some(doubt)) => match decided(key, doubt) {
            Some(decision) => {
                let mut choices = it.file.choices.clone();
                choices.insert((doubt.at.sheet, doubt.at.row), decision);
                // What would be written is another thing now, and its mark with it.
                let at = At { mark: None, ..at };
                let next = if it.plan.doubts.len() > 1 { at.step(Step::Doubt) } else { at.step(Step::List) };
                Turn::to(next).with(doing(RosterDeed::Decide { permit, list, choices }))
            }
            None => Turn::to(at.place()),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
