//! What waits for somebody today (Việc cần làm), most pressing first, each line with its button. The flows say what waits
//! of each; this one lists it, and lets the office turn to whoever must see to it: a reminder, or a call that is noted.

mod asks;
pub mod links;
mod lists;
mod matter;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::asks::{About, All, AllRead, MatterFound, TurnTo, Unclosed, UnclosedFound, Unreached, UnreachedFound};
use self::links::month_of;
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot, holds_office};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::meant::no_part;
use super::place::Flow;
use super::screen::{Button, Screen};
use super::text::text;
use super::{Place, Turn};
use crate::dialogue::alarm::links as alarm;
use crate::domain::access::{Permit, act, may};
use crate::domain::codes::codes;
use crate::domain::waiting::Matter;
use crate::domain::{CaseId, PersonId, TeamId};

codes! {
    /// What is shown.
    pub enum Step {
        /// Everything that waits.
        List => "list",
        /// Something that waits for somebody else.
        Matter => "matter",
        /// The teams that have not closed a month.
        Month => "month",
        /// Everybody whom no message reaches.
        Unreached => "unreached",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    step: Step,
    /// Page of a list, from 0.
    #[serde(default)]
    page: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    about: Option<Matter>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    month: Option<NaiveDate>,
}

impl At {
    fn of(step: Step) -> Self {
        Self { step, page: 0, about: None, month: None }
    }

    fn place(self) -> Place {
        Place::of(self)
    }
}

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(link_needs, open_link)),
    ..Entry::of::<At>("todo").opened_by(&[Opening::of(Section::Todo, Spot::Main(1), holds_office, |_, _, facts| {
        let has = facts.actor().is_some_and(holds_office);
        Turn::to(if has { At::of(Step::List).place() } else { Place::home() })
    })])
};

impl Flow for At {
    fn tag(&self) -> &'static str {
        "todo"
    }

    fn needs(&self) -> Needs {
        match (self.step, self.about, self.month) {
            (Step::List, ..) => Needs::asking(All).and(alarm::Mine),
            (Step::Matter, Some(about), _) => Needs::asking(About(about)),
            (Step::Month, _, Some(month)) => Needs::asking(Unclosed(month)),
            (Step::Unreached, ..) => Needs::asking(Unreached),
            _ => Needs::default(),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        match self.step {
            Step::List => lists::tasks(self, facts),
            _ if permit(facts).is_none() => Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]),
            Step::Month => lists::month(self, facts),
            Step::Unreached => lists::unreached(self, facts),
            Step::Matter => matter::screen(self, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        match answer {
            Answer::Pick("prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
            Answer::Pick("next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
            Answer::Pick("list") => Turn::to(At::of(Step::List).place()),
            Answer::Pick(key) if at.step == Step::Matter => matter::answer(at, key, facts),
            Answer::Pick(_) => Turn::to(at.place()),
            Answer::Contact { message, .. } | Answer::Media { message, .. } => {
                Turn::to(at.place()).note(text!("pick-a-button")).with(Effect::DeleteMessage(message))
            }
            Answer::Text { text, .. } => {
                let note = no_part(text, facts).filter(|_| at.step == Step::List);
                Turn::to(at.place()).note(note.unwrap_or_else(|| text!("pick-a-button")))
            }
        }
    }

    fn begins(&self) -> bool {
        self.step == Step::List
    }
}

fn permit(facts: &Facts) -> Option<Permit<act::RunOffice>> {
    may(facts.actor()?, act::RunOffice).ok()
}

fn read_link(link: Link) -> Option<At> {
    let about = |about| Some(At { about: Some(about), ..At::of(Step::Matter) });
    match link.act {
        it if it == links::CASE => about(Matter::Case { case: CaseId(link.id) }),
        it if it == links::CLOSE => about(Matter::Month { team: TeamId(link.id), month: month_of(link.more)? }),
        it if it == links::PERSON => about(Matter::Person { person: PersonId(link.id) }),
        it if it == links::MONTH => Some(At { month: Some(month_of(link.more)?), ..At::of(Step::Month) }),
        it if it == links::UNREACHED => Some(At::of(Step::Unreached)),
        _ => None,
    }
}

fn link_needs(_link: Link) -> Needs {
    Needs::default()
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    match (read_link(link), permit(facts)) {
        (None, _) => Turn::to(place).toast(text!("button-of-no-use")),
        (Some(_), None) => Turn::to(place).note(text!("not-allowed")),
        (Some(at), Some(_)) => Turn::to(at.place()),
    }
}
