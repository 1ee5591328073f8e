//! Striking a case that was entered by mistake: a reason, then a second yes. It is kept, but counted nowhere.

use serde::{Deserialize, Serialize};

use super::change::save;
use super::common::cut;
use super::rights::Act;
use super::{At, Step, back};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::text;
use crate::dialogue::{Answer, Turn, words};
use crate::domain::case::{Case, Change};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Form {
    /// Why.
    #[serde(default)]
    reason: Option<String>,
}

pub(super) fn screen(form: &Form, case: &Case) -> Screen {
    match &form.reason {
        None => Screen::new(text!("void-reason", code = case.code.as_str())).row(back()),
        Some(reason) => Screen::new(text!("void-check", code = case.code.as_str(), reason = cut(reason, 600)))
            .row(vec![Button::danger("save", text!("void-save"))])
            .row(back()),
    }
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    match (answer, form.reason) {
        (Answer::Pick("back"), None) => Turn::to(at.step(Step::Card)),
        (Answer::Pick("back"), Some(_)) => Turn::to(at.step(Step::Void(Form::default()))),
        (Answer::Pick("save"), Some(reason)) => {
            let change = Change::Void { on: facts.today, reason };
            save(at, stay, Act::Void, change, text!("case-voided"), case, facts)
        }
        (Answer::Text { text, message, .. }, None) => match words::reason(text) {
            Ok(reason) => Turn::to(at.step(Step::Void(Form { reason: Some(reason) }))),
            Err(why) => Turn::to(stay).note(why),
        }
        .with(Effect::DeleteMessage(message)),
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}
