//! Signs of Symbol, Wingdings and other fonts that stand in text copied from a document. They have places of private use
//! in Unicode, where a telephone shows an empty box; here they become signs that every telephone has.

/// Text in which every sign of private use is one that phones show.
#[must_use]
pub fn readable(text: &str) -> String {
    if !text.chars().any(is_private) {
        return text.to_owned();
    }
    text.chars().map(|it| if is_private(it) { shown(it) } else { it }).collect()
}

fn is_private(it: char) -> bool {
    matches!(it, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// What Word puts at U+F000 and above is a sign of Symbol or Wingdings at its place in that font. Most are bullets: so is
/// whatever is not known.
fn shown(it: char) -> char {
    match it {
        '\u{F02B}' => '+',
        '\u{F02D}' | '\u{F0BE}' => '–',
        '\u{F03D}' => '=',
        '\u{F0A3}' => '≤',
        '\u{F0B3}' => '≥',
        '\u{F0B4}' => '×',
        '\u{F0B0}' => '°',
        '\u{F0B1}' => '±',
        '\u{F0B9}' => '≠',
        '\u{F06F}' | '\u{F0A1}' => '○',
        '\u{F06E}' | '\u{F0A7}' => '▪',
        '\u{F0A8}' | '\u{F071}' | '\u{F072}' => '□',
        '\u{F074}' | '\u{F075}' | '\u{F076}' => '◆',
        '\u{F0AB}' | '\u{F0B6}' => '★',
        '\u{F0D8}' | '\u{F0E8}' | '\u{F0E0}' | '\u{F0F0}' | '\u{F0AE}' | '\u{F0DE}' | '\u{F0D2}' => '→',
        '\u{F0FC}' | '\u{F050}' => '✓',
        '\u{F0FB}' => '✗',
        '\u{F0FE}' => '☑',
        '\u{F0FD}' => '☒',
        '\u{F028}' => '☎',
        '\u{F02A}' => '✉',
        _ => '•',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_of_word_are_bullets_on_a_telephone() {
        assert_eq!(readable("\u{F0B7} Một\n\u{F0D8} Hai\n\u{F0A7} Ba\n\u{F0FC} Bốn"), "• Một\n→ Hai\n▪ Ba\n✓ Bốn");
        assert_eq!(readable("từ \u{F02D} đến, \u{F0A3} 5; \u{E123}\u{F8FF}\u{100001}"), "từ – đến, ≤ 5; •••");
        assert_eq!(readable("• Ủy ban – 5 °C <b>đậm</b> 😀"), "• Ủy ban – 5 °C <b>đậm</b> 😀");
    }
}
