//! Cases of registers that were kept by hand: the file in which they come, sealed until it is done with, and what is written
//! down of it. As cases they are `cases`, as lines `books`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::domain::access::{Permit, act};
use crate::domain::case::{EventKind, NewCase, OldEntry, Status};
use crate::domain::register::Book;
use crate::domain::roster::file::{NewListFile, Standing, Unreadable};
use crate::domain::roster::old::plan::NewOld;
use crate::domain::roster::old::rows::OldList;
use crate::domain::{CaseId, ImportId, ListId, PersonId, TeamId, WardId};
use crate::store::cases::cell;
use crate::store::register::Writer;
use crate::store::{Error, Result, Tx, code, on};

/// By whom the lines of each team count as entered, where nobody brings them in by a right.
pub type Hands = BTreeMap<TeamId, PersonId>;

/// What is sealed.
#[derive(Default, Serialize, Deserialize)]
struct Content {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    team: Option<TeamId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    old: Option<OldList>,
}

#[derive(FromRow)]
struct Row {
    id: ListId,
    standing: String,
    why: Option<String>,
    content: Option<Vec<u8>>,
}

/// A file with old lines, and how far it has come.
#[derive(Clone, Debug, PartialEq)]
pub struct OldFile {
    pub id: ListId,
    /// As it was called.
    pub name: String,
    pub standing: Standing,
    /// Why it cannot be read.
    pub why: Option<Unreadable>,
    /// Whose book it is, where a row does not say.
    pub team: Option<TeamId>,
    /// What it says; forgotten as soon as it is done with.
    pub list: Option<OldList>,
}

impl Tx {
    /// Keeps that somebody sent a file with old lines. A known id stays as it is.
    pub async fn add_old_list(
        &mut self,
        permit: &Permit<act::KeepBook>,
        (ward, new, team): (WardId, &NewListFile, Option<TeamId>),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let content = self.seal_old(new.id, &Content { name: new.name.clone(), team, old: None });
        on!(self, conn => sqlx::query(
            "INSERT INTO people_list (id, ward_id, sent_by, standing, content, choices, sent_at, what)
             VALUES ($1, $2, $3, 'coming', $4, '[]', $5, 'cases') ON CONFLICT (id) DO NOTHING")
            .bind(new.id).bind(ward).bind(permit.by()).bind(content).bind(now).execute(conn).await.map(drop))
    }

    /// A file with old lines that somebody sent.
    pub async fn old_list(&mut self, by: PersonId, id: ListId) -> Result<Option<OldFile>> {
        let row: Option<Row> = on!(self, conn => sqlx::query_as(
            "SELECT id, standing, why, content FROM people_list WHERE id = $1 AND sent_by = $2 AND what = 'cases'")
            .bind(id).bind(by).fetch_optional(conn).await)?;
        let Some(row) = row else { return Ok(None) };
        let content = match &row.content {
            Some(sealed) => {
                let json = self.unseal(cell("people_list", "content", &row.id.to_string()), sealed)?;
                Some(code("people_list", "content", row.id, serde_json::from_str::<Content>(&json).ok())?)
            }
            None => None,
        };
        let Content { name, team, old: list } = content.unwrap_or_default();
        let standing = code("people_list", "standing", row.id, Standing::from_code(&row.standing))?;
        let why = row.why.as_deref().and_then(Unreadable::from_code);
        Ok(Some(OldFile { id: row.id, name, standing, why, team, list }))
    }

    /// The file with old lines that was sent last by somebody and that waits.
    pub async fn open_old_list(&mut self, by: PersonId) -> Result<Option<ListId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT id FROM people_list WHERE sent_by = $1 AND what = 'cases' AND standing IN ('coming', 'read')
             ORDER BY id DESC LIMIT 1").bind(by).fetch_optional(conn).await)
    }

