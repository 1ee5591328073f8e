//! A party of a case: a person, a group of people, a family, several families, an organisation (Art. 2(3)).

use serde::{Deserialize, Serialize};

use super::Side;
use crate::domain::codes::codes;
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
}
