//! What this flow asks of its shelf, and what it does.

use chrono::{DateTime, NaiveDate, Utc};

use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::case::{Case, Session};
use crate::domain::paper_words::{PaperWord, PaperWords};
use crate::domain::papers::{Filled, Made, PaperKind, Reported};
use crate::domain::register::{Book, BookId, Keeper, SignedLines, Stretch, next_to_print};
use crate::domain::{CaseId, TeamId};

/// A case with its papers, if the actor may read its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfCase(pub CaseId);

/// The case, and what of papers it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFound {
    pub case: Case,
    /// Its sessions as they were recorded.
    pub sessions: Vec<Session>,
    /// The danger that was reported of it last.
    pub reported: Option<Reported>,
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
    /// Which of the year; none for the last one.
    pub part: Option<u32>,
}

/// The book, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookFound {
    pub book: Book,
    /// All of its year, the first one first.
    pub books: Vec<Book>,
    /// Numbers of the team's books, with their years.
    pub numbers: Vec<(i32, u32)>,
    /// Numbers of its first and last line; none while it is empty.
    pub lines: Option<Stretch>,
    /// The highest of its lines that were brought in from an old book.
    pub last_old: Option<u32>,
    /// What was signed, in the order in which that was written down.
    pub signed: Vec<SignedLines>,
    /// What was printed last and is not all signed yet, and when.
    pub printed: Option<(Stretch, DateTime<Utc>)>,
    /// All that was printed of it, and when.
    pub prints: Vec<(Stretch, DateTime<Utc>)>,
    /// Lines that were signed and read otherwise since.
    pub changed: Vec<u32>,
    /// Years of which the team has lines.
    pub years: Vec<i32>,
    /// The book with which the year after begins, if this is the last one of its year.
    pub first_after: Option<u32>,
}

impl BookFound {
    /// The year after the book's that has lines, or is the one of today.
    #[must_use]
    pub fn year_after(&self, today: i32) -> Option<i32> {
        self.years.iter().copied().chain([today]).filter(|it| *it > self.book.year).min()
    }

    /// What is printed unless something else is asked for: what was not signed yet, else all of it.
    #[must_use]
    pub fn usual(&self) -> Option<Stretch> {
        Some(next_to_print(self.lines?, &self.signed))
    }
}

impl Ask for OfBook {
    type Found = Option<BookFound>;
}

/// What the papers of the actor's ward say of it, if the actor may set that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfWords;

/// What papers say now, and what of it was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsFound {
    /// All of them; empty where nothing is said.
    pub now: PaperWords,
    /// Those that are not as most wards have them.
    pub set: PaperWords,
}

impl Ask for OfWords {
    type Found = Option<WordsFound>;
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
        book: BookId,
        /// Whether all of the book, or what another team goes on with.
        keeper: Keeper,
        stretch: Stretch,
        format: Format,
    },
    /// Set a book up.
    SetUp {
        /// Proof of the right to.
        permit: Permit<act::KeepBook>,
        book: Book,
    },
    /// Open the next book of a year, whose last one is closed.
    OpenNext {
        /// Proof of the right to.
        permit: Permit<act::KeepBook>,
        team: TeamId,
        year: i32,
    },
    /// Set what papers say of the ward; none takes it back.
    SetWord {
        /// Proof of the right to.
        permit: Permit<act::RunOffice>,
        word: PaperWord,
        value: Option<String>,
    },
    /// Write down that lines were signed.
    Sign {
        /// Proof of the right to.
        permit: Permit<act::KeepBook>,
        book: BookId,
        stretch: Stretch,
        on: NaiveDate,
    },
}

impl Act for PapersDeed {}
