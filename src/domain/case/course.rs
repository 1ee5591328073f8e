//! The days of a case over its whole life. That they follow each other is a rule of the case, whatever is recorded,
//! corrected or brought in: received, assigned, begun, ended, reopened, ended again, none of them after today.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Case, NewCase, Refused, Stage};
use crate::domain::codes::codes;

codes! {
    /// What happened on a day of a case.
    pub enum CaseDay {
        /// It was received.
        Received => "received",
        /// Mediators were named (Art. 18).
        Assigned => "assigned",
        /// The parties meet, at a time that they agreed on themselves (Art. 20(2)).
        Agreed => "agreed",
        /// Mediation began (Art. 20).
        Begun => "begun",
        /// It ended (Art. 23).
        Ended => "ended",
        /// The parties asked to go on (Art. 27).
        Reopened => "reopened",
        /// What was agreed is to be done (Art. 24).
        Due => "due",
        /// The day of today, after which nothing can have happened.
        Today => "today",
    }
}

/// What is known of the days of a case beside the day it was received and its stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The day the three days are counted from, kept after mediation began.
    pub assigned_on: Option<NaiveDate>,
    /// The day on which the parties agreed to meet instead (Art. 20(2)).
    pub agreed_on: Option<NaiveDate>,
    /// The day mediation began; after a reopening the day of that.
    pub begun_on: Option<NaiveDate>,
    /// What ended before and was reopened, oldest first.
    pub former: Vec<Former>,
}

/// A stretch of a case that ended and was followed by a reopening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    /// The day mediation began, if it was recorded; for all but the first the day it was reopened.
    #[serde(default)]
    pub begun_on: Option<NaiveDate>,
    /// The day it ended.
    pub ended_on: NaiveDate,
}

/// How long a case may wait for mediation to begin (Art. 20(2)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// The day the three days are counted from.
    pub assigned_on: NaiveDate,
    /// The day that the parties agreed on instead.
    pub agreed_on: Option<NaiveDate>,
}

impl Course {
    /// As far as the stage of a case that is entered tells it.
    #[must_use]
    pub fn of(stage: &Stage) -> Self {
        match stage {
            Stage::Assigned { on } => Self { assigned_on: Some(*on), ..Self::default() },
            Stage::InSession { since } => Self { begun_on: Some(*since), ..Self::default() },
            _ => Self::default(),
        }
    }

    /// The first session of all.
    #[must_use]
    pub fn first_session(&self) -> Option<NaiveDate> {
        self.former.first().map_or(self.begun_on, |it| it.begun_on)
    }

    /// The days of a case in the order in which they must stand.
    fn days(&self, received_on: NaiveDate, ended_on: Option<NaiveDate>) -> Vec<(CaseDay, NaiveDate)> {
        let mut days = vec![(CaseDay::Received, received_on)];
        let mut add = |what: CaseDay, day: Option<NaiveDate>| days.extend(day.map(|it| (what, it)));
        add(CaseDay::Assigned, self.assigned_on);
        let began = |nth: usize| if nth == 0 { CaseDay::Begun } else { CaseDay::Reopened };
        for (nth, it) in self.former.iter().enumerate() {
            add(began(nth), it.begun_on);
            add(CaseDay::Ended, Some(it.ended_on));
        }
        add(began(self.former.len()), self.begun_on);
        add(CaseDay::Ended, ended_on);
        days
    }

    /// Whether the days follow each other and none is after `today`; the first two that do not are named.
    pub(super) fn check(&self, received_on: NaiveDate, stage: &Stage, today: NaiveDate) -> Result<(), Refused> {
        let mut days = self.days(received_on, stage.ended_on());
        days.push((CaseDay::Today, today));
        let disorder = |pair: &[(CaseDay, NaiveDate)]| (pair[0].1 > pair[1].1).then_some((pair[0], pair[1]));
        // The time that the parties agreed on lies ahead, but not before they had a mediator.
        let agreed = self.assigned_on.zip(self.agreed_on).map(|(a, b)| [(CaseDay::Assigned, a), (CaseDay::Agreed, b)]);
        let found = days.windows(2).find_map(disorder).or_else(|| disorder(&agreed?));
        match found {
            Some((earlier, later)) => Err(Refused::DaysOutOfOrder { earlier, later }),
            None => Ok(()),
        }
    }
}

impl NewCase {
    /// Its days as far as they are told when it is entered.
    #[must_use]
    pub fn course(&self) -> Course {
        Course::of(&self.stage)
    }
}

impl Case {
    /// How long it may wait for mediation to begin; none once that began, and none before anybody is named.
    #[must_use]
    pub fn wait(&self) -> Option<Wait> {
        match self.stage {
            Stage::Assigned { on } => Some(Wait { assigned_on: on, agreed_on: self.course.agreed_on }),
            _ => None,
        }
    }
}
