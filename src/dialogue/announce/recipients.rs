//! Who gets an announcement: everybody, mediators, heads, or the people of chosen teams.

use super::{At, Form, Step, keep};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn};
use crate::domain::TeamId;
use crate::domain::announce::Recipients;

/// Teams on one page.
const TEAMS_A_PAGE: usize = 7;

/// Who it is for, in words.
pub(super) fn words(recipients: &Recipients, facts: &Facts) -> Text {
    match recipients {
        Recipients::Everyone => text!("to-everyone"),
        Recipients::Mediators => text!("to-mediators"),
        Recipients::Heads => text!("to-heads"),
        Recipients::Teams { teams } => {
            let names: Vec<Text> = teams
                .iter()
                .filter_map(|it| facts.team(*it))
                .map(|it| text!("plain", words = it.name.as_str()))
                .collect();
            text!("to-teams", names = Arg::List(names))
        }
    }
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let chosen = chosen(at);
    let screen = if at.step == Step::Teams {
        let pages = facts.teams.len().div_ceil(TEAMS_A_PAGE).max(1);
        let page = (at.page as usize).min(pages - 1);
        let mut screen = Screen::new(text!("announce-teams", count = chosen.len()));
        for team in facts.teams.iter().skip(page * TEAMS_A_PAGE).take(TEAMS_A_PAGE) {
            let name = team.name.as_str();
            let label = if chosen.contains(&team.id) {
                text!("checked", words = name)
            } else {
                text!("unchecked", words = name)
            };
            screen = screen.choice(format!("team:{}", team.id), label);
        }
        let mut turn = Vec::new();
        if page > 0 {
            turn.push(Button::here("prev", text!("button-prev")));
        }
        if page + 1 < pages {
            turn.push(Button::here("next", text!("button-next")));
        }
        screen.row(turn).row(vec![Button::primary("done", text!("announce-teams-done"))])
    } else {
        Screen::new(text!("announce-recipients"))
            .choice("everyone", text!("to-everyone"))
            .choice("mediators", text!("to-mediators"))
            .choice("heads", text!("to-heads"))
            .choice("teams", text!("announce-button-teams"))
    };
    screen.open().row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
}

fn chosen(at: &At) -> Vec<TeamId> {
    match at.form.as_ref().map(|it| &it.recipients) {
        Some(Recipients::Teams { teams }) => teams.clone(),
        _ => Vec::new(),
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(form) = at.form.clone() else { return Turn::to(At::new(Step::List).place()) };
    let to = |at: At, recipients, step| keep(At { form: Some(Form { recipients, ..form.clone() }), ..at }, step, facts);
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("not-understood")) };
    match (at.step, key) {
        (_, "stop") => Turn::to(At::new(Step::List).place()).note(text!("announce-kept")),
        (Step::Teams, "back") => Turn::to(at.step(Step::Recipients).place()),
        (_, "back") if at.first => Turn::to(at.step(Step::Media).place()),
        (_, "back") => Turn::to(at.step(Step::Card).place()),
        (Step::Teams, "prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (Step::Teams, "next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Step::Teams, "done") if chosen(&at).is_empty() => Turn::to(at.place()).note(text!("announce-teams-none")),
        (Step::Teams, "done") => Turn::to(at.step(Step::Card).place()),
        (Step::Teams, key) => match key.strip_prefix("team:").and_then(|it| it.parse().ok()).map(TeamId) {
            Some(team) => {
                let mut teams = chosen(&at);
                match teams.iter().position(|it| *it == team) {
                    Some(place) => drop(teams.remove(place)),
                    None => teams.push(team),
                }
                to(at, Recipients::Teams { teams }, Step::Teams)
            }
            None => Turn::to(at.place()),
        },
        (_, "everyone") => to(at, Recipients::Everyone, Step::Card),
        (_, "mediators") => to(at, Recipients::Mediators, Step::Card),
        (_, "heads") => to(at, Recipients::Heads, Step::Card),
        (_, "teams") => Turn::to(at.step(Step::Teams).place()),
        _ => Turn::to(at.place()),
    }
}
