//! Timers: a due one enters the inbox and is then an input like any other.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

use super::gathered::Timer;
use super::inbox::{Incoming, Kind};
use super::pieces::pieces;
use super::{Result, Tx, beside, dialect, on, push_list};

impl Tx {
    /// Sets a timer; one of the same key is replaced.
    pub async fn set_timer(&mut self, key: &str, due_at: DateTime<Utc>, lane: &str, payload: &str) -> Result<()> {
        let timer = Timer { due_at, lane: lane.to_owned(), payload: payload.to_owned() };
        self.gathered.timers.insert(key.to_owned(), timer);
        self.write_if_much().await
    }

    pub(super) async fn write_timers(&mut self, timers: BTreeMap<String, Timer>) -> Result<()> {
        let timers: Vec<(String, Timer)> = timers.into_iter().collect();
        for piece in pieces(&timers) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new("INSERT INTO timer (key, due_at, lane, payload) ");
                    query.push_values(piece, |mut values, (key, it)| {
                        values.push_bind(key).push_bind(it.due_at).push_bind(&it.lane).push_bind(&it.payload);
                    });
                    query.push(
                        " ON CONFLICT (key) DO UPDATE
                          SET due_at = excluded.due_at, lane = excluded.lane, payload = excluded.payload",
                    );
                    query.build().execute($conn).await.map(drop)
                }};
            }
            beside!(self, conn => query!(conn))?;
        }
        Ok(())
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
        // What is set after it stays: all that is taken away is so before anything is set.
        self.gathered.timers.retain(|key, _| !key.starts_with(prefix));
        self.gathered.cancelled.push(prefix.to_owned());
        self.write_if_much().await
    }

    pub(super) async fn write_cancelled(&mut self, prefixes: Vec<String>) -> Result<()> {
        let key = dialect!(self, sqlite: "key", postgres: "key COLLATE \"C\"");
        for piece in pieces(&prefixes) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new("DELETE FROM timer WHERE ");
                    // A range instead of LIKE: the same on both databases, and served by the primary key.
                    for (nth, prefix) in piece.iter().enumerate() {
                        query.push(if nth == 0 { "(" } else { " OR (" }).push(key).push(" >= ").push_bind(prefix);
                        query.push(" AND ").push(key).push(" < ").push_bind(format!("{prefix}\u{10FFFF}")).push(")");
                    }
                    query.build().execute($conn).await.map(drop)
                }};
            }
            beside!(self, conn => query!(conn))?;
        }
        Ok(())
    }

    /// Moves up to `limit` due timers into the inbox. Returns how many.
    pub async fn fire_timers(&mut self, now: DateTime<Utc>, limit: i64) -> Result<usize> {
        macro_rules! due {
            ($lock:literal) => {
                concat!(
                    "SELECT key, due_at, lane, payload FROM timer WHERE due_at <= $1 ORDER BY due_at, key LIMIT $2",
                    $lock
                )
            };
        }
        let sql = dialect!(self, sqlite: due!(""), postgres: due!(" FOR UPDATE SKIP LOCKED"));
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
        for piece in pieces(&due) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new("DELETE FROM timer WHERE key IN ");
                    push_list(&mut query, piece.iter().map(|it| &it.0));
                    query.build().execute($conn).await.map(drop)
                }};
            }
            on!(self, conn => query!(conn))?;
        }
        Ok(due.len())
    }

    /// When the next timer is due.
    pub async fn next_timer(&mut self) -> Result<Option<DateTime<Utc>>> {
        on!(self, conn => sqlx::query_scalar("SELECT min(due_at) FROM timer").fetch_one(conn).await)
    }
}
