//! What the words of an agreement answer beside themselves: by when it is to be performed and whether it was written down
//! (Art. 24(2)), so that nobody is asked what they just said. An answer that was given stays as it is.

use super::draft::Draft;
use super::step::Step;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Arg, Text};
use crate::domain::case::Settlement;
use crate::domain::quick::agreement::implied;

/// Takes over what the agreement says, where it was not answered yet; says what that is. What the words `before` it said
/// goes with them.
pub(super) fn infer(draft: &mut Draft, before: Option<&str>, facts: &Facts) -> Vec<(Step, Arg)> {
    let today = facts.written_on();
    let read =
        |text: Option<&str>| text.map(|it| implied(it, draft.agreed_on.unwrap_or(today), today)).unwrap_or_default();
    let (gone, said) = (read(before), read(draft.agreement.as_deref()));
    if draft.perform_by == gone.due_on {
        draft.perform_by = None;
    }
    if draft.written == gone.written.map(Settlement::told) {
        draft.written = None;
    }
    let mut lines = Vec::new();
    if let Some(day) = said.due_on.filter(|_| draft.perform_by.is_none() && !draft.passed.contains(&Step::PerformBy)) {
        draft.perform_by = Some(day);
        // By what means stands in the same sentence; the card offers to say more.
        if draft.method.is_none() && !draft.passed.contains(&Step::Method) {
            draft.passed.push(Step::Method);
        }
        lines.push((Step::PerformBy, Arg::Day(day)));
    }
    if let Some(yes) = said.written.filter(|_| draft.written.is_none()) {
        let written = Settlement::told(yes);
        draft.written = Some(written);
        lines.push((Step::Written, Arg::Text(Text::of(format!("written-{written}")))));
    }
    lines
}
