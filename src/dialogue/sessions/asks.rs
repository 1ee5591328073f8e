//! What this flow asks of its shelf, and what it does beside changing the case.

use chrono::{DateTime, Utc};

use crate::dialogue::own::{Act, Ask};
use crate::dialogue::text::Text;
use crate::domain::CaseId;
use crate::domain::case::Session;

/// The sessions of the case among the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfCase(pub CaseId);

/// The sessions, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionsFound(pub Vec<Session>);

impl Ask for OfCase {
    type Found = SessionsFound;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionDeed {
    /// Sends the next session into this chat as an appointment for the calendar. No name of a party is in it.
    Appoint {
        /// The same for every version.
        uid: String,
        /// What for.
        title: Text,
        /// Where.
        place: String,
        /// When.
        at: DateTime<Utc>,
    },
}

impl Act for SessionDeed {
    fn reaches_others(&self) -> bool {
        false
    }
}
