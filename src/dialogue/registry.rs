//! The flows there are, and which of them a standing button, a part of the menu or a stored place belongs to. Everything
//! else about a flow stands in its own folder.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::action::{Go, Section};
use super::facts::{Facts, Needs};
use super::house::House;
use super::place::{Flow, Home, Place, TAG};
use super::text::text;
use super::turn::Turn;
use super::{
    alarm, announce, cases, drafts, groups, home, intake, office, people, questions, rules, summary, training, welcome,
};
use crate::domain::AlarmId;
use crate::domain::scope_guard::Sign;

/// Reads what is stored of a place in one flow.
type Load = fn(Value) -> serde_json::Result<Place>;

/// Every flow by its tag.
const FLOWS: &[(&str, Load)] = &[
    ("home", load::<Home>),
    ("help", load::<home::Help>),
    ("settings", load::<home::Settings>),
    ("welcome", load::<welcome::At>),
    ("intake", load::<intake::At>),
    ("drafts", load::<drafts::At>),
    ("cases", load::<cases::At>),
    ("people", load::<people::At>),
    ("summary", load::<summary::At>),
    ("office", load::<office::At>),
    ("announce", load::<announce::At>),
    ("training", load::<training::At>),
    ("questions", load::<questions::At>),
    ("alarm", load::<alarm::At>),
    ("rules", load::<rules::At>),
];

fn load<T: Flow + DeserializeOwned + 'static>(fields: Value) -> serde_json::Result<Place> {
    serde_json::from_value::<T>(fields).map(Place::of)
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut fields = Map::deserialize(deserializer)?;
        let Some(Value::String(tag)) = fields.remove(TAG) else { return Err(D::Error::missing_field(TAG)) };
        let (_, load) =
            FLOWS.iter().find(|it| it.0 == tag).ok_or_else(|| D::Error::custom("a flow of another release"))?;
        load(Value::Object(fields)).map_err(D::Error::custom)
    }
}

pub(super) fn go_needs(go: Go) -> Needs {
    match go {
        Go::Section(_) | Go::Resume => Needs::default(),
        Go::Case(_) | Go::Assign(_) | Go::Begin(_) | Go::Outcome(_) => cases::needs_go(go),
        Go::Draft(id) => drafts::needs_go(id),
        Go::Scope(id, _) => intake::needs_scope(id),
        Go::Alarm(id, _) => alarm::needs_go(id),
        Go::Person(_) => people::needs_go(go),
        Go::CloseMonth(..) | Go::Closing(_) | Go::Digest(_) => office::needs_go(go),
        Go::Read(id) | Go::Sending(id) | Go::Stop(id) => announce::needs_go(id),
        Go::Training(id) | Go::Rsvp(id, _) | Go::Rate(id, _) => training::needs_go(id),
        Go::Ask(_) | Go::Question(_) => questions::needs_go(go),
        Go::QuitGroup(id) => Needs { group_chat_id: Some(id), ..Needs::default() },
    }
}

pub(super) fn opened(place: Place, go: Go, facts: &Facts) -> Turn {
    match go {
        Go::Section(section) => open_section(place, section, "", facts),
        Go::Case(_) | Go::Assign(_) | Go::Begin(_) | Go::Outcome(_) => cases::open(go, facts),
        Go::Draft(id) => drafts::open(place, id, facts),
        Go::Alarm(id, act) => alarm::open(place, id, act, facts),
        Go::Person(id) => people::open_person(place, id, facts),
        Go::CloseMonth(..) | Go::Closing(_) | Go::Digest(_) => office::open(place, go, facts),
        Go::Read(_) | Go::Sending(_) | Go::Stop(_) => announce::open(place, go, facts),
        Go::Training(_) | Go::Rsvp(..) | Go::Rate(..) => training::open(place, go, facts),
        Go::Ask(_) | Go::Question(_) => questions::open(place, go, facts),
        Go::QuitGroup(_) => groups::quit(place, facts),
        Go::Resume => Turn::to(place),
        Go::Scope(id, yes) => intake::scope_answered(place, id, yes, facts),
    }
}

pub(super) fn open_section(place: Place, section: Section, words: &str, facts: &Facts) -> Turn {
    let kept = place.keeps_draft().then(|| text!("draft-kept"));
    let mut turn = match section {
        Section::Menu => Turn::to(Place::home()),
        Section::Help => Turn::to(Place::of(home::Help {})),
        Section::Settings => Turn::to(home::settings_place()),
        Section::Log => intake::start((words, facts.said.map(|it| it.message)), facts),
        Section::Cases => cases::start(words, facts),
        Section::Drafts => drafts::start(facts),
        Section::People => people::start(words, facts),
        Section::Summary => summary::start(words, facts),
        Section::Announce => announce::start(facts),
        Section::Library => announce::library(words, facts),
        Section::Training => training::start(facts),
        Section::Danger => alarm::start(place, facts),
        Section::Rules => rules::start(place, facts),
    };
    turn.note = turn.note.or(kept.filter(|_| !turn.next.keeps_draft()));
    turn
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

    fn may_log(&self, facts: &Facts) -> bool {
        intake::may_start(facts)
    }

    fn log(&self, heard: (&str, &[i32]), known: Option<(Sign, AlarmId)>, facts: &Facts) -> Turn {
        intake::start_heard(heard, known, facts)
    }

    fn replied(&self, place: &Place, words: &str, facts: &Facts) -> Option<Turn> {
        questions::replied(place, words, facts)
    }
}
