//! Disputes that were told: whom somebody may tell, what became of it, and who may answer, within the rights of the actor.

use chrono::NaiveDate;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::access::team_heads;
use crate::bot::desk::Desk;
use crate::dialogue::effect::{Audience, Urgency};
use crate::dialogue::facts::{Facts, PAGE, StoredDraft};
use crate::dialogue::own::Own;
use crate::dialogue::sightings::{
    Aim, Aims, AimsFound, Beyond, Found, One, Page, SightingDeed, Told, Waiting, Waits, Whither, fate_letter,
    twice_letter,
};
use crate::domain::access::{Action, act, may};
use crate::domain::audit::{Act, TEAM, Target};
use crate::domain::calendar::local_date;
use crate::domain::people::{Actor, Office};
use crate::domain::sighting::{OFFICE_AFTER_DAYS, Sighting, Standing, team_now};
use crate::domain::{GroupId, PersonId, SightingId, TeamId};
use crate::store::sightings::{SightingStepBy, WaitingSighting};
use crate::store::{Error, Result, Tx};

/// As many tasks as anybody can see to in a day.
const WAITING: usize = 20;

pub(super) struct Sightings;

impl Shelf for Sightings {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if ask.get::<Aims>().is_some() {
            read(aims(reading))
        } else if let Some(Page(page)) = ask.get::<Page>() {
            read(told(*page, reading))
        } else if let Some(One(id)) = ask.get::<One>() {
            read(one(*id, reading))
        } else {
            ask.get::<Waiting>().map(|_| read(waiting(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<SightingDeed>().map(|deed| desk.sighting_deed(deed, facts).boxed())
    }
}

fn now_of(team: Option<TeamId>, group: Option<GroupId>, facts: &Facts) -> Option<TeamId> {
    team_now((team, group), (&facts.teams, &facts.groups), facts.today)
}

async fn aims(reading: Reading<'_>) -> Result<AimsFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor().filter(|it| may(it, act::Sighting::Tell).is_ok()) else {
        return Ok(AimsFound::default());
    };
    let groups = actor.offices.iter().filter(|it| it.office == Office::ResidentGroupHead).map(|it| it.group);
    let mut whithers: Vec<Whither> = Vec::new();
    for group in groups {
        let served = facts.teams_now().filter(|it| group == Some(it.group)).map(|it| Some(it.id));
        let served: Vec<Option<TeamId>> = served.collect();
        let teams = if served.is_empty() { vec![now_of(None, group, facts)] } else { served };
        for team in teams {
            let whither = Whither { group, team };
            if !whithers.contains(&whither) {
                whithers.push(whither);
            }
        }
    }
    let mut aims = Vec::new();
    for whither in whithers {
        let head = match whither.team {
            Some(team) => team_heads(tx, (actor.ward, Some(team)), facts.today).await?,
            None => Vec::new(),
        };
        // Where several head it, it reaches the one whom a message reaches.
        let head = head.into_iter().max_by_key(|it| it.reachable);
        aims.push(Aim { whither, head });
    }
    let officers = tx.accounts_of_office(Office::WardOfficer, (None, Some(actor.ward)), facts.today).await?;
    Ok(AimsFound { aims, office: !officers.is_empty() })
}

async fn told(page: u32, reading: Reading<'_>) -> Result<Told> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor().filter(|it| may(it, act::Sighting::Tell).is_ok()) else {
        return Ok(Told::default());
    };
    let (lines, total) = tx.sightings_by(actor.person, (page.saturating_mul(PAGE), PAGE)).await?;
    Ok(Told { lines, total, fates: tx.sighting_fates(actor.person).await? })
}

/// Whether somebody may answer one: who heads the team whose it is today, and the office.
fn answers(actor: &Actor, it: &Sighting, team: Option<TeamId>) -> bool {
    may(actor, act::Sighting::Answer).is_ok_and(|permit| {
        let scope = permit.scope();
        scope.ward == Some(it.ward) || team.is_some_and(|team| scope.teams.contains(team))
    })
}

async fn one(id: SightingId, reading: Reading<'_>) -> Result<Option<Found>> {
    let Reading { tx, facts, loader, by_timer } = reading;
    let Some(it) = tx.sighting(id).await? else { return Ok(None) };
    if by_timer {
        loader.place(tx, facts, it.ward).await?;
    }
    let team = now_of(it.team, it.group, facts);
    let actor = facts.actor().filter(|actor| actor.ward == it.ward);
    let answers = actor.is_some_and(|actor| answers(actor, &it, team));
    let own = actor.is_some_and(|actor| actor.person == it.by && may(actor, act::Sighting::Tell).is_ok());
    if !(answers || own || by_timer) {
        return Ok(None);
    }
    let heads = match team {
        Some(team) => team_heads(tx, (it.ward, Some(team)), facts.today).await?,
        None => Vec::new(),
    };
    let (draft, begun) = match it.begun {
        Some((_, draft)) if answers || by_timer => begun(tx, draft, actor.map(|it| it.person)).await?,
        _ => (None, None),
    };
    let teller = tx.person(it.by).await?;
    let serves = serves(tx, it.by, facts.today).await?;
    let who = teller.map(|it| (it.name, it.phone)).unwrap_or_default();
    let whither = Whither { group: it.group.filter(|id| facts.groups_now().any(|it| it.id == *id)), team };
    let reads = actor.and_then(|it| may(it, Action::ReadCases).ok()).map(|it| it.scope());
    let case = match (&it.case, reads) {
        (Some(case), Some(scope)) => tx.case_by_code(Some(scope), &case.code).await?.map(|id| (id, case.code.clone())),
        _ => None,
    };
    Ok(Some(Found { it, who, serves, answers, heads, whither, draft, begun, case }))
}

/// What was begun, if the actor began it; or who did.
async fn begun(
    tx: &mut Tx,
    draft: crate::domain::DraftId,
    actor: Option<PersonId>,
) -> Result<(Option<StoredDraft>, Option<String>)> {
    let Some(row) = tx.draft(draft).await? else { return Ok((None, None)) };
    if Some(row.person) == actor {
        let draft = StoredDraft {
            id: row.id,
            person: row.person,
            title: row.title,
            answers: row.answers,
            touched_at: row.touched_at,
        };
        return Ok((Some(draft), None));
    }
    Ok((None, tx.person(row.person).await?.map(|it| it.name)))
}

/// Whether somebody heads a group still: only then what becomes of it is told to them.
async fn serves(tx: &mut Tx, person: PersonId, today: NaiveDate) -> Result<bool> {
    let offices = tx.person(person).await?.map(|it| it.offices).unwrap_or_default();
    Ok(offices.iter().any(|it| it.office == Office::ResidentGroupHead && it.is_active(today)))
}

async fn waiting(reading: Reading<'_>) -> Result<Waits> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor().cloned() else { return Ok(Waits::default()) };
    let Ok(permit) = may(&actor, act::Sighting::Answer) else { return Ok(Waits::default()) };
    let all = tx.waiting_sightings(actor.ward).await?;
    let office = permit.scope().ward.is_some();
    let heads =
        if office && !all.is_empty() { team_heads(tx, (actor.ward, None), facts.today).await? } else { Vec::new() };
    let wanted = |it: &WaitingSighting| {
        let team = now_of(it.team_id, it.group_id, facts);
        let own = team.is_some_and(|it| permit.scope().teams.contains(it));
        let headed = heads.iter().any(|it| Some(it.team) == team && it.reachable);
        let long = (facts.today - local_date(it.told_at)).num_days() >= OFFICE_AFTER_DAYS;
        own || (office && (long || !headed))
    };
    let all: Vec<WaitingSighting> = all.into_iter().filter(wanted).collect();
    let (shown, beyond) = all.split_at(all.len().min(WAITING));
    let shown: Vec<SightingId> = shown.iter().map(|it| it.id).collect();
    let beyond = beyond.first().map(|it| Beyond { next: it.id, told_at: it.told_at, count: beyond.len() });
    Ok(Waits { lines: tx.sightings_of(&shown).await?, beyond })
}

impl Desk<'_> {
    async fn sighting_deed(&mut self, deed: &SightingDeed, facts: &Facts) -> Result<()> {
        let Some(actor) = facts.actor() else { return Ok(()) };
        let ward = actor.ward;
        match deed {
            SightingDeed::Tell { permit, new } => self.tx.tell_sighting(permit, (ward, new), self.now).await,
            SightingDeed::Step { permit, id, seen, next, reason } => {
                let by = SightingStepBy { row: self.row, permit, at: self.now };
                if !self.tx.step_sighting(by, (ward, *id), *seen, (*next, *reason)).await? {
                    // Somebody else was quicker between this step's look and its word: look again.
                    return Err(Error::RowsAffected { what: "step of a sighting", rows: 0 });
                }
                self.take_letters_back(*id).await?;
                if *next == Standing::Withdrawn {
                    return Ok(());
                }
                let team = self.tx.sighting(*id).await?.and_then(|it| now_of(it.team, it.group, facts));
                let target = Target::of(TEAM, team.map_or(0, |it| it.0));
                self.note_of_office(permit, Act::AnswerSighting, target).await
            }
            SightingDeed::Begin { permit, id, seen, draft } => {
                if self.tx.begin_sighting(permit, (ward, *id), *seen, *draft).await? {
                    return Ok(());
                }
                Err(Error::RowsAffected { what: "beginning of a case of a sighting", rows: 0 })
            }
            SightingDeed::Tie { id, code } => self.tie_sighting((*id, code), actor.person, facts).await,
        }
    }

