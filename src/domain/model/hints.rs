//! What is computed beside a criterion, of rows that are there anyway: it is no rating, people rate.

use chrono::{DateTime, NaiveDate, Utc};

use super::criteria::{Criterion, Hint};
use crate::domain::TeamId;
use crate::domain::calendar::{Calendar, days_later, end_of, local_date};
use crate::domain::codes::codes;
use crate::domain::figures::Rate;
use crate::domain::people::Life;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::rhythm::close_moments;

/// What is known of a team in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Cases that were mediated to their end, and of these those that were settled.
    pub mediated: (u32, u32),
    /// Cases that came in the year, and of these those that were settled in it.
    pub received: (u32, u32),
    /// Mediators today, and of these those who were trained in the year.
    pub mediators: (u32, u32),
    /// Lines of the register of the year, and of these those that are signed.
    pub lines: (u32, u32),
    /// Months that are over, and of these those that were closed in time.
    pub months: (u32, u32),
    /// Activities together with others.
    pub together: u32,
}

/// Percent of shares, and the number of activities, that are wanted where the criterion says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Targets {
    /// Of settled cases.
    pub rate: u32,
    /// Of trained mediators.
    pub trained: u32,
    /// Of activities with others.
    pub together: u32,
}

codes! {
    /// What the numbers say of a criterion.
    pub enum Verdict {
        /// It is met.
        Met => "met",
        /// It is not.
        Not => "not",
        /// There is nothing to tell it by.
        Unknown => "unknown",
    }
}

/// What is shown beside a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Of which hint.
    pub hint: Hint,
    /// How many.
    pub part: u32,
    /// Of how many; of activities, how many are wanted.
    pub whole: u32,
    /// Percent that are wanted; 0 of activities.
    pub wanted: u32,
    /// What that says.
    pub verdict: Verdict,
}

impl Shown {
    /// The share in percent, rounded down: 89,9 is no 90.
    #[must_use]
    pub fn percent(&self) -> Option<u32> {
        (u64::from(self.part) * 100).checked_div(u64::from(self.whole)).and_then(|it| u32::try_from(it).ok())
    }
}

/// What is shown beside a criterion; nothing where nothing is computed.
#[must_use]
pub fn shown(criterion: &Criterion, known: &Known, targets: Targets) -> Option<Shown> {
    let hint = criterion.hint?;
    let all = |(whole, part): (u32, u32), usual: u32| share(hint, (part, whole), criterion.percent.unwrap_or(usual));
    Some(match hint {
        Hint::Rate => all(known.mediated, targets.rate),
        Hint::Received => all(known.received, targets.rate),
        Hint::Trained => all(known.mediators, targets.trained),
        Hint::Register => all(known.lines, 100),
        Hint::Reports => all(known.months, 100),
        Hint::Together => {
            let met = known.together >= targets.together;
            let verdict = if met { Verdict::Met } else { Verdict::Not };
            Shown { hint, part: known.together, whole: targets.together, wanted: 0, verdict }
        }
    })
}

fn share(hint: Hint, (part, whole): (u32, u32), wanted: u32) -> Shown {
    let verdict = match Rate::of(part, whole) {
        None => Verdict::Unknown,
        Some(rate) if rate.reaches(i64::from(wanted)) => Verdict::Met,
        Some(_) => Verdict::Not,
    };
    Shown { hint, part, whole, wanted, verdict }
}

