//! The one place that counts. A case is a row of stretches in which it was open: the first from the day it was
//! received, another for every time it was reopened (Law 35/2013 Art. 27). From these and a period follows every
//! figure, by the rules of practice: a cross-team case counts for its leading team only; a failure that was reopened
//! within the period counts once, with its last outcome; what is out of scope is neither success nor failure.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::codes::codes;
use super::kinds::{Bucket, Kind};
use super::period::Period;
use super::{CaseId, TeamId};

mod course;

pub use self::course::{CourseCase, CourseCounts, CourseFigure};

codes! {
    /// How a stretch ended.
    pub enum StretchEnd {
        /// The parties agreed (Art. 24).
        Success => "success",
        /// They did not (Art. 27).
        Failure => "failure",
        /// Out of scope, guided to the competent body.
        Referred => "referred",
    }
}

/// One stretch in which a case was open. A case that was struck as a mistake has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Of which case.
    pub case: CaseId,
    /// The leading team.
    pub team: TeamId,
    /// Kind.
    pub kind: Kind,
    /// 1 for the one that began when the case was received, 2 and more for those after it was reopened.
    pub nth: i32,
    /// The day it began.
    pub opened_on: NaiveDate,
    /// The day mediation began, if it has.
    pub begun_on: Option<NaiveDate>,
    /// The day it ended, and how.
    pub ended: Option<(NaiveDate, StretchEnd)>,
}

impl Stretch {
    /// Whether any of its days lies in the period. Those that do not can be left out of a count.
    #[must_use]
    pub fn touches(&self, from: NaiveDate, to: NaiveDate) -> bool {
        self.opened_on <= to && self.ended.is_none_or(|(on, _)| on >= from)
    }
}

codes! {
    /// How a case came into a period.
    pub enum Entry {
        /// Open when it began.
        Opening => "opening",
        /// Received in it.
        Received => "received",
        /// Ended before it, reopened in it.
        Continued => "continued",
    }
}

codes! {
    /// How a case stood when a period was over.
    pub enum Exit {
        /// Hòa giải thành.
        Success => "success",
        /// Hòa giải không thành.
        Failure => "failure",
        /// Chuyển cơ quan có thẩm quyền.
        Referred => "referred",
        /// Đang hòa giải.
        InProgress => "in_progress",
        /// Chưa hòa giải.
        NotStarted => "not_started",
    }
}

/// A case within a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Which case.
    pub case: CaseId,
    /// The leading team.
    pub team: TeamId,
    /// Kind.
    pub kind: Kind,
    /// How it came in.
    pub entry: Entry,
    /// How it stood at the end.
    pub exit: Exit,
}

/// How a case counts in the period from `from` to `to`; `None` if it does not. `stretches` are all of the case that
/// touch the period, in order.
#[must_use]
pub fn counted(stretches: &[Stretch], from: NaiveDate, to: NaiveDate) -> Option<Counted> {
    let touching = || stretches.iter().filter(|it| it.touches(from, to));
    let last = touching().next_back()?;
    let entry = if touching().any(|it| it.opened_on < from) {
        Entry::Opening
    } else if touching().any(|it| it.nth == 1) {
        Entry::Received
    } else {
        Entry::Continued
    };
    let exit = match last.ended.filter(|(on, _)| *on <= to) {
        Some((_, StretchEnd::Success)) => Exit::Success,
        Some((_, StretchEnd::Failure)) => Exit::Failure,
        Some((_, StretchEnd::Referred)) => Exit::Referred,
        None if last.begun_on.is_some_and(|it| it <= to) => Exit::InProgress,
        None => Exit::NotStarted,
    };
    Some(Counted { case: last.case, team: last.team, kind: last.kind, entry, exit })
}

/// Every case of the period. `stretches` are ordered by case, then by number.
pub fn cases_of(stretches: &[Stretch], period: Period) -> impl Iterator<Item = Counted> {
    stretches.chunk_by(|a, b| a.case == b.case).filter_map(move |it| counted(it, period.from, period.to))
}

