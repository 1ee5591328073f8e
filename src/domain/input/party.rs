//! One line about a person as the register asks for it (name, age, address): `Nguyễn Văn An, 45 tuổi, số 12 ngõ 3 tổ
//! 5`, in any order as far as it can be recognised. A birth year becomes an age; a birth date is not kept. Nothing is
//! invented: what is not there stays empty and is asked for.

use std::ops::Range;

use chrono::NaiveDate;

use super::party_age::take_age;
use super::party_kind::kind_of;
use super::phone::{Phone, parse_phone};
use super::words::{Cursor, Token, tokens};
use crate::domain::case::PartyKind;
use crate::domain::codes::codes;
use crate::domain::denial::is_denial;
use crate::domain::fold::{fold, nfc, normalise_spaces};
use crate::domain::names::{is_family_name, is_spelled_family_name, tidy_name};
use crate::domain::sensitive::has_identity_number;

/// What a line says about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyLine {
    /// What it is (Art. 2(3)).
    pub kind: PartyKind,
    /// The name, tidied; of a group, several families or an organisation the words for it.
    pub name: String,
    /// Age in years.
    pub age: Option<u8>,
    /// The address as typed, without what was recognised.
    pub address: Option<String>,
    /// A telephone number, where one was typed.
    pub phone: Option<Phone>,
}

codes! {
    /// Why a line was not taken.
    pub enum PartyError {
        /// Nothing was typed.
        Empty => "empty",
        /// Longer than one person's line can be: perhaps the whole story.
        TooLong => "too_long",
        /// A twelve-digit identity number, which is not collected.
        IdentityNumber => "identity_number",
        /// No name was found.
        NoName => "no_name",
        /// An age or birth year that nobody has.
        AgeImpossible => "age_impossible",
        /// Two people in one line.
        Several => "several",
        /// Nobody is named: `không biết tên`.
        Unknown => "unknown",
    }
}

/// The longest line, in characters.
pub const LONGEST_LINE: usize = 300;
/// The longest name, in words: long ones of organisations included.
const LONGEST_NAME: usize = 12;

/// Reads a line about one person; `today` is the day by which a birth year or a birth date becomes an age.
pub fn parse_party(text: &str, today: NaiveDate) -> Result<PartyLine, PartyError> {
    if normalise_spaces(text).is_empty() {
        return Err(PartyError::Empty);
    }
    let text = normalise_spaces(&text.replace(['\n', ';'], ", "));
    if text.chars().count() > LONGEST_LINE {
        return Err(PartyError::TooLong);
    }
    if has_identity_number(&text) {
        return Err(PartyError::IdentityNumber);
    }
    // "A, 62 tuổi và B, 58 tuổi": the second must not become an address.
    if fold(&text).matches(" tuoi").count() > 1 {
        return Err(PartyError::Several);
    }
    let (mut text, phone) = take_phone(&text);
    // A second number is no part of the address.
    while let (rest, Some(_)) = take_phone(&text) {
        text = rest;
    }
    let (kind, text) = kind_of(&text);
    if !matches!(kind, PartyKind::Person | PartyKind::Family) {
        let (name, address) = called(text)?;
        return Ok(PartyLine { kind, name, age: None, address, phone });
    }
    let (rest, age) = take_age(text, today).map_err(|_| PartyError::AgeImpossible)?;
    let (name, address) = name_and_address(pieces(&rest))?;
    if is_nobody(&name) {
        return Err(PartyError::Unknown);
    }
    Ok(PartyLine { kind, name, age, address, phone })
}

/// What stands before the first comma, and behind it the address.
fn called(text: &str) -> Result<(String, Option<String>), PartyError> {
    let mut pieces = pieces(text).into_iter();
    let name = pieces.next().ok_or(PartyError::NoName)?;
    let address: Vec<String> = pieces.map(|it| without_announcement(&it, ADDRESS_ANNOUNCED).to_owned()).collect();
    Ok((name, (!address.is_empty()).then(|| address.join(", "))))
}

/// A first telephone number, cut out of the text with the words that announce it.
fn take_phone(text: &str) -> (String, Option<Phone>) {
    let words: Vec<Range<usize>> = word_ranges(text);
    for first in 0..words.len() {
        for last in (first..words.len().min(first + 4)).rev() {
            let range = words[first].start..words[last].end;
            let typed = text[range.clone()].trim_matches([',', '.', ':', '(', ')']);
            let Ok(phone) = parse_phone(typed) else { continue };
            let announced = fold(&text[..range.start]);
            let announced = announced.trim_end_matches([' ', ':', '.', '(']);
            let words_before = ["so dien thoai", "dien thoai", "sdt", "dt", "tel", "lien he"];
            let n_cut = words_before.iter().find(|it| announced.ends_with(**it)).map_or(0, |it| it.split(' ').count());
            let start = words[first.saturating_sub(n_cut)].start;
            return (format!("{}, {}", &text[..start], &text[range.end..]), Some(phone));
        }
    }
    (text.to_owned(), None)
}

