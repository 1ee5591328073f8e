//! The books of the register: those of a year, the next one when the last is closed, and which case stands in which line.
//! What was printed of them and signed is `papers`.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::small;
use crate::domain::access::{Permit, Scope, act};
use crate::domain::case::Status;
use crate::domain::register::numbers::Numbering;
use crate::domain::register::{Book, OnPaper, Printed, SignedLines, number_in_year, on_paper};
use crate::domain::{CaseId, TeamId};
use crate::store::{Result, Tx, on, push_scope};

/// A case in a book of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterLine {
    pub case: CaseId,
    /// Its line in the book.
    pub number: u32,
    /// The version of the case.
    pub version: i32,
    /// When something happened in it last.
    pub changed_at: DateTime<Utc>,
    /// When the name of somebody who mediates it was put right last.
    pub renamed_at: Option<DateTime<Utc>>,
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
    /// How the line stands to what was signed of it.
    #[must_use]
    pub fn standing(&self, (signed, printed): (&[SignedLines], &[Printed])) -> Standing {
        match on_paper(self.number, signed, printed) {
            // A name that was put right does not touch the case: the code shows whether it was before the print. And where a
            // case that was struck was brought in anew since, another one of the same version stands in the line.
            Some(OnPaper::Line(it, at))
                if it.version != self.version || self.renamed_at.is_some() || self.changed_at > at =>
            {
                Standing::Compare(it.code.clone())
            }
            Some(OnPaper::Until(at)) if self.changed_at.max(self.renamed_at.unwrap_or(self.changed_at)) > at => {
                Standing::Changed
            }
            Some(_) | None => Standing::AsOnPaper,
        }
    }
}

#[derive(FromRow)]
struct BookRow {
    part: i64,
    number: i64,
    opened_on: NaiveDate,
    closed_on: Option<NaiveDate>,
    first_line: i64,
    from_case: i64,
}

#[derive(FromRow)]
struct LineRow {
    id: CaseId,
    code: String,
    version: i32,
    changed_at: DateTime<Utc>,
}

/// The year and the number of every book that was set up or opened.
const NUMBERS: &str = "SELECT year, number FROM register_book WHERE team_id = $1
    UNION ALL SELECT year, number FROM further_book WHERE team_id = $1 ORDER BY 1, 2";

impl Tx {
    /// The book of a team in which the next case of a year stands: the last of that year.
    pub async fn register_book(&mut self, team: TeamId, year: i32) -> Result<Book> {
        let last = self.register_books(team, year).await?.pop();
        Ok(last.unwrap_or_else(|| Book::usual(team, year)))
    }

