//! What this flow asks of its shelf, and what it does.

use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::model::criteria::{Criteria, Edition, Rated};
use crate::domain::model::{ModelNoted, ModelPaper, ModelTeam, hints};
use crate::domain::{ModelEntryId, TeamId, WardId};

/// The model teams of a year, within the actor's reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of(pub i32);

/// What is known of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Teams of which anything was written down, as they are numbered.
    pub teams: Vec<ModelTeam>,
    /// The criteria as they stand, perhaps those of a year before.
    pub criteria: Option<(Criteria, Edition)>,
}

impl Known {
    /// The version of the criteria in a year; 0 where they come from a year before.
    #[must_use]
    pub fn version(&self, year: i32) -> i32 {
        self.criteria.as_ref().map(|it| it.1).filter(|it| it.year == year).map_or(0, |it| it.version)
    }
}

impl Ask for Of {
    type Found = Known;
}

/// What is computed of a team beside the criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Of which year.
    pub year: i32,
    /// Of which team.
    pub team: TeamId,
}

/// It, if the actor reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountedFound(pub Option<hints::Known>);

impl Ask for Counted {
    type Found = CountedFound;
}

/// The criteria by which the ratings of a team were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatedOf {
    /// Of which year.
    pub year: i32,
    /// Of which team.
    pub team: TeamId,
}

/// Rating by rating.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatedFound(pub Vec<Rated>);

impl Ask for RatedOf {
    type Found = RatedFound;
}

/// One team, for a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Of which ward.
    pub ward: WardId,
    /// Which.
    pub team: TeamId,
    /// Of which year.
    pub year: i32,
}

/// It, if anything was written down of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueFound(pub Option<ModelTeam>);

impl Ask for Due {
    type Found = DueFound;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModelDeed {
    /// Write a line down.
    Note {
        /// Proof of the right to.
        permit: Permit<act::Modelling>,
        /// Of which year and team.
        of: (i32, TeamId),
        /// Its id.
        id: ModelEntryId,
        /// What it says.
        noted: Box<ModelNoted>,
        /// The line that it puts right, and why.
        replaces: Option<(ModelEntryId, String)>,
    },
    /// Strike a line.
    Strike {
        /// Proof of the right to.
        permit: Permit<act::Modelling>,
        /// Of which team.
        team: TeamId,
        /// Which.
        id: ModelEntryId,
        /// Why.
        reason: String,
    },
    /// Write the criteria anew.
    Criteria {
        /// Proof of the right to.
        permit: Permit<act::KeepModel>,
        /// Of which year.
        year: i32,
        /// The version that this is.
        version: i32,
        /// How they read.
        criteria: Box<Criteria>,
    },
    /// Send a paper.
    Print {
        /// Proof of the right to.
        permit: Permit<act::Modelling>,
        /// Of which year and team.
        of: (i32, TeamId),
        /// Which.
        paper: ModelPaper,
    },
}

impl Act for ModelDeed {}
