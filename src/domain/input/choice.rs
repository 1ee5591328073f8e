//! A typed answer that selects one of the numbered choices of a card: `2`, `2.`, `số hai`, or the label or its
//! beginning, without accents. Works on channels that have no buttons, too.

use super::words::{Cursor, tokens};
use crate::domain::codes::codes;
use crate::domain::fold::fold;

codes! {
    /// Why no choice was selected.
    pub enum ChoiceError {
        /// Nothing was typed.
        Empty => "empty",
        /// A number that no choice bears.
        NoSuchNumber => "no_such_number",
        /// The text begins several labels.
        Ambiguous => "ambiguous",
        /// The text is no answer to this question.
        NoMatch => "no_match",
    }
}

/// Letters a typed text must have before it may stand for a label that begins with it.
const SHORTEST_PREFIX: usize = 2;

/// Which of the labels, counted from zero, a text selects. A label typed in full wins over a number word, a number
/// over a label's beginning.
pub fn parse_choice(text: &str, labels: &[impl AsRef<str>]) -> Result<usize, ChoiceError> {
    let typed = bare(text);
    if typed.is_empty() {
        return Err(ChoiceError::Empty);
    }
    let labels: Vec<String> = labels.iter().map(|it| bare(it.as_ref())).collect();
    let mut full = labels.iter().enumerate().filter(|it| *it.1 == typed).map(|it| it.0);
    if let Some(found) = full.next() {
        return if full.next().is_some() { Err(ChoiceError::Ambiguous) } else { Ok(found) };
    }
    if let Some(number) = number(text) {
        return (number as usize).checked_sub(1).filter(|it| *it < labels.len()).ok_or(ChoiceError::NoSuchNumber);
    }
    by_beginning(&typed, &labels)
}

/// The number that a text consists of.
#[must_use]
pub fn number(text: &str) -> Option<u32> {
    let tokens = tokens(text);
    let mut cursor = Cursor::new(&tokens, 0);
    cursor.mark(&['(', '#']);
    cursor.any(&["so", "cau", "muc", "chon so", "chon", "y"]);
    let number = cursor.number()?;
    while cursor.mark(&['.', ')', ',', '!']).is_some() || cursor.any(&["a", "nhe", "nha"]) {}
    cursor.is_done().then_some(number)
}

fn by_beginning(typed: &str, labels: &[String]) -> Result<usize, ChoiceError> {
    if typed.chars().count() < SHORTEST_PREFIX {
        return Err(ChoiceError::NoMatch);
    }
    let begins = |label: &str| label.starts_with(typed);
    let holds_words = |label: &str| format!(" {label} ").contains(&format!(" {typed} "));
    for fits in [&begins as &dyn Fn(&str) -> bool, &holds_words] {
        let found: Vec<usize> = (0..labels.len()).filter(|&it| fits(&labels[it])).collect();
        match found[..] {
            [] => {}
            [only] => return Ok(only),
            _ => return Err(ChoiceError::Ambiguous),
        }
    }
    Err(ChoiceError::NoMatch)
}

/// A label without its number, pictures and punctuation; a text likewise.
fn bare(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let has_words = words.iter().any(|it| it.chars().any(char::is_alphabetic));
    let is_number = |it: &str| it.chars().all(|it| it.is_ascii_digit());
    match words[..] {
        [first, ref rest @ ..] if has_words && is_number(first) && !rest.is_empty() => rest.join(" "),
        _ => words.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LABELS: [&str; 4] = ["1. Đất đai, tài sản", "2. Hàng xóm", "3. Vợ chồng, gia đình", "⏭ Bỏ qua"];

    #[test]
    fn numbers_select_a_choice() {
        for text in ["2", "2.", " 2 ) ", "#2", "(2)", "số 2", "chọn số 2 ạ", "hai", "HAI", "2️⃣", "câu hai"]
        {
            assert_eq!(parse_choice(text, &LABELS), Ok(1), "{text}");
        }
        for text in ["0", "5", "năm", "99999999999"] {
            assert_eq!(parse_choice(text, &LABELS), Err(ChoiceError::NoSuchNumber), "{text}");
        }
    }

    #[test]
    fn labels_select_a_choice_without_accents_or_in_part() {
        for (text, index) in [
            ("hàng xóm", 1),
            ("HANG XOM", 1),
            ("2. Hàng xóm", 1),
            ("đất", 0),
            ("dat dai", 0),
            ("gia đình", 2),
            ("vo chong", 2),
            ("bỏ qua", 3),
            ("⏭ Bỏ qua", 3),
        ] {
            assert_eq!(parse_choice(text, &LABELS), Ok(index), "{text}");
        }
    }

    #[test]
    fn what_selects_nothing_says_why() {
        assert_eq!(parse_choice("", &LABELS), Err(ChoiceError::Empty));
        assert_eq!(parse_choice("⏭", &LABELS), Err(ChoiceError::Empty));
        assert_eq!(parse_choice("ông An kiện bà Bình", &LABELS), Err(ChoiceError::NoMatch));
        assert_eq!(parse_choice("h", &LABELS), Err(ChoiceError::NoMatch));
        assert_eq!(parse_choice("2 người", &LABELS), Err(ChoiceError::NoMatch));
        assert_eq!(parse_choice("hòa giải", &["Hòa giải thành", "Hòa giải không thành"]), Err(ChoiceError::Ambiguous));
        assert_eq!(parse_choice("thành", &["Thành", "Không thành"]), Ok(0));
        assert_eq!(parse_choice("không thành", &["Hòa giải thành", "Hòa giải không thành"]), Ok(1));
        assert_eq!(parse_choice("2", &[] as &[&str]), Err(ChoiceError::NoSuchNumber));
    }

    #[test]
    fn a_label_in_full_wins_over_a_number_word() {
        assert_eq!(parse_choice("hai", &["Ba", "Một", "Hai"]), Ok(2));
        assert_eq!(parse_choice("45", &["30", "45", "60"]), Ok(1));
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC{0,30}") {
            if let Ok(index) = parse_choice(&text, &LABELS) {
                prop_assert!(index < LABELS.len());
            }
        }

        #[test]
        fn every_number_and_label_selects_itself(index in 0_usize..4) {
            prop_assert_eq!(parse_choice(&(index + 1).to_string(), &LABELS), Ok(index));
            prop_assert_eq!(parse_choice(LABELS[index], &LABELS), Ok(index));
        }
    }
}
