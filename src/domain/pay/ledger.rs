//! The small ledger of a ward: what teams got for cases and for their running costs in a stretch of days, and how much of
//! what is to be paid was paid (indicators 3.4.3 and 3.4.4 of access to law).

use chrono::{Datelike, NaiveDate};

use super::PaySum;
use crate::domain::TeamId;
use crate::domain::codes::codes;
use crate::domain::people::{Life, Team, became};

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
    /// Months of the stretch for which it was supported, whenever that was paid.
    pub months: u32,
    /// Months of the stretch for which support is to be paid by now, and for how many of those it was.
    pub due: (u32, u32),
    /// What was paid for its support in the stretch, for whatever months, in đồng.
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
    /// Each team.
    pub lines: Vec<LedgerLine>,
}

/// What a ledger is made of, by team as it was written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries {
    /// What was paid for cases in the stretch.
    pub paid: Vec<(TeamId, PaySum)>,
    /// Cases that ended in the stretch, and how many of those were paid by now.
    pub ended: Vec<(TeamId, u32, u32)>,
    /// What was paid for support in the stretch.
    pub support: Vec<(TeamId, i64)>,
    /// Months of the stretch for which teams were supported, each by its first day.
    pub months: Vec<(TeamId, NaiveDate)>,
}

impl Ledger {
    /// A line for every team that there was in the stretch. What others did stands with the one that they became a part of
    /// by its end, so that nothing is lost with a team.
    #[must_use]
    pub fn of((from, to): (NaiveDate, NaiveDate), today: NaiveDate, teams: &[Team], all: &Entries) -> Self {
        let until = today.clamp(from, to);
        let begun = months_begun((from, to), today);
        let was = |it: &Team| it.life.touches(from, until);
        let home = |team: TeamId| match teams.iter().find(|it| it.id == team) {
            Some(it) if !was(it) => became(team, teams, until).unwrap_or(team),
            _ => team,
        };
        let line = |team: &Team| {
            let own = |it: TeamId| home(it) == team.id;
            let mut line = LedgerLine {
                team: team.id,
                ended: (0, 0),
                paid: PaySum::default(),
                months: count(all.months.iter().filter(|it| own(it.0)).count()),
                due: (0, 0),
                support: all.support.iter().filter(|it| own(it.0)).map(|it| it.1).sum(),
            };
            for (_, ended, paid) in all.ended.iter().filter(|it| own(it.0)) {
                line.ended = (line.ended.0 + ended, line.ended.1 + paid);
            }
            for (_, paid) in all.paid.iter().filter(|it| own(it.0)) {
                line.paid.successes += paid.successes;
                line.paid.failures += paid.failures;
                line.paid.dong += paid.dong;
            }
            for month in months_due(&team.life, &begun) {
                line.due.0 += 1;
                line.due.1 += u32::from(all.months.contains(&(team.id, month)));
            }
            line
        };
        let something = |it: &LedgerLine| it.ended.0 > 0 || it.months > 0 || it.dong() > 0;
        let lines = teams.iter().map(|it| (was(it), line(it))).filter(|it| it.0 || something(&it.1));
        Self { from, to, lines: lines.map(|it| it.1).collect() }
    }

    /// All teams got, in đồng.
    #[must_use]
    pub fn dong(&self) -> i64 {
        self.lines.iter().map(LedgerLine::dong).sum()
    }

    /// Teams that were supported for every month that is due by now, of those for which one is (3.4.3).
    #[must_use]
    pub fn teams(&self) -> (u32, u32) {
        let due = || self.lines.iter().filter(|it| it.due.0 > 0);
        (count(due().filter(|it| it.due.1 == it.due.0).count()), count(due().count()))
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

/// Those months for which support of a team is due: on their first day it was there.
pub fn months_due(life: &Life<TeamId>, months: &[NaiveDate]) -> impl Iterator<Item = NaiveDate> {
    months.iter().copied().filter(|it| life.holds(*it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{GroupId, WardId};

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
            due: (5, months),
            support: i64::from(months) * 150_000,
        };
        let lines = vec![line(1, (3, 3), 5, 1_200_000), line(2, (2, 1), 4, 400_000), line(3, (0, 0), 5, 0)];
        let it = Ledger { from: day("2026-01-01"), to: day("2026-12-31"), lines };
        assert_eq!((it.teams(), it.cases()), ((2, 3), (4, 5)));
        assert_eq!(it.dong(), 1_600_000 + 14 * 150_000);
    }

    fn team(id: i64, from: Option<&str>, to: Option<&str>, into: Option<i64>) -> Team {
        Team {
            id: TeamId(id),
            ward: WardId(1),
            group: GroupId(id),
            number: i32::try_from(id).unwrap(),
            name: format!("Tổ hòa giải {id}"),
            life: Life { from: from.map(day), to: to.map(day), into: into.map(TeamId) },
            wants_minority: false,
        }
    }

    #[test]
    fn access_to_law_3_4_3_counts_every_team_of_the_stretch_for_the_months_that_it_was_there() {
        // The second became a part of the first in March, the third was founded then, the fourth ended the year before.
        let teams = [
            team(1, None, None, None),
            team(2, None, Some("2026-03-15"), Some(1)),
            team(3, Some("2026-03-16"), None, None),
            team(4, None, Some("2025-06-30"), Some(1)),
        ];
        let months = ["01", "02", "03"].map(|it| (TeamId(2), day(&format!("2026-{it}-01")))).to_vec();
        let ended = vec![(TeamId(1), 2, 2), (TeamId(2), 1, 0), (TeamId(4), 3, 1)];
        let all = Entries { ended, months, ..Entries::default() };
        let year = |nth| stretch(nth, None).unwrap();
        let it = Ledger::of(year(2026), day("2026-05-05"), &teams, &all);
        let of: Vec<_> = it.lines.iter().map(|it| (it.team.0, it.due, it.ended)).collect();
        assert_eq!(of, [(1, (5, 0), (5, 3)), (2, (3, 3), (1, 0)), (3, (2, 0), (0, 0))]);
        assert_eq!((it.teams(), it.cases()), ((1, 3), (3, 6)), "no case is lost with its team");
        let before = Ledger::of(year(2025), day("2026-05-05"), &teams, &Entries::default());
        let of: Vec<_> = before.lines.iter().map(|it| (it.team.0, it.due.0)).collect();
        assert_eq!(of, [(1, 12), (2, 12), (4, 6)], "what is founded later does not lower an earlier year");
        let ahead = Ledger::of(stretch(2026, Some(4)).unwrap(), day("2026-05-05"), &teams, &Entries::default());
        assert_eq!((ahead.teams(), ahead.cases()), ((0, 0), (0, 0)), "nothing is due yet");
    }
}
