//! What may happen to a saved case, as values that stay readable. What becomes of the case stands in `apply`. Articles
//! are of Law 35/2013/QH13 unless another text is named.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Agreement, Case, CaseMediator, Cooperation, Former, Ground, Kept, Party, Place, Session, Stage, Step};
use crate::domain::codes::codes;
use crate::domain::kinds::Kind;
use crate::domain::{PersonId, TeamId};

/// The reason of an amendment by which a settlement that was to be signed later is one that was signed: nobody typed it,
/// and what is read of it is in the reader's language.
pub const SIGNED_SINCE: &str = "signed_since";

/// Something that happens to a saved case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// The head names the mediators, the parties' choice first (Art. 18(1)).
    Assign {
        /// Who, all of them: this replaces the former list.
        mediators: Vec<CaseMediator>,
        /// The day.
        on: NaiveDate,
        /// Why somebody who mediated it does not any more (Art. 18(2)(3)).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Release>,
    },
    /// A mediator takes a case that nobody mediates yet, where the parties chose nobody and the head lets them.
    Take {
        /// Who.
        mediator: CaseMediator,
        /// The day.
        on: NaiveDate,
    },
    /// A mediator declines the assignment (Art. 10(3)).
    Decline {
        /// Who.
        person: PersonId,
        /// Why.
        reason: Release,
        /// The day.
        on: NaiveDate,
    },
    /// The parties agreed to meet at another time than within three days (Art. 20(2)).
    Agree {
        /// The day on which they meet.
        on: NaiveDate,
        /// The day on which it was written down, where the last day to begin had gone by: the wait until then stays
        /// counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        late_on: Option<NaiveDate>,
    },
    /// Mediation begins (Art. 20(2)).
    Begin {
        /// The first session's day.
        on: NaiveDate,
    },
    /// A session was held, or one that was recorded is put right (Art. 20, 21).
    Session {
        /// Which, from 1.
        nth: u32,
        /// What is recorded of it.
        session: Session,
        /// Why what was recorded before is put right; none for a new one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// The parties ask for a pause (Art. 17).
    Pause {
        /// The day.
        on: NaiveDate,
        /// Who asked.
        by: Asker,
        /// Until when, if they said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
        /// Why, if they said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// They go on after it.
    GoOn {
        /// The day.
        on: NaiveDate,
    },
    /// Another team is asked to help, helps, or cannot (Art. 22).
    Cooperate {
        /// Which team.
        team: TeamId,
        /// How it stands now.
        standing: Cooperation,
        /// The day.
        on: NaiveDate,
        /// Who of it mediates, where it helps.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mediator: Option<CaseMediator>,
    },
    /// It ends in one of the legal ways.
    End {
        /// The new stage: success, failure or referred.
        stage: Stage,
    },
    /// The parties ask to continue after a failure (Art. 27).
    Reopen {
        /// The day.
        on: NaiveDate,
        /// Who mediated it and does not go on: they are no mediators of its team any more (Art. 11).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        left: Vec<PersonId>,
    },
    /// The steps of what was agreed are written down, each with its day (Art. 24(2)(g)).
    Plan {
        /// The day.
        on: NaiveDate,
        /// All of them: they replace those before.
        steps: Vec<Step>,
    },
    /// How the agreement is kept (Art. 25, 26).
    Perform {
        /// The day.
        on: NaiveDate,
        /// How.
        kept: Kept,
        /// In words, where there is something to say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// The team's head told the head of the Front committee that the agreement is broken (Art. 26).
    TellFront {
        /// The day.
        on: NaiveDate,
    },
    /// Others follow up what was agreed (Art. 26): somebody who did left the team. Who mediated it stays who did.
    FollowUp {
        /// Who, all of them: this replaces the former list.
        people: Vec<CaseMediator>,
        /// The day.
        on: NaiveDate,
    },
    /// A recorded field was wrong, or ([`SIGNED_SINCE`]) it has changed since.
    Amend {
        /// The corrected fields.
        fields: Amendment,
        /// Why.
        reason: String,
    },
    /// The case goes over to another team, because its own became part of it or is no more.
    Move {
        /// The team that led it.
        from: TeamId,
        /// What that team was called.
        from_name: String,
        /// The team that leads it from then on.
        to: TeamId,
        /// What that one is called.
        to_name: String,
        /// The day.
        on: NaiveDate,
        /// Those of its mediators who do not go along.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        released: Vec<PersonId>,
    },
    /// A team that helps with it, or was asked to, became part of another one, which takes its place.
    HelpMove {
        /// The team that was asked.
        from: TeamId,
        /// What that team was called.
        from_name: String,
        /// The team that takes its place.
        to: TeamId,
        /// What that one is called.
        to_name: String,
        /// The day.
        on: NaiveDate,
    },
    /// The case was entered by mistake.
    Void {
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
}

codes! {
    /// Who asks for a pause.
    pub enum Asker {
        /// Bên A.
        SideA => "a",
        /// Bên B.
        SideB => "b",
        /// Both.
        Both => "both",
    }
}

codes! {
    /// Why a mediator does not mediate a case any more.
    pub enum ReleaseReason {
        /// An interest in it, or another reason not to be impartial (Art. 10(3), 18(2)).
        Interest => "interest",
        /// The mediator broke the principles of mediation (Art. 18(3)).
        Breach => "breach",
        /// Illness, absence and the like.
        Unable => "unable",
        /// Something else, in words.
        Other => "other",
    }
}

/// Why a mediator does not mediate a case any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Which reason.
    pub reason: ReleaseReason,
    /// In words, where they were typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

codes! {
    /// What kind of [`Change`] an entry of the timeline is, `opened` and `escalated` included.
    pub enum EventKind {
        /// The case was saved.
        Opened => "opened",
        /// It was brought in from a register that was kept by hand.
        Imported => "imported",
        /// Mediators were named.
        Assign => "assign",
        /// A mediator took it.
        Take => "take",
        /// A mediator declined.
        Decline => "decline",
        /// The parties agreed on a time.
        Agree => "agree",
        /// Mediation began.
        Begin => "begin",
        /// A session was held.
        Session => "session",
        /// A pause began.
        Pause => "pause",
        /// It went on.
        GoOn => "go_on",
        /// Another team was asked, helps, or cannot.
        Cooperate => "cooperate",
        /// It ended.
        End => "end",
        /// It was reopened.
        Reopen => "reopen",
        /// The steps of an agreement were written down.
        Plan => "plan",
        /// How the agreement is kept was reported.
        Perform => "perform",
        /// The head of the Front committee was told of a broken agreement.
        TellFront => "tell_front",
        /// Others follow up what was agreed.
        FollowUp => "follow_up",
        /// A field was corrected.
        Amend => "amend",
        /// It went over to another team.
        Move => "move",
        /// Another team takes the place of one that helps.
        HelpMove => "help_move",
        /// It was struck.
        Void => "void",
        /// Danger or a violation was reported (Art. 10(4)(5)).
        Escalated => "escalated",
        /// The report was a slip and was taken back.
        AlarmWithdrawn => "alarm_withdrawn",
        /// It was said to belong to another case, or that was put right.
        Tied => "tied",
        /// The head told the chair of the People's Committee (Art. 15(4)).
        ChairTold => "chair_told",
        /// The head told the police (Art. 15(4)).
        PoliceTold => "police_told",
    }
}

impl Change {
    /// Its word in the timeline.
    #[must_use]
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Assign { .. } => EventKind::Assign,
            Self::Take { .. } => EventKind::Take,
            Self::Decline { .. } => EventKind::Decline,
            Self::Agree { .. } => EventKind::Agree,
            Self::Begin { .. } => EventKind::Begin,
            Self::Session { .. } => EventKind::Session,
            Self::Pause { .. } => EventKind::Pause,
            Self::GoOn { .. } => EventKind::GoOn,
            Self::Cooperate { .. } => EventKind::Cooperate,
            Self::End { .. } => EventKind::End,
            Self::Reopen { .. } => EventKind::Reopen,
            Self::Plan { .. } => EventKind::Plan,
            Self::Perform { .. } => EventKind::Perform,
            Self::TellFront { .. } => EventKind::TellFront,
            Self::FollowUp { .. } => EventKind::FollowUp,
            Self::Amend { .. } => EventKind::Amend,
            Self::Move { .. } => EventKind::Move,
            Self::HelpMove { .. } => EventKind::HelpMove,
            Self::Void { .. } => EventKind::Void,
        }
    }

    /// Whether it changes who mediates the case.
    #[must_use]
    pub fn moves_mediators(&self) -> bool {
        match self {
            Self::Assign { .. } | Self::Take { .. } | Self::Decline { .. } => true,
            Self::Cooperate { mediator, .. } => mediator.is_some(),
            Self::Amend { fields, .. } => fields.mediators.is_some(),
            Self::Move { released, .. } => !released.is_empty(),
            Self::Reopen { left, .. } => !left.is_empty(),
            _ => false,
        }
    }

    /// Whether it says why.
    #[must_use]
    pub fn has_reason(&self) -> bool {
        match self {
            Self::Assign { reason, .. } => reason.is_some(),
            Self::Decline { .. } => true,
            Self::Amend { reason, .. } | Self::Void { reason, .. } => !reason.trim().is_empty(),
            _ => false,
        }
    }
}

/// Fields that may be corrected after saving; `None` leaves one as it is. The same shape keeps what a change replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Amendment {
    /// Kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Day it was received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_on: Option<NaiveDate>,
    /// Ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// Place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// All parties.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parties: Option<Vec<Party>>,
    /// Main content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The agreement of a success.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Agreement>,
    /// The mediators as recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mediators: Option<Vec<CaseMediator>>,
    /// The day the mediators were named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned_on: Option<NaiveDate>,
    /// The day on which the parties agreed to meet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed_on: Option<NaiveDate>,
    /// That they agreed on no other day after all.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub never_agreed: bool,
    /// The day mediation began; after a reopening the day of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begun_on: Option<NaiveDate>,
    /// The days of what ended before and was reopened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub former: Option<Vec<Former>>,
    /// How it ended, with all that belongs to that end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Stage>,
}

