//! A typed answer to a card with buttons: its number, its label or the label's beginning, with or without accents. A word
//! that has accents means only a label that has the same: `Hải` is no `hai`, `Dũng` no `dừng`.

use super::words::{Cursor, tokens};
use crate::domain::fold::{self, Syllable, fold, is_bare, syllables};

/// Letters that part of a label must have before it stands for the whole.
const SHORTEST_PART: usize = 3;

/// The number that a text consists of: `2`, `2.`, `số hai`, `hai`.
#[must_use]
pub fn number(text: &str) -> Option<u32> {
    let tokens = tokens(text);
    let mut cursor = Cursor::new(&tokens, 0);
    cursor.mark(&['(', '#']);
    cursor.any(&["so", "cau", "muc", "chon so", "chon", "y"]);
    let number = cursor.number()?;
    while cursor.mark(&['.', ')', ',', '!']).is_some() || cursor.any(&["a", "nhe", "nha"]) {}
    (cursor.is_done() && syllables(text).iter().all(is_said_so)).then_some(number)
}

/// The same where names may be typed: only digits, or a number that is called one (`số hai`).
#[must_use]
pub fn plain_number(text: &str) -> Option<u32> {
    let has_digits = text.chars().any(|it| it.is_ascii_digit());
    let is_called = fold(text).trim_start().starts_with("so ");
    number(text).filter(|_| has_digits || is_called)
}

/// Whether a word of a number is spelled as one, or without any accent.
fn is_said_so(word: &Syllable) -> bool {
    const SPELLED: &[&str] = &[
        "một", "hai", "ba", "bốn", "tư", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "lăm", "nhăm",
        "số", "câu", "mục", "chọn", "ý", "ạ", "nhé", "nha", "mốt",
    ];
    let is_word = word.letters.chars().any(char::is_alphabetic);
    !is_word || is_bare(word) || SPELLED.iter().any(|it| syllables(it).first() == Some(word))
}

/// What is typed without the polite words around it, where there are any: `dạ thì vụ mới ạ`. Something always stays.
#[must_use]
pub fn without_politeness(text: &str) -> Option<&str> {
    const AROUND: &[&[&str]] =
        &[&["dạ", "vâng", "thưa", "thì", "thế", "ừ", "à", "ạ", "nhé", "nha", "nhá", "vậy"], &["thôi"]];
    let mut rest = text.trim();
    // `Thôi` may be the answer itself: it goes last.
    for polite in AROUND {
        let is_polite = |word: &str| says(word, polite).is_some();
        while let Some((_, after)) = rest.split_once(char::is_whitespace).filter(|it| is_polite(it.0)) {
            rest = after.trim_start();
        }
        while let Some((before, _)) = rest.rsplit_once(char::is_whitespace).filter(|it| is_polite(it.1)) {
            rest = before.trim_end().trim_end_matches(',');
        }
    }
    (rest != text.trim()).then_some(rest)
}

/// The label that is typed in full, counted from zero, if there is just one.
#[must_use]
pub fn in_full(text: &str, labels: &[String]) -> Option<usize> {
    only(text, labels, |typed, label| typed.len() == label.len() && fits(typed, label))
}

/// Which of these words are said, without more: with their very accents, or with none at all.
#[must_use]
pub fn says<'a>(text: &str, all: &[&'a str]) -> Option<&'a str> {
    let typed = words_of(text);
    all.iter().copied().find(|it| {
        let words = words_of(it);
        typed.len() == words.len() && fits(&typed, &words)
    })
}

/// The label whose beginning is typed, or else some of its words, if there is just one. Whole words count.
#[must_use]
pub fn in_part(text: &str, labels: &[String]) -> Option<usize> {
    let letters = syllables(text).iter().map(|it| it.letters.chars().filter(|it| it.is_alphabetic()).count()).sum();
    if SHORTEST_PART > letters {
        return None;
    }
    only(text, labels, |typed, label| typed.len() < label.len() && fits(typed, &label[..typed.len()]))
        .or_else(|| only(text, labels, |typed, label| label.windows(typed.len()).any(|it| fits(typed, it))))
}

