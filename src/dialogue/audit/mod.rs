//! What people in office and the operator did, for whoever answers for the ward's office; and what they say when somebody
//! joins of whom they know nothing: that is told and written down, and whoever was in office before can stop such rights at once.

mod asks;
mod at;
mod cards;
pub mod links;
mod stop;
#[cfg(test)]
mod tests;

pub use self::asks::{About, AuditDeed, Joining, Line, Lines, Newcomer, Page, Stopping};
pub use self::at::{At, Step};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::place::{Flow, Takes};
use super::screen::{Button, Screen};
use super::text::text;
use super::{Place, Turn};
use crate::domain::PersonId;
use crate::domain::access::{Action, Permit, Right, may};

/// What this flow is to the house. Reached from the settings, as what is seldom wanted.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(link_needs, open_link)),
    ..Entry::of::<At>("audit").opened_by(&[Opening {
        needs: |_| Needs::asking(Page(0)),
        ..Opening::of(
            Section::Audit,
            Spot::Hidden,
            |actor| may(actor, Action::ReadAudit).is_ok(),
            |_, _, facts| start(facts),
        )
    }])
};

impl Flow for At {
    fn tag(&self) -> &'static str {
        "audit"
    }

    fn needs(&self) -> Needs {
        match (self.step, self.person) {
            (Step::Object | Step::Stop, Some(person)) => Needs::asking(Joining(person)),
            (Step::Object | Step::Stop, None) => Needs::default(),
            (Step::List, _) => Needs::asking(Page(self.page)),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if permit(Action::ReadAudit, facts).is_none() {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match self.step {
            Step::List => cards::list(self, facts),
            Step::Object => cards::question(self, facts),
            Step::Stop => stop::screen(self, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        if permit(Action::ReadAudit, facts).is_none() {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        }
        match (answer, at.step) {
            (Answer::Contact { message, .. }, _) => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            (Answer::Media { message, .. }, _) => {
                Turn::to(at.place()).note(text!("media-not-asked")).with(Effect::DeleteMessage(message))
            }
            (answer, Step::List) => cards::list_answer(at, answer),
            (answer, Step::Object) => cards::question_answer(at, answer, facts),
            (answer, Step::Stop) => stop::answer(at, answer, facts),
        }
    }

    fn takes(&self) -> Takes {
        if self.step == Step::Stop && self.reason.is_none() { Takes::Words } else { Takes::Choice }
    }
}

fn permit<A: Right>(right: A, facts: &Facts) -> Option<Permit<A>> {
    may(facts.actor()?, right).ok()
}

/// `/nhatky`.
fn start(facts: &Facts) -> Turn {
    match permit(Action::ReadAudit, facts) {
        Some(_) => Turn::to(At::list(0).place()),
        None => Turn::to(Place::home()).note(text!("not-allowed")),
    }
}

fn link_needs(link: Link) -> Needs {
    Needs::asking(Joining(PersonId(link.id)))
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    if link.act != links::OBJECT {
        return Turn::to(place).toast(text!("button-of-no-use"));
    }
    match (permit(Action::ObjectToNewcomer, facts), facts.found::<Joining>()) {
        (Some(_), Some(Some(it))) => Turn::to(At::object(it.person).place()),
        (Some(_), _) => Turn::to(place).note(text!("audit-object-gone")),
        (None, _) => Turn::to(place).note(text!("not-allowed")),
    }
}
