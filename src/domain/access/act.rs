//! Actions as types: what a [`Permit`] is for, so that one to close a month is no good for a broadcast. An action for
//! which nothing is written needs none. Knows the table's actions, not who may do them.
//!
//! [`Permit`]: super::Permit

use super::{Action, Right};

macro_rules! rights {
    ($( $(#[$meta:meta])* $name:ident ),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name;

        impl Right for $name {
            fn action(self) -> Action {
                Action::$name
            }
        }
    )+};
}

rights! {
    /// As [`Action::ReadNames`]: each reading is written down.
    ReadNames,
    /// As [`Action::ReportDanger`].
    ReportDanger,
    /// As [`Action::AnswerAlarm`].
    AnswerAlarm,
    /// As [`Action::InvitePeople`].
    InvitePeople,
    /// As [`Action::KeepBook`].
    KeepBook,
    /// As [`Action::TakeBackCases`].
    TakeBackCases,
    /// As [`Action::KeepRegister`].
    KeepRegister,
    /// As [`Action::CloseMonth`].
    CloseMonth,
    /// As [`Action::RunOffice`].
    RunOffice,
    /// As [`Action::CorrectRules`].
    CorrectRules,
    /// As [`Action::KeepLawCards`].
    KeepLawCards,
    /// As [`Action::Announce`].
    Announce,
    /// As [`Action::PlanTraining`].
    PlanTraining,
    /// As [`Action::StateDifficulty`].
    StateDifficulty,
    /// As [`Action::ReviewTeam`].
    ReviewTeam,
    /// As [`Action::KeepPlan`].
    KeepPlan,
    /// As [`Action::KeepModel`].
    KeepModel,
    /// As [`Action::KeepOutreach`].
    KeepOutreach,
    /// As [`Action::NoteOutreach`].
    NoteOutreach,
    /// As [`Action::MakeReport`].
    MakeReport,
    /// As [`Action::ApproveReport`].
    ApproveReport,
    /// As [`Action::ReadReports`].
    ReadReports,
    /// As [`Action::ObjectToNewcomer`].
    ObjectToNewcomer,
}

/// The rights under which a case is logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Logging {
    /// As its mediator.
    Own,
    /// For a mediator.
    ForOthers,
}

impl Right for Logging {
    fn action(self) -> Action {
        match self {
            Self::Own => Action::LogCase,
            Self::ForOthers => Action::LogCaseForOthers,
        }
    }
}

/// The rights under which a saved case is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changing {
    /// What became of it.
    Outcome,
    /// Who mediates it.
    Mediators,
    /// What was written wrongly.
    Words,
    /// That it was entered by mistake.
    Being,
    /// That one mediates it oneself, where nobody does.
    Taking,
}

impl Right for Changing {
    fn action(self) -> Action {
        match self {
            Self::Outcome => Action::RecordOutcome,
            Self::Mediators => Action::AssignCase,
            Self::Words => Action::AmendCase,
            Self::Being => Action::VoidCase,
            Self::Taking => Action::TakeCase,
        }
    }
}

/// The rights under which a difficulty goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handling {
    /// Whoever stated it.
    Asker,
    /// The office's.
    Office,
    /// The leader's.
    Leader,
}

impl Right for Handling {
    fn action(self) -> Action {
        match self {
            Self::Asker => Action::StateDifficulty,
            Self::Office => Action::HandleDifficulties,
            Self::Leader => Action::DirectDifficulties,
        }
    }
}

/// The rights under which a proposal to the chair goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposing {
    /// Who prepares elections and proposes.
    Front,
    /// Who asks that somebody leaves.
    Asker,
    /// Who enters what the chair decided.
    Office,
}

impl Right for Proposing {
    fn action(self) -> Action {
        match self {
            Self::Front => Action::ProposePeople,
            Self::Asker => Action::AskToLeave,
            Self::Office => Action::EnterDecision,
        }
    }
}

/// The rights under which a request for pay goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paying {
    /// The head's.
    Head,
    /// The office's.
    Office,
}

impl Right for Paying {
    fn action(self) -> Action {
        match self {
            Self::Head => Action::AskPay,
            Self::Office => Action::DecidePay,
        }
    }
}

/// The rights about a dispute that was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sighting {
    /// Telling it, and taking it back.
    Tell,
    /// Answering it.
    Answer,
}

impl Right for Sighting {
    fn action(self) -> Action {
        match self {
            Self::Tell => Action::TellSighting,
            Self::Answer => Action::AnswerSighting,
        }
    }
}

/// The rights under which it is written down what was done of the ward's plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noting {
    /// Whatever it is.
    Keep,
    /// What was done together with others, and what was mobilised.
    Coordinate,
}

impl Right for Noting {
    fn action(self) -> Action {
        match self {
            Self::Keep => Action::KeepPlan,
            Self::Coordinate => Action::NoteCoordination,
        }
    }
}

/// The rights under which something is written down of a model team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modelling {
    /// The team's.
    Team,
    /// The office's.
    Office,
}

impl Right for Modelling {
    fn action(self) -> Action {
        match self {
            Self::Team => Action::RateModel,
            Self::Office => Action::KeepModel,
        }
    }
}