impl Amendment {
    /// What a change replaces in a case, to be kept; nothing set where it replaces nothing.
    #[must_use]
    pub fn replaced(before: &Case, change: &Change) -> Self {
        let mut was = Self::default();
        match change {
            Change::Assign { .. } | Change::Take { .. } | Change::Decline { .. } => {
                was.mediators = Some(before.mediators.clone()).filter(|it| !it.is_empty());
                was.assigned_on = before.course.assigned_on.filter(|_| was.mediators.is_some());
                was.agreed_on = before.course.agreed_on;
            }
            Change::Agree { .. } => was.agreed_on = before.course.agreed_on,
            Change::Reopen { left, .. } => {
                was.end = Some(before.stage.clone());
                was.mediators = Some(before.mediators.clone()).filter(|_| !left.is_empty());
            }
            Change::Void { .. } | Change::Plan { .. } => was.end = Some(before.stage.clone()),
            Change::Move { released, .. } => {
                was.mediators = Some(before.mediators.clone()).filter(|_| !released.is_empty());
            }
            Change::Begin { .. } | Change::Session { .. } => was.begun_on = before.course.begun_on,
            Change::Cooperate { .. }
            | Change::HelpMove { .. }
            | Change::Pause { .. }
            | Change::GoOn { .. }
            | Change::Perform { .. }
            | Change::TellFront { .. }
            | Change::FollowUp { .. }
            | Change::End { .. } => {}
            Change::Amend { fields, .. } => was = fields.former_of(before),
        }
        was
    }

