//! What this flow asks of its shelf, and what it does.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use chrono::{DateTime, NaiveDate, Utc};

use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::codes::codes;
use crate::domain::roster::file::ListPermit;
use crate::domain::roster::file::{ListFile, NewListFile};
use crate::domain::roster::plan::{Decisions, Plan};
use crate::domain::{ListId, PersonId, TeamId};

/// One file of the ward, with what would become of it now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneList(pub ListId);

/// What is known of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The file with its list.
    pub file: ListFile,
    /// What would be written.
    pub plan: Plan,
    /// The names of teams that the plan speaks of.
    pub teams: BTreeMap<TeamId, String>,
}

impl Ask for OneList {
    type Found = Option<Box<Shown>>;
}

/// The file that the actor sent last and is not done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenList;

/// Its id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenFound(pub Option<ListId>);

impl Ask for OpenList {
    type Found = OpenFound;
}

/// Who of the ward's people with an office has not joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outside;

/// Somebody who has not joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outsider {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their team, if they have one.
    pub team: Option<TeamId>,
    /// The team whose people can remind them: their own, or that of the group in which they hold an office.
    pub near: Option<TeamId>,
    /// The letters that were made for them.
    pub letters: Option<Letters>,
    /// Whether an account was theirs once: they joined, and no message reaches them now.
    pub was_in: bool,
}

impl Outsider {
    /// Whether a link that still works was made for them.
    #[must_use]
    pub fn is_invited(&self) -> bool {
        self.letters.is_some_and(|it| it.until.is_some())
    }
}

/// Letters that were made for somebody and not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    /// How many.
    pub count: u32,
    /// When the first was made.
    pub first: NaiveDate,
    /// When the last was.
    pub last: NaiveDate,
    /// The last day on which one of them works; none where all have expired.
    pub until: Option<NaiveDate>,
}

/// Who has joined and can remind those of a team, and how often they were asked to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Head of the team, of its group, of the group's Front committee.
    pub helpers: Vec<(PersonId, String)>,
    /// How often, and when last.
    pub reminded: Option<(u32, NaiveDate)>,
}

/// Those who have not joined, and how many have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutsideFound {
    /// By team and name.
    pub outside: Vec<Outsider>,
    /// How many have joined.
    pub joined: u32,
    /// Of each team of which somebody has not.
    pub around: BTreeMap<TeamId, Around>,
    /// When those who can remind were last asked to, for whichever team.
    pub asked: BTreeMap<PersonId, NaiveDate>,
}

impl Ask for Outside {
    type Found = OutsideFound;
}

/// Whether somebody around a team has told the office today that it needs new letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LettersWanted(pub TeamId);

/// The answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LettersWantedFound(pub bool);

impl Ask for LettersWanted {
    type Found = LettersWantedFound;
}

codes! {
    /// How a list goes out.
    pub enum Format {
        /// A workbook.
        Xlsx => "xlsx",
        /// A document.
        Docx => "docx",
    }
}

/// A file about people that is made when it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "file", rename_all = "snake_case")]
pub enum PeopleFile {
    /// An empty list with an example, to be filled in.
    Template,
    /// An empty workbook for lines of an old register.
    OldBook,
    /// What is wrong with a list.
    Problems {
        /// Which.
        list: ListId,
    },
    /// What is wrong with a file of old lines.
    OldProblems {
        /// Which.
        list: ListId,
        /// Who sent it.
        by: PersonId,
        /// The teams into whose books they may write.
        teams: Vec<TeamId>,
    },
    /// Letters with links.
    Letters {
        /// Whom to, with the key of each one's link.
        to: Vec<(PersonId, String)>,
        /// Until when the links work.
        until: DateTime<Utc>,
        /// Which of how many documents, where there are several.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<(u32, u32)>,
    },
    /// Teams and mediators of a day (form 10).
    Register {
        /// Which day.
        day: NaiveDate,
        /// How.
        format: Format,
    },
    /// The numbers of teams and mediators of a period (form 10a).
    Numbers {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// How.
        format: Format,
    },
    /// Telephones of one team, or of all.
    Contacts {
        /// Which team.
        team: Option<TeamId>,
        /// The day.
        day: NaiveDate,
    },
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum RosterDeed {
    /// Fetch a file that was sent, and read it.
    Take {
        /// Proof of the right to.
        permit: ListPermit,
        /// The file.
        file: NewListFile,
        /// Telegram's id of it.
        telegram: String,
    },
    /// Keep what was decided of rows.
    Decide {
        /// Proof of the right to.
        permit: ListPermit,
        /// Of which file.
        list: ListId,
        /// Everything that is decided.
        choices: Decisions,
    },
    /// Keep since when those are in office of whom a file says nothing; none asks once more.
    Since {
        /// Proof of the right to.
        permit: ListPermit,
        /// Of which file.
        list: ListId,
        /// The day.
        since: Option<NaiveDate>,
    },
    /// Write a list down as it was shown: all of it or nothing.
    Make {
        /// Proof of the right to.
        permit: ListPermit,
        /// Which.
        list: ListId,
        /// The mark of the plan that was shown.
        mark: u64,
    },
    /// Throw a file away.
    Drop {
        /// Proof of the right to.
        permit: ListPermit,
        /// Which.
        list: ListId,
    },
    /// Make links for people, and send the letters with them.
    Write {
        /// Proof of the right to.
        permit: Permit<act::InvitePeople>,
        /// Whom to, document by document.
        to: Vec<Vec<PersonId>>,
        /// Until when the links work.
        until: DateTime<Utc>,
    },
    /// Note that those around teams are asked to remind whoever of them has not joined.
    Remind {
        /// Proof of the right to.
        permit: Permit<act::InvitePeople>,
        /// Which teams.
        teams: Vec<TeamId>,
    },
    /// Note that somebody around a team told the office that it needs new letters.
    WantLetters {
        /// Which team.
        team: TeamId,
    },
    /// Send a file into the actor's chat.
    Send {
        /// Proof of the right to.
        permit: ListPermit,
        /// Which.
        file: PeopleFile,
    },
}

impl Act for RosterDeed {
    fn reaches_others(&self) -> bool {
        matches!(self, Self::Make { .. } | Self::Write { .. } | Self::Remind { .. })
    }
}
