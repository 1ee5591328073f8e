//! Courses that were held without an invitation from here, by an upper level or before: who taught, how long it took, and
//! what somebody has attended. Plain values; knows no chat.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::codes::codes;
use crate::domain::fold::fold;

/// Minutes of a lesson, `tiết`.
const LESSON: u32 = 45;
/// Shortest and longest course, in minutes.
const LENGTHS: std::ops::RangeInclusive<u32> = 30..=200 * 60;

/// What is written down of a course beside topic, host and days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// How long it took in all, in minutes.
    #[serde(default)]
    pub minutes: u32,
    /// Who taught, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trainer: Option<String>,
}

/// A session or course that somebody attended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attended {
    /// Its first day.
    pub on: NaiveDate,
    /// What it was about.
    pub topic: String,
    /// Who held it.
    pub host: String,
}

codes! {
    /// A paper of a session.
    pub enum TrainingPaper {
        /// Giấy mời.
        Letter => "letter",
        /// Danh sách tham dự, with a column to sign.
        List => "list",
        /// The same as a workbook.
        Sheet => "sheet",
        /// Biên bản.
        Minutes => "minutes",
    }
}

/// How long something took as people type it, in minutes: `7`, `3,5`, `3 giờ 30`, `3h30`, `8 tiết`.
#[must_use]
pub fn minutes_of(words: &str) -> Option<u32> {
    let folded = fold(words).trim().replace(',', ".");
    let end = folded.find(|it: char| !it.is_ascii_digit() && it != '.').unwrap_or(folded.len());
    let (number, rest) = folded.split_at(end);
    let rest = rest.trim();
    let tenths = tenths(number)?;
    let minutes = if rest.starts_with("tiet") {
        tenths * LESSON / 10
    } else {
        let after = rest.strip_prefix("gio").or_else(|| rest.strip_prefix("tieng")).or_else(|| rest.strip_prefix('h'));
        tenths * 6 + further(after.unwrap_or(rest))?
    };
    LENGTHS.contains(&minutes).then_some(minutes)
}

/// `3.5` as 35.
fn tenths(number: &str) -> Option<u32> {
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let part = part.get(..1).filter(|_| part.len() == 1)?;
    if whole.len() > 3 {
        return None;
    }
    Some(whole.parse::<u32>().ok()? * 10 + part.parse::<u32>().ok()?)
}

/// Minutes beside whole hours: `30`, `30 phut`, `ruoi`, nothing.
fn further(rest: &str) -> Option<u32> {
    let rest = rest.trim();
    match rest {
        "" => Some(0),
        "ruoi" => Some(30),
        _ => {
            let digits = rest.strip_suffix("phut").or_else(|| rest.strip_suffix('p')).unwrap_or(rest).trim();
            digits.parse().ok().filter(|it| *it < 60)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_a_course_took_is_read_as_people_say_it() {
        for (words, minutes) in [
            ("7", 420),
            ("7 giờ", 420),
            ("3,5", 210),
            ("3.5 giờ", 210),
            ("3h30", 210),
            ("3 giờ 30 phút", 210),
            ("2 tiếng rưỡi", 150),
            ("8 tiết", 360),
            (" 16 giờ ", 960),
        ] {
            assert_eq!(minutes_of(words), Some(minutes), "{words}");
        }
        for words in ["", "một ngày", "0", "3,55", "3 giờ 75", "9999", "-2", "3 giờ chiều", "5000 tiết"] {
            assert_eq!(minutes_of(words), None, "{words}");
        }
    }

    #[test]
    fn what_was_kept_of_a_course_is_read_again() {
        let stored = r#"{"minutes":420,"trainer":"Bà Nguyễn Thị Hòa"}"#;
        let course: Course = serde_json::from_str(stored).unwrap();
        assert_eq!(serde_json::to_string(&course).unwrap(), stored);
        assert_eq!(serde_json::from_str::<Course>("{}").unwrap(), Course::default());
    }
}
