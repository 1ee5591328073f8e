//! The register of a ward: everybody with what is known of them and their offices, and the groups and teams with their
//! days. Every deed is a pure rule (`acts`, `units`) that reads a register and answers with what is to be written; the
//! same [`Write`]s go into a register in memory and into the database, so that a list of hundred people can be tried out first.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use super::hanging::{Hanging, Parted};
use super::particulars::{Fact, Nature, Particulars, Version, state};
use super::tenure::{Basis, Ending, LeavingReason, Paper, Seat, Tenure, UnitPapers};
use super::{Holding, Office, ResidentGroup, Team};
use crate::domain::fold::Sought;
use crate::domain::{GroupId, PersonId, TeamId, WardId};

/// The first and the last day of something, each unless it is open or was never told.
pub type Wanting = (Option<NaiveDate>, Option<NaiveDate>);

/// A person of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub id: PersonId,
    /// What was known when nothing had been written down with days.
    pub base: Particulars,
    /// What was written since, in that order.
    pub versions: Vec<Version>,
    /// Every office, past ones too, in the order in which they were given.
    pub tenures: Vec<Tenure>,
}

impl Entry {
    /// Everything known, as it was on a day.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Particulars {
        state(&self.base, &self.versions, Some(day))
    }

    /// Everything known, as it is after all that was written.
    #[must_use]
    pub fn latest(&self) -> Particulars {
        state(&self.base, &self.versions, None)
    }

    /// The offices held on a day.
    pub fn held(&self, day: NaiveDate) -> impl Iterator<Item = &Tenure> {
        self.tenures.iter().filter(move |it| it.holding.is_active(day))
    }

    /// Whether the person mediates in a team on a day; its head does too (Art. 15(7)).
    #[must_use]
    pub fn mediates(&self, team: TeamId, day: NaiveDate) -> bool {
        self.held(day).any(|it| it.holding.team == Some(team) && it.holding.office.seat() == Seat::Team)
    }

    /// The teams in which the person mediates on a day.
    #[must_use]
    pub fn teams(&self, day: NaiveDate) -> Vec<TeamId> {
        let mut teams: Vec<_> = self
            .held(day)
            .filter(|it| it.holding.office.seat() == Seat::Team)
            .filter_map(|it| it.holding.team)
            .collect();
        teams.sort_unstable();
        teams.dedup();
        teams
    }

    /// Whether the person is known by these words: occupation, organisation, schooling.
    #[must_use]
    pub fn is_known_by(&self, sought: &Sought) -> bool {
        let known = self.latest();
        [known.occupation, known.organisation, known.education].iter().flatten().any(|it| sought.rank(it).is_some())
    }

    /// Whether the person is known to have died.
    #[must_use]
    pub fn has_died(&self) -> bool {
        self.tenures.iter().filter_map(|it| it.ending.as_ref()).any(|it| it.why == Some(LeavingReason::Died))
    }
}

/// A correction of an office: what stood there before, and why it was put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; none for the operator.
    pub by: Option<PersonId>,
    /// The office as it stood.
    pub holding: Holding,
    /// Its decision as it stood.
    pub paper: Paper,
    /// The decision by which it had ended, as it stood.
    pub end_paper: Paper,
    /// Why it had ended, if it had.
    pub why: Option<LeavingReason>,
    /// Why it was put right, as it was typed; empty where nobody was asked.
    pub reason: String,
}

/// A group or a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "unit", content = "id", rename_all = "snake_case")]
pub enum Unit {
    /// A resident group.
    Group(GroupId),
    /// A mediation team.
    Team(TeamId),
}

/// What a group or a team is called, and which group a team serves, from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitVersion {
    /// How it came about.
    pub nature: Nature,
    /// From which day it holds; none from the first day on.
    pub from: Option<NaiveDate>,
    /// The name.
    pub name: String,
    /// The group that a team serves.
    pub group: Option<GroupId>,
}

