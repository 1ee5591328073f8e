//! Art. 12(1): of whom a team consists. What it lacks is a warning, never a bar: a team with two mediators goes on mediating
//! until it is consolidated (kiện toàn).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::particulars::Ethnicity;
use super::register::{Entry, Register};
use super::tenure::LeavingReason;
use super::{Sex, Team};
use crate::domain::TeamId;
use crate::domain::period::Period;

/// How many a team has at least (Art. 12(1)), by the law's numbers of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Least {
    /// Mediators, its head among them.
    pub mediators: u32,
    /// Women among them.
    pub women: u32,
}

/// What one team must have (Art. 12(1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Mediators, its head among them.
    pub mediators: u32,
    /// Women among them.
    pub women: u32,
    /// Whether one of them must be of an ethnic minority.
    pub minority: bool,
}

impl Wanted {
    /// What the law asks of a team, and whether one of it must be of an ethnic minority.
    #[must_use]
    pub fn of(minority: bool, least: Least) -> Self {
        Self { mediators: least.mediators, women: least.women, minority }
    }
}

/// One of a team, as far as Art. 12(1) looks at them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Sex, if recorded.
    pub sex: Option<Sex>,
    /// Whether they are of an ethnic minority, if recorded.
    pub minority: Option<bool>,
    /// Whether they head the team.
    pub heads: bool,
}

/// What a team lacks. Digests keep it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "lack", rename_all = "snake_case")]
pub enum Lack {
    /// A head (Art. 12(1), 14).
    Head,
    /// Mediators (Art. 12(1)).
    Members {
        /// How many there are.
        have: u32,
    },
    /// A woman (Art. 12(1)).
    Woman,
    /// Nobody is known to be a woman, but of somebody it is not known.
    WomanUnknown,
    /// A mediator of an ethnic minority, where one is wanted (Art. 12(1)).
    Minority,
}

impl Lack {
    /// One word for it, as texts name it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Members { .. } => "members",
            Self::Woman => "woman",
            Self::WomanUnknown => "woman_unknown",
            Self::Minority => "minority",
        }
    }
}

/// What a team of these lacks: the one rule, whoever asks.
#[must_use]
pub fn lacks_of(members: &[Counted], wanted: Wanted) -> Vec<Lack> {
    let count =
        |is: &dyn Fn(&Counted) -> bool| u32::try_from(members.iter().filter(|it| is(it)).count()).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    if !members.iter().any(|it| it.heads) {
        found.push(Lack::Head);
    }
    let have = count(&|_| true);
    if have < wanted.mediators {
        found.push(Lack::Members { have });
    }
    let (women, unknown) = (count(&|it| it.sex == Some(Sex::Female)), count(&|it| it.sex.is_none()));
    if women < wanted.women {
        found.push(if women + unknown < wanted.women { Lack::Woman } else { Lack::WomanUnknown });
    }
    if wanted.minority && count(&|it| it.minority == Some(true)) == 0 {
        found.push(Lack::Minority);
    }
    found
}

/// What a team lacks on a day; nothing for one that is not there then.
#[must_use]
pub fn lacks(register: &Register, team: TeamId, day: NaiveDate, least: Least) -> Vec<Lack> {
    match register.team(team) {
        Some(it) if it.life.holds(day) => lacks_on(register, it, day, least),
        _ => Vec::new(),
    }
}

/// Whether one of a team's mediators had to be of an ethnic minority on a day (Art. 12(1)).
#[must_use]
pub fn wants_minority(register: &Register, team: &Team, day: NaiveDate) -> bool {
    let (from, to) = register.minority.get(&team.id).copied().unwrap_or_default();
    let wanted = team.wants_minority || to.is_some_and(|it| day <= it);
    wanted && from.is_none_or(|it| it <= day)
}

fn lacks_on(register: &Register, team: &Team, day: NaiveDate, least: Least) -> Vec<Lack> {
    let head = register.head(team.id, day).map(|it| it.id);
    let counted = |it: &Entry| {
        let known = it.on(day);
        let minority = known.ethnicity.map(|it| it == Ethnicity::Minority);
        Counted { sex: known.sex, minority, heads: head == Some(it.id) }
    };
    let members: Vec<Counted> = register.mediators(team.id, day).map(counted).collect();
    lacks_of(&members, Wanted::of(wants_minority(register, team, day), least))
}

