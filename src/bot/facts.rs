//! Reads what a step may know. The wish list comes from the dialogue, the reach of every query from the actor's rights.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::access::scope_of;
use super::ward_rules::read_rules;
use crate::dialogue::HOUSE;
use crate::dialogue::facts::{DraftLine, Facts, Needs, StoredDraft, Who};
use crate::domain::WardId;
use crate::domain::access::{Action, Reached, may};
use crate::domain::calendar::{Calendar, local_date};
use crate::domain::figures::{Figures, Tally};
use crate::domain::law::Law;
use crate::domain::names::name_key;
use crate::domain::people::CONSENT_VERSION;
use crate::domain::people::{Actor, Person, ResidentGroup, Team, Ward};
use crate::domain::period::{Period, PeriodKind};
use crate::locale::Locale;
use crate::store::directory::WardMark;
use crate::store::{Result, Store, Tx};

/// After how long it is asked whether another process corrected the law or a day off.
const RULES_ASKED_AFTER: TimeDelta = TimeDelta::seconds(1);

/// A ward with its resident groups and teams.
#[derive(Debug)]
pub struct Directory {
    ward: Arc<Ward>,
    groups: Arc<Vec<ResidentGroup>>,
    teams: Arc<Vec<Team>>,
    changes: i64,
}

type Dated<T> = (DateTime<Utc>, T);

/// Law and calendar of a ward, or as they hold where no ward corrected them.
#[derive(Clone, Debug)]
struct Rules {
    law: Arc<Law>,
    calendar: Arc<Calendar>,
    /// The day for which quiet hours were read.
    day: NaiveDate,
    /// As [`Tx::rules_version`] was before they were read.
    version: i64,
}

/// What is remembered between steps. Only facts that no step changes.
#[derive(Debug, Default)]
pub struct Memory {
    /// As [`Tx::rules_version`] was last: asked for once, whosever rules are wanted.
    version: Mutex<Option<Dated<i64>>>,
    rules: Mutex<HashMap<Option<WardId>, Rules>>,
    wards: Mutex<HashMap<WardId, Arc<Directory>>>,
}

impl Directory {
    /// Whether a ward still stands so.
    fn is(&self, mark: &WardMark) -> bool {
        let numbers = (self.groups.len(), self.teams.len(), self.changes);
        *self.ward == mark.ward && numbers == (mark.groups, mark.teams, mark.changes)
    }
}

impl Memory {
    /// Law and calendar of a ward; without one, as they hold everywhere. They are read again when anything was
    /// corrected, by whatever process, and when a new day begins: a correction may take effect with it.
    pub(super) async fn rules(
        &self,
        tx: &mut Tx,
        ward: Option<WardId>,
        now: DateTime<Utc>,
    ) -> Result<(Arc<Law>, Arc<Calendar>)> {
        let version = self.version(tx, now).await?;
        let kept = self.rules.lock().expect("no holder panics").get(&ward).cloned();
        if let Some(rules) = kept.filter(|it| it.day == local_date(now) && it.version == version) {
            return Ok((rules.law, rules.calendar));
        }
        let (law, calendar) = read_rules(tx, ward, now).await?;
        let rules = Rules { law: law.clone(), calendar: calendar.clone(), day: local_date(now), version };
        self.rules.lock().expect("no holder panics").insert(ward, rules);
        Ok((law, calendar))
    }

    async fn version(&self, tx: &mut Tx, now: DateTime<Utc>) -> Result<i64> {
        if let Some(version) = tx.rules_at_hand() {
            return Ok(version);
        }
        let kept = *self.version.lock().expect("no holder panics");
        if let Some((_, version)) = kept.filter(|(at, _)| now - *at < RULES_ASKED_AFTER && *at <= now) {
            return Ok(version);
        }
        let version = tx.rules_version().await?;
        *self.version.lock().expect("no holder panics") = Some((now, version));
        Ok(version)
    }

    /// Forgets law, calendar and units: they were corrected here, or a transaction was given up in which they may have been.
    pub(super) fn forget_rules(&self) {
        self.wards.lock().expect("no holder panics").clear();
        *self.version.lock().expect("no holder panics") = None;
        self.rules.lock().expect("no holder panics").clear();
    }

