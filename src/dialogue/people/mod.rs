//! People and invitations, for the ward officer: who holds which office, who has joined, and inviting somebody.
//! Nothing here is shown or done without the right to invite people.

mod asks;
mod invite;
pub mod links;
mod list;
#[cfg(test)]
mod persisted_tests;
mod person;
#[cfg(test)]
mod tests;
mod todo;

pub use self::asks::{Invitee, NewInvitation, PeopleDeed, Silent, SilentFound};
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
use crate::domain::PersonId;
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::people::Actor;

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
            Step::List => Needs { people: true, ..Needs::default() },
            Step::Card { person } => Needs { person: Some(*person), secret: true, ..Needs::default() },
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
            Step::Invite(form) => invite::screen(form, facts),
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
            (Answer::Pick("list"), _) => Turn::to(at.step(Step::List)),
            (Answer::Pick("stop"), _) => Turn::to(at.step(Step::List)).note(text!("cancelled")),
            (answer, Step::List) => list::answer(at, answer, facts),
            (answer, Step::Card { .. }) => person::answer(at, answer, permit, facts),
            (answer, Step::Invite(form)) => invite::answer(at, form, answer, permit, facts),
        }
    }

    fn takes(&self) -> Takes {
        match &self.step {
            Step::List => Takes::Words,
            Step::Card { .. } => Takes::Choice,
            Step::Invite(form) => form.takes(),
        }
    }

    fn hears(&self, actor: &Actor) -> Hears {
        if may(actor, Action::InvitePeople).is_ok() { Hears::Nothing } else { Hears::Everything }
    }

    fn unsaved(&self) -> Option<Unsaved> {
        match &self.step {
            Step::Invite(form) if form.is_begun() => Some(Unsaved::of(place::Form::Invitation, self)),
            _ => None,
        }
    }
}

/// What must be read for a standing button.
fn link_needs(link: Link) -> Needs {
    match link.act {
        links::SHOW => Needs { person: Some(PersonId(link.id)), ..Needs::default() },
        _ => Needs::default(),
    }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    match link.act {
        links::SHOW => open_person(place, PersonId(link.id), facts),
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
