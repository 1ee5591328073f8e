//! The ward's plan (`/kehoach`): its parts and work with what was done, which ties itself or is written down in one message;
//! what is missing, coordination and resources. The office keeps it, the leader and the Front read it, and the Front
//! writes down its own coordination. Nothing of a case stands in it.

mod asks;
mod at;
mod cards;
mod editing;
pub mod links;
mod noting;
#[cfg(test)]
mod tests;
mod todo;
mod words;

pub use self::asks::{Known, Of, PlanDeed};
pub use self::at::{Ask, At, Field, Form, Step};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Counts, Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::{Answer, Media};
use super::link::Link;
use super::place::{self, Flow, Hears, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Place, Turn};
use crate::domain::EvidenceId;
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::announce::MediaKind;
use crate::domain::people::Actor;
use crate::domain::plan::progress::Tracked;
use crate::domain::plan::{Evidence, EvidenceKind, PlanPart};
use chrono::Datelike;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(|link| Needs::asking(Of(year_of(link))), open_link)),
    todo: Some(todo::TODO),
    digest: Some(told),
    ..Entry::of::<At>("plan").opened_by(&[Opening {
        needs: |_| Needs::asking(Of(THIS_YEAR)),
        ..Opening::of(Section::Plan, Spot::Main(77), may_read, |_, _, facts| start(facts)).typing_words()
    }])
};

/// As a year: the one that it is.
pub const THIS_YEAR: i32 = 0;

fn may_read(actor: &Actor) -> bool {
    may(actor, Action::ReadPlan).is_ok()
}

/// What the actor may do with the plan.
struct Rights {
    /// Change it, write down whatever was done.
    keep: Option<Permit<act::KeepPlan>>,
    /// The same, for what was done.
    note: Option<Permit<act::Noting>>,
    /// Write down coordination and resources.
    coordinate: Option<Permit<act::Noting>>,
    /// Take it along as a report of the office.
    print: bool,
    /// Who it is.
    by: crate::domain::PersonId,
}

fn rights(facts: &Facts) -> Option<Rights> {
    let actor = facts.actor().filter(|it| may_read(it))?;
    Some(Rights {
        keep: may(actor, act::KeepPlan).ok(),
        note: may(actor, act::Noting::Keep).ok(),
        coordinate: may(actor, act::Noting::Coordinate).ok(),
        print: may(actor, Action::ReadReports).is_ok(),
        by: actor.person,
    })
}

/// The right to write something of a kind down.
fn noting_right(kind: EvidenceKind, rights: &Rights) -> Option<Permit<act::Noting>> {
    match kind {
        EvidenceKind::Event => rights.note,
        EvidenceKind::Coordination | EvidenceKind::Resource => rights.coordinate,
    }
}

/// Whether the actor may put a line right or strike it: the office any, others those that they wrote down.
fn is_own(it: &Evidence, rights: &Rights) -> bool {
    noting_right(it.noted.kind, rights).is_some_and(|permit| permit.scope().ward.is_some() || it.by == rights.by)
}

/// Whether the actor may read its words and see its picture: of a struck line only whoever may put it right.
fn is_readable(it: &Evidence, rights: &Rights) -> bool {
    it.struck.is_none() || is_own(it, rights)
}

/// What was read of the plan.
fn known(facts: &Facts) -> std::borrow::Cow<'_, Known> {
    use std::borrow::Cow;
    facts.found::<Of>().map_or_else(|| Cow::Owned(Known::default()), Cow::Borrowed)
}

fn tracked(facts: &Facts) -> Option<&Tracked> {
    facts.found::<Of>()?.tracked.as_deref()
}

/// `/kehoach`.
fn start(facts: &Facts) -> Turn {
    match rights(facts) {
        Some(_) => Turn::to(At::of(facts.today.year()).place()),
        None => Turn::to(Place::home()).note(text!("not-allowed")),
    }
}

