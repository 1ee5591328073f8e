//! What people in office and the operator did that others must be able to see later: who, when, what, to whom or what.
//! No names and no content: only ids and codes. Plain values; knows no chat and no database.

use std::fmt;

use chrono::{DateTime, Utc};

use super::codes::codes;
use super::people::register::Unit;
use super::{AnnouncementId, CaseId, PersonId, ReportId, TeamId, WardId};

codes! {
    /// Who did it.
    pub enum ActBy {
        /// Somebody of the ward, in the chat.
        Officer => "officer",
        /// The operator, on the command line.
        Operator => "operator",
    }
}

codes! {
    /// What was done.
    pub enum Act {
        /// A link was made that lets somebody in.
        Invite => "invite",
        /// Those in office around a team were asked to remind whoever of it has not joined.
        RemindToJoin => "remind_to_join",
        /// Somebody around a team told the office that it needs new letters.
        WantLetters => "want_letters",
        /// Somebody was added, with the office that they were invited for.
        AddPerson => "add_person",
        /// Somebody who was known got an office.
        GiveOffice => "give_office",
        /// An office ended.
        EndOffice => "end_office",
        /// Who mediated in one team went on in another.
        MoveOffice => "move_office",
        /// A team got a new head.
        NewHead => "new_head",
        /// The end of an office was taken back.
        ResumeOffice => "resume_office",
        /// What is known of somebody was put right.
        CorrectPerson => "correct_person",
        /// A group or a team was added, renamed, merged or dissolved.
        ChangeUnit => "change_unit",
        /// A link that was not used yet was made void.
        TakeLinkBack => "take_link_back",
        /// The office wrote down that somebody took their consent back.
        WithdrawConsent => "withdraw_consent",
        /// Somebody used a link: their account is theirs from then on.
        Join => "join",
        /// The office said that it is really they who used a link with another telephone.
        ConfirmJoin => "confirm_join",
        /// The office said that it is not they.
        TurnAway => "turn_away",
        /// A telephone was lost: its account lost its rights at once.
        LockAccount => "lock_account",
        /// Somebody's account was unlinked, and their links stopped working.
        Revoke => "revoke",
        /// Somebody in office said that they know nothing of a new officer.
        Object => "object",
        /// Somebody in office stopped at once the rights of another one.
        StopRights => "stop_rights",
        /// One of the law's numbers was corrected.
        SetParam => "set_param",
        /// A day off or a day worked was corrected.
        SetHoliday => "set_holiday",
        /// A card of the law was added, or put right.
        KeepLawCard => "keep_law_card",
        /// A card of the law that the ward kept was withdrawn.
        WithdrawLawCard => "withdraw_law_card",
        /// An announcement was confirmed to be sent.
        ConfirmSending => "confirm_sending",
        /// A sending was stopped, or taken back before it began.
        StopSending => "stop_sending",
        /// What went out was corrected.
        CorrectSending => "correct_sending",
        /// What went out was withdrawn.
        WithdrawSending => "withdraw_sending",
        /// The office closed a month for a team.
        CloseMonth => "close_month",
        /// The office opened a case again.
        ReopenCase => "reopen_case",
        /// The office struck a case.
        VoidCase => "void_case",
        /// A list of people was written down.
        ImportPeople => "import_people",
        /// Brought in lines of a register that was kept by hand.
        ImportCases => "import_cases",
        /// Took lines of a register back that had been brought in at once.
        TakeBackCases => "take_back_cases",
        /// The telephones of people in office were taken along.
        ReadContacts => "read_contacts",
        /// The office took a step of a proposal to recognise or release somebody, for a team.
        StepProposal => "step_proposal",
        /// The office entered the chair's decision on one.
        DecideProposal => "decide_proposal",
        /// The office printed a paper of one.
        PrintProposal => "print_proposal",
        /// The office recorded the yearly review of a team.
        ReviewTeam => "review_team",
        /// The office printed a team's register, in which parties stand by name.
        PrintRegister => "print_register",
        /// The office printed a paper of a training session.
        PrintTraining => "print_training",
        /// The office set a book of a team's register up.
        SetUpBook => "set_up_book",
        /// A report was approved.
        ApproveReport => "approve_report",
        /// An approved report was given back to be written on.
        ReopenReport => "reopen_report",
        /// The office wrote down that a report went out.
        SendReport => "send_report",
        /// The office put number and day of a report right that had gone out.
        RenumberReport => "renumber_report",
        /// The office began to put a report right that had gone out.
        CorrectReport => "correct_report",
        /// The office set what its papers say of the ward.
        SetPaperWords => "set_paper_words",
        /// The office wrote down that lines of a team's register were signed.
        SignRegister => "sign_register",
        /// The office took a step of a request for pay: gave it back, decided, refused, paid, or took that back.
        StepPay => "step_pay",
        /// The office wrote down support of teams, or marked an entry of it as wrong.
        PaySupport => "pay_support",
        /// The office answered what the head of a resident group told.
        AnswerSighting => "answer_sighting",
        /// The office made or changed the ward's plan.
        KeepPlan => "keep_plan",
        /// The office wrote down what was done of it on a day.
        NoteEvidence => "note_evidence",
        /// The office struck that again.
        StrikeEvidence => "strike_evidence",
        /// The office wrote something down of a model team.
        NoteModel => "note_model",
        /// The office struck that again.
        StrikeModel => "strike_model",
        /// The office changed the criteria of model teams.
        KeepCriteria => "keep_criteria",
        /// The office printed a paper of a model team.
        PrintModel => "print_model",
        /// The office made a kit of outreach.
        MakeKit => "make_kit",
        /// The office handed one out.
        GiveKit => "give_kit",
        /// The office ended one.
        CloseKit => "close_kit",
        /// The whole database was copied into a file.
        Backup => "backup",
        /// The operator wrote everything of the ward but names into a file.
        Export => "export",
        /// The whole database came from such a file.
        Restore => "restore",
        /// Updates that had been put aside came back into line.
        Unpark => "unpark",
        /// Updates that had been put aside were thrown away.
        Discard => "discard",
    }
}

