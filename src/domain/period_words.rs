//! Periods as people type them: `tháng 10`, `quý 3/2026`, `9 tháng đầu năm`, `từ đầu năm đến nay`, `1/1-31/5`, `hôm qua`,
//! without accents, shortened (`T7`, `q3`) and with a letter wrong. Every word must be understood: half a sentence must
//! not give the figures of another year.

use chrono::{Datelike, Months, NaiveDate};

use super::calendar::days_later;
use super::fold::fold;
use super::input::date::{Lean, parse_date};
use super::law::LawOn;
use super::law_keys::ParamKey;
use super::period::{Period, PeriodKind};

/// Words in front of a period that say nothing.
const FILLERS: &[&str] =
    &["trong", "cua", "ky", "xem", "cho", "so lieu", "tong hop", "thong ke", "ket qua", "luy ke", "ca"];
/// Words of periods, for a letter typed wrong.
const KNOWN: &[&str] = &["thang", "tuan", "truoc", "ngoai", "cuoi"];

/// Reads a period. What has no year lies in the most recent one that has begun.
#[must_use]
pub fn parse_period(text: &str, today: NaiveDate) -> Option<Period> {
    let folded = fold(text);
    let words = folded.trim().trim_start_matches('/').trim();
    if let Some(period) = Period::from_key(words) {
        return Some(period);
    }
    let words = tidy(words);
    // What is no report of the statistics is meant as the period alone.
    let words = words.strip_prefix("bao cao ").map_or(words.clone(), tidy);
    let of_one = |words: &str| relative(words, today).or_else(|| named(words, today));
    of_one(&words).or_else(|| stretch(&words, today)).or_else(|| one_day(&words, today))
}

/// The periods of the statistical reports, up to the days on which their data are closed (Circular 03/2019 Art. 6):
/// half a year and a year, each the latest that has begun being reported.
#[must_use]
pub fn statutory(law: LawOn<'_>, today: NaiveDate) -> Vec<Period> {
    let of = |key, year| Period::year_to(year, law.month_day(key).ok()?);
    let half = of(ParamKey::HalfYearCutoff, today.year());
    // The year's report comes after the half year's.
    let in_half = half.is_some_and(|it| today <= it.to);
    let year = of(ParamKey::YearCutoff, if in_half { today.year() - 1 } else { today.year() });
    half.into_iter().chain(year).collect()
}

/// Reads `báo cáo 6 tháng`, `báo cáo năm 2025`: the periods of the statistical reports by their names.
#[must_use]
pub fn parse_statutory(text: &str, law: LawOn<'_>, today: NaiveDate) -> Option<Period> {
    let folded = fold(text);
    if let Some(period) = up_to_cutoff(folded.trim().trim_start_matches('/'), law, today) {
        return Some(period);
    }
    let words = tidy(folded.trim());
    let said = words.strip_prefix("bao cao ")?.trim();
    let (rest, year) = said_year(said, today);
    let [half, whole] = statutory(law, today).try_into().ok()?;
    let (key, usual) = match rest.as_str() {
        "6 thang" | "sau thang" | "6 thang dau" | "nua nam" => (ParamKey::HalfYearCutoff, half),
        // The word `năm` went with the year.
        "" | "hang" if !said.is_empty() => (ParamKey::YearCutoff, whole),
        _ => return None,
    };
    match year {
        Some(year) => Period::year_to(year, law.month_day(key).ok()?),
        None => Some(usual),
    }
}

/// Reads `kỳ 31/10`, `báo cáo 31/5`, `số liệu đến 31/10/2025`: a report called by the day on which its data are closed. Such a
/// day without any of these words is a day.
fn up_to_cutoff(words: &str, law: LawOn<'_>, today: NaiveDate) -> Option<Period> {
    const LEADS: &[&str] = &[
        "ky", "bao cao", "so lieu", "thong ke", "tinh", "den", "het", "ngay", "cua", "xem", "tong hop", "toi", "chot",
    ];
    let mut rest = words.trim();
    let mut named = false;
    while let Some(lead) = LEADS.iter().find(|it| rest.strip_prefix(**it).is_some_and(|it| it.starts_with(' '))) {
        named |= matches!(*lead, "ky" | "bao cao" | "den" | "toi" | "chot");
        rest = rest[lead.len()..].trim_start();
    }
    let day = parse_date(rest, today, Lean::Past).ok().filter(|_| named)?;
    let cutoffs = [ParamKey::HalfYearCutoff, ParamKey::YearCutoff];
    let of = |key: ParamKey| Period::year_to(day.year(), law.month_day(key).ok()?);
    cutoffs.into_iter().filter_map(of).find(|it| it.to == day)
}

