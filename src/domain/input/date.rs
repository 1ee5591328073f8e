//! Days as people type them: `hôm qua`, `thứ hai tuần trước`, `5/5`, `05-05-26`, `mùng 5 tháng 5`. Only the solar
//! calendar; a lunar date is refused with its own reason, because guessing its year would be wrong too often.

use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::date_grammar::{Reading, Said, Week, Year, read};
use super::words::{Cursor, Token, tokens};
use crate::domain::codes::codes;
use crate::domain::fold::nfc;

/// On which side of today a day without a year, or a weekday, is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// Something that happened: the most recent such day, today included. Days to come are refused.
    Past,
    /// Something planned: the next such day, today included. Days gone by are refused.
    Future,
}

codes! {
    /// Why no day could be read.
    pub enum DateError {
        /// Nothing was typed.
        Empty => "empty",
        /// No way of saying a day.
        NotUnderstood => "not_understood",
        /// A day that does not exist, as 30/2.
        Impossible => "impossible",
        /// A day of the lunar calendar.
        Lunar => "lunar",
        /// A day to come where one gone by was asked for.
        InFuture => "in_future",
        /// A day gone by where one to come was asked for.
        InPast => "in_past",
        /// Further away than is believable.
        TooFar => "too_far",
        /// The weekday said is not that of the date said.
        WeekdayMismatch => "weekday_mismatch",
        /// A date without its year that would lie months away: which year is meant is asked.
        WhichYear => "which_year",
    }
}

/// A day further from today than this is taken for a slip, in years.
pub const FAR_YEARS: u32 = 5;

/// Words around a day that say nothing.
const FILLERS: &[&str] = &["vao", "khoang", "luc", "tu", "nhan", "xay ra", "la", "ngay ay", "da", "dung", "hen"];
const AFTER_FILLERS: &[&str] = &["duong lich", "dl", "a", "nhe", "nha", "roi"];

/// Reads a day that is the whole answer, as [`parse_date`], but guesses no year: `5/12` on the 28th of November may be a slip
/// for a day to come.
pub fn parse_near_date(text: &str, today: NaiveDate, lean: Lean) -> Result<NaiveDate, DateError> {
    near(parse_date(text, today, lean)?, text, today)
}

/// The same where nothing but the day is said: none is taken out of a sentence.
pub fn parse_bare_date(text: &str, today: NaiveDate, lean: Lean) -> Result<NaiveDate, DateError> {
    near(bare_date(text, today, lean)?, text, today)
}

fn near(date: NaiveDate, text: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    if !is_near(date, today) && leaves_year_open(text) { Err(DateError::WhichYear) } else { Ok(date) }
}

/// Whether a day without a year is so near that nobody has to ask of which it is.
#[must_use]
pub fn is_near(day: NaiveDate, today: NaiveDate) -> bool {
    (day - today).num_days().abs() <= NEAR_DAYS
}

/// Whether a text tells a day and a month without a year.
#[must_use]
pub fn leaves_year_open(text: &str) -> bool {
    let tokens = tokens(text);
    let readings = (0..tokens.len()).filter_map(|at| read(&mut Cursor::new(&tokens, at)));
    let mut dates = readings.filter_map(|it| match it.said {
        Said::Date { year, .. } => Some(year),
        _ => None,
    });
    dates.next() == Some(Year::Nearest)
}

/// Reads a day that is the whole answer, or the one day of a sentence that answers with it.
pub fn parse_date(text: &str, today: NaiveDate, lean: Lean) -> Result<NaiveDate, DateError> {
    match bare_date(text, today, lean) {
        Err(DateError::NotUnderstood) => only_date(text, today, lean).ok_or(DateError::NotUnderstood),
        read => read,
    }
}

fn bare_date(text: &str, today: NaiveDate, lean: Lean) -> Result<NaiveDate, DateError> {
    let tokens = tokens(text);
    if tokens.is_empty() {
        return Err(DateError::Empty);
    }
    let mut cursor = Cursor::new(&tokens, 0);
    while cursor.any(FILLERS) || cursor.mark(&[',', ':', '(']).is_some() {}
    let reading = read(&mut cursor);
    if is_lunar(&tokens) {
        return Err(DateError::Lunar);
    }
    while cursor.any(AFTER_FILLERS) || cursor.mark(&[',', '.', '!', ')', '?']).is_some() {}
    match reading.filter(|_| cursor.is_done()) {
        Some(reading) => resolve(reading, today, lean),
        None => Err(DateError::NotUnderstood),
    }
}

