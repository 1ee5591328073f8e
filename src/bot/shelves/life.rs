//! Reads which cases of a team nobody mediates, for mediators who may take one, and keeps whether they may.

use chrono::TimeDelta;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::together::fronts_of;
use super::{Counting, Numbers, Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::dialogue::course_words::CourseOf;
use crate::dialogue::facts::Facts;
use crate::dialogue::life::{
    BROKEN, Candidates, CandidatesFound, Free, FreeFound, FrontFound, FrontOfCase, HOLDING, LifeDeed, PAUSED,
    RECURRING, Reminded, RemindedFound, SESSIONS, Takeable, TakeableFound, TakingFound, TakingOfCase, Untold,
    UntoldFound,
};
use crate::dialogue::own::Own;
use crate::domain::access::{Action, Reached, figures_reach, may};
use crate::domain::calendar::local_date;
use crate::domain::case::{Case, CaseMediator, Change};
use crate::domain::figures::{CourseCounts, CourseFigure};
use crate::domain::names::name_key;
use crate::domain::period::Period;
use crate::domain::{CaseId, TeamId};
use crate::store::Result;
use crate::store::life::TAKING;
use crate::store::register::Writer;

pub(super) struct Life;

impl Shelf for Life {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(Takeable(id)) = ask.get() {
            read(takeable(*id, reading))
        } else if ask.get::<Free>().is_some() {
            read(free(reading))
        } else if let Some(CourseOf(period)) = ask.get() {
            read(course(*period, reading))
        } else if ask.get::<Untold>().is_some() {
            read(untold(reading))
        } else if let Some(Reminded(id)) = ask.get() {
            read(reminded(*id, reading))
        } else if let Some(Candidates(id)) = ask.get() {
            read(candidates(*id, reading))
        } else if let Some(FrontOfCase(id)) = ask.get() {
            read(front(*id, reading))
        } else {
            let TakingOfCase(id) = ask.get()?;
            let team = reading.facts.case.as_ref().filter(|it| it.id == *id).map(|it| it.team);
            read(taking(team, reading))
        })
    }

    fn count<'a>(&self, counting: Counting<'a>) -> Option<BoxFuture<'a, Result<Numbers>>> {
        Some(counted(counting).boxed())
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<LifeDeed>().map(|deed| write(deed, desk, facts).boxed())
    }
}

async fn counted(counting: Counting<'_>) -> Result<Numbers> {
    let Counting { tx, ward, instants, .. } = counting;
    let (from, to) = (local_date(instants.0), local_date(instants.1 - TimeDelta::microseconds(1)));
    let Some(period) = Period::between(from, to) else { return Ok(Vec::new()) };
    let it = tx.course_counts(Reached::Ward(ward), period).await?;
    Ok(vec![
        (SESSIONS, it.get(CourseFigure::Sessions)),
        (PAUSED, it.get(CourseFigure::Paused)),
        (HOLDING, it.get(CourseFigure::Holding) + it.get(CourseFigure::Done)),
        (BROKEN, it.get(CourseFigure::Broken)),
        (RECURRING, it.get(CourseFigure::Recurring)),
    ])
}

async fn course(period: Period, reading: Reading<'_>) -> Result<CourseCounts> {
    match reading.facts.actor().and_then(figures_reach) {
        Some(reach) => reading.tx.whole_course_counts(reach, period).await,
        None => Ok(CourseCounts::default()),
    }
}

/// Ids and codes of the cases that the actor may take, of the teams whose heads let them.
async fn open_to(reading: &mut Reading<'_>, only: Option<CaseId>) -> Result<Vec<(CaseId, String)>> {
    let Some(actor) = reading.facts.actor() else { return Ok(Vec::new()) };
    let teams = may(actor, Action::TakeCase).map(|it| it.scope().teams).unwrap_or_default();
    let mut found = Vec::new();
    for team in teams.iter() {
        if reading.tx.team_setting(team, TAKING).await?.is_some() {
            found.extend(reading.tx.free_cases((team, actor.person), only).await?);
        }
    }
    Ok(found)
}

