//! Goes through a list row by row: whom it is about, and what of them is new.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use super::super::cells::Wrong;
use super::super::rows::{List, Listed, Problem, Spot};
use super::{Changed, Choice, Doubt, Ground, Plan, Step, offices};
use crate::domain::fold::search_key;
use crate::domain::input::phone::Phone;
use crate::domain::people::Office;
use crate::domain::people::particulars::{Birth, Fact, Particular, Particulars};
use crate::domain::people::register::{Entry, Register, Write};
use crate::domain::people::tenure::Seat;
use crate::domain::{GroupId, PersonId, TeamId};

/// Makes a plan.
pub(super) fn made(ground: Ground<'_>) -> Plan {
    let mut planner = Planner::new(ground);
    for at in 0..ground.list.people.len() {
        planner.row(at);
    }
    planner.finish()
}

/// A plan while it is being made.
pub(super) struct Planner<'a> {
    pub(super) ground: Ground<'a>,
    /// The ward as it becomes.
    pub(super) now: Register,
    pub(super) plan: Plan,
    by_name: HashMap<String, Vec<PersonId>>,
    pub(super) units: HashMap<(Option<String>, Option<String>), Result<Home, Wrong>>,
    taken: HashSet<PersonId>,
    touched: BTreeSet<TeamId>,
    pub(super) next: i64,
}

/// What is written of somebody.
#[derive(Default)]
pub(super) struct Done {
    pub(super) writes: Vec<Write>,
    pub(super) facts: Vec<Particular>,
    pub(super) offices: Vec<Office>,
    pub(super) paper: bool,
}

/// Where somebody belongs.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Home {
    pub(super) team: Option<TeamId>,
    pub(super) group: Option<GroupId>,
}

/// Who of the register a row is about.
enum Found {
    Is(PersonId),
    New,
    Doubtful(PersonId),
}

impl<'a> Planner<'a> {
    fn new(ground: Ground<'a>) -> Self {
        let mut by_name: HashMap<String, Vec<PersonId>> = HashMap::new();
        for entry in ground.register.people.values().filter(|it| !it.has_died()) {
            by_name.entry(search_key(&entry.latest().name)).or_default().push(entry.id);
        }
        Self {
            ground,
            now: ground.register.clone(),
            plan: Plan { problems: ground.list.problems.clone(), ..Plan::default() },
            by_name,
            units: HashMap::new(),
            taken: HashSet::new(),
            touched: BTreeSet::new(),
            next: 0,
        }
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.ground.register.today
    }

    pub(super) fn fresh(&mut self) -> i64 {
        self.next -= 1;
        self.next
    }

    fn wrong(&mut self, at: Spot, wrong: Wrong, said: &str) {
        self.plan.problems.push(Problem { at, wrong, said: said.chars().take(60).collect() });
    }

    fn row(&mut self, at: usize) {
        let list: &'a List = self.ground.list;
        let listed = &list.people[at];
        let offices = offices(listed);
        let needs_team = offices.iter().any(|it| it.seat() == Seat::Team);
        let choice = self.ground.choices.get(&(listed.at.sheet, listed.at.row)).copied();
        if choice == Some(Choice::LeaveOut) {
            self.plan.left_out += 1;
            return;
        }
        let home = match self.home(listed, needs_team) {
            Ok(home) => home,
            Err(wrong) => return self.wrong(listed.at, wrong, &unit_words(listed)),
        };
        self.touched.extend(home.team);
        match (self.find(listed, home), choice) {
            (Found::Doubtful(person), None) => self.doubt(at, person),
            (Found::Is(person), _) | (Found::Doubtful(person), Some(Choice::Same)) => {
                self.known(at, person, home, &offices);
            }
            (Found::New | Found::Doubtful(_), _) => self.added(at, home, &offices),
        }
    }

    fn doubt(&mut self, at: usize, person: PersonId) {
        let today = self.today();
        let Some(entry) = self.now.person(person) else { return };
        let it = entry.latest();
        let doubt = Doubt {
            at: self.ground.list.people[at].at,
            listed: at,
            person,
            name: it.name,
            year: it.birth.map(Birth::year),
            teams: entry.teams(today),
        };
        self.plan.doubts.push(doubt);
    }

    /// Whom a row is about: somebody with the same telephone, or with the same year in the same unit; somebody of the same
    /// name of whom that cannot be said is doubtful.
    fn find(&self, listed: &Listed, home: Home) -> Found {
        let today = self.today();
        let phone = listed.phone.as_ref().map(Phone::national);
        let (mut sure, mut doubtful) = (Vec::new(), Vec::new());
        let here = |it: &Entry| home.team.is_some_and(|team| it.mediates(team, today));
        let namesakes = self.by_name.get(&search_key(&listed.name)).map_or(&[][..], Vec::as_slice);
        let alone = namesakes.iter().filter_map(|it| self.now.person(*it)).filter(|it| here(it)).count() == 1;
        for entry in namesakes.iter().filter_map(|it| self.now.person(*it)) {
            let it = entry.latest();
            let years = listed.year().zip(it.birth.map(Birth::year));
            let same_phone = phone.is_some() && phone == it.phone.as_deref();
            let (same_year, other_year) = (years.is_some_and(|it| it.0 == it.1), years.is_some_and(|it| it.0 != it.1));
            if other_year && !same_phone {
                continue;
            }
            let in_group = home.group.is_some() && it.group == home.group;
            let in_list = entry.id.0 < 0;
            let spelled = it.name.to_lowercase() == listed.name.to_lowercase();
            let same_unit = here(entry) || (in_group && home.team.is_none());
            // Two of one name in the same list, of whom nothing says that they are one, are two.
            if in_list && !(same_phone || same_year || same_unit) {
                continue;
            }
            let known_here = !in_list && same_unit && alone;
            if same_phone || (spelled && !in_list && same_unit && (same_year || known_here)) {
                sure.push(entry.id);
            } else {
                doubtful.push((!same_year, !same_unit, !spelled, entry.id));
            }
        }
        doubtful.sort_unstable();
        let free = sure.iter().find(|it| !self.taken.contains(it));
        match (free, sure.first(), doubtful.first()) {
            (Some(person), ..) => Found::Is(*person),
            // One more row for the same person: fine if it gives them another office.
            (None, Some(person), _) if self.is_more(*person, listed) => Found::Is(*person),
            (None, Some(person), _) => Found::Doubtful(*person),
            (None, None, Some(it)) => Found::Doubtful(it.3),
            (None, None, None) => Found::New,
        }
    }

