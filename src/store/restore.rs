//! A database from a copy that `backup` made: into an empty one, row by row, compared with the checksums of the copy
//! before anything lasts. What may have been sent since the copy was made is not sent again.

use std::io::BufRead;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use serde_json::Value;
use sqlx::AssertSqlSafe;

use super::backup::{Counts, FORMAT, Manifest, Mark, ROWS, Sum};
use super::{Error, Inner, Pool, Result, Store, Tx, on};
use crate::domain::calendar::local_date;

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
/// How many numbers of inputs are left free for those that came after the copy was made: more than any bot gets in the
/// days between two copies.
const INPUTS_LEFT_FREE: i64 = 1_000_000;
/// How many ids of everything else are left free, where the database lets us.
const IDS_LEFT_FREE: i64 = 10_000;
/// Timers that tell people of a duty or a date, by the beginning of their keys.
const TELLING: [&str; 4] = ["start:", "unassigned:", "draft:", "training:"];

impl Store {
    /// Fills this database, which must be empty, from a copy. `skip` numbers of cases are left free in every team, from
    /// the year before the copy to the present one, for cases that were entered after the copy was made and are lost
    /// with it: in January there are still some of December.
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
        tx.skip_inputs(now).await?;
        tx.set_sequences().await?;
        let (unknown_messages, unknown_recipients) = tx.forget_what_was_under_way(now).await?;
        tx.cancel_what_was_told((manifest.made_at, now)).await?;
        tx.skip_case_numbers(skip, (manifest.made_at, now)).await?;
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

    /// Leaves the numbers free that inputs of the lost stretch had: identities are computed from them, as the secrets of
    /// invitations and the keys of alarms, and people hold links and buttons with them. Both databases go on behind
    /// the highest number, and the sweep keeps its row.
    async fn skip_inputs(&mut self, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO inbox (id, key, lane, chat_id, kind, status, received_at, finished_at)
             SELECT coalesce(max(id), 0) + $1, $2, 'restored', 0, 'update', 'done', $3, $3 FROM inbox")
            .bind(INPUTS_LEFT_FREE).bind(format!("restored:{}", now.timestamp_micros())).bind(now)
            .execute(conn).await.map(drop))
    }

    /// PostgreSQL counts ids by itself: it goes on behind the last one, and leaves those of the lost stretch free, which
    /// old buttons may carry. SQLite takes the next number whatever we do.
    async fn set_sequences(&mut self) -> Result<()> {
        if matches!(self.inner, Inner::Sqlite(_)) {
            return Ok(());
        }
        let counted: Vec<String> = on!(self, conn => sqlx::query_scalar(
            "SELECT table_name::text FROM information_schema.columns WHERE table_schema = current_schema()
                AND column_name = 'id' AND is_identity = 'YES'").fetch_all(conn).await)?;
        for table in counted {
            let sql = format!(
                "SELECT setval(pg_get_serial_sequence('\"{table}\"', 'id'),
                    coalesce((SELECT max(id) FROM \"{table}\"), 0) + {IDS_LEFT_FREE}, false)"
            );
            on!(self, conn => sqlx::query(AssertSqlSafe(sql.clone())).execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// What waited when the copy was made may have been sent since: nobody knows. Only a removal goes on waiting: done
    /// twice it looks like done once, and what it removes must not stand. Telegram's updates are asked for from
    /// the oldest that it still has; those that are known by their numbers are not taken twice.
    async fn forget_what_was_under_way(&mut self, now: DateTime<Utc>) -> Result<(u64, u64)> {
        let messages = on!(self, conn => sqlx::query(
            "UPDATE outbox SET status = 'unknown', finished_at = $1, leased_by = NULL, leased_until = NULL
             WHERE status = 'waiting' AND method <> 'deleteMessage'")
            .bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        let recipients = on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'unknown', trying_until = NULL
             WHERE status IN ('waiting', 'trying') AND announcement_id IN (SELECT id FROM announcement
                WHERE status = 'sending' OR (status = 'confirmed' AND send_at <= $1))")
            .bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        self.free_leases().await?;
        // Which bot it was stays known.
        on!(self, conn => sqlx::query("UPDATE poll_state SET next_offset = 0").execute(conn).await.map(drop))?;
        Ok((messages, recipients))
    }

    /// Takes away the timers of what people were told in the lost stretch, and of reminders that are too late. What keeps
    /// the office's rhythm stays, also where it may be told a second time: what the digest or the closing of a month
    /// wrote down is lost, so it must come once more. So do alarms, which nobody may miss, and removals.
    async fn cancel_what_was_told(&mut self, stretch: (DateTime<Utc>, DateTime<Utc>)) -> Result<()> {
        let due: Vec<(String, DateTime<Utc>)> = on!(self, conn => sqlx::query_as(
            "SELECT key, due_at FROM timer WHERE due_at <= $1").bind(stretch.1).fetch_all(conn).await)?;
        for (key, _) in due.iter().filter(|(key, due_at)| is_over(key, *due_at, stretch)) {
            on!(self, conn => sqlx::query("DELETE FROM timer WHERE key = $1").bind(key).execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// A team without a case this year has no counter yet; it gets one.
    async fn skip_case_numbers(&mut self, skip: u32, (made_at, now): (DateTime<Utc>, DateTime<Utc>)) -> Result<()> {
        let skip =
            i32::try_from(skip).map_err(|_| Error::Backup("that many numbers cannot be left free".to_owned()))?;
        if skip == 0 {
            return Ok(());
        }
        for year in local_date(made_at).year() - 1..=local_date(now).year() {
            on!(self, conn => sqlx::query(
                "INSERT INTO case_counter (team_id, year, last) SELECT id, $1, $2 FROM mediation_team WHERE true
                 ON CONFLICT (team_id, year) DO UPDATE SET last = case_counter.last + excluded.last")
                .bind(year).bind(skip).execute(conn).await.map(drop))?;
        }
        Ok(())
    }
}

/// Whether a timer is not caught up on.
fn is_over(key: &str, due_at: DateTime<Utc>, (made_at, now): (DateTime<Utc>, DateTime<Utc>)) -> bool {
    let telling = TELLING.iter().any(|it| key.starts_with(it));
    let reminder = key.starts_with("draft:") || key.starts_with("start:") && !key.ends_with(":over");
    due_at <= now && (telling && due_at > made_at || reminder && due_at < now - STALE)
}

fn sqlite_value((name, bytes): &(String, bool)) -> String {
    let value = format!("json_extract(value, '$.\"{name}\"')");
    if *bytes { format!("CASE WHEN {value} IS NULL THEN NULL ELSE unhex(substr({value}, 3)) END") } else { value }
}
