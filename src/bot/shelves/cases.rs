//! Reads lists of cases and who read one, and keeps what is done with them: changes, who read them, and names that are
//! shown for a while.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::access::scope_of;
use crate::bot::desk::Desk;
use crate::dialogue::cases::{CaseDeed, Readers, ReadersFound};
use crate::dialogue::facts::{CasePage, CaseQuery, Facts, PAGE, READINGS};
use crate::dialogue::own::Own;
use crate::domain::access::Action;
use crate::domain::agenda;
use crate::domain::audit::Act;
use crate::domain::case::Change;
use crate::store::Result;
use crate::store::find::CaseFilter;

pub(super) struct Cases;

impl Shelf for Cases {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(match ask.get::<CaseQuery>() {
            Some(query) => read(page(query, reading)),
            None => read(readers(ask.get::<Readers>()?.0, reading)),
        })
    }

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

async fn page(query: &CaseQuery, reading: Reading<'_>) -> Result<CasePage> {
    let Reading { tx, facts, .. } = reading;
    let scope = scope_of(facts.actor(), Action::ReadCases);
    let late = agenda::late_if_assigned_by(&facts.law, &facts.calendar, facts.today).map(|it| (it, facts.today));
    let filter = CaseFilter {
        wanted: query.wanted.clone(),
        by: facts.actor().map(|it| it.person),
        late,
        open_only: query.open_only,
        offset: query.page * PAGE,
        limit: PAGE,
    };
    let (lines, total) = tx.find_cases(scope, &filter).await?;
    Ok(CasePage { lines, total })
}

/// Who has read the case of the step.
async fn readers(page: u32, reading: Reading<'_>) -> Result<ReadersFound> {
    let Some(case) = reading.facts.case.as_ref().map(|it| it.id) else { return Ok(ReadersFound::default()) };
    let (lines, total) = reading.tx.readings(case, (page.saturating_mul(READINGS), READINGS)).await?;
    Ok(ReadersFound(lines, total))
}
