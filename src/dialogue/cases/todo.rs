//! What waits in the cases: for whoever mediates them, for the head of their team, for the office.

use super::links;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::{Facts, TeamHead};
use crate::dialogue::life::links::go_on;
use crate::dialogue::own::{Ask, Wish};
use crate::dialogue::text::{Text, text};
use crate::dialogue::todo::links as todo;
use crate::domain::access::{Action, may};
use crate::domain::agenda::start_deadline;
use crate::domain::people::Actor;
use crate::domain::waiting::{NextStep, OpenCase};

pub(super) const TODO: Todo = Todo { wishes, tasks };

/// The open cases that the actor mediates, whose team they head, or of the ward they are an officer of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenCases;

/// What was found of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenCasesFound {
    /// The cases, the oldest first.
    pub cases: Vec<OpenCase>,
    /// The heads of their teams, for the office.
    pub heads: Vec<TeamHead>,
}

impl Ask for OpenCases {
    type Found = OpenCasesFound;
}

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::ReadCases], OpenCases)
}

fn tasks(actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = OpenCasesFound::default();
    let found = facts.found::<OpenCases>().unwrap_or(&none);
    let scope = may(actor, Action::ReadCases).map(|it| it.scope()).unwrap_or_default();
    let task = |it: &OpenCase| {
        if it.mediators.contains(&actor.person) {
            own(it, facts)
        } else if scope.teams.contains(it.team) {
            of_team(it, facts)
        } else if scope.ward.is_some() {
            of_ward(it, &found.heads, facts)
        } else {
            None
        }
    };
    found.cases.iter().filter_map(task).collect()
}

/// Days until mediation must begin, negative ones since.
fn days_left(it: &OpenCase, facts: &Facts) -> Option<i64> {
    let NextStep::Begin(wait) = it.next else { return None };
    let deadline = start_deadline(Some(wait), &facts.law, &facts.calendar)?;
    Some((deadline - facts.today).num_days())
}

fn begins(code: &str, days: i64) -> (Pressing, Text) {
    match days {
        ..0 => (Pressing::Overdue, text!("todo-begin-late", code = code, days = -days)),
        0 => (Pressing::Due, text!("todo-begin-today", code = code)),
        _ => (Pressing::Due, text!("todo-begin", code = code, days = days)),
    }
}

fn own(it: &OpenCase, facts: &Facts) -> Option<Task> {
    let code = it.code.as_str();
    match it.next {
        NextStep::Assign => None,
        NextStep::Begin(_) => {
            let days = days_left(it, facts)?;
            let (pressing, label) = begins(code, days);
            Some(Task::of(pressing, days, label, links::begin(it.id)))
        }
        NextStep::Record => {
            let days = (it.received_on - facts.today).num_days();
            Some(Task::of(Pressing::Record, days, text!("todo-record", code = code), links::outcome(it.id)))
        }
        // Whoever asked for a pause is not urged before it is over.
        NextStep::GoOn(until) => {
            let days = until.map(|it| (it - facts.today).num_days()).filter(|it| *it <= 0)?;
            Some(Task::of(Pressing::Record, days, text!("todo-pause-over", code = code), go_on(it.id)))
        }
    }
}

fn since(it: &OpenCase, facts: &Facts) -> i64 {
    (it.received_on - facts.today).num_days()
}

fn of_team(it: &OpenCase, facts: &Facts) -> Option<Task> {
    let code = it.code.as_str();
    match it.next {
        NextStep::Assign => Some(Task::of(
            Pressing::Unassigned,
            since(it, facts),
            text!("todo-assign", code = code),
            links::assign(it.id),
        )),
        NextStep::Begin(_) => {
            let days = days_left(it, facts).filter(|it| *it < 0)?;
            let label = text!("todo-team-late", code = code, days = -days);
            Some(Task::of(Pressing::Overdue, days, label, links::show(it.id)))
        }
        NextStep::Record | NextStep::GoOn(_) => None,
    }
}

fn of_ward(it: &OpenCase, heads: &[TeamHead], facts: &Facts) -> Option<Task> {
    let code = it.code.as_str();
    let task = match it.next {
        NextStep::Assign => {
            let label = text!("todo-ward-unassigned", code = code);
            Task::of(Pressing::Unassigned, since(it, facts), label, todo::case(it.id))
        }
        NextStep::Begin(_) => {
            let days = days_left(it, facts).filter(|it| *it < 0)?;
            let label = text!("todo-ward-late", code = code, days = -days);
            Task::of(Pressing::Overdue, days, label, todo::case(it.id))
        }
        NextStep::Record | NextStep::GoOn(_) => return None,
    };
    let head = heads.iter().find(|head| head.team == it.team);
    Some(Task { whom: Some(whom(code, head)), ..task })
}

/// Whom the office turns to about a case.
fn whom(code: &str, head: Option<&TeamHead>) -> Text {
    match head {
        Some(TeamHead { name, phone: Some(phone), .. }) => {
            text!("todo-of-head", code = code, name = name.as_str(), phone = phone.as_str())
        }
        Some(TeamHead { name, .. }) => text!("todo-of-head-no-phone", code = code, name = name.as_str()),
        None => text!("todo-of-nobody", code = code),
    }
}
