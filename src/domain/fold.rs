//! Vietnamese text for comparing and searching: NFC, folding without marks, spaces, and how well a text answers a
//! query when accents may be missing or placed in the old or the new way (`hoà`, `hòa`). Knows nothing of names,
//! dates or meaning.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form in which text is stored: NFC.
#[must_use]
pub fn nfc(text: &str) -> String {
    composed(text).collect()
}

/// NFC, with the letter that looks like `Đ` in other alphabets (Icelandic `Ð`, African `Ɖ`) as the Vietnamese one:
/// some fonts and keyboards type those.
fn composed(text: &str) -> impl Iterator<Item = char> {
    text.nfc().map(|it| match it {
        '\u{00D0}' | '\u{0189}' => 'Đ',
        '\u{00F0}' | '\u{0256}' => 'đ',
        other => other,
    })
}

/// The form in which text is compared when accents do not matter: lower case, no marks, `đ` as `d`, no invisible
/// characters. Spaces and punctuation stay.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd()
        .flat_map(char::to_lowercase)
        .filter(|&it| !is_combining_mark(it) && !is_invisible(it))
        .map(|it| if matches!(it, 'đ' | '\u{00F0}' | '\u{0256}') { 'd' } else { it })
        .collect()
}

/// The form kept in a search column: folded, one space between words.
#[must_use]
pub fn search_key(text: &str) -> String {
    normalise_spaces(&fold(text))
}

