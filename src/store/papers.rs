//! Papers of cases: what was filled in for them (sealed), which were made; and the books of the register, their lines, as
//! what they were printed (sealed) and which of them were signed.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::seal::Place;
use super::{Error, Result, Tx, code, on, push_scope};
use crate::domain::access::{Permit, Scope, act};
use crate::domain::papers::{Filled, Made, PaperKind};
use crate::domain::register::{Book, OnPaper, Printed, PrintedLine, SignedLines, Stretch, number_in_year, on_paper};
use crate::domain::{CaseId, TeamId};

/// A case in a book of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterLine {
    pub case: CaseId,
    /// Its number in the year.
    pub number: u32,
    /// The version of the case.
    pub version: i32,
    /// When something happened in it last.
    pub changed_at: DateTime<Utc>,
}

/// How a line stands to the paper that was signed of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was never signed, or nothing was done with it since.
    AsOnPaper,
    /// It was changed since.
    Changed,
    /// Something was done with it since: it reads otherwise unless its check code is this one.
    Compare(String),
}

impl RegisterLine {
    /// How the line, which has this number in the book, stands to what was signed of it.
    #[must_use]
    pub fn standing(&self, number: u32, (signed, printed): (&[SignedLines], &[Printed])) -> Standing {
        match on_paper(number, signed, printed) {
            Some(OnPaper::Line(it)) if it.version != self.version => Standing::Compare(it.code.clone()),
            Some(OnPaper::Until(at)) if self.changed_at > at => Standing::Changed,
            Some(_) | None => Standing::AsOnPaper,
        }
    }
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
    version: i32,
    changed_at: DateTime<Utc>,
}

#[derive(FromRow)]
struct PrintedRow {
    id: i64,
    from_line: i64,
    to_line: i64,
    lines: Vec<u8>,
    at: DateTime<Utc>,
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
        let Some(it) = row else {
            let before: Option<(i64, i64)> = on!(self, conn => sqlx::query_as(
                "SELECT year, number FROM register_book WHERE team_id = $1 AND year < $2 ORDER BY year DESC LIMIT 1")
                .bind(team).bind(i64::from(year)).fetch_optional(conn).await)?;
            // A book a year: it goes on from the last one whose number is known.
            let number = before.map_or(1, |(of, number)| small(number + i64::from(year) - of));
            return Ok(Book { number, ..Book::usual(team, year) });
        };
        Ok(Book {
            team,
            year,
            number: small(it.number),
            opened_on: it.opened_on,
            closed_on: it.closed_on,
            first: small(it.first_line).max(1),
        })
    }

    /// Sets a book up: its number, its days, its first line.
    pub async fn set_register_book(&mut self, _permit: &Permit<act::KeepBook>, book: &Book) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO register_book (team_id, year, number, opened_on, closed_on, first_line)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (team_id, year) DO UPDATE SET number = excluded.number, opened_on = excluded.opened_on,
                closed_on = excluded.closed_on, first_line = excluded.first_line")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.number)).bind(book.opened_on)
            .bind(book.closed_on).bind(i64::from(book.first)).execute(conn).await.map(drop))
    }

    /// The lines of a team's year, as far as a scope reaches, in the order of their numbers. A case stands in the book of
    /// the team that received it, whichever team goes on with it.
    pub async fn register_lines(
        &mut self,
        scope: Option<Scope>,
        (team, year): (TeamId, i32),
    ) -> Result<Vec<RegisterLine>> {
        macro_rules! lines {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT c.id, c.code, c.version, COALESCE((SELECT MAX(e.at) FROM case_event e WHERE e.case_id = c.id),
                        c.created_at) AS changed_at FROM case_file c
                     WHERE ((NOT EXISTS (SELECT 1 FROM case_move m WHERE m.case_id = c.id) AND c.team_id = ",
                );
                query.push_bind(team).push(
                    ") OR c.id IN (SELECT m.case_id FROM case_move m WHERE m.id =
                        (SELECT MIN(f.id) FROM case_move f WHERE f.case_id = m.case_id) AND m.from_team_id = ",
                );
                query.push_bind(team).push(")) AND c.code LIKE ").push_bind(format!("%-{year:04}-%"));
                if let Some(scope) = scope {
                    push_scope!(query.push(" AND "), scope);
                }
                query.build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<LineRow> = on!(self, conn => lines!(conn))?;
        let line = |it: LineRow| {
            let number = number_in_year(&it.code)?;
            Some(RegisterLine { case: it.id, number, version: it.version, changed_at: it.changed_at })
        };
        let mut lines: Vec<RegisterLine> = rows.into_iter().filter_map(line).collect();
        lines.sort_by_key(|it| it.number);
        Ok(lines)
    }

    /// The years of which a team has lines, as far as it received them itself.
    pub async fn register_years(&mut self, team: TeamId) -> Result<Vec<i32>> {
        on!(self, conn => sqlx::query_scalar("SELECT year FROM case_counter WHERE team_id = $1 AND last > 0 ORDER BY year")
            .bind(team).fetch_all(conn).await)
    }

    /// Writes down that lines were signed on paper. The same row a second time changes nothing.
    pub async fn sign_register(
        &mut self,
        permit: &Permit<act::KeepBook>,
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

impl Tx {
    /// Keeps as what lines of a book were printed to be signed; the same print made once more takes its place.
    pub async fn keep_print(&mut self, (row, team, year): (i64, TeamId, i32), printed: &Printed) -> Result<()> {
        let lines: Vec<(u32, i32, &str)> =
            printed.lines.iter().map(|(line, it)| (*line, it.version, it.code.as_str())).collect();
        let json = serde_json::to_string(&lines).expect("plain data");
        let sealed = self.seal(print_cell(&row.to_string()), &json);
        let Stretch { from, to } = printed.stretch;
        on!(self, conn => sqlx::query(
            "INSERT INTO register_printed (id, team_id, year, from_line, to_line, lines, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO UPDATE SET lines = excluded.lines, at = excluded.at")
            .bind(row).bind(team).bind(i64::from(year)).bind(i64::from(from)).bind(i64::from(to)).bind(sealed)
            .bind(printed.at).execute(conn).await.map(drop))
    }

    /// What was printed of a book to be signed, the earliest first.
    pub async fn prints(&mut self, team: TeamId, year: i32) -> Result<Vec<Printed>> {
        let rows: Vec<PrintedRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, from_line, to_line, lines, at FROM register_printed WHERE team_id = $1 AND year = $2 ORDER BY id")
            .bind(team).bind(i64::from(year)).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|it| {
                let json = self.unseal(print_cell(&it.id.to_string()), &it.lines)?;
                let lines: Option<Vec<(u32, i32, String)>> = serde_json::from_str(&json).ok();
                let lines: BTreeMap<u32, PrintedLine> = code("register_printed", "lines", it.id, lines)?
                    .into_iter()
                    .map(|(line, version, code)| (line, PrintedLine { version, code }))
                    .collect();
                let stretch = Stretch { from: small(it.from_line), to: small(it.to_line) };
                Ok(Printed { stretch, at: it.at, lines })
            })
            .collect()
    }
}

fn cell(row: &str) -> Place<'_> {
    Place { table: "case_blank", column: "filled", row }
}

fn print_cell(row: &str) -> Place<'_> {
    Place { table: "register_printed", column: "lines", row }
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

fn inconsistent(table: &'static str, column: &'static str, row: CaseId) -> Error {
    Error::Inconsistent { table, column, row: row.to_string() }
}
