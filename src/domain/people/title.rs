//! What people call an office when they look for whoever holds it, and how they ask who has joined. Knows no names.

use std::cmp::Reverse;

use super::Office;
use crate::domain::fold::search_key;

/// What is said, folded, and which offices it may mean. The longest of those that fit is meant, of equally long ones the
/// leftmost.
const TITLES: &[(&str, &[Office])] = &[
    ("to truong to dan pho", &[Office::ResidentGroupHead]),
    ("to truong dan pho", &[Office::ResidentGroupHead]),
    ("to truong tdp", &[Office::ResidentGroupHead]),
    ("to truong khu pho", &[Office::ResidentGroupHead]),
    ("to truong khu dan cu", &[Office::ResidentGroupHead]),
    ("to truong thon", &[Office::ResidentGroupHead]),
    ("to truong ap", &[Office::ResidentGroupHead]),
    ("truong to dan pho", &[Office::ResidentGroupHead]),
    ("truong tdp", &[Office::ResidentGroupHead]),
    ("truong khu pho", &[Office::ResidentGroupHead]),
    ("truong khu dan cu", &[Office::ResidentGroupHead]),
    ("truong khu", &[Office::ResidentGroupHead]),
    ("truong thon", &[Office::ResidentGroupHead]),
    ("truong ap", &[Office::ResidentGroupHead]),
    ("truong ban cong tac mat tran", &[Office::FrontCommitteeHead]),
    ("truong ban mat tran", &[Office::FrontCommitteeHead]),
    ("truong ban ctmt", &[Office::FrontCommitteeHead]),
    ("ban cong tac mat tran", &[Office::FrontCommitteeHead]),
    ("to truong to hoa giai", &[Office::TeamHead]),
    ("to truong hoa giai", &[Office::TeamHead]),
    ("truong to hoa giai", &[Office::TeamHead]),
    ("to truong thg", &[Office::TeamHead]),
    ("to truong", &[Office::TeamHead, Office::ResidentGroupHead]),
    ("hoa giai vien", &[Office::Mediator, Office::TeamHead]),
    ("hgv", &[Office::Mediator, Office::TeamHead]),
    ("to vien", &[Office::Mediator]),
    ("can bo van phong", &[Office::WardOfficer]),
    ("van phong", &[Office::WardOfficer]),
    ("can bo phuong", &[Office::WardOfficer]),
    ("can bo xa", &[Office::WardOfficer]),
    ("lanh dao phuong", &[Office::WardLeader]),
    ("lanh dao xa", &[Office::WardLeader]),
    ("lanh dao", &[Office::WardLeader]),
    ("chu tich phuong", &[Office::WardLeader]),
    ("can bo mat tran", &[Office::FrontOfficer]),
    ("mttq", &[Office::FrontOfficer]),
    ("mat tran", &[Office::FrontOfficer, Office::FrontCommitteeHead]),
];

/// What is said of whether somebody has joined, folded.
const JOINED: &[(&str, bool)] =
    &[("chua tham gia", false), ("chua vao", false), ("da tham gia", true), ("da vao", true)];

/// The offices that words ask for, and the other words as they were typed.
#[must_use]
pub fn offices(words: &str) -> (Option<&'static [Office]>, String) {
    let said = longest(words, TITLES);
    (said.as_ref().map(|it| it.0), said.map_or_else(|| words.to_owned(), |it| it.1))
}

/// Whether words ask for those who have joined or for those who have not, and the other words.
#[must_use]
pub fn joined(words: &str) -> (Option<bool>, String) {
    let said = longest(words, JOINED);
    (said.as_ref().map(|it| it.0), said.map_or_else(|| words.to_owned(), |it| it.1))
}

fn longest<T: Copy>(words: &str, all: &[(&str, T)]) -> Option<(T, String)> {
    let typed: Vec<&str> = words.split_whitespace().collect();
    let folded: Vec<String> = typed.iter().map(|it| search_key(it)).collect();
    let find = |said: &str| {
        let said: Vec<&str> = said.split(' ').collect();
        let at = folded.windows(said.len()).position(|it| it.iter().zip(&said).all(|it| it.0 == it.1))?;
        Some((at, said.len()))
    };
    let found = all.iter().filter_map(|(said, what)| Some((find(said)?, *what)));
    let place = |((at, n), _): &((usize, usize), T)| (*n, Reverse(*at));
    let ((at, n), what) = found.reduce(|best, it| if place(&it) > place(&best) { it } else { best })?;
    let rest: Vec<&str> = typed[..at].iter().chain(&typed[at + n..]).copied().collect();
    Some((what, rest.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_are_found_by_what_people_call_them() {
        for (typed, offices_of, rest) in [
            ("trưởng tổ dân phố", vec![Office::ResidentGroupHead], ""),
            ("to truong dan pho khu 2", vec![Office::ResidentGroupHead], "khu 2"),
            ("tổ trưởng tổ hòa giải Khu 1", vec![Office::TeamHead], "Khu 1"),
            ("Bồ Sơn hòa giải viên", vec![Office::Mediator, Office::TeamHead], "Bồ Sơn"),
            ("trưởng ban công tác Mặt trận", vec![Office::FrontCommitteeHead], ""),
            ("tổ trưởng", vec![Office::TeamHead, Office::ResidentGroupHead], ""),
            // Of a team or of a resident group that is called so; the word for the unit is a part of its name.
            ("to truong khu 3", vec![Office::TeamHead, Office::ResidentGroupHead], "khu 3"),
            ("khu 3 tổ trưởng", vec![Office::TeamHead, Office::ResidentGroupHead], "khu 3"),
            ("trưởng khu 3", vec![Office::ResidentGroupHead], "3"),
            ("tổ trưởng thôn 2", vec![Office::ResidentGroupHead], "2"),
            ("tổ trưởng ấp 2", vec![Office::ResidentGroupHead], "2"),
            ("tổ trưởng khu phố 3", vec![Office::ResidentGroupHead], "3"),
            ("to truong khu dan cu 3", vec![Office::ResidentGroupHead], "3"),
        ] {
            assert_eq!(offices(typed), (Some(offices_of.as_slice()), rest.to_owned()), "{typed}");
        }
        // Whatever stands in the table is found with what stands before and behind it, whole.
        for (said, of) in TITLES {
            assert_eq!(offices(&format!("bo son {said} 3")), (Some(*of), "bo son 3".to_owned()), "{said}");
        }
        assert_eq!(offices("thợ mộc"), (None, "thợ mộc".to_owned()));
        assert_eq!(joined("khu 2 chưa tham gia"), (Some(false), "khu 2".to_owned()));
    }
}
