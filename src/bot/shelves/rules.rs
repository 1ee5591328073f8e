//! The law's numbers and the days off as they hold in a ward: corrected by its office, and what was corrected before.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, RulesFound};
use crate::dialogue::own::Own;
use crate::dialogue::rules::{Corrections, RulesDeed};
use crate::domain::PersonId;
use crate::store::Result;

pub(super) struct Rules;

impl Shelf for Rules {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        ask.get::<Corrections>().map(|it| read(corrections(*it, reading)))
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, _facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<RulesDeed>().map(|it| desk.rules_deed(it).boxed())
    }
}

impl Desk<'_> {
    /// Corrects the rules of the ward of the person whose permit it is.
    async fn rules_deed(&mut self, deed: &RulesDeed) -> Result<()> {
        self.changed.rules = true;
        match deed {
            RulesDeed::Param { permit, row, reason } => self.tx.set_param(Some(permit), row, reason, self.now).await,
            RulesDeed::Day { permit, row, present } => self.tx.set_holiday(Some(permit), row, *present, self.now).await,
        }
    }
}

impl Desk<'_> {
    /// Sets the timer of what is to be looked up anew, by the rules as they are now.
    pub(in crate::bot) async fn replan_rules(&mut self, facts: &Facts) -> Result<()> {
        let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
        match crate::dialogue::rules::due::plan(ward, facts) {
            Effect::SetTimer { key, due_at, timer } => self.set_timer(&key, due_at, &timer).await,
            _ => Ok(()),
        }
    }
}

/// What was corrected in a ward, by its office or by the operator.
async fn corrections(ask: Corrections, reading: Reading<'_>) -> Result<RulesFound> {
    let Reading { tx, facts, loader, .. } = reading;
    if let Some(ward) = ask.of {
        loader.place(tx, facts, ward).await?;
    }
    let Some(ward) = ask.of.or_else(|| facts.actor().map(|it| it.ward)) else { return Ok(RulesFound::default()) };
    let (params, day_changes) = (tx.param_history(ward).await?, tx.day_history(ward).await?);
    let mut names = HashMap::new();
    for id in params.iter().filter_map(|it| it.by).chain(day_changes.iter().filter_map(|it| it.by)) {
        if let Entry::Vacant(place) = names.entry(id) {
            place.insert(tx.person(id).await?.map(|it| it.name));
        }
    }
    let name = |by: Option<PersonId>| by.and_then(|id| names.get(&id).cloned().flatten());
    Ok(RulesFound {
        params: params.into_iter().map(|it| (name(it.by), it)).map(|(name, it)| (it, name)).collect(),
        day_changes: day_changes.into_iter().map(|it| (name(it.by), it)).map(|(name, it)| (it, name)).collect(),
        days: tx.holidays_of(ward).await?,
    })
}
