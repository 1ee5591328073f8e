//! The model team of the ward (`/kieumau`, II.3 of the plan): chosen by a decision, supported, rating itself by the ward's
//! criteria, recognised or not, and what others took over from it. The office keeps it, the head of a model team enters its
//! rating and its request, leader and Front read it. Nothing of a case stands in it.

mod asks;
mod at;
mod cards;
mod criteria;
mod due;
pub mod links;
mod noting;
#[cfg(test)]
mod rating_tests;
#[cfg(test)]
mod tests;
pub mod timers;
mod todo;
mod words;

use std::borrow::Cow;

use chrono::Datelike;

pub use self::asks::{Counted, CountedFound, Due, DueFound, Known, ModelDeed, Of, RatedFound, RatedOf};
pub use self::at::{Ask, At, Field, Form, Step};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::place::{self, Flow, Hears, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::text;
use super::{Place, Turn};
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::model::criteria::Rated;
use crate::domain::model::{ModelEntry, ModelKind, ModelPaper, ModelStage, ModelTeam, hints};
use crate::domain::people::Actor;
use crate::domain::{ModelEntryId, TeamId};

/// Shortest and longest reason, in characters.
const REASON: std::ops::RangeInclusive<usize> = 3..=300;
/// As a year: the one that it is.
pub const THIS_YEAR: i32 = 0;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(|link| Needs::asking(Of(year_of(link))), open_link)),
    todo: Some(todo::TODO),
    ..Entry::of::<At>("model").timed_by::<timers::DueModel>().opened_by(&[Opening {
        needs: |_| Needs::asking(Of(THIS_YEAR)),
        ..Opening::of(Section::Model, Spot::Main(78), may_read, |_, _, facts| start(facts))
    }])
};

fn may_read(actor: &Actor) -> bool {
    may(actor, Action::ReadModel).is_ok()
}

/// What the actor may do.
struct Rights {
    /// Everything of the ward.
    keep: Option<Permit<act::KeepModel>>,
    /// The same, for lines.
    office: Option<Permit<act::Modelling>>,
    /// The rating and the request of the teams that they head.
    team: Option<Permit<act::Modelling>>,
    /// Whether they read all teams of the ward.
    all: bool,
}

impl Rights {
    /// The right to write a line of a kind down for a team. What the ward has decided on stays as it decided on it.
    fn notes(&self, kind: ModelKind, team: TeamId, found: &Known) -> Option<Permit<act::Modelling>> {
        let own = matches!(kind, ModelKind::SelfRating | ModelKind::Request);
        let decided = found.teams.iter().any(|it| it.team == team && it.has(ModelStage::Decision));
        self.office.or_else(|| self.any(team).filter(|_| own && !decided))
    }

    /// Whether the actor may read its words: of a struck line only whoever may put such a line right.
    fn reads(&self, it: &ModelEntry, found: &Known) -> bool {
        it.struck.is_none() || self.notes(it.noted.kind, it.of, found).is_some()
    }

    /// The right to anything of a team.
    fn any(&self, team: TeamId) -> Option<Permit<act::Modelling>> {
        self.office.or_else(|| self.team.filter(|it| it.scope().teams.contains(team)))
    }
}

fn rights(facts: &Facts) -> Option<Rights> {
    let actor = facts.actor().filter(|it| may_read(it))?;
    Some(Rights {
        keep: may(actor, act::KeepModel).ok(),
        office: may(actor, act::Modelling::Office).ok(),
        team: may(actor, act::Modelling::Team).ok(),
        all: may(actor, Action::ReadModel).is_ok_and(|it| it.scope().ward.is_some()),
    })
}

/// What was read.
fn known(facts: &Facts) -> Cow<'_, Known> {
    facts.found::<Of>().map_or_else(|| Cow::Owned(Known::default()), Cow::Borrowed)
}

/// What is computed of the team that is looked at.
fn counted(facts: &Facts) -> Option<&hints::Known> {
    facts.found::<Counted>()?.0.as_ref()
}

/// By which criteria a line was rated.
fn rated(id: ModelEntryId, facts: &Facts) -> Option<&Rated> {
    facts.found::<RatedOf>()?.0.iter().find(|it| it.id == id)
}

