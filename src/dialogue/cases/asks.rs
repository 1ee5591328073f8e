//! What this flow asks of its shelf, and what it does.

use chrono::NaiveDate;

use crate::dialogue::facts::{CasePage, CaseQuery};
use crate::dialogue::own::Act;
use crate::dialogue::own::Ask;
use crate::dialogue::screen::Screen;
use crate::domain::CaseId;
use crate::domain::access::{Permit, Scope, act};
use crate::domain::case::Reading;
use crate::domain::case::{Case, Change};

/// What is to be done with a case.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseDeed {
    /// Change a saved case: `after` is `before.apply(change)`.
    Change {
        /// Proof of the right to.
        permit: Permit<act::Changing>,
        /// The case as it is to be.
        after: Box<Case>,
        /// What happened, for the timeline.
        change: Box<Change>,
    },
    /// Shows the names of a case in this chat for five minutes, in the place of those shown before, and notes it.
    ShowNames {
        /// Proof of the right to.
        permit: Permit<act::ReadNames>,
        /// Of which case.
        case: CaseId,
        /// The message.
        screen: Box<Screen>,
    },
    /// Removes names that were shown.
    EraseNames {
        /// From which chat.
        chat: i64,
        /// Key of the message in the outbox.
        message: String,
        /// Whether it is the card of the chat: that one stays, without the names.
        card: bool,
    },
    /// Note in the access log that a case was opened.
    LogRead {
        /// Which case.
        case: CaseId,
        /// Under which scope.
        scope: Scope,
        /// The day.
        on: NaiveDate,
    },
}

impl Act for CaseDeed {
    fn reaches_others(&self) -> bool {
        !matches!(self, Self::LogRead { .. })
    }
}

impl Ask for CaseQuery {
    type Found = CasePage;
}

/// This page of who has read the case of the step, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readers(pub u32);

/// A page, newest first, and how many readings there are in all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadersFound(pub Vec<Reading>, pub u32);

impl Ask for Readers {
    type Found = ReadersFound;
}
