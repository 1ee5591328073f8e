//! What waits of the people: those whom no message reaches, and teams that need consolidation (Art. 12).

use super::asks::{Joiners, Lacking, Paperless, PaperlessFound, Silent, Unconsolidated};
use super::links as own_links;
use crate::dialogue::action::{Go, Section};
use crate::dialogue::election::links as election;
use crate::dialogue::entry::{Pressing, Task, Todo};
use crate::dialogue::facts::Facts;
use crate::dialogue::lack_words;
use crate::dialogue::own::Wish;
use crate::dialogue::text::{Text, text};
use crate::dialogue::todo::links;
use crate::domain::TeamId;
use crate::domain::access::{Action, may};
use crate::domain::people::composition::Lack;
use crate::domain::people::{Actor, Office};

/// As many teams stand among the tasks by name, with what each lacks; the others are counted.
const TEAMS_SHOWN: usize = 5;
/// As many of those whose decision is not known as stand among the tasks by name: the next follow when these are done.
const PAPERLESS_SHOWN: usize = 4;

pub(super) const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    let mut wishes = Wish::of_who_may(actor, &[Action::RunOffice], Silent);
    wishes.extend(Wish::of_who_may(actor, &[Action::InvitePeople], Joiners));
    wishes.extend(Wish::of_who_may(actor, &[Action::ReviewTeam], Unconsolidated));
    wishes.extend(Wish::of_who_may(actor, &[Action::KeepRegister], Paperless));
    wishes
}

/// Where whoever reads it mends it: the office at the team, the head of the Front committee by an election, the head by
/// what is proposed.
fn mends(team: TeamId, lacks: &[Lack], keeps: bool, actor: &Actor) -> Go {
    match lacks {
        _ if keeps => own_links::team(team),
        [Lack::Head] if actor.holds(Office::FrontCommitteeHead) => election::head(team),
        _ if actor.holds(Office::FrontCommitteeHead) => election::elect(team),
        _ => Go::Section(Section::Election),
    }
}

fn tasks(actor: &Actor, facts: &Facts) -> Vec<Task> {
    let mut tasks = Vec::new();
    for (person, name) in facts.found::<Joiners>().into_iter().flat_map(|it| &it.0) {
        let label = text!("todo-joiner", name = name.as_str());
        tasks.push(Task::of(Pressing::Asked, 0, label, own_links::joiner(*person)));
    }
    let silent = facts.found::<Silent>().map_or(0, |it| it.0);
    if silent > 0 {
        tasks.push(Task::of(Pressing::News, 1, text!("todo-silent", count = silent), links::unreached()));
    }
    let none = Lacking::default();
    let lacking = &facts.found::<Unconsolidated>().unwrap_or(&none).0;
    let keeps = may(actor, Action::KeepRegister).is_ok();
    for (team, lacks) in lacking.iter().take(TEAMS_SHOWN) {
        let name = facts.team(*team).map_or("", |it| it.name.as_str());
        let label = text!("todo-lacks", team = name, lacks = lack_words::lacks(lacks));
        tasks.push(Task::of(Pressing::News, 2, label, mends(*team, lacks, keeps, actor)));
    }
    let rest = lacking.len().saturating_sub(TEAMS_SHOWN);
    if rest > 0 {
        tasks.push(Task::of(Pressing::News, 2, text!("todo-consolidate", count = rest), own_links::units()));
    }
    let none = PaperlessFound::default();
    let paperless = &facts.found::<Paperless>().unwrap_or(&none).0;
    for (person, name, office) in paperless.iter().take(PAPERLESS_SHOWN) {
        let office = Text::of(format!("office-{office}"));
        let label = text!("todo-paper", name = name.as_str(), office = office);
        tasks.push(Task::of(Pressing::News, 3, label, own_links::show(*person)));
    }
    tasks
}
