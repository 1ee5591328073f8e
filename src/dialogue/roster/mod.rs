//! Lists of people, in and out: the office sends a workbook, sees what would become of it, decides on whom is doubtful,
//! and only then it is written; letters with links for those who have not joined; the lists that the law and the office
//! want. Nothing here is shown or done without the right to invite people.

mod asks;
mod at;
mod card;
mod doubts;
mod letters;
pub mod links;
mod lists;
mod remind;
#[cfg(test)]
mod remind_tests;
mod since;
#[cfg(test)]
mod since_tests;
#[cfg(test)]
mod tests;
mod todo;

pub use self::asks::{
    Around, Format, Letters, LettersWanted, LettersWantedFound, OneList, OpenFound, OpenList, Outside, OutsideFound,
    Outsider, PeopleFile, RosterDeed, Shown,
};
pub use self::at::{At, Kind, Step};
pub use self::card::problem;
use super::effect::Effect;
use super::entry::{Entry, Linked};
use super::facts::{Facts, Needs};
use super::input::{Answer, Media};
use super::link::Link;
use super::place::{Flow, Hears};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Place, Turn};
use crate::domain::access::{Action, act, may};
use crate::domain::people::Actor;
use crate::domain::roster::file::{ListPermit, NewListFile, Standing, Unreadable};
use crate::domain::roster::rows::List;
use crate::domain::{ListId, TeamId};

/// What this flow is to the house. Reached from the people.
pub(super) const ENTRY: Entry =
    Entry { linked: Some(Linked::of(link_needs, open_link)), todo: Some(todo::TODO), ..Entry::of::<At>("roster") };

/// The longest name of a file that is kept.
const LONGEST_NAME: usize = 80;

impl Flow for At {
    fn tag(&self) -> &'static str {
        "roster"
    }

    fn needs(&self) -> Needs {
        match (self.step, self.list) {
            (Step::Start, _) => Needs::asking(OpenList),
            (Step::List | Step::Doubt | Step::Problems | Step::News, Some(list)) => Needs::asking(OneList(list)),
            (Step::Letters | Step::Remind, _) => Needs::asking(Outside),
            _ => Needs::default(),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if permit(facts).is_none() {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match self.step {
            Step::Start => card::start(facts),
            Step::List => card::screen(self, facts),
            Step::Doubt => doubts::screen(self, facts),
            Step::Problems => card::problems(self, facts),
            Step::News => card::news(self, facts),
            Step::Letters => letters::screen(self, facts),
            Step::Remind => remind::screen(self, facts),
            Step::Lists => lists::screen(),
            Step::When => lists::when(self, facts),
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
                let waits = |it: &Shown| matches!(it.file.standing, Standing::Coming | Standing::Read);
                let replaced = card::shown(facts).is_some_and(|it| Some(it.file.id) == at.list && waits(it));
                let turn = take((file, name, album), permit, facts);
                if replaced { turn.note(text!("roster-replaced")) } else { turn }
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).note(text!("roster-send-a-file")).with(Effect::DeleteMessage(message))
            }
            Answer::Contact { message, .. } => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Pick("template") => {
                let file = PeopleFile::Template;
                Turn::to(at.place()).with(doing(RosterDeed::Send { permit, file })).note(text!("roster-template-sent"))
            }
            answer => match at.step {
                Step::Start => card::start_answer(at, answer, facts),
                Step::List => card::answer(at, answer, permit, facts),
                Step::Doubt => doubts::answer(at, answer, permit, facts),
                Step::Problems | Step::News => card::page_answer(at, answer, permit, facts),
                Step::Letters => letters::answer(at, answer, facts),
                Step::Remind => remind::answer(at, answer, facts),
                Step::Lists | Step::When => lists::answer(at, answer, permit, facts),
            },
        }
    }

    fn hears(&self, actor: &Actor) -> Hears {
        if may(actor, Action::KeepRegister).is_ok() { Hears::Sentences } else { Hears::Everything }
    }

    fn left(&self) -> Option<Text> {
        let holds = matches!(self.step, Step::List | Step::Doubt | Step::Problems | Step::News);
        (holds && self.list.is_some() && self.mark.is_some()).then(|| text!("roster-left"))
    }
}

fn permit(facts: &Facts) -> Option<ListPermit> {
    may(facts.actor()?, act::KeepRegister).ok()
}

fn doing(deed: RosterDeed) -> Effect {
    Effect::own(deed)
}

/// Whether a document is called as a workbook is.
fn is_workbook(name: &str) -> bool {
    let name = name.to_lowercase();
    [".xlsx", ".xlsm", ".xls"].iter().any(|it| name.ends_with(it))
}

/// A workbook that was sent where no file is asked for, by somebody who may bring people in.
#[must_use]
pub fn sent(
    place: &Place,
    (file, name, album): (Option<&str>, Option<&str>, Option<&str>),
    facts: &Facts,
) -> Option<Turn> {
    let is_meant = name.is_some_and(is_workbook) && !place.holds_work() && !place.writes_for_others();
    let permit = permit(facts).filter(|_| is_meant && !place.is::<At>())?;
    Some(take((file?, name, album), permit, facts))
}

/// Takes a file that was sent.
fn take((file, name, album): (&str, Option<&str>, Option<&str>), permit: ListPermit, facts: &Facts) -> Turn {
    let id = ListId(facts.fresh);
    let name: String = name.unwrap_or_default().chars().take(LONGEST_NAME).collect();
    let new = NewListFile { id, name };
    let at = At { album: album.map(str::to_owned), ..At::list(id) };
    Turn::to(at.place()).with(doing(RosterDeed::Take { permit, file: new, telegram: file.to_owned() }))
}

/// What whoever sent a file is told when it is read, or cannot be.
#[must_use]
pub fn came(list: ListId, came: &Result<List, Unreadable>) -> Screen {
    let screen = match came {
        Ok(list) => Screen::new(text!("roster-came", people = list.rows())),
        Err(why) => Screen::new(text!("roster-came-not", why = Text::of(format!("roster-why-{why}")))),
    };
    let button = if came.is_ok() { text!("roster-button-show") } else { text!("roster-button-again") };
    screen.open().row(vec![Button::go(links::show(list), button)])
}

fn link_needs(link: Link) -> Needs {
    match link.act {
        links::SHOW => Needs::asking(OneList(ListId(link.id))),
        links::LETTERS | links::REMIND => Needs::asking(Outside),
        links::ASK => Needs::asking(LettersWanted(TeamId(link.id))),
        links::CONTACTS => Needs::default(),
        _ => Needs::asking(OpenList),
    }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    if link.act == links::ASK {
        return remind::ask(place, TeamId(link.id), facts);
    }
    if permit(facts).is_none() {
        return Turn::to(place).note(text!("not-allowed"));
    }
    match link.act {
        links::START => Turn::to(At::of(Step::Start).place()),
        links::SHOW => match card::shown(facts) {
            Some(it) if !matches!(it.file.standing, Standing::Done | Standing::Dropped) => {
                Turn::to(card::at_plan(it.file.id, facts).place())
            }
            _ => Turn::to(At::of(Step::Start).place()).note(text!("roster-gone")),
        },
        links::LETTERS => Turn::to(At::of(Step::Letters).place()),
        links::REMIND => Turn::to(At::of(Step::Remind).place()),
        links::LISTS => Turn::to(At::of(Step::Lists).place()),
        links::CONTACTS => lists::contacts(place, TeamId(link.id), facts),
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

fn to_people() -> Button {
    Button::go(super::action::Go::Section(super::action::Section::People), text!("roster-button-people"))
}
