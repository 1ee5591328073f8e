//! What this flow asks of its shelf, and what it does.

use crate::dialogue::own::{Act, Ask};
use crate::domain::roster::file::{NewListFile, Standing, Unreadable};
use crate::domain::roster::old::OldPermit;
use crate::domain::roster::old::plan::Plan;
use crate::domain::roster::old::rows::OldList;
use crate::domain::{ListId, TeamId};

/// One file of the actor's, with what would become of it now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneOld(pub ListId);

/// What is known of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub id: ListId,
    /// As it was called.
    pub name: String,
    /// How far it has come.
    pub standing: Standing,
    /// Why it cannot be read.
    pub why: Option<Unreadable>,
    /// Whose book it is, where a row does not say.
    pub team: Option<TeamId>,
    pub list: Option<OldList>,
    /// What would be written.
    pub plan: Plan,
}

impl Ask for OneOld {
    type Found = Option<Box<Shown>>;
}

/// The file that the actor sent last and is not done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenOld;

/// Its id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenOldFound(pub Option<ListId>);

impl Ask for OpenOld {
    type Found = OpenOldFound;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum OldDeed {
    /// Fetch a file that was sent, and read it.
    Take {
        /// Proof of the right to.
        permit: OldPermit,
        file: NewListFile,
        /// Whose book it is, where a row does not say.
        team: Option<TeamId>,
        /// Telegram's id of it.
        telegram: String,
    },
    /// Write the lines down as they were shown: all of them or nothing.
    Make {
        /// Proof of the right to.
        permit: OldPermit,
        list: ListId,
        /// The mark of the plan that was shown.
        mark: u64,
    },
    /// Throw a file away.
    Drop {
        /// Proof of the right to.
        permit: OldPermit,
        list: ListId,
    },
    /// Send the empty list.
    Template {
        /// Proof of the right to.
        permit: OldPermit,
    },
}

impl Act for OldDeed {
    fn reaches_others(&self) -> bool {
        matches!(self, Self::Make { .. })
    }
}
