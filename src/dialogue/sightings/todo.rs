//! What waits of this flow: what was told and nobody answered, for the head; after some days for the office as well.

use super::asks::{Waiting, Waits};
use super::links::show;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::{shorten, text};
use crate::domain::access::Action;
use crate::domain::calendar::local_date;
use crate::domain::people::Actor;
use crate::domain::sighting::Sighting;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::AnswerSighting], Waiting)
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = Waits::default();
    let task = |it: &Sighting| {
        let days = (facts.today - local_date(it.told_at)).num_days();
        let words = shorten(&it.body, 30).into_owned();
        Task::of(Pressing::Asked, -days, text!("sighting-todo", words = words, days = days), show(it.id))
    };
    facts.found::<Waiting>().unwrap_or(&none).0.iter().map(task).collect()
}