codes! {
    /// What is counted. The code is what people type to see how a figure came about.
    pub enum Measure {
        /// Kỳ trước chuyển sang: open when the period began.
        Opening => "dk",
        /// Tiếp nhận trong kỳ.
        Received => "tn",
        /// Tiếp tục hòa giải: ended before the period, reopened in it (Art. 27).
        Continued => "tt",
        /// Đã hòa giải: success or failure.
        Mediated => "hg",
        /// Hòa giải thành.
        Success => "ht",
        /// Hòa giải không thành.
        Failure => "kt",
        /// Chuyển cơ quan có thẩm quyền.
        Referred => "cq",
        /// Đang hòa giải at the end of the period.
        InProgress => "dg",
        /// Chưa hòa giải at the end of the period.
        NotStarted => "cg",
    }
}

impl Measure {
    /// Whether a case counts for this measure.
    #[must_use]
    pub fn includes(self, case: &Counted) -> bool {
        self.counts(case.entry, case.exit)
    }

    /// Whether a case that came in and stood so counts for this measure.
    #[must_use]
    pub fn counts(self, entry: Entry, exit: Exit) -> bool {
        match self {
            Self::Opening => entry == Entry::Opening,
            Self::Received => entry == Entry::Received,
            Self::Continued => entry == Entry::Continued,
            Self::Mediated => matches!(exit, Exit::Success | Exit::Failure),
            Self::Success => exit == Exit::Success,
            Self::Failure => exit == Exit::Failure,
            Self::Referred => exit == Exit::Referred,
            Self::InProgress => exit == Exit::InProgress,
            Self::NotStarted => exit == Exit::NotStarted,
        }
    }
}

/// How many cases of each measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Kỳ trước chuyển sang.
    pub opening: u32,
    /// Tiếp nhận trong kỳ.
    pub received: u32,
    /// Of those received in the period, how many succeeded in it; unknown in figures that an earlier release kept.
    #[serde(default)]
    pub received_success: Option<u32>,
    /// Tiếp tục hòa giải.
    pub continued: u32,
    /// Hòa giải thành.
    pub success: u32,
    /// Hòa giải không thành.
    pub failure: u32,
    /// Chuyển cơ quan có thẩm quyền.
    pub referred: u32,
    /// Đang hòa giải.
    pub in_progress: u32,
    /// Chưa hòa giải.
    pub not_started: u32,
}

/// A part of a whole, as both numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The part.
    pub part: u32,
    /// The whole, more than zero.
    pub whole: u32,
}

impl Rate {
    /// A part of a whole; none of nothing.
    #[must_use]
    pub fn of(part: u32, whole: u32) -> Option<Self> {
        (whole > 0).then_some(Self { part, whole })
    }

    /// In hundredths of a percent, rounded to the nearest.
    #[must_use]
    pub fn hundredths(self) -> i64 {
        let (part, whole) = (i64::from(self.part), i64::from(self.whole));
        (part * 20_000 + whole) / (whole * 2)
    }

    /// Whether it reaches a target in percent, exactly.
    #[must_use]
    pub fn reaches(self, percent: i64) -> bool {
        i64::from(self.part) * 100 >= percent * i64::from(self.whole)
    }
}

impl Figures {
    /// Counts one case.
    pub fn add(&mut self, case: &Counted) {
        match case.entry {
            Entry::Opening => self.opening += 1,
            Entry::Received => self.received += 1,
            Entry::Continued => self.continued += 1,
        }
        *self.received_success.get_or_insert(0) +=
            u32::from(case.entry == Entry::Received && case.exit == Exit::Success);
        match case.exit {
            Exit::Success => self.success += 1,
            Exit::Failure => self.failure += 1,
            Exit::Referred => self.referred += 1,
            Exit::InProgress => self.in_progress += 1,
            Exit::NotStarted => self.not_started += 1,
        }
    }

