//! The yearly review of a team (Art. 12(3)): each November the head of the Front committee and the team's head look who
//! mediated or was trained, who goes on, what is missing and what the team needs; from there an election or a leaving is
//! begun. The office sees which teams are done, and may enter it for them.

mod asks;
mod card;
pub mod due;
pub mod links;
#[cfg(test)]
mod tests;
pub mod timers;
mod todo;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use self::asks::{Due, DueFound, DueTeam, Of, OfFound, Record, Teams, TeamsFound};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::pager::paged;
use super::place::{self, Flow, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::text;
use super::{Place, Turn};
use crate::domain::TeamId;
use crate::domain::access::{Permit, act, may};
use crate::domain::codes::codes;
use crate::domain::election::review::{Review, was_there, year_on};
use crate::domain::people::{Actor, Office, Team};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// The teams, done or not.
        List => "list",
        /// One team's review.
        Card => "card",
        /// What the team needs, in words.
        Needs => "needs",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Page of a list, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// Which team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) team: Option<TeamId>,
    /// Of which year.
    #[serde(default)]
    pub(super) year: i32,
    /// What was entered and is not recorded yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) review: Option<Box<Review>>,
    /// When the one was recorded that it puts right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seen: Option<DateTime<Utc>>,
}

impl At {
    fn list() -> Self {
        Self { step: Step::List, page: 0, team: None, year: 0, review: None, seen: None }
    }

    fn card(team: TeamId, year: i32) -> Self {
        Self { step: Step::Card, team: Some(team), year, ..Self::list() }
    }

    fn step(self, step: Step) -> Place {
        Place::of(Self { step, page: 0, ..self })
    }

    fn place(self) -> Place {
        Place::of(self)
    }
}

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(link_needs, open_link)),
    todo: Some(todo::TODO),
    ..Entry::of::<At>("reviews").timed_by::<timers::DueReview>().opened_by(&[Opening::of(
        Section::Review,
        Spot::Main(79),
        may_review,
        |_, _, facts| start(facts),
    )])
};

fn may_review(actor: &Actor) -> bool {
    may(actor, act::ReviewTeam).is_ok()
}

/// Whether the actor heads the team, or the Front committee of its unit.
fn is_own(team: &Team, actor: &Actor) -> bool {
    actor.offices.iter().any(|it| match it.office {
        Office::FrontCommitteeHead => it.group == Some(team.group),
        Office::TeamHead => it.team == Some(team.id),
        _ => false,
    })
}

/// The right to record a team's review: of one that there is today.
fn permit(team: TeamId, facts: &Facts) -> Option<Permit<act::ReviewTeam>> {
    let (actor, team) = (facts.actor()?, facts.teams_now().find(|it| it.id == team)?);
    let permit = may(actor, act::ReviewTeam).ok()?;
    (is_own(team, actor) || permit.scope().ward.is_some()).then_some(permit)
}

/// The teams that the actor reviews.
fn teams(facts: &Facts) -> impl Iterator<Item = &Team> {
    let year = year(facts);
    facts.teams_now().filter(move |it| was_there(it.life.from, year) && permit(it.id, facts).is_some())
}

/// The year that is reviewed today.
fn year(facts: &Facts) -> i32 {
    year_on(facts.today)
}

/// Whoever has one team sees it at once.
fn start(facts: &Facts) -> Turn {
    match teams(facts).map(|it| it.id).collect::<Vec<_>>()[..] {
        [only] => Turn::to(At::card(only, year(facts)).place()),
        _ => Turn::to(At::list().place()),
    }
}

fn link_needs(_link: Link) -> Needs {
    Needs::default()
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let team = TeamId(link.id);
    match (link.act == links::SHOW, permit(team, facts)) {
        (true, Some(_)) => Turn::to(At::card(team, i32::try_from(link.more).unwrap_or_else(|_| year(facts))).place()),
        (true, None) => Turn::to(place).note(text!("not-allowed")),
        (false, _) => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "reviews"
    }

    fn needs(&self) -> Needs {
        match (self.step, self.team) {
            (Step::List, _) => Needs::asking(Teams),
            (_, Some(team)) => Needs::asking(Of { team, year: self.year }),
            (_, None) => Needs::default(),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        match (self.step, self.team.and_then(|it| permit(it, facts))) {
            (Step::List, _) => list(self, facts),
            (_, None) => Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]),
            (Step::Card, Some(_)) => card::screen(self, facts),
            (Step::Needs, Some(_)) => {
                Screen::new(text!("review-ask-needs")).open().row(vec![Button::here("back", text!("button-back"))])
            }
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        match answer {
            Answer::Contact { message, .. } => {
                return Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message));
            }
            Answer::Media { message, .. } => {
                return Turn::to(at.place()).note(text!("media-not-asked")).with(Effect::DeleteMessage(message));
            }
            Answer::Pick(_) | Answer::Text { .. } => {}
        }
        if at.step == Step::List {
            return listed(at, answer, facts);
        }
        match at.team.and_then(|it| permit(it, facts)) {
            Some(permit) => card::answer(at, answer, permit, facts),
            None => Turn::to(Place::home()).note(text!("not-allowed")),
        }
    }

    fn takes(&self) -> Takes {
        if self.step == Step::Needs { Takes::Words } else { Takes::Choice }
    }

    fn writes_for_others(&self) -> bool {
        self.step == Step::Needs
    }

    fn unsaved(&self) -> Option<Unsaved> {
        self.review.is_some().then(|| Unsaved::of(place::Form::Review, self))
    }
}

/// The teams, those that are not done first.
fn list(at: &At, facts: &Facts) -> Screen {
    let none = TeamsFound::default();
    let done = &facts.found::<Teams>().unwrap_or(&none).done;
    let mut all: Vec<_> = teams(facts).collect();
    all.sort_by_key(|it| (done.contains(&it.id), it.number));
    let line = |it: &&crate::domain::people::Team| {
        let id = if done.contains(&it.id) { "review-line-done" } else { "review-line-open" };
        (format!("t:{}", it.id), super::text::Text::of(id).with("team", it.name.as_str()))
    };
    if all.is_empty() {
        return Screen::new(text!("review-list-none", year = year(facts).to_string()))
            .open()
            .row(vec![Button::to_menu()]);
    }
    let n_done = all.iter().filter(|it| done.contains(&it.id)).count();
    let body = text!("review-list", year = year(facts).to_string(), done = n_done, count = all.len());
    let lines: Vec<_> = all.iter().map(line).collect();
    paged(Screen::new(body).open(), lines.into_iter(), at.page).row(vec![Button::to_menu()])
}

fn listed(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    match key {
        "prev" => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        "next" => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        _ => match key.strip_prefix("t:").and_then(|it| it.parse().ok()).map(TeamId) {
            Some(team) if permit(team, facts).is_some() => Turn::to(At::card(team, year(facts)).place()),
            _ => Turn::to(at.place()),
        },
    }
}