/// A label that ends with a number of its own, such as `tổ dân phố Khu 3`: the words before it, and the number.
fn own_number(label: &str) -> Option<(Vec<Syllable>, u32)> {
    let mut words = words_of(label);
    let number = words.pop()?;
    let number = number.letters.parse().ok().filter(|_| number.letters.len() <= 3)?;
    (!words.is_empty()).then_some((words, number))
}

/// The labels' own numbers, where several of them bear some of one kind that differ from their places: then a list is not
/// numbered again, and a typed number means the label that bears it.
#[must_use]
pub fn own_numbers(labels: &[String]) -> Option<Vec<Option<u32>>> {
    let own: Vec<_> = labels.iter().map(|it| own_number(it)).collect();
    let of_a_kind = |stem: &Vec<Syllable>| own.iter().flatten().filter(|it| it.0 == *stem).count() > 1;
    let numbers: Vec<Option<u32>> =
        own.iter().map(|it| it.as_ref().filter(|it| of_a_kind(&it.0)).map(|it| it.1)).collect();
    let differs = (1..).zip(&numbers).any(|(place, number)| number.is_some_and(|it| it != place));
    differs.then_some(numbers)
}

fn only(text: &str, labels: &[String], holds: impl Fn(&[Syllable], &[Syllable]) -> bool) -> Option<usize> {
    let typed = words_of(text);
    if typed.is_empty() {
        return None;
    }
    let mut found = labels.iter().enumerate().filter(|it| holds(&typed, &words_of(it.1))).map(|it| it.0);
    found.next().filter(|_| found.next().is_none())
}

/// Whether each typed word is the label's, or lacks its accents.
fn fits(typed: &[Syllable], label: &[Syllable]) -> bool {
    typed.iter().zip(label).all(|(typed, label)| fold::fits(typed, label))
}

