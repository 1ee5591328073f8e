//! Hears that something burns, or that gas leaks, in what somebody writes. It is no danger that a team reports (Law Art. 10(4)):
//! whoever reads the answer is told whom to call, and nothing else changes. So one line too many harms nobody.

use std::ops::Range;
use std::sync::LazyLock;

use super::fold::{Syllable, nfc, syllables};
use super::spelling::{Phrase, Word, Words, is_bare, phrases};

/// Heard with their accents.
static FIRES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "nhà cháy",
        "đang cháy",
        "cháy rồi",
        "cháy to",
        "cháy lớn",
        "cháy kho",
        "cháy xưởng",
        "cháy quán",
        "cháy chợ",
        "cháy xe",
        "cháy phòng",
        "cháy căn",
        "cháy chung cư",
        "có cháy",
        "lửa cháy",
        "lửa bốc",
        "lửa bùng",
        "hỏa hoạn",
        "rò ga",
        "rò rỉ ga",
        "xì ga",
        "nổ ga",
    ])
});
/// Heard without any as well: nothing else is written so.
static FIRES_BARE: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "cháy nhà",
        "nhà bị cháy",
        "nhà đang cháy",
        "bốc cháy",
        "cháy bếp",
        "cháy rừng",
        "gọi cứu hỏa",
        "nổ bình ga",
        "nổ bình gas",
        "rò gas",
        "rò rỉ gas",
        "xì gas",
    ])
});
static BURNS: LazyLock<Option<Syllable>> = LazyLock::new(|| syllables("cháy").into_iter().next());

/// Before what nothing burns: it is denied, or fought: `phòng cháy`, `chữa cháy`, folded.
const NO_FIRE: &[&str] = &["khong", "chua", "chang", "phong", "chong"];
/// Before what is only practised or taught, folded: `diễn tập cháy chợ`.
const DRILLS: [[&str; 2]; 3] = [["dien", "tap"], ["tap", "huan"], ["thuc", "tap"]];
/// So many words may stand between.
const NEAR_DRILL: usize = 3;
/// Where one of these does, something happened meanwhile, folded: `đang diễn tập thì cháy nhà`.
const MEANWHILE: &[&str] = &["thi", "ma", "bi", "lai", "roi", "xong", "dang"];
/// Near `chay nha` without accents, what runs or is eaten: `nước chảy nhà`, `ăn chay nha`, folded.
const RUNS: &[&str] = &["nuoc", "mua", "thai", "an", "nau", "com", "bua", "mon", "quan"];
/// Behind it, folded: `nhà hàng chay`.
const PLACES: &[&str] = &["hang", "chua"];
/// What may stand beside `cháy` where nothing else is said, folded.
const CRIES: &[&str] = &["chay", "roi", "qua", "oi", "kia", "to", "lon", "cuu", "voi"];

/// Whether a text tells of a fire.
#[must_use]
pub fn fire_in(text: &str) -> bool {
    let text = nfc(text);
    let words = Words::of(&text);
    let burns =
        |list: &[Phrase], bare: bool| list.iter().any(|it| words.places(it).any(|at| is_fire(&words.words, at, bare)));
    burns(&FIRES, false) || burns(&FIRES_BARE, true) || is_cry(&words.words)
}

/// Whether the words at a place are meant so. A word of another tone is another word: `nước chảy`, `đang chạy`.
fn is_fire(words: &[Word], at: Range<usize>, may_be_bare: bool) -> bool {
    let said = &words[at.clone()];
    let bare = said.iter().all(|it| is_bare(&it.syllable));
    let unsure = said.iter().any(|it| it.folded == "chay" && is_bare(&it.syllable));
    let is_right = |it: &Word| it.folded != "chay" || is_bare(&it.syllable) || Some(&it.syllable) == BURNS.as_ref();
    let sentence = said[0].sentence;
    let before = |n: usize| words[..at.start].iter().rev().take(n).filter(move |it| it.sentence == sentence);
    let behind = |n: usize| words.get(at.end + n).map_or("", |it| it.folded.as_str());
    // `Cháy nhà ra mặt chuột` is a proverb.
    let proverb = behind(0) == "ra" && behind(1) == "mat";
    let runs = before(4).any(|it| RUNS.contains(&it.folded.as_str())) || PLACES.contains(&behind(0));
    let denied = before(1).any(|it| NO_FIRE.contains(&it.folded.as_str()));
    let near = words[..at.start].iter().rev().take(NEAR_DRILL + 2).take_while(|it| it.clause == said[0].clause);
    let near: Vec<&str> = near.map(|it| it.folded.as_str()).collect();
    let drill = near.windows(2).position(|it| DRILLS.contains(&[it[1], it[0]]));
    let practised = drill.is_some_and(|at| !near[..at].iter().any(|it| MEANWHILE.contains(it)));
    let another = (bare && !may_be_bare) || (unsure && runs);
    said.iter().all(is_right) && !proverb && !denied && !practised && !another
}

/// `Cháy! Cháy!`
fn is_cry(words: &[Word]) -> bool {
    words.len() <= 5
        && words.iter().any(|it| Some(&it.syllable) == BURNS.as_ref())
        && words.iter().all(|it| CRIES.contains(&it.folded.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;

    #[test]
    fn a_fire_is_heard_with_accents_and_without() {
        for told in [
            "cháy nhà rồi",
            "cháy nhà ông Tư",
            "nhà bị cháy",
            "nhà bà Lan đang bốc cháy",
            "nhà đang cháy to lắm",
            "cháy bếp nhà tôi",
            "nổ bình gas nhà bên cạnh",
            "rò gas, mùi nồng nặc",
            "có ai gọi cứu hỏa chưa",
        ] {
            for typed in [told.to_owned(), fold(told), told.to_uppercase()] {
                assert!(fire_in(&typed), "{typed}");
            }
        }
        for told in
            ["nhà ông Tư đang cháy", "nhà cháy", "cháy rồi", "Cháy! Cháy!", "cháy quán ăn đầu ngõ", "chay nhà ông Tư"]
        {
            assert!(fire_in(told), "{told}");
        }
    }

    #[test]
    fn a_fire_beside_a_drill_is_heard() {
        for told in [
            "đang diễn tập thì cháy nhà ông Tư",
            "diễn tập xong lại cháy chợ thật",
            "tập huấn hôm qua. Cháy nhà rồi",
            "diễn tập ở khu 2, cháy bếp nhà bà Lan",
        ] {
            assert!(fire_in(told), "{told}");
        }
    }

    #[test]
    fn what_is_no_fire_is_not_heard() {
        for told in [
            "nước mưa chảy nhà tôi",
            "nước thải nhà bà Lan chảy nhà tôi",
            "tập huấn phòng cháy, chữa cháy",
            "hội nghị phòng cháy nhà dân",
            "hôm qua không cháy nhà ai",
            "cháy nhà ra mặt chuột",
            "xe đang chạy trên đường",
            "nó chạy rồi",
            "ông Tư chạy sang nhà hàng xóm",
            "bà Lan ăn chay nhà chùa",
            "quán chay nhà hàng bên cạnh ồn",
            "hai bên hòa hoãn rồi",
            "chảy to quá",
            "bán cháy hàng",
            "Diễn tập cháy chợ",
            "diễn tập phương án cháy nhà",
            "tập huấn xử lý rò gas",
            "",
        ] {
            for typed in [told.to_owned(), fold(told)] {
                assert!(!fire_in(&typed), "{typed}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_heard_without_a_fall(text in "\\PC{0,80}") {
            let _ = fire_in(&text);
        }
    }
}
