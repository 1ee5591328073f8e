//! What waits of this flow: for the office what is to be checked and paid, for a head what came back and what is to be
//! handed over.

use super::asks::{Waiting, Waits};
use super::links::show;
use super::words;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::Text;
use crate::domain::access::{Action, may};
use crate::domain::pay::PayRequestLine;
use crate::domain::pay::course::{Hand, Standing, due};
use crate::domain::people::{Actor, is_now_of};

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::AskPay, Action::DecidePay], Waiting)
}

fn tasks(actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = Waits::default();
    let Waits(lines, headless) = facts.found::<Waiting>().unwrap_or(&none);
    let heads = may(actor, Action::AskPay).map(|it| it.scope().teams).unwrap_or_default();
    let office = may(actor, Action::DecidePay).is_ok();
    let waits = |it: &&PayRequestLine| match it.standing.hand() {
        Hand::Head => is_now_of(it.team, heads, (&facts.teams, facts.today)) || (office && headless.contains(&it.team)),
        Hand::Office => office,
        Hand::Nobody => false,
    };
    lines.iter().filter(waits).map(|it| task(it, facts)).collect()
}

fn task(it: &PayRequestLine, facts: &Facts) -> Task {
    let day = due(it, &facts.law, &facts.calendar);
    let days = day.map_or(0, |day| (day - facts.today).num_days());
    let pressing = match (day, it.standing) {
        (Some(_), _) if days < 0 => Pressing::Overdue,
        (Some(_), _) => Pressing::Due,
        (None, Standing::Returned) => Pressing::Asked,
        (None, _) => Pressing::Record,
    };
    let label = Text::of(format!("pay-todo-{}", it.standing))
        .with("team", words::team(it.team, facts))
        .with("due", words::due(day, facts));
    Task::of(pressing, days, label, show(it.id))
}
