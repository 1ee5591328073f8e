//! What the words of an agreement answer beside themselves: by when it is to be performed and whether it was written down
//! (Art. 24(2)), so that nobody is asked what they just said. An answer that was given stays as it is.

use super::draft::Draft;
use super::step::Step;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Arg, Text};
use crate::domain::case::Settlement;
use crate::domain::quick::agreement::implied;

/// Takes over what the agreement says, where it was not answered yet; says what that is.
pub(super) fn infer(draft: &mut Draft, facts: &Facts) -> Vec<(Step, Arg)> {
    let Some(text) = draft.agreement.as_deref() else { return Vec::new() };
    let today = facts.written_on();
    let said = implied(text, draft.agreed_on.unwrap_or(today), today);
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
        let written = written_as(yes);
        draft.written = Some(written);
        lines.push((Step::Written, Arg::Text(Text::of(format!("written-{written}")))));
    }
    lines
}

/// Whether there is a settlement document, as people tell it.
pub(super) fn written_as(yes: bool) -> Settlement {
    if yes { Settlement::Signed } else { Settlement::None }
}
