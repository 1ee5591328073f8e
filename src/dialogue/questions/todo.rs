//! What waits of the questions: those that the office has not answered.

use super::links;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::{Ask, Wish};
use crate::dialogue::text::{shorten, text};
use crate::domain::access::Action;
use crate::domain::announce::Question;
use crate::domain::calendar::local_date;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

/// Questions that wait for the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked;

/// The oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedFound(pub Vec<Question>);

impl Ask for Asked {
    type Found = AskedFound;
}

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::Announce], Asked)
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = AskedFound::default();
    let task = |it: &Question| {
        let days = (facts.today - local_date(it.asked_at)).num_days();
        let label = text!("todo-question", words = shorten(&it.body, 34).into_owned(), days = days);
        Task::of(Pressing::Asked, -days, label, links::show(it.id))
    };
    facts.found::<Asked>().unwrap_or(&none).0.iter().map(task).collect()
}
