//! What this flow asks of its shelf, and what it does.

use std::collections::BTreeMap;

use crate::dialogue::own::{Act, Ask};
use crate::domain::PersonId;
use crate::domain::access::{Permit, act};
use crate::domain::lawcards::{NewOwn, OwnCard};

/// The ward's own cards, every version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept;

/// Those that there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptFound(pub Vec<OwnCard>);

impl Ask for Kept {
    type Found = KeptFound;
}

/// Who wrote the versions of the ward's own cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writers;

/// Their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WritersFound(pub BTreeMap<PersonId, String>);

impl Ask for Writers {
    type Found = WritersFound;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LawDeed {
    /// Keep a version of one of the ward's own cards.
    Keep {
        /// Proof of the right to.
        permit: Permit<act::KeepLawCards>,
        /// The version.
        new: Box<NewOwn>,
    },
}

impl Act for LawDeed {}
