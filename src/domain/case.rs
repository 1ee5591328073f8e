//! A case (vụ, việc): what the register wants of it, its stages, and what becomes of it by a [`Change`].
//! Articles are of Law 35/2013/QH13 unless another text is named.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::codes::codes;
use super::kinds::Kind;
use super::referral::ReferralBody;
use super::scope_guard::Sign;
use super::{CaseId, GroupId, PersonId, TeamId, WardId};

mod acts;
mod apply;
mod change;
mod course;
mod keeping;
mod left;
mod party;
mod session;
mod settlement;
#[cfg(test)]
pub(super) mod tests;

// One subject in several files: whoever has a case has its changes and its days.
pub use self::acts::{CaseAct, Rule, Wanted};
pub use self::change::{Amendment, Asker, Change, EventKind, Release, ReleaseReason, SIGNED_SINCE};
pub use self::course::{CaseDay, Cooperation, Course, Former, Halt, Helper, KeptOn, OldEntry, Wait};
pub use self::keeping::{Kept, Reminder, Reminding, Step, court_deadline, recent_since};
pub use self::left::{has_left, interested, may_take};
pub use self::party::{Party, PartyKind};
pub use self::session::{Invited, InvitedRole, NextSession, Openness, Presence, Session};
pub use self::settlement::Settlement;

codes! {
    /// Why mediation starts (Art. 16; its third ground is two codes).
    pub enum Ground {
        /// One or more parties asked.
        PartyRequest => "party_request",
        /// The mediator saw or learnt of it.
        MediatorKnows => "mediator_knows",
        /// The head assigned it.
        HeadAssigned => "head_assigned",
        /// An agency, organisation or person concerned asked.
        ThirdPartyRequest => "third_party_request",
    }
}

codes! {
    /// On which side a party stands.
    pub enum Side {
        /// Bên A.
        A => "a",
        /// Bên B.
        B => "b",
    }
}

codes! {
    /// Which of the ends of Art. 23 without an agreement it was.
    pub enum EndReason {
        /// A party asked to end (Art. 23(2)).
        PartyRequest => "party_request",
        /// The mediator found that no agreement is possible (Art. 23(3)).
        MediatorDecision => "mediator_decision",
        /// A register that was kept by hand says no more than that they did not agree.
        NotSaid => "not_said",
    }
}

impl EndReason {
    /// Those that the law knows, of which whoever ends a case says one.
    pub const BY_LAW: [Self; 2] = [Self::PartyRequest, Self::MediatorDecision];
}

codes! {
    /// Where a case stands, as a word: the shape of [`Stage`] without its data.
    pub enum Status {
        /// Nobody mediates it yet.
        Registered => "registered",
        /// Mediators are named, mediation has not begun.
        Assigned => "assigned",
        /// Mediation has begun.
        InSession => "in_session",
        /// The parties asked for a pause (Art. 17).
        Paused => "paused",
        /// The parties agreed (Art. 24).
        Success => "success",
        /// The parties did not agree (Art. 27).
        Failure => "failure",
        /// Out of scope: guided to the competent body (Art. 3, NĐ 15/2014 Art. 6). Counted apart.
        Referred => "referred",
        /// Entered by mistake: counted nowhere.
        Void => "void",
    }
}

/// A mediator of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseMediator {
    /// Who.
    pub person: PersonId,
    /// Full name, for screens and the register.
    #[serde(default)]
    pub name: String,
    /// Since when.
    pub assigned_on: NaiveDate,
    /// Whether the parties chose this mediator (Art. 17(1), 18(1)).
    pub chosen_by_parties: bool,
}

impl CaseMediator {
    /// Somebody whom the head named on a day.
    #[must_use]
    pub fn named(person: PersonId, name: &str, on: NaiveDate) -> Self {
        Self { person, name: name.to_owned(), assigned_on: on, chosen_by_parties: false }
    }
}

/// What the parties agreed (Art. 24).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The agreement and the solutions.
    pub text: String,
    /// By what means it will be performed (Art. 24(2)(g)), if told.
    #[serde(default)]
    pub performance_method: Option<String>,
    /// By when, if told.
    #[serde(default)]
    pub performance_due: Option<NaiveDate>,
    /// Its steps, each with its day, where there are several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Whether there is a written settlement; only where the parties agreed to one (Art. 24(2)).
    #[serde(deserialize_with = "Settlement::read")]
    pub written: Settlement,
}

