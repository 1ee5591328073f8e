//! What this flow asks of its shelf, and what it does.

use crate::dialogue::own::{Act, Ask};
use crate::domain::drills::Done;
use crate::domain::drills::gaps::Gap;
use crate::domain::drills::space::Occasion;
use crate::domain::{PersonId, WardId};

/// What the actor has looked at, and what lies open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mine;

/// It.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MineFound {
    /// The questions that were looked at.
    pub done: Done,
    /// Those of a round that was begun and not ended, by their keys.
    pub open: Vec<String>,
}

impl Ask for Mine {
    type Found = MineFound;
}

/// What is to be done. Which answer somebody gave is kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrillDeed {
    /// The question that was looked at now.
    pub looked_at: Option<String>,
    /// What of the round is still to come.
    pub open: Vec<String>,
}

impl Act for DrillDeed {
    fn reaches_others(&self) -> bool {
        false
    }
}

/// Whom of a ward questions are sent today, for a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueToday(pub WardId);

/// Who is asked, and of what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueFound(pub Vec<Occasion>);

impl Ask for DueToday {
    type Found = DueFound;
}

/// Questions are sent to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrillSent {
    /// To whom.
    pub person: PersonId,
    /// For which occasion.
    pub source: String,
}

impl Act for DrillSent {}

/// What the ward met, trained and looked at in a year, for whoever plans training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gaps;

/// It, by topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapsFound(pub Vec<Gap>);

impl Ask for Gaps {
    type Found = GapsFound;
}
