//! What a process that serves must know before it begins: whether this is the database it means, and when it was last
//! served.

use chrono::{DateTime, Utc};

use super::{Result, Tx, on};

impl Tx {
    /// The bot that this database serves: the newest, where an earlier release has noted several.
    pub async fn served_bot(&mut self) -> Result<Option<i64>> {
        on!(self, conn => sqlx::query_scalar("SELECT bot_id FROM served_bot ORDER BY since DESC, bot_id DESC LIMIT 1")
            .fetch_optional(conn).await)
    }

    /// Notes that it serves this bot from now on, and no other.
    pub async fn set_served_bot(&mut self, bot_id: i64, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query("DELETE FROM served_bot WHERE bot_id <> $1")
            .bind(bot_id).execute(conn).await.map(drop))?;
        // Another process may begin with it at the same moment.
        on!(self, conn => sqlx::query("INSERT INTO served_bot (bot_id, since) VALUES ($1, $2)
             ON CONFLICT (bot_id) DO UPDATE SET since = excluded.since")
            .bind(bot_id).bind(now).execute(conn).await.map(drop))
    }

    /// The last instant at which the clock was believed; `None` before the first.
    pub async fn last_instant(&mut self) -> Result<Option<DateTime<Utc>>> {
        on!(self, conn => sqlx::query_scalar("SELECT at FROM last_instant WHERE id = 1").fetch_optional(conn).await)
    }

    /// Believes the clock, at this instant.
    pub async fn set_last_instant(&mut self, at: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query("INSERT INTO last_instant (id, at) VALUES (1, $1)
             ON CONFLICT (id) DO UPDATE SET at = excluded.at").bind(at).execute(conn).await.map(drop))
    }
}
