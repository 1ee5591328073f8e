//! The conversation: what a person says and what follows from it, as plain functions over values. Total, synchronous
//! and without side effects; the shell reads [`Facts`] before a step and makes its [`Effect`]s happen after it.
//!
//! A step has two halves, both in one transaction. [`turn()`] decides: next place, effects, a toast or a note. Then the
//! shell applies the effects, reads what the next screen needs, and [`view`] draws it. So a flow never sends its own
//! cards: it says where the person stands, and the card follows.

pub mod action;
pub mod alarm;
pub mod announce;
#[cfg(test)]
mod asking_tests;
mod audience;
pub mod audit;
mod bare;
mod call_oneself;
mod case_acts;
pub mod cases;
pub mod course_words;
mod day_keys;
mod days;
pub mod difficulties;
pub mod drafts;
pub mod drills;
#[cfg(test)]
mod due_tests;
pub mod effect;
pub mod election;
mod entry;
#[cfg(test)]
mod examples;
pub mod facts;
mod figure_words;
mod fire;
mod form;
pub mod groups;
mod guide;
mod heard;
#[cfg(test)]
mod heard_tests;
pub mod home;
mod hotlines;
pub mod house;
mod input;
pub mod intake;
mod joining;
pub mod kin;
pub mod kinship;
mod lack_words;
pub mod lawcards;
pub mod life;
pub mod link;
mod meant;
#[cfg(test)]
mod meant_tests;
pub mod model;
mod moment;
mod namesakes;
mod nudges;
pub mod office;
mod old_fonts;
pub mod oldbook;
pub mod outreach;
pub mod own;
mod pager;
pub mod papers;
mod param_words;
mod parties;
pub mod pay;
pub mod people;
#[cfg(test)]
mod persisted_tests;
pub mod place;
pub mod plan;
pub mod questions;
mod refused;
mod registry;
pub mod reports;
pub mod reviews;
pub mod roster;
pub mod rules;
pub mod screen;
mod session_words;
pub mod sessions;
pub mod sightings;
mod spoken;
mod state;
pub mod summary;
#[cfg(test)]
pub(crate) mod testing;
pub mod text;
pub mod todo;
pub mod together;
pub mod training;
mod turn;
pub mod unsaved;
#[cfg(test)]
mod unsaved_tests;
pub mod welcome;
mod words;

use chrono::TimeDelta;

// One subject in several files: whoever takes a step has an input, a state and what was decided.
pub use self::entry::Spot;
pub use self::heard::{heard, may_be_label};
pub use self::input::{Answer, GroupEvent, Input, Media};
pub use self::place::Place;
pub use self::registry::{HOUSE, section_of, stored_timer};
pub use self::state::{STATE_VERSION, State};
pub use self::turn::{Card, Turn};

use self::action::{Go, Press, Section};
use self::alarm::Typed;
use self::effect::Effect;
use self::facts::{Facts, Needs};
use self::place::Hears;
use self::registry::{due, due_needs, go_needs, open_section, opened, section_needs, types_words};
use self::screen::{Button, Screen, Style};
use self::text::{Text, text};
use self::turn::{DOUBLE_TAP, TOO_YOUNG};
use crate::domain::access::{Action, may};
use crate::domain::quick::two_quarrel;

