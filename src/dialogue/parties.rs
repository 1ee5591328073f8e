//! How a party of a case is called on screens: by initials where others may look on, in full where the names were asked
//! for.

use super::text::{Text, text};
use crate::domain::case::{Party, PartyKind};

/// As lists and cards name it.
pub(super) fn short(party: &Party) -> Text {
    called(party, &party.short())
}

/// In full.
pub(super) fn full(party: &Party) -> Text {
    called(party, &party.name)
}

/// The same with the age, where it is known.
pub(super) fn aged(party: &Party) -> Text {
    match party.age {
        Some(age) => text!("party-aged", name = full(party), age = age),
        None => full(party),
    }
}

fn called(party: &Party, name: &str) -> Text {
    match party.kind {
        PartyKind::Family => text!("party-family", name = name),
        _ => text!("plain", words = name),
    }
}
