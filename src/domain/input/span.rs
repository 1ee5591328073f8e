//! How long something lasts, as people type it: `2 tuần`, `khoảng nửa tháng`, `một tháng rưỡi`. Read as the day on which it is
//! over.

use std::ops::Range;

use chrono::{Days, Months, NaiveDate};

use super::words::{Cursor, Token, tokens};
use crate::domain::fold::{fits, syllables};
use crate::domain::names::is_honorific;

/// What may stand around it in an answer that says nothing else, folded.
const AROUND: &[&str] = &[
    "khoang", "chung", "tam", "do", "trong", "nghi", "dung", "hoan", "xin", "thoi", "a", "nua", "sau", "den", "them",
    "cho", "vong", "lay", "nhe", "da", "hai", "ben", "em", "co", "le",
];
/// What follows it where it lies behind, folded.
const GONE: &[&str] = &["truoc", "qua", "nay", "roi", "tuoi"];
/// So many words before it say what it is of.
const BEFORE: usize = 4;
/// Before what lies behind: `đã 5 ngày`, `mới sinh 1 tháng`.
const DONE: &[&str] = &["đã", "mới", "vừa", "suốt"];
/// Before how long something is asked for.
const ASKING: &[&str] = &["nghỉ", "nghị", "dừng", "hoãn", "thêm", "hẹn", "chờ", "đợi"];
/// The same, where nothing before them says that it lies behind.
const ABOUT: &[&str] = &["khoảng", "chừng", "trong", "vòng"];
/// What may stand between.
const BETWEEN: &[&str] = &["tầm", "độ", "hơn", "gần", "cả", "tới", "những"];
/// Longer than this nothing is put off.
const MOST_DAYS: u32 = 366;
const MOST_MONTHS: u32 = 24;

/// What it is of, as far as the words before it tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    Asked,
    Unclear,
    Behind,
}

/// The day on which it is over, counted from `today`, and whether the text says nothing else. Of several it is what is asked
/// for; what lies behind is none, and neither is one of two that may as well be meant.
#[must_use]
pub fn span_in(text: &str, today: NaiveDate) -> Option<(NaiveDate, bool)> {
    let tokens = tokens(text);
    let mut found: Vec<(Stands, NaiveDate, Range<usize>)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let next = read(&tokens, at, today);
        if let Some((over, end)) = next {
            found.push((stands(text, &tokens, at), over, at..end));
        }
        at = next.map_or(at + 1, |it| it.1);
    }
    let asked = found.iter().any(|it| it.0 == Stands::Asked);
    let wanted = if asked { Stands::Asked } else { Stands::Unclear };
    let mut meant = found.into_iter().filter(|it| it.0 == wanted);
    let (_, over, place) = meant.next()?;
    if meant.any(|it| it.1 != over) {
        return None;
    }
    let around = |it: &Token| it.mark().is_some() || it.word().is_some_and(|it| AROUND.contains(&it));
    let alone = tokens[..place.start].iter().chain(&tokens[place.end..]).all(around);
    Some((over, alone))
}

/// What one is of that begins at a token.
fn stands(text: &str, tokens: &[Token], at: usize) -> Stands {
    let is = |it: usize, words: &[&str]| words.iter().any(|word| is_said(text, &tokens[it], word));
    let is_before = |it: usize, words: &[&str]| it.checked_sub(1).is_some_and(|it| is(it, words));
    let mut about = false;
    let mut beside = true;
    for it in (0..at).rev().take(BEFORE) {
        if tokens[it].mark().is_some() {
            break;
        }
        if is(it, ABOUT) || is(it, BETWEEN) {
            about |= is(it, ABOUT);
            continue;
        }
        if is(it, &["xin"]) {
            return Stands::Asked;
        }
        if is(it, ASKING) {
            return if is_before(it, DONE) { Stands::Behind } else { Stands::Asked };
        }
        if is(it, &["được"]) {
            return if is_before(it, &["xin"]) { Stands::Asked } else { Stands::Behind };
        }
        // `Dạ` without accents opens an answer.
        let polite = it == 0 && beside && tokens[it].word() == Some("da") && is(it, &["dạ"]);
        if is(it, DONE) && !polite {
            return Stands::Behind;
        }
        let named = it.checked_sub(1).and_then(|it| tokens[it].word()).is_some_and(is_honorific);
        if beside && is(it, &["từ"]) && !named {
            return Stands::Behind;
        }
        if is(it, &["đây"]) && is_before(it, &["cách", "trước"]) {
            return Stands::Behind;
        }
        beside = false;
    }
    if about { Stands::Asked } else { Stands::Unclear }
}

/// Whether a token is this word, with its accents or without any.
fn is_said(text: &str, token: &Token, word: &str) -> bool {
    let typed = syllables(&text[token.range.clone()]);
    let (Some(typed), Some(word)) = (typed.first(), syllables(word).into_iter().next()) else { return false };
    fits(typed, &word)
}

/// One that begins at a token, and the token behind it.
fn read(tokens: &[Token], at: usize, today: NaiveDate) -> Option<(NaiveDate, usize)> {
    let mut cursor = Cursor::new(tokens, at);
    let (n, unit) = if cursor.phrase("nua thang") {
        (15, "ngay")
    } else {
        let n = cursor.number().filter(|it| *it > 0)?;
        (n, ["ngay", "hom", "tuan", "thang"].into_iter().find(|it| cursor.phrase(it))?)
    };
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
        for (text, day) in [
            ("bà Lan mới sinh 1 tháng, xin nghỉ 2 tuần", Some("2026-05-19")),
            ("bà Lan mới sinh 1 tháng xin nghỉ 2 tuần", Some("2026-05-19")),
            ("xin hoãn trong 2 tuần vì mẹ nằm viện đã 1 tháng", Some("2026-05-19")),
            ("chồng ốm 1 tháng, dừng khoảng 2 tuần", Some("2026-05-19")),
            ("bên B xin được nghỉ 2 tuần", Some("2026-05-19")),
            ("bên B đã xin nghỉ 2 tuần", Some("2026-05-19")),
            ("đề nghị 2 tuần, con nhỏ 3 tháng tuổi", Some("2026-05-19")),
            ("ông Tư 2 tuần nữa mới về", Some("2026-05-19")),
            ("dạ 2 tuần ạ", Some("2026-05-19")),
            ("ốm 1 tháng, đi xa 2 tuần", None),
            ("2 tuần hoặc 1 tháng", None),
            ("nằm viện đã 5 ngày", None),
            ("đã nằm viện 5 ngày", None),
            ("suốt 3 tháng không gặp được bên B", None),
            ("cách đây 2 tuần bà Lan ngã gãy tay", None),
            ("cách đây khoảng 2 tuần bà Lan ốm", None),
            ("bà Lan sinh được 1 tháng", None),
            ("bà Lan vừa mổ 5 ngày", None),
            ("đi vắng từ 2 tuần", None),
            ("hai bên mới nghỉ 2 tuần", None),
            ("con 2 tháng tuổi bị ốm", None),
            ("nửa tháng nay bên B đi vắng", None),
        ] {
            let day = day.map(|it| it.parse().unwrap());
            for typed in [text.to_owned(), crate::domain::fold::fold(text)] {
                assert_eq!(span_in(&typed, today).map(|it| it.0), day, "{typed}");
            }
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
