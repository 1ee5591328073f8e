//! Periods of reports: weeks, months, quarters, half years, years, and any two days. A period says its first and last
//! day itself; nothing is derived from a calendar elsewhere (a report's data may be closed earlier than its period).

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::calendar::{days_earlier, days_later};
use super::codes::codes;

codes! {
    /// How long a period is.
    pub enum PeriodKind {
        /// Monday to Sunday.
        Week => "week",
        /// A calendar month.
        Month => "month",
        /// Three months.
        Quarter => "quarter",
        /// Six months.
        Half => "half",
        /// A calendar year.
        Year => "year",
        /// From one day to another.
        Custom => "custom",
    }
}

/// From one day to another, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// How long.
    pub kind: PeriodKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// The longest period that can be asked for, in years.
const LONGEST_YEARS: i32 = 10;
/// More months than this do not fit a chart: then it shows years.
const MONTHS_FIT: i32 = 13;

/// How many months have a day between two days.
fn months_touched(from: NaiveDate, to: NaiveDate) -> i32 {
    (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32 + 1
}
/// Columns of a chart of a single month or week, itself the last of them.
const COLUMNS_OF_ONE: usize = 6;

impl Period {
    /// The period of this kind in which `day` lies; a custom one is that day alone.
    #[must_use]
    pub fn containing(kind: PeriodKind, day: NaiveDate) -> Self {
        let month = day.month0();
        match kind {
            PeriodKind::Week => {
                let from = days_earlier(day, u64::from(day.weekday().num_days_from_monday()));
                Self { kind, from, to: days_later(from, 6) }
            }
            PeriodKind::Month => Self::months(kind, day.year(), month, 1),
            PeriodKind::Quarter => Self::months(kind, day.year(), month / 3 * 3, 3),
            PeriodKind::Half => Self::months(kind, day.year(), month / 6 * 6, 6),
            PeriodKind::Year => Self::months(kind, day.year(), 0, 12),
            PeriodKind::Custom => Self { kind, from: day, to: day },
        }
    }

    fn months(kind: PeriodKind, year: i32, month0: u32, count: u32) -> Self {
        let from = NaiveDate::from_ymd_opt(year, month0 + 1, 1).unwrap_or(NaiveDate::MIN);
        let to = from.checked_add_months(Months::new(count)).map_or(NaiveDate::MAX, |it| days_earlier(it, 1));
        Self { kind, from, to }
    }

    /// From one day to another; `None` if they stand in the wrong order or too far apart.
    #[must_use]
    pub fn between(from: NaiveDate, to: NaiveDate) -> Option<Self> {
        let fits = from <= to && to.year() - from.year() <= LONGEST_YEARS;
        fits.then_some(Self { kind: PeriodKind::Custom, from, to })
    }

    /// The period of the same kind and length that ends the day before this one begins.
    #[must_use]
    pub fn before(&self) -> Self {
        let last = days_earlier(self.from, 1);
        match self.kind {
            PeriodKind::Custom => {
                let days = (self.to - self.from).num_days().unsigned_abs();
                Self { kind: self.kind, from: days_earlier(last, days), to: last }
            }
            kind => Self::containing(kind, last),
        }
    }

    /// The next period of the same kind.
    #[must_use]
    pub fn after(&self) -> Self {
        let first = days_later(self.to, 1);
        match self.kind {
            PeriodKind::Custom => {
                let days = (self.to - self.from).num_days().unsigned_abs();
                Self { kind: self.kind, from: first, to: days_later(first, days) }
            }
            kind => Self::containing(kind, first),
        }
    }

    /// The first months of a year, as reports count them: `9 tháng đầu năm` is nine.
    #[must_use]
    pub fn first_months(year: i32, count: u32) -> Option<Self> {
        match count {
            3 => Self::numbered(PeriodKind::Quarter, year, 1),
            6 => Self::numbered(PeriodKind::Half, year, 1),
            1..=11 => Some(Self::months(PeriodKind::Custom, year, 0, count)),
            _ => None,
        }
    }

    /// The last months of a year.
    #[must_use]
    pub fn last_months(year: i32, count: u32) -> Option<Self> {
        match count {
            3 => Self::numbered(PeriodKind::Quarter, year, 4),
            6 => Self::numbered(PeriodKind::Half, year, 2),
            1..=11 => Some(Self::months(PeriodKind::Custom, year, 12 - count, count)),
            _ => None,
        }
    }

    /// From the first day of a year to a day of it: what a statutory report counts.
    #[must_use]
    pub fn year_to(year: i32, (month, day): (u32, u32)) -> Option<Self> {
        Self::between(NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, month, day)?)
    }

    /// Whether it goes on after today.
    #[must_use]
    pub fn is_running(&self, today: NaiveDate) -> bool {
        self.from <= today && today < self.to
    }

    /// Whether it is compared with the same stretch of the year before: one that still runs or was asked for up to today,
    /// since the whole of any other would be longer; and the first months of a year, as reports compare them.
    #[must_use]
    pub fn is_compared_by_year(&self, today: NaiveDate) -> bool {
        let up_to_today = self.kind == PeriodKind::Custom && self.to == today && self.from < today;
        let of_a_year =
            self.kind == PeriodKind::Custom && self.from.ordinal() == 1 && self.from.year() == self.to.year();
        self.is_running(today) || up_to_today || of_a_year
    }

    /// How many months of a year from its first on it is, where it is nothing else: `9 tháng đầu năm`.
    #[must_use]
    pub fn count_of_first_months(&self) -> Option<u32> {
        let last = days_later(self.to, 1).day() == 1;
        let first = self.kind == PeriodKind::Custom && self.from.ordinal() == 1 && self.from.year() == self.to.year();
        (first && last).then_some(self.to.month())
    }

    /// What it is compared with: the same stretch of the year before, or the one before it.
    #[must_use]
    pub fn compared_with(&self, today: NaiveDate) -> Self {
        if !self.is_compared_by_year(today) {
            return self.before();
        }
        if let Some(same) = self.count_of_first_months().and_then(|it| Self::first_months(self.from.year() - 1, it)) {
            return same;
        }
        self.year_before(today)
    }

    /// The same stretch of the year before, as far as there can be data of this one.
    #[must_use]
    pub fn year_before(&self, today: NaiveDate) -> Self {
        let earlier = |day: NaiveDate| match self.kind {
            // A week stays a week, Monday to the same weekday.
            PeriodKind::Week => days_earlier(day, 364),
            _ => day.checked_sub_months(Months::new(12)).unwrap_or(day),
        };
        let to = self.data_to(today);
        let next = days_later(to, 1);
        // What ends with a month ends with it, however many days it has.
        let to =
            if next.day() == 1 && self.kind != PeriodKind::Week { days_earlier(earlier(next), 1) } else { earlier(to) };
        Self { kind: PeriodKind::Custom, from: earlier(self.from), to }
    }

    /// What a chart of it shows, up to today: its months or its years; of a month, or of less, those before it as well.
    #[must_use]
    pub fn columns(&self, today: NaiveDate) -> Vec<Self> {
        let to = self.data_to(today);
        let unit = match self.kind {
            PeriodKind::Week => PeriodKind::Week,
            _ if months_touched(self.from, to) > MONTHS_FIT => PeriodKind::Year,
            _ => PeriodKind::Month,
        };
        let last = Self::containing(unit, to);
        let alone = self.kind == PeriodKind::Week || Self::containing(PeriodKind::Month, self.from).to >= to;
        let mut columns = vec![last];
        let more = |it: &Self, n: usize| if alone { n < COLUMNS_OF_ONE } else { it.from > self.from };
        while let Some(first) = columns.last().copied().filter(|it| more(it, columns.len())) {
            columns.push(first.before());
        }
        columns.reverse();
        // What lies outside of the period asked for, or ahead, is not counted.
        let from = if alone { columns[0].from } else { self.from };
        columns.into_iter().map(|it| Self { from: it.from.max(from), to: it.to.min(to), ..it }).collect()
    }

    /// The last day for which there can be data: the period's last, or today while it runs.
    #[must_use]
    pub fn data_to(&self, today: NaiveDate) -> NaiveDate {
        self.to.min(today).max(self.from)
    }

    /// The number of a week, month, quarter or half within its year; 1 for a year, 0 for a custom period.
    #[must_use]
    pub fn number(&self) -> u32 {
        match self.kind {
            PeriodKind::Week => self.from.iso_week().week(),
            PeriodKind::Month => self.from.month(),
            PeriodKind::Quarter => self.from.month0() / 3 + 1,
            PeriodKind::Half => self.from.month0() / 6 + 1,
            PeriodKind::Year => 1,
            PeriodKind::Custom => 0,
        }
    }

    /// The year that the period belongs to: of a week the year of its Thursday.
    #[must_use]
    pub fn year(&self) -> i32 {
        if self.kind == PeriodKind::Week { self.from.iso_week().year() } else { self.from.year() }
    }

    /// A short stable name: `2026-w47`, `2026-11`, `2026-q4`, `2026-h2`, `2026`, `20261101-20261115`.
    #[must_use]
    pub fn key(&self) -> String {
        let (year, number) = (self.year(), self.number());
        match self.kind {
            PeriodKind::Week => format!("{year}-w{number:02}"),
            PeriodKind::Month => format!("{year}-{number:02}"),
            PeriodKind::Quarter => format!("{year}-q{number}"),
            PeriodKind::Half => format!("{year}-h{number}"),
            PeriodKind::Year => format!("{year}"),
            PeriodKind::Custom => format!("{}-{}", self.from.format("%Y%m%d"), self.to.format("%Y%m%d")),
        }
    }

    /// The period of a [`Period::key`], in any case of letters.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let key = key.to_ascii_lowercase();
        let Some((first, second)) = key.split_once('-') else {
            return Some(Self::months(PeriodKind::Year, year(&key)?, 0, 12));
        };
        if let Ok(from) = NaiveDate::parse_from_str(first, "%Y%m%d") {
            return Self::between(from, NaiveDate::parse_from_str(second, "%Y%m%d").ok()?);
        }
        let year = year(first)?;
        let number = |rest: &str| rest.parse::<u32>().ok().filter(|it| *it > 0);
        if let Some(week) = second.strip_prefix('w') {
            return iso_week(year, number(week)?);
        }
        let (kind, number) = match second.as_bytes().first()? {
            b'q' => (PeriodKind::Quarter, number(&second[1..])?),
            b'h' => (PeriodKind::Half, number(&second[1..])?),
            _ => (PeriodKind::Month, number(second)?),
        };
        Self::numbered(kind, year, number)
    }

    /// The nth month, quarter, half or week of a year.
    #[must_use]
    pub fn numbered(kind: PeriodKind, year: i32, number: u32) -> Option<Self> {
        let nth = number.checked_sub(1)?;
        let length = match kind {
            PeriodKind::Month => 1,
            PeriodKind::Quarter => 3,
            PeriodKind::Half => 6,
            PeriodKind::Year => 12,
            PeriodKind::Week => return iso_week(year, number),
            PeriodKind::Custom => return None,
        };
        (nth * length < 12).then(|| Self::months(kind, year, nth * length, length))
    }
}