/// Letters and digits apart, one blank between words, no words that say nothing, known words in their right letters.
fn tidy(words: &str) -> String {
    let mut spaced = String::with_capacity(words.len() + 8);
    let mut before = ' ';
    for it in words.chars() {
        let it = if matches!(it, '–' | '—' | '→' | '~') { '-' } else { it };
        if (before.is_ascii_alphabetic() && it.is_ascii_digit())
            || (before.is_ascii_digit() && it.is_ascii_alphabetic())
        {
            spaced.push(' ');
        }
        spaced.push(it);
        before = it;
    }
    let spaced = spaced.replace("->", "-");
    let words: Vec<&str> = spaced.split_whitespace().map(right_letters).collect();
    let mut words = words.join(" ");
    while let Some(rest) = FILLERS.iter().find_map(|it| words.strip_prefix(&format!("{it} "))) {
        words = rest.to_owned();
    }
    words.trim_end_matches(['.', ',', '?', '!']).to_owned()
}

fn right_letters(word: &str) -> &str {
    match word {
        "qui" | "q" | "quys" => "quy",
        "t" | "th" | "thg" => "thang",
        "tu`" | "tuf" => "tu",
        "toi" | "đen" => "den",
        _ => KNOWN.iter().find(|it| **it != word && one_slip(word, it)).copied().unwrap_or(word),
    }
}

/// Whether a word is another with one letter missing, added, changed, or two changed about.
fn one_slip(typed: &str, meant: &str) -> bool {
    let (typed, meant) = (typed.as_bytes(), meant.as_bytes());
    if typed.len().abs_diff(meant.len()) > 1 || typed.len() < 3 || !typed.is_ascii() {
        return false;
    }
    let same = typed.iter().zip(meant).take_while(|(one, other)| one == other).count();
    match (&typed[same..], &meant[same..]) {
        ([_, rest @ ..], [_, other @ ..]) if rest == other => true,
        ([first, second, rest @ ..], [before, after, other @ ..])
            if first == after && second == before && rest == other =>
        {
            true
        }
        ([_, rest @ ..], other) if rest == other => true,
        (rest, [_, other @ ..]) => rest == other,
        _ => false,
    }
}

/// `tuần này`, `tháng trước`, `quý`, `3 tháng qua`.
fn relative(words: &str, today: NaiveDate) -> Option<Period> {
    if let Some(count) = ["qua", "gan day", "gan nhat", "vua qua"]
        .iter()
        .find_map(|it| words.strip_suffix(it)?.trim_end().strip_suffix(" thang")?.parse::<u32>().ok())
    {
        let from = today.checked_sub_months(Months::new(count)).map(|it| days_later(it, 1))?;
        return Period::between(from, today).filter(|_| (1..=60).contains(&count));
    }
    let (name, back) = match words {
        "tuan" | "thang" | "quy" | "nam" => (words, 0),
        _ => match words.rsplit_once(' ')? {
            (name, "nay") => (name.trim_end_matches(" hien"), 0),
            (name, "truoc" | "ngoai" | "roi" | "qua") => (name.trim_end_matches(" vua"), 1),
            ("nam", "kia") => ("nam", 2),
            _ => return None,
        },
    };
    let kind = match name {
        "tuan" => PeriodKind::Week,
        "thang" => PeriodKind::Month,
        "quy" => PeriodKind::Quarter,
        "6 thang" | "sau thang" | "nua nam" => PeriodKind::Half,
        "nam" => PeriodKind::Year,
        _ => return None,
    };
    let this = Period::containing(kind, today);
    Some((0..back).fold(this, |it, _| it.before()))
}

/// `tháng 10`, `quý 3/2026`, `tuần 47`, `10/2026`, `9 tháng đầu năm 2026`, `tháng 10 năm ngoái`, `năm 2025`.
fn named(words: &str, today: NaiveDate) -> Option<Period> {
    let (rest, year) = said_year(words, today);
    if rest.is_empty() {
        return year.map(|it| Period::containing(PeriodKind::Year, first_of(it)));
    }
    let parts: Vec<&str> = rest.split([' ', '/', '.', '-']).filter(|it| !it.is_empty()).collect();
    let (kind, number) = match parts[..] {
        ["nua", "dau"] => (PeriodKind::Half, 1),
        ["nua", "cuoi"] => (PeriodKind::Half, 2),
        [n, "thang"] | [n, "thang", "dau"] => return months_of(count(n)?, Period::first_months, year, today),
        [n, "thang", "cuoi"] => return months_of(count(n)?, Period::last_months, year, today),
        ["tuan", n] | ["tuan", "thu", n] => (PeriodKind::Week, n.parse().ok()?),
        ["thang", n] => (PeriodKind::Month, n.parse().ok()?),
        ["quy", n] => (PeriodKind::Quarter, roman(n).or_else(|| n.parse().ok())?),
        [n] if year.is_some() => (PeriodKind::Month, n.parse().ok()?),
        _ => return None,
    };
    recent(year, today, |it| Period::numbered(kind, it, number))
}