/// What must be read before [`turn()`].
#[must_use]
pub fn needs(state: &State, input: &Input) -> Needs {
    match input {
        Input::Start(token) => training::needs_link(token)
            .or_else(|| questions::needs_link(token))
            .unwrap_or_else(|| welcome::needs_start(token)),
        Input::Group { chat, event, .. } => groups::needs(*chat, event),
        Input::Due(timer) => due_needs(timer),
        Input::Button { press: Press::Go(go), .. } => go_needs(*go),
        Input::Label { press, .. } => needs(state, &on_card(press, state.rev)),
        Input::Text { forwarded: true, .. } if state.place.takes_forwarded() => state.place.needs(),
        Input::Reply { to, .. } => {
            needs(state, &as_text(input.clone())).and(announce::Answered(*to)).and(questions::Answered(*to))
        }
        Input::Section(section, words) | Input::Meant { section, words, .. } => section_needs(*section, words),
        Input::Text { text, forwarded: false, .. } => match &state.place {
            place if !place.is::<summary::At>() && summary::code_typed(place, text).is_some() => {
                summary::needs_code(place.needs(), state.moved_at)
            }
            place if place.is::<summary::At>() && cases::is_code(text) => cases::needs_words(text),
            place => place.needs_for(input, state.rev),
        },
        Input::Cancel | Input::Edited | Input::Blocked(_) => Needs::default(),
        _ => state.place.needs_for(input, state.rev),
    }
}

/// Draws the card of a place.
#[must_use]
pub fn view(place: &Place, facts: &Facts) -> Screen {
    let Some(actor) = facts.actor() else { return welcome::stranger_screen(place, facts) };
    if place.is::<welcome::At>() || joining::sees(place, actor) {
        place.screen(facts)
    } else {
        Place::of(welcome::At::consent()).screen(facts)
    }
}

/// Draws the card that follows from a turn. A long one that comes again below itself says its question alone.
#[must_use]
pub fn view_after(before: &Place, turn: &Turn, facts: &Facts) -> Screen {
    let screen = view(&turn.next, facts);
    if turn.card != Card::Below || turn.note.is_none() {
        return screen;
    }
    match (before.brief(facts), turn.next.brief(facts)) {
        // Of another sign it says something else to do, which nobody has read yet.
        (Some(was), Some(body)) if was.is_alike(&body) && view(before, facts).body.is_alike(&screen.body) => {
            Screen { body, ..screen }
        }
        _ => screen,
    }
}

/// Decides what follows from an input.
#[must_use]
pub fn turn(state: &State, input: Input, facts: &Facts) -> Turn {
    // Whoever has a new notice to read first is led away whatever they do.
    let input = intake::as_answer(as_own(input, &state.place), state);
    let leaves = unsaved::may_leave(&input) || facts.actor().is_some_and(|it| !it.consented);
    let fire = fire::is_told(&input);
    let mut turn = decided(state, input, facts);
    if leaves {
        turn = unsaved::kept(&state.place, turn, facts);
    }
    turn = alarm::watched(&state.place, turn, leaves, facts);
    if turn.next == state.place && turn.note.as_ref().is_some_and(|it| it.id == PICK) {
        turn.note = Some(heard::help(&view(&turn.next, facts)));
    }
    // Whoever can report nothing, and whoever is asked about danger, reads all the numbers.
    let alone = facts.actor().is_some_and(|it| it.consented && may(it, Action::ReportDanger).is_ok());
    let asked = turn.next.is::<alarm::At>() && turn.next.brief(facts).is_some();
    if fire && alone && !asked { fire::answered(turn, facts) } else { turn }
}

/// The note of a step whose question is answered by a button, where nothing of that kind was typed.
const PICK: &str = "pick-a-button";

fn decided(state: &State, input: Input, facts: &Facts) -> Turn {
    let place = state.place.clone();
    match &input {
        Input::Due(timer) => return due(place, timer, facts).card(Card::Keep),
        Input::Blocked(_) => return Turn::to(place).card(Card::Keep),
        Input::Start(token) => {
            let linked = training::open_link(token, facts)
                .or_else(|| questions::open_link(&place, token, facts))
                .or_else(|| danger_linked(&place, token, facts));
            let turn = linked.unwrap_or_else(|| welcome::start(token, facts));
            return alarm::left(&place, turn, facts).card(Card::Below);
        }
        Input::Group { chat, event, .. } => return groups::turn(place, *chat, event, facts).card(Card::Keep),
        _ => {}
    }
    if facts.actor().is_none_or(|actor| !actor.consented) {
        return joining::turn(state, input, facts);
    }
    known(state, input, facts)
}