/// A ward's register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// Whose.
    pub ward: WardId,
    /// The day on which it is looked at.
    pub today: NaiveDate,
    /// Groups, former ones too, by number.
    pub groups: Vec<ResidentGroup>,
    /// Teams, former ones too, by number.
    pub teams: Vec<Team>,
    /// What groups and teams were called, in the order in which it was written.
    pub names: BTreeMap<Unit, Vec<UnitVersion>>,
    /// By which decisions a unit came and went, as far as these are known.
    pub papers: BTreeMap<Unit, UnitPapers>,
    /// From which day to which a team had to have a mediator of an ethnic minority, as far as these are known.
    pub minority: BTreeMap<TeamId, Wanting>,
    /// Everybody.
    pub people: BTreeMap<PersonId, Entry>,
}

/// What a deed writes. Applied in order, all or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Somebody gets an office.
    Give {
        /// Who.
        person: PersonId,
        /// Which, where, from when.
        holding: Holding,
        /// By what.
        basis: Option<Basis>,
        /// By which paper.
        paper: Paper,
    },
    /// An office ends. It must still stand as it was seen.
    End {
        /// Whose.
        person: PersonId,
        /// Which, as it was seen.
        seen: Holding,
        /// Its last day.
        last: NaiveDate,
        /// Why.
        why: LeavingReason,
        /// By which paper.
        paper: Paper,
    },
    /// Others in office end it at once, and say why.
    Stop {
        /// Whose.
        person: PersonId,
        /// Which, as it was seen.
        seen: Holding,
        /// Its last day; before its first where it began today.
        last: NaiveDate,
        /// Why, as it was typed.
        reason: String,
    },
    /// An end is taken back: it was entered by mistake.
    Resume {
        /// Whose.
        person: PersonId,
        /// Which, as it was seen.
        seen: Holding,
        /// Why, as it was typed; empty where an end that was only planned is given up.
        reason: String,
    },
    /// First day and paper of an office were wrong.
    Correct {
        /// Whose.
        person: PersonId,
        /// Which, as it was seen.
        seen: Holding,
        /// The right first day.
        from: NaiveDate,
        /// By what it is held.
        basis: Option<Basis>,
        /// By which paper.
        paper: Paper,
        /// Why it is put right, as it was typed.
        reason: String,
    },
    /// The decision by which an office ended was missing or wrong.
    CorrectRelease {
        /// Whose.
        person: PersonId,
        /// Which, as it was seen.
        seen: Holding,
        /// The right decision.
        paper: Paper,
        /// Why it is put right, as it was typed; empty where it is only added.
        reason: String,
    },
    /// Particulars are written down.
    Record {
        /// Of whom.
        person: PersonId,
        /// What.
        version: Version,
    },
    /// A group or a team is called, or belongs, otherwise.
    Name {
        /// Which.
        unit: Unit,
        /// What it is now.
        version: UnitVersion,
    },
    /// A group or a team is no more.
    Close {
        /// Which.
        unit: Unit,
        /// Its last day.
        last: NaiveDate,
        /// Of what it became a part.
        into: Option<Unit>,
    },
    /// A unit is no more by a decision.
    Papered {
        /// Which.
        unit: Unit,
        /// The decision.
        paper: Paper,
    },
    /// Whether a team must have a mediator of an ethnic minority (Art. 12(1)).
    WantMinority {
        /// Which.
        team: TeamId,
        /// Whether.
        wanted: bool,
    },
    /// The cases of a team that have not ended go over to another.
    MoveCases {
        /// From which.
        from: TeamId,
        /// To which.
        to: TeamId,
        /// From which day on.
        on: NaiveDate,
    },
}

