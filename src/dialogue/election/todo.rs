//! What waits of this flow: for the head of the Front committee what is to be sent, for a head what somebody of the team
//! wishes, for the office what the chair has to decide.

use super::asks::{People, Waiting, Waits};
use super::links::show;
use super::{rights, words};
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::{Text, text};
use crate::domain::access::Action;
use crate::domain::election::ProposalLine;
use crate::domain::election::course::{Standing, due};
use crate::domain::people::{Actor, Office};

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    let mut all = Wish::of_who_may(actor, &[Action::EnterDecision, Action::ProposePeople, Action::AskToLeave], Waiting);
    if actor.holds(Office::FrontCommitteeHead) {
        // What waits for a head is theirs where nobody heads the team.
        all.extend(Wish::of_who_may(actor, &[Action::ProposePeople], People));
    }
    all
}

fn tasks(actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = Waits::default();
    let task = |it: &ProposalLine| {
        let day = due(it, &facts.law, &facts.calendar);
        let days = day.map_or(0, |day| (day - facts.today).num_days());
        let label = text!(
            "election-todo",
            matter = Text::of(format!("election-matter-{}", it.matter)),
            team = words::team(it.team, facts),
            standing = Text::of(format!("election-standing-{}", it.standing)),
            due = day.map_or_else(|| text!("empty"), |day| words::due(day, facts))
        );
        let pressing = match day {
            Some(_) if days < 0 => Pressing::Overdue,
            Some(_) => Pressing::Due,
            None if it.standing == Standing::Preparing => Pressing::Begun,
            None => Pressing::Asked,
        };
        Task::of(pressing, days, label, show(it.id))
    };
    facts.found::<Waiting>().unwrap_or(&none).0.iter().filter(|it| rights::waits(it, actor, facts)).map(task).collect()
}