/// The link below what is said of danger in a group: the card that asks, or whom to call.
fn danger_linked(place: &Place, token: &str, facts: &Facts) -> Option<Turn> {
    if token != Section::Danger.code() {
        return None;
    }
    Some(match call_oneself::instead(&Input::Section(Section::Danger, String::new()), facts) {
        Some(note) => facts.house.join(facts).note(note),
        None => alarm::start(place.clone(), facts),
    })
}

/// What somebody says who may be here.
fn known(state: &State, input: Input, facts: &Facts) -> Turn {
    let place = state.place.clone();
    if let Some(note) = call_oneself::instead(&input, facts) {
        return Turn::to(Place::home()).note(note).with_all(picture(&input)).card(Card::Below);
    }
    if let Some(turn) = old_fonts::refused(&place, &input, facts) {
        return turn.card(Card::Below);
    }
    if let Input::Reply { to, text, message, html } = &input {
        let typed = Typed { words: (text, html.as_deref()), message: *message, reply: Some(*to) };
        let heard = alarm::hear(&place, typed, facts).or_else(|| questions::replied(&place, text, facts));
        if let Some(turn) = heard {
            return turn.card(Card::Below);
        }
    }
    match as_text(input) {
        Input::Section(section, typed) if types_words(section) && !typed.is_empty() => {
            let at = open_section(place.clone(), section, "", facts).next;
            let message = facts.said.map_or(0, |it| it.message);
            alarm::left(&place, words(at, (&typed, None), message, facts), facts).card(Card::Below)
        }
        Input::Section(section, words) => {
            let heard = (section == Section::Log).then(|| alarm::hear_log(&place, &words, facts)).flatten();
            let open = || alarm::left(&place, open_section(place.clone(), section, &words, facts), facts);
            heard.unwrap_or_else(open).card(Card::Below)
        }
        Input::Meant { section, words, understood } => {
            let turn = known(state, Input::Section(section, words), facts);
            Turn { note: turn.note.clone().or(understood), ..turn }
        }
        Input::Cancel => alarm::left(&place, leave(place.clone(), facts), facts).card(Card::Below),
        Input::Edited => Turn::to(place).note(text!("edited-not-taken")).card(Card::Below),
        Input::Button { press, on_card } => button(state, press, on_card, facts),
        Input::Label { press, understood } => label(state, &press, understood, facts),
        Input::Text { message, text, .. } if is_in_parts(state, facts) => {
            let turn = untyped(state, facts).note(text!("text-continued")).with(Effect::DeleteMessage(message));
            Turn { cut: is_part(&text), ..turn.card(Card::Below) }
        }
        Input::Text { text, message, forwarded: false, html } => {
            let turn = words(place, (&text, html.as_deref()), message, facts);
            Turn { cut: is_part(&text), ..turn.card(Card::Below) }
        }
        Input::Text { .. } => Turn::to(place).note(text!("forwarded-not-taken")).card(Card::Below),
        Input::Contact { own, phone, message } => {
            place.answer(Answer::Contact { own, phone: &phone, message }, facts).card(Card::Below)
        }
        Input::Media { kind, file, message, caption, album, name } => {
            let caption = caption.as_ref().map(|(text, html)| (text.as_str(), html.as_deref()));
            // A picture itself is kept nowhere where danger is listened for.
            let below = caption.filter(|_| kind != Media::Voice);
            let heard = below.and_then(|words| alarm::hear(&place, Typed { words, message, reply: None }, facts));
            if let Some(turn) = heard {
                return turn.with(Effect::DeleteMessage(message)).card(Card::Below);
            }
            let document = (kind == Media::Document).then_some((file.as_deref(), name.as_deref(), album.as_deref()));
            if let Some(turn) = document.and_then(|it| roster::sent(&place, it, facts)) {
                return turn.card(Card::Below);
            }
            let media = Answer::Media {
                kind,
                file: file.as_deref(),
                message,
                caption,
                album: album.as_deref(),
                name: name.as_deref(),
            };
            let turn = place.answer(media, facts);
            if turn.card == Card::Keep { turn } else { turn.card(Card::Below) }
        }
        Input::Start(_) | Input::Blocked(_) | Input::Due(_) | Input::Reply { .. } | Input::Group { .. } => {
            Turn::to(place).card(Card::Keep)
        }
    }
}