async fn takeable(id: CaseId, mut reading: Reading<'_>) -> Result<TakeableFound> {
    match open_to(&mut reading, Some(id)).await?.first() {
        Some(_) => Ok(TakeableFound(reading.tx.case(None, id).await?.map(Box::new))),
        None => Ok(TakeableFound::default()),
    }
}

async fn free(mut reading: Reading<'_>) -> Result<FreeFound> {
    Ok(FreeFound(open_to(&mut reading, None).await?))
}

async fn untold(reading: Reading<'_>) -> Result<UntoldFound> {
    let scope = reading.facts.actor().and_then(|it| may(it, Action::AssignCase).ok()).map(|it| it.scope());
    Ok(UntoldFound(reading.tx.broken_untold(scope.unwrap_or_default()).await?))
}

/// Who of those who follow the case up is still of the team that answers for it.
async fn reminded(id: CaseId, reading: Reading<'_>) -> Result<RemindedFound> {
    let Reading { tx, facts, by_timer, .. } = reading;
    let Some(case) = facts.case.as_ref().filter(|it| it.id == id && by_timer) else {
        return Ok(RemindedFound::default());
    };
    let mut found = RemindedFound::default();
    for it in case.following() {
        let person = tx.person(it.person).await?;
        let Some(person) = person.filter(|it| case.is_of_the_team(it, facts.today)).map(|it| it.id) else { continue };
        // Whom no message reaches does not follow up what they are not reminded of.
        match tx.account_of(person).await? {
            Some(_) => found.people.push(person),
            None => found.silent.push(tx.silent_since(person).await?),
        }
    }
    Ok(found)
}

async fn front(id: CaseId, mut reading: Reading<'_>) -> Result<FrontFound> {
    let team = reading.facts.case.as_ref().filter(|it| it.id == id).map(Case::led_by);
    let teams: Vec<TeamId> = team.into_iter().collect();
    Ok(FrontFound(fronts_of(&teams, &mut reading).await?.pop()))
}

/// For who names mediators of the case, as the step asks.
async fn candidates(id: CaseId, reading: Reading<'_>) -> Result<CandidatesFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(team) = facts.case.as_ref().filter(|it| it.id == id).map(Case::led_by) else {
        return Ok(CandidatesFound::default());
    };
    let mut people = tx.people_of_team(team).await?;
    people.retain(|it| it.mediates_in(team, facts.today));
    people.sort_by_cached_key(|it| name_key(&it.name));
    Ok(CandidatesFound(people.into_iter().map(|it| (it.id, it.name)).collect()))
}

async fn head_follows(desk: &mut Desk<'_>, (id, head): (CaseId, &CaseMediator), facts: &Facts) -> Result<()> {
    let Some(case) = desk.tx.case(None, id).await? else { return Ok(()) };
    let change = Change::FollowUp { people: vec![head.clone()], on: facts.today };
    if let Ok(after) = case.apply(&change, facts.today) {
        desk.tx.hand_case(Writer::planned(head.person, desk.now), (&after, &change)).await?;
        desk.plan_case(id, facts).await?;
    }
    Ok(())
}

async fn taking(team: Option<TeamId>, reading: Reading<'_>) -> Result<TakingFound> {
    match team {
        Some(team) => Ok(TakingFound(reading.tx.team_setting(team, TAKING).await?.is_some())),
        None => Ok(TakingFound::default()),
    }
}

async fn write(deed: &LifeDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        LifeDeed::Allow { permit, team, on } => {
            desk.tx.set_team_setting(permit, (*team, TAKING), on.then_some("on")).await
        }
        LifeDeed::HeadFollows { case, head } => head_follows(desk, (*case, head), facts).await,
    }
}
