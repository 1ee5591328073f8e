//! What waits of this flow: a list that was sent and is not written down yet.

use super::asks::OpenList;
use super::links;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::text;
use crate::domain::access::Action;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::KeepRegister], OpenList)
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let open = facts.found::<OpenList>().and_then(|it| it.0);
    open.map(|it| Task::of(Pressing::Begun, 0, text!("roster-todo"), links::show(it))).into_iter().collect()
}
