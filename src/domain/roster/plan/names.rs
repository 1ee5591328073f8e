//! Groups and teams of a ward by their names, those that a list adds as well: which of them a name of the list means, and
//! whether that can be told at all. Knows no people.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::super::cells::Wrong;
use super::super::rows::List;
use super::super::units::Called;
use crate::domain::people::register::Register;

/// Of which kinds of places there are some of one name, in the ward and in the list: `Khu 1` and `Thôn 1`.
#[derive(Debug, Default)]
pub(super) struct Kinds(HashMap<String, BTreeSet<&'static str>>);

impl Kinds {
    pub(super) fn of(list: &List, register: &Register) -> Self {
        let listed = list.people.iter().flat_map(|it| [it.team.as_deref(), it.group.as_deref()]).flatten();
        let groups = register.groups.iter().filter(|it| it.life.to.is_none()).map(|it| it.name.as_str());
        let teams = register.teams.iter().filter(|it| it.life.to.is_none()).map(|it| it.name.as_str());
        let names: HashSet<&str> = listed.chain(groups).chain(teams).collect();
        let mut kinds = Self::default();
        for name in names {
            let Called { core, kind: Some(kind), .. } = Called::of(name) else { continue };
            kinds.0.entry(core).or_default().insert(kind);
        }
        kinds
    }

    fn are_several(&self, core: &str) -> bool {
        self.0.get(core).is_some_and(|it| it.len() > 1)
    }
}

#[derive(Debug)]
struct Known<Id> {
    id: Id,
    called: Called,
    is_alive: bool,
}

/// Groups, or teams.
#[derive(Debug)]
pub(super) struct Names<Id>(HashMap<String, Vec<Known<Id>>>);

impl<Id: Copy + PartialEq> Names<Id> {
    pub(super) fn of<'a>(all: impl Iterator<Item = (Id, &'a str, bool)>) -> Self {
        let mut names = Self(HashMap::new());
        for (id, name, is_alive) in all {
            names.add(id, name, is_alive);
        }
        names
    }

    pub(super) fn add(&mut self, id: Id, name: &str, is_alive: bool) {
        let called = Called::of(name);
        self.0.entry(called.core.clone()).or_default().push(Known { id, called, is_alive });
    }

    pub(super) fn forget(&mut self, id: Id) {
        for known in self.0.values_mut() {
            known.retain(|it| it.id != id);
        }
    }

    /// Another one that is called so but for the accents: whoever adds the name should look whether they are one.
    pub(super) fn spelled_alike(&self, name: &str) -> Option<Id> {
        let called = Called::of(name);
        let known = self.0.get(&called.core).map_or(&[][..], Vec::as_slice);
        let of_one_kind = |it: &Called| it.kind == called.kind || it.kind.is_none() || called.kind.is_none();
        known.iter().find(|it| it.is_alive && !it.called.is_called(&called) && of_one_kind(&it.called)).map(|it| it.id)
    }

    /// Which one goes by a name. One that is no more is not made anew by a slip.
    pub(super) fn find(&self, name: &str, kinds: &Kinds) -> Result<Option<Id>, Wrong> {
        let called = Called::of(name);
        let known = self.0.get(&called.core).map_or(&[][..], Vec::as_slice);
        if let Some(it) = known.iter().find(|it| it.is_alive && it.called.is_spelled(&called)) {
            return Ok(Some(it.id));
        }
        let are_several = kinds.are_several(&called.core);
        let mut alike: Vec<&Known<Id>> = known.iter().filter(|it| called.is_like(&it.called, are_several)).collect();
        // What is spelled so comes before what may be meant by a name without accents.
        if alike.iter().any(|it| it.is_alive && it.called.is_called(&called)) {
            alike.retain(|it| it.called.is_called(&called));
        }
        let alive: Vec<Id> = alike.iter().filter(|it| it.is_alive).map(|it| it.id).collect();
        match (alive.as_slice(), alike.is_empty()) {
            ([one], _) => Ok(Some(*one)),
            // Which of them `1` means, nobody can tell.
            ([], true) if called.kind.is_none() && are_several => Err(Wrong::TwoUnits),
            ([], true) => Ok(None),
            ([], false) => Err(Wrong::UnitEnded),
            _ => Err(Wrong::TwoUnits),
        }
    }
}
