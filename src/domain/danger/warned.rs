//! Headings: what a meeting, a plan or a law is against, or about. «Hội nghị phòng, chống ma túy» tells of no danger, unless
//! something else in the same text does.

use super::lists::COUNTS;
use super::{Listed, Said};
use crate::domain::fold::{fits, syllables};
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
/// Behind what `phong` without accents is a room, and `chong` the husband who does something, folded.
const ROOMS: &[&str] =
    &["trong", "ngoai", "ra", "vao", "o", "cua", "khoa", "tron", "can", "sang", "len", "xuong", "goc"];
/// To whom `toi` without accents leads, where it is `tới`; and of whom it is `tội`, folded.
const REACHED: &[&str] = &[
    "pham", "tung", "cac", "moi", "toan", "nguoi", "nhan", "dong", "hoc", "can", "hoi", "thanh", "phu", "dan", "chi",
    "doan", "tan",
];
/// What `con` without accents is not a child before: `còn nhiều`, `con người`, folded.
const NO_CHILD: &[&str] = &[
    "nhieu", "han", "gap", "cham", "chua", "kho", "yeu", "mang", "ton", "thieu", "bat", "it", "nhung", "nguoi",
    "duong", "so", "co", "la", "lam",
];

impl Said {
    /// Whether a listed phrase that stands at a place is what a heading is against or about.
    pub(super) fn is_warned_of(&self, at: usize, listed: &Listed) -> bool {
        let first = self.words[at].folded.as_str();
        if listed.phrase.sign != Sign::Violation && !SUBJECTS.contains(&first) {
            return false;
        }
        let sentence = self.words[at].sentence;
        let back = (0..at).rev().take(LONGEST).take_while(|&it| self.words[it].sentence == sentence);
        let own = self.is_done_to_own(at + listed.words.len());
        for it in back {
            let husband = self.may_be_husband(it) && (own || self.is_in_room(it));
            if (self.is_against(it) && !husband) || self.is_about(it) {
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

    /// `Chồng` and `chống` without accents are the same.
    fn may_be_husband(&self, at: usize) -> bool {
        let word = &self.words[at];
        word.folded == "chong" && is_bare(&word.syllable)
    }

    /// Whether the word before is a room: `trong phong, chong giet toi`.
    fn is_in_room(&self, at: usize) -> bool {
        let Some(room) = at.checked_sub(1).filter(|it| self.words[*it].folded == "phong") else { return false };
        self.before(room).is_some_and(|it| ROOMS.contains(&it.folded.as_str()))
    }

    /// Whether what ends before a place is done to whoever tells it, or to their own: a heading names nobody.
    fn is_done_to_own(&self, end: usize) -> bool {
        let n_counted = self.clause_after(end).take_while(|it| COUNTS.has(it) || COUNTS.has_bare(it)).count();
        let at = end + n_counted;
        let Some(whom) = self.next(at) else { return false };
        let next = self.next(at + 1).map_or("", |it| it.folded.as_str());
        let people = next == "ba" && self.next(at + 2).is_some_and(|it| it.folded == "con");
        (is_spelled(whom, "tôi") && !REACHED.contains(&next) && !people)
            || (is_spelled(whom, "con") && !NO_CHILD.contains(&next))
            || (is_spelled(whom, "em") && self.words[at - 1].folded != "tre")
            || is_spelled(whom, "cháu")
            || is_spelled(whom, "mẹ")
    }

    fn is_about(&self, at: usize) -> bool {
        let before = at.checked_sub(2).map(|it| [self.words[it].folded.as_str(), self.words[it + 1].folded.as_str()]);
        self.words[at].folded == "ve" && before.is_some_and(|it| ABOUT.contains(&it))
    }
}

/// Whether a word is this one, with its accents or without any.
fn is_spelled(typed: &Word, word: &str) -> bool {
    syllables(word).first().is_some_and(|it| fits(&typed.syllable, it))
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
            "phòng chống bạo hành trẻ em",
            "phòng, chống xâm hại trẻ em trong nhà trường",
            "tuyên truyền phòng chống lừa đảo tới bà con",
            "phòng chống bạo lực gia đình tới từng nhà",
            "công tác phòng chống ma túy còn nhiều khó khăn",
            "phòng chống ma túy, tội phạm",
            "phòng chống mua bán người",
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

    #[test]
    fn art_10_4_a_husband_in_a_room_is_no_heading() {
        for told in [
            "tôi trốn trong phòng chồng giết tôi",
            "ở trong phòng chồng bạo hành tôi",
            "trong phòng chồng hiếp dâm con tôi",
            "vào phòng chồng bạo hành",
            "chạy ra ngoài phòng, chồng bạo hành cả nhà",
            "khóa cửa phòng chồng giết mất",
            "trốn ở căn phòng chồng dọa giết",
            "phòng chồng hiếp dâm con tôi",
            "phòng chồng bạo hành em",
            "phòng chồng giết hai mẹ con",
            "ra khỏi phòng chồng bạo hành mẹ",
        ] {
            for typed in [told.to_owned(), fold(told), told.to_uppercase(), fold(told).to_uppercase()] {
                assert!(danger_in(&typed).is_some(), "{typed}");
            }
        }
    }
}
