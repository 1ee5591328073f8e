//! Since when somebody of a list has been in office, as its cells and people say it: a day, a month, a year. Knows nothing
//! of who it is.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::cells::{self, Wrong};
use super::grid::Cell;
use crate::domain::codes::codes;

codes! {
    /// How exactly a first day was said.
    pub enum Said {
        /// To the day.
        Day => "day",
        /// A month: its first day counts.
        Month => "month",
        /// A year: its first day counts.
        Year => "year",
    }
}

/// A first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// The day.
    pub from: NaiveDate,
    /// How it was said.
    pub said: Said,
}

impl Since {
    /// Whether a day that is known is no other than what was said.
    #[must_use]
    pub fn fits(self, day: NaiveDate) -> bool {
        match self.said {
            Said::Day => day == self.from,
            Said::Month => (day.year(), day.month()) == (self.from.year(), self.from.month()),
            Said::Year => day.year() == self.from.year(),
        }
    }
}

/// Nobody mediates since an earlier year: it is a slip.
const FIRST_YEAR: i32 = 1950;

/// `02/03/2021`, `3/2021`, `tháng 3 năm 2021`, `2021`, `từ năm 2021`.
fn read(words: &str) -> Option<Since> {
    if let Some(from) = cells::day_of(words) {
        return Some(Since { from, said: Said::Day });
    }
    let numbers: Vec<&str> = words.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    let (month, year, said) = match numbers.as_slice() {
        [year] => ("1", *year, Said::Year),
        [month, year] if month.len() < 3 => (*month, *year, Said::Month),
        [year, month] if month.len() < 3 => (*month, *year, Said::Month),
        _ => return None,
    };
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    Some(Since { from: NaiveDate::from_ymd_opt(year, month.parse().ok()?, 1)?, said })
}

fn checked(found: Option<Since>, today: NaiveDate) -> Result<Since, Wrong> {
    match found {
        Some(it) if it.from > today => Err(Wrong::FutureDay),
        Some(it) if it.from.year() >= FIRST_YEAR => Ok(it),
        _ => Err(Wrong::Day),
    }
}

/// A first day as somebody types it.
pub fn since_typed(words: &str, today: NaiveDate) -> Result<Since, Wrong> {
    checked(read(words), today)
}

/// What a cell says.
pub(super) fn since(cell: &Cell, today: NaiveDate) -> Result<Option<Since>, Wrong> {
    let on = |from| Since { from, said: Said::Day };
    let found = match cell {
        Cell::Day(day) => Some(on(*day)),
        Cell::Number(number) if cells::serial_day(*number).is_some() => cells::serial_day(*number).map(on),
        cell => match cells::words(cell)? {
            None => return Ok(None),
            Some(words) => read(&words),
        },
    };
    checked(found, today).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    #[test]
    fn a_first_day_is_a_day_a_month_or_a_year() {
        let today = day("2026-11-28");
        for (typed, from, said) in [
            ("02/03/2021", "2021-03-02", Said::Day),
            ("từ ngày 2 tháng 3 năm 2021", "2021-03-02", Said::Day),
            ("2021-03-02", "2021-03-02", Said::Day),
            ("2/3/98", "1998-03-02", Said::Day),
            ("3/2021", "2021-03-01", Said::Month),
            ("T3.2021", "2021-03-01", Said::Month),
            ("tháng 03 năm 2021", "2021-03-01", Said::Month),
            ("2021-03", "2021-03-01", Said::Month),
            ("2021", "2021-01-01", Said::Year),
            ("từ năm 2021 đến nay", "2021-01-01", Said::Year),
        ] {
            assert_eq!(since_typed(typed, today), Ok(Since { from: day(from), said }), "{typed}");
            assert_eq!(
                since(&Cell::Text(typed.to_owned()), today),
                Ok(Some(Since { from: day(from), said })),
                "{typed}"
            );
        }
        for typed in ["15 năm", "2021-2026", "13/2021", "31/02/2021", "lâu rồi", "98", "1021", ""] {
            assert_eq!(since_typed(typed, today), Err(Wrong::Day), "{typed}");
        }
        for typed in ["29/11/2026", "12/2026", "2027"] {
            assert_eq!(since_typed(typed, today), Err(Wrong::FutureDay), "{typed}");
        }
        for (cell, from, said) in [
            (Cell::Number(2021.0), "2021-01-01", Said::Year),
            (Cell::Number(44_257.0), "2021-03-02", Said::Day),
            (Cell::Day(day("2021-03-02")), "2021-03-02", Said::Day),
        ] {
            assert_eq!(since(&cell, today), Ok(Some(Since { from: day(from), said })), "{cell:?}");
        }
        assert_eq!(since(&Cell::Text("không".to_owned()), today), Ok(None));
    }

    #[test]
    fn a_year_is_no_other_day_than_one_of_it() {
        let of = |typed| since_typed(typed, day("2026-11-28")).unwrap();
        assert!(of("2021").fits(day("2021-07-09")) && !of("2021").fits(day("2020-12-31")));
        assert!(of("7/2021").fits(day("2021-07-09")) && !of("7/2021").fits(day("2021-08-01")));
        assert!(of("9/7/2021").fits(day("2021-07-09")) && !of("9/7/2021").fits(day("2021-07-08")));
    }
}