impl Register {
    /// Somebody.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Entry> {
        self.people.get(&id)
    }

    /// A team, also a former one.
    #[must_use]
    pub fn team(&self, id: TeamId) -> Option<&Team> {
        self.teams.iter().find(|it| it.id == id)
    }

    /// A group, also a former one.
    #[must_use]
    pub fn group(&self, id: GroupId) -> Option<&ResidentGroup> {
        self.groups.iter().find(|it| it.id == id)
    }

    /// Those who mediate in a team on a day, its head among them.
    pub fn mediators(&self, team: TeamId, day: NaiveDate) -> impl Iterator<Item = &Entry> {
        self.people.values().filter(move |it| it.mediates(team, day))
    }

    /// Who holds an office of this team or group (or of the ward) on a day.
    pub fn holders(
        &self,
        (office, team, group): (Office, Option<TeamId>, Option<GroupId>),
        day: NaiveDate,
    ) -> impl Iterator<Item = &Entry> {
        self.people.values().filter(move |it| {
            it.held(day).any(|it| (it.holding.office, it.holding.team, it.holding.group) == (office, team, group))
        })
    }

    /// The head of a team on a day.
    #[must_use]
    pub fn head(&self, team: TeamId, day: NaiveDate) -> Option<&Entry> {
        self.holders((Office::TeamHead, Some(team), None), day).next()
    }

    /// The teams that there were on a day.
    pub fn teams_on(&self, day: NaiveDate) -> impl Iterator<Item = &Team> {
        self.teams.iter().filter(move |it| it.life.holds(day))
    }

    /// The groups that there were on a day.
    pub fn groups_on(&self, day: NaiveDate) -> impl Iterator<Item = &ResidentGroup> {
        self.groups.iter().filter(move |it| it.life.holds(day))
    }

    /// What a group or a team was called on a day.
    #[must_use]
    pub fn name_on(&self, unit: Unit, day: NaiveDate) -> Option<&str> {
        let versions = self.names.get(&unit).map_or(&[][..], Vec::as_slice);
        let holds = |it: &&UnitVersion| it.from.is_none_or(|from| from <= day);
        if let Some(version) = versions.iter().filter(holds).max_by_key(|it| it.from) {
            return Some(&version.name);
        }
        match unit {
            Unit::Group(id) => self.group(id).map(|it| it.name.as_str()),
            Unit::Team(id) => self.team(id).map(|it| it.name.as_str()),
        }
    }

    /// The group that a team served on a day.
    #[must_use]
    pub fn group_on(&self, team: TeamId, day: NaiveDate) -> Option<GroupId> {
        let versions = self.names.get(&Unit::Team(team)).map_or(&[][..], Vec::as_slice);
        let holds = |it: &&UnitVersion| it.from.is_none_or(|from| from <= day);
        let then = versions.iter().filter(holds).max_by_key(|it| it.from).and_then(|it| it.group);
        then.or_else(|| self.team(team).map(|it| it.group))
    }

    /// Adds somebody who is not known yet.
    pub fn add(&mut self, id: PersonId, base: Particulars) {
        self.people.insert(id, Entry { id, base, versions: Vec::new(), tenures: Vec::new() });
    }

    /// Makes everything so in memory, as the database does it.
    pub fn apply(&mut self, writes: &[Write]) {
        for write in writes {
            self.apply_one(write);
        }
    }

    fn apply_one(&mut self, write: &Write) {
        match write.clone() {
            Write::Give { person, holding, basis, paper } => {
                if let Some(entry) = self.people.get_mut(&person) {
                    let ending = holding.to.map(|_| Ending::default());
                    entry.tenures.push(Tenure { holding, basis, paper, given: None, ending });
                }
            }
            Write::End { person, seen, last, why, paper } => {
                if let Some(tenure) = self.tenure_mut(person, &seen) {
                    tenure.holding.to = Some(last);
                    tenure.ending = Some(Ending { why: Some(why), paper, hand: None });
                }
            }
            Write::Stop { person, seen, last, .. } => {
                if let Some(tenure) = self.tenure_mut(person, &seen) {
                    let why = Some(LeavingReason::Stopped);
                    tenure.holding.to = Some(last);
                    tenure.ending = Some(Ending { why, ..Ending::default() });
                }
            }
            Write::Resume { person, seen, .. } => {
                if let Some(tenure) = self.tenure_mut(person, &seen) {
                    tenure.holding.to = None;
                    tenure.ending = None;
                }
            }
            Write::Correct { person, seen, from, basis, paper, .. } => {
                if let Some(tenure) = self.tenure_mut(person, &seen) {
                    tenure.holding.from = from;
                    (tenure.basis, tenure.paper) = (basis, paper);
                }
            }
            Write::CorrectRelease { person, seen, paper, .. } => {
                if let Some(ending) = self.tenure_mut(person, &seen).and_then(|it| it.ending.as_mut()) {
                    ending.paper = paper;
                }
            }
            Write::Record { person, version } => {
                if let Some(entry) = self.people.get_mut(&person) {
                    entry.versions.push(version);
                }
            }
            Write::Name { unit, version } => self.rename(unit, version),
            Write::Close { unit, last, into } => self.close(unit, last, into),
            Write::WantMinority { team, wanted } => {
                let today = self.today;
                if let Some(it) = self.teams.iter_mut().find(|it| it.id == team) {
                    it.wants_minority = wanted;
                    let days = self.minority.entry(team).or_default();
                    *days = if wanted { (Some(today), None) } else { (days.0, today.pred_opt()) };
                }
            }
            Write::Papered { unit, paper } => self.papers.entry(unit).or_default().ended = paper,
            Write::MoveCases { .. } => {}
        }
    }

    fn tenure_mut(&mut self, person: PersonId, seen: &Holding) -> Option<&mut Tenure> {
        self.people.get_mut(&person)?.tenures.iter_mut().find(|it| it.holding == *seen)
    }

    fn rename(&mut self, unit: Unit, version: UnitVersion) {
        self.names.entry(unit).or_default().push(version);
        let now = NaiveDate::MAX;
        let name = self.name_on(unit, now).map(str::to_owned);
        match unit {
            Unit::Group(id) => {
                if let (Some(it), Some(name)) = (self.groups.iter_mut().find(|it| it.id == id), name) {
                    it.name = name;
                }
            }
            Unit::Team(id) => {
                let group = self.group_on(id, now);
                if let (Some(it), Some(name), Some(group)) = (self.teams.iter_mut().find(|it| it.id == id), name, group)
                {
                    (it.name, it.group) = (name, group);
                }
            }
        }
    }

    fn close(&mut self, unit: Unit, last: NaiveDate, into: Option<Unit>) {
        match unit {
            Unit::Group(id) => {
                if let Some(it) = self.groups.iter_mut().find(|it| it.id == id) {
                    it.life.to = Some(last);
                    it.life.into = into.and_then(Unit::group);
                }
            }
            Unit::Team(id) => {
                if let Some(it) = self.teams.iter_mut().find(|it| it.id == id) {
                    it.life.to = Some(last);
                    it.life.into = into.and_then(Unit::team);
                }
            }
        }
    }

    /// What one fact of somebody is after all that was written.
    #[must_use]
    pub fn says(&self, person: PersonId, fact: &Fact) -> bool {
        self.person(person).is_some_and(|it| it.latest().fact(fact.of()) == *fact)
    }
}

impl Unit {
    /// The group, if it is one.
    #[must_use]
    pub fn group(self) -> Option<GroupId> {
        match self {
            Self::Group(id) => Some(id),
            Self::Team(_) => None,
        }
    }

    /// The team, if it is one.
    #[must_use]
    pub fn team(self) -> Option<TeamId> {
        match self {
            Self::Team(id) => Some(id),
            Self::Group(_) => None,
        }
    }

    /// What it is, as a column holds it.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Group(_) => "group",
            Self::Team(_) => "team",
        }
    }

    /// Its number in its table.
    #[must_use]
    pub fn id(self) -> i64 {
        match self {
            Self::Group(id) => id.0,
            Self::Team(id) => id.0,
        }
    }
}
