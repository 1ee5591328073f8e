//! What this flow asks of its shelf, and what it does.

use chrono::NaiveDate;

use crate::dialogue::facts::TeamHead;
use crate::dialogue::own::{Act, Ask};
use crate::domain::PersonId;
use crate::domain::access::{Permit, act};
use crate::domain::people::Person;
use crate::domain::waiting::{Contact, ContactHow, Matter, OpenCase};

/// Everything that waits for the actor, of whatever flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct All;

/// That all of it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllRead;

impl Ask for All {
    type Found = AllRead;
}

/// A matter, for the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About(pub Matter);

/// Who must see to a matter, and what was done so that they do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatterFound {
    /// The case, if it is about one and it is open still.
    pub case: Option<OpenCase>,
    /// Whom to turn to: the heads of the team.
    pub heads: Vec<TeamHead>,
    /// The person, if it is about one.
    pub person: Option<Person>,
    /// How the office turned to somebody about it, the latest first.
    pub contacts: Vec<Contact>,
    /// Whom the office reminded of something today.
    pub nudged: Vec<PersonId>,
    /// Whether the month is closed, if it is about one.
    pub closed: bool,
}

impl Ask for About {
    type Found = MatterFound;
}

/// The teams that have not closed a month, for the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unclosed(pub NaiveDate);

/// Their heads; a team without one stands there without.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnclosedFound(pub Vec<(crate::domain::TeamId, Option<TeamHead>)>);

impl Ask for Unclosed {
    type Found = UnclosedFound;
}

/// Everybody whom no message reaches, for the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreached;

/// By given name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnreachedFound(pub Vec<Person>);

impl Ask for Unreached {
    type Found = UnreachedFound;
}

/// The office turns to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnTo {
    /// Proof of the right to.
    pub permit: Permit<act::RunOffice>,
    /// To whom.
    pub person: PersonId,
    /// About what.
    pub about: Matter,
    /// How.
    pub how: ContactHow,
}

impl Act for TurnTo {}
