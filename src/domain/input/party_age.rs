//! The age in a line about a person: years, a birth year, a birth date, in digits or in words, exact or about.

use chrono::{Datelike, NaiveDate};

use super::words::{Cursor, Token, TokenKind, number_words, tokens};
use crate::domain::fold::{fold, nfc};

/// Nobody on record was older.
const OLDEST: i32 = 120;

/// What makes an age one that is not known to the year, as it is written; it is kept as the number that was said. Without
/// accents only words that are nobody's name.
const ABOUT: &[&str] = &[
    "khoảng",
    "chừng",
    "độ chừng",
    "tầm",
    "trên dưới",
    "ngoài",
    "trên",
    "hơn",
    "gần",
    "ngót nghét",
    "ngót",
    "xấp xỉ",
    "đã ngoài",
    "khoang",
    "ngoai",
    "tren duoi",
    "tren",
    "hon",
    "gan",
];

/// Nobody is that old, or not yet born.
#[derive(Debug)]
pub(super) struct Impossible;

/// The age, and what is left of the text; what stood on both sides of it is apart.
pub(super) fn take_age(text: &str, today: NaiveDate) -> Result<(String, Option<u8>), Impossible> {
    let tokens = tokens(text);
    let found = (0..tokens.len()).find_map(|at| read_age(text, &tokens, at, today));
    let Some((end, start, years)) = found else {
        return Ok((text.to_owned(), None));
    };
    let age = u8::try_from(years).ok().filter(|_| (0..=OLDEST).contains(&years)).ok_or(Impossible)?;
    let before = &text[..tokens[start].range.start];
    let after = &text[tokens[end - 1].range.end..];
    Ok((format!("{before},{after}"), Some(age)))
}

/// An age that is told right at the beginning of a text, behind a name, and how many bytes tell it.
pub(crate) fn age_behind(text: &str, today: NaiveDate) -> Option<(u8, usize)> {
    const FILLERS: &[&str] = &["nam nay", "da", "do"];
    let tokens = tokens(text);
    let mut at = tokens.first().is_some_and(|it| matches!(it.mark(), Some(',' | '(' | '-'))).into();
    let mut filler = Cursor::new(&tokens, at);
    if filler.any(FILLERS) {
        at = filler.at;
    }
    // A number alone behind a name is no age in a story.
    let (end, _, years) = read_age(text, &tokens, at, today).filter(|it| tokens[at..it.0].len() > 1)?;
    let age = u8::try_from(years).ok().filter(|_| (1..=OLDEST).contains(&years))?;
    Some((age, tokens[end - 1].range.end))
}

/// An age that begins at a token: where it ends, where it begins, and the years.
fn read_age(text: &str, tokens: &[Token], start: usize, today: NaiveDate) -> Option<(usize, usize, i32)> {
    let mut cursor = Cursor::new(tokens, start);
    let stands_alone = |from: usize, to: usize| {
        let is_edge = |it: Option<&Token>| it.is_none_or(|it| matches!(it.mark(), Some(',' | '(' | ')' | '-' | '–')));
        is_edge(from.checked_sub(1).and_then(|it| tokens.get(it))) && is_edge(tokens.get(to))
    };
    let born = cursor.any(&["sinh ngay", "ngay sinh", "sinh nam", "nam sinh", "sinh", "sn", "ns"]);
    cursor.mark(&[':', '.']);
    let about = !born && is_about(text, &mut cursor);
    let announced = !born && cursor.any(&["tuoi"]);
    cursor.mark(&[':']);
    if !born && cursor.peek().is_some_and(|it| it.digits().is_none()) {
        let years = in_words(&mut cursor)?;
        // «Nguyễn Văn Tám tuổi 45» is not eight.
        let years_follow = |cursor: &Cursor<'_>| cursor.peek().is_some_and(|it| it.digits().is_some());
        let said =
            (cursor.any(&["tuoi"]) && !years_follow(&cursor)) || announced || (about && stands_alone(start, cursor.at));
        return said.then_some((cursor.at, start, years));
    }
    let from = cursor.at;
    let first = cursor.digits()?;
    if born && !matches!(first.len(), 4) {
        return birth_date(&mut cursor, first, today).map(|age| (cursor.at, start, age));
    }
    let number: i32 = first.parse().unwrap_or(i32::MAX / 2);
    if first.len() == 4 {
        let is_year = born || (stands_alone(start, cursor.at) && (1900..=today.year()).contains(&number));
        return is_year.then_some((cursor.at, start, today.year() - number));
    }
    let is_age = cursor.any(&["tuoi", "t"])
        || announced
        || (about && (stands_alone(from, cursor.at) || tokens.get(cursor.at).is_none_or(|it| it.mark().is_some())))
        || (stands_alone(start, cursor.at) && (1..=OLDEST).contains(&number))
        || (follows_a_bare_name(tokens, start, cursor.at) && (10..=OLDEST).contains(&number));
    is_age.then_some((cursor.at, start, number))
}

