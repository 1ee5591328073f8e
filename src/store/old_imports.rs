//! Old lines that were brought in at once: written down in one piece, found again, and taken back in one piece as long as
//! nothing hangs on them. The lines themselves are `old_cases`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::old_cases::Hands;
use super::small;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::local_date;
use crate::domain::case::{Change, OldEntry, Status};
use crate::domain::people::Team;
use crate::domain::register::SignedLines;
use crate::domain::roster::old::TakeBackPermit;
use crate::domain::roster::old::imports::{Hold, Import, ImportedLine, Whole, hand};
use crate::domain::roster::old::plan::{Ground, Known, Plan, plan, wanted};
use crate::domain::roster::old::rows::OldList;
use crate::domain::{CaseId, ImportId, ListId, PersonId, TeamId, WardId};
use crate::store::cases::cell;
use crate::store::follow::push_led;
use crate::store::register::Writer;
use crate::store::{Error, Result, Tx, code, on};

#[derive(FromRow)]
struct ImportRow {
    id: ImportId,
    ward_id: WardId,
    made_by: Option<PersonId>,
    made_at: DateTime<Utc>,
    taken_back_at: Option<DateTime<Utc>>,
    n_lines: i64,
}

#[derive(FromRow)]
struct LineRow {
    id: CaseId,
    code: String,
    team_id: TeamId,
    led_by: TeamId,
    year: i64,
    book: i64,
    entry: Vec<u8>,
    status: String,
    is_changed: bool,
    is_tied: bool,
}

impl From<ImportRow> for Import {
    fn from(it: ImportRow) -> Self {
        Self {
            id: it.id,
            ward: it.ward_id,
            by: it.made_by,
            at: it.made_at,
            n_lines: small(it.n_lines),
            taken_back_at: it.taken_back_at,
        }
    }
}

/// Imports, each with how many lines it has.
macro_rules! imports {
    ($which:literal) => {
        concat!(
            "SELECT i.id, i.ward_id, i.made_by, i.made_at, i.taken_back_at,
                (SELECT COUNT(*) FROM old_case o WHERE o.import_id = i.id) AS n_lines
             FROM old_import i WHERE ",
            $which
        )
    };
}

impl Tx {
    /// What would be written of a list of old lines now, into the books of these teams.
    pub async fn old_plan(
        &mut self,
        (list, usual): (&OldList, Option<TeamId>),
        (ward, teams): (WardId, &[Team]),
    ) -> Result<Plan> {
        let (mut books, mut known, mut numbered) = (Vec::new(), Vec::new(), Vec::new());
        let wanted = wanted(list, teams, usual);
        for team in wanted.iter().map(|it| it.0).collect::<BTreeSet<_>>() {
            numbered.extend(self.book_numbers(team).await?.into_iter().map(|(year, number)| (team, year, number)));
        }
        for (team, year) in wanted {
            let of_year = self.register_books(team, year).await?;
            let lines = self.lines_of_year(None, (team, year), &of_year).await?;
            let places: HashMap<CaseId, (u32, u32)> =
                lines.iter().map(|(book, it)| (it.case, (*book, it.number))).collect();
            let ids: Vec<CaseId> = lines.iter().map(|it| it.1.case).collect();
            for case in self.cases_alone(&ids).await? {
                let Some(&(book, line)) = places.get(&case.id) else { continue };
                known.push(Known { team, year, book, line, case });
            }
            books.extend(of_year);
        }
        Ok(plan(&Ground { ward, list, teams, usual, books: &books, numbered: &numbered, known: &known }))
    }

