//! Two teams mediate a case together where the parties live in different units (Art. 22): the head of the team that leads
//! it asks the other head, who names somebody; both heads of the Front committees are told. It counts for the leading
//! team. Articles are of Law 35/2013/QH13.

mod asks;
mod at;
mod cards;
pub mod links;
#[cfg(test)]
mod tests;
mod todo;

pub use self::asks::{HeadsFound, HeadsOf, Invitation, Invited, InvitedFound, Waiting, WaitingFound};
pub use self::at::{At, Step};
use super::case_acts;
use super::effect::Effect;
use super::entry::{Entry, Linked};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::place::Flow;
use super::screen::{Button, Screen};
use super::text::text;
use super::{Place, Turn};
use crate::domain::CaseId;
use crate::domain::case::{Case, CaseAct};

/// What this flow is to the house. Reached from the card of a case, and from an invitation.
pub(super) const ENTRY: Entry =
    Entry { linked: Some(Linked::of(link_needs, open_link)), ..Entry::of::<At>("together").with_todo(todo::TODO) };

impl Flow for At {
    fn tag(&self) -> &'static str {
        "together"
    }

    fn needs(&self) -> Needs {
        match self.step {
            Step::Answer => Needs::asking(Invited { case: self.case, team: self.team }),
            Step::Teams => Needs { case: Some(self.case), ..Needs::default() },
            Step::Ask => {
                let needs = Needs { case: Some(self.case), ..Needs::default() };
                match self.team {
                    Some(team) => needs.and(HeadsOf(team)),
                    None => needs,
                }
            }
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        match (self.step, leading(self.case, facts)) {
            (Step::Answer, _) => cards::answer_screen(self, facts),
            (Step::Teams, Some(case)) => cards::teams(self, case, facts),
            (Step::Ask, Some(case)) => cards::check(self, case, facts),
            (_, None) => Screen::new(text!("case-missing")).open().row(vec![Button::to_menu()]),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        match (answer, at.step) {
            (Answer::Contact { message, .. }, _) => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            (Answer::Media { message, .. }, _) => {
                Turn::to(at.place()).note(text!("answer-by-text")).with(Effect::DeleteMessage(message))
            }
            (answer, Step::Answer) => cards::answered(at, answer, facts),
            (answer, Step::Teams | Step::Ask) => match leading(at.case, facts) {
                Some(case) => cards::asked(at, answer, case, facts),
                None => Turn::to(Place::home()).note(text!("case-missing")),
            },
        }
    }

    fn shows_case(&self) -> bool {
        self.step != Step::Answer
    }
}

/// The case, if the actor may ask another team to help with it.
fn leading(id: CaseId, facts: &Facts) -> Option<&Case> {
    let case = facts.case.as_ref().filter(|it| it.id == id)?;
    case_acts::check(CaseAct::Cooperate, case, facts).ok().map(|_| case)
}

fn link_needs(link: Link) -> Needs {
    let id = CaseId(link.id);
    if link.act == links::ANSWER {
        return Needs::asking(Invited { case: id, team: None });
    }
    Needs { case: Some(id), ..Needs::default() }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let id = CaseId(link.id);
    match link.act {
        links::ANSWER => Turn::to(At::of(Step::Answer, id).place()),
        links::ASK => match facts.case.as_ref().map(|case| case_acts::check(CaseAct::Cooperate, case, facts)) {
            Some(Ok(_)) => Turn::to(At::of(Step::Teams, id).place()),
            Some(Err(why)) => Turn::to(place).note(why),
            None => Turn::to(place).note(text!("case-missing")),
        },
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}
