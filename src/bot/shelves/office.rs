//! Reads and keeps the digests, the closed months, and what a ward has set.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::dialogue::facts::Facts;
use crate::dialogue::office::{Chosen, Closing, Days, NewDigest, OfficeDeed, Stored};
use crate::dialogue::own::Own;
use crate::domain::audit::Act;
use crate::store::Result;

pub(super) struct Office;

impl Shelf for Office {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        let Reading { tx, facts, loader, .. } = reading;
        Some(if let Some(ask) = ask.get::<Closing>() {
            read(loader.closing(tx, facts, *ask))
        } else if let Some(ask) = ask.get::<Stored>() {
            read(loader.stored_digest(tx, facts, *ask))
        } else if let Some(ask) = ask.get::<NewDigest>() {
            read(loader.due_digest(tx, facts, *ask))
        } else if ask.get::<Days>().is_some() {
            read(loader.digest_days(tx, facts))
        } else {
            ask.get::<Chosen>().map(|_| read(loader.chosen(tx, facts)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<OfficeDeed>().map(|it| write(it, desk, facts).boxed())
    }
}

async fn write(deed: &OfficeDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    if let OfficeDeed::StoreDigest { ward, digest } = deed {
        return desk.tx.store_digest((*ward, digest.period.to), &digest.save(), desk.now).await;
    }
    let Some(actor) = facts.actor() else { return Ok(()) };
    match deed {
        OfficeDeed::Close { permit, team, month, figures } => {
            if desk.tx.close_month(permit, (actor.ward, *team), (*month, figures), desk.now).await? {
                desk.note_of_office(permit, Act::CloseMonth, *team).await?;
            }
            Ok(())
        }
        OfficeDeed::Set { permit, key, value } => desk.tx.set_ward_setting(permit, actor.ward, key, value).await,
        OfficeDeed::StoreDigest { .. } => Ok(()),
    }
}
