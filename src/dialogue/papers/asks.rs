//! What this flow asks of its shelf, and what it does.

use chrono::NaiveDate;

use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::case::Case;
use crate::domain::papers::{Filled, Made, PaperKind};
use crate::domain::register::{Book, Stretch};
use crate::domain::{CaseId, TeamId};

/// A case with its papers, if the actor may read its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfCase(pub CaseId);

/// The case, and what of papers it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFound {
    pub case: Case,
    /// What was answered for them.
    pub filled: Filled,
    /// Which were made, and when last.
    pub made: Vec<Made>,
}

impl Ask for OfCase {
    type Found = Option<CaseFound>;
}

/// A book of a team, if the actor may print it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfBook {
    pub team: TeamId,
    pub year: i32,
}

/// The book, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookFound {
    pub book: Book,
    /// Numbers of its first and last line; none while it is empty.
    pub lines: Option<Stretch>,
    /// The last line that was signed, and on which day.
    pub signed: Option<(u32, NaiveDate)>,
    /// Lines that were signed and changed since.
    pub changed: Vec<u32>,
}

impl BookFound {
    /// What is printed unless something else is asked for: what was not signed yet, else all of it.
    #[must_use]
    pub fn usual(&self) -> Option<Stretch> {
        let all = self.lines?;
        let from = self.signed.map_or(all.from, |it| it.0 + 1).max(all.from);
        Some(if from <= all.to { Stretch { from, to: all.to } } else { all })
    }
}

impl Ask for OfBook {
    type Found = Option<BookFound>;
}

/// As what a register leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Document,
    Workbook,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PapersDeed {
    /// Keep what was answered, and send the paper.
    Make {
        /// Proof of the right to.
        permit: Permit<act::ReadNames>,
        case: CaseId,
        code: String,
        kind: PaperKind,
        filled: Filled,
    },
    /// Send lines of a register.
    Print {
        /// Proof of the right to.
        permit: Permit<act::ReadNames>,
        team: TeamId,
        year: i32,
        stretch: Stretch,
        format: Format,
    },
    /// Set a book up.
    SetUp {
        /// Proof of the right to.
        permit: Permit<act::ReadNames>,
        book: Book,
    },
    /// Write down that lines were signed.
    Sign {
        /// Proof of the right to.
        permit: Permit<act::ReadNames>,
        team: TeamId,
        year: i32,
        stretch: Stretch,
        on: NaiveDate,
    },
}

impl Act for PapersDeed {}
