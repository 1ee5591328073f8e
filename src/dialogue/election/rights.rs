//! Who may do what with proposals, beyond the table of rights: of which teams, whose turn it is, and for whom the office
//! enters it.

use super::words;
use crate::dialogue::facts::Facts;
use crate::domain::access::{Permit, act, may};
use crate::domain::election::course::{Hand, Move, Standing};
use crate::domain::election::leaving::Asker;
use crate::domain::election::papers::ProposalPaper;
use crate::domain::election::{Content, Matter, Proposal, ProposalLine};
use crate::domain::people::{Actor, Office, Team, became};
use crate::domain::{PersonId, TeamId};

/// Whether somebody does it for a team by their own office, not for another.
fn is_front_head_of(actor: &Actor, team: &Team) -> bool {
    actor.offices.iter().any(|it| it.office == Office::FrontCommitteeHead && it.group == Some(team.group))
}

fn holds(actor: &Actor, office: Office, team: TeamId) -> bool {
    actor.offices.iter().any(|it| it.office == office && it.team == Some(team))
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
    let actor = facts.actor()?;
    if let Some(permit) = proposes(team, facts) {
        let own = holds(actor, Office::TeamHead, team).then_some(Asker::Head);
        let front = if acts_for_front(team, facts) { Asker::Office } else { Asker::Front };
        return Some((own.unwrap_or(front), permit));
    }
    let permit = may(actor, act::Proposing::Asker).ok()?;
    if holds(actor, Office::TeamHead, team) {
        Some((Asker::Head, permit))
    } else {
        holds(actor, Office::Mediator, team).then_some((Asker::Themself, permit))
    }
}

/// The right to enter what the chair decided.
pub(super) fn decides(facts: &Facts) -> Option<Permit<act::Proposing>> {
    may(facts.actor()?, act::Proposing::Office).ok()
}

/// Whether the actor may begin something for a team: one that there is today.
pub(super) fn begins(matter: Matter, team: TeamId, facts: &Facts) -> bool {
    let there = facts.teams_now().any(|it| it.id == team);
    there
        && match matter {
            Matter::Release => asks(team, facts).is_some(),
            Matter::Mediators | Matter::Head => proposes(team, facts).is_some(),
        }
}

/// For which team the actor may begin once more what is over: the same, or what it became a part of. About whom others
/// began it does not begin it again, and a mediator begins nothing about others.
pub(super) fn begins_anew(
    matter: Matter,
    (team, by, whom): (TeamId, PersonId, Option<PersonId>),
    facts: &Facts,
) -> Option<TeamId> {
    let own = facts.actor()?.person;
    let team = became(team, &facts.teams, facts.today)?;
    let is_own = whom == Some(own);
    let themself = matter == Matter::Release && asks(team, facts).is_some_and(|it| it.0 == Asker::Themself);
    let fits = if is_own { by == own } else { !themself };
    (fits && begins(matter, team, facts)).then_some(team)
}

/// The teams whose proposals the actor may see, those of former ones with what they became a part of; none where the whole
/// ward's are.
pub fn within(actor: &Actor, facts: &Facts) -> Option<Vec<TeamId>> {
    if may(actor, act::Proposing::Office).is_ok() {
        return None;
    }
    let own = |it: &Team| is_front_head_of(actor, it) || holds(actor, Office::TeamHead, it.id);
    let now = |it: &Team| became(it.id, &facts.teams, facts.today).and_then(|it| facts.team(it));
    Some(facts.teams.iter().filter(|it| own(it) || now(it).is_some_and(own)).map(|it| it.id).collect())
}

/// Whether the actor may see a proposal: of their teams, by themself, or about them.
pub fn sees((team, by, whom): (TeamId, PersonId, Option<PersonId>), facts: &Facts) -> bool {
    facts.actor().is_some_and(|actor| {
        let own = by == actor.person || whom == Some(actor.person);
        own || within(actor, facts).is_none_or(|teams| teams.contains(&team))
    })
}

