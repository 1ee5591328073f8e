//! Whether the key file at hand is the one that a database was sealed with. A database is never opened without its
//! keys: what would be written with another one could not be read beside the rest, by anybody.

use std::path::Path;

use super::file::sqlite_path;
use super::seal::{Place, Seal};
use super::{Error, Result, Store, Tx, on};

/// What is sealed to be recognised.
const KNOWN: &str = "hoagiai";
/// So many sealed cells of a database without key checks are tried: one that opens is enough.
const CELLS: i64 = 20;

fn place(key_id: &str) -> Place<'_> {
    Place { table: "key_check", column: "sealed", row: key_id }
}

impl Store {
    /// Opens a database with the keys of a file. A new file is made only where nothing was sealed yet; a file that is
    /// missing, damaged or another one's is refused with what to do.
    pub async fn open_with_keys(url: &str, key_file: &Path) -> Result<Self> {
        if !key_file.exists() {
            if Self::holds_sealed_cells(url).await? {
                return Err(Error::Key(format!(
                    "{} is missing, and this database was sealed with it. Put your copy of the file there (chmod 600), \
                     or name it with --key-file. Without it names and stories cannot be read; a new key is not made",
                    key_file.display()
                )));
            }
            Seal::create(key_file)?;
        }
        let store = Self::open(url, Seal::from_file(key_file)?).await?;
        let checked = async { store.begin().await?.check_keys().await };
        match checked.await {
            Ok(()) => Ok(store),
            Err(error) => {
                store.close().await;
                Err(match error {
                    Error::Key(why) => Error::Key(format!(
                        "{} does not belong to this database: {why}. Use the file that was made with the database, or \
                         your copy of it",
                        key_file.display()
                    )),
                    other => other,
                })
            }
        }
    }

    /// Whether a database exists and holds anything that was sealed. A missing SQLite file is not created.
    async fn holds_sealed_cells(url: &str) -> Result<bool> {
        let is_file = sqlite_path(url).map(|it| it.exists());
        if url.starts_with("sqlite:") && is_file != Some(true) {
            return Ok(false);
        }
        let store = Self::open(url, Seal::fresh()?).await?;
        let mut tx = store.begin().await?;
        let held = tx.has_table("person").await? && !tx.some_cells().await?.is_empty()
            || tx.has_table("key_check").await? && !tx.key_checks().await?.is_empty();
        drop(tx);
        store.close().await;
        Ok(held)
    }
}

impl Tx {
    /// Refuses keys that do not open what the database was sealed with.
    pub(super) async fn check_keys(&mut self) -> Result<()> {
        if self.has_table("key_check").await? {
            let checks = self.key_checks().await?;
            for (key_id, sealed) in &checks {
                if self.seal.open(place(&key_id.to_string()), sealed).as_deref() != Some(KNOWN) {
                    return Err(Error::Key(format!("key {key_id} is missing in it or is another one")));
                }
            }
            if !checks.is_empty() {
                return Ok(());
            }
        }
        // A database of an earlier release: its own cells tell.
        if !self.has_table("person").await? {
            return Ok(());
        }
        let cells = self.some_cells().await?;
        let opens = cells
            .iter()
            .any(|(table, column, row, sealed)| self.seal.open(Place { table, column, row }, sealed).is_some());
        if cells.is_empty() || opens { Ok(()) } else { Err(Error::Key("it opens none of the names in it".to_owned())) }
    }

    /// Keeps a check of every key at hand that has none yet, and compares all of them: where two processes met an empty
    /// database at once, each with a key that it had just made, the one that came second must not go on.
    pub async fn keep_key_checks(&mut self) -> Result<()> {
        for key_id in self.seal.key_ids() {
            let sealed = self.seal.seal_with(key_id, place(&key_id.to_string()), KNOWN);
            on!(self, conn => sqlx::query(
                "INSERT INTO key_check (key_id, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(i64::from(key_id)).bind(&sealed).execute(conn).await.map(drop))?;
        }
        self.check_keys().await
    }

    /// Whether what is sealed now is sealed with a key that came after others, and of which no check was kept yet.
    pub(super) async fn seals_with_a_new_key(&mut self) -> Result<bool> {
        let known = self.key_checks().await?;
        let active = i64::from(self.seal.active_id());
        Ok(!known.is_empty() && known.iter().all(|it| it.0 != active))
    }

    async fn key_checks(&mut self) -> Result<Vec<(i64, Vec<u8>)>> {
        on!(self, conn => sqlx::query_as("SELECT key_id, sealed FROM key_check ORDER BY key_id").fetch_all(conn).await)
    }

    /// Whether the database has this table.
    pub async fn has_table(&mut self, name: &str) -> Result<bool> {
        let sql = super::dialect!(self,
            sqlite: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $1",
            postgres: "SELECT count(*) FROM information_schema.tables
                WHERE table_schema = current_schema() AND table_name = $1",
        );
        let n: i64 = on!(self, conn => sqlx::query_scalar(sql).bind(name).fetch_one(conn).await)?;
        Ok(n > 0)
    }

    /// Some of the newest sealed cells, with their places.
    pub(super) async fn some_cells(&mut self) -> Result<Vec<(&'static str, &'static str, String, Vec<u8>)>> {
        let people: Vec<(String, Vec<u8>)> = on!(self, conn => sqlx::query_as(
            "SELECT key, name FROM person ORDER BY id DESC LIMIT $1").bind(CELLS).fetch_all(conn).await)?;
        let cases: Vec<(String, Vec<u8>)> = on!(self, conn => sqlx::query_as(
            "SELECT code, summary FROM case_file ORDER BY id DESC LIMIT $1").bind(CELLS).fetch_all(conn).await)?;
        let people = people.into_iter().map(|(row, sealed)| ("person", "name", row, sealed));
        let cases = cases.into_iter().map(|(row, sealed)| ("case_file", "summary", row, sealed));
        Ok(people.chain(cases).collect())
    }
}
