//! Difficulties that people of the ward state, and what became of them. What people wrote or said is sealed.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::seal::Place;
use super::{Result, Tx, code, on};
use crate::domain::access::{Permit, act};
use crate::domain::difficulty::{
    Difficulty, DifficultyCounts, DifficultyLine, Move, NewDifficulty, Standing, Step, Subject,
};
use crate::domain::{CaseId, DifficultyId, PersonId, TeamId, WardId};

/// Which difficulties of a ward to list, the oldest that wait first.
#[derive(Clone, Copy, Debug)]
pub struct DifficultyFilter {
    /// Whose ward.
    pub ward: WardId,
    /// Only those of one person.
    pub by: Option<PersonId>,
    /// Only those about one thing.
    pub subject: Option<Subject>,
    /// Only those that stand so.
    pub standing: Option<Standing>,
    /// Lines to pass over.
    pub offset: u32,
    /// Lines to return.
    pub limit: u32,
}

#[derive(FromRow)]
struct Row {
    id: DifficultyId,
    ward_id: WardId,
    person_id: PersonId,
    team_id: Option<TeamId>,
    subject: String,
    case_id: Option<CaseId>,
    case_code: Option<String>,
    body: Vec<u8>,
    voice: Option<Vec<u8>>,
    asked_at: DateTime<Utc>,
    standing: String,
}

#[derive(FromRow)]
struct StepRow {
    id: i64,
    at: DateTime<Utc>,
    person_id: PersonId,
    step: String,
    words: Option<Vec<u8>>,
}

#[derive(FromRow)]
struct LineRow {
    id: DifficultyId,
    person_id: PersonId,
    subject: String,
    body: Vec<u8>,
    asked_at: DateTime<Utc>,
    standing: String,
}

/// Who takes a step, and the row it is kept in.
#[derive(Clone, Copy, Debug)]
pub struct StepBy<'a> {
    /// The row's id.
    pub row: i64,
    /// Proof of the right to.
    pub permit: &'a Permit<act::Handling>,
    /// The instant.
    pub at: DateTime<Utc>,
}

/// What a difficulty's listing must hold.
macro_rules! push_filter {
    ($query:expr, $filter:expr) => {{
        let (query, filter): (&mut QueryBuilder<_>, DifficultyFilter) = ($query, $filter);
        query.push("d.ward_id = ").push_bind(filter.ward);
        if let Some(by) = filter.by {
            query.push(" AND d.person_id = ").push_bind(by);
        }
        if let Some(subject) = filter.subject {
            query.push(" AND d.subject = ").push_bind(subject.code());
        }
        if let Some(standing) = filter.standing {
            query.push(" AND d.standing = ").push_bind(standing.code());
        }
    }};
}

impl Tx {
    /// Keeps a difficulty. The same one a second time changes nothing.
    pub async fn state_difficulty(
        &mut self,
        permit: &Permit<act::StateDifficulty>,
        (ward, new): (WardId, &NewDifficulty),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let row = new.id.to_string();
        let body = self.seal(cell("body", &row), &new.body);
        let voice = new.voice.as_ref().map(|it| self.seal(cell("voice", &row), it));
        on!(self, conn => sqlx::query(
            "INSERT INTO difficulty (id, ward_id, person_id, team_id, subject, case_id, body, voice, asked_at, standing)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING")
            .bind(new.id).bind(ward).bind(permit.by()).bind(new.team).bind(new.subject.code()).bind(new.case)
            .bind(body).bind(voice).bind(now).bind(Standing::Open.code()).execute(conn).await.map(drop))
    }

    /// A difficulty of a ward with what became of it.
    pub async fn difficulty(&mut self, ward: WardId, id: DifficultyId) -> Result<Option<Difficulty>> {
        let row: Option<Row> = on!(self, conn => sqlx::query_as(
            "SELECT d.id, d.ward_id, d.person_id, d.team_id, d.subject, d.case_id, c.code AS case_code, d.body, d.voice,
                d.asked_at, d.standing
             FROM difficulty d LEFT JOIN case_file c ON c.id = d.case_id
             WHERE d.id = $1 AND d.ward_id = $2")
            .bind(id).bind(ward).fetch_optional(conn).await)?;
        let Some(it) = row else { return Ok(None) };
        let (row, steps) = (id.to_string(), self.difficulty_steps(id).await?);
        let (name, phone) = self.person(it.person_id).await?.map(|it| (it.name, it.phone)).unwrap_or_default();
        Ok(Some(Difficulty {
            id: it.id,
            ward: it.ward_id,
            by: it.person_id,
            name,
            phone,
            reachable: self.account_of(it.person_id).await?.is_some(),
            team: it.team_id,
            subject: code("difficulty", "subject", id, Subject::from_code(&it.subject))?,
            case: it.case_id.zip(it.case_code),
            body: self.unseal(cell("body", &row), &it.body)?,
            voice: it.voice.map(|it| self.unseal(cell("voice", &row), &it)).transpose()?,
            asked_at: it.asked_at,
            standing: code("difficulty", "standing", id, Standing::from_code(&it.standing))?,
            steps,
        }))
    }

    async fn difficulty_steps(&mut self, id: DifficultyId) -> Result<Vec<Step>> {
        let rows: Vec<StepRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, at, person_id, step, words FROM difficulty_step WHERE difficulty_id = $1 ORDER BY id")
            .bind(id).fetch_all(conn).await)?;
        let mut names = HashMap::new();
        let mut steps = Vec::with_capacity(rows.len());
        for it in rows {
            let words = it.words.map(|words| self.unseal(words_cell(&it.id.to_string()), &words)).transpose()?;
            let step = code("difficulty_step", "step", it.id, Move::from_code(&it.step))?;
            steps.push(Step { at: it.at, name: self.name_of(it.person_id, &mut names).await?, step, words });
        }
        Ok(steps)
    }

