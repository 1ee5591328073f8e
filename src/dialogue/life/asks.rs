//! What this flow asks of its shelf, and what it does beside changing a case.

use chrono::{DateTime, NaiveDate, Utc};

use crate::dialogue::facts::TeamHead;
use crate::dialogue::own::{Act, Ask};
use crate::domain::access::Permit;
use crate::domain::access::act::Changing;
use crate::domain::case::{Case, CaseMediator};
use crate::domain::{CaseId, PersonId, TeamId};

/// A case of the actor's team that nobody mediates, if its head lets mediators take one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Takeable(pub CaseId);

/// What was found of it: nothing where it is taken already, or may not be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakeableFound(pub Option<Box<Case>>);

impl Ask for Takeable {
    type Found = TakeableFound;
}

/// Every such case, for the list of what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Free;

/// Ids and codes of them, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FreeFound(pub Vec<(CaseId, String)>);

impl Ask for Free {
    type Found = FreeFound;
}

/// Cases whose agreement is broken and of which the head of the Front committee was not told, for the list of what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Untold;

/// Ids and codes of them, with the day on which it was reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UntoldFound(pub Vec<(CaseId, String, NaiveDate)>);

impl Ask for Untold {
    type Found = UntoldFound;
}

/// Who heads the Front committee where the team of the case among the facts works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrontOfCase(pub CaseId);

/// That person, if there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontFound(pub Option<TeamHead>);

impl Ask for FrontOfCase {
    type Found = FrontFound;
}

/// Who can be named to follow up the case among the facts: the mediators of the team that answers for it today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidates(pub CaseId);

/// They, by given name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CandidatesFound(pub Vec<(PersonId, String)>);

impl Ask for Candidates {
    type Found = CandidatesFound;
}

/// Who is reminded of the case among the facts: by a timer alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminded(pub CaseId);

/// Those who follow it up and are of the team that answers for it, or of one that helps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemindedFound {
    /// Those whom a message reaches.
    pub people: Vec<PersonId>,
    /// Since when the others have been out of reach; none of whom no message ever reached.
    pub silent: Vec<Option<DateTime<Utc>>>,
}

impl Ask for Reminded {
    type Found = RemindedFound;
}

/// Whether they may.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakingFound(pub bool);

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LifeDeed {
    /// Lets the mediators of a team take cases, or no more.
    Allow {
        /// Proof of the right to.
        permit: Permit<Changing>,
        /// Which team.
        team: TeamId,
        /// Whether they may.
        on: bool,
    },
    /// The head follows a case up from now on: whoever was named cannot be reached any more.
    HeadFollows {
        /// Which.
        case: CaseId,
        /// Who heads the team.
        head: CaseMediator,
    },
}

impl Act for LifeDeed {}

/// Whether mediators of the team that leads the case among the facts may take cases that nobody mediates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakingOfCase(pub CaseId);

impl Ask for TakingOfCase {
    type Found = TakingFound;
}