/// The teams that the actor may begin something for.
pub(super) fn teams(matter: Matter, facts: &Facts) -> impl Iterator<Item = &Team> {
    facts.teams_now().filter(move |it| begins(matter, it.id, facts))
}

/// What the actor may begin at all.
pub(super) fn offered(facts: &Facts) -> Vec<Matter> {
    Matter::ALL.iter().copied().filter(|it| teams(*it, facts).next().is_some()).collect()
}

/// The right to take a step of a proposal now.
pub(super) fn step(it: &Proposal, step: Move, facts: &Facts) -> Option<Permit<act::Proposing>> {
    it.standing.after(step)?;
    let actor = facts.actor()?;
    let own = actor.person == it.by || it.leaving().is_some_and(|leaving| leaving.person == actor.person);
    match step {
        Move::Receive | Move::Return | Move::Refuse | Move::Decide => return decides(facts),
        // The head proposes it (Art. 11(2)); where nobody heads the team, the head of the Front committee goes on.
        Move::Propose => asks(it.team, facts).filter(|it_may| match it_may.0 {
            Asker::Head | Asker::Office => true,
            Asker::Front => words::head(it.team, facts).is_none(),
            Asker::Themself => false,
        }),
        // Whoever asked to leave may think better of it as long as the office has not got it.
        Move::Withdraw if own && matches!(it.standing, Standing::Asked | Standing::Proposed) => asks(it.team, facts),
        Move::Record | Move::Send | Move::Withdraw => proposes(it.team, facts).map(|it| (Asker::Front, it)),
        Move::Begin | Move::Ask | Move::Close => None,
    }
    .map(|it| it.1)
}

/// The right to have a paper of a proposal: drafts of decisions are the office's.
pub(super) fn prints(it: &Proposal, paper: ProposalPaper, facts: &Facts) -> Option<Permit<act::Proposing>> {
    match paper {
        ProposalPaper::Decision => decides(facts),
        ProposalPaper::Minutes | ProposalPaper::Proposal => proposes(it.team, facts).or_else(|| decides(facts)),
    }
}

/// Whether a proposal waits for the actor.
pub(super) fn waits(it: &ProposalLine, actor: &Actor, facts: &Facts) -> bool {
    let Some(team) = facts.team(it.team) else { return false };
    let office = may(actor, act::Proposing::Office).is_ok();
    let front = is_front_head_of(actor, team);
    match it.standing.hand() {
        // Where nobody heads the team, the head of the Front committee sees to it.
        Hand::Head => {
            holds(actor, Office::TeamHead, it.team) || office || (front && words::head(it.team, facts).is_none())
        }
        Hand::Front => front || office,
        Hand::Office => office,
        Hand::Nobody => false,
    }
}

/// Who really takes a step, where the office enters it for them.
pub(super) fn real((team, by): (TeamId, PersonId), content: &Content, step: Move, facts: &Facts) -> Option<String> {
    let actor = facts.actor()?;
    let front = || words::holder_of_group(Office::FrontCommitteeHead, team, facts);
    let other = |id: PersonId, name: String| (id != actor.person).then_some(name);
    match (step, content) {
        (Move::Return | Move::Refuse | Move::Decide, _) => None,
        // Whoever asks does it themself: for others the office proposes.
        (Move::Ask, _) => None,
        (Move::Propose, Content::Leaving(it)) if it.needs_group_head() => {
            words::head(team, facts).and_then(|(id, name)| other(id, name))
        }
        (Move::Propose, Content::Leaving(it)) => other(it.person, it.name.clone()),
        (Move::Withdraw, Content::Leaving(it)) if it.person == actor.person || by == actor.person => None,
        (_, Content::Leaving(it)) => it.front.clone().or_else(front).filter(|_| acts_for_front(team, facts)),
        (Move::Record, Content::Election(it)) => {
            it.presider.clone().or_else(front).filter(|_| acts_for_front(team, facts))
        }
        (_, Content::Election(it)) => front().or(it.presider.clone()).filter(|_| acts_for_front(team, facts)),
    }
}