/// A picture that came in, which goes from the chat where nothing is kept of it.
fn picture(input: &Input) -> Option<Effect> {
    match input {
        Input::Media { message, .. } => Some(Effect::DeleteMessage(*message)),
        _ => None,
    }
}

/// Words that answer a message which is no bulletin are words like any other.
fn as_text(input: Input) -> Input {
    match input {
        Input::Reply { text, message, html, .. } => Input::Text { text, message, forwarded: false, html },
        input => input,
    }
}

/// What somebody else wrote may be the text of a bulletin or the story of a case: there it is taken as if it were typed.
fn as_own(input: Input, place: &Place) -> Input {
    match input {
        Input::Text { text, message, forwarded: true, html } if place.takes_forwarded() => {
            Input::Text { text, message, forwarded: false, html }
        }
        input => input,
    }
}

/// A text longer than this may be one part of several: apps cut at 4,096, or at the end of a paragraph in the second half
/// of that.
const PART_FROM: usize = 2_000;
/// How soon the other parts of a text follow, on a slow line.
const PARTS_WITHIN: TimeDelta = TimeDelta::seconds(9);

fn is_part(text: &str) -> bool {
    // UTF-16 units, as the apps count.
    text.encode_utf16().count() > PART_FROM
}

/// Whether words that come now go on with the long text before them, unless they are a button of the card.
fn is_in_parts(state: &State, facts: &Facts) -> bool {
    state.cut && state.moved_at.is_some_and(|it| facts.now - it <= PARTS_WITHIN)
}

/// Back to where the first part was typed: neither part is kept alone.
fn untyped(state: &State, facts: &Facts) -> Turn {
    match state.before.as_deref() {
        Some(before) => before.untyped(facts),
        None => Turn::to(state.place.clone()),
    }
}

/// A label as the press on its button.
fn on_card(press: &Press, rev: u32) -> Input {
    let press = match press {
        Press::Here { key, .. } => Press::Here { rev, key: key.clone() },
        press => press.clone(),
    };
    Input::Button { press, on_card: true }
}

/// Words that mean a button. What a press says over the chat stands above the card here: there is nothing to answer. Words
/// that were on their way when the card came mean no large button of it that concerns others.
fn label(state: &State, press: &Press, understood: Option<Text>, facts: &Facts) -> Turn {
    let Input::Button { press, .. } = on_card(press, state.rev) else { return Turn::to(state.place.clone()) };
    let mut turn = pressed(state, press.clone(), true, facts).card(Card::Below);
    if is_too_quick(state, &turn, facts) && is_large(&press, &view(&state.place, facts)) {
        return Turn::to(state.place.clone()).note(text!("label-too-quick")).card(Card::Below);
    }
    turn.note = turn.note.or(turn.toast.take()).or(understood);
    turn
}

fn button(state: &State, press: Press, on_card: bool, facts: &Facts) -> Turn {
    let turn = pressed(state, press.clone(), on_card, facts);
    let here = on_card || matches!(press, Press::Here { .. });
    if here && is_too_quick(state, &turn, facts) {
        return Turn::to(state.place.clone()).toast(text!("toast-too-quick")).card(Card::Keep);
    }
    turn
}

/// Whether something is done that concerns others, on a card that nobody can have read yet.
fn is_too_quick(state: &State, turn: &Turn, facts: &Facts) -> bool {
    let young = state.moved_at.is_some_and(|at| facts.now - at < TOO_YOUNG);
    young && turn.effects.iter().any(Effect::reaches_others)
}