/// How far a case has come, with what is true there and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Stage {
    /// Nobody mediates it yet.
    Registered,
    /// Mediators are named; mediation must begin within three days (Art. 20(2)).
    Assigned {
        /// The day the three days are counted from.
        on: NaiveDate,
    },
    /// Mediation has begun.
    InSession {
        /// The first session's day.
        since: NaiveDate,
    },
    /// The parties asked for a pause (Art. 17).
    Paused {
        /// The day mediation began.
        since: NaiveDate,
        /// The day of the pause.
        on: NaiveDate,
    },
    /// Agreement (Art. 23(1), 24).
    Success {
        /// The day of the agreement.
        on: NaiveDate,
        /// What was agreed.
        agreement: Agreement,
    },
    /// No agreement (Art. 23(2)(3), 27).
    Failure {
        /// The day it ended.
        on: NaiveDate,
        /// Which end.
        reason: EndReason,
        /// Where the parties were guided (Art. 21(3)).
        guidance: Option<ReferralBody>,
        /// What each side asked for (register column 6), if told.
        #[serde(default)]
        demands: Option<String>,
    },
    /// Out of scope.
    Referred {
        /// The day.
        on: NaiveDate,
        /// Whither.
        body: ReferralBody,
    },
    /// Entered by mistake.
    Void {
        /// The day it was struck.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
}

impl Stage {
    /// The stage as a word.
    #[must_use]
    pub fn status(&self) -> Status {
        match self {
            Self::Registered => Status::Registered,
            Self::Assigned { .. } => Status::Assigned,
            Self::InSession { .. } => Status::InSession,
            Self::Paused { .. } => Status::Paused,
            Self::Success { .. } => Status::Success,
            Self::Failure { .. } => Status::Failure,
            Self::Referred { .. } => Status::Referred,
            Self::Void { .. } => Status::Void,
        }
    }

    /// The day it ended, where it has.
    #[must_use]
    pub fn ended_on(&self) -> Option<NaiveDate> {
        match self {
            Self::Success { on, .. } | Self::Failure { on, .. } | Self::Referred { on, .. } | Self::Void { on, .. } => {
                Some(*on)
            }
            Self::Registered | Self::Assigned { .. } | Self::InSession { .. } | Self::Paused { .. } => None,
        }
    }

    /// The stage of a case that an old book tells of. Releases that knew no other word for it wrote that the mediator had
    /// found so; of whoever was asked it is known whither the parties were guided.
    #[must_use]
    pub fn of_old_book(self) -> Self {
        match self {
            Self::Failure { on, reason: EndReason::MediatorDecision, guidance: None, demands } => {
                Self::Failure { on, reason: EndReason::NotSaid, guidance: None, demands }
            }
            stage => stage,
        }
    }

    /// That what was agreed is not to be done before it was agreed.
    pub fn check_due(&self) -> Result<(), Refused> {
        match self {
            Self::Success { on, agreement } => match agreement.due_days().first() {
                Some(due) if due < on => {
                    Err(Refused::DaysOutOfOrder { earlier: (CaseDay::Ended, *on), later: (CaseDay::Due, *due) })
                }
                _ => Ok(()),
            },
            _ => Ok(()),
        }
    }

    /// Whether something may still happen without reopening.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended_on().is_none()
    }
}

/// Where it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// In which resident group.
    pub group: GroupId,
    /// Where exactly, in the mediator's words.
    #[serde(default)]
    pub detail: Option<String>,
}

/// A case about to be saved: everything the register wants, checked by [`NewCase::check`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCase {
    /// Computed identity: saving twice under one key saves once.
    pub key: String,
    /// Ward.
    pub ward: WardId,
    /// Leading team.
    pub team: TeamId,
    /// Kind.
    pub kind: Kind,
    /// Day it was received.
    pub received_on: NaiveDate,
    /// Ground.
    pub ground: Ground,
    /// Place.
    pub place: Place,
    /// Parties, at least one on either side.
    pub parties: Vec<Party>,
    /// Main content (register column 5).
    pub summary: String,
    /// Telegram file of a voice note kept as a reference, if one was sent.
    pub voice: Option<String>,
    /// Mediators, perhaps none yet.
    pub mediators: Vec<CaseMediator>,
    /// Who of the team has an interest in it and therefore declined at once (Art. 10(3)): they are not named for it.
    pub declined: Vec<PersonId>,
    /// Signs of domestic violence: seen only by those who mediate it, the team's head and the ward's officers; never
    /// counted as an ordinary quarrel.
    pub domestic_violence: bool,
    /// What the scope guard found.
    pub sign: Sign,
    /// Stage at saving.
    pub stage: Stage,
}

/// A saved case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// Its code, such as `VN-07-2026-003`: no personal data in it.
    pub code: String,
    /// Ward.
    pub ward: WardId,
    /// Leading team; the case counts here only.
    pub team: TeamId,
    /// Kind.
    pub kind: Kind,
    /// Day it was received.
    pub received_on: NaiveDate,
    /// Ground.
    pub ground: Ground,
    /// Place.
    pub place: Place,
    /// Parties.
    pub parties: Vec<Party>,
    /// Main content.
    pub summary: String,
    /// Mediators of today.
    pub mediators: Vec<CaseMediator>,
    /// Signs of domestic violence.
    pub domestic_violence: bool,
    /// What the scope guard found when it was entered, or what was reported of it since.
    pub sign: Sign,
    /// Stage.
    pub stage: Stage,
    /// Its days, as far as the stage does not tell them.
    pub course: Course,
    /// Who entered it.
    pub entered_by: PersonId,
    /// When it was saved.
    pub created_at: DateTime<Utc>,
    /// Rises with every change.
    pub version: i32,
}

