//! Teams and groups by the names that lists give them: `Tổ hòa giải Khu 1`, `TDP số 1`, `1`. Knows which words of a name
//! only say what it is a name of.

use super::headings::key;
use crate::domain::fold::{Syllable, Tone, normalise_spaces, syllables};
use crate::domain::names::tidy_name;

/// What a name is said to be a name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A mediation team.
    Team,
    /// A resident group.
    Group,
}

/// Words before a name that say what it is a name of, the longest first.
const BEFORE: &[(&str, Kind)] = &[
    ("danh sach to hoa giai", Kind::Team),
    ("ds to hoa giai", Kind::Team),
    ("to hoa giai", Kind::Team),
    ("thg", Kind::Team),
    ("to dan pho", Kind::Group),
    ("khu dan cu", Kind::Group),
    ("khu pho", Kind::Group),
    ("tdp", Kind::Group),
    ("kdc", Kind::Group),
    ("kp", Kind::Group),
    ("thon", Kind::Group),
    ("khu", Kind::Group),
    ("ap", Kind::Group),
];

/// What two ways of naming one unit have in common: `TDP số 1` and `Tổ dân phố 01` are one, `Khu 1` and `Thôn 1` are two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// What it is called without the words for what it is, folded.
    pub core: String,
    /// What kind of place it is, where the name says so.
    pub kind: Option<&'static str>,
    /// The words of the core as they are spelled.
    own: Vec<Syllable>,
    /// All words as they are spelled.
    all: Vec<Syllable>,
}

impl Called {
    /// Takes a name apart.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let mut rest = key(name);
        let mut kind = None;
        while let Some((word, of)) = BEFORE.iter().find(|it| begins(&rest, it.0)) {
            rest = rest[word.len()..].trim_start().to_owned();
            kind = if *of == Kind::Group { Some(in_full(word)) } else { kind };
        }
        for word in ["so", "to"] {
            if begins(&rest, word) && rest.len() > word.len() {
                rest = rest[word.len()..].trim_start().to_owned();
            }
        }
        let trimmed = rest.trim_start_matches('0');
        let number = !trimmed.is_empty() && rest.chars().all(|it| it.is_ascii_digit());
        let core = if number { trimmed.to_owned() } else { rest };
        let core = if core.is_empty() { key(name) } else { core };
        let all = syllables(name);
        let from = all.len().saturating_sub(core.split(' ').count());
        Self { core, kind, own: all[from..].to_vec(), all }
    }

    /// Whether both are spelled in one way.
    #[must_use]
    pub fn is_spelled(&self, other: &Self) -> bool {
        self.all == other.all
    }

    /// Whether both are spelled in one way but for the words before the name.
    #[must_use]
    pub fn is_called(&self, other: &Self) -> bool {
        self.own == other.own
    }

    /// Whether both may be the name of one unit. Where units of several kinds are called so, a name that does not say of
    /// which kind it is fits none of them.
    #[must_use]
    pub fn is_like(&self, other: &Self, of_several_kinds: bool) -> bool {
        let is_bare = |it: &Self| it.own.iter().all(|it| it.tone == Tone::Level && it.letters.is_ascii());
        let spelled = self.own == other.own || is_bare(self) || is_bare(other);
        let one_is_silent = self.kind.is_none() || other.kind.is_none();
        self.core == other.core && spelled && (self.kind == other.kind || (one_is_silent && !of_several_kinds))
    }
}

