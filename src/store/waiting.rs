//! What waits for somebody: open cases, alarms, months and sessions by what comes next, and how the office turned to those
//! who must see to it. No sealed column is opened here.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::follow::push_led;
use super::{Result, Tx, code, on, push_list, push_teams};
use crate::domain::access::{Permit, Scope, act};
use crate::domain::case::{EscalationKind, Status, Wait};
use crate::domain::teams::Teams;
use crate::domain::waiting::{Contact, ContactHow, Matter, Meeting, NextStep, OpenCase};
use crate::domain::{AlarmId, CaseId, PersonId, TeamId, TrainingId, WardId};

#[derive(FromRow)]
struct OpenRow {
    id: CaseId,
    code: String,
    team_id: TeamId,
    status: Status,
    received_on: NaiveDate,
    assigned_on: Option<NaiveDate>,
    agreed_on: Option<NaiveDate>,
    paused_until: Option<NaiveDate>,
}

#[derive(FromRow)]
struct MeetingRow {
    id: TrainingId,
    key: String,
    words: Vec<u8>,
    starts_at: DateTime<Utc>,
}

#[derive(FromRow)]
struct ContactRow {
    key: String,
    person_id: PersonId,
    how: String,
    on_day: NaiveDate,
    by_person: PersonId,
}

/// That the office turns to somebody now.
#[derive(Clone, Copy, Debug)]
pub struct NewContact<'a> {
    /// Its computed identity.
    pub key: &'a str,
    /// To whom.
    pub person: PersonId,
    /// About what.
    pub about: Matter,
    /// How.
    pub how: ContactHow,
    /// On which day.
    pub day: NaiveDate,
}

impl Tx {
    fn meeting(&self, it: MeetingRow) -> Result<Meeting> {
        Ok(Meeting { id: it.id, topic: self.topic(&it.key, &it.words)?, at: it.starts_at })
    }

