//! Reads what waits for somebody, flow by flow, and notes that the office turned to others about it.

use chrono::{NaiveDate, TimeDelta};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::access::{scope_of, team_heads};
use crate::bot::desk::Desk;
use crate::dialogue::alarm::{Unanswered, UnansweredFound};
use crate::dialogue::announce::{Unread, UnreadFound};
use crate::dialogue::cases::{OpenCases, OpenCasesFound};
use crate::dialogue::drafts::{Begun, BegunFound};
use crate::dialogue::facts::{DraftLine, Facts};
use crate::dialogue::office::{OpenMonths, OpenMonthsFound, due::last_asked};
use crate::dialogue::own::Own;
use crate::dialogue::questions::{Asked, AskedFound};
use crate::dialogue::todo::{About, MatterFound, TurnTo, Unclosed, UnclosedFound, Unreached, UnreachedFound};
use crate::dialogue::training::{Meetings, MeetingsFound};
use crate::domain::access::{Action, may};
use crate::domain::names::name_key;
use crate::domain::people::Team;
use crate::domain::period::Period;
use crate::domain::rhythm::close_moments;
use crate::domain::waiting::{ContactHow, Matter};
use crate::domain::{TeamId, WardId};
use crate::store::waiting::NewContact;
use crate::store::{Error, Result, Tx};

/// As many of a kind as anybody can see to in a day.
const AT_MOST: u32 = 200;
/// Days after which nobody is asked any more who was told of an alarm, or who was at a session.
const ALARM_DAYS: i64 = 90;
const TRAINING_DAYS: i64 = 90;
/// Months that are asked for at most, the last one included.
const MONTHS: u32 = 12;

pub(super) struct Tasks;

impl Shelf for Tasks {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if ask.get::<OpenCases>().is_some() {
            read(open_cases(reading))
        } else if ask.get::<Unanswered>().is_some() {
            read(alarms(reading))
        } else if ask.get::<OpenMonths>().is_some() {
            read(open_months(reading))
        } else if ask.get::<Asked>().is_some() {
            read(asked(reading))
        } else if ask.get::<Meetings>().is_some() {
            read(meetings(reading))
        } else if ask.get::<Unread>().is_some() {
            read(unread(reading))
        } else if ask.get::<Begun>().is_some() {
            read(begun(reading))
        } else if ask.get::<Unreached>().is_some() {
            read(unreached(reading))
        } else if let Some(Unclosed(month)) = ask.get() {
            read(unclosed(*month, reading))
        } else {
            read(matter(ask.get::<About>()?.0, reading))
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<TurnTo>().map(|it| turn_to(it, desk, facts).boxed())
    }
}

fn count(all: usize) -> u32 {
    u32::try_from(all).unwrap_or(u32::MAX)
}

async fn open_cases(reading: Reading<'_>) -> Result<OpenCasesFound> {
    let scope = scope_of(reading.facts.actor(), Action::ReadCases);
    let cases = reading.tx.open_cases(scope, None, AT_MOST).await?;
    let heads = match scope.ward.filter(|_| !cases.is_empty()) {
        Some(ward) => team_heads(reading.tx, (ward, None), reading.facts.today).await?,
        None => Vec::new(),
    };
    Ok(OpenCasesFound { cases, heads })
}

async fn alarms(reading: Reading<'_>) -> Result<UnansweredFound> {
    let scope = scope_of(reading.facts.actor(), Action::AnswerAlarm);
    let Some(actor) = reading.facts.actor() else { return Ok(UnansweredFound::default()) };
    let teams = scope.ward.is_none().then_some(scope.teams);
    let since = reading.facts.now - TimeDelta::days(ALARM_DAYS);
    Ok(UnansweredFound(reading.tx.unanswered_alarms((actor.ward, teams), since).await?))
}

/// Months that heads were asked to close and that a team within reach has not closed, since the ward began to record.
async fn open_months(reading: Reading<'_>) -> Result<OpenMonthsFound> {
    let scope = scope_of(reading.facts.actor(), Action::CloseMonth);
    let (tx, facts) = (reading.tx, &*reading.facts);
    let Some(actor) = facts.actor() else { return Ok(OpenMonthsFound::default()) };
    let teams: Vec<&Team> = match scope.ward {
        Some(_) => facts.teams.iter().collect(),
        None => facts.teams.iter().filter(|it| scope.teams.contains(it.id)).collect(),
    };
    months_left(tx, actor.ward, &teams, facts).await.map(OpenMonthsFound)
}

/// Months that these teams were asked to close and have not closed, oldest first.
pub(super) async fn months_left(
    tx: &mut Tx,
    ward: WardId,
    teams: &[&Team],
    facts: &Facts,
) -> Result<Vec<(Period, Vec<TeamId>)>> {
    let Some(began) = tx.first_record(ward).await? else { return Ok(Vec::new()) };
    let mut last = last_asked(facts.today);
    if close_moments(last, &facts.calendar)[0] > facts.now {
        last = last.before();
    }
    let mut months = Vec::new();
    let mut month = last;
    while count(months.len()) < MONTHS && month.to >= began {
        months.push(month);
        month = month.before();
    }
    let Some(first) = months.last() else { return Ok(Vec::new()) };
    let closed = tx.closings(ward, (first.from, last.from)).await?;
    let open = |month: Period| {
        // A team closes the months in which it was there, and no others.
        let there = teams.iter().filter(|it| it.life.touches(month.from, month.to)).map(|it| it.id);
        let left: Vec<TeamId> = there.filter(|it| !closed.contains(&(month.from, *it))).collect();
        (!left.is_empty()).then_some((month, left))
    };
    Ok(months.into_iter().rev().filter_map(open).collect())
}

