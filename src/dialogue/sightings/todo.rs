//! What waits of this flow: what was told and nobody answered, for the head; after some days for the office as well.

use super::asks::{Beyond, Waiting, Waits};
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
    let waits = facts.found::<Waiting>().unwrap_or(&none);
    let days = |told_at| (facts.today - local_date(told_at)).num_days();
    let task = |it: &Sighting| {
        let (days, words) = (days(it.told_at), shorten(&it.body, 30).into_owned());
        Task::of(Pressing::Asked, -days, text!("sighting-todo", words = words, days = days), show(it.id))
    };
    // The list is cut, and says so: none that waits is kept from whoever must see to it.
    let beyond = |it: &Beyond| {
        let days = days(it.told_at);
        let label = text!("sighting-todo-beyond", count = it.count, days = days);
        Task::of(Pressing::Asked, -days, label, show(it.next))
    };
    waits.lines.iter().map(task).chain(waits.beyond.iter().map(beyond)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::testing::*;
    use crate::domain::SightingId;

    #[test]
    fn where_more_waits_than_is_listed_the_last_line_says_how_many() {
        let mut facts = facts_of(BINH);
        let told_at = now() - chrono::TimeDelta::days(3);
        facts.put(Waits { lines: Vec::new(), beyond: Some(Beyond { next: SightingId(27), told_at, count: 5 }) });
        let tasks = tasks(&facts.actor().unwrap().clone(), &facts);
        let [task] = &tasks[..] else { panic!("{tasks:?}") };
        assert_eq!((task.go, task.days), (show(SightingId(27)), -3));
        assert!(vi(&task.label).contains("Còn 5 tin"), "{}", vi(&task.label));
    }
}
