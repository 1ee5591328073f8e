//! What is known of a team beside the criteria of a model: the numbers, read where they are recorded, and the criteria by which
//! its ratings were made.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::domain::access::Reached;
use crate::domain::calendar::{Calendar, at_local, days_later, end_of};
use crate::domain::figures::{Rate, Tally};
use crate::domain::model::ModelTeam;
use crate::domain::model::criteria::Rated;
use crate::domain::model::hints::{Known, months_in_time};
use crate::domain::period::Period;
use crate::domain::plan::EvidenceKind;
use crate::domain::register::BookId;
use crate::domain::{CaseId, TeamId};
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
    let Some(period) = Period::between(first, day) else { return Ok(Known::default()) };
    let stretches = tx.stretches(Reached::Team(team), period).await?;
    let figures = Tally::count(&stretches, period).total;
    // Where an earlier day is looked at, what came since stands in the book and counts nothing.
    let since = Period::between(days_later(day, 1), last);
    let since = match since {
        Some(since) => tx.stretches(Reached::Team(team), since).await?,
        None => Vec::new(),
    };
    let since: HashSet<CaseId> =
        since.iter().filter(|it| it.nth == 1 && it.opened_on > day).map(|it| it.case).collect();
    let register = tx.register(of.ward, day).await?;
    let instants = (at_local(first, NaiveTime::MIN), end_of(day));
    let trained: HashSet<_> = tx.attended_between(of.ward, instants).await?.into_iter().collect();
    let mediators: HashSet<_> = register.mediators(team, day).map(|it| it.id).collect();
    let evidence = tx.plan_evidence(PlanOf { ward: of.ward, year: of.year }).await?;
    let together = evidence.iter().filter(|it| {
        let noted = &it.noted;
        it.struck.is_none()
            && noted.kind == EvidenceKind::Coordination
            && noted.teams.contains(&team)
            && noted.on <= today
    });
    let together = small(together.count());
    Ok(Known {
        mediated: whole_and_part(figures.rate_of_mediated()),
        received: whole_and_part(figures.rate_of_received()),
        mediators: (small(mediators.len()), small(mediators.intersection(&trained).count())),
        lines: lines(tx, (team, of.year), &since, today).await?,
        months: months(tx, of, team, (today, calendar)).await?,
        together,
    })
}

fn whole_and_part(rate: Option<Rate>) -> (u32, u32) {
    rate.map_or((0, 0), |it| (it.whole, it.part))
}

/// Lines of the books of a year without those of some cases, and how many of them were signed by a day.
async fn lines(
    tx: &mut Tx,
    (team, year): (TeamId, i32),
    without: &HashSet<CaseId>,
    day: NaiveDate,
) -> Result<(u32, u32)> {
    let (mut all, mut signed) = (0, 0);
    for book in tx.register_books(team, year).await? {
        let mut stretches = tx.signed_lines(BookId { team, year, part: book.part }).await?;
        stretches.retain(|it| it.signed_on <= day);
        for line in tx.register_lines(None, &book).await?.iter().filter(|it| !without.contains(&it.case)) {
            all += 1;
            signed += u32::from(stretches.iter().any(|it| it.stretch.holds(line.number)));
        }
    }
    Ok((all, signed))
}

async fn months(
    tx: &mut Tx,
    of: ModelsOf,
    team: TeamId,
    (today, calendar): (NaiveDate, &Calendar),
) -> Result<(u32, u32)> {
    let Some(it) = tx.teams(of.ward).await?.into_iter().find(|it| it.id == team) else { return Ok((0, 0)) };
    let began = tx.first_record(of.ward).await?;
    let stretch = (NaiveDate::default().with_year(of.year).unwrap_or_default(), today);
    let closed = tx.months_closed(team, stretch).await?;
    Ok(months_in_time(&closed, (of.year, began), &it.life, (today, calendar)))
}

/// By which criteria the ratings of a team were made. Of one that does not say it, those that stood when it was written down.
pub(super) async fn rated(tx: &mut Tx, of: ModelsOf, team: &ModelTeam) -> Result<Vec<Rated>> {
    let mut all = Vec::new();
    for it in team.entries.iter().filter(|it| !it.noted.scores.is_empty()) {
        let found = match it.noted.criteria {
            Some(edition) => tx.criteria_in(of.ward, edition).await?.map(|criteria| (criteria, edition)),
            None => tx.criteria_then(of, it.at).await?,
        };
        all.extend(found.map(|(criteria, edition)| Rated { id: it.id, edition, criteria }));
    }
    Ok(all)
}

fn small(it: usize) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}
