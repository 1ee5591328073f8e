//! What may be done with resident groups and teams: add, rename, merge, dissolve. What they were before is still found: a
//! former team keeps its number, its name and its past.

use chrono::NaiveDate;

use super::acts::{Answer, Refusal, ends, goes_over};
use super::particulars::{Fact, How, Nature, record};
use super::register::{Register, Unit, UnitVersion, Write};
use super::tenure::{LeavingReason, Paper};
use crate::domain::fold::{differ_by_accents, normalise_spaces, search_key};
use crate::domain::{GroupId, TeamId};

/// A group or a team about to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUnit {
    /// The group that a team is to serve; none for a group.
    pub of_group: Option<GroupId>,
    /// Its number in the ward.
    pub number: i32,
    /// Its name.
    pub name: String,
    /// Its first day, if that is known.
    pub from: Option<NaiveDate>,
    /// The decision by which it is, as far as that is known.
    pub paper: Paper,
}

/// A resident group that can be added, with the next number.
pub fn add_group(register: &Register, name: &str, from: Option<NaiveDate>) -> Result<NewUnit, Refusal> {
    let name = free_name(register, Kind::Group, name, None)?;
    let number = register.groups.iter().map(|it| it.number).max().unwrap_or(0).saturating_add(1);
    begun(register, from)?;
    Ok(NewUnit { of_group: None, number, name, from, paper: Paper::UNKNOWN })
}

/// A team of a group that can be added, with the next number: numbers of former teams are in the codes of their cases.
pub fn add_team(register: &Register, group: GroupId, name: &str, from: Option<NaiveDate>) -> Result<NewUnit, Refusal> {
    let group = register.group(group).filter(|it| it.life.to.is_none()).ok_or(Refusal::NoSuchUnit)?;
    let name = free_name(register, Kind::Team, name, None)?;
    let number = register.teams.iter().map(|it| it.number).max().unwrap_or(0).saturating_add(1);
    begun(register, from)?;
    Ok(NewUnit { of_group: Some(group.id), number, name, from, paper: Paper::UNKNOWN })
}

/// A group or a team is called otherwise: from a day on, or all along.
pub fn rename(register: &Register, unit: Unit, name: &str, how: How) -> Answer {
    let kind = match unit {
        Unit::Group(_) => Kind::Group,
        Unit::Team(_) => Kind::Team,
    };
    exists(register, unit)?;
    let name = free_name(register, kind, name, Some(unit))?;
    if let How::Change(day) = how
        && day > register.today
    {
        return Err(Refusal::NotYet);
    }
    Ok(names(register, unit, (Some(name), None), how))
}

/// One team becomes part of another: its mediators go over, its head is a mediator there, its cases that have not ended
/// go over as well.
pub fn merge_teams(register: &Register, from: TeamId, into: TeamId, on: NaiveDate) -> Answer {
    let mut writes = closing_checks(register, Unit::Team(from), Some(Unit::Team(into)), on)?;
    for entry in register.people.values() {
        writes.extend(goes_over(entry, (from, into), on, LeavingReason::Merged, &Paper::UNKNOWN)?);
    }
    writes.push(close(Unit::Team(from), on, Some(Unit::Team(into))));
    writes.push(Write::MoveCases { from, to: into, on });
    Ok(writes)
}

/// A team is no more. Who mediates in it does not any longer; its open cases go to `heir`.
pub fn dissolve_team(register: &Register, team: TeamId, heir: Option<TeamId>, (on, open): (NaiveDate, u32)) -> Answer {
    let mut writes = closing_checks(register, Unit::Team(team), heir.map(Unit::Team), on)?;
    if heir.is_none() && open > 0 {
        return Err(Refusal::HasCases { count: open });
    }
    writes.extend(dismissed(register, on, LeavingReason::Dissolved, |it| it.team == Some(team)));
    writes.push(close(Unit::Team(team), on, None));
    writes.extend(heir.map(|to| Write::MoveCases { from: team, to, on }));
    Ok(writes)
}

