//! What is done to somebody who is named between the words that tell of it: «đuổi hai mẹ con ra khỏi nhà», «đẩy chị Hoa ngã
//! cầu thang», and without accents «hang xom danh chi Hoa», where `danh` may be many words and only whoever comes after it
//! says which.

use std::ops::Range;

use super::Said;
use super::lists::{COUNTS, DRIVING, HIT, HIT_BARE, List, NEIGHBOURS, NO_NAME, PUSHING, TELEPHONES, THINGS};
use crate::domain::fold::{fold, syllables};
use crate::domain::names::is_honorific;
use crate::domain::spelling::{Word, is_bare};

/// So many words may stand between what is done and where it ends.
const BETWEEN: usize = 7;
/// Where somebody is driven out to.
const OUT: &[&str] = &["ra khỏi nhà", "khỏi nhà", "ra đường", "ra ngoài đường", "ra khỏi cửa"];
/// How somebody falls, or against what.
const FALLS: &[&str] = &[
    "ngã",
    "té",
    "xuống ao",
    "xuống sông",
    "xuống mương",
    "xuống kênh",
    "xuống giếng",
    "xuống hồ",
    "xuống hố",
    "xuống suối",
    "xuống lầu",
    "xuống cầu",
    "xuống đường",
    "vào tường",
    "vào lửa",
    "vào gầm",
];
/// Behind what else `ngã` is than a fall: crossings, bicycles and prices, folded.
const NO_FALL: &[&str] = &["ba", "tu", "xe", "gia"];
/// Before what it is a fall, and nobody's name, folded.
const FALLEN: &[&str] = &["cau", "xuong", "nhao", "sap", "dap", "lan", "bat", "gay"];

/// Who or what `nha duoi` without accents is said of where it is no house below: `về nhà đuổi`, `cả nhà đuổi`, folded.
const WHO_IS_HOME: &[&str] = &["ve", "den", "toi", "ca", "vao", "sang", "o", "trong", "nguoi", "chu"];

impl Said {
    /// Somebody is driven out of the home (Art. 3(1) of Law 13/2022/QH15 on domestic violence).
    pub(super) fn is_driven_out(&self) -> bool {
        self.done(&DRIVING, |at, object| {
            let out = (object..=at + BETWEEN).find(|&it| OUT.iter().any(|out| self.begins_at(it, out)));
            // Children chase each other.
            out.is_some_and(|it| it > object && self.words[object].folded != "nhau" && !self.is_thrown(at, object..it))
        })
    }

    /// Somebody is pushed so that they fall.
    pub(super) fn is_pushed(&self) -> bool {
        self.done(&PUSHING, |at, object| {
            let may_be_taught = is_bare(&self.words[at].syllable)
                && matches!(self.words[object].folded.as_str(), "con" | "chau" | "em" | "be" | "tre");
            (object + 1..=at + BETWEEN).any(|it| {
                let falls = FALLS.iter().any(|fall| self.begins_at(it, fall));
                let taught = || may_be_taught && self.words[it].folded == "xuong";
                falls && self.is_fall(it) && !taught() && !self.is_thrown(at, object..it)
            })
        })
    }

    /// Without accents `nga` is somebody's name as well, and `te` many words.
    fn is_fall(&self, at: usize) -> bool {
        let word = &self.words[at];
        let next = self.next(at + 1).map(|it| it.folded.as_str());
        let named = self.words[at - 1].folded == "thi" || is_honorific(&self.words[at - 1].folded);
        match word.folded.as_str() {
            "nga" if next.is_some_and(|it| NO_FALL.contains(&it)) => false,
            "nga" => !(is_bare(&word.syllable) && named) || next.is_some_and(|it| FALLEN.contains(&it)),
            "te" => !is_bare(&word.syllable) || matches!(next, None | Some("xuong" | "nhao" | "cau" | "lau")),
            _ => true,
        }
    }

    /// Whether one of these things is done to a person, as far as the rest says: it gets where the verb stands, and where the
    /// person does.
    fn done(&self, verbs: &List, rest: impl Fn(usize, usize) -> bool) -> bool {
        (0..self.words.len()).any(|at| {
            let verb = &self.words[at];
            if !(verbs.has(verb) || verbs.has_bare(verb)) || self.is_denied(at, at + 1) || self.is_where(at) {
                return false;
            }
            let n_counted = self.clause_after(at + 1).take_while(|it| COUNTS.has(it) || COUNTS.has_bare(it)).count();
            let last = at + 1 + n_counted;
            let beast = self.clause_after(at + 1).take(BETWEEN).any(|it| self.is_animal(it)) || self.may_be_beast(last);
            // `Ba` counts, and is a father or without accents a `bà`; `co` is a neck or a `cô`.
            let may_be_both = |it: usize| it < last && matches!(self.words[it].folded.as_str(), "ba" | "co");
            let mut objects = (at + 1..=last).filter(|it| *it == last || may_be_both(*it));
            !beast && objects.any(|object| self.is_whom(object, n_counted > 0) && rest(at, object))
        })
    }