/// One line: every run of white space becomes one space, ends are trimmed, invisible characters go, marks are NFC.
#[must_use]
pub fn normalise_spaces(text: &str) -> String {
    let visible: String = composed(text).filter(|&it| !is_invisible(it)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Like [`normalise_spaces`] line by line: keeps single line breaks and at most one empty line in between.
#[must_use]
pub fn normalise_paragraphs(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(normalise_spaces) {
        if !(line.is_empty() && lines.last().is_none_or(String::is_empty)) {
            lines.push(line);
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.join("\n")
}

/// Characters that take no space and carry no meaning here: keyboards and copied web pages leave them behind.
fn is_invisible(it: char) -> bool {
    matches!(it, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// A syllable with its tone taken apart, so that both ways of placing the tone are the same word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Syllable {
    /// Letters with their own marks (ă â ê ô ơ ư đ) but without a tone.
    pub(crate) letters: String,
    /// The tone.
    pub(crate) tone: Tone,
}

/// The six tones in dictionary order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tone {
    Level,
    Falling,
    Asking,
    Tumbling,
    Rising,
    Heavy,
}

impl Tone {
    fn of(mark: char) -> Option<Self> {
        match mark {
            '\u{300}' => Some(Self::Falling),
            '\u{309}' => Some(Self::Asking),
            '\u{303}' => Some(Self::Tumbling),
            '\u{301}' => Some(Self::Rising),
            '\u{323}' => Some(Self::Heavy),
            _ => None,
        }
    }
}

/// Typed without any accent.
pub(crate) fn is_bare(word: &Syllable) -> bool {
    word.tone == Tone::Level && word.letters.is_ascii()
}

/// Whether a typed word is the listed one: with its accents, or without any.
pub(crate) fn fits(typed: &Syllable, listed: &Syllable) -> bool {
    typed == listed || (is_bare(typed) && !typed.letters.is_empty() && typed.letters == fold(&listed.letters))
}

/// The words of a text as syllables, lower case, without punctuation.
pub(crate) fn syllables(text: &str) -> Vec<Syllable> {
    nfc(text)
        .split(|it: char| !it.is_alphanumeric() && !is_combining_mark(it))
        .map(syllable)
        .filter(|it| !it.letters.is_empty())
        .collect()
}

fn syllable(word: &str) -> Syllable {
    let mut tone = Tone::Level;
    let mut letters = String::new();
    for it in word.nfd().flat_map(char::to_lowercase) {
        match Tone::of(it) {
            Some(found) => tone = found,
            None => letters.push(it),
        }
    }
    Syllable { letters: nfc(&letters), tone }
}

/// How well a text answers a query; the smaller, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MatchRank {
    /// The accents of the query differ from those of the text.
    accents_differ: bool,
    /// Some word of the query is only the beginning of a word of the text.
    only_prefix: bool,
    /// The words of the query do not stand side by side in the text.
    scattered: bool,
}

/// Ranks `text` against `query`: `None` unless every word of the query begins some word of the text when accents are
/// ignored. Right accents rank before missing ones, whole words before beginnings, phrases before scattered words.
#[must_use]
pub fn match_rank(query: &str, text: &str) -> Option<MatchRank> {
    Sought::new(query).rank(text)
}

/// The only one of some things that answers a query by its name. Of several it is the one that answers best: who types
/// `Thôn Đống` does not mean `Thôn Đông`.
#[must_use]
pub fn only_match<'a, T>(query: &str, all: impl IntoIterator<Item = (T, &'a str)>) -> Option<T> {
    let sought = Sought::new(query);
    let mut found: Vec<(MatchRank, T)> =
        all.into_iter().filter_map(|(it, name)| Some((sought.rank(name)?, it))).collect();
    let best = found.iter().map(|it| it.0).min()?;
    found.retain(|it| it.0 == best);
    found.pop().filter(|_| found.is_empty()).map(|it| it.1)
}

/// Whether two texts are the same when accents do not matter, and are spelled with other ones: `Đông` and `Đống`, and not
/// `Hoà` and `Hòa`.
#[must_use]
pub fn differ_by_accents(one: &str, other: &str) -> bool {
    search_key(one) == search_key(other) && syllables(one) != syllables(other)
}

/// A query that is asked of many texts.
pub struct Sought {
    words: Words,
    /// Its words as [`loose`] writes them.
    loose: Vec<String>,
}

impl Sought {
    /// Takes a query apart.
    #[must_use]
    pub fn new(query: &str) -> Self {
        let words = Words::of(query);
        let loose = words.folded.iter().map(|it| loose(it)).collect();
        Self { words, loose }
    }

    /// As [`match_rank`].
    #[must_use]
    pub fn rank(&self, text: &str) -> Option<MatchRank> {
        let query = &self.words;
        if query.exact.is_empty() {
            return None;
        }
        // Most texts do not have the letters at all, and need not be taken apart.
        let letters = loose(&fold(text));
        if !self.loose.iter().all(|it| letters.contains(it.as_str())) {
            return None;
        }
        let text = Words::of(text);
        let all_at = |start: usize| query.indices().map(|i| query.fit(i, &text, start + i)).collect::<Option<Vec<_>>>();
        let phrase = text.indices().filter_map(all_at).map(|fits| rank(&fits, false));
        let best_of = |i: usize| text.indices().filter_map(|j| query.fit(i, &text, j)).min();
        let scattered = query.indices().map(best_of).collect::<Option<Vec<_>>>().map(|fits| rank(&fits, true));
        phrase.chain(scattered).min()
    }
}

/// Folded letters with one sign for `i` and `y`, whatever they stand for.
fn loose(folded: &str) -> String {
    folded.replace('y', "i")
}

fn rank(fits: &[(bool, bool)], scattered: bool) -> MatchRank {
    MatchRank { accents_differ: fits.iter().any(|it| it.0), only_prefix: fits.iter().any(|it| it.1), scattered }
}

/// A folded word with one spelling for the vowel that is written `i` or `y` after a consonant: `Lý` is `Lí`, `Mỹ` is
/// `Mĩ`, `quý` is `quí`; `Thúy` is not `thúi`.
pub(crate) fn sound(mut folded: String) -> String {
    let mut before = folded.chars().rev().skip(1);
    let after_consonant = match (before.next(), before.next()) {
        (Some('u'), Some('q')) => true,
        (Some(it), _) => it.is_alphabetic() && !"aeiouy".contains(it),
        (None, _) => false,
    };
    if folded.ends_with('y') && after_consonant {
        folded.pop();
        folded.push('i');
    }
    folded
}

/// The words of a text, with and without accents.
struct Words {
    exact: Vec<Syllable>,
    folded: Vec<String>,
}

impl Words {
    fn of(text: &str) -> Self {
        let exact = syllables(text);
        let folded = exact.iter().map(|it| sound(fold(&it.letters))).collect();
        Self { exact, folded }
    }

    fn indices(&self) -> std::ops::Range<usize> {
        0..self.exact.len()
    }

    /// How word `i` fits word `j` of `text`: whether accents differ, and whether it is only its beginning.
    fn fit(&self, i: usize, text: &Self, j: usize) -> Option<(bool, bool)> {
        let (query_word, word) = (self.folded.get(i)?, text.folded.get(j)?);
        if !word.starts_with(query_word.as_str()) {
            return None;
        }
        let (mine, theirs) = (&self.exact[i], &text.exact[j]);
        let accents_differ = mine.tone != theirs.tone || !theirs.letters.starts_with(&mine.letters);
        Some((accents_differ, word != query_word))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folding_forgets_case_accents_and_form() {
        for text in ["Hòa giải ở Đáp Cầu", "HOÀ GIẢI Ở ĐÁP CẦU", "hoa giai o dap cau"] {
            assert_eq!(fold(text), "hoa giai o dap cau");
            assert_eq!(fold(&text.nfd().collect::<String>()), "hoa giai o dap cau");
        }
        assert_eq!(fold("Thuỷ, Nghĩa; 1.000 đ"), "thuy, nghia; 1.000 d");
    }

    #[test]
    fn spaces_of_every_sort_become_one() {
        assert_eq!(normalise_spaces("  Nguyễn\u{a0}Văn \t\n An\u{200b} "), "Nguyễn Văn An");
        assert_eq!(normalise_spaces("\u{feff}"), "");
        assert_eq!(normalise_paragraphs("\n\nMột  dòng \n\n\n\nhai\n\n"), "Một dòng\n\nhai");
    }

    #[test]
    fn right_accents_rank_before_missing_ones() {
        let mut names = ["Ngô Thị Ân", "Trần Bá An", "Lê Văn Ăn", "An Văn Bình", "Vũ Thị Anh"];
        names.sort_by_key(|it| match_rank("an", it));
        assert_eq!(names, ["Trần Bá An", "An Văn Bình", "Vũ Thị Anh", "Ngô Thị Ân", "Lê Văn Ăn"]);
        assert!(match_rank("ân", "Ngô Thị Ân") < match_rank("ân", "Trần Bá An"));
        assert_eq!(match_rank("bình", "Trần Bá An"), None);
        assert_eq!(match_rank(" . ", "Trần Bá An"), None);
    }

    #[test]
    fn of_names_that_differ_by_accents_the_one_that_was_typed_is_meant() {
        let of = |query| only_match(query, [(1, "Thôn Đông"), (2, "Thôn Đống"), (3, "Khu 10"), (4, "Khu 1")]);
        assert_eq!((of("thôn đống"), of("Đông"), of("khu 1")), (Some(2), Some(1), Some(4)));
        assert_eq!((of("thon dong"), of("khu"), of("tổ 9")), (None, None, None), "nobody can tell");
        assert!(differ_by_accents("Khu Ba", "khu Bà") && !differ_by_accents("Tổ Hoà", "Tổ Hòa"));
        assert!(!differ_by_accents("Khu 1", "Khu 2"));
    }

    #[test]
    fn old_and_new_tone_placement_are_one_word() {
        assert_eq!(match_rank("hoà thuỷ", "hòa thủy"), match_rank("hòa thủy", "hòa thủy"));
        assert!(match_rank("hoà", "Hòa giải") < match_rank("hoá", "Hòa giải"));
    }

    #[test]
    fn i_and_y_are_one_vowel_after_a_consonant() {
        for (query, text) in [("Lý Văn Kỹ", "Lí Văn Kĩ"), ("mỹ phẩm", "Mĩ phẩm"), ("quí", "bà Quý"), ("ky", "Kĩ")]
        {
            assert!(match_rank(query, text).is_some(), "{query} in {text}");
        }
        assert_eq!(match_rank("thúi", "Thúy"), None);
        assert_eq!(match_rank("hay", "hai"), None);
    }

    #[test]
    fn a_query_taken_apart_once_ranks_every_text_alike() {
        let sought = Sought::new("lý kĩ");
        for text in ["Lí Văn Kỹ", "kỹ lý", "lý", "", "Lý Kĩ", "mỹ phẩm"] {
            assert_eq!(sought.rank(text), match_rank("lý kĩ", text), "{text}");
        }
        assert_eq!((sought.rank("Lý Kỹ").is_some(), sought.rank("lykĩ").is_some()), (true, false));
    }

    #[test]
    fn letters_that_look_like_d_with_a_stroke_are_it() {
        for text in ["Ðặng Văn Ðạt", "Ɖặng Văn Ɖạt", "Đặng Văn Đạt"] {
            assert_eq!(nfc(text), "Đặng Văn Đạt");
            assert_eq!(normalise_spaces(text), "Đặng Văn Đạt");
            assert_eq!(fold(text), "dang van dat");
            assert!(match_rank("Đạt", text).is_some());
        }
    }

    #[test]
    fn a_phrase_ranks_before_its_scattered_words() {
        assert!(match_rank("loi di", "tranh chấp lối đi") < match_rank("loi di", "đi vào lối"));
        assert!(match_rank("tran an", "Trần Bá An").is_some());
    }

    proptest! {
        #[test]
        fn folding_is_idempotent(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_does_not_depend_on_the_normal_form(text in "\\PC{0,40}") {
            prop_assert_eq!(fold(&text.nfd().collect::<String>()), fold(&text));
            prop_assert_eq!(fold(&nfc(&text)), fold(&text));
        }

        #[test]
        fn tidied_spaces_stay_tidy(text in "[\\PC\\s]{0,40}") {
            let once = normalise_spaces(&text);
            prop_assert_eq!(normalise_spaces(&once), once.clone());
            let paragraphs = normalise_paragraphs(&text);
            prop_assert_eq!(normalise_paragraphs(&paragraphs), paragraphs.clone());
        }

        #[test]
        fn every_text_with_a_word_matches_itself_best(text in "[a-zàáảãạăằâấđêôơợưữỹ]{1,8}( [a-zàáảãạăằâấđêôơợưữỹ]{1,8}){0,3}") {
            prop_assume!(!syllables(&text).is_empty());
            prop_assert_eq!(
                match_rank(&text, &text),
                Some(MatchRank { accents_differ: false, only_prefix: false, scattered: false })
            );
        }
    }
}
