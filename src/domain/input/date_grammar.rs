//! The ways of saying a day, read from tokens without knowing what day it is today.

use chrono::Weekday;

use super::words::Cursor;

/// A day as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// So many days from today.
    Days(i64),
    /// So many months from today.
    Months(i32),
    /// A day of a month, with or without its year.
    Date { day: u32, month: u32, year: Year },
    /// A day of a month that is named by its place: this one, the one before, or, without a place, the nearest.
    DayOfMonth { day: u32, months: Option<i32> },
    /// A weekday.
    Weekday(Weekday, Week),
}

/// The year of a date as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    /// Not at all: the nearest.
    Nearest,
    /// From this year.
    FromNow(i32),
    /// In digits.
    Number(i32),
    /// In digits that are no year.
    Impossible,
}

/// The week of a weekday as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Week {
    /// Not at all: the nearest.
    Nearest,
    /// The nearest one gone by.
    GoneBy,
    /// The nearest one to come.
    ToCome,
    /// So many weeks from this one.
    FromNow(i64),
}

/// What was read: the day, a weekday said in addition, and whether it can only be a day (or might be something else in
/// the middle of a sentence, as `5-7` or `mai`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) said: Said,
    pub(super) weekday: Option<Weekday>,
    pub(super) certain: bool,
}

const SEPARATORS: &[char] = &['/', '-', '.', '\\', '–', '—', ','];
const PARTS_OF_DAY: &[&str] = &["buoi sang", "buoi chieu", "buoi toi", "sang", "trua", "chieu", "toi", "dem"];

/// Reads a day at the cursor.
pub(super) fn read(cursor: &mut Cursor) -> Option<Reading> {
    let start = *cursor;
    for reader in [read_weekday, read_near, read_ago, read_date] {
        *cursor = start;
        if let Some(found) = reader(cursor) {
            return Some(found);
        }
    }
    *cursor = start;
    None
}

fn plain(said: Said, certain: bool) -> Reading {
    Reading { said, weekday: None, certain }
}

/// `hôm nay`, `tối qua`, `ngày mai`, `hôm kia`.
fn read_near(cursor: &mut Cursor) -> Option<Reading> {
    for (short, days) in [("hnay", 0), ("hqua", -1)] {
        if cursor.phrase(short) {
            return Some(plain(Said::Days(days), true));
        }
    }
    let part = cursor.any(PARTS_OF_DAY);
    let ngay = cursor.phrase("ngay");
    let hom = cursor.any(&["hom", "hum", "bua", "hoom"]);
    let certain = part || ngay || hom;
    let days = if cursor.phrase("nay") {
        0
    } else if cursor.any(&["qua", "wa", "qa"]) {
        -1
    } else if cursor.phrase("mai") {
        1
    } else if cursor.any(&["kia", "kia nua"]) {
        // `hôm kia` lies behind, `ngày kia` ahead.
        if ngay && !hom { 2 } else { -2 }
    } else if ngay && cursor.phrase("mot") {
        2
    } else {
        return None;
    };
    Some(plain(Said::Days(days), certain))
}

/// `3 ngày trước`, `cách đây hai tuần`, `tuần trước`, `tháng sau`.
fn read_ago(cursor: &mut Cursor) -> Option<Reading> {
    let ago = cursor.any(&["cach day", "truoc day", "cach nay"]);
    let counted = cursor.number();
    let n = i64::from(counted.unwrap_or(1)).min(100_000);
    let unit = ["ngay", "hom", "tuan", "thang"].into_iter().find(|it| cursor.phrase(it))?;
    let over = !ago && unit == "hom" && cursor.any(&["qua", "kia", "nay"]);
    let sign = if over || ago || cursor.any(&["truoc", "vua roi", "vua qua", "qua"]) {
        // `cách đây 3 ngày trước` is said too.
        cursor.phrase("truoc");
        -1
    } else if cursor.any(&["nua", "sau", "toi"]) {
        1
    } else {
        return None;
    };
    let certain = counted.is_some();
    match unit {
        "ngay" | "hom" if !certain => None,
        // `trình bày hôm qua` typed without accents is no seven days.
        "hom" if over => None,
        "ngay" | "hom" => Some(plain(Said::Days(sign * n), certain)),
        "tuan" => Some(plain(Said::Days(sign * n * 7), certain)),
        _ => Some(plain(Said::Months((sign * n) as i32), certain)),
    }
}

/// `thứ hai`, `T3 tuần trước`, `chủ nhật vừa rồi`, `thứ ba, ngày 5/5`.
fn read_weekday(cursor: &mut Cursor) -> Option<Reading> {
    cursor.any(PARTS_OF_DAY);
    let weekday = weekday(cursor)?;
    let mut ahead = *cursor;
    ahead.mark(&[',', '-', '(']);
    if let Some(date) = read_date(&mut ahead).or_else(|| read_near_after(cursor, &mut ahead)) {
        ahead.mark(&[')']);
        *cursor = ahead;
        return Some(Reading { weekday: Some(weekday), certain: true, ..date });
    }
    let week = if cursor.any(&["tuan truoc", "tuan vua roi", "tuan vua qua", "tuan qua", "tuan roi"]) {
        Week::FromNow(-1)
    } else if cursor.any(&["tuan nay", "nay"]) {
        Week::FromNow(0)
    } else if cursor.any(&["tuan sau", "tuan toi"]) {
        Week::FromNow(1)
    } else if cursor.any(&["vua roi", "vua qua", "hom truoc", "truoc", "qua"]) {
        Week::GoneBy
    } else if cursor.any(&["toi", "sap toi", "sau"]) {
        Week::ToCome
    } else {
        Week::Nearest
    };
    Some(plain(Said::Weekday(weekday, week), true))
}

