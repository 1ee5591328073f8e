//! The days of a case over its whole life. That they follow each other is a rule of the case, whatever is recorded,
//! corrected or brought in: received, assigned, begun, ended, reopened, ended again, none of them after today.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Case, CaseMediator, Kept, NewCase, Refused, Stage};
use crate::domain::codes::codes;
use crate::domain::{PersonId, TeamId};

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
        /// The parties met once more (Art. 21).
        Session => "session",
        /// The parties asked for a pause (Art. 17).
        Paused => "paused",
        /// They went on after it.
        WentOn => "went_on",
        /// It ended (Art. 23).
        Ended => "ended",
        /// The parties asked to go on (Art. 27).
        Reopened => "reopened",
        /// What was agreed is to be done (Art. 24).
        Due => "due",
        /// How the agreement is kept was reported (Art. 26).
        Reported => "reported",
        /// The head of the Front committee was told that it is broken (Art. 26).
        FrontTold => "front_told",
        /// The day of today, after which nothing can have happened.
        Today => "today",
    }
}

/// Where a case stands that was mediated before the register was kept here, and what only the old book tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldEntry {
    /// Quyển số.
    pub book: u32,
    /// STT.
    pub line: u32,
    /// Who mediated it, as the book names them: they need not be known here.
    pub mediators: Vec<String>,
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
    /// The days of the sessions that were recorded, by their number from 1.
    pub sessions: Vec<NaiveDate>,
    /// The day of the next session, if the last one that was recorded named one.
    pub next_session: Option<NaiveDate>,
    /// The pauses, oldest first.
    pub halts: Vec<Halt>,
    /// How the agreement was kept when that was reported last.
    pub kept: Option<KeptOn>,
    /// The other teams that were asked to help (Art. 22), in order of their ids.
    pub helpers: Vec<Helper>,
    /// Who follows up what was agreed in the place of its mediators (Art. 26), since one of them left; nobody while they do
    /// it themselves.
    pub followers: Vec<CaseMediator>,
    /// The team that answers for it today, where the one that led it became a part of another.
    pub led_by: Option<TeamId>,
    /// What a register that was kept by hand tells of it, where it was brought in from there.
    pub old: Option<OldEntry>,
}

codes! {
    /// How another team stands to a case (Art. 22).
    pub enum Cooperation {
        /// It was asked to help.
        Invited => "invited",
        /// It helps.
        Joined => "joined",
        /// It cannot.
        Refused => "refused",
        /// The invitation was taken back before it was answered.
        Withdrawn => "withdrawn",
    }
}

/// Another team that was asked to help (Art. 22). The case counts for the team that leads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Helper {
    /// Which team.
    pub team: TeamId,
    /// How it stands.
    pub standing: Cooperation,
    /// Since when.
    pub on: NaiveDate,
    /// Who of it mediates the case; none where it does not help, or where that one declined and another is to be named.
    pub mediator: Option<PersonId>,
}

impl Helper {
    /// Whether its head is to say something: whether it helps, or who of it mediates.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        match self.standing {
            Cooperation::Invited => true,
            Cooperation::Joined => self.mediator.is_none(),
            Cooperation::Refused | Cooperation::Withdrawn => false,
        }
    }
}

/// A pause that the parties asked for (Art. 17).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Halt {
    /// From when.
    pub on: NaiveDate,
    /// Until when the parties want it, if they said so.
    pub until: Option<NaiveDate>,
    /// When they went on, or the case ended.
    pub over_on: Option<NaiveDate>,
}

/// How an agreement was kept on a day (Art. 26).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptOn {
    /// On which day.
    pub on: NaiveDate,
    /// How.
    pub kept: Kept,
    /// When the head of the Front committee was told that it is broken, if they were.
    pub front_told: Option<NaiveDate>,
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
            Stage::InSession { since } | Stage::Paused { since, .. } => {
                Self { begun_on: Some(*since), ..Self::default() }
            }
            _ => Self::default(),
        }
    }

    /// The first session of all.
    #[must_use]
    pub fn first_session(&self) -> Option<NaiveDate> {
        self.former.first().map_or(self.begun_on, |it| it.begun_on)
    }

    /// Whether another team helps with the case.
    #[must_use]
    pub fn is_helped_by(&self, team: TeamId) -> bool {
        self.helpers.iter().any(|it| it.team == team && it.standing == Cooperation::Joined)
    }

    /// For which helping team somebody mediates the case.
    #[must_use]
    pub fn helping_team_of(&self, person: PersonId) -> Option<TeamId> {
        self.helpers.iter().find(|it| it.mediator == Some(person)).map(|it| it.team)
    }

    /// Until when the pause lasts that is not over, if the parties said so.
    #[must_use]
    pub fn pause_until(&self) -> Option<NaiveDate> {
        self.halts.last().filter(|it| it.over_on.is_none())?.until
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
        let between = || self.between(received_on, stage, today).into_iter().flatten().find_map(|it| disorder(&it));
        match found.or_else(between) {
            Some((earlier, later)) => Err(Refused::DaysOutOfOrder { earlier, later }),
            None => Ok(()),
        }
    }

    /// Days that lie between others: sessions and pauses from the first session to the end, reports of how an agreement is
    /// kept after it.
    fn between(&self, received_on: NaiveDate, stage: &Stage, today: NaiveDate) -> Vec<[[(CaseDay, NaiveDate); 2]; 2]> {
        let first = self.first_session().map_or((CaseDay::Received, received_on), |it| (CaseDay::Begun, it));
        let last = stage.ended_on().map_or((CaseDay::Today, today), |it| (CaseDay::Ended, it));
        let held = self.sessions.iter().map(|&it| (CaseDay::Session, it)).map(|it| [[first, it], [it, last]]);
        let halted = self.halts.iter().map(|it| {
            let (from, to) = ((CaseDay::Paused, it.on), it.over_on.map_or(last, |over| (CaseDay::WentOn, over)));
            [[first, from], [from, to]]
        });
        // Only an agreement is kept: what was reported of one says nothing of another end.
        let agreed = matches!(stage, Stage::Success { .. });
        let kept = self.kept.filter(|_| agreed);
        let reported = kept.map(|it| (CaseDay::Reported, it.on));
        let told = kept.and_then(|it| it.front_told).map(|it| (CaseDay::FrontTold, it));
        let after = reported.into_iter().chain(told).map(|it| [[last, it], [it, (CaseDay::Today, today)]]);
        held.chain(halted).chain(after).collect()
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
    /// Whether its agreement is broken, and the head of the Front committee has not been told yet (Art. 26).
    #[must_use]
    pub fn front_is_to_be_told(&self) -> bool {
        let broken = |it: &KeptOn| it.kept == Kept::Broken && it.front_told.is_none();
        matches!(self.stage, Stage::Success { .. }) && self.course.kept.as_ref().is_some_and(broken)
    }

    /// How long it may wait for mediation to begin; none once that began, and none before anybody is named.
    #[must_use]
    pub fn wait(&self) -> Option<Wait> {
        match self.stage {
            Stage::Assigned { on } => Some(Wait { assigned_on: on, agreed_on: self.course.agreed_on }),
            _ => None,
        }
    }
}