/// Reads a word of [`ABOUT`], written as one: in small letters, so that it is no name.
fn is_about(text: &str, cursor: &mut Cursor<'_>) -> bool {
    ABOUT.iter().any(|it| {
        let from = cursor.at;
        let fits = cursor.phrase(&fold(it)) && {
            let (first, last) = (cursor.tokens[from].range.start, cursor.tokens[cursor.at - 1].range.end);
            nfc(&text[first..last]) == **it
        };
        if !fits {
            cursor.at = from;
        }
        fits
    })
}

/// The rest of a birth date behind its day: the age on the day of reading, or by the year where the date is none.
fn birth_date(cursor: &mut Cursor<'_>, day: &str, today: NaiveDate) -> Option<i32> {
    let mut parts: Vec<u32> = vec![day.parse().ok()?];
    while cursor.mark(&['/', '-', '.']).is_some() || cursor.any(&["thang", "nam"]) {
        let digits = cursor.digits()?;
        let number = digits.parse().ok()?;
        if digits.len() == 4 {
            let year = i32::try_from(number).ok()?;
            let birthday = match parts[..] {
                [day, month] => Some((month, day)),
                _ => None,
            };
            let to_come = birthday.is_some_and(|it| it > (today.month(), today.day()));
            return Some(today.year() - year - i32::from(to_come));
        }
        parts.push(number);
    }
    None
}

/// Years in words: `năm mươi`, `sáu hai`, `bốn lăm`.
fn in_words(cursor: &mut Cursor<'_>) -> Option<i32> {
    let first = cursor.number()?;
    if first < 10
        && let Some(unit) = cursor.peek().and_then(Token::word)
    {
        let unit = if matches!(unit, "lam" | "nham") { Some(5) } else { number_words(&[unit]).map(|it| it.0) };
        if let Some(unit) = unit.filter(|it| *it < 10 && first > 1) {
            cursor.at += 1;
            return i32::try_from(first * 10 + unit).ok();
        }
    }
    i32::try_from(first).ok()
}

/// Whether the number at a token stands right behind a name and nothing else: `Trần Thị Bích 52` tells an age, while
/// the number of a house comes with a word for it.
fn follows_a_bare_name(tokens: &[Token], start: usize, end: usize) -> bool {
    const PLACES: [&str; 14] =
        ["so", "nha", "ngo", "ngach", "to", "duong", "pho", "xom", "thon", "khu", "hem", "kiet", "ap", "o"];
    let is_name = tokens[..start].iter().all(|it| match &it.kind {
        TokenKind::Word(word) => !PLACES.contains(&word.as_str()),
        TokenKind::Digits(_) | TokenKind::Mark(_) => false,
    });
    is_name && (2..=6).contains(&start) && tokens.get(end).is_none_or(|it| it.mark() == Some(','))
}
