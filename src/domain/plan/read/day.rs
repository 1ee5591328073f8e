//! Of which day a message tells. A day that bounds something (`đến 31/12/2026`) and a share (`8/9 hòa giải viên`) are none.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::super::phrases::Words;
use super::numbers::begins_unit;
use crate::domain::input::date::{DateError, DayInText, Lean, days_in_text, leaves_year_open, parse_date};
use crate::domain::input::words::tokens;

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// The day, and where it stands with what leads to it.
    pub(super) on: Option<(NaiveDate, Range<usize>)>,
    /// The message begins with a day to come.
    pub(super) ahead: bool,
    /// Where days stand: their digits count nothing.
    pub(super) taken: Vec<Range<usize>>,
}

/// What leads to a day and says nothing.
const LEADS: &[&str] = &["ngày", "vào", "hôm", "sáng", "trưa", "chiều", "tối"];
/// What makes a day the bound of something.
const BOUNDS: &[&str] = &["từ", "đến", "tới", "trước", "hạn", "hết"];
/// The same where no accents are typed; `toi` may be an evening.
const PLAIN_BOUNDS: &[&str] = &["tu", "den", "truoc", "han", "het"];

/// The day of a message that was written on `today` for the plan of a year.
pub(super) fn find(words: &Words<'_>, (today, year): (NaiveDate, i32), places: &[&str]) -> Found {
    let mut found = Found::default();
    for it in days_in_text(words.text, today) {
        let token = |byte: usize| words.all.partition_point(|it| it.range.start < byte);
        let tokens = token(it.range.start)..token(it.range.end);
        let mut start = tokens.start;
        while start > 0 && words.is_any(start - 1, LEADS) {
            start -= 1;
        }
        let begins = words.all[..start].iter().all(|it| it.mark().is_some());
        if !is_day(words, &it, tokens, begins, places) {
            continue;
        }
        found.taken.push(it.range.clone());
        let on = in_year(&words.text[it.range.clone()], year).or(it.past).or(it.future);
        let Some(on) = on.filter(|_| !is_bound(words, start)) else { continue };
        if on <= today {
            found.on.get_or_insert((on, words.all[start].range.start..it.range.end));
        } else {
            found.ahead |= begins;
        }
    }
    found.ahead &= found.on.is_none();
    found
}

/// A day that is the whole answer. Of which year it is, the plan says where the words do not.
pub fn day(text: &str, today: NaiveDate, year: i32) -> Result<NaiveDate, DateError> {
    in_year(text, year).map_or_else(|| parse_date(text, today, Lean::Past), Ok)
}

/// A day without a year, in this year.
fn in_year(text: &str, year: i32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, 12, 31).filter(|_| leaves_year_open(text))?;
    parse_date(text, last, Lean::Past).ok().filter(|it| it.year() == year)
}

fn is_bound(words: &Words<'_>, start: usize) -> bool {
    let bounds = if words.accented { BOUNDS } else { PLAIN_BOUNDS };
    start.checked_sub(1).is_some_and(|at| words.is_any(at, bounds))
}

/// Whether digits tell a day, and not a share, a range or a saying.
fn is_day(words: &Words<'_>, it: &DayInText, tokens: Range<usize>, begins: bool, places: &[&str]) -> bool {
    let all = &words.all[tokens.clone()];
    // `Thu 5 triệu` is what came in, and `thứ 5` a day.
    let comes_in = words.typed(tokens.start).to_lowercase() == "thu" && begins_unit(words, tokens.end);
    if comes_in || all.iter().all(|it| it.digits().is_some()) {
        return false;
    }
    if !it.bare || all.iter().any(|it| it.word().is_some()) {
        return true;
    }
    let digits: Vec<u32> = all.iter().filter_map(|it| it.digits()?.parse().ok()).collect();
    let &[day, month] = &digits[..] else { return false };
    let is_share = day <= month && is_counted(words, tokens.end, places);
    let is_saying = (day, month) == (24, 7) && !begins;
    all.iter().any(|it| it.mark() == Some('/')) && !is_share && !is_saying
}

/// Whether what stands here is counted: `hòa giải viên`, but no `tổ dân phố Kim Đôi`, of which there is one.
fn is_counted(words: &Words<'_>, at: usize, places: &[&str]) -> bool {
    const COUNTED: &[&[&str]] = &[
        &["hoa", "giai", "vien"],
        &["hgv"],
        &["nguoi"],
        &["luot"],
        &["dai", "bieu"],
        &["thanh", "vien"],
        &["hoi", "vien"],
        &["hoc", "vien"],
        &["can", "bo"],
        &["ho"],
        &["vu"],
        &["so"],
        &["buoi"],
        &["truong", "hop"],
        &["noi", "dung"],
        &["chi", "tieu"],
        &["y", "kien"],
        &["phieu"],
        &["to"],
        &["to", "hoa", "giai"],
        &["to", "dan", "pho"],
        &["khu"],
        &["khu", "pho"],
        &["khu", "dan", "cu"],
        &["thon"],
    ];
    // `tổ chức`, `hỗ trợ`, `sơ kết`.
    const VERBS: &[&[&str]] = &[&["to", "chuc"], &["ho", "tro"], &["so", "ket"]];
    let Some(taken) = words.folded(at, COUNTED).filter(|_| words.folded(at, VERBS).is_none()) else { return false };
    let named = at + taken;
    let is_named = words.digits(named).is_some()
        || words.typed(named).starts_with(char::is_uppercase)
        || places.iter().any(|it| words.stands(named, &tokens(it)) || words.stands(at, &tokens(it)));
    !is_named
}
