//! What waits of the people: those whom no message reaches, and teams that need consolidation (Art. 12).

use super::asks::{Silent, Unconsolidated};
use super::links as own_links;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::text;
use crate::dialogue::todo::links;
use crate::domain::access::Action;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    let mut wishes = Wish::of_who_may(actor, &[Action::RunOffice], Silent);
    wishes.extend(Wish::of_who_may(actor, &[Action::KeepRegister], Unconsolidated));
    wishes
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let mut tasks = Vec::new();
    let silent = facts.found::<Silent>().map_or(0, |it| it.0);
    if silent > 0 {
        tasks.push(Task::of(Pressing::News, 1, text!("todo-silent", count = silent), links::unreached()));
    }
    let lacking = facts.found::<Unconsolidated>().map_or(0, |it| it.0.len());
    if lacking > 0 {
        tasks.push(Task::of(Pressing::News, 2, text!("todo-consolidate", count = lacking), own_links::units()));
    }
    tasks
}