/// One group becomes part of another: its people live there from then on, its teams serve the other, the offices of the
/// group itself end.
pub fn merge_groups(register: &Register, from: GroupId, into: GroupId, on: NaiveDate) -> Answer {
    let mut writes = closing_checks(register, Unit::Group(from), Some(Unit::Group(into)), on)?;
    writes.extend(dismissed(register, on, LeavingReason::Merged, |it| it.group == Some(from)));
    for team in register.teams.iter().filter(|it| it.group == from && it.life.to.is_none()) {
        writes.extend(names(register, Unit::Team(team.id), (None, Some(into)), How::Change(on)));
    }
    for entry in register.people.values().filter(|it| it.latest().group == Some(from)) {
        let versions = record(&entry.base, &entry.versions, vec![Fact::Group(Some(into))], How::Change(on));
        writes.extend(versions.into_iter().map(|version| Write::Record { person: entry.id, version }));
    }
    writes.push(close(Unit::Group(from), on, Some(Unit::Group(into))));
    Ok(writes)
}

/// A group is no more; it must not have teams any longer.
pub fn dissolve_group(register: &Register, group: GroupId, on: NaiveDate) -> Answer {
    let mut writes = closing_checks(register, Unit::Group(group), None, on)?;
    if register.teams.iter().any(|it| it.group == group && it.life.to.is_none()) {
        return Err(Refusal::HasTeams);
    }
    writes.extend(dismissed(register, on, LeavingReason::Dissolved, |it| it.group == Some(group)));
    writes.push(close(Unit::Group(group), on, None));
    Ok(writes)
}

/// What is done to a unit by a decision: it stands with the unit, and with every office that ends by it.
#[must_use]
pub fn by_decision(writes: Vec<Write>, paper: &Paper) -> Vec<Write> {
    if paper.is_unknown() {
        return writes;
    }
    let closed = writes.iter().find_map(|it| match it {
        Write::Close { unit, .. } => Some(*unit),
        _ => None,
    });
    let mut writes = writes;
    for write in &mut writes {
        if let Write::End { paper: of, .. } = write {
            *of = paper.clone();
        }
    }
    writes.extend(closed.map(|unit| Write::Papered { unit, paper: paper.clone() }));
    writes
}

/// Art. 12(1): where many people of ethnic minorities live, one of the mediators must be of one.
pub fn want_minority(register: &Register, team: TeamId, wanted: bool) -> Answer {
    exists(register, Unit::Team(team))?;
    if register.team(team).is_some_and(|it| it.wants_minority == wanted) {
        return Ok(Vec::new());
    }
    Ok(vec![Write::WantMinority { team, wanted }])
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Group,
    Team,
}

/// The names of the units of a kind that there are, without one of them.
fn names_of(register: &Register, kind: Kind, itself: Option<Unit>) -> impl Iterator<Item = &str> {
    let groups = register.groups.iter().filter(move |it| kind == Kind::Group && it.life.to.is_none());
    let groups = groups.map(|it| (Unit::Group(it.id), it.name.as_str()));
    let teams = register.teams.iter().filter(move |it| kind == Kind::Team && it.life.to.is_none());
    let teams = teams.map(|it| (Unit::Team(it.id), it.name.as_str()));
    groups.chain(teams).filter(move |it| Some(it.0) != itself).map(|it| it.1)
}

/// Another group that is called as a group is to be called but for the accents, or another team as a team: whoever adds it
/// should look whether they are one.
#[must_use]
pub fn spelled_alike<'a>(
    register: &'a Register,
    (of_team, name): (bool, &str),
    itself: Option<Unit>,
) -> Option<&'a str> {
    let kind = if of_team { Kind::Team } else { Kind::Group };
    names_of(register, kind, itself).find(|it| differ_by_accents(it, name))
}

/// The name as it is stored, if no other unit of the kind that is still there is called so. Names that differ by accents
/// are two.
fn free_name(register: &Register, kind: Kind, name: &str, itself: Option<Unit>) -> Result<String, Refusal> {
    let name = normalise_spaces(name);
    if !name.chars().any(char::is_alphanumeric) {
        return Err(Refusal::NoName);
    }
    let key = search_key(&name);
    let is_called = |it: &str| search_key(it) == key && !differ_by_accents(it, &name);
    let taken = names_of(register, kind, itself).any(is_called);
    if taken { Err(Refusal::NameTaken) } else { Ok(name) }
}

fn begun(register: &Register, from: Option<NaiveDate>) -> Result<(), Refusal> {
    if from.is_some_and(|it| it > register.today) { Err(Refusal::NotYet) } else { Ok(()) }
}

fn exists(register: &Register, unit: Unit) -> Result<(), Refusal> {
    let alive = match unit {
        Unit::Group(id) => register.group(id).is_some_and(|it| it.life.to.is_none()),
        Unit::Team(id) => register.team(id).is_some_and(|it| it.life.to.is_none()),
    };
    if alive { Ok(()) } else { Err(Refusal::NoSuchUnit) }
}

