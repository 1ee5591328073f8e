//! The numbers of teams and mediators ("Số tổ hòa giải và hòa giải viên", form 10a), on any day: as the register says it
//! was then. A period is counted on its last day, with who was trained in it.

use std::collections::HashSet;
use std::hash::BuildHasher;
use std::ops::AddAssign;

use chrono::NaiveDate;

use super::Sex;
use super::particulars::{Ethnicity, Qualification};
use super::register::Register;
use crate::domain::{PersonId, TeamId};

/// How many mediators, and of which kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Teams.
    pub teams: u32,
    /// Mediators, heads among them.
    pub mediators: u32,
    /// Men.
    pub male: u32,
    /// Women.
    pub female: u32,
    /// Those whose sex is not recorded.
    pub sex_unknown: u32,
    /// Trained in law.
    pub law: u32,
    /// Trained in something else.
    pub other: u32,
    /// Not trained in anything.
    pub untrained: u32,
    /// Those of whom it is not recorded.
    pub training_unknown: u32,
    /// Of an ethnic minority.
    pub minority: u32,
    /// Those of whom that is not recorded.
    pub ethnicity_unknown: u32,
    /// Trained as mediators in the period.
    pub trained: u32,
}

impl Counts {
    /// Not trained in law: the sixth column of the form.
    #[must_use]
    pub fn not_law(&self) -> u32 {
        self.other + self.untrained + self.training_unknown
    }

    /// Whether its parts make its whole.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.mediators == self.male + self.female + self.sex_unknown
            && self.mediators == self.law + self.not_law()
            && self.minority + self.ethnicity_unknown <= self.mediators
            && self.trained <= self.mediators
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.teams += other.teams;
        self.mediators += other.mediators;
        self.male += other.male;
        self.female += other.female;
        self.sex_unknown += other.sex_unknown;
        self.law += other.law;
        self.other += other.other;
        self.untrained += other.untrained;
        self.training_unknown += other.training_unknown;
        self.minority += other.minority;
        self.ethnicity_unknown += other.ethnicity_unknown;
        self.trained += other.trained;
    }
}

/// The numbers of a ward.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Team by team, by number.
    pub rows: Vec<(TeamId, Counts)>,
    /// All together; somebody who mediates in two teams counts once.
    pub total: Counts,
}

impl Numbers {
    /// Whether every row adds up, and the rows make the total. Somebody in two teams makes the rows more than the total.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        let mut sum = Counts::default();
        for (_, row) in &self.rows {
            sum += *row;
        }
        self.rows.iter().all(|it| it.1.adds_up())
            && self.total.adds_up()
            && sum.teams == self.total.teams
            && sum.mediators >= self.total.mediators
    }
}

/// Counts the teams and mediators of a day.
#[must_use]
pub fn numbers(register: &Register, day: NaiveDate, trained: &HashSet<PersonId, impl BuildHasher>) -> Numbers {
    let mut found = Numbers::default();
    let mut counted = HashSet::new();
    for team in register.teams_on(day) {
        let mut row = Counts { teams: 1, ..Counts::default() };
        found.total.teams += 1;
        for entry in register.mediators(team.id, day) {
            let particulars = entry.on(day);
            let mut one = Counts { mediators: 1, trained: u32::from(trained.contains(&entry.id)), ..Counts::default() };
            match particulars.sex {
                Some(Sex::Male) => one.male = 1,
                Some(Sex::Female) => one.female = 1,
                None => one.sex_unknown = 1,
            }
            match particulars.qualification {
                Some(Qualification::Law) => one.law = 1,
                Some(Qualification::Other) => one.other = 1,
                Some(Qualification::Untrained) => one.untrained = 1,
                None => one.training_unknown = 1,
            }
            match particulars.ethnicity {
                Some(Ethnicity::Minority) => one.minority = 1,
                Some(Ethnicity::Kinh) => {}
                None => one.ethnicity_unknown = 1,
            }
            row += one;
            if counted.insert(entry.id) {
                found.total += one;
            }
        }
        found.rows.push((team.id, row));
    }
    found
}
