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
    let quiet = facts.found::<Outside>().map(|it| remind::quiet(it, facts.today)).unwrap_or_default();
    let days = remind::OFFERED_AFTER_DAYS;
    let to_remind = (quiet.to_remind > 0).then(|| {
        let what = text!("roster-todo-not-joined", count = quiet.to_remind, days = days);
        Task::of(Pressing::News, 3, what, links::remind())
    });
    let to_write = (quiet.to_write > 0).then(|| {
        let what = text!("roster-todo-new-letters", count = quiet.to_write);
        Task::of(Pressing::News, 3, what, links::letters())
    });
    open.into_iter().chain(to_remind).chain(to_write).collect()
}
