//! Words of a list that say that somebody was recognised under the ordinance of 1998, without a decision under the law (Art.
//! 31): `Pháp lệnh 1998`, `PL 1998`, `trước 2014`. Knows no cells.

use crate::domain::fold::{fold, normalise_spaces};

/// What stands around such words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ordinance {
    before: String,
    after: String,
}

/// A word, folded, and where it ends among the characters.
struct Word {
    folded: String,
    to: usize,
}

fn words(text: &[char]) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::new();
    for (at, it) in text.iter().enumerate() {
        if !it.is_alphanumeric() {
            continue;
        }
        let folded = fold(&it.to_string());
        match all.last_mut().filter(|it| it.to == at) {
            Some(word) => {
                word.folded.push_str(&folded);
                word.to = at + 1;
            }
            None => all.push(Word { folded, to: at + 1 }),
        }
    }
    all
}

/// Years before the law, as `trước` names them: up to the one in which it came into force.
const BEFORE_THE_LAW: std::ops::RangeInclusive<i32> = 1998..=2014;
/// Words of the ordinance's own name.
const NAME: &[&str] = &["so", "nam", "ngay", "thang", "hoa", "giai", "o", "co", "ve", "1998", "98", "cu"];
/// Words between a decision and the ordinance.
const BETWEEN: &[&str] = &["theo", "cong", "nhan", "duoc", "tu", "la", "cua"];

/// How many words from here on say that it was under the ordinance.
fn said(rest: &[Word]) -> Option<usize> {
    let word = |at: usize| rest.get(at).map(|it| it.folded.as_str());
    let is_1998 = |at: usize| matches!(word(at), Some("1998" | "98"));
    let begins = match (word(0)?, word(1)) {
        ("phap", Some("lenh")) => 2,
        ("pl1998" | "pl98", _) => 1,
        ("pl", _) if is_1998(1) => 2,
        ("pl", Some("nam" | "so" | "09")) if is_1998(2) => 3,
        ("truoc", _) => return before_the_law(rest),
        _ => return None,
    };
    let name = rest[begins..].iter().take_while(|it| NAME.contains(&it.folded.as_str()));
    Some(begins + name.count())
}

/// `trước 2014`, `trước năm 2014`, `trước ngày 01/01/2014`.
fn before_the_law(rest: &[Word]) -> Option<usize> {
    let is_filler = |it: &&Word| matches!(it.folded.as_str(), "nam" | "ngay" | "thang" | "1" | "01");
    let at = 1 + rest[1..].iter().take(5).take_while(is_filler).count();
    let year: i32 = rest.get(at)?.folded.parse().ok()?;
    BEFORE_THE_LAW.contains(&year).then_some(at + 1)
}

/// The words around those that say so; none where no words do.
pub(super) fn ordinance(typed: &str) -> Option<Ordinance> {
    let text: Vec<char> = normalise_spaces(typed).chars().collect();
    let all = words(&text);
    let (at, count) = (0..all.len()).find_map(|at| Some((at, said(&all[at..])?)))?;
    let connecting = all[..at].iter().rev().take_while(|it| BETWEEN.contains(&it.folded.as_str()));
    let before = at - connecting.count();
    let end = all[..before].last().map_or(0, |it| it.to);
    let begin = all[at + count - 1].to;
    Some(Ordinance { before: text[..end].iter().collect(), after: text[begin..].iter().collect() })
}

impl Ordinance {
    /// The words of a decision beside it. The number and the day of the ordinance itself are none.
    pub(super) fn decision(&self) -> Option<&str> {
        let has_number = |it: &str| it.contains(|it: char| it.is_ascii_digit());
        let names_one = |it: &str| {
            let folded = fold(it);
            folded.contains("qd") || folded.contains("quyet dinh")
        };
        let after = Some(self.after.as_str()).filter(|it| names_one(it));
        if has_number(&self.before) { Some(&self.before) } else { after }
    }

    /// Everything but the words that say so.
    pub(super) fn rest(&self) -> String {
        normalise_spaces(&format!("{} {}", self.before, self.after))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn art_31_the_ordinance_is_known_by_its_several_names() {
        for typed in [
            "Pháp lệnh",
            "Pháp lệnh 1998",
            "PHÁP LỆNH NĂM 1998",
            "phap lenh 1998",
            "theo Pháp lệnh hòa giải ở cơ sở 1998",
            "Công nhận theo Pháp lệnh số 09/1998/PL-UBTVQH10 ngày 25/12/1998",
            "PL 1998",
            "PL1998",
            "pl 98",
            "PL năm 1998",
            "PL 09/1998",
            "(PL 1998)",
            "trước 2014",
            "truoc 2014",
            "Trước năm 2014",
            "trước ngày 01/01/2014",
            "trước năm 2010",
        ] {
            let found = ordinance(typed).unwrap_or_else(|| panic!("{typed}"));
            assert_eq!(found.decision(), None, "{typed}");
        }
        for typed in
            ["15/QĐ-UBND", "15/QĐ-UBND ngày 02/3/2021", "trước 2021", "trước đây", "pháp luật", "PL", "1998", "2014"]
        {
            assert_eq!(ordinance(typed), None, "{typed}");
        }
    }

    #[test]
    fn art_31_a_decision_beside_the_ordinance_is_read_and_the_ordinance_is_none() {
        for (typed, decision) in [
            ("12/QĐ-UB ngày 03/4/2005 (PL 1998)", Some("12/QĐ-UB ngày 03/4/2005")),
            ("12/QĐ-UB, công nhận theo Pháp lệnh 1998", Some("12/QĐ-UB")),
            ("Pháp lệnh 1998, số 12/QĐ-UB", Some(" 12/QĐ-UB")),
            ("QĐ theo Pháp lệnh 1998", None),
        ] {
            assert_eq!(ordinance(typed).unwrap().decision(), decision, "{typed}");
        }
        assert_eq!(ordinance("PL 1998, từ 2009").unwrap().rest(), ", từ 2009");
        assert_eq!(ordinance("2009 (trước 2014)").unwrap().rest(), "2009 )");
    }
}
