//! Whether a word can be a Vietnamese syllable by its spelling: beginning, rhyme, tone and where the tone stands.
//! Knows no dictionary.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What may stand before the rhyme, longer ones first.
const ONSETS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
];

/// Rhymes without their tone.
const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong \
    op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn \
    uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu \
    y yêm yên yêng yêt yêu";

/// Rhymes of one vowel sound that is written with two or three letters, whose tone stands on the last vowel or, in the
/// old way, on the one before: `hòa`, `hoà`.
const EITHER: &[&str] = &["oa", "oe", "uy"];
/// Rhymes without a last consonant whose tone stands in the middle.
const MIDDLE: &[&str] = &["oai", "oao", "oay", "oeo", "uya", "uyu"];

/// Whether the word can be one, with its tone where it belongs.
pub(super) fn is_syllable(word: &str) -> bool {
    let Some(it) = Parts::of(word) else { return false };
    it.splits().any(|(at, rhyme)| it.tone.is_none_or(|tone| stands_well(rhyme, tone.wrapping_sub(at), it.stops_well)))
}

/// Whether the word can be one if its tone may stand anywhere, as slips of the finger put it.
pub(super) fn is_nearly(word: &str) -> bool {
    Parts::of(word).is_some_and(|it| it.splits().next().is_some())
}

/// A word without its tone.
struct Parts {
    letters: String,
    /// On which of the letters the tone stands.
    tone: Option<usize>,
    /// Whether the tone may stand before a stop: rising and heavy alone.
    stops_well: bool,
}

impl Parts {
    fn of(word: &str) -> Option<Self> {
        let (mut letters, mut tone, mut stops_well) = (String::new(), None, true);
        let mut n = 0;
        for it in word.chars().flat_map(char::to_lowercase).nfd() {
            match it {
                '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => {
                    // No word has two tones, and no consonant bears one: `ñ`.
                    let vowel = letters.trim_end_matches(is_combining_mark).ends_with(['a', 'e', 'i', 'o', 'u', 'y']);
                    if tone.replace(n - 1).is_some() || !vowel {
                        return None;
                    }
                    stops_well = matches!(it, '\u{301}' | '\u{323}');
                }
                it => {
                    letters.push(it);
                    n += i32::from(!is_combining_mark(it));
                }
            }
        }
        let tone = tone.map(|it: i32| usize::try_from(it).unwrap_or(usize::MAX));
        Some(Self { letters: letters.nfc().collect(), tone, stops_well })
    }

    /// Every way of telling beginning and rhyme apart: the number of letters before the rhyme, and the rhyme.
    fn splits(&self) -> impl Iterator<Item = (usize, &str)> {
        ONSETS.iter().filter_map(|onset| {
            let rhyme = self.letters.strip_prefix(onset)?;
            let soft = rhyme.starts_with(['e', 'ê', 'i', 'y']);
            let spelled = match *onset {
                "k" | "gh" | "ngh" => soft,
                "c" | "ng" => !soft,
                "g" => !soft || rhyme.starts_with('i'),
                _ => true,
            };
            let known = || RHYMES.split(' ').any(|it| it == rhyme);
            (spelled && known()).then(|| (onset.chars().count(), rhyme))
        })
    }
}

/// Whether a tone on the letter at this place of a rhyme is where spelling puts it.
fn stands_well(rhyme: &str, tone: usize, stops_well: bool) -> bool {
    let letters: Vec<char> = rhyme.chars().collect();
    let n_vowels = letters.iter().take_while(|it| "aăâeêioôơuưy".contains(**it)).count();
    let closed = letters.len() > n_vowels;
    if !stops_well && (rhyme.ends_with(['c', 'p', 't']) || rhyme.ends_with("ch")) {
        return false;
    }
    if let Some(at) = letters.iter().rposition(|it| "ăâêôơư".contains(*it)) {
        // `ưa`, `ưu` carry it on their first letter, `ươ` on its second.
        return tone == at;
    }
    match (closed, n_vowels) {
        (_, 1) => tone == 0,
        (true, _) => tone == n_vowels - 1,
        _ if EITHER.contains(&rhyme) => tone < 2,
        _ if MIDDLE.contains(&rhyme) => tone == 1,
        _ => tone == 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syllable_has_its_beginning_its_rhyme_and_its_tone_in_place() {
        for word in
            "hòa hoà thuỷ thủy giải giếng già gì quý nguyễn ngõ nghĩa khuỷu đường ương tổ ở uống của mùa tía toàn \
                     yến ý oái huỳnh đất ruộng Nguyễn ĐƯỜNG cừu rượu chìa an"
                .split_whitespace()
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in "Thaù môt̀ hoaì caà andré noởl kẹê nghà cẽ bộé lỏt straò ôâ uò j".split_whitespace()
        {
            assert!(!is_syllable(word), "{word}");
        }
        assert!(is_nearly("hoaì") && is_nearly("giaì") && !is_nearly("gi¶i") && !is_nearly("oâng"));
    }
}
