//! Disputes that heads of resident groups told their team of, and what became of them. What they wrote is sealed.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::seal::Place;
use super::{Result, Tx, code, on, push_list};
use crate::domain::access::{Permit, act};
use crate::domain::case::Status;
use crate::domain::sighting::{Fates, NewSighting, Reason, Sighted, Sighting, Standing, fate};
use crate::domain::{CaseId, DraftId, GroupId, PersonId, SightingId, TeamId, WardId};

#[derive(FromRow)]
struct Row {
    id: SightingId,
    ward_id: WardId,
    person_id: PersonId,
    group_id: Option<GroupId>,
    team_id: Option<TeamId>,
    body: Vec<u8>,
    told_at: DateTime<Utc>,
    standing: String,
    reason: Option<String>,
    case_id: Option<CaseId>,
    case_code: Option<String>,
    case_status: Option<String>,
    case_hidden: Option<bool>,
    begun_by: Option<PersonId>,
    begun_draft: Option<DraftId>,
}

#[derive(FromRow)]
struct FateRow {
    standing: String,
    status: Option<String>,
    hidden: Option<bool>,
    count: i64,
}

/// One that nobody answered: enough to tell whom it waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct WaitingSighting {
    /// Its id.
    pub id: SightingId,
    /// The team that was told.
    pub team_id: Option<TeamId>,
    /// The resident group it was seen in.
    pub group_id: Option<GroupId>,
    /// When it was told.
    pub told_at: DateTime<Utc>,
}

/// Who takes a step, and the row it is kept in.
#[derive(Clone, Copy, Debug)]
pub struct SightingStepBy<'a> {
    /// The row's id.
    pub row: i64,
    /// Proof of the right to.
    pub permit: &'a Permit<act::Sighting>,
    /// The instant.
    pub at: DateTime<Utc>,
}

impl Tx {
    /// Keeps one that was told. The same one a second time changes nothing.
    pub async fn tell_sighting(
        &mut self,
        permit: &Permit<act::Sighting>,
        (ward, new): (WardId, &NewSighting),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let body = self.seal(cell(&new.id.to_string()), &new.body);
        on!(self, conn => sqlx::query(
            "INSERT INTO sighting (id, ward_id, person_id, group_id, team_id, body, told_at, standing)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING")
            .bind(new.id).bind(ward).bind(permit.by()).bind(new.group).bind(new.team).bind(body).bind(now)
            .bind(Standing::Waiting.code()).execute(conn).await.map(drop))
    }

