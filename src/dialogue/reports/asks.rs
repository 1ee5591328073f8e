//! What this flow asks of its shelf, and what it does.

use chrono::NaiveDate;

use crate::dialogue::own::{Act, Ask};
use crate::domain::ReportId;
use crate::domain::access::{Permit, act};
use crate::domain::reporting::{Days, File, Report, ReportKind, Seen, Told, Version, Words};

/// The reports of the ward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct All;

/// Those, the latest days first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllFound(pub Vec<Report>);

impl Ask for All {
    type Found = AllFound;
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct One(pub ReportId);

/// What is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneFound {
    /// The report.
    pub report: Report,
    /// The figures of its days as they are now; none where nothing was approved yet.
    pub now: Told,
    /// Who approved the versions, in their order.
    pub approved_by: Vec<Option<String>>,
    /// The approved versions of which figures were kept as data: those of earlier releases have none.
    pub with_data: Vec<u32>,
}

impl OneFound {
    /// Whether a file of a version can be had: what was agreed to is never made anew.
    #[must_use]
    pub fn has(&self, version: &Version, file: File) -> bool {
        version.told.is_none() || !file.is_data() || self.with_data.contains(&version.nth)
    }
}

impl Ask for One {
    type Found = Option<OneFound>;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportDeed {
    /// Begin one.
    Begin {
        /// Proof of the right to.
        permit: Permit<act::MakeReport>,
        /// Which.
        id: ReportId,
        /// What it is of.
        kind: ReportKind,
        /// Of which days.
        days: Days,
    },
    /// Keep what was written.
    Write {
        /// Proof of the right to.
        permit: Permit<act::MakeReport>,
        /// In which version.
        seen: Seen,
        /// All of it.
        words: Words,
    },
    /// Move its days.
    Move {
        /// Proof of the right to.
        permit: Permit<act::MakeReport>,
        /// Of which draft.
        seen: Seen,
        /// To which.
        days: Days,
    },
    /// Approve it: figures and files stand from then on.
    Approve {
        /// Proof of the right to.
        permit: Permit<act::ApproveReport>,
        /// Which version.
        seen: Seen,
    },
    /// Give it back to be written on.
    Reopen {
        /// Proof of the right to.
        permit: Permit<act::ApproveReport>,
        /// Which version.
        seen: Seen,
    },
    /// It went out.
    Send {
        /// Proof of the right to.
        permit: Permit<act::MakeReport>,
        /// Which version.
        seen: Seen,
        /// With this number.
        number: String,
        /// And this day.
        dated: NaiveDate,
    },
    /// Put number and day right of one that went out.
    Renumber {
        /// Proof of the right to.
        permit: Permit<act::MakeReport>,
        /// Which version.
        seen: Seen,
        /// The right number.
        number: String,
        /// The right day.
        dated: NaiveDate,
        /// Why.
        why: String,
    },
    /// Begin a version that puts the one that went out right.
    Correct {
        /// Proof of the right to.
        permit: Permit<act::MakeReport>,
        /// Which one.
        seen: Seen,
        /// Why.
        reason: String,
    },
    /// Throw a draft away of which nothing has gone out.
    Drop {
        /// Proof of the right to.
        permit: Permit<act::MakeReport>,
        /// As it was seen.
        seen: Seen,
    },
    /// Send one of its files to the chat.
    File {
        /// Proof of the right to read it.
        permit: Permit<act::ReadReports>,
        /// Which.
        id: ReportId,
        /// Of which version.
        nth: u32,
        /// Up to which day, for its name.
        to: NaiveDate,
        /// Which file.
        file: File,
        /// Whether it stands as it was approved.
        stands: bool,
    },
}

impl Act for ReportDeed {
    fn reaches_others(&self) -> bool {
        !matches!(self, Self::File { .. } | Self::Begin { .. } | Self::Write { .. })
    }
}
