//! What this flow asks of its shelf, and what it does.

use chrono::{DateTime, NaiveDate, Utc};

use crate::dialogue::own::{Act as Acts, Ask};
use crate::domain::PersonId;
use crate::domain::access::{Permit, act};
use crate::domain::audit::Act;
use crate::domain::law::ParamKey;
use crate::domain::people::Office;

/// A page of what was done in the ward, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page(pub u32);

/// Lines of a page, the newest first, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// The lines.
    pub lines: Vec<Line>,
    /// How many in all.
    pub total: u32,
}

/// One act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// The name of who did it; none for the operator.
    pub who: Option<String>,
    /// What.
    pub act: Act,
    /// To whom or what, where that can be said in a word.
    pub about: Option<About>,
}

/// To whom or what something was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Somebody in office, a team, a case by its code.
    Words(String),
    /// A day.
    Day(NaiveDate),
    /// One of the law's numbers.
    Param(ParamKey),
}

impl Ask for Page {
    type Found = Lines;
}

/// Somebody of the ward who joined, as far as the actor may say that they know nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joining(pub PersonId);

/// Who joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// When they last joined, or got the office.
    pub at: DateTime<Utc>,
    /// Whether they joined by a link.
    pub by_link: bool,
    /// Whether the actor has said so already.
    pub objected: bool,
    /// Whether a leader of the ward other than the actor can be told.
    pub leaders: bool,
    /// What stopping their rights writes, and whether the ward is left without an officer; none where the actor may not.
    pub stop: Option<Stopping>,
}

/// What it takes to stop somebody's rights, but for why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopping {
    /// The offices that end.
    pub offices: Vec<Office>,
    /// Those of a team or group that they go on to hold.
    pub stay: Vec<Office>,
    /// Whether nobody runs the ward's office any more.
    pub last_officer: bool,
}

impl Ask for Joining {
    type Found = Option<Newcomer>;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditDeed {
    /// Write down that the actor knows nothing of somebody's joining.
    Object {
        /// Proof of the right to.
        permit: Permit<act::ObjectToNewcomer>,
        /// Whose.
        person: PersonId,
    },
    /// End at once every office over the ward that somebody holds.
    Stop {
        /// Proof of the right to.
        permit: Permit<act::ObjectToNewcomer>,
        /// Whose.
        person: PersonId,
        /// Why, as it was typed.
        reason: String,
    },
}

impl Acts for AuditDeed {}
