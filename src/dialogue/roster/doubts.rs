//! Whoever of a list may be known already, one by one: the same person, another of the same name, or a row to be left out.

use super::asks::RosterDeed;
use super::at::{At, Step};
use super::card::{at_plan, shown, spot};
use super::doing;
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::roster::file::ListPermit;
use crate::domain::roster::plan::Choice;

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
    let teams: Vec<Text> = doubt
        .teams
        .iter()
        .filter_map(|id| it.teams.get(id).map(String::as_str).or_else(|| facts.team(*id).map(|it| it.name.as_str())))
        .map(|name| text!("plain", words = name))
        .collect();
    let teams = if teams.is_empty() { text!("word-none") } else { text!("roster-teams", teams = Arg::List(teams)) };
    let known = text!("roster-doubt-person", name = doubt.name.as_str(), year = year(doubt.year), unit = teams);
    let whose = if doubt.person.0 < 0 { text!("roster-doubt-in-list") } else { text!("roster-doubt-in-register") };
    let body = text!(
        "roster-doubt",
        count = it.plan.doubts.len(),
        row = spot(doubt.at, list),
        listed = in_list,
        known = known,
        whose = whose
    );
    Screen::new(body)
        .open()
        .choice(Choice::Same.code(), text!("roster-choice-same"))
        .choice(Choice::Other.code(), text!("roster-choice-other"))
        .choice(Choice::LeaveOut.code(), text!("roster-choice-leave_out"))
        .row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
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
        (Answer::Pick(key), Some(doubt)) => match Choice::from_code(key) {
            Some(choice) => {
                let mut choices = it.file.choices.clone();
                choices.insert((doubt.at.sheet, doubt.at.row), choice);
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
