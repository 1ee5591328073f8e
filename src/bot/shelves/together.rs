//! Reads to which case the team of a head was invited, and who heads the teams and the Front committees that a case
//! concerns (Art. 22, 26).

use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::access::team_heads;
use crate::dialogue::facts::TeamHead;
use crate::dialogue::own::Own;
use crate::dialogue::together::{HeadsFound, HeadsOf, Invitation, Invited, InvitedFound, Waiting, WaitingFound};
use crate::domain::TeamId;
use crate::domain::access::act::Changing;
use crate::domain::access::{Scope, may};
use crate::domain::case::{Helper, interested};
use crate::domain::people::{Actor, Holding, Office};
use crate::store::Result;

pub(super) struct Together;

impl Shelf for Together {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(it) = ask.get::<Invited>() {
            read(invited(*it, reading))
        } else if ask.get::<Waiting>().is_some() {
            read(waiting(reading))
        } else {
            read(heads(ask.get::<HeadsOf>()?.0, reading))
        })
    }
}

/// The heads of the Front committees of these teams, as far as there are any.
pub(super) async fn fronts_of(teams: &[TeamId], reading: &mut Reading<'_>) -> Result<Vec<TeamHead>> {
    let Some(ward) = reading.facts.actor().map(|it| it.ward) else { return Ok(Vec::new()) };
    let people = reading.tx.people_of_ward(Scope::ward(ward)).await?;
    let reachable = reading.tx.reachable_people(ward).await?;
    let today = reading.facts.today;
    let head = |team: &TeamId| {
        let group = reading.facts.team(*team)?.group;
        let heads =
            |it: &Holding| it.office == Office::FrontCommitteeHead && it.group == Some(group) && it.is_active(today);
        let found = people.iter().find(|it| it.offices.iter().any(heads))?;
        Some(TeamHead {
            team: *team,
            person: found.id,
            name: found.name.clone(),
            phone: found.phone.clone(),
            reachable: reachable.contains(&found.id),
            muted: false,
        })
    };
    Ok(teams.iter().filter_map(head).collect())
}

async fn heads(team: TeamId, reading: Reading<'_>) -> Result<HeadsFound> {
    match reading.facts.actor().map(|it| it.ward) {
        Some(ward) => Ok(HeadsFound(team_heads(reading.tx, (ward, Some(team)), reading.facts.today).await?)),
        None => Ok(HeadsFound::default()),
    }
}

async fn waiting(reading: Reading<'_>) -> Result<WaitingFound> {
    let teams = reading.facts.actor().map(Actor::headed_teams).unwrap_or_default();
    Ok(WaitingFound(reading.tx.invitations_to_help(teams).await?))
}

/// The invitation of a team that the actor heads, or for whose head an officer of the ward enters the answer.
async fn invited(ask: Invited, mut reading: Reading<'_>) -> Result<InvitedFound> {
    let Some(actor) = reading.facts.actor() else { return Ok(InvitedFound::default()) };
    let (headed, ward) = (actor.headed_teams(), actor.ward);
    let office = may(actor, Changing::Mediators).is_ok_and(|it| it.scope().ward == Some(ward));
    let Some(case) = reading.tx.case(None, ask.case).await?.filter(|it| it.ward == ward) else {
        return Ok(InvitedFound::default());
    };
    let may_answer = |it: &&Helper| match ask.team {
        Some(team) => it.team == team && (office || headed.contains(team)),
        None => headed.contains(it.team),
    };
    let team = case.course.helpers.iter().filter(|it| it.is_asked()).find(may_answer).map(|it| it.team);
    let Some(team) = team.filter(|_| case.stage.is_open()) else { return Ok(InvitedFound::default()) };
    let people = reading.tx.people_of_team(team).await?;
    let events = reading.tx.case_events(case.id).await?;
    let interested = interested(&events).into_iter().map(|it| it.0).collect();
    let heads = team_heads(reading.tx, (ward, Some(case.team)), reading.facts.today).await?;
    let fronts = fronts_of(&[case.team, team], &mut reading).await?;
    Ok(InvitedFound(Some(Invitation { case: Box::new(case), team, people, interested, heads, fronts })))
}
