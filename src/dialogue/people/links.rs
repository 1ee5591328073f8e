//! What other flows open of this one: the card of a person; and the end of a request that nobody answers, which they plan.

use chrono::TimeDelta;

pub use super::letters::tell_heir;
use super::timers::again;
use crate::dialogue::action::Go;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::link::{Link, Tag};
use crate::domain::{PersonId, TeamId};

const FLOW: Tag = Tag::of("people");
pub(super) const SHOW: Tag = Tag::of("show");

/// An account that waits to be let in.
pub(super) const JOINER: Tag = Tag::of("joiner");

pub(super) const UNITS: Tag = Tag::of("units");

/// Groups and teams, those that need consolidation first.
#[must_use]
pub fn units() -> Go {
    Go::Own(Link::to(FLOW, UNITS, 0))
}

/// The account that waits to be let in as somebody, for the ward officer.
#[must_use]
pub fn joiner(person: PersonId) -> Go {
    Go::Own(Link::to(FLOW, JOINER, person.0))
}

/// One team, for who keeps the register.
#[must_use]
pub fn team(team: TeamId) -> Go {
    Go::Own(Link::to(FLOW, UNITS, team.0))
}

/// A person's card, for the ward officer.
#[must_use]
pub fn show(person: PersonId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, person.0))
}

/// Plans that a request made now lapses where nobody answers it.
#[must_use]
pub fn lapse(person: PersonId, tg_user: i64, facts: &Facts) -> Effect {
    let days = facts.law.on(facts.today).invitation_days();
    again((person, tg_user), facts.now + TimeDelta::days(days.into()))
}
