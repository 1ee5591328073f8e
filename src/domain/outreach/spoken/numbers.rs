//! Numbers as they are read aloud: amounts, fractions of ten, telephones, days and times of day.

use chrono::NaiveDate;

use crate::domain::pay::words::in_words;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

pub(super) fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// Digit by digit.
pub(super) fn digits(text: &str) -> String {
    let of = |it: u8| DIGITS[usize::from(it - b'0')];
    text.bytes().filter(u8::is_ascii_digit).map(of).collect::<Vec<_>>().join(" ")
}

/// A number of one to a few digits in words.
pub(super) fn cardinal(text: &str) -> Option<String> {
    all_digits(text).then(|| text.parse().ok().map(in_words)).flatten()
}

/// Whether a number is written in groups of three with this sign between them.
fn is_grouped(text: &str, sign: char) -> bool {
    let mut groups = text.split(sign);
    groups.next().is_some_and(|it| all_digits(it) && it.len() <= 3)
        && text.contains(sign)
        && groups.all(|it| all_digits(it) && it.len() == 3)
}

/// An amount as it is written here: `1.000.000`, `85,13`, `05`, `1.5`. Nothing of what is no number.
pub(super) fn amount(text: &str) -> Option<String> {
    if let Some(phone) = telephone(text) {
        return Some(phone);
    }
    if all_digits(text) {
        let is_code = text.len() > 9 || (text.len() > 3 && text.starts_with('0'));
        return if is_code { Some(digits(text)) } else { cardinal(text) };
    }
    if is_grouped(text, '.') || (is_grouped(text, ',') && text.matches(',').count() > 1) {
        return cardinal(&text.replace(['.', ','], ""));
    }
    if let Some((whole, part)) = text.split_once(',') {
        let whole = if is_grouped(whole, '.') { cardinal(&whole.replace('.', "")) } else { cardinal(whole) }?;
        return all_digits(part).then(|| format!("{whole} phẩy {}", decimals(part)));
    }
    let (whole, part) = text.split_once('.')?;
    Some(format!("{} chấm {}", cardinal(whole)?, cardinal(part)?))
}

fn decimals(part: &str) -> String {
    match cardinal(part) {
        Some(words) if part.len() <= 2 && !part.starts_with('0') => words,
        _ => digits(part),
    }
}

/// A telephone number, in breaths of three and four digits.
pub(super) fn telephone(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|it| !matches!(it, '.' | '-')).collect();
    if !all_digits(&bare) || !bare.starts_with('0') || !(9..=11).contains(&bare.len()) {
        return None;
    }
    // A day is no telephone: 05.05.2026 has only eight digits, so none comes here.
    let (first, rest) = bare.split_at(bare.len() - 6);
    let (second, third) = rest.split_at(3);
    Some(format!("{}, {}, {}", digits(first), digits(second), digits(third)))
}

/// A day of the month: the first ten are `mùng`.
pub(super) fn day_of_month(day: u32) -> String {
    let words = in_words(u64::from(day));
    if day <= 10 { format!("mùng {words}") } else { words }
}

/// A month: the fourth is `tư`.
pub(super) fn month(month: u32) -> String {
    if month == 4 { "tư".to_owned() } else { in_words(u64::from(month)) }
}

/// `05/5/2026`, `5-5-2026`, `05.05.2026`.
pub(super) fn whole_day(text: &str) -> Option<String> {
    let sign = ['/', '-', '.'].into_iter().find(|it| text.matches(*it).count() == 2)?;
    let mut parts = text.split(sign);
    let (day, of, year) = (parts.next()?, parts.next()?, parts.next()?);
    let number =
        |it: &str, most: usize| all_digits(it).then_some(it).filter(|it| it.len() <= most)?.parse::<u32>().ok();
    let (day, of) = (number(day, 2)?, number(of, 2)?);
    let year = number(year, 4).filter(|it| (1900..2200).contains(it))?;
    NaiveDate::from_ymd_opt(year.cast_signed(), of, day)?;
    Some(format!("{} tháng {} năm {}", day_of_month(day), month(of), in_words(u64::from(year))))
}

/// Two numbers with a stroke between them.
pub(super) fn pair(text: &str) -> Option<(u32, u32)> {
    let (first, second) = text.split_once('/')?;
    let number = |it: &str| if all_digits(it) && it.len() <= 4 { it.parse::<u32>().ok() } else { None };
    Some((number(first)?, number(second)?))
}

/// Whether a pair can be a day and a month.
pub(super) fn is_day((day, month): (u32, u32)) -> bool {
    // A leap year, so that 29/2 is one.
    NaiveDate::from_ymd_opt(2024, month, day).is_some()
}

/// `8h`, `08h30`, `8:30`, `19g00`.
pub(super) fn time(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let (hour, minute) = lower.split_once(['h', 'g', ':'])?;
    let colon = lower.contains(':');
    let number = |it: &str, most: u32| {
        (all_digits(it) && it.len() <= 2).then(|| it.parse::<u32>().ok()).flatten().filter(|it| *it <= most)
    };
    let hour = number(hour, 24)?;
    let minute = minute.trim_end_matches(['p', '\'']);
    let minute = if minute.is_empty() && !colon { 0 } else { number(minute, 59)? };
    let hours = format!("{} giờ", in_words(u64::from(hour)));
    Some(if minute == 0 { hours } else { format!("{hours} {} phút", in_words(u64::from(minute))) })
}

/// A number in Roman letters, up to 39.
pub(super) fn roman(text: &str) -> Option<u64> {
    let value = |it: char| match it {
        'I' => Some(1_u64),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let values: Vec<u64> = text.chars().map(value).collect::<Option<_>>()?;
    let mut sum = 0;
    for (nth, it) in values.iter().enumerate() {
        if values.get(nth + 1).is_some_and(|next| next > it) {
            sum -= i64::try_from(*it).ok()?;
        } else {
            sum += i64::try_from(*it).ok()?;
        }
    }
    u64::try_from(sum).ok().filter(|it| *it > 0 && spelled(*it) == text)
}

fn spelled(mut n: u64) -> String {
    let mut out = String::new();
    for (value, letters) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while n >= value {
            out.push_str(letters);
            n -= value;
        }
    }
    out
}

/// What comes at which place: `thứ nhất`, `thứ tư`.
pub(super) fn ordinal(n: u64) -> String {
    match n {
        1 => "nhất".to_owned(),
        4 => "tư".to_owned(),
        _ => in_words(n),
    }
}

/// What is measured, written short after a number.
pub(super) fn unit(text: &str) -> Option<&'static str> {
    Some(match text {
        "%" => "phần trăm",
        "‰" => "phần nghìn",
        "đ" | "Đ" | "VNĐ" | "VND" | "vnđ" | "vnd" => "đồng",
        "tr" => "triệu",
        "k" | "K" => "nghìn",
        "m" => "mét",
        "m2" | "m²" => "mét vuông",
        "m3" | "m³" => "mét khối",
        "km" => "ki lô mét",
        "km2" | "km²" => "ki lô mét vuông",
        "km/h" => "ki lô mét một giờ",
        "cm" => "xăng ti mét",
        "mm" => "mi li mét",
        "kg" => "ki lô gam",
        "ha" => "héc ta",
        "dB" | "db" => "đề xi ben",
        "dBA" | "dB(A)" => "đề xi ben a",
        "°C" | "°c" => "độ xê",
        "p" => "phút",
        _ => return None,
    })
}