/// The teams that need consolidation on a day, by number, with what each lacks.
#[must_use]
pub fn to_consolidate(register: &Register, day: NaiveDate, least: Least) -> Vec<(TeamId, Vec<Lack>)> {
    let all = register.teams_on(day).map(|it| (it.id, lacks_on(register, it, day, least)));
    all.filter(|it| !it.1.is_empty()).collect()
}

/// How many had to be done in a period, and how many were. Nothing to do is "không phát sinh".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fulfilled {
    /// Those that had to be.
    pub due: u32,
    /// Those of them that were.
    pub done: u32,
}

impl Fulfilled {
    /// Nothing had to be done: "không phát sinh", which counts as reached.
    #[must_use]
    pub fn did_not_arise(self) -> bool {
        self.due == 0
    }

    fn add(&mut self, done: bool) {
        self.due += 1;
        self.done += u32::from(done);
    }
}

/// Access-to-law item 3.1.1: teams that were established, or lacked something at some time of the period, and those of them
/// that lack nothing at its end. A team that was merged or dissolved meanwhile does not count.
#[must_use]
pub fn consolidated(register: &Register, period: Period, least: &dyn Fn(NaiveDate) -> Least) -> Fulfilled {
    let mut found = Fulfilled::default();
    for team in register.teams_on(period.to) {
        let established = team.life.from.is_some_and(|it| it >= period.from);
        let first = team.life.from.map_or(period.from, |it| it.max(period.from));
        let lacked = || {
            days_of_change(register, team.id, first, period.to)
                .any(|it| !lacks_on(register, team, it, least(it)).is_empty())
        };
        if established || lacked() {
            found.add(lacks_on(register, team, period.to, least(period.to)).is_empty());
        }
    }
    found
}

/// The first day, and those on which somebody began or was no longer there.
fn days_of_change(
    register: &Register,
    team: TeamId,
    first: NaiveDate,
    last: NaiveDate,
) -> impl Iterator<Item = NaiveDate> {
    let tenures = register.people.values().flat_map(|it| &it.tenures).filter(|it| it.holding.team == Some(team));
    let mut days: Vec<NaiveDate> = tenures
        .flat_map(|it| [Some(it.holding.from), it.holding.to.and_then(|it| it.checked_add_days(Days::new(1)))])
        .flatten()
        .filter(|it| first <= *it && *it <= last)
        .chain([first])
        .collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter()
}

/// Access-to-law item 3.1.2: mediators and heads who were recognised or released in the period, and those of them whose
/// decision is known by number and day. Who went over with a team or was handed on is neither, and whoever was only entered then,
/// without a day or a paper, was recognised nobody knows when.
#[must_use]
pub fn recognised_properly(register: &Register, period: Period) -> Fulfilled {
    let mut found = Fulfilled::default();
    let within = |day: NaiveDate| period.from <= day && day <= period.to;
    for entry in register.people.values() {
        for tenure in entry.tenures.iter().filter(|it| it.holding.team.is_some() && !it.is_void()) {
            let before = tenure.holding.from.pred_opt();
            let goes_on = entry.tenures.iter().any(|it| {
                it.holding.to == before && it.ending.as_ref().and_then(|it| it.why).is_some_and(LeavingReason::goes_on)
            });
            if within(tenure.holding.from) && !goes_on && !tenure.begins_as_written() {
                found.add(tenure.paper.is_complete());
            }
            let released = tenure.ending.as_ref().filter(|it| !it.why.is_some_and(LeavingReason::goes_on));
            let last = tenure.holding.to.and_then(|it| it.succ_opt());
            if let (Some(ending), Some(from)) = (released, last)
                && within(from)
                && ending.why != Some(super::tenure::LeavingReason::Died)
            {
                found.add(ending.paper.is_complete());
            }
        }
    }
    found
}