fn months_of(
    count: u32,
    of: impl Fn(i32, u32) -> Option<Period>,
    year: Option<i32>,
    today: NaiveDate,
) -> Option<Period> {
    recent(year, today, |it| of(it, count))
}

/// A number of months, as digits or as a word.
fn count(word: &str) -> Option<u32> {
    let words = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    word.parse().ok().or_else(|| words.iter().position(|it| *it == word).map(|it| it as u32 + 1))
}

fn roman(word: &str) -> Option<u32> {
    ["i", "ii", "iii", "iv"].iter().position(|it| *it == word).map(|it| it as u32 + 1)
}

/// Words without the year that stands at their end, and that year: `năm nay`, `năm ngoái`, `2025`, `năm 25`, `10/25`.
fn said_year(words: &str, today: NaiveDate) -> (String, Option<i32>) {
    let without = |rest: &str| {
        let rest = rest.trim_end_matches([' ', '/', '.', '-']);
        rest.strip_suffix("nam").filter(|it| it.is_empty() || it.ends_with(' ')).unwrap_or(rest).trim_end().to_owned()
    };
    for (said, back) in [("nam nay", 0), ("nam ngoai", 1), ("nam truoc", 1)] {
        if let Some(rest) = words.strip_suffix(said) {
            return (without(rest), Some(today.year() - back));
        }
    }
    let digits = words.len() - words.trim_end_matches(|it: char| it.is_ascii_digit()).len();
    let (rest, number) = words.split_at(words.len() - digits);
    // Two digits are a year only where nothing else can be meant.
    let short = rest.ends_with("nam ") || (rest.ends_with('/') && rest.bytes().any(|it| it.is_ascii_alphabetic()));
    match (digits, number.parse::<i32>()) {
        (4, Ok(year)) if (2000..2100).contains(&year) => (without(rest), Some(year)),
        (2, Ok(year)) if short => (without(rest), Some(2000 + year)),
        _ => (without(words), None),
    }
}

/// The most recent period that has begun, unless a year is given.
fn recent(year: Option<i32>, today: NaiveDate, of: impl Fn(i32) -> Option<Period>) -> Option<Period> {
    match year {
        Some(year) => of(year),
        None => [today.year(), today.year() - 1].into_iter().filter_map(of).find(|it| it.from <= today),
    }
}

/// From one thing to another: `từ 1/10 đến 15/11`, `1/1-31/5`, `từ đầu năm đến nay`, `từ tháng 3 đến tháng 7`.
fn stretch(words: &str, today: NaiveDate) -> Option<Period> {
    let rest = words.strip_prefix("tu ").unwrap_or(words);
    if let Some(from) = beginning(rest, today) {
        return Period::between(from, today);
    }
    if let Some((first, last)) = rest.split_once(" den ") {
        return between(end_of(first), end_of(last), today);
    }
    // A day may hold such a line itself: `01-05-2026 - 31-05-2026`.
    let spaced = rest.match_indices(" - ").map(|(at, it)| (at, it.len()));
    let tight = rest.match_indices('-').map(|(at, it)| (at, it.len()));
    spaced.chain(tight).find_map(|(at, length)| between(rest[..at].trim(), rest[at + length..].trim(), today))
}

/// An end of a stretch as letters write it: `hết ngày 30/11/2026`.
fn end_of(words: &str) -> &str {
    let words = words.trim();
    let words = words.strip_prefix("het ").unwrap_or(words).trim_start();
    words.strip_prefix("ngay ").unwrap_or(words).trim_start()
}

/// `đầu năm`, the first day of what runs now; with or without `đến nay`.
fn beginning(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    let until_now = ["den nay", "den hom nay", "den hien nay", "den gio"].iter().find_map(|it| words.strip_suffix(it));
    let words = until_now.unwrap_or(words).trim();
    let kind = match words.strip_prefix("dau ")? {
        "nam" | "nam nay" => PeriodKind::Year,
        "quy" | "quy nay" => PeriodKind::Quarter,
        "thang" | "thang nay" => PeriodKind::Month,
        "tuan" | "tuan nay" => PeriodKind::Week,
        _ => return None,
    };
    Some(Period::containing(kind, today).from)
}

