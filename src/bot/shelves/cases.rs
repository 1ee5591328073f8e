//! Keeps what is done with cases: changes, who read them, and names that are shown for a while.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::Shelf;
use crate::bot::apply::Desk;
use crate::dialogue::cases::CaseDeed;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::domain::audit::Act;
use crate::domain::case::Change;
use crate::store::Result;

pub(super) struct Cases;

impl Shelf for Cases {
    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<CaseDeed>().map(|it| write(it, desk, facts).boxed())
    }
}

async fn write(deed: &CaseDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        CaseDeed::Change { permit, after, change } => {
            desk.tx.change_case(permit, (after, change), desk.now).await?;
            match &**change {
                Change::Reopen { .. } => desk.note_of_office(permit, Act::ReopenCase, after.id).await,
                Change::Void { .. } => desk.note_of_office(permit, Act::VoidCase, after.id).await,
                _ => Ok(()),
            }
        }
        CaseDeed::ShowNames { permit, case, screen } => desk.show_names(permit, *case, screen).await,
        CaseDeed::EraseNames { chat, message, card: false } => desk.erase_names(*chat, message).await,
        CaseDeed::EraseNames { chat, message, card: true } => desk.hide_names(*chat, message.clone()).await,
        CaseDeed::LogRead { case, scope, .. } => match facts.actor() {
            Some(actor) => desk.tx.log_read(actor.person, *case, *scope, desk.now).await,
            None => Ok(()),
        },
    }
}
