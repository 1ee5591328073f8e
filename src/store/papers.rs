//! Papers of cases: what was filled in for them (sealed), which were made; and of the register as what its lines were
//! printed (sealed) and which of them were signed. Its books and their lines are `books`.

#[path = "books.rs"]
pub mod books;
#[path = "old_cases.rs"]
pub mod old_cases;
#[path = "old_imports.rs"]
pub mod old_imports;
#[path = "renamed.rs"]
mod renamed;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::seal::Place;
use super::{Error, Result, Tx, code, on};
use crate::domain::CaseId;
use crate::domain::access::{Permit, act};
use crate::domain::case::EventKind;
use crate::domain::papers::{Filled, Made, PaperKind};
use crate::domain::register::{Book, BookId, Printed, PrintedLine, SignedLines, Stretch};

#[derive(FromRow)]
struct MadeRow {
    kind: String,
    at: DateTime<Utc>,
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
    /// What was filled in for the papers of a case; nothing of a mediation before the one under way.
    pub async fn filled(&mut self, case: CaseId) -> Result<Filled> {
        let row: Option<(Vec<u8>, bool)> = on!(self, conn => sqlx::query_as(
            "SELECT filled, EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = b.case_id AND e.kind = $2 AND e.at > b.at)
             FROM case_blank b WHERE b.case_id = $1")
            .bind(case).bind(EventKind::Reopen.code()).fetch_optional(conn).await)?;
        let Some((sealed, reopened)) = row else { return Ok(Filled::default()) };
        let json = self.unseal(cell(&case.to_string()), &sealed)?;
        let mut filled: Filled = serde_json::from_str(&json).map_err(|_| inconsistent("case_blank", "filled", case))?;
        if reopened {
            filled.forget_mediation();
        }
        Ok(filled)
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

    /// Which papers of a case were made, each when it was last, and whether what stands on it was changed since.
    pub async fn papers_made(&mut self, case: CaseId) -> Result<Vec<Made>> {
        let rows: Vec<MadeRow> = on!(self, conn => sqlx::query_as(
            "SELECT kind, MAX(at) AS at FROM case_paper WHERE case_id = $1 GROUP BY kind ORDER BY kind")
            .bind(case).fetch_all(conn).await)?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let events: Vec<MadeRow> = on!(self, conn => sqlx::query_as(
            "SELECT kind, MAX(at) AS at FROM case_event WHERE case_id = $1 GROUP BY kind ORDER BY kind")
            .bind(case).fetch_all(conn).await)?;
        // A name that is put right is no event of the case.
        let renamed_at = self.renamed_in(case).await?;
        rows.into_iter()
            .map(|MadeRow { kind, at }| {
                let kind = code("case_paper", "kind", case, PaperKind::from_code(&kind))?;
                let touches = |it: &MadeRow| EventKind::from_code(&it.kind).is_some_and(|it| kind.is_touched_by(it));
                let is_renamed = kind.names_mediators() && renamed_at.is_some_and(|it| it > at);
                let is_changed = is_renamed || events.iter().any(|it| it.at > at && touches(it));
                Ok(Made { kind, at, is_changed })
            })
            .collect()
    }

    /// Writes down that lines were signed on paper. The same row a second time changes nothing.
    pub async fn sign_register(
        &mut self,
        permit: &Permit<act::KeepBook>,
        (row, book): (i64, BookId),
        signed: &SignedLines,
    ) -> Result<()> {
        let SignedLines { stretch, signed_on, at } = *signed;
        on!(self, conn => sqlx::query(
            "INSERT INTO register_signed (id, team_id, year, from_line, to_line, signed_on, person_id, at, part)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING")
            .bind(row).bind(book.team).bind(i64::from(book.year)).bind(i64::from(stretch.from))
            .bind(i64::from(stretch.to)).bind(signed_on).bind(permit.by()).bind(at).bind(i64::from(book.part)).execute(conn).await.map(drop))
    }

    /// Which lines of a book were signed, the earliest first.
    pub async fn signed_lines(&mut self, book: BookId) -> Result<Vec<SignedLines>> {
        let rows: Vec<SignedRow> = on!(self, conn => sqlx::query_as(
            "SELECT from_line, to_line, signed_on, at FROM register_signed
             WHERE team_id = $1 AND year = $2 AND part = $3 ORDER BY id")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.part)).fetch_all(conn).await)?;
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
    /// Keeps as what lines of a book were printed to be signed; the same print made once more takes its place. The book has
    /// the number from then on that stands on the paper. Whether it was kept: of a book that has another number or first line
    /// by now the print says nothing.
    pub async fn keep_print(&mut self, (row, book): (i64, &Book), printed: &Printed) -> Result<bool> {
        let is_same = |it: &Book| (it.part, it.number, it.first) == (book.part, book.number, book.first);
        if !self.register_books(book.team, book.year).await?.iter().any(is_same) {
            return Ok(false);
        }
        self.keep_numbers(book.team, std::iter::once(book.year)).await?;
        // Whoever changes it at this very moment is waited for.
        if !self.hold_book(book).await? {
            return Ok(false);
        }
        let lines: Vec<(u32, i32, &str)> =
            printed.lines.iter().map(|(line, it)| (*line, it.version, it.code.as_str())).collect();
        let json = serde_json::to_string(&lines).expect("plain data");
        let sealed = self.seal(print_cell(&row.to_string()), &json);
        let Stretch { from, to } = printed.stretch;
        on!(self, conn => sqlx::query(
            "INSERT INTO register_printed (id, team_id, year, from_line, to_line, lines, at, part)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET lines = excluded.lines, at = excluded.at")
            .bind(row).bind(book.team).bind(i64::from(book.year)).bind(i64::from(from)).bind(i64::from(to)).bind(sealed)
            .bind(printed.at).bind(i64::from(book.part)).execute(conn).await.map(drop))?;
        Ok(true)
    }

    /// What was printed of a book to be signed, the earliest first.
    pub async fn prints(&mut self, book: BookId) -> Result<Vec<Printed>> {
        let rows: Vec<PrintedRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, from_line, to_line, lines, at FROM register_printed
             WHERE team_id = $1 AND year = $2 AND part = $3 ORDER BY id")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.part)).fetch_all(conn).await)?;
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
