//! The small ledger of a ward: what teams got for cases and for their running costs in a stretch of days, and how much of
//! what is to be paid was paid (indicators 3.4.3 and 3.4.4 of access to law).

use chrono::{Datelike, NaiveDate};

use super::PaySum;
use crate::domain::TeamId;
use crate::domain::codes::codes;

codes! {
    /// Where money comes from.
    pub enum Source {
        /// The ward's budget.
        Budget => "budget",
        /// What people and businesses gave.
        Given => "given",
        /// Another lawful source.
        Other => "other",
    }
}

/// What a team got for the running costs of a month (Circular 56 Art. 3(17)đ).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Support {
    /// The entry it was written down with.
    pub entry: i64,
    /// Which team.
    pub team: TeamId,
    /// The first day of the month.
    pub month: NaiveDate,
    /// How much, in đồng.
    pub dong: i64,
    /// Where from.
    pub source: Source,
    /// The day it was paid.
    pub paid_on: NaiveDate,
}

/// A team in the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerLine {
    /// Which team.
    pub team: TeamId,
    /// Cases that ended in the stretch, and how many of those were paid by now.
    pub ended: (u32, u32),
    /// What was paid for cases in the stretch.
    pub paid: PaySum,
    /// Months of the stretch for which it was supported.
    pub months: u32,
    /// What it got for them, in đồng.
    pub support: i64,
}

impl LedgerLine {
    /// All that it got, in đồng.
    #[must_use]
    pub fn dong(&self) -> i64 {
        self.paid.dong + self.support
    }
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// From this day.
    pub from: NaiveDate,
    /// To this one.
    pub to: NaiveDate,
    /// Months for which support is to be paid by now.
    pub months: u32,
    /// Each team.
    pub lines: Vec<LedgerLine>,
}

impl Ledger {
    /// All teams got, in đồng.
    #[must_use]
    pub fn dong(&self) -> i64 {
        self.lines.iter().map(LedgerLine::dong).sum()
    }

    /// Teams that were supported for every month by now, of all (3.4.3).
    #[must_use]
    pub fn teams(&self) -> (u32, u32) {
        let whole = self.lines.iter().filter(|it| it.months >= self.months).count();
        (count(whole), count(self.lines.len()))
    }

    /// Cases that were paid, of those that ended (3.4.4).
    #[must_use]
    pub fn cases(&self) -> (u32, u32) {
        let sum = |of: fn(&LedgerLine) -> u32| self.lines.iter().map(of).sum();
        (sum(|it| it.ended.1), sum(|it| it.ended.0))
    }
}

fn count(it: usize) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}

/// The stretch of a year, or of one of its quarters.
#[must_use]
pub fn stretch(year: i32, quarter: Option<u32>) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = match quarter {
        Some(it) => (it.checked_mul(3)?.checked_sub(2)?, it * 3),
        None => (1, 12),
    };
    let from = NaiveDate::from_ymd_opt(year, first, 1)?;
    let after = match last {
        12 => NaiveDate::from_ymd_opt(year + 1, 1, 1)?,
        _ => NaiveDate::from_ymd_opt(year, last + 1, 1)?,
    };
    Some((from, after.pred_opt()?))
}

/// The months of a stretch that have begun by a day, each by its first day.
#[must_use]
pub fn months_begun((from, to): (NaiveDate, NaiveDate), today: NaiveDate) -> Vec<NaiveDate> {
    let last = to.min(today);
    let months = (from.year()..=last.year()).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let days = months.filter_map(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1));
    days.filter(|it| from <= *it && *it <= last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_year_has_four_quarters_without_a_gap() {
        assert_eq!(stretch(2026, None), Some((day("2026-01-01"), day("2026-12-31"))));
        let quarters: Vec<_> = (1..=4).map(|it| stretch(2026, Some(it)).unwrap()).collect();
        assert_eq!(quarters[0], (day("2026-01-01"), day("2026-03-31")));
        assert!(quarters.windows(2).all(|it| it[0].1.succ_opt() == Some(it[1].0)), "{quarters:?}");
        assert_eq!((quarters[3].1, stretch(2026, Some(0)), stretch(2026, Some(5))), (day("2026-12-31"), None, None));
    }

    #[test]
    fn support_is_due_for_months_that_have_begun() {
        let year = (day("2026-01-01"), day("2026-12-31"));
        assert_eq!(months_begun(year, day("2026-05-05")).len(), 5);
        assert_eq!(months_begun(year, day("2027-02-01")).len(), 12);
        assert_eq!(months_begun((day("2026-07-01"), day("2026-09-30")), day("2026-05-05")), []);
    }

    #[test]
    fn access_to_law_3_4_3_and_3_4_4_count_teams_and_cases_that_were_paid() {
        let line = |team, ended, months, dong| LedgerLine {
            team: TeamId(team),
            ended,
            paid: PaySum { successes: ended.1, failures: 0, dong },
            months,
            support: i64::from(months) * 150_000,
        };
        let lines = vec![line(1, (3, 3), 5, 1_200_000), line(2, (2, 1), 4, 400_000), line(3, (0, 0), 5, 0)];
        let it = Ledger { from: day("2026-01-01"), to: day("2026-12-31"), months: 5, lines };
        assert_eq!((it.teams(), it.cases()), ((2, 3), (4, 5)));
        assert_eq!(it.dong(), 1_600_000 + 14 * 150_000);
    }
}
