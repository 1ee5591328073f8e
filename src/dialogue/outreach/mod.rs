//! Outreach (`/tuyentruyen`, II.4 of the plan): of one text of the office a script for the loudspeaker, points for the meeting,
//! a picture and a text for the ward's page; handed to heads and the Front, who answer with a day and a number of people.
//! Nothing of a case stands in it.

mod asks;
mod at;
mod cards;
mod due;
pub mod links;
#[cfg(test)]
mod tests;
pub mod timers;
mod todo;
mod writing;

pub use self::asks::{All, AllFound, Bulletins, BulletinsFound, One, OneFound, OutreachDeed, Waiting};
pub use self::at::{At, Field, Step};
use super::action::Section;
use super::days;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::place::{Flow, Hears, Takes};
use super::screen::{Button, Screen};
use super::text::{Arg, Text, text};
use super::{Place, Turn};
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::outreach::heard::heard;
use crate::domain::outreach::kit::{DoneKind, Kept, KitFile, KitStanding};
use crate::domain::people::{Actor, Office};
use crate::domain::{AnnouncementId, KitId};

/// More people no broadcast and no meeting has.
const MOST_PEOPLE: u32 = 20_000;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(link_needs, open_link)),
    todo: Some(todo::TODO),
    begun: Some(todo::BEGUN),
    ..Entry::of::<At>("outreach").timed_by::<timers::DueOutreach>().opened_by(&[Opening::of(
        Section::Outreach,
        Spot::Main(72),
        |actor| may(actor, Action::ReadOutreach).is_ok(),
        |_, _, facts| start(facts),
    )])
};

/// Whether somebody holds an office to which kits are handed.
fn asked_office(actor: &Actor) -> bool {
    [Office::TeamHead, Office::ResidentGroupHead, Office::FrontCommitteeHead].iter().any(|it| actor.holds(*it))
}

/// What the actor may do.
struct Rights {
    /// Make and change kits.
    keep: Option<Permit<act::KeepOutreach>>,
    /// Say what was done with them.
    note: Option<Permit<act::NoteOutreach>>,
}

fn rights(facts: &Facts) -> Option<Rights> {
    let actor = facts.actor().filter(|it| may(it, Action::ReadOutreach).is_ok())?;
    Some(Rights { keep: may(actor, act::KeepOutreach).ok(), note: may(actor, act::NoteOutreach).ok() })
}

/// The kit that was asked for.
fn kept(facts: &Facts) -> Option<&Kept> {
    facts.found::<One>()?.kit.as_deref()
}

fn start(facts: &Facts) -> Turn {
    match rights(facts) {
        Some(_) => Turn::to(At::home().place()),
        None => Turn::to(Place::home()).note(text!("not-allowed")),
    }
}

