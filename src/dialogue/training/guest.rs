//! The guest's side of a session: answering, checking in, the material, and whether it was of use.

use super::asks;
use super::links::material_of;
use super::{At, Place, Step, found, to_list, words};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::training::TrainingDeed;
use crate::dialogue::{Answer, Turn};
use crate::domain::TrainingId;
use crate::domain::training::{Rating, Rsvp, Training, TrainingStatus, typed_code};

pub(super) fn screen(facts: &Facts) -> Screen {
    let Some(found) = found(facts) else {
        return Screen::new(text!("training-gone")).open().row(vec![to_list()]);
    };
    let it = &found.training;
    let (rsvp, attended) = found.own.as_ref().map_or((None, false), |it| (it.rsvp, it.attended));
    let coming = it.is_ahead(facts.now);
    let rated = found.own.as_ref().and_then(|it| it.rating);
    let rated = rated.map(|it| text!("training-was-there-rated", rating = Text::of(format!("rating-{it}"))));
    let state = match (it.status, attended) {
        (TrainingStatus::Planned, true) if rated.is_some() => rated.unwrap_or_else(|| text!("training-was-there")),
        (TrainingStatus::Cancelled, _) => text!("training-is-cancelled"),
        (_, true) if facts.now >= it.ends_at => text!("training-was-there-ask"),
        (_, true) => text!("training-was-there"),
        _ if it.is_open(facts.now) => text!("training-type-code"),
        _ if coming && found.own.is_some() => text!("training-your-answer", answer = words::answered(rsvp)),
        _ if coming => text!("training-for-others"),
        _ => text!("training-is-over"),
    };
    let mut screen = Screen::new(text!("training-card", about = words::about(it), state = state)).open();
    if coming && found.own.is_some() && !attended {
        for rsvp in Rsvp::ALL {
            screen = screen.choice(format!("rsvp:{rsvp}"), Text::of(format!("rsvp-{rsvp}")));
        }
    }
    if attended && facts.now >= it.ends_at {
        for rating in Rating::ALL {
            screen = screen.choice(format!("rate:{rating}"), Text::of(format!("rating-{rating}")));
        }
    }
    if it.material.is_some() {
        screen = screen.row(vec![Button::here("material", text!("training-button-material"))]);
    }
    screen.row(vec![to_list(), Button::to_menu()])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let (Some(id), Some(found)) = (at.id, found(facts)) else { return Turn::to(at.place()) };
    let key = match answer {
        Answer::Pick(key) => key,
        Answer::Text { text, .. } => return typed(at, text, facts),
        _ => return Turn::to(at.place()).note(text!("training-list-help")),
    };
    if let Some(answer) = key.strip_prefix("rsvp:").and_then(Rsvp::from_code) {
        return rsvp(at.place(), (id, answer), facts);
    }
    if let Some(rating) = key.strip_prefix("rate:").and_then(Rating::from_code) {
        return rate(at.place(), (id, rating), facts);
    }
    match key {
        "material" => material(at, &found.training),
        _ => Turn::to(at.place()),
    }
}

/// Sends what is handed out.
pub(super) fn material(at: At, training: &Training) -> Turn {
    Turn::to(at.place()).with_all(material_of(training))
}

/// The answer to an invitation, under the message or on the card.
pub(super) fn rsvp(place: Place, (id, rsvp): (TrainingId, Rsvp), facts: &Facts) -> Turn {
    let Some(found) = found(facts).filter(|it| it.training.id == id && it.own.is_some()) else {
        return Turn::to(place).toast(text!("training-not-invited"));
    };
    if !found.training.is_ahead(facts.now) {
        return Turn::to(shown(place, id)).toast(text!("training-too-late"));
    }
    Turn::to(shown(place, id))
        .with(Effect::own(TrainingDeed::Answer { training: id, rsvp }))
        .toast(text!("training-answer-kept", answer = Text::of(format!("rsvp-{rsvp}"))))
}

/// Whether it was of use, under the message or on the card.
pub(super) fn rate(place: Place, (id, rating): (TrainingId, Rating), facts: &Facts) -> Turn {
    match found(facts).and_then(|it| it.own.as_ref()).filter(|it| it.attended) {
        Some(_) => Turn::to(shown(place, id))
            .with(Effect::own(TrainingDeed::Rate { training: id, rating }))
            .toast(text!("training-rated")),
        None => Turn::to(place).toast(text!("training-not-there")),
    }
}

/// The session's card, unless something is being entered.
fn shown(place: Place, id: TrainingId) -> Place {
    if place.holds_work() { place } else { At::session(id).place() }
}

/// Words: the code that is told in the room, or help.
pub(super) fn typed(at: At, words: &str, facts: &Facts) -> Turn {
    let Some(code) = typed_code(words) else {
        let note = match (at.step, super::permit(facts)) {
            (Step::List, _) => text!("training-list-help"),
            (_, Some(_)) => text!("training-office-help"),
            (_, None) => text!("training-code-help"),
        };
        return Turn::to(at.place()).note(note);
    };
    match asks::found(facts) {
        Some(found) => check_in(&code, Some(&found.training), facts),
        None => Turn::to(at.place()).note(text!("training-code-wrong")),
    }
}

/// Somebody says that they are there.
pub(super) fn check_in(code: &str, training: Option<&Training>, facts: &Facts) -> Turn {
    let list = || Turn::to(At::new(Step::List).place());
    let Some(it) = training else { return list().note(text!("training-code-wrong")) };
    let turn = Turn::to(At::session(it.id).place());
    if !super::may_attend(facts) {
        return turn.note(text!("not-allowed"));
    }
    if it.code != code {
        return turn.note(text!("training-code-wrong"));
    }
    if !it.is_open(facts.now) {
        return turn.note(text!("training-not-open"));
    }
    turn.with(Effect::own(TrainingDeed::CheckIn(it.id))).note(text!("training-checked-in"))
}
