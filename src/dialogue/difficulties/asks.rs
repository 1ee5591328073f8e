//! What this flow asks of its shelf, and what it does.

use crate::dialogue::own::{Act, Ask};
use crate::domain::DifficultyId;
use crate::domain::access::{Permit, act};
use crate::domain::difficulty::{Difficulty, DifficultyLine, Move, NewDifficulty, Standing, Subject};

/// A page of difficulties: those of the ward for whoever handles them, else one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// From 0.
    pub page: u32,
    /// Only those about this.
    pub only: Option<Subject>,
}

/// Lines of a page, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// The lines.
    pub lines: Vec<DifficultyLine>,
    /// How many in all.
    pub total: u32,
}

impl Ask for Page {
    type Found = Lines;
}

/// One difficulty, if it is for the actor's eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct One(pub DifficultyId);

impl Ask for One {
    type Found = Option<Difficulty>;
}

/// Those that wait for the actor: as the office, or as the leader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting;

/// What waits, the oldest first: not more than anybody can see to in a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits(pub Vec<DifficultyLine>);

impl Ask for Waiting {
    type Found = Waits;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DifficultyDeed {
    /// Keep one that was stated.
    State {
        /// Proof of the right to.
        permit: Permit<act::StateDifficulty>,
        /// As it is stated.
        new: NewDifficulty,
    },
    /// Take a step.
    Step {
        /// Proof of the right to.
        permit: Permit<act::Handling>,
        /// Which difficulty.
        id: DifficultyId,
        /// As it was seen.
        seen: Standing,
        /// What.
        step: Move,
        /// In words, where words belong to it.
        words: Option<String>,
    },
    /// Play a voice note in the actor's chat.
    Play {
        /// Telegram's id of it.
        file: String,
    },
}

impl Act for DifficultyDeed {
    fn reaches_others(&self) -> bool {
        !matches!(self, Self::Play { .. })
    }
}
