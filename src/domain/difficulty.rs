//! Difficulties that people of the ward meet in mediation (khó khăn, vướng mắc; part IV of the plan): what they are about,
//! how far they have come, and who may take which step. Plain values; knows no chat.

use chrono::{DateTime, Utc};

use super::codes::codes;
use super::{CaseId, DifficultyId, PersonId, TeamId, WardId};

codes! {
    /// What a difficulty is about.
    pub enum Subject {
        /// A question of law.
        Law => "law",
        /// People: too few, not trained, not there.
        People => "people",
        /// Money: what is paid to mediators and teams.
        Money => "money",
        /// Place and means.
        Means => "means",
        /// Working together with others.
        Cooperation => "cooperation",
        /// Something else.
        Other => "other",
    }
}

codes! {
    /// How far a difficulty has come.
    pub enum Standing {
        /// It waits for the office.
        Open => "open",
        /// It waits for the ward's leader.
        Passed => "passed",
        /// The office has answered.
        Answered => "answered",
        /// The province is asked to solve it.
        Proposed => "proposed",
        /// It is solved.
        Solved => "solved",
    }
}

codes! {
    /// What happens to a difficulty after it was stated.
    pub enum Move {
        /// Who stated it says more.
        Add => "add",
        /// The office answers.
        Answer => "answer",
        /// The office passes it on to the leader.
        Pass => "pass",
        /// The leader says what is to be done.
        Direct => "direct",
        /// The office marks it as a proposal to the province.
        Propose => "propose",
        /// The office marks it as solved.
        Solve => "solve",
    }
}

codes! {
    /// Who takes a step.
    pub enum Hand {
        /// Who stated it.
        Asker => "asker",
        /// The ward's office.
        Office => "office",
        /// The ward's leader.
        Leader => "leader",
    }
}

/// Days after which a difficulty that nobody answered counts as waiting long.
pub const LONG_DAYS: u64 = 7;

impl Standing {
    /// Whether somebody has to see to it.
    #[must_use]
    pub fn waits(self) -> bool {
        matches!(self, Self::Open | Self::Passed)
    }

    /// How it stands after a step; `None` where that step makes no sense.
    #[must_use]
    pub fn after(self, step: Move) -> Option<Self> {
        match (self, step) {
            // What is said anew waits anew, also where it was thought solved.
            (_, Move::Add) => Some(Self::Open),
            (Self::Open | Self::Passed | Self::Answered | Self::Proposed, Move::Answer) => Some(Self::Answered),
            (Self::Open | Self::Answered, Move::Pass) => Some(Self::Passed),
            (Self::Passed, Move::Direct) => Some(Self::Open),
            (Self::Open | Self::Passed | Self::Answered, Move::Propose) => Some(Self::Proposed),
            (Self::Open | Self::Passed | Self::Answered | Self::Proposed, Move::Solve) => Some(Self::Solved),
            _ => None,
        }
    }
}

impl Move {
    /// Who takes it.
    #[must_use]
    pub fn hand(self) -> Hand {
        match self {
            Self::Add => Hand::Asker,
            Self::Answer | Self::Pass | Self::Propose | Self::Solve => Hand::Office,
            Self::Direct => Hand::Leader,
        }
    }

    /// Whether words belong to it.
    #[must_use]
    pub fn has_words(self) -> bool {
        matches!(self, Self::Add | Self::Answer | Self::Direct)
    }
}

/// A difficulty as it is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDifficulty {
    /// Its id.
    pub id: DifficultyId,
    /// The team of who states it, if they are of one.
    pub team: Option<TeamId>,
    /// What it is about.
    pub subject: Subject,
    /// The case it is about, if it is about one.
    pub case: Option<CaseId>,
    /// In words.
    pub body: String,
    /// Telegram's id of a voice note with it.
    pub voice: Option<String>,
}

/// A difficulty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difficulty {
    /// Its id.
    pub id: DifficultyId,
    /// Its ward.
    pub ward: WardId,
    /// Who stated it.
    pub by: PersonId,
    /// Their full name.
    pub name: String,
    /// Their telephone number, if known.
    pub phone: Option<String>,
    /// Whether a message reaches them.
    pub reachable: bool,
    /// Their team, if they are of one.
    pub team: Option<TeamId>,
    /// What it is about.
    pub subject: Subject,
    /// The case it is about, and its code.
    pub case: Option<(CaseId, String)>,
    /// In words.
    pub body: String,
    /// Telegram's id of a voice note with it.
    pub voice: Option<String>,
    /// When it was stated.
    pub asked_at: DateTime<Utc>,
    /// How far it has come.
    pub standing: Standing,
    /// What happened since, oldest first.
    pub steps: Vec<Step>,
}

/// Something that happened to a difficulty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub at: DateTime<Utc>,
    /// Full name of who did it.
    pub name: String,
    /// What.
    pub step: Move,
    /// In words, where words belong to it.
    pub words: Option<String>,
}

/// A difficulty in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifficultyLine {
    /// Its id.
    pub id: DifficultyId,
    /// Full name of who stated it.
    pub name: String,
    /// What it is about.
    pub subject: Subject,
    /// In words.
    pub body: String,
    /// When it was stated.
    pub asked_at: DateTime<Utc>,
    /// How far it has come.
    pub standing: Standing,
}

/// What a digest says of difficulties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DifficultyCounts {
    /// Stated in its days.
    pub stated: u32,
    /// Answered for the first time in its days.
    pub answered: u32,
    /// Waiting at its end for longer than [`LONG_DAYS`].
    pub waiting_long: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_leads_somewhere_from_somewhere_and_nothing_is_stuck() {
        for step in Move::ALL {
            assert!(Standing::ALL.iter().any(|it| it.after(*step).is_some()), "{step}");
        }
        for from in Standing::ALL.iter().filter(|it| it.waits()) {
            let office = Move::ALL.iter().filter(|it| it.hand() == Hand::Office);
            assert!(office.clone().any(|it| from.after(*it).is_some_and(|it| !it.waits())), "{from}");
        }
        assert_eq!(Standing::Solved.after(Move::Add), Some(Standing::Open), "who is not content says so");
        assert_eq!(Standing::Solved.after(Move::Answer), None);
        assert_eq!(Standing::Open.after(Move::Direct), None, "the leader was not asked");
    }
}
