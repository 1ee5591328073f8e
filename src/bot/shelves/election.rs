//! Reads and keeps proposals, within what the actor may see: the office those of the ward, others those of their teams and
//! their own. A decision is carried out in the register in the same transaction.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::leaving::{Leaving, hand_over_all, hanging_on, leave};
use super::papers::send;
use super::{Counting, Numbers, Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::bot::paper_order::PaperOrder;
use crate::dialogue::election::{
    DECIDED, DECIDED_BEFORE, Due, DueFound, Found, Handing, HangingFound, HangingOn, LATE, Lines, One, Page, People,
    PeopleFound, ProposalDeed, Rival, RivalsFound, UnderWay, WAITING, Waiting, Waits, sees, within,
};
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::own::Own;
use crate::dialogue::people::HandOver;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::audit::Act;
use crate::domain::calendar::{local, local_date};
use crate::domain::election::course::{Move, Standing, due};
use crate::domain::election::effect::{carry_out, newcomers};
use crate::domain::election::papers::ProposalPaper;
use crate::domain::election::{Content, Decision, Proposal, ProposalLine};
use crate::domain::people::register::{Hanging, Write};
use crate::domain::people::{Actor, Office};
use crate::domain::{PersonId, ProposalId, TeamId, WardId};
use crate::store::people::NewPerson;
use crate::store::proposals::{ProposalFilter, ProposalStepBy, Stepped};
use crate::store::register::Writer;
use crate::store::{Error, Result};

/// More proposals than a ward has under way at a time.
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
        } else if let Some(UnderWay(team)) = ask.get::<UnderWay>() {
            read(under_way(*team, reading))
        } else if let Some(HangingOn(person)) = ask.get::<HangingOn>() {
            read(hanging(*person, reading))
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
    let of = |it: &Proposal| (it.team, it.by, it.leaving().map(|it| it.person));
    Ok(Found(found.filter(|it| sees(of(it), reading.facts))))
}

async fn people(reading: Reading<'_>) -> Result<PeopleFound> {
    let Some(actor) = reading.facts.actor() else { return Ok(PeopleFound(None)) };
    let concerned = [Action::ProposePeople, Action::AskToLeave, Action::EnterDecision];
    if !concerned.iter().any(|it| may(actor, *it).is_ok()) {
        return Ok(PeopleFound(None));
    }
    Ok(PeopleFound(Some(reading.tx.register(actor.ward, reading.facts.today).await?)))
}

/// A timer knows no actor, so the ward's law and days are read here.
async fn due_of(ward: WardId, id: ProposalId, reading: Reading<'_>) -> Result<DueFound> {
    let Reading { tx, facts, loader, .. } = reading;
    let Some(proposal) = tx.proposal(ward, id).await? else { return Ok(DueFound::default()) };
    loader.place(tx, facts, ward).await?;
    let register = tx.register(ward, facts.today).await?;
    let team = register.team(proposal.team);
    let group = team.map(|it| it.group);
    let front = register.holders((Office::FrontCommitteeHead, None, group), facts.today).map(|it| it.id);
    let front = front.collect();
    let team = team.map_or_else(String::new, |it| it.name.clone());
    Ok(DueFound { proposal: Some(proposal), team, front })
}

fn open() -> Vec<Standing> {
    Standing::ALL.iter().copied().filter(|it| it.is_open()).collect()
}

/// Everything that is under way within the actor's reach: whose turn it is, the flow says.
async fn waiting(reading: Reading<'_>) -> Result<Waits> {
    let Some(actor) = reading.facts.actor() else { return Ok(Waits::default()) };
    let filter = ProposalFilter { standings: open(), limit: ALL, ..filter(actor, reading.facts) };
    Ok(Waits(reading.tx.proposals(&filter).await?.0))
}

