//! A copy of the whole database in one file, made while it is in use: one moment of it, every row of every table as a
//! line of JSON, sealed cells sealed as they are, the same from both databases. How it is read is in `restore`.
//!
//! The file is gzip. Its first line says what it is and the schema it has; then every table has a line with its name and
//! columns, its rows, and a line with their number and a checksum that does not depend on their order; the last line
//! says that nothing is missing.

use std::io::Write;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;

use super::{Error, Inner, Pool, Result, Store, Tx, dialect, on};

/// Version of the form of the file.
pub(super) const FORMAT: u32 = 1;
/// Rows that are read and written in one piece.
pub(super) const ROWS: i64 = 500;

/// The first line.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the form of the file.
    pub hoagiai_backup: u32,
    /// The last migration that the database had.
    pub schema: i64,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Which kind of database it was made from.
    pub engine: String,
}

/// The other lines that are no rows.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Mark {
    /// The rows of a table follow.
    Table { name: String, columns: Vec<String> },
    /// They are over.
    End { rows: u64, sha256: String },
    /// Nothing is missing.
    Finished { tables: u64 },
}

/// How many rows of which table.
pub type Counts = Vec<(String, u64)>;

/// The checksum of rows, whatever their order: the sum of the hashes of each.
#[derive(Default)]
pub(super) struct Sum {
    hashes: Vec<[u8; 32]>,
}

impl Sum {
    pub(super) fn add(&mut self, row: &str) {
        self.hashes.push(Sha256::digest(row.as_bytes()).into());
    }

    pub(super) fn finish(mut self) -> (u64, String) {
        self.hashes.sort_unstable();
        let mut all = Sha256::new();
        for hash in &self.hashes {
            all.update(hash);
        }
        (self.hashes.len() as u64, STANDARD.encode(all.finalize()))
    }
}

impl Store {
    /// Writes a copy of everything as it is at this moment. Others go on reading and writing meanwhile.
    pub async fn backup(&self, out: &mut (dyn Write + Send), now: DateTime<Utc>) -> Result<Counts> {
        let mut tx = self.begin_reading().await?;
        let schema = tx.schema_version().await?.ok_or(Error::Backup("the database is empty".to_owned()))?;
        let engine = tx.engine().to_owned();
        line(out, &Manifest { hoagiai_backup: FORMAT, schema, made_at: now, engine })?;
        let mut counts = Vec::new();
        for table in tx.tables_in_order().await? {
            let columns = tx.columns_of(&table).await?;
            let names = columns.iter().map(|it| it.0.clone()).collect();
            line(out, &Mark::Table { name: table.clone(), columns: names })?;
            let mut sum = Sum::default();
            let mut after = None;
            loop {
                let (rows, last) = tx.rows_after(&table, &columns, after).await?;
                for row in &rows {
                    sum.add(row);
                    writeln!(out, "{row}").map_err(|error| unwritable(&error))?;
                }
                after = last;
                if after.is_none() {
                    break;
                }
            }
            let (rows, sha256) = sum.finish();
            line(out, &Mark::End { rows, sha256 })?;
            counts.push((table, rows));
        }
        line(out, &Mark::Finished { tables: counts.len() as u64 })?;
        Ok(counts)
    }

    /// A transaction that sees one moment and keeps nobody from writing.
    pub async fn begin_reading(&self) -> Result<Tx> {
        let inner = match &self.pool {
            Pool::Sqlite(pool) => Inner::Sqlite(pool.begin_with("BEGIN DEFERRED").await?),
            Pool::Postgres(pool) => {
                Inner::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY").await?)
            }
        };
        let mut tx = self.tx(inner);
        tx.set_time_zone().await?;
        Ok(tx)
    }
}

fn line(out: &mut (dyn Write + Send), what: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string(what).expect("a line is plain data");
    writeln!(out, "{text}").map_err(|error| unwritable(&error))
}

fn unwritable(error: &std::io::Error) -> Error {
    Error::Backup(format!("cannot be written: {error}"))
}

