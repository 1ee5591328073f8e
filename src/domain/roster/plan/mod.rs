//! What would have to be written for a list to be true in a ward: tried out on the register in memory, so that it can be
//! shown before anything is written, and made as it was shown. Who stands in the register and not in the list stays as
//! they are. Knows no database.

mod home;
mod names;
mod planner;
mod writes;

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::problems::{Spot, wrong_rows};
use super::rows::{List, Listed, Problem};
use crate::domain::codes::codes;
use crate::domain::people::particulars::{Fact, Particular, Particulars, Version};
use crate::domain::people::register::{Register, Unit, UnitVersion, Write};
use crate::domain::people::tenure::Seat;
use crate::domain::people::{Holding, Office};
use crate::domain::{GroupId, PersonId, TeamId};

codes! {
    /// What is decided of somebody who may be known already.
    pub enum Choice {
        /// It is them.
        Same => "same",
        /// It is somebody else of the same name.
        Other => "other",
        /// The row is not taken.
        LeaveOut => "leave_out",
    }
}

/// What was decided of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Whether it is somebody who is known.
    pub choice: Choice,
    /// Who of several; below zero whoever a row before was about.
    pub who: Option<PersonId>,
}

impl From<Choice> for Decision {
    fn from(choice: Choice) -> Self {
        Self { choice, who: None }
    }
}

impl Decision {
    /// That it is this one of several.
    #[must_use]
    pub fn is(who: PersonId) -> Self {
        Self { choice: Choice::Same, who: Some(who) }
    }

    /// Who of those that it may be; nobody if they are no longer among them, or if it may be several and none is named.
    fn which(self, all: &[PersonId]) -> Option<PersonId> {
        match (self.who, all) {
            (Some(who), all) => all.contains(&who).then_some(who),
            (None, &[one]) => Some(one),
            (None, _) => None,
        }
    }
}

/// What was decided, by sheet and row.
pub type Decisions = BTreeMap<(usize, u32), Decision>;

/// One thing to be written. Who and what is not there yet has a number below zero, by which later steps call it.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A group is added.
    AddGroup {
        /// Its number for now.
        id: GroupId,
        /// Its number in the ward.
        number: i32,
        /// Its name.
        name: String,
    },
    /// A team is added.
    AddTeam {
        /// Its number for now.
        id: TeamId,
        /// The group it serves.
        group: GroupId,
        /// Its number in the ward.
        number: i32,
        /// Its name.
        name: String,
    },
    /// Somebody is added, with their name, sex and telephone.
    AddPerson {
        /// Their number for now.
        id: PersonId,
        /// What is known of them.
        base: Particulars,
    },
    /// Something is written into the register.
    Write(Write),
}

impl Step {
    /// The same with the numbers that a database gave.
    #[must_use]
    pub fn renumbered(
        &self,
        person: &dyn Fn(PersonId) -> PersonId,
        team: &dyn Fn(TeamId) -> TeamId,
        group: &dyn Fn(GroupId) -> GroupId,
    ) -> Self {
        let seat = |it: &Holding| Holding { team: it.team.map(team), group: it.group.map(group), ..it.clone() };
        let unit = |it: Unit| match it {
            Unit::Group(id) => Unit::Group(group(id)),
            Unit::Team(id) => Unit::Team(team(id)),
        };
        let fact = |it: &Fact| match it {
            Fact::Group(id) => Fact::Group(id.map(group)),
            other => other.clone(),
        };
        match self.clone() {
            Self::AddGroup { id, number, name } => Self::AddGroup { id: group(id), number, name },
            Self::AddTeam { id, group: of, number, name } => {
                Self::AddTeam { id: team(id), group: group(of), number, name }
            }
            Self::AddPerson { id, base } => Self::AddPerson { id: person(id), base },
            Self::Write(Write::Give { person: who, holding, basis, paper }) => {
                Self::Write(Write::Give { person: person(who), holding: seat(&holding), basis, paper })
            }
            Self::Write(Write::Record { person: who, version }) => {
                let facts = version.facts.iter().map(fact).collect();
                Self::Write(Write::Record { person: person(who), version: Version { facts, ..version } })
            }
            Self::Write(Write::Correct { person: who, seen, from, basis, paper, reason }) => {
                Self::Write(Write::Correct { person: person(who), seen: seat(&seen), from, basis, paper, reason })
            }
            Self::Write(Write::End { person: who, seen, last, why, paper }) => {
                Self::Write(Write::End { person: person(who), seen: seat(&seen), last, why, paper })
            }
            Self::Write(Write::Resume { person: who, seen, reason }) => {
                Self::Write(Write::Resume { person: person(who), seen: seat(&seen), reason })
            }
            Self::Write(Write::Stop { person: who, seen, last, reason }) => {
                Self::Write(Write::Stop { person: person(who), seen: seat(&seen), last, reason })
            }
            Self::Write(Write::CorrectRelease { person: who, seen, paper, reason }) => {
                Self::Write(Write::CorrectRelease { person: person(who), seen: seat(&seen), paper, reason })
            }
            Self::Write(Write::Name { unit: of, version }) => {
                let version = UnitVersion { group: version.group.map(group), ..version };
                Self::Write(Write::Name { unit: unit(of), version })
            }
            Self::Write(Write::Close { unit: of, last, into }) => {
                Self::Write(Write::Close { unit: unit(of), last, into: into.map(unit) })
            }
            Self::Write(Write::Papered { unit: of, paper }) => Self::Write(Write::Papered { unit: unit(of), paper }),
            Self::Write(Write::WantMinority { team: of, wanted }) => {
                Self::Write(Write::WantMinority { team: team(of), wanted })
            }
            Self::Write(Write::MoveCases { from, to, on }) => {
                Self::Write(Write::MoveCases { from: team(from), to: team(to), on })
            }
        }
    }
}

