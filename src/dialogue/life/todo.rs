//! What waits of this flow: for a mediator the cases of the team that nobody mediates and that may be taken, for its head
//! and the office the broken agreements of which the head of the Front committee is to be told (Art. 26).

use super::asks::{Free, FreeFound, Untold};
use super::links::{front, take};
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::text;
use crate::domain::access::Action;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    let mut wishes = Wish::of_who_may(actor, &[Action::TakeCase], Free);
    wishes.extend(Wish::of_who_may(actor, &[Action::AssignCase], Untold));
    wishes
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = FreeFound::default();
    let task = |(id, code): &(crate::domain::CaseId, String)| {
        Task::of(Pressing::Unassigned, 0, text!("life-todo-take", code = code.as_str()), take(*id))
    };
    let untold = |(id, code, on): &(crate::domain::CaseId, String, chrono::NaiveDate)| {
        let days = (*on - facts.today).num_days();
        Task::of(Pressing::Due, days, text!("life-todo-front", code = code.as_str()), front(*id))
    };
    let broken = facts.found::<Untold>().into_iter().flat_map(|it| &it.0).map(untold);
    facts.found::<Free>().unwrap_or(&none).0.iter().map(task).chain(broken).collect()
}
