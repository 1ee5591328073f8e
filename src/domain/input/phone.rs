//! Vietnamese telephone numbers: mobile `0[35789]` and eight digits, landline `02` and nine digits, with or without
//! `+84`, however they are spaced.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::codes::codes;

codes! {
    /// Why a text is no telephone number of Viet Nam.
    pub enum PhoneError {
        /// Nothing was typed.
        Empty => "empty",
        /// Letters or marks that no number has.
        NotANumber => "not_a_number",
        /// Too few or too many digits.
        WrongLength => "wrong_length",
        /// The right length, but no such prefix in use.
        UnknownPrefix => "unknown_prefix",
        /// A number of another country.
        Foreign => "foreign",
    }
}

/// A telephone number in its national form, digits only: `0912345678`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

impl Phone {
    /// The national form: `0912345678`.
    #[must_use]
    pub fn national(&self) -> &str {
        &self.0
    }

    /// The national form in groups: `0912 345 678`, `0222 382 1234`.
    #[must_use]
    pub fn spaced(&self) -> String {
        format!("{} {} {}", &self.0[..4], &self.0[4..7], &self.0[7..])
    }

    /// What may be shown to somebody who only has to recognise it: `••• 678`.
    #[must_use]
    pub fn masked(&self) -> String {
        format!("••• {}", &self.0[self.0.len() - 3..])
    }
}

/// Only the masked form, so that a number does not end up in a log.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone({})", self.masked())
    }
}

impl TryFrom<String> for Phone {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        parse_phone(&text).map_err(|it| format!("no telephone number: {it}"))
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

/// What people and phones write between the digits, the hyphens of copied numbers among them.
fn is_separator(it: char) -> bool {
    matches!(
        it,
        '.' | '-' | '(' | ')' | '/' | ',' | '_' | '\u{00AD}' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | '\u{00B7}' | '\u{2022}'
    )
}

/// Digits of a mobile number with its leading zero.
const MOBILE_DIGITS: usize = 10;
/// Digits of a landline number with its leading zero.
const LANDLINE_DIGITS: usize = 11;

/// Reads a telephone number that is the whole text. A shared contact comes without `+` (`84912345678`).
pub fn parse_phone(text: &str) -> Result<Phone, PhoneError> {
    let text = crate::domain::fold::normalise_spaces(text);
    if text.is_empty() {
        return Err(PhoneError::Empty);
    }
    let allowed = |it: char| it.is_ascii_digit() || it == ' ' || is_separator(it);
    let (has_plus, rest) = text.strip_prefix('+').map_or((false, text.as_str()), |it| (true, it));
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() || !rest.chars().all(allowed) {
        return Err(PhoneError::NotANumber);
    }
    let has_prefix = has_plus || digits.starts_with("00");
    let bare = digits.strip_prefix("00").unwrap_or(&digits);
    let national = match bare.strip_prefix("84") {
        Some(rest) if has_prefix || matches!(bare.len(), 11 | 12) => format!("0{}", rest.trim_start_matches('0')),
        _ if has_prefix => return Err(PhoneError::Foreign),
        _ => digits.clone(),
    };
    check(national)
}

fn check(national: String) -> Result<Phone, PhoneError> {
    let second = national.as_bytes().get(1).copied();
    let starts_right = national.starts_with('0');
    match (national.len(), second) {
        (MOBILE_DIGITS, Some(b'3' | b'5' | b'7' | b'8' | b'9')) | (LANDLINE_DIGITS, Some(b'2')) if starts_right => {
            Ok(Phone(national))
        }
        (MOBILE_DIGITS | LANDLINE_DIGITS, _) => Err(PhoneError::UnknownPrefix),
        _ => Err(PhoneError::WrongLength),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_number_in_every_spelling() {
        for text in [
            "0912345678",
            "0912 345 678",
            "0912.345.678",
            "091-234-5678",
            "(091) 2345678",
            "+84912345678",
            "+84 912 345 678",
            "+84 (0)912 345 678",
            "84912345678",
            "0084912345678",
            "0912\u{2011}345\u{2011}678",
            "0912\u{2010}345\u{2212}678",
            "0912·345·678",
        ] {
            let phone = parse_phone(text).unwrap_or_else(|it| panic!("{text}: {it}"));
            assert_eq!(phone.national(), "0912345678", "{text}");
        }
        let landline = parse_phone("0222 382 1234").unwrap();
        assert_eq!(landline.national(), "02223821234");
        assert_eq!(parse_phone("+84 222 3821234").unwrap(), landline);
        assert_eq!(landline.spaced(), "0222 382 1234");
    }

    #[test]
    fn what_is_no_number_of_viet_nam_says_why() {
        for (text, error) in [
            ("", PhoneError::Empty),
            ("không có", PhoneError::NotANumber),
            ("0912345678 (Zalo)", PhoneError::NotANumber),
            ("091234567", PhoneError::WrongLength),
            ("113", PhoneError::WrongLength),
            ("034075001234", PhoneError::WrongLength),
            ("0112345678", PhoneError::UnknownPrefix),
            ("01212345678", PhoneError::UnknownPrefix),
            ("1912345678", PhoneError::UnknownPrefix),
            ("+1 202 555 0100", PhoneError::Foreign),
            ("+8613800138000", PhoneError::Foreign),
        ] {
            assert_eq!(parse_phone(text), Err(error), "{text}");
        }
    }

    #[test]
    fn debug_output_hides_the_number() {
        let phone = parse_phone("0912345678").unwrap();
        assert_eq!(format!("{phone:?}"), "Phone(••• 678)");
        assert_eq!(serde_json::to_string(&phone).unwrap(), "\"0912345678\"");
        assert!(serde_json::from_str::<Phone>("\"12\"").is_err());
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in "[\\PC+0-9 ]{0,20}") {
            if let Ok(phone) = parse_phone(&text) {
                prop_assert_eq!(parse_phone(&format!("+84{}", &phone.national()[1..])), Ok(phone.clone()));
                prop_assert_eq!(parse_phone(&phone.spaced()), Ok(phone));
            }
        }
    }
}
