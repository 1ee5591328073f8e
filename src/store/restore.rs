//! A database from a copy that `backup` made: into an empty one, row by row, compared with the checksums of the copy
//! before anything lasts. What may have been sent since the copy was made is not sent again.

use std::io::BufRead;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use sqlx::AssertSqlSafe;

use super::backup::{Counts, FORMAT, Manifest, Mark, ROWS, Sum};
use super::{Error, Inner, Pool, Result, Store, Tx, on};

/// What came of it.
#[derive(Clone, Debug)]
pub struct Restored {
    /// The first line of the copy.
    pub manifest: Manifest,
    /// Rows by table.
    pub rows: Counts,
    /// Messages that waited when the copy was made: they may have been sent since.
    pub unknown_messages: u64,
    /// Recipients of announcements that waited then.
    pub unknown_recipients: u64,
}

/// Reminders that were due longer ago than this are not caught up on.
const STALE: TimeDelta = TimeDelta::days(1);

impl Store {
    /// Fills this database, which must be empty, from a copy. `skip` numbers of cases are left free in every team and
    /// year of the present, for cases that were entered after the copy was made and are lost with it.
    pub async fn restore(&self, from: &mut (dyn BufRead + Send), skip: u32, now: DateTime<Utc>) -> Result<Restored> {
        let mut lines = Lines { from, number: 0 };
        let manifest: Manifest = lines.read()?;
        if manifest.hoagiai_backup != FORMAT {
            return Err(Error::Backup("this is no backup of a form that this release knows".to_owned()));
        }
        self.prepare(manifest.schema).await?;
        let mut tx = self.begin().await?;
        tx.set_time_zone().await?;
        tx.defer_references().await?;
        tx.clear().await?;
        let rows = tx.fill(&mut lines).await?;
        tx.check_keys().await?;
        tx.set_sequences().await?;
        let (unknown_messages, unknown_recipients) = tx.forget_what_was_under_way(now).await?;
        tx.skip_case_numbers(skip).await?;
        tx.commit().await?;
        self.migrate().await?;
        Ok(Restored { manifest, rows, unknown_messages, unknown_recipients })
    }

    /// Brings an empty database to the schema of the copy.
    async fn prepare(&self, schema: i64) -> Result<()> {
        let newest = sqlx::migrate!("migrations/sqlite").iter().map(|it| it.version).max().unwrap_or(0);
        if schema > newest {
            return Err(Error::Backup(format!(
                "it was made by a newer release (schema {schema}, this one knows {newest}): install that release"
            )));
        }
        let mut tx = self.begin().await?;
        let present = tx.schema_version().await?;
        let used = present.is_some() && !tx.is_empty().await?;
        drop(tx);
        if used {
            return Err(Error::Backup("the database is not empty: name a new one with --database".to_owned()));
        }
        if present.is_some_and(|it| it > schema) {
            return Err(Error::Backup(format!(
                "the database has a newer schema ({}) than the copy ({schema}): name a new one with --database",
                present.unwrap_or_default()
            )));
        }
        match &self.pool {
            Pool::Sqlite(pool) => sqlx::migrate!("migrations/sqlite").run_to(schema, pool).await?,
            Pool::Postgres(pool) => sqlx::migrate!("migrations/postgres").run_to(schema, pool).await?,
        }
        Ok(())
    }
}

/// The lines of the copy, with their number for whoever must look.
struct Lines<'a> {
    from: &'a mut (dyn BufRead + Send),
    number: u64,
}

impl Lines<'_> {
    fn text(&mut self) -> Result<String> {
        let mut text = String::new();
        self.number += 1;
        let damaged = |why: &str| Error::Backup(format!("it is damaged or cut off at line {}: {why}", self.number));
        match self.from.read_line(&mut text) {
            Ok(0) => Err(damaged("it ends too early")),
            Ok(_) => Ok(text),
            Err(error) => Err(damaged(&error.to_string())),
        }
    }

    fn read<T: serde::de::DeserializeOwned>(&mut self) -> Result<T> {
        let text = self.text()?;
        serde_json::from_str(&text)
            .map_err(|_| Error::Backup(format!("line {} is not what a backup has there", self.number)))
    }
}

