//! People and invitations, for the ward officer: who holds which office, who has joined, and inviting somebody.
//! Nothing here is shown or done without the right to invite people.

mod asks;
#[cfg(test)]
mod before_tests;
#[cfg(test)]
mod begun_tests;
mod consent;
mod deed;
mod deed_cards;
mod deed_form;
#[cfg(test)]
mod deed_tests;
mod due;
#[cfg(test)]
mod handing_tests;
mod invite;
mod joiner;
#[cfg(test)]
mod joining_tests;
mod known;
#[cfg(test)]
mod leaving_tests;
mod letters;
pub mod links;
mod list;
mod lost;
mod office_words;
mod past;
#[cfg(test)]
mod persisted_tests;
mod person;
mod read;
mod saving;
#[cfg(test)]
mod sought_tests;
#[cfg(test)]
mod tests;
pub mod timers;
mod todo;
mod trained;
mod unit_at;
mod unit_form;
mod unit_news;
mod units;

pub use self::asks::{
    HandOver, Invitee, Joiner, Joiners, JoinersFound, Lacking, Lapsing, LapsingFound, Leaving, LeavingFound,
    NewInvitation, Open, OpenCase, OpenCases, Paperless, PaperlessFound, PeopleDeed, Reach, ReachFound, RegisterFound,
    Silent, SilentFound, TheRegister, Trained, TrainedFound, Unconsolidated, Waiting,
};
use serde::{Deserialize, Serialize};

use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::link::Link;
use super::place::{self, Flow, Hears, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::text;
use super::{Answer, Place, Turn};
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::people::Actor;
use crate::domain::people::register::Unit;
use crate::domain::{PersonId, TeamId};

/// Where in this flow the person stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// The list one comes from and goes back to.
    #[serde(default)]
    list: list::At,
    /// The card.
    #[serde(default)]
    step: Step,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
enum Step {
    /// Everybody, by team.
    #[default]
    List,
    /// One person.
    Card {
        /// Who.
        person: PersonId,
    },
    /// Inviting somebody new.
    Invite(invite::Form),
    /// Somebody on a day that has gone by.
    Past(past::Past),
    /// Somebody lost their telephone.
    Lost(lost::Lost),
    /// An account waits to be let in as somebody.
    Joiner {
        /// As whom.
        person: PersonId,
    },
    /// Somebody takes their consent back at the office.
    Consent(consent::Form),
    /// A deed of the register.
    Deed(deed_form::Form),
    /// Groups and teams.
    Units(unit_at::Units),
    /// A deed about one of them.
    UnitForm(unit_form::Form),
}

impl At {
    fn place(self) -> Place {
        Place::of(self)
    }

    fn step(self, step: Step) -> Place {
        Self { step, ..self }.place()
    }
}

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(link_needs, open_link)),
    ..Entry::of::<At>("people")
        .timed_by::<timers::Due>()
        .opened_by(&[Opening::of(
            Section::People,
            Spot::Main(80),
            |actor| may(actor, Action::InvitePeople).is_ok(),
            |_, words, facts| start(words, facts),
        )
        .taking_words()])
        .with_todo(todo::TODO)
};

