//! A deed of the register, asked step by step: an office is given, ended, handed over or moved, or what is known of somebody
//! is put right. What is allowed is for the rules of the register to say; here is only what must be asked for it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::asks::TheRegister;
use crate::dialogue::facts::Facts;
use crate::dialogue::place::Takes;
use crate::domain::PersonId;
use crate::domain::codes::codes;
use crate::domain::people::acts::law_in_force;
use crate::domain::people::particulars::{Fact, Particular};
use crate::domain::people::register::{Entry, Hanging, Register};
use crate::domain::people::stop::came_before;
use crate::domain::people::tenure::{Basis, LeavingReason, Paper, Seat, Tenure};
use crate::domain::people::{Holding, Office};

codes! {
    /// What is done.
    pub(super) enum Kind {
        /// An office is given.
        Give => "give",
        /// An office ends.
        End => "end",
        /// Who mediates goes on in another team.
        Move => "move",
        /// Who mediates becomes the head of the team (Art. 14).
        Head => "head",
        /// What is known of somebody is put right.
        Correct => "correct",
        /// An end is taken back.
        Resume => "resume",
        /// First day or decision of an office are put right.
        Office => "office",
        /// The decision by which an office ended is added, or put right.
        Release => "release",
    }
}

codes! {
    /// The question on the card.
    pub(super) enum Ask {
        Office => "office",
        Unit => "unit",
        Holding => "holding",
        Why => "why",
        Of => "of",
        Value => "value",
        Since => "since",
        Day => "day",
        Paper => "paper",
        PaperDay => "paper_day",
        Reason => "reason",
        Heir => "heir",
        Check => "check",
    }
}

/// The answers so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Form {
    /// About whom.
    pub(super) person: PersonId,
    /// What is done.
    pub(super) kind: Kind,
    pub(super) ask: Ask,
    /// The questions that were answered, or passed over.
    #[serde(default)]
    pub(super) done: Vec<Ask>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) office: Option<Office>,
    /// The team or the group, by its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<i64>,
    /// The office as it was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seen: Option<Holding>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) why: Option<LeavingReason>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) of: Option<Particular>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) fact: Option<Fact>,
    /// The first day of the new state; none for a fact that was true all along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<NaiveDate>,
    #[serde(default)]
    pub(super) paper: Paper,
    /// By the ordinance of 1998, which needs no decision (Art. 31).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) ordinance: bool,
    /// Why something is put right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
    /// Who goes on with what is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) heir: Option<PersonId>,
    #[serde(default)]
    pub(super) page: u32,
}

/// What a deed looks at.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) register: &'a Register,
    pub(super) entry: &'a Entry,
    pub(super) hanging: &'a Hanging,
    pub(super) today: NaiveDate,
    /// Who looks at it.
    pub(super) by: Option<PersonId>,
}

impl<'a> Seen<'a> {
    /// What was read of somebody, if they are of the ward and the actor may keep the register.
    pub(super) fn of(person: PersonId, facts: &'a Facts) -> Option<Self> {
        let found = facts.found::<TheRegister>()?;
        let register = found.register.as_ref()?;
        let entry = register.person(person)?;
        let by = facts.actor().map(|it| it.person);
        Some(Self { register, entry, hanging: &found.hanging, today: facts.today, by })
    }

    /// Whether the person was in office over the ward before whoever looks at it, and may not be turned out by them.
    pub(super) fn came_before(&self) -> bool {
        self.by.is_some_and(|by| came_before(self.register, self.entry.id, by))
    }

    /// The offices that can end, by their place among all.
    pub(super) fn open(&self) -> Vec<(usize, &'a Tenure)> {
        let all = self.entry.tenures.iter().enumerate();
        all.filter(|(_, it)| it.reaches(self.today) && !it.is_void()).collect()
    }

    /// The offices that ended, or will on a day that is written down, by their place among all, the last first.
    pub(super) fn ended(&self) -> Vec<(usize, &'a Tenure)> {
        let all = self.entry.tenures.iter().enumerate();
        let mut ended: Vec<_> = all.filter(|(_, it)| it.holding.to.is_some()).collect();
        ended.reverse();
        ended
    }

