//! What this flow asks and does.

use chrono::{DateTime, Utc};

use crate::dialogue::effect::{Audience, Urgency};
use crate::dialogue::own::{Act, Ask};
use crate::dialogue::text::Text;
use crate::domain::access::{Permit, act};
use crate::domain::case::{NewCase, NewNotAccepted};

/// When the actor's last case was saved: one that they entered, or that they mediate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastLogged;

/// That instant, if there is such a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LastLoggedFound(pub Option<DateTime<Utc>>);

impl Ask for LastLogged {
    type Found = LastLoggedFound;
}

/// What is to be done with what was written.
#[derive(Clone, Debug, PartialEq)]
pub enum IntakeDeed {
    /// Save a new case under `code`.
    Open {
        /// Proof of the right to.
        permit: Permit<act::Logging>,
        /// The case.
        case: Box<NewCase>,
        /// The code taken while facts were read.
        code: String,
    },
    /// Count a matter that is out of scope.
    NotAccepted(NewNotAccepted),
    /// Set a case's timers by its stage: the three-day reminders of Art. 20 for a case that waits for its first
    /// session, none otherwise. For a case saved in this very turn, whose id is not known yet.
    Plan {
        /// The case's code.
        code: String,
    },
    /// Told to the audience when a case was saved or changed in this turn: the buttons carry its id.
    Tell {
        /// The case's code.
        code: String,
        /// To whom.
        to: Audience,
        /// What.
        body: Text,
        /// How pressing it is.
        urgency: Urgency,
    },
}

impl Act for IntakeDeed {}
