//! A party of a case: a person, a group of people, a family, several families, an organisation (Art. 2(3)).

use serde::{Deserialize, Serialize};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Case, Side};
use crate::domain::codes::codes;
use crate::domain::fold::fold;
use crate::domain::names::initials;

codes! {
    /// Who can be a party (Art. 2(3)).
    #[derive(Default)]
    pub enum PartyKind {
        /// Cá nhân.
        #[default]
        Person => "person",
        /// Nhóm người.
        Group => "group",
        /// Gia đình, named by who speaks for it.
        Family => "family",
        /// Các gia đình.
        Families => "families",
        /// Tổ chức.
        Organisation => "organisation",
    }
}

/// A party on one side of a case, as the register's column 4 wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// On which side.
    pub side: Side,
    /// What it is.
    #[serde(default)]
    pub kind: PartyKind,
    /// Full name: of a family that of who speaks for it, of a group or several families the words for them.
    pub name: String,
    /// Age in years, if told; only people have one.
    #[serde(default)]
    pub age: Option<u8>,
    /// Address, if told.
    #[serde(default)]
    pub address: Option<String>,
}

/// Words by which a group is called at most.
const WORDS_OF_A_GROUP: usize = 4;

impl Party {
    /// What may stand in a list: people as initials, of a group no name that its words may hold, an organisation as it
    /// is called.
    #[must_use]
    pub fn short(&self) -> String {
        match self.kind {
            PartyKind::Person | PartyKind::Family => initials(&self.name),
            PartyKind::Organisation => self.name.clone(),
            PartyKind::Group | PartyKind::Families => {
                let mut words = self.name.split(' ');
                let first = words.next().unwrap_or_default();
                let small = |it: &&str| it.chars().all(char::is_lowercase);
                let rest = words.take_while(small).take(WORDS_OF_A_GROUP - 1);
                std::iter::once(first).chain(rest).collect::<Vec<_>>().join(" ")
            }
        }
    }
}

impl Case {
    /// Whether words hold the given name of somebody on one of the sides: with its accents, where both are written with
    /// them.
    #[must_use]
    pub fn names_a_party(&self, words: &str) -> bool {
        let given: Vec<(&str, bool)> = self
            .parties
            .iter()
            .filter_map(|it| Some((it.name.split_whitespace().next_back()?, !marks(&it.name).is_empty())))
            .collect();
        words.split(|it: char| !it.is_alphanumeric() && !is_combining_mark(it)).any(|word| {
            let (folded, accents) = (fold(word), marks(word));
            given.iter().any(|&(name, accented)| {
                fold(name) == folded && (accents.is_empty() || !accented || marks(name) == accents)
            })
        })
    }
}

/// The accents of a word, wherever they stand in it.
fn marks(word: &str) -> Vec<char> {
    let mut marks: Vec<char> = word.nfd().filter(|it| is_combining_mark(*it)).collect();
    marks.sort_unstable();
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_names_no_person_and_every_organisation() {
        let short =
            |kind, name: &str| Party { side: Side::A, kind, name: name.to_owned(), age: None, address: None }.short();
        assert_eq!(short(PartyKind::Person, "Nguyễn Văn An"), "N.V.A");
        assert_eq!(short(PartyKind::Family, "Nguyễn Văn An"), "N.V.A");
        assert_eq!(short(PartyKind::Organisation, "Công ty TNHH Hoa Sen"), "Công ty TNHH Hoa Sen");
        assert_eq!(short(PartyKind::Families, "các hộ ngõ 3"), "các hộ ngõ");
        assert_eq!(short(PartyKind::Group, "Nhóm anh Tuấn, anh Hải"), "Nhóm anh");
    }

    #[test]
    fn parties_of_earlier_releases_are_people() {
        let party: Party = serde_json::from_str(r#"{"side":"a","name":"Nguyễn Văn An"}"#).unwrap();
        assert_eq!(party.kind, PartyKind::Person);
    }

    #[test]
    fn words_that_name_a_party_are_known_and_a_house_of_culture_is_none() {
        let mut case = crate::domain::case::tests::received();
        let party = |name: &str| Party {
            side: Side::A,
            kind: PartyKind::Person,
            name: name.to_owned(),
            age: None,
            address: None,
        };
        case.parties = vec![party("Lê Thị Hoa"), party("Trần Văn Hòa")];
        for words in ["nhà bà Hoa", "nha ba hoa", "nhà ông Hoà", "nhà ông hòa, ngõ 5"] {
            assert!(case.names_a_party(words), "{words}");
        }
        for words in ["nhà văn hóa", "trụ sở UBND phường", ""] {
            assert!(!case.names_a_party(words), "{words}");
        }
        case.parties = vec![party("Le Thi Hoa")];
        assert!(case.names_a_party("nhà văn hóa"), "a name without accents may be any of its kind");
    }
}
