//! What waits of the months: those that a head has not closed, and for the office those that any team has not.

use super::links;
use super::month_number;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::figure_words as words;
use crate::dialogue::own::{Ask, Wish};
use crate::dialogue::text::text;
use crate::dialogue::todo::links as todo;
use crate::domain::TeamId;
use crate::domain::access::{Action, may};
use crate::domain::people::Actor;
use crate::domain::period::Period;

pub(super) const TODO: Todo = Todo { wishes, tasks };

/// Months that should be closed by now and are not, within the actor's reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenMonths;

/// The months, the oldest first, with the teams that have not closed them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenMonthsFound(pub Vec<(Period, Vec<TeamId>)>);

impl Ask for OpenMonths {
    type Found = OpenMonthsFound;
}

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::CloseMonth], OpenMonths)
}

fn tasks(actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = OpenMonthsFound::default();
    let found = facts.found::<OpenMonths>().unwrap_or(&none);
    let office = may(actor, Action::RunOffice).is_ok();
    let task = |(month, teams): &(Period, Vec<TeamId>)| {
        let days = (month.to - facts.today).num_days();
        let named = words::period(month);
        if office {
            let label = text!("todo-months-ward", month = named, count = teams.len());
            Task::of(Pressing::Record, days, label, todo::month(month.from))
        } else {
            let label = text!("todo-month-own", month = named);
            Task::of(Pressing::Record, days, label, links::month(month_number(month)))
        }
    };
    found.0.iter().map(task).collect()
}
