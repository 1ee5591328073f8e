//! What this flow asks of its shelf, and what it does.

use chrono::{DateTime, Utc};

use super::at::Whither;
use crate::dialogue::facts::{StoredDraft, TeamHead};
use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::sighting::{Fates, NewSighting, Reason, Sighting, Standing};
use crate::domain::{CaseId, DraftId, SightingId};

/// Whom the actor may tell: of each group that they head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aims;

/// A group that the actor heads and who serves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The group and its team.
    pub whither: Whither,
    /// The head of that team.
    pub head: Option<TeamHead>,
}

/// All of them, and whether a message reaches the office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AimsFound {
    /// Of each group.
    pub aims: Vec<Aim>,
    /// Whether the office can be reached.
    pub office: bool,
}

impl Ask for Aims {
    type Found = AimsFound;
}

/// A page of what the actor told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page(pub u32);

/// It.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The page, the newest first.
    pub lines: Vec<Sighting>,
    /// How many in all.
    pub total: u32,
    /// What became of all of them.
    pub fates: Fates,
}

impl Ask for Page {
    type Found = Told;
}

/// One, if it is for the actor's eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct One(pub SightingId);

/// It, with who told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// It.
    pub it: Sighting,
    /// Full name of who told it, and their telephone.
    pub who: (String, Option<String>),
    /// Whether they still head a group, so that it is told them what becomes of it.
    pub serves: bool,
    /// Whether the actor may answer it.
    pub answers: bool,
    /// The heads of the team whose it is today.
    pub heads: Vec<TeamHead>,
    /// Where it is today.
    pub whither: Whither,
    /// What the actor began of it, as long as it lies there.
    pub draft: Option<StoredDraft>,
    /// Who else is entering a case of it.
    pub begun: Option<String>,
    /// The case that came of it and its code, for whoever may open that case.
    pub case: Option<(CaseId, String)>,
}

impl Ask for One {
    type Found = Option<Found>;
}

/// Those that wait for the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting;

/// The oldest, as many as anybody can see to in a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// The oldest first.
    pub lines: Vec<Sighting>,
    /// Those that wait as well.
    pub beyond: Option<Beyond>,
}

/// What waits beyond those that are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// The oldest of them.
    pub next: SightingId,
    /// When it was told.
    pub told_at: DateTime<Utc>,
    /// How many there are.
    pub count: usize,
}

impl Ask for Waiting {
    type Found = Waits;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SightingDeed {
    /// Keep one that was told.
    Tell {
        /// Proof of the right to.
        permit: Permit<act::Sighting>,
        /// It.
        new: NewSighting,
    },
    /// Answer one, or take one's own back.
    Step {
        /// Proof of the right to.
        permit: Permit<act::Sighting>,
        /// Which.
        id: SightingId,
        /// As it was seen.
        seen: Standing,
        /// How it stands now.
        next: Standing,
        /// Why.
        reason: Option<Reason>,
    },
    /// A case is begun of it.
    Begin {
        /// Proof of the right to.
        permit: Permit<act::Sighting>,
        /// Which.
        id: SightingId,
        /// What was begun of it, as it was seen.
        seen: Option<DraftId>,
        /// The draft.
        draft: DraftId,
    },
    /// A case was saved of it.
    Tie {
        /// Which.
        id: SightingId,
        /// The code of the case.
        code: String,
    },
}

impl Act for SightingDeed {}
