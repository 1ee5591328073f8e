//! What this flow asks of its shelf, and what it does.

use chrono::NaiveDate;

use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::announce::Topic;
use crate::domain::outreach::kit::{Done, DoneKind, Kept, Kit, KitFile, KitStanding};
use crate::domain::{AnnouncementId, KitId, PersonId, WardId};

/// The ward's kits: for heads and the Front those that are handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct All;

/// They, the newest first, and which of them the actor has done something with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllFound {
    /// The kits.
    pub kits: Vec<Kept>,
    /// Those with a line of the actor's.
    pub mine: Vec<KitId>,
}

impl Ask for All {
    type Found = AllFound;
}

/// Bulletins of which a kit can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bulletins;

/// The last ones that went out, with their words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BulletinsFound(pub Vec<(AnnouncementId, Option<Topic>, String)>);

impl Ask for Bulletins {
    type Found = BulletinsFound;
}

/// One kit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct One(pub KitId);

/// It, if the actor may read it, with what was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OneFound {
    /// The kit.
    pub kit: Option<Box<Kept>>,
    /// What was done with it.
    pub done: Vec<Done>,
    /// Whom it is handed to: heads of teams, of resident groups, of Front committees.
    pub asked: Vec<PersonId>,
}

impl Ask for One {
    type Found = OneFound;
}

/// A kit, for a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Of which ward.
    pub ward: WardId,
    /// Which.
    pub kit: KitId,
}

impl Ask for Waiting {
    type Found = OneFound;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutreachDeed {
    /// Keep a new kit.
    Make {
        /// Proof of the right to.
        permit: Permit<act::KeepOutreach>,
        /// Its id.
        id: KitId,
        /// What it says.
        kit: Box<Kit>,
        /// The bulletin that it is made of.
        bulletin: Option<AnnouncementId>,
    },
    /// Write one anew.
    Write {
        /// Proof of the right to.
        permit: Permit<act::KeepOutreach>,
        /// Which, and the version that was seen.
        of: (KitId, i32),
        /// What it says from now on.
        kit: Box<Kit>,
    },
    /// It goes on.
    Move {
        /// Proof of the right to.
        permit: Permit<act::KeepOutreach>,
        /// Which.
        id: KitId,
        /// How it stands from now on.
        to: KitStanding,
    },
    /// It was read aloud, or talked about.
    Note {
        /// Proof of the right to.
        permit: Permit<act::NoteOutreach>,
        /// Which.
        kit: KitId,
        /// The line's id.
        id: i64,
        /// What was done.
        kind: DoneKind,
        /// When.
        on: NaiveDate,
        /// How many heard it.
        people: u32,
    },
    /// A line of one's own is struck.
    Strike {
        /// Proof of the right to.
        permit: Permit<act::NoteOutreach>,
        /// Which.
        id: i64,
    },
    /// A file of it.
    Print {
        /// Which kit.
        kit: KitId,
        /// Which file.
        file: KitFile,
    },
}

impl Act for OutreachDeed {}