impl Tx {
    async fn defer_references(&mut self) -> Result<()> {
        if matches!(self.inner, Inner::Sqlite(_)) {
            on!(self, conn => sqlx::query("PRAGMA defer_foreign_keys = ON").execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// Takes away what migrations and a first start have written.
    async fn clear(&mut self) -> Result<()> {
        let mut tables = self.tables_in_order().await?;
        tables.reverse();
        for table in tables {
            let sql = format!("DELETE FROM \"{table}\"");
            on!(self, conn => sqlx::query(AssertSqlSafe(sql.clone())).execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// Inserts every row, and compares what stands there afterwards with the checksums of the copy.
    async fn fill(&mut self, lines: &mut Lines<'_>) -> Result<Counts> {
        let known = self.tables_in_order().await?;
        let mut counts = Counts::new();
        loop {
            match lines.read::<Mark>()? {
                Mark::Finished { tables } if tables == counts.len() as u64 => return Ok(counts),
                Mark::Table { name, columns } if known.contains(&name) => {
                    let rows = self.fill_table(&name, &columns, lines).await?;
                    counts.push((name, rows));
                }
                _ => return Err(Error::Backup(format!("line {} is not what a backup has there", lines.number))),
            }
        }
    }

    async fn fill_table(&mut self, table: &str, names: &[String], lines: &mut Lines<'_>) -> Result<u64> {
        let columns = self.columns_of(table).await?;
        if columns.len() != names.len() || !names.iter().all(|it| columns.iter().any(|known| known.0 == *it)) {
            return Err(Error::Backup(format!("the table {table} has other columns than in this release")));
        }
        let mut batch: Vec<Value> = Vec::new();
        let (rows, sha256) = loop {
            let text = lines.text()?;
            if let Ok(Mark::End { rows, sha256 }) = serde_json::from_str::<Mark>(&text) {
                break (rows, sha256);
            }
            let damaged = || Error::Backup(format!("it is damaged at line {}", lines.number));
            batch.push(serde_json::from_str(&text).map_err(|_| damaged())?);
            if batch.len() as i64 >= ROWS {
                self.insert(table, &columns, std::mem::take(&mut batch)).await?;
            }
        };
        self.insert(table, &columns, batch).await?;
        let mut sum = Sum::default();
        let mut after = None;
        loop {
            let (found, last) = self.rows_after(table, &columns, after).await?;
            for row in &found {
                sum.add(row);
            }
            after = last;
            if after.is_none() {
                break;
            }
        }
        if sum.finish() == (rows, sha256) {
            Ok(rows)
        } else {
            Err(Error::Backup(format!("the rows of {table} are not those that were written: the file was changed")))
        }
    }

    async fn insert(&mut self, table: &str, columns: &[(String, bool)], rows: Vec<Value>) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = columns.iter().map(|it| format!("\"{}\"", it.0)).collect();
        let names = names.join(", ");
        let sql = match self.inner {
            Inner::Sqlite(_) => {
                let values: Vec<String> = columns.iter().map(sqlite_value).collect();
                format!(
                    "INSERT INTO \"{table}\" ({names}) SELECT {} FROM json_each($1) ORDER BY key",
                    values.join(", ")
                )
            }
            Inner::Postgres(_) => format!(
                "INSERT INTO \"{table}\" ({names}) SELECT {names} FROM json_populate_recordset(NULL::\"{table}\", $1::json)"
            ),
        };
        let rows = Value::Array(rows).to_string();
        on!(self, conn => sqlx::query(AssertSqlSafe(sql.clone())).bind(&rows).execute(conn).await.map(drop))
    }

    /// PostgreSQL counts ids by itself: it goes on behind the last one.
    async fn set_sequences(&mut self) -> Result<()> {
        if matches!(self.inner, Inner::Sqlite(_)) {
            return Ok(());
        }
        let counted: Vec<String> = on!(self, conn => sqlx::query_scalar(
            "SELECT table_name::text FROM information_schema.columns WHERE table_schema = current_schema()
                AND column_name = 'id' AND is_identity = 'YES'").fetch_all(conn).await)?;
        for table in counted {
            let sql = format!(
                "SELECT setval(pg_get_serial_sequence('\"{table}\"', 'id'), coalesce((SELECT max(id) FROM \"{table}\"), 0) + 1,
                 false)"
            );
            on!(self, conn => sqlx::query(AssertSqlSafe(sql.clone())).execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// What waited when the copy was made may have been sent since: nobody knows. Telegram's updates are asked for from
    /// the oldest that it still has; those that are known by their numbers are not taken twice.
    async fn forget_what_was_under_way(&mut self, now: DateTime<Utc>) -> Result<(u64, u64)> {
        let messages = on!(self, conn => sqlx::query(
            "UPDATE outbox SET status = 'unknown', finished_at = $1, leased_by = NULL, leased_until = NULL
             WHERE status = 'waiting'").bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        let recipients = on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'unknown', trying_until = NULL
             WHERE status IN ('waiting', 'trying') AND announcement_id IN (SELECT id FROM announcement
                WHERE status = 'sending' OR (status = 'confirmed' AND send_at <= $1))")
            .bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        on!(self, conn => sqlx::query("DELETE FROM poll_state").execute(conn).await.map(drop))?;
        let stale = now - STALE;
        on!(self, conn => sqlx::query(
            "DELETE FROM timer WHERE due_at < $1
                AND (payload LIKE '%\"timer\":\"start_reminder\"%' OR payload LIKE '%\"timer\":\"draft_nudge\"%')")
            .bind(stale).execute(conn).await.map(drop))?;
        Ok((messages, recipients))
    }

    async fn skip_case_numbers(&mut self, skip: u32) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE case_counter SET last = last + $1 WHERE year = (SELECT max(year) FROM case_counter)")
            .bind(i64::from(skip)).execute(conn).await.map(drop))
    }
}

fn sqlite_value((name, bytes): &(String, bool)) -> String {
    let value = format!("json_extract(value, '$.\"{name}\"')");
    if *bytes { format!("CASE WHEN {value} IS NULL THEN NULL ELSE unhex(substr({value}, 3)) END") } else { value }
}
