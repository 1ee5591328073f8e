//! What waits of this flow: reports that are due or late, and those whose data are closed and that nobody began.

use chrono::Datelike;

use super::asks::{All, AllFound};
use super::links::show;
use super::named;
use crate::dialogue::action::{Go, Section};
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::{Text, text};
use crate::domain::access::{Action, may};
use crate::domain::people::Actor;
use crate::domain::reporting::{Coming, Days, ReportKind, days_left, of_year};

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::MakeReport], All)
}

fn tasks(actor: &Actor, facts: &Facts) -> Vec<Task> {
    if may(actor, Action::MakeReport).is_err() {
        return Vec::new();
    }
    let none = AllFound::default();
    let begun = &facts.found::<All>().unwrap_or(&none).0;
    let open = begun.iter().filter(|it| it.is_open()).filter_map(|it| {
        let left = days_left(&it.days, facts.today)?;
        Some(task(left, (it.kind, it.days), show(it.id)))
    });
    let year = facts.today.year();
    let law = facts.law.on(facts.today);
    let coming = (year - 1..=year).flat_map(|it| of_year(it, law));
    let is_begun = |it: &Coming| begun.iter().any(|of| of.kind == it.kind && of.days.from == it.days.from);
    let closed = |it: &Coming| days_left(&it.days, facts.today).is_some();
    let not_begun: Vec<Coming> = coming.filter(|it| !is_begun(it) && closed(it)).collect();
    // One button opens the list of them all.
    let list = Go::Section(Section::Reports);
    let not_begun = match &not_begun[..] {
        [] => None,
        [only] => Some(task(0, (only.kind, only.days), list)),
        many => Some(Task::of(Pressing::Record, 0, text!("report-todo-many", count = many.len()), list)),
    };
    open.chain(not_begun).collect()
}

fn task(left: i64, (kind, days): (ReportKind, Days), go: Go) -> Task {
    let pressing = if left < 0 { Pressing::Overdue } else { Pressing::Record };
    let id = match days.due {
        Some(_) if left < 0 => "report-todo-late",
        Some(_) => "report-todo-due",
        None => "report-todo",
    };
    let label = Text::of(id).with("report", named(kind, &days)).with("days", left.abs());
    Task::of(pressing, left, label, go)
}

/// What the digest says of reports that are late.
pub(super) fn told(counts: &crate::dialogue::entry::Counts) -> Vec<Text> {
    let late = counts.get(super::LATE).copied().unwrap_or_default();
    if late == 0 { Vec::new() } else { vec![text!("report-digest-late", count = late)] }
}
