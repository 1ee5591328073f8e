//! A day with its hour, as somebody tells it in one breath: `19h thứ Sáu tuần này`, `ngày 05/12/2026, 8 giờ 30`. What says
//! more than that is not taken for one.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::input::date::{DateError, Lean, parse_bare_date};
use super::input::time::parse_time_of;

/// A day, and the hour if it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub on: NaiveDate,
    pub time: Option<NaiveTime>,
}

/// Words by which a day is said at most: `thứ bảy tuần sau, ngày 05/12/2026`.
const WORDS_OF_A_DAY: usize = 7;
const STORED: &str = "%Y-%m-%dT%H:%M";

impl Moment {
    /// As an answer keeps it.
    #[must_use]
    pub fn stored(self) -> String {
        match self.time {
            Some(time) => self.on.and_time(time).format(STORED).to_string(),
            None => self.on.to_string(),
        }
    }

    /// One that an answer keeps; none where it keeps words.
    #[must_use]
    pub fn of_stored(words: &str) -> Option<Self> {
        match NaiveDateTime::parse_from_str(words, STORED) {
            Ok(it) => Some(Self { on: it.date(), time: Some(it.time()) }),
            Err(_) => words.parse().ok().map(|on| Self { on, time: None }),
        }
    }

    /// One that an answer keeps, and the words that it keeps behind it; none where it begins with none.
    #[must_use]
    pub fn before_words(kept: &str) -> Option<(Self, &str)> {
        let (first, words) = kept.split_once(' ').unwrap_or((kept, ""));
        Some((Self::of_stored(first)?, words.trim()))
    }

    /// Reads one that is the whole text. Nothing where it says something else or more; why not, where it says a day that
    /// cannot be.
    pub fn read(text: &str, today: NaiveDate, lean: Lean) -> Result<Option<Self>, DateError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let joined = |words: &[&str]| words.join(" ").trim_matches([',', '.', ' ', '-', '–']).to_owned();
        for at in 0..=words.len() {
            let (first, second) = words.split_at(at);
            for (time, day) in [(first, second), (second, first)] {
                if day.is_empty() || day.len() > WORDS_OF_A_DAY {
                    continue;
                }
                let time = match time {
                    [] => None,
                    time => match parse_time_of(&joined(time), &joined(day)) {
                        Ok(time) => Some(time),
                        Err(_) => continue,
                    },
                };
                match parse_bare_date(&joined(day), today, lean) {
                    Ok(on) => return Ok(Some(Self { on, time })),
                    Err(DateError::Empty | DateError::NotUnderstood) => {}
                    Err(why) => return Err(why),
                }
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, lean: Lean) -> Result<Option<String>, DateError> {
        let today = "2026-11-30".parse().unwrap();
        Ok(Moment::read(text, today, lean)?.map(Moment::stored))
    }

    #[test]
    fn a_day_and_an_hour_are_read_in_any_order() {
        for text in [
            "8 giờ 30, thứ Bảy, ngày 05/12/2026",
            "8h30 5/12",
            "thứ bảy tuần này 8h30",
            "ngày 5/12/2026 lúc 8 giờ 30",
            "lúc 8h30 sáng, thu bay 5/12",
        ] {
            assert_eq!(read(text, Lean::Future), Ok(Some("2026-12-05T08:30".to_owned())), "{text}");
        }
        assert_eq!(read("thứ Bảy, 05/12", Lean::Future), Ok(Some("2026-12-05".to_owned())));
        assert_eq!(read("tối qua", Lean::Past), Ok(Some("2026-11-29".to_owned())));
        for text in ["8 giờ tối qua", "tối qua lúc 8 giờ", "tối hôm qua, 20h", "8h tối hôm qua"] {
            assert_eq!(read(text, Lean::Past), Ok(Some("2026-11-29T20:00".to_owned())), "{text}");
        }
        assert_eq!(read("3 giờ chiều mai", Lean::Future), Ok(Some("2026-12-01T15:00".to_owned())));
    }

    #[test]
    fn a_day_that_cannot_be_says_why_and_other_words_stay_words() {
        assert_eq!(read("8h thứ Sáu, 05/12/2026", Lean::Future), Err(DateError::WeekdayMismatch));
        assert_eq!(read("8h 28/11/2026", Lean::Future), Err(DateError::InPast));
        for text in ["sáng mai, sau khi họp tổ dân phố xong thì sang nhà văn hóa", "khi nào tiện", ""] {
            assert_eq!(read(text, Lean::Future), Ok(None), "{text}");
        }
        for text in ["hồi gần 8 giờ tối qua", "quãng nửa đêm ngày 28/11", "sau họp chi bộ 28/11"] {
            assert_eq!(read(text, Lean::Past), Ok(None), "{text}");
        }
        assert_eq!(read("8h 5/3", Lean::Future), Err(DateError::WhichYear));
    }

    #[test]
    fn what_is_kept_is_read_again() {
        for words in ["2026-12-05T08:30", "2026-12-05"] {
            assert_eq!(Moment::of_stored(words).map(Moment::stored).as_deref(), Some(words));
        }
        assert_eq!(Moment::of_stored("8 giờ 30"), None);
        let behind = |kept| Moment::before_words(kept).map(|(it, words)| (it.stored(), words));
        let at = || "2026-12-05T08:30".to_owned();
        assert_eq!(behind("2026-12-05T08:30 nhà văn hóa"), Some((at(), "nhà văn hóa")));
        assert_eq!(behind("2026-12-05T08:30"), Some((at(), "")));
        assert_eq!(behind("19 giờ ngày 07/5, nhà văn hóa"), None);
    }
}
