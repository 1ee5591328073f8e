//! Reads which questions somebody has looked at, and keeps it; which answers they gave is kept nowhere. Reads whom
//! questions are sent on a day.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::dialogue::drills::{DrillDeed, DrillSent, DueFound, DueToday, Gaps, GapsFound, Mine, MineFound};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::domain::WardId;
use crate::domain::access::{Action, may};
use crate::domain::calendar::{days_earlier, local_date};
use crate::domain::drills::gaps::gaps;
use crate::domain::drills::space::{LOOKS_BACK, after_case, after_training, due, named_in};
use crate::domain::people::Mutable;
use crate::store::Result;

pub(super) struct Drills;

impl Shelf for Drills {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        match ask.get::<DueToday>() {
            Some(DueToday(ward)) => Some(read(due_today(*ward, reading))),
            None if ask.get::<Gaps>().is_some() => Some(read(wanted(reading))),
            None => ask.get::<Mine>().map(|_| read(mine(reading))),
        }
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        if let Some(DrillSent { person, source }) = act.get() {
            let today = local_date(desk.now);
            return Some(desk.tx.note_drill_sent(*person, source, today).boxed());
        }
        act.get::<DrillDeed>().map(|deed| write(deed, desk, facts).boxed())
    }
}

async fn mine(reading: Reading<'_>) -> Result<MineFound> {
    let Some(person) = reading.facts.actor().map(|it| it.person) else { return Ok(MineFound::default()) };
    let done = reading.tx.drills_done(person).await?;
    Ok(MineFound { done, open: reading.tx.open_drill(person).await? })
}

async fn write(deed: &DrillDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(person) = facts.actor().map(|it| it.person) else { return Ok(()) };
    let today = local_date(desk.now);
    if let Some(question) = &deed.looked_at {
        desk.tx.note_drill(person, question, today).await?;
    }
    desk.tx.keep_drill(person, &deed.open, today).await
}

/// Who was at a training, or had a case that ended without agreement, lately enough; without those who want none.
async fn due_today(ward: WardId, reading: Reading<'_>) -> Result<DueFound> {
    let Reading { tx, facts, loader, by_timer } = reading;
    if !by_timer {
        return Ok(DueFound::default());
    }
    // A timer knows no actor: whose law and days hold is read here.
    loader.place(tx, facts, ward).await?;
    let today = facts.today;
    let from = days_earlier(today, LOOKS_BACK);
    let mut occasions = Vec::new();
    for it in tx.attended_since(ward, from, facts.now).await? {
        let ended = local_date(it.ended_at);
        let topic = named_in(&it.topic, today);
        occasions.extend(it.people.into_iter().flat_map(|person| after_training((it.training, topic), person, ended)));
    }
    for (case, kind, ended, person) in tx.unsettled_since(ward, from).await? {
        occasions.push(after_case((case, kind), person, ended));
    }
    let muted = tx.muted_by(Mutable::Drills.code(), ward).await?;
    occasions.retain(|it| !muted.contains(&it.person));
    let sent = tx.drills_sent(ward, from).await?;
    Ok(DueFound(due(today, occasions, &sent)))
}

/// So many days are looked back where training is wanted.
const A_YEAR: u64 = 365;

/// Where training is wanted, for whoever plans it.
async fn wanted(reading: Reading<'_>) -> Result<GapsFound> {
    let Reading { tx, facts, .. } = reading;
    let planner = facts.actor().filter(|it| may(it, Action::PlanTraining).is_ok());
    let Some(ward) = planner.map(|it| it.ward) else { return Ok(GapsFound::default()) };
    let from = days_earlier(facts.today, A_YEAR);
    let handled = tx.kinds_since(ward, from).await?;
    let mut trained = Vec::new();
    for it in tx.attended_since(ward, from, facts.now).await? {
        let topic = named_in(&it.topic, facts.today);
        trained.extend(topic.into_iter().flat_map(|topic| it.people.iter().map(move |person| (topic, *person))));
    }
    Ok(GapsFound(gaps(&handled, &trained, &tx.drills_done_since(ward, from).await?)))
}
