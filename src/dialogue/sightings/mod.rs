//! Disputes that the head of a resident group sees in the group and tells its team of (Art. 16: who mediates may learn of a
//! case so). The head of the team, or the office, begins a case of it, says that it is nothing to be mediated, or that it
//! is known; whoever told it follows its fate in stages and numbers. Names of those who quarrel are not asked for.

mod asks;
mod at;
mod card;
mod due;
mod letters;
pub mod links;
mod list;
mod telling;
#[cfg(test)]
mod tests;
pub mod timers;
mod todo;

pub use self::asks::{Aim, Aims, AimsFound, Beyond, Found, One, Page, SightingDeed, Told, Waiting, Waits};
pub use self::at::{At, Step, Whither};
pub use self::letters::{fate_letter, twice_letter};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::place::{self, Flow, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::text;
use super::{Place, Turn};
use crate::domain::SightingId;
use crate::domain::access::{Permit, act, may};
use crate::domain::people::Actor;
use crate::domain::sighting::Standing;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("sightings")
    .linked_by(Linked::of(|link| Needs::asking(One(SightingId(link.id))), open_link))
    .timed_by::<timers::DueSighting>()
    .with_todo(todo::TODO)
    .opened_by(&[Opening {
        needs: |_| needs_list(0),
        ..Opening::of(Section::Sightings, Spot::Main(12), may_tell, |_, _, facts| start(facts)).typing_words()
    }]);

fn may_tell(actor: &Actor) -> bool {
    may(actor, act::Sighting::Tell).is_ok()
}

fn permit(right: act::Sighting, facts: &Facts) -> Option<Permit<act::Sighting>> {
    may(facts.actor()?, right).ok()
}

fn own_permit(facts: &Facts) -> Option<Permit<act::Sighting>> {
    permit(act::Sighting::Tell, facts)
}

fn needs_list(page: u32) -> Needs {
    Needs::asking(Page(page)).and(Aims)
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "sightings"
    }

    fn needs(&self) -> Needs {
        match self.step {
            Step::List => needs_list(self.page),
            Step::Words | Step::Aim | Step::Review => Needs::asking(Aims),
            Step::Card | Step::Reason => self.id.map_or_else(Needs::default, |id| Needs::asking(One(id))),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        match self.step {
            Step::Card | Step::Reason => card::screen(self, facts),
            _ if own_permit(facts).is_none() => {
                Screen::new(text!("sighting-not-allowed")).open().row(vec![Button::to_menu()])
            }
            Step::List => list::screen(self, facts),
            Step::Words | Step::Aim | Step::Review => telling::screen(self, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        if matches!(at.step, Step::Card | Step::Reason) {
            return card::answer(at, answer, facts);
        }
        let Some(permit) = own_permit(facts) else {
            return Turn::to(Place::home()).note(text!("sighting-not-allowed"));
        };
        if let Answer::Contact { message, .. } = answer {
            return Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message));
        }
        match at.step {
            Step::List => list::answer(at, answer, facts),
            _ => telling::answer(at, answer, permit, facts),
        }
    }

    fn takes(&self) -> Takes {
        if self.step == Step::Words { Takes::Words } else { Takes::Choice }
    }

    fn takes_forwarded(&self) -> bool {
        self.step == Step::Words
    }

    fn writes_for_others(&self) -> bool {
        self.step == Step::Words
    }

    fn unsaved(&self) -> Option<Unsaved> {
        self.words.is_some().then(|| Unsaved::of(place::Form::Sighting, self))
    }
}

/// `/baoviec`: what one told; for whoever has told nothing, the question.
fn start(facts: &Facts) -> Turn {
    if own_permit(facts).is_none() {
        return Turn::to(Place::home()).note(text!("sighting-not-allowed"));
    }
    let none = facts.found::<Page>().is_none_or(|it| it.total == 0);
    Turn::to(At::of(if none { Step::Words } else { Step::List }).place())
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let id = SightingId(link.id);
    let Some(found) = card::found(Some(id), facts) else {
        return Turn::to(place).note(text!("sighting-gone"));
    };
    match link.act {
        links::SHOW => Turn::to(At::card(id).place()),
        links::LOG => card::log(found, place, None, facts),
        links::KNOWN => card::step(found, At::card(id), (Standing::Known, None), facts),
        links::NOT_FOR if found.answers && found.it.standing.may_become(Standing::NotFor) => {
            Turn::to(At { step: Step::Reason, ..At::card(id) }.place())
        }
        links::NOT_FOR => Turn::to(At::card(id).place()),
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}
