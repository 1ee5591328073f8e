//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::CaseId;

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("together");
/// To ask another team.
pub(super) const ASK: Tag = Tag::of("ask");
/// To answer an invitation.
pub(super) const ANSWER: Tag = Tag::of("answer");

/// To ask another team to help with a case.
#[must_use]
pub fn ask(case: CaseId) -> Go {
    Go::Own(Link { flow: FLOW, act: ASK, id: case.0, more: 0 })
}

/// To answer such an invitation.
#[must_use]
pub fn answer(case: CaseId) -> Go {
    Go::Own(Link { flow: FLOW, act: ANSWER, id: case.0, more: 0 })
}
