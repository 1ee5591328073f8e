//! What the decree on papers (30/2020/NĐ-CP, appendix I) fixes, as numbers: page, margins, sizes of letters, spaces.
//! Where it leaves a choice, the one that wards take most. No words.

use chrono::{Datelike, NaiveDate};

/// The only font.
pub const FONT: &str = "Times New Roman";

/// A4, upright.
pub const PAGE: (u32, u32) = (11_906, 16_838);
/// 20 to 25 mm.
pub const MARGIN_TOP: u32 = mm(20);
/// 20 to 25 mm.
pub const MARGIN_BOTTOM: u32 = mm(20);
/// 30 to 35 mm.
pub const MARGIN_LEFT: u32 = mm(30);
/// 15 to 20 mm.
pub const MARGIN_RIGHT: u32 = mm(15);
/// From the edge of the sheet to the number of the page, in the top margin.
pub const HEADER: u32 = mm(10);
/// What may be written on, upright.
pub const WIDTH: u32 = PAGE.0 - MARGIN_LEFT - MARGIN_RIGHT;
/// What may be written on, across.
pub const WIDTH_ACROSS: u32 = PAGE.1 - MARGIN_LEFT - MARGIN_RIGHT;

/// 1 or 1.27 cm.
pub const FIRST_LINE: i32 = 720;
/// At least 6 pt between paragraphs.
pub const BETWEEN: u32 = points(6);
/// Of the number of the page: 13 to 14.
pub const PAGE_NUMBER: u32 = 14;
/// Of what stands at the foot of a page.
pub const FOOT: u32 = 10;
/// Of `Nơi nhận:` and of the list below it.
pub const RECIPIENTS: (u32, u32) = (12, 11);
/// Of `Phụ lục …`.
pub const APPENDIX: u32 = 14;
/// What ends a paper.
pub const END: &str = "./.";

/// Of a table: a size smaller than the text is usual.
pub const TABLE: u32 = 12;

/// Sizes that go together: 13, 14, 14 or 12, 13, 13.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Quốc hiệu, names of bodies, number.
    pub nation: u32,
    /// Tiêu ngữ.
    pub motto: u32,
    /// Place and day, title, text.
    pub text: u32,
}

/// The larger ones, which are easier to read.
pub const SIZES: Sizes = Sizes { nation: 13, motto: 14, text: 14 };
/// The smaller ones.
pub const SMALL_SIZES: Sizes = Sizes { nation: 12, motto: 13, text: 13 };

/// Letters of the points of a list (Vietnamese alphabet).
pub const LETTERS: [&str; 23] =
    ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

/// Millimetres in twentieths of a point, to the next lower one.
#[must_use]
pub const fn mm(millimetres: u32) -> u32 {
    millimetres * 1_440 * 10 / 254
}

/// Points in twentieths of them.
#[must_use]
pub const fn points(points: u32) -> u32 {
    points * 20
}

/// `05`, `15`: a day before the tenth has a nought.
#[must_use]
pub fn day_of(day: NaiveDate) -> String {
    format!("{:02}", day.day())
}

/// `01`, `02`, `3`, `12`: only the first two months have a nought.
#[must_use]
pub fn month_of(day: NaiveDate) -> String {
    match day.month() {
        it @ 1..=2 => format!("0{it}"),
        it => it.to_string(),
    }
}

/// `I`, `IV`, `XII`.
#[must_use]
pub fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut left = number;
    let mut words = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            words.push_str(sign);
            left -= value;
        }
    }
    words
}
