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
pub(in crate::dialogue) fn words(recipients: &Recipients, facts: &Facts) -> Text {
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

/// The question whom it is for, or which teams.
pub(in crate::dialogue) fn screen(recipients: &Recipients, (teams, page): (bool, u32), facts: &Facts) -> Screen {
    let chosen = chosen(recipients);
    let screen = if teams {
        let pages = facts.teams.len().div_ceil(TEAMS_A_PAGE).max(1);
        let page = (page as usize).min(pages - 1);
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

fn chosen(recipients: &Recipients) -> &[TeamId] {
    match recipients {
        Recipients::Teams { teams } => teams,
        Recipients::Everyone | Recipients::Mediators | Recipients::Heads => &[],
    }
}

/// What a button of these screens means.
pub(in crate::dialogue) enum Picked {
    /// This is whom it is for.
    Done(Recipients),
    /// On with choosing teams.
    Teams(Recipients),
    /// No team was chosen.
    None,
    /// Another page of teams: the next, or the one before.
    Page(bool),
    /// No button of theirs.
    Nothing,
}

/// Takes a button of these screens.
pub(in crate::dialogue) fn pick(recipients: &Recipients, teams: bool, key: &str) -> Picked {
    match (teams, key) {
        (true, "prev") => Picked::Page(false),
        (true, "next") => Picked::Page(true),
        (true, "done") if chosen(recipients).is_empty() => Picked::None,
        (true, "done") => Picked::Done(recipients.clone()),
        (true, key) => match key.strip_prefix("team:").and_then(|it| it.parse().ok()).map(TeamId) {
            Some(team) => {
                let mut teams = chosen(recipients).to_vec();
                match teams.iter().position(|it| *it == team) {
                    Some(place) => drop(teams.remove(place)),
                    None => teams.push(team),
                }
                Picked::Teams(Recipients::Teams { teams })
            }
            None => Picked::Nothing,
        },
        (false, "everyone") => Picked::Done(Recipients::Everyone),
        (false, "mediators") => Picked::Done(Recipients::Mediators),
        (false, "heads") => Picked::Done(Recipients::Heads),
        (false, "teams") => Picked::Teams(recipients.clone()),
        _ => Picked::Nothing,
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(form) = at.form.clone() else { return Turn::to(At::new(Step::List).place()) };
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("not-understood")) };
    match (at.step, key) {
        (_, "stop") => return Turn::to(At::new(Step::List).place()).note(text!("announce-kept")),
        (Step::Teams, "back") => return Turn::to(at.step(Step::Recipients).place()),
        (_, "back") if at.first => return Turn::to(at.step(Step::Media).place()),
        (_, "back") => return Turn::to(at.step(Step::Card).place()),
        _ => {}
    }
    let to = |at: At, recipients, step| keep(At { form: Some(Form { recipients, ..form.clone() }), ..at }, step, facts);
    match pick(&form.recipients, at.step == Step::Teams, key) {
        Picked::Done(recipients) => to(at, recipients, Step::Card),
        Picked::Teams(recipients) => to(at, recipients, Step::Teams),
        Picked::None => Turn::to(at.place()).note(text!("announce-teams-none")),
        Picked::Page(true) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        Picked::Page(false) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        Picked::Nothing => Turn::to(at.place()),
    }
}