/// Why a case cannot be saved or moved as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A side has nobody on it (Art. 2(3)).
    #[error("a side has no party")]
    SideMissing,
    /// The content is empty.
    #[error("the content is empty")]
    ContentMissing,
    /// Two days stand in the wrong order, or one lies in the future.
    #[error("the days do not follow each other")]
    DaysOutOfOrder {
        /// What must have happened first, and its day.
        earlier: (CaseDay, NaiveDate),
        /// What must not have happened before that, and its day.
        later: (CaseDay, NaiveDate),
    },
    /// A success without an agreement (Art. 24(1)).
    #[error("a success needs the agreement")]
    AgreementMissing,
    /// A failure without guidance to the competent body (Art. 21(3)).
    #[error("a failure needs the guidance given")]
    GuidanceMissing,
    /// The stage does not allow it.
    #[error("the stage does not allow it")]
    WrongStage,
    /// Nobody mediates the case.
    #[error("the case has no mediator")]
    MediatorMissing,
    /// Somebody is replaced, and nobody says why (Art. 18(2)(3)).
    #[error("a replacement needs its reason")]
    ReasonMissing,
    /// The same as it stands already.
    #[error("nothing would change")]
    NothingChanged,
}

impl NewCase {
    /// Checks what the law and the register ask of a case before it is saved. `today` is the local day.
    pub fn check(&self, today: NaiveDate) -> Result<(), Refused> {
        for &side in Side::ALL {
            if !self.parties.iter().any(|it| it.side == side && !it.name.trim().is_empty()) {
                return Err(Refused::SideMissing);
            }
        }
        if self.summary.trim().is_empty() {
            return Err(Refused::ContentMissing);
        }
        let mediated = !self.mediators.is_empty();
        if matches!(self.stage, Stage::InSession { .. } | Stage::Paused { .. }) && !mediated {
            return Err(Refused::MediatorMissing);
        }
        self.course().check(self.received_on, &self.stage, today)?;
        self.stage.check_due()?;
        check_stage(&self.stage, mediated)
    }
}

/// What a stage asks for beside the order of its days. A case under way whose only mediator declined waits for another.
fn check_stage(stage: &Stage, mediated: bool) -> Result<(), Refused> {
    match stage {
        Stage::Success { agreement, .. } if agreement.text.trim().is_empty() => Err(Refused::AgreementMissing),
        Stage::Failure { guidance: None, .. } => Err(Refused::GuidanceMissing),
        Stage::Assigned { .. } | Stage::Success { .. } | Stage::Failure { .. } if !mediated => {
            Err(Refused::MediatorMissing)
        }
        _ => Ok(()),
    }
}

impl Case {
    /// Whether `person` mediates it.
    #[must_use]
    pub fn is_mediated_by(&self, person: PersonId) -> bool {
        self.mediators.iter().any(|it| it.person == person)
    }

    /// Names of those who mediate it, and of those whom an old book names: they need not be known here.
    pub fn mediator_names(&self) -> impl Iterator<Item = &str> {
        let old = self.course.old.iter().flat_map(|it| it.mediators.iter().map(String::as_str));
        self.mediators.iter().map(|it| it.name.as_str()).chain(old)
    }
}

/// One entry of a case's timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom, if by a person.
    pub by: Option<PersonId>,
    /// That person's name.
    pub by_name: Option<String>,
    /// What.
    pub kind: EventKind,
    /// The change as it was made, where there was one.
    pub change: Option<Change>,
    /// What it replaced: nothing set where it replaced nothing; none where an earlier release did not keep it.
    pub was: Option<Amendment>,
}

/// That somebody read a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub name: String,
    /// Whether the parties' names were seen in full.
    pub names: bool,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLine {
    /// Its id.
    pub id: CaseId,
    /// Its code.
    pub code: String,
    /// Kind.
    pub kind: Kind,
    /// Status.
    pub status: Status,
    /// Day it was received.
    pub received_on: NaiveDate,
    /// The parties' initials, side A then side B.
    pub initials: (String, String),
}

codes! {
    /// Why the head and the ward must be told at once (Art. 10(4), 10(5), 15(4)).
    pub enum EscalationKind {
        /// Risk of violence or public disorder: head → chair of the People's Committee.
        Violence => "violence",
        /// Signs of an administrative or criminal violation: head → competent body.
        Violation => "violation",
    }
}

/// A matter that was not accepted because it is out of scope: counted apart, without any personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNotAccepted {
    /// Computed identity.
    pub key: String,
    /// Ward.
    pub ward: WardId,
    /// Team.
    pub team: Option<TeamId>,
    /// The sign that was tapped.
    pub sign: Sign,
    /// Where the parties were guided.
    pub body: ReferralBody,
    /// The day.
    pub on: NaiveDate,
}
