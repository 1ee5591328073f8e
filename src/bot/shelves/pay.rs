//! Reads and keeps requests for pay, within what the actor may see: the office those of the ward, a head those of their
//! teams, who mediates what they get themselves.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::papers::send;
use super::{Counting, Numbers, Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::bot::paper_order::PaperOrder;
use crate::bot::papers::ledger_of;
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::own::Own as Value;
use crate::dialogue::pay::{
    Due, DueFound, Found, Home, LATE, One, Own, OwnFound, PAID, Page, PayDeed, Payable, PayableFound, Seen, Sums,
    SumsFound, Supports, SupportsFound, WAITING, Waiting, Waits,
};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Action, Denied, may};
use crate::domain::audit::Act;
use crate::domain::calendar::{days_earlier, local, local_date};
use crate::domain::law::Law;
use crate::domain::pay::case::{Odd, PayLine, total};
use crate::domain::pay::course::{Hand, Standing, due};
use crate::domain::pay::ledger::stretch;
use crate::domain::pay::{PayPaper, PayRequest};
use crate::domain::people::{Actor, is_now_of};
use crate::domain::{CaseId, PayId, TeamId, WardId};
use crate::store::pay::{PayFilter, PayStepBy};
use crate::store::{Error, Result, Tx};

/// More requests than a ward has under way at a time.
const ALL: u32 = 500;

pub(super) struct Pay;