/// `thứ hai hôm qua`: the day itself after a weekday.
fn read_near_after<'a>(from: &Cursor<'a>, ahead: &mut Cursor<'a>) -> Option<Reading> {
    *ahead = *from;
    ahead.mark(&[',']);
    read_near(ahead).filter(|it| it.certain)
}

fn weekday(cursor: &mut Cursor) -> Option<Weekday> {
    use Weekday::*;
    if cursor.any(&["chu nhat", "cn"]) {
        return Some(Sun);
    }
    if !cursor.any(&["thu", "t"]) {
        return None;
    }
    Some(match cursor.number()? {
        2 => Mon,
        3 => Tue,
        4 => Wed,
        5 => Thu,
        6 => Fri,
        7 => Sat,
        _ => return None,
    })
}

/// `5/5`, `05-05-26`, `ngày 5 tháng 5 năm 2026`, `mùng năm tháng trước`, `2026-05-05`, `05052026`.
fn read_date(cursor: &mut Cursor) -> Option<Reading> {
    let ngay = cursor.phrase("ngay");
    let hom = cursor.any(&["hom", "hum"]);
    let named = cursor.any(&["mung", "mong"]) || ngay || hom;
    if let Some(found) = compact(cursor) {
        return Some(plain(found, named));
    }
    let first_is_year = cursor.peek().and_then(|it| it.digits()).is_some_and(|it| it.len() == 4);
    let first = cursor.number()?;
    if first_is_year {
        return year_first(cursor, first);
    }
    let day = first;
    let separator = cursor.mark(SEPARATORS);
    if cursor.any(&["thang", "th"]) || (separator.is_some() && cursor.phrase("t")) {
        return month_in_words(cursor, day);
    }
    let before_month = *cursor;
    let month = cursor.digits().and_then(short);
    let before_year = *cursor;
    let second = cursor.mark(SEPARATORS);
    let year = match cursor.digits() {
        Some(digits) if month.is_some() && separator.is_some() == second.is_some() => Some(year_of(digits)),
        _ => {
            *cursor = before_year;
            None
        }
    };
    match (month, year, separator) {
        (Some(month), Some(year), _) => Some(plain(Said::Date { day, month, year }, named || separator.is_some())),
        (Some(month), None, Some(mark)) => {
            let year = year_in_words(cursor);
            let certain = named || mark == '/' || year != Year::Nearest;
            Some(plain(Said::Date { day, month, year }, certain))
        }
        _ if named => {
            *cursor = before_month;
            if separator.is_some() {
                cursor.at -= 1;
            }
            Some(plain(Said::DayOfMonth { day, months: None }, true))
        }
        _ => None,
    }
}

/// After `tháng`.
fn month_in_words(cursor: &mut Cursor, day: u32) -> Option<Reading> {
    for (phrases, months) in
        [(&["nay"][..], 0), (&["truoc", "vua roi", "vua qua", "qua"][..], -1), (&["sau", "toi"][..], 1)]
    {
        if cursor.any(phrases) {
            return Some(plain(Said::DayOfMonth { day, months: Some(months) }, true));
        }
    }
    let month = cursor.number()?;
    let year = year_in_words(cursor);
    Some(plain(Said::Date { day, month, year }, true))
}

/// `năm 2026`, `/2026`, `năm ngoái`, or nothing.
fn year_in_words(cursor: &mut Cursor) -> Year {
    let start = *cursor;
    cursor.mark(SEPARATORS);
    if cursor.phrase("nam") {
        for (phrases, years) in [(&["nay"][..], 0), (&["ngoai", "truoc", "qua"][..], -1), (&["sau", "toi"][..], 1)] {
            if cursor.any(phrases) {
                return Year::FromNow(years);
            }
        }
        cursor.mark(SEPARATORS);
        if let Some(digits) = cursor.digits() {
            return year_of(digits);
        }
    } else if let Some(digits) = cursor.peek().and_then(|it| it.digits()).filter(|it| it.len() == 4) {
        cursor.at += 1;
        return year_of(digits);
    }
    *cursor = start;
    Year::Nearest
}

/// `2026-05-05`.
fn year_first(cursor: &mut Cursor, year: u32) -> Option<Reading> {
    cursor.mark(&['-', '/', '.'])?;
    let month = cursor.digits().and_then(short)?;
    cursor.mark(&['-', '/', '.'])?;
    let day = cursor.digits().and_then(short)?;
    Some(plain(Said::Date { day, month, year: Year::Number(year as i32) }, true))
}

/// `05052026` and `050526`.
fn compact(cursor: &mut Cursor) -> Option<Said> {
    let digits = cursor.peek()?.digits().filter(|it| matches!(it.len(), 6 | 8))?;
    cursor.at += 1;
    Some(Said::Date { day: digits[..2].parse().ok()?, month: digits[2..4].parse().ok()?, year: year_of(&digits[4..]) })
}

/// A day or a month has one or two digits; more is no date.
fn short(digits: &str) -> Option<u32> {
    if digits.len() > 2 {
        return None;
    }
    digits.parse().ok()
}

/// Two digits are a year of this century; one or three are none.
fn year_of(digits: &str) -> Year {
    match (digits.len(), digits.parse::<i32>()) {
        (2, Ok(year)) => Year::Number(2000 + year),
        (4, Ok(year)) => Year::Number(year),
        _ => Year::Impossible,
    }
}