    /// What waits for the morning and asks for an answer that was given: nobody gets it any more.
    async fn take_letters_back(&mut self, id: SightingId) -> Result<()> {
        self.tx.withdraw_held(&format!("tell:sighting:{id}:"), self.now).await
    }

    /// A case was saved of one: whoever told it learns so, unless they saved it themselves. Where there is a case of it
    /// already, whoever saved another one learns that.
    async fn tie_sighting(&mut self, (id, code): (SightingId, &str), by: PersonId, facts: &Facts) -> Result<()> {
        let Some(case) = self.tx.case_by_code(None, code).await? else { return Ok(()) };
        let first = self.tx.tie_sighting((self.row, id), by, case, self.now).await?;
        let Some(it) = self.tx.sighting(id).await? else { return Ok(()) };
        if !first {
            if it.case.as_ref().is_none_or(|it| it.id == case) {
                return Ok(());
            }
            let screen = twice_letter(&it, (case, code));
            return self.tell(&Audience::Person(by), &screen, (Urgency::Now, None), facts).await;
        }
        self.tx.cancel_timers(&format!("sighting:{id}:")).await?;
        self.take_letters_back(id).await?;
        if it.by == by || !serves(self.tx, it.by, facts.today).await? {
            return Ok(());
        }
        let screen = fate_letter(&it, Standing::Logged, None);
        let key = Some(format!("sighting:{id}:fate"));
        self.tell(&Audience::Person(it.by), &screen, (Urgency::Normal, key), facts).await
    }
}
