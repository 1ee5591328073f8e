//! How long something lasts, as people type it: `2 tuần`, `khoảng nửa tháng`, `một tháng rưỡi`. Read as the day on which it is
//! over.

use chrono::{Days, Months, NaiveDate};

use super::words::{Cursor, Token, tokens};

/// What may stand around it in an answer that says nothing else, folded.
const AROUND: &[&str] = &[
    "khoang", "chung", "tam", "do", "trong", "nghi", "dung", "hoan", "xin", "thoi", "a", "nua", "sau", "den", "them",
    "cho", "vong", "lay", "nhe", "da", "hai", "ben", "em", "co", "le",
];
/// What follows it where it lies behind, folded.
const GONE: &[&str] = &["truoc", "qua", "nay", "roi"];
/// Longer than this nothing is put off.
const MOST_DAYS: u32 = 366;
const MOST_MONTHS: u32 = 24;

/// The day on which it is over, counted from `today`, and whether the text says nothing else.
#[must_use]
pub fn span_in(text: &str, today: NaiveDate) -> Option<(NaiveDate, bool)> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| {
        let (over, end) = read(&tokens, at, today)?;
        let around = |it: &Token| it.mark().is_some() || it.word().is_some_and(|it| AROUND.contains(&it));
        let alone = tokens[..at].iter().chain(&tokens[end..]).all(around);
        Some((over, alone))
    })
}

/// One that begins at a token, and the token behind it.
fn read(tokens: &[Token], at: usize, today: NaiveDate) -> Option<(NaiveDate, usize)> {
    let mut cursor = Cursor::new(tokens, at);
    if cursor.phrase("nua thang") {
        return Some((today.checked_add_days(Days::new(15))?, cursor.at));
    }
    let n = cursor.number().filter(|it| *it > 0)?;
    let unit = ["ngay", "hom", "tuan", "thang"].into_iter().find(|it| cursor.phrase(it))?;
    let half = cursor.phrase("ruoi");
    let next = cursor.peek();
    // `2 tháng 5` is a day, and `2 tuần trước` is over.
    let is_day = next.is_some_and(|it| it.digits().is_some());
    if is_day || next.and_then(Token::word).is_some_and(|it| GONE.contains(&it)) {
        return None;
    }
    let days = |n: u32| today.checked_add_days(Days::new(u64::from(n)));
    let over = match unit {
        "ngay" | "hom" => days(n).filter(|_| n <= MOST_DAYS),
        "tuan" if n <= MOST_DAYS / 7 => days(n * 7 + if half { 3 } else { 0 }),
        "tuan" => None,
        _ => {
            let over = today.checked_add_months(Months::new(n)).filter(|_| n <= MOST_MONTHS)?;
            over.checked_add_days(Days::new(if half { 15 } else { 0 }))
        }
    };
    Some((over?, cursor.at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_is_read_as_the_day_on_which_it_is_over() {
        let today: NaiveDate = "2026-05-05".parse().unwrap();
        for (text, day, alone) in [
            ("2 tuần", "2026-05-19", true),
            ("2 tuan", "2026-05-19", true),
            ("hai tuần", "2026-05-19", true),
            ("khoảng nửa tháng ạ", "2026-05-20", true),
            ("tầm 10 ngày nữa", "2026-05-15", true),
            ("một tháng rưỡi", "2026-06-20", true),
            ("trong 3 tháng", "2026-08-05", true),
            ("2 tuần vì bên B đi công tác", "2026-05-19", false),
        ] {
            assert_eq!(span_in(text, today), Some((day.parse().unwrap(), alone)), "{text}");
        }
        for text in ["bên B đi công tác", "2 tuần trước", "ngày 2 tháng 5", "0 ngày", "999999999 tuần", "tuần", ""]
        {
            assert_eq!(span_in(text, today), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[\\PC\\s,.;0-9/-]{0,60}") {
            let _ = (span_in(&text, NaiveDate::MAX), span_in(&text, NaiveDate::MIN));
        }
    }
}
