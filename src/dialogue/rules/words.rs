//! The law's numbers in words: how well one is known, who set it and when; and values as they are typed.

use chrono::{DateTime, NaiveDate, Utc};

pub(super) use crate::dialogue::param_words::{PAID_FOR, name, value, value_of};

use crate::dialogue::param_words::counted;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::calendar::local_date;
use crate::domain::fold::fold;
use crate::domain::input::time::parse_time;
use crate::domain::law::Unit;
use crate::domain::mark::Mark;

pub(super) fn mark(mark: Mark) -> Text {
    match mark {
        Mark::Verified => text!("rules-mark-verified"),
        Mark::SecondHand => text!("rules-mark-second-hand"),
        Mark::Computed => text!("rules-mark-computed"),
        Mark::Decided => text!("rules-mark-decided"),
        Mark::Unverified => text!("rules-mark-unverified"),
    }
}

/// What a value looks like when it is typed.
pub(super) fn example(unit: Unit) -> Text {
    match unit {
        Unit::Flag | Unit::Word => text!("rules-example-choice"),
        Unit::Clock => text!("rules-example-clock"),
        Unit::Count => text!("rules-example-number"),
        Unit::MonthDay => text!("rules-example-month-day"),
        Unit::Hotline => text!("rules-example-hotline"),
        Unit::Days | Unit::Workdays | Unit::Hours | Unit::Months | Unit::Years | Unit::Percent | Unit::Dong => {
            text!("rules-example-counted", unit = counted(unit))
        }
    }
}

/// Reads a value as it is typed: `5 ngày`, `300.000 đ`, `31/5`, `15h30`.
pub(super) fn read(unit: Unit, typed: &str) -> Option<String> {
    let folded = fold(typed);
    let folded = folded.trim();
    match unit {
        Unit::Flag => match folded {
            "co" | "dung" => Some("1".to_owned()),
            "khong" | "ko" => Some("0".to_owned()),
            _ => None,
        },
        Unit::Clock => parse_time(typed).ok().map(|it| it.format("%H:%M").to_string()),
        Unit::MonthDay => {
            let (day, month) = folded.split_once(['/', '-', '.'])?;
            let (day, month): (u32, u32) = (day.trim().parse().ok()?, month.trim().parse().ok()?);
            // A day that not every year has is no day of the year.
            NaiveDate::from_ymd_opt(2025, month, day).map(|_| format!("{month:02}-{day:02}"))
        }
        Unit::Hotline => {
            let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
            let only = folded.chars().all(|it| it.is_ascii_digit() || " .-".contains(it));
            (only && (3..=11).contains(&digits.len())).then_some(digits)
        }
        // One of a closed list, which is offered.
        Unit::Word => None,
        Unit::Days
        | Unit::Workdays
        | Unit::Hours
        | Unit::Months
        | Unit::Years
        | Unit::Percent
        | Unit::Dong
        | Unit::Count => number(folded),
    }
}

/// A whole number with or without its unit. A point stands between thousands only.
fn number(folded: &str) -> Option<String> {
    let end = folded.find(|it: char| !it.is_ascii_digit() && it != '.').unwrap_or(folded.len());
    let (number, unit) = folded.split_at(end);
    let number = number.trim_end_matches('.');
    let grouped = |(n, part): (usize, &str)| if n == 0 { (1..=3).contains(&part.len()) } else { part.len() == 3 };
    let is_whole = !number.contains('.') || number.split('.').enumerate().all(grouped);
    let is_unit = unit.trim().chars().all(|it| it.is_ascii_alphabetic() || "% ".contains(it));
    // Leading noughts would make two texts of one number.
    let digits: u32 = number.replace('.', "").parse().ok()?;
    (is_whole && is_unit).then(|| digits.to_string())
}

/// The day of an instant.
pub(super) fn day(at: DateTime<Utc>) -> Arg {
    Arg::Date(local_date(at))
}

pub(super) fn who(name: Option<&str>) -> Text {
    name.map_or_else(|| text!("rules-operator"), |it| text!("plain", words = it))
}
