//! Cases that belong together: a quarrel that came back, and what has to do with another one. Said when a case is written
//! down; here it is looked at, added later, and put right with a reason. Who does not see the other case does not hear of
//! it.

mod at;
mod cards;
pub mod links;
#[cfg(test)]
mod tests;

pub use self::at::{At, Step};
use super::case_acts;
use super::effect::Effect;
use super::entry::{Entry, Linked};
use super::facts::{Facts, Needs};
use super::input::{Answer, Input};
use super::kinship::{Earlier, KinOf, Other};
use super::link::Link;
use super::place::{Flow, Takes};
use super::screen::{Button, Screen};
use super::text::text;
use super::{Place, Turn};
use crate::domain::CaseId;
use crate::domain::access::Action;
use crate::domain::case::{Case, CaseAct};
use crate::domain::case_code::read_code;
use crate::domain::input::choice::plain_number;

/// What this flow is to the house. Reached from the card of a case.
pub(super) const ENTRY: Entry = Entry { linked: Some(Linked::of(link_needs, open_link)), ..Entry::of::<At>("kin") };

impl Flow for At {
    fn tag(&self) -> &'static str {
        "kin"
    }

    fn needs(&self) -> Needs {
        match self.step {
            Step::Add => self.asked().and(Earlier::OfCase(self.case)),
            Step::List | Step::How | Step::Why => self.asked(),
        }
    }

    // What is likely only for the number of a line: whatever else is typed is no button of it.
    fn needs_heard(&self, text: &str) -> Needs {
        match self.step {
            Step::Add if plain_number(text).is_none() => self.asked(),
            _ => self.needs(),
        }
    }

    // The code of a case that is typed is read, and what is likely only for a press on the list of it.
    fn needs_for(&self, input: &Input, _rev: u32) -> Needs {
        match (self.step, input) {
            (Step::Add, Input::Text { text, .. }) => match read_code(text) {
                Some(code) => self.asked().and(Other::Code(code)),
                None => self.asked(),
            },
            _ => self.needs(),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let Some(case) = readable(self.case, facts) else {
            return Screen::new(text!("case-missing")).open().row(vec![Button::to_menu()]);
        };
        match self.step {
            Step::List => cards::list(self, case, facts),
            Step::Add => cards::add(self, case, facts),
            Step::How => cards::how(case, facts),
            Step::Why => cards::why(self, case, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        let Some(case) = readable(at.case, facts) else {
            return Turn::to(Place::home()).note(text!("case-missing"));
        };
        match answer {
            Answer::Contact { message, .. } => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).note(text!("answer-by-text")).with(Effect::DeleteMessage(message))
            }
            Answer::Pick("stop") => cards::to_case(case, facts).note(text!("cancelled")),
            answer => cards::answered(at, answer, case, facts),
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::Add | Step::Why => Takes::Words,
            Step::List | Step::How => Takes::Choice,
        }
    }

    fn shows_case(&self) -> bool {
        true
    }
}

impl At {
    /// The case, what belongs to it, and the other one.
    fn asked(&self) -> Needs {
        let needs = of_case(self.case);
        match self.other {
            Some(other) => needs.and(Other::Id(other)),
            None => needs,
        }
    }
}

fn of_case(case: CaseId) -> Needs {
    Needs { case: Some(case), ..Needs::default() }.and(KinOf(case))
}

/// The case, if the actor may read it.
fn readable(id: CaseId, facts: &Facts) -> Option<&Case> {
    let case = facts.case.as_ref().filter(|it| it.id == id)?;
    case_acts::permit(Action::ReadCases, case, facts).map(|_| case)
}

/// Whether the actor may say what belongs to it.
fn may_change(case: &Case, facts: &Facts) -> bool {
    case_acts::check(CaseAct::Amend, case, facts).is_ok()
}

fn link_needs(link: Link) -> Needs {
    of_case(CaseId(link.id))
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let id = CaseId(link.id);
    if link.act != links::LIST {
        return Turn::to(place).toast(text!("button-of-no-use"));
    }
    match readable(id, facts) {
        Some(_) => Turn::to(At::of(Step::List, id).place()).with_all(case_acts::log_read(id, facts)),
        None => Turn::to(place).note(text!("case-missing")),
    }
}