async fn asked(reading: Reading<'_>) -> Result<AskedFound> {
    let Some(actor) = reading.facts.actor() else { return Ok(AskedFound::default()) };
    Ok(AskedFound(reading.tx.open_questions(actor.ward, (0, 20)).await?))
}

async fn meetings(reading: Reading<'_>) -> Result<MeetingsFound> {
    let Some(actor) = reading.facts.actor() else { return Ok(MeetingsFound::default()) };
    let (tx, now) = (reading.tx, reading.facts.now);
    let invited = match may(actor, Action::AttendTraining) {
        Ok(_) => tx.open_invitations(actor.person, now).await?,
        Err(_) => Vec::new(),
    };
    let unattended = match may(actor, Action::PlanTraining) {
        Ok(_) => tx.unattended_trainings(actor.ward, (now - TimeDelta::days(TRAINING_DAYS), now)).await?,
        Err(_) => Vec::new(),
    };
    Ok(MeetingsFound { invited, unattended })
}

async fn unread(reading: Reading<'_>) -> Result<UnreadFound> {
    let Some(actor) = reading.facts.actor() else { return Ok(UnreadFound::default()) };
    Ok(UnreadFound(reading.tx.count_unread(actor.ward, actor.person).await?))
}

async fn begun(reading: Reading<'_>) -> Result<BegunFound> {
    let Some(actor) = reading.facts.actor() else { return Ok(BegunFound::default()) };
    let line = |(id, title, touched_at)| DraftLine { id, title, touched_at };
    Ok(BegunFound(reading.tx.drafts_of(actor.person).await?.into_iter().map(line).collect()))
}

/// Everybody with an office today whom no message reaches, by given name.
async fn unreached(reading: Reading<'_>) -> Result<UnreachedFound> {
    let scope = scope_of(reading.facts.actor(), Action::InvitePeople);
    let Some(ward) = scope.ward else { return Ok(UnreachedFound::default()) };
    let reached = reading.tx.reachable_people(ward).await?;
    let mut people = reading.tx.people_of_ward(scope).await?;
    let today = reading.facts.today;
    people.retain(|it| !reached.contains(&it.id) && it.offices.iter().any(|held| held.is_active(today)));
    people.sort_by_cached_key(|it| name_key(&it.name));
    Ok(UnreachedFound(people))
}

async fn unclosed(month: NaiveDate, reading: Reading<'_>) -> Result<UnclosedFound> {
    let Some(ward) = scope_of(reading.facts.actor(), Action::RunOffice).ward else {
        return Ok(UnclosedFound::default());
    };
    let closed = reading.tx.closings(ward, (month, month)).await?;
    let heads = team_heads(reading.tx, (ward, None), reading.facts.today).await?;
    let last = month + chrono::Months::new(1);
    let there = reading.facts.teams.iter().filter(|it| it.life.touches(month, last.pred_opt().unwrap_or(last)));
    let open = there.map(|it| it.id).filter(|it| !closed.contains(&(month, *it)));
    let head = |team: TeamId| (team, heads.iter().find(|it| it.team == team).cloned());
    Ok(UnclosedFound(open.map(head).collect()))
}

async fn matter(about: Matter, reading: Reading<'_>) -> Result<MatterFound> {
    let scope = scope_of(reading.facts.actor(), Action::RunOffice);
    let Some(ward) = scope.ward else { return Ok(MatterFound::default()) };
    let (tx, facts) = (reading.tx, reading.facts);
    let mut found = MatterFound {
        contacts: tx.contacts(ward, about).await?,
        nudged: tx.nudged_on(ward, facts.today).await?,
        ..MatterFound::default()
    };
    let team = match about {
        Matter::Case { case } => {
            found.case = tx.open_cases(scope, Some(case), 1).await?.pop();
            found.case.as_ref().map(|it| it.team)
        }
        Matter::Month { team, month } => {
            found.closed = tx.closings(ward, (month, month)).await?.contains(&(month, team));
            facts.team(team).map(|it| it.id)
        }
        Matter::Person { person } => {
            let reached = tx.reachable_people(ward).await?;
            found.person = tx.person(person).await?.filter(|it| it.ward == ward && !reached.contains(&it.id));
            None
        }
    };
    if let Some(team) = team {
        found.heads = team_heads(tx, (ward, Some(team)), facts.today).await?;
    }
    Ok(found)
}

async fn turn_to(it: &TurnTo, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    let key = match it.how {
        ContactHow::Nudge => format!("nudge:{}:{}", it.person, facts.today),
        ContactHow::Call => format!("call:{}:{}:{}", it.person, it.about.key(), facts.today),
    };
    let new = NewContact { key: &key, person: it.person, about: it.about, how: it.how, day: facts.today };
    let noted = desk.tx.note_contact(&it.permit, (ward, new), desk.now).await?;
    // Another officer was quicker between this step's look and its word: look again. A second call of a day is the first.
    if noted || it.how == ContactHow::Call { Ok(()) } else { Err(Error::RowsAffected { what: "nudge", rows: 0 }) }
}
