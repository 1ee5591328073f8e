//! Goes through a list row by row: whom it is about, and what of them is new.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use super::super::cells::Wrong;
use super::super::problems::Spot;
use super::super::rows::{List, Listed, Problem};
use super::super::wards::is_named;
use super::names::{Homeless, Kinds, Names};
use super::{Changed, Choice, Decision, Doubt, Ground, Maybe, Plan, Step, Unlisted, offices};
use crate::domain::fold::{fold, search_key};
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
    for listed in &ground.list.faulty {
        planner.faulty(listed);
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
    pub(super) units: HashMap<(Option<String>, Option<String>), Result<Home, Homeless>>,
    pub(super) groups: Names<GroupId>,
    pub(super) teams: Names<TeamId>,
    pub(super) kinds: Kinds,
    /// Whom rows before were about, with the offices of those rows.
    taken: HashMap<PersonId, Vec<Office>>,
    /// How many rows have one name and year.
    twins: HashMap<(String, Option<i32>), usize>,
    touched: BTreeSet<TeamId>,
    /// Who stands in rows of which nothing becomes: their names, with the team of the row where that is known.
    unwritten: HashSet<(String, Option<TeamId>)>,
    pub(super) next: i64,
}

/// What is written of somebody.
#[derive(Default)]
pub(super) struct Done {
    pub(super) writes: Vec<Write>,
    pub(super) facts: Vec<Particular>,
    pub(super) offices: Vec<Office>,
    pub(super) paper: bool,
    /// Whether a first day is put right.
    pub(super) since: bool,
    /// Whether they get an office of which nobody said since when.
    pub(super) is_undated: bool,
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
    /// One of these, the likeliest first, or none of them.
    Doubtful(Vec<PersonId>),
}

/// As many of whom a row may be are asked about.
const MOST_ASKED: usize = 6;

/// Somebody of whom a row may well be.
struct Candidate {
    id: PersonId,
    /// Name and telephone are theirs.
    by_phone: bool,
    /// Nothing of the row is news.
    as_listed: bool,
    /// The row tells of something that this person is not.
    speaks_against: bool,
}

impl<'a> Planner<'a> {
    fn new(ground: Ground<'a>) -> Self {
        let mut by_name: HashMap<String, Vec<PersonId>> = HashMap::new();
        for entry in ground.register.people.values().filter(|it| !it.has_died()) {
            by_name.entry(search_key(&entry.latest().name)).or_default().push(entry.id);
        }
        let mut twins: HashMap<(String, Option<i32>), usize> = HashMap::new();
        for it in &ground.list.people {
            *twins.entry((search_key(&it.name), it.year())).or_default() += 1;
        }
        let (groups, teams) = (&ground.register.groups, &ground.register.teams);
        Self {
            ground,
            now: ground.register.clone(),
            plan: Plan { problems: ground.list.problems.clone(), ..Plan::default() },
            by_name,
            units: HashMap::new(),
            groups: Names::of(groups.iter().map(|it| (it.id, it.name.as_str(), it.life.to.is_none()))),
            teams: Names::of(teams.iter().map(|it| (it.id, it.name.as_str(), it.life.to.is_none()))),
            kinds: Kinds::of(ground.list, ground.register),
            taken: HashMap::new(),
            twins,
            touched: BTreeSet::new(),
            unwritten: HashSet::new(),
            next: 0,
        }
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.ground.register.today
    }

    /// The next number of a unit.
    pub(super) fn fresh(&mut self) -> i64 {
        self.next -= 1;
        self.next
    }

    fn wrong(&mut self, at: Spot, wrong: Wrong, said: &str) {
        let said = said.chars().take(60).collect();
        self.plan.problems.push(Problem { at, wrong, said, among: Vec::new() });
    }

    fn homeless(&mut self, listed: &Listed, it: Homeless) {
        let (at, said) = it.spot(listed);
        let said = said.chars().take(60).collect();
        self.plan.problems.push(Problem { at, wrong: it.why.wrong, said, among: it.why.among });
    }

