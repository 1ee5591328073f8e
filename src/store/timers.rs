//! Timers: a due one enters the inbox and is then an input like any other.

use chrono::{DateTime, Utc};

use super::inbox::{Incoming, Kind};
use super::{Result, Tx, dialect, on};

impl Tx {
    /// Sets a timer; one of the same key is replaced.
    pub async fn set_timer(&mut self, key: &str, due_at: DateTime<Utc>, lane: &str, payload: &str) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO timer (key, due_at, lane, payload) VALUES ($1, $2, $3, $4)
             ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at, lane = excluded.lane, payload = excluded.payload")
            .bind(key).bind(due_at).bind(lane).bind(payload).execute(conn).await.map(drop))
    }

    /// Sets a timer unless there is one of the same key that is due before `farthest`.
    pub async fn ensure_timer(
        &mut self,
        key: &str,
        (due_at, farthest): (DateTime<Utc>, DateTime<Utc>),
        (lane, payload): (&str, &str),
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO timer (key, due_at, lane, payload) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO UPDATE
             SET due_at = excluded.due_at, lane = excluded.lane, payload = excluded.payload WHERE timer.due_at > $5")
            .bind(key).bind(due_at).bind(lane).bind(payload).bind(farthest)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// What a timer holds, if there is one of this key.
    pub async fn timer(&mut self, key: &str) -> Result<Option<String>> {
        on!(self, conn => sqlx::query_scalar("SELECT payload FROM timer WHERE key = $1")
            .bind(key).fetch_optional(conn).await)
    }

    /// Takes away every timer whose key begins with `prefix`.
    pub async fn cancel_timers(&mut self, prefix: &str) -> Result<()> {
        // A range instead of LIKE: the same on both databases, and served by the primary key.
        let mut end = prefix.to_owned();
        end.push('\u{10FFFF}');
        let sql = dialect!(self,
            sqlite: "DELETE FROM timer WHERE key >= $1 AND key < $2",
            postgres: "DELETE FROM timer WHERE key COLLATE \"C\" >= $1 AND key COLLATE \"C\" < $2",
        );
        on!(self, conn => sqlx::query(sql)
            .bind(prefix).bind(end).execute(conn).await.map(drop))
    }

    /// Moves up to `limit` due timers into the inbox. Returns how many.
    pub async fn fire_timers(&mut self, now: DateTime<Utc>, limit: i64) -> Result<usize> {
        let sql = dialect!(self,
            sqlite: "SELECT key, due_at, lane, payload FROM timer WHERE due_at <= $1 ORDER BY due_at, key LIMIT $2",
            postgres: "SELECT key, due_at, lane, payload FROM timer WHERE due_at <= $1 ORDER BY due_at, key LIMIT $2
                       FOR UPDATE SKIP LOCKED",
        );
        let due: Vec<(String, DateTime<Utc>, String, String)> =
            on!(self, conn => sqlx::query_as(sql).bind(now).bind(limit).fetch_all(conn).await)?;
        // The instant belongs to the identity: a timer that was set anew for a later day fires again.
        let item = |(key, due_at, lane, payload): &(String, DateTime<Utc>, String, String)| Incoming {
            key: format!("timer:{key}@{}", due_at.timestamp_micros()),
            lane: lane.clone(),
            chat_id: 0,
            kind: Kind::Timer,
            payload: payload.clone(),
        };
        let items: Vec<Incoming> = due.iter().map(item).collect();
        self.receive(&items, now).await?;
        for (key, ..) in &due {
            on!(self, conn => sqlx::query("DELETE FROM timer WHERE key = $1").bind(key).execute(conn).await.map(drop))?;
        }
        Ok(due.len())
    }

    /// When the next timer is due.
    pub async fn next_timer(&mut self) -> Result<Option<DateTime<Utc>>> {
        on!(self, conn => sqlx::query_scalar("SELECT min(due_at) FROM timer").fetch_one(conn).await)
    }
}