/// How long a sentence may be that answers with a day: `hôm qua, bà Lan đến nhờ`.
const LONGEST_SENTENCE: usize = 100;

/// The one day that a sentence tells of; none where it tells of several.
fn only_date(text: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    if text.chars().nth(LONGEST_SENTENCE).is_some() {
        return None;
    }
    let (date, range) = find_date(text, today, lean)?;
    let words = |it: &str| it.split(|it: char| !it.is_alphabetic()).filter(|it| it.chars().nth(1).is_some()).count();
    // Less is no sentence, but another way of saying a day that was not understood.
    if words(&text[..range.start]) + words(&text[range.end..]) < 3 {
        return None;
    }
    let others =
        [Lean::Past, Lean::Future].into_iter().any(|lean| find_date(&text[range.end..], today, lean).is_some());
    (!others).then_some(date)
}

/// Finds the first day in the middle of a text, and where it stands. Only what can hardly be anything else counts: not
/// house numbers, sums, or the name Mai.
#[must_use]
pub fn find_date(text: &str, today: NaiveDate, lean: Lean) -> Option<(NaiveDate, Range<usize>)> {
    let tokens = tokens(text);
    let mut start = 0;
    while start < tokens.len() {
        let mut cursor = Cursor::new(&tokens, start);
        let in_address = start > 0 && belongs_to_address(&tokens[start - 1], &tokens[start]);
        let Some(reading) = read(&mut cursor).filter(|it| it.certain && !in_address) else {
            start += 1;
            continue;
        };
        let end = cursor.at;
        let is_day = !runs_on(&tokens, end) && !is_lunar(&tokens[start..tokens.len().min(end + 2)]);
        if let Some(date) = resolve(reading, today, lean).ok().filter(|_| is_day) {
            return Some((date, tokens[start].range.start..tokens[end - 1].range.end));
        }
        start = end;
    }
    None
}

/// A day somewhere in a text, before it is known what it is the day of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DayInText {
    /// As a day gone by, today included; none where it can only lie ahead or is too far back to be meant.
    pub(crate) past: Option<NaiveDate>,
    /// As a day to come, today included.
    pub(crate) future: Option<NaiveDate>,
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// A day and a month without a word or a year: it may be a share (`1/2`) or a saying (`24/7`).
    pub(crate) bare: bool,
}

/// Days without a year further off than this are asked for instead of guessed.
const NEAR_DAYS: i64 = 62;

/// Every day in a text that can hardly be anything else by its own words. Names and ordinals that sound like numbers
/// (`bà`, `Nam`, `từ`, `người thứ ba`) begin none.
pub(crate) fn days_in_text(text: &str, today: NaiveDate) -> Vec<DayInText> {
    let tokens = tokens(text);
    let accented = text.nfd().any(is_combining_mark);
    let mut found = Vec::new();
    let mut start = 0;
    while start < tokens.len() {
        let mut cursor = Cursor::new(&tokens, start);
        let reading = read(&mut cursor);
        let span = start..cursor.at;
        let before = start.checked_sub(1).map(|it| &tokens[it]);
        let usable = reading.filter(|it| {
            !before.is_some_and(|before| in_address(before, &tokens[start], it))
                && !runs_on(&tokens, span.end)
                && !is_lunar(&tokens[start..tokens.len().min(span.end + 2)])
                && tokens[span.clone()].iter().all(|it| is_spelled_so(it, text, accented))
                && !is_ordinal(it, before, &tokens[start])
                && (it.certain || matches!(it.said, Said::Date { .. }))
                && !is_vague(it)
                && !is_counted(it, tokens.get(span.end))
                && !tokens[span.clone()].windows(2).any(|it| it[0].digits().is_some() && it[1].mark() == Some(','))
        });
        let Some(reading) = usable else {
            start += 1;
            continue;
        };
        let digits_first = tokens[start].digits().is_some();
        let bare = digits_first && matches!(reading.said, Said::Date { year: Year::Nearest, .. });
        let explicit = matches!(reading.said, Said::Date { year: Year::Number(_) | Year::FromNow(_), .. });
        let near = |it: &NaiveDate| explicit || is_near(*it, today);
        let past = resolve(reading, today, Lean::Past).ok().filter(near);
        let future =
            resolve(reading, today, Lean::Future).ok().filter(|it| explicit || (*it - today).num_days() <= 366);
        if past.is_some() || future.is_some() {
            found.push(DayInText {
                past,
                future,
                range: tokens[start].range.start..tokens[span.end - 1].range.end,
                bare,
            });
        }
        start = span.end;
    }
    found
}