impl Tx {
    /// PostgreSQL writes instants in the zone of the connection; here they are always UTC.
    pub(super) async fn set_time_zone(&mut self) -> Result<()> {
        if matches!(self.inner, Inner::Postgres(_)) {
            on!(self, conn => sqlx::query("SET LOCAL TIME ZONE 'UTC'").execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// The last migration; `None` for a database without a schema.
    pub(super) async fn schema_version(&mut self) -> Result<Option<i64>> {
        if !self.has_table("_sqlx_migrations").await? {
            return Ok(None);
        }
        on!(self, conn => sqlx::query_scalar("SELECT max(version) FROM _sqlx_migrations WHERE success")
            .fetch_one(conn).await)
    }

    /// Every table of ours, each behind those that its rows refer to.
    pub(super) async fn tables_in_order(&mut self) -> Result<Vec<String>> {
        let names = dialect!(self,
            sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                AND name NOT LIKE '_sqlx_%' ORDER BY name",
            postgres: "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()
                AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_sqlx%' ORDER BY table_name COLLATE \"C\"",
        );
        let references = dialect!(self,
            sqlite: "SELECT m.name, f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
                WHERE m.type = 'table'",
            postgres: "SELECT c.conrelid::regclass::text, c.confrelid::regclass::text FROM pg_constraint c
                WHERE c.contype = 'f'",
        );
        let mut left: Vec<String> = on!(self, conn => sqlx::query_scalar(names).fetch_all(conn).await)?;
        let references: Vec<(String, String)> = on!(self, conn => sqlx::query_as(references).fetch_all(conn).await)?;
        let mut ordered: Vec<String> = Vec::new();
        while !left.is_empty() {
            let waits = |it: &String| references.iter().any(|(from, to)| from == it && to != it && left.contains(to));
            // Tables that refer to each other in a circle would wait for ever: then any order must do.
            let next = left.iter().position(|it| !waits(it)).unwrap_or(0);
            ordered.push(left.remove(next));
        }
        Ok(ordered)
    }

    /// The columns of a table, and whether each holds bytes.
    pub(super) async fn columns_of(&mut self, table: &str) -> Result<Vec<(String, bool)>> {
        let sql = dialect!(self,
            sqlite: "SELECT name, type = 'BLOB' FROM pragma_table_info($1) ORDER BY cid",
            postgres: "SELECT column_name::text, data_type = 'bytea' FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position",
        );
        on!(self, conn => sqlx::query_as(sql).bind(table).fetch_all(conn).await)
    }

    /// Some rows of a table in their portable form, and where to go on; `None` where there are no more.
    pub(super) async fn rows_after(
        &mut self,
        table: &str,
        columns: &[(String, bool)],
        after: Option<String>,
    ) -> Result<(Vec<String>, Option<String>)> {
        let sql = match self.inner {
            Inner::Sqlite(_) => {
                let pairs: Vec<String> = columns.iter().map(sqlite_pair).collect();
                format!(
                    "SELECT json_object({}), CAST(rowid AS TEXT) FROM \"{table}\"
                     WHERE rowid > CAST($1 AS INTEGER) ORDER BY rowid LIMIT {ROWS}",
                    pairs.join(", ")
                )
            }
            Inner::Postgres(_) => format!(
                "SELECT row_to_json(t)::text, t.ctid::text FROM \"{table}\" t WHERE t.ctid > $1::tid
                 ORDER BY t.ctid LIMIT {ROWS}"
            ),
        };
        let first = dialect!(self, sqlite: i64::MIN.to_string(), postgres: "(0,0)".to_owned());
        let after = after.unwrap_or(first);
        let found: Vec<(String, String)> =
            on!(self, conn => sqlx::query_as(AssertSqlSafe(sql.clone())).bind(&after).fetch_all(conn).await)?;
        let last = (found.len() as i64 == ROWS).then(|| found.last().map(|it| it.1.clone())).flatten();
        let rows = found.iter().map(|it| portable(&it.0)).collect::<Option<Vec<String>>>();
        Ok((rows.ok_or_else(|| Error::Backup(format!("a row of {table} cannot be written down")))?, last))
    }
}

fn sqlite_pair((name, bytes): &(String, bool)) -> String {
    if *bytes {
        format!("'{name}', CASE WHEN \"{name}\" IS NULL THEN NULL ELSE '\\x' || lower(hex(\"{name}\")) END")
    } else {
        format!("'{name}', \"{name}\"")
    }
}

/// A row as both databases write it: keys in order, yes and no as 1 and 0, instants as SQLite keeps them.
pub(super) fn portable(row: &str) -> Option<String> {
    let Value::Object(row) = serde_json::from_str(row).ok()? else { return None };
    let row: Map<String, Value> = row.into_iter().map(|(name, value)| (name, plain(value))).collect();
    serde_json::to_string(&row).ok()
}

fn plain(value: Value) -> Value {
    match value {
        Value::Bool(it) => Value::from(u8::from(it)),
        Value::String(text) => match DateTime::parse_from_rfc3339(&text) {
            Ok(it) if text.len() > 19 => {
                Value::String(it.with_timezone(&Utc).to_rfc3339_opts(SecondsFormat::AutoSi, false))
            }
            _ => Value::String(text),
        },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_both_databases_are_written_alike() {
        let sqlite = r#"{"b":1,"a":"2026-05-05T05:00:00.120+00:00","c":"\\x0aff","d":null}"#;
        let postgres = r#"{"a":"2026-05-05T05:00:00.12+00:00","b":true,"c":"\\x0aff","d":null}"#;
        assert_eq!(portable(sqlite), portable(postgres));
        assert!(portable(sqlite).unwrap().contains("05:00:00.120+00:00"), "as SQLite keeps it");
        assert_eq!(portable("[]"), None);
    }

    #[test]
    fn a_checksum_does_not_depend_on_the_order_but_on_every_row() {
        let sum = |rows: &[&str]| {
            let mut sum = Sum::default();
            for row in rows {
                sum.add(row);
            }
            sum.finish()
        };
        assert_eq!(sum(&["a", "b"]), sum(&["b", "a"]));
        assert_ne!(sum(&["a", "b"]), sum(&["a", "c"]));
        assert_ne!(sum(&["a"]), sum(&["a", "a"]));
    }
}