/// `/kieumau`.
fn start(facts: &Facts) -> Turn {
    match rights(facts) {
        Some(_) => Turn::to(At::of(facts.today.year()).place()),
        None => Turn::to(Place::home()).note(text!("not-allowed")),
    }
}

fn year_of(link: Link) -> i32 {
    i32::try_from(link.more).unwrap_or(THIS_YEAR)
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    if rights(facts).is_none() {
        return Turn::to(place).note(text!("not-allowed"));
    }
    let year = year_of(link);
    match link.act {
        links::SHOW if known(facts).teams.iter().any(|it| it.team.0 == link.id) => {
            Turn::to(At::team(year, TeamId(link.id)).place())
        }
        links::SHOW | links::YEAR => Turn::to(At::of(year).place()),
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "model"
    }

    fn needs(&self) -> Needs {
        let (needs, year) = (Needs::asking(Of(self.year)), self.year);
        let scores = |form: &Form| super::form::Form::ask(form) == Ask::Scores;
        match (self.step, self.team) {
            (Step::Team, Some(team)) => needs.and(Counted { year, team }),
            (Step::Note, Some(team)) if self.form.as_deref().is_some_and(scores) => needs.and(Counted { year, team }),
            (Step::Entry | Step::Strike, Some(team)) => needs.and(RatedOf { year, team }),
            _ => needs,
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let Some(rights) = rights(facts) else {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        };
        match self.step {
            Step::Home => cards::home(self, &rights, facts),
            Step::Team => cards::one(self, &rights, facts),
            Step::Entries => cards::entries(self, facts),
            Step::Entry | Step::Strike => cards::entry(self, &rights, facts),
            Step::Papers => cards::papers(self, &rights, facts),
            Step::Criteria | Step::Criterion | Step::Write | Step::Hint | Step::Anew => {
                criteria::screen(self, &rights, facts)
            }
            Step::Note => match &self.form {
                Some(form) => noting::screen(self, form, facts),
                None => cards::home(self, &rights, facts),
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
            (Step::Criteria | Step::Criterion | Step::Write | Step::Hint | Step::Anew, _) => {
                return criteria::answer(at, answer, &rights, facts);
            }
            _ => {}
        }
        match answer {
            Answer::Pick(key) => picked(at, key, &rights, facts),
            Answer::Text { text, .. } if at.step == Step::Strike => strike(at, text, &rights, facts),
            Answer::Text { .. } => Turn::to(at.place()).note(text!("pick-a-button")),
            Answer::Media { message, .. } => {
                Turn::to(at.place()).with(Effect::DeleteMessage(message)).note(text!("media-not-asked"))
            }
            Answer::Contact { .. } => Turn::to(at.place()),
        }
    }

    fn takes(&self) -> Takes {
        let words = |form: &Form| {
            use super::form::Form as _;
            !matches!(form.ask(), Ask::Team | Ask::Way | Ask::Scores | Ask::Recognised | Ask::Check)
        };
        match self.step {
            Step::Write | Step::Strike => Takes::Words,
            Step::Note if self.form.as_deref().is_some_and(words) => Takes::Words,
            _ => Takes::Choice,
        }
    }

    fn writes_for_others(&self) -> bool {
        matches!(self.step, Step::Write | Step::Strike | Step::Note)
    }

    fn hears(&self, actor: &Actor) -> Hears {
        // Criteria and lessons speak of disputes and violence as such.
        if may(actor, Action::KeepModel).is_ok() { Hears::Nothing } else { Hears::Sentences }
    }

    fn unsaved(&self) -> Option<Unsaved> {
        (self.step == Step::Note && self.form.as_deref().is_some_and(Form::is_begun))
            .then(|| Unsaved::of(place::Form::Model, self))
    }
}

fn picked(at: At, key: &str, rights: &Rights, facts: &Facts) -> Turn {
    let found = known(facts);
    match (at.step, key) {
        (_, "prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (_, "next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (_, "back") => Turn::to(back(at)),
        (Step::Home, "choose") => noting::begin(at, ModelKind::Chosen, rights, facts),
        (Step::Home, "criteria") => Turn::to(at.step(Step::Criteria)),
        (Step::Team, "entries") => Turn::to(at.step(Step::Entries)),
        (Step::Team, "papers") => Turn::to(at.step(Step::Papers)),
        (Step::Entry, "correct" | "strike") => match cards::line(&at, &found) {
            Some(it) if rights.notes(it.noted.kind, it.of, &found).is_none() => {
                Turn::to(at.place()).note(text!("not-allowed"))
            }
            Some(it) if it.struck.is_some() => Turn::to(at.place()).note(text!("model-entry-gone")),
            Some(it) if key == "correct" => {
                Turn::to(at.clone().noting(Form::of(it, rated(it.id, facts).map(|it| it.edition))).place())
            }
            Some(_) => Turn::to(at.step(Step::Strike)),
            None => Turn::to(back(at)).note(text!("model-entry-gone")),
        },
        (Step::Papers, key) => print(at, key, rights, facts),
        (_, key) => match key.split_once(':') {
            Some(("t", id)) => match id.parse().ok().map(TeamId) {
                Some(team) => Turn::to(At::team(at.year, team).place()),
                None => Turn::to(at.place()),
            },
            Some(("year", year)) => Turn::to(At::of(year.parse().unwrap_or(at.year)).place()),
            Some(("e", id)) => Turn::to(At { entry: id.parse().ok().map(ModelEntryId), ..at }.step(Step::Entry)),
            Some(("note", code)) => match ModelKind::from_code(code) {
                Some(kind) => noting::begin(at, kind, rights, facts),
                None => Turn::to(at.place()),
            },
            _ => Turn::to(at.place()).note(text!("pick-a-button")),
        },
    }
}

fn back(at: At) -> Place {
    match at.step {
        Step::Strike => at.step(Step::Entry),
        Step::Entry => At { entry: None, ..at }.step(Step::Entries),
        Step::Entries | Step::Papers => at.step(Step::Team),
        _ => At::of(at.year).place(),
    }
}

fn print(at: At, key: &str, rights: &Rights, facts: &Facts) -> Turn {
    let found = known(facts);
    let paper = key.strip_prefix("paper:").and_then(ModelPaper::from_code);
    let of = paper.zip(cards::team(&at, &found));
    let of = of.filter(|(paper, it)| cards::has_paper(*paper, it, rights));
    match of.and_then(|(paper, it)| Some((paper, it.team, rights.any(it.team)?))) {
        Some((paper, team, permit)) => {
            let deed = ModelDeed::Print { permit, of: (at.year, team), paper };
            Turn::to(at.place()).with(Effect::own(deed)).note(text!("model-printing"))
        }
        None => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// Why a line is struck.
fn strike(at: At, reason: &str, rights: &Rights, facts: &Facts) -> Turn {
    let found = known(facts);
    let Some(it) = cards::line(&at, &found).filter(|it| it.struck.is_none()) else {
        return Turn::to(back(at)).note(text!("model-entry-gone"));
    };
    let Some(permit) = rights.notes(it.noted.kind, it.of, &found) else {
        return Turn::to(back(at)).note(text!("not-allowed"));
    };
    if let Some(why) = super::refused::refused(reason) {
        return Turn::to(at.place()).note(why);
    }
    let reason = match super::words::reason_within(reason, REASON) {
        Ok(reason) => reason,
        Err(why) => return Turn::to(at.place()).note(why),
    };
    // The last decision by which it was chosen is gone: nobody is reminded of anything any more.
    let chosen = |id| {
        found
            .teams
            .iter()
            .flat_map(ModelTeam::live)
            .any(|of| of.of == it.of && of.noted.kind == ModelKind::Chosen && of.id != id)
    };
    let ends = it.noted.kind == ModelKind::Chosen && !chosen(it.id);
    let forgotten = ends.then(|| due::forget(it.of, at.year));
    let deed = ModelDeed::Strike { permit, team: it.of, id: it.id, reason };
    Turn::to(at.step(Step::Entry)).with(Effect::own(deed)).with_all(forgotten).note(text!("model-struck"))
}