/// Whether it is a button that concludes or destroys something: what else is typed answers a question.
fn is_large(press: &Press, screen: &Screen) -> bool {
    let Press::Here { key, .. } = press else { return false };
    let is = |it: &Button| matches!(it, Button::Here { key: it, style, .. } if it == key && *style != Style::Plain);
    screen.nav.iter().flatten().any(is)
}

fn pressed(state: &State, press: Press, on_card: bool, facts: &Facts) -> Turn {
    let place = state.place.clone();
    let redraw = if on_card { Card::Redraw } else { Card::Below };
    match press {
        // Said under a message that was received: the card stays where it is.
        Press::Go(go) if registry::answers_beside(go, Some(&place).filter(|_| on_card)) => {
            open(place, go, facts).card(Card::Keep)
        }
        Press::Go(go) => open(place, go, facts).card(redraw),
        Press::Here { rev, key } if rev == state.rev && view(&place, facts).offers(&key) => {
            place.answer(Answer::Pick(&key), facts).card(redraw)
        }
        Press::Here { rev, key } if rev == state.rev && alarm::answers_late(&place, &key) => {
            place.answer(Answer::Pick(&key), facts).card(redraw)
        }
        // On the card before, where the finger still was: not the same button again, and here it means the same.
        Press::Here { rev, key }
            if rev.wrapping_add(1) == state.rev
                && state.tapped.as_ref().is_some_and(|it| *it != key)
                && view(&place, facts).offers(&key) =>
        {
            place.answer(Answer::Pick(&key), facts).card(redraw)
        }
        Press::Here { rev, .. } if rev.wrapping_add(1) == state.rev && is_double_tap(state, facts) => {
            Turn::to(place).card(Card::Keep)
        }
        Press::Here { .. } | Press::Unreadable => Turn::to(place).toast(text!("toast-stale")).card(Card::Below),
    }
}

fn is_double_tap(state: &State, facts: &Facts) -> bool {
    state.moved_at.is_some_and(|at| facts.now - at < DOUBLE_TAP)
}

fn words(place: Place, (text, html): (&str, Option<&str>), message: i32, facts: &Facts) -> Turn {
    if heard::is_doubtful(&place, || view(&place, facts), text) {
        return Turn::to(place).note(text!("name-or-button", typed = text.trim()));
    }
    if let Some(turn) = alarm::hear(&place, Typed { words: (text, html), message, reply: None }, facts) {
        return turn;
    }
    // The cases behind a figure are opened by their codes, as they stand there.
    if place.is::<summary::At>() && cases::is_code(text) {
        return cases::start(text, facts);
    }
    // Where nothing can be left out, that is said before the words become an answer.
    if !place.begins() && heard::skips(text) {
        return Turn::to(place).note(text!("cannot-skip"));
    }
    // A dispute that is told where nothing is asked may begin its record; so may one of two who quarrel where one searches.
    let hears_sentences = || facts.actor().is_some_and(|it| place.hears(it) == Hears::Sentences);
    let searched = || place.searches() && hears_sentences() && two_quarrel(text);
    if (place.begins() || searched())
        && let Some(turn) = intake::told(&place, text, message, facts)
    {
        return turn;
    }
    match summary::code_typed(&place, text) {
        Some(code) => summary::open_code(place, &code, facts),
        None => place.answer(Answer::Text { text, message, html }, facts),
    }
}

fn open(place: Place, go: Go, facts: &Facts) -> Turn {
    alarm::left(&place, opened(place.clone(), go, facts), facts)
}

/// `/huy`: out of whatever it was. A draft is kept; only its own button deletes it.
fn leave(place: Place, _facts: &Facts) -> Turn {
    match place {
        // What becomes of it is said of every way of leaving.
        place if place.holds_work() => Turn::to(Place::home()),
        place if place.is::<place::Home>() => Turn::to(Place::home()).note(text!("nothing-to-cancel")),
        _ => Turn::to(Place::home()).note(text!("cancelled")),
    }
}
