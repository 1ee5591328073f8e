//! Sessions of a case (Art. 19 to 21): told in one message or by taps, looked at, saved; put right with a reason; the next
//! one as an appointment and as words to read out to the parties. Articles are of Law 35/2013/QH13.

mod asks;
mod at;
mod cards;
pub mod links;
mod listed;
#[cfg(test)]
mod tests;
mod writing;

pub use self::asks::{OfCase, SessionDeed, SessionsFound};
pub use self::at::{At, Form, Step};
use super::case_acts;
use super::effect::Effect;
use super::entry::{Entry, Linked};
use super::facts::{Facts, Needs};
use super::guide;
use super::input::Answer;
use super::link::Link;
use super::place::{self, Flow, Hears, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Place, Turn};
use crate::domain::CaseId;
use crate::domain::access::Action;
use crate::domain::case::{Case, CaseAct, Session};
use crate::domain::people::Actor;

/// What this flow is to the house. Reached from the card of a case.
pub(super) const ENTRY: Entry =
    Entry { linked: Some(Linked::of(link_needs, open_link)), ..Entry::of::<At>("sessions") };

fn needs_of(case: CaseId) -> Needs {
    Needs { case: Some(case), ..Needs::asking(OfCase(case)) }
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "sessions"
    }

    fn needs(&self) -> Needs {
        // Whether somebody was recognised on the day is asked when the first session is saved.
        let case_people = matches!(self.step, Step::Review | Step::Reason);
        Needs { case_people, ..needs_of(self.case) }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        match readable(self.case, facts) {
            None => Screen::new(text!("case-missing")).open().row(vec![Button::to_menu()]),
            Some(case) => match self.step {
                Step::List | Step::One => listed::screen(self, case, facts),
                _ => cards::screen(self, case, facts),
            },
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        let Some(case) = readable(at.case, facts) else {
            return Turn::to(Place::home()).note(text!("case-missing"));
        };
        match (answer, at.step) {
            (Answer::Contact { message, .. }, _) => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            (Answer::Media { message, .. }, _) => {
                Turn::to(at.place()).note(text!("answer-by-text")).with(Effect::DeleteMessage(message))
            }
            (Answer::Pick(guide::KEY), step) if !matches!(step, Step::List | Step::One) => {
                Turn::to(at.place()).note(guide::note(Text::of(format!("guide-session-{step}")), facts))
            }
            (answer, Step::List | Step::One) => listed::answer(at, answer, case, facts),
            (answer, _) => writing::answer(at, answer, case, facts),
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::List | Step::One | Step::Review | Step::Invite | Step::Consent | Step::Others | Step::Openness => {
                Takes::Choice
            }
            _ => Takes::Words,
        }
    }

    fn hears(&self, _actor: &Actor) -> Hears {
        match self.step {
            Step::InviteName | Step::OtherNames => Hears::Names,
            _ => Hears::Everything,
        }
    }

    fn shows_case(&self) -> bool {
        true
    }

    fn unsaved(&self) -> Option<Unsaved> {
        let begun = Form { apart: self.form.apart, version: self.form.version, ..Form::default() };
        (self.form != begun).then(|| Unsaved::of(place::Form::Session, self))
    }
}

/// The case, if the actor may read it.
fn readable(id: CaseId, facts: &Facts) -> Option<&Case> {
    let case = facts.case.as_ref().filter(|it| it.id == id)?;
    case_acts::permit(Action::ReadCases, case, facts).map(|_| case)
}

fn found(facts: &Facts) -> &[Session] {
    facts.found::<OfCase>().map_or(&[], |it| it.0.as_slice())
}

fn link_needs(link: Link) -> Needs {
    needs_of(CaseId(link.id))
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let Some(case) = readable(CaseId(link.id), facts) else {
        return Turn::to(place).note(text!("case-missing"));
    };
    let read = case_acts::log_read(case.id, facts);
    match link.act {
        links::LIST => Turn::to(At::list(case.id).place()).with_all(read),
        links::NEW => match case_acts::check(CaseAct::Session, case, facts) {
            Ok(_) => Turn::to(begun(case).place()).with_all(read),
            Err(why) => Turn::to(place).note(why),
        },
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

/// A new session. Where there was violence the sides are not brought together unless somebody says so.
fn begun(case: &Case) -> At {
    let form = Form { apart: case.domestic_violence, ..Form::default() };
    At { step: Step::Words, form, ..At::list(case.id) }
}