fn year_of(link: Link) -> i32 {
    i32::try_from(link.id).unwrap_or(THIS_YEAR)
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    if rights(facts).is_none() {
        return Turn::to(place).note(text!("not-allowed"));
    }
    let (year, nth) = (year_of(link), i32::try_from(link.more).unwrap_or_default());
    match link.act {
        links::SHOW if tracked(facts).is_some_and(|it| it.plan.item(nth).is_some()) => {
            Turn::to(At::item(year, nth).place())
        }
        links::SHOW => Turn::to(place).note(text!("plan-gone")),
        links::NAMED => Turn::to(At { step: Step::Part, ..At::of(year) }.place()),
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "plan"
    }

    fn needs(&self) -> Needs {
        Needs::asking(Of(self.year))
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let Some(rights) = rights(facts) else {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        };
        match self.step {
            Step::Overview => cards::overview(self, &rights, facts),
            Step::Part => cards::part(self, facts),
            Step::Item => cards::work(self, &rights, facts),
            Step::Entries => cards::entries(self, &rights, facts),
            Step::Entry | Step::Strike => cards::entry(self, &rights, facts),
            Step::Edit | Step::Write | Step::Add => editing::screen(self, facts),
            Step::Note => match &self.form {
                Some(form) => noting::screen(self, form, facts),
                None => cards::overview(self, &rights, facts),
            },
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        let Some(rights) = rights(facts) else { return Turn::to(Place::home()).note(text!("not-allowed")) };
        if let Answer::Contact { message, .. } = answer {
            return Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message));
        }
        match (at.step, at.form.as_deref().cloned()) {
            (Step::Note, Some(form)) => return noting::answer(at, form, answer, &rights, facts),
            (Step::Edit | Step::Write | Step::Add, _) => return editing::answer(at, answer, &rights, facts),
            _ => {}
        }
        match answer {
            Answer::Pick(key) => picked(at, key, &rights, facts),
            Answer::Text { text, .. } if at.step == Step::Strike => strike(at, text, &rights, facts),
            Answer::Text { text, .. } => said(at, text, &rights, facts),
            Answer::Media { kind: Media::Photo, file: Some(_), .. }
                if matches!(at.step, Step::Overview | Step::Item) && begun(&at, &rights, facts).is_some() =>
            {
                pictured(at, answer, &rights, facts)
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).with(Effect::DeleteMessage(message)).note(text!("media-not-asked"))
            }
            Answer::Contact { .. } => Turn::to(at.place()),
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::Write if self.field == Some(Field::Ties) => Takes::Choice,
            Step::Write | Step::Strike => Takes::Words,
            Step::Note if self.form.as_deref().is_some_and(Form::is_answered_in_words) => Takes::Words,
            _ => Takes::Choice,
        }
    }

    fn writes_for_others(&self) -> bool {
        matches!(self.step, Step::Write | Step::Strike | Step::Note)
    }

    fn hears(&self, actor: &Actor) -> Hears {
        // Reports of outreach against violence are no violence.
        if may(actor, Action::KeepPlan).is_ok() { Hears::Nothing } else { Hears::Sentences }
    }

    fn searches(&self) -> bool {
        // Whose quarrel was settled together may be told here, and begins no case.
        !self.writes_for_others()
    }

    fn unsaved(&self) -> Option<Unsaved> {
        let begun = |form: &Form| form.what.is_some() || form.photo.is_some();
        (self.step == Step::Note && self.form.as_deref().is_some_and(begun))
            .then(|| Unsaved::of(place::Form::Plan, self))
    }
}