    /// Writes a plan down, all of it, and keeps that it came at once, and from which file.
    pub async fn make_old_plan(
        &mut self,
        by: Writer,
        (ward, list): (WardId, Option<ListId>),
        plan: Plan,
    ) -> Result<ImportId> {
        let id: ImportId = on!(self, conn => sqlx::query_scalar(
            "INSERT INTO old_import (ward_id, list_id, made_by, made_at, keeps_books) VALUES ($1, $2, $3, $4, FALSE)
             RETURNING id")
            .bind(ward).bind(list).bind(by.by()).bind(by.at).fetch_one(conn).await)?;
        self.set_old_books(by, &plan.books).await?;
        let entered_by = self.hands(by, ward, plan.added.iter().map(|it| it.case.team).collect()).await?;
        self.add_old_cases(by, (Some(id), &entered_by), plan.added).await?;
        Ok(id)
    }

    /// By whom the lines of each team count as entered where the operator brings them in: see [`hand`].
    pub async fn old_hands(
        &mut self,
        (ward, today): (WardId, NaiveDate),
        teams: BTreeSet<TeamId>,
    ) -> Result<BTreeMap<TeamId, Option<PersonId>>> {
        let register = self.register(ward, today).await?;
        Ok(teams.into_iter().map(|it| (it, hand(&register, it))).collect())
    }

    /// By whoever brings them in, else as [`Self::old_hands`] says; fails where there is nobody.
    async fn hands(&mut self, by: Writer, ward: WardId, teams: BTreeSet<TeamId>) -> Result<Hands> {
        if let Some(person) = by.by() {
            return Ok(teams.into_iter().map(|it| (it, person)).collect());
        }
        let found = self.old_hands((ward, local_date(by.at)), teams).await?;
        let nobody = Error::RowsAffected { what: "who answers for old lines", rows: 0 };
        found.into_iter().map(|(team, hand)| Some((team, hand?))).collect::<Option<Hands>>().ok_or(nobody)
    }

    /// What was brought in, the last first, as far as somebody answers for it: see [`Whole::is_answered_for_by`].
    pub async fn old_imports(&mut self, permit: &TakeBackPermit) -> Result<Vec<Import>> {
        macro_rules! answered_for {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(imports!("i.ward_id = "));
                query.push_bind(permit.scope().ward).push(" OR (i.made_by = ").push_bind(permit.by());
                query.push(
                    " AND NOT EXISTS (SELECT 1 FROM old_case o JOIN case_file c ON c.id = o.case_id
                        WHERE o.import_id = i.id AND NOT (",
                );
                push_led(&mut query, permit.scope().teams);
                query.push("))) ORDER BY i.id DESC");
                query.build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<ImportRow> = on!(self, conn => answered_for!(conn))?;
        Ok(rows.into_iter().map(Import::from).collect())
    }

    /// What was brought in of a file.
    pub async fn old_import_of(&mut self, list: ListId) -> Result<Option<ImportId>> {
        on!(self, conn => sqlx::query_scalar("SELECT id FROM old_import WHERE list_id = $1")
            .bind(list).fetch_optional(conn).await)
    }

    /// One of them with its lines, and what hangs on each.
    pub async fn old_import(&mut self, id: ImportId) -> Result<Option<Whole>> {
        let row: Option<ImportRow> = on!(self, conn => sqlx::query_as(imports!("i.id = $1"))
            .bind(id).fetch_optional(conn).await)?;
        let Some(import) = row.map(Import::from) else { return Ok(None) };
        // That a team became a part of another one changes nothing in the line, but who answers for the case.
        let heirs = self.heirs_of(&BTreeSet::from([import.ward])).await?;
        let rows: Vec<LineRow> = on!(self, conn => sqlx::query_as(
            "SELECT c.id, c.code, o.team_id, c.team_id AS led_by, o.year, o.book, o.entry, c.status,
                EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = c.id
                    AND e.kind NOT IN ('imported', 'void', 'move', 'help_move', 'tied')) AS is_changed,
                EXISTS (SELECT 1 FROM case_tie t WHERE (t.case_id = c.id OR t.earlier_id = c.id)
                    AND t.ended_at IS NULL) AS is_tied
             FROM old_case o JOIN case_file c ON c.id = o.case_id WHERE o.import_id = $1
             ORDER BY o.team_id, o.year, o.book, c.id").bind(id).fetch_all(conn).await)?;
        let mut signed: HashMap<(TeamId, i32), Vec<(u32, Vec<SignedLines>)>> = HashMap::new();
        let mut lines = Vec::with_capacity(rows.len());
        for row in rows {
            let of @ (team, year) = (row.team_id, i32::try_from(row.year).unwrap_or_default());
            if let std::collections::hash_map::Entry::Vacant(vacant) = signed.entry(of) {
                let mut of_year = Vec::new();
                for book in self.register_books(team, year).await? {
                    of_year.push((book.number, self.signed_lines(book.id()).await?));
                }
                vacant.insert(of_year);
            }
            // The line that it had, also where it stands at none any more.
            let json = self.unseal(cell("old_case", "entry", &row.code), &row.entry)?;
            let entry: OldEntry = code("old_case", "entry", &row.code, serde_json::from_str(&json).ok())?;
            let book = small(row.book);
            let mut of_book = signed[&of].iter().filter(|it| it.0 == book).flat_map(|it| &it.1);
            let is_signed = of_book.any(|it| it.stretch.holds(entry.line));
            let hold = [(is_signed, Hold::Signed), (row.is_changed, Hold::Changed), (row.is_tied, Hold::Tied)];
            lines.push(ImportedLine {
                case: row.id,
                code: row.code,
                team,
                led_by: heirs.get(&row.led_by).copied().unwrap_or(row.led_by),
                year,
                book,
                line: entry.line,
                is_struck: row.status == Status::Void.code(),
                hold: hold.into_iter().find(|it| it.0).map(|it| it.1),
            });
        }
        Ok(Some(Whole { import, lines }))
    }

    /// Takes back what was brought in at once: every case is struck with the reason, its line is free again, and cases to come
    /// follow the lines that are left; of books that came with it alone nothing is left. Returns what it was; nothing where something hangs on a line, or it is not theirs.
    pub async fn take_back_import(
        &mut self,
        permit: &Permit<act::TakeBackCases>,
        (id, reason): (ImportId, &str),
        now: DateTime<Utc>,
    ) -> Result<Option<Whole>> {
        let whole = self.old_import(id).await?;
        let Some(whole) = whole.filter(|it| it.is_free() && it.is_answered_for_by(permit)) else {
            return Ok(None);
        };
        let rows = on!(self, conn => sqlx::query(
            "UPDATE old_import SET taken_back_by = $2, taken_back_at = $3 WHERE id = $1 AND taken_back_at IS NULL")
            .bind(id).bind(permit.by()).bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows != 1 {
            return Ok(None);
        }
        let mut behind = Vec::new();
        for of in whole.lines.iter().map(|it| (it.team, it.year)).collect::<BTreeSet<_>>() {
            let mut books = self.books_behind_old_lines(of).await?;
            books.retain(|book| whole.lines.iter().any(|it| (it.team, it.year, it.book) == (of.0, of.1, book.number)));
            behind.extend(books);
        }
        let today = local_date(now);
        let change = Change::Void { on: today, reason: reason.to_owned() };
        let late = || Error::RowsAffected { what: "old line", rows: 0 };
        for line in whole.standing() {
            let case = self.case(None, line.case).await?.ok_or_else(late)?;
            let after = case.apply(&change, today).map_err(|_| late())?;
            self.write_change(Some(permit.by()), (&after, &change), now).await?;
        }
        on!(self, conn => sqlx::query("UPDATE old_case SET line = -case_id WHERE import_id = $1 AND line > 0")
            .bind(id).execute(conn).await.map(drop))?;
        for book in behind {
            self.begin_behind_old_lines(book).await?;
        }
        for of in whole.lines.iter().map(|it| (it.team, it.year)).collect::<BTreeSet<_>>() {
            // What was printed shows lines that are others from now on.
            on!(self, conn => sqlx::query("DELETE FROM register_printed WHERE team_id = $1 AND year = $2")
                .bind(of.0).bind(i64::from(of.1)).execute(conn).await.map(drop))?;
            self.give_up_empty_books(of).await?;
        }
        Ok(Some(whole))
    }
}
