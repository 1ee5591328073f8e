//! Headings: what a meeting, a plan or a law is against, or about. «Hội nghị phòng, chống ma túy» tells of no danger, unless
//! something else in the same text does.

use super::{Listed, Said};
use crate::domain::fold::{fold, syllables};
use crate::domain::scope_guard::Sign;
use crate::domain::spelling::{Word, is_bare};

/// So far back a heading may begin.
const LONGEST: usize = 16;
/// How what one may be against begins, beside offences, folded. What somebody does begins otherwise: «chồng đánh».
const SUBJECTS: &[&str] = &["bao", "xam", "mua", "buon", "nguoc", "quay", "khung", "giet", "hiep"];
/// What stands between `phòng, chống` and what it is against, folded.
const AMONG: &[&str] = &[
    "cua", "toi", "pham", "te", "nan", "xa", "hoi", "va", "cac", "hanh", "vi", "gia", "dinh", "tre", "em", "phu", "nu",
    "tren", "trong", "co", "so", "loai", "ma", "tuy", "bao", "luc", "xam", "hai", "tinh", "duc", "mua", "ban", "nguoi",
    "dam", "bac", "danh", "lo", "de", "ca", "do", "trom", "cap", "lua", "dao", "cuop", "giat", "tin", "dung", "den",
    "mai", "hoc", "duong", "doi", "voi", "su", "chat", "gay", "nghien", "khung", "bo", "hanh", "nguoc", "dai", "giet",
    "hiep",
];
/// What is about something, before `về`, folded.
const ABOUT: &[[&str; 2]] =
    &[["tuyen", "truyen"], ["tap", "huan"], ["hoi", "nghi"], ["chuyen", "de"], ["pho", "bien"], ["toa", "dam"]];

impl Said {
    /// Whether a listed phrase that stands at a place is what a heading is against or about.
    pub(super) fn is_warned_of(&self, at: usize, listed: &Listed) -> bool {
        let first = self.words[at].folded.as_str();
        if listed.phrase.sign != Sign::Violation && !SUBJECTS.contains(&first) {
            return false;
        }
        let sentence = self.words[at].sentence;
        let back = (0..at).rev().take(LONGEST).take_while(|&it| self.words[it].sentence == sentence);
        for it in back {
            if self.is_against(it) || self.is_about(it) {
                return true;
            }
            if !AMONG.contains(&self.words[it].folded.as_str()) {
                return false;
            }
        }
        false
    }

    /// Whether `chống` or `ngừa` stands here behind `phòng`, with a comma between them or without.
    fn is_against(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).map(|it| &self.words[it]) else { return false };
        let word = &self.words[at];
        is_spelled(word, "chống") && (is_spelled(before, "phòng") || !is_bare(&word.syllable))
            || is_spelled(word, "ngừa") && (is_spelled(before, "phòng") || is_spelled(before, "ngăn"))
            || is_spelled(word, "hại") && is_spelled(before, "tác")
    }

    fn is_about(&self, at: usize) -> bool {
        let before = at.checked_sub(2).map(|it| [self.words[it].folded.as_str(), self.words[it + 1].folded.as_str()]);
        self.words[at].folded == "ve" && before.is_some_and(|it| ABOUT.contains(&it))
    }
}

/// Whether a word is this one, with its accents or without any.
fn is_spelled(typed: &Word, word: &str) -> bool {
    syllables(word)
        .first()
        .is_some_and(|it| typed.syllable == *it || (is_bare(&typed.syllable) && typed.folded == fold(&it.letters)))
}

#[cfg(test)]
mod tests {
    use super::super::danger_in;
    use crate::domain::fold::fold;

    #[test]
    fn headings_of_prevention_are_no_danger() {
        for heading in [
            "hội nghị phòng chống ma túy",
            "tuyên truyền phòng, chống bạo lực gia đình",
            "kế hoạch phòng chống đánh bạc",
            "phòng, chống tệ nạn xã hội, cờ bạc, ma túy, mại dâm",
            "tập huấn phòng ngừa lừa đảo trên mạng",
            "tuyên truyền phòng chống tội phạm lừa đảo, trộm cắp",
            "Phòng, chống xâm hại trẻ em và bạo lực học đường",
            "chiều nay họp về phòng chống mua bán người",
            "tuyên truyền về ma túy",
            "tác hại của ma túy",
        ] {
            for typed in [heading.to_owned(), fold(heading), heading.to_uppercase()] {
                assert_eq!(danger_in(&typed), None, "{typed}");
            }
        }
    }

    #[test]
    fn art_10_4_what_happens_beside_a_heading_is_heard() {
        for told in [
            "hội nghị phòng chống ma túy, ông Ba đánh vợ",
            "đang tuyên truyền phòng chống bạo lực gia đình thì anh Tư cầm dao dọa chém",
            "tập huấn phòng chống bạo lực gia đình. chồng bà Lan đang đánh bà ấy",
            "phong chong danh vo",
            "họp phòng chống ma túy xong thì bị trộm xe",
            "ma túy",
            "nhà bên có người nghiện ma túy",
        ] {
            assert!(danger_in(told).is_some(), "{told}");
        }
    }
}
