//! What this flow asks of its shelf, and what it does.

use chrono::NaiveDate;
use chrono::{DateTime, Utc};

use crate::dialogue::facts::Facts;
use crate::dialogue::facts::{ClosingFound, Settings};
use crate::dialogue::own::Act;
use crate::dialogue::own::Ask;
use crate::domain::access::{Permit, act};
use crate::domain::digest::Digest;
use crate::domain::figures::Figures;
use crate::domain::period::Period;
use crate::domain::{TeamId, WardId};

/// What is to be done in the office.
#[derive(Clone, Debug, PartialEq)]
pub enum OfficeDeed {
    /// Keep a digest as it is sent.
    StoreDigest {
        /// Whose.
        ward: WardId,
        /// What.
        digest: Box<Digest>,
    },
    /// Close a month for a team, with its figures at this moment.
    Close {
        /// Proof of the right to.
        permit: Permit<act::CloseMonth>,
        /// Which team.
        team: TeamId,
        /// First day of the month.
        month: NaiveDate,
        /// Its figures.
        figures: Figures,
    },
    /// Set something for the actor's ward.
    Set {
        /// Proof of the right to.
        permit: Permit<act::RunOffice>,
        /// Its key.
        key: &'static str,
        /// Its value.
        value: String,
    },
}

impl Act for OfficeDeed {}

/// Everything for a new digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewDigest {
    /// Of which ward.
    pub ward: WardId,
    /// The day it is due: it tells of the days before.
    pub day: NaiveDate,
}

/// What was made of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewDigestFound {
    /// The digest; none if it was kept already.
    pub digest: Option<Digest>,
    /// When the one after it is due.
    pub next: Option<DateTime<Utc>>,
}

impl Ask for NewDigest {
    type Found = NewDigestFound;
}

/// A stored digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The one up to this day.
    pub day: Option<NaiveDate>,
    /// The last one, if it was made at this instant or later, instead.
    pub since: Option<DateTime<Utc>>,
}

impl Ask for Stored {
    type Found = Option<Digest>;
}

/// The days of the last stored digests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days;

/// These.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DaysFound {
    /// Their last days, newest first.
    pub days: Vec<NaiveDate>,
    /// When the next one is due.
    pub next: Option<DateTime<Utc>>,
}

impl Ask for Days {
    type Found = DaysFound;
}

/// Who has closed a month, in the ward (for a timer, which has no actor) or within the actor's reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Which ward.
    pub ward: Option<WardId>,
    /// Which month.
    pub month: Period,
}

impl Ask for Closing {
    type Found = Option<ClosingFound>;
}

/// What the ward and the person have set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen;

impl Ask for Chosen {
    type Found = Option<Settings>;
}

/// How the month stands that was asked for.
pub(super) fn closing(facts: &Facts) -> Option<&ClosingFound> {
    facts.found::<Closing>()?.as_ref()
}

/// The stored digest that was asked for.
#[must_use]
pub fn stored(facts: &Facts) -> Option<&Digest> {
    facts.found::<Stored>()?.as_ref()
}

/// What is set.
#[must_use]
pub fn chosen(facts: &Facts) -> Option<&Settings> {
    facts.found::<Chosen>()?.as_ref()
}
