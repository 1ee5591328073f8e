//! Proposals: what waits first, with the day by which it is due; and what is begun.

use super::asks::{Lines, Page};
use super::at::{At, Step};
use super::{rights, words};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::{paged, pager};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::election::Matter;
use crate::domain::election::course::due;
use crate::domain::fold::only_match;
use crate::domain::{ProposalId, TeamId};

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    match at.step {
        Step::Matter => matters(facts),
        Step::Team => {
            let line =
                |it: &crate::domain::people::Team| (format!("t:{}", it.id), text!("plain", words = it.name.as_str()));
            let teams: Vec<_> = rights::teams(matter(at), facts).map(line).collect();
            paged(Screen::new(text!("election-team")).open(), teams.into_iter(), at.page)
                .row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
        }
        _ => list(at, facts),
    }
}

fn list(at: &At, facts: &Facts) -> Screen {
    let none = Lines::default();
    let found = facts.found::<Page>().unwrap_or(&none);
    let mut screen = Screen::new(text!("election-list", count = found.total)).open();
    for it in &found.lines {
        let late = due(it, &facts.law, &facts.calendar).map(|day| words::due(day, facts));
        let line = text!(
            "election-line",
            team = words::team(it.team, facts),
            matter = Text::of(format!("election-matter-{}", it.matter)),
            standing = Text::of(format!("election-standing-{}", it.standing)),
            due = late.unwrap_or_else(|| text!("empty"))
        );
        screen = screen.choice(format!("p:{}", it.id), line);
    }
    screen = screen.row(pager(at.page, found.total));
    if !rights::offered(facts).is_empty() {
        screen = screen.row(vec![Button::primary("new", text!("election-button-new"))]);
    }
    screen.row(vec![Button::to_menu()])
}

fn matter(at: &At) -> Matter {
    at.matter.unwrap_or(Matter::Release)
}

fn matters(facts: &Facts) -> Screen {
    let screen = Screen::new(text!("election-begin")).open();
    let choice = |screen: Screen, it: &Matter| screen.choice(it.code(), Text::of(format!("election-begin-{it}")));
    rights::offered(facts)
        .iter()
        .fold(screen, choice)
        .row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match (at.step, answer) {
        (_, Answer::Pick("stop")) => Turn::to(Place::home()).note(text!("cancelled")),
        (Step::List, Answer::Pick("new")) => begin(facts),
        (_, Answer::Pick("prev")) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (_, Answer::Pick("next")) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Step::Matter, Answer::Pick("back")) => Turn::to(At::of(Step::List).place()),
        (Step::Team, Answer::Pick("back")) => Turn::to(At::of(Step::Matter).place()),
        (Step::List, Answer::Pick(key)) => match key.strip_prefix("p:").and_then(|it| it.parse().ok()) {
            Some(id) => Turn::to(At::card(ProposalId(id)).place()),
            None => Turn::to(at.place()),
        },
        (Step::Matter, Answer::Pick(key)) => {
            match Matter::from_code(key).filter(|it| rights::offered(facts).contains(it)) {
                Some(matter) => Turn::to(after_matter(matter, facts)),
                None => Turn::to(at.place()),
            }
        }
        (Step::Team, Answer::Pick(key)) => {
            let team = key.strip_prefix("t:").and_then(|it| it.parse().ok()).map(TeamId);
            chosen(at, team, facts)
        }
        (Step::Team, Answer::Text { text, .. }) => {
            match only_match(text, rights::teams(matter(&at), facts).map(|it| (it.id, it.name.as_str()))) {
                Some(team) => chosen(at, Some(team), facts),
                None => Turn::to(at.place()).note(text!("invite-no-such-team")),
            }
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// What is to be begun; whoever can begin one thing only is not asked.
pub(super) fn begin(facts: &Facts) -> Turn {
    match rights::offered(facts)[..] {
        [] => Turn::to(At::of(Step::List).place()).note(text!("not-allowed")),
        [only] => Turn::to(after_matter(only, facts)),
        _ => Turn::to(At::of(Step::Matter).place()),
    }
}

/// For which team; whoever has one only is not asked.
fn after_matter(matter: Matter, facts: &Facts) -> Place {
    let at = At { matter: Some(matter), ..At::of(Step::Team) };
    let mut teams = rights::teams(matter, facts);
    match (teams.next(), teams.next()) {
        (Some(only), None) => with_team(at, only.id),
        _ => at.place(),
    }
}

fn chosen(at: At, team: Option<TeamId>, facts: &Facts) -> Turn {
    match team.filter(|it| rights::begins(matter(&at), *it, facts)) {
        Some(team) => Turn::to(with_team(at, team)),
        None => Turn::to(at.place()),
    }
}

fn with_team(at: At, team: TeamId) -> Place {
    let step = if at.matter == Some(Matter::Release) { Step::Member } else { Step::Candidates };
    At { team: Some(team), ..at }.step(step)
}

/// The first question of a matter for a team, from a button elsewhere.
pub(super) fn start_for(matter: Matter, team: TeamId) -> Place {
    with_team(At { matter: Some(matter), ..At::of(Step::Team) }, team)
}
