//! Words that are typed for a field: tidied, neither too short nor too long, and without what must not be kept. Knows no
//! question.

use std::ops::RangeInclusive;

use super::text::{Text, text};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::sensitive::has_identity_number;

/// The longest text that is taken for a field.
const LONGEST: usize = 2000;
/// The shortest reason.
const REASON: usize = 3;

/// Words for a field: tidied, or why they are not taken.
pub(super) fn words(text: &str, shortest: usize) -> Result<String, Text> {
    within(text, shortest..=LONGEST)
}

/// Why something is done, in words that say it: two of them, or one that is no mere sign.
pub(super) fn reason(text: &str) -> Result<String, Text> {
    reason_within(text, REASON..=LONGEST)
}

/// The same of so many characters.
pub(super) fn reason_within(text: &str, length: RangeInclusive<usize>) -> Result<String, Text> {
    let words = within(text, length)?;
    let letters = words.chars().filter(|it| it.is_alphabetic()).count();
    let spoken = words.split_whitespace().filter(|it| it.chars().any(char::is_alphabetic)).count();
    if spoken < 2 && letters < 5 {
        return Err(text!("correct-reason-short"));
    }
    Ok(words)
}

/// Words of so many characters.
pub(super) fn within(text: &str, length: RangeInclusive<usize>) -> Result<String, Text> {
    let tidy = normalise_paragraphs(text);
    let characters = tidy.chars().count();
    if has_identity_number(&tidy) {
        return Err(text!("identity-refused"));
    }
    if characters < (*length.start()).max(1) {
        return Err(text!("answer-too-short"));
    }
    if characters > *length.end() {
        return Err(text!("answer-too-long", max = *length.end()));
    }
    Ok(tidy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(read: Result<String, Text>) -> String {
        read.unwrap_err().id.clone()
    }

    #[test]
    fn words_are_tidied_and_bounded() {
        assert_eq!(words("  dời   hàng rào ", 3).unwrap(), "dời hàng rào");
        assert_eq!(why(words("  ", 0)), "answer-too-short");
        assert_eq!(why(words("ừ", 3)), "answer-too-short");
        assert_eq!(why(words(&"a ".repeat(LONGEST), 3)), "answer-too-long");
        assert_eq!(why(words("số căn cước 001203004567", 3)), "identity-refused");
    }

    #[test]
    fn a_reason_says_something() {
        assert_eq!(reason("ghi nhầm").unwrap(), "ghi nhầm");
        assert_eq!(reason("trùngtên").unwrap(), "trùngtên");
        for sign in ["....", "abc", "1 2 3"] {
            assert_eq!(why(reason(sign)), "correct-reason-short", "{sign}");
        }
        assert_eq!(why(reason_within("ở xa", 5..=20)), "answer-too-short");
        assert_eq!(why(reason_within("người cùng tên ở xóm bên", 5..=20)), "answer-too-long");
    }
}
