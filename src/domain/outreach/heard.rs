//! How many heard a text, and when, as people write it: `45`, `khoảng 45 người`, `hôm qua 30 bà con`.

use chrono::NaiveDate;

use crate::domain::input::choice::number;
use crate::domain::input::date::{Lean, find_date, parse_date};
use crate::domain::plan::read::head_count;

/// What was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// How many people; none where no number of them is said.
    pub people: Option<u32>,
    /// The day, where one is said.
    pub on: Option<NaiveDate>,
}

/// Reads an answer that was written on a day.
#[must_use]
pub fn heard(text: &str, written_on: NaiveDate) -> Heard {
    // `3` alone is no day of the month here.
    if let Some(people) = number(text) {
        return Heard { people: Some(people), on: None };
    }
    let found = find_date(text, written_on, Lean::Past);
    let rest = match &found {
        Some((_, at)) => format!("{} {}", &text[..at.start], &text[at.end..]),
        None => text.to_owned(),
    };
    let people = head_count(&rest);
    let on = found.map(|it| it.0);
    // Without a number it is a day, in whatever way days are typed.
    let typed = || parse_date(text, written_on, Lean::Past).ok();
    Heard { people, on: if people.is_some() { on } else { typed().or(on) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_people_and_a_day_are_read_as_they_are_typed() {
        let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
        for (said, people, on) in [
            ("45", Some(45), None),
            ("45 người", Some(45), None),
            ("khoảng 45 người", Some(45), None),
            ("khoang 45 nguoi", Some(45), None),
            ("Dạ khoảng 45 ạ", Some(45), None),
            ("hơn 30 bà con", Some(30), None),
            ("30 ba con", Some(30), None),
            ("bốn mươi", Some(40), None),
            ("hôm qua 30 bà con", Some(30), day("2026-11-30")),
            ("hom qua 30 nguoi", Some(30), day("2026-11-30")),
            ("3/11 60", Some(60), day("2026-11-03")),
            ("3/11: 60 người dự", Some(60), day("2026-11-03")),
            ("phát ngày 3/11 cho 60 người", Some(60), day("2026-11-03")),
            ("hôm qua", None, day("2026-11-30")),
            ("12/10", None, day("2026-10-12")),
            ("nhiều lắm", None, None),
            ("phát 2 lần", None, None),
            ("30 hộ", None, None),
            ("lúc 17h", None, None),
        ] {
            assert_eq!(heard(said, "2026-12-01".parse().unwrap()), Heard { people, on }, "{said}");
        }
    }
}
