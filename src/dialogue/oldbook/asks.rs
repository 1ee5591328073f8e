//! What this flow asks of its shelf, and what it does.

use crate::dialogue::own::{Act, Ask};
use crate::domain::roster::file::{NewListFile, Standing, Unreadable};
use crate::domain::roster::old::imports::{Import, Whole};
use crate::domain::roster::old::plan::Plan;
use crate::domain::roster::old::rows::OldList;
use crate::domain::roster::old::{OldPermit, TakeBackPermit};
use crate::domain::{ImportId, ListId, TeamId};

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
    /// As what it was written down.
    pub import: Option<ImportId>,
}

impl Ask for OneOld {
    type Found = Option<Box<Shown>>;
}

/// The file that the actor sent last and is not done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenOld;

/// Its id, and whether anything was brought in before that the actor answers for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenOldFound(pub Option<ListId>, pub bool);

impl Ask for OpenOld {
    type Found = OpenOldFound;
}

/// What was brought in before, as far as the actor answers for it, the last first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imports;

impl Ask for Imports {
    type Found = Vec<Import>;
}

/// All of what was brought in at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneImport(pub ImportId);

/// Its lines, and the name of who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportShown {
    pub whole: Whole,
    /// None for the operator.
    pub name: Option<String>,
}

impl Ask for OneImport {
    type Found = Option<Box<ImportShown>>;
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
    /// Send what is wrong with a file as a workbook.
    Problems {
        /// Proof of the right to.
        permit: OldPermit,
        list: ListId,
    },
    /// Take back what was brought in at once: all of it or nothing.
    TakeBack {
        /// Proof of the right to.
        permit: TakeBackPermit,
        import: ImportId,
        reason: String,
    },
    /// Send the empty list.
    Template {
        /// Proof of the right to.
        permit: OldPermit,
    },
}

impl Act for OldDeed {
    fn reaches_others(&self) -> bool {
        matches!(self, Self::Make { .. } | Self::TakeBack { .. })
    }
}
