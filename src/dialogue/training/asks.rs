//! What this flow asks of its shelf, and what it does.

use chrono::{DateTime, Utc};

use crate::dialogue::facts::Facts;
use crate::dialogue::facts::TrainingFound;
use crate::dialogue::own::Act;
use crate::dialogue::own::Ask;
use crate::domain::access::{Permit, act};
use crate::domain::training::course::TrainingPaper;
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
    /// The office ticks many at once; who is ticked stays so.
    TickAll {
        /// Proof of the right to.
        permit: Permit<act::PlanTraining>,
        /// Which session.
        training: TrainingId,
        /// Who.
        people: Vec<PersonId>,
    },
    /// Invite somebody who was not thought of before, through the bulk lane.
    InviteLate {
        /// Proof of the right to.
        permit: Permit<act::PlanTraining>,
        /// To which session.
        training: Box<Training>,
        /// Whom.
        person: PersonId,
        /// Not before.
        send_at: DateTime<Utc>,
    },
    /// Send a paper of a session.
    Print {
        /// Proof of the right to.
        permit: Permit<act::PlanTraining>,
        /// Of which.
        training: Box<Training>,
        /// Which.
        paper: TrainingPaper,
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

/// One session with what the actor may know of its guests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct One {
    /// By its id.
    pub id: Option<TrainingId>,
    /// Or by its key.
    pub key: Option<String>,
    /// That of the ward with this code, instead, if there is one.
    pub code: Option<String>,
    /// Its guests as well.
    pub guests: bool,
}

impl Ask for One {
    type Found = Option<TrainingFound>;
}

/// This page of the sessions the actor plans or was invited to, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page(pub u32);

/// A page, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sessions {
    /// The page.
    pub lines: Vec<Training>,
    /// How many in all.
    pub total: u32,
}

impl Ask for Page {
    type Found = Sessions;
}

/// Sessions of the ward that are over and had material.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Materials;

/// The latest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MaterialsFound(pub Vec<Training>);

impl Ask for Materials {
    type Found = MaterialsFound;
}

/// The session that was asked for.
pub(super) fn found(facts: &Facts) -> Option<&TrainingFound> {
    facts.found::<One>()?.as_ref()
}

/// Sessions of the ward that are being planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun;

/// The newest of them first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BegunFound(pub Vec<Training>);

impl Ask for Begun {
    type Found = BegunFound;
}
