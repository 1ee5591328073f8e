//! Reads and keeps the reports of the actor's ward, freezes what goes out, and orders their files.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::papers::send;
use super::{Counting, Numbers, Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::bot::paper_order::PaperOrder;
use crate::bot::report_data::frozen;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::reports::{All, AllFound, LATE, One, OneFound, ReportDeed};
use crate::dialogue::text::text;
use crate::domain::access::{Action, Reached, may};
use crate::domain::audit::Act;
use crate::domain::calendar::local_date;
use crate::domain::figures::Tally;
use crate::domain::reporting::{File, Seen, Told};
use crate::domain::{ReportId, WardId};
use crate::store::reports::{Frozen, Numbered};
use crate::store::{Error, Result};

pub(super) struct Reports;

impl Shelf for Reports {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(One(id)) = ask.get::<One>() {
            read(one(*id, reading))
        } else {
            ask.get::<All>().map(|_| read(all(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<ReportDeed>().map(|deed| write(deed, desk, facts).boxed())
    }

    fn count<'a>(&self, counting: Counting<'a>) -> Option<BoxFuture<'a, Result<Numbers>>> {
        Some(late(counting).boxed())
    }
}

fn reader(reading: &Reading<'_>) -> Option<WardId> {
    reading.facts.actor().filter(|it| may(it, Action::ReadReports).is_ok()).map(|it| it.ward)
}

async fn all(reading: Reading<'_>) -> Result<AllFound> {
    let Some(ward) = reader(&reading) else { return Ok(AllFound::default()) };
    Ok(AllFound(reading.tx.reports(ward).await?))
}

async fn one(id: ReportId, reading: Reading<'_>) -> Result<Option<OneFound>> {
    let Some(ward) = reader(&reading) else { return Ok(None) };
    let tx = reading.tx;
    let Some(report) = tx.report(ward, id).await? else { return Ok(None) };
    let mut approved_by = Vec::with_capacity(report.versions.len());
    for it in &report.versions {
        approved_by.push(match it.approved {
            Some((by, _)) => tx.person(by).await?.map(|it| it.name),
            None => None,
        });
    }
    let period = report.days.period();
    let now = if report.versions.iter().any(|it| it.told.is_some()) {
        Told::of(&Tally::count(&tx.stretches(Reached::Ward(ward), period).await?, period))
    } else {
        Told::default()
    };
    let with_data = tx.versions_with(ward, id, File::DataJson).await?;
    Ok(Some(OneFound { report, now, approved_by, with_data }))
}

/// Reports that nobody sent by the day on which they were due.
async fn late(counting: Counting<'_>) -> Result<Numbers> {
    let Counting { tx, ward, instants, .. } = counting;
    let today = local_date(instants.1);
    let reports = tx.reports(ward).await?;
    let late = reports.iter().filter(|it| it.is_open() && it.days.due.is_some_and(|due| due < today)).count();
    Ok(vec![(LATE, u32::try_from(late).unwrap_or(u32::MAX))])
}

/// Somebody else was quicker between this step's look and its word: look again.
fn as_seen(done: bool) -> Result<()> {
    if done { Ok(()) } else { Err(Error::RowsAffected { what: "version of a report", rows: 0 }) }
}

/// What is kept of a version from now on: without its files nothing is approved or sent.
async fn frozen_files(desk: &mut Desk<'_>, seen: Seen) -> Result<Frozen> {
    let frozen = frozen(desk.tx, seen, desk.now).await?;
    frozen.ok_or(Error::RowsAffected { what: "files of a report", rows: 0 })
}

async fn write(deed: &ReportDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    match deed {
        ReportDeed::Begin { permit, id, kind, days } => {
            desk.tx.begin_report(permit, (ward, *id), (*kind, *days), desk.now).await.map(drop)
        }
        ReportDeed::Write { permit, seen, words } => as_seen(desk.tx.write_report(permit, *seen, words).await?),
        ReportDeed::Move { permit, seen, days } => as_seen(desk.tx.move_report(permit, *seen, *days).await?),
        ReportDeed::Approve { permit, seen } => {
            let frozen = frozen_files(desk, *seen).await?;
            as_seen(desk.tx.approve_report(permit, *seen, (&frozen, desk.now)).await?)?;
            desk.note_of_office(permit, Act::ApproveReport, seen.id).await
        }
        ReportDeed::Reopen { permit, seen } => {
            as_seen(desk.tx.reopen_report(permit, *seen).await?)?;
            desk.note_of_office(permit, Act::ReopenReport, seen.id).await
        }
        ReportDeed::Send { permit, seen, number, dated } => {
            let numbered = Numbered { number, dated: *dated };
            let report = desk.tx.report(ward, seen.id).await?;
            let version = report.and_then(|it| it.versions.into_iter().find(|it| it.nth == seen.nth));
            // One that an earlier release approved has nothing frozen.
            let frozen = match version.and_then(|it| it.told) {
                Some(_) => None,
                None => Some(frozen_files(desk, *seen).await?),
            };
            as_seen(desk.tx.send_report(permit, *seen, (numbered, frozen.as_ref(), desk.now)).await?)?;
            desk.note_of_office(permit, Act::SendReport, seen.id).await
        }
        ReportDeed::Renumber { permit, seen, number, dated, why } => {
            let numbered = Numbered { number, dated: *dated };
            as_seen(desk.tx.renumber_report(permit, *seen, (numbered, why, desk.now)).await?)?;
            desk.note_of_office(permit, Act::RenumberReport, seen.id).await
        }
        ReportDeed::Correct { permit, seen, reason } => {
            let Some(report) = desk.tx.report(ward, seen.id).await? else { return Ok(()) };
            let words = report.last().map(|it| it.words.clone()).unwrap_or_default();
            as_seen(desk.tx.correct_report(permit, *seen, (&words, reason)).await?)?;
            desk.note_of_office(permit, Act::CorrectReport, seen.id).await
        }
        ReportDeed::Drop { permit, seen } => as_seen(desk.tx.drop_report(permit, *seen).await?),
        ReportDeed::File { id, nth, to, file, stands, .. } => {
            let order =
                PaperOrder::Report { ward, report: *id, nth: *nth, file: *file, file_name: file.name(*to, *nth) };
            let caption = if *stands { text!("report-caption-stands") } else { text!("report-caption") };
            send(desk, order, &caption, false).await
        }
    }
}
