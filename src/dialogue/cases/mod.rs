//! Cases after they were saved: the list, a case's card and timeline, and what its stage and the person's rights allow.
//! Every change goes through [`crate::domain::case::Case::apply`]; nothing here writes a case by itself.

mod amend;
mod amend_form;
#[cfg(test)]
mod amend_tests;
mod asks;
mod assign;
mod card;
mod change;
mod common;
#[cfg(test)]
mod days_tests;
mod decline;
pub mod due;
#[cfg(test)]
mod law_tests;
pub mod links;
mod list;
#[cfg(test)]
mod list_tests;
mod names;
mod outcome;
#[cfg(test)]
mod outcome_tests;
mod people;
#[cfg(test)]
mod persisted_tests;
mod picker;
mod rights;
mod start;
mod strike;
#[cfg(test)]
mod tests;
mod timeline;
pub mod timers;
mod todo;
pub mod unassigned;
mod values;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::asks::{CaseDeed, Readers, ReadersFound};
use self::rights::Act;
pub use self::todo::{OpenCases, OpenCasesFound};
use super::action::Section;
use super::case_acts::log_read;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::kinship::KinOf;
use super::link::Link;
use super::place::{self, Flow, Hears, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Answer, Input, Place, Turn};
use crate::domain::CaseId;
use crate::domain::access::{Action, act, may};
use crate::domain::case::Case;
use crate::domain::case_code::read_code;
use crate::domain::input::choice::plain_number;
use crate::domain::people::Actor;

/// Where in this flow the person stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// The list one comes from and goes back to.
    #[serde(default)]
    list: list::At,
    /// The case that is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    case: Option<CaseId>,
    /// The card.
    #[serde(default)]
    step: Step,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
enum Step {
    /// The list.
    #[default]
    List,
    /// A case's card.
    Card,
    /// What happened to it.
    Timeline {
        /// From 0, latest entries first.
        #[serde(default)]
        page: u32,
    },
    /// Who has read it.
    Readers {
        /// From 0, latest first.
        #[serde(default)]
        page: u32,
    },
    /// On which day mediation began.
    Begin,
    /// On which day the parties agreed to meet (Art. 20(2)).
    Agree,
    /// Which of these days the parties agreed on: none was beyond doubt.
    WhichDay {
        /// The days.
        days: Vec<NaiveDate>,
    },
    /// On which day the parties asked to go on (Art. 27).
    Reopen,
    /// One entry of its timeline, in full.
    Entry(timeline::At),
    /// Why the mediator does not mediate it (Art. 10(3)).
    Decline(decline::Form),
    /// What became of it.
    Outcome(outcome::Form),
    /// Who mediates it.
    Assign(assign::Form),
    /// What was recorded wrongly.
    Amend(amend_form::Form),
    /// It was entered by mistake.
    Void(strike::Form),
}

impl At {
    fn place(self) -> Place {
        Place::of(self)
    }

    fn step(self, step: Step) -> Place {
        Self { step, ..self }.place()
    }

    /// On the card stands what belongs to the case.
    fn needs_of_card(&self) -> Needs {
        let needs = Needs { case: self.case, ..Needs::default() };
        match self.case {
            Some(case) => needs.and(KinOf(case)),
            None => needs,
        }
    }
}

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("cases")
    .linked_by(Linked::of(link_needs, open_link))
    .timed_by::<timers::Due>()
    .opened_by(&[Opening {
        needs: needs_words,
        ..Opening::of(Section::Cases, Spot::Main(20), may_read, |_, words, facts| start(words, facts)).taking_words()
    }])
    .with_todo(todo::TODO);

