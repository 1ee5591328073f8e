//! What may happen to a saved case, and the case after it: the only ways from one stage to another. Articles are of Law
//! 35/2013/QH13 unless another text is named.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Agreement, Case, CaseMediator, Ground, Party, Place, Refused, Stage, Status, check_stage};
use crate::domain::codes::codes;
use crate::domain::kinds::Kind;

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
    },
    /// Mediation begins (Art. 20(2)).
    Begin {
        /// The first session's day.
        on: NaiveDate,
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
    },
    /// A recorded field was wrong.
    Amend {
        /// The corrected fields.
        fields: Amendment,
        /// Why.
        reason: String,
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
    /// What kind of [`Change`] an entry of the timeline is, `opened` and `escalated` included.
    pub enum EventKind {
        /// The case was saved.
        Opened => "opened",
        /// Mediators were named.
        Assign => "assign",
        /// Mediation began.
        Begin => "begin",
        /// It ended.
        End => "end",
        /// It was reopened.
        Reopen => "reopen",
        /// A field was corrected.
        Amend => "amend",
        /// It was struck.
        Void => "void",
        /// Danger or a violation was reported (Art. 10(4)(5)).
        Escalated => "escalated",
        /// The report was a slip and was taken back.
        AlarmWithdrawn => "alarm_withdrawn",
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
            Self::Begin { .. } => EventKind::Begin,
            Self::End { .. } => EventKind::End,
            Self::Reopen { .. } => EventKind::Reopen,
            Self::Amend { .. } => EventKind::Amend,
            Self::Void { .. } => EventKind::Void,
        }
    }
}

/// Fields that may be corrected after saving; `None` leaves one as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// Kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Day it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<NaiveDate>,
    /// Ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// Place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// All parties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parties: Option<Vec<Party>>,
    /// Main content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The agreement of a success.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Agreement>,
}

impl Case {
    /// The case after `change`, or why it may not happen. `today` is the local day.
    pub fn apply(&self, change: &Change, today: NaiveDate) -> Result<Self, Refused> {
        let mut next = self.clone();
        match change {
            Change::Assign { mediators, on } => {
                if !self.stage.is_open() {
                    return Err(Refused::WrongStage);
                }
                if mediators.is_empty() {
                    return Err(Refused::MediatorMissing);
                }
                next.mediators.clone_from(mediators);
                if matches!(self.stage, Stage::Registered | Stage::Assigned { .. }) {
                    next.stage = Stage::Assigned { on: *on };
                }
            }
            Change::Begin { on } => match self.stage {
                Stage::Registered | Stage::Assigned { .. } => next.stage = Stage::InSession { since: *on },
                _ => return Err(Refused::WrongStage),
            },
            Change::End { stage } => {
                let ends = matches!(stage.status(), Status::Success | Status::Failure | Status::Referred);
                if !self.stage.is_open() || !ends {
                    return Err(Refused::WrongStage);
                }
                next.stage = stage.clone();
            }
            Change::Reopen { on } => match self.stage {
                Stage::Failure { .. } => next.stage = Stage::InSession { since: *on },
                _ => return Err(Refused::WrongStage),
            },
            Change::Void { on, reason } => match self.stage {
                Stage::Void { .. } => return Err(Refused::WrongStage),
                _ => next.stage = Stage::Void { on: *on, reason: reason.clone() },
            },
            Change::Amend { fields, .. } => next.amend(fields)?,
        }
        next.version += 1;
        check_stage(&next.stage, next.received_on, !next.mediators.is_empty(), today)?;
        Ok(next)
    }

    fn amend(&mut self, fields: &Amendment) -> Result<(), Refused> {
        let Amendment { kind, received_on, ground, place, parties, summary, agreement } = fields.clone();
        self.kind = kind.unwrap_or(self.kind);
        // Once marked, a case stays marked: what was seen does not become unseen by another name.
        self.domestic_violence |= self.kind.suggests_violence();
        self.received_on = received_on.unwrap_or(self.received_on);
        self.ground = ground.unwrap_or(self.ground);
        if let Some(place) = place {
            self.place = place;
        }
        if let Some(parties) = parties {
            self.parties = parties;
        }
        if let Some(summary) = summary {
            self.summary = summary;
        }
        match (agreement, &mut self.stage) {
            (None, _) => Ok(()),
            (Some(new), Stage::Success { agreement, .. }) => {
                *agreement = new;
                Ok(())
            }
            (Some(_), _) => Err(Refused::WrongStage),
        }
    }
}
