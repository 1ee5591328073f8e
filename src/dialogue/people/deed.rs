//! Answers to the questions of a deed: one after the other, and back.

use super::deed_form::{Ask, Form, Seen};
use super::{At, Step, read, saving};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::text;
use crate::dialogue::{Answer, Turn};
use crate::domain::access::{Permit, act};

/// An answer to the question on the card.
pub(super) fn answer(
    at: At,
    form: Form,
    answer: Answer<'_>,
    (permit, facts): (Permit<act::KeepRegister>, &Facts),
) -> Turn {
    let stay = at.clone().place();
    let Some(seen) = Seen::of(form.person, facts) else {
        return Turn::to(at.step(Step::List)).note(text!("people-missing"));
    };
    let go = |at: At, form: Form| Turn::to(at.step(Step::Deed(form)));
    let card = Step::Card { person: form.person };
    match (form.ask, answer) {
        (_, Answer::Pick("back")) => match form.backward(seen) {
            Some(form) => go(at, form),
            None => Turn::to(at.step(card)),
        },
        (_, Answer::Pick("prev")) => go(at, Form { page: form.page.saturating_sub(1), ..form }),
        (_, Answer::Pick("next")) => go(at, Form { page: form.page.saturating_add(1), ..form }),
        (Ask::Check, Answer::Pick("save")) => saving::save(at, &form, seen, (permit, facts)),
        (Ask::Check, Answer::Pick(key)) => match key.strip_prefix("edit:").and_then(Ask::from_code) {
            Some(ask) => go(at, Form { ask, ..form }),
            None => Turn::to(stay),
        },
        (_, Answer::Pick(key)) => match read::picked(form, key, (seen, facts)) {
            Some(form) => go(at, form),
            None => Turn::to(stay).note(text!("pick-a-button")),
        },
        (_, Answer::Text { text, message, .. }) => match read::typed(form, text, (seen, facts)) {
            Ok(form) => go(at, form),
            Err(why) => Turn::to(stay).note(why),
        }
        .with(Effect::DeleteMessage(message)),
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}