/// Months of a year in which a team had to close its numbers, and of these those that it closed in time: before the end of the
/// day after the month's last, since the last reminder comes on that. A month counts once that day is over, if the ward had
/// begun to record then and the team was there.
#[must_use]
pub fn months_in_time(
    closed: &[(NaiveDate, DateTime<Utc>)],
    (year, began): (i32, Option<NaiveDate>),
    life: &Life<TeamId>,
    (today, calendar): (NaiveDate, &Calendar),
) -> (u32, u32) {
    let (Some(began), Some(first)) = (began, NaiveDate::from_ymd_opt(year, 1, 1)) else { return (0, 0) };
    let months = std::iter::successors(Some(Period::containing(PeriodKind::Month, first)), |it| Some(it.after()));
    let asked = months.take(12).filter(|it| it.to >= began && life.touches(it.from, it.to));
    let until = |month: Period| {
        let last = close_moments(month, calendar).last().map_or(month.to, |it| local_date(*it));
        days_later(last.max(month.to), 1)
    };
    let over = asked.filter(|it| until(*it) < today);
    over.fold((0, 0), |(all, in_time), month| {
        let is = closed.iter().any(|it| it.0 == month.from && it.1 < end_of(until(month)));
        (all + 1, in_time + u32::from(is))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::criteria::{Criteria, Seed};

    const TARGETS: Targets = Targets { rate: 90, trained: 100, together: 2 };

    fn rate(seed: Seed, cases: (u32, u32)) -> (Verdict, Option<u32>) {
        let (set, is_rate) = (Criteria::seeded(seed), |it: &Hint| matches!(it, Hint::Rate | Hint::Received));
        let criterion = set.live().find(|it| it.hint.as_ref().is_some_and(is_rate)).unwrap().clone();
        // The ward's is of what was mediated, the reference's of what came up.
        let known = match criterion.hint {
            Some(Hint::Rate) => Known { mediated: cases, received: (9, 1), ..Known::default() },
            _ => Known { received: cases, mediated: (9, 1), ..Known::default() },
        };
        let it = shown(&criterion, &known, TARGETS).unwrap();
        (it.verdict, it.percent())
    }

    #[test]
    fn the_rate_is_measured_against_ninety_percent_and_that_of_the_reference_against_eighty() {
        assert_eq!(rate(Seed::Ward, (10, 9)), (Verdict::Met, Some(90)));
        assert_eq!(rate(Seed::Ward, (1000, 899)), (Verdict::Not, Some(89)), "never rounded up to the target");
        assert_eq!(rate(Seed::Hanoi, (10, 8)), (Verdict::Met, Some(80)));
        assert_eq!(rate(Seed::Hanoi, (1000, 799)), (Verdict::Not, Some(79)));
        assert_eq!(rate(Seed::Ward, (0, 0)), (Verdict::Unknown, None), "without a case nothing is said");
    }

    #[test]
    fn every_hint_is_computed_of_its_own_numbers() {
        let known =
            Known { mediated: (4, 4), received: (5, 4), mediators: (5, 4), lines: (3, 3), months: (6, 5), together: 2 };
        let verdict = |hint| {
            let criterion = Criterion { nth: 1, text: String::new(), hint: Some(hint), percent: None, dropped: None };
            shown(&criterion, &known, TARGETS).unwrap().verdict
        };
        let all = Hint::ALL.iter().map(|it| verdict(*it)).collect::<Vec<_>>();
        assert_eq!(all, [Verdict::Met, Verdict::Not, Verdict::Not, Verdict::Met, Verdict::Not, Verdict::Met]);
        let bare = Criterion { nth: 1, text: String::new(), hint: None, percent: None, dropped: None };
        assert_eq!(shown(&bare, &known, TARGETS), None);
        let nothing = Known::default();
        let together = Criterion { hint: Some(Hint::Together), ..bare };
        assert_eq!(shown(&together, &nothing, TARGETS).unwrap().verdict, Verdict::Not);
    }

    #[test]
    fn a_month_counts_once_its_day_is_over_and_only_where_the_team_had_to_close_it() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let calendar = Calendar::default();
        let always = Life::default();
        let count = |closed: &[(&str, &str)], began: &str, life: &Life<TeamId>, today: &str| {
            let closed: Vec<_> = closed.iter().map(|it| (day(it.0), end_of(day(it.1)))).collect();
            months_in_time(&closed, (2026, Some(day(began))), life, (day(today), &calendar))
        };
        // The first of May is the last day for April: it is not late yet.
        let april = [("2026-04-01", "2026-04-29")];
        assert_eq!(count(&april, "2026-04-03", &always, "2026-05-01"), (0, 0));
        assert_eq!(count(&april, "2026-04-03", &always, "2026-05-02"), (1, 1));
        assert_eq!(count(&[], "2026-04-03", &always, "2026-05-02"), (1, 0));
        assert_eq!(count(&[("2026-04-01", "2026-05-01")], "2026-04-03", &always, "2026-05-10"), (1, 0), "a day late");
        // December is a month as any other, and the next year adds none.
        let december = [("2026-12-01", "2026-12-30")];
        assert_eq!(count(&december, "2026-12-05", &always, "2026-12-31"), (0, 0));
        assert_eq!(count(&december, "2026-12-05", &always, "2027-01-05"), (1, 1));
        assert_eq!(count(&december, "2026-12-05", &always, "2027-06-05"), (1, 1));
        // Nothing was asked before the ward recorded anything, nor of a team that was not there.
        assert_eq!(count(&april, "2026-01-01", &always, "2026-05-10"), (4, 1));
        let young = Life { from: Some(day("2026-04-10")), ..Life::default() };
        assert_eq!(count(&april, "2026-01-01", &young, "2026-05-10"), (1, 1));
        assert_eq!(months_in_time(&[], (2026, None), &always, (day("2026-05-10"), &calendar)), (0, 0));
    }
}