/// What is under way for a team, and about whom; nobody is shown more of it than that it is.
async fn under_way(team: TeamId, reading: Reading<'_>) -> Result<RivalsFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(RivalsFound::default()) };
    let (standings, within) = (open(), Some((vec![team], PersonId(0))));
    let filter = ProposalFilter { ward, within, standings, offset: 0, limit: ALL };
    let mut rivals = Vec::new();
    for line in tx.proposals(&filter).await?.0 {
        let Some(it) = tx.proposal(ward, line.id).await? else { continue };
        let people = match &it.content {
            Content::Election(vote) => {
                let standing = vote.standing(it.percent(&facts.law, facts.today));
                standing.into_iter().map(|it| (it.name.clone(), it.person)).collect()
            }
            Content::Leaving(it) => vec![(it.name.clone(), Some(it.person))],
        };
        rivals.push(Rival { id: it.id, matter: it.matter, people });
    }
    Ok(RivalsFound(rivals))
}

/// What hangs on somebody of the ward, for who enters the decision.
async fn hanging(person: PersonId, reading: Reading<'_>) -> Result<HangingFound> {
    let ward = reading.facts.actor().filter(|it| may(it, Action::EnterDecision).is_ok()).map(|it| it.ward);
    let of_ward = match ward {
        Some(ward) => reading.tx.person(person).await?.is_some_and(|it| it.ward == ward),
        None => false,
    };
    let Some(ward) = ward.filter(|_| of_ward) else { return Ok(HangingFound(Hanging::default())) };
    let register = reading.tx.shared_register(ward, reading.facts.today).await?;
    Ok(HangingFound(hanging_on(reading.tx, (&register, person), reading.facts).await?))
}

async fn counted(counting: Counting<'_>) -> Result<Numbers> {
    let Counting { tx, ward, instants, entered, rules: (law, calendar) } = counting;
    let (from, to) = (local_date(instants.0), local_date(instants.1));
    let standings = vec![Standing::Sent, Standing::Decided];
    let filter = ProposalFilter { ward, within: None, standings, offset: 0, limit: ALL };
    let all = tx.proposals(&filter).await?.0;
    let entered_late = tx.decisions_entered(ward, from, entered).await?;
    let count =
        |is: &dyn Fn(&&ProposalLine) -> bool| u32::try_from(all.iter().filter(|it| is(it)).count()).unwrap_or(u32::MAX);
    let late = |it: &&ProposalLine| due(it, law, calendar).is_some_and(|day| day < to);
    Ok(vec![
        (WAITING, count(&|it| it.standing == Standing::Sent)),
        (LATE, count(&|it| it.standing == Standing::Sent && late(it))),
        (DECIDED, count(&|it| it.decided_on.is_some_and(|day| from <= day && day < to))),
        (DECIDED_BEFORE, entered_late),
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
            desk.tx.begin_proposal(by, (ward, new)).await?;
            desk.note_of_office(permit, Act::StepProposal, new.team).await
        }
        ProposalDeed::Step { permit, id, seen, step, content, real, words } => {
            let (row, at) = by(desk);
            let by =
                ProposalStepBy { row, permit, at, on: facts.today, real: real.as_deref(), words: words.as_deref() };
            let stepped = Stepped { seen: *seen, step: *step, content, decision: None };
            looked(desk.tx.step_proposal(by, (ward, *id), stepped).await?)?;
            match desk.tx.proposal(ward, *id).await? {
                Some(it) => desk.note_of_office(permit, Act::StepProposal, it.team).await,
                None => Ok(()),
            }
        }
        ProposalDeed::Receive { permit, id, seen, receipt } => {
            let (row, at) = by(desk);
            let kept = receipt.kept();
            let by = ProposalStepBy { row, permit, at, on: receipt.on, real: None, words: Some(&kept) };
            looked(desk.tx.receive_proposal(by, (ward, *id), *seen).await?)?;
            match desk.tx.proposal(ward, *id).await? {
                Some(it) => desk.note_of_office(permit, Act::StepProposal, it.team).await,
                None => Ok(()),
            }
        }
        ProposalDeed::Decide { permit, register, proposal, decision, handing } => {
            let (row, at) = by(desk);
            let by = ProposalStepBy { row, permit, at, on: facts.today, real: None, words: Some(&decision.number) };
            let seen = (proposal.standing, proposal.version);
            let content = &proposal.content;
            let stepped = Stepped { seen, step: Move::Decide, content, decision: Some(decision) };
            looked(desk.tx.step_proposal(by, (ward, proposal.id), stepped).await?)?;
            desk.note_of_office(permit, Act::DecideProposal, proposal.team).await?;
            if let Some(it) = handing {
                handed_over(register, it, desk, facts).await?;
            }
            carried_out(register, (proposal, decision), desk, facts).await
        }
        ProposalDeed::Print { permit, of, paper } => print(permit, (*of, *paper), desk, facts).await,
    }
}

