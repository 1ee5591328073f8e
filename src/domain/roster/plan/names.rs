//! Groups and teams of a ward by their names, those that a list adds as well: which of them a name of the list means, and
//! whether that can be told at all. Knows no people.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::cells::Wrong;
use super::super::problems::Spot;
use super::super::rows::{List, Listed};
use super::super::units::{Called, Kind};
use crate::domain::people::register::Register;

/// Why it cannot be told which unit a name means, and those that it may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unclear {
    pub(super) wrong: Wrong,
    pub(super) among: Vec<String>,
}

impl From<Wrong> for Unclear {
    fn from(wrong: Wrong) -> Self {
        Self { wrong, among: Vec::new() }
    }
}

impl Unclear {
    pub(super) fn among(names: impl Iterator<Item = String>) -> Self {
        Self { wrong: Wrong::TwoUnits, among: names.take(MOST_NAMED).collect() }
    }
}

/// Why a row belongs nowhere: of its team or of its group, as it names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Homeless {
    of: Option<Kind>,
    said: String,
    pub(super) why: Unclear,
}

impl Homeless {
    pub(super) fn of(kind: Kind, name: &str) -> impl FnOnce(Unclear) -> Self {
        move |why| Self { of: Some(kind), said: name.to_owned(), why }
    }

    /// Of a row that names neither.
    pub(super) fn without_names() -> Self {
        Self { of: None, said: String::new(), why: Wrong::NoUnit.into() }
    }

    /// The cell of a row that is to be put right, and what stands there.
    pub(super) fn spot(&self, listed: &Listed) -> (Spot, &str) {
        let column = match self.of {
            Some(Kind::Team) => listed.named.team,
            Some(Kind::Group) => listed.named.group,
            None => None,
        };
        (Spot { column, ..listed.at }, &self.said)
    }
}

/// As many units are named that a name may mean.
const MOST_NAMED: usize = 6;

/// Of which kinds of places there are some of one name, in the ward and in the list: `Khu 1` and `Thôn 1`.
#[derive(Debug, Default)]
pub(super) struct Kinds(HashMap<String, BTreeMap<&'static str, String>>);

impl Kinds {
    pub(super) fn of(list: &List, register: &Register) -> Self {
        let listed = list.people.iter().flat_map(|it| [it.team.as_deref(), it.group.as_deref()]).flatten();
        let groups = register.groups.iter().filter(|it| it.life.to.is_none()).map(|it| it.name.as_str());
        let teams = register.teams.iter().filter(|it| it.life.to.is_none()).map(|it| it.name.as_str());
        let mut seen = HashSet::new();
        let mut kinds = Self::default();
        // Those of the ward before those of the list, which need not be spelled as they are called.
        for name in groups.chain(teams).chain(listed).filter(|it| seen.insert(*it)) {
            let Called { core, kind: Some(kind), .. } = Called::of(name) else { continue };
            kinds.0.entry(core).or_default().entry(kind).or_insert_with(|| name.to_owned());
        }
        kinds
    }

    fn names(&self, core: &str) -> impl Iterator<Item = String> {
        self.0.get(core).into_iter().flat_map(|it| it.values().cloned())
    }

    fn are_several(&self, core: &str) -> bool {
        self.0.get(core).is_some_and(|it| it.len() > 1)
    }
}

#[derive(Debug)]
struct Known<Id> {
    id: Id,
    name: String,
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
        self.0.entry(called.core.clone()).or_default().push(Known { id, name: name.to_owned(), called, is_alive });
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
    pub(super) fn find(&self, name: &str, kinds: &Kinds) -> Result<Option<Id>, Unclear> {
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
        let alive: Vec<&&Known<Id>> = alike.iter().filter(|it| it.is_alive).collect();
        match (alive.as_slice(), alike.is_empty()) {
            ([one], _) => Ok(Some(one.id)),
            // Which of them `1` means, nobody can tell.
            ([], true) if called.kind.is_none() && are_several => Err(Unclear::among(kinds.names(&called.core))),
            ([], true) => Ok(None),
            ([], false) => Err(Wrong::UnitEnded.into()),
            (several, _) => Err(Unclear::among(several.iter().map(|it| it.name.clone()))),
        }
    }
}
