//! What waits of this flow: for the office a year without a model team, and the ward's decision; for heads of model teams that
//! the team rates itself and asks to be recognised.

use chrono::Datelike;

use super::asks::{Known, Of};
use super::{THIS_YEAR, links, words};
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::text;
use crate::domain::access::{Action, may};
use crate::domain::model::{ModelStage, ModelTeam};
use crate::domain::people::Actor;

/// From this month on a year without a model team is named.
const CHOSEN_FROM: u32 = 2;
/// So many days before its day a stage waits.
const AHEAD: i64 = 30;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::KeepModel, Action::RateModel], Of(THIS_YEAR))
}

fn tasks(actor: &Actor, facts: &Facts) -> Vec<Task> {
    let Some(found) = facts.found::<Of>() else { return Vec::new() };
    let keeps = may(actor, Action::KeepModel).is_ok();
    let rates = may(actor, Action::RateModel).ok().map(|it| it.scope().teams);
    let year = facts.today.year();
    let mut tasks = Vec::new();
    if keeps && is_missing(found, facts) {
        tasks.push(Task::of(
            Pressing::Record,
            0,
            text!("model-todo-choose", year = year.to_string()),
            links::year(year),
        ));
    }
    for it in found.teams.iter().filter(|it| it.is_chosen()) {
        let Some(stage) = it.next() else { continue };
        let own = rates.is_some_and(|teams| teams.contains(it.team));
        if (stage == ModelStage::Decision && keeps) || (stage != ModelStage::Decision && own) {
            tasks.extend(task(it, stage, facts));
        }
    }
    tasks
}

/// Whether fewer teams were chosen than the plan wants.
fn is_missing(found: &Known, facts: &Facts) -> bool {
    let chosen = found.teams.iter().filter(|it| it.is_chosen()).count();
    let wanted = facts.law.on(facts.today).model_teams_minimum().unwrap_or(1);
    facts.today.month() >= CHOSEN_FROM && i64::try_from(chosen).is_ok_and(|it| it < wanted)
}

fn task(it: &ModelTeam, stage: ModelStage, facts: &Facts) -> Option<Task> {
    // On the day itself it is late already.
    let days = stage.days_left(it.year, facts.law.on(facts.today), facts.today);
    let team = facts.team(it.team)?.name.clone();
    let what = words::stage(it, stage);
    let (pressing, label) = match days {
        ..0 => (Pressing::Overdue, text!("model-todo-late", team = team, what = what, days = -days)),
        0..=AHEAD => (Pressing::Due, text!("model-todo-soon", team = team, what = what, days = days)),
        _ => return None,
    };
    Some(Task::of(pressing, days, label, links::show(it.team, it.year)))
}
