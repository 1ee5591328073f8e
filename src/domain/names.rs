//! Vietnamese personal names: initials for the chat, the order of lists, and how a name typed in any case is written.
//! Knows nothing of who the people are.

use super::fold::{Tone, normalise_spaces, syllables};
use unicode_normalization::UnicodeNormalization;

/// Family names by which a name is told from a place or an honorific, folded. The hundred or so that nearly everybody
/// bears; a name that is not here is still a name.
const FAMILY_NAMES: &[&str] = &[
    "an", "bach", "banh", "bui", "cam", "cao", "chau", "chu", "cong", "cu", "dam", "dang", "dao", "dau", "diep",
    "dinh", "do", "doan", "dong", "duong", "giap", "ha", "hau", "ho", "hoa", "hoang", "hua", "huynh", "khong", "khuat",
    "khuc", "kieu", "kim", "la", "lai", "lam", "le", "lieu", "lo", "loc", "lu", "luan", "luc", "luong", "luu", "luyen",
    "ly", "ma", "mac", "mai", "mau", "mong", "nghiem", "ngo", "nguyen", "nhan", "nhu", "ninh", "nong", "ong", "pham",
    "phan", "phi", "phung", "phuong", "quach", "quan", "sam", "son", "ta", "tang", "thach", "thai", "than", "thieu",
    "tieu", "to", "ton", "tong", "tran", "trang", "trieu", "trinh", "truong", "tu", "tuong", "ung", "uong", "van",
    "vi", "vien", "vo", "vu", "vuong", "vuu", "xa",
];

/// Whether a word is a common family name, whatever its case and accents.
#[must_use]
pub fn is_family_name(word: &str) -> bool {
    FAMILY_NAMES.contains(&super::fold::fold(word).as_str())
}

/// The same names with their accents, and with those that many confuse.
const SPELLED: &str = "an ân bạch bành bùi cầm cam cao châu chu chử công cù đàm đặng đăng đào đậu diệp điệp đinh đỗ đổ \
    đoàn doãn đồng đổng dương giáp hà hạ hầu hậu hồ hoa hòa hoàng hứa huỳnh khổng khuất khúc kiều kim la lã lại lai lâm \
    lam lê liễu liêu lò lô lỗ lộc lữ lư luân lục lương lường lưu luyện lý mã ma mạc mai mậu mầu mẫu mông nghiêm ngô \
    nguyễn nguyển nhan nhân nhữ ninh nông ông phạm phan phi phí phùng phương quách quan quản sầm sâm sơn tạ tăng thạch \
    thái thân thiều thiệu tiêu tô tôn tống tòng trần trang triệu trịnh trương từ tường tưởng ưng ứng uông văn vạn vi \
    viên võ vỏ vũ vủ vương vưu xa";

/// Family names that are no other word, even without their accents.
const NOTHING_ELSE: &[&str] = &[
    "bui", "duong", "hoang", "huynh", "khuat", "le", "luong", "luu", "nghiem", "ngo", "nguyen", "pham", "phan",
    "phung", "quach", "tran", "trieu", "trinh", "vuong",
];

/// Whether a word is a family name with its own accents: `đặng` and not `đang`, `đàm` and not `đâm`.
#[must_use]
pub fn is_spelled_family_name(word: &str) -> bool {
    let typed = syllables(word);
    SPELLED.split_whitespace().any(|it| syllables(it) == typed)
}

/// Whether a word is a family name and, with or without its accents, no other word that a sentence may begin with.
#[must_use]
pub fn is_only_a_family_name(word: &str) -> bool {
    NOTHING_ELSE.contains(&super::fold::fold(word).as_str())
}

/// Initials as they may appear in a chat: `nguyễn  văn AN` → `N.V.A`. Tones go, the letter stays (`Đ`, `Ô`).
/// Empty when there is no letter.
#[must_use]
pub fn initials(name: &str) -> String {
    syllables(name)
        .iter()
        .filter_map(|it| it.letters.chars().next())
        .map(|it| it.to_uppercase().collect::<String>())
        .collect::<Vec<_>>()
        .join(".")
}

