//! Which flow a place, a standing button or a part of the menu belongs to: one match each, nothing else.

use super::action::{Go, Section};
use super::facts::{Facts, Needs};
use super::heard::Takes;
use super::text::text;
use super::{
    Answer, Place, Turn, alarm, announce, cases, drafts, groups, home, intake, keeps_draft, office, people, questions,
    rules, summary, training, welcome,
};

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

/// What must be read before a place can be shown, or an answer to it understood.
#[must_use]
pub fn place_needs(place: &Place) -> Needs {
    match place {
        Place::Settings => Needs { settings: true, ..Needs::default() },
        Place::Home => Needs { own_alarm: true, ..Needs::default() },
        Place::Help => Needs::default(),
        Place::Welcome(at) => welcome::needs(at),
        Place::Intake(at) => intake::needs(at),
        Place::Drafts(at) => drafts::needs(at),
        Place::Cases(at) => cases::needs(at),
        Place::People(at) => people::needs(at),
        Place::Summary(at) => summary::needs(at),
        Place::Office(at) => office::needs(at),
        Place::Announce(at) => announce::needs(at),
        Place::Training(at) => training::needs(at),
        Place::Questions(at) => questions::needs(at),
        Place::Alarm(at) => alarm::needs(at),
        Place::Rules(at) => rules::needs(at),
    }
}

/// What must be read to tell whether words mean a button of the card.
#[must_use]
pub fn needs_heard(place: &Place, text: &str) -> Needs {
    match place {
        Place::Cases(at) => cases::needs_heard(at, text),
        place => place_needs(place),
    }
}

/// What may be typed at the card of a place.
pub(super) fn takes(place: &Place) -> Takes {
    match place {
        Place::Home | Place::Help | Place::Settings | Place::Welcome(_) | Place::Drafts(_) => Takes::Choice,
        Place::Office(_) | Place::Alarm(_) => Takes::Choice,
        Place::Intake(at) => intake::takes(at),
        Place::Cases(at) => cases::takes(at),
        Place::People(at) => people::takes(at),
        Place::Announce(at) => announce::takes(at),
        Place::Training(at) => training::takes(at),
        Place::Rules(at) => rules::takes(at),
        Place::Summary(_) | Place::Questions(_) => Takes::Words,
    }
}

/// Whether what somebody else wrote is taken as the answer.
pub(super) fn takes_forwarded(place: &Place) -> bool {
    match place {
        Place::Announce(at) => announce::asks_text(at),
        Place::Intake(at) => intake::asks_story(at),
        _ => false,
    }
}

pub(super) fn answer(place: Place, answer: Answer<'_>, facts: &Facts) -> Turn {
    match place {
        Place::Home | Place::Help | Place::Settings => home::answer(place, answer, facts),
        Place::Welcome(at) => welcome::answer(at, answer, facts),
        Place::Intake(at) => intake::answer(*at, answer, facts),
        Place::Drafts(at) => drafts::answer(at, answer, facts),
        Place::Cases(at) => cases::answer(*at, answer, facts),
        Place::People(at) => people::answer(*at, answer, facts),
        Place::Summary(at) => summary::answer(*at, answer, facts),
        Place::Office(at) => office::answer(*at, answer, facts),
        Place::Announce(at) => announce::answer(*at, answer, facts),
        Place::Training(at) => training::answer(*at, answer, facts),
        Place::Questions(at) => questions::answer(*at, answer, facts),
        Place::Alarm(at) => alarm::answer(*at, answer, facts),
        Place::Rules(at) => rules::answer(*at, answer, facts),
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
    let kept = keeps_draft(&place).then(|| text!("draft-kept"));
    let mut turn = match section {
        Section::Menu => Turn::to(Place::Home),
        Section::Help => Turn::to(Place::Help),
        Section::Settings => Turn::to(Place::Settings),
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
    turn.note = turn.note.or(kept.filter(|_| !keeps_draft(&turn.next)));
    turn
}
