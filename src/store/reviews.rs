//! The yearly reviews of teams, and what members did in a year. What they say of people is sealed.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::proposals::{json, read};
use super::seal::Place;
use super::{Result, Tx, on};
use crate::domain::access::{Permit, act};
use crate::domain::election::review::{Review, Reviewed};
use crate::domain::{PersonId, TeamId, WardId};

/// Which review.
#[derive(Clone, Copy, Debug)]
pub struct ReviewOf {
    /// Whose ward.
    pub ward: WardId,
    /// Which team.
    pub team: TeamId,
    /// Of which year.
    pub year: i32,
}

#[derive(FromRow)]
struct Row {
    content: Vec<u8>,
    real: Option<Vec<u8>>,
    recorded_by: PersonId,
    recorded_at: DateTime<Utc>,
}

#[derive(FromRow)]
struct DoneRow {
    person_id: PersonId,
    cases: i64,
    trained: i64,
}

impl Tx {
    /// Records a team's review; one that is there is put right, if it is still the one that was seen, recorded at `seen`.
    pub async fn record_review(
        &mut self,
        permit: &Permit<act::ReviewTeam>,
        of: ReviewOf,
        (review, real): (&Review, Option<&str>),
        (now, seen): (DateTime<Utc>, Option<DateTime<Utc>>),
    ) -> Result<bool> {
        let row = key(of);
        let content = self.seal(cell("content", &row), &json(review));
        let real = real.map(|it| self.seal(cell("real", &row), it));
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO team_review (team_id, year, ward_id, content, real, recorded_by, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (team_id, year) DO UPDATE SET content = excluded.content, real = excluded.real,
                recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                WHERE team_review.recorded_at = $8")
            .bind(of.team).bind(of.year).bind(of.ward).bind(content).bind(real).bind(permit.by()).bind(now).bind(seen)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// A team's review of a year, if there is one.
    pub async fn review(&mut self, of: ReviewOf) -> Result<Option<Reviewed>> {
        let row: Option<Row> = on!(self, conn => sqlx::query_as(
            "SELECT content, real, recorded_by, recorded_at FROM team_review
             WHERE team_id = $1 AND year = $2 AND ward_id = $3")
            .bind(of.team).bind(of.year).bind(of.ward).fetch_optional(conn).await)?;
        let Some(it) = row else { return Ok(None) };
        let row = key(of);
        let content = self.unseal(cell("content", &row), &it.content)?;
        Ok(Some(Reviewed {
            review: read(&content, ("team_review", row.clone()))?,
            real: it.real.map(|it| self.unseal(cell("real", &row), &it)).transpose()?,
            by: self.person(it.recorded_by).await?.map(|it| it.name).unwrap_or_default(),
            at: it.recorded_at,
        }))
    }

    /// The teams of a ward that were reviewed in a year.
    pub async fn reviewed_teams(&mut self, ward: WardId, year: i32) -> Result<Vec<TeamId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT team_id FROM team_review WHERE ward_id = $1 AND year = $2 ORDER BY team_id")
            .bind(ward).bind(year).fetch_all(conn).await)
    }

    /// What people did from the first day to the last: cases they mediated that were open at some time then, and sessions
    /// that they attended. Whoever did nothing is not among them.
    pub async fn done_by(
        &mut self,
        ward: WardId,
        (from, to): (NaiveDate, NaiveDate),
        (begin, end): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Vec<(PersonId, u32, u32)>> {
        let rows: Vec<DoneRow> = on!(self, conn => sqlx::query_as(
            "SELECT p.id AS person_id,
                (SELECT count(DISTINCT m.case_id) FROM case_mediator m JOIN case_file c ON c.id = m.case_id
                    WHERE m.person_id = p.id AND m.assigned_on <= $3 AND (c.ended_on IS NULL OR c.ended_on >= $2)
                        AND c.status <> 'void')
                    AS cases,
                (SELECT count(*) FROM training_guest g JOIN training t ON t.id = g.training_id
                    WHERE g.person_id = p.id AND g.attended_at IS NOT NULL AND t.status = 'planned'
                        AND t.starts_at >= $4 AND t.starts_at < $5)
                    AS trained
             FROM person p WHERE p.ward_id = $1 ORDER BY p.id")
            .bind(ward).bind(from).bind(to).bind(begin).bind(end).fetch_all(conn).await)?;
        let count = |it| u32::try_from(it).unwrap_or(u32::MAX);
        let done = rows.into_iter().filter(|it| it.cases + it.trained > 0);
        Ok(done.map(|it| (it.person_id, count(it.cases), count(it.trained))).collect())
    }
}

fn key(of: ReviewOf) -> String {
    format!("{}:{}", of.team, of.year)
}

fn cell<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: "team_review", column, row }
}
