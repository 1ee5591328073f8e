//! What a ward says on its papers beside its own name: how it and its place are called there, its province, who keeps the
//! copy, who signs. What nobody set is as most wards have it. No names of people.

use std::collections::BTreeMap;

use super::codes::codes;
use super::fold::search_key;

codes! {
    /// Words of a ward that stand on its papers.
    pub enum PaperWord {
        /// The ward with its kind: `phường Vũ Ninh`.
        Ward => "ward",
        /// Before the day: `Vũ Ninh`.
        Place => "place",
        /// `tỉnh Bắc Ninh`.
        Province => "province",
        /// The body above, in the head of the office's papers: `UBND tỉnh Bắc Ninh`; most wards name none.
        Superior => "superior",
        /// Who keeps the copy: `VT, VP`.
        Archive => "archive",
        /// As what the office signs, line by line: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
        Signer => "signer",
    }
}

/// Those that a ward set.
pub type PaperWords = BTreeMap<PaperWord, String>;

/// Longest words, in characters: a line of a head holds no more.
pub const LONGEST: usize = 60;

codes! {
    /// Why words cannot stand on a paper.
    pub enum Unfit {
        /// No words: signs, or hardly a letter.
        Letters => "letters",
        /// Signs that no name and no title has.
        Signs => "signs",
        /// A ward that does not say which kind of unit it is.
        WardKind => "ward_kind",
        /// The same of a province.
        ProvinceKind => "province_kind",
    }
}

/// Marks that stand in names and titles.
const MARKS: &str = " .,-–/()'’&";

impl PaperWord {
    /// Whether words may stand on papers for this: what is typed by mistake would stand on those of all teams.
    pub fn fits(self, words: &str) -> Result<(), Unfit> {
        if words.chars().any(|it| !(it.is_alphanumeric() || it == '\n' || MARKS.contains(it))) {
            return Err(Unfit::Signs);
        }
        if words.lines().any(|it| it.chars().filter(|it| it.is_alphabetic()).count() < 2) {
            return Err(Unfit::Letters);
        }
        let key = search_key(words).replace('.', " ");
        let begins = |kinds: &[&str]| {
            let rest = kinds.iter().find_map(|it| key.strip_prefix(it)?.strip_prefix(' '));
            rest.is_some_and(|it| it.chars().any(char::is_alphanumeric))
        };
        match self {
            Self::Ward if !begins(&["phuong", "xa", "thi tran", "dac khu"]) => Err(Unfit::WardKind),
            Self::Province if !begins(&["tinh", "thanh pho", "tp"]) => Err(Unfit::ProvinceKind),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_unit_is_called_does_not_stand_on_papers() {
        for (word, words) in [
            (PaperWord::Ward, "phường Vũ Ninh"),
            (PaperWord::Ward, "Xã Đại Đồng Thành"),
            (PaperWord::Ward, "phường 12"),
            (PaperWord::Province, "tỉnh Bắc Ninh"),
            (PaperWord::Province, "TP. Hồ Chí Minh"),
            (PaperWord::Archive, "VT, VP"),
            (PaperWord::Signer, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
            (PaperWord::Place, "Bà Rịa - Vũng Tàu"),
        ] {
            assert_eq!(word.fits(words), Ok(()), "{words}");
        }
        for (word, words, why) in [
            (PaperWord::Ward, "Vũ Ninh", Unfit::WardKind),
            (PaperWord::Ward, "phường", Unfit::WardKind),
            (PaperWord::Ward, "ok", Unfit::WardKind),
            (PaperWord::Province, "Bắc Ninh", Unfit::ProvinceKind),
            (PaperWord::Place, "12", Unfit::Letters),
            (PaperWord::Place, "😀 Vũ Ninh", Unfit::Signs),
            (PaperWord::Superior, "https://bacninh.gov.vn", Unfit::Signs),
            (PaperWord::Signer, "CHỦ TỊCH\n-", Unfit::Letters),
        ] {
            assert_eq!(word.fits(words), Err(why), "{words}");
        }
    }
}
