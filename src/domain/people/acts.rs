//! What may be done with an office: give it, end it, hand it over, move to another team, put right what was entered wrong. Each
//! deed reads the register and answers with what is to be written, or with the rule that stands against it.
//!
//! A day is always the first day of the new state: whoever leaves *from* 1 December is in office up to 30 November.

use chrono::{NaiveDate, TimeDelta};

use super::particulars::{self, Fact, How};
use super::register::{Entry, Register, Write};
use super::tenure::{Basis, LeavingReason, Paper, Seat, Tenure};
use super::{Holding, Office};
use crate::domain::{GroupId, PersonId, TeamId};

/// The farthest day ahead for which something may be entered, in days: a day beyond it is a slip of the finger.
pub const FARTHEST_AHEAD: i64 = 90;

/// The day from which the law of 2013 counts: who was recognised before it goes on without a new decision (Art. 31).
#[must_use]
pub fn law_in_force() -> NaiveDate {
    NaiveDate::from_ymd_opt(2014, 1, 1).unwrap_or(NaiveDate::MIN)
}

/// The rule that stands against a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody of that number is known.
    NoSuchPerson,
    /// There is no such group or team on that day, or none is named where one is needed.
    NoSuchUnit,
    /// The person holds the office already, or will.
    HoldsAlready {
        /// Since when.
        from: NaiveDate,
    },
    /// Art. 7: a mediator lives in the unit; whoever goes on elsewhere is moved.
    MediatesElsewhere {
        /// In which team.
        team: TeamId,
    },
    /// Exactly one person at a time (of a team: Art. 14).
    HasHolder {
        /// Who holds it.
        person: PersonId,
        /// Since when.
        from: NaiveDate,
    },
    /// Art. 14: the head is elected by and among the mediators of the team.
    NotOfTheTeam,
    /// The office is not held then, or not as it was seen.
    NotHeld,
    /// Before its own first day.
    BeforeItBegan {
        /// Its first day.
        from: NaiveDate,
    },
    /// After its own last day.
    AfterItEnded {
        /// Its last day.
        to: NaiveDate,
    },
    /// Too far in the future.
    TooFarAhead,
    /// Not before the day has come.
    NotYet,
    /// Art. 31 is for those who were recognised before the law.
    AfterTheOrdinance,
    /// The person has died.
    HasDied,
    /// From a team, or a group, to itself.
    SameUnit,
    /// Another one is called so.
    NameTaken,
    /// Something without a name.
    NoName,
    /// It still has teams.
    HasTeams,
    /// Its cases must go to another team.
    HasCases {
        /// How many have not ended.
        count: u32,
    },
    /// The ward would have no officer any more, and nobody who could give the office.
    LastOfficer,
    /// They were in office before whoever would end it, who may not turn them out.
    CameBefore {
        /// Whose it is.
        person: PersonId,
    },
    /// A particular that cannot be: a birth in the future, a child.
    NotBelievable,
}

impl Refusal {
    /// One word for it, as texts name it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSuchPerson => "no_such_person",
            Self::NoSuchUnit => "no_such_unit",
            Self::HoldsAlready { .. } => "holds_already",
            Self::MediatesElsewhere { .. } => "mediates_elsewhere",
            Self::HasHolder { .. } => "has_holder",
            Self::NotOfTheTeam => "not_of_the_team",
            Self::NotHeld => "not_held",
            Self::BeforeItBegan { .. } => "before_it_began",
            Self::AfterItEnded { .. } => "after_it_ended",
            Self::TooFarAhead => "too_far_ahead",
            Self::NotYet => "not_yet",
            Self::AfterTheOrdinance => "after_the_ordinance",
            Self::HasDied => "has_died",
            Self::SameUnit => "same_unit",
            Self::NameTaken => "name_taken",
            Self::NoName => "no_name",
            Self::HasTeams => "has_teams",
            Self::HasCases { .. } => "has_cases",
            Self::LastOfficer => "last_officer",
            Self::CameBefore { .. } => "came_before",
            Self::NotBelievable => "not_believable",
        }
    }
}

/// What a deed answers.
pub type Answer = Result<Vec<Write>, Refusal>;

/// An office that somebody is to get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOffice {
    /// Who.
    pub person: PersonId,
    /// Which.
    pub office: Office,
    /// The team, for mediators and heads.
    pub team: Option<TeamId>,
    /// The group, for its head and its Front committee head.
    pub group: Option<GroupId>,
    /// From which day on.
    pub from: NaiveDate,
    /// By what, if that is known.
    pub basis: Option<Basis>,
    /// By which paper.
    pub paper: Paper,
}

