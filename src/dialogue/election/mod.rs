//! Election and recognition of mediators and heads, and their leaving (Art. 8, 11, 14): the head of the Front committee
//! prepares and records a vote, the rules say what it comes to, the papers come out filled, the proposal goes to the office;
//! the office enters number and day of the chair's decision, and from that day it holds. Each step may be entered by
//! the office for who really took it.

mod asks;
mod at;
mod card;
mod decide;
mod due;
mod leave;
pub mod links;
mod list;
mod over;
mod prepare;
mod receipt;
#[cfg(test)]
mod receipt_tests;
mod record;
mod rights;
#[cfg(test)]
mod seen_tests;
#[cfg(test)]
mod tests;
pub mod timers;
mod todo;
mod turn;
mod words;

pub use self::asks::{
    Due, DueFound, Found, Handing, HangingFound, HangingOn, Lines, One, Page, People, PeopleFound, ProposalDeed, Rival,
    RivalsFound, UnderWay, Waiting, Waits,
};
pub use self::at::{At, Step};
pub use self::over::{Ended, closed_with_team};
pub use self::rights::{sees, within};
pub use self::turn::{There, whose_turn};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Counts, Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::place::{self, Flow, Hears, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Place, Turn};
use crate::domain::access::{Action, may};
use crate::domain::election::leaving::Leaving;
use crate::domain::election::{Matter, Proposal};
use crate::domain::people::Actor;
use crate::domain::{PersonId, ProposalId, TeamId};

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(link_needs, open_link)),
    todo: Some(todo::TODO),
    digest: Some(told),
    ..Entry::of::<At>("election").timed_by::<timers::DueStep>().opened_by(&[Opening {
        needs: |_| Needs::asking(Page(0)),
        ..Opening::of(Section::Election, Spot::Main(78), concerns, |_, _, _| Turn::to(At::of(Step::List).place()))
    }])
};

/// Whoever may propose or decide sees it in the menu; a mediator finds their own way out among the settings of the team.
fn concerns(actor: &Actor) -> bool {
    [Action::ProposePeople, Action::EnterDecision, Action::AskToLeave].iter().any(|it| may(actor, *it).is_ok())
}

/// From the card of a proposal to where it is asked who sends it.
fn send_leaving(it: &Proposal, leaving: &Leaving, facts: &Facts) -> Turn {
    leave::send(it, leaving, facts)
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "election"
    }

    fn needs(&self) -> Needs {
        let mut needs = match self.step {
            Step::List => return Needs::asking(Page(self.page)),
            Step::Matter | Step::Team => return Needs::default(),
            _ => Needs::asking(People),
        };
        if let Some(id) = self.id {
            needs = needs.and(One(id));
        }
        let begins = matches!(self.step, Step::Candidates | Step::Places | Step::Member | Step::Review);
        if let Some(team) = self.team.filter(|_| begins) {
            needs = needs.and(UnderWay(team));
        }
        let leaves = self.leaving.as_ref().filter(|_| matches!(self.step, Step::Decision | Step::Heir | Step::Confirm));
        match leaves {
            Some(leaving) => needs.and(HangingOn(leaving.person)),
            None => needs,
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if !facts.actor().is_some_and(concerns) {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match self.step {
            Step::List | Step::Matter | Step::Team => list::screen(self, facts),
            Step::Candidates | Step::Places => prepare::screen(self, facts),
            Step::Part | Step::Check | Step::Again => record::screen(self, facts),
            Step::Card | Step::Write => card::screen(self, facts),
            Step::Receipt => receipt::screen(self, facts),
            Step::Decision | Step::Heir | Step::Confirm => decide::screen(self, facts),
            Step::Member | Step::Ground | Step::Reason | Step::Front | Step::Agreed | Step::Review => {
                leave::screen(self, facts)
            }
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        if !facts.actor().is_some_and(concerns) {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        }
        match answer {
            Answer::Contact { message, .. } => {
                return Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message));
            }
            Answer::Media { message, .. } => {
                return Turn::to(at.place()).note(text!("media-not-asked")).with(Effect::DeleteMessage(message));
            }
            Answer::Pick(_) | Answer::Text { .. } => {}
        }
        match at.step {
            Step::List | Step::Matter | Step::Team => list::answer(at, answer, facts),
            Step::Candidates | Step::Places => prepare::answer(at, answer, facts),
            Step::Part | Step::Check | Step::Again => record::answer(at, answer, facts),
            Step::Card | Step::Write => card::answer(at, answer, facts),
            Step::Receipt => receipt::answer(at, answer, facts),
            Step::Decision | Step::Heir | Step::Confirm => decide::answer(at, answer, facts),
            Step::Member | Step::Ground | Step::Reason | Step::Front | Step::Agreed | Step::Review => {
                leave::answer(at, answer, facts)
            }
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::Team
            | Step::Candidates
            | Step::Places
            | Step::Part
            | Step::Again
            | Step::Reason
            | Step::Front
            | Step::Agreed
            | Step::Write
            | Step::Receipt
            | Step::Decision => Takes::Words,
            _ => Takes::Choice,
        }
    }

    fn takes_forwarded(&self) -> bool {
        matches!(self.step, Step::Candidates | Step::Decision)
    }

    fn hears(&self, _actor: &Actor) -> Hears {
        // Names, places and numbers are typed there, and «Đỗ Thị Dao» threatens nobody.
        match self.step {
            Step::Candidates | Step::Part | Step::Again | Step::Front | Step::Agreed | Step::Decision => Hears::Names,
            Step::Receipt if self.received.is_none() => Hears::Names,
            _ => Hears::Everything,
        }
    }

    fn writes_for_others(&self) -> bool {
        self.received.is_some() || matches!(self.step, Step::Write | Step::Reason | Step::Candidates)
    }

    fn unsaved(&self) -> Option<Unsaved> {
        self.is_begun().then(|| Unsaved::of(place::Form::Election, self))
    }
}