    /// Every office that was not entered by mistake, by its place among all, the last first.
    pub(super) fn held(&self) -> Vec<(usize, &'a Tenure)> {
        let all = self.entry.tenures.iter().enumerate();
        let mut held: Vec<_> = all.filter(|(_, it)| !it.is_void()).collect();
        held.reverse();
        held
    }

    /// The offices that such a deed may be about.
    pub(super) fn choices(&self, kind: Kind) -> Vec<(usize, &'a Tenure)> {
        match kind {
            Kind::Resume => self.ended(),
            Kind::Release => self.ended().into_iter().filter(|it| !it.1.is_void()).collect(),
            Kind::Office => self.held(),
            Kind::Give | Kind::End | Kind::Move | Kind::Head | Kind::Correct => self.open(),
        }
    }

    /// Whether something hangs on the person that somebody else can go on with.
    pub(super) fn hangs(&self) -> bool {
        self.hanging.can_be_handed_over()
    }
}

impl Form {
    /// A deed about somebody, at its first question.
    pub(super) fn new(person: PersonId, kind: Kind, seen: Seen<'_>) -> Self {
        let form = Self {
            person,
            kind,
            ask: Ask::Check,
            done: Vec::new(),
            office: None,
            unit: None,
            seen: None,
            why: None,
            of: None,
            fact: None,
            from: None,
            paper: Paper::UNKNOWN,
            ordinance: false,
            reason: None,
            heir: None,
            page: 0,
        };
        let mut form = Self { ask: form.way(seen).first().copied().unwrap_or(Ask::Check), ..form };
        // One office needs no choice.
        if let (Ask::Holding, [(_, only)]) = (form.ask, seen.choices(kind).as_slice()) {
            form = form.about(only).forward(seen);
        }
        form
    }

    /// The deed is about this office: what of it is put right begins with what stands there.
    pub(super) fn about(self, it: &Tenure) -> Self {
        let form = Self { seen: Some(it.holding.clone()), heir: None, ..self };
        match form.kind {
            Kind::Office => {
                let ordinance = it.basis == Some(Basis::Ordinance);
                Self { from: Some(it.holding.from), paper: it.paper.clone(), ordinance, ..form }
            }
            Kind::Release => Self { paper: end_paper(it), ..form },
            _ => form,
        }
    }

    /// Whether anything was entered yet.
    pub(super) fn is_begun(&self) -> bool {
        !self.done.is_empty()
    }

    /// What may be typed.
    pub(super) fn takes(&self) -> Takes {
        match self.ask {
            Ask::Unit | Ask::Value | Ask::Since | Ask::Day | Ask::Paper | Ask::PaperDay | Ask::Reason => Takes::Words,
            _ => Takes::Choice,
        }
    }

    /// The questions of this deed, as far as the answers tell.
    pub(super) fn way(&self, seen: Seen<'_>) -> Vec<Ask> {
        let mistake = self.why == Some(LeavingReason::Mistake);
        let asks = |it: &Ask| match (it, self.kind) {
            (Ask::Check, _) | (Ask::Office, Kind::Give) => true,
            (Ask::Unit, Kind::Give) => self.office.is_none_or(|it| it.seat() != Seat::Ward),
            (Ask::Unit, kind) => kind == Kind::Move,
            (Ask::Holding, kind) => matches!(kind, Kind::End | Kind::Resume | Kind::Office | Kind::Release),
            (Ask::Why, kind) => kind == Kind::End,
            (Ask::Of | Ask::Value | Ask::Since, kind) => kind == Kind::Correct,
            (Ask::Day | Ask::Paper | Ask::PaperDay, Kind::Correct | Kind::Resume) => false,
            (Ask::Day, Kind::Release) => false,
            (Ask::Day | Ask::Paper, _) => !mistake,
            (Ask::PaperDay, _) => !mistake && self.paper.number.is_some(),
            (Ask::Reason, Kind::Office) => true,
            // What nobody had written down yet is only added.
            (Ask::Reason, Kind::Release) => {
                let held = self.seen.as_ref().and_then(|it| seen.entry.tenures.iter().find(|of| of.holding == *it));
                held.is_some_and(|it| !end_paper(it).is_unknown())
            }
            // An end that has not come yet is given up without a reason.
            (Ask::Reason, Kind::Resume) => self.seen.as_ref().is_some_and(|it| it.to.is_none_or(|to| to < seen.today)),
            (Ask::Reason, _) => false,
            (Ask::Heir, _) => seen.hangs() && self.leaves_a_team(),
            (Ask::Office, _) => false,
        };
        Ask::ALL.iter().copied().filter(asks).collect()
    }

