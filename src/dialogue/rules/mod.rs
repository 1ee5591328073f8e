//! The law's numbers and the days off, as they hold in the ward: the office reads them with their basis, confirms those
//! that nobody has checked yet, and corrects them with a basis and a day. What stood there before stays readable.

mod asks;
mod days;
pub mod due;
mod params;
#[cfg(test)]
mod tests;
pub mod timers;
mod words;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

pub use self::asks::{Corrections, RulesDeed};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Opening, Spot};
use super::facts::{Facts, Needs};
use super::place::{self, Flow, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::text;
use super::{Answer, Place, Turn};
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::calendar::DayKind;
use crate::domain::codes::codes;
use crate::domain::law::{ParamGroup, ParamKey};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// What the law's numbers are about.
        Groups => "groups",
        /// Those of a group, or those that nobody has checked.
        Params => "params",
        /// One of them, with what it was.
        Param => "param",
        /// Its new value.
        Value => "value",
        /// On what basis.
        Basis => "basis",
        /// From which day on.
        From => "from",
        /// Why.
        Reason => "reason",
        /// Old and new, before it is saved.
        Review => "review",
        /// The days off of a year.
        Days => "days",
        /// Which day is to be off, or worked.
        DayAsk => "day_ask",
        /// One day, with what it was.
        Day => "day",
        /// What a day is called.
        DayName => "day_name",
        /// On what basis it is off or worked.
        DayBasis => "day_basis",
        /// Old and new, before it is saved.
        DayReview => "day_review",
        /// By which notice the open days of a year are confirmed.
        YearBasis => "year_basis",
        /// Those days, before they are.
        YearReview => "year_review",
    }
}

/// Where in this flow the person stands, and what was entered so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    step: Step,
    #[serde(default)]
    page: u32,
    /// Which group is shown; without one, what nobody has checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<ParamGroup>,
    /// Which of the law's numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<ParamKey>,
    /// The year whose days off are shown.
    #[serde(default)]
    year: i32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    day: Option<NaiveDate>,
    /// What the day is to be; nothing for one that is as its weekday says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<DayKind>,
    /// Whether what stands there is only confirmed.
    #[serde(default)]
    confirms: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    value: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    basis: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<NaiveDate>,
    /// Why, or the name of a day.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    words: String,
}

impl At {
    fn new(step: Step) -> Self {
        Self {
            step,
            page: 0,
            group: None,
            key: None,
            year: 0,
            day: None,
            kind: None,
            confirms: false,
            value: String::new(),
            basis: String::new(),
            from: None,
            words: String::new(),
        }
    }

    fn place(self) -> Place {
        Place::of(self)
    }

    fn step(self, step: Step) -> Self {
        Self { step, ..self }
    }

    /// The days off of a year.
    fn days(year: i32) -> Self {
        Self { year, ..Self::new(Step::Days) }
    }

    /// The list from which one of the law's numbers was opened.
    fn list(&self) -> Self {
        Self { group: self.group, page: self.page, ..Self::new(Step::Params) }
    }
}

/// Longest basis, name or reason.
const LONGEST: usize = 200;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("rules").timed_by::<timers::Due>().opened_by(&[Opening::of(
    Section::Rules,
    Spot::Hidden,
    |actor| may(actor, Action::CorrectRules).is_ok(),
    |place, _, facts| start(place, facts),
)]);

impl Flow for At {
    fn tag(&self) -> &'static str {
        "rules"
    }

    fn needs(&self) -> Needs {
        Needs::asking(Corrections { of: None })
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let (Some(found), Some(_)) = (facts.found::<Corrections>(), officer(facts)) else {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        };
        let screen = match self.step {
            Step::Groups => params::groups(facts),
            Step::Params => params::list(self, facts),
            Step::Param => params::one(self, found, facts),
            Step::Value | Step::Basis | Step::From | Step::Reason | Step::Review => params::ask(self, facts),
            Step::Days => days::list(self, found),
            Step::DayAsk
            | Step::Day
            | Step::DayName
            | Step::DayBasis
            | Step::DayReview
            | Step::YearBasis
            | Step::YearReview => days::ask(self, found),
        };
        screen.open()
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        let Some(permit) = officer(facts) else { return Turn::to(at.place()).note(text!("not-allowed")) };
        match answer {
            Answer::Contact { message, .. } => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).note(text!("media-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Pick("groups") => Turn::to(At::new(Step::Groups).place()),
            // From a day back to its year.
            Answer::Pick("days") => Turn::to(At::days(if at.year == 0 { facts.today.year() } else { at.year }).place()),
            Answer::Pick("prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
            Answer::Pick("next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
            answer => match at.step {
                Step::Groups | Step::Params | Step::Param => params::answer(at, answer, permit, facts),
                Step::Value | Step::Basis | Step::From | Step::Reason | Step::Review => {
                    params::answer(at, answer, permit, facts)
                }
                Step::Days | Step::DayAsk | Step::Day | Step::DayName => days::answer(at, answer, permit, facts),
                Step::DayBasis | Step::DayReview | Step::YearBasis | Step::YearReview => {
                    days::answer(at, answer, permit, facts)
                }
            },
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::Value | Step::Basis | Step::From | Step::Reason => Takes::Words,
            Step::Days | Step::DayAsk | Step::DayName | Step::DayBasis | Step::YearBasis => Takes::Words,
            Step::Groups | Step::Params | Step::Param | Step::Review => Takes::Choice,
            Step::Day | Step::DayReview | Step::YearReview => Takes::Choice,
        }
    }

    fn unsaved(&self) -> Option<Unsaved> {
        let begun = !(self.value.is_empty() && self.basis.is_empty() && self.words.is_empty());
        match self.step {
            Step::Basis | Step::From | Step::Reason | Step::Review if begun => {
                Some(Unsaved::of(place::Form::Param, self))
            }
            Step::DayName | Step::DayBasis | Step::DayReview | Step::YearBasis | Step::YearReview if begun => {
                Some(Unsaved::of(place::Form::DayOff, self))
            }
            _ => None,
        }
    }
}

fn officer(facts: &Facts) -> Option<Permit<act::CorrectRules>> {
    may(facts.actor()?, act::CorrectRules).ok()
}

/// The law's numbers by what they are about.
#[must_use]
pub fn start(place: Place, facts: &Facts) -> Turn {
    match officer(facts) {
        Some(_) => Turn::to(At::new(Step::Groups).place()),
        None => Turn::to(place).note(text!("not-allowed")),
    }
}

/// Words as they are kept: one line, not too long; nothing if there are none.
fn line(text: &str) -> Option<String> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty() && words.chars().count() <= LONGEST).then_some(words)
}

fn to_groups() -> Button {
    Button::here("groups", text!("rules-button-groups"))
}
