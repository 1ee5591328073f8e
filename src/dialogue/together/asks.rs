//! What this flow asks of its shelf.

use crate::dialogue::facts::TeamHead;
use crate::dialogue::own::Ask;
use crate::domain::case::Case;
use crate::domain::people::Person;
use crate::domain::{CaseId, PersonId, TeamId};

/// A case to which a team was invited: the team that the actor heads, or the one for whose head an officer answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Which case.
    pub case: CaseId,
    /// For which team; none: the actor's own.
    pub team: Option<TeamId>,
}

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
    /// Who has an interest in the case and is not named again (Art. 10(3)).
    pub interested: Vec<PersonId>,
    /// The heads of the team that leads it.
    pub heads: Vec<TeamHead>,
    /// The heads of the Front committees of both teams.
    pub fronts: Vec<TeamHead>,
}

impl Ask for Invited {
    type Found = InvitedFound;
}

/// The heads of a team that is to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadsOf(pub TeamId);

/// They, as far as there are any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadsFound(pub Vec<TeamHead>);

impl Ask for HeadsOf {
    type Found = HeadsFound;
}

/// The invitations that wait for the head who asks, for the list of what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting;

/// Ids and codes of their cases, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitingFound(pub Vec<(CaseId, String)>);

impl Ask for Waiting {
    type Found = WaitingFound;
}