    /// Whether a row is of another ward than the list is brought in for: that is said of it.
    fn is_of_other_ward(&mut self, listed: &Listed) -> bool {
        let Some(ward) = listed.ward.as_deref().filter(|it| !is_named(it, self.ground.ward)) else {
            return false;
        };
        self.wrong(Spot { column: listed.named.ward, ..listed.at }, Wrong::OtherWard, ward);
        true
    }

    /// Nothing becomes of a row with a wrong cell; what is wrong with where it belongs is said with it.
    fn faulty(&mut self, listed: &Listed) {
        // What stands in the cell is wrong then, and that is said.
        let names_unread = listed.team.is_none() && listed.group.is_none() && !listed.named.is_nowhere();
        if self.is_of_other_ward(listed) || names_unread {
            return;
        }
        let units = self.units_so_far();
        let needs_team = offices(listed).iter().any(|it| it.seat() == Seat::Team);
        let team = match self.home(listed, needs_team) {
            Ok(home) => home.team.filter(|it| it.0 > 0),
            Err(it) => {
                self.homeless(listed, it);
                None
            }
        };
        self.touched.extend(team);
        self.unwritten.insert((search_key(&listed.name), team));
        self.take_units_back(listed, units);
    }

    fn row(&mut self, at: usize) {
        let list: &'a List = self.ground.list;
        let listed = &list.people[at];
        let offices = offices(listed);
        let needs_team = offices.iter().any(|it| it.seat() == Seat::Team);
        let decision: Option<Decision> = self.ground.choices.get(&(listed.at.sheet, listed.at.row)).copied();
        if decision.is_some_and(|it| it.choice == Choice::LeaveOut) {
            self.plan.left_out += 1;
            return;
        }
        if self.is_of_other_ward(listed) {
            return;
        }
        let key = search_key(&listed.name);
        let units = self.units_so_far();
        let home = match self.home(listed, needs_team) {
            Ok(home) => home,
            Err(it) => {
                self.take_units_back(listed, units);
                self.unwritten.insert((key, None));
                return self.homeless(listed, it);
            }
        };
        self.touched.extend(home.team);
        let is_written = match (self.find(listed, home, &offices), decision) {
            (Found::Is(person), _) => self.known(at, person, home, &offices),
            (Found::Doubtful(all), None) => self.doubt(at, &all),
            (Found::Doubtful(all), Some(it)) if it.choice == Choice::Same => match it.which(&all) {
                Some(person) => self.known(at, person, home, &offices),
                None => self.doubt(at, &all),
            },
            (Found::New | Found::Doubtful(_), _) => self.added(at, home, &offices),
        };
        if !is_written {
            self.unwritten.insert((key, home.team));
            self.take_units_back(listed, units);
        }
    }

    fn doubt(&mut self, at: usize, all: &[PersonId]) -> bool {
        let today = self.today();
        let maybe = |entry: &Entry| {
            let it = entry.latest();
            Maybe { person: entry.id, name: it.name, year: it.birth.map(Birth::year), teams: entry.teams(today) }
        };
        let among = all.iter().filter_map(|it| self.now.person(*it)).map(maybe).collect();
        self.plan.doubts.push(Doubt { at: self.ground.list.people[at].at, listed: at, among });
        false
    }

