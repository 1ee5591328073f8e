//! How wide words are in Times New Roman, so that a rule below them can be as long as the decree wants. Good to a few
//! percent; nothing is set by it.

use unicode_normalization::UnicodeNormalization;

/// In twentieths of a point.
pub(super) fn width_of(words: &str, points: u32, is_bold: bool) -> u32 {
    // Marks above and below a letter take no room.
    let thousandths: u32 = words.nfd().map(|it| if is_bold { bold(it) } else { upright(it) }).sum();
    thousandths * points * 20 / 1_000
}

/// In thousandths of the size.
fn upright(letter: char) -> u32 {
    match letter {
        '\u{300}'..='\u{36f}' => 0,
        'i' | 'j' | 'l' | 't' | '/' => 278,
        ' ' | '.' | ',' => 250,
        '-' | 'r' | 'f' | 'I' | '(' | ')' => 333,
        's' | 'J' => 389,
        'a' | 'c' | 'e' | 'z' => 444,
        'm' => 778,
        'w' | 'A' | 'D' | 'Đ' | 'G' | 'H' | 'K' | 'N' | 'O' | 'Q' | 'U' | 'V' | 'X' | 'Y' => 722,
        'B' | 'C' | 'R' => 667,
        'E' | 'L' | 'T' | 'Z' => 611,
        'F' | 'P' | 'S' => 556,
        'M' => 889,
        'W' => 944,
        _ => 500,
    }
}

fn bold(letter: char) -> u32 {
    match letter {
        '\u{300}'..='\u{36f}' => 0,
        'i' | 'l' | '/' => 278,
        ' ' | '.' | ',' => 250,
        '-' | 'j' | 't' | 'f' | '(' | ')' => 333,
        's' | 'I' => 389,
        'c' | 'e' | 'r' | 'z' => 444,
        'b' | 'd' | 'đ' | 'h' | 'k' | 'n' | 'p' | 'q' | 'u' | 'S' => 556,
        'P' | 'F' => 611,
        'm' => 833,
        'w' | 'A' | 'C' | 'D' | 'Đ' | 'N' | 'R' | 'U' | 'V' | 'X' | 'Y' => 722,
        'B' | 'E' | 'L' | 'T' | 'Z' => 667,
        'G' | 'H' | 'K' | 'O' | 'Q' => 778,
        'M' => 944,
        'W' => 1_000,
        _ => 500,
    }
}
