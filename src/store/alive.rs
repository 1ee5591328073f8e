//! Which processes on one PostgreSQL still live: each holds a lock of its name for as long as its session lasts, so that what
//! a killed one had at hand is free within seconds, and not when its lease ends. Names of earlier releases say nothing.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};
use sqlx::pool::PoolConnection;
use sqlx::{Connection as _, Postgres};

use super::{Inner, Pool, Result, Store, Tx, on};

/// How long a process may be without its lock before it counts as dead: a living one whose session broke takes it again
/// sooner.
const GRACE: Duration = Duration::from_secs(5);
/// How long whoever looks must have had its own lock: where the server was away, all lost theirs at once.
const SETTLED: Duration = Duration::from_secs(5);
/// How names begin whose processes hold a lock.
const LOCKED: char = 'p';

/// The lock of this process' name. Given up with the session, in whatever way that ends.
#[derive(Debug)]
pub struct Life {
    session: PoolConnection<Postgres>,
}

impl Life {
    /// Whether the session still stands.
    pub async fn lasts(&mut self) -> bool {
        self.session.ping().await.is_ok()
    }
}

/// Who seems to be dead, and since when, as somebody sees it who lives since then.
#[derive(Debug)]
pub struct Suspects {
    seen: HashMap<String, Instant>,
    since: Instant,
}

impl Suspects {
    /// Nobody yet.
    #[must_use]
    pub fn since_now() -> Self {
        Self { seen: HashMap::new(), since: Instant::now() }
    }
}

impl Default for Suspects {
    fn default() -> Self {
        Self::since_now()
    }
}

/// A name for a process that no other life of it has.
#[must_use]
pub fn name(process: u32, random: u64) -> String {
    format!("{LOCKED}{process}-{random:012x}")
}

/// The key of a name's lock: positive, for PostgreSQL shows it in two halves.
fn key(name: &str) -> i64 {
    let digest = Sha256::digest(name.as_bytes());
    i64::from_be_bytes(digest[..8].try_into().expect("eight bytes")) & i64::MAX
}

impl Store {
    /// Takes the lock of a name, in a session of its own; `None` where only one process may be.
    pub async fn live(&self, name: &str) -> Result<Option<Life>> {
        let Pool::Postgres(pool) = &self.pool else { return Ok(None) };
        let mut session = pool.acquire().await?;
        // It never goes back to the others with the lock.
        session.close_on_drop();
        sqlx::query("SELECT pg_advisory_lock($1)").bind(key(name)).execute(&mut *session).await?;
        Ok(Some(Life { session }))
    }
}

impl Tx {
    /// Frees what processes hold that have been dead for a moment. Returns how many rows.
    pub async fn free_of_the_dead(&mut self, own: &str, suspects: &mut Suspects) -> Result<u64> {
        if matches!(self.inner, Inner::Sqlite(_)) {
            return Ok(0);
        }
        let holders: Vec<String> = on!(self, conn => sqlx::query_scalar(
            "SELECT DISTINCT leased_by FROM outbox WHERE status = 'waiting' AND leased_by IS NOT NULL AND leased_by <> $1")
            .bind(own).fetch_all(conn).await)?;
        let mut dead = HashMap::new();
        let mut freed = 0;
        for name in holders.into_iter().filter(|it| it.starts_with(LOCKED)) {
            if self.lives(&name).await? {
                continue;
            }
            let since = suspects.seen.get(&name).copied().unwrap_or_else(Instant::now);
            if since.elapsed() >= GRACE && suspects.since.elapsed() >= SETTLED {
                freed += on!(self, conn => sqlx::query(
                    "UPDATE outbox SET leased_by = NULL, leased_until = NULL WHERE status = 'waiting' AND leased_by = $1")
                    .bind(&name).execute(conn).await.map(|it| it.rows_affected()))?;
            }
            dead.insert(name, since);
        }
        suspects.seen = dead;
        Ok(freed)
    }

    /// Whether somebody holds the lock of a name, in this database.
    async fn lives(&mut self, name: &str) -> Result<bool> {
        let key = key(name);
        on!(self, conn => sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND classid::bigint = $1 AND objid::bigint = $2)")
            .bind(key >> 32).bind(key & 0xffff_ffff).fetch_one(conn).await)
    }
}