    /// Whether somebody stands at a place to whom something may be done; where they are counted, a whole house.
    fn is_whom(&self, at: usize, counted: bool) -> bool {
        let Some(word) = self.next(at) else { return false };
        let next = self.next(at + 1).map_or("", |it| it.folded.as_str());
        let family = self.begins_at(at, "gia đình");
        let father = word.folded == "ba" && matches!(next, "ra" | "khoi" | "nga" | "te" | "xuong" | "vao");
        let house = counted && word.folded == "nha";
        self.is_person(word) || self.names[at] || self.begins_at(at, "cụ") || family || father || house
    }

    /// Whether a verb without accents is rather a place: `nhà dưới`, `ở đây`. Who comes home drives somebody out there.
    fn is_where(&self, at: usize) -> bool {
        let verb = &self.words[at];
        let may_be = is_bare(&verb.syllable) && matches!(verb.folded.as_str(), "duoi" | "day");
        let Some(before) = self.before(at).filter(|_| may_be && !self.names[at - 1]) else { return false };
        let earlier = self.before(at - 1).map_or("", |it| it.folded.as_str());
        match before.folded.as_str() {
            "nha" => !WHO_IS_HOME.contains(&earlier),
            "ben" => !matches!(earlier, "hai" | "mot" | "ca" | "cac" | "2"),
            "xom" => earlier != "hang",
            "o" | "phia" | "tang" | "gan" => true,
            _ => false,
        }
    }

    /// Whether what a verb without accents seems to do is done to things instead, by whoever stands behind it: `nhà dưới bà
    /// Lan đổ rác ra đường`.
    fn is_thrown(&self, verb: usize, between: Range<usize>) -> bool {
        let thing = |at: usize| self.next(at).is_some_and(|it| THINGS.contains(&it.folded.as_str()));
        is_bare(&self.words[verb].syllable)
            && between.skip(1).any(|it| match self.words[it].folded.as_str() {
                _ if self.names[it] => false,
                "vut" | "xay" => true,
                "do" | "xa" | "lan" | "de" | "hat" | "quang" => thing(it + 1),
                _ => false,
            })
    }

    /// Without accents the dog and the cow are other words.
    fn may_be_beast(&self, object: usize) -> bool {
        let next = self.next(object + 1).filter(|it| is_bare(&it.syllable));
        self.next(object).is_some_and(|it| it.folded == "con")
            && next.is_some_and(|it| matches!(it.folded.as_str(), "cho" | "bo" | "trau"))
    }

    /// Whether words begin at a place, all in the part of the sentence that the one before it is in.
    fn begins_at(&self, at: usize, words: &str) -> bool {
        syllables(words).iter().enumerate().all(|(n, listed)| {
            self.next(at + n).is_some_and(|typed| {
                self.fits(typed, listed) || (is_bare(&typed.syllable) && typed.folded == fold(&listed.letters))
            })
        })
    }

    /// Somebody is struck, told without accents: whoever comes after the verb is called by name. `danh ba` alone is a list of
    /// telephones.
    pub(super) fn is_struck_by_name(&self) -> bool {
        (0..self.words.len()).any(|at| {
            let (Some(title), Some(name)) = (self.next(at + 1), self.next(at + 2)) else { return false };
            let verb = &self.words[at];
            let certain = HIT.has_bare(verb);
            if !(certain || HIT_BARE.has_bare(verb)) || !self.may_be_title(title) || self.is_denied(at, at + 1) {
                return false;
            }
            let large = self.is_large[at + 2];
            let told = self.clause_before(at).any(|it| self.is_person(it) || NEIGHBOURS.contains(&it.folded.as_str()));
            let list = self.before(at).is_some_and(|it| TELEPHONES.contains(&it.folded.as_str()));
            let is_name = name.folded.chars().all(char::is_alphabetic) && !NO_NAME.contains(&name.folded.as_str());
            let sure = match (certain, title.folded.as_str()) {
                (true, "ba" | "chi") => !list,
                (true, "bac") => large && told,
                (true, _) => large || told,
                (false, _) => told,
            };
            is_name && sure
        })
    }

    fn may_be_title(&self, word: &Word) -> bool {
        let is =
            matches!(word.folded.as_str(), "ba" | "chi" | "co" | "chu" | "bac" | "cu" | "mo" | "thim" | "ong" | "anh");
        // With accents it is how somebody is addressed, or another word.
        is && (is_bare(&word.syllable) || self.is_person(word))
    }
}

#[cfg(test)]
mod tests {
    use super::super::danger_in;
    use crate::domain::fold::fold;
    use crate::domain::scope_guard::Sign;