/// `nhờ tổ 30/12` tells a day, `tổ 5` a resident group.
fn in_address(before: &Token, number: &Token, reading: &Reading) -> bool {
    let to_the_team = before.word() == Some("to") && before.range.end != number.range.start;
    let day_said = matches!(reading.said, Said::Date { .. }) || number.digits().is_none();
    belongs_to_address(before, number) && !(to_the_team && day_said)
}

/// `tuần trước`, `tháng trước`: some day then, nobody knows which.
fn is_vague(reading: &Reading) -> bool {
    match reading.said {
        Said::Months(_) => true,
        Said::Days(days) => days % 7 == 0 && days != 0,
        _ => false,
    }
}

/// Whether a word that reads as a number or `thứ` is spelled as one: `bà` is not `ba`, nor is `Nam` five.
fn is_spelled_so(token: &Token, text: &str, accented: bool) -> bool {
    const SPELLED: &[(&str, &[&str])] = &[
        ("ba", &["ba"]),
        ("tu", &["tư"]),
        ("nam", &["năm"]),
        ("sau", &["sáu", "sau"]),
        ("bay", &["bảy", "bẩy"]),
        ("tam", &["tám"]),
        ("chin", &["chín"]),
        ("hai", &["hai"]),
        ("mot", &["một", "mốt"]),
        ("muoi", &["mười", "mươi"]),
        ("bon", &["bốn"]),
        ("thu", &["thứ"]),
        ("mai", &["mai"]),
        ("mung", &["mùng"]),
        ("mong", &["mồng"]),
        ("hom", &["hôm", "hom"]),
        ("toi", &["tối"]),
        ("sang", &["sáng"]),
        ("chieu", &["chiều"]),
        ("dem", &["đêm"]),
        ("ngay", &["ngày"]),
        ("tuan", &["tuần"]),
        ("thang", &["tháng"]),
    ];
    let Some((folded, spelled)) = token.word().and_then(|it| SPELLED.iter().find(|listed| listed.0 == it)) else {
        return true;
    };
    let typed = nfc(&text[token.range.clone()]);
    let lower = typed.to_lowercase();
    // A capital in the middle of a sentence makes a name of it.
    let begins = text[..token.range.start].trim_end().ends_with(['.', '!', '?', '\n', ':']) || token.range.start == 0;
    let shouted = typed.chars().count() > 1 && typed.chars().all(|it| !it.is_lowercase());
    let name = typed.starts_with(char::is_uppercase) && !begins && !shouted && token.word() != Some("thu");
    !name && (spelled.contains(&lower.as_str()) || (lower == *folded && !accented))
}

/// `người thứ ba`, `con thứ hai`: a place in a row, no weekday.
fn is_ordinal(reading: &Reading, before: Option<&Token>, first: &Token) -> bool {
    const COUNTED: &[&str] = &[
        "nguoi", "con", "dau", "re", "vo", "chong", "lan", "tang", "doi", "ben", "chau", "anh", "chi", "em", "dua",
        "thang", "hang", "loai", "bac", "chu", "co", "cai", "nha", "ho", "vu", "viec", "buoi", "dot",
    ];
    matches!(reading.said, Said::Weekday(..))
        && first.word() == Some("thu")
        && before.and_then(Token::word).is_some_and(|it| COUNTED.contains(&it))
}

/// `3 ngày trước khi …` is a day; `ngày 5 người` is not.
fn is_counted(reading: &Reading, after: Option<&Token>) -> bool {
    const UNITS: &[&str] =
        &["nguoi", "trieu", "nghin", "ngan", "tr", "k", "dong", "met", "m", "ho", "lan", "tuoi", "cai", "con"];
    matches!(reading.said, Said::DayOfMonth { months: None, .. } | Said::Date { year: Year::Nearest, .. })
        && after.and_then(Token::word).is_some_and(|it| UNITS.contains(&it))
}

/// Whether what was read until `end` is only the beginning of something longer, as of a document's number.
fn runs_on(tokens: &[Token], end: usize) -> bool {
    tokens.get(end).is_some_and(|it| {
        let glued = it.range.start == tokens[end - 1].range.end;
        glued && (it.digits().is_some() || matches!(it.mark(), Some('/' | '-')))
    })
}

/// Whether a number is a part of an address or of a longer number, by what stands before it.
fn belongs_to_address(before: &Token, number: &Token) -> bool {
    let words = ["so", "ngo", "ngach", "hem", "kiet", "nha", "to", "duong", "khu", "can", "phong", "thua", "lo"];
    let glued = before.range.end == number.range.start;
    before.word().is_some_and(|it| words.contains(&it) || glued)
        || (glued && matches!(before.mark(), Some('/' | '-' | '.' | ',')))
}