    /// Cases within a scope whose agreement is broken, and of which the head of the Front committee was not told (Art. 26):
    /// by the day on which it was reported.
    pub async fn broken_untold(&mut self, scope: Scope) -> Result<Vec<(CaseId, String, NaiveDate)>> {
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT c.id, c.code, k.on_day FROM case_kept k JOIN case_file c ON c.id = k.case_id
                     WHERE k.kept = 'broken' AND k.front_told_on IS NULL AND c.status = 'success'
                        AND k.nth = (SELECT max(l.nth) FROM case_kept l WHERE l.case_id = k.case_id) AND (c.ward_id = ",
                );
                query.push_bind(scope.ward).push(" OR ");
                push_led(&mut query, scope.teams);
                query.push(") ORDER BY k.on_day, c.id").build_query_as().fetch_all($conn).await
            }};
        }
        on!(self, conn => query!(conn))
    }

    /// Open cases within a scope by what comes next, or only one of them: those that have not begun first, and of these the
    /// oldest.
    pub async fn open_cases(&mut self, scope: Scope, only: Option<CaseId>, limit: u32) -> Result<Vec<OpenCase>> {
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT c.id, c.code, c.team_id, c.status, c.received_on, c.assigned_on, c.agreed_on,
                        (SELECT max(h.until_on) FROM case_halt h WHERE h.case_id = c.id AND h.over_on IS NULL) AS paused_until
                     FROM case_file c
                     WHERE c.ended_on IS NULL AND c.status <> 'void' AND (c.ward_id = ",
                );
                query.push_bind(scope.ward).push(" OR ");
                push_teams(&mut query, "c.team_id", scope.teams);
                query.push(" OR EXISTS (SELECT 1 FROM case_mediator m WHERE m.case_id = c.id AND m.person_id = ");
                query.push_bind(scope.person).push("))");
                if let Some(only) = only {
                    query.push(" AND c.id = ").push_bind(only);
                }
                query.push(" ORDER BY CASE WHEN c.status IN ('in_session', 'paused') THEN 1 ELSE 0 END, c.received_on, c.id LIMIT ");
                query.push_bind(i64::from(limit)).build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<OpenRow> = on!(self, conn => query!(conn))?;
        let mut mediators = self.mediators_of(&rows).await?;
        let open = |it: OpenRow| {
            let mediators = mediators.remove(&it.id).unwrap_or_default();
            let next = match (it.status, it.assigned_on) {
                (Status::InSession, _) => NextStep::Record,
                (Status::Paused, _) => NextStep::GoOn(it.paused_until),
                (_, Some(assigned_on)) if !mediators.is_empty() => {
                    NextStep::Begin(Wait { assigned_on, agreed_on: it.agreed_on })
                }
                _ => NextStep::Assign,
            };
            OpenCase { id: it.id, code: it.code, team: it.team_id, received_on: it.received_on, mediators, next }
        };
        Ok(rows.into_iter().map(open).collect())
    }

    async fn mediators_of(&mut self, cases: &[OpenRow]) -> Result<HashMap<CaseId, Vec<PersonId>>> {
        let mut found: HashMap<CaseId, Vec<PersonId>> = HashMap::new();
        if cases.is_empty() {
            return Ok(found);
        }
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT case_id, person_id FROM case_mediator WHERE case_id IN ");
                push_list(&mut query, cases.iter().map(|it| it.id));
                query.push(" ORDER BY case_id, person_id").build_query_as().persistent(false).fetch_all($conn).await
            }};
        }
        let rows: Vec<(CaseId, PersonId)> = on!(self, conn => query!(conn))?;
        for (case, person) in rows {
            found.entry(case).or_default().push(person);
        }
        Ok(found)
    }

    /// Alarms of a ward, or of one of its teams, raised at `since` or later, of which nobody noted that the chair or the
    /// police were told (Art. 15(4)); the oldest first, each event once.
    pub async fn unanswered_alarms(
        &mut self,
        (ward, teams): (WardId, Option<Teams>),
        since: DateTime<Utc>,
    ) -> Result<Vec<(AlarmId, EscalationKind, DateTime<Utc>)>> {
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT e.number, e.kind, e.at FROM escalation e WHERE e.ward_id = ");
                query.push_bind(ward).push(" AND e.at >= ").push_bind(since);
                if let Some(teams) = teams {
                    push_teams(query.push(" AND "), "e.team_id", teams);
                }
                query.push(
                    " AND e.number IS NOT NULL AND e.withdrawn_at IS NULL AND NOT EXISTS (
                        SELECT 1 FROM escalation f WHERE coalesce(f.event_id, f.id) = coalesce(e.event_id, e.id)
                            AND f.ward_id = e.ward_id AND f.withdrawn_at IS NULL
                            AND (f.id < e.id OR f.chair_told_at IS NOT NULL OR f.police_told_at IS NOT NULL))
                     ORDER BY e.id LIMIT 20",
                );
                query.build_query_as().fetch_all($conn).await
            }};
        }
        on!(self, conn => query!(conn))
    }

    /// The day of the first thing that a ward recorded here: a case that came, or a month that was closed. What an old
    /// book tells was closed on paper.
    pub async fn first_record(&mut self, ward: WardId) -> Result<Option<NaiveDate>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT min(it) FROM (SELECT min(received_on) AS it FROM case_file c WHERE ward_id = $1
                    AND NOT EXISTS (SELECT 1 FROM old_case o WHERE o.case_id = c.id)
                UNION ALL SELECT min(month) AS it FROM month_close WHERE ward_id = $1) first")
            .bind(ward).fetch_one(conn).await)
    }

    /// Which teams of a ward closed which months, of those that begin between two days.
    pub async fn closings(
        &mut self,
        ward: WardId,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Vec<(NaiveDate, TeamId)>> {
        on!(self, conn => sqlx::query_as(
            "SELECT month, team_id FROM month_close WHERE ward_id = $1 AND month >= $2 AND month <= $3
             ORDER BY month, team_id").bind(ward).bind(from).bind(to).fetch_all(conn).await)
    }

    /// Sessions of a ward that ended between two instants and to which nobody is noted as having been.
    pub async fn unattended_trainings(
        &mut self,
        ward: WardId,
        (since, now): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Vec<Meeting>> {
        let rows: Vec<MeetingRow> = on!(self, conn => sqlx::query_as(
            "SELECT t.id, t.key, t.words, t.starts_at FROM training t
             WHERE t.ward_id = $1 AND t.status = 'planned' AND t.ends_at > $2 AND t.ends_at <= $3 AND NOT EXISTS (
                SELECT 1 FROM training_guest g WHERE g.training_id = t.id AND g.attended_at IS NOT NULL)
             ORDER BY t.starts_at, t.id LIMIT 20")
            .bind(ward).bind(since).bind(now).fetch_all(conn).await)?;
        rows.into_iter().map(|it| self.meeting(it)).collect()
    }

    /// Sessions to come that a person was invited to and has not answered, the next first.
    pub async fn open_invitations(&mut self, person: PersonId, now: DateTime<Utc>) -> Result<Vec<Meeting>> {
        let rows: Vec<MeetingRow> = on!(self, conn => sqlx::query_as(
            "SELECT t.id, t.key, t.words, t.starts_at FROM training t JOIN training_guest g ON g.training_id = t.id
             WHERE g.person_id = $1 AND g.rsvp IS NULL AND t.status = 'planned' AND t.version > 0 AND t.starts_at > $2
             ORDER BY t.starts_at, t.id LIMIT 20")
            .bind(person).bind(now).fetch_all(conn).await)?;
        rows.into_iter().map(|it| self.meeting(it)).collect()
    }

    /// Notes that the office turns to somebody. Returns whether it is new: a reminder goes once a day and person.
    pub async fn note_contact(
        &mut self,
        permit: &Permit<act::RunOffice>,
        (ward, new): (WardId, NewContact<'_>),
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO contact (key, ward_id, person_id, about, how, on_day, by_person, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key) DO NOTHING")
            .bind(new.key).bind(ward).bind(new.person).bind(new.about.key()).bind(new.how.code()).bind(new.day)
            .bind(permit.by()).bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// How the office turned to people about a matter, the latest first.
    pub async fn contacts(&mut self, ward: WardId, about: Matter) -> Result<Vec<Contact>> {
        let rows: Vec<ContactRow> = on!(self, conn => sqlx::query_as(
            "SELECT key, person_id, how, on_day, by_person FROM contact WHERE ward_id = $1 AND about = $2
             ORDER BY at DESC, key LIMIT 10").bind(ward).bind(about.key()).fetch_all(conn).await)?;
        let mut contacts = Vec::with_capacity(rows.len());
        for it in rows {
            let how = code("contact", "how", it.key, ContactHow::from_code(&it.how))?;
            let by = self.person(it.by_person).await?.map(|it| it.name).unwrap_or_default();
            contacts.push(Contact { person: it.person_id, how, day: it.on_day, by });
        }
        Ok(contacts)
    }

    /// Whom the office of a ward reminded of something on a day.
    pub async fn nudged_on(&mut self, ward: WardId, day: NaiveDate) -> Result<Vec<PersonId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT person_id FROM contact WHERE ward_id = $1 AND on_day = $2 AND how = 'nudge' ORDER BY person_id")
            .bind(ward).bind(day).fetch_all(conn).await)
    }
}
