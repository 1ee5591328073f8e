//! What this flow asks of its shelf, and what it does.

use chrono::{DateTime, Utc};

use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::election::review::{Member, Review, Reviewed};
use crate::domain::people::composition::Wanted;
use crate::domain::{PersonId, TeamId, WardId};

/// Which teams of the ward are reviewed, of the year that is reviewed today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Teams;

/// Those that are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamsFound {
    /// By team.
    pub done: Vec<TeamId>,
}

impl Ask for Teams {
    type Found = TeamsFound;
}

/// One team in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of {
    /// Which team.
    pub team: TeamId,
    /// Which year.
    pub year: i32,
}

/// What is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfFound {
    /// Its members as they are today, with what they did in the year.
    pub members: Vec<Member>,
    /// The review as it was recorded.
    pub stored: Option<Reviewed>,
    /// What a team must have.
    pub wanted: Wanted,
    /// Who heads the Front committee there: who really makes it where the office enters it.
    pub front: Option<String>,
}

impl Ask for Of {
    type Found = Option<OfFound>;
}

/// The teams of a ward that are not reviewed yet, for a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due(pub WardId);

/// A team that is not reviewed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueTeam {
    /// Which.
    pub team: TeamId,
    /// Its name.
    pub name: String,
    /// Who is asked: its head, and who heads the Front committee there.
    pub whom: Vec<PersonId>,
}

/// Those, and how many teams there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueFound {
    /// Those that are not reviewed.
    pub open: Vec<DueTeam>,
    /// All.
    pub teams: usize,
}

impl Ask for Due {
    type Found = DueFound;
}

/// Keep a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Proof of the right to.
    pub permit: Permit<act::ReviewTeam>,
    /// Of which team and year.
    pub of: Of,
    /// What.
    pub review: Box<Review>,
    /// Who really made it, where the office enters it for them.
    pub real: Option<String>,
    /// When the one that this puts right was recorded; none where there was none.
    pub seen: Option<DateTime<Utc>>,
}

impl Act for Record {}
