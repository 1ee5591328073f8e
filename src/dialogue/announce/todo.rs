//! What waits of the bulletins: those that were not read.

use crate::dialogue::action::{Go, Section};
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::{Ask, Wish};
use crate::dialogue::text::text;
use crate::domain::access::Action;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

/// How many bulletins the actor has not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread;

/// So many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnreadFound(pub u32);

impl Ask for Unread {
    type Found = UnreadFound;
}

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::ReadLibrary], Unread)
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let count = facts.found::<Unread>().map_or(0, |it| it.0);
    let label = text!("todo-unread", count = count);
    let task = Task::of(Pressing::News, 0, label, Go::Section(Section::Library));
    if count > 0 { vec![task] } else { Vec::new() }
}
