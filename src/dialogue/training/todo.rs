//! What waits of the sessions: invitations that were not answered, and for who plans them those without attendance.

use super::links;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::{Ask, Wish};
use crate::dialogue::text::{Arg, shorten, text};
use crate::domain::access::Action;
use crate::domain::calendar::local_date;
use crate::domain::people::Actor;
use crate::domain::waiting::Meeting;

pub(super) const TODO: Todo = Todo { wishes, tasks };

/// Sessions that wait for the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meetings;

/// What was found of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeetingsFound {
    /// To come, and not answered; the next first.
    pub invited: Vec<Meeting>,
    /// Over, and nobody is noted as having been there; for who plans them.
    pub unattended: Vec<Meeting>,
}

impl Ask for Meetings {
    type Found = MeetingsFound;
}

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::AttendTraining, Action::PlanTraining], Meetings)
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = MeetingsFound::default();
    let found = facts.found::<Meetings>().unwrap_or(&none);
    let days = |it: &Meeting| (local_date(it.at) - facts.today).num_days();
    let topic = |it: &Meeting| shorten(&it.topic, 30).into_owned();
    let invited = found.invited.iter().map(|it| {
        let label = text!("todo-invited", topic = topic(it), day = Arg::Date(local_date(it.at)));
        Task::of(Pressing::Asked, days(it), label, links::show(it.id))
    });
    let unattended = found.unattended.iter().map(|it| {
        let label = text!("todo-unattended", topic = topic(it), day = Arg::Date(local_date(it.at)));
        Task::of(Pressing::Record, days(it), label, links::show(it.id))
    });
    invited.chain(unattended).collect()
}
