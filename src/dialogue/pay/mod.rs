//! Pay of those who mediated (thù lao; Decree 15/2014 Art. 14, 15): a head asks for the cases that ended, the office checks
//! them beside the register and decides within five working days, the team hands over within three days. Who mediated
//! reads their own, a leader no more than sums. What was wrong is taken back by a step of its own; nothing is paid twice.

mod asks;
mod at;
mod card;
mod choose;
mod due;
mod letters;
pub mod links;
mod list;
#[cfg(test)]
mod seen_tests;
mod stepping;
mod support;
#[cfg(test)]
mod tests;
pub mod timers;
mod todo;
mod words;

pub use self::asks::{
    Due, DueFound, Found, Home, One, Own, OwnFound, Page, PayDeed, Payable, PayableFound, Seen, Sums, SumsFound,
    Supports, SupportsFound, Waiting, Waits,
};
pub use self::at::{At, Step};
use super::action::Section;
use super::entry::{Counts, Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::{Answer, Input};
use super::link::Link;
use super::place::{self, Flow, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Place, Turn};
use crate::domain::PayId;
use crate::domain::access::{Action, may};
use crate::domain::people::Actor;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    digest: Some(told),
    ..Entry::of::<At>("pay")
        .linked_by(Linked::of(|link| Needs::asking(One(PayId(link.id))), open_link))
        .timed_by::<timers::DuePay>()
        .with_todo(todo::TODO)
        .opened_by(&[Opening {
            needs: |_| Needs::asking(Page(0)),
            ..Opening::of(Section::Pay, Spot::Main(76), concerns, |_, _, facts| start(facts))
        }
        .called(&["tiền thù lao", "tiền hòa giải"])])
};

/// Whoever gets it, asks for it, decides on it, or reads its sums.
fn concerns(actor: &Actor) -> bool {
    may(actor, Action::ReadPay).is_ok()
}

fn start(facts: &Facts) -> Turn {
    match facts.actor().filter(|it| concerns(it)) {
        Some(actor) => Turn::to(At::of(list::first(actor)).place()),
        None => Turn::to(Place::home()).note(text!("not-allowed")),
    }
}

/// What a step shows.
fn needs_of(at: &At) -> Needs {
    let request = |needs: Needs| match at.id {
        Some(id) => needs.and(One(id)),
        None => needs,
    };
    match at.step {
        Step::Home => Needs::asking(Page(at.page)),
        Step::Choose | Step::Review => match at.team {
            Some(team) => request(Needs::asking(Payable(team, at.id))),
            None => Needs::default(),
        },
        Step::Card | Step::Day | Step::Reason | Step::Confirm => request(Needs::default()),
        Step::Own => Needs::asking(Own),
        Step::Sums => Needs::asking(Sums(at.year, at.quarter)),
        Step::Support | Step::SupportTeam | Step::SupportDay | Step::SupportWhy | Step::SupportConfirm => {
            Needs::asking(Supports(at.year))
        }
    }
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "pay"
    }

    fn needs(&self) -> Needs {
        needs_of(self)
    }

    fn needs_for(&self, input: &Input, _rev: u32) -> Needs {
        match (self.step, input) {
            (Step::Choose, Input::Text { text, .. }) => choose::needs_typed(self, text),
            _ => needs_of(self),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if !facts.actor().is_some_and(concerns) {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match self.step {
            Step::Home | Step::Own | Step::Sums => list::screen(self, facts),
            Step::Choose | Step::Review => choose::screen(self, facts),
            Step::Card => card::screen(self, facts),
            Step::Day | Step::Reason | Step::Confirm => stepping::screen(self, facts),
            _ => support::screen(self, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        if !facts.actor().is_some_and(concerns) {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        }
        match at.step {
            Step::Home | Step::Own | Step::Sums => list::answer(at, answer, facts),
            Step::Choose | Step::Review => choose::answer(at, answer, facts),
            Step::Card => card::answer(at, answer, facts),
            Step::Day | Step::Reason | Step::Confirm => stepping::answer(at, answer, facts),
            _ => support::answer(at, answer, facts),
        }
    }

    fn takes(&self) -> Takes {
        if matches!(self.step, Step::Reason | Step::Day | Step::SupportDay | Step::SupportWhy) {
            Takes::Words
        } else {
            Takes::Choice
        }
    }

    fn writes_for_others(&self) -> bool {
        self.step == Step::Reason
    }

    fn unsaved(&self) -> Option<Unsaved> {
        (!self.dropped.is_empty() || self.words.is_some()).then(|| Unsaved::of(place::Form::Pay, self))
    }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let id = PayId(link.id);
    match (link.act == links::SHOW, facts.found::<One>()) {
        (true, Some(Found(Some(it)))) if it.request.id == id => Turn::to(At::card(id).place()),
        (true, _) => Turn::to(place).note(text!("pay-gone")),
        (false, _) => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

/// What a digest says of pay.
fn told(counts: &Counts) -> Vec<Text> {
    let of = |what: &str| counts.get(what).copied().unwrap_or_default();
    let (waiting, late, paid) = (of(WAITING), of(LATE), of(PAID));
    let waits = (waiting > 0).then(|| text!("pay-digest-waiting", count = waiting, late = late));
    let paid = (paid > 0).then(|| text!("pay-digest-paid", count = paid));
    waits.into_iter().chain(paid).collect()
}

/// What a digest counts under: requests that wait for the office's decision at its end.
pub const WAITING: &str = "pay.waiting";
/// Those of them for longer than the law's days.
pub const LATE: &str = "pay.late";
/// Cases that were paid in its days.
pub const PAID: &str = "pay.paid";