fn link_needs(link: Link) -> Needs {
    match link.act {
        links::SHOW => Needs::asking(One(ProposalId(link.id))).and(People),
        links::RELEASE => Needs::asking(People).and(UnderWay(TeamId(i64::from(link.more)))),
        _ => Needs::asking(People).and(UnderWay(TeamId(link.id))),
    }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let begins = |matter, team: TeamId| {
        if rights::begins(matter, team, facts) {
            Turn::to(list::start_for(matter, team))
        } else {
            Turn::to(place.clone()).note(text!("not-allowed"))
        }
    };
    match link.act {
        links::SHOW => match facts.found::<One>() {
            Some(Found(Some(it))) => Turn::to(At::card(it.id).place()),
            _ => Turn::to(place).note(text!("election-gone")),
        },
        links::ELECT => begins(Matter::Mediators, TeamId(link.id)),
        links::HEAD => begins(Matter::Head, TeamId(link.id)),
        links::RELEASE => {
            let team = TeamId(i64::from(link.more));
            if rights::begins(Matter::Release, team, facts) {
                leave::picked(At { team: Some(team), ..At::of(Step::Member) }, PersonId(link.id), facts)
            } else {
                Turn::to(place).note(text!("not-allowed"))
            }
        }
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

fn doing(deed: ProposalDeed) -> Effect {
    Effect::own(deed)
}

/// What a digest says of proposals.
fn told(counts: &Counts) -> Vec<Text> {
    let of = |what: &str| counts.get(what).copied().unwrap_or_default();
    let (waiting, late, decided) = (of(WAITING), of(LATE), of(DECIDED));
    let mut lines = Vec::new();
    if waiting + decided > 0 {
        lines.push(text!("election-digest", waiting = waiting, decided = decided));
    }
    let before = of(DECIDED_BEFORE);
    if before > 0 {
        lines.push(text!("election-digest-before", count = before));
    }
    if late > 0 {
        lines.push(text!("election-digest-late", count = late));
    }
    lines
}

/// What a digest counts under: waiting for the chair at its end.
pub const WAITING: &str = "election.waiting";
/// Waiting for longer than the law allows.
pub const LATE: &str = "election.late";
/// Decided in its days.
pub const DECIDED: &str = "election.decided";
/// Decided before its days, and entered after the digest of those days had gone out.
pub const DECIDED_BEFORE: &str = "election.decided_before";
