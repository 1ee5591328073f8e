//! What this flow does.

use chrono::{DateTime, Utc};

use crate::dialogue::own::Act;
use crate::dialogue::screen::Screen;
use crate::domain::access::{Permit, act};
use crate::domain::announce::{Announcement, Content};
use crate::domain::{AnnouncementId, PersonId};

/// What is to be done with what is written, waits, is being sent or was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnnounceDeed {
    /// Keep an announcement as it is being written.
    Save {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// As it is now.
        announcement: Box<Announcement>,
    },
    /// Show an announcement in this chat exactly as it will be received.
    Preview(Box<Announcement>),
    /// Confirm a sending: recipients are frozen, and it goes at its time.
    Confirm {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// What.
        announcement: Box<Announcement>,
        /// When it begins.
        send_at: DateTime<Utc>,
    },
    /// Stop a sending, or take it back before it began.
    Stop {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        announcement: AnnouncementId,
    },
    /// Take a bulletin that went out from the library, or put it back.
    SetInLibrary {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        announcement: AnnouncementId,
        /// Whether it is to be there.
        there: bool,
    },
    /// Send again to those who did not get it.
    Resend {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        announcement: AnnouncementId,
        /// Those of whom nobody knows as well.
        unknown: bool,
    },
    /// The actor has read an announcement.
    MarkRead(AnnouncementId),
    /// Bring the card of a sending up to date; the first time it is a new message.
    Show {
        /// Which.
        announcement: AnnouncementId,
        /// Of which version: a correction or withdrawal has a card of its own.
        version: i32,
        /// Whose card.
        to: PersonId,
        /// What it says.
        screen: Box<Screen>,
    },
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

impl Act for AnnounceDeed {
    fn reaches_others(&self) -> bool {
        !matches!(self, Self::Save { .. } | Self::Preview(_) | Self::MarkRead(_))
    }
}
