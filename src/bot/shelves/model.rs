//! Reads and keeps what is written down of model teams, within the actor's reach, and counts what is computed beside the
//! criteria.

use chrono::Datelike;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::papers::send;
use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::bot::model_counts::{counted, rated};
use crate::bot::paper_order::PaperOrder;
use crate::dialogue::facts::Facts;
use crate::dialogue::model::{
    Counted, CountedFound, Due, DueFound, Known, ModelDeed, Of, RatedFound, RatedOf, THIS_YEAR,
};
use crate::dialogue::own::Own;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::TeamId;
use crate::domain::access::{Action, Permit, Scope, act, may};
use crate::domain::audit::Act;
use crate::domain::calendar::local_date;
use crate::domain::model::ModelPaper;
use crate::store::model::{ModelsOf, NewModelEntry};
use crate::store::{Error, Result};

pub(super) struct Models;

impl Shelf for Models {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(Of(year)) = ask.get::<Of>() {
            read(known(*year, reading))
        } else if let Some(Counted { year, team }) = ask.get::<Counted>() {
            read(numbers((*year, *team), reading))
        } else if let Some(RatedOf { year, team }) = ask.get::<RatedOf>() {
            read(rated_of((*year, *team), reading))
        } else {
            let due = ask.get::<Due>()?;
            read(due_of(*due, reading))
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<ModelDeed>().map(|deed| write(deed, desk, facts).boxed())
    }
}

/// Whoever reads the ward's sees all model teams, a head those that they head.
async fn known(year: i32, reading: Reading<'_>) -> Result<Known> {
    let Reading { tx, facts, .. } = reading;
    let Some((of, scope)) = reach(year, facts) else { return Ok(Known::default()) };
    let mut teams = tx.model_teams(of).await?;
    teams.retain(|it| scope.ward.is_some() || scope.teams.contains(it.team));
    Ok(Known { criteria: tx.criteria(of).await?, teams })
}

/// What the actor reads of a year, and how far.
fn reach(year: i32, facts: &Facts) -> Option<(ModelsOf, Scope)> {
    let actor = facts.actor()?;
    let permit = may(actor, Action::ReadModel).ok()?;
    let year = if year == THIS_YEAR { facts.today.year() } else { year };
    Some((ModelsOf { ward: actor.ward, year }, permit.scope()))
}

/// The same of one team.
fn reach_of((year, team): (i32, TeamId), facts: &Facts) -> Option<ModelsOf> {
    let (of, scope) = reach(year, facts)?;
    let is_own = facts.teams.iter().any(|it| it.id == team);
    (is_own && (scope.ward.is_some() || scope.teams.contains(team))).then_some(of)
}

async fn numbers((year, team): (i32, TeamId), reading: Reading<'_>) -> Result<CountedFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(of) = reach_of((year, team), facts) else { return Ok(CountedFound::default()) };
    counted(tx, of, team, (facts.today, &*facts.calendar)).await.map(|it| CountedFound(Some(it)))
}

async fn rated_of((year, team): (i32, TeamId), reading: Reading<'_>) -> Result<RatedFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(of) = reach_of((year, team), facts) else { return Ok(RatedFound::default()) };
    match tx.model_teams(of).await?.into_iter().find(|it| it.team == team) {
        Some(it) => rated(tx, of, &it).await.map(RatedFound),
        None => Ok(RatedFound::default()),
    }
}

/// A timer knows no actor, so the ward's law, days and teams are read here.
async fn due_of(due: Due, reading: Reading<'_>) -> Result<DueFound> {
    let Reading { tx, facts, loader, by_timer } = reading;
    if !by_timer {
        return Ok(DueFound::default());
    }
    loader.place(tx, facts, due.ward).await?;
    let teams = tx.model_teams(ModelsOf { ward: due.ward, year: due.year }).await?;
    Ok(DueFound(teams.into_iter().find(|it| it.team == due.team)))
}

async fn write(deed: &ModelDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    match deed {
        ModelDeed::Note { permit, of: (year, team), id, noted, replaces } => {
            if let Some((old, why)) = replaces {
                quickest(desk.tx.strike_model(permit, (ward, *team, *old), why, desk.now).await?)?;
            }
            let replaces = replaces.as_ref().map(|it| it.0);
            let new = NewModelEntry { id: *id, team: *team, noted: (**noted).clone(), replaces };
            quickest(desk.tx.note_model(permit, ModelsOf { ward, year: *year }, &new, desk.now).await?)?;
            desk.note_of_office(permit, Act::NoteModel, *team).await
        }
        ModelDeed::Strike { permit, team, id, reason } => {
            quickest(desk.tx.strike_model(permit, (ward, *team, *id), reason, desk.now).await?)?;
            desk.note_of_office(permit, Act::StrikeModel, *team).await
        }
        ModelDeed::Criteria { permit, year, version, criteria } => {
            let of = (ModelsOf { ward, year: *year }, *version);
            quickest(desk.tx.write_criteria(permit, of, criteria, desk.now).await?)?;
            let day = crate::domain::audit::Target::of(crate::domain::audit::DAY, local_date(desk.now));
            desk.note_of_office(permit, Act::KeepCriteria, day).await
        }
        ModelDeed::Print { permit, of, paper } => print(desk, permit, (*of, *paper), facts).await,
    }
}

/// Where somebody else was quicker between this step's look and its word, the step is taken again and sees it.
fn quickest(is: bool) -> Result<()> {
    if is { Ok(()) } else { Err(Error::RowsAffected { what: "line of a model team", rows: 0 }) }
}

/// No party stands in it, and of people in office who heads the team.
async fn print(
    desk: &mut Desk<'_>,
    permit: &Permit<act::Modelling>,
    ((year, team), paper): ((i32, TeamId), ModelPaper),
    facts: &Facts,
) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    let name = match paper {
        ModelPaper::SelfMinutes => "bien-ban-tu-danh-gia",
        ModelPaper::Request => "de-nghi-cong-nhan-mo-hinh",
        ModelPaper::WardMinutes => "bien-ban-danh-gia",
        ModelPaper::Decision => "quyet-dinh-cong-nhan-mo-hinh",
    };
    let of = facts.team(team);
    let file_name = format!("{name}-{year}-to-{:02}.docx", of.map_or(0, |it| it.number));
    let caption = text!(
        "model-caption",
        name = Text::of(format!("model-paper-{paper}")),
        team = of.map_or("", |it| it.name.as_str()),
        day = Arg::Date(local_date(desk.now))
    );
    desk.note_of_office(permit, Act::PrintModel, team).await?;
    send(desk, PaperOrder::Model { ward, year, team, kind: paper, file_name }, &caption, false).await
}
