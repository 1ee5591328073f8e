//! What was brought in at once, and whether it may be taken back as a whole: as long as nothing hangs on any of its lines.
//! Plain values; knows no database.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::TakeBackPermit;
use crate::domain::codes::codes;
use crate::domain::people::Office;
use crate::domain::people::register::Register;
use crate::domain::{CaseId, ImportId, PersonId, TeamId, WardId};

codes! {
    /// What hangs on a line that was brought in.
    pub enum Hold {
        /// It was signed on paper.
        Signed => "signed",
        /// It was put right, or something was done with it.
        Changed => "changed",
        /// Another case is said to belong to it.
        Tied => "tied",
    }
}

/// Lines that were brought in at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub id: ImportId,
    pub ward: WardId,
    /// Who did it; none for the operator.
    pub by: Option<PersonId>,
    pub at: DateTime<Utc>,
    /// How many lines.
    pub n_lines: u32,
    /// Since when it is taken back.
    pub taken_back_at: Option<DateTime<Utc>>,
}

/// One of its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedLine {
    pub case: CaseId,
    pub code: String,
    /// In whose book it stands.
    pub team: TeamId,
    /// Which team leads the case now.
    pub led_by: TeamId,
    pub year: i32,
    pub book: u32,
    pub line: u32,
    /// Whether the case was struck, alone or with all others.
    pub is_struck: bool,
    pub hold: Option<Hold>,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    pub import: Import,
    pub lines: Vec<ImportedLine>,
}

/// By whom the lines of a team count as entered where nobody of the ward brings them in: its head, whose book it is; where
/// it has none, an officer of the ward. Nobody else answers for them.
#[must_use]
pub fn hand(register: &Register, team: TeamId) -> Option<PersonId> {
    let seats = [(Office::TeamHead, Some(team), None), (Office::WardOfficer, None, None)];
    seats.into_iter().find_map(|it| register.holders(it, register.today).next()).map(|it| it.id)
}

impl Whole {
    /// Whether whoever has this permit may look at it and take it back: the office of the ward, and who did it as long as
    /// the teams that have its cases now are theirs.
    #[must_use]
    pub fn is_answered_for_by(&self, permit: &TakeBackPermit) -> bool {
        let scope = permit.scope();
        let are_theirs = || self.lines.iter().all(|it| scope.teams.contains(it.led_by));
        scope.ward == Some(self.import.ward) || (self.import.by == Some(permit.by()) && are_theirs())
    }

    /// The lines on which something hangs, with what.
    pub fn held(&self) -> impl Iterator<Item = (&ImportedLine, Hold)> {
        self.lines.iter().filter(|it| !it.is_struck).filter_map(|it| Some((it, it.hold?)))
    }

    /// Lines that would be struck.
    pub fn standing(&self) -> impl Iterator<Item = &ImportedLine> {
        self.lines.iter().filter(|it| !it.is_struck)
    }

    /// Whether all of it may be taken back now.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.import.taken_back_at.is_none() && self.held().next().is_none()
    }

    /// Where its lines stand: first and last line of each book.
    #[must_use]
    pub fn books(&self) -> BTreeMap<(TeamId, i32, u32), (u32, u32)> {
        let mut found = BTreeMap::new();
        for it in &self.lines {
            let (first, last) = found.entry((it.team, it.year, it.book)).or_insert((it.line, it.line));
            *first = it.line.min(*first);
            *last = it.line.max(*last);
        }
        found
    }
}
