//! The flows there are, and which of them a standing button, a part of the menu or a stored place belongs to. Everything
//! else about a flow stands in its own folder.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::action::{Go, Section};
use super::effect::{AccessDeed, Effect, Timer};
use super::facts::{Facts, Needs};
use super::house::{House, Unfinished};
use super::place::{Flow, Help, Home, Place, Settings, TAG};
use super::text::text;
use super::turn::Turn;
use super::{
    alarm, announce, cases, drafts, groups, intake, office, people, questions, rules, summary, training, welcome,
};
use crate::domain::AlarmId;
use crate::domain::scope_guard::Sign;

/// Reads what is stored of a place in one flow.
type Load = fn(Value) -> serde_json::Result<Place>;

/// Every flow by its tag.
const FLOWS: &[(&str, Load)] = &[
    ("home", load::<Home>),
    ("help", load::<Help>),
    ("settings", load::<Settings>),
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
        Go::Case(_) | Go::Assign(_) | Go::Begin(_) | Go::Outcome(_) | Go::Agree(_) => cases::needs_go(go),
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
        Go::Case(_) | Go::Assign(_) | Go::Begin(_) | Go::Outcome(_) | Go::Agree(_) => cases::open(go, facts),
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
        Section::Help => Turn::to(Place::of(Help {})),
        Section::Settings => Turn::to(Place::settings()),
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

/// What must be read for a timer. It is the system's own: cases and drafts are read without a person's scope.
pub(super) fn due_needs(timer: &Timer) -> Needs {
    match timer {
        Timer::EraseNames { .. } => Needs::default(),
        Timer::Unassigned { case, .. } => Needs { case: Some(*case), case_heads: true, ..Needs::default() },
        Timer::StartReminder { case, .. } | Timer::StartOverdue { case } => {
            Needs { case: Some(*case), ..Needs::default() }
        }
        Timer::Digest { ward, day } => Needs {
            new_digest: Some((*ward, *day)),
            closing: Some((Some(*ward), office::due::last_asked(*day))),
            ..Needs::default()
        },
        Timer::MonthClose { ward, month, .. } => {
            Needs { closing: Some((Some(*ward), office::due::month(*month))), ..Needs::default() }
        }
        Timer::RulesReview { ward, .. } => Needs { rules_of: Some(*ward), ..Needs::default() },
        Timer::Sending { announcement } => {
            Needs { announcement: Some(*announcement), progress: true, ..Needs::default() }
        }
        Timer::Alarm { alarm } => alarm::needs_go(*alarm),
        Timer::Training { training, .. } => training::needs_due(*training),
        Timer::DraftNudge { draft, .. } => Needs { draft: Some(*draft), ..Needs::default() },
    }
}

/// What follows from a timer.
pub(super) fn due(place: Place, timer: &Timer, facts: &Facts) -> Turn {
    let turn = Turn::to(place);
    match (timer, &facts.case) {
        (Timer::StartReminder { nth, .. }, Some(case)) => turn.with_all(cases::due::remind(*nth, case, facts)),
        (Timer::StartOverdue { .. }, Some(case)) => turn.with_all(cases::due::overdue(case, facts)),
        (Timer::Unassigned { nth, .. }, Some(case)) => turn.with_all(cases::unassigned::due(*nth, case, facts)),
        (Timer::DraftNudge { draft, person, .. }, _) => turn.with_all(drafts::nudge(*draft, *person, facts)),
        (Timer::Sending { announcement }, _) => turn.with_all(announce::due(*announcement, facts)),
        (Timer::Alarm { alarm }, _) => turn.with_all(alarm::due(*alarm, facts)),
        (Timer::Training { version, kind, .. }, _) => turn.with_all(training::due((*version, *kind), facts)),
        (Timer::Digest { ward, .. }, _) => turn.with_all(office::due::digest_due(*ward, facts)),
        (Timer::MonthClose { ward, nth, .. }, _) => turn.with_all(office::due::close_due(*ward, *nth, facts)),
        (Timer::RulesReview { ward, kind }, _) => turn.with_all(rules::due::due(*ward, *kind, facts)),
        (Timer::EraseNames { chat, message, card }, _) => {
            turn.with(Effect::Access(AccessDeed::EraseNames { chat: *chat, message: message.clone(), card: *card }))
        }
        (Timer::StartReminder { .. } | Timer::StartOverdue { .. } | Timer::Unassigned { .. }, None) => turn,
    }
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

    fn join(&self, place: Place, facts: &Facts) -> Turn {
        welcome::start(place, "", facts)
    }

    fn unfinished(&self) -> &'static dyn Unfinished {
        &intake::Drafted
    }

    fn replied(&self, place: &Place, words: &str, facts: &Facts) -> Option<Turn> {
        questions::replied(place, words, facts)
    }
}
