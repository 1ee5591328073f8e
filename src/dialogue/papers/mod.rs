//! Papers: the register of a team, printed in stretches to be signed (Art. 21(4)), and the papers of a case, made from it
//! in one tap; what it does not hold is asked once. Who may read the names may make them, and that is written down.

mod addressee;
mod asks;
mod at;
mod book;
#[cfg(test)]
mod books_tests;
pub mod links;
mod look;
#[cfg(test)]
mod look_tests;
mod of_case;
mod paper;
mod read;
mod setup;
#[cfg(test)]
mod tests;
mod when;
mod words;
#[cfg(test)]
mod words_tests;

use chrono::Datelike;

pub use self::asks::{BookFound, CaseFound, Format, OfBook, OfCase, OfWords, PapersDeed, WordsFound};
pub use self::at::{At, Step};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::guide;
use super::input::Answer;
use super::link::Link;
use super::place::{self, Flow, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Place, Turn};
use crate::domain::access::{Action, Permit, Scope, act, may};
use crate::domain::papers::PaperKind;
use crate::domain::people::{Actor, Team};
use crate::domain::register::keeper;
use crate::domain::{CaseId, TeamId};

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("papers")
    .opened_by(&[Opening::of(Section::Register, Spot::Main(45), may_print, |_, _, facts| start(facts))])
    .linked_by(Linked::of(link_needs, open_link));

/// Whether somebody has a register to print: that of the team they head, or those of the ward.
fn may_print(actor: &Actor) -> bool {
    may(actor, Action::ReadNames).is_ok_and(|it| it.scope().ward.is_some() || !it.scope().teams.is_empty())
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "papers"
    }

    fn needs(&self) -> Needs {
        match (self.step, self.team, self.case) {
            (Step::Words | Step::Word, _, _) => Needs::asking(OfWords),
            (Step::Book | Step::Setup | Step::SetupCheck | Step::Close | Step::Signed, Some(team), _) => {
                Needs::asking(OfBook { team, year: self.year, part: self.part })
            }
            (Step::Case | Step::Blank | Step::Look, _, Some(case)) => Needs::asking(OfCase(case)),
            _ => Needs::default(),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let screen = match self.step {
            Step::Teams => book::teams(self, facts),
            Step::Book | Step::Setup | Step::SetupCheck | Step::Close | Step::Signed => book::screen(self, facts),
            Step::Words | Step::Word => words::screen(self, facts),
            Step::Case | Step::Blank | Step::Look => of_case::screen(self, facts),
        };
        if self.guide(facts).is_some() { screen.row(guide::row()) } else { screen }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        match answer {
            Answer::Contact { message, .. } => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).note(text!("media-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Pick(guide::KEY) => match at.guide(facts) {
                Some(words) => Turn::to(at.place()).note(guide::note(words, facts)),
                None => Turn::to(at.place()),
            },
            answer => match at.step {
                Step::Teams => book::teams_answer(at, answer, facts),
                Step::Book | Step::Setup | Step::SetupCheck | Step::Close | Step::Signed => {
                    book::answer(at, answer, facts)
                }
                Step::Words | Step::Word => words::answer(at, answer, facts),
                Step::Case | Step::Blank | Step::Look => of_case::answer(at, answer, facts),
            },
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::Blank | Step::Book | Step::Setup | Step::Close | Step::Signed | Step::Word => Takes::Words,
            Step::SetupCheck => Takes::Words,
            Step::Teams | Step::Case | Step::Look | Step::Words => Takes::Choice,
        }
    }

    fn unsaved(&self) -> Option<Unsaved> {
        let typed = matches!(self.step, Step::Blank | Step::Look) && !self.filled.is_empty();
        typed.then(|| Unsaved::of(place::Form::Paper, self))
    }
}

impl At {
    /// What is wanted on this card; nothing where it is none that asks.
    fn guide(&self, facts: &Facts) -> Option<Text> {
        match self.step {
            Step::Teams | Step::Words | Step::Word | Step::Case => None,
            Step::Blank | Step::Look => of_case::guide(self, facts),
            step => facts.found::<OfBook>()?.as_ref().map(|_| Text::of(format!("guide-papers-{step}"))),
        }
    }
}

/// `/so`: the register of the team that one heads; for the office, whose.
fn start(facts: &Facts) -> Turn {
    let Some(permit) = permit(facts) else { return Turn::to(Place::home()).note(text!("not-allowed")) };
    let year = facts.today.year();
    match (permit.scope().ward, own_teams(permit.scope(), facts).as_slice()) {
        (None, [one]) => Turn::to(At::book(*one, (year, None)).place()),
        (None, []) => Turn::to(Place::home()).note(text!("not-allowed")),
        _ => Turn::to(At::teams(0).place()),
    }
}

/// The permit to make papers with names.
fn permit(facts: &Facts) -> Option<Permit<act::ReadNames>> {
    may(facts.actor()?, act::ReadNames).ok()
}

/// The permit to keep books: to set them up, to say that they were signed.
fn book_permit(facts: &Facts) -> Option<Permit<act::KeepBook>> {
    may(facts.actor()?, act::KeepBook).ok()
}

/// The teams whose register may be printed; those that became a part of another one last.
fn own_teams(scope: Scope, facts: &Facts) -> Vec<TeamId> {
    let kept = facts.teams.iter().filter(|it| keeper(scope, it.id, &facts.teams).is_some());
    let (now, before): (Vec<&Team>, Vec<&Team>) = kept.partition(|it| it.life.holds(facts.today));
    now.into_iter().chain(before).map(|it| it.id).collect()
}

fn link_needs(link: Link) -> Needs {
    match link.act {
        links::BOOK => Needs::default(),
        _ => Needs::asking(OfCase(CaseId(link.id))),
    }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    if link.act == links::BOOK {
        let team = TeamId(link.id);
        let may = permit(facts).is_some_and(|it| own_teams(it.scope(), facts).contains(&team));
        let book = At::book(team, (facts.today.year(), None)).place();
        return if may { Turn::to(book) } else { Turn::to(place).note(text!("not-allowed")) };
    }
    let is_known = link.act == links::CASE || link.act == links::URGENT;
    match facts.found::<OfCase>().filter(|_| is_known) {
        _ if !is_known => Turn::to(place).toast(text!("button-of-no-use")),
        Some(Some(it)) if link.act == links::URGENT => of_case::begin(At::case(it.case.id), PaperKind::Urgent, it),
        Some(Some(it)) => Turn::to(At::case(it.case.id).place()),
        _ => Turn::to(place).note(text!("not-allowed")),
    }
}

fn doing(deed: PapersDeed) -> Effect {
    Effect::own(deed)
}

fn refused_screen() -> Screen {
    Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()])
}