    const TOLD: &[&str] = &[
        "đuổi hai mẹ con ra khỏi nhà",
        "chồng đuổi cả hai mẹ con chị Hoa ra khỏi nhà giữa đêm",
        "ông Tư đuổi vợ con ra đường",
        "anh Nam tống mẹ già ra khỏi nhà",
        "đuổi cả nhà ra đường",
        "đuổi con dâu khỏi nhà",
        "đẩy chị Hoa ngã cầu thang",
        "ông Tư đẩy bà Năm té xuống mương",
        "xô chị Hoa xuống ao",
        "chồng xô chị ấy ngã đập đầu",
        "đẩy ông Tám vào tường",
        "con trai đẩy ông ngã gãy tay",
        "đuổi ba mẹ con ra khỏi nhà",
        "ông Tư đuổi ba mẹ con chị Hoa ra đường",
        "con trai đuổi ba ra khỏi nhà",
        "tống cổ vợ con ra đường",
        "tống cổ ra khỏi nhà",
        "đuổi thẳng cổ vợ con ra đường",
        "đuổi cô Lan ra khỏi nhà",
        "đuổi cụ ra khỏi nhà",
        "cháu đẩy cụ Tám xuống ao",
        "đuổi gia đình tôi ra khỏi nhà",
        "chủ nhà đuổi cả gia đình tôi ra đường",
        "say rượu về nhà đuổi ba mẹ con ra đường",
        "cả nhà đuổi con dâu ra khỏi nhà",
        "đuổi con dâu mới đẻ ra khỏi nhà",
        "hàng xóm đẩy bà Lan ngã cầu thang",
        "hai bên đẩy bà Lan ngã cầu thang",
        "đuổi bà Lan ra khỏi nhà",
    ];

    #[test]
    fn art_10_4_whoever_is_driven_out_or_pushed_is_heard_with_or_without_accents() {
        for told in TOLD {
            for typed in [(*told).to_owned(), fold(told), told.to_lowercase(), told.to_uppercase()] {
                assert_eq!(danger_in(&typed), Some(Sign::Violence), "{typed}");
            }
        }
    }

    #[test]
    fn what_is_driven_or_pushed_otherwise_is_not_heard() {
        for told in [
            "đuổi đàn gà ra khỏi nhà",
            "đuổi con chó nhà bà Lan ra đường",
            "không đuổi ai ra khỏi nhà",
            "chưa bao giờ đuổi mẹ ra khỏi nhà",
            "trẻ con đuổi nhau ra đường",
            "nhà dưới dốc ra đường chung",
            "đẩy xe bà Lan ra ngã tư",
            "dạy con xuống sông tập bơi",
            "đây chị Nga bán hàng nước",
            "ông Ba đẩy xe ra đường",
            "đi ra khỏi nhà từ sáng",
            "xô cửa đi vào nhà",
            "nhà dưới bà Lan đổ rác ra đường",
            "ở đây ông Tư xả nước xuống ao",
            "nhà dưới cụ Tám lấn đất ra đường",
            "ở nhà dưới bà Lan để xe ra đường",
            "bên dưới bà Lan xây bậc ra đường",
            "phía dưới ông Tư để xe ra đường",
            "ở đây ba mẹ con vứt rác xuống mương",
            "dưới bà Lan xả nước ra đường",
            "gần đây gia đình ông Tư đổ đất xuống ao",
        ] {
            for typed in [told.to_owned(), fold(told)] {
                assert_eq!(danger_in(&typed), None, "{typed}");
            }
        }
        assert_eq!(danger_in("đẩy ba xe gạch xuống hố"), None, "three of them");
    }

    #[test]
    fn art_10_4_who_is_struck_by_name_is_heard_without_accents() {
        for told in [
            "hang xom danh chi Hoa",
            "hang xom danh chi hoa",
            "danh ba Mai",
            "danh ba mai",
            "con ong Loc danh ba Mai",
            "ong Tu danh co Lan",
            "chong danh thim Bay",
            "nam say ruou danh chu Tam",
            "ong tu tat ba nam giua cho",
            "danh bà Mai",
        ] {
            assert_eq!(danger_in(told), Some(Sign::Violence), "{told}");
        }
        for told in [
            "danh ba",
            "xem danh ba",
            "danh ba dien thoai",
            "danh ba can bo phuong",
            "cho em xin danh ba to hoa giai",
            "trong danh ba Mai khong co so",
            "bi bo danh",
            "de danh ba trieu dong",
            "danh sach chi bo",
            "danh co tuong voi ong Tu",
            "danh cho chi Hoa",
            "ong Tu khong danh ba Mai",
            "danh chi tieu trong thang",
            "ong Tu dam bao lam dung",
            "anh Ba tat ba cai den ngo",
        ] {
            assert_eq!(danger_in(told), None, "{told}");
        }
    }
}
