//! The sides of an old line: each in a cell of its own, or both in one, as the form has it. Nobody is guessed: what cannot
//! be told apart is said to be wrong.

use chrono::NaiveDate;

use crate::domain::case::{Party, Side};
use crate::domain::fold::{fold, normalise_spaces};
use crate::domain::input::people::read_people;
use crate::domain::input::places::Places;

/// Everybody of one side.
pub(super) fn of_side(side: Side, words: &str, (today, places): (NaiveDate, &Places)) -> Option<Vec<Party>> {
    let read = read_people(words, today, places);
    if !read.refused.is_empty() || read.people.is_empty() {
        return None;
    }
    let party = |it: crate::domain::input::party::PartyLine| Party {
        side,
        kind: it.kind,
        name: it.name,
        age: it.age,
        address: it.address,
    };
    Some(read.people.into_iter().map(party).collect())
}

/// Both sides in one cell: `Bên A: …; Bên B: …`, or one line for each.
pub(super) fn of_both(words: &str, known: (NaiveDate, &Places)) -> Option<Vec<Party>> {
    let (a, b) = parted(words)?;
    let mut all = of_side(Side::A, &a, known)?;
    all.extend(of_side(Side::B, &b, known)?);
    Some(all)
}

/// Words by which the second side begins, folded.
const SECOND: [&str; 3] = ["ben b", "ben bi", "bi don"];
/// The same of the first.
const FIRST: [&str; 3] = ["ben a", "ben nguyen", "nguyen don"];

fn parted(words: &str) -> Option<(String, String)> {
    let folded: Vec<char> = fold(words).chars().collect();
    let typed: Vec<char> = words.chars().collect();
    // Letters stand in the same places only where folding keeps their number.
    if folded.len() == typed.len() {
        let text: String = folded.iter().collect();
        if let Some((at, len)) = SECOND.iter().find_map(|it| Some((char_at(&text, it)?, it.chars().count()))) {
            let a: String = typed[..at].iter().collect();
            let b: String = typed[at + len..].iter().collect();
            return Some((side(&a), side(&b)));
        }
    }
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    match lines.as_slice() {
        [a, b] => Some((side(a), side(b))),
        [one] => {
            let (a, b) = one.split_once(" với ").or_else(|| one.split_once(" - ")).or_else(|| one.split_once("; "))?;
            Some((side(a), side(b)))
        }
        _ => None,
    }
}

/// Where a word begins, in letters; only where a line or a sentence does.
fn char_at(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).find_map(|(at, _)| {
        let before = text[..at].trim_end_matches([' ', '-', '*', '+', '.']);
        let starts = before.is_empty() || before.ends_with(['\n', ';', ',', '.']) || text[..at].ends_with(' ');
        let after = text[at + word.len()..].chars().next();
        let ends = after.is_none_or(|it| !it.is_alphanumeric());
        (starts && ends).then(|| text[..at].chars().count())
    })
}

/// Without the name of the side and the marks around it.
fn side(words: &str) -> String {
    let mut rest = words.trim();
    let folded = fold(rest);
    if let Some(word) = FIRST.iter().chain(&SECOND).find(|it| folded.starts_with(**it)) {
        let skip = word.chars().count();
        rest = rest.char_indices().nth(skip).map_or("", |(at, _)| &rest[at..]);
    }
    let lines = rest.trim_matches(|it: char| it.is_whitespace() || ":;,.-–*+".contains(it)).lines();
    lines.map(normalise_spaces).filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(words: &str) -> Option<Vec<(Side, String, Option<u8>)>> {
        let today = NaiveDate::from_ymd_opt(2026, 5, 5)?;
        let places = Places::of(["Vũ Ninh"]);
        Some(of_both(words, (today, &places))?.into_iter().map(|it| (it.side, it.name, it.age)).collect())
    }

    #[test]
    fn both_sides_are_told_apart_in_one_cell() {
        let expected = Some(vec![
            (Side::A, "Nguyễn Văn An".to_owned(), Some(52)),
            (Side::B, "Trần Thị Bình".to_owned(), Some(48)),
        ]);
        for words in [
            "Bên A: Nguyễn Văn An, 52 tuổi, số 12 ngõ 5\nBên B: Trần Thị Bình, 48 tuổi, số 14 ngõ 5",
            "BÊN A: Nguyễn Văn An, 52 tuổi; BÊN B: Trần Thị Bình, 48 tuổi",
            "Nguyễn Văn An, 52 tuổi\nTrần Thị Bình, 48 tuổi",
            "Nguyễn Văn An, 52 tuổi - Trần Thị Bình, 48 tuổi",
            "Nguyễn Văn An, Trần Hưng Đạo, Vũ Ninh, 52 tuổi\nTrần Thị Bình, Lê Lợi, Vũ Ninh, 48 tuổi",
        ] {
            assert_eq!(names(words), expected, "{words}");
        }
        for words in ["Nguyễn Văn An, 52 tuổi", "", "Bên A: \nBên B: Trần Thị Bình"] {
            assert_eq!(names(words), None, "{words}");
        }
    }
}
