//! What may happen to a saved case, and the case after it: the only ways from one stage to another. Articles are of Law
//! 35/2013/QH13 unless another text is named.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Agreement, Case, CaseDay, CaseMediator, Former, Ground, Party, Place, Refused, Side, Stage, Status, check_stage,
};
use crate::domain::codes::codes;
use crate::domain::kinds::Kind;
use crate::domain::scope_guard::is_domestic_violence;
use crate::domain::{PersonId, TeamId};

/// Something that happens to a saved case.
#[expect(clippy::large_enum_variant, reason = "one stands at a time, and most of them are amendments")]
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
    /// The case was entered by mistake.
    Void {
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
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
        /// Mediators were named.
        Assign => "assign",
        /// A mediator declined.
        Decline => "decline",
        /// The parties agreed on a time.
        Agree => "agree",
        /// Mediation began.
        Begin => "begin",
        /// It ended.
        End => "end",
        /// It was reopened.
        Reopen => "reopen",
        /// A field was corrected.
        Amend => "amend",
        /// It went over to another team.
        Move => "move",
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
            Self::Decline { .. } => EventKind::Decline,
            Self::Agree { .. } => EventKind::Agree,
            Self::Begin { .. } => EventKind::Begin,
            Self::End { .. } => EventKind::End,
            Self::Reopen { .. } => EventKind::Reopen,
            Self::Amend { .. } => EventKind::Amend,
            Self::Move { .. } => EventKind::Move,
            Self::Void { .. } => EventKind::Void,
        }
    }

    /// Whether it changes who mediates the case.
    #[must_use]
    pub fn moves_mediators(&self) -> bool {
        match self {
            Self::Assign { .. } | Self::Decline { .. } => true,
            Self::Amend { fields, .. } => fields.mediators.is_some(),
            Self::Move { released, .. } => !released.is_empty(),
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
            Change::Assign { .. } | Change::Decline { .. } => {
                was.mediators = Some(before.mediators.clone()).filter(|it| !it.is_empty());
                was.assigned_on = before.course.assigned_on.filter(|_| was.mediators.is_some());
                was.agreed_on = before.course.agreed_on;
            }
            Change::Agree { .. } => was.agreed_on = before.course.agreed_on,
            Change::Reopen { .. } | Change::Void { .. } => was.end = Some(before.stage.clone()),
            Change::Move { released, .. } => {
                was.mediators = Some(before.mediators.clone()).filter(|_| !released.is_empty());
            }
            Change::Begin { .. } | Change::End { .. } => {}
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

impl Case {
    /// The case after `change`, or why it may not happen. `today` is the local day.
    pub fn apply(&self, change: &Change, today: NaiveDate) -> Result<Self, Refused> {
        let mut next = self.clone();
        match change {
            Change::Assign { mediators, on, reason } => next.assign(mediators, *on, reason.as_ref())?,
            Change::Decline { person, .. } => next.decline(*person)?,
            Change::Agree { on, .. } => match self.stage {
                Stage::Assigned { .. } if self.course.agreed_on == Some(*on) => return Err(Refused::NothingChanged),
                Stage::Assigned { .. } => next.course.agreed_on = Some(*on),
                _ => return Err(Refused::WrongStage),
            },
            Change::Begin { on } => match self.stage {
                Stage::Registered | Stage::Assigned { .. } if self.mediators.is_empty() => {
                    return Err(Refused::MediatorMissing);
                }
                Stage::Registered | Stage::Assigned { .. } => next.begin(*on),
                _ => return Err(Refused::WrongStage),
            },
            Change::End { stage } => {
                let ends = matches!(stage.status(), Status::Success | Status::Failure | Status::Referred);
                if !self.stage.is_open() || !ends {
                    return Err(Refused::WrongStage);
                }
                stage.check_due()?;
                next.stage = stage.clone();
            }
            Change::Reopen { on } => match self.stage {
                Stage::Failure { on: ended_on, .. } => {
                    next.course.former.push(Former { begun_on: self.course.begun_on, ended_on });
                    next.begin(*on);
                }
                _ => return Err(Refused::WrongStage),
            },
            Change::Move { from, to, released, .. } => {
                if !self.stage.is_open() || self.team != *from {
                    return Err(Refused::WrongStage);
                }
                next.team = *to;
                next.without(released);
            }
            Change::Void { on, reason } => match self.stage {
                Stage::Void { .. } => return Err(Refused::WrongStage),
                _ => next.stage = Stage::Void { on: *on, reason: reason.clone() },
            },
            Change::Amend { fields, .. } => {
                next.amend(fields)?;
                if fields.end.is_some() || fields.agreement.is_some() {
                    next.stage.check_due()?;
                }
                let empty = |&side: &Side| !next.parties.iter().any(|it| it.side == side);
                if fields.parties.is_some() && Side::ALL.iter().any(empty) {
                    return Err(Refused::SideMissing);
                }
                let unchanged = Self { version: self.version, ..next.clone() } == *self;
                if unchanged {
                    return Err(Refused::NothingChanged);
                }
            }
        }
        next.version += 1;
        next.course.check(next.received_on, &next.stage, today)?;
        check_stage(&next.stage, !next.mediators.is_empty())?;
        Ok(next)
    }

    /// The case as it would be with these fields, not yet checked: what a correction shows before it is saved.
    #[must_use]
    pub fn with_fields(&self, fields: &Amendment) -> Self {
        let mut next = self.clone();
        // What does not fit the stage is refused when it is saved.
        let _ = next.amend(fields);
        next
    }

    fn begin(&mut self, on: NaiveDate) {
        self.stage = Stage::InSession { since: on };
        self.course.begun_on = Some(on);
    }

    /// Naming the same people again gives them no new time; somebody else in the place of one has three days of the
    /// own (Art. 20(2)), and why the other was replaced is told (Art. 18(2)(3)).
    fn assign(&mut self, named: &[CaseMediator], on: NaiveDate, reason: Option<&Release>) -> Result<(), Refused> {
        if !self.stage.is_open() {
            return Err(Refused::WrongStage);
        }
        if named.is_empty() {
            return Err(Refused::MediatorMissing);
        }
        let before = std::mem::take(&mut self.mediators);
        let keep = |it: &CaseMediator| match before.iter().find(|had| had.person == it.person) {
            Some(had) => CaseMediator { assigned_on: had.assigned_on, ..it.clone() },
            None => it.clone(),
        };
        self.mediators = named.iter().map(keep).collect();
        if self.mediators == before && !matches!(self.stage, Stage::Registered) {
            return Err(Refused::NothingChanged);
        }
        let joined = named.iter().any(|it| !before.iter().any(|had| had.person == it.person));
        let left = before.iter().any(|had| !named.iter().any(|it| it.person == had.person));
        if left && reason.is_none() {
            return Err(Refused::ReasonMissing);
        }
        match self.stage {
            Stage::Assigned { .. } if !(joined && left) => {}
            Stage::Registered | Stage::Assigned { .. } => {
                self.stage = Stage::Assigned { on };
                self.course.assigned_on = Some(on);
                self.course.agreed_on = None;
            }
            _ => {}
        }
        Ok(())
    }

    /// Whoever declines does not mediate it any more; when nobody is left, it waits for an assignment again.
    fn decline(&mut self, person: PersonId) -> Result<(), Refused> {
        if !self.stage.is_open() || !self.is_mediated_by(person) {
            return Err(Refused::WrongStage);
        }
        self.without(&[person]);
        Ok(())
    }

    fn without(&mut self, people: &[PersonId]) {
        self.mediators.retain(|it| !people.contains(&it.person));
        if self.mediators.is_empty() && matches!(self.stage, Stage::Assigned { .. }) {
            self.stage = Stage::Registered;
            self.course.assigned_on = None;
            self.course.agreed_on = None;
        }
    }

    fn amend(&mut self, fields: &Amendment) -> Result<(), Refused> {
        if matches!(self.stage, Stage::Void { .. }) {
            return Err(Refused::WrongStage);
        }
        let fields = fields.clone();
        self.kind = fields.kind.unwrap_or(self.kind);
        // Once marked, a case stays marked: what was seen does not become unseen by another name.
        self.domestic_violence |= is_domestic_violence(self.sign, self.kind);
        self.received_on = fields.received_on.unwrap_or(self.received_on);
        self.ground = fields.ground.unwrap_or(self.ground);
        self.place = fields.place.unwrap_or_else(|| self.place.clone());
        if let Some(parties) = fields.parties {
            self.parties = parties;
        }
        if let Some(summary) = fields.summary {
            self.summary = summary;
        }
        if let Some(mediators) = fields.mediators {
            if mediators.is_empty() && self.stage != Stage::Registered {
                return Err(Refused::MediatorMissing);
            }
            self.mediators = mediators;
        }
        if fields.never_agreed {
            self.course.agreed_on = None;
        }
        self.amend_days((fields.assigned_on, fields.agreed_on, fields.begun_on), fields.former)?;
        match (fields.end, &self.stage) {
            (None, _) => {}
            (Some(end), Stage::Success { .. } | Stage::Failure { .. } | Stage::Referred { .. })
                if matches!(end.status(), Status::Success | Status::Failure | Status::Referred) =>
            {
                self.stage = end;
            }
            (Some(_), _) => return Err(Refused::WrongStage),
        }
        match (fields.agreement, &mut self.stage) {
            (None, _) => Ok(()),
            (Some(new), Stage::Success { agreement, .. }) => {
                *agreement = new;
                Ok(())
            }
            (Some(_), _) => Err(Refused::WrongStage),
        }
    }

    /// A day can be put right where there is one, or where its stage is past.
    fn amend_days(
        &mut self,
        (assigned, agreed, begun): (Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>),
        former: Option<Vec<Former>>,
    ) -> Result<(), Refused> {
        if let Some(day) = assigned {
            match &mut self.stage {
                Stage::Registered => return Err(Refused::WrongStage),
                Stage::Assigned { on } => *on = day,
                _ => {}
            }
            self.course.assigned_on = Some(day);
        }
        if let Some(on) = agreed {
            self.course.assigned_on.ok_or(Refused::WrongStage)?;
            self.course.agreed_on = agreed;
            // Parties may meet before the day they agreed on; but nobody says afterwards that they agreed on a later one.
            if let Some(met) = begun.or(self.course.first_session()).filter(|it| *it < on) {
                return Err(Refused::DaysOutOfOrder { earlier: (CaseDay::Agreed, on), later: (CaseDay::Begun, met) });
            }
        }
        if let Some(day) = begun {
            match &mut self.stage {
                Stage::Registered | Stage::Assigned { .. } => return Err(Refused::WrongStage),
                Stage::InSession { since } => *since = day,
                _ => {}
            }
            self.course.begun_on = Some(day);
        }
        if let Some(former) = former {
            if former.len() != self.course.former.len() {
                return Err(Refused::WrongStage);
            }
            self.course.former = former;
        }
        Ok(())
    }
}
