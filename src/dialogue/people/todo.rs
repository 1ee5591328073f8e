//! What waits of the people: those whom no message reaches, for who invites them.

use super::asks::Silent;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::text;
use crate::dialogue::todo::links;
use crate::domain::access::Action;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::RunOffice], Silent)
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let count = facts.found::<Silent>().map_or(0, |it| it.0);
    let task = Task::of(Pressing::News, 1, text!("todo-silent", count = count), links::unreached());
    if count > 0 { vec![task] } else { Vec::new() }
}
