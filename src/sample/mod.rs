//! An invented ward or province of any size, the same for the same seed: for the demo, for tests, for trials and load
//! tests. Writes through the store and under permits, as the bot does; knows nothing of chats or of Telegram beyond the
//! user ids it links.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use fastrand::Rng;

mod cases;
#[cfg(test)]
mod course_tests;
mod crew;
mod elections;
mod law_cards;
mod life;
mod models;
mod office;
mod pay;
mod people;
mod plan;
#[cfg(test)]
mod redaction_tests;
mod register;
mod stories;
mod stories_family;
mod stories_neighbours;
mod stories_property;
mod story;
#[cfg(test)]
mod tests;
mod ward_plan;
mod when;
mod words;

pub(crate) use self::office::actor;
pub use self::office::fill_office;

use self::cases::Writer;
use self::crew::Crew;
use self::people::Settler;
use self::when::Span;
use crate::domain::calendar::{Calendar, local_date};
use crate::domain::case::{Refused, Status};
use crate::domain::holidays::{holidays, lunar_anchors};
use crate::domain::kinds::Kind;
use crate::domain::law::Law;
use crate::domain::law_seed;
use crate::domain::people::{Office, Sex};
use crate::domain::{GroupId, PersonId, TeamId, WardId};
use crate::store::{self, Store, Tx};

/// Up to how many cases each gets its whole timeline; more are entered where they have come to.
const WHOLE_HISTORIES: usize = 5000;
/// How many cases are written in one transaction where there are more than that.
const BATCH: usize = 500;

/// How large a sample is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SampleSize {
    /// Wards.
    pub wards: usize,
    /// Resident groups of each ward, and as many teams.
    pub teams_per_ward: usize,
    /// Mediators of a team beside its head; every second team has one more.
    pub mediators_per_team: usize,
    /// Cases in all.
    pub cases: usize,
    /// Over how many months up to now they are spread; at least one.
    pub months: u16,
}

impl SampleSize {
    /// The ward of the demo: 12 teams, 70 people, 60 cases over half a year.
    #[must_use]
    pub fn ward() -> Self {
        Self { wards: 1, teams_per_ward: 12, mediators_per_team: 4, cases: 60, months: 6 }
    }

    /// Wards of 12 teams each, with cases over two years.
    #[must_use]
    pub fn province(wards: usize, cases: usize) -> Self {
        Self { wards, cases, months: 24, ..Self::ward() }
    }
}

/// Why a database was not filled.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// There is a ward in it: a sample never stands beside real people.
    #[error("the database is not empty: a sample is written into an empty one only")]
    NotEmpty,
    /// The size makes no sense.
    #[error("a sample needs at least one ward, one team in it, and two mediators beside the head")]
    Size,
    /// Telegram user ids are positive and end at 2^52.
    #[error("Telegram user ids must lie between 1 and 4503599627370495")]
    LinkFrom,
    /// A case of the sample breaks the rules of the domain.
    #[error("a case of the sample is not right: {0}")]
    Case(#[from] Refused),
    /// The database failed. What was committed before stays: fill a new database.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleReport {
    /// The wards with their teams.
    pub wards: Vec<SampleWard>,
    /// Everybody, in the order in which Telegram user ids are given: ward by ward its two officers, its leader, the
    /// Front officer, then team by team the head and the mediators.
    pub people: Vec<SamplePerson>,
    /// How much of everything.
    pub counts: SampleCounts,
}

/// A ward of a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleWard {
    /// Its id.
    pub id: WardId,
    /// Its name without the word "phường".
    pub name: String,
    /// First part of its case codes.
    pub case_prefix: String,
    /// Its teams, by number.
    pub teams: Vec<SampleTeam>,
}

/// A team of a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleTeam {
    /// Its id.
    pub id: TeamId,
    /// Its resident group.
    pub group: GroupId,
    /// Its number in the ward.
    pub number: i32,
    /// Its name.
    pub name: String,
}

/// A person of a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SamplePerson {
    /// Their id.
    pub id: PersonId,
    /// Their ward.
    pub ward: WardId,
    /// Full name.
    pub name: String,
    /// Sex.
    pub sex: Sex,
    /// Telephone number in canonical form.
    pub phone: String,
    /// The first of their offices: what they are in mediation.
    pub office: Office,
    /// Their team.
    pub team: Option<TeamId>,
    /// Their Telegram user, if linked.
    pub tg_user: Option<i64>,
}

/// How much a sample holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SampleCounts {
    /// Cases.
    pub cases: usize,
    /// Cases by where they stand.
    pub by_status: BTreeMap<Status, usize>,
    /// Dangers and violations that were reported.
    pub escalations: usize,
    /// Matters that were not accepted.
    pub not_accepted: usize,
    /// Timers that wait.
    pub timers: usize,
}

