//! Words that say that there is nothing or nobody, told from the family Khổng: `không có` is none, `Khổng Văn An` and
//! `khong van an` are people. Knows no question.

use super::fold::{fold, nfc, search_key};

/// What follows `khong` where it denies and is typed without accents. After the name of the family there are `van`, `thi`
/// and the like.
const DENIED: &[&str] = &["ai", "bau", "biet", "can", "co", "cu", "ghi", "gi", "lap", "nho", "phai", "ro", "thay"];

/// The first words of a text, without the marks around them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().map(|it| it.trim_matches(|it: char| !it.is_alphanumeric())).filter(|it| !it.is_empty())
}

/// Whether the first word is the name of the family Khổng, by its accents.
#[must_use]
pub fn is_of_khong(text: &str) -> bool {
    words(text).next().is_some_and(|it| nfc(it).to_lowercase() == "khổng")
}

/// Whether words begin with a denial and name nobody: `không lập`, `chưa có ai`. Typed without accents `khong` may be the
/// family as well: there what follows decides.
#[must_use]
pub fn begins_with_denial(text: &str) -> bool {
    let mut all = words(text);
    let Some(first) = all.next() else { return false };
    match fold(first).as_str() {
        "chua" | "ko" => true,
        "khong" if nfc(first).to_lowercase() == "không" => true,
        "khong" => !is_of_khong(first) && all.next().is_none_or(|it| DENIED.contains(&fold(it).as_str())),
        _ => false,
    }
}

/// Whether words are one of these, folded, by which it is said that there is nothing or nobody. `Khổng Ái` is somebody.
#[must_use]
pub fn is_denial(words: &str, denials: &[&str]) -> bool {
    !is_of_khong(words) && denials.contains(&search_key(words).trim_matches(['.', ' ']))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn the_family_khong_denies_nothing() {
        for name in ["Khổng Văn An", "KHỔNG VĂN AN", "khổng thị ái", "khong van an", "Khong Thi Hoa", "Khổng Ái"]
        {
            assert!(!begins_with_denial(name), "{name}");
            assert!(!begins_with_denial(&name.nfd().collect::<String>()), "{name}");
        }
        for none in
            ["không lập", "Không có", "khong lap", "khong co ai", "khong", "KHÔNG AI", "ko co", "chua bau", "(không)"]
        {
            assert!(begins_with_denial(none), "{none}");
            assert!(begins_with_denial(&none.nfd().collect::<String>()), "{none}");
        }
        let denials = ["khong", "khong ai"];
        assert!(is_denial("Không ai.", &denials) && is_denial("khong", &denials));
        assert!(!is_denial("Khổng Ái", &denials) && !is_denial("Khổng", &denials) && !is_denial("không rõ", &denials));
    }
}
