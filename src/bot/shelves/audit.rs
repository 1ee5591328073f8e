//! Reads what was done in the actor's ward, with the names of who did it, and writes down an objection.

use std::collections::HashMap;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::dialogue::audit::{About, AuditDeed, Joining, Line, Lines, Newcomer, Page, Stopping};
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::own::Own;
use crate::domain::access::{Action, may};
use crate::domain::audit::{Act, CASE, DAY, Done, LAW_CARD, PARAM, PERSON, REPORT, TEAM, Target};
use crate::domain::law::ParamKey;
use crate::domain::people::Office;
use crate::domain::people::register::Register;
use crate::domain::people::stop::{in_office_since, leaves_no_officer, may_stop, over_the_ward, stop_offices};
use crate::domain::people::tenure::Seat;
use crate::domain::{CaseId, PersonId, ReportId, WardId};
use crate::store::audit::{ActFilter, Joined};
use crate::store::register::Writer;
use crate::store::{Result, Tx};

pub(super) struct Audit;

impl Shelf for Audit {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(Page(page)) = ask.get::<Page>() {
            read(lines(*page, reading))
        } else {
            let Joining(person) = ask.get::<Joining>()?;
            read(newcomer(*person, reading))
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<AuditDeed>().map(|deed| write(deed, desk, facts).boxed())
    }
}

async fn lines(page: u32, reading: Reading<'_>) -> Result<Lines> {
    let ward = reading.facts.actor().and_then(|it| may(it, Action::ReadAudit).ok()?.scope().ward);
    let Some(ward) = ward else { return Ok(Lines::default()) };
    let reader = reading.facts.actor().map(|it| it.person);
    let filter = ActFilter { ward: Some(ward), reader, since: None, offset: page.saturating_mul(PAGE), limit: PAGE };
    let (acts, total) = reading.tx.acts(filter).await?;
    let mut names = Names { ward, known: HashMap::new() };
    let mut lines = Vec::with_capacity(acts.len());
    for Done { at, it, .. } in acts {
        let who = match it.person {
            Some(person) => names.of(reading.tx, person).await?,
            None => None,
        };
        let about = match &it.target {
            // Who joins is who does it.
            Some(_) if it.act == Act::Join => None,
            Some(target) => about(reading.tx, &mut names, target).await?,
            None => None,
        };
        lines.push(Line { at, who, act: it.act, about });
    }
    Ok(Lines { lines, total })
}

/// Names of people of one ward, each opened once.
struct Names {
    ward: WardId,
    known: HashMap<PersonId, Option<String>>,
}

impl Names {
    async fn of(&mut self, tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
        if let Some(name) = self.known.get(&person) {
            return Ok(name.clone());
        }
        let name = tx.person(person).await?.filter(|it| it.ward == self.ward).map(|it| it.name);
        self.known.insert(person, name.clone());
        Ok(name)
    }
}

async fn about(tx: &mut Tx, names: &mut Names, target: &Target) -> Result<Option<About>> {
    let number = target.number();
    Ok(match (target.kind, number) {
        (PERSON, Some(id)) => names.of(tx, PersonId(id)).await?.map(About::Words),
        (CASE, Some(id)) => tx.case(None, CaseId(id)).await?.map(|it| About::Words(it.code)),
        (TEAM, Some(id)) => {
            let teams = tx.teams(names.ward).await?;
            teams.into_iter().find(|it| it.id.0 == id).map(|it| About::Words(it.name))
        }
        (PARAM, _) => ParamKey::from_code(&target.id).map(About::Param),
        (REPORT, Some(id)) => tx.report(names.ward, ReportId(id)).await?.map(|it| About::Day(it.days.to)),
        (DAY, _) => target.id.parse().ok().map(About::Day),
        (LAW_CARD, Some(nth)) => {
            let cards = tx.law_cards(names.ward).await?;
            let last = cards.into_iter().rfind(|it| i64::from(it.nth) == nth);
            last.map(|it| About::Words(it.texts.ask))
        }
        _ => None,
    })
}

async fn newcomer(person: PersonId, reading: Reading<'_>) -> Result<Option<Newcomer>> {
    let Some(actor) = reading.facts.actor() else { return Ok(None) };
    if may(actor, Action::ObjectToNewcomer).is_err() || actor.person == person {
        return Ok(None);
    }
    let Some(known) = reading.tx.person(person).await?.filter(|it| it.ward == actor.ward) else { return Ok(None) };
    let register = reading.tx.shared_register(actor.ward, reading.facts.today).await?;
    let joined = match reading.tx.joined(actor.ward, person).await? {
        Some(it) => it,
        // They were there before it was written down who joins.
        None => match register.person(person).and_then(|it| in_office_since(it, register.today)) {
            Some(at) => Joined { at, by_link: false, objected: Vec::new() },
            None => return Ok(None),
        },
    };
    let objected = joined.objected.contains(&actor.person);
    let ward = (None, Some(actor.ward));
    let leaders = reading.tx.accounts_of_office(Office::WardLeader, ward, reading.facts.today).await?;
    let leaders = leaders.iter().any(|it| it.person != actor.person);
    let stop = may_stop(&register, actor.person, person).then(|| Stopping {
        offices: stopped(&register, person),
        stay: stays(&register, person),
        last_officer: leaves_no_officer(&register, person),
    });
    Ok(Some(Newcomer { person, name: known.name, at: joined.at, by_link: joined.by_link, objected, leaders, stop }))
}

/// The offices that end with somebody's rights.
fn stopped(register: &Register, person: PersonId) -> Vec<Office> {
    let held = register.person(person).map(|it| over_the_ward(it, register.today).map(|it| it.holding.office));
    held.into_iter().flatten().collect()
}

/// Those that they go on to hold.
fn stays(register: &Register, person: PersonId) -> Vec<Office> {
    let held = register.person(person).map(|it| it.held(register.today).map(|it| it.holding.office));
    let mut held: Vec<Office> = held.into_iter().flatten().filter(|it| it.seat() != Seat::Ward).collect();
    held.dedup();
    held
}

async fn write(deed: &AuditDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        AuditDeed::Object { permit, person } => {
            let Some(ward) = permit.scope().ward else { return Ok(()) };
            let known = desk.tx.joined(ward, *person).await?;
            if known.is_some_and(|it| it.objected.contains(&permit.by())) {
                return Ok(());
            }
            desk.note_of_office(permit, Act::Object, *person).await
        }
        AuditDeed::Stop { permit, person, reason } => {
            let Some(ward) = permit.scope().ward else { return Ok(()) };
            let register = desk.tx.register(ward, facts.today).await?;
            // Somebody else was quicker: they hold nothing any more.
            let Ok(writes) = stop_offices(&register, (permit.by(), *person), reason) else { return Ok(()) };
            desk.changed.who = true;
            desk.tx.write_register(Writer::of_objection(permit, desk.now), ward, &writes).await?;
            // Whom they would have let in is not let in by them.
            desk.tx.void_links_by(permit, *person, desk.now).await?;
            // What waits for the morning was written for whoever had these rights; what is said of the stop comes after this.
            desk.tx.hush_stopped(permit, *person, desk.now).await?;
            desk.note_of_office(permit, Act::StopRights, *person).await
        }
    }
}