/// What a short form stands for.
fn in_full(word: &'static str) -> &'static str {
    match word {
        "tdp" => "to dan pho",
        "kdc" => "khu dan cu",
        "kp" => "khu pho",
        word => word,
    }
}

/// The name without the words before it, folded.
#[must_use]
pub fn core(name: &str) -> String {
    Called::of(name).core
}

fn begins(key: &str, word: &str) -> bool {
    key.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// A line that names a unit, such as stands above its people: what it is, and its name without the words for that where
/// they would be doubled.
#[must_use]
pub fn heading(line: &str) -> Option<(Kind, String)> {
    let tidy = normalise_spaces(line);
    let mut rest = tidy.as_str();
    // `I. Tổ hòa giải Khu 1`, `1) TDP 2`
    if let Some((first, others)) = rest.split_once([' ', '.', ')']) {
        let numbers = first.chars().all(|it| it.is_ascii_digit() || "IVXivx".contains(it));
        let others = others.trim_start_matches([' ', '.', ')', '-', ':']);
        if numbers && !first.is_empty() && BEFORE.iter().any(|it| begins(&key(others), it.0)) {
            rest = others;
        }
    }
    let (word, kind) = BEFORE.iter().find(|it| begins(&key(rest), it.0))?;
    let name = if *kind == Kind::Team { without(rest, word) } else { rest.to_owned() };
    let name = name.trim_matches(|it: char| it.is_whitespace() || ":;,.-".contains(it));
    // A sentence that begins so is no name.
    let short = name.split(' ').count() <= 8 && !name.is_empty() && core(rest) != key(word);
    short.then(|| (*kind, called(name)))
}

/// A name as it is kept: capitals where all of it is in capitals.
#[must_use]
pub fn called(name: &str) -> String {
    let name = tidy_name(&normalise_spaces(name));
    if name.chars().all(|it| it.is_ascii_digit()) {
        let number = name.trim_start_matches('0');
        return if number.is_empty() { name } else { number.to_owned() };
    }
    name
}

/// Words without the first ones, which are as many as `word` has.
fn without(words: &str, word: &str) -> String {
    let n = word.split(' ').count();
    words.split([' ', ':']).filter(|it| !it.is_empty()).skip(n).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unit_is_known_by_its_several_names() {
        for name in
            ["Khu 1", "Tổ hòa giải Khu 1", "TDP số 1", "tổ dân phố 01", "1", "THG số 1", "TỔ HÒA GIẢI: KHU 1", "Tổ 1"]
        {
            assert_eq!(core(name), "1", "{name}");
        }
        let like = |a: &str, b: &str| Called::of(a).is_like(&Called::of(b), false);
        for (a, b) in [
            ("TDP số 1", "Tổ dân phố 01"),
            ("Tổ hòa giải Khu 1", "Khu 1"),
            ("KP 3", "khu phố số 3"),
            ("Khu 1", "1"),
            ("Thôn Hoà Bình", "thôn Hòa Bình"),
            ("Thôn Đông", "thon dong"),
        ] {
            assert!(like(a, b) && like(b, a), "{a} {b}");
        }
        for (a, b) in
            [("Khu 1", "Thôn 1"), ("TDP 1", "Khu phố 1"), ("Thôn Đông", "Thôn Đống"), ("Khu Thị Cầu", "Thôn Thị Cầu")]
        {
            assert!(!like(a, b) && !like(b, a), "{a} {b}");
        }
        assert!(!Called::of("Khu 1").is_like(&Called::of("1"), true), "which of them is not said");
        assert_eq!(core("Khu Thị Cầu"), "thi cau");
        assert_eq!(core("Tổ hòa giải"), "to hoa giai");
        assert_eq!(core("Khu 10"), "10");
    }

    #[test]
    fn lines_above_people_name_their_team() {
        for (line, expected) in [
            ("I. TỔ HÒA GIẢI KHU 1", Some((Kind::Team, "Khu 1"))),
            ("Tổ hòa giải: Thị Cầu", Some((Kind::Team, "Thị Cầu"))),
            ("1) Tổ dân phố Bồ Sơn", Some((Kind::Group, "Tổ dân phố Bồ Sơn"))),
            ("DANH SÁCH TỔ HÒA GIẢI SỐ 02", Some((Kind::Team, "Số 02"))),
            ("DANH SÁCH HÒA GIẢI VIÊN PHƯỜNG VŨ NINH", None),
            ("Tổ hòa giải", None),
            ("Nguyễn Văn An", None),
            ("Tổng cộng: 25 người", None),
        ] {
            assert_eq!(heading(line), expected.map(|it| (it.0, it.1.to_owned())), "{line}");
        }
    }
}
