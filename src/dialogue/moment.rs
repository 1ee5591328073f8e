//! A time and a day in words. Knows no flow.

use chrono::{DateTime, Months, TimeDelta, Utc};

use super::facts::Facts;
use crate::domain::calendar::at_local;
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::input::time::{parse_time, parse_time_of};

/// From here on a day is taken for one of next year only if its year was said.
const FAR: TimeDelta = TimeDelta::days(183);

/// Whether words name a year: `20/11/2027`, `20-11-27`, `20 tháng 11 năm 2027`.
fn says_year(text: &str) -> bool {
    let number = |it: &&str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let names = |word: &str| {
        let numbers: Vec<&str> = word.split(['/', '-', '.']).filter(number).collect();
        numbers.len() >= 3 || numbers.iter().any(|it| it.len() == 4 && it.starts_with("20"))
    };
    text.split_whitespace().any(names)
}

/// `15h30 ngày 5/12`, `mai 8h`: a time and a day in any order; today if no day is said.
pub(super) fn moment(text: &str, facts: &Facts) -> Option<DateTime<Utc>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if let Ok(time) = parse_time(text) {
        return Some(at_local(facts.today, time));
    }
    let found = (1..words.len()).find_map(|at| {
        let (first, last) = (words[..at].join(" "), words[at..].join(" "));
        let pair = |time: &str, day: &str| {
            let read = |lean| parse_date(day, facts.today, lean);
            // A day that is over is read as well, so that it can be said that it is.
            let on = read(Lean::Future).or_else(|_| read(Lean::Past)).ok()?;
            Some(at_local(on, parse_time_of(time, day).ok()?))
        };
        pair(&first, &last).or_else(|| pair(&last, &first))
    })?;
    // A day of this year that is over is not silently one of next year: that must be said.
    let far = found - facts.now > FAR && !says_year(text);
    Some(if far { found.checked_sub_months(Months::new(12)).unwrap_or(found) } else { found })
}
