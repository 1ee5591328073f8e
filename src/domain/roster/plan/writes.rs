//! What is written of one person: facts, offices, decisions; by the rules of the register, or with the word that stands
//! against it.

use super::super::cells::Wrong;
use super::super::rows::Listed;
use super::planner::{Done, Home, Planner};
use crate::domain::PersonId;
use crate::domain::fold::search_key;
use crate::domain::people::acts::{NewOffice, Refusal, correct_particulars, give_office};
use crate::domain::people::mends::correct_office;
use crate::domain::people::particulars::{Fact, How};
use crate::domain::people::register::{Unit, Write};
use crate::domain::people::tenure::{Basis, Paper, Seat};
use crate::domain::people::{Holding, Office};

impl Planner<'_> {
    pub(super) fn writes(
        &mut self,
        listed: &Listed,
        (person, home): (PersonId, Home),
        (corrections, changes): (Vec<Fact>, Vec<Fact>),
        offices: &[Office],
    ) -> Result<Done, (Wrong, String)> {
        let today = self.today();
        let of_decision = office_of_decision(offices);
        let mut done = Done::default();
        for (facts, how) in [(corrections, How::Correction), (changes, How::Change(today))] {
            done.facts.extend(facts.iter().map(Fact::of));
            let writes = correct_particulars(&self.now, person, facts, how);
            self.take(&mut done, writes.map_err(|it| (refused(it, None), String::new()))?);
        }
        for office in offices {
            let (team, group) = match office.seat() {
                Seat::Team => (home.team, None),
                Seat::Group => (None, home.group),
                Seat::Ward => continue,
            };
            let held = self.now.person(person).and_then(|it| {
                it.tenures.iter().find(|it| {
                    let seat = (it.holding.office, it.holding.team, it.holding.group);
                    seat == (*office, team, group) && it.reaches(today) && !it.is_void()
                })
            });
            if let Some(tenure) = held {
                let (seen, paper) = (tenure.holding.clone(), tenure.paper.clone());
                if Some(*office) == of_decision {
                    self.papers(&mut done, (person, &seen), (&paper, tenure.basis), listed)?;
                }
                continue;
            }
            // The decision is one office's; since when the others are held, the list does not say.
            let paper = if Some(*office) == of_decision { listed.paper.clone() } else { Paper::UNKNOWN };
            let from = paper.on.unwrap_or(today);
            let new = NewOffice { person, office: *office, team, group, from, basis: None, paper };
            let writes = give_office(&self.now, &new).map_err(|it| (refused(it, Some(*office)), self.against(it)))?;
            done.offices.push(*office);
            self.take(&mut done, writes);
        }
        Ok(done)
    }

    fn take(&mut self, done: &mut Done, writes: Vec<Write>) {
        self.now.apply(&writes);
        done.writes.extend(writes);
    }

    /// A decision of which the register knows less than the list; one that says something else is pointed out.
    fn papers(
        &mut self,
        done: &mut Done,
        (person, seen): (PersonId, &Holding),
        (paper, basis): (&Paper, Option<Basis>),
        listed: &Listed,
    ) -> Result<(), (Wrong, String)> {
        let differs = differ(paper, &listed.paper);
        if differs && !self.is_of_another_office(person, seen, listed) {
            return Err((Wrong::OtherDecision, said(paper)));
        }
        let fuller = Paper {
            number: paper.number.clone().or_else(|| listed.paper.number.clone()),
            on: paper.on.or(listed.paper.on),
        };
        if differs || fuller == *paper {
            return Ok(());
        }
        let from = paper.on.or(listed.paper.on).map_or(seen.from, |on| on.min(seen.from));
        let writes = correct_office(&self.now, (person, seen), (from, basis, fuller), self.ground.reason)
            .map_err(|it| (refused(it, Some(seen.office)), self.against(it)))?;
        done.paper = true;
        self.take(done, writes);
        Ok(())
    }

    /// Whether the decision of the list is known, of another office of theirs in the same team: a head is a mediator too.
    fn is_of_another_office(&self, person: PersonId, seen: &Holding, listed: &Listed) -> bool {
        let all = self.now.person(person).into_iter().flat_map(|it| &it.tenures);
        let mut others = all.filter(|it| it.holding.team == seen.team && it.holding != *seen && !it.is_void());
        others.any(|it| it.paper != Paper::UNKNOWN && !differ(&it.paper, &listed.paper))
    }

    /// Who or what stands against it, by name.
    fn against(&self, refusal: Refusal) -> String {
        let today = self.today();
        match refusal {
            Refusal::HasHolder { person, .. } => self.now.person(person).map(|it| it.latest().name).unwrap_or_default(),
            Refusal::MediatesElsewhere { team } => {
                self.now.name_on(Unit::Team(team), today).unwrap_or_default().to_owned()
            }
            Refusal::HoldsAlready { from } => from.format("%d/%m/%Y").to_string(),
            _ => String::new(),
        }
    }
}

/// The office that the decision of a row is about: that of a mediator, else that of the head, else the only one.
fn office_of_decision(offices: &[Office]) -> Option<Office> {
    let mediator = offices.iter().find(|it| **it == Office::Mediator);
    mediator.or_else(|| offices.iter().find(|it| it.seat() == Seat::Team)).or_else(|| offices.first()).copied()
}

/// Whether two papers cannot be one.
fn differ(known: &Paper, listed: &Paper) -> bool {
    let number = known.number.as_ref().zip(listed.number.as_ref());
    let on = known.on.zip(listed.on);
    number.is_some_and(|it| search_key(it.0) != search_key(it.1)) || on.is_some_and(|it| it.0 != it.1)
}

/// A paper's number and day.
fn said(paper: &Paper) -> String {
    let on = paper.on.map(|it| it.format("%d/%m/%Y").to_string());
    paper.number.iter().cloned().chain(on).collect::<Vec<_>>().join(", ")
}

/// The word for what stands against giving this office, or something else.
pub(super) fn refused(refusal: Refusal, office: Option<Office>) -> Wrong {
    match refusal {
        Refusal::HasHolder { .. } if office.is_some_and(|it| it.seat() != Seat::Team) => Wrong::HasHolder,
        Refusal::HasHolder { .. } => Wrong::HasHead,
        Refusal::HoldsAlready { .. } => Wrong::HoldsAlready,
        Refusal::BeforeItBegan { .. } | Refusal::AfterItEnded { .. } | Refusal::AfterTheOrdinance => Wrong::DecisionDay,
        Refusal::MediatesElsewhere { .. } => Wrong::OtherTeam,
        Refusal::NoSuchUnit => Wrong::UnitEnded,
        Refusal::NotBelievable => Wrong::BirthYear,
        Refusal::TooFarAhead => Wrong::FutureDay,
        Refusal::NameTaken => Wrong::NameTaken,
        _ => Wrong::Contradiction,
    }
}
