//! Old lines, in: whoever keeps a team's books sends a workbook with what was written by hand before, sees what would become
//! of each row, and only then it is written, all of it or nothing. What is brought in reminds nobody of anything.

mod asks;
mod at;
mod card;
mod imports;
pub mod links;
#[cfg(test)]
mod tests;

pub use self::asks::{ImportShown, Imports, OldDeed, OneImport, OneOld, OpenOld, OpenOldFound, Shown};
pub use self::at::{At, Step};
pub use self::card::{problem, row_of, unreadable};
use super::effect::Effect;
use super::entry::{Entry, Linked};
use super::facts::{Facts, Needs};
use super::input::{Answer, Media};
use super::link::Link;
use super::place::{Flow, Takes};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Place, Turn};
use crate::domain::access::{act, may};
use crate::domain::roster::file::{NewListFile, Standing, Unreadable};
use crate::domain::roster::old::OldPermit;
use crate::domain::roster::old::rows::OldList;
use crate::domain::roster::problems::wrong_rows;
use crate::domain::{ListId, TeamId};

/// What this flow is to the house. Reached from the register of a team.
pub(super) const ENTRY: Entry = Entry { linked: Some(Linked::of(link_needs, open_link)), ..Entry::of::<At>("oldbook") };

/// The longest name of a file that is kept.
const LONGEST_NAME: usize = 80;

impl Flow for At {
    fn tag(&self) -> &'static str {
        "oldbook"
    }

    fn needs(&self) -> Needs {
        match (self.step, self.list) {
            (Step::List | Step::Problems | Step::News, Some(list)) => Needs::asking(OneOld(list)),
            (Step::Imports, _) => Needs::asking(Imports),
            (Step::Import | Step::Reason | Step::TakeBack, _) if self.import.is_some() => {
                self.import.map_or_else(Needs::default, |it| Needs::asking(OneImport(it)))
            }
            _ => Needs::asking(OpenOld),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if permit(facts).is_none() {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match self.step {
            Step::Start => card::start(facts),
            Step::List => card::screen(self, facts),
            Step::Problems => card::problems(self, facts),
            Step::News => card::news(self, facts),
            Step::Imports => imports::all(self, facts),
            Step::Import => imports::one(self, facts),
            Step::Reason => imports::reason(self, facts),
            Step::TakeBack => imports::check(self, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        let Some(permit) = permit(facts) else {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        };
        match answer {
            // Of several files that were sent at once the first is read, and that is said.
            Answer::Media { kind: Media::Document, album: Some(album), .. } if at.album.as_deref() == Some(album) => {
                Turn::to(at.place()).note(text!("roster-one-file"))
            }
            Answer::Media { kind: Media::Document, file: Some(file), name, album, .. } => {
                let waits = |it: &Shown| matches!(it.standing, Standing::Coming | Standing::Read);
                let before = card::shown(facts).filter(|it| Some(it.id) == at.list);
                let replaced = before.is_some_and(waits);
                // What is sent while a file is looked at is of the same book.
                let team = before.and_then(|it| it.team).or(at.team);
                let turn = take((file, name, album), team, permit, facts);
                if replaced { turn.note(text!("roster-replaced")) } else { turn }
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).note(text!("roster-send-a-file")).with(Effect::DeleteMessage(message))
            }
            Answer::Contact { message, .. } => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Pick("template") => {
                Turn::to(at.place()).with(doing(OldDeed::Template { permit })).note(text!("roster-template-sent"))
            }
            answer => match at.step {
                Step::Start => card::start_answer(at, answer, facts),
                Step::List => card::answer(at, answer, permit, facts),
                Step::Problems | Step::News => card::page_answer(at, answer, permit),
                Step::Imports | Step::Import | Step::Reason | Step::TakeBack => imports::answer(at, answer, facts),
            },
        }
    }

    fn takes(&self) -> Takes {
        if self.step == Step::Reason { Takes::Words } else { Takes::Choice }
    }

    fn left(&self) -> Option<Text> {
        let file = self.step != Step::Start && self.list.is_some() && self.mark.is_some();
        let taking_back = self.step == Step::TakeBack && self.reason.is_some();
        taking_back.then(|| text!("oldbook-left-import")).or_else(|| file.then(|| text!("oldbook-left")))
    }
}

fn permit(facts: &Facts) -> Option<OldPermit> {
    may(facts.actor()?, act::KeepBook).ok()
}

fn doing(deed: OldDeed) -> Effect {
    Effect::own(deed)
}

/// Takes a file that was sent.
fn take(
    (file, name, album): (&str, Option<&str>, Option<&str>),
    team: Option<TeamId>,
    permit: OldPermit,
    facts: &Facts,
) -> Turn {
    let id = ListId(facts.fresh);
    let name: String = name.unwrap_or_default().chars().take(LONGEST_NAME).collect();
    let at = At { album: album.map(str::to_owned), team, ..At::list(id) };
    let deed = OldDeed::Take { permit, file: NewListFile { id, name }, team, telegram: file.to_owned() };
    Turn::to(at.place()).with(doing(deed))
}

/// What whoever sent a file is told when it is read, or cannot be.
#[must_use]
pub fn came(list: ListId, came: &Result<OldList, Unreadable>) -> Screen {
    let screen = match came {
        Ok(list) => Screen::new(text!("oldbook-came", cases = list.rows.len() + wrong_rows(&list.problems))),
        Err(why) => Screen::new(text!("oldbook-came-not", why = card::unreadable(Some(*why)))),
    };
    let button = if came.is_ok() { text!("oldbook-button-show") } else { text!("roster-button-again") };
    screen.open().row(vec![Button::go(links::show(list), button)])
}

fn link_needs(link: Link) -> Needs {
    match link.act {
        links::SHOW => Needs::asking(OneOld(ListId(link.id))),
        _ => Needs::asking(OpenOld),
    }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    if permit(facts).is_none() {
        return Turn::to(place).note(text!("not-allowed"));
    }
    match link.act {
        links::START => {
            let team = Some(TeamId(link.id)).filter(|id| facts.teams.iter().any(|it| it.id == *id));
            Turn::to(At { team, ..At::of(Step::Start) }.place())
        }
        links::SHOW => match card::shown(facts) {
            Some(it) if !matches!(it.standing, Standing::Done | Standing::Dropped) => {
                Turn::to(card::at_plan(it.id, facts).place())
            }
            _ => Turn::to(At::of(Step::Start).place()).note(text!("oldbook-gone")),
        },
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}
