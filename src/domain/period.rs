//! Periods of reports: weeks, months, quarters, half years, years, and any two days. A period says its first and last
//! day itself; nothing is derived from a calendar elsewhere (a report's data may be closed earlier than its period).

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::calendar::{days_earlier, days_later};
use super::codes::codes;
use super::fold::fold;
use super::input::date::{Lean, parse_date};

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

/// Reads a period as people type it: `tháng 10`, `quý 3/2026`, `10/2026`, `6 tháng đầu năm`, `2025`, `tuần trước`,
/// `từ 1/10 đến 15/11`. What has no year lies in the most recent one.
#[must_use]
pub fn parse_period(text: &str, today: NaiveDate) -> Option<Period> {
    let folded = fold(text);
    let words = folded.trim().trim_start_matches('/').trim();
    if let Some(period) = Period::from_key(words) {
        return Some(period);
    }
    if let Some((kind, shift)) = relative(words) {
        let this = Period::containing(kind, today);
        return Some(if shift { this.before() } else { this });
    }
    named(words, today).or_else(|| two_days(text, words, today))
}

/// `tuần này`, `tháng trước`; whether it is the one before.
fn relative(words: &str) -> Option<(PeriodKind, bool)> {
    let (name, shift) = match words.rsplit_once(' ')? {
        (name, "nay") => (name, false),
        (name, "truoc" | "ngoai") => (name, true),
        _ => return None,
    };
    let kind = match name {
        "tuan" => PeriodKind::Week,
        "thang" => PeriodKind::Month,
        "quy" => PeriodKind::Quarter,
        "6 thang" | "sau thang" | "nua nam" => PeriodKind::Half,
        "nam" => PeriodKind::Year,
        _ => return None,
    };
    Some((kind, shift))
}

/// `tháng 10`, `quý 3/2026`, `tuần 47`, `10/2026`, `6 tháng đầu năm 2026`, `tháng 10 năm ngoái`, `năm 2025`. Every word
/// must be understood: half a sentence must not give the figures of another year.
fn named(words: &str, today: NaiveDate) -> Option<Period> {
    let (rest, year) = said_year(words, today);
    if rest.is_empty() {
        return year.map(|it| Period::containing(PeriodKind::Year, first_of(it)));
    }
    let parts: Vec<&str> = rest.split([' ', '/', '.', '-']).filter(|it| !it.is_empty()).collect();
    let (kind, number) = match parts[..] {
        ["6" | "sau", "thang", "dau"] => (PeriodKind::Half, 1),
        ["6" | "sau", "thang", "cuoi"] => (PeriodKind::Half, 2),
        ["tuan", n] | ["tuan", "thu", n] => (PeriodKind::Week, n.parse().ok()?),
        ["thang", n] => (PeriodKind::Month, n.parse().ok()?),
        ["quy", n] => (PeriodKind::Quarter, roman(n).or_else(|| n.parse().ok())?),
        [n] if year.is_some() => (PeriodKind::Month, n.parse().ok()?),
        _ => return None,
    };
    recent(kind, number, year, today)
}

fn roman(word: &str) -> Option<u32> {
    ["i", "ii", "iii", "iv"].iter().position(|it| *it == word).map(|it| it as u32 + 1)
}

/// Words without the year that stands at their end, and that year: `năm nay`, `năm ngoái`, `2025`, `năm 25`, `10/25`.
fn said_year(words: &str, today: NaiveDate) -> (String, Option<i32>) {
    let without = |rest: &str| {
        let rest = rest.trim_end_matches([' ', '/', '.', '-']);
        rest.strip_suffix("nam").filter(|it| it.is_empty() || it.ends_with(' ')).unwrap_or(rest).trim_end().to_owned()
    };
    for (said, back) in [("nam nay", 0), ("nam ngoai", 1), ("nam truoc", 1)] {
        if let Some(rest) = words.strip_suffix(said) {
            return (without(rest), Some(today.year() - back));
        }
    }
    let digits = words.len() - words.trim_end_matches(|it: char| it.is_ascii_digit()).len();
    let (rest, number) = words.split_at(words.len() - digits);
    // Two digits are a year only where nothing else can be meant.
    let short = rest.ends_with("nam ") || (rest.ends_with('/') && rest.bytes().any(|it| it.is_ascii_alphabetic()));
    match (digits, number.parse::<i32>()) {
        (4, Ok(year)) if (2000..2100).contains(&year) => (without(rest), Some(year)),
        (2, Ok(year)) if short => (without(rest), Some(2000 + year)),
        _ => (without(words), None),
    }
}

