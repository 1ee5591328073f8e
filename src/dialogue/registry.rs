//! The flows there are, and which of them a standing button, a part of the menu or a stored place belongs to. Everything
//! else about a flow stands in its own folder.

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::action::{Go, Section};
use super::effect::Timer;
use super::entry::{Counts, Entry, HalfDone, Linked, Opening, Spot, Task, Timers};
use super::facts::{Facts, Needs, StoredDraft};
use super::house::{House, Unfinished};
use super::link::Link;
use super::own::Wish;
use super::place::{Place, TAG};
use super::spoken::Spoken;
use super::text::{Text, text};
use super::turn::Turn;
use super::{
    alarm, announce, audit, cases, difficulties, drafts, drills, election, groups, home, intake, kin, lawcards, life,
    model, office, oldbook, outreach, papers, pay, people, plan, questions, reports, reviews, roster, rules, sessions,
    sightings, summary, todo, together, training, welcome,
};
use crate::domain::input::choice::says;
use crate::domain::people::Actor;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, GroupId, SightingId, TeamId};

/// Every flow.
const FLOWS: &[Entry] = &[
    home::HOME,
    home::HELP,
    home::SETTINGS,
    welcome::ENTRY,
    intake::ENTRY,
    intake::PRACTICE,
    intake::TOLD,
    drafts::ENTRY,
    cases::ENTRY,
    people::ENTRY,
    summary::ENTRY,
    office::ENTRY,
    announce::ENTRY,
    training::ENTRY,
    questions::ENTRY,
    alarm::ENTRY,
    rules::ENTRY,
    todo::ENTRY,
    difficulties::ENTRY,
    election::ENTRY,
    reviews::ENTRY,
    reports::ENTRY,
    audit::ENTRY,
    papers::ENTRY,
    groups::ENTRY,
    roster::ENTRY,
    oldbook::ENTRY,
    sessions::ENTRY,
    life::ENTRY,
    together::ENTRY,
    sightings::ENTRY,
    kin::ENTRY,
    pay::ENTRY,
    plan::ENTRY,
    lawcards::ENTRY,
    drills::ENTRY,
    model::ENTRY,
    outreach::ENTRY,
];

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut fields = Map::deserialize(deserializer)?;
        let Some(Value::String(tag)) = fields.remove(TAG) else { return Err(D::Error::missing_field(TAG)) };
        let load = FLOWS.iter().find(|it| it.tag == tag).and_then(|it| it.load);
        let load = load.ok_or_else(|| D::Error::custom("a flow of another release"))?;
        load(Value::Object(fields)).map_err(D::Error::custom)
    }
}

/// The names of all flows in which somebody may stand, as they are stored.
#[cfg(test)]
pub(super) fn tags() -> impl Iterator<Item = &'static str> {
    FLOWS.iter().filter(|it| it.load.is_some()).map(|it| it.tag)
}

fn openings() -> impl Iterator<Item = &'static Opening> {
    FLOWS.iter().flat_map(|it| it.sections)
}

fn opening(section: Section) -> Option<&'static Opening> {
    openings().find(|it| it.section == section)
}

fn linked(link: Link) -> Option<Linked> {
    FLOWS.iter().find(|it| it.tag == link.flow.as_str())?.linked
}

/// The part of the menu that a command opens, with or without words after it.
#[must_use]
pub fn section_of(command: &str, words: &str) -> Option<Section> {
    let section = Section::from_code(command)?;
    (words.is_empty() || opening(section)?.takes_words).then_some(section)
}

/// Whether the words after the command of a part of the menu are what is typed at its card.
pub(super) fn types_words(section: Section) -> bool {
    opening(section).is_some_and(|it| it.types_words)
}

/// What must be read before a part of the menu is opened.
pub(super) fn section_needs(section: Section, words: &str) -> Needs {
    opening(section).map_or_else(Needs::default, |it| (it.needs)(words))
}

pub(super) fn go_needs(go: Go) -> Needs {
    match go {
        Go::Section(_) | Go::Resume => Needs::default(),
        Go::Own(link) => linked(link).map_or_else(Needs::default, |it| (it.needs)(link)),
    }
}

pub(super) fn opened(place: Place, go: Go, facts: &Facts) -> Turn {
    match go {
        Go::Section(section) => open_section(place, section, "", facts),
        Go::Resume => Turn::to(place),
        Go::Own(link) => match linked(link) {
            Some(it) => (it.open)(place, link, facts),
            None => Turn::to(place).toast(text!("button-of-no-use")),
        },
    }
}

/// Whether a standing button is pressed under a message that was received: the card stays where it is.
pub(super) fn answers_beside(go: Go, card: Option<&Place>) -> bool {
    let Go::Own(link) = go else { return false };
    linked(link).is_some_and(|it| (it.answers_beside)(link, card))
}

