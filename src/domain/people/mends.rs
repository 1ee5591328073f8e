//! Putting right what was entered wrong of an office: an end that was not, a death that was not, a first day or a decision.
//! What stood there before is kept.

use chrono::NaiveDate;

use super::Holding;
use super::acts::{Answer, NewOffice, Refusal, fits_again, holder, law_in_force, not_too_far, seat};
use super::register::{Entry, Register, Write};
use super::tenure::{Basis, LeavingReason, Paper, Seat, Tenure};
use crate::domain::PersonId;

/// An end was entered by mistake, or too early: the office goes on. Where it was entered that somebody died, they are alive:
/// all that ended with it goes on, and what somebody else holds by now, or belongs to a unit that is no more, ended then
/// without a death.
pub fn resume_office(register: &Register, person: PersonId, seen: &Holding, reason: &str) -> Answer {
    let entry = register.person(person).ok_or(Refusal::NoSuchPerson)?;
    let tenure = entry.tenures.iter().find(|it| it.holding == *seen).ok_or(Refusal::NotHeld)?;
    let resumes = |it: &Tenure| Write::Resume { person, seen: it.holding.clone(), reason: reason.to_owned() };
    if !died(tenure) {
        may_go_on(register, entry, tenure)?;
        return Ok(vec![resumes(tenure)]);
    }
    let alive = alive(register, person);
    let ended = entry.tenures.iter().filter(|it| died(it)).filter_map(|it| Some((it, it.holding.to?)));
    let write = |(it, last): (&Tenure, NaiveDate)| match may_go_on(&alive, entry, it) {
        Ok(()) => resumes(it),
        Err(refusal) => {
            let followed = matches!(refusal, Refusal::HasHolder { .. } | Refusal::HoldsAlready { .. });
            let why = if followed { LeavingReason::Succeeded } else { LeavingReason::Dissolved };
            Write::End { person, seen: it.holding.clone(), last, why, paper: Paper::UNKNOWN }
        }
    };
    Ok(ended.map(write).collect())
}

fn died(it: &Tenure) -> bool {
    it.ending.as_ref().is_some_and(|it| it.why == Some(LeavingReason::Died))
}

/// The register as if nobody had written down that the person died.
fn alive(register: &Register, person: PersonId) -> Register {
    let mut alive = register.clone();
    let endings = alive.people.get_mut(&person).into_iter().flat_map(|it| &mut it.tenures);
    for ending in endings.filter_map(|it| it.ending.as_mut()).filter(|it| it.why == Some(LeavingReason::Died)) {
        ending.why = None;
    }
    alive
}

/// That the office is free, and its unit still there, for all the days that come back.
fn may_go_on(register: &Register, entry: &Entry, tenure: &Tenure) -> Result<(), Refusal> {
    let Some(to) = tenure.holding.to else { return Err(Refusal::NotHeld) };
    let Holding { office, team, group, from, .. } = tenure.holding;
    let from = to.succ_opt().unwrap_or(to).max(from);
    let new =
        NewOffice { person: entry.id, office, team, group, from, basis: tenure.basis, paper: tenure.paper.clone() };
    fits_again(register, &new)?;
    // Given again meanwhile, it is held already.
    let again = entry.tenures.iter().find(|it| *it != tenure && seat(it) == new.seat() && it.reaches(from));
    if let Some(it) = again {
        return Err(Refusal::HoldsAlready { from: it.holding.from });
    }
    match holder(register, &new, from) {
        Some((person, from)) => Err(Refusal::HasHolder { person, from }),
        None => Ok(()),
    }
}

/// First day and paper of an office were entered wrong.
pub fn correct_office(
    register: &Register,
    (person, seen): (PersonId, &Holding),
    (from, basis, paper): (NaiveDate, Option<Basis>, Paper),
    reason: &str,
) -> Answer {
    let entry = register.person(person).ok_or(Refusal::NoSuchPerson)?;
    let tenure = entry.tenures.iter().find(|it| it.holding == *seen && !it.is_void()).ok_or(Refusal::NotHeld)?;
    not_too_far(register, from)?;
    if let Some(to) = tenure.holding.to.filter(|to| *to < from) {
        return Err(Refusal::AfterItEnded { to });
    }
    if basis == Some(Basis::Ordinance) && from >= law_in_force() {
        return Err(Refusal::AfterTheOrdinance);
    }
    if from < seen.from {
        let new = NewOffice {
            person,
            office: seen.office,
            team: seen.team,
            group: seen.group,
            from,
            basis,
            paper: paper.clone(),
        };
        let day_before = seen.from.pred_opt().unwrap_or(seen.from);
        let others = register.people.values().flat_map(|it| it.tenures.iter().map(move |tenure| (it.id, tenure)));
        let mut overlapping = others.filter(|(id, it)| {
            let same = *id == person && it.holding == *seen;
            let one = seen.office.is_single() || *id == person;
            !same && one && seat(it) == new.seat() && it.reaches(from) && it.holding.from <= day_before
        });
        if let Some((person, it)) = overlapping.next() {
            return Err(Refusal::HasHolder { person, from: it.holding.from });
        }
        let elsewhere = |it: &&Tenure| {
            let both = it.holding.office.seat() == Seat::Team && seen.office.seat() == Seat::Team;
            both && it.holding.team != seen.team && !it.is_void() && it.reaches(from) && it.holding.from <= day_before
        };
        if let Some(team) = entry.tenures.iter().find(elsewhere).and_then(|it| it.holding.team) {
            return Err(Refusal::MediatesElsewhere { team });
        }
    }
    Ok(vec![Write::Correct { person, seen: seen.clone(), from, basis, paper, reason: reason.to_owned() }])
}

/// The decision by which an office ended is added, or put right (Art. 11(2), 14). Of one that was entered by mistake there is none.
pub fn correct_release(
    register: &Register,
    (person, seen): (PersonId, &Holding),
    paper: &Paper,
    reason: &str,
) -> Answer {
    let entry = register.person(person).ok_or(Refusal::NoSuchPerson)?;
    let tenure = entry.tenures.iter().find(|it| it.holding == *seen && !it.is_void()).ok_or(Refusal::NotHeld)?;
    let ending = tenure.ending.as_ref().ok_or(Refusal::NotHeld)?;
    if ending.paper == *paper {
        return Ok(Vec::new());
    }
    Ok(vec![Write::CorrectRelease { person, seen: seen.clone(), paper: paper.clone(), reason: reason.to_owned() }])
}
