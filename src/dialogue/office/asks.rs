//! What this flow does.

use chrono::NaiveDate;

use crate::dialogue::own::Act;
use crate::domain::access::{Permit, act};
use crate::domain::digest::Digest;
use crate::domain::figures::Figures;
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