    /// The number of a measure.
    #[must_use]
    pub fn get(&self, measure: Measure) -> u32 {
        match measure {
            Measure::Opening => self.opening,
            Measure::Received => self.received,
            Measure::Continued => self.continued,
            Measure::Mediated => self.success + self.failure,
            Measure::Success => self.success,
            Measure::Failure => self.failure,
            Measure::Referred => self.referred,
            Measure::InProgress => self.in_progress,
            Measure::NotStarted => self.not_started,
        }
    }

    /// Hòa giải thành / đã hòa giải; none where nothing was mediated.
    #[must_use]
    pub fn rate_of_mediated(&self) -> Option<Rate> {
        Rate::of(self.success, self.success + self.failure)
    }

    /// Of those received in the period, how many succeeded in it: the other rate that official texts use. What was
    /// received earlier and succeeded now is not in it, so that it is a part of a whole and never more than all.
    #[must_use]
    pub fn rate_of_received(&self) -> Option<Rate> {
        Rate::of(self.received_success?, self.received)
    }

    /// What came in and what became of it, which must be equal.
    #[must_use]
    pub fn balance(&self) -> (u32, u32) {
        let came = self.opening + self.received + self.continued;
        let became = self.success + self.failure + self.referred + self.in_progress + self.not_started;
        (came, became)
    }

    /// Whether nothing at all was counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl std::ops::AddAssign for Figures {
    fn add_assign(&mut self, other: Self) {
        // Of nobody received nobody succeeded; of those whom an older digest counted without saying, nobody knows.
        self.received_success = match (self.received_success, other.received_success) {
            (Some(one), Some(other)) => Some(one + other),
            (Some(known), None) if other.received == 0 => Some(known),
            (None, Some(known)) if self.received == 0 => Some(known),
            _ => None,
        };
        self.opening += other.opening;
        self.received += other.received;
        self.continued += other.continued;
        self.success += other.success;
        self.failure += other.failure;
        self.referred += other.referred;
        self.in_progress += other.in_progress;
        self.not_started += other.not_started;
    }
}

/// A period counted by leading team and by part of the three-way split of the forms; what has no case is not in it.
#[must_use]
pub fn by_team_and_bucket(stretches: &[Stretch], period: Period) -> BTreeMap<TeamId, BTreeMap<Bucket, Figures>> {
    let mut all: BTreeMap<TeamId, BTreeMap<Bucket, Figures>> = BTreeMap::new();
    for case in cases_of(stretches, period) {
        all.entry(case.team).or_default().entry(case.kind.bucket()).or_default().add(&case);
    }
    all
}

/// A period counted: in all, by leading team and by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// In all.
    pub total: Figures,
    /// By leading team; teams without a case are not in it.
    pub by_team: BTreeMap<TeamId, Figures>,
    /// By kind; kinds without a case are not in it.
    pub by_kind: BTreeMap<Kind, Figures>,
}

impl Tally {
    /// Counts a period. `stretches` are ordered by case, then by number.
    #[must_use]
    pub fn count(stretches: &[Stretch], period: Period) -> Self {
        let mut tally = Self::default();
        for case in cases_of(stretches, period) {
            tally.total.add(&case);
            tally.by_team.entry(case.team).or_default().add(&case);
            tally.by_kind.entry(case.kind).or_default().add(&case);
        }
        tally
    }

    /// By the three-way split of the statistical forms; a part without a case is not in it.
    #[must_use]
    pub fn by_bucket(&self) -> BTreeMap<Bucket, Figures> {
        let mut buckets = BTreeMap::new();
        for (kind, figures) in &self.by_kind {
            *buckets.entry(kind.bucket()).or_insert_with(Figures::default) += *figures;
        }
        buckets
    }
}

#[cfg(test)]
#[path = "figures_tests.rs"]
mod tests;
