//! Names of places that read like names of people: the ward Vũ Ninh, the resident group Võ Cường 2. Knows no people and no
//! register: whoever asks says which ward and groups there are.

use std::collections::BTreeSet;

use crate::domain::fold::search_key;
use crate::domain::people::{ResidentGroup, Ward};

/// Places by their names, with or without accents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(BTreeSet<String>);

impl Places {
    /// Those of these names.
    #[must_use]
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self(names.into_iter().map(key).filter(|it| !it.is_empty()).collect())
    }

    /// A ward, if one is known, and its resident groups, former ones as well.
    #[must_use]
    pub fn of_ward(ward: Option<&Ward>, groups: &[ResidentGroup]) -> Self {
        Self::of(ward.into_iter().map(|it| it.name.as_str()).chain(groups.iter().map(|it| it.name.as_str())))
    }

    /// Whether these words are the name of one of them, and nothing else.
    pub(super) fn has(&self, words: &str) -> bool {
        self.0.contains(&key(words))
    }
}

/// Without the number by which parts of one place are told apart: of `Võ Cường 2` people say `Võ Cường`.
fn key(name: &str) -> String {
    search_key(name).trim_end_matches(|it: char| it.is_ascii_digit() || it == ' ').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_by_its_whole_name() {
        let places = Places::of(["Vũ Ninh", "Võ Cường 2", "5"]);
        for words in ["Vũ Ninh", "vu  ninh", "VÕ CƯỜNG", "Võ Cường 1"] {
            assert!(places.has(words), "{words}");
        }
        for words in ["Vũ Thị Ninh", "ông Vũ Ninh", "Cường", "5", ""] {
            assert!(!places.has(words), "{words}");
        }
        assert!(!Places::default().has("Vũ Ninh"));
    }
}
