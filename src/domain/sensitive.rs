//! What must not be written to the bot at all: identity numbers (twelve digits, however they are spaced) and the
//! stamps of state secrets. Finds them in free text; what is said to the person is decided elsewhere.
//!
//! Basis: only what the register asks for is collected (personal data law 91/2025, `Sổ theo dõi` asks for name, age
//! and address), and documents with a secrecy stamp may not travel over a public network (state secrets law 2018).

use std::ops::Range;

use super::codes::codes;
use super::fold::nfc;

/// Digits of an identity number: three for the province, one for century and sex, two for the year, six at random.
const IDENTITY_DIGITS: usize = 12;

/// Where the text holds an identity number, as a byte range.
///
/// Twelve digits in a row always count. Digits broken up by single spaces, dots or hyphens count when they begin with
/// `0`, as every such number does, and are grouped as a number is (no group of two, unless it is `3-1-2-6`): a phone
/// number followed by an age, a date followed by a time, or a sum of money is not taken for one.
#[must_use]
pub fn find_identity_number(text: &str) -> Option<Range<usize>> {
    let runs = digit_runs(text);
    for (i, first) in runs.iter().enumerate() {
        let mut n_digits = 0;
        let joined = runs[i..].windows(2).take_while(|it| is_joint(&text[it[0].end..it[1].start])).count();
        for (n, run) in runs[i..=i + joined].iter().enumerate() {
            n_digits += run.len();
            if n_digits > IDENTITY_DIGITS {
                break;
            }
            let groups = &runs[i..=i + n];
            let ends_here = n == joined;
            let starts_here = i == 0 || !is_joint(&text[runs[i - 1].end..first.start]);
            if n_digits == IDENTITY_DIGITS && (n == 0 || starts_here && ends_here && is_grouped_number(text, groups)) {
                return Some(first.start..run.end);
            }
        }
    }
    None
}

/// Whether the text holds an identity number.
#[must_use]
pub fn has_identity_number(text: &str) -> bool {
    find_identity_number(text).is_some()
}

/// Words that announce the number of an identity paper; then nine digits are one, as older papers have.
const PAPERS: &[&str] =
    &["cmnd", "cmt", "cmtnd", "chung minh nhan dan", "chung minh thu", "cccd", "can cuoc cong dan", "can cuoc", "cc"];

/// The text without numbers of identity papers and the words that announce them, and whether there were any.
#[must_use]
pub fn without_identity_numbers(text: &str) -> (String, bool) {
    let mut kept = text.to_owned();
    while let Some(found) = find_identity_number(&kept).or_else(|| announced_number(&kept)) {
        let before = kept[..found.start].trim_end_matches([' ', ':', '.', '-', ',']);
        let start = announced_from(before).unwrap_or(before.len());
        let mut rest = kept[..start].trim_end_matches([' ', ',', '-', ':']).to_owned();
        rest.push_str(&kept[found.end..]);
        kept = rest;
    }
    let any = kept != text;
    (kept, any)
}

/// Nine digits, together or in groups of three, behind a word for a paper.
fn announced_number(text: &str) -> Option<Range<usize>> {
    const OLD_DIGITS: usize = 9;
    let runs = digit_runs(text);
    runs.iter().enumerate().find_map(|(at, run)| {
        let joined = runs[at..].windows(2).take_while(|it| is_joint(&text[it[0].end..it[1].start])).count();
        let last = &runs[at + joined];
        let digits: usize = runs[at..=at + joined].iter().map(Range::len).sum();
        let before = text[..run.start].trim_end_matches([' ', ':', '.', '-', ',']);
        (digits == OLD_DIGITS && announced_from(before).is_some()).then_some(run.start..last.end)
    })
}

/// Where the words begin that announce a paper's number at the end of a text.
fn announced_from(before: &str) -> Option<usize> {
    let words: Vec<usize> = before
        .char_indices()
        .filter(|it| it.1.is_alphanumeric())
        .map(|it| it.0)
        .filter(|&it| !before[..it].ends_with(char::is_alphanumeric))
        .collect();
    let said = |from: usize| {
        let folded = super::fold::fold(&before[from..]);
        let words: Vec<&str> = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
        let words = words.join(" ");
        let bare = words.trim_start_matches("so ").trim_end_matches(" so");
        PAPERS.contains(&bare)
    };
    words.iter().rev().take(6).rev().copied().find(|&it| said(it))
}

fn digit_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.char_indices().filter(|it| it.1.is_ascii_digit()) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

fn is_joint(between: &str) -> bool {
    matches!(between, " " | "." | "-" | "\u{a0}" | "–")
}

fn is_grouped_number(text: &str, groups: &[Range<usize>]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(Range::len).collect();
    let as_written = lengths.iter().all(|&it| it >= 3) || lengths.iter().all(|&it| it == 1) || lengths == [3, 1, 2, 6];
    as_written && text[groups[0].start..].starts_with('0')
}

codes! {
    /// The three degrees of state secrecy, as they are stamped.
    pub enum SecrecyStamp {
        /// Tuyệt mật.
        TuyetMat => "tuyet_mat",
        /// Tối mật.
        ToiMat => "toi_mat",
        /// Mật.
        Mat => "mat",
    }
}

