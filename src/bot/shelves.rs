//! The shelves of the flows: each reads what its flow asks for and keeps what its flow does. Which there are stands here;
//! what they do stands in a file of each.

mod alarm;
mod announce;
mod announced;
mod audit;
mod cases;
mod difficulties;
mod drills;
mod election;
mod groups;
mod home;
mod intake;
mod joining;
mod kin;
mod lawcards;
mod leaving;
mod life;
mod model;
mod office;
mod oldbook;
mod outreach;
mod papers;
mod pay;
mod people;
mod plan;
mod questions;
mod reports;
mod reviews;
mod roster;
mod rules;
mod sessions;
mod sightings;
mod summary;
mod todo;
mod together;
mod training;
mod welcome;

pub(super) use self::roster::plan_of;

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt::Debug;

use chrono::{DateTime, Utc};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::desk::Desk;
use super::facts::Loader;
use crate::dialogue::drafts::{Elsewhere, ElsewhereRead};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::{Deed, Own, Wish};
use crate::dialogue::todo::{All, AllRead};
use crate::domain::WardId;
use crate::domain::access::{Permit, Right};
use crate::domain::audit::{Act, NewAct, Target};
use crate::domain::calendar::Calendar;
use crate::domain::law::Law;
use crate::store::{Error, Result, Tx};

/// Where a flow's own things lie.
pub(super) trait Shelf: Sync {
    /// Reads what is wished, if it lies here; within the rights of the actor of the facts.
    fn load<'a>(&self, _ask: &'a Own, _reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        None
    }

    /// Does what is to be done, if it is one of the flow's deeds.
    fn write<'a>(
        &self,
        _act: &'a Own,
        _desk: &'a mut Desk<'_>,
        _facts: &'a Facts,
    ) -> Option<BoxFuture<'a, Result<()>>> {
        None
    }

    /// What a digest counts of the flow's things.
    fn count<'a>(&self, _counting: Counting<'a>) -> Option<BoxFuture<'a, Result<Numbers>>> {
        None
    }
}

/// What a digest counts: of which ward, from the first instant to before the second.
pub(super) struct Counting<'a> {
    /// The transaction.
    pub(super) tx: &'a mut Tx,
    /// Of which ward.
    pub(super) ward: WardId,
    /// From when, and to when.
    pub(super) instants: (DateTime<Utc>, DateTime<Utc>),
    /// What was entered from the first to before the second was not known to the digest before.
    pub(super) entered: (DateTime<Utc>, DateTime<Utc>),
    /// The law and the calendar of the ward.
    pub(super) rules: (&'a Law, &'a Calendar),
}

/// Numbers by name.
pub(super) type Numbers = Vec<(&'static str, u32)>;

/// What a shelf may use when it reads.
pub(super) struct Reading<'a> {
    /// The step's transaction.
    pub(super) tx: &'a mut Tx,
    /// What is known so far.
    pub(super) facts: &'a mut Facts,
    /// What is remembered, and what secrets are computed of.
    pub(super) loader: &'a Loader<'a>,
    /// Whether a timer asks: it is the system's own, and has no bounds.
    pub(super) by_timer: bool,
}

/// What a shelf reads, whatever it is.
fn read<'a, T: Any + Debug + PartialEq + Send + Sync>(
    reads: impl Future<Output = Result<T>> + Send + 'a,
) -> BoxFuture<'a, Result<Own>> {
    reads.map(|it| it.map(Own::of)).boxed()
}

/// Every shelf.
const SHELVES: &[&dyn Shelf] = &[
    &todo::Tasks,
    &difficulties::Difficulties,
    &audit::Audit,
    &people::People,
    &alarm::Alarms,
    &announce::Announcements,
    &cases::Cases,
    &groups::Groups,
    &home::Settings,
    &intake::Intake,
    &office::Office,
    &questions::Questions,
    &rules::Rules,
    &summary::Summary,
    &training::Trainings,
    &welcome::Welcome,
    &papers::Papers,
    &election::Election,
    &reviews::Reviews,
    &reports::Reports,
    &oldbook::OldBook,
    &roster::Roster,
    &sessions::Sessions,
    &life::Life,
    &together::Together,
    &sightings::Sightings,
    &kin::Kinships,
    &pay::Pay,
    &plan::Plans,
    &lawcards::LawCards,
    &drills::Drills,
    &model::Models,
    &outreach::Outreach,
];

/// Makes a flow's deed happen.
pub(super) async fn write(deed: &Deed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    for shelf in SHELVES {
        if let Some(done) = shelf.write(&deed.act, desk, facts) {
            return done.await;
        }
    }
    tracing::error!("a deed of a flow that has no shelf");
    Err(Error::RowsAffected { what: "deed without a shelf", rows: 0 })
}

/// What the flows count for a digest.
pub(super) async fn counts(
    tx: &mut Tx,
    ward: WardId,
    (instants, entered): ((DateTime<Utc>, DateTime<Utc>), (DateTime<Utc>, DateTime<Utc>)),
    rules: (&Law, &Calendar),
) -> Result<BTreeMap<String, u32>> {
    let mut all = BTreeMap::new();
    for shelf in SHELVES {
        if let Some(counted) = shelf.count(Counting { tx, ward, instants, entered, rules }) {
            all.extend(counted.await?.into_iter().filter(|it| it.1 > 0).map(|it| (it.0.to_owned(), it.1)));
        }
    }
    Ok(all)
}

impl Desk<'_> {
    /// Writes down what somebody did with a right over their whole ward; what they did as who mediates or heads a team
    /// stands with the case or the month itself.
    async fn note_of_office<A: Right>(
        &mut self,
        permit: &Permit<A>,
        act: Act,
        target: impl Into<Target>,
    ) -> Result<()> {
        match permit.scope().ward {
            Some(ward) => self.tx.note_act(&NewAct::by(permit.by(), ward, act).to(target), self.now).await,
            None => Ok(()),
        }
    }
}

impl Loader<'_> {
    /// Reads what flows ask of their shelves.
    pub(super) async fn fill_own(
        &self,
        tx: &mut Tx,
        facts: &mut Facts,
        (wishes, by_timer): (&[Wish], bool),
    ) -> Result<()> {
        let all = wishes.iter().any(|it| it.ask.get::<All>().is_some());
        let mut every = facts.actor().filter(|_| all).map_or_else(Vec::new, |it| facts.house.wishes(it));
        if let Some(actor) = facts.actor().filter(|_| wishes.iter().any(|it| it.ask.get::<Elsewhere>().is_some())) {
            every.extend(facts.house.begun_wishes(actor));
        }
        for wish in every.iter().chain(wishes) {
            let all = wish.ask.get::<All>().map(|_| Own::of(AllRead));
            let mut found = all.or_else(|| wish.ask.get::<Elsewhere>().map(|_| Own::of(ElsewhereRead)));
            for shelf in SHELVES.iter().filter(|_| found.is_none()) {
                if let Some(reads) = shelf.load(&wish.ask, Reading { tx, facts, loader: self, by_timer }) {
                    found = Some(reads.await?);
                    break;
                }
            }
            // What was read before the step is of yesterday now.
            facts.own.retain(|it| !wish.is_answered_by(it));
            match found {
                Some(found) => facts.own.push(found),
                None => tracing::error!("a wish of a flow that has no shelf"),
            }
        }
        Ok(())
    }
}
