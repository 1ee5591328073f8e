//! What a decision of the chair makes of the register: from its day somebody is a mediator, or heads the team, or leaves it
//! (Art. 8(4), 11, 14). The rules are those of the register; nothing is written here.

use super::candidate::Candidate;
use super::leaving::{Ground, Leaving};
use super::vote::Fate;
use super::{Content, Decision, Matter, Proposal};
use crate::domain::people::Office;
use crate::domain::people::acts::{
    EndOffice, NewOffice, Refusal, correct_particulars, end_office, give_office, succeed,
};
use crate::domain::people::particulars::{Birth, Ethnicity, Fact, How, Particulars};
use crate::domain::people::register::{Entry, Register, Write};
use crate::domain::people::tenure::{Basis, LeavingReason, Paper};
use crate::domain::{PersonId, TeamId};

/// Why a decision cannot be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotBe {
    /// It is not known whom it is about.
    Unknown,
    /// A rule of the register stands against it.
    Rule(Refusal),
}

impl From<Refusal> for CannotBe {
    fn from(it: Refusal) -> Self {
        Self::Rule(it)
    }
}

impl Candidate {
    /// What is known of them, as the register has it.
    #[must_use]
    pub fn particulars(&self) -> Particulars {
        let mut it = Particulars { name: self.name.clone(), ..Particulars::default() };
        self.facts().into_iter().for_each(|fact| it.put(fact));
        it
    }

    /// Takes over what the register knows and nobody said.
    pub fn complete(&mut self, known: &Particulars) {
        let kinh = known.ethnicity.filter(|it| *it == Ethnicity::Kinh).map(|_| "Kinh".to_owned());
        self.sex = self.sex.or(known.sex);
        self.born = self.born.or(known.birth.map(Birth::year));
        if let Some(Birth::Day(day)) = known.birth.filter(|it| Some(it.year()) == self.born) {
            self.born_on.get_or_insert(day);
        }
        self.ethnicity = self.ethnicity.take().or(kinh);
        self.learned = self.learned.or(known.qualification);
        self.training = self.training.take().or_else(|| known.education.clone());
        self.occupation = self.occupation.take().or_else(|| known.occupation.clone());
        self.organisation = self.organisation.take().or_else(|| known.organisation.clone());
    }

    /// When they were born, as exactly as that is known.
    #[must_use]
    pub fn birth(&self) -> Option<Birth> {
        self.born_on.map(Birth::Day).or(self.born.map(Birth::Year))
    }

    /// The same fact by fact, without what is not known.
    #[must_use]
    pub fn facts(&self) -> Vec<Fact> {
        let ethnicity = self.is_of_minority().map(|it| if it { Ethnicity::Minority } else { Ethnicity::Kinh });
        let all = [
            Fact::Sex(self.sex),
            Fact::Birth(self.birth()),
            Fact::Ethnicity(ethnicity),
            Fact::Qualification(self.learned),
            Fact::Education(self.training.clone()),
            Fact::Occupation(self.occupation.clone()),
            Fact::Organisation(self.organisation.clone()),
            Fact::Phone(self.phone.clone()),
        ];
        all.into_iter().filter(|it| !it.is_unknown()).collect()
    }
}

/// Those who were elected and whom the ward does not know yet, in the order of their votes.
#[must_use]
pub fn newcomers(proposal: &Proposal, percent: i64) -> Vec<&Candidate> {
    let elected = proposal.election().map_or_else(Vec::new, |it| it.who(Fate::Elected, percent));
    elected.into_iter().filter(|it| it.person.is_none()).collect()
}

/// Carries a decision out in memory and says what is to be written. `new` are the numbers of [`newcomers`], who stand in the
/// register by then.
pub fn carry_out(
    register: &mut Register,
    proposal: &Proposal,
    decision: &Decision,
    (percent, new): (i64, &[PersonId]),
) -> Result<Vec<Write>, CannotBe> {
    let Content::Election(election) = &proposal.content else {
        let leaving = proposal.leaving().ok_or(CannotBe::Unknown)?;
        return released(register, (proposal, leaving), decision);
    };
    let mut new = new.iter().copied();
    let mut all = Vec::new();
    for it in election.who(Fate::Elected, percent) {
        let person = it.person.or_else(|| new.next()).ok_or(CannotBe::Unknown)?;
        let office = NewOffice {
            person,
            office: if proposal.matter == Matter::Head { Office::TeamHead } else { Office::Mediator },
            team: Some(proposal.team),
            group: None,
            from: decision.on,
            basis: Some(Basis::Decision),
            paper: paper(decision),
        };
        let mut writes = learned(register, person, (it, proposal.team))?;
        // Whoever heads the team, or mediates there, already was elected once more: their recognition stands.
        let stands = |it: &Entry| match office.office {
            Office::TeamHead => it
                .held(decision.on)
                .any(|it| (it.holding.office, it.holding.team) == (Office::TeamHead, Some(proposal.team))),
            _ => it.mediates(proposal.team, decision.on),
        };
        if !register.person(person).is_some_and(stands) {
            let heads = office.office == Office::TeamHead;
            writes.extend(if heads { succeed(register, &office)? } else { give_office(register, &office)? });
        }
        register.apply(&writes);
        all.extend(writes);
    }
    Ok(all)
}

/// What the list says and the register does not know yet. What it knows better stays.
fn learned(register: &Register, person: PersonId, (it, team): (&Candidate, TeamId)) -> Result<Vec<Write>, Refusal> {
    let Some(known) = register.person(person).map(Entry::latest) else { return Ok(Vec::new()) };
    // A mediator lives in the unit for good (Art. 7).
    let home = register.team(team).map(|it| Fact::Group(Some(it.group)));
    let facts: Vec<Fact> =
        it.facts().into_iter().chain(home).filter(|fact| known.fact(fact.of()).is_unknown()).collect();
    if facts.is_empty() { Ok(Vec::new()) } else { correct_particulars(register, person, facts, How::Correction) }
}

fn paper(decision: &Decision) -> Paper {
    Paper { number: Some(decision.number.clone()), on: Some(decision.on) }
}

/// Who leaves is no mediator any more from the day of the decision, and no head.
fn released(
    register: &mut Register,
    (proposal, leaving): (&Proposal, &Leaving),
    decision: &Decision,
) -> Result<Vec<Write>, CannotBe> {
    let entry = register.person(leaving.person).ok_or(CannotBe::Unknown)?;
    let held = |office| {
        let mut held = entry.held(decision.on).filter(move |it| it.holding.office == office);
        held.find(|it| it.holding.team == Some(proposal.team)).map(|it| it.holding.clone())
    };
    // A head is a mediator as well; with that office the other one ends.
    let seen = held(Office::Mediator).or_else(|| held(Office::TeamHead)).ok_or(Refusal::NotHeld)?;
    let only_head = seen.office == Office::TeamHead;
    let why = match leaving.ground {
        Ground::OwnWish => LeavingReason::OwnWish,
        Ground::NotFit => LeavingReason::Article7,
        Ground::Breach | Ground::Unable => LeavingReason::Breach,
    };
    let end = EndOffice { person: leaving.person, seen, from: decision.on, why, paper: paper(decision) };
    let mut writes = end_office(register, &end)?;
    if only_head {
        // Whoever only stops to head a team stays its mediator; this one does not.
        writes.retain(|it| !matches!(it, Write::Give { .. }));
    }
    register.apply(&writes);
    Ok(writes)
}

#[cfg(test)]
#[path = "effect_tests.rs"]
mod tests;