fn word_ranges(text: &str) -> Vec<Range<usize>> {
    let start_of = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace().map(|it| start_of(it)..start_of(it) + it.len()).collect()
}

/// Words that name nobody.
fn is_nobody(name: &str) -> bool {
    const UNKNOWN: &[&str] = &[
        "khong",
        "khong co",
        "khong biet",
        "khong biet ten",
        "khong ro",
        "khong ro ten",
        "khong nho",
        "khong nho ten",
        "chua biet",
        "chua biet ten",
        "chua ro",
        "chua ro ten",
        "k co",
        "ko co",
        "ko biet",
        "k biet",
        "ko biet ten",
        "k biet ten",
        "ko",
        "k",
        "khong co ten",
        "chua co",
        "chua",
        "khong biet la ai",
        "ai do",
    ];
    is_denial(name, UNKNOWN)
}

/// The parts of a line between commas and dashes that stand alone.
fn pieces(text: &str) -> Vec<String> {
    text.replace(" - ", ",")
        .replace(" – ", ",")
        .split([',', '(', ')'])
        .map(|it| normalise_spaces(it.trim_matches(|it: char| it.is_whitespace() || matches!(it, '.' | ':' | '-'))))
        .filter(|it| !it.is_empty())
        .collect()
}

fn name_and_address(pieces: Vec<String>) -> Result<(String, Option<String>), PartyError> {
    let pieces: Vec<String> = pieces.iter().flat_map(|it| split_at_address(it)).collect();
    let is_name = |it: &str| !starts_address(it) && is_name_shaped(it);
    let has_family_name = |it: &str| first_word(without_courtesy(it)).is_some_and(is_family_name);
    let names: Vec<&str> = pieces.iter().map(|it| without_announcement(it, NAME_ANNOUNCED)).collect();
    let found = names
        .iter()
        .position(|it| is_name(it) && has_family_name(it))
        .or_else(|| names.iter().position(|it| is_name(it)))
        .ok_or(PartyError::NoName)?;
    let name = tidy_name(without_courtesy(names[found]));
    let address: Vec<&str> = pieces
        .iter()
        .enumerate()
        .filter(|it| it.0 != found)
        .map(|it| without_announcement(it.1, ADDRESS_ANNOUNCED))
        .collect();
    let address = address.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");
    Ok((name, (!address.is_empty()).then_some(address)))
}

/// Words with which an address, or a part of one, begins. `tổ` and `số` need the number that follows them.
const ADDRESS_WORDS: &[&str] = &[
    "so",
    "ngo",
    "ngach",
    "hem",
    "to",
    "to dan pho",
    "tdp",
    "thon",
    "xom",
    "khu",
    "khu pho",
    "duong",
    "pho",
    "nha",
    "phuong",
    "xa",
    "o",
    "tru tai",
    "noi cu tru",
    "cu tru",
    "noi o",
    "cu ngu",
    "thuong tru",
    "tam tru",
    "dia chi",
    "dc",
    "can ho",
    "chung cu",
    "toa",
    "lo",
];

/// Whether a piece tells where somebody lives.
pub(super) fn is_address(piece: &str) -> bool {
    starts_address(piece) || without_announcement(piece, ADDRESS_ANNOUNCED).len() < piece.len()
}

fn starts_address(piece: &str) -> bool {
    let tokens = tokens(piece);
    is_address_at(piece, &tokens, 0)
}

/// Whether an address begins at a token. A word that may as well be in a name (`Tô`, `Hà Thôn`) must be followed by a
/// number or be written as the address word.
fn is_address_at(piece: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    if token.digits().is_some() {
        return true;
    }
    if tokens.get(at + 1).is_some_and(|it| it.mark() == Some('/')) && token.word() == Some("d") {
        return true;
    }
    let mut cursor = Cursor::new(tokens, at);
    let Some(words) = ADDRESS_WORDS.iter().rev().find(|it| cursor.phrase(it)) else { return false };
    if words.contains(' ') || matches!(*words, "tdp" | "ngach" | "hem") {
        return true;
    }
    let number_follows = tokens.get(cursor.at).is_some_and(|it| it.digits().is_some());
    let written = nfc(&piece[token.range.clone()]).to_lowercase();
    number_follows
        || matches!(
            written.as_str(),
            "số" | "ngõ"
                | "tổ"
                | "thôn"
                | "xóm"
                | "khu"
                | "đường"
                | "phố"
                | "nhà"
                | "phường"
                | "xã"
                | "ở"
                | "đc"
                | "tòa"
                | "lô"
        )
}

/// Cuts `Nguyễn Văn An số 12 ngõ 3` where the address begins.
fn split_at_address(piece: &str) -> Vec<String> {
    let tokens = tokens(piece);
    match (1..tokens.len()).find(|&it| is_address_at(piece, &tokens, it) && !is_given_name(piece, &tokens, it)) {
        Some(at) if !starts_address(piece) => {
            let (name, address) = piece.split_at(tokens[at].range.start);
            vec![normalise_spaces(name), normalise_spaces(address)]
        }
        _ => vec![piece.to_owned()],
    }
}