    /// Whether names or addresses of the parties are among the fields.
    #[must_use]
    pub fn holds_names(&self) -> bool {
        self.parties.is_some() || self.place.is_some()
    }

    /// The values in `case` of the fields that are set here.
    fn former_of(&self, case: &Case) -> Self {
        let agreement = match &case.stage {
            Stage::Success { agreement, .. } => Some(agreement.clone()),
            _ => None,
        };
        Self {
            kind: self.kind.map(|_| case.kind),
            received_on: self.received_on.map(|_| case.received_on),
            ground: self.ground.map(|_| case.ground),
            place: self.place.as_ref().map(|_| case.place.clone()),
            parties: self.parties.as_ref().map(|_| case.parties.clone()),
            summary: self.summary.as_ref().map(|_| case.summary.clone()),
            agreement: self.agreement.as_ref().and(agreement),
            mediators: self.mediators.as_ref().map(|_| case.mediators.clone()),
            assigned_on: self.assigned_on.and(case.course.assigned_on),
            agreed_on: case.course.agreed_on.filter(|_| self.agreed_on.is_some() || self.never_agreed),
            never_agreed: false,
            begun_on: self.begun_on.and(case.course.begun_on),
            former: self.former.as_ref().map(|_| case.course.former.clone()),
            end: self.end.as_ref().map(|_| case.stage.clone()),
        }
    }
}