impl NewOffice {
    /// An office as it is to be held, without a paper.
    #[must_use]
    pub fn of(person: PersonId, holding: &Holding) -> Self {
        let Holding { office, team, group, from, .. } = *holding;
        Self { person, office, team, group, from, basis: None, paper: Paper::UNKNOWN }
    }

    pub(super) fn seat(&self) -> (Office, Option<TeamId>, Option<GroupId>) {
        match self.office.seat() {
            Seat::Team => (self.office, self.team, None),
            Seat::Group => (self.office, None, self.group),
            Seat::Ward => (self.office, None, None),
        }
    }

    fn give(&self, office: Office) -> Write {
        let (_, team, group) = self.seat();
        let holding = Holding { office, team, group, from: self.from, to: None };
        Write::Give { person: self.person, holding, basis: self.basis, paper: self.paper.clone() }
    }
}

/// An office that is to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndOffice {
    /// Whose.
    pub person: PersonId,
    /// Which, as it was seen.
    pub seen: Holding,
    /// The first day on which it is held no more.
    pub from: NaiveDate,
    /// Why.
    pub why: LeavingReason,
    /// By which paper.
    pub paper: Paper,
}

/// Gives an office. One that only one person holds must be free; [`succeed`] hands it over.
pub fn give_office(register: &Register, new: &NewOffice) -> Answer {
    let entry = fits(register, new)?;
    if let Some((person, from)) = holder(register, new, new.from) {
        return Err(Refusal::HasHolder { person, from });
    }
    let mut writes = Vec::new();
    // Art. 14: the head is one of the mediators.
    if let (Office::TeamHead, Some(team)) = (new.office, new.team) {
        let mediates = covers(entry, Office::Mediator, team, new.from);
        writes.extend((!mediates).then(|| new.give(Office::Mediator)));
    }
    writes.push(new.give(new.office));
    Ok(writes)
}

/// Art. 14: hands an office over that only one person holds. The former holder's ends the day before; who headed a team
/// stays its mediator.
pub fn succeed(register: &Register, new: &NewOffice) -> Answer {
    let entry = fits(register, new)?;
    if let (Office::TeamHead, Some(team)) = (new.office, new.team)
        && !entry.mediates(team, new.from)
    {
        return Err(Refusal::NotOfTheTeam);
    }
    let mut writes = Vec::new();
    for former in register.people.values() {
        for tenure in former.tenures.iter().filter(|it| seat(it) == new.seat() && it.reaches(new.from)) {
            if tenure.holding.from >= new.from {
                return Err(Refusal::BeforeItBegan { from: tenure.holding.from });
            }
            writes.push(ends(former.id, tenure, new.from, LeavingReason::Succeeded, &Paper::UNKNOWN));
            if let (Office::TeamHead, Some(team)) = (new.office, new.team) {
                writes.extend(stays(former, tenure, team, new.from));
            }
        }
    }
    if let (Office::TeamHead, Some(team)) = (new.office, new.team)
        && !covers(entry, Office::Mediator, team, new.from)
    {
        writes.push(new.give(Office::Mediator));
    }
    writes.push(new.give(new.office));
    Ok(writes)
}

/// Art. 11, 14: ends an office. Who leaves a team is its head no more; who has died holds nothing any more, from the day of
/// death on; who only stops to head a team stays its mediator.
pub fn end_office(register: &Register, end: &EndOffice) -> Answer {
    let entry = register.person(end.person).ok_or(Refusal::NoSuchPerson)?;
    let tenure = entry.tenures.iter().find(|it| it.holding == end.seen).ok_or(Refusal::NotHeld)?;
    let from = if end.why == LeavingReason::Mistake { tenure.holding.from } else { end.from };
    // An end that is planned is put off by taking it back first: until then the office may be somebody else's.
    if let Some(to) = tenure.holding.to.filter(|to| tenure.reaches(register.today) && *to < from) {
        return Err(Refusal::AfterItEnded { to });
    }
    if !tenure.reaches(from) || tenure.is_void() {
        return Err(Refusal::NotHeld);
    }
    if from < tenure.holding.from || (from == tenure.holding.from && end.why != LeavingReason::Mistake) {
        return Err(Refusal::BeforeItBegan { from: tenure.holding.from });
    }
    not_too_far(register, from)?;
    // That somebody leaves may be planned; that they die is not.
    if end.why == LeavingReason::Died && from > register.today {
        return Err(Refusal::NotYet);
    }
    let is_officer =
        |it: &Entry| it.tenures.iter().any(|it| it.holding.office == Office::WardOfficer && it.reaches(from));
    if end.seen.office == Office::WardOfficer && !register.people.values().any(|it| it.id != entry.id && is_officer(it))
    {
        return Err(Refusal::LastOfficer);
    }
    let team = end.seen.team.filter(|_| end.seen.office.seat() == Seat::Team);
    let leaves = end.seen.office == Office::Mediator || end.why.leaves_the_team();
    let mut writes = Vec::new();
    for other in entry.tenures.iter().filter(|it| it.reaches(from) && !it.is_void()) {
        let is_it = other.holding == end.seen;
        let follows = team.is_some() && leaves && other.holding.team == team;
        if is_it || follows || end.why == LeavingReason::Died {
            // What was to begin only later never begins.
            let at = from.max(other.holding.from);
            writes.push(ends(entry.id, other, at, end.why, &end.paper));
        }
    }
    if let (false, Office::TeamHead, Some(team)) = (leaves, end.seen.office, team)
        && end.why != LeavingReason::Mistake
    {
        writes.extend(stays(entry, tenure, team, from));
    }
    Ok(writes)
}