/// Somebody of the list who may be known already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Their row.
    pub at: Spot,
    /// Their place in [`List::people`].
    pub listed: usize,
    /// Who it may be, the likeliest first.
    pub among: Vec<Maybe>,
}

/// Somebody of whom a row may be, as the register has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maybe {
    /// Who. Below zero: somebody of a row before.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their year of birth.
    pub year: Option<i32>,
    /// Where they mediate.
    pub teams: Vec<TeamId>,
}

/// Somebody who is known, and what of them changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Their place in [`List::people`].
    pub listed: usize,
    /// Who.
    pub person: PersonId,
    /// What is new of them.
    pub facts: Vec<Particular>,
    /// What they were called, if the list calls them otherwise.
    pub was: Option<String>,
    /// Offices that they get.
    pub offices: Vec<Office>,
    /// Whether a decision is written down that was not known.
    pub paper: bool,
    /// Whether the first day of an office is put right.
    pub since: bool,
}

/// A new group or team, and another one that is called so but for the accents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// The new name.
    pub name: String,
    /// What the other one is called.
    pub known: String,
}

/// The plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// What is written, in order.
    pub steps: Vec<Step>,
    /// New groups and teams by their names.
    pub groups: Vec<String>,
    /// As the groups.
    pub teams: Vec<String>,
    /// New groups and teams that are called as others but for the accents: a slip of one accent would make two of one.
    pub alike: Vec<Alike>,
    /// Who is new: places in [`List::people`] with their number for now.
    pub added: Vec<(usize, PersonId)>,
    /// Who changes.
    pub changed: Vec<Changed>,
    /// Who is as the list says already.
    pub same: Vec<(usize, PersonId)>,
    /// Whom somebody must decide on.
    pub doubts: Vec<Doubt>,
    /// Rows that give an office of a team of which nobody said since when: one day holds for all of them.
    pub undated: usize,
    /// Rows that were left out on purpose.
    pub left_out: usize,
    /// What is wrong: with the file, and with what it would make of the ward.
    pub problems: Vec<Problem>,
    /// Telephones that differ from those their owners confirmed themselves: these stay.
    pub phones_kept: usize,
    /// Mediators of the teams of the list who do not stand in it: they stay.
    pub not_listed: Vec<(TeamId, PersonId)>,
    /// The teams that the list does not speak of: they stay as they are.
    pub unlisted: Unlisted,
}

/// Teams of the ward of which a list says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unlisted {
    /// So many.
    pub teams: usize,
    /// Who mediates there.
    pub mediators: usize,
}

impl Plan {
    /// Whether nothing would change.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.steps.is_empty()
    }

    /// A number that is another one for another plan.
    #[must_use]
    pub fn mark(&self) -> u64 {
        let words = format!("{:?}{:?}{:?}", self.steps, self.doubts, self.problems);
        words.bytes().fold(0xcbf2_9ce4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }

    /// The steps with the numbers that a database gave to whom and what had none.
    pub fn renumbered<'a>(
        &'a self,
        person: &'a dyn Fn(PersonId) -> PersonId,
        team: &'a dyn Fn(TeamId) -> TeamId,
        group: &'a dyn Fn(GroupId) -> GroupId,
    ) -> impl Iterator<Item = Step> + 'a {
        self.steps.iter().map(|it| it.renumbered(person, team, group))
    }

    /// Rows that are not taken because something is wrong with them.
    #[must_use]
    pub fn wrong_rows(&self) -> usize {
        wrong_rows(&self.problems)
    }

    /// Rows of which is told what becomes of them: all that tell of somebody.
    #[must_use]
    pub fn rows(&self) -> usize {
        let known = self.added.len() + self.changed.len() + self.same.len();
        known + self.doubts.len() + self.left_out + self.wrong_rows()
    }
}

/// What a plan is made of.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The list.
    pub list: &'a List,
    /// The ward as it is.
    pub register: &'a Register,
    /// Who confirmed their telephone themselves.
    pub confirmed: &'a HashSet<PersonId>,
    /// What was decided, by sheet and row.
    pub choices: &'a Decisions,
    /// The ward's name: rows of another one are not taken.
    pub ward: &'a str,
    /// What a new team is called: the words before the name of its group.
    pub team_words: &'a str,
    /// Since when whoever is in office of whom the list does not say it; today where nobody says it.
    pub since: Option<NaiveDate>,
    /// Why a decision that was not known is written down now.
    pub reason: &'a str,
}

/// Makes the plan.
#[must_use]
pub fn plan(ground: Ground<'_>) -> Plan {
    planner::made(ground)
}

/// The offices that a row gives: who stands in a list of teams mediates, unless it names an office of a group alone.
#[must_use]
pub fn offices(listed: &Listed) -> Vec<Office> {
    let mut offices = listed.offices.clone();
    let of_team = offices.iter().any(|it| it.seat() == Seat::Team);
    if !of_team && (listed.team.is_some() || offices.is_empty()) {
        offices.insert(0, Office::Mediator);
    }
    offices.sort_unstable();
    // Rights over the whole ward are given in the chat, where the others in office hear of it and may object; and no file
    // that was read by another release gives them either.
    offices.retain(|it| it.seat() != Seat::Ward);
    offices
}

#[cfg(test)]
mod since_tests;
#[cfg(test)]
#[path = "tests.rs"]
mod tests;