    /// Whether a row gives somebody an office that they do not hold yet.
    fn is_more(&self, person: PersonId, listed: &Listed) -> bool {
        let today = self.today();
        let holds =
            |office| self.now.person(person).is_some_and(|it| it.held(today).any(|it| it.holding.office == office));
        offices(listed).iter().any(|it| !holds(*it))
    }

    fn added(&mut self, at: usize, home: Home, offices: &[Office]) {
        let listed = &self.ground.list.people[at];
        let id = PersonId(self.fresh());
        let mut base = Particulars { name: listed.name.clone(), ..Particulars::default() };
        base.phone = listed.phone.as_ref().map(|it| it.national().to_owned());
        base.sex = listed.facts.iter().find_map(|it| match it {
            Fact::Sex(sex) => *sex,
            _ => None,
        });
        self.now.add(id, base.clone());
        let mut facts = listed.facts.clone();
        facts.extend(home.group.map(|it| Fact::Group(Some(it))));
        match self.writes(listed, (id, home), (facts, Vec::new()), offices) {
            Ok(done) => {
                self.plan.steps.push(Step::AddPerson { id, base });
                self.plan.steps.extend(done.writes.into_iter().map(Step::Write));
                self.by_name.entry(search_key(&listed.name)).or_default().push(id);
                self.taken.insert(id);
                self.plan.added.push((at, id));
            }
            Err((wrong, said)) => {
                self.now.people.remove(&id);
                self.wrong(listed.at, wrong, &said);
            }
        }
    }

    fn known(&mut self, at: usize, person: PersonId, home: Home, offices: &[Office]) {
        let listed = &self.ground.list.people[at];
        let Some(before) = self.now.person(person).cloned() else { return };
        let (corrections, changes) = self.news(listed, &before, home);
        match self.writes(listed, (person, home), (corrections, changes), offices) {
            Ok(done) => {
                self.taken.insert(person);
                if done.writes.is_empty() {
                    self.plan.same.push((at, person));
                } else {
                    let Done { facts, offices, paper, writes } = done;
                    self.plan.steps.extend(writes.into_iter().map(Step::Write));
                    self.plan.changed.push(Changed { listed: at, person, facts, offices, paper });
                }
            }
            Err((wrong, said)) => {
                self.now.people.insert(person, before);
                self.wrong(listed.at, wrong, &said);
            }
        }
    }

    /// What the list says of somebody that the register does not: what was wrong all along, and what is so from today on.
    fn news(&mut self, listed: &Listed, entry: &Entry, home: Home) -> (Vec<Fact>, Vec<Fact>) {
        let it = entry.latest();
        let mut facts = listed.facts.clone();
        if it.name.to_lowercase() != listed.name.to_lowercase() {
            facts.push(Fact::Name(listed.name.clone()));
        }
        let phone = listed.phone.as_ref().map(|it| it.national().to_owned());
        if phone.is_some() && phone != it.phone {
            if it.phone.is_some() && self.ground.confirmed.contains(&entry.id) {
                self.plan.phones_kept += 1;
            } else {
                facts.push(Fact::Phone(phone));
            }
        }
        if it.group.is_none() || listed.group.is_some() {
            facts.extend(home.group.map(|it| Fact::Group(Some(it))));
        }
        let is_news = |fact: &Fact| it.fact(fact.of()) != *fact && !is_coarser(fact, &it);
        let all_along = |fact: &Fact| {
            let of = fact.of();
            it.fact(of).is_unknown()
                || matches!(of, Particular::Name | Particular::Sex | Particular::Birth | Particular::Ethnicity)
        };
        facts.into_iter().filter(is_news).partition(all_along)
    }

    fn finish(mut self) -> Plan {
        let today = self.today();
        for team in self.touched.iter().filter(|it| it.0 > 0) {
            let here = self.ground.register.mediators(*team, today).map(|it| it.id);
            self.plan.not_listed.extend(here.filter(|it| !self.taken.contains(it)));
        }
        // Whoever is decided on still stands in the list.
        let doubtful: HashSet<PersonId> = self.plan.doubts.iter().map(|it| it.person).collect();
        self.plan.not_listed.retain(|it| !doubtful.contains(it));
        self.plan.problems.sort_by_key(|it| it.at);
        self.plan
    }
}

/// Whether a fact says less than what is known: a year where the day is known, the name of a group that is no other.
fn is_coarser(fact: &Fact, known: &Particulars) -> bool {
    matches!((fact, known.birth), (Fact::Birth(Some(Birth::Year(year))), Some(Birth::Day(day))) if Birth::Day(day).year() == *year)
}

fn unit_words(listed: &Listed) -> String {
    listed.team.clone().or_else(|| listed.group.clone()).unwrap_or_default()
}
