//! Art. 12(1): of whom a team consists. What it lacks is a warning, never a bar: a team with two mediators goes on mediating
//! until it is consolidated (kiện toàn).

use chrono::{Days, NaiveDate};

use super::particulars::Ethnicity;
use super::register::Register;
use super::tenure::LeavingReason;
use super::{Sex, Team};
use crate::domain::TeamId;
use crate::domain::period::Period;

/// How many mediators a team has at least, its head among them (Art. 12(1)).
pub const FEWEST_MEDIATORS: u32 = 3;

/// What a team lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// What a team lacks on a day; nothing for one that is not there then.
#[must_use]
pub fn lacks(register: &Register, team: TeamId, day: NaiveDate) -> Vec<Lack> {
    match register.team(team) {
        Some(it) if it.life.holds(day) => lacks_of(register, it, day),
        _ => Vec::new(),
    }
}

fn lacks_of(register: &Register, team: &Team, day: NaiveDate) -> Vec<Lack> {
    let members: Vec<_> = register.mediators(team.id, day).map(|it| it.on(day)).collect();
    let have = u32::try_from(members.len()).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    if register.head(team.id, day).is_none() {
        found.push(Lack::Head);
    }
    if have < FEWEST_MEDIATORS {
        found.push(Lack::Members { have });
    }
    if !members.iter().any(|it| it.sex == Some(Sex::Female)) {
        found.push(if members.iter().any(|it| it.sex.is_none()) { Lack::WomanUnknown } else { Lack::Woman });
    }
    if team.wants_minority && !members.iter().any(|it| it.ethnicity == Some(Ethnicity::Minority)) {
        found.push(Lack::Minority);
    }
    found
}

/// The teams that need consolidation on a day, by number, with what each lacks.
#[must_use]
pub fn to_consolidate(register: &Register, day: NaiveDate) -> Vec<(TeamId, Vec<Lack>)> {
    let all = register.teams_on(day).map(|it| (it.id, lacks_of(register, it, day)));
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
pub fn consolidated(register: &Register, period: Period) -> Fulfilled {
    let mut found = Fulfilled::default();
    for team in register.teams_on(period.to) {
        let established = team.life.from.is_some_and(|it| it >= period.from);
        let first = team.life.from.map_or(period.from, |it| it.max(period.from));
        let lacked =
            || days_of_change(register, team.id, first, period.to).any(|it| !lacks_of(register, team, it).is_empty());
        if established || lacked() {
            found.add(lacks_of(register, team, period.to).is_empty());
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
/// decision is known by number and day. Who went over with a team or was handed on is neither.
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
            if within(tenure.holding.from) && !goes_on {
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
