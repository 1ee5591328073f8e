//! What is open to a stranger, and to somebody who has not accepted the present consent text: that text. Whoever accepted
//! an earlier one may report danger and answer an alarm all the same.

use super::action::{Press, Section};
use super::alarm::{self, Typed};
use super::effect::Effect;
use super::facts::Facts;
use super::text::text;
use super::{Answer, Card, Input, Place, State, Turn, as_text, button, call_oneself, known, picture, view, welcome};
use crate::domain::people::Actor;

/// Whether the card of a place is shown.
pub(super) fn sees(place: &Place, actor: &Actor) -> bool {
    actor.consented || (actor.joined && place.is::<alarm::At>())
}

/// Somebody is in danger, or an alarm is answered: that goes before the text.
fn on_danger(state: &State, input: &Input, facts: &Facts) -> Option<Turn> {
    facts.actor().filter(|it| it.joined)?;
    let place = || state.place.clone();
    match input {
        Input::Button { press: press @ Press::Go(go), on_card } if alarm::links::read(*go).is_some() => {
            Some(button(state, press.clone(), *on_card, facts))
        }
        _ if state.place.is::<alarm::At>() => Some(known(state, input.clone(), facts)),
        Input::Section(Section::Danger, _) => Some(alarm::start(place(), facts).card(Card::Below)),
        // The button of the menu, that of a case, and that of a case which is being written.
        Input::Button { press: Press::Here { key, .. }, .. }
            if [Section::Danger.code(), "danger", "report"].contains(&key.as_str()) =>
        {
            Some(alarm::start(place(), facts).card(Card::Below))
        }
        Input::Section(_, words) => alarm::hear_log(&state.place, words, facts).map(|it| it.card(Card::Below)),
        Input::Text { text, message, forwarded: false, html } | Input::Reply { text, message, html, .. } => {
            let typed = Typed { words: (text, html.as_deref()), message: *message, reply: None };
            alarm::hear(&state.place, typed, facts).map(|it| it.card(Card::Below))
        }
        Input::Media { caption: Some((text, html)), message, .. } => {
            let typed = Typed { words: (text, html.as_deref()), message: *message, reply: None };
            let heard = alarm::hear(&state.place, typed, facts)?;
            Some(heard.with(Effect::DeleteMessage(*message)).card(Card::Below))
        }
        _ => None,
    }
}

/// A stranger, or a person who has not accepted the consent text: nothing else is open to them.
pub(super) fn turn(state: &State, input: Input, facts: &Facts) -> Turn {
    if let Some(turn) = on_danger(state, &input, facts) {
        return turn;
    }
    // Of what is sent to whoever may keep nothing here, a picture goes as well.
    let told = call_oneself::told(&input, facts).map(|note| (note, picture(&input)));
    let input = as_text(input);
    let place = Place::of(state.place.at().cloned().unwrap_or_else(welcome::At::consent));
    if facts.actor().is_some() && !state.place.at::<welcome::At>().is_some_and(welcome::At::asks) {
        // Whatever was said to another card is no answer to a notice that was not read.
        let turn = Turn::to(Place::of(welcome::At::consent()));
        let turn = match told {
            Some((note, gone)) => turn.note(note).with_all(gone),
            None => turn,
        };
        return turn.card(Card::Below);
    }
    if let Some((note, gone)) = told {
        return Turn::to(place).note(note).with_all(gone).card(Card::Below);
    }
    match input {
        Input::Button { press: Press::Here { rev, key }, .. }
            if rev == state.rev && view(&place, facts).offers(&key) =>
        {
            place.answer(Answer::Pick(&key), facts).card(Card::Redraw)
        }
        Input::Button { .. } => Turn::to(place).toast(text!("toast-stale")).card(Card::Below),
        Input::Contact { own, phone, message } => {
            place.answer(Answer::Contact { own, phone: &phone, message }, facts).card(Card::Below)
        }
        Input::Label { press: Press::Here { key, .. }, .. } if view(&place, facts).offers(&key) => {
            place.answer(Answer::Pick(&key), facts).card(Card::Below)
        }
        Input::Text { text, message, .. } => {
            place.answer(Answer::Text { text: &text, message, html: None }, facts).card(Card::Below)
        }
        _ => Turn::to(place).card(Card::Below),
    }
}
