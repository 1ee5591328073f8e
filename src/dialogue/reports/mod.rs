//! `/baocao`: the reports of the ward to the province (part IV.1 of the plan; Law 35/2013 Art. 29(2)). The office begins
//! one of the days that the law's table has or of any others, writes what nobody can count, has it approved, prints it and
//! writes down number and day when it has gone out: from then on it stands as it was, and what changes later makes a
//! version of its own. The leader approves; the Front reads. Counts nothing itself.

mod asks;
mod card;
pub mod links;
mod list;
#[cfg(test)]
mod tests;
mod todo;
mod writing;

use serde::{Deserialize, Serialize};

pub use self::asks::{All, AllFound, One, OneFound, ReportDeed};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::place::{Flow, Takes};
use super::screen::{Button, Screen};
use super::text::{Arg, Text, text};
use super::{Place, Turn};
use crate::domain::ReportId;
use crate::domain::access::{Action, Permit, Right, may};
use crate::domain::codes::codes;
use crate::domain::people::Actor;
use crate::domain::reporting::{Days, Part, ReportKind};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// The reports.
        List => "list",
        /// Of which other days one shall be.
        Other => "other",
        /// One of them.
        Card => "card",
        /// The parts that the office writes.
        Parts => "parts",
        /// One of them, in words.
        Write => "write",
        /// By when it is due.
        Due => "due",
        /// Up to which day its data count.
        DataTo => "data_to",
        /// The number with which it went out.
        Number => "number",
        /// The day that stands on it.
        Dated => "dated",
        /// Why number or day that were entered are put right.
        Why => "why",
        /// Both, before it is written down.
        Check => "check",
        /// Why it is put right.
        Reason => "reason",
        /// Whether a draft shall really be thrown away.
        Drop => "drop",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Page of the list, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// Which report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<ReportId>,
    /// An earlier version of it that is looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) nth: Option<u32>,
    /// Which part is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) part: Option<Part>,
    /// How often its last version had been changed when it was seen: nothing is written over what came since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seen: Option<u32>,
    /// The number that was entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<String>,
    /// The day that was entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) dated: Option<chrono::NaiveDate>,
    /// Why number or day are put right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) why: Option<String>,
}

impl At {
    fn of(step: Step) -> Self {
        Self { step, page: 0, id: None, nth: None, part: None, seen: None, number: None, dated: None, why: None }
    }

    fn card(id: ReportId) -> Self {
        Self { id: Some(id), ..Self::of(Step::Card) }
    }

    fn step(self, step: Step) -> Place {
        Place::of(Self { step, ..self })
    }

    fn place(self) -> Place {
        Place::of(self)
    }
}

/// What a digest counts under: reports that are late at its end.
pub const LATE: &str = "reports.late";

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(link_needs, open_link)),
    todo: Some(todo::TODO),
    digest: Some(todo::told),
    ..Entry::of::<At>("reports")
        .opened_by(&[Opening::of(Section::Reports, Spot::Main(42), may_read, |_, _, facts| start(facts))])
};

fn may_read(actor: &Actor) -> bool {
    may(actor, Action::ReadReports).is_ok()
}

fn permit<A: Right>(right: A, facts: &Facts) -> Option<Permit<A>> {
    may(facts.actor()?, right).ok()
}

/// What a report is called: `Báo cáo năm 2026`.
fn named(kind: ReportKind, days: &Days) -> Text {
    Text::of(format!("report-named-{kind}"))
        .with("year", days.to.format("%Y").to_string())
        .with("from", Arg::Date(days.from))
        .with("to", Arg::Date(days.to))
}

fn start(facts: &Facts) -> Turn {
    match permit(Action::ReadReports, facts) {
        Some(_) => Turn::to(At::of(Step::List).place()),
        None => Turn::to(Place::home()).note(text!("not-allowed")),
    }
}

fn link_needs(link: Link) -> Needs {
    Needs::asking(One(ReportId(link.id)))
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    match (link.act == links::SHOW, facts.found::<One>()) {
        (true, Some(Some(it))) => Turn::to(At::card(it.report.id).place()),
        (true, _) => Turn::to(place).note(text!("report-gone")),
        (false, _) => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

fn doing(deed: ReportDeed) -> Effect {
    Effect::own(deed)
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "reports"
    }

    fn needs(&self) -> Needs {
        match (self.step, self.id) {
            (Step::List | Step::Other, _) => Needs::asking(All),
            (Step::DataTo, Some(id)) => Needs::asking(One(id)).and(All),
            (_, Some(id)) => Needs::asking(One(id)),
            (_, None) => Needs::default(),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if permit(Action::ReadReports, facts).is_none() {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match self.step {
            Step::List | Step::Other => list::screen(self, facts),
            Step::Card => card::screen(self, facts),
            _ => writing::screen(self, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        if permit(Action::ReadReports, facts).is_none() {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        }
        match answer {
            Answer::Contact { message, .. } => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).note(text!("media-not-asked")).with(Effect::DeleteMessage(message))
            }
            answer => match at.step {
                Step::List | Step::Other => list::answer(at, answer, facts),
                Step::Card => card::answer(at, answer, facts),
                _ => writing::answer(at, answer, facts),
            },
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::List | Step::Card | Step::Parts | Step::Check | Step::Drop => Takes::Choice,
            Step::Other
            | Step::Write
            | Step::Due
            | Step::DataTo
            | Step::Number
            | Step::Dated
            | Step::Why
            | Step::Reason => Takes::Words,
        }
    }

    fn writes_for_others(&self) -> bool {
        matches!(self.step, Step::Write | Step::Reason | Step::Why)
    }
}
