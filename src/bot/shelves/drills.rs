//! Reads which questions somebody has looked at, and keeps it; which answers they gave is kept nowhere.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::apply::Desk;
use crate::dialogue::drills::{DrillDeed, Mine, MineFound};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::domain::calendar::local_date;
use crate::store::Result;

pub(super) struct Drills;

impl Shelf for Drills {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        ask.get::<Mine>().map(|_| read(mine(reading)))
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
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