    async fn directory(&self, tx: &mut Tx, ward: WardId) -> Result<Option<Arc<Directory>>> {
        let Some(mark) = tx.ward_mark(ward).await? else { return Ok(None) };
        let kept = self.wards.lock().expect("no holder panics").get(&ward).cloned();
        if let Some(kept) = kept.filter(|it| it.is(&mark)) {
            return Ok(Some(kept));
        }
        let (groups, teams) = (Arc::new(tx.groups(ward).await?), Arc::new(tx.teams(ward).await?));
        let directory = Arc::new(Directory { ward: Arc::new(mark.ward), groups, teams, changes: mark.changes });
        self.wards.lock().expect("no holder panics").insert(ward, directory.clone());
        Ok(Some(directory))
    }
}

/// What the loader needs beside the transaction.
#[derive(Clone, Copy)]
pub struct Loader<'a> {
    /// What is remembered.
    pub memory: &'a Memory,
    /// For secrets that are computed.
    pub store: &'a Store,
    /// The bot's user name.
    pub bot_name: &'a Arc<str>,
    /// For what is compared with paper.
    pub locale: &'a Locale,
    /// The instant of the step.
    pub now: DateTime<Utc>,
    /// The step's own number.
    pub fresh: i64,
}

impl Loader<'_> {
    /// Who speaks in a chat, and whether the account stands as blocked.
    pub async fn who(&self, tx: &mut Tx, chat_id: i64) -> Result<(Who, bool)> {
        let found = match chat_id {
            0 => None,
            _ => tx.actor(chat_id, local_date(self.now), CONSENT_VERSION).await?,
        };
        Ok(match found {
            Some((actor, blocked)) => (Who::Known(actor), blocked),
            None => (Who::Stranger { tg_user: chat_id }, false),
        })
    }

    /// The facts every step has.
    pub async fn base(&self, tx: &mut Tx, who: Who) -> Result<Facts> {
        let ward = match &who {
            Who::Known(actor) => Some(actor.ward),
            Who::Stranger { .. } => None,
        };
        let rules = self.memory.rules(tx, ward, self.now).await?;
        let mut facts = Facts::new((self.now, self.fresh), who, rules, (self.bot_name.clone(), HOUSE));
        if let Some(ward) = ward {
            self.place(tx, &mut facts, ward).await?;
        }
        Ok(facts)
    }

    /// Law and calendar again, after they were corrected in this very step. Nobody else may see them before it is
    /// committed, so they are not remembered.
    pub(super) async fn corrected_rules(&self, tx: &mut Tx, facts: &mut Facts) -> Result<()> {
        let ward = facts.actor().map(|it| it.ward);
        (facts.law, facts.calendar) = read_rules(tx, ward, self.now).await?;
        Ok(())
    }

    pub(super) async fn place(&self, tx: &mut Tx, facts: &mut Facts, ward: WardId) -> Result<()> {
        if let Some(directory) = self.memory.directory(tx, ward).await? {
            facts.ward = Some(directory.ward.clone());
            facts.teams = directory.teams.clone();
            facts.groups = directory.groups.clone();
            (facts.law, facts.calendar) = self.memory.rules(tx, Some(ward), self.now).await?;
        }
        Ok(())
    }

    /// Reads what is asked for, within the actor's rights. A timer is the system's own and has no bounds.
    pub async fn fill(&self, tx: &mut Tx, facts: &mut Facts, needs: &Needs, by_timer: bool) -> Result<()> {
        if *needs == Needs::default() {
            return Ok(());
        }
        let actor = facts.actor().cloned();
        self.fill_people(tx, facts, needs, (actor.as_ref(), by_timer)).await?;
        self.fill_cases(tx, facts, needs, (actor.as_ref(), by_timer)).await?;
        self.fill_own(tx, facts, (&needs.own, by_timer)).await?;
        if let Some(id) = needs.draft {
            facts.draft = self.draft(tx, id, (actor.as_ref(), by_timer)).await?;
        }
        if let (true, Some(actor)) = (needs.drafts, &actor) {
            let rows = tx.drafts_of(actor.person).await?;
            facts.drafts =
                rows.into_iter().map(|(id, title, touched_at)| DraftLine { id, title, touched_at }).collect();
        }
        if let Some((team, on_day)) = needs.code {
            facts.code = Some(tx.take_case_code(team, on_day).await?);
        }
        if needs.secret {
            facts.secret = Some(self.store.derive_secret(&format!("invitation:{}", self.fresh)));
        }
        Ok(())
    }

    async fn fill_people(
        &self,
        tx: &mut Tx,
        facts: &mut Facts,
        needs: &Needs,
        (actor, by_timer): (Option<&Actor>, bool),
    ) -> Result<()> {
        let ward = actor.map(|it| it.ward);
        if let Some(team) = needs.team {
            let mut people = tx.people_of_team(team).await?;
            people.retain(|it| by_timer || Some(it.ward) == ward);
            facts.team_people = by_name(people);
        }
        if needs.people {
            let scope = scope_of(actor, Action::InvitePeople);
            facts.people = by_name(tx.people_of_ward(scope).await?);
        }
        if let Some(id) = needs.person {
            facts.person = tx.person(id).await?.filter(|it| by_timer || Some(it.ward) == ward);
        }
        if let (true, Some(ward)) = (needs.team.is_some() || needs.people || needs.person.is_some(), ward) {
            (facts.linked, facts.phones_confirmed) = tx.linked_people(ward).await?;
        }
        Ok(())
    }

    async fn fill_cases(
        &self,
        tx: &mut Tx,
        facts: &mut Facts,
        needs: &Needs,
        (actor, by_timer): (Option<&Actor>, bool),
    ) -> Result<()> {
        let scope = scope_of(actor, Action::ReadCases);
        let by_code = match &needs.case_code {
            Some(code) => tx.case_by_code((!by_timer).then_some(scope), code).await?,
            None => None,
        };
        if let Some(id) = needs.case.or(by_code) {
            facts.case = tx.case((!by_timer).then_some(scope), id).await?;
            facts.case_events = match &facts.case {
                Some(case) => tx.case_events(case.id).await?,
                None => Vec::new(),
            };
            if let (true, Some((ward, team))) = (needs.case_heads, facts.case.as_ref().map(|it| (it.ward, it.led_by())))
            {
                facts.case_heads = super::access::team_heads(tx, (ward, Some(team)), facts.today).await?;
            }
            if let (true, Some(team)) = (needs.case_people, facts.case.as_ref().map(|it| it.team)) {
                facts.team_people = tx.people_of_team(team).await?;
            }
            if let (true, Some(ward)) = (by_timer, facts.case.as_ref().map(|it| it.ward)) {
                self.place(tx, facts, ward).await?;
            }
        }
        Ok(())
    }

    async fn draft(
        &self,
        tx: &mut Tx,
        id: crate::domain::DraftId,
        (actor, by_timer): (Option<&Actor>, bool),
    ) -> Result<Option<StoredDraft>> {
        let Some(row) = tx.draft(id).await? else { return Ok(None) };
        let own = actor.is_some_and(|it| it.person == row.person);
        // An officer who is asked "is this within scope?" must reach the draft of a mediator of the same ward.
        let adviser = match actor.filter(|it| may(it, Action::AdviseScope).is_ok()) {
            Some(actor) => tx.person(row.person).await?.is_some_and(|it| it.ward == actor.ward),
            None => false,
        };
        Ok((own || by_timer || adviser).then_some(StoredDraft {
            id: row.id,
            person: row.person,
            title: row.title,
            answers: row.answers,
            touched_at: row.touched_at,
        }))
    }
}