fn picked(at: At, key: &str, rights: &Rights, facts: &Facts) -> Turn {
    let (year, nth) = (at.year, at.nth);
    let noting = |kind| match noting_right(kind, rights) {
        Some(_) => {
            let item = nth.filter(|_| kind == EvidenceKind::Event);
            Turn::to(at.clone().noting(Form::new(kind, item)).place())
        }
        None => Turn::to(at.clone().place()).note(text!("not-allowed")),
    };
    match (at.step, key) {
        (_, "prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (_, "next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (_, "back") => Turn::to(back(at)),
        (_, "note") => noting(EvidenceKind::Event),
        (_, "coordination") => noting(EvidenceKind::Coordination),
        (_, "resource") => noting(EvidenceKind::Resource),
        (Step::Overview, "begin") => match rights.keep {
            Some(permit) => editing::begin(at, permit, facts),
            None => Turn::to(at.place()).note(text!("not-allowed")),
        },
        (Step::Overview, "docx" | "xlsx") if !rights.print => Turn::to(at.place()).note(text!("not-allowed")),
        (Step::Overview, "docx" | "xlsx") => {
            let deed = PlanDeed::Print { year, workbook: key == "xlsx" };
            Turn::to(at.place()).with(Effect::own(deed)).note(text!("plan-printing"))
        }
        (Step::Overview, "named") => Turn::to(At { part: None, ..at }.step(Step::Part)),
        (Step::Overview | Step::Item, "entries") => Turn::to(at.step(Step::Entries)),
        (Step::Overview | Step::Item, "edit") if rights.keep.is_some() => Turn::to(at.step(Step::Edit)),
        (Step::Entry, "photo") => photo(at, rights, facts),
        (Step::Entry, "correct" | "strike") => match cards::found(&at, facts).filter(|it| is_own(it, rights)) {
            Some(it) if it.struck.is_some() => Turn::to(at.place()).note(text!("plan-entry-gone")),
            Some(it) if key == "correct" => Turn::to(at.noting(Form::of(it)).place()),
            Some(_) => Turn::to(at.step(Step::Strike)),
            None => Turn::to(at.place()).note(text!("not-allowed")),
        },
        (_, key) => match key.split_once(':') {
            Some(("part", code)) => match PlanPart::from_code(code) {
                Some(part) => Turn::to(At { part: Some(part), ..At::of(year) }.step(Step::Part)),
                None => Turn::to(at.place()),
            },
            Some(("year", year)) => match year.parse() {
                Ok(year) => Turn::to(At::of(year).place()),
                Err(_) => Turn::to(at.place()),
            },
            Some(("i", nth)) => Turn::to(At { nth: nth.parse().ok(), ..at }.step(Step::Item)),
            Some(("e", id)) => Turn::to(At { entry: id.parse().ok().map(EvidenceId), ..at }.step(Step::Entry)),
            _ => Turn::to(at.place()).note(text!("pick-a-button")),
        },
    }
}

fn back(at: At) -> Place {
    match at.step {
        Step::Strike => at.step(Step::Entry),
        Step::Entry => At { entry: None, ..at }.step(Step::Entries),
        Step::Item if at.part.is_some() => At { nth: None, ..at }.step(Step::Part),
        Step::Entries if at.nth.is_some() => at.step(Step::Item),
        _ => At::of(at.year).place(),
    }
}

/// A picture of an event, beside the card.
fn photo(at: At, rights: &Rights, facts: &Facts) -> Turn {
    let file = cards::found(&at, facts).and_then(|it| Some((it.noted.photo.clone()?, it.noted.on)));
    let file = file.filter(|_| cards::found(&at, facts).is_some_and(|it| is_readable(it, rights)));
    match file {
        Some((file, on)) => {
            let caption = text!("plan-photo-caption", day = super::text::Arg::Date(on));
            Turn::to(at.place()).with(Effect::SendFile { kind: MediaKind::Photo, file, caption })
        }
        None => Turn::to(at.place()),
    }
}

/// What is begun where something that was done is told at the plan, or after its command.
fn begun(at: &At, rights: &Rights, facts: &Facts) -> Option<Form> {
    let kind = if rights.note.is_some() { EvidenceKind::Event } else { EvidenceKind::Coordination };
    noting_right(kind, rights).filter(|_| tracked(facts).is_some())?;
    Some(Form::new(kind, at.nth.filter(|_| kind == EvidenceKind::Event)))
}

fn said(at: At, words: &str, rights: &Rights, facts: &Facts) -> Turn {
    let form = begun(&at, rights, facts).filter(|_| is_sentence(words));
    let Some(form) = form else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    let answer = Answer::Text { text: words, message: 0, html: None };
    noting::answer(at.noting(form.clone()), form, answer, rights, facts)
}

fn is_sentence(words: &str) -> bool {
    words.split_whitespace().nth(2).is_some()
}

/// A picture of what was done, with the sentence below it if there is one.
fn pictured(at: At, answer: Answer<'_>, rights: &Rights, facts: &Facts) -> Turn {
    match begun(&at, rights, facts) {
        Some(form) => noting::answer(at.noting(form.clone()), form, answer, rights, facts),
        None => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// Why a line is struck.
fn strike(at: At, reason: &str, rights: &Rights, facts: &Facts) -> Turn {
    let Some(it) = cards::found(&at, facts).filter(|it| it.struck.is_none() && is_own(it, rights)) else {
        return Turn::to(back(at)).note(text!("plan-entry-gone"));
    };
    let Some(permit) = noting_right(it.noted.kind, rights) else { return Turn::to(back(at)) };
    let reason = crate::domain::fold::normalise_spaces(reason);
    if let Some(why) = super::refused::refused(&reason) {
        return Turn::to(at.place()).note(why);
    }
    if !(3..=LONGEST_REASON).contains(&reason.chars().count()) {
        return Turn::to(at.place()).note(text!("plan-reason-help", most = LONGEST_REASON));
    }
    let deed = PlanDeed::Strike { permit, id: it.id, reason };
    Turn::to(at.step(Step::Entry)).with(Effect::own(deed)).note(text!("plan-struck"))
}

/// Longest reason, in characters.
const LONGEST_REASON: usize = 300;

/// What a digest says of the plan.
fn told(counts: &Counts) -> Vec<Text> {
    let of = |what: &str| counts.get(what).copied().unwrap_or_default();
    let mut lines = Vec::new();
    if of(NOTED) > 0 {
        lines.push(text!("plan-digest-noted", count = of(NOTED)));
    }
    if of(QUIET) + of(LATE) > 0 {
        lines.push(text!("plan-digest-named", quiet = of(QUIET), late = of(LATE)));
    }
    lines
}

/// What a digest counts under: lines written down in its days.
pub const NOTED: &str = "plan.noted";
/// Work without anything for a quarter.
pub const QUIET: &str = "plan.quiet";
/// Work whose day comes or is over.
pub const LATE: &str = "plan.late";
