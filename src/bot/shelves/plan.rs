//! Reads the ward's plan with what was done of it, and keeps what is written of it.

use chrono::{Datelike, TimeDelta};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::papers::send;
use super::{Counting, Numbers, Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::bot::paper_order::PaperOrder;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::plan::{Known, LATE, NOTED, Of, PlanDeed, QUIET, THIS_YEAR};
use crate::dialogue::text::{Arg, text};
use crate::domain::access::{Action, may};
use crate::domain::audit::{Act, DAY, Target};
use crate::domain::calendar::local_date;
use crate::domain::plan::progress::Standing;
use crate::store::plan::{NewEvidence, PlanOf};
use crate::store::{Error, Result};

pub(super) struct Plans;

impl Shelf for Plans {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        ask.get::<Of>().map(|it| read(known(*it, reading)))
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<PlanDeed>().map(|deed| write(deed, desk, facts).boxed())
    }

    fn count<'a>(&self, counting: Counting<'a>) -> Option<BoxFuture<'a, Result<Numbers>>> {
        Some(counted(counting).boxed())
    }
}

async fn known(Of(year): Of, reading: Reading<'_>) -> Result<Known> {
    let Some(actor) = reading.facts.actor().filter(|it| may(it, Action::ReadPlan).is_ok()) else {
        return Ok(Known::default());
    };
    let year = if year == THIS_YEAR { reading.facts.today.year() } else { year };
    let of = PlanOf { ward: actor.ward, year };
    let years = reading.tx.plan_years(of.ward).await?;
    let tracked = reading.tx.tracked_plan(of).await?.map(Box::new);
    let before = years.iter().copied().find(|it| *it < year).filter(|_| tracked.is_none());
    let earlier = match before {
        Some(year) => reading.tx.plan(PlanOf { year, ..of }).await?.map(Box::new),
        None => None,
    };
    Ok(Known { years, tracked, earlier })
}

async fn write(deed: &PlanDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    let of = |year: i32| PlanOf { ward, year };
    match deed {
        PlanDeed::Begin { permit, year, paper, works } => {
            quickest(desk.tx.begin_plan(permit, of(*year), (paper, works), desk.now).await?)?;
            desk.note_of_office(permit, Act::KeepPlan, today(desk)).await
        }
        PlanDeed::Paper { permit, year, version, paper } => {
            quickest(desk.tx.write_plan_paper(permit, (of(*year), *version), paper, desk.now).await?)?;
            desk.note_of_office(permit, Act::KeepPlan, today(desk)).await
        }
        PlanDeed::Item { permit, year, nth, version, work } => {
            let row = (of(*year), *nth, *version);
            quickest(desk.tx.write_plan_item(permit, row, work, desk.now).await?)?;
            desk.note_of_office(permit, Act::KeepPlan, today(desk)).await
        }
        PlanDeed::Note { permit, year, id, noted, replaces } => {
            if let Some(old) = replaces {
                // Why it was struck says the line that takes its place.
                quickest(desk.tx.strike_evidence(permit, (ward, *old), "", desk.now).await?)?;
            }
            let new = NewEvidence { id: *id, noted: (**noted).clone(), replaces: *replaces };
            desk.tx.note_evidence(permit, of(*year), &new, desk.now).await?;
            desk.note_of_office(permit, Act::NoteEvidence, Target::of(DAY, noted.on)).await
        }
        PlanDeed::Print { year, workbook } => {
            if facts.actor().is_none_or(|it| may(it, Action::ReadReports).is_err()) {
                return Ok(());
            }
            let ending = if *workbook { "xlsx" } else { "docx" };
            let file_name = format!("ke-hoach-va-ket-qua-{year}.{ending}");
            let caption = text!("plan-caption", year = year.to_string(), day = Arg::Date(local_date(desk.now)));
            send(desk, PaperOrder::Plan { ward, year: *year, workbook: *workbook, file_name }, &caption, false).await
        }
        PlanDeed::Strike { permit, id, reason } => {
            quickest(desk.tx.strike_evidence(permit, (ward, *id), reason, desk.now).await?)?;
            desk.note_of_office(permit, Act::StrikeEvidence, today(desk)).await
        }
    }
}

fn today(desk: &Desk<'_>) -> Target {
    Target::of(DAY, local_date(desk.now))
}

/// Where somebody else was quicker between this step's look and its word, the step is taken again and sees it.
fn quickest(is: bool) -> Result<()> {
    if is { Ok(()) } else { Err(Error::RowsAffected { what: "change of the plan", rows: 0 }) }
}

async fn counted(counting: Counting<'_>) -> Result<Numbers> {
    let Counting { tx, ward, instants: (from, to), .. } = counting;
    let today = local_date(to - TimeDelta::seconds(1));
    let Some(it) = tx.tracked_plan(PlanOf { ward, year: today.year() }).await? else { return Ok(Vec::new()) };
    let noted = it.noted_within((from, to));
    let named = it.named(today);
    let quiet = named.iter().filter(|it| it.1.standing == Standing::Quiet).count();
    let small = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    Ok(vec![(NOTED, small(noted)), (QUIET, small(quiet)), (LATE, small(named.len() - quiet))])
}