fn closing_checks(register: &Register, unit: Unit, into: Option<Unit>, on: NaiveDate) -> Answer {
    exists(register, unit)?;
    if let Some(into) = into {
        exists(register, into)?;
    }
    if into == Some(unit) {
        return Err(Refusal::SameUnit);
    }
    // Cases go over in the same act: not before the day has come.
    if on > register.today {
        return Err(Refusal::NotYet);
    }
    let life = match unit {
        Unit::Group(id) => register.group(id).and_then(|it| it.life.from),
        Unit::Team(id) => register.team(id).and_then(|it| it.life.from),
    };
    match life.filter(|from| *from >= on) {
        Some(from) => Err(Refusal::BeforeItBegan { from }),
        None => Ok(Vec::new()),
    }
}

fn dismissed(
    register: &Register,
    on: NaiveDate,
    why: LeavingReason,
    of: impl Fn(&super::Holding) -> bool,
) -> Vec<Write> {
    let mut writes = Vec::new();
    for entry in register.people.values() {
        for tenure in entry.tenures.iter().filter(|it| of(&it.holding) && it.reaches(on) && !it.is_void()) {
            writes.push(ends(entry.id, tenure, on.max(tenure.holding.from), why, &Paper::UNKNOWN));
        }
    }
    writes
}

fn close(unit: Unit, on: NaiveDate, into: Option<Unit>) -> Write {
    Write::Close { unit, last: on.pred_opt().unwrap_or(on), into }
}

/// The version that a new name, or another group, makes; before it what was known without days.
fn names(register: &Register, unit: Unit, (name, group): (Option<String>, Option<GroupId>), how: How) -> Vec<Write> {
    let versions = register.names.get(&unit).map_or(&[][..], Vec::as_slice);
    let now = NaiveDate::MAX;
    let was = |day| UnitVersion {
        nature: Nature::Entered,
        from: None,
        name: register.name_on(unit, day).unwrap_or_default().to_owned(),
        group: unit.team().and_then(|it| register.group_on(it, day)),
    };
    let last = versions.iter().max_by_key(|it| it.from);
    let before = was(match how {
        How::Correction => now,
        How::Change(day) => day,
    });
    let (nature, from) = match how {
        How::Correction => (Nature::Corrected, last.and_then(|it| it.from)),
        How::Change(day) => (Nature::Changed, Some(day)),
    };
    let version =
        UnitVersion { nature, from, name: name.unwrap_or_else(|| before.name.clone()), group: group.or(before.group) };
    if (&version.name, version.group) == (&before.name, before.group) {
        return Vec::new();
    }
    let mut writes = Vec::new();
    if versions.is_empty() {
        writes.push(Write::Name { unit, version: before });
    }
    writes.push(Write::Name { unit, version });
    writes
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::WardId;
    use crate::domain::people::{Life, ResidentGroup};

    #[test]
    fn names_that_differ_by_accents_are_two_and_that_is_said() {
        let (ward, life) = (WardId(1), Life::default());
        let group = |id, name: &str| ResidentGroup { id: GroupId(id), ward, number: 1, name: name.to_owned(), life };
        let it = Register {
            ward,
            today: "2026-05-05".parse().unwrap(),
            groups: vec![group(1, "Thôn Hoà Đông"), group(2, "Khu 2")],
            teams: Vec::new(),
            names: BTreeMap::new(),
            minority: BTreeMap::new(),
            papers: BTreeMap::new(),
            people: BTreeMap::new(),
        };
        let taken = Err(Refusal::NameTaken);
        assert_eq!(add_group(&it, "thôn Hòa Đông", None), taken, "where the tone is put makes no other name");
        assert_eq!(add_group(&it, "Thôn Hòa Đống", None).map(|it| it.name), Ok("Thôn Hòa Đống".to_owned()));
        let alike = |of_team, name| spelled_alike(&it, (of_team, name), None);
        assert_eq!(alike(false, "Thôn Hòa Đống"), Some("Thôn Hoà Đông"));
        assert_eq!((alike(false, "thôn Hòa Đông"), alike(true, "Thôn Hòa Đống")), (None, None));
        let renamed = rename(&it, Unit::Group(GroupId(2)), "Thôn Hoà Đồng", How::Correction);
        assert!(renamed.is_ok_and(|it| !it.is_empty()));
    }
}