/// What one end of a stretch means: a day, or a whole month, quarter, year.
fn end(words: &str, today: NaiveDate) -> Option<Period> {
    relative(words, today).or_else(|| named(words, today)).or_else(|| one_day(words, today))
}

fn between(first: &str, last: &str, today: NaiveDate) -> Option<Period> {
    if matches!(last, "nay" | "hom nay" | "hien nay" | "gio") {
        let from = beginning(first, today).or_else(|| end(first, today).map(|it| it.from))?;
        return Period::between(from, today);
    }
    // `tháng 3 đến 7`: the second is what the first is.
    let unit = first.split_once(' ').map(|(unit, _)| unit).filter(|it| matches!(*it, "thang" | "quy" | "tuan"));
    let last = match (unit, last.parse::<u32>()) {
        (Some(unit), Ok(_)) => format!("{unit} {last}"),
        _ => last.to_owned(),
    };
    // Both in the year that runs, if the first has begun in it: the last may lie ahead.
    if let Some(from) = end(first, today).map(|it| it.from) {
        let horizon = NaiveDate::from_ymd_opt(from.year(), 12, 31)?;
        let to = end(&last, horizon).map(|it| it.to).filter(|it| from <= *it && it.year() == from.year());
        if let Some(to) = to {
            return Period::between(from, to);
        }
    }
    let to = end(&last, today)?.to;
    Period::between(end(first, to)?.from, to)
}

/// `hôm qua`, `25/11`: a single day, which a bare number is not.
fn one_day(words: &str, today: NaiveDate) -> Option<Period> {
    let words = words.strip_prefix("ngay ").unwrap_or(words);
    let bare = words.chars().all(|it| it.is_ascii_digit() || it == ' ');
    // A month and a letter of its own are no day: `tháng 10/11/12`, `tháng 3 4`.
    if bare || words.starts_with("thang") || words.starts_with("quy") || words.starts_with("tuan") {
        return None;
    }
    let day = parse_date(words, today, Lean::Past).ok()?;
    Period::between(day, day)
}

