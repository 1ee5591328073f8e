//! What this flow asks of its shelf.

use crate::dialogue::own::Ask;
use crate::domain::case::Case;
use crate::domain::people::Person;
use crate::domain::{CaseId, PersonId, TeamId};

/// A case to which the team that the actor heads was invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invited(pub CaseId);

/// What was found: nothing where there is no invitation, or it is answered already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvitedFound(pub Option<Invitation>);

/// An invitation to help another team.
#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    /// The case.
    pub case: Box<Case>,
    /// The team that is invited.
    pub team: TeamId,
    /// Its people.
    pub people: Vec<Person>,
    /// The heads of the Front committees of both teams.
    pub fronts: Vec<(TeamId, PersonId)>,
}

impl Ask for Invited {
    type Found = InvitedFound;
}
