//! What waits of this flow: for the office those that nobody answered, for the leader those that were passed on.

use super::about;
use super::asks::{Waiting, Waits};
use super::links::show;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::{shorten, text};
use crate::domain::access::Action;
use crate::domain::calendar::local_date;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::HandleDifficulties, Action::DirectDifficulties], Waiting)
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = Waits::default();
    let task = |it: &crate::domain::difficulty::DifficultyLine| {
        let days = (facts.today - local_date(it.asked_at)).num_days();
        let words = shorten(&it.body, 30).into_owned();
        let label = text!("difficulty-todo", subject = about(it.subject), words = words, days = days);
        Task::of(Pressing::Asked, -days, label, show(it.id))
    };
    facts.found::<Waiting>().unwrap_or(&none).0.iter().map(task).collect()
}