impl SampleReport {
    /// The people the demo shows: the first team's first mediator, a woman; its head; and the ward's first officer.
    #[must_use]
    pub fn trio(&self) -> [&SamplePerson; 3] {
        let team = self.wards[0].teams[0].id;
        let first = |office: Office, team: Option<TeamId>| {
            let found = self.people.iter().find(|it| it.office == office && it.team == team);
            found.expect("every sample has a team with a head and a mediator, and an officer")
        };
        [first(Office::Mediator, Some(team)), first(Office::TeamHead, Some(team)), first(Office::WardOfficer, None)]
    }
}

/// Fills an empty database, in one transaction up to 5,000 cases. With `link_from` everybody has a Telegram account:
/// ids count up from it in the order of [`SampleReport::people`], consent is recorded and the telephone confirmed.
pub async fn fill(
    store: &Store,
    size: SampleSize,
    seed: u64,
    now: DateTime<Utc>,
    link_from: Option<i64>,
) -> Result<SampleReport, SampleError> {
    fill_up_to(store, size, seed, now, (link_from, WHOLE_HISTORIES)).await
}

async fn fill_up_to(
    store: &Store,
    size: SampleSize,
    seed: u64,
    now: DateTime<Utc>,
    (link_from, whole_histories): (Option<i64>, usize),
) -> Result<SampleReport, SampleError> {
    check(&size, link_from)?;
    let now = crate::clock::to_micros(now);
    let mut tx = store.begin().await?;
    if !tx.wards().await?.is_empty() {
        return Err(SampleError::NotEmpty);
    }
    tx.seed_rules(&law_seed::seed(), &holidays(), &lunar_anchors()).await?;
    let law = Law::new(tx.legal_params().await?);
    let quiet = law.on(local_date(now)).quiet_hours();
    let (off, anchors) = (tx.holidays().await?, tx.lunar_anchors().await?);
    let calendar = || Calendar::new(off.clone(), anchors.clone(), quiet);
    let span = Span::before(now, size.months, calendar());
    let mut rng = Rng::with_seed(seed);
    let (crews, people) = settle(&mut tx, &mut rng, &span, &size, link_from).await?;

    let (counts, told) = (SampleCounts::default(), vec![0; Kind::ALL.len()]);
    let calendar = calendar();
    let mut writer = Writer { rng: &mut rng, span: &span, crews: &crews, law, calendar, now, counts, told };
    let whole = size.cases <= whole_histories;
    write_cases(store, tx, &mut writer, (size.cases, whole)).await?;
    let counts = writer.counts;
    let wards = crews.into_iter().map(|it| it.ward).collect();
    Ok(SampleReport { wards, people, counts })
}

fn check(size: &SampleSize, link_from: Option<i64>) -> Result<(), SampleError> {
    const LAST_USER: i64 = (1 << 52) - 1;
    if size.wards == 0 || size.teams_per_ward == 0 || size.mediators_per_team < 2 {
        return Err(SampleError::Size);
    }
    // An upper bound of how many people there are.
    let people = size.wards.saturating_mul(4 + size.teams_per_ward.saturating_mul(size.mediators_per_team + 2));
    let room = |first: i64| first >= 1 && i64::try_from(people).is_ok_and(|n| first <= LAST_USER.saturating_sub(n));
    if link_from.is_some_and(|first| !room(first)) { Err(SampleError::LinkFrom) } else { Ok(()) }
}

async fn settle(
    tx: &mut Tx,
    rng: &mut Rng,
    span: &Span,
    size: &SampleSize,
    link_from: Option<i64>,
) -> Result<(Vec<Crew>, Vec<SamplePerson>), SampleError> {
    let mut settler = Settler { tx, rng, span, link_from, people: Vec::new() };
    let mut crews = Vec::with_capacity(size.wards);
    for nth in 0..size.wards {
        crews.push(settler.ward(nth, size).await?);
    }
    Ok((crews, settler.people))
}

/// Writes the cases and commits; what is not `whole` histories in batches, so that no transaction grows without end.
async fn write_cases(
    store: &Store,
    mut tx: Tx,
    writer: &mut Writer<'_>,
    (cases, whole): (usize, bool),
) -> Result<(), SampleError> {
    let seats = writer.crews.iter().map(|it| it.teams.iter().map(|it| it.people.len()).collect()).collect();
    let plans = plan::plan(writer.rng, writer.span, &seats, cases, whole);
    for (nth, plan) in plans.iter().enumerate() {
        if !whole && nth > 0 && nth % BATCH == 0 {
            tx.commit().await?;
            tx = store.begin().await?;
        }
        writer.case(&mut tx, nth, plan).await?;
    }
    let not_accepted = if cases == 0 { 0 } else { (cases / 15).max(3) };
    for nth in 0..not_accepted {
        writer.not_accepted(&mut tx, nth).await?;
    }
    tx.commit().await?;
    Ok(())
}