fn first_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::law::Law;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn key(typed: &str, today: &str) -> Option<String> {
        parse_period(typed, day(today)).map(|it| it.key())
    }

    #[test]
    fn periods_are_read_as_people_type_them() {
        for (typed, expected) in [
            ("tháng 10", "2026-10"),
            ("thang 12", "2025-12"),
            ("Tháng này", "2026-11"),
            ("tháng trước", "2026-10"),
            ("tuần trước", "2026-w47"),
            ("tuần 47", "2026-w47"),
            ("quý 3", "2026-q3"),
            ("quý III/2025", "2025-q3"),
            ("10/2026", "2026-10"),
            ("6 tháng đầu năm", "2026-h1"),
            ("6 tháng cuối năm 2025", "2025-h2"),
            ("năm ngoái", "2025"),
            ("năm 2025", "2025"),
            ("2025", "2025"),
            ("tháng 10 năm ngoái", "2025-10"),
            ("tháng 10 năm nay", "2026-10"),
            ("tháng 10/25", "2025-10"),
            ("tháng 10 năm 25", "2025-10"),
            ("quý 3 năm trước", "2025-q3"),
            ("quý III/25", "2025-q3"),
            ("6 tháng đầu năm ngoái", "2025-h1"),
            ("6 tháng cuối năm trước", "2025-h2"),
            ("sáu tháng đầu năm", "2026-h1"),
            ("tuần thứ 47", "2026-w47"),
            ("từ 1/10 đến 15/11", "20261001-20261115"),
            ("từ ngày 1/10/2026 đến hết ngày 15/11/2026", "20261001-20261115"),
            ("tu 1.10.2026 den het 15.11.2026", "20261001-20261115"),
            ("01/10/2026 - 15/11/2026", "20261001-20261115"),
        ] {
            assert_eq!(key(typed, "2026-11-25").as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn words_of_the_office_are_periods_too() {
        for (typed, expected) in [
            ("9 tháng", "20260101-20260930"),
            ("9 tháng đầu năm", "20260101-20260930"),
            ("chín tháng đầu năm 2025", "20250101-20250930"),
            ("6 tháng", "2026-h1"),
            ("3 tháng đầu năm", "2026-q1"),
            ("nửa đầu năm", "2026-h1"),
            ("quý", "2026-q4"),
            ("quý này", "2026-q4"),
            ("quý trước", "2026-q3"),
            ("năm", "2026"),
            ("năm nay", "2026"),
            ("nam ngoai", "2025"),
            ("từ đầu năm đến nay", "20260101-20261128"),
            ("báo cáo quý 3", "2026-q3"),
            ("báo cáo kết quả tháng 10", "2026-10"),
            ("tu dau nam den nay", "20260101-20261128"),
            ("đầu năm đến nay", "20260101-20261128"),
            ("từ đầu tháng đến nay", "20261101-20261128"),
            ("từ tháng 3 đến nay", "20260301-20261128"),
            ("từ tháng 3 đến tháng 7", "20260301-20260731"),
            ("tháng 3 đến 7", "20260301-20260731"),
            ("tháng 3-7", "20260301-20260731"),
            ("hôm qua", "20261127-20261127"),
            ("25/11", "20261125-20261125"),
            ("ngày 25/11/2026", "20261125-20261125"),
            ("1/10", "20261001-20261001"),
            ("1/1-31/5", "20260101-20260531"),
            ("1/1 – 31/5", "20260101-20260531"),
            ("từ 1/1 đến 31/5", "20260101-20260531"),
            ("từ ngày 1/1 tới ngày 31/5/2025", "20250101-20250531"),
            ("1/1 đến 31/12", "20260101-20261231"),
            ("15/12 đến 14/6", "20251215-20260614"),
            ("01-05-2026 - 31-05-2026", "20260501-20260531"),
            ("thang 7/2026", "2026-07"),
            ("T7", "2026-07"),
            ("t7/2025", "2025-07"),
            ("7/2026", "2026-07"),
            ("q3", "2026-q3"),
            ("Q3/2025", "2025-q3"),
            ("quí 3", "2026-q3"),
            ("tháng7", "2026-07"),
            ("thnag 7", "2026-07"),
            ("thag 7", "2026-07"),
            ("tháng rồi", "2026-10"),
            ("số liệu tháng 7", "2026-07"),
            ("cả năm", "2026"),
            ("3 tháng qua", "20260829-20261128"),
        ] {
            assert_eq!(key(typed, "2026-11-28").as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn what_is_no_period_is_none() {
        for typed in [
            "",
            "xin chào",
            "tháng 13",
            "quý 5",
            "tuần 60",
            "đến",
            "từ 15/11 đến",
            "tháng 10 hôm nọ",
            "tháng 10/11/12",
            "tháng 3 4",
            "10/26",
            "13 tháng",
            "5",
            "-",
            "1-",
            "30/2",
            "đầu",
        ] {
            assert_eq!(key(typed, "2026-11-25"), None, "{typed}");
        }
    }

    #[test]
    fn circular_03_art_6_reports_are_closed_on_31_may_and_31_october() {
        let law = Law::seeded();
        let of = |today: &str| -> Vec<String> {
            statutory(law.on(day(today)), day(today)).iter().map(Period::key).collect()
        };
        assert_eq!(of("2026-11-28"), ["20260101-20260531", "20260101-20261031"]);
        assert_eq!(of("2026-03-10"), ["20260101-20260531", "20250101-20251031"]);
        let today = day("2026-11-28");
        for (typed, expected) in [
            ("báo cáo 6 tháng", Some("20260101-20260531")),
            ("bao cao 6 thang dau nam 2025", Some("20250101-20250531")),
            ("báo cáo năm", Some("20260101-20261031")),
            ("báo cáo năm 2025", Some("20250101-20251031")),
            ("kỳ 31/10", Some("20260101-20261031")),
            ("kỳ báo cáo 31/10", Some("20260101-20261031")),
            ("báo cáo 31/5", Some("20260101-20260531")),
            ("/tonghop đến hết ngày 31/10/2025", None),
            ("đến hết ngày 31/10/2025", Some("20250101-20251031")),
            ("31/10", None),
            ("kỳ 30/9", None),
            ("báo cáo", None),
            ("báo cáo quý", None),
        ] {
            let read = parse_statutory(typed, law.on(today), today).map(|it| it.key());
            assert_eq!(read.as_deref(), expected, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = parse_period(&text, day("2026-11-25"));
            let _ = parse_statutory(&text, Law::seeded().on(day("2026-11-25")), day("2026-11-25"));
        }

        #[test]
        fn no_words_of_periods_panic(words in proptest::collection::vec(
            proptest::sample::select(vec!["từ", "đến", "tháng", "quý", "năm", "9", "đầu", "-", "/", "31/5", "nay", "q3", "–"]),
            0..6,
        ), glue in proptest::sample::select(vec![" ", ""])) {
            let _ = parse_period(&words.join(glue), day("2026-11-25"));
        }
    }
}