fn may_read(actor: &Actor) -> bool {
    may(actor, Action::ReadCases).is_ok()
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "cases"
    }

    fn needs(&self) -> Needs {
        match &self.step {
            Step::List => Needs::asking(self.list.query()),
            Step::Readers { page } => Needs { case: self.case, ..Needs::asking(Readers(*page)) },
            Step::Assign(form) => Needs { case: self.case, team: form.team(), ..Needs::default() },
            Step::Amend(form) => Needs { case: self.case, team: form.team(), ..Needs::default() },
            Step::Begin | Step::Reopen => Needs { case: self.case, case_people: true, ..Needs::default() },
            Step::Decline(_) => Needs { case: self.case, case_heads: true, ..Needs::default() },
            Step::Card => self.needs_of_card(),
            _ => Needs { case: self.case, ..Needs::default() },
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if facts.actor().is_none_or(|it| may(it, Action::ReadCases).is_err()) {
            return Screen::new(text!("not-allowed")).row(vec![Button::to_menu()]);
        }
        if self.step == Step::List {
            return list::screen(&self.list, facts);
        }
        let Some(case) = &facts.case else {
            return Screen::new(text!("case-missing")).row(vec![to_list(), Button::to_menu()]);
        };
        let screen = match &self.step {
            Step::List | Step::Card => card::screen(case, facts),
            Step::Timeline { page } => timeline::screen(*page, case, facts),
            Step::Entry(entry) => timeline::entry_screen(*entry, case, facts),
            Step::Decline(form) => decline::screen(form, case, facts),
            Step::Agree => start::agree_screen(case, facts),
            Step::WhichDay { days } => start::which_screen(days, case, facts),
            Step::Readers { page } => names::readers(*page, case, facts),
            Step::Begin => start::begin_screen(case, facts),
            Step::Reopen => start::reopen_screen(case, facts),
            Step::Outcome(form) => outcome::screen(form, case, facts),
            Step::Assign(form) => assign::screen(form, case, facts),
            Step::Amend(form) => amend::screen(form, case, facts),
            Step::Void(form) => strike::screen(form, case),
        };
        match (shows_names(&self.step, facts), names::permit(act::ReadNames, case, facts)) {
            (false, _) => screen,
            (true, Some(permit)) => screen.with_names(permit, case.id),
            (true, None) => Screen::new(text!("correct-names-hidden")).row(back()),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        match answer {
            Answer::Contact { message, .. } => {
                return Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message));
            }
            Answer::Media { message, .. } => {
                return Turn::to(at.place()).note(text!("answer-by-text")).with(Effect::DeleteMessage(message));
            }
            Answer::Pick("list") => return Turn::to(at.step(Step::List)),
            _ => {}
        }
        if at.step == Step::List {
            return list::answer(at, answer, facts);
        }
        let Some(case) = &facts.case else {
            return Turn::to(at.step(Step::List)).note(text!("case-missing"));
        };
        if answer == Answer::Pick("stop") {
            return Turn::to(at.step(Step::Card)).note(text!("cancelled"));
        }
        match at.step.clone() {
            Step::List | Step::Card => card_answer(at, answer, case, facts),
            Step::Timeline { page } => timeline::answer(at, page, answer, facts),
            Step::Entry(entry) => timeline::entry_answer(at, entry, answer),
            Step::Decline(form) => decline::answer(at, form, answer, case, facts),
            Step::Agree => start::agree_answer(at, &[], answer, case, facts),
            Step::WhichDay { days } => start::agree_answer(at, &days, answer, case, facts),
            Step::Readers { page } => names::readers_answer(at, page, answer),
            Step::Begin => start::begin_answer(at, answer, case, facts),
            Step::Reopen => start::reopen_answer(at, answer, case, facts),
            Step::Outcome(form) => outcome::answer(at, form, answer, case, facts),
            Step::Assign(form) => assign::answer(at, form, answer, case, facts),
            Step::Amend(form) => amend::answer(at, form, answer, case, facts),
            Step::Void(form) => strike::answer(at, form, answer, case, facts),
        }
    }

    // The lines of a list only for a number, or a search would be made once more before the next one.
    fn needs_heard(&self, text: &str) -> Needs {
        match self.step {
            Step::List if plain_number(text).is_none() => Needs::default(),
            _ => self.needs(),
        }
    }

    fn needs_for(&self, input: &Input, _rev: u32) -> Needs {
        match (&self.step, input) {
            // A case code opens its case.
            (Step::List, Input::Text { text, .. }) => Needs { case_code: read_code(text), ..self.needs_heard(text) },
            _ => self.needs(),
        }
    }

    fn takes(&self) -> Takes {
        match &self.step {
            Step::List | Step::Card | Step::Assign(_) | Step::Decline(_) | Step::Void(_) => Takes::Words,
            Step::Amend(form) => amend::takes(form),
            Step::Timeline { .. } | Step::Readers { .. } | Step::Entry(_) => Takes::Choice,
            Step::Outcome(form) => outcome::takes(form),
            Step::Begin | Step::Agree | Step::WhichDay { .. } | Step::Reopen => Takes::Choice,
        }
    }

    fn hears(&self, _actor: &Actor) -> Hears {
        match &self.step {
            Step::List => Hears::Sentences,
            Step::Assign(_) => Hears::Names,
            Step::Amend(form) if form.asks_for_people() => Hears::Names,
            _ => Hears::Everything,
        }
    }

    fn shows_case(&self) -> bool {
        true
    }

    fn unsaved(&self) -> Option<Unsaved> {
        let form = match &self.step {
            Step::Outcome(form) if *form != outcome::Form::default() => place::Form::Outcome,
            Step::Assign(form) if form.is_begun() => place::Form::Assign,
            Step::Amend(form) if form.is_begun() => place::Form::Amend,
            Step::Decline(form) if *form != decline::Form::default() => place::Form::Decline,
            Step::Void(form) if *form != strike::Form::default() => place::Form::Void,
            _ => return None,
        };
        Some(Unsaved::of(form, self))
    }
}

