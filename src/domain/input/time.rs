//! A time of the day as people type it: `8h30`, `8 giờ 30`, `2 giờ chiều`, `9 giờ kém 15`.

use chrono::NaiveTime;

use super::words::{Cursor, tokens};
use crate::domain::codes::codes;

codes! {
    /// Why no time could be read.
    pub enum TimeError {
        /// Nothing was typed.
        Empty => "empty",
        /// No way of saying a time.
        NotUnderstood => "not_understood",
        /// A time that no clock shows, as 25 giờ.
        Impossible => "impossible",
    }
}

const FILLERS: &[&str] = &["luc", "vao", "khoang", "hoi"];
const PARTS_OF_DAY: [&str; 6] = ["sang", "trua", "chieu", "toi", "dem", "khuya"];

/// Reads a time that is the whole answer. A bare number is not taken for one: it selects a choice.
pub fn parse_time(text: &str) -> Result<NaiveTime, TimeError> {
    let tokens = tokens(text);
    if tokens.is_empty() {
        return Err(TimeError::Empty);
    }
    let mut cursor = Cursor::new(&tokens, 0);
    while cursor.any(FILLERS) {}
    // Without accents `tầm` (about) and `tám` (eight) are one word: before digits it is the former.
    let mut ahead = cursor;
    if ahead.phrase("tam") && ahead.peek().is_some_and(|it| it.digits().is_some()) {
        cursor = ahead;
    }
    let (hour, minute, is_marked) = read_clock(&mut cursor).ok_or(TimeError::NotUnderstood)?;
    let part = PARTS_OF_DAY.into_iter().find(|it| cursor.phrase(it));
    while cursor.any(&["a", "nhe", "nha"]) || cursor.mark(&['.', ',']).is_some() {}
    if !cursor.is_done() || !(is_marked || part.is_some()) {
        return Err(TimeError::NotUnderstood);
    }
    let hour = part.map_or(hour, |it| in_part_of_day(hour, it));
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(TimeError::Impossible)
}

/// The same where the part of the day stands with the day: of `8 giờ tối qua`, `tối qua` is the day, and `8 giờ` is 20:00.
pub fn parse_time_of(text: &str, day: &str) -> Result<NaiveTime, TimeError> {
    let tokens = tokens(day);
    let mut cursor = Cursor::new(&tokens, 0);
    cursor.phrase("buoi");
    match PARTS_OF_DAY.iter().find(|it| cursor.phrase(it)) {
        Some(part) => parse_time(&format!("{text} {part}")).or_else(|_| parse_time(text)),
        None => parse_time(text),
    }
}

/// Hour, minute, and whether the form itself says that it is a time.
fn read_clock(cursor: &mut Cursor) -> Option<(u32, u32, bool)> {
    if let Some(digits) = cursor.peek()?.digits().filter(|it| it.len() == 4) {
        cursor.at += 1;
        return Some((digits[..2].parse().ok()?, digits[2..].parse().ok()?, true));
    }
    let hour = cursor.number()?;
    let with_word = cursor.any(&["gio", "h", "g"]);
    let with_mark = cursor.mark(&[':', '.']).is_some();
    if cursor.phrase("ruoi") {
        return Some((hour, 30, true));
    }
    if cursor.phrase("kem") {
        let short_of = cursor.number()?;
        cursor.any(&["phut", "ph", "p"]);
        // More than an hour short is said by nobody; an hour that cannot be makes the answer impossible.
        let total = hour.min(1000).checked_mul(60)?.checked_sub(short_of).filter(|_| short_of < 60);
        return Some(total.map_or((u32::MAX, 0, true), |it| (it / 60, it % 60, true)));
    }
    if !with_word && !with_mark {
        return Some((hour, 0, false));
    }
    let Some(minute) = cursor.number() else {
        return with_word.then_some((hour, 0, true));
    };
    cursor.any(&["phut", "ph", "p"]);
    Some((hour, minute, true))
}

/// Hours after noon may be said with the part of the day instead of the number.
fn in_part_of_day(hour: u32, part: &str) -> u32 {
    match (part, hour) {
        ("trua", 1..=3) | ("chieu", 1..=7) | ("toi", 4..=11) | ("dem" | "khuya", 8..=11) => hour + 12,
        ("toi" | "dem" | "khuya", 12) => 0,
        _ => hour,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, TimeError> {
        parse_time(text).map(|it| it.format("%H:%M").to_string())
    }

    #[test]
    fn times_are_read_in_every_form() {
        for (text, expected) in [
            ("8h30", "08:30"),
            ("8 giờ 30", "08:30"),
            ("08 GIỜ 30 PHÚT", "08:30"),
            ("8:30", "08:30"),
            ("8.30", "08:30"),
            ("8g30", "08:30"),
            ("0830", "08:30"),
            ("14h", "14:00"),
            ("lúc 14 giờ ạ", "14:00"),
            ("8h rưỡi", "08:30"),
            ("8 ruoi sang", "08:30"),
            ("9 giờ kém 15", "08:45"),
            ("2 giờ chiều", "14:00"),
            ("2h30 chiều", "14:30"),
            ("7h tối", "19:00"),
            ("12h trưa", "12:00"),
            ("1 giờ trưa", "13:00"),
            ("12 giờ đêm", "00:00"),
            ("2 giờ đêm", "02:00"),
            ("14h chiều", "14:00"),
            ("tám giờ sáng", "08:00"),
            ("tầm 9h", "09:00"),
            ("8 sáng", "08:00"),
            ("0h", "00:00"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn an_hour_is_of_the_part_of_the_day_that_its_day_says() {
        for (text, day, expected) in [
            ("8 giờ", "tối qua", "20:00"),
            ("8h30", "buổi chiều mai", "08:30"),
            ("3h30", "chiều mai", "15:30"),
            ("8h", "sáng nay", "08:00"),
            ("8h tối", "sáng nay", "20:00"),
            ("19h20", "tối qua", "19:20"),
            ("8h", "tuần tới", "08:00"),
            ("8h", "", "08:00"),
        ] {
            let read = parse_time_of(text, day).map(|it| it.format("%H:%M").to_string());
            assert_eq!(read.as_deref(), Ok(expected), "{text}, {day}");
        }
    }

    #[test]
    fn what_no_clock_shows_is_impossible() {
        for text in ["25h", "24:00", "8h60", "9975", "0 giờ kém 5", "9 giờ kém 75", "99999999999h"] {
            assert_eq!(read(text), Err(TimeError::Impossible), "{text}");
        }
        for text in ["8", "sáng", "8h30 hôm qua", "h", "8::30", "8h 30 40", "tám"] {
            assert_eq!(read(text), Err(TimeError::NotUnderstood), "{text}");
        }
        assert_eq!(read("  "), Err(TimeError::Empty));
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in "[\\PC0-9hgiờ:. ]{0,20}") {
            let _ = parse_time(&text);
        }

        #[test]
        fn a_written_time_is_read_back(hour in 0_u32..24, minute in 0_u32..60) {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
            for format in ["%H:%M", "%-Hh%M", "%H giờ %M phút", "%H%M"] {
                prop_assert_eq!(parse_time(&time.format(format).to_string()), Ok(time));
            }
        }
    }
}
