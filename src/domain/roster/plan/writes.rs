//! What is written of one person: facts, offices, decisions; by the rules of the register, or with the word that stands
//! against it.

use chrono::NaiveDate;

use super::super::cells::Wrong;
use super::super::rows::Listed;
use super::planner::{Done, Home, Planner};
use crate::domain::fold::search_key;
use crate::domain::people::acts::{NewOffice, Refusal, correct_particulars, give_office, law_in_force};
use crate::domain::people::mends::correct_office;
use crate::domain::people::particulars::{Fact, How};
use crate::domain::people::register::{Unit, Write};
use crate::domain::people::tenure::{Basis, Paper, Seat, Tenure};
use crate::domain::people::{Holding, Office};
use crate::domain::{GroupId, PersonId, TeamId};

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
        for office in &self.with_twin(person, home.team, offices) {
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
            if let Some(tenure) = held.cloned() {
                self.papers(&mut done, (person, &tenure), listed, Some(*office) == of_decision)?;
                continue;
            }
            // The decision is one office's.
            let is_of_decision = Some(*office) == of_decision;
            let paper = if is_of_decision { listed.paper.clone() } else { Paper::UNKNOWN };
            let (from, is_told) = self.start(listed, (*office, is_of_decision), (person, home));
            let basis = basis(listed, *office);
            let new = NewOffice { person, office: *office, team, group, from, basis, paper };
            if let Some(first) = self.first_of((team, group)).filter(|it| from < *it) {
                return Err((Wrong::BeforeUnit, shown(first)));
            }
            let writes = give_office(&self.now, &new).map_err(|it| (refused(it, Some(*office)), self.against(it)))?;
            done.offices.push(*office);
            done.is_undated |= !is_told;
            self.take(&mut done, writes);
        }
        Ok(done)
    }

    fn take(&mut self, done: &mut Done, writes: Vec<Write>) {
        self.now.apply(&writes);
        done.writes.extend(writes);
    }

    /// The offices of a row. Where it names the head of a team alone, whoever has been its mediator since the same day was
    /// entered so with the head, and is put right with it.
    fn with_twin(&self, person: PersonId, team: Option<TeamId>, offices: &[Office]) -> Vec<Office> {
        let today = self.today();
        let since = |office: Office| {
            let entry = self.now.person(person)?;
            let held = |it: &&Tenure| it.holding.office == office && it.holding.team == team && !it.is_void();
            entry.tenures.iter().filter(held).find(|it| it.reaches(today)).map(|it| it.holding.from)
        };
        let mut all = offices.to_vec();
        let names_head_alone = team.is_some() && all.contains(&Office::TeamHead) && !all.contains(&Office::Mediator);
        if names_head_alone && since(Office::TeamHead).is_some() && since(Office::TeamHead) == since(Office::Mediator) {
            all.push(Office::Mediator);
        }
        all
    }

    /// A decision, or the ordinance, of which the register knows less than the list; a decision that says something else is
    /// pointed out.
    fn papers(
        &mut self,
        done: &mut Done,
        (person, tenure): (PersonId, &Tenure),
        listed: &Listed,
        is_of_decision: bool,
    ) -> Result<(), (Wrong, String)> {
        let (seen, paper) = (&tenure.holding, &tenure.paper);
        let differs = is_of_decision && differ(paper, &listed.paper);
        if differs && !self.is_of_another_office(person, seen, listed) {
            return Err((Wrong::OtherDecision, said(paper)));
        }
        let mut fuller = paper.clone();
        if is_of_decision && !differs {
            fuller.number = fuller.number.or_else(|| listed.paper.number.clone());
            fuller.on = fuller.on.or(listed.paper.on);
        }
        let basis = basis(listed, seen.office).or(tenure.basis);
        let is_news = fuller != *paper || basis != tenure.basis;
        let of_paper = if fuller == *paper { None } else { fuller.on };
        let mut from = of_paper.map_or(seen.from, |on| on.min(seen.from));
        if basis == Some(Basis::Ordinance) && basis != tenure.basis {
            // A decision under the law is another one than none.
            if fuller.on.is_some_and(|it| it >= law_in_force()) {
                return Err((Wrong::OtherDecision, said(paper)));
            }
            from = from.min(last_of_the_ordinance());
        }
        let told = listed.since.filter(|it| seen.office.seat() == Seat::Team && !it.fits(from)).map(|it| it.from);
        let correct = |from| {
            let said = (from, basis, fuller.clone());
            correct_office(&self.now, (person, seen), said, self.ground.reason)
        };
        // Whoever came over from another team has been there for longer than here: then the register knows better.
        let by_list = told.and_then(|it| correct(it).ok());
        let is_other_day = by_list.is_some();
        let writes = match by_list {
            Some(writes) => writes,
            None if !is_news => return Ok(()),
            None => correct(from).map_err(|it| (refused(it, Some(seen.office)), self.against(it)))?,
        };
        done.paper |= is_news;
        done.since |= is_other_day;
        self.take(done, writes);
        Ok(())
    }

    /// From when on an office is held, and whether the list says so. What it says of the work in a team is not of a group.
    fn start(
        &self,
        listed: &Listed,
        (office, is_of_decision): (Office, bool),
        (person, home): (PersonId, Home),
    ) -> (NaiveDate, bool) {
        let of_team = office.seat() == Seat::Team;
        let since = listed.since.filter(|_| of_team).map(|it| it.from);
        let by_paper = listed.paper.on.filter(|_| is_of_decision);
        let by_ordinance = basis(listed, office).map(|_| last_of_the_ordinance());
        if let Some(day) = since.or(by_paper).or(by_ordinance) {
            return (day, true);
        }
        let seat = if of_team { (home.team, None) } else { (None, home.group) };
        let for_all = self.ground.since.map(|it| it.max(self.earliest((office, person), seat)));
        (for_all.unwrap_or(self.today()), !of_team)
    }

    /// The first day of a team or a group, where the register knows one.
    fn first_of(&self, (team, group): (Option<TeamId>, Option<GroupId>)) -> Option<NaiveDate> {
        let of_team = team.and_then(|it| self.now.team(it)).and_then(|it| it.life.from);
        of_team.or(group.and_then(|it| self.now.group(it)).and_then(|it| it.life.from))
    }

    /// The earliest day on which an office can begin of which one day is said for all: there is the unit, nobody else has it any
    /// more, they have left where they were before, and a head mediates in the team.
    fn earliest(
        &self,
        (office, person): (Office, PersonId),
        (team, group): (Option<TeamId>, Option<GroupId>),
    ) -> NaiveDate {
        let of_team = |it: &Tenure| it.holding.office.seat() == Seat::Team;
        let is_it = |it: &Tenure| {
            let Holding { office: held, team: at, group: of, .. } = it.holding;
            (held, at, of) == (office, team, group)
        };
        let all = self.now.people.values().filter(|it| it.id == person || office.is_single());
        let tenures = all.flat_map(|entry| entry.tenures.iter().map(move |it| (entry.id == person, it)));
        let days = tenures.filter(|it| !it.1.is_void()).filter_map(|(is_theirs, it)| {
            let is_before = is_it(it) || (is_theirs && team.is_some() && of_team(it));
            let left = it.holding.to.filter(|_| is_before).and_then(|it| it.succ_opt());
            let mediates = is_theirs && office == Office::TeamHead && it.holding.office == Office::Mediator;
            left.or((mediates && it.holding.team == team).then_some(it.holding.from))
        });
        days.chain(self.first_of((team, group))).max().unwrap_or(NaiveDate::MIN)
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
            Refusal::HoldsAlready { from } => shown(from),
            _ => String::new(),
        }
    }
}

/// By what an office of a team is held, where the list says that it is not by a decision under the law.
fn basis(listed: &Listed, office: Office) -> Option<Basis> {
    listed.basis.filter(|_| office.seat() == Seat::Team)
}

/// Whoever was recognised under the ordinance has been in office on this day at the latest (Art. 31).
fn last_of_the_ordinance() -> NaiveDate {
    law_in_force().pred_opt().unwrap_or(NaiveDate::MIN)
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

fn shown(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// A paper's number and day.
fn said(paper: &Paper) -> String {
    let on = paper.on.map(shown);
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
