//! What waits of this flow: for a head the invitations to help another team.

use super::asks::{Waiting, WaitingFound};
use super::links::answer;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::text;
use crate::domain::CaseId;
use crate::domain::access::Action;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    if actor.headed_teams().is_empty() { Vec::new() } else { Wish::of_who_may(actor, &[Action::AssignCase], Waiting) }
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = WaitingFound::default();
    let task = |(id, code): &(CaseId, String)| {
        Task::of(Pressing::Asked, 0, text!("together-todo", code = code.as_str()), answer(*id))
    };
    facts.found::<Waiting>().unwrap_or(&none).0.iter().map(task).collect()
}
