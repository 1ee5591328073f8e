//! Reads and keeps proposals, within what the actor may see: the office those of the ward, others those of their teams and
//! their own. A decision is carried out in the register in the same transaction.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Counting, Numbers, Reading, Shelf, read};
use crate::bot::apply::Desk;
use crate::dialogue::election::{
    DECIDED, Due, DueFound, Found, LATE, Lines, One, Page, People, PeopleFound, ProposalDeed, WAITING, Waiting, Waits,
};
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::own::Own;
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::calendar::local_date;
use crate::domain::election::course::{Move, Standing, due};
use crate::domain::election::effect::{carry_out, newcomers};
use crate::domain::election::{Decision, Proposal, ProposalLine};
use crate::domain::people::{Actor, Office};
use crate::domain::{ProposalId, TeamId, WardId};
use crate::store::people::NewPerson;
use crate::store::proposals::{ProposalFilter, ProposalStepBy, Stepped};
use crate::store::register::Writer;
use crate::store::{Error, Result};

/// As many tasks as anybody can see to in a day.
const WAITING_AT_ONCE: u32 = 20;
/// More proposals than a ward has at a time.
const ALL: u32 = 500;

pub(super) struct Election;

impl Shelf for Election {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(Page(page)) = ask.get::<Page>() {
            read(lines(*page, reading))
        } else if let Some(One(id)) = ask.get::<One>() {
            read(one(*id, reading))
        } else if let Some(Due(ward, id)) = ask.get::<Due>() {
            read(due_of(*ward, *id, reading))
        } else if ask.get::<People>().is_some() {
            read(people(reading))
        } else {
            ask.get::<Waiting>().map(|_| read(waiting(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<ProposalDeed>().map(|deed| write(deed, desk, facts).boxed())
    }

    fn count<'a>(&self, counting: Counting<'a>) -> Option<BoxFuture<'a, Result<Numbers>>> {
        Some(counted(counting).boxed())
    }
}

/// The teams whose proposals somebody may see; none where those of the whole ward are.
fn within(actor: &Actor, facts: &Facts) -> Option<Vec<TeamId>> {
    if may(actor, Action::EnterDecision).is_ok() {
        return None;
    }
    let of_office =
        |group| actor.offices.iter().any(|it| it.office == Office::FrontCommitteeHead && it.group == Some(group));
    let heads = |team| actor.offices.iter().any(|it| it.office == Office::TeamHead && it.team == Some(team));
    Some(facts.teams.iter().filter(|it| of_office(it.group) || heads(it.id)).map(|it| it.id).collect())
}

fn filter(actor: &Actor, facts: &Facts) -> ProposalFilter {
    let within = within(actor, facts).map(|teams| (teams, actor.person));
    ProposalFilter { ward: actor.ward, within, standings: Vec::new(), offset: 0, limit: PAGE }
}

async fn lines(page: u32, reading: Reading<'_>) -> Result<Lines> {
    let Some(actor) = reading.facts.actor() else { return Ok(Lines::default()) };
    let filter = ProposalFilter { offset: page.saturating_mul(PAGE), ..filter(actor, reading.facts) };
    let (lines, total) = reading.tx.proposals(&filter).await?;
    Ok(Lines { lines, total })
}

async fn one(id: ProposalId, reading: Reading<'_>) -> Result<Found> {
    let Some(actor) = reading.facts.actor() else { return Ok(Found(None)) };
    let found = reading.tx.proposal(actor.ward, id).await?;
    let teams = within(actor, reading.facts);
    let sees = |it: &Proposal| {
        let own = it.by == actor.person || it.leaving().is_some_and(|it| it.person == actor.person);
        own || teams.as_ref().is_none_or(|teams| teams.contains(&it.team))
    };
    Ok(Found(found.filter(sees)))
}

async fn people(reading: Reading<'_>) -> Result<PeopleFound> {
    let Some(actor) = reading.facts.actor() else { return Ok(PeopleFound(None)) };
    let concerned = [Action::ProposePeople, Action::AskToLeave, Action::EnterDecision];
    if !concerned.iter().any(|it| may(actor, *it).is_ok()) {
        return Ok(PeopleFound(None));
    }
    Ok(PeopleFound(Some(reading.tx.register(actor.ward, reading.facts.today).await?)))
}

async fn due_of(ward: WardId, id: ProposalId, reading: Reading<'_>) -> Result<DueFound> {
    let Some(proposal) = reading.tx.proposal(ward, id).await? else { return Ok(DueFound::default()) };
    let register = reading.tx.register(ward, reading.facts.today).await?;
    let team = register.team(proposal.team);
    let group = team.map(|it| it.group);
    let front = register.holders((Office::FrontCommitteeHead, None, group), reading.facts.today).map(|it| it.id);
    let front = front.collect();
    let team = team.map_or_else(String::new, |it| it.name.clone());
    Ok(DueFound { proposal: Some(proposal), team, front })
}

async fn waiting(reading: Reading<'_>) -> Result<Waits> {
    let Some(actor) = reading.facts.actor() else { return Ok(Waits::default()) };
    let mut standings = Vec::new();
    if may(actor, Action::EnterDecision).is_ok() {
        // What nobody else can go on with waits for the office as well.
        standings.extend([Standing::Sent, Standing::Returned, Standing::Preparing, Standing::Proposed]);
    } else if may(actor, Action::ProposePeople).is_ok() {
        standings.extend([Standing::Preparing, Standing::Proposed, Standing::Returned]);
    }
    if actor.holds(Office::TeamHead) {
        standings.push(Standing::Asked);
    }
    if standings.is_empty() {
        return Ok(Waits::default());
    }
    let filter = ProposalFilter { standings, limit: WAITING_AT_ONCE, ..filter(actor, reading.facts) };
    Ok(Waits(reading.tx.proposals(&filter).await?.0))
}

async fn counted(counting: Counting<'_>) -> Result<Numbers> {
    let Counting { tx, ward, instants, rules: (law, calendar) } = counting;
    let (from, to) = (local_date(instants.0), local_date(instants.1));
    let standings = vec![Standing::Sent, Standing::Decided];
    let filter = ProposalFilter { ward, within: None, standings, offset: 0, limit: ALL };
    let all = tx.proposals(&filter).await?.0;
    let count =
        |is: &dyn Fn(&&ProposalLine) -> bool| u32::try_from(all.iter().filter(|it| is(it)).count()).unwrap_or(u32::MAX);
    let late = |it: &&ProposalLine| due(it, law, calendar).is_some_and(|day| day < to);
    Ok(vec![
        (WAITING, count(&|it| it.standing == Standing::Sent)),
        (LATE, count(&|it| it.standing == Standing::Sent && late(it))),
        (DECIDED, count(&|it| it.decided_on.is_some_and(|day| from <= day && day < to))),
    ])
}

async fn write(deed: &ProposalDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    let by = |desk: &Desk<'_>| (desk.row, desk.now);
    match deed {
        ProposalDeed::Begin { permit, new } => {
            let (row, at) = by(desk);
            let real = new.real.as_deref();
            let by = ProposalStepBy { row, permit, at, on: facts.today, real, words: None };
            desk.tx.begin_proposal(by, (ward, new)).await
        }
        ProposalDeed::Step { permit, id, seen, step, content, real, words } => {
            let (row, at) = by(desk);
            let by =
                ProposalStepBy { row, permit, at, on: facts.today, real: real.as_deref(), words: words.as_deref() };
            let stepped = Stepped { seen: *seen, step: *step, content, decision: None };
            looked(desk.tx.step_proposal(by, (ward, *id), stepped).await?)
        }
        ProposalDeed::Decide { permit, register, proposal, decision } => {
            let (row, at) = by(desk);
            let by = ProposalStepBy { row, permit, at, on: facts.today, real: None, words: Some(&decision.number) };
            let seen = (proposal.standing, proposal.version);
            let content = &proposal.content;
            let stepped = Stepped { seen, step: Move::Decide, content, decision: Some(decision) };
            looked(desk.tx.step_proposal(by, (ward, proposal.id), stepped).await?)?;
            carried_out(register, (proposal, decision), desk, facts).await
        }
    }
}

/// Somebody else was quicker between this step's look and its word: look again.
fn looked(taken: bool) -> Result<()> {
    if taken { Ok(()) } else { Err(Error::RowsAffected { what: "step of a proposal", rows: 0 }) }
}

/// From the day of the decision it holds: people are added, offices given or ended, all in this transaction.
async fn carried_out(
    permit: &Permit<act::KeepRegister>,
    (proposal, decision): (&Proposal, &Decision),
    desk: &mut Desk<'_>,
    facts: &Facts,
) -> Result<()> {
    let percent = facts.law.on(facts.today).election_percent();
    let mut ids = Vec::new();
    for (nth, it) in newcomers(proposal, percent).into_iter().enumerate() {
        let key = format!("elected:{}:{nth}", proposal.id);
        let new = NewPerson { key: &key, ward: proposal.ward, name: &it.name, phone: it.phone.as_deref(), sex: it.sex };
        ids.push(desk.tx.add_person(&new, desk.now).await?);
    }
    let mut register = desk.tx.register(proposal.ward, facts.today).await?;
    match carry_out(&mut register, proposal, decision, (percent, &ids)) {
        Ok(writes) => desk.tx.write_register(Writer::of(permit, desk.now), proposal.ward, &writes).await,
        // It was looked at in this very step; what changed since is looked at anew.
        Err(_) => Err(Error::RowsAffected { what: "decision on a proposal", rows: 0 }),
    }
}