/// Whom or what it was done to: its kind and its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What it is, in one word.
    pub kind: &'static str,
    /// Which.
    pub id: String,
}

/// The kinds of what is acted on.
pub const TARGETS: [&str; 9] = [PERSON, CASE, TEAM, GROUP, ANNOUNCEMENT, PARAM, DAY, REPORT, LAW_CARD];
/// A person.
pub const PERSON: &str = "person";
/// A case.
pub const CASE: &str = "case";
/// A mediation team.
pub const TEAM: &str = "team";
/// A resident group.
pub const GROUP: &str = "group";
/// An announcement.
pub const ANNOUNCEMENT: &str = "announcement";
/// A legal parameter, by its key.
pub const PARAM: &str = "param";
/// A day, as `2026-05-05`.
pub const DAY: &str = "day";
/// A report of the ward.
pub const REPORT: &str = "report";
/// A card of the law that the ward keeps, by its number there.
pub const LAW_CARD: &str = "law_card";

impl Target {
    /// One of [`TARGETS`] by its id.
    #[must_use]
    pub fn of(kind: &'static str, id: impl fmt::Display) -> Self {
        Self { kind, id: id.to_string() }
    }

    /// A number, where the id is one.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        self.id.parse().ok()
    }
}

macro_rules! targets {
    ($($id:ty => $kind:ident),* $(,)?) => {$(
        impl From<$id> for Target {
            fn from(id: $id) -> Self {
                Self::of($kind, id)
            }
        }
    )*};
}
impl From<Unit> for Target {
    fn from(unit: Unit) -> Self {
        Self::of(unit.kind(), unit.id())
    }
}

targets!(PersonId => PERSON, CaseId => CASE, TeamId => TEAM, AnnouncementId => ANNOUNCEMENT, ReportId => REPORT);

/// An act as it is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAct {
    /// Whose ward it concerns; none where it concerns the whole database.
    pub ward: Option<WardId>,
    /// Who did it; none for the operator.
    pub person: Option<PersonId>,
    /// What.
    pub act: Act,
    /// To whom or what.
    pub target: Option<Target>,
}

impl NewAct {
    /// What the operator did.
    #[must_use]
    pub fn by_operator(act: Act, ward: Option<WardId>) -> Self {
        Self { ward, person: None, act, target: None }
    }

    /// What somebody in office did.
    #[must_use]
    pub fn by(person: PersonId, ward: WardId, act: Act) -> Self {
        Self { ward: Some(ward), person: Some(person), act, target: None }
    }

    /// The same to somebody or something.
    #[must_use]
    pub fn to(self, target: impl Into<Target>) -> Self {
        Self { target: Some(target.into()), ..self }
    }

    /// Who did it.
    #[must_use]
    pub fn hand(&self) -> ActBy {
        if self.person.is_some() { ActBy::Officer } else { ActBy::Operator }
    }
}

/// An act as it is read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Its number.
    pub id: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// What, by whom, to what.
    pub it: NewAct,
}