    /// Whom a row is about: somebody with the same telephone, or with the same year in the same unit if nothing speaks
    /// against it; somebody of the same name of whom that cannot be said is doubtful.
    fn find(&self, listed: &Listed, home: Home, offices: &[Office]) -> Found {
        let today = self.today();
        let phone = listed.phone.as_ref().map(Phone::national);
        let (mut sure, mut doubtful) = (Vec::new(), Vec::new());
        let here = |it: &Entry| home.team.is_some_and(|team| it.mediates(team, today));
        let namesakes = self.by_name.get(&search_key(&listed.name)).map_or(&[][..], Vec::as_slice);
        let alone = namesakes.iter().filter_map(|it| self.now.person(*it)).filter(|it| here(it)).count() == 1;
        let has_twin = self.twins.get(&(search_key(&listed.name), listed.year())).is_some_and(|it| *it > 1);
        for entry in namesakes.iter().filter_map(|it| self.now.person(*it)) {
            let it = entry.latest();
            let years = listed.year().zip(it.birth.map(Birth::year));
            let by_phone = phone.is_some() && phone == it.phone.as_deref();
            let (same_year, other_year) = (years.is_some_and(|it| it.0 == it.1), years.is_some_and(|it| it.0 != it.1));
            let in_group = home.group.is_some() && it.group == home.group;
            let in_list = entry.id.0 < 0;
            // Another year makes another person of a namesake elsewhere; in the same unit it may be a slip.
            if other_year && !by_phone && (in_list || !(here(entry) || in_group)) {
                continue;
            }
            let spelled = it.name.to_lowercase() == listed.name.to_lowercase();
            let same_unit = here(entry) || (in_group && home.team.is_none());
            // Two of one name in the same list, of whom nothing says that they are one, are two.
            if in_list && !(by_phone || same_year || same_unit) {
                continue;
            }
            let known_here = !in_list && same_unit && alone;
            let as_listed = !in_list && self.is_as_listed(listed, (entry, &it), home, offices);
            let fits = spelled && !in_list && same_unit && !other_year && (same_year || known_here);
            let speaks_against = self.speaks_against(listed, (entry.id, &it));
            // Another row tells of them as they are known: this one tells of somebody else, or one of the two is wrong.
            let of_other_row = !in_list && other_year && self.is_listed(&it);
            if (by_phone && !of_other_row) || (fits && !speaks_against && (as_listed || !has_twin)) {
                sure.push(Candidate { id: entry.id, by_phone, as_listed, speaks_against });
            } else {
                doubtful.push((other_year, !same_year, !same_unit, !spelled, entry.id));
            }
        }
        doubtful.sort_unstable();
        let doubtful: Vec<PersonId> = doubtful.into_iter().map(|it| it.4).collect();
        self.chosen(&sure, &doubtful, listed, offices)
    }

    /// Whether a row of the list names somebody with the year of birth that is known.
    fn is_listed(&self, known: &Particulars) -> bool {
        self.twins.contains_key(&(search_key(&known.name), known.birth.map(Birth::year)))
    }

    /// Which of those of whom a row may well be it is. Two of one name, year and unit are told apart by what else is known
    /// of them, or by somebody who knows them.
    fn chosen(&self, sure: &[Candidate], doubtful: &[PersonId], listed: &Listed, offices: &[Office]) -> Found {
        let free: Vec<&Candidate> = sure.iter().filter(|it| !self.taken.contains_key(&it.id)).collect();
        let asked = || {
            let sure = free.iter().map(|it| it.id).chain(sure.iter().map(|it| it.id));
            let mut all: Vec<PersonId> = Vec::new();
            for it in sure.chain(doubtful.iter().copied()) {
                if !all.contains(&it) && all.len() < MOST_ASKED {
                    all.push(it);
                }
            }
            Found::Doubtful(all)
        };
        match (free.as_slice(), sure.first()) {
            ([one], _) => Found::Is(one.id),
            ([_, ..], _) => {
                let found = free.iter().find(|it| it.by_phone).or_else(|| free.iter().find(|it| it.as_listed));
                found.map_or_else(asked, |it| Found::Is(it.id))
            }
            // One more row for the same person: fine if it tells of another office of theirs, and of nothing that one
            // person cannot be.
            ([], Some(it)) if it.by_phone && !it.speaks_against && self.is_more(it.id, listed) => Found::Is(it.id),
            ([], Some(it)) if it.as_listed && self.tells_of_others(it.id, offices) => Found::Is(it.id),
            ([], None) if doubtful.is_empty() => Found::New,
            ([], _) => asked(),
        }
    }