    /// Whether rights over the whole ward are given: by a decision, or it is said that its number is not known yet.
    pub(super) fn gives_ward_office(&self) -> bool {
        self.kind == Kind::Give && self.office.is_some_and(|it| it.seat() == Seat::Ward)
    }

    /// Whether somebody may have been recognised by the ordinance of 1998: an office in a team that began under it (Art. 31).
    pub(super) fn may_be_of_the_ordinance(&self) -> bool {
        let office = match self.kind {
            Kind::Give => self.office,
            Kind::Office => self.seen.as_ref().map(|it| it.office),
            _ => None,
        };
        office.is_some_and(|it| it.seat() == Seat::Team) && self.from.is_some_and(|it| it < law_in_force())
    }

    /// By which law, as far as that was said.
    pub(super) fn basis(&self) -> Option<Basis> {
        match (self.ordinance && self.may_be_of_the_ordinance(), self.paper == Paper::UNKNOWN) {
            (true, _) => Some(Basis::Ordinance),
            (false, false) => Some(Basis::Decision),
            (false, true) => None,
        }
    }

    /// Whether it is written down that the person has died.
    pub(super) fn is_of_death(&self) -> bool {
        self.kind == Kind::End && self.why == Some(LeavingReason::Died)
    }

    /// Whether the person does not go on in the team after it.
    fn leaves_a_team(&self) -> bool {
        // Who heads a resident group no more goes on mediating; who has died does neither.
        let of_team = self.seen.as_ref().is_some_and(|it| it.office.seat() == Seat::Team);
        let leaves = self.seen.as_ref().is_some_and(|it| it.office == Office::Mediator)
            || self.why.is_some_and(LeavingReason::leaves_the_team);
        let ends = (of_team && leaves) || self.why == Some(LeavingReason::Died);
        self.kind == Kind::Move || (self.kind == Kind::End && ends)
    }

    /// The place of the question among all.
    pub(super) fn position(&self, seen: Seen<'_>) -> usize {
        self.way(seen).iter().position(|it| *it == self.ask).unwrap_or(0)
    }

    /// The question is answered: on to the first that is not.
    pub(super) fn forward(mut self, seen: Seen<'_>) -> Self {
        if !self.done.contains(&self.ask) {
            self.done.push(self.ask);
        }
        let next = self.way(seen).into_iter().find(|it| !self.done.contains(it)).unwrap_or(Ask::Check);
        Self { ask: next, page: 0, ..self }
    }

    pub(super) fn backward(self, seen: Seen<'_>) -> Option<Self> {
        let before = self.position(seen).checked_sub(1)?;
        let ask = *self.way(seen).get(before)?;
        Some(Self { ask, page: 0, ..self })
    }

    /// A question that was answered together with another one.
    pub(super) fn with_done(mut self, ask: Ask) -> Self {
        self.done.push(ask);
        self
    }

    /// An answer that voids later ones: they are asked again.
    pub(super) fn ask_again(mut self, asks: &[Ask]) -> Self {
        self.done.retain(|it| !asks.contains(it));
        self
    }
}

/// The decision by which an office ended, as far as it is known.
fn end_paper(it: &Tenure) -> Paper {
    it.ending.as_ref().map_or(Paper::UNKNOWN, |it| it.paper.clone())
}
