//! Difficulties (khó khăn, vướng mắc; part IV of the plan): anybody with an office states one in a message, the office
//! answers it, passes it on to the leader, marks it as solved or as a proposal to the province, and whoever stated it is
//! told each step. Names of parties do not belong here.

mod asks;
mod at;
mod card;
pub mod links;
mod list;
mod stating;
#[cfg(test)]
mod tests;
mod todo;

pub use self::asks::{DifficultyDeed, Lines, One, Page, Waiting, Waits};
pub use self::at::{At, Form, Step};
use super::action::{Press, Section};
use super::effect::Effect;
use super::entry::{Counts, Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::{Answer, Input};
use super::link::Link;
use super::place::{self, Flow, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Place, Turn};
use crate::domain::DifficultyId;
use crate::domain::access::{Action, Permit, Right, act, may};
use crate::domain::difficulty::{Hand, Subject};
use crate::domain::people::Actor;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(link_needs, open_link)),
    todo: Some(todo::TODO),
    digest: Some(told),
    ..Entry::of::<At>("difficulties").opened_by(&[Opening {
        needs: |_| Needs::asking(Page { page: 0, only: None }),
        ..Opening::of(Section::Difficulties, Spot::Main(75), may_state, |_, _, facts| start(facts)).typing_words()
    }])
};

fn may_state(actor: &Actor) -> bool {
    may(actor, Action::StateDifficulty).is_ok()
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "difficulties"
    }

    fn needs(&self) -> Needs {
        match self.step {
            Step::List => Needs::asking(Page { page: self.page, only: self.only }),
            Step::Case => stating::needs_cases(),
            Step::Card | Step::Write => self.id.map_or_else(Needs::default, |id| Needs::asking(One(id))),
            Step::Filter | Step::Words | Step::Names | Step::Subject | Step::Review => Needs::default(),
        }
    }

    fn needs_for(&self, input: &Input, _rev: u32) -> Needs {
        match (self.step, input) {
            (Step::Case, Input::Text { text, .. }) => stating::needs_typed(text),
            (Step::Case, Input::Button { press: Press::Here { key, .. }, .. }) => {
                Needs { case: stating::case_of(key), ..stating::needs_cases() }
            }
            _ => self.needs(),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if permit(Action::StateDifficulty, facts).is_none() {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match self.step {
            Step::List => list::screen(self, facts),
            Step::Filter => list::filter(),
            Step::Card | Step::Write => card::screen(self, facts),
            _ => stating::screen(self, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        let Some(permit) = permit(act::StateDifficulty, facts) else {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        };
        if let Answer::Contact { message, .. } = answer {
            return Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message));
        }
        match at.step {
            Step::List | Step::Filter => list::answer(at, answer),
            Step::Card | Step::Write => card::answer(at, answer, facts),
            _ => stating::answer(at, answer, permit, facts),
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::Words | Step::Case | Step::Write => Takes::Words,
            _ => Takes::Choice,
        }
    }

    fn takes_forwarded(&self) -> bool {
        self.step == Step::Words
    }

    fn writes_for_others(&self) -> bool {
        matches!(self.step, Step::Words | Step::Write)
    }

    fn unsaved(&self) -> Option<Unsaved> {
        (self.form != Form::default()).then(|| Unsaved::of(place::Form::Difficulty, self))
    }
}

fn permit<A: Right>(right: A, facts: &Facts) -> Option<Permit<A>> {
    may(facts.actor()?, right).ok()
}

/// A subject in words.
fn about(subject: Subject) -> Text {
    Text::of(format!("difficulty-about-{subject}"))
}

/// Whose right a step is.
fn right(hand: Hand) -> act::Handling {
    match hand {
        Hand::Asker => act::Handling::Asker,
        Hand::Office => act::Handling::Office,
        Hand::Leader => act::Handling::Leader,
    }
}

/// `/vuongmac`: the list; for whoever has stated none, the question.
fn start(facts: &Facts) -> Turn {
    if permit(Action::StateDifficulty, facts).is_none() {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    }
    let none = facts.found::<Page>().is_none_or(|it| it.total == 0);
    let handles = permit(Action::HandleDifficulties, facts).is_some();
    Turn::to(At::of(if none && !handles { Step::Words } else { Step::List }).place())
}

fn link_needs(link: Link) -> Needs {
    Needs::asking(One(DifficultyId(link.id)))
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    match (link.act == links::SHOW, facts.found::<One>()) {
        (true, Some(Some(it))) => Turn::to(At::card(it.id).place()),
        (true, _) => Turn::to(place).note(text!("difficulty-gone")),
        (false, _) => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

fn doing(deed: DifficultyDeed) -> Effect {
    Effect::own(deed)
}

/// What a digest says of difficulties.
fn told(counts: &Counts) -> Vec<Text> {
    let of = |what: &str| counts.get(what).copied().unwrap_or_default();
    let (stated, answered, long) = (of(STATED), of(ANSWERED), of(WAITING_LONG));
    let mut lines = Vec::new();
    if stated + answered > 0 {
        lines.push(text!("difficulty-digest", stated = stated, answered = answered));
    }
    if long > 0 {
        lines.push(text!("difficulty-digest-long", count = long, days = crate::domain::difficulty::LONG_DAYS as i64));
    }
    lines
}

/// What a digest counts under: stated in its days.
pub const STATED: &str = "difficulties.stated";
/// Answered for the first time in its days.
pub const ANSWERED: &str = "difficulties.answered";
/// Waiting at its end for longer than a week.
pub const WAITING_LONG: &str = "difficulties.waiting_long";