/// What must be read for `/vuviec` with words after it.
#[must_use]
pub fn needs_words(words: &str) -> Needs {
    Needs { case_code: read_code(words), ..Needs::default() }
}

/// Whether words are the code of a case.
#[must_use]
pub fn is_code(words: &str) -> bool {
    read_code(words).is_some()
}

/// What must be read for a standing button.
fn link_needs(link: Link) -> Needs {
    Needs { case: Some(CaseId(link.id)), ..Needs::default() }
}

/// Whether names or addresses of the parties stand in full on the card.
fn shows_names(step: &Step, facts: &Facts) -> bool {
    match step {
        Step::Amend(form) => form.shows_names(),
        Step::Entry(entry) => timeline::shows_names(*entry, facts),
        _ => false,
    }
}

fn to_list() -> Button {
    Button::here("list", text!("button-list"))
}

fn card_answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    match answer {
        Answer::Pick("danger") => facts.house.section(at.step(Step::Card), Section::Danger, "", facts),
        Answer::Pick("names") => names::show(at, case, facts),
        Answer::Pick("readers") => Turn::to(at.step(Step::Readers { page: 0 })),
        Answer::Pick("timeline") => Turn::to(at.step(Step::Timeline { page: 0 })),
        Answer::Pick(key) => match Act::from_code(key) {
            Some(act) => begin_act(at, act, case, facts),
            None => Turn::to(at.place()),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// Starts something with a case, or says why not.
fn begin_act(at: At, act: Act, case: &Case, facts: &Facts) -> Turn {
    if let Err(why) = rights::check(act, case, facts) {
        return Turn::to(at.step(Step::Card)).note(why);
    }
    Turn::to(at.step(match act {
        Act::Begin => Step::Begin,
        Act::Agree => Step::Agree,
        Act::Reopen => Step::Reopen,
        Act::Decline => Step::Decline(decline::Form::default()),
        Act::Outcome => Step::Outcome(outcome::Form::default()),
        Act::Assign => Step::Assign(assign::Form::of(case)),
        Act::Amend => Step::Amend(amend_form::Form::of(case)),
        Act::Void => Step::Void(strike::Form::default()),
    }))
}

/// `/vuviec`, perhaps with words to find or a code.
#[must_use]
pub fn start(words: &str, facts: &Facts) -> Turn {
    if facts.actor().is_none_or(|it| may(it, Action::ReadCases).is_err()) {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    }
    list::find(At::default(), words, facts)
}

/// A standing button.
fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let act = match link.act {
        links::SHOW => None,
        links::ASSIGN => Some(Act::Assign),
        links::BEGIN => Some(Act::Begin),
        links::OUTCOME => Some(Act::Outcome),
        links::AGREE => Some(Act::Agree),
        _ => return Turn::to(place).toast(text!("button-of-no-use")),
    };
    match &facts.case {
        None if facts.actor().is_some_and(|it| may(it, Action::ReadCases).is_ok()) => {
            Turn::to(At::default().place()).note(text!("case-missing"))
        }
        None => Turn::to(Place::home()).note(text!("case-missing")),
        Some(case) => {
            let at = At { list: list::At::default(), case: Some(case.id), step: Step::Card };
            let turn = match act {
                None => Turn::to(at.place()),
                Some(act) => begin_act(at, act, case, facts),
            };
            turn.with_all(read(case, facts))
        }
    }
}

/// Opens a case's card.
fn open_card(at: At, case: &Case, facts: &Facts) -> Turn {
    Turn::to(At { case: Some(case.id), ..at }.step(Step::Card)).with_all(read(case, facts))
}

/// The entry in the access log.
fn read(case: &Case, facts: &Facts) -> Option<Effect> {
    log_read(case.id, facts)
}

fn back() -> Vec<Button> {
    vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))]
}

/// The name a team goes by.
fn team_name(case: &Case, facts: &Facts) -> Text {
    match facts.team(case.team) {
        Some(team) => text!("plain", words = team.name.as_str()),
        None => text!("word-none"),
    }
}
