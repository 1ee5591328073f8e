//! All SQL, for SQLite and PostgreSQL alike: one [`Tx`], one [`Error`]. Returns domain values; knows no chats, no languages
//! and no network. One text serves both: `on!` runs a query once what was gathered is written, `beside!` one that concerns
//! nothing gathered, where faults are injected; `dialect!` stands beside the few statements whose text must differ.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection as _, Postgres, Sqlite, Transaction};

mod access;
pub mod alive;
pub mod announcements;
mod attendance;
pub mod audit;
pub mod backup;
pub mod bulk;
pub mod cases;
mod causes;
mod closing;
mod corrected;
mod course;
mod course_counts;
pub mod dialogues;
pub mod difficulties;
pub mod directory;
pub mod drills;
pub mod escalations;
pub mod export;
pub mod fault;
pub mod figures;
pub mod file;
pub mod find;
mod follow;
mod gathered;
pub mod group_chats;
mod handover;
pub mod heads;
pub mod inbox;
mod key_check;
pub mod kinship;
pub mod lawcards;
pub mod life;
pub mod likely;
pub mod lists;
pub mod mends;
pub mod model;
pub mod office;
pub mod outbox;
pub mod outreach;
pub mod paper_words;
pub mod papers;
pub mod pay;
pub mod people;
#[cfg(test)]
mod persisted_tests;
mod pieces;
pub mod plan;
pub mod private;
pub mod proposals;
pub mod questions;
mod reach;
pub mod recipients;
pub mod register;
pub mod reports;
pub mod restore;
pub mod reviews;
pub mod revoke;
pub mod rules;
pub mod seal;
pub mod serving;
pub mod sightings;
mod soundness;
mod space;
pub mod timers;
pub mod trainings;
mod types;
mod unit_papers;
pub mod upkeep;
pub mod waiting;

use self::fault::Fault;
use self::gathered::Gathered;
use self::heads::AtHand;
use self::reach::{push_list, push_teams};
use self::seal::Seal;
pub use self::space::Space;

/// What can go wrong with the database, by what the caller does next.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database or the way to it failed: try again later.
    #[error("database: {0}")]
    Driver(#[from] sqlx::Error),
    /// A migration failed: an operator must look.
    #[error("migration: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A cell holds what this release cannot read: this row must be looked at.
    #[error("unreadable value in {table}.{column}, row {row}")]
    Inconsistent {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
        /// Row, by its key; never its content.
        row: String,
    },
    /// A statement touched another number of rows than it must.
    #[error("{what}: {rows} rows affected")]
    RowsAffected {
        /// The statement.
        what: &'static str,
        /// Rows it touched.
        rows: u64,
    },
    /// A fault of the disk may have ended the transaction: nothing more is written in it.
    #[error("the transaction may be over after a fault of the disk")]
    Ended,
    /// A test pulled the plug before this statement.
    #[error("crashed on purpose before statement {0}")]
    Crash(usize),
    /// The address of the database is not one we know.
    #[error("not a database address: {0}")]
    Address(String),
    /// A backup cannot be written, or is not one that can be restored here.
    #[error("backup: {0}")]
    Backup(String),
    /// The file of keys is missing, open to others, or damaged.
    #[error("key file: {0}")]
    Key(String),
}

impl Error {
    /// Whether the failure lies with the database as a whole and not with the row being handled.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Driver(error) => causes::is_of_the_whole(error),
            Self::Ended | Self::Crash(_) => true,
            _ => false,
        }
    }

    /// What an operator can do about it.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Driver(error) => causes::advice(error),
            _ => "look at the database's own log",
        }
    }
}

/// Results of the store.
pub type Result<T> = std::result::Result<T, Error>;

/// A database with its keys.
#[derive(Clone)]
pub struct Store {
    pool: Pool,
    /// The SQLite file as it was opened.
    file: Option<Arc<file::Mark>>,
    seal: Arc<Seal>,
    fault: Option<Arc<Fault>>,
}

#[derive(Clone)]
enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// An open transaction: dropped without [`Tx::commit`], nothing happened.
#[must_use = "a transaction that is not committed did nothing"]
pub struct Tx {
    inner: Inner,
    seal: Arc<Seal>,
    fault: Option<Arc<Fault>>,
    gathered: Gathered,
    at_hand: AtHand,
    /// Whether a fault may have ended it already.
    ended: bool,
}

enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs one query expression on whichever database the transaction belongs to, after all that was gathered before it.
macro_rules! on {
    ($tx:expr, $conn:ident => $query:expr) => {{
        $tx.write_gathered().await?;
        $crate::store::beside!($tx, $conn => $query)
    }};
}
pub(crate) use on;

/// The same without looking at what was gathered: for what has nothing to do with it, and for writing it.
macro_rules! beside {
    ($tx:expr, $conn:ident => $query:expr) => {{
        $tx.fault_point()?;
        let result = match &mut $tx.inner {
            $crate::store::Inner::Sqlite(tx) => {
                let $conn = &mut **tx;
                $query
            }
            $crate::store::Inner::Postgres(tx) => {
                let $conn = &mut **tx;
                $query
            }
        };
        result.map_err(|error| $tx.noted(error))
    }};
}
pub(crate) use beside;

