//! The question whom an announcement is for, and its answer.

use super::{At, Form, Step, keep};
use crate::dialogue::audience::{Picked, pick, unless_empty};
use crate::dialogue::facts::Facts;
use crate::dialogue::text::text;
use crate::dialogue::{Answer, Turn};
use crate::domain::announce::Recipients;

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(form) = at.form.clone() else { return Turn::to(At::new(Step::List).place()) };
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    match (at.step, key) {
        (_, "stop") => return Turn::to(At::new(Step::List).place()).note(text!("announce-kept")),
        (Step::Teams, "back") => {
            let recipients = unless_empty(form.recipients.clone(), Recipients::Everyone);
            return keep(At { form: Some(Form { recipients, ..form }), ..at }, Step::Recipients, facts);
        }
        (_, "back") if at.first => return Turn::to(at.step(Step::Media).place()),
        (_, "back") => return Turn::to(at.step(Step::Card).place()),
        _ => {}
    }
    let to = |at: At, recipients, step| keep(At { form: Some(Form { recipients, ..form.clone() }), ..at }, step, facts);
    match pick(&form.recipients, at.step == Step::Teams, key) {
        Picked::Done(recipients) => to(at, recipients, Step::Card),
        Picked::Listed(recipients) => to(at, recipients, Step::Teams),
        Picked::None => Turn::to(at.place()).note(text!("announce-teams-none")),
        Picked::Page(true) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        Picked::Page(false) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        Picked::Nothing => Turn::to(at.place()),
    }
}
