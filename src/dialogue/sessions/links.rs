//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::CaseId;

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("sessions");
/// The sessions of a case.
pub(super) const LIST: Tag = Tag::of("list");
/// A new one.
pub(super) const NEW: Tag = Tag::of("new");

fn link(act: Tag, case: CaseId) -> Go {
    Go::Own(Link { flow: FLOW, act, id: case.0, more: 0 })
}

/// The sessions of a case.
#[must_use]
pub fn of_case(case: CaseId) -> Go {
    link(LIST, case)
}

/// To write down a session.
#[must_use]
pub fn record(case: CaseId) -> Go {
    link(NEW, case)
}