/// Somebody else was quicker, in another process, between this step's look and its word: taken again, the step sees how it
/// stands now.
fn looked(taken: bool) -> Result<()> {
    if taken { Ok(()) } else { Err(Error::RowsAffected { what: "step of a proposal", rows: 0 }) }
}

/// What hangs on whoever leaves goes over before the office ends.
async fn handed_over(
    permit: &Permit<act::KeepRegister>,
    it: &Handing,
    desk: &mut Desk<'_>,
    facts: &Facts,
) -> Result<()> {
    let Handing { cases, from, to, to_name, .. } = it.clone();
    hand_over_all(desk, &HandOver { cases, from, to, to_name }, Writer::of(permit, desk.now), facts).await
}

/// From the day of the decision it holds: people are added, offices given or ended, all in this transaction.
async fn carried_out(
    permit: &Permit<act::KeepRegister>,
    (proposal, decision): (&Proposal, &Decision),
    desk: &mut Desk<'_>,
    facts: &Facts,
) -> Result<()> {
    let percent = proposal.percent(&facts.law, facts.today);
    let mut ids = Vec::new();
    for (nth, it) in newcomers(proposal, percent).into_iter().enumerate() {
        let key = format!("elected:{}:{nth}", proposal.id);
        let new = NewPerson { key: &key, ward: proposal.ward, name: &it.name, phone: it.phone.as_deref(), sex: it.sex };
        let person = desk.tx.add_person(&new, desk.now).await?;
        desk.note_of_office(permit, Act::AddPerson, person).await?;
        ids.push(person);
    }
    let mut register = desk.tx.register(proposal.ward, facts.today).await?;
    // It was looked at in this very step; what changed since is looked at anew.
    let writes = carry_out(&mut register, proposal, decision, (percent, &ids));
    let writes = writes.map_err(|_| Error::RowsAffected { what: "decision on a proposal", rows: 0 })?;
    desk.tx.write_register(Writer::of(permit, desk.now), proposal.ward, &writes).await?;
    for write in &writes {
        match write {
            Write::Give { person, .. } => desk.note_of_office(permit, Act::GiveOffice, *person).await?,
            Write::End { person, .. } => desk.note_of_office(permit, Act::EndOffice, *person).await?,
            _ => {}
        }
    }
    leave(desk, (proposal.ward, &Leaving::by(&writes)), Writer::of(permit, desk.now), facts).await
}

async fn print(
    permit: &Permit<act::Proposing>,
    ((proposal, team), paper): ((ProposalId, TeamId), ProposalPaper),
    desk: &mut Desk<'_>,
    facts: &Facts,
) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    desk.note_of_office(permit, Act::PrintProposal, team).await?;
    let of = facts.team(team);
    let file_name = format!("{}-to-{:02}.docx", file_name_of(paper), of.map_or(0, |it| it.number));
    let (day, time) = (Arg::Date(local_date(desk.now)), Arg::Time(local(desk.now).time()));
    let caption = text!(
        "election-paper-caption",
        name = Text::of(format!("election-paper-{paper}")),
        team = of.map_or("", |it| it.name.as_str()),
        person = facts.actor().map_or("", |it| it.name.as_str()),
        time = time,
        day = day
    );
    send(desk, PaperOrder::Proposal { ward, proposal, kind: paper, file_name }, &caption, true).await
}

fn file_name_of(paper: ProposalPaper) -> &'static str {
    match paper {
        ProposalPaper::Minutes => "bien-ban-bau",
        ProposalPaper::Proposal => "de-nghi",
        ProposalPaper::Decision => "du-thao-quyet-dinh",
    }
}