/// The words of a label without its number, pictures and punctuation; of a text likewise.
fn words_of(text: &str) -> Vec<Syllable> {
    let mut words = syllables(text);
    let is_number = |it: &Syllable| it.letters.chars().all(|it| it.is_ascii_digit());
    let has_letters = words.iter().any(|it| !is_number(it));
    // «2. Hàng xóm», but not «6 tháng đầu năm».
    let numbered = text.trim_start().trim_start_matches(|it: char| it.is_ascii_digit()).starts_with(['.', ')']);
    if has_letters && numbered && words.first().is_some_and(is_number) {
        words.remove(0);
    }
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn labels(list: &[&str]) -> Vec<String> {
        list.iter().map(|it| (*it).to_owned()).collect()
    }

    fn main() -> Vec<String> {
        labels(&["Đất đai, tài sản", "Hàng xóm", "Vợ chồng, gia đình", "⏭ Bỏ qua"])
    }

    #[test]
    fn numbers_select_a_choice() {
        for text in ["2", "2.", " 2 ) ", "#2", "(2)", "số 2", "chọn số 2 ạ", "hai", "HAI", "2️⃣", "câu hai"]
        {
            assert_eq!(number(text), Some(2), "{text}");
        }
        assert_eq!((number("năm"), number("nam"), number("bẩy"), number("2 người")), (Some(5), Some(5), Some(7), None));
    }

    #[test]
    fn names_are_no_numbers() {
        for text in ["Hải", "hài", "Bà", "bả", "Từ", "Tự", "Sâu", "Nấm", "Bay", "Tâm"] {
            let taken = number(text);
            assert!(taken.is_none() || text == "Bay", "{text}: {taken:?}");
        }
        for text in ["hai", "Ba", "Tư", "Nam", "Năm", "Sáu", "Bảy", "một"] {
            assert_eq!(plain_number(text), None, "{text}");
        }
        assert_eq!((plain_number("2"), plain_number("số hai"), plain_number("2.")), (Some(2), Some(2), Some(2)));
    }

    #[test]
    fn labels_select_a_choice_without_accents_or_in_part() {
        for (text, index) in [
            ("hàng xóm", 1),
            ("HANG XOM", 1),
            ("2. Hàng xóm", 1),
            ("đất", 0),
            ("dat dai", 0),
            ("đất đai tài sản", 0),
            ("gia đình", 2),
            ("vo chong", 2),
            ("bỏ qua", 3),
            ("⏭ Bỏ qua", 3),
        ] {
            assert_eq!(in_full(text, &main()).or_else(|| in_part(text, &main())), Some(index), "{text}");
        }
    }

    #[test]
    fn polite_words_around_an_answer_are_left_out() {
        for (text, rest) in [
            ("dạ thì vụ mới", "vụ mới"),
            ("Dạ, vụ mới ạ", "vụ mới"),
            ("da thi vu moi a", "vu moi"),
            ("vâng 2 ạ", "2"),
            ("dạ thôi ạ", "thôi"),
            ("thôi, vụ mới", "vụ mới"),
        ] {
            assert_eq!(without_politeness(text), Some(rest), "{text}");
        }
        for text in ["vụ mới", "dạ", "Thị Lan", "", "đã xong", "vàng mã"] {
            assert_eq!(without_politeness(text), None, "{text}");
        }
    }

    #[test]
    fn words_with_other_accents_mean_another_thing() {
        let stop = labels(&["■ Dừng", "◀ Quay lại", "Lưu"]);
        for text in ["Dũng", "dụng", "Lựu", "Lụa", "quấy lại"] {
            assert_eq!(in_full(text, &stop).or_else(|| in_part(text, &stop)), None, "{text}");
        }
        assert_eq!((in_full("dung", &stop), in_full("Dừng", &stop)), (Some(0), Some(0)));
    }

    #[test]
    fn words_are_said_with_their_accents_or_with_none() {
        let all = ["gửi đi", "lưu lại"];
        assert_eq!((says("Gửi đi.", &all), says("luu lai", &all)), (Some("gửi đi"), Some("lưu lại")));
        for text in ["gùi đi", "lựu lại", "gửi đi nhé", "gửi", ""] {
            assert_eq!(says(text, &all), None, "{text}");
        }
    }

    #[test]
    fn what_is_said_of_several_selects_none() {
        let ends = labels(&["Hòa giải thành", "Hòa giải không thành"]);
        assert_eq!(in_part("hòa giải", &ends), None);
        assert_eq!((in_part("không thành", &ends), in_full("hoà giải thành", &ends)), (Some(1), Some(0)));
        assert_eq!(in_full("thành", &labels(&["Thành", "Không thành"])), Some(0));
        for text in ["", "⏭", "h", "ông An kiện bà Bình"] {
            assert_eq!(in_full(text, &main()).or_else(|| in_part(text, &main())), None, "{text}");
        }
    }

    #[test]
    fn lists_do_not_disagree_with_the_numbers_in_their_labels() {
        let own = |list: &[&str]| own_numbers(&labels(list));
        assert_eq!(own(&["tổ dân phố Khu 3", "tổ dân phố Khu 1"]), Some(vec![Some(3), Some(1)]));
        assert_eq!(own(&["Khu 1", "Khu 2", "Khu 3"]), None, "they agree");
        assert_eq!(own(&["Khu 9", "Khu 10", "Cô Mễ"]), Some(vec![Some(9), Some(10), None]));
        assert_eq!(own(&["Hôm nay (Thứ Ba, 01/12/2026)", "Hôm qua (Thứ Hai, 30/11/2026)"]), None);
        assert_eq!(own(&["Ghi vụ, việc", "Sổ 21"]), None, "one alone is a name");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,30}") {
            let _ = (number(&text), plain_number(&text), own_numbers(&[text.clone(), text.clone()]));
            prop_assert!(in_full(&text, &main()).or_else(|| in_part(&text, &main())).is_none_or(|it| it < 4));
        }

        #[test]
        fn every_number_and_label_selects_itself(index in 0_usize..4) {
            prop_assert_eq!(number(&(index + 1).to_string()), Some(index as u32 + 1));
            prop_assert_eq!(in_full(&main()[index], &main()), Some(index));
        }
    }
}
