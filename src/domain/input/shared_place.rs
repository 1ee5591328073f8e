//! Where several people live, said once behind all of them: `đều ở ngõ 3`, `cùng trú tại …`. Knows no people.

use super::words::{Token, tokens};
use crate::domain::fold::normalise_spaces;

/// A message without such words, and the place that they give.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shared {
    pub(super) rest: String,
    pub(super) place: String,
}

/// That it is said of all of them; the longer before the shorter.
const TOGETHER: &[&[&str]] = &[
    &["ca", "hai", "nguoi", "deu"],
    &["ca", "hai", "nguoi", "cung"],
    &["hai", "nguoi", "deu"],
    &["hai", "nguoi", "cung"],
    &["ca", "hai", "nguoi"],
    &["ca", "hai", "deu"],
    &["ca", "hai", "cung"],
    &["deu", "cung"],
    &["ca", "hai"],
    &["deu"],
    &["cung"],
];
/// That they live there.
const LIVE: &[&[&str]] = &[
    &["thuong", "tru", "tai"],
    &["cu", "tru", "tai"],
    &["sinh", "song", "tai"],
    &["sinh", "song", "o"],
    &["thuong", "tru"],
    &["dia", "chi"],
    &["cu", "tru"],
    &["tru", "tai"],
    &["tru", "o"],
    &["song", "tai"],
    &["song", "o"],
    &["o", "tai"],
    &["tru"],
    &["o"],
];

/// Takes such words out of a message; none where it has none.
pub(super) fn shared_place(text: &str) -> Option<Shared> {
    let found = tokens(text);
    let says = |at: usize, words: &[&str]| {
        words.iter().enumerate().all(|(n, word)| found.get(at + n).and_then(Token::word) == Some(*word))
    };
    let behind = |at: usize, listed: &[&[&str]]| listed.iter().find(|it| says(at, it)).map(|it| at + it.len());
    // Whoever they are stands before it.
    let (at, next) = (1..found.len()).find_map(|at| Some((at, behind(behind(at, TOGETHER)?, LIVE)?)))?;
    let from = (next..found.len()).find(|it| found[*it].mark().is_none())?;
    let told = &text[found[from].range.start..];
    let end = told.find(['\n', ';']).unwrap_or(told.len());
    let place = normalise_spaces(told[..end].trim_end_matches(['.', ' ', ',']));
    let before = text[..found[at].range.start].trim_end_matches([',', '-', '–', ' ', '(']);
    Some(Shared { rest: format!("{before}{}", &told[end..]), place })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_behind_several_people_is_taken_from_what_is_said_of_each() {
        for (text, rest, place) in [
            ("Yên 62 tuổi và Xuân 58 tuổi, đều ở ngõ 3 Bãi Sậy.", "Yên 62 tuổi và Xuân 58 tuổi", "ngõ 3 Bãi Sậy"),
            ("Xuân với Yên, cùng trú tại: số 5, ngõ 2", "Xuân với Yên", "số 5, ngõ 2"),
            ("Xuan, Yen ca hai deu cu tru tai to 3", "Xuan, Yen", "to 3"),
            ("Xuân\nYên\ncả hai người cùng ở ngõ 3\nHoa", "Xuân\nYên\n\nHoa", "ngõ 3"),
        ] {
            assert_eq!(shared_place(text), Some(Shared { rest: rest.to_owned(), place: place.to_owned() }), "{text}");
        }
        for text in ["Xuân, ở ngõ 3", "đều ở ngõ 3", "Nguyễn Thị Cúng, ở ngõ 3", "Xuân cùng Yên", "cùng ở", ""]
        {
            assert_eq!(shared_place(text), None, "{text}");
        }
    }
}