    /// Whether something is known of both that one person cannot be. A telephone that its owner confirmed is another one
    /// in many an old list.
    fn speaks_against(&self, listed: &Listed, (id, known): (PersonId, &Particulars)) -> bool {
        let phone = listed.phone.as_ref().map(Phone::national).zip(known.phone.as_deref());
        let other_phone = phone.is_some_and(|it| it.0 != it.1) && !self.ground.confirmed.contains(&id);
        let differs = |fact: &Fact| match (fact, known.sex, known.birth) {
            (Fact::Sex(Some(sex)), Some(known), _) => *sex != known,
            (Fact::Birth(Some(Birth::Day(day))), _, Some(Birth::Day(known))) => *day != known,
            _ => false,
        };
        other_phone || listed.facts.iter().any(differs)
    }

    /// Whether nothing of a row is news of somebody.
    fn is_as_listed(
        &self,
        listed: &Listed,
        (entry, known): (&Entry, &Particulars),
        home: Home,
        offices: &[Office],
    ) -> bool {
        let today = self.today();
        let holds = |office: &Office| entry.held(today).any(|it| it.holding.office == *office);
        let (facts, _) = self.differences(listed, (entry.id, known), home);
        facts.is_empty() && offices.iter().all(holds)
    }

    /// Whether the rows that were about somebody did not name all of these offices.
    fn tells_of_others(&self, person: PersonId, offices: &[Office]) -> bool {
        self.taken.get(&person).is_some_and(|it| offices.iter().any(|office| !it.contains(office)))
    }

    /// Whether a row gives somebody an office that they do not hold yet.
    fn is_more(&self, person: PersonId, listed: &Listed) -> bool {
        let today = self.today();
        let holds =
            |office| self.now.person(person).is_some_and(|it| it.held(today).any(|it| it.holding.office == office));
        offices(listed).iter().any(|it| !holds(*it))
    }

