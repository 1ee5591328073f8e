//! What is computed of a team beside the criteria of a model: read where it is recorded, whenever it is looked at.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveTime};

use crate::domain::TeamId;
use crate::domain::access::Reached;
use crate::domain::calendar::{Calendar, at_local, end_of};
use crate::domain::figures::Tally;
use crate::domain::model::hints::Known;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::plan::EvidenceKind;
use crate::domain::rhythm::close_moments;
use crate::store::model::ModelsOf;
use crate::store::plan::PlanOf;
use crate::store::{Result, Tx};

/// What is known of a team in a year, up to a day.
pub(super) async fn counted(
    tx: &mut Tx,
    of: ModelsOf,
    team: TeamId,
    (today, calendar): (NaiveDate, &Calendar),
) -> Result<Known> {
    let (Some(first), Some(last)) = (NaiveDate::from_ymd_opt(of.year, 1, 1), NaiveDate::from_ymd_opt(of.year, 12, 31))
    else {
        return Ok(Known::default());
    };
    let day = today.min(last);
    let period = Period::containing(PeriodKind::Year, first);
    let figures = Tally::count(&tx.stretches(Reached::Team(team), period).await?, period).total;
    let register = tx.register(of.ward, day).await?;
    let instants = (at_local(first, NaiveTime::MIN), end_of(last));
    let trained: HashSet<_> = tx.attended_between(of.ward, instants).await?.into_iter().collect();
    let mediators: HashSet<_> = register.mediators(team, day).map(|it| it.id).collect();
    let evidence = tx.plan_evidence(PlanOf { ward: of.ward, year: of.year }).await?;
    let together = evidence.iter().filter(|it| {
        it.struck.is_none() && it.noted.kind == EvidenceKind::Coordination && it.noted.teams.contains(&team)
    });
    let together = small(together.count());
    Ok(Known {
        mediated: (figures.success + figures.failure, figures.success),
        mediators: (small(mediators.len()), small(mediators.intersection(&trained).count())),
        lines: lines(tx, team, of.year).await?,
        months: months(tx, team, (first, day), calendar).await?,
        together,
    })
}

/// Lines of the books of a year, and how many of them are signed.
async fn lines(tx: &mut Tx, team: TeamId, year: i32) -> Result<(u32, u32)> {
    let (mut all, mut signed) = (0, 0);
    for book in tx.register_books(team, year).await? {
        let id = crate::domain::register::BookId { team, year, part: book.part };
        let stretches = tx.signed_lines(id).await?;
        for line in tx.register_lines(None, &book).await? {
            all += 1;
            signed += u32::from(stretches.iter().any(|it| it.stretch.holds(line.number)));
        }
    }
    Ok((all, signed))
}

/// Months that are over, and how many of them the team closed in time: before the end of the day after the month's last, since
/// the last reminder comes on that.
async fn months(
    tx: &mut Tx,
    team: TeamId,
    (first, today): (NaiveDate, NaiveDate),
    calendar: &Calendar,
) -> Result<(u32, u32)> {
    let closed = tx.months_closed(team, (first, today)).await?;
    let (mut over, mut in_time) = (0, 0);
    let mut month = Period::containing(PeriodKind::Month, first);
    while month.to < today && over < 12 {
        over += 1;
        let last = close_moments(month, calendar).last().copied().unwrap_or_else(|| end_of(month.to));
        let until = end_of(crate::domain::calendar::local_date(last).max(month.to).succ_opt().unwrap_or(month.to));
        in_time += u32::from(closed.iter().any(|it| it.0 == month.from && it.1 < until));
        month = month.after();
    }
    Ok((over, in_time))
}

fn small(it: usize) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}
