//! What is to be done with what was sent, is being sent, or waits. Only `bot::announce` makes it happen.

use crate::domain::AnnouncementId;
use crate::domain::access::{Permit, act};
use crate::domain::announce::Content;

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnnounceDeed {
    /// Other words for everybody who has it.
    Correct {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        announcement: AnnouncementId,
        /// The version that was looked at.
        version: i32,
        /// What it says from now on.
        content: Box<Content>,
    },
    /// Taken back from everybody who has it.
    Recall {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        announcement: AnnouncementId,
        /// The version that was looked at.
        version: i32,
    },
    /// A sending that was stopped goes to the rest.
    GoOn {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        announcement: AnnouncementId,
    },
    /// One that waits or was taken back becomes a draft again.
    Reopen {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        announcement: AnnouncementId,
    },
}
