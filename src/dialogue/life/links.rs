//! What other flows open of this one.

use super::timers::{Due, key_prefix};
use crate::dialogue::action::Go;
use crate::dialogue::effect::{Effect, Timer};
use crate::dialogue::facts::Facts;
use crate::dialogue::link::{Link, Tag};
use crate::domain::CaseId;
use crate::domain::case::{Case, Kept};

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("life");
/// What else can be done with a case.
pub(super) const HUB: Tag = Tag::of("hub");
/// How its agreement is kept: one of the answers at once.
pub(super) const KEPT: Tag = Tag::of("kept");
/// The question of it.
pub(super) const KEEP: Tag = Tag::of("keep");
/// When the Front committee was told.
pub(super) const FRONT: Tag = Tag::of("front");
/// How the court is asked.
pub(super) const COURT: Tag = Tag::of("court");
/// To go on after a pause.
pub(super) const GO_ON: Tag = Tag::of("goon");
/// To take a case.
pub(super) const TAKE: Tag = Tag::of("take");

fn link(act: Tag, case: CaseId) -> Go {
    Go::Own(Link { flow: FLOW, act, id: case.0, more: 0 })
}

/// What else can be done with a case.
#[must_use]
pub fn more(case: CaseId) -> Go {
    link(HUB, case)
}

/// Says how the agreement of a case is kept. The number on the wire is the place of the answer among all.
#[must_use]
pub fn kept(case: CaseId, how: Kept) -> Go {
    let at = Kept::ALL.iter().position(|it| *it == how).unwrap_or(0);
    Go::Own(Link { flow: FLOW, act: KEPT, id: case.0, more: u32::try_from(at).unwrap_or(0) })
}

/// Asks how the agreement of a case is kept.
#[must_use]
pub fn keep(case: CaseId) -> Go {
    link(KEEP, case)
}

/// To record that the head of the Front committee was told of a broken agreement.
#[must_use]
pub fn front(case: CaseId) -> Go {
    link(FRONT, case)
}

/// How the court is asked to recognise an agreement.
#[must_use]
pub fn court(case: CaseId) -> Go {
    link(COURT, case)
}

/// To go on after a pause.
#[must_use]
pub fn go_on(case: CaseId) -> Go {
    link(GO_ON, case)
}

/// To take a case that nobody mediates.
#[must_use]
pub fn take(case: CaseId) -> Go {
    link(TAKE, case)
}

/// Sets the reminders that a case asks for from now on, in the place of those before.
pub fn reminders(case: &Case, facts: &Facts) -> impl Iterator<Item = Effect> + use<> {
    let id = case.id;
    let now = facts.now;
    let ahead = case.remindings(&facts.law, &facts.calendar).into_iter().filter(move |it| it.due_at > now);
    let set = ahead.map(move |it| {
        let due = Due::of(id, &it);
        Effect::SetTimer { key: due.key(), due_at: it.due_at, timer: Timer::of(due) }
    });
    std::iter::once(Effect::CancelTimers { prefix: key_prefix(id) }).chain(set)
}