impl SecrecyStamp {
    const fn words(self) -> &'static str {
        match self {
            Self::TuyetMat => "tuyệt mật",
            Self::ToiMat => "tối mật",
            Self::Mat => "mật",
        }
    }
}

/// The stamp that a text bears: the degree alone on a line, in brackets, after `độ mật` or `dấu`, or in capitals in
/// the middle of ordinary writing. `bí mật`, `mật ong` and the like are no stamps.
#[must_use]
pub fn find_secrecy_stamp(text: &str) -> Option<SecrecyStamp> {
    let text = nfc(text);
    let all_capitals = !text.chars().any(char::is_lowercase);
    let lines: Vec<&str> = text.lines().collect();
    SecrecyStamp::ALL.iter().copied().find(|it| {
        lines.iter().any(|line| {
            is_stamp_alone(line, it.words())
                || is_stamp_announced(line, it.words())
                || (!all_capitals && is_stamp_in_capitals(line, *it))
        })
    })
}

fn is_stamp_alone(line: &str, words: &str) -> bool {
    let bare = |it: &str| it.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase() == words;
    bare(line) || line.split(['(', '[', '{']).skip(1).any(|it| bare(it.split([')', ']', '}']).next().unwrap_or(it)))
}

fn is_stamp_announced(line: &str, words: &str) -> bool {
    let line = line.to_lowercase();
    let words_of_line: Vec<&str> = line.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    ["độ mật", "dấu", "dấu độ", "mức độ"].iter().any(|announced| {
        let stamp: Vec<&str> = announced.split(' ').chain(words.split(' ')).collect();
        words_of_line.windows(stamp.len()).any(|it| it == stamp)
    })
}

fn is_stamp_in_capitals(line: &str, stamp: SecrecyStamp) -> bool {
    let capitals = stamp.words().to_uppercase();
    let stamp_words: Vec<&str> = capitals.split(' ').collect();
    let words: Vec<&str> = line.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    words.windows(stamp_words.len()).enumerate().any(|(at, it)| {
        let neighbour_is_capital = |i: Option<usize>| {
            i.and_then(|i| words.get(i)).is_some_and(|word| **word == word.to_uppercase() && word.len() > 1)
        };
        let part_of_longer =
            neighbour_is_capital(at.checked_sub(1)) || neighbour_is_capital(Some(at + stamp_words.len()));
        it == stamp_words.as_slice() && !part_of_longer
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn twelve_digits_are_found_however_they_are_spaced() {
        for text in [
            "CCCD 034075001234 của ông An",
            "cccd:034 075 001 234",
            "034.075.001234",
            "0340-7500-1234",
            "034 0 75 001234",
            "0 3 4 0 7 5 0 0 1 2 3 4",
            "số034075001234.",
            "123456789012",
        ] {
            let found = find_identity_number(text).unwrap_or_else(|| panic!("{text}"));
            let digits = text[found].chars().filter(char::is_ascii_digit).count();
            assert_eq!(digits, 12, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "0912345678 45 tuổi",
            "0912 345 678 45 tuổi",
            "05.05.2026 08 30",
            "05-05-2026 0830",
            "123.456.789.000 đồng",
            "0340750012345",
            "03407500123",
            "số 12 ngõ 3 tổ 5",
            "034, 075, 001, 234",
        ] {
            assert_eq!(find_identity_number(text), None, "{text}");
        }
    }

    #[test]
    fn stamps_are_told_from_ordinary_words() {
        use SecrecyStamp::*;
        for (text, stamp) in [
            ("MẬT\nBáo cáo tình hình", Mat),
            ("Công văn (Tối mật) về đất đai", ToiMat),
            ("Độ mật: Tuyệt mật", TuyetMat),
            ("văn bản đóng dấu Mật", Mat),
            ("gửi ông công văn TỐI MẬT hôm qua", ToiMat),
            ("báo cáo MẬT số 5", Mat),
        ] {
            assert_eq!(find_secrecy_stamp(text), Some(stamp), "{text}");
        }
        for text in [
            "Hai bên giữ bí mật chuyện gia đình",
            "HAI BÊN GIỮ BÍ MẬT",
            "tranh chấp tiền mua mật ong",
            "mất xe (mất hôm qua)",
            "yêu cầu GIỮ BÍ MẬT cho bà",
            "bí mật",
            "MAT",
        ] {
            assert_eq!(find_secrecy_stamp(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_search_fail(text in "[\\PC\\n0-9 .-]{0,60}") {
            if let Some(found) = find_identity_number(&text) {
                prop_assert_eq!(text[found].chars().filter(char::is_ascii_digit).count(), 12);
            }
            let _ = find_secrecy_stamp(&text);
        }

        #[test]
        fn a_solid_number_is_never_missed(before in "[^0-9]{0,10}", digits in "[0-9]{12}", after in "[^0-9]{0,10}") {
            let text = format!("{before}{digits}{after}");
            prop_assert_eq!(find_identity_number(&text), Some(before.len()..before.len() + 12));
        }
    }
}
