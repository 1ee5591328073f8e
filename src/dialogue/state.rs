//! Where a chat stands between two steps, as it is stored.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Place;
use crate::domain::CaseId;

/// Version of the stored form of [`State`]. Older ones are lifted in [`State::load`].
pub const STATE_VERSION: u16 = 1;

/// Where one chat stands. Stored as versioned JSON with stable step names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Version of this form.
    pub v: u16,
    /// Rises with every card shown; buttons of older cards are known by it.
    #[serde(default)]
    pub rev: u32,
    /// Outbox key of the card.
    #[serde(default)]
    pub card: Option<String>,
    /// When the card last changed.
    #[serde(default)]
    pub moved_at: Option<DateTime<Utc>>,
    /// Whether the keyboard that shares a contact is shown.
    #[serde(default)]
    pub keyboard: bool,
    /// Whether the last thing was a text so long that it may be a part of one: what follows at once is the other part.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cut: bool,
    /// Where the person stood before it, for then neither part is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Box<Place>>,
    /// The button that was pressed last, where it left the person where they were: its card is drawn anew, below a file
    /// that it asked for perhaps, and the others on it still mean the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tapped: Option<String>,
    /// The case whose names stand on the card in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<CaseId>,
    /// Whether names stand in full in the note above the card.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub names_in_note: bool,
    /// Whether the card was sent so that it can be forwarded: what is drawn in its place could be as well.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
    /// Where the person stands.
    pub place: Place,
}

impl Default for State {
    fn default() -> Self {
        Self {
            v: STATE_VERSION,
            rev: 0,
            card: None,
            moved_at: None,
            keyboard: false,
            cut: false,
            before: None,
            tapped: None,
            names: None,
            names_in_note: false,
            open: false,
            place: Place::home(),
        }
    }
}

impl State {
    /// Whether names stand in full on the card or above it.
    #[must_use]
    pub fn shows_names(&self) -> bool {
        self.names.is_some() || self.names_in_note
    }

    /// Where the person stood before a text that may be a part of one, after a step that led to `next`: where a second
    /// part was refused, that is where they stand again.
    #[must_use]
    pub fn before(&self, cut: bool, next: &Place) -> Option<Box<Place>> {
        let again = self.before.as_deref() == Some(next);
        cut.then(|| Box::new(if again { next.clone() } else { self.place.clone() }))
    }

    /// Reads a stored state. One that this release cannot read becomes the menu; the flag says so, and drafts, which
    /// are kept apart, are untouched.
    #[must_use]
    pub fn load(json: &str) -> (Self, bool) {
        match serde_json::from_str::<Self>(json) {
            Ok(state) if state.v <= STATE_VERSION => (state, false),
            _ => {
                // The revision must go on rising, or an old button could match a new card.
                let rev = serde_json::from_str::<serde_json::Value>(json)
                    .ok()
                    .and_then(|it| it.get("rev")?.as_u64())
                    .map_or(0, |rev| rev as u32);
                (Self { rev, ..Self::default() }, true)
            }
        }
    }

    /// As it is stored.
    #[must_use]
    pub fn save(&self) -> String {
        serde_json::to_string(self).expect("a state is plain data")
    }
}
