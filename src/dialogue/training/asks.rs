//! What this flow does.

use chrono::{DateTime, Utc};

use crate::dialogue::own::Act;
use crate::domain::access::{Permit, act};
use crate::domain::training::{Notice, Rating, Rsvp, Training};
use crate::domain::{PersonId, TrainingId, WardId};

/// What is to be done with a session.
#[derive(Clone, Debug, PartialEq)]
pub enum TrainingDeed {
    /// Keep a training session as it is planned now.
    Save {
        /// Proof of the right to.
        permit: Permit<act::PlanTraining>,
        /// As it is now.
        training: Box<Training>,
    },
    /// Invite everybody a session is for, as they are now; who is invited stays so.
    Invite {
        /// Proof of the right to; a timer needs none to add who has come since.
        permit: Option<Permit<act::PlanTraining>>,
        /// Whose session.
        ward: WardId,
        /// Which.
        training: Box<Training>,
    },
    /// A session is at another time: what its guests answered before says nothing of it.
    AskAgain {
        /// Proof of the right to.
        permit: Permit<act::PlanTraining>,
        /// Which.
        training: TrainingId,
    },
    /// Tell the guests of a session something, through the bulk lane: those whom it concerns, once for each version.
    Notice {
        /// Whose session.
        ward: WardId,
        /// What.
        notice: Box<Notice>,
        /// Not before.
        send_at: DateTime<Utc>,
    },
    /// The actor answers an invitation.
    Answer {
        /// To which session.
        training: TrainingId,
        /// What.
        rsvp: Rsvp,
    },
    /// The actor is at a session.
    CheckIn(TrainingId),
    /// The office ticks somebody as having been at a session, or takes the tick back.
    Tick {
        /// Proof of the right to.
        permit: Permit<act::PlanTraining>,
        /// Which session.
        training: TrainingId,
        /// Who.
        person: PersonId,
        /// Whether they were there.
        attended: bool,
    },
    /// The actor says whether a session was of use.
    Rate {
        /// Which.
        training: TrainingId,
        /// What they think.
        rating: Rating,
    },
}

impl Act for TrainingDeed {}
