//! What this flow asks of its shelf, and what it does.

use chrono::{DateTime, Utc};

use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::people::{Holding, Sex};
use crate::domain::{PersonId, WardId};

/// How many people with an office no message reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silent;

/// So many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SilentFound(pub u32);

impl Ask for Silent {
    type Found = SilentFound;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleDeed {
    /// Invite somebody.
    Invite {
        /// Proof of the right to.
        permit: Permit<act::InvitePeople>,
        /// Whom and how.
        invitation: NewInvitation,
    },
}

impl Act for PeopleDeed {}

/// A new person with their offices and an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvitation {
    /// Computed identity of the invitation.
    pub key: String,
    /// Ward.
    pub ward: WardId,
    /// An existing person to invite (again), or the particulars of a new one.
    pub invitee: Invitee,
    /// The secret that the link carries; only its hash is stored.
    pub secret: String,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
}

/// Whom an invitation is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitee {
    /// Somebody the ward knows already.
    Known(PersonId),
    /// Somebody new.
    New {
        /// Computed identity of the person.
        key: String,
        /// Full name.
        name: String,
        /// Mobile number, if told.
        phone: Option<String>,
        /// Sex, if told.
        sex: Option<Sex>,
        /// The offices given.
        offices: Vec<Holding>,
    },
}