/// Whether the words speak of the lunar calendar.
fn is_lunar(tokens: &[Token]) -> bool {
    let words: Vec<&str> = tokens.iter().filter_map(Token::word).collect();
    let last = words.last().copied();
    words.iter().any(|it| matches!(*it, "ram" | "chap" | "gieng" | "tet"))
        || words.windows(2).any(|it| *it == ["am", "lich"])
        || matches!(last, Some("am" | "al"))
}

fn resolve(reading: Reading, today: NaiveDate, lean: Lean) -> Result<NaiveDate, DateError> {
    let date = match reading.said {
        Said::Days(n) => shifted(today, n).ok_or(DateError::TooFar)?,
        Said::Months(n) => months_away(today, n).ok_or(DateError::TooFar)?,
        Said::Date { day, month, year } => resolve_date(day, month, year, today, lean)?,
        Said::DayOfMonth { day, months } => resolve_day(day, months, today, lean)?,
        Said::Weekday(weekday, week) => resolve_weekday(weekday, week, today, lean).ok_or(DateError::TooFar)?,
    };
    if reading.weekday.is_some_and(|it| it != date.weekday()) {
        return Err(DateError::WeekdayMismatch);
    }
    let far = Months::new(FAR_YEARS * 12);
    let too_far = match lean {
        Lean::Past => today.checked_sub_months(far).is_some_and(|it| date < it),
        Lean::Future => today.checked_add_months(far).is_some_and(|it| date > it),
    };
    match lean {
        _ if too_far => Err(DateError::TooFar),
        Lean::Past if date > today => Err(DateError::InFuture),
        Lean::Future if date < today => Err(DateError::InPast),
        Lean::Past | Lean::Future => Ok(date),
    }
}

fn resolve_date(day: u32, month: u32, year: Year, today: NaiveDate, lean: Lean) -> Result<NaiveDate, DateError> {
    /// The 29th of February comes back after eight years at the latest.
    const YEARS_TO_TRY: i32 = 8;
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::Impossible);
    match year {
        Year::Number(year) => in_year(year),
        Year::FromNow(years) => in_year(today.year() + years),
        Year::Impossible => Err(DateError::Impossible),
        Year::Nearest => (0..=YEARS_TO_TRY)
            .find_map(|it| match lean {
                Lean::Past => in_year(today.year() - it).ok().filter(|it| *it <= today),
                Lean::Future => in_year(today.year() + it).ok().filter(|it| *it >= today),
            })
            .ok_or(DateError::Impossible),
    }
}

fn resolve_day(day: u32, months: Option<i32>, today: NaiveDate, lean: Lean) -> Result<NaiveDate, DateError> {
    let first = today.with_day(1).unwrap_or(today);
    let in_month = |months: i32| months_away(first, months)?.with_day(day);
    let found = match (months, lean) {
        (Some(months), _) => in_month(months),
        // No month without the 31st follows another, nor does February follow one without the 30th.
        (None, Lean::Past) => (0..=2).filter_map(|it| in_month(-it)).find(|it| *it <= today),
        (None, Lean::Future) => (0..=2).filter_map(in_month).find(|it| *it >= today),
    };
    found.ok_or(DateError::Impossible)
}

/// A weekday alone is never today: for today people say so.
fn resolve_weekday(weekday: Weekday, week: Week, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let from_monday = i64::from(weekday.num_days_from_monday());
    let ahead = (from_monday - i64::from(today.weekday().num_days_from_monday())).rem_euclid(7);
    let ahead = if ahead == 0 { 7 } else { ahead };
    let gone_by = if ahead == 7 { -7 } else { ahead - 7 };
    match (week, lean) {
        (Week::FromNow(weeks), _) => {
            let monday = shifted(today, -i64::from(today.weekday().num_days_from_monday()))?;
            shifted(monday, weeks * 7 + from_monday)
        }
        (Week::GoneBy, _) | (Week::Nearest, Lean::Past) => shifted(today, gone_by),
        (Week::ToCome, _) | (Week::Nearest, Lean::Future) => shifted(today, ahead),
    }
}

fn shifted(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let n = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(n) } else { date.checked_add_days(n) }
}

fn months_away(date: NaiveDate, months: i32) -> Option<NaiveDate> {
    let n = Months::new(months.unsigned_abs());
    if months < 0 { date.checked_sub_months(n) } else { date.checked_add_months(n) }
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