/// The text of a statement that must differ between the databases.
macro_rules! dialect {
    ($tx:expr, sqlite: $sqlite:expr, postgres: $postgres:expr $(,)?) => {
        match &$tx.inner {
            $crate::store::Inner::Sqlite(_) => $sqlite,
            $crate::store::Inner::Postgres(_) => $postgres,
        }
    };
}
pub(crate) use dialect;

/// How long a writer waits for another process that holds the SQLite file.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// Statements that a connection remembers: those of every length of what is written together, and all others.
const STATEMENTS: usize = 300;
/// Connections to PostgreSQL per process.
const POSTGRES_CONNECTIONS: u32 = 12;

impl Store {
    /// Opens a database: `sqlite:PATH`, `sqlite::memory:` or `postgres://…`. A missing SQLite file is created.
    pub async fn open(url: &str, seal: Seal) -> Result<Self> {
        let pool = if url.starts_with("sqlite:") {
            Pool::Sqlite(open_sqlite(url).await?)
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let options = PgConnectOptions::from_str(url).map_err(|_| Error::Address(scheme(url)))?;
            let options = options.statement_cache_capacity(STATEMENTS);
            let pool = PgPoolOptions::new()
                .max_connections(POSTGRES_CONNECTIONS)
                .acquire_timeout(Duration::from_secs(10))
                .connect_with(options)
                .await?;
            Pool::Postgres(pool)
        } else {
            return Err(Error::Address(scheme(url)));
        };
        let file = file::sqlite_path(url).and_then(|it| file::Mark::of(&it)).map(Arc::new);
        Ok(Self { pool, file, seal: Arc::new(seal), fault: None })
    }

    /// Whether the SQLite file is still the one that was opened: what is written into one that was removed or replaced is
    /// seen by nobody. Always so for other databases.
    #[must_use]
    pub fn is_where_it_was(&self) -> bool {
        self.file.as_ref().is_none_or(|it| it.holds())
    }

    /// The same database with a plug that a test can pull.
    #[must_use]
    pub fn with_fault(mut self, fault: Arc<Fault>) -> Self {
        self.fault = Some(fault);
        self
    }

    /// Brings the schema up to date, and closes what earlier releases left readable in it.
    pub async fn migrate(&self) -> Result<()> {
        match &self.pool {
            Pool::Sqlite(pool) => sqlx::migrate!("migrations/sqlite").run(pool).await?,
            Pool::Postgres(pool) => sqlx::migrate!("migrations/postgres").run(pool).await?,
        }
        self.close_what_stood_open().await
    }

    /// How many migrations of this release the database has not seen.
    pub async fn pending_migrations(&self) -> Result<usize> {
        const COUNT: &str = "SELECT count(*) FROM _sqlx_migrations WHERE success";
        let (known, done) = match &self.pool {
            Pool::Sqlite(pool) => {
                let done = sqlx::query_scalar::<_, i64>(COUNT).fetch_one(pool).await;
                (sqlx::migrate!("migrations/sqlite").iter().count(), done)
            }
            Pool::Postgres(pool) => {
                let done = sqlx::query_scalar::<_, i64>(COUNT).fetch_one(pool).await;
                (sqlx::migrate!("migrations/postgres").iter().count(), done)
            }
        };
        // A database without the table of migrations has seen none.
        Ok(known.saturating_sub(done.map_or(0, |it| it as usize)))
    }

    /// Whether the database has seen migrations that this release does not know.
    pub async fn is_newer(&self) -> Result<bool> {
        let newest = sqlx::migrate!("migrations/sqlite").iter().map(|it| it.version).max().unwrap_or(0);
        let mut tx = self.begin().await?;
        Ok(tx.schema_version().await?.is_some_and(|it| it > newest))
    }

    /// Whether only one process may use this database, so that what another life of it left leased is free.
    #[must_use]
    pub fn is_single_process(&self) -> bool {
        matches!(self.pool, Pool::Sqlite(_))
    }

    /// Begins a transaction that may write.
    pub async fn begin(&self) -> Result<Tx> {
        if let Some(fault) = &self.fault {
            fault.point()?;
        }
        let inner = match &self.pool {
            Pool::Sqlite(pool) => Inner::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Pool::Postgres(pool) => Inner::Postgres(pool.begin().await?),
        };
        Ok(self.tx(inner))
    }

    fn tx(&self, inner: Inner) -> Tx {
        Tx {
            inner,
            seal: self.seal.clone(),
            fault: self.fault.clone(),
            gathered: Gathered::default(),
            at_hand: AtHand::default(),
            ended: false,
        }
    }

    /// A secret computed from `label` and the active key: the same for a repeated step, a guess for nobody.
    #[must_use]
    pub fn derive_secret(&self, label: &str) -> String {
        self.seal.derive(label)
    }