fn link_needs(link: Link) -> Needs {
    if link.act == links::MAKE { Needs::asking(Bulletins).and(All) } else { Needs::asking(One(KitId(link.id))) }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let Some(rights) = rights(facts) else { return Turn::to(place).note(text!("not-allowed")) };
    let kit = KitId(link.id);
    match link.act {
        links::MAKE => writing::of_bulletin(place, AnnouncementId(link.id), &rights, facts),
        links::SHOW | links::DONE if kept(facts).is_none() => Turn::to(place).toast(text!("button-of-no-use")),
        links::SHOW => Turn::to(At::of(kit).place()),
        links::DONE => match DoneKind::ALL.get(link.more as usize) {
            Some(kind) => doing(At::of(kit), *kind, &rights, facts),
            None => Turn::to(place).toast(text!("button-of-no-use")),
        },
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "outreach"
    }

    fn needs(&self) -> Needs {
        match (self.step, self.kit) {
            (Step::Home, _) | (_, None) if self.step != Step::New => Needs::asking(All),
            (_, None) => Needs::asking(Bulletins).and(All),
            (_, Some(kit)) => Needs::asking(One(kit)),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        match rights(facts) {
            Some(rights) => cards::shown(self, &rights, facts),
            None => Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        let Some(rights) = rights(facts) else { return Turn::to(Place::home()).note(text!("not-allowed")) };
        match answer {
            Answer::Contact { message, .. } => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).with(Effect::DeleteMessage(message)).note(text!("media-not-asked"))
            }
            Answer::Pick("back") => Turn::to(back(at).place()),
            Answer::Pick("prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
            Answer::Pick("next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
            Answer::Pick(key) => picked(at, key, &rights, facts),
            Answer::Text { text, .. } => typed(at, text, &rights, facts),
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::New | Step::Write | Step::Done => Takes::Words,
            _ => Takes::Choice,
        }
    }

    fn takes_forwarded(&self) -> bool {
        self.step == Step::New
    }

    fn writes_for_others(&self) -> bool {
        matches!(self.step, Step::New | Step::Write)
    }

    fn hears(&self, actor: &Actor) -> Hears {
        // Its texts speak of quarrels and violence as such.
        if may(actor, Action::KeepOutreach).is_ok() { Hears::Nothing } else { Hears::Sentences }
    }
}

fn back(at: At) -> At {
    match (at.step, at.kit, at.field) {
        (Step::Write, Some(_), Some(Field::Part)) => At { page: at.nth, ..at.step(Step::Script) },
        (Step::Write, Some(_), Some(Field::Point | Field::Question)) => at.step(Step::Points),
        (Step::Script | Step::Points | Step::Write | Step::Give | Step::Done, Some(kit), _) => At::of(kit),
        _ => At::home(),
    }
}

fn picked(at: At, key: &str, rights: &Rights, facts: &Facts) -> Turn {
    let it = kept(facts);
    match (at.step, key) {
        (Step::Home, "new") if rights.keep.is_some() => Turn::to(At::home().step(Step::New).place()),
        (Step::Home | Step::New, key) => match key.split_once(':') {
            Some(("k", id)) => match id.parse().ok().map(KitId) {
                Some(kit) => Turn::to(At::of(kit).place()),
                None => Turn::to(at.place()),
            },
            Some(("b", id)) => {
                let id = AnnouncementId(id.parse().unwrap_or_default());
                writing::of_bulletin(at.place(), id, rights, facts)
            }
            _ => Turn::to(at.place()).note(text!("pick-a-button")),
        },
        (Step::Kit, "script") => Turn::to(at.step(Step::Script).place()),
        (Step::Kit, "points") => Turn::to(at.step(Step::Points).place()),
        (Step::Kit, "give") if rights.keep.is_some() => Turn::to(at.step(Step::Give).place()),
        (Step::Kit, "close") => moved(KitStanding::Closed, rights, facts),
        (Step::Give, "sure") => moved(KitStanding::Given, rights, facts),
        (Step::Done, "uncounted") if at.kind == Some(DoneKind::Broadcast) => note(at, 0, rights, facts),
        (Step::Done, key) => match days::from_key(key, facts).filter(|it| *it <= facts.today) {
            Some(day) => Turn::to(At { on: Some(day), ..at }.place()),
            None => Turn::to(at.place()).note(text!("pick-a-button")),
        },
        (_, key) => match (key.split_once(':'), it) {
            (Some(("edit", what)), Some(it)) => writing::begin(at, what, it, rights),
            (Some(("file", file)), Some(it)) => print(at, KitFile::from_code(file), it),
            (Some(("do", kind)), Some(_)) => match DoneKind::from_code(kind) {
                Some(kind) => doing(at, kind, rights, facts),
                None => Turn::to(at.place()),
            },
            (Some(("undo", id)), Some(_)) => undo(at, id.parse().ok(), rights, facts),
            _ => Turn::to(at.place()).note(text!("pick-a-button")),
        },
    }
}

fn typed(at: At, words: &str, rights: &Rights, facts: &Facts) -> Turn {
    match at.step {
        Step::New => writing::of_text(at, words, rights, facts),
        Step::Write => writing::written(at, words, rights, facts),
        Step::Done => {
            let said = heard(words, facts.written_on());
            match (said.people, said.on) {
                (Some(people), _) if people > MOST_PEOPLE => {
                    Turn::to(at.place()).note(text!("outreach-too-many", most = MOST_PEOPLE))
                }
                (_, Some(day)) if day > facts.today => {
                    Turn::to(at.place()).note(text!("outreach-day-to-come", day = Arg::Date(day)))
                }
                (Some(people), on) => note(At { on: on.or(at.on), ..at }, people, rights, facts),
                (None, Some(day)) => Turn::to(At { on: Some(day), ..at }.place()),
                (None, None) => Turn::to(at.place()).note(text!("outreach-number-help")),
            }
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn print(at: At, file: Option<KitFile>, it: &Kept) -> Turn {
    match file {
        Some(file) => Turn::to(at.place())
            .with(Effect::own(OutreachDeed::Print { kit: it.id, file }))
            .note(text!("outreach-printing")),
        None => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// Hands it out, or ends it.
fn moved(to: KitStanding, rights: &Rights, facts: &Facts) -> Turn {
    let (Some(permit), Some(found), Some(it)) = (rights.keep, facts.found::<One>(), kept(facts)) else {
        return Turn::to(At::home().place()).note(text!("outreach-gone"));
    };
    let from = if to == KitStanding::Given { KitStanding::Draft } else { KitStanding::Given };
    if it.standing != from {
        return Turn::to(At::of(it.id).place()).note(text!("outreach-moved-already"));
    }
    let turn = Turn::to(At::of(it.id).place()).with(Effect::own(OutreachDeed::Move { permit, id: it.id, to }));
    if to == KitStanding::Given {
        turn.with_all(due::give(it, &found.asked, (it.ward, facts)))
            .note(text!("outreach-handed-out", count = found.asked.len()))
    } else {
        turn.with(due::forget(it.id)).note(text!("outreach-closed"))
    }
}

fn doing(at: At, kind: DoneKind, rights: &Rights, facts: &Facts) -> Turn {
    match kept(facts).filter(|it| it.standing == KitStanding::Given && rights.note.is_some()) {
        Some(it) => Turn::to(At::doing(it.id, kind).place()),
        None => Turn::to(at.place()).note(text!("outreach-not-given")),
    }
}

/// One tap and a number: it is written down.
fn note(at: At, people: u32, rights: &Rights, facts: &Facts) -> Turn {
    let given = kept(facts).filter(|it| it.standing == KitStanding::Given);
    let (Some(permit), Some(it), Some(kind)) = (rights.note, given, at.kind) else {
        return Turn::to(back(at).place()).note(text!("outreach-not-given"));
    };
    let on = at.on.unwrap_or(facts.today);
    // Not before there was such a text, and not in a time to come.
    if on > facts.today || on < crate::domain::calendar::local_date(it.made_at) {
        return Turn::to(At { on: None, ..at }.place()).note(text!("outreach-day-too-early", day = Arg::Date(on)));
    }
    let deed = OutreachDeed::Note { permit, kit: it.id, id: facts.fresh, kind, on, people };
    let saved = Text::of(format!("outreach-saved-{kind}")).with("day", Arg::Date(on)).with("people", people);
    Turn::to(At::of(it.id).place()).with(Effect::own(deed)).note(saved)
}

/// Somebody's own line is struck.
fn undo(at: At, id: Option<i64>, rights: &Rights, facts: &Facts) -> Turn {
    let me = facts.actor().map(|it| it.person);
    let own =
        facts.found::<One>().and_then(|found| found.done.iter().find(|it| Some(it.id) == id && Some(it.by) == me));
    match (rights.note, own) {
        (Some(permit), Some(own)) => Turn::to(at.place())
            .with(Effect::own(OutreachDeed::Strike { permit, id: own.id }))
            .note(text!("outreach-undone")),
        _ => Turn::to(at.place()).note(text!("outreach-gone")),
    }
}