/// Who mediates in one team goes on in another: the recognition goes along, an office as head does not.
pub fn move_office(
    register: &Register,
    (person, from, to): (PersonId, TeamId, TeamId),
    day: NaiveDate,
    paper: &Paper,
) -> Answer {
    let entry = register.person(person).ok_or(Refusal::NoSuchPerson)?;
    if from == to {
        return Err(Refusal::SameUnit);
    }
    not_too_far(register, day)?;
    alive_team(register, to, day)?;
    if entry.has_died() {
        return Err(Refusal::HasDied);
    }
    if !entry.mediates(from, day) {
        return Err(Refusal::NotHeld);
    }
    goes_over(entry, (from, to), day, LeavingReason::Transferred, paper)
}

/// Days without a gap on which somebody holds offices of a team.
struct Span<'a> {
    first: NaiveDate,
    last: Option<NaiveDate>,
    /// The office by which they are recognised: that of the mediator, where there are two.
    recognition: &'a Tenure,
}

/// From `day` on: not a day is lost of any office, and none is added on which they mediated elsewhere.
fn spans<'a>(held: &[&'a Tenure], day: NaiveDate) -> Vec<Span<'a>> {
    let mut held = held.to_vec();
    held.sort_by_key(|it| (it.holding.from.max(day), it.holding.office != Office::Mediator));
    let mut spans: Vec<Span<'a>> = Vec::new();
    for it in held {
        let (first, last) = (it.holding.from.max(day), it.holding.to);
        match spans.last_mut().filter(|span| span.last.is_none_or(|to| to.succ_opt().is_none_or(|next| first <= next)))
        {
            Some(span) => span.last = span.last.zip(last).map(|(one, other)| one.max(other)),
            None => spans.push(Span { first, last, recognition: it }),
        }
    }
    spans
}

/// Ends what somebody holds in a team, and makes them a mediator of another, unless they are one.
pub(super) fn goes_over(
    entry: &Entry,
    (from, to): (TeamId, TeamId),
    day: NaiveDate,
    why: LeavingReason,
    paper: &Paper,
) -> Answer {
    let of_team = |it: &&Tenure| it.holding.team == Some(from) && it.reaches(day) && !it.is_void();
    let held: Vec<&Tenure> = entry.tenures.iter().filter(of_team).collect();
    if let Some(it) = held.iter().find(|it| why == LeavingReason::Transferred && it.holding.from >= day) {
        return Err(Refusal::BeforeItBegan { from: it.holding.from });
    }
    let mut writes: Vec<Write> =
        held.iter().map(|it| ends(entry.id, it, day.max(it.holding.from), why, paper)).collect();
    for span in spans(&held, day) {
        let goes_on = |it: &Tenure| {
            let Holding { team, office, to: last, from, .. } = it.holding;
            (team, office) == (Some(to), Office::Mediator)
                && from <= span.first
                && last.is_none_or(|last| span.last.is_some_and(|it| it <= last))
        };
        if entry.tenures.iter().any(goes_on) {
            continue;
        }
        let it = span.recognition;
        writes.push(Write::Give {
            person: entry.id,
            holding: Holding { office: Office::Mediator, team: Some(to), group: None, from: span.first, to: span.last },
            basis: it.basis,
            paper: if paper.is_complete() { paper.clone() } else { it.paper.clone() },
        });
    }
    Ok(writes)
}

/// What is known of somebody is put right, or changes from a day on. Says nothing where nothing is new.
pub fn correct_particulars(register: &Register, person: PersonId, facts: Vec<Fact>, how: How) -> Answer {
    let entry = register.person(person).ok_or(Refusal::NoSuchPerson)?;
    if let How::Change(day) = how
        && day > register.today
    {
        return Err(Refusal::NotYet);
    }
    for fact in &facts {
        match fact {
            Fact::Name(name) if name.trim().is_empty() => return Err(Refusal::NoName),
            Fact::Birth(Some(birth)) if !birth.is_believable(register.today) => return Err(Refusal::NotBelievable),
            Fact::Group(Some(group)) if register.group(*group).is_none() => return Err(Refusal::NoSuchUnit),
            _ => {}
        }
    }
    let versions = particulars::record(&entry.base, &entry.versions, facts, how);
    Ok(versions.into_iter().map(|version| Write::Record { person, version }).collect())
}