    /// The books of a team for a year, the first one first; one as usual where none was set up.
    pub async fn register_books(&mut self, team: TeamId, year: i32) -> Result<Vec<Book>> {
        let rows: Vec<BookRow> = on!(self, conn => sqlx::query_as(
            "SELECT CAST(1 AS BIGINT) AS part, number, opened_on, closed_on, first_line, CAST(1 AS BIGINT) AS from_case
             FROM register_book WHERE team_id = $1 AND year = $2
             UNION ALL SELECT part, number, opened_on, closed_on, first_line, from_case
             FROM further_book WHERE team_id = $1 AND year = $2")
            .bind(team).bind(i64::from(year)).fetch_all(conn).await)?;
        let mut books: Vec<Book> = Vec::new();
        if rows.iter().all(|it| it.part != 1) {
            let number = self.next_number(team, year).await?;
            books.push(Book { number, ..Book::usual(team, year) });
        }
        books.extend(rows.into_iter().map(|it| Book {
            team,
            year,
            part: small(it.part),
            number: small(it.number),
            opened_on: it.opened_on,
            closed_on: it.closed_on,
            first: small(it.first_line).max(1),
            from_case: small(it.from_case),
            to_case: None,
        }));
        // Of books in which no case was written down here the earlier number comes first, whichever was known first.
        books.sort_by_key(|it| (it.from_case, it.number));
        let next: Vec<u32> = books.iter().skip(1).map(|it| it.from_case).collect();
        for (book, next) in books.iter_mut().zip(next) {
            book.to_case = Some(next.saturating_sub(1));
        }
        Ok(books)
    }

    /// The number of a year's first book, where nobody set it up.
    async fn next_number(&mut self, team: TeamId, year: i32) -> Result<u32> {
        Ok(self.numbering(team).await?.number_of(year))
    }

    async fn numbering(&mut self, team: TeamId) -> Result<Numbering> {
        let known = self.book_numbers(team).await?;
        Ok(Numbering { known, years: self.register_years(team).await?, on_paper: self.years_on_paper(team).await? })
    }

    /// The numbers of a team's books that were set up or opened, with their years.
    pub async fn book_numbers(&mut self, team: TeamId) -> Result<Vec<(i32, u32)>> {
        let rows: Vec<(i64, i64)> = on!(self, conn => sqlx::query_as(NUMBERS).bind(team).fetch_all(conn).await)?;
        Ok(rows.into_iter().filter_map(|it| Some((i32::try_from(it.0).ok()?, small(it.1)))).collect())
    }

    /// The numbers of all of a team's books, with their years: of those that nobody set up as well, as far as they have lines.
    pub async fn all_book_numbers(&mut self, team: TeamId) -> Result<Vec<(i32, u32)>> {
        Ok(self.numbering(team).await?.given(None))
    }

    /// Sets a book up: its number, its days, its first line. Books of later years follow its number, but for those that stand
    /// on paper by theirs.
    pub async fn set_register_book(&mut self, _permit: &Permit<act::KeepBook>, book: &Book) -> Result<()> {
        let before = self.register_books(book.team, book.year).await?;
        if before.iter().any(|it| it.part == book.part && it.number != book.number) {
            self.keep_numbers_on_paper(book.team, book.year).await?;
        }
        self.put_book(book).await?;
        let is_same = before.iter().any(|it| it.part == book.part && it.first == book.first);
        // Whoever names another first line means it, whatever old lines come and go; whoever sets up anything else means the
        // book.
        on!(self, conn => sqlx::query(
            "UPDATE register_book SET said_line = CASE WHEN NOT $4 THEN first_line WHEN said_line = 0 THEN 1 ELSE said_line END
             WHERE team_id = $1 AND year = $2 AND $3 = 1")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.part)).bind(is_same)
            .execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query(
            "UPDATE further_book SET said_line = CASE WHEN NOT $4 THEN first_line WHEN said_line = 0 THEN 1 ELSE said_line END
             WHERE team_id = $1 AND year = $2 AND part = $3")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.part)).bind(is_same)
            .execute(conn).await.map(drop))
    }

    /// Whatever number a year's book gets, those of other years that stand on paper keep theirs.
    async fn keep_numbers_on_paper(&mut self, team: TeamId, but: i32) -> Result<()> {
        let on_paper = self.years_on_paper(team).await?;
        self.keep_numbers(team, on_paper.into_iter().filter(|it| *it != but)).await
    }

    /// The years of which something was printed or signed, the first one first.
    async fn years_on_paper(&mut self, team: TeamId) -> Result<Vec<i32>> {
        let years: Vec<i64> = on!(self, conn => sqlx::query_scalar(
            "SELECT year FROM register_printed WHERE team_id = $1
             UNION SELECT year FROM register_signed WHERE team_id = $1 ORDER BY year")
            .bind(team).fetch_all(conn).await)?;
        Ok(years.into_iter().filter_map(|it| i32::try_from(it).ok()).collect())
    }

    /// Lines that were brought in stand in the book whatever number it gets. With another first line what was printed of it
    /// shows other cases in the lines of those that were written down here: nothing is signed, or compared, by that any more.
    async fn put_book(&mut self, book: &Book) -> Result<()> {
        let before = self.register_books(book.team, book.year).await?;
        let was = before.iter().find(|it| it.part == book.part);
        if let Some(was) = was.filter(|it| it.number != book.number) {
            on!(self, conn => sqlx::query(
                "UPDATE old_case SET book = $4 WHERE team_id = $1 AND year = $2 AND book = $3")
                .bind(book.team).bind(i64::from(book.year)).bind(i64::from(was.number)).bind(i64::from(book.number))
                .execute(conn).await.map(drop))?;
        }
        // Old lines have numbers of their own.
        if was.is_some_and(|it| it.first != book.first) && self.last_number(book.team, book.year).await? > 0 {
            on!(self, conn => sqlx::query(
                "DELETE FROM register_printed WHERE team_id = $1 AND year = $2 AND part = $3")
                .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.part)).execute(conn).await.map(drop))?;
        }
        if book.part > 1 {
            return on!(self, conn => sqlx::query(
                "UPDATE further_book SET number = $4, opened_on = $5, closed_on = $6, first_line = $7
                 WHERE team_id = $1 AND year = $2 AND part = $3")
                .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.part)).bind(i64::from(book.number))
                .bind(book.opened_on).bind(book.closed_on).bind(i64::from(book.first)).execute(conn).await.map(drop));
        }
        on!(self, conn => sqlx::query(
            "INSERT INTO register_book (team_id, year, number, opened_on, closed_on, first_line, said_line)
             VALUES ($1, $2, $3, $4, $5, $6, $6)
             ON CONFLICT (team_id, year) DO UPDATE SET number = excluded.number, opened_on = excluded.opened_on,
                closed_on = excluded.closed_on, first_line = excluded.first_line")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.number)).bind(book.opened_on)
            .bind(book.closed_on).bind(i64::from(book.first)).execute(conn).await.map(drop))
    }

    /// Opens the next book of a year after its last one was closed, for the case with this number in the year and those after
    /// it; without one, for the next case that comes. Its number is one that no book of the team has. Returns the book, or
    /// nothing where the last one is open.
    pub async fn open_next_book(
        &mut self,
        (team, year): (TeamId, i32),
        from_case: Option<u32>,
        on: NaiveDate,
    ) -> Result<Option<Book>> {
        let books = self.register_books(team, year).await?;
        let part = books.iter().map(|it| it.part).max().unwrap_or_default() + 1;
        let Some(last) = books.into_iter().next_back() else { return Ok(None) };
        let Some(closed_on) = last.closed_on else { return Ok(None) };
        self.keep_later_numbers(team, year).await?;
        self.keep_numbers_on_paper(team, year).await?;
        let taken = self.all_book_numbers(team).await?;
        let number = taken.iter().map(|it| it.1).chain([last.number]).max().unwrap_or_default() + 1;
        let from_case = match from_case {
            Some(it) => it,
            None => self.last_number(team, year).await? + 1,
        };
        let opened_on = on.max(closed_on);
        on!(self, conn => sqlx::query(
            "INSERT INTO further_book (team_id, year, part, number, opened_on, first_line, from_case, said_line)
             VALUES ($1, $2, $3, $4, $5, 1, $6, 1) ON CONFLICT (team_id, year, part) DO NOTHING")
            .bind(team).bind(i64::from(year)).bind(i64::from(part)).bind(i64::from(number)).bind(opened_on)
            .bind(i64::from(from_case)).execute(conn).await.map(drop))?;
        self.register_book(team, year).await.map(Some)
    }

    /// Years after one that have lines keep the numbers that their books have now, whatever is set up before them.
    pub(super) async fn keep_later_numbers(&mut self, team: TeamId, year: i32) -> Result<()> {
        let years = self.register_years(team).await?;
        self.keep_numbers(team, years.into_iter().filter(|it| *it > year)).await
    }

    /// Books of years keep the numbers that they have now.
    pub(super) async fn keep_numbers(&mut self, team: TeamId, years: impl Iterator<Item = i32>) -> Result<()> {
        for year in years {
            // Those that followed it were given a number when they were opened.
            if let Some(book) = self.register_books(team, year).await?.iter().find(|it| it.part == 1) {
                self.put_first(book, book.first).await?;
            }
        }
        Ok(())
    }

    /// Writes the first book of a year down where nobody did: what others say of it meanwhile stays as they said it.
    async fn put_first(&mut self, book: &Book, said_line: u32) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO register_book (team_id, year, number, opened_on, closed_on, first_line, said_line)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (team_id, year) DO NOTHING")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.number)).bind(book.opened_on)
            .bind(book.closed_on).bind(i64::from(book.first)).bind(i64::from(said_line))
            .execute(conn).await.map(drop))
    }

    /// Holds a book as it is until all of this is done: whether it still has this number and this first line.
    pub(super) async fn hold_book(&mut self, book: &Book) -> Result<bool> {
        let sql = if book.part > 1 {
            "UPDATE further_book SET number = number WHERE team_id = $1 AND year = $2 AND part = $3 AND number = $4
                AND (first_line = $5 OR (first_line < 1 AND $5 = 1))"
        } else {
            "UPDATE register_book SET number = number WHERE team_id = $1 AND year = $2 AND $3 = 1 AND number = $4
                AND (first_line = $5 OR (first_line < 1 AND $5 = 1))"
        };
        let held = on!(self, conn => sqlx::query(sql)
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.part)).bind(i64::from(book.number))
            .bind(i64::from(book.first)).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(held > 0)
    }

