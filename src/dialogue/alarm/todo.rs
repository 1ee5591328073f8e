//! What waits of alarms: those of which nobody noted that the chair or the police were told (Art. 15(4)), for the head of
//! the team and for the office.

use super::links;
use chrono::{DateTime, Utc};

use super::links::AlarmAct;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::{Ask, Wish};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::AlarmId;
use crate::domain::access::Action;
use crate::domain::calendar::local_date;
use crate::domain::case::EscalationKind;
use crate::domain::people::Actor;

pub(super) const TODO: Todo = Todo { wishes, tasks };

/// Alarms that nobody has seen to, within the actor's reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unanswered;

/// Which, of what kind, and since when; the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnansweredFound(pub Vec<(AlarmId, EscalationKind, DateTime<Utc>)>);

impl Ask for Unanswered {
    type Found = UnansweredFound;
}

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::AnswerAlarm], Unanswered)
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = UnansweredFound::default();
    let task = |(id, kind, at): &(AlarmId, EscalationKind, DateTime<Utc>)| {
        let day = local_date(*at);
        let kind = Text::of(format!("escalation-{kind}"));
        let label = text!("todo-alarm", kind = kind, day = Arg::Date(day));
        // A danger of today stands above one of last week.
        Task::of(Pressing::Danger, (facts.today - day).num_days(), label, links::act(*id, AlarmAct::Show))
    };
    facts.found::<Unanswered>().unwrap_or(&none).0.iter().map(task).collect()
}