pub(super) fn open_section(place: Place, section: Section, words: &str, facts: &Facts) -> Turn {
    match opening(section) {
        Some(it) => (it.open)(place, words, facts),
        None => Turn::to(Place::home()),
    }
}

fn timers() -> impl Iterator<Item = Timers> {
    FLOWS.iter().filter_map(|it| it.timers)
}

/// The names of all timers, as they are stored.
#[cfg(test)]
pub(super) fn timer_names() -> impl Iterator<Item = &'static str> {
    timers().flat_map(|it| it.names).copied()
}

/// Reads a stored timer; `None` if no flow knows it.
#[must_use]
pub fn stored_timer(stored: &str) -> Option<Timer> {
    #[derive(Deserialize)]
    struct Named {
        timer: String,
    }
    let name = serde_json::from_str::<Named>(stored).ok()?.timer;
    let of = timers().find(|it| it.names.contains(&name.as_str()))?;
    (of.load)(stored).ok()
}

/// What must be read for a timer.
pub(super) fn due_needs(timer: &Timer) -> Needs {
    timers().find_map(|it| (it.needs)(timer)).unwrap_or_default()
}

/// What follows from a timer.
pub(super) fn due(place: Place, timer: &Timer, facts: &Facts) -> Turn {
    Turn::to(place).with_all(timers().find_map(|it| (it.follow)(timer, facts)).unwrap_or_default())
}

/// The registry as the flows know it.
#[derive(Clone, Copy)]
pub(super) struct Registry;

/// Every flow, for facts.
pub const HOUSE: &dyn House = &Registry;

impl House for Registry {
    fn go(&self, place: Place, go: Go, facts: &Facts) -> Turn {
        opened(place, go, facts)
    }

    fn section(&self, place: Place, section: Section, words: &str, facts: &Facts) -> Turn {
        open_section(place, section, words, facts)
    }

    fn sections(&self, actor: &Actor) -> Vec<(Section, Spot)> {
        let seen = openings().filter(|it| it.spot != Spot::Hidden && (it.may)(actor));
        let mut seen: Vec<_> = seen.map(|it| (it.section, it.spot)).collect();
        seen.sort_by_key(|it| it.1);
        seen
    }

    fn called(&self, words: &str, actor: &Actor) -> Option<Section> {
        openings().find(|it| (it.may)(actor) && says(words, it.called).is_some()).map(|it| it.section)
    }

    fn wishes(&self, actor: &Actor) -> Vec<Wish> {
        FLOWS.iter().filter_map(|it| it.todo).flat_map(|it| (it.wishes)(actor)).collect()
    }

    fn tasks(&self, facts: &Facts) -> Vec<Task> {
        let Some(actor) = facts.actor() else { return Vec::new() };
        let mut tasks: Vec<Task> =
            FLOWS.iter().filter_map(|it| it.todo).flat_map(|it| (it.tasks)(actor, facts)).collect();
        tasks.sort_by_key(|it| (it.pressing, it.days));
        tasks
    }

    fn begun_wishes(&self, actor: &Actor) -> Vec<Wish> {
        FLOWS.iter().filter_map(|it| it.begun).flat_map(|it| (it.wishes)(actor)).collect()
    }

    fn begun(&self, facts: &Facts) -> Vec<HalfDone> {
        FLOWS.iter().filter_map(|it| it.begun).flat_map(|it| (it.lines)(facts)).collect()
    }

    fn told(&self, counts: &Counts) -> Vec<Text> {
        FLOWS.iter().filter_map(|it| it.digest).flat_map(|lines| lines(counts)).collect()
    }

    fn may_log(&self, facts: &Facts) -> bool {
        intake::may_start(facts)
    }

    fn log(&self, said: &Spoken, known: Option<(Sign, AlarmId)>, facts: &Facts) -> Turn {
        intake::start_heard(said, known, facts)
    }

    fn log_seen(
        &self,
        seen: SightingId,
        told: (&str, NaiveDate),
        whither: (Option<TeamId>, Option<GroupId>),
        facts: &Facts,
    ) -> Turn {
        intake::start_seen(seen, told, whither, facts)
    }

    fn join(&self, facts: &Facts) -> Turn {
        welcome::start("", facts)
    }

    fn draft_called(&self, draft: &StoredDraft) -> Text {
        drafts::called(draft, self.unfinished())
    }

    fn unfinished(&self) -> &'static dyn Unfinished {
        &intake::Drafted
    }

    fn replied(&self, place: &Place, words: &str, facts: &Facts) -> Option<Turn> {
        questions::replied(place, words, facts)
    }
}