impl Shelf for Pay {
    fn load<'a>(&self, ask: &'a Value, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Value>>> {
        Some(if let Some(Page(page)) = ask.get::<Page>() {
            read(home(*page, reading))
        } else if let Some(Payable(team, except)) = ask.get::<Payable>() {
            read(payable((*team, *except), reading))
        } else if let Some(One(id)) = ask.get::<One>() {
            read(one(*id, reading))
        } else if let Some(Due(ward, id)) = ask.get::<Due>() {
            read(due_of(*ward, *id, reading))
        } else if ask.get::<Own>().is_some() {
            read(own(reading))
        } else if let Some(Sums(year, quarter)) = ask.get::<Sums>() {
            read(sums((*year, *quarter), reading))
        } else if let Some(Supports(year)) = ask.get::<Supports>() {
            read(supports(*year, reading))
        } else {
            ask.get::<Waiting>().map(|_| read(waiting(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Value, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<PayDeed>().map(|deed| write(deed, desk, facts).boxed())
    }

    fn count<'a>(&self, counting: Counting<'a>) -> Option<BoxFuture<'a, Result<Numbers>>> {
        Some(counted(counting).boxed())
    }
}

/// The teams whose requests somebody sees, with those that became a part of them; none where it is the whole ward's;
/// refused where they see no request.
fn within(actor: &Actor, facts: &Facts) -> std::result::Result<Option<Vec<TeamId>>, Denied> {
    if may(actor, Action::DecidePay).is_ok() {
        return Ok(None);
    }
    let own = may(actor, Action::AskPay)?.scope().teams;
    let leads = |it: &TeamId| is_now_of(*it, own, (&facts.teams, facts.today));
    Ok(Some(facts.teams.iter().map(|it| it.id).filter(leads).collect()))
}

fn filter(actor: &Actor, facts: &Facts) -> Option<PayFilter> {
    let teams = within(actor, facts).ok()?;
    Some(PayFilter { ward: actor.ward, teams, standings: Vec::new(), offset: 0, limit: PAGE })
}

async fn home(page: u32, reading: Reading<'_>) -> Result<Home> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor().cloned() else { return Ok(Home::default()) };
    let Some(filter) = filter(&actor, facts) else { return Ok(Home::default()) };
    let filter = PayFilter { offset: page.saturating_mul(PAGE), ..filter };
    let (lines, total_of) = tx.pay_requests(&filter).await?;
    let mut open = Vec::new();
    if let Ok(permit) = may(&actor, Action::AskPay) {
        for team in permit.scope().teams.iter() {
            let all = lines_of(tx, (&actor, facts), (team, None)).await?;
            open.push((team, u32::try_from(all.len()).unwrap_or(u32::MAX), total(&all)));
        }
    }
    Ok(Home { lines, total: total_of, payable: open })
}

async fn payable((team, except): (TeamId, Option<PayId>), reading: Reading<'_>) -> Result<PayableFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor().cloned() else { return Ok(PayableFound::default()) };
    Ok(PayableFound(lines_of(tx, (&actor, facts), (team, except)).await?))
}

/// The cases that can be asked for, of a team that the actor heads, or the one that it became a part of.
async fn lines_of(
    tx: &mut Tx,
    (actor, facts): (&Actor, &Facts),
    (team, except): (TeamId, Option<PayId>),
) -> Result<Vec<PayLine>> {
    let Ok(permit) = may(actor, Action::AskPay) else { return Ok(Vec::new()) };
    if !is_now_of(team, permit.scope().teams, (&facts.teams, facts.today)) {
        return Ok(Vec::new());
    }
    let ids = tx.payable_cases(permit.scope(), (team, except)).await?;
    let cases = tx.cases_alone(&ids).await?;
    Ok(cases.iter().filter_map(|it| PayLine::of(it, &facts.law).ok()).collect())
}

async fn one(id: PayId, reading: Reading<'_>) -> Result<Found> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor().cloned() else { return Ok(Found::default()) };
    let Ok(within) = within(&actor, facts) else { return Ok(Found::default()) };
    let found = tx.pay_request(actor.ward, id).await?;
    match found.filter(|it| within.is_none_or(|teams| teams.contains(&it.team))) {
        Some(it) => Ok(Found(Some(Box::new(seen(tx, it, (&facts.law, facts.today)).await?)))),
        None => Ok(Found::default()),
    }
}

/// Looks at the cases of a request once more while the office may decide or pay for them, and at who asks for them by now.
async fn seen(tx: &mut Tx, request: PayRequest, (law, today): (&Law, NaiveDate)) -> Result<Seen> {
    let headless = tx.is_headless((request.ward, request.team), today).await?;
    let taken = if request.standing.is_live() { Vec::new() } else { tx.pay_taken(request.id).await? };
    let mut odd = Vec::new();
    // A team that has it back writes its list from the cases as they are, and what was paid is paid.
    if request.standing.hand() == Hand::Office {
        let ids: Vec<CaseId> = request.lines.iter().map(|it| it.case).collect();
        let cases = tx.cases_alone(&ids).await?;
        let now = |line: &PayLine| match cases.iter().find(|it| it.id == line.case) {
            Some(case) => line.odd(case, law),
            None => Some(Odd::Differs),
        };
        odd.extend(request.lines.iter().filter_map(|it| Some((it.case, now(it)?))));
    }
    Ok(Seen { request, odd, taken, headless })
}

/// A timer knows no actor, so the ward's law, days and teams are read here.
async fn due_of(ward: WardId, id: PayId, reading: Reading<'_>) -> Result<DueFound> {
    let Reading { tx, facts, loader, .. } = reading;
    let Some(it) = tx.pay_request(ward, id).await? else { return Ok(DueFound::default()) };
    loader.place(tx, facts, ward).await?;
    Ok(DueFound(Some(Box::new(seen(tx, it, (&facts.law, facts.today)).await?))))
}

async fn own(reading: Reading<'_>) -> Result<OwnFound> {
    let person = reading.facts.actor().filter(|it| may(it, Action::ReadPay).is_ok()).map(|it| it.person);
    match person {
        Some(person) => Ok(OwnFound(reading.tx.own_pay(person).await?)),
        None => Ok(OwnFound::default()),
    }
}

async fn sums((year, quarter): (Option<i32>, Option<u32>), reading: Reading<'_>) -> Result<SumsFound> {
    let Reading { tx, facts, .. } = reading;
    let year = year.unwrap_or_else(|| facts.today.year());
    let reach = facts.actor().and_then(|it| may(it, Action::ReadPay).ok()).and_then(|it| it.scope().ward);
    match (reach, stretch(year, quarter)) {
        (Some(ward), Some(ends)) => Ok(SumsFound(Some(ledger_of(tx, (ward, ends), &facts.teams, facts.today).await?))),
        _ => Ok(SumsFound::default()),
    }
}

async fn supports(year: Option<i32>, reading: Reading<'_>) -> Result<SupportsFound> {
    let Reading { tx, facts, .. } = reading;
    let reach = facts.actor().and_then(|it| may(it, Action::DecidePay).ok()).and_then(|it| it.scope().ward);
    match (reach, stretch(year.unwrap_or_else(|| facts.today.year()), None)) {
        (Some(ward), Some(ends)) => Ok(SupportsFound(tx.support(ward, ends).await?)),
        _ => Ok(SupportsFound::default()),
    }
}

fn open() -> Vec<Standing> {
    Standing::ALL.iter().copied().filter(|it| it.hand() != Hand::Nobody).collect()
}

/// Everything that is under way within the actor's reach: whose turn it is, the flow says.
async fn waiting(reading: Reading<'_>) -> Result<Waits> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor() else { return Ok(Waits::default()) };
    let Some(filter) = filter(actor, facts) else { return Ok(Waits::default()) };
    let filter = PayFilter { standings: open(), limit: ALL, ..filter };
    let lines = tx.pay_requests(&filter).await?.0;
    let mut headless = Vec::new();
    if may(actor, Action::DecidePay).is_ok() {
        let heads = lines.iter().filter(|it| it.standing.hand() == Hand::Head).map(|it| it.team);
        for team in heads.collect::<BTreeSet<TeamId>>() {
            if tx.is_headless((actor.ward, team), facts.today).await? {
                headless.push(team);
            }
        }
    }
    Ok(Waits(lines, headless))
}

async fn counted(counting: Counting<'_>) -> Result<Numbers> {
    let Counting { tx, ward, instants, rules: (law, calendar), .. } = counting;
    let (from, to) = (local_date(instants.0), local_date(instants.1));
    let filter = PayFilter { ward, teams: None, standings: vec![Standing::Sent], offset: 0, limit: ALL };
    let waits = tx.pay_requests(&filter).await?.0;
    let late = waits.iter().filter(|it| due(it, law, calendar).is_some_and(|day| day < to)).count();
    let paid = tx.pay_sums(ward, (from, days_earlier(to, 1))).await?;
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    let paid = paid.iter().map(|it| it.1.successes + it.1.failures).sum();
    Ok(vec![(WAITING, count(waits.len())), (LATE, count(late)), (PAID, paid)])
}

async fn write(deed: &PayDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    let (row, at) = (desk.row, desk.now);
    match deed {
        PayDeed::Send { permit, new } => {
            let by = PayStepBy { row, permit, at, on: facts.today, words: None };
            looked(desk.tx.send_pay(by, (ward, new)).await?)
        }
        PayDeed::Step { permit, of: (id, team), seen, step, on, words, lines } => {
            let by = PayStepBy { row, permit, at, on: *on, words: words.as_deref() };
            looked(desk.tx.step_pay(by, (ward, *id), *seen, (*step, lines.as_deref())).await?)?;
            desk.note_of_office(permit, Act::StepPay, *team).await
        }
        PayDeed::Print { of, paper } => print((*of, *paper), desk, facts).await,
        PayDeed::Support { permit, source, on, lines } => {
            let by = PayStepBy { row, permit, at, on: *on, words: None };
            looked(desk.tx.add_support(by, (ward, *source), lines).await?)?;
            let team = lines.first().map_or(TeamId(0), |it| it.0);
            desk.note_of_office(permit, Act::PaySupport, team).await
        }
        PayDeed::UndoSupport { permit, entry, words } => {
            let by = PayStepBy { row, permit, at, on: facts.today, words: Some(words) };
            looked(desk.tx.undo_support(by, (ward, *entry)).await?)?;
            desk.note_of_office(permit, Act::PaySupport, TeamId(0)).await
        }
        PayDeed::Ledger { of, workbook } => print_ledger((*of, *workbook), desk, facts).await,
    }
}

/// Somebody else was quicker, perhaps in another process, between this step's look and its word: taken again, the step sees
/// how it stands now.
fn looked(taken: bool) -> Result<()> {
    if taken { Ok(()) } else { Err(Error::RowsAffected { what: "step of a request for pay", rows: 0 }) }
}

async fn print(
    ((request, team), paper): ((PayId, TeamId), PayPaper),
    desk: &mut Desk<'_>,
    facts: &Facts,
) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    let of = facts.team(team);
    let file_name = format!("{}-to-{:02}.docx", file_name_of(paper), of.map_or(0, |it| it.number));
    let caption = text!(
        "pay-caption",
        name = Text::of(format!("pay-paper-{paper}")),
        team = of.map_or("", |it| it.name.as_str()),
        time = Arg::Time(local(desk.now).time()),
        day = Arg::Date(local_date(desk.now))
    );
    // No party stands in it; who mediates is known to the ward.
    send(desk, PaperOrder::Pay { ward, request, kind: paper, file_name }, &caption, false).await
}

async fn print_ledger(
    ((year, quarter), workbook): ((i32, Option<u32>), bool),
    desk: &mut Desk<'_>,
    facts: &Facts,
) -> Result<()> {
    let reach = facts.actor().and_then(|it| may(it, Action::ReadPay).ok()).and_then(|it| it.scope().ward);
    let Some(ward) = reach else { return Ok(()) };
    let of = quarter.map_or_else(String::new, |it| format!("-quy-{it}"));
    let file_name = format!("so-chi-hoa-giai-{year}{of}.{}", if workbook { "xlsx" } else { "docx" });
    let caption =
        text!("pay-ledger-caption", time = Arg::Time(local(desk.now).time()), day = Arg::Date(local_date(desk.now)));
    send(desk, PaperOrder::PayLedger { ward, year, quarter, workbook, file_name }, &caption, false).await
}

fn file_name_of(paper: PayPaper) -> &'static str {
    match paper {
        PayPaper::Request => "de-nghi-thu-lao",
        PayPaper::Receipts => "ky-nhan-thu-lao",
        PayPaper::Refusal => "tra-loi-thu-lao",
    }
}
