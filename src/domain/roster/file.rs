//! A file with a list of people on its way: sent, read, decided on, done with. Knows nothing of how it is fetched.

use chrono::{DateTime, NaiveDate, Utc};

use super::plan::{Decisions, Plan};
use super::rows::List;
use crate::domain::access::{Permit, act};
use crate::domain::codes::codes;
use crate::domain::{ListId, PersonId, WardId};

/// Proof that somebody may bring people in.
pub type ListPermit = Permit<act::KeepRegister>;

codes! {
    /// Why there is nothing to show of a file.
    pub enum Unreadable {
        /// More bytes than are taken.
        TooBig => "too_big",
        /// No workbook, or not one of this format.
        NotAWorkbook => "not_a_workbook",
        /// A workbook of the format before 2007.
        OldFormat => "old_format",
        /// It opens only with a password.
        Locked => "locked",
        /// It unpacks to more than any list needs.
        Bomb => "bomb",
        /// It is cut off or damaged.
        Broken => "broken",
        /// More rows than are taken.
        TooManyRows => "too_many_rows",
        /// It takes too long.
        TooSlow => "too_slow",
        /// Telegram did not hand it over.
        NotFetched => "not_fetched",
        /// No sheet names its columns.
        NoList => "no_list",
        /// Cells are merged over a whole sheet.
        Merged => "merged",
        /// It names its columns, and nobody stands below them.
        Nobody => "nobody",
        /// More people than are brought in at once in a chat.
        TooManyPeople => "too_many_people",
    }
}

/// As many people are brought in with one file in a chat, those of wrong rows counted; more by the operator.
pub const MOST_IN_CHAT: usize = 2_000;

codes! {
    /// How far it has come.
    pub enum Standing {
        /// It is being fetched and read.
        Coming => "coming",
        /// What it says is known.
        Read => "read",
        /// It cannot be read.
        Unread => "unread",
        /// What it says was written down.
        Done => "done",
        /// Somebody threw it away, or it lay too long.
        Dropped => "dropped",
    }
}

/// A file that somebody sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewListFile {
    /// Computed identity.
    pub id: ListId,
    /// As it was called.
    pub name: String,
}

/// A file with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFile {
    /// Its id.
    pub id: ListId,
    /// Whose list.
    pub ward: WardId,
    /// Who sent it.
    pub by: PersonId,
    /// As it was called.
    pub name: String,
    /// How far it has come.
    pub standing: Standing,
    /// Why it cannot be read.
    pub why: Option<Unreadable>,
    /// What it says; forgotten as soon as it is done with.
    pub list: Option<List>,
    /// What was decided, by sheet and row.
    pub choices: Decisions,
    /// Since when whoever is in office of whom the list does not say it, once that was said.
    pub since: Option<NaiveDate>,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
}

impl ListFile {
    /// Whether it must still be said since when those are in office of whom the list does not say it.
    #[must_use]
    pub fn asks_since(&self, plan: &Plan) -> bool {
        plan.undated > 0 && self.since.is_none()
    }
}

impl List {
    /// The list, if it is one, and of no more people than are taken at once.
    pub fn checked(self, most: usize) -> Result<Self, Unreadable> {
        match self.rows() {
            0 if self.problems.is_empty() => {
                Err(if self.has_headings { Unreadable::Nobody } else { Unreadable::NoList })
            }
            rows if rows > most => Err(Unreadable::TooManyPeople),
            _ => Ok(self),
        }
    }
}