    /// Whether a file is one of old lines.
    pub async fn is_old_list(&mut self, id: ListId) -> Result<bool> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM people_list WHERE id = $1 AND what = 'cases')").bind(id).fetch_one(conn).await)
    }

    /// What a file says is known, or why it cannot be. Returns whether it was still coming.
    pub async fn old_list_came(
        &mut self,
        (by, id): (PersonId, ListId),
        came: &std::result::Result<OldList, Unreadable>,
    ) -> Result<bool> {
        let Some(file) = self.old_list(by, id).await? else { return Ok(false) };
        let (standing, why) = match came {
            Ok(_) => (Standing::Read, None),
            Err(why) => (Standing::Unread, Some(why.code())),
        };
        let content =
            self.seal_old(id, &Content { name: file.name, team: file.team, old: came.as_ref().ok().cloned() });
        let rows = on!(self, conn => sqlx::query(
            "UPDATE people_list SET standing = $2, why = $3, content = $4 WHERE id = $1 AND standing = 'coming'")
            .bind(id).bind(standing.code()).bind(why).bind(content).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Ends a file: what it says is forgotten. Returns whether it had not ended before.
    pub async fn end_old_list(
        &mut self,
        permit: &Permit<act::KeepBook>,
        id: ListId,
        standing: Standing,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE people_list SET standing = $3, content = NULL, ended_at = $4
             WHERE id = $1 AND sent_by = $2 AND what = 'cases' AND standing IN ('coming', 'read', 'unread')")
            .bind(id).bind(permit.by()).bind(standing.code()).bind(now)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Sets up the books that old lines stand in. Books of later years that have lines keep the numbers that they have now.
    pub async fn set_old_books(&mut self, _by: Writer, books: &[Book]) -> Result<()> {
        for (team, year) in books.iter().map(|it| (it.team, it.year)).collect::<BTreeSet<_>>() {
            self.keep_later_numbers(team, year).await?;
        }
        for book in books {
            self.put_old_book(book).await?;
        }
        Ok(())
    }

    /// Writes old lines down as cases that have ended. Fails where a place is taken by a case that was not struck.
    pub async fn add_old_cases(
        &mut self,
        by: Writer,
        (import, hands): (Option<ImportId>, &Hands),
        all: Vec<NewOld>,
    ) -> Result<Vec<CaseId>> {
        let mut numbers: HashMap<(TeamId, i32), (String, i64)> = HashMap::new();
        let mut added = Vec::with_capacity(all.len());
        for new in all {
            let of = (new.case.team, new.year);
            let (prefix, last) = match numbers.remove(&of) {
                Some(it) => it,
                None => self.old_numbers(of).await?,
            };
            // Apart from the numbers of cases that were written down here.
            let code = format!("{prefix}-C{:03}", last + 1);
            let hand = by.by().or_else(|| hands.get(&of.0).copied());
            let hand = hand.ok_or(Error::RowsAffected { what: "who entered an old line", rows: 0 })?;
            added.push(self.add_old_case((by, hand), import, (new, &code)).await?);
            numbers.insert(of, (prefix, last + 1));
        }
        Ok(added)
    }

    async fn add_old_case(
        &mut self,
        (by, hand): (Writer, PersonId),
        import: Option<ImportId>,
        (new, code): (NewOld, &str),
    ) -> Result<CaseId> {
        // By its code: a line may be brought in anew after it was struck, and is another case then.
        let case = NewCase { key: format!("old:{code}"), ..new.case };
        let id = self.put_case((hand, by.by()), (&case, code), by.at, EventKind::Imported).await?;
        let json = serde_json::to_string(&new.entry).expect("an entry is plain data");
        let entry = self.seal(cell("old_case", "entry", code), &json);
        let (year, book, line) = (i64::from(new.year), i64::from(new.entry.book), i64::from(new.entry.line));
        // What was struck stands at no line any more: below nought, each at one of its own.
        on!(self, conn => sqlx::query(
            "UPDATE old_case SET line = -case_id WHERE team_id = $1 AND year = $2 AND book = $3 AND line = $4
                AND case_id IN (SELECT id FROM case_file WHERE status = $5)")
            .bind(case.team).bind(year).bind(book).bind(line).bind(Status::Void).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query(
            "INSERT INTO old_case (case_id, team_id, year, book, line, entry, import_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind(id).bind(case.team).bind(year).bind(book).bind(line).bind(entry).bind(import)
            .execute(conn).await.map(drop))?;
        Ok(id)
    }

    /// `VN-07-2024` of a team and year, and how many old lines of it there are.
    async fn old_numbers(&mut self, (team, year): (TeamId, i32)) -> Result<(String, i64)> {
        let before: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM old_case WHERE team_id = $1 AND year = $2")
            .bind(team).bind(i64::from(year)).fetch_one(conn).await)?;
        let (prefix, number): (String, i32) = on!(self, conn => sqlx::query_as(
            "SELECT w.case_prefix, t.number FROM mediation_team t JOIN ward w ON w.id = t.ward_id WHERE t.id = $1")
            .bind(team).fetch_one(conn).await)?;
        Ok((format!("{prefix}-{number:02}-{year}"), before))
    }

    /// What the old book tells of a case, as it is sealed, with the number that the book has now.
    pub(in crate::store) fn old_entry(
        &self,
        code_of: &str,
        sealed: Option<(&Vec<u8>, i64)>,
    ) -> Result<Option<OldEntry>> {
        let Some((sealed, book)) = sealed else { return Ok(None) };
        let json = self.unseal(cell("old_case", "entry", code_of), sealed)?;
        let entry: OldEntry = code("old_case", "entry", code_of, serde_json::from_str(&json).ok())?;
        Ok(Some(OldEntry { book: super::small(book), ..entry }))
    }

    fn seal_old(&self, id: ListId, content: &Content) -> Vec<u8> {
        let json = serde_json::to_string(content).expect("a list is plain data");
        self.seal(cell("people_list", "content", &id.to_string()), &json)
    }
}
