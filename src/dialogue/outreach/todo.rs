//! What waits of this flow: for heads and the Front kits of which they have said nothing; and drafts, for the office.

use super::asks::All;
use super::{asked_office, links};
use crate::dialogue::entry::{Begun, HalfDone, Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::{shorten, text};
use crate::domain::access::Action;
use crate::domain::outreach::kit::{Kept, KitStanding};
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };
pub(super) const BEGUN: Begun = Begun { wishes: |actor| Wish::of_who_may(actor, &[Action::KeepOutreach], All), lines };

fn wishes(actor: &Actor) -> Vec<Wish> {
    if asked_office(actor) { Wish::of_who_may(actor, &[Action::NoteOutreach], All) } else { Vec::new() }
}

fn title(it: &Kept) -> String {
    shorten(&it.kit.title, 40).into_owned()
}

fn tasks(actor: &Actor, facts: &Facts) -> Vec<Task> {
    let Some(found) = facts.found::<All>().filter(|_| asked_office(actor)) else { return Vec::new() };
    let waits = |it: &&Kept| it.standing == KitStanding::Given && !found.mine.contains(&it.id);
    let task = |it: &Kept| Task::of(Pressing::Asked, 0, text!("outreach-todo", title = title(it)), links::show(it.id));
    found.kits.iter().filter(waits).map(task).collect()
}

fn lines(facts: &Facts) -> Vec<HalfDone> {
    let Some(found) = facts.found::<All>() else { return Vec::new() };
    let drafts = found.kits.iter().filter(|it| it.standing == KitStanding::Draft);
    drafts.map(|it| HalfDone { label: text!("outreach-begun", title = title(it)), go: links::show(it.id) }).collect()
}
