//! Papers of cases: what was filled in for them (sealed), which were made; and the books of the register, their lines and
//! which of those were signed.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::seal::Place;
use super::{Error, Result, Tx, code, on};
use crate::domain::access::{Permit, act};
use crate::domain::papers::{Filled, Made, PaperKind};
use crate::domain::register::{Book, Stretch, number_in_year};
use crate::domain::{CaseId, TeamId};

/// A case in a book of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterLine {
    pub case: CaseId,
    /// Its number in the year.
    pub number: u32,
    /// When something happened in it last.
    pub changed_at: DateTime<Utc>,
}

impl RegisterLine {
    /// Whether it was changed after the last time that its line, which has this number in the book, was signed.
    #[must_use]
    pub fn is_changed(&self, number: u32, signed: &[SignedLines]) -> bool {
        let last = signed.iter().filter(|it| it.stretch.holds(number)).map(|it| it.at).max();
        last.is_some_and(|at| self.changed_at > at)
    }
}

/// That lines were signed on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedLines {
    pub stretch: Stretch,
    pub signed_on: NaiveDate,
    /// When that was written down: what changes later is not on the paper.
    pub at: DateTime<Utc>,
}

#[derive(FromRow)]
struct MadeRow {
    kind: String,
    at: DateTime<Utc>,
}

#[derive(FromRow)]
struct BookRow {
    number: i64,
    opened_on: NaiveDate,
    closed_on: Option<NaiveDate>,
    first_line: i64,
}

#[derive(FromRow)]
struct LineRow {
    id: CaseId,
    code: String,
    changed_at: DateTime<Utc>,
}

#[derive(FromRow)]
struct SignedRow {
    from_line: i64,
    to_line: i64,
    signed_on: NaiveDate,
    at: DateTime<Utc>,
}

impl Tx {
    /// What was filled in for the papers of a case.
    pub async fn filled(&mut self, case: CaseId) -> Result<Filled> {
        let sealed: Option<Vec<u8>> = on!(self, conn => sqlx::query_scalar("SELECT filled FROM case_blank WHERE case_id = $1")
            .bind(case).fetch_optional(conn).await)?;
        let Some(sealed) = sealed else { return Ok(Filled::default()) };
        let json = self.unseal(cell(&case.to_string()), &sealed)?;
        serde_json::from_str(&json).map_err(|_| inconsistent("case_blank", "filled", case))
    }

