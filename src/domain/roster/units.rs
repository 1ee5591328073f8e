//! Teams and groups by the names that lists give them: `Tổ hòa giải Khu 1`, `TDP số 1`, `1`. Knows which words of a name
//! only say what it is a name of.

use super::columns::key;
use crate::domain::fold::normalise_spaces;
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
    ("thon", Kind::Group),
    ("khu", Kind::Group),
    ("ap", Kind::Group),
];

/// The name without the words before it, folded: what two ways of naming one unit have in common.
#[must_use]
pub fn core(name: &str) -> String {
    let mut rest = key(name);
    while let Some((word, _)) = BEFORE.iter().find(|it| begins(&rest, it.0)) {
        rest = rest[word.len()..].trim_start().to_owned();
    }
    for word in ["so", "to"] {
        if begins(&rest, word) && rest.len() > word.len() {
            rest = rest[word.len()..].trim_start().to_owned();
        }
    }
    let trimmed = rest.trim_start_matches('0');
    let number = !trimmed.is_empty() && rest.chars().all(|it| it.is_ascii_digit());
    let core = if number { trimmed.to_owned() } else { rest };
    if core.is_empty() { key(name) } else { core }
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