/// That the person may hold the office from that day on, whoever else does.
fn fits<'a>(register: &'a Register, new: &NewOffice) -> Result<&'a Entry, Refusal> {
    let entry = fits_again(register, new)?;
    let again = entry.tenures.iter().find(|it| seat(it) == new.seat() && it.reaches(new.from));
    match again {
        Some(it) => Err(Refusal::HoldsAlready { from: it.holding.from }),
        None => Ok(entry),
    }
}

pub(super) fn fits_again<'a>(register: &'a Register, new: &NewOffice) -> Result<&'a Entry, Refusal> {
    let entry = register.person(new.person).ok_or(Refusal::NoSuchPerson)?;
    not_too_far(register, new.from)?;
    if entry.has_died() {
        return Err(Refusal::HasDied);
    }
    if new.basis == Some(Basis::Ordinance) && new.from >= law_in_force() {
        return Err(Refusal::AfterTheOrdinance);
    }
    match new.office.seat() {
        Seat::Ward => {}
        Seat::Group => {
            let group = new.group.and_then(|it| register.group(it)).ok_or(Refusal::NoSuchUnit)?;
            if !group.life.holds(new.from) || group.life.to.is_some() {
                return Err(Refusal::NoSuchUnit);
            }
        }
        Seat::Team => {
            let team = new.team.ok_or(Refusal::NoSuchUnit)?;
            alive_team(register, team, new.from)?;
            let elsewhere = entry.tenures.iter().find(|it| {
                it.holding.office.seat() == Seat::Team
                    && it.holding.team != Some(team)
                    && it.reaches(new.from)
                    && !it.is_void()
            });
            if let Some(team) = elsewhere.and_then(|it| it.holding.team) {
                return Err(Refusal::MediatesElsewhere { team });
            }
        }
    }
    Ok(entry)
}

fn alive_team(register: &Register, team: TeamId, day: NaiveDate) -> Result<(), Refusal> {
    let team = register.team(team).ok_or(Refusal::NoSuchUnit)?;
    if team.life.to.is_some() || !team.life.holds(day) { Err(Refusal::NoSuchUnit) } else { Ok(()) }
}

pub(super) fn not_too_far(register: &Register, day: NaiveDate) -> Result<(), Refusal> {
    if day > register.today + TimeDelta::days(FARTHEST_AHEAD) { Err(Refusal::TooFarAhead) } else { Ok(()) }
}

pub(super) fn seat(it: &Tenure) -> (Office, Option<TeamId>, Option<GroupId>) {
    match it.holding.office.seat() {
        Seat::Team => (it.holding.office, it.holding.team, None),
        Seat::Group => (it.holding.office, None, it.holding.group),
        Seat::Ward => (it.holding.office, None, None),
    }
}

/// Who else holds an office that only one person holds, on `day` or later.
pub(super) fn holder(register: &Register, new: &NewOffice, day: NaiveDate) -> Option<(PersonId, NaiveDate)> {
    if !new.office.is_single() {
        return None;
    }
    let others = register.people.values().filter(|it| it.id != new.person);
    let mut tenures = others.flat_map(|it| it.tenures.iter().map(move |tenure| (it.id, tenure)));
    tenures.find(|(_, it)| seat(it) == new.seat() && it.reaches(day)).map(|(id, it)| (id, it.holding.from))
}

/// Whether somebody holds an office of a team on a day, or from a later one on.
fn covers(entry: &Entry, office: Office, team: TeamId, day: NaiveDate) -> bool {
    entry
        .tenures
        .iter()
        .any(|it| it.holding.office == office && it.holding.team == Some(team) && it.reaches(day) && !it.is_void())
}

pub(super) fn ends(person: PersonId, tenure: &Tenure, from: NaiveDate, why: LeavingReason, paper: &Paper) -> Write {
    let last = from.pred_opt().unwrap_or(from);
    Write::End { person, seen: tenure.holding.clone(), last, why, paper: paper.clone() }
}

/// Who heads a team no more goes on as its mediator.
fn stays(entry: &Entry, tenure: &Tenure, team: TeamId, from: NaiveDate) -> Option<Write> {
    if covers(entry, Office::Mediator, team, from) {
        return None;
    }
    let holding = Holding { office: Office::Mediator, team: Some(team), group: None, from, to: None };
    Some(Write::Give { person: entry.id, holding, basis: tenure.basis, paper: tenure.paper.clone() })
}
