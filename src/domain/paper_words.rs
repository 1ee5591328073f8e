//! What a ward says on its papers beside its own name: how it and its place are called there, its province, who keeps the
//! copy, who signs. What nobody set is as most wards have it. No names of people.

use std::collections::BTreeMap;

use super::codes::codes;

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