fn iso_week(year: i32, week: u32) -> Option<Period> {
    let from = NaiveDate::from_isoywd_opt(year, week, chrono::Weekday::Mon)?;
    Some(Period { kind: PeriodKind::Week, from, to: days_later(from, 6) })
}

fn year(text: &str) -> Option<i32> {
    text.parse().ok().filter(|it| (2000..2100).contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_kind_has_its_days() {
        let today = day("2026-11-25");
        let shown: Vec<String> = PeriodKind::ALL
            .iter()
            .map(|&it| Period::containing(it, today))
            .map(|it| format!("{} {} {}", it.key(), it.from, it.to))
            .collect();
        assert_eq!(
            shown,
            [
                "2026-w48 2026-11-23 2026-11-29",
                "2026-11 2026-11-01 2026-11-30",
                "2026-q4 2026-10-01 2026-12-31",
                "2026-h2 2026-07-01 2026-12-31",
                "2026 2026-01-01 2026-12-31",
                "20261125-20261125 2026-11-25 2026-11-25",
            ]
        );
    }

    #[test]
    fn the_first_days_of_a_year_may_lie_in_a_week_of_the_last() {
        assert_eq!(Period::containing(PeriodKind::Week, day("2027-01-01")).key(), "2026-w53");
        assert_eq!(Period::from_key("2026-W53").unwrap().from, day("2026-12-28"));
        assert_eq!(Period::from_key("2027-w53"), None);
    }

    #[test]
    fn a_running_period_is_compared_with_the_same_stretch_of_the_year_before() {
        let today = day("2026-11-28");
        let of = |key: &str| {
            let it = Period::from_key(key).unwrap().compared_with(today);
            format!("{} {}", it.from, it.to)
        };
        assert_eq!(of("2026-11"), "2025-11-01 2025-11-28");
        assert_eq!(of("2026"), "2025-01-01 2025-11-28");
        assert_eq!(of("2026-w48"), "2025-11-24 2025-11-29", "Monday to Saturday");
        assert_eq!(of("20260101-20261231"), "2025-01-01 2025-11-28");
        assert_eq!(of("20260101-20261128"), "2025-01-01 2025-11-28", "up to today");
        assert_eq!(of("20260305-20261128"), "2025-03-05 2025-11-28");
        assert_eq!(of("20260101-20260930"), "2025-01-01 2025-09-30", "nine months");
        assert_eq!(of("20261128-20261128"), "2026-11-27 2026-11-27", "today");
        assert_eq!(of("2026-10"), "2026-09-01 2026-09-30", "one that is over with the one before");
        assert_eq!(of("2026-q3"), "2026-04-01 2026-06-30");
        let before = |key: &str| {
            let it = Period::from_key(key).unwrap().year_before(today);
            format!("{} {}", it.from, it.to)
        };
        assert_eq!(before("2026-10"), "2025-10-01 2025-10-31", "one that is over as well");
        assert_eq!(before("2025-02"), "2024-02-01 2024-02-29", "to the end of the month");
        let leap = Period::from_key("2028-02").unwrap().compared_with(day("2028-02-28"));
        assert_eq!((leap.from, leap.to), (day("2027-02-01"), day("2027-02-28")));
    }

    #[test]
    fn a_chart_shows_the_period_asked_for() {
        let today = day("2026-11-28");
        let of = |key: &str| {
            let columns = Period::from_key(key).unwrap().columns(today);
            let (first, last) = (columns[0], columns[columns.len() - 1]);
            format!("{} {} {} {}", columns.len(), first.kind, first.from, last.to)
        };
        assert_eq!(of("2026-q3"), "3 month 2026-07-01 2026-09-30");
        assert_eq!(of("2026"), "11 month 2026-01-01 2026-11-28", "no month that has not begun");
        assert_eq!(of("2025"), "12 month 2025-01-01 2025-12-31");
        assert_eq!(of("2026-07"), "6 month 2026-02-01 2026-07-31");
        assert_eq!(of("2026-w10"), "6 week 2026-01-26 2026-03-08");
        assert_eq!(of("20260115-20260531"), "5 month 2026-01-15 2026-05-31");
        assert_eq!(of("20261125-20261125"), "6 month 2026-06-01 2026-11-25");
        assert_eq!(of("20230101-20261231"), "4 year 2023-01-01 2026-11-28");
    }

    proptest! {
        #[test]
        fn a_period_is_found_again_by_its_key(days in 0_u64..20_000, kind in proptest::sample::select(PeriodKind::ALL)) {
            let day = days_later(NaiveDate::from_ymd_opt(2020, 1, 1).unwrap(), days);
            let period = Period::containing(kind, day);
            prop_assert!(period.from <= day && day <= period.to);
            prop_assert_eq!(Period::from_key(&period.key()), Some(period));
            prop_assert_eq!(days_later(period.before().to, 1), period.from);
            prop_assert_eq!(period.before().after(), period);
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = Period::from_key(&text);
        }

        #[test]
        fn the_columns_of_a_chart_follow_each_other(from in 0_u64..3_000, days in 0_u64..3_000, today in 0_u64..6_000) {
            let origin = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
            let (from, today) = (days_later(origin, from), days_later(origin, today));
            let period = Period::between(from, days_later(from, days)).unwrap();
            let columns = period.columns(today);
            prop_assert!((1..=13).contains(&columns.len()), "{}", columns.len());
            for pair in columns.windows(2) {
                prop_assert_eq!(days_later(pair[0].to, 1), pair[1].from);
            }
            prop_assert_eq!(columns[columns.len() - 1].to, period.data_to(today));
        }
    }
}
