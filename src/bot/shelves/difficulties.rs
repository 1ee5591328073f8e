//! Reads and keeps difficulties, within what the actor may see: their own, as the office those of the ward, as the leader
//! those that were passed on.

use chrono::TimeDelta;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Counting, Numbers, Reading, Shelf, read};
use crate::bot::call::Call;
use crate::bot::desk::{Desk, Post};
use crate::dialogue::difficulties::{ANSWERED, DifficultyDeed, Lines, One, Page, STATED, WAITING_LONG, Waiting, Waits};
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::own::Own;
use crate::domain::DifficultyId;
use crate::domain::access::{Action, may};
use crate::domain::difficulty::{Difficulty, LONG_DAYS, Move, Standing};
use crate::domain::people::Actor;
use crate::store::difficulties::{DifficultyFilter, StepBy};
use crate::store::{Error, Result};

/// As many tasks as anybody can see to in a day.
const WAITING: u32 = 20;

pub(super) struct Difficulties;

impl Shelf for Difficulties {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(ask) = ask.get::<Page>() {
            read(page(*ask, reading))
        } else if let Some(One(id)) = ask.get::<One>() {
            read(one(*id, reading))
        } else {
            ask.get::<Waiting>().map(|_| read(waiting(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<DifficultyDeed>().map(|deed| write(deed, desk, facts).boxed())
    }

    fn count<'a>(&self, counting: Counting<'a>) -> Option<BoxFuture<'a, Result<Numbers>>> {
        Some(counted(counting).boxed())
    }
}

async fn counted(counting: Counting<'_>) -> Result<Numbers> {
    let Counting { tx, ward, instants, .. } = counting;
    let long_since = instants.1 - TimeDelta::days(LONG_DAYS.cast_signed());
    let found = tx.count_difficulties(ward, instants, long_since).await?;
    Ok(vec![(STATED, found.stated), (ANSWERED, found.answered), (WAITING_LONG, found.waiting_long)])
}

fn handles(actor: &Actor) -> bool {
    may(actor, Action::HandleDifficulties).is_ok()
}

fn filter(actor: &Actor) -> DifficultyFilter {
    DifficultyFilter { ward: actor.ward, by: None, subject: None, standing: None, offset: 0, limit: PAGE }
}

async fn page(ask: Page, reading: Reading<'_>) -> Result<Lines> {
    let Some(actor) = reading.facts.actor() else { return Ok(Lines::default()) };
    let by = (!handles(actor)).then_some(actor.person);
    let offset = ask.page.saturating_mul(PAGE);
    let filter = DifficultyFilter { by, subject: ask.only, offset, ..filter(actor) };
    let (lines, total) = reading.tx.difficulties(filter).await?;
    Ok(Lines { lines, total })
}

async fn one(id: DifficultyId, reading: Reading<'_>) -> Result<Option<Difficulty>> {
    let Some(actor) = reading.facts.actor() else { return Ok(None) };
    let found = reading.tx.difficulty(actor.ward, id).await?;
    let passed = |it: &Difficulty| it.standing == Standing::Passed || it.steps.iter().any(|it| it.step == Move::Pass);
    let leads = may(actor, Action::DirectDifficulties).is_ok();
    Ok(found.filter(|it| it.by == actor.person || handles(actor) || (leads && passed(it))))
}

async fn waiting(reading: Reading<'_>) -> Result<Waits> {
    let Some(actor) = reading.facts.actor() else { return Ok(Waits::default()) };
    let mut lines = Vec::new();
    for (action, standing) in
        [(Action::HandleDifficulties, Standing::Open), (Action::DirectDifficulties, Standing::Passed)]
    {
        if may(actor, action).is_ok() {
            let filter = DifficultyFilter { standing: Some(standing), limit: WAITING, ..filter(actor) };
            lines.extend(reading.tx.difficulties(filter).await?.0);
        }
    }
    Ok(Waits(lines))
}

async fn write(deed: &DifficultyDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    match deed {
        DifficultyDeed::State { permit, new } => desk.tx.state_difficulty(permit, (ward, new), desk.now).await,
        DifficultyDeed::Step { permit, id, seen, step, words } => {
            let by = StepBy { row: desk.row, permit, at: desk.now };
            let taken = desk.tx.step_difficulty(by, (ward, *id), (*seen, *step), words.as_deref()).await?;
            // Somebody else was quicker between this step's look and its word: look again.
            if taken { Ok(()) } else { Err(Error::RowsAffected { what: "step of a difficulty", rows: 0 }) }
        }
        DifficultyDeed::Play { file } => {
            let call = Call::Voice { file: file.clone() };
            desk.post(Post::card(desk.chat_id, call)).await?;
            desk.covered = true;
            Ok(())
        }
    }
}
