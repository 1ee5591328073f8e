//! The register (Sổ theo dõi hoạt động hòa giải ở cơ sở, Art. 21(4) of Law 35/2013/QH13): books of a team, the lines of
//! its first part, and the second part, which the head sums up from them. Knows not how it is printed.

use chrono::NaiveDate;

use super::TeamId;
use super::case::{Case, Stage};
use super::kinds::Bucket;

/// A book of a team: one a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    pub team: TeamId,
    pub year: i32,
    /// Quyển số.
    pub number: u32,
    /// Mở ngày.
    pub opened_on: NaiveDate,
    /// Khóa ngày.
    pub closed_on: Option<NaiveDate>,
    /// The number of its first line here: more than 1 where lines were written by hand before.
    pub first: u32,
}

/// Numbers of lines, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: u32,
    pub to: u32,
}

/// A line of Part I.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// STT.
    pub number: u32,
    pub case: Case,
    /// When it was signed on paper, if it was.
    pub signed_on: Option<NaiveDate>,
    /// Whether the case was changed since.
    pub is_changed: bool,
}

/// A row of Part II: who mediated, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Nobody, where nobody was assigned.
    pub mediator: Option<String>,
    /// By the three-way split of the forms.
    pub civil: u32,
    pub family: u32,
    pub conflict: u32,
    pub settled: u32,
    pub unsettled: u32,
    /// Not ended, or sent on.
    pub others: u32,
}

impl Book {
    /// The book that nobody set up: opened with the year, its first line is 1.
    #[must_use]
    pub fn usual(team: TeamId, year: i32) -> Self {
        let opened_on = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        Self { team, year, number: 1, opened_on, closed_on: None, first: 1 }
    }

    /// The line of a case by its number in the year: it stands after those that were written by hand.
    #[must_use]
    pub fn line_of(&self, number: u32) -> u32 {
        number + self.first - 1
    }
}

impl Stretch {
    /// `5-20`, `5 đến 20`, `7`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let numbers: Vec<u32> = text
            .split(|it: char| !it.is_ascii_digit())
            .filter(|it| !it.is_empty())
            .map(|it| it.parse().ok())
            .collect::<Option<_>>()?;
        match numbers[..] {
            [one] if one > 0 => Some(Self { from: one, to: one }),
            [from, to] if from > 0 && from <= to => Some(Self { from, to }),
            _ => None,
        }
    }

    #[must_use]
    pub fn holds(self, number: u32) -> bool {
        (self.from..=self.to).contains(&number)
    }

    /// How many lines at most.
    #[must_use]
    pub fn n_lines(self) -> u32 {
        self.to.saturating_sub(self.from).saturating_add(1)
    }
}

impl Entry {
    /// Which of the two columns of the result is ticked.
    #[must_use]
    pub fn result(&self) -> Option<bool> {
        match self.case.stage {
            Stage::Success { .. } => Some(true),
            Stage::Failure { .. } => Some(false),
            _ => None,
        }
    }

    /// Whether it was struck: its number stays, it counts nowhere.
    #[must_use]
    pub fn is_struck(&self) -> bool {
        matches!(self.case.stage, Stage::Void { .. })
    }
}

impl Tally {
    /// How many cases.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.civil + self.family + self.conflict
    }

    fn add(&mut self, entry: &Entry) {
        match entry.case.kind.bucket() {
            Bucket::Civil => self.civil += 1,
            Bucket::Family => self.family += 1,
            Bucket::Conflict => self.conflict += 1,
        }
        match entry.result() {
            Some(true) => self.settled += 1,
            Some(false) => self.unsettled += 1,
            None => self.others += 1,
        }
    }
}

/// Part II: one row for each mediator, by name, and those without one last. Who is named first in a case leads it: there
/// it counts, once.
#[must_use]
pub fn tally(entries: &[Entry]) -> Vec<Tally> {
    let mut rows: Vec<Tally> = Vec::new();
    for entry in entries.iter().filter(|it| !it.is_struck()) {
        let mediator = entry.case.mediators.first().map(|it| it.name.as_str());
        match rows.iter_mut().find(|it| it.mediator.as_deref() == mediator) {
            Some(row) => row.add(entry),
            None => {
                let mut row = Tally { mediator: mediator.map(str::to_owned), ..Tally::default() };
                row.add(entry);
                rows.push(row);
            }
        }
    }
    rows.sort_by(|a, b| (a.mediator.is_none(), &a.mediator).cmp(&(b.mediator.is_none(), &b.mediator)));
    rows
}

/// All rows of Part II in one.
#[must_use]
pub fn total(rows: &[Tally]) -> Tally {
    rows.iter().fold(Tally::default(), |sum, it| Tally {
        mediator: None,
        civil: sum.civil + it.civil,
        family: sum.family + it.family,
        conflict: sum.conflict + it.conflict,
        settled: sum.settled + it.settled,
        unsettled: sum.unsettled + it.unsettled,
        others: sum.others + it.others,
    })
}

/// The last part of `VN-07-2026-003`.
#[must_use]
pub fn number_in_year(code: &str) -> Option<u32> {
    code.rsplit('-').next()?.parse().ok()
}
