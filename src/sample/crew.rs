//! The people of an invented ward, as those who write what they did need them.

use std::collections::HashSet;

use super::SampleWard;
use crate::domain::people::Actor;
use crate::domain::{GroupId, TeamId};

/// A ward with everybody in it.
#[derive(Debug)]
pub(super) struct Crew {
    pub(super) ward: SampleWard,
    /// Officers, leader and Front officer, as they are listed and linked.
    pub(super) officers: Vec<Actor>,
    pub(super) teams: Vec<TeamCrew>,
    /// Every name: the parties of a case bear others.
    pub(super) names: HashSet<String>,
}

/// A team with its people.
#[derive(Debug)]
pub(super) struct TeamCrew {
    pub(super) id: TeamId,
    pub(super) group: GroupId,
    /// The head first, then the mediators; the first of these is a woman.
    pub(super) people: Vec<Actor>,
}

impl TeamCrew {
    pub(super) fn head(&self) -> &Actor {
        &self.people[0]
    }
}
