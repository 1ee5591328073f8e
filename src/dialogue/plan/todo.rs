//! What waits of this flow: for the office work whose day comes or is over, and work without anything for a quarter.

use super::asks::Of;
use super::links;
use super::{THIS_YEAR, tracked};
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::{shorten, text};
use crate::domain::access::Action;
use crate::domain::people::Actor;
use crate::domain::plan::PlanItem;
use crate::domain::plan::progress::{Standing, days_of};

/// Work of which each has a line of its own; more are one line together.
const ALONE: usize = 3;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::KeepPlan], Of(THIS_YEAR))
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let Some(it) = tracked(facts) else { return Vec::new() };
    let year = it.plan.year;
    let named = it.named(facts.today);
    let words = |item: &PlanItem| shorten(&item.work.text, 40).into_owned();
    let mut tasks = Vec::new();
    let (dated, quiet): (Vec<_>, Vec<_>) = named.into_iter().partition(|it| it.1.standing != Standing::Quiet);
    if dated.len() > ALONE {
        let over = dated.iter().any(|it| it.1.standing == Standing::Overdue);
        let pressing = if over { Pressing::Overdue } else { Pressing::Due };
        tasks.push(Task::of(pressing, 0, text!("plan-todo-dated", count = dated.len()), links::named(year)));
    } else {
        for (item, progress) in dated {
            let end = item.work.due.unwrap_or_else(|| *days_of(year).end());
            let days = (end - facts.today).num_days();
            let (pressing, label) = match progress.standing {
                Standing::Overdue => (Pressing::Overdue, text!("plan-todo-overdue", words = words(item), days = -days)),
                _ => (Pressing::Due, text!("plan-todo-soon", words = words(item), days = days)),
            };
            tasks.push(Task::of(pressing, days, label, links::show(year, item.nth)));
        }
    }
    if quiet.len() > ALONE {
        tasks.push(Task::of(
            Pressing::Record,
            0,
            text!("plan-todo-quiet-many", count = quiet.len()),
            links::named(year),
        ));
        return tasks;
    }
    tasks.extend(quiet.into_iter().map(|(item, _)| {
        Task::of(Pressing::Record, 0, text!("plan-todo-quiet", words = words(item)), links::show(year, item.nth))
    }));
    tasks
}
