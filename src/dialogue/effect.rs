//! What shall happen after a step. Only `bot::apply` makes it happen, in the transaction of the step.

mod document;
mod reach;
mod timer;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::own::{Act, Deed};
use super::screen::Screen;
use super::text::Text;
use crate::domain::announce::MediaKind;
use crate::domain::{DraftId, PersonId, TeamId, WardId};

// One subject in several files: whoever has effects has their files and timers.
pub use self::document::{Book, BookCourse, BookCourseRow, ChartColumn, ChartSpec, Document};
pub use self::timer::{Due, Timer};

/// How pressing a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Waits for the end of quiet hours and quiet days.
    Normal,
    /// Goes at once: urgent by law (Art. 10(4)(5)), or the answer to what the person did this moment.
    Now,
}

/// Whom a message to somebody else is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// One person.
    Person(PersonId),
    /// One person, as long as they hold an office: what of a case is no longer for somebody who left.
    InOffice(PersonId),
    /// The head of a team. Of one that is no more, that of the team it became a part of, else the officers.
    HeadOf(TeamId),
    /// The officers of a ward.
    OfficersOf(WardId),
    /// The leaders of a ward.
    LeadersOf(WardId),
    /// Officers and leaders of a ward, each once.
    OfficeOf(WardId),
    /// Officers and leaders of a ward who did not mute the digest.
    DigestReaders(WardId),
    /// The officers among them.
    DigestOffice(WardId),
    /// The leaders among them who are no officers.
    DigestLeaders(WardId),
}

/// What shall happen. Order matters and is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Keep a draft as it is now.
    SaveDraft {
        /// Which.
        id: DraftId,
        /// As [`super::facts::StoredDraft::title`].
        title: String,
        /// Versioned JSON.
        answers: String,
    },
    /// A draft has become a case, or its owner threw it away.
    DropDraft(DraftId),
    /// Put this person's command menu in order.
    SetMenu,
    /// Say something to somebody, in their own language.
    Tell {
        /// To whom.
        to: Audience,
        /// What. Only standing buttons work on it.
        screen: Box<Screen>,
        /// How pressing it is.
        urgency: Urgency,
        /// If another one of the same key waits unsent, this one replaces it.
        key: Option<String>,
    },
    /// Send a file to this chat, beside the card.
    SendDocument(Box<Document>),
    /// Send a file to somebody else, when it is not quiet.
    TellDocument {
        /// To whom.
        to: Audience,
        /// What.
        document: Box<Document>,
    },
    /// Send a file that Telegram has already into this chat.
    SendFile {
        /// Picture or document.
        kind: MediaKind,
        /// Telegram's id of it.
        file: String,
        /// What stands below.
        caption: Text,
    },
    /// Say something in this chat beside the card.
    Say(Box<Screen>),
    /// Remove a message of the user's from the chat, because names stand in it and are stored now.
    DeleteMessage(i32),
    /// Set a timer; one of the same key is replaced.
    SetTimer {
        /// Computed identity, such as `start:17:1`.
        key: String,
        /// When.
        due_at: DateTime<Utc>,
        /// What.
        timer: Timer,
    },
    /// Take away every timer whose key begins so.
    CancelTimers {
        /// Beginning of the keys.
        prefix: String,
    },
    /// A flow's own deed.
    Own(Deed),
}

impl Effect {
    /// Takes messages out of the chat.
    pub(super) fn remove(messages: &[i32]) -> impl Iterator<Item = Self> {
        messages.iter().copied().map(Self::DeleteMessage)
    }

    /// A flow's own deed.
    #[must_use]
    pub fn own(act: impl Act) -> Self {
        Self::Own(Deed::of(act))
    }

    /// The deed, if it is one of this kind.
    #[must_use]
    pub fn deed<A: Act>(&self) -> Option<&A> {
        match self {
            Self::Own(deed) => deed.act.get(),
            _ => None,
        }
    }

    /// Nobody is reminded of a draft any more.
    #[must_use]
    pub fn no_more_nudges(draft: DraftId) -> Self {
        Self::CancelTimers { prefix: format!("draft:{draft}:") }
    }
}

/// The deeds of a kind among effects.
#[cfg(test)]
pub(crate) fn deeds<A: Act>(effects: &[Effect]) -> Vec<&A> {
    effects.iter().filter_map(Effect::deed).collect()
}

/// The only effect, which is a deed of this kind.
#[cfg(test)]
pub(crate) fn only<A: Act>(effects: &[Effect]) -> &A {
    match effects {
        [it] => it.deed().unwrap_or_else(|| panic!("{it:?}")),
        _ => panic!("{effects:?}"),
    }
}
