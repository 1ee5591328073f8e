//! Reads to which case the team of a head was invited, and who heads the Front committees that a case concerns (Art. 22).

use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::dialogue::own::Own;
use crate::dialogue::together::{Invitation, Invited, InvitedFound};
use crate::domain::access::Scope;
use crate::domain::case::{Cooperation, Helper};
use crate::domain::people::{Actor, Office};
use crate::domain::{CaseId, PersonId, TeamId};
use crate::store::Result;

pub(super) struct Together;

impl Shelf for Together {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        ask.get::<Invited>().map(|it| read(invited(it.0, reading)))
    }
}

/// The heads of the Front committees of these teams, as far as there are any.
async fn heads_of(teams: &[TeamId], reading: &mut Reading<'_>) -> Result<Vec<(TeamId, PersonId)>> {
    let Some(ward) = reading.facts.actor().map(|it| it.ward) else { return Ok(Vec::new()) };
    let people = reading.tx.people_of_ward(Scope::ward(ward)).await?;
    let today = reading.facts.today;
    let head = |team: &TeamId| {
        let group = reading.facts.team(*team)?.group;
        let heads = |it: &crate::domain::people::Holding| {
            it.office == Office::FrontCommitteeHead && it.group == Some(group) && it.is_active(today)
        };
        people.iter().find(|it| it.offices.iter().any(heads)).map(|it| (*team, it.id))
    };
    Ok(teams.iter().filter_map(head).collect())
}

async fn invited(id: CaseId, mut reading: Reading<'_>) -> Result<InvitedFound> {
    let headed = reading.facts.actor().map(Actor::headed_teams).unwrap_or_default();
    let Some(case) = reading.tx.case(None, id).await? else { return Ok(InvitedFound::default()) };
    let asked = |it: &&Helper| headed.contains(it.team) && it.standing == Cooperation::Invited;
    let team = case.course.helpers.iter().find(asked).map(|it| it.team);
    let Some(team) = team.filter(|_| case.stage.is_open()) else { return Ok(InvitedFound::default()) };
    let people = reading.tx.people_of_team(team).await?;
    let fronts = heads_of(&[case.team, team], &mut reading).await?;
    Ok(InvitedFound(Some(Invitation { case: Box::new(case), team, people, fronts })))
}