    /// Returns whether something is written.
    fn added(&mut self, at: usize, home: Home, offices: &[Office]) -> bool {
        let listed = &self.ground.list.people[at];
        // By its place in the list: who was decided on goes by it, whatever was decided of rows before.
        let id = PersonId(-1 - i64::try_from(at).unwrap_or(i64::MAX - 1));
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
                self.plan.undated += usize::from(done.is_undated);
                self.plan.steps.push(Step::AddPerson { id, base });
                self.plan.steps.extend(done.writes.into_iter().map(Step::Write));
                self.by_name.entry(search_key(&listed.name)).or_default().push(id);
                self.taken.insert(id, offices.to_vec());
                self.plan.added.push((at, id));
                true
            }
            Err((wrong, said)) => {
                self.now.people.remove(&id);
                self.wrong(listed.at, wrong, &said);
                false
            }
        }
    }

    /// Returns whether something is written, or stands as it is said.
    fn known(&mut self, at: usize, person: PersonId, home: Home, offices: &[Office]) -> bool {
        let listed = &self.ground.list.people[at];
        let Some(before) = self.now.person(person).cloned() else {
            return false;
        };
        let (corrections, changes) = self.news(listed, &before, home);
        match self.writes(listed, (person, home), (corrections, changes), offices) {
            Ok(done) => {
                self.taken.entry(person).or_default().extend(offices);
                if done.writes.is_empty() {
                    self.plan.same.push((at, person));
                } else {
                    let Done { facts, offices, paper, since, writes, is_undated } = done;
                    self.plan.undated += usize::from(is_undated);
                    self.plan.steps.extend(writes.into_iter().map(Step::Write));
                    let was = facts.contains(&Particular::Name).then(|| before.latest().name);
                    self.plan.changed.push(Changed { listed: at, person, facts, was, offices, paper, since });
                }
                true
            }
            Err((wrong, said)) => {
                self.now.people.insert(person, before);
                self.wrong(listed.at, wrong, &said);
                false
            }
        }
    }

    /// What the list says of somebody that the register does not: what was wrong all along, and what is so from today on.
    fn news(&mut self, listed: &Listed, entry: &Entry, home: Home) -> (Vec<Fact>, Vec<Fact>) {
        let it = entry.latest();
        let (facts, keeps_phone) = self.differences(listed, (entry.id, &it), home);
        self.plan.phones_kept += usize::from(keeps_phone);
        // Where two rows of a list differ, the first one holds: else the same list would change something every time.
        let told = self.taken.contains_key(&entry.id);
        let facts = facts.into_iter().filter(|fact| !told || it.fact(fact.of()).is_unknown());
        let all_along = |fact: &Fact| {
            let of = fact.of();
            it.fact(of).is_unknown()
                || matches!(of, Particular::Name | Particular::Sex | Particular::Birth | Particular::Ethnicity)
        };
        facts.partition(all_along)
    }

    /// What a row says otherwise than the register, and whether a telephone stays that its owner confirmed.
    fn differences(&self, listed: &Listed, (id, it): (PersonId, &Particulars), home: Home) -> (Vec<Fact>, bool) {
        let mut facts = listed.facts.clone();
        if it.name.to_lowercase() != listed.name.to_lowercase() && !is_bare(&listed.name, &it.name) {
            facts.push(Fact::Name(listed.name.clone()));
        }
        let phone = listed.phone.as_ref().map(|it| it.national().to_owned());
        let is_other = phone.is_some() && phone != it.phone;
        let keeps_phone = is_other && it.phone.is_some() && self.ground.confirmed.contains(&id);
        if is_other && !keeps_phone {
            facts.push(Fact::Phone(phone));
        }
        if it.group.is_none() || listed.group.is_some() {
            facts.extend(home.group.map(|it| Fact::Group(Some(it))));
        }
        facts.retain(|fact| it.fact(fact.of()) != *fact && !is_coarser(fact, it));
        (facts, keeps_phone)
    }

    fn finish(mut self) -> Plan {
        self.plan.not_listed = self.not_listed();
        self.plan.unlisted = self.unlisted();
        self.plan.problems.sort_by_key(|it| it.at);
        self.plan
    }

    /// Who of the teams of the list stands in none of its rows, those that are wrong or undecided taken in.
    fn not_listed(&self) -> Vec<(TeamId, PersonId)> {
        let today = self.today();
        // Whoever is decided on still stands in the list.
        let doubtful = self.plan.doubts.iter().flat_map(|it| it.among.iter().map(|it| it.person));
        let doubtful: HashSet<PersonId> = doubtful.collect();
        let is_unwritten = |it: &Entry, team: TeamId| {
            let key = search_key(&it.latest().name);
            self.unwritten.contains(&(key.clone(), Some(team))) || self.unwritten.contains(&(key, None))
        };
        let stands = |it: &Entry, team: TeamId| {
            self.taken.contains_key(&it.id) || doubtful.contains(&it.id) || is_unwritten(it, team)
        };
        let teams = self.touched.iter().filter(|it| it.0 > 0);
        let here = |team: &TeamId| {
            let here = self.ground.register.mediators(*team, today).filter(|it| !stands(it, *team));
            here.map(|it| (*team, it.id)).collect::<Vec<_>>()
        };
        teams.flat_map(here).collect()
    }

    /// The teams that the list does not speak of.
    fn unlisted(&self) -> Unlisted {
        let today = self.today();
        let others = self.ground.register.teams_on(today).filter(|it| !self.touched.contains(&it.id));
        let counts: Vec<usize> = others.map(|it| self.ground.register.mediators(it.id, today).count()).collect();
        Unlisted { teams: counts.len(), mediators: counts.iter().sum() }
    }
}

/// Whether a fact says less than what is known: a year where the day is known, the name of a group that is no other.
fn is_coarser(fact: &Fact, known: &Particulars) -> bool {
    matches!((fact, known.birth), (Fact::Birth(Some(Birth::Year(year))), Some(Birth::Day(day))) if Birth::Day(day).year() == *year)
}

/// Whether a name is the known one without its accents, as some type it.
fn is_bare(listed: &str, known: &str) -> bool {
    search_key(listed) == search_key(known) && fold(listed) == listed.to_lowercase()
}
