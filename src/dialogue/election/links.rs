//! What other flows open of this one.

use crate::dialogue::action::Go;
use crate::dialogue::facts::Facts;
use crate::dialogue::link::{Link, Tag};
use crate::domain::election::Matter;
use crate::domain::{PersonId, ProposalId, TeamId};

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("election");
/// Opens one.
pub(super) const SHOW: Tag = Tag::of("show");
/// Begins an election of mediators for a team.
pub(super) const ELECT: Tag = Tag::of("elect");
/// Begins an election of a head for a team.
pub(super) const HEAD: Tag = Tag::of("head");
/// Begins the leaving of somebody of a team.
pub(super) const RELEASE: Tag = Tag::of("release");

fn go(act: Tag, id: i64, more: u32) -> Go {
    Go::Own(Link { flow: FLOW, act, id, more })
}

/// One proposal.
#[must_use]
pub fn show(id: ProposalId) -> Go {
    go(SHOW, id.0, 0)
}

/// An election of mediators for a team.
#[must_use]
pub fn elect(team: TeamId) -> Go {
    go(ELECT, team.0, 0)
}

/// An election of a team's head.
#[must_use]
pub fn head(team: TeamId) -> Go {
    go(HEAD, team.0, 0)
}

/// Somebody of a team is to leave.
#[must_use]
pub fn release(team: TeamId, person: PersonId) -> Go {
    go(RELEASE, person.0, u32::try_from(team.0).unwrap_or_default())
}

/// Whether the actor may begin something for a team: nobody is shown a button that refuses them.
#[must_use]
pub fn may_begin(matter: Matter, team: TeamId, facts: &Facts) -> bool {
    super::rights::begins(matter, team, facts)
}
