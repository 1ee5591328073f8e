//! Since when somebody who is invited holds an office of a team, and by which decision: asked in one message, and skipped where
//! they begin today.

use super::{Ask, Form};
use crate::dialogue::days;
use crate::dialogue::facts::Facts;
use crate::dialogue::form::Form as _;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::fold::search_key;
use crate::domain::people::tenure::{Paper, Seat};

/// The questions of it.
pub(super) const ASKED: [Ask; 2] = [Ask::Paper, Ask::PaperDay];

impl Form {
    /// Whether it is asked since when they hold an office of a team, and by which decision: whoever follows somebody else
    /// begins after them.
    pub(super) fn may_have_begun(&self) -> bool {
        self.is_of_team() && self.from.is_none()
    }

    pub(super) fn is_of_team(&self) -> bool {
        self.office.is_some_and(|it| it.seat() == Seat::Team)
    }
}

/// What is asked.
pub(super) fn question(form: &Form, ask: Ask) -> Option<Text> {
    let (step, steps) = (form.position() + 1, form.way().len());
    (ask == Ask::Paper && form.is_of_team()).then(|| text!("invite-begun", step = step, steps = steps))
}

/// The button that changes the answer.
pub(super) fn label(form: &Form, ask: Ask) -> Option<Text> {
    (ask == Ask::Paper && form.is_of_team()).then(|| text!("invite-edit-begun"))
}

/// What the last card says of it; that nobody said since when, where a first day `is_said` by nothing.
pub(super) fn line(form: &Form, is_said: bool) -> Option<Text> {
    if !form.may_have_begun() {
        return None;
    }
    match (&form.paper.number, form.paper.on) {
        (Some(number), Some(day)) => {
            Some(text!("invite-recognised-of", number = number.as_str(), day = Arg::Date(day)))
        }
        (Some(number), None) => Some(text!("invite-recognised", number = number.as_str())),
        (None, _) => (!is_said).then(|| text!("invite-from-today")),
    }
}

/// Whether words name a decision, and not only a day.
pub(super) fn names_decision(text: &str) -> bool {
    let key = search_key(text);
    ["qd", "quyet dinh", "so "].iter().any(|it| key.contains(it))
}

/// A day, a month or a year alone.
pub(super) fn without_paper(form: Form, text: &str, facts: &Facts) -> Result<Form, Text> {
    Ok(Form { since: Some(days::since(text, facts)?.from), paper: Paper::UNKNOWN, ..form })
}
