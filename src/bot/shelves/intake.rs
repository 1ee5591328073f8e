//! Keeps what becomes of a case that was written: it is saved under its code, its timers are set, and others are told.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::Shelf;
use crate::bot::apply::Desk;
use crate::bot::tell::about_case;
use crate::dialogue::facts::Facts;
use crate::dialogue::intake::IntakeDeed;
use crate::dialogue::own::Own;
use crate::store::Result;

pub(super) struct Intake;

impl Shelf for Intake {
    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<IntakeDeed>().map(|it| write(it, desk, facts).boxed())
    }
}

async fn write(deed: &IntakeDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        IntakeDeed::Open { permit, case, code } => {
            desk.changed.opened = true;
            let id = desk.tx.open_case(permit, (case, code), desk.now).await?;
            desk.tx.tie_escalations(id, &format!("{}:", case.key)).await
        }
        IntakeDeed::NotAccepted(new) => match facts.actor() {
            Some(actor) => desk.tx.add_not_accepted(actor.person, new, desk.now).await,
            None => Ok(()),
        },
        IntakeDeed::Plan { code } => match desk.tx.case_by_code(None, code).await? {
            Some(id) => desk.plan_case(id, facts).await,
            None => Ok(()),
        },
        IntakeDeed::Tell { code, to, body, urgency } => {
            let Some(case) = desk.tx.case_by_code(None, code).await? else { return Ok(()) };
            let screen = about_case(case, body.clone());
            desk.tell(to, &screen, (*urgency, None), facts).await
        }
    }
}
