//! When something was or shall be, in a sentence that says more than a day and an hour: whether it is about when at all, and
//! how it goes on paper, where nobody knows any more which day `hôm qua` was. Knows no case.

use std::ops::Range;

use chrono::NaiveDate;

use crate::dialogue::text::{Arg, Text, text};
use crate::domain::input::choice::says;
use crate::domain::input::date::{Lean, find_date};
use crate::domain::input::time::parse_time;
use crate::domain::moment::Moment;

/// Words of a sentence about when, at most: more is a story.
const MOST_WORDS: usize = 16;
/// Words with which a clause about when begins.
const BEGINS: &[&str] = &[
    "sau", "trước", "khi", "lúc", "trong", "tại", "ở", "đến", "từ", "hồi", "quãng", "khoảng", "tầm", "gần", "hơn",
    "vào", "ngay", "đúng", "cuối", "đầu", "giữa", "suốt", "kéo",
];
/// Parts of a day, and what stands between days, in a clause of their own.
const PARTS: &[&str] =
    &["sáng", "trưa", "chiều", "tối", "đêm", "khuya", "nửa", "rạng", "buổi", "ngày", "hôm", "và", "rồi"];
/// Words by which an hour is said, at most: `lúc 8 giờ 30 phút tối`.
const WORDS_OF_AN_HOUR: usize = 6;
/// Words of such a clause, at most.
const MOST_OF_PART: usize = 3;

/// As a card says it: `19:00, thứ Sáu, 08/05/2026`.
pub(super) fn said(it: Moment) -> Text {
    match it.time {
        Some(time) => text!("papers-meeting", time = time, day = Arg::Day(it.on)),
        None => text!("papers-meeting-day", day = Arg::Day(it.on)),
    }
}

/// How a card says what an answer keeps as a time, with the place where one was told; none where it keeps words.
pub(super) fn understood(kept: &str) -> Option<Text> {
    let (moment, place) = Moment::before_words(kept)?;
    Some(if place.is_empty() { said(moment) } else { text!("papers-meeting-at", moment = said(moment), place = place) })
}

/// Whether a sentence with days in it says nothing beside when.
pub(super) fn is_only_when(words: &str, today: NaiveDate, lean: Lean) -> bool {
    let mut from = 0;
    let mut clauses = Vec::new();
    for (_, at) in days(words, today, lean) {
        clauses.push(&words[from..at.start]);
        from = at.end;
    }
    clauses.push(&words[from..]);
    words.split_whitespace().count() <= MOST_WORDS
        && clauses.iter().flat_map(|it| it.split([',', ';', '.', '\n', '(', ')'])).all(is_about_when)
}

fn is_about_when(clause: &str) -> bool {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let hour = (1..=words.len().min(WORDS_OF_AN_HOUR)).rev().find(|to| parse_time(&words[..*to].join(" ")).is_ok());
    let rest = &words[hour.unwrap_or(0)..];
    let Some(first) = rest.first() else { return true };
    says(first, BEGINS).is_some() || (rest.len() <= MOST_OF_PART && says(first, PARTS).is_some())
}

/// The same words with the day itself behind each that is only said as seen from today.
pub(super) fn dated(words: &str, today: NaiveDate, lean: Lean) -> String {
    let found = days(words, today, lean);
    let mut all = String::new();
    let mut from = 0;
    for (nth, (day, at)) in found.iter().enumerate() {
        all.push_str(&words[from..at.end]);
        from = at.end;
        let is_told = |at: &Range<usize>| words[at.clone()].contains(|it: char| it.is_ascii_digit());
        // `hôm qua, ngày 04/5` says it by itself.
        let is_said_next = found.get(nth + 1).is_some_and(|next| next.0 == *day && is_told(&next.1));
        if !is_told(at) && !is_said_next {
            all.push_str(&day.format(" (%d/%m/%Y)").to_string());
        }
    }
    all + &words[from..]
}

/// The days in a text, and where they stand.
fn days(words: &str, today: NaiveDate, lean: Lean) -> Vec<(NaiveDate, Range<usize>)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((day, at)) = find_date(&words[from..], today, lean) {
        found.push((day, from + at.start..from + at.end));
        from += at.end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-05-05".parse().unwrap()
    }

    #[test]
    fn a_sentence_about_when_is_told_from_a_story() {
        for words in [
            "quãng nửa đêm ngày 03/5, sau khi đi ăn cưới",
            "sau khi họp tổ dân phố xong, tối thứ Hai",
            "hồi gần 8 giờ tối qua",
            "từ 19h đến 21h hôm qua",
            "19h20 hôm qua, trong bữa giỗ",
            "toi qua, luc gan 8 gio",
            "tối 03/5 và sáng 04/5",
        ] {
            assert!(is_only_when(words, today(), Lean::Past), "{words}");
        }
        for words in [
            "hôm nay ông Mạnh say rượu cầm dao đòi chém bà Hoa",
            "Sau khi nhậu xong hôm qua ông Mạnh cầm dao",
            "19h hôm qua ông Mạnh cầm dao",
            "tôi thấy họ cãi nhau hôm qua",
            "lúc hôm qua tôi đi chợ về thì thấy hai nhà đang cãi nhau to tiếng ở đầu ngõ, có cả người cầm gậy",
        ] {
            assert!(!is_only_when(words, today(), Lean::Past), "{words}");
        }
    }

    #[test]
    fn on_paper_a_day_is_a_day() {
        for (words, lean, expected) in [
            ("hồi gần 8 giờ tối qua", Lean::Past, "hồi gần 8 giờ tối qua (04/05/2026)"),
            (
                "tối qua và sáng nay, nhà ông Yên",
                Lean::Past,
                "tối qua (04/05/2026) và sáng nay (05/05/2026), nhà ông Yên",
            ),
            ("quãng nửa đêm ngày 03/5, sau khi ăn cưới", Lean::Past, "quãng nửa đêm ngày 03/5, sau khi ăn cưới"),
            ("sau khi họp, tối thứ Sáu", Lean::Future, "sau khi họp, tối thứ Sáu (08/05/2026)"),
            ("tối qua, ngày 04/5", Lean::Past, "tối qua, ngày 04/5"),
            ("19 giờ, nhà văn hóa", Lean::Past, "19 giờ, nhà văn hóa"),
        ] {
            assert_eq!(dated(words, today(), lean), expected);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_words_are_lost(words in "(tối qua|hôm nay|thứ Sáu|ngày 03/5|19h|ông Mạnh|, | |và|\\PC){0,12}") {
            let it = dated(&words, today(), Lean::Past);
            let mut left = it.chars();
            proptest::prop_assert!(words.chars().all(|one| left.any(|it| it == one)), "{}", it);
            let _ = is_only_when(&words, today(), Lean::Past);
        }
    }
}