    /// The highest line of a book that was brought in from an old one.
    pub async fn last_old_line(&mut self, book: &Book) -> Result<Option<u32>> {
        let last: Option<i64> = on!(self, conn => sqlx::query_scalar(
            "SELECT CAST(MAX(line) AS BIGINT) FROM old_case WHERE team_id = $1 AND year = $2 AND book = $3 AND line > 0")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.number)).fetch_one(conn).await)?;
        Ok(last.map(small))
    }

    /// The books of a year whose first line for cases to come follows the old lines in them: as long as nothing was written
    /// down here, and nobody named a later one.
    pub(super) async fn books_behind_old_lines(&mut self, (team, year): (TeamId, i32)) -> Result<Vec<Book>> {
        let mut found = Vec::new();
        if self.last_number(team, year).await? > 0 {
            return Ok(found);
        }
        for book in self.register_books(team, year).await? {
            if self.last_old_line(&book).await?.is_some_and(|last| book.first == last + 1) {
                found.push(book);
            }
        }
        Ok(found)
    }

    /// Lets a book begin behind those of its old lines that were not struck or were signed on paper, and not before the line
    /// that somebody named. Struck lines behind that stand at no line any more. Its number and its days stay as they are.
    pub(super) async fn begin_behind_old_lines(&mut self, book: Book) -> Result<()> {
        let (last, said): (Option<i64>, Option<i64>) = on!(self, conn => sqlx::query_as(
            "SELECT (SELECT CAST(MAX(o.line) AS BIGINT) FROM old_case o JOIN case_file c ON c.id = o.case_id
                    WHERE o.team_id = $1 AND o.year = $2 AND o.book = $3 AND o.line > 0 AND c.status <> $5),
                (SELECT CAST(MAX(said_line) AS BIGINT) FROM (
                    SELECT said_line FROM register_book WHERE team_id = $1 AND year = $2 AND $4 = 1
                    UNION ALL SELECT said_line FROM further_book WHERE team_id = $1 AND year = $2 AND part = $4) said)")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.number)).bind(i64::from(book.part))
            .bind(Status::Void).fetch_one(conn).await)?;
        let signed = self.signed_lines(book.id()).await?.iter().map(|it| it.stretch.to).max();
        let behind = last.map(small).max(signed).unwrap_or_default() + 1;
        // Of whom nothing is known, that one keeps the line that it has.
        let first = behind.max(said.map_or(book.first, small));
        if first == book.first {
            return Ok(());
        }
        on!(self, conn => sqlx::query(
            "UPDATE old_case SET line = -case_id WHERE team_id = $1 AND year = $2 AND book = $3 AND line >= $4")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.number)).bind(i64::from(first))
            .execute(conn).await.map(drop))?;
        self.put_book(&Book { first, ..book }).await
    }

    /// Gives up the books of a year that are there because of old lines alone, where none of them is left and nothing was
    /// printed or signed. Years after it that have lines keep their numbers.
    pub(super) async fn give_up_empty_books(&mut self, (team, year): (TeamId, i32)) -> Result<()> {
        if self.last_number(team, year).await? > 0 {
            return Ok(());
        }
        let mut books = self.register_books(team, year).await?;
        books.sort_by_key(|it| Reverse(it.part));
        let mut n_left = books.len();
        for book in books {
            // Those that followed the first one need it.
            if (book.part == 1 && n_left > 1) || !self.is_nobodys(&book).await? {
                continue;
            }
            self.keep_later_numbers(team, year).await?;
            let sql = if book.part > 1 {
                "DELETE FROM further_book WHERE team_id = $1 AND year = $2 AND part = $3"
            } else {
                "DELETE FROM register_book WHERE team_id = $1 AND year = $2 AND $3 = 1"
            };
            on!(self, conn => sqlx::query(sql).bind(team).bind(i64::from(year)).bind(i64::from(book.part))
                .execute(conn).await.map(drop))?;
            n_left -= 1;
        }
        Ok(())
    }

    /// Whether a book came with old lines, nobody set it up, and nothing is in it.
    async fn is_nobodys(&mut self, book: &Book) -> Result<bool> {
        let said: Option<i64> = on!(self, conn => sqlx::query_scalar(
            "SELECT CAST(MAX(said_line) AS BIGINT) FROM (
                SELECT said_line FROM register_book WHERE team_id = $1 AND year = $2 AND $3 = 1
                UNION ALL SELECT said_line FROM further_book WHERE team_id = $1 AND year = $2 AND part = $3) said")
            .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.part)).fetch_one(conn).await)?;
        Ok(said == Some(0)
            && self.last_old_line(book).await?.is_none()
            && self.signed_lines(book.id()).await?.is_empty()
            && self.prints(book.id()).await?.is_empty())
    }

    /// Sets up a book of which nothing but old lines is known: where it was not there, that nobody said anything of it is
    /// line 0.
    pub(super) async fn put_old_book(&mut self, book: &Book) -> Result<()> {
        if book.part > 1 {
            on!(self, conn => sqlx::query(
                "INSERT INTO further_book (team_id, year, part, number, opened_on, first_line, from_case, said_line)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, 0) ON CONFLICT (team_id, year, part) DO NOTHING")
                .bind(book.team).bind(i64::from(book.year)).bind(i64::from(book.part)).bind(i64::from(book.number))
                .bind(book.opened_on).bind(i64::from(book.first)).bind(i64::from(book.from_case))
                .execute(conn).await.map(drop))?;
        } else {
            self.put_first(book, 0).await?;
        }
        self.put_book(book).await
    }

    /// The number in the year that was given last.
    async fn last_number(&mut self, team: TeamId, year: i32) -> Result<u32> {
        let last: Option<i32> = on!(self, conn => sqlx::query_scalar(
            "SELECT last FROM case_counter WHERE team_id = $1 AND year = $2")
            .bind(team).bind(year).fetch_optional(conn).await)?;
        Ok(last.map_or(0, |it| small(i64::from(it))))
    }

    /// The lines of a book, as far as a scope reaches, in the order of their numbers. A case stands in the book of the team
    /// that received it, whichever team goes on with it.
    pub async fn register_lines(&mut self, scope: Option<Scope>, book: &Book) -> Result<Vec<RegisterLine>> {
        let lines = self.lines_of_year(scope, (book.team, book.year), std::slice::from_ref(book)).await?;
        Ok(lines.into_iter().map(|it| it.1).collect())
    }

    /// The same of several books of one year, each line with the number of its book.
    pub async fn lines_of_year(
        &mut self,
        scope: Option<Scope>,
        (team, year): (TeamId, i32),
        books: &[Book],
    ) -> Result<Vec<(u32, RegisterLine)>> {
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
        let mut renamed = self.renamed(team, year).await?;
        // Old lines stand where they stood; all others follow each other.
        let old: Vec<(CaseId, i64, i64)> = on!(self, conn => sqlx::query_as(
            "SELECT case_id, book, line FROM old_case WHERE team_id = $1 AND year = $2 AND line > 0")
            .bind(team).bind(i64::from(year)).fetch_all(conn).await)?;
        let old: HashMap<CaseId, (u32, u32)> = old.into_iter().map(|it| (it.0, (small(it.1), small(it.2)))).collect();
        let mut line = |it: LineRow| {
            let (book, number) = match old.get(&it.id) {
                Some((of, line)) => (books.iter().find(|it| it.number == *of)?, *line),
                None => {
                    let number = number_in_year(&it.code)?;
                    books.iter().find_map(|it| Some((it, it.line_of(number)?)))?
                }
            };
            let renamed_at = renamed.remove(&it.id);
            let line = RegisterLine { case: it.id, number, version: it.version, changed_at: it.changed_at, renamed_at };
            Some((book.number, line))
        };
        let mut lines: Vec<(u32, RegisterLine)> = rows.into_iter().filter_map(&mut line).collect();
        lines.sort_by_key(|it| it.1.number);
        Ok(lines)
    }

    /// The years of which a team has lines, as far as it received them itself.
    pub async fn register_years(&mut self, team: TeamId) -> Result<Vec<i32>> {
        let years: Vec<i64> = on!(self, conn => sqlx::query_scalar(
            "SELECT CAST(year AS BIGINT) AS year FROM case_counter WHERE team_id = $1 AND last > 0
             UNION SELECT year FROM old_case WHERE team_id = $1 AND line > 0 ORDER BY year")
            .bind(team).fetch_all(conn).await)?;
        Ok(years.into_iter().filter_map(|it| i32::try_from(it).ok()).collect())
    }
}