/// Each of the last months counted, the present one last, up to `today` and no further.
pub(super) async fn months(
    tx: &mut Tx,
    reach: Reached,
    (count, today): (u8, NaiveDate),
) -> Result<Vec<(Period, Figures)>> {
    let mut periods = vec![Period::containing(PeriodKind::Month, today)];
    while periods.len() < usize::from(count) {
        periods.push(periods[periods.len() - 1].before());
    }
    periods.truncate(usize::from(count));
    periods.reverse();
    let counted =
        columns(tx, reach, periods.iter().map(|it| Period { to: it.data_to(today), ..*it }).collect()).await?;
    // Told by their whole months, as digests keep them.
    Ok(periods.into_iter().zip(counted).map(|(period, (_, figures))| (period, figures)).collect())
}

/// Periods that follow each other, each counted.
pub(super) async fn columns(tx: &mut Tx, reach: Reached, periods: Vec<Period>) -> Result<Vec<(Period, Figures)>> {
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else { return Ok(Vec::new()) };
    let Some(whole) = Period::between(first.from, last.to) else { return Ok(Vec::new()) };
    let stretches = tx.stretches(reach, whole).await?;
    Ok(periods.into_iter().map(|it| (it, Tally::count(&stretches, it).total)).collect())
}

fn by_name(mut people: Vec<Person>) -> Vec<Person> {
    people.sort_by_cached_key(|it| (name_key(&it.name), it.id));
    people
}