    /// Keeps what was filled in, for whoever may read the names of the case.
    pub async fn keep_filled(
        &mut self,
        _permit: &Permit<act::ReadNames>,
        case: CaseId,
        filled: &Filled,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let json = serde_json::to_string(filled).map_err(|_| inconsistent("case_blank", "filled", case))?;
        let sealed = self.seal(cell(&case.to_string()), &json);
        on!(self, conn => sqlx::query(
            "INSERT INTO case_blank (case_id, filled, at) VALUES ($1, $2, $3)
             ON CONFLICT (case_id) DO UPDATE SET filled = excluded.filled, at = excluded.at")
            .bind(case).bind(sealed).bind(now).execute(conn).await.map(drop))
    }

    /// Notes that a paper of a case was made. The same row a second time changes nothing.
    pub async fn note_paper(
        &mut self,
        permit: &Permit<act::ReadNames>,
        (row, case): (i64, CaseId),
        kind: PaperKind,
        now: DateTime<Utc>,
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO case_paper (id, case_id, kind, person_id, at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (id) DO NOTHING")
            .bind(row).bind(case).bind(kind.code()).bind(permit.by()).bind(now).execute(conn).await.map(drop))
    }

    /// Which papers of a case were made, each when it was last.
    pub async fn papers_made(&mut self, case: CaseId) -> Result<Vec<Made>> {
        let rows: Vec<MadeRow> = on!(self, conn => sqlx::query_as(
            "SELECT kind, MAX(at) AS at FROM case_paper WHERE case_id = $1 GROUP BY kind ORDER BY kind")
            .bind(case).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|it| Ok(Made { kind: code("case_paper", "kind", case, PaperKind::from_code(&it.kind))?, at: it.at }))
            .collect()
    }

    /// The book of a team for a year; the usual one where none was set up.
    pub async fn register_book(&mut self, team: TeamId, year: i32) -> Result<Book> {
        let row: Option<BookRow> = on!(self, conn => sqlx::query_as(
            "SELECT number, opened_on, closed_on, first_line FROM register_book WHERE team_id = $1 AND year = $2")
            .bind(team).bind(i64::from(year)).fetch_optional(conn).await)?;
        Ok(row.map_or_else(
            || Book::usual(team, year),
            |it| Book {
                team,
                year,
                number: small(it.number),
                opened_on: it.opened_on,
                closed_on: it.closed_on,
                first: small(it.first_line).max(1),
            },
        ))
    }

    /// Sets a book up: its number, its days, its first line.
    pub async fn set_register_book(&mut self, _permit: &Permit<act::ReadNames>, book: &Book) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO register_book (team_id, year, number, opened_on, closed_on, first_line)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (team_id, year) DO UPDATE SET number = excluded.number, opened_on = excluded.opened_on,
                closed_on = excluded.closed_on, first_line = excluded.first_line")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.number)).bind(book.opened_on)
            .bind(book.closed_on).bind(i64::from(book.first)).execute(conn).await.map(drop))
    }

    /// The cases of a team's year, in the order of their numbers.
    pub async fn register_lines(&mut self, team: TeamId, year: i32) -> Result<Vec<RegisterLine>> {
        let rows: Vec<LineRow> = on!(self, conn => sqlx::query_as(
            "SELECT c.id, c.code, COALESCE(MAX(e.at), c.created_at) AS changed_at
             FROM case_file c LEFT JOIN case_event e ON e.case_id = c.id
             WHERE c.team_id = $1 AND c.code LIKE $2 GROUP BY c.id, c.code, c.created_at")
            .bind(team).bind(format!("%-{year:04}-%")).fetch_all(conn).await)?;
        let line = |it: LineRow| {
            let number = number_in_year(&it.code)?;
            Some(RegisterLine { case: it.id, number, changed_at: it.changed_at })
        };
        let mut lines: Vec<RegisterLine> = rows.into_iter().filter_map(line).collect();
        lines.sort_by_key(|it| it.number);
        Ok(lines)
    }

    /// Writes down that lines were signed on paper. The same row a second time changes nothing.
    pub async fn sign_register(
        &mut self,
        permit: &Permit<act::ReadNames>,
        (row, team, year): (i64, TeamId, i32),
        signed: &SignedLines,
    ) -> Result<()> {
        let SignedLines { stretch, signed_on, at } = *signed;
        on!(self, conn => sqlx::query(
            "INSERT INTO register_signed (id, team_id, year, from_line, to_line, signed_on, person_id, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING")
            .bind(row).bind(team).bind(i64::from(year)).bind(i64::from(stretch.from)).bind(i64::from(stretch.to))
            .bind(signed_on).bind(permit.by()).bind(at).execute(conn).await.map(drop))
    }

    /// Which lines of a book were signed, the earliest first.
    pub async fn signed_lines(&mut self, team: TeamId, year: i32) -> Result<Vec<SignedLines>> {
        let rows: Vec<SignedRow> = on!(self, conn => sqlx::query_as(
            "SELECT from_line, to_line, signed_on, at FROM register_signed WHERE team_id = $1 AND year = $2 ORDER BY id")
            .bind(team).bind(i64::from(year)).fetch_all(conn).await)?;
        Ok(rows
            .into_iter()
            .map(|it| SignedLines {
                stretch: Stretch { from: small(it.from_line), to: small(it.to_line) },
                signed_on: it.signed_on,
                at: it.at,
            })
            .collect())
    }
}

fn cell(row: &str) -> Place<'_> {
    Place { table: "case_blank", column: "filled", row }
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

fn inconsistent(table: &'static str, column: &'static str, row: CaseId) -> Error {
    Error::Inconsistent { table, column, row: row.to_string() }
}
