//! What people in office and the operator did, written down in the transaction of the act itself. Rows are only added.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::{Result, Tx, code, on};
use crate::domain::audit::{Act, Done, NewAct, PERSON, TARGETS, TEAM, Target};
use crate::domain::{PersonId, TeamId, WardId};

/// Which acts to read, the newest first.
#[derive(Clone, Copy, Debug, Default)]
pub struct ActFilter {
    /// Those of a ward, with those that concern the whole database; of all wards if none.
    pub ward: Option<WardId>,
    /// Who reads: that somebody objected to their own joining is not for them.
    pub reader: Option<PersonId>,
    /// Only from this instant on.
    pub since: Option<DateTime<Utc>>,
    /// Acts to pass over.
    pub offset: u32,
    /// Acts to return.
    pub limit: u32,
}

/// That somebody joined, as far as those must know who may object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// When they last did.
    pub at: DateTime<Utc>,
    /// Whether it was by a link; else somebody gave them an office, or gave one back.
    pub by_link: bool,
    /// Who has objected since.
    pub objected: Vec<PersonId>,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    at: DateTime<Utc>,
    ward_id: Option<WardId>,
    person_id: Option<PersonId>,
    act: String,
    target_kind: Option<String>,
    target_id: Option<String>,
}

/// What a listing of acts must hold.
macro_rules! push_filter {
    ($query:expr, $filter:expr) => {{
        let (query, filter): (&mut QueryBuilder<_>, ActFilter) = ($query, $filter);
        query.push("(a.ward_id IS NULL OR ");
        match filter.ward {
            Some(ward) => query.push("a.ward_id = ").push_bind(ward),
            None => query.push("a.ward_id IS NOT NULL"),
        };
        query.push(")");
        if let Some(since) = filter.since {
            query.push(" AND a.at >= ").push_bind(since);
        }
        if let Some(reader) = filter.reader {
            query.push(" AND NOT (a.act = ").push_bind(Act::Object.code());
            query.push(" AND a.target_kind = ").push_bind(PERSON);
            query.push(" AND a.target_id = ").push_bind(reader.to_string()).push(")");
        }
    }};
}

impl Tx {
    /// Writes down what was done.
    pub async fn note_act(&mut self, it: &NewAct, now: DateTime<Utc>) -> Result<()> {
        let target = it.target.as_ref();
        on!(self, conn => sqlx::query(
            "INSERT INTO audit (at, ward_id, person_id, hand, act, target_kind, target_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind(now).bind(it.ward).bind(it.person).bind(it.hand().code()).bind(it.act.code())
            .bind(target.map(|it| it.kind)).bind(target.map(|it| it.id.as_str())).execute(conn).await.map(drop))
    }

    /// Acts, the newest first, and how many there are in all.
    pub async fn acts(&mut self, filter: ActFilter) -> Result<(Vec<Done>, u32)> {
        macro_rules! count {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT count(*) FROM audit a WHERE ");
                push_filter!(&mut query, filter);
                query.build_query_scalar().fetch_one($conn).await
            }};
        }
        macro_rules! lines {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT a.id, a.at, a.ward_id, a.person_id, a.act, a.target_kind, a.target_id FROM audit a WHERE ",
                );
                push_filter!(&mut query, filter);
                query.push(" ORDER BY a.id DESC LIMIT ").push_bind(i64::from(filter.limit));
                query.push(" OFFSET ").push_bind(i64::from(filter.offset));
                query.build_query_as().fetch_all($conn).await
            }};
        }
        let total: i64 = on!(self, conn => count!(conn))?;
        let rows: Vec<Row> = on!(self, conn => lines!(conn))?;
        let acts = rows.into_iter().map(done).collect::<Result<_>>()?;
        Ok((acts, u32::try_from(total).unwrap_or(u32::MAX)))
    }

    /// When somebody of a ward last joined by a link or was given an office, perhaps with their invitation, and who has said since that they know nothing of
    /// it.
    pub async fn joined(&mut self, ward: WardId, person: PersonId) -> Result<Option<Joined>> {
        let rows: Vec<(DateTime<Utc>, String, Option<PersonId>)> = on!(self, conn => sqlx::query_as(
            "SELECT at, act, person_id FROM audit WHERE ward_id = $1 AND act IN ($2, $3, $6, $7, $8) AND target_kind = $4
                AND target_id = $5 ORDER BY id")
            .bind(ward).bind(Act::Join.code()).bind(Act::Object.code()).bind(PERSON).bind(person.to_string())
            .bind(Act::GiveOffice.code()).bind(Act::ResumeOffice.code()).bind(Act::AddPerson.code()).fetch_all(conn).await)?;
        let Some(last) = rows.iter().rposition(|it| it.1 != Act::Object.code()) else { return Ok(None) };
        let objected = rows[last..].iter().filter(|it| it.1 == Act::Object.code()).filter_map(|it| it.2).collect();
        Ok(Some(Joined { at: rows[last].0, by_link: rows[last].1 == Act::Join.code(), objected }))
    }

    /// How often the office asked to remind those of each team of a ward who have not joined, and when it last did.
    pub async fn reminders_to_join(&mut self, ward: WardId) -> Result<Vec<(TeamId, u32, DateTime<Utc>)>> {
        let rows: Vec<(String, i64, DateTime<Utc>)> = on!(self, conn => sqlx::query_as(
            "SELECT target_id, count(*), max(at) FROM audit
             WHERE ward_id = $1 AND act = $2 AND target_kind = $3 GROUP BY target_id ORDER BY target_id")
            .bind(ward).bind(Act::RemindToJoin.code()).bind(TEAM).fetch_all(conn).await)?;
        let team = |(id, count, at): (String, i64, DateTime<Utc>)| {
            Some((TeamId(id.parse().ok()?), u32::try_from(count).unwrap_or(u32::MAX), at))
        };
        Ok(rows.into_iter().filter_map(team).collect())
    }

    /// When something was last done to a person, a team or whatever else.
    pub async fn last_act_on(
        &mut self,
        ward: WardId,
        act: Act,
        target: impl Into<Target>,
    ) -> Result<Option<DateTime<Utc>>> {
        let target = target.into();
        on!(self, conn => sqlx::query_scalar(
            "SELECT max(at) FROM audit WHERE ward_id = $1 AND act = $2 AND target_kind = $3 AND target_id = $4")
            .bind(ward).bind(act.code()).bind(target.kind).bind(target.id.as_str()).fetch_one(conn).await)
    }

    /// The wards in which somebody objected to a new officer after an instant.
    pub async fn objections_after(&mut self, after: DateTime<Utc>) -> Result<Vec<String>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT DISTINCT w.name FROM audit a JOIN ward w ON w.id = a.ward_id WHERE a.act = $1 AND a.at > $2
             ORDER BY w.name")
            .bind(Act::Object.code()).bind(after).fetch_all(conn).await)
    }
}

fn done(row: Row) -> Result<Done> {
    let target = match (row.target_kind, row.target_id) {
        (Some(kind), Some(id)) => {
            let known = TARGETS.iter().copied().find(|it| *it == kind);
            Some(Target { kind: code("audit", "target_kind", row.id, known)?, id })
        }
        _ => None,
    };
    let act = code("audit", "act", row.id, Act::from_code(&row.act))?;
    Ok(Done { id: row.id, at: row.at, it: NewAct { ward: row.ward_id, person: row.person_id, act, target } })
}
