//! Where somebody of a list belongs: the team and the group that go by the names it gives, and those that must be added.

use super::super::cells::Wrong;
use super::super::rows::Listed;
use super::super::units::{Called, Kind};
use super::names::{Homeless, Unclear};
use super::planner::{Home, Planner};
use super::writes::refused;
use super::{Alike, Step};
use crate::domain::people::register::Register;
use crate::domain::people::units::{add_group, add_team};
use crate::domain::people::{Life, ResidentGroup, Team};
use crate::domain::{GroupId, TeamId};

/// How many units there were before a row.
#[derive(Clone, Copy)]
pub(super) struct UnitsSoFar {
    groups: usize,
    teams: usize,
    steps: usize,
    alike: usize,
}

impl Planner<'_> {
    pub(super) fn home(&mut self, listed: &Listed, needs_team: bool) -> Result<Home, Homeless> {
        let names = (listed.team.clone(), listed.group.clone());
        if names.0.is_none() && names.1.is_none() {
            return Err(Homeless::without_names());
        }
        // Whether a team is made for a group depends on who asks first, and then it is there for all.
        if let Some(known) = self.units.get(&names)
            && (known.as_ref().is_ok_and(|it| it.team.is_some()) || !needs_team || known.is_err())
        {
            return known.clone();
        }
        let home = self.look_up(&names, needs_team);
        self.units.insert(names, home.clone());
        home
    }

    /// How many units there are: what a row adds after that is taken back if nothing becomes of the row.
    pub(super) fn units_so_far(&self) -> UnitsSoFar {
        UnitsSoFar {
            groups: self.now.groups.len(),
            teams: self.now.teams.len(),
            steps: self.plan.steps.len(),
            alike: self.plan.alike.len(),
        }
    }

    /// Takes the units back that a row added of which nothing becomes: none is left behind empty.
    pub(super) fn take_units_back(&mut self, listed: &Listed, before: UnitsSoFar) {
        let gone: Vec<GroupId> = self.now.groups.drain(before.groups..).map(|it| it.id).collect();
        let left: Vec<TeamId> = self.now.teams.drain(before.teams..).map(|it| it.id).collect();
        if gone.is_empty() && left.is_empty() {
            return;
        }
        for it in &gone {
            self.groups.forget(*it);
        }
        for it in &left {
            self.teams.forget(*it);
        }
        self.plan.groups.truncate(self.plan.groups.len().saturating_sub(gone.len()));
        self.plan.teams.truncate(self.plan.teams.len().saturating_sub(left.len()));
        self.plan.steps.truncate(before.steps);
        self.plan.alike.truncate(before.alike);
        self.units.remove(&(listed.team.clone(), listed.group.clone()));
    }

    fn look_up(
        &mut self,
        (team, group): &(Option<String>, Option<String>),
        needs_team: bool,
    ) -> Result<Home, Homeless> {
        let of_team = || Homeless::of(Kind::Team, team.as_deref().unwrap_or_default());
        let of_group = || Homeless::of(Kind::Group, group.as_deref().unwrap_or_default());
        // Whichever of them the row names: the group goes by the name of its team where nothing else is said.
        let of_either = || match group {
            Some(name) => Homeless::of(Kind::Group, name),
            None => Homeless::of(Kind::Team, team.as_deref().unwrap_or_default()),
        };
        let found_group = match group {
            Some(name) => self.group_called(name).map_err(of_group())?,
            None => None,
        };
        let found_team = match (team, found_group) {
            (Some(name), _) => self.team_called(name).map_err(of_team())?,
            (None, Some(group)) => self.team_of(group, group_name(group_of(&self.now, group))).map_err(of_group())?,
            (None, None) => None,
        };
        let group = match (found_group, found_team) {
            (Some(group), _) => group,
            (None, Some(team)) => {
                self.now.team(team).map(|it| it.group).ok_or(Wrong::NoUnit.into()).map_err(of_team())?
            }
            (None, None) => {
                let name = group.as_ref().or(team.as_ref()).cloned().unwrap_or_default();
                match self.group_called(&name).map_err(of_either())? {
                    Some(group) => group,
                    None => self.new_group(&name).map_err(|it| of_either()(it.into()))?,
                }
            }
        };
        let team = match found_team {
            None if needs_team || team.is_some() => {
                let own = group_of(&self.now, group).map_or_else(String::new, |it| it.name.clone());
                let made = self.new_team(group, team.as_deref().unwrap_or(&own));
                Some(made.map_err(|it| if team.is_some() { of_team()(it.into()) } else { of_either()(it.into()) })?)
            }
            found => found,
        };
        Ok(Home { team, group: Some(group) })
    }

    /// The group that goes by a name; one that is no more is not made anew by a slip.
    fn group_called(&self, name: &str) -> Result<Option<GroupId>, Unclear> {
        self.groups.find(name, &self.kinds)
    }

    fn team_called(&self, name: &str) -> Result<Option<TeamId>, Unclear> {
        self.teams.find(name, &self.kinds)
    }

    /// The team that serves a group: the only one, or the one that is called as the group is.
    fn team_of(&self, group: GroupId, name: &str) -> Result<Option<TeamId>, Unclear> {
        let teams: Vec<&Team> = self.now.teams.iter().filter(|it| it.group == group && it.life.to.is_none()).collect();
        match teams.as_slice() {
            [] => Ok(None),
            [team] => Ok(Some(team.id)),
            teams => {
                let called = Called::of(name);
                let own = teams.iter().find(|it| called.is_like(&Called::of(&it.name), false));
                let among = || Unclear::among(teams.iter().map(|it| it.name.clone()));
                own.map(|it| Some(it.id)).ok_or_else(among)
            }
        }
    }

    fn new_group(&mut self, name: &str) -> Result<GroupId, Wrong> {
        let new = add_group(&self.now, name, None).map_err(|it| refused(it, None))?;
        let id = GroupId(self.fresh());
        let (number, name) = (new.number, new.name);
        let ward = self.now.ward;
        self.now.groups.push(ResidentGroup { id, ward, number, name: name.clone(), life: Life::default() });
        let alike = self.groups.spelled_alike(&name).and_then(|it| self.now.group(it)).map(|it| it.name.clone());
        self.note_alike(&name, alike);
        self.groups.add(id, &name, true);
        self.plan.groups.push(name.clone());
        self.plan.steps.push(Step::AddGroup { id, number, name });
        Ok(id)
    }

    fn new_team(&mut self, group: GroupId, name: &str) -> Result<TeamId, Wrong> {
        let name = format!("{} {name}", self.ground.team_words);
        let new = add_team(&self.now, group, &name, None).map_err(|it| refused(it, None))?;
        let id = TeamId(self.fresh());
        let (number, name, ward) = (new.number, new.name, self.now.ward);
        let life = Life::default();
        self.now.teams.push(Team { id, ward, group, number, name: name.clone(), life, wants_minority: false });
        let alike = self.teams.spelled_alike(&name).and_then(|it| self.now.team(it)).map(|it| it.name.clone());
        self.note_alike(&name, alike);
        self.teams.add(id, &name, true);
        self.plan.teams.push(name.clone());
        self.plan.steps.push(Step::AddTeam { id, group, number, name });
        Ok(id)
    }

    /// Once for a name: a group and the team that is made for it are called alike.
    fn note_alike(&mut self, name: &str, known: Option<String>) {
        let is_noted = |known: &str| {
            let of = |one: &str, other: &str| Called::of(one).is_called(&Called::of(other));
            self.plan.alike.iter().any(|it| of(&it.name, name) && of(&it.known, known))
        };
        let new = known.filter(|it| !is_noted(it));
        self.plan.alike.extend(new.map(|known| Alike { name: name.to_owned(), known }));
    }
}

fn group_of(register: &Register, id: GroupId) -> Option<&ResidentGroup> {
    register.group(id)
}

fn group_name(group: Option<&ResidentGroup>) -> &str {
    group.map_or("", |it| it.name.as_str())
}