/// A name as it is written: spaces tidied, and where the whole name was typed in one case, capitals put where they
/// belong. A name in mixed case is left as its owner writes it.
#[must_use]
pub fn tidy_name(name: &str) -> String {
    // Letters that look like `Đ` and are those of another language.
    let look_alike = |it: char| match it {
        'Ð' | 'Ɖ' => 'Đ',
        'ð' | 'ɖ' => 'đ',
        it => it,
    };
    let name: String = normalise_spaces(name).chars().map(look_alike).collect();
    let lower = name.to_lowercase();
    if name != lower && (name != name.to_uppercase() || name.chars().count() < 3) {
        return name;
    }
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    lower.split(' ').map(capital).collect::<Vec<_>>().join(" ").nfc().collect()
}

/// The place of a name in a list: by given name, then family name, then the names in between, in the order of the
/// Vietnamese alphabet and, within a syllable, of the tones.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameKey(Vec<(Vec<u32>, Tone)>);

/// The key by which names are sorted.
#[must_use]
pub fn name_key(name: &str) -> NameKey {
    let mut words: Vec<_> =
        syllables(name).iter().map(|it| (it.letters.chars().map(letter_order).collect(), it.tone)).collect();
    if let Some(given) = words.pop() {
        words.insert(0, given);
    }
    NameKey(words)
}

/// The order of the letters; foreign letters stand where Vietnamese dictionaries put them.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// Digits before letters, letters by the alphabet, everything else after.
fn letter_order(letter: char) -> u32 {
    /// More than the alphabet has letters.
    const AFTER_LETTERS: u32 = 64;
    match ALPHABET.chars().position(|it| it == letter) {
        Some(position) => 10 + position as u32,
        None => letter.to_digit(10).unwrap_or(AFTER_LETTERS + letter as u32),
    }
}

/// Words before a name that is a person's.
const HONORIFICS: &[&str] = &["ong", "ba", "anh", "chi", "co", "chu", "bac", "em", "cu", "di"];

/// Whether a word is how somebody is addressed before the name: `ông`, `bà`.
#[must_use]
pub fn is_honorific(word: &str) -> bool {
    HONORIFICS.contains(&super::fold::fold(word).as_str())
}

/// Words before a name that is a place's.
const PLACES: &[&str] = &["phuong", "xa", "tinh", "huyen", "quan", "khu", "to", "pho", "thon", "duong", "ngo", "tp"];

/// Full names in a text: a family name with given ones, all with capitals, as people write them. Two words are one only
/// behind `ông`, `bà` and the like: places and offices have two as well.
#[must_use]
pub fn full_names(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for clause in text.split(|it: char| !(it.is_alphabetic() || it == ' ')) {
        let words: Vec<&str> = clause.split_whitespace().collect();
        let mut at = 0;
        while at < words.len() {
            let length = words[at..].iter().take(5).take_while(|it| is_capital(it)).count();
            let before = at.checked_sub(1).map(|it| super::fold::fold(words[it])).unwrap_or_default();
            let is_person = HONORIFICS.contains(&before.as_str());
            let is_name = length > 2 && !PLACES.contains(&before.as_str()) || length == 2 && is_person;
            let titled = HONORIFICS.contains(&super::fold::fold(words[at]).as_str());
            if is_name && is_family_name(words[at]) && !(titled && length > 2) {
                let name = words[at..at + length].join(" ");
                if !found.contains(&name) {
                    found.push(name);
                }
                at += length;
            } else {
                at += 1;
            }
        }
    }
    found
}

fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn family_names_are_spelled_as_they_are_known() {
        for spelled in SPELLED.split_whitespace() {
            assert!(is_family_name(spelled), "{spelled}");
        }
        for known in FAMILY_NAMES {
            assert!(SPELLED.split_whitespace().any(|it| crate::domain::fold::fold(it) == *known), "{known}");
        }
        assert!(NOTHING_ELSE.iter().all(|it| is_family_name(it)));
        for other in ["đang", "đâm", "vợ", "van", "máu", "tử", "tự", "mà", "vì", "họ", "định", "chủ", "không", "cứ"]
        {
            assert!(is_family_name(other) && !is_spelled_family_name(other), "{other}");
        }
    }

    #[test]
    fn initials_hide_a_name_typed_in_any_way() {
        for name in ["Nguyễn Văn An", "  nguyễn   VĂN an ", "NGUYEN VAN AN", "Nguyễn\nVăn\u{a0}An"] {
            assert_eq!(initials(name), "N.V.A");
        }
        assert_eq!(initials("Đỗ Thị Ánh"), "Đ.T.A");
        assert_eq!(initials("Ông Ích Khiêm"), "Ô.I.K");
        assert_eq!(initials("An"), "A");
        assert_eq!(initials(" - "), "");
    }

    #[test]
    fn names_are_listed_by_given_name_then_family_name() {
        let mut names =
            ["Trần Văn Đạt", "Nguyễn Văn Dũng", "Lê An", "Nguyễn Thị Ân", "Bùi Văn An", "Nguyễn Thị Ánh", "Vũ Ăn"];
        names.sort_by_key(|it| name_key(it));
        assert_eq!(
            names,
            ["Bùi Văn An", "Lê An", "Nguyễn Thị Ánh", "Vũ Ăn", "Nguyễn Thị Ân", "Nguyễn Văn Dũng", "Trần Văn Đạt"]
        );
    }

    #[test]
    fn tones_order_only_equal_letters() {
        let mut names = ["Mạ", "Má", "Mã", "Mả", "Mà", "Ma", "Mai"];
        names.sort_by_key(|it| name_key(it));
        assert_eq!(names, ["Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Mai"]);
    }

    #[test]
    fn one_case_is_put_right_and_mixed_case_is_respected() {
        assert_eq!(tidy_name("nguyễn  thị ÁNH".to_lowercase().as_str()), "Nguyễn Thị Ánh");
        assert_eq!(tidy_name("ĐỖ VĂN AN"), "Đỗ Văn An");
        assert_eq!(tidy_name("Ðỗ Văn Ðạt"), "Đỗ Văn Đạt");
        assert_eq!(tidy_name("H'Hen Niê"), "H'Hen Niê");
        assert_eq!(tidy_name("Công ty TNHH An Bình"), "Công ty TNHH An Bình");
    }

    proptest! {
        #[test]
        fn initials_never_show_more_than_first_letters(name in "\\PC{0,30}") {
            let longest = initials(&name).split('.').map(|it| it.chars().count()).max().unwrap_or(0);
            prop_assert!(longest <= 3, "a capital has at most three characters: {}", initials(&name));
        }

        #[test]
        fn the_order_does_not_depend_on_case(name in "[a-zàáảãạăằâấđêôơợưữỹ]{1,6}( [a-zàáảãạăằâấđêôơợưữỹ]{1,6}){0,3}") {
            prop_assert_eq!(name_key(&name.to_uppercase()), name_key(&name));
        }
    }

    #[test]
    fn full_names_are_found_where_they_stand() {
        let of = |text: &str| full_names(text);
        assert_eq!(of("Ông Nguyễn Văn Thắng và bà Đỗ Thị Hạnh, ở ngõ 3"), ["Nguyễn Văn Thắng", "Đỗ Thị Hạnh"]);
        assert_eq!(of("Nguyễn Văn Thắng không đến. Nguyễn Văn Thắng ốm"), ["Nguyễn Văn Thắng"]);
        assert_eq!(of("bà Lê Hoa không nghe"), ["Lê Hoa"]);
        for text in [
            "Tổ dân phố Kim Đôi",
            "phường Vũ Ninh",
            "đường Trần Hưng Đạo",
            "Tổ chưa được chi thù lao quý II.",
            "bên A không đến",
            "Phường chưa có phòng",
            "NGUYỄN",
            "",
        ] {
            assert!(of(text).is_empty(), "{text}");
        }
    }
}
