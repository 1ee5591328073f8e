//! What this flow asks of its shelf, and what it does.

use chrono::{DateTime, Utc};

use crate::dialogue::facts::Facts;
use crate::dialogue::facts::{AnnouncementFound, BulletinLine};
use crate::dialogue::own::Act;
use crate::dialogue::own::Ask;
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

/// One announcement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct One {
    /// By its id.
    pub id: Option<AnnouncementId>,
    /// Or by its key.
    pub key: Option<String>,
    /// How far it has come and whom it did not reach, as well.
    pub progress: bool,
    /// The group chat in which the actor is asked, if it is one.
    pub in_chat: Option<i64>,
}

impl One {
    /// By its id, and nothing else.
    #[must_use]
    pub fn of(id: AnnouncementId) -> Self {
        Self { id: Some(id), ..Self::default() }
    }
}

impl Ask for One {
    type Found = Option<AnnouncementFound>;
}

/// This page of the ward's announcements, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page(pub u32);

/// A page, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sendings {
    /// The page.
    pub lines: Vec<Announcement>,
    /// How many in all.
    pub total: u32,
}

impl Ask for Page {
    type Found = Sendings;
}

/// The library of bulletins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Library;

/// Unread first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryFound(pub Vec<BulletinLine>);

impl Ask for Library {
    type Found = LibraryFound;
}

/// The announcement that this message of the actor's chat is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered(pub i32);

/// It, if the message is one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnsweredFound {
    /// Its id.
    pub id: Option<AnnouncementId>,
    /// As it stands, if it is of the actor's ward.
    pub found: Option<AnnouncementFound>,
}

impl Ask for Answered {
    type Found = AnsweredFound;
}

/// The announcement that was asked for.
#[must_use]
pub fn found(facts: &Facts) -> Option<&AnnouncementFound> {
    facts.found::<One>()?.as_ref()
}

/// The announcement that is answered with a message.
#[must_use]
pub fn answered(facts: &Facts) -> Option<AnnouncementId> {
    facts.found::<Answered>()?.id
}

/// The announcement that somebody speaks of: the one they answer, or the one that was asked for.
#[must_use]
pub fn spoken_of(facts: &Facts) -> Option<&AnnouncementFound> {
    match answered(facts) {
        Some(_) => facts.found::<Answered>()?.found.as_ref(),
        None => found(facts),
    }
}

/// Announcements of the ward that are being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun;

/// The newest of them first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BegunFound(pub Vec<Announcement>);

impl Ask for Begun {
    type Found = BegunFound;
}