/// Whether a word of streets is somebody's given name: `Nguyễn Văn Đường`, `Lê Thị Phố, 60 tuổi`. It ends the words before
/// a comma, or stands behind the middle part of a name with something else behind it than what a street is called by.
fn is_given_name(piece: &str, tokens: &[Token], at: usize) -> bool {
    let word = |it: usize| tokens.get(it).and_then(Token::word);
    if word(at).is_none() {
        return false;
    }
    if at + 1 == tokens.len() {
        return true;
    }
    let capital = piece[tokens[at].range.clone()].starts_with(char::is_uppercase);
    let middle = word(at - 1).is_some_and(|it| matches!(it, "van" | "thi" | "duc" | "huu" | "dinh" | "xuan" | "ngoc"));
    capital && middle && at >= 2 && (is_address_at(piece, tokens, at + 1) || tokens[at + 1].digits().is_none())
}

fn is_name_shaped(piece: &str) -> bool {
    let n_words = piece.split(' ').count();
    let is_letter = |it: char| it.is_alphabetic() || matches!(it, ' ' | '.' | '\'' | '’' | '-' | '&');
    n_words <= LONGEST_NAME && piece.chars().any(char::is_alphabetic) && nfc(piece).chars().all(is_letter)
}

fn first_word(text: &str) -> Option<&str> {
    text.split(' ').next().filter(|it| !it.is_empty())
}

/// Without `ông`, `bà` and the like.
fn without_courtesy(name: &str) -> &str {
    const LISTED: &[&str] = &["ong", "ba", "anh", "chi", "co", "chu", "bac", "cu", "em", "chau"];
    match name.split_once(' ') {
        Some((first, rest)) if is_courtesy(first, name, LISTED) => {
            let family = rest.contains(' ') && first_word(rest).is_some_and(is_family_name);
            if family || is_addressed(first, rest) { rest } else { name }
        }
        _ => name,
    }
}

/// Whether the first word of a piece is one of these folded courtesies, and no family name as it is spelled: `Chu Hà An` is
/// no `chú`. Where a piece has no accents at all, it is taken for one.
pub(super) fn is_courtesy(first: &str, piece: &str, listed: &[&str]) -> bool {
    let folded = fold(first);
    let is_name = || !piece.is_ascii() && folded != "ong" && is_spelled_family_name(first);
    listed.contains(&folded.as_str()) && !is_name()
}

/// Whether somebody is addressed before a given name: `ông Tuấn`, `bà Ngọc Lan`. `Ông Ích Khiêm` is a name, `Chu Nam` is one,
/// and so is what people call somebody: `bà bán nước`.
fn is_addressed(first: &str, given: &str) -> bool {
    const COURTESY: &[&str] = &["ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "cháu"];
    let spelled = nfc(first).to_lowercase();
    let (small, bare) = (!first.starts_with(char::is_uppercase), fold(first) == spelled);
    let courtesy = COURTESY.contains(&spelled.as_str());
    let family = !small && !courtesy && spelled != "ong" && is_family_name(first);
    let is_name = given.starts_with(char::is_uppercase);
    match given.contains(' ') {
        _ if family || !(bare || courtesy) => false,
        false => true,
        true => is_name && (small || (!bare && spelled != "ông")),
    }
}

const NAME_ANNOUNCED: &[&str] = &["ho va ten", "ho ten", "ten"];
const ADDRESS_ANNOUNCED: &[&str] = &[
    "dia chi thuong tru",
    "dia chi tam tru",
    "dia chi lien he",
    "dia chi",
    "d/c",
    "dc",
    "ho khau thuong tru",
    "hktt",
    "noi thuong tru",
    "noi cu tru",
    "noi o",
    "cho o",
    "thuong tru tai",
    "thuong tru",
    "tam tru tai",
    "tam tru",
    "cu tru tai",
    "cu tru",
    "cu ngu tai",
    "tru tai",
    "hien o tai",
    "hien o",
    "dang o",
    "o tai",
    "o",
];

/// Without `họ tên:`, `địa chỉ:`, `trú tại`, `ở`.
fn without_announcement<'a>(piece: &'a str, announced: &[&str]) -> &'a str {
    let tokens = tokens(piece);
    for words in announced {
        let mut cursor = Cursor::new(&tokens, 0);
        let fits = match *words {
            "d/c" => cursor.phrase("d") && cursor.mark(&['/']).is_some() && cursor.phrase("c"),
            "o" => nfc(piece).to_lowercase().starts_with("ở ") && cursor.phrase("o"),
            _ => cursor.phrase(words),
        };
        if fits {
            cursor.mark(&[':', '-']);
            return cursor.peek().map_or("", |it| &piece[it.range.start..]);
        }
    }
    piece
}

#[cfg(test)]
#[path = "party_tests.rs"]
mod tests;
