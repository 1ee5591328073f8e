//! What of a ward its papers need: its names, who signs, where copies are kept. Data with defaults that fit most wards.

use super::nd30::{SIZES, Sizes};
use crate::domain::fold::fold;
use crate::domain::paper_words::{PaperWord, PaperWords};

/// How papers of a ward look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// With its kind: `phường Vũ Ninh`.
    pub ward: String,
    /// Before the day: `Vũ Ninh`.
    pub place: String,
    /// `tỉnh Bắc Ninh`; not all wards told it.
    pub province: Option<String>,
    /// The body above, where papers name it.
    pub superior: Option<String>,
    /// Who signs, line by line: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
    pub signer_lines: Vec<String>,
    pub signer_name: Option<String>,
    /// Who keeps the copy: `VT, VP`.
    pub archive: String,
    pub sizes: Sizes,
    /// Who gets every paper of the office, beside whom it is for.
    pub recipients: Vec<String>,
    /// `tổ dân phố` or `khu phố`.
    pub unit_label: String,
    /// `TDP` or `KP`.
    pub unit_short: String,
}

impl Office {
    /// As most wards have it: `name` and `unit_label` as `domain::people::Ward` has them.
    #[must_use]
    pub fn usual(name: &str, unit_label: &str) -> Self {
        Self {
            ward: format!("phường {name}"),
            place: name.to_owned(),
            province: None,
            superior: None,
            signer_lines: vec!["KT. CHỦ TỊCH".to_owned(), "PHÓ CHỦ TỊCH".to_owned()],
            signer_name: None,
            archive: "VT, VP".to_owned(),
            sizes: SIZES,
            recipients: Vec::new(),
            unit_label: unit_label.to_owned(),
            unit_short: initials(unit_label),
        }
    }
}

impl Office {
    /// With what the ward set.
    #[must_use]
    pub fn with(mut self, words: &PaperWords) -> Self {
        for (word, value) in words {
            let value = value.clone();
            match word {
                PaperWord::Ward => self.ward = value,
                PaperWord::Place => self.place = value,
                PaperWord::Province => self.province = Some(value),
                PaperWord::Superior => self.superior = Some(value),
                PaperWord::Archive => self.archive = value,
                PaperWord::Signer => self.signer_lines = value.lines().map(str::to_owned).collect(),
            }
        }
        self
    }

    /// What a paper says where nobody set anything else.
    #[must_use]
    pub fn word(&self, word: PaperWord) -> String {
        match word {
            PaperWord::Ward => self.ward.clone(),
            PaperWord::Place => self.place.clone(),
            PaperWord::Province => self.province.clone().unwrap_or_default(),
            PaperWord::Superior => self.superior.clone().unwrap_or_default(),
            PaperWord::Archive => self.archive.clone(),
            PaperWord::Signer => self.signer_lines.join("\n"),
        }
    }

    /// The ward with its kind at the beginning of a line: `Phường Vũ Ninh`, `Xã Đại Đồng Thành`.
    #[must_use]
    pub fn ward_first(&self) -> String {
        capital(&self.ward)
    }

    /// A resident group with what it is called in this ward: `Tổ dân phố Bồ Sơn 1`, whether its name says that or not.
    #[must_use]
    pub fn unit(&self, name: &str) -> String {
        labelled(&capital(&self.unit_label), name)
    }

    /// The same in the middle of a sentence: `tổ dân phố Bồ Sơn 1`.
    #[must_use]
    pub fn unit_in_words(&self, name: &str) -> String {
        labelled(&self.unit_label, name)
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A name with the label before it, unless it says already what it is.
fn labelled(label: &str, name: &str) -> String {
    const KINDS: [&str; 7] = ["to dan pho", "khu pho", "khu dan cu", "thon ", "ap ", "ban ", "tdp"];
    let folded = fold(name);
    let says_it = KINDS.iter().any(|it| folded.starts_with(it)) || folded.starts_with(&fold(label));
    if name.trim().is_empty() || says_it { name.to_owned() } else { format!("{label} {name}").trim().to_owned() }
}

/// `TDP` of `tổ dân phố`.
fn initials(label: &str) -> String {
    label.split_whitespace().filter_map(|it| it.chars().next()).flat_map(char::to_uppercase).map(plain).collect()
}

/// The letter of an abbreviation: those have no Đ.
fn plain(letter: char) -> char {
    if letter == 'Đ' { 'D' } else { letter }
}
