//! What a flow tells the house about itself: how it is stored, where it stands in the menu, its standing buttons, what of
//! it waits for somebody, and what of it the digest counts. The registry holds one of these for every flow and is asked
//! for everything else; so a new flow is in the menu, the commands, the help and the list of tasks without being named
//! there. Knows no flow.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::action::{Go, Section};
use super::effect::{Due, Effect, Timer};
use super::facts::{Facts, Needs};
use super::link::Link;
use super::own::Wish;
use super::place::{Flow, Place};
use super::text::Text;
use super::turn::Turn;
use crate::domain::people::Actor;

/// One flow.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// Its name where it is stored.
    pub(super) tag: &'static str,
    /// Reads what is stored of a place in it; none, where nobody stands in it.
    pub(super) load: Option<fn(Value) -> serde_json::Result<Place>>,
    /// The parts of the menu that open it.
    pub(super) sections: &'static [Opening],
    /// Its own standing buttons.
    pub(super) linked: Option<Linked>,
    /// Its timers.
    pub(super) timers: Option<Timers>,
    /// What of it waits for somebody.
    pub(super) todo: Option<Todo>,
    /// What of it was begun and is kept by itself.
    pub(super) begun: Option<Begun>,
    /// What the digest says of what it counted.
    pub(super) digest: Option<fn(&Counts) -> Vec<Text>>,
}

impl Entry {
    /// A flow without anything else.
    pub(super) const fn of<T: Flow + DeserializeOwned + 'static>(tag: &'static str) -> Self {
        Self { load: Some(load::<T>), ..Self::without_places(tag) }
    }

    /// A flow in which nobody stands: it answers from outside.
    pub(super) const fn without_places(tag: &'static str) -> Self {
        Self { tag, load: None, sections: &[], linked: None, timers: None, todo: None, begun: None, digest: None }
    }

    /// The same in the menu.
    pub(super) const fn opened_by(self, sections: &'static [Opening]) -> Self {
        Self { sections, ..self }
    }

    /// The same with standing buttons of its own.
    pub(super) const fn linked_by(self, linked: Linked) -> Self {
        Self { linked: Some(linked), ..self }
    }

    /// The same with timers.
    pub(super) const fn timed_by<T: Timed>(self) -> Self {
        Self { timers: Some(Timers::of::<T>()), ..self }
    }

    /// The same with what is begun and kept by itself.
    pub(super) const fn with_begun(self, begun: Begun) -> Self {
        Self { begun: Some(begun), ..self }
    }

    /// The same with what waits for somebody.
    pub(super) const fn with_todo(self, todo: Todo) -> Self {
        Self { todo: Some(todo), ..self }
    }
}

fn load<T: Flow + DeserializeOwned + 'static>(fields: Value) -> serde_json::Result<Place> {
    serde_json::from_value::<T>(fields).map(Place::of)
}

/// A part of the menu, which is a command as well.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    /// Which.
    pub(super) section: Section,
    /// Where it stands.
    pub(super) spot: Spot,
    /// Whether words may follow its command.
    pub(super) takes_words: bool,
    /// Whether these are what is typed at the card that it opens, no search: danger is heard in them.
    pub(super) types_words: bool,
    /// What people call it beside its name.
    pub(super) called: &'static [&'static str],
    /// Who sees it.
    pub(super) may: fn(&Actor) -> bool,
    /// What must be read before it is opened with the words after its command.
    pub(super) needs: fn(&str) -> Needs,
    /// Opens it from a place, with the words after its command.
    pub(super) open: fn(Place, &str, &Facts) -> Turn,
}

impl Opening {
    /// One that needs nothing to be read and takes no words.
    pub(super) const fn of(
        section: Section,
        spot: Spot,
        may: fn(&Actor) -> bool,
        open: fn(Place, &str, &Facts) -> Turn,
    ) -> Self {
        Self {
            section,
            spot,
            takes_words: false,
            types_words: false,
            called: &[],
            may,
            needs: |_| Needs::default(),
            open,
        }
    }

    /// The same with what people call it beside its name.
    pub(super) const fn called(self, called: &'static [&'static str]) -> Self {
        Self { called, ..self }
    }

    /// The same with words after its command.
    pub(super) const fn taking_words(self) -> Self {
        Self { takes_words: true, ..self }
    }

    /// The same with words after its command that are typed at its card.
    pub(super) const fn typing_words(self) -> Self {
        Self { takes_words: true, types_words: true, ..self }
    }
}

