//! Words without accents stand on papers as they were typed. Whoever looks over what is to be saved is told so, once on
//! that card: a hint, never a question. Knows no flow.

use super::screen::Screen;
use super::text::text;

/// So many words without any accent were typed without them; fewer may be a name, or a word that has none.
const WORDS: usize = 3;

/// Family names that are always written with an accent; `Mai`, `Phan` or `Cao` need none, and what follows them may not either.
const ACCENTED: &[&str] = &[
    "bui", "dang", "dao", "dinh", "do", "doan", "duong", "hoang", "huynh", "le", "luong", "luu", "ly", "ngo", "nguyen",
    "pham", "tran", "trieu", "trinh", "truong", "vo", "vu", "vuong",
];

/// The card, with a hint below where some of its words, or of the names on it, were typed without accents.
#[must_use]
pub(super) fn hinted<'a>(
    screen: Screen,
    mut words: impl Iterator<Item = &'a str>,
    mut names: impl Iterator<Item = &'a str>,
) -> Screen {
    if words.any(is_bare) || names.any(is_bare_name) {
        Screen { body: text!("typed-bare", body = screen.body.clone()), ..screen }
    } else {
        screen
    }
}

fn is_bare(text: &str) -> bool {
    let words = text.split_whitespace().filter(|it| it.chars().any(char::is_alphabetic)).count();
    words >= WORDS && text.chars().filter(|it| it.is_alphabetic()).all(|it| it.is_ascii())
}

/// A name counts by its family name: many are whole names without any accent.
fn is_bare_name(name: &str) -> bool {
    let family = name.split_whitespace().next().map(str::to_lowercase);
    is_bare(name) && family.is_some_and(|it| ACCENTED.contains(&it.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_any_accent_are_typed_without_them() {
        for text in ["tranh chap loi di", "Tran Van Mau, 61 tuoi", "Ong Mau don gach truoc 30/6."] {
            assert!(is_bare(text), "{text}");
        }
        for text in ["Tranh chấp loi di", "Nam An", "số 12", "12/5 1.000 đồng", ""] {
            assert!(!is_bare(text), "{text}");
        }
    }

    #[test]
    fn whole_names_without_an_accent_are_no_slip() {
        for name in ["Mai Lan Anh", "Phan Minh Anh", "Cao Thanh Tâm", "Nguyễn Lan Anh", "Le Lan"] {
            assert!(!is_bare_name(name), "{name}");
        }
        for name in ["Nguyen Thi Xuan", "tran van mau", "Le Lan Anh"] {
            assert!(is_bare_name(name), "{name}");
        }
    }
}
