//! Who may do what with proposals, beyond the table of rights: of which teams, and whose turn it is.

use crate::dialogue::facts::Facts;
use crate::domain::TeamId;
use crate::domain::access::{Permit, act, may};
use crate::domain::election::Proposal;
use crate::domain::election::course::{Move, Standing};
use crate::domain::election::leaving::Asker;
use crate::domain::people::{Actor, Office, Team};

/// Whether somebody does it for a team by their own office, not for another.
fn is_front_head_of(actor: &Actor, team: &Team) -> bool {
    actor.offices.iter().any(|it| it.office == Office::FrontCommitteeHead && it.group == Some(team.group))
}

/// Whether the actor enters it for the head of the Front committee.
pub(super) fn acts_for_front(team: TeamId, facts: &Facts) -> bool {
    match (facts.actor(), facts.team(team)) {
        (Some(actor), Some(team)) => !is_front_head_of(actor, team),
        _ => true,
    }
}

/// The right to prepare elections and to propose for a team.
pub(super) fn proposes(team: TeamId, facts: &Facts) -> Option<Permit<act::Proposing>> {
    let (actor, team) = (facts.actor()?, facts.team(team)?);
    let permit = may(actor, act::Proposing::Front).ok()?;
    (permit.scope().ward.is_some() || is_front_head_of(actor, team)).then_some(permit)
}

/// The right to propose that somebody of a team leaves, and as what.
pub(super) fn asks(team: TeamId, facts: &Facts) -> Option<(Asker, Permit<act::Proposing>)> {
    if let Some(permit) = proposes(team, facts) {
        return Some((Asker::Front, permit));
    }
    let actor = facts.actor()?;
    let permit = may(actor, act::Proposing::Asker).ok()?;
    let holds = |office| actor.offices.iter().any(|it| it.office == office && it.team == Some(team));
    if holds(Office::TeamHead) {
        Some((Asker::Head, permit))
    } else {
        holds(Office::Mediator).then_some((Asker::Themself, permit))
    }
}

/// The right to enter what the chair decided.
pub(super) fn decides(facts: &Facts) -> Option<Permit<act::Proposing>> {
    may(facts.actor()?, act::Proposing::Office).ok()
}

/// The teams that the actor may begin something for.
pub(super) fn teams(facts: &Facts) -> impl Iterator<Item = &Team> {
    facts.teams.iter().filter(|it| asks(it.id, facts).is_some())
}

/// The right to take a step of a proposal now.
pub(super) fn step(it: &Proposal, step: Move, facts: &Facts) -> Option<Permit<act::Proposing>> {
    it.standing.after(step)?;
    let own = facts.actor().is_some_and(|actor| {
        actor.person == it.by || it.leaving().is_some_and(|leaving| leaving.person == actor.person)
    });
    match step {
        Move::Return | Move::Refuse | Move::Decide => decides(facts),
        Move::Propose => asks(it.team, facts).filter(|it| it.0 != Asker::Themself).map(|it| it.1),
        // Whoever asked to leave may think better of it as long as the office has not got it.
        Move::Withdraw if own && matches!(it.standing, Standing::Asked | Standing::Proposed) => {
            asks(it.team, facts).map(|it| it.1)
        }
        Move::Record | Move::Send | Move::Withdraw => proposes(it.team, facts),
        Move::Begin | Move::Ask => None,
    }
}