impl Flow for At {
    fn tag(&self) -> &'static str {
        "people"
    }

    fn needs(&self) -> Needs {
        match &self.step {
            Step::List => match self.list.sought() {
                Some(words) => {
                    let needs = Needs { people: true, ..Needs::default() }.and(TheRegister(None)).and(Reach);
                    if list::asks_who_was_trained(words) { needs.and(Trained) } else { needs }
                }
                None => Needs { people: true, ..Needs::default() }.and(Reach),
            },
            Step::Card { person } => card_needs(*person),
            Step::Past(past) => card_needs(past.person),
            Step::Lost(lost) => card_needs(lost.person),
            Step::Joiner { person } => joiner_needs(*person),
            Step::Consent(form) => card_needs(form.person),
            Step::Deed(form) => Needs::asking(TheRegister(Some(form.person))),
            Step::Units(_) => Needs::asking(TheRegister(None)),
            Step::UnitForm(form) => match form.unit() {
                Some(Unit::Team(team)) => Needs::asking(TheRegister(None)).and(OpenCases(team)),
                _ => Needs::asking(TheRegister(None)),
            },
            // The rules are asked when all of it is looked at.
            Step::Invite(form) if form.is_whole() => {
                Needs { people: true, secret: true, ..Needs::default() }.and(TheRegister(None))
            }
            Step::Invite(_) => Needs { people: true, secret: true, ..Needs::default() },
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if permit(facts).is_none() {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match &self.step {
            Step::List => list::screen(&self.list, facts),
            Step::Card { .. } => person::screen(facts),
            Step::Past(past) => past::screen(past, facts),
            Step::Lost(_) => lost::screen(facts),
            Step::Joiner { person } => joiner::screen(*person, facts),
            Step::Invite(form) => invite::screen(form, facts),
            Step::Consent(form) => consent::screen(form, facts),
            Step::Deed(form) => deed_cards::screen(form, facts),
            Step::Units(units) => units::screen(units, facts),
            Step::UnitForm(form) => unit_form::screen(form, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        let Some(permit) = permit(facts) else {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        };
        match (answer, at.step.clone()) {
            (Answer::Contact { message, .. }, _) => {
                Turn::to(at.place()).note(text!("people-contact")).with(Effect::DeleteMessage(message))
            }
            (Answer::Media { message, .. }, _) => {
                Turn::to(at.place()).note(text!("answer-by-text")).with(Effect::DeleteMessage(message))
            }
            (Answer::Pick("units"), Step::List) => Turn::to(at.step(Step::Units(unit_at::Units::default()))),
            (Answer::Pick("list"), _) => Turn::to(at.step(Step::List)),
            (Answer::Pick("stop"), Step::Deed(form)) => {
                Turn::to(at.step(Step::Card { person: form.person })).note(text!("cancelled"))
            }
            (Answer::Pick("stop"), Step::Lost(lost)) => {
                Turn::to(at.step(Step::Card { person: lost.person })).note(text!("cancelled"))
            }
            (Answer::Pick("stop"), Step::Consent(form)) => {
                Turn::to(at.step(Step::Card { person: form.person })).note(text!("cancelled"))
            }
            (Answer::Pick("stop"), step) if !matches!(step, Step::UnitForm(_)) => {
                Turn::to(at.step(Step::List)).note(text!("cancelled"))
            }
            (answer, Step::List) => list::answer(at, answer, facts),
            (answer, Step::Card { .. }) => person::answer(at, answer, permit, facts),
            (answer, Step::Past(past)) => past::answer(at, past, answer, facts),
            (answer, Step::Lost(lost)) => lost::answer(at, &lost, answer, permit, facts),
            (answer, Step::Joiner { person }) => joiner::answer(at, person, answer, permit, facts),
            (answer, Step::Consent(form)) => consent::answer(at, form, answer, permit, facts),
            (answer, Step::Invite(form)) => invite::answer(at, form, answer, permit, facts),
            (answer, step) => match facts.actor().map(|it| may(it, act::KeepRegister)) {
                Some(Ok(permit)) => kept(at, step, answer, (permit, facts)),
                _ => Turn::to(Place::home()).note(text!("not-allowed")),
            },
        }
    }

    fn takes(&self) -> Takes {
        match &self.step {
            Step::List => Takes::Words,
            Step::Card { .. } | Step::Lost(_) | Step::Joiner { .. } => Takes::Choice,
            Step::Invite(form) => form.takes(),
            Step::Past(past) => past.takes(),
            Step::Consent(form) => form.takes(),
            Step::Deed(form) => form.takes(),
            Step::Units(_) => Takes::Choice,
            Step::UnitForm(form) => form.takes(),
        }
    }

    fn hears(&self, actor: &Actor) -> Hears {
        if may(actor, Action::InvitePeople).is_ok() { Hears::Nothing } else { Hears::Everything }
    }

    fn unsaved(&self) -> Option<Unsaved> {
        match &self.step {
            Step::Invite(form) if form.is_begun() => Some(Unsaved::of(place::Form::Invitation, self)),
            Step::Deed(form) if form.is_begun() => Some(Unsaved::of(place::Form::Register, self)),
            Step::UnitForm(form) if form.is_begun() => Some(Unsaved::of(place::Form::Register, self)),
            _ => None,
        }
    }
}

/// An answer on a card of the register, for who keeps it.
fn kept(at: At, step: Step, answer: Answer<'_>, by: (Permit<act::KeepRegister>, &Facts)) -> Turn {
    match step {
        Step::Deed(form) => deed::answer(at, form, answer, by),
        Step::Units(shown) => units::answer(at, shown, answer, by),
        Step::UnitForm(form) => unit_form::answer(at, form, answer, by),
        Step::List
        | Step::Card { .. }
        | Step::Past(_)
        | Step::Lost(_)
        | Step::Joiner { .. }
        | Step::Invite(_)
        | Step::Consent(_) => Turn::to(at.place()),
    }
}

/// What somebody's card shows.
fn card_needs(person: PersonId) -> Needs {
    Needs { person: Some(person), secret: true, ..Needs::default() }.and(TheRegister(Some(person))).and(Reach)
}

/// What the card of an account that waits shows.
fn joiner_needs(person: PersonId) -> Needs {
    Needs { person: Some(person), ..Needs::default() }.and(Joiner(person))
}

/// What must be read for a standing button.
fn link_needs(link: Link) -> Needs {
    match link.act {
        links::SHOW => card_needs(PersonId(link.id)),
        links::JOINER => joiner_needs(PersonId(link.id)),
        links::UNITS => Needs::asking(TheRegister(None)),
        _ => Needs::default(),
    }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    match link.act {
        links::SHOW => open_person(place, PersonId(link.id), facts),
        links::JOINER if permit(facts).is_some() => {
            Turn::to(At::default().step(Step::Joiner { person: PersonId(link.id) }))
        }
        links::JOINER => Turn::to(place).note(text!("not-allowed")),
        links::UNITS if permit(facts).is_some() => {
            let units = match link.id {
                0 => unit_at::Units::default(),
                team => unit_at::Units::one(Unit::Team(TeamId(team))),
            };
            Turn::to(At::default().step(Step::Units(units)))
        }
        links::UNITS => Turn::to(place).note(text!("not-allowed")),
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

fn permit(facts: &Facts) -> Option<Permit<act::InvitePeople>> {
    may(facts.actor()?, act::InvitePeople).ok()
}

/// `/nhansu`, and whose name is looked for.
#[must_use]
pub fn start(words: &str, facts: &Facts) -> Turn {
    match permit(facts) {
        Some(_) => Turn::to(At { list: list::At::of(words), ..At::default() }.place()),
        None => Turn::to(Place::home()).note(text!("not-allowed")),
    }
}

/// A standing button to a person's card.
fn open_person(place: Place, id: PersonId, facts: &Facts) -> Turn {
    match (permit(facts), &facts.person) {
        (None, _) => Turn::to(place).note(text!("not-allowed")),
        (Some(_), None) => Turn::to(At::default().place()).note(text!("people-missing")),
        (Some(_), Some(_)) => Turn::to(At::default().step(Step::Card { person: id })),
    }
}

fn to_list() -> Button {
    Button::here("list", text!("button-list"))
}