    /// Somebody's full name, once for each.
    async fn name_of(&mut self, person: PersonId, known: &mut HashMap<PersonId, String>) -> Result<String> {
        if let Some(name) = known.get(&person) {
            return Ok(name.clone());
        }
        let name = self.person(person).await?.map(|it| it.name).unwrap_or_default();
        known.insert(person, name.clone());
        Ok(name)
    }

    /// Takes a step, if the difficulty still stands as it was seen. Returns whether it did.
    pub async fn step_difficulty(
        &mut self,
        by: StepBy<'_>,
        (ward, id): (WardId, DifficultyId),
        (seen, step): (Standing, Move),
        words: Option<&str>,
    ) -> Result<bool> {
        let Some(next) = seen.after(step) else { return Ok(false) };
        let answered = (step == Move::Answer).then_some(by.at);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE difficulty SET standing = $4, answered_at = COALESCE(answered_at, $5)
             WHERE id = $1 AND ward_id = $2 AND standing = $3")
            .bind(id).bind(ward).bind(seen.code()).bind(next.code()).bind(answered)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 0 {
            return Ok(false);
        }
        let words = words.map(|it| self.seal(words_cell(&by.row.to_string()), it));
        on!(self, conn => sqlx::query(
            "INSERT INTO difficulty_step (id, difficulty_id, person_id, step, words, at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(by.row).bind(id).bind(by.permit.by()).bind(step.code()).bind(words).bind(by.at)
            .execute(conn).await.map(drop))?;
        Ok(true)
    }

    /// Difficulties of a ward, those that wait first, the oldest first, and how many there are in all.
    pub async fn difficulties(&mut self, filter: DifficultyFilter) -> Result<(Vec<DifficultyLine>, u32)> {
        macro_rules! count {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT count(*) FROM difficulty d WHERE ");
                push_filter!(&mut query, filter);
                query.build_query_scalar().fetch_one($conn).await
            }};
        }
        macro_rules! lines {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT d.id, d.person_id, d.subject, d.body, d.asked_at, d.standing FROM difficulty d WHERE ",
                );
                push_filter!(&mut query, filter);
                query.push(" ORDER BY CASE WHEN d.standing IN ('open', 'passed') THEN 0 ELSE 1 END, ");
                query.push("CASE WHEN d.standing IN ('open', 'passed') THEN d.id ELSE -d.id END LIMIT ");
                query.push_bind(i64::from(filter.limit)).push(" OFFSET ").push_bind(i64::from(filter.offset));
                query.build_query_as().fetch_all($conn).await
            }};
        }
        let total: i64 = on!(self, conn => count!(conn))?;
        let rows: Vec<LineRow> = on!(self, conn => lines!(conn))?;
        let mut names = HashMap::new();
        let mut lines = Vec::with_capacity(rows.len());
        for it in rows {
            lines.push(DifficultyLine {
                id: it.id,
                name: self.name_of(it.person_id, &mut names).await?,
                subject: code("difficulty", "subject", it.id, Subject::from_code(&it.subject))?,
                body: self.unseal(cell("body", &it.id.to_string()), &it.body)?,
                asked_at: it.asked_at,
                standing: code("difficulty", "standing", it.id, Standing::from_code(&it.standing))?,
            });
        }
        Ok((lines, u32::try_from(total).unwrap_or(u32::MAX)))
    }

    /// What a digest says: stated and answered from the first instant to the second, and waiting since before a third.
    pub async fn count_difficulties(
        &mut self,
        ward: WardId,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        long_since: DateTime<Utc>,
    ) -> Result<DifficultyCounts> {
        let (stated, answered, waiting_long): (i64, i64, i64) = on!(self, conn => sqlx::query_as(
            "SELECT count(CASE WHEN asked_at >= $2 AND asked_at < $3 THEN 1 END),
                count(CASE WHEN answered_at >= $2 AND answered_at < $3 THEN 1 END),
                count(CASE WHEN standing IN ('open', 'passed') AND asked_at < $4 THEN 1 END)
             FROM difficulty WHERE ward_id = $1")
            .bind(ward).bind(from).bind(to).bind(long_since).fetch_one(conn).await)?;
        let count = |it| u32::try_from(it).unwrap_or(u32::MAX);
        Ok(DifficultyCounts { stated: count(stated), answered: count(answered), waiting_long: count(waiting_long) })
    }
}

fn cell<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: "difficulty", column, row }
}

fn words_cell(row: &str) -> Place<'_> {
    Place { table: "difficulty_step", column: "words", row }
}
