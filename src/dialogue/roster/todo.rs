//! What waits of this flow: a list that was sent and is not written down yet; people who have a letter and have not joined.

use super::asks::{OpenList, Outside};
use super::{links, remind};
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::text;
use crate::domain::access::Action;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    let mut wishes = Wish::of_who_may(actor, &[Action::KeepRegister], OpenList);
    wishes.extend(Wish::of_who_may(actor, &[Action::KeepRegister], Outside));
    wishes
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let open = facts.found::<OpenList>().and_then(|it| it.0);
    let open = open.map(|it| Task::of(Pressing::Begun, 0, text!("roster-todo"), links::show(it)));
    let quiet = facts.found::<Outside>().map_or(0, |it| remind::quiet(it, facts.today));
    let days = remind::OFFERED_AFTER_DAYS;
    let quiet = (quiet > 0).then(|| {
        let what = text!("roster-todo-not-joined", count = quiet, days = days);
        Task::of(Pressing::News, 3, what, links::remind())
    });
    open.into_iter().chain(quiet).collect()
}