    /// Waits for running statements and closes every connection.
    pub async fn close(&self) {
        match &self.pool {
            Pool::Sqlite(pool) => pool.close().await,
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}

fn scheme(url: &str) -> String {
    // An address may hold a password: name its scheme only.
    url.split(':').next().unwrap_or_default().to_owned()
}

fn in_memory(url: &str) -> bool {
    url.contains(":memory:") || url.contains("mode=memory")
}

async fn open_sqlite(url: &str) -> Result<SqlitePool> {
    let options = SqliteConnectOptions::from_str(url)
        .map_err(|_| Error::Address(scheme(url)))?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        .pragma("secure_delete", "on")
        // What a savepoint may have to undo is kept in memory instead of a file of its own.
        .pragma("temp_store", "memory")
        .statement_cache_capacity(STATEMENTS)
        // 8 MiB of pages: the indices of 100,000 cases.
        .pragma("cache_size", "-8192")
        .optimize_on_close(true, None);
    if !in_memory(url) {
        private::prepare_sqlite(options.get_filename()).map_err(sqlx::Error::Io)?;
    }
    // One writer: a second one could only wait for the file lock, and would do so less fairly than the pool.
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        // It lives in this process: asking whether it is still there would be a statement more for every transaction.
        .test_before_acquire(false)
        .acquire_timeout(Duration::from_secs(30))
        .after_release(|conn, _| Box::pin(is_between_transactions(conn)))
        .connect_with(options)
        .await?;
    Ok(pool)
}

/// Whether a connection can be used again. Where a fault of the disk made SQLite roll back by itself, the roll-back that
/// follows fails, and the driver believes itself in a transaction for ever: such a connection is thrown away.
async fn is_between_transactions(conn: &mut SqliteConnection) -> std::result::Result<bool, sqlx::Error> {
    if conn.is_in_transaction() {
        // What was just given up is rolled back in turn.
        conn.ping().await?;
    }
    Ok(!conn.is_in_transaction())
}

impl Tx {
    fn fault_point(&self) -> Result<()> {
        if self.ended {
            return Err(Error::Ended);
        }
        match &self.fault {
            Some(fault) => fault.point(),
            None => Ok(()),
        }
    }

    /// Notes a fault after which the rest would be written without what came before.
    fn noted(&mut self, error: sqlx::Error) -> Error {
        self.ended |= causes::may_have_ended(&error);
        Error::from(error)
    }

    /// Makes everything since the beginning last. Messages that may go at once were taken before (see `take_posted`).
    pub async fn commit(mut self) -> Result<()> {
        self.write_gathered().await?;
        self.fault_point()?;
        match self.inner {
            Inner::Sqlite(tx) => tx.commit().await?,
            Inner::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Opens a part that can be undone by itself.
    pub async fn savepoint(&mut self) -> Result<()> {
        on!(self, conn => sqlx::query("SAVEPOINT part").execute(conn).await.map(drop))?;
        self.gathered.begin_part();
        Ok(())
    }

    /// Closes the part and keeps it.
    pub async fn release(&mut self) -> Result<()> {
        on!(self, conn => sqlx::query("RELEASE SAVEPOINT part").execute(conn).await.map(drop))
    }

    /// Undoes the part.
    pub async fn undo(&mut self) -> Result<()> {
        self.forget_part();
        on!(self, conn => sqlx::query("ROLLBACK TO SAVEPOINT part").execute(conn).await.map(drop))?;
        self.release().await
    }

    fn seal(&self, place: seal::Place<'_>, plain: &str) -> Vec<u8> {
        self.seal.seal(place, plain)
    }

    fn unseal(&self, place: seal::Place<'_>, sealed: &[u8]) -> Result<String> {
        self.seal.open(place, sealed).ok_or_else(|| Error::Inconsistent {
            table: place.table,
            column: place.column,
            row: place.row.to_owned(),
        })
    }
}

/// What a scope reaches of the cases `c`. One with signs of domestic violence is reached by who mediates it or follows it up,
/// its team's head and the officers, not by who entered it or helps with it; one of an old book not by who copied it.
macro_rules! push_scope {
    ($query:expr, $scope:expr) => {{
        let (query, scope): (&mut sqlx::QueryBuilder<_>, $crate::domain::access::Scope) = ($query, $scope);
        $crate::store::follow::push_led(query.push("(c.ward_id = ").push_bind(scope.ward).push(" OR "), scope.teams);
        query.push(" OR (NOT c.domestic_violence AND c.entered_by = ").push_bind(scope.person);
        let before = query.push(" AND NOT EXISTS (SELECT 1 FROM old_case e WHERE e.case_id = c.id)) OR ");
        $crate::store::follow::push_own(before, scope.person);
        query.push(" OR (NOT c.domestic_violence AND EXISTS (SELECT 1 FROM case_team t WHERE t.case_id = c.id AND t.standing = 'joined' AND ");
        $crate::store::push_teams(query, "t.team_id", scope.teams);
        query.push(")))");
    }};
}
pub(crate) use push_scope;

/// Reads a code that a column holds.
fn code<T>(table: &'static str, column: &'static str, row: impl ToString, value: Option<T>) -> Result<T> {
    value.ok_or_else(|| Error::Inconsistent { table, column, row: row.to_string() })
}
