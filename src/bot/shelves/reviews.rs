//! Reads what members of a team did in a year, and keeps the team's review.

use chrono::{NaiveDate, NaiveTime};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::reviews::{Due, DueFound, DueTeam, Of, OfFound, Record, Teams, TeamsFound};
use crate::domain::WardId;
use crate::domain::access::{Action, may};
use crate::domain::audit::Act;
use crate::domain::calendar::{at_local, end_of};
use crate::domain::election::review::{Going, Member, was_there, year_on};
use crate::domain::people::Office;
use crate::domain::people::composition::{Wanted, wants_minority};
use crate::domain::people::particulars::Ethnicity;
use crate::store::reviews::ReviewOf;
use crate::store::{Error, Result};

pub(super) struct Reviews;

impl Shelf for Reviews {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(of) = ask.get::<Of>() {
            read(one(*of, reading))
        } else if let Some(Due(ward)) = ask.get::<Due>() {
            read(due(*ward, reading))
        } else {
            ask.get::<Teams>().map(|_| read(teams(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<Record>().map(|it| record(it, desk, facts).boxed())
    }
}

async fn teams(reading: Reading<'_>) -> Result<TeamsFound> {
    let Some(actor) = reading.facts.actor() else { return Ok(TeamsFound::default()) };
    let year = year_on(reading.facts.today);
    Ok(TeamsFound { done: reading.tx.reviewed_teams(actor.ward, year).await? })
}

async fn one(of: Of, reading: Reading<'_>) -> Result<Option<OfFound>> {
    let Some(actor) = reading.facts.actor().filter(|it| may(it, Action::ReviewTeam).is_ok()) else { return Ok(None) };
    let today = reading.facts.today;
    let (first, last) = (NaiveDate::from_ymd_opt(of.year, 1, 1), NaiveDate::from_ymd_opt(of.year, 12, 31));
    let Some((first, last)) = first.zip(last) else { return Ok(None) };
    let register = reading.tx.register(actor.ward, today).await?;
    let Some(team) = register.team(of.team) else { return Ok(None) };
    let instants = (at_local(first, NaiveTime::MIN), end_of(last));
    let done = reading.tx.done_by(actor.ward, (first, last), instants).await?;
    let head = register.head(of.team, today).map(|it| it.id);
    let member = |it: &crate::domain::people::register::Entry| {
        let known = it.on(today);
        let (cases, trained) = done.iter().find(|done| done.0 == it.id).map_or((0, 0), |it| (it.1, it.2));
        Member {
            person: it.id,
            name: known.name,
            sex: known.sex,
            heads: head == Some(it.id),
            minority: known.ethnicity.map(|it| it == Ethnicity::Minority),
            cases,
            trained,
            going: Going::Unasked,
        }
    };
    let wanted = Wanted::of(wants_minority(&register, team, today), reading.facts.least());
    let members = register.mediators(of.team, today).map(member).collect();
    let mut front = register.holders((Office::FrontCommitteeHead, None, Some(team.group)), today);
    let front = front.next().map(|it| it.on(today).name);
    let stored = reading.tx.review(ReviewOf { ward: actor.ward, team: of.team, year: of.year }).await?;
    Ok(Some(OfFound { members, stored, wanted, front }))
}

/// Who is asked: the head of each team that is not reviewed, and who heads the Front committee there.
async fn due(ward: WardId, reading: Reading<'_>) -> Result<DueFound> {
    let Reading { tx, facts, loader, .. } = reading;
    // A timer knows no actor: whose law and days hold is read here.
    loader.place(tx, facts, ward).await?;
    let today = facts.today;
    let done = tx.reviewed_teams(ward, year_on(today)).await?;
    let register = tx.register(ward, today).await?;
    let team = |it: &crate::domain::people::Team| {
        let front = register.holders((Office::FrontCommitteeHead, None, Some(it.group)), today).map(|it| it.id);
        let mut whom: Vec<_> = register.head(it.id, today).map(|it| it.id).into_iter().chain(front).collect();
        whom.dedup();
        DueTeam { team: it.id, name: it.name.clone(), whom }
    };
    let all = || register.teams_on(today).filter(|it| was_there(it.life.from, year_on(today)));
    let open = all().filter(|it| !done.contains(&it.id)).map(team).collect();
    Ok(DueFound { open, teams: all().count() })
}

async fn record(it: &Record, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    let of = ReviewOf { ward, team: it.of.team, year: it.of.year };
    let content = (&*it.review, it.real.as_deref());
    if !desk.tx.record_review(&it.permit, of, content, (desk.now, it.seen)).await? {
        // Another process was quicker between this step's look and its word: taken again, the step sees it.
        return Err(Error::RowsAffected { what: "review of a team", rows: 0 });
    }
    desk.note_of_office(&it.permit, Act::ReviewTeam, it.of.team).await
}