/// Whether somebody holds any office: they may have something to do, and may leave something half written.
pub(super) fn holds_office(actor: &Actor) -> bool {
    !actor.offices.is_empty()
}

/// Where a part of the menu stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// Among the others, in this order.
    Main(u8),
    /// By itself below them: the button of danger.
    Danger,
    /// In the last row.
    Below(u8),
    /// Not in the menu: reached from elsewhere.
    Hidden,
}

/// A flow's own standing buttons.
#[derive(Clone, Copy)]
pub(super) struct Linked {
    /// What must be read for one.
    pub(super) needs: fn(Link) -> Needs,
    /// Opens one from a place.
    pub(super) open: fn(Place, Link, &Facts) -> Turn,
    /// Whether one is pressed under a message that was received: the card stays where it is. Of where the person
    /// stands, if it stood on their card.
    pub(super) answers_beside: fn(Link, Option<&Place>) -> bool,
}

impl Linked {
    /// Buttons that open something.
    pub(super) const fn of(needs: fn(Link) -> Needs, open: fn(Place, Link, &Facts) -> Turn) -> Self {
        Self { needs, open, answers_beside: |_, _| false }
    }
}

/// The timers of a flow, and what becomes of them.
pub(super) trait Timed: Due + DeserializeOwned {
    /// Their names as they are stored.
    const NAMES: &'static [&'static str];

    /// What must be read for one. It is the system's own: cases and drafts are read without a person's scope.
    fn needs(&self) -> Needs;

    /// What follows from one.
    fn follow(&self, facts: &Facts) -> Vec<Effect>;
}

/// The same, whichever they are.
#[derive(Clone, Copy)]
pub(super) struct Timers {
    /// Their names as they are stored.
    pub(super) names: &'static [&'static str],
    /// Reads a stored one.
    pub(super) load: fn(&str) -> serde_json::Result<Timer>,
    /// What must be read for one, if it is one of these.
    pub(super) needs: fn(&Timer) -> Option<Needs>,
    /// What follows from one, if it is one of these.
    pub(super) follow: fn(&Timer, &Facts) -> Option<Vec<Effect>>,
}

impl Timers {
    const fn of<T: Timed>() -> Self {
        Self {
            names: T::NAMES,
            load: |stored| serde_json::from_str::<T>(stored).map(Timer::of),
            needs: |timer| timer.get::<T>().map(T::needs),
            follow: |timer, facts| timer.get::<T>().map(|it| it.follow(facts)),
        }
    }
}

/// What of a flow waits for somebody.
#[derive(Clone, Copy)]
pub(super) struct Todo {
    /// What must be read to tell.
    pub(super) wishes: fn(&Actor) -> Vec<Wish>,
    /// What waits, of what was read.
    pub(super) tasks: fn(&Actor, &Facts) -> Vec<Task>,
}

/// What of a flow was begun and lies where the flow keeps it: found among the drafts as well.
#[derive(Clone, Copy)]
pub(super) struct Begun {
    /// What must be read to tell.
    pub(super) wishes: fn(&Actor) -> Vec<Wish>,
    /// What was begun, of what was read.
    pub(super) lines: fn(&Facts) -> Vec<HalfDone>,
}

/// Something that was begun, with the button that opens it.
#[derive(Clone, Debug, PartialEq)]
pub struct HalfDone {
    /// What.
    pub label: Text,
    /// What opens it.
    pub go: Go,
}

/// How soon somebody must see to it: the first first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pressing {
    /// Somebody may be harmed.
    Danger,
    /// A day that the law sets has passed.
    Overdue,
    /// Nobody does it yet.
    Unassigned,
    /// A day that the law sets comes.
    Due,
    /// Somebody waits for an answer.
    Asked,
    /// A result or a report is to be entered.
    Record,
    /// Something was begun.
    Begun,
    /// It is good to know.
    News,
}

/// Something that waits for somebody, with the button that opens it.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// How soon.
    pub pressing: Pressing,
    /// Days until it is due, negative ones since; 0 where no day is set.
    pub days: i64,
    /// What.
    pub label: Text,
    /// Whom to turn to, where somebody else must see to it.
    pub whom: Option<Text>,
    /// What opens it.
    pub go: Go,
}

impl Task {
    /// Something to do.
    pub(super) fn of(pressing: Pressing, days: i64, label: Text, go: Go) -> Self {
        Self { pressing, days, label, whom: None, go }
    }
}

/// What the flows count for a digest: numbers by name, `flow.what`.
pub(super) type Counts = BTreeMap<String, u32>;