    /// One, with the case that came of it.
    pub async fn sighting(&mut self, id: SightingId) -> Result<Option<Sighting>> {
        let row: Option<Row> = on!(self, conn => sqlx::query_as(
            "SELECT s.id, s.ward_id, s.person_id, s.group_id, s.team_id, s.body, s.told_at, s.standing, s.reason,
                s.case_id, c.code AS case_code, c.status AS case_status, c.domestic_violence AS case_hidden,
                s.begun_by, s.begun_draft
             FROM sighting s LEFT JOIN case_file c ON c.id = s.case_id WHERE s.id = $1")
            .bind(id).fetch_optional(conn).await)?;
        row.map(|it| self.read_sighting(it)).transpose()
    }

    /// Those of these that there are, the oldest first.
    pub async fn sightings_of(&mut self, ids: &[SightingId]) -> Result<Vec<Sighting>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT s.id, s.ward_id, s.person_id, s.group_id, s.team_id, s.body, s.told_at, s.standing, s.reason,
                        s.case_id, c.code AS case_code, c.status AS case_status, c.domestic_violence AS case_hidden,
                        s.begun_by, s.begun_draft
                     FROM sighting s LEFT JOIN case_file c ON c.id = s.case_id WHERE s.id IN ",
                );
                push_list(&mut query, ids.iter().copied());
                query.push(" ORDER BY s.id").build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<Row> = on!(self, conn => query!(conn))?;
        rows.into_iter().map(|it| self.read_sighting(it)).collect()
    }

    /// Those of a ward that nobody answered, the oldest first. What was seen stays sealed.
    pub async fn waiting_sightings(&mut self, ward: WardId) -> Result<Vec<WaitingSighting>> {
        on!(self, conn => sqlx::query_as(
            "SELECT id, team_id, group_id, told_at FROM sighting WHERE ward_id = $1 AND standing = $2 ORDER BY id")
            .bind(ward).bind(Standing::Waiting.code()).fetch_all(conn).await)
    }

    /// A page of what somebody told, the newest first, and how many there are in all.
    pub async fn sightings_by(
        &mut self,
        person: PersonId,
        (offset, limit): (u32, u32),
    ) -> Result<(Vec<Sighting>, u32)> {
        let total: i64 = on!(self, conn => sqlx::query_scalar("SELECT count(*) FROM sighting WHERE person_id = $1")
            .bind(person).fetch_one(conn).await)?;
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(
            "SELECT s.id, s.ward_id, s.person_id, s.group_id, s.team_id, s.body, s.told_at, s.standing, s.reason,
                s.case_id, c.code AS case_code, c.status AS case_status, c.domestic_violence AS case_hidden,
                s.begun_by, s.begun_draft
             FROM sighting s LEFT JOIN case_file c ON c.id = s.case_id
             WHERE s.person_id = $1 ORDER BY s.id DESC LIMIT $2 OFFSET $3")
            .bind(person).bind(i64::from(limit)).bind(i64::from(offset)).fetch_all(conn).await)?;
        let lines = rows.into_iter().map(|it| self.read_sighting(it)).collect::<Result<_>>()?;
        Ok((lines, u32::try_from(total).unwrap_or(u32::MAX)))
    }

    /// What became of those that somebody told.
    pub async fn sighting_fates(&mut self, person: PersonId) -> Result<Fates> {
        let rows: Vec<FateRow> = on!(self, conn => sqlx::query_as(
            "SELECT s.standing, c.status, c.domestic_violence AS hidden, count(*) AS count
             FROM sighting s LEFT JOIN case_file c ON c.id = s.case_id WHERE s.person_id = $1
             GROUP BY s.standing, c.status, c.domestic_violence")
            .bind(person).fetch_all(conn).await)?;
        let mut fates = Fates::default();
        for it in rows {
            let standing = code("sighting", "standing", person, Standing::from_code(&it.standing))?;
            let status = it.status.map(|it| code("case_file", "status", person, Status::from_code(&it))).transpose()?;
            let case = status.map(|status| (status, it.hidden.unwrap_or_default()));
            fates.add(fate(standing, case), u32::try_from(it.count).unwrap_or(u32::MAX));
        }
        Ok(fates)
    }

    /// Answers one, or takes one's own back, if it still stands as it was seen. Returns whether it did.
    pub async fn step_sighting(
        &mut self,
        by: SightingStepBy<'_>,
        (ward, id): (WardId, SightingId),
        seen: Standing,
        (next, reason): (Standing, Option<Reason>),
    ) -> Result<bool> {
        if !seen.may_become(next) || next == Standing::Logged {
            return Ok(false);
        }
        let reason = reason.filter(|_| next == Standing::NotFor).map(Reason::code);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE sighting SET standing = $4, reason = $5 WHERE id = $1 AND ward_id = $2 AND standing = $3")
            .bind(id).bind(ward).bind(seen.code()).bind(next.code()).bind(reason)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows > 0 {
            self.note_sighting((by.row, id), by.permit.by(), (next, reason), by.at).await?;
        }
        Ok(rows > 0)
    }

    /// Somebody begins a case of one, if what was begun of it is what they saw, and there is no case yet: others see it.
    /// Returns whether they do.
    pub async fn begin_sighting(
        &mut self,
        permit: &Permit<act::Sighting>,
        (ward, id): (WardId, SightingId),
        seen: Option<DraftId>,
        draft: DraftId,
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE sighting SET begun_by = $3, begun_draft = $4
             WHERE id = $1 AND ward_id = $2 AND case_id IS NULL AND coalesce(begun_draft, 0) = $5")
            .bind(id).bind(ward).bind(permit.by()).bind(draft).bind(seen.unwrap_or(DraftId(0)))
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows > 0)
    }

    /// A case was saved of one. Returns whether it is the first.
    pub async fn tie_sighting(
        &mut self,
        (row, id): (i64, SightingId),
        by: PersonId,
        case: CaseId,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let logged = Standing::Logged;
        let rows = on!(self, conn => sqlx::query(
            "UPDATE sighting SET standing = $3, reason = NULL, case_id = $2 WHERE id = $1 AND case_id IS NULL")
            .bind(id).bind(case).bind(logged.code()).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows > 0 {
            self.note_sighting((row, id), by, (logged, None), now).await?;
        }
        Ok(rows > 0)
    }

    async fn note_sighting(
        &mut self,
        (row, id): (i64, SightingId),
        by: PersonId,
        (standing, reason): (Standing, Option<&str>),
        at: DateTime<Utc>,
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO sighting_step (id, sighting_id, person_id, standing, reason, at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (id) DO NOTHING")
            .bind(row).bind(id).bind(by).bind(standing.code()).bind(reason).bind(at).execute(conn).await.map(drop))
    }

    fn read_sighting(&self, it: Row) -> Result<Sighting> {
        let case = match (it.case_id, it.case_code, it.case_status) {
            (Some(id), Some(case), Some(status)) => Some(Sighted {
                id,
                code: case,
                status: code("case_file", "status", id, Status::from_code(&status))?,
                hidden: it.case_hidden.unwrap_or_default(),
            }),
            _ => None,
        };
        let reason = it.reason.map(|reason| code("sighting", "reason", it.id, Reason::from_code(&reason)));
        Ok(Sighting {
            id: it.id,
            ward: it.ward_id,
            by: it.person_id,
            group: it.group_id,
            team: it.team_id,
            body: self.unseal(cell(&it.id.to_string()), &it.body)?,
            told_at: it.told_at,
            standing: code("sighting", "standing", it.id, Standing::from_code(&it.standing))?,
            reason: reason.transpose()?,
            case,
            begun: it.begun_by.zip(it.begun_draft),
        })
    }
}

fn cell(row: &str) -> Place<'_> {
    Place { table: "sighting", column: "body", row }
}