/// The most recent period of this number that has begun, unless a year is given.
fn recent(kind: PeriodKind, number: u32, year: Option<i32>, today: NaiveDate) -> Option<Period> {
    match year {
        Some(year) => Period::numbered(kind, year, number),
        None => [today.year(), today.year() - 1]
            .into_iter()
            .filter_map(|it| Period::numbered(kind, it, number))
            .find(|it| it.from <= today),
    }
}

/// `từ 1/10 đến 15/11`, `1/10 - 15/11`.
fn two_days(text: &str, words: &str, today: NaiveDate) -> Option<Period> {
    let folded_split = |glue: &str| words.split_once(glue).map(|(a, b)| (a.to_owned(), b.to_owned()));
    let (first, last) = folded_split(" den ")
        .or_else(|| text.split_once(" - ").map(|(a, b)| (a.to_owned(), b.to_owned())))
        .or_else(|| text.split_once('–').map(|(a, b)| (a.to_owned(), b.to_owned())))?;
    let first = first.trim().trim_start_matches("tu ").trim().to_owned();
    let to = parse_date(&last, today, Lean::Past).ok()?;
    let from = parse_date(&first, to, Lean::Past).ok()?;
    Period::between(from, to)
}

fn first_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN)
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
    fn periods_are_read_as_people_type_them() {
        let today = day("2026-11-25");
        for (typed, key) in [
            ("tháng 10", "2026-10"),
            ("thang 12", "2025-12"),
            ("Tháng này", "2026-11"),
            ("tháng trước", "2026-10"),
            ("tuần trước", "2026-w47"),
            ("tuần 47", "2026-w47"),
            ("quý 3", "2026-q3"),
            ("quý III/2025", "2025-q3"),
            ("10/2026", "2026-10"),
            ("6 tháng đầu năm", "2026-h1"),
            ("6 tháng cuối năm 2025", "2025-h2"),
            ("năm ngoái", "2025"),
            ("năm 2025", "2025"),
            ("2025", "2025"),
            ("tháng 10 năm ngoái", "2025-10"),
            ("tháng 10 năm nay", "2026-10"),
            ("tháng 10/25", "2025-10"),
            ("tháng 10 năm 25", "2025-10"),
            ("quý 3 năm trước", "2025-q3"),
            ("quý III/25", "2025-q3"),
            ("6 tháng đầu năm ngoái", "2025-h1"),
            ("6 tháng cuối năm trước", "2025-h2"),
            ("sáu tháng đầu năm", "2026-h1"),
            ("tuần thứ 47", "2026-w47"),
            ("từ 1/10 đến 15/11", "20261001-20261115"),
            ("01/10/2026 - 15/11/2026", "20261001-20261115"),
        ] {
            assert_eq!(parse_period(typed, today).map(|it| it.key()).as_deref(), Some(key), "{typed}");
        }
        for typed in [
            "",
            "xin chào",
            "tháng 13",
            "quý 5",
            "tuần 60",
            "đến",
            "từ 15/11 đến",
            "tháng 10 hôm nọ",
            "tháng 10/11/12",
            "tháng 3 4",
            "1/10",
            "10/26",
        ] {
            assert_eq!(parse_period(typed, today), None, "{typed}");
        }
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
            let _ = parse_period(&text, day("2026-11-25"));
            let _ = Period::from_key(&text);
        }
    }
}
