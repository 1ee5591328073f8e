//! What waits of this flow: for a mediator the cases of the team that nobody mediates and that may be taken.

use super::asks::{Free, FreeFound};
use super::links::take;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::text;
use crate::domain::access::Action;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::TakeCase], Free)
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = FreeFound::default();
    let task = |(id, code): &(crate::domain::CaseId, String)| {
        Task::of(Pressing::Unassigned, 0, text!("life-todo-take", code = code.as_str()), take(*id))
    };
    facts.found::<Free>().unwrap_or(&none).0.iter().map(task).collect()
}
