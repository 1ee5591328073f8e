//! What waits of this flow: from the day on which reviews begin, the teams that are not reviewed.

use super::asks::{Teams, TeamsFound};
use super::links::show;
use super::{teams, year};
use crate::dialogue::action::{Go, Section};
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::text;
use crate::domain::access::Action;
use crate::domain::law::ParamKey;
use crate::domain::people::Actor;
use chrono::NaiveDate;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    Wish::of_who_may(actor, &[Action::ReviewTeam], Teams)
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let on = facts.law.on(facts.today);
    let day = |key, usual| {
        let (month, day) = on.month_day(key).unwrap_or(usual);
        NaiveDate::from_ymd_opt(year(facts), month, day)
    };
    let (begins, ends) = (day(ParamKey::TeamReviewOn, (11, 1)), day(ParamKey::TeamReviewDueOn, (11, 30)));
    let Some((begins, ends)) = begins.zip(ends) else { return Vec::new() };
    if facts.today < begins {
        return Vec::new();
    }
    let none = TeamsFound::default();
    let done = &facts.found::<Teams>().unwrap_or(&none).done;
    let open: Vec<_> = teams(facts).map(|it| it.id).filter(|it| !done.contains(it)).collect();
    let days = (ends - facts.today).num_days();
    let pressing = if days < 0 { Pressing::Overdue } else { Pressing::Record };
    match &open[..] {
        [] => Vec::new(),
        [only] => {
            let name = facts.team(*only).map_or("", |it| it.name.as_str());
            vec![Task::of(pressing, days, text!("review-todo", team = name), show(*only, year(facts)))]
        }
        many => {
            let label = text!("review-todo-many", count = many.len());
            vec![Task::of(pressing, days, label, Go::Section(Section::Review))]
        }
    }
}
