//! What comes in, until it is handled: Telegram updates and due timers, in one line per lane.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::seal::Place;
use super::{Result, Tx, on, push_list};

/// An update or timer about to be stored.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Computed identity: what came twice is stored once.
    pub key: String,
    /// What it must stay in order with.
    pub lane: String,
    /// The chat it belongs to; 0 for a timer that belongs to none.
    pub chat_id: i64,
    /// What the payload is.
    pub kind: Kind,
    /// Raw text of the update, its bytes in base64 where it cannot be read, or the timer as JSON.
    pub payload: String,
}

/// What an inbox row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A Telegram update as it came.
    Update,
    /// A due timer.
    Timer,
    /// A Telegram update that cannot be read at all.
    Unreadable,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Self::Update => "update",
            Self::Timer => "timer",
            Self::Unreadable => "unreadable",
        }
    }

    fn from_code(code: &str) -> Self {
        [Self::Timer, Self::Unreadable].into_iter().find(|it| it.code() == code).unwrap_or(Self::Update)
    }
}

/// A row whose turn it is.
#[derive(Clone, Debug)]
pub struct InboxRow {
    /// Its id; identities of what follows from it are computed from it.
    pub id: i64,
    /// Lane.
    pub lane: String,
    /// Chat, 0 if none.
    pub chat_id: i64,
    /// What it holds.
    pub kind: Kind,
    /// The payload; `None` if it does not open with the keys at hand.
    pub payload: Option<String>,
    /// When it was stored.
    pub received_at: DateTime<Utc>,
    /// Tries before this one.
    pub attempts: i32,
    /// At which revision of its chat's card it was put aside once, -1 if that is not known; `None` if it never was.
    pub stood: Option<i64>,
}

/// A row that was put aside, without what it says.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Parked {
    /// Its id, which the apology names as a code.
    pub id: i64,
    /// What it is: `update`, `unreadable` or `timer`.
    pub kind: String,
    /// Why, in a word of ours.
    pub error: Option<String>,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// When it was put aside.
    pub finished_at: Option<DateTime<Utc>>,
    /// Whether it can still be put back.
    pub whole: bool,
}

/// How the line stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InboxDepth {
    /// Rows that wait.
    pub waiting: i64,
    /// When the oldest of them came.
    pub oldest: Option<DateTime<Utc>>,
    /// Rows put aside after too many tries.
    pub parked: i64,
}

pub(super) type RawRow = (i64, String, String, i64, String, Option<Vec<u8>>, DateTime<Utc>, (i32, Option<i64>));

/// What is stored with one statement at most.
const RECEIVED_AT_ONCE: usize = 50;

impl Tx {
    /// Stores what came, in order, together. Returns how much of it is new: what is known by its key stays as it is.
    pub async fn receive(&mut self, items: &[Incoming], now: DateTime<Utc>) -> Result<u64> {
        let mut new = 0;
        for part in items.chunks(RECEIVED_AT_ONCE) {
            let sealed: Vec<Vec<u8>> = part.iter().map(|it| self.seal(place(&it.key), &it.payload)).collect();
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new(
                        "INSERT INTO inbox (key, lane, chat_id, kind, payload, received_at, stranger) ",
                    );
                    query.push_values(part.iter().zip(sealed), |mut row, (item, payload)| {
                        row.push_bind(&item.key).push_bind(&item.lane).push_bind(item.chat_id);
                        row.push_bind(item.kind.code()).push_bind(payload).push_bind(now);
                        if item.kind == Kind::Timer {
                            row.push_bind(false);
                            return;
                        }
                        row.push("NOT EXISTS (SELECT 1 FROM tg_account WHERE tg_user_id = ");
                        row.push_bind_unseparated(item.chat_id);
                        row.push_unseparated(") AND NOT EXISTS (SELECT 1 FROM group_chat WHERE chat_id = ");
                        row.push_bind_unseparated(item.chat_id).push_unseparated(")");
                    });
                    query.push(" ON CONFLICT (key) DO NOTHING");
                    // Only the usual length is worth remembering.
                    query.build().persistent(part.len() == 1).execute($conn).await.map(|it| it.rows_affected())
                }};
            }
            new += on!(self, conn => query!(conn))?;
        }
        Ok(new)
    }

    pub(super) fn inbox_row(
        &self,
        (id, key, lane, chat_id, kind, payload, received_at, (attempts, stood)): RawRow,
    ) -> InboxRow {
        let payload = self.unseal(place(&key), &payload.unwrap_or_default()).ok();
        InboxRow { id, lane, chat_id, kind: Kind::from_code(&kind), payload, received_at, attempts, stood }
    }

    /// Marks rows as handled.
    pub async fn finish(&mut self, ids: &[i64], now: DateTime<Utc>) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("UPDATE inbox SET status = 'done', finished_at = ");
                query.push_bind(now).push(" WHERE id IN ");
                push_list(&mut query, ids.iter().copied());
                query.build().persistent(ids.len() == 1).execute($conn).await.map(drop)
            }};
        }
        on!(self, conn => query!(conn))
    }

    /// Counts a failed try; with `park` the row leaves the line and waits for an operator. `error` is a word of ours,
    /// never a text of the row.
    pub async fn fail(&mut self, id: i64, error: &str, park: bool, now: DateTime<Utc>) -> Result<()> {
        let (status, finished) = if park { ("parked", Some(now)) } else { ("waiting", None) };
        on!(self, conn => sqlx::query(
            "UPDATE inbox SET attempts = attempts + 1, error = $2, status = $3, finished_at = $4 WHERE id = $1")
            .bind(id).bind(error).bind(status).bind(finished).execute(conn).await.map(drop))
    }

    /// Notes at which revision of its chat's card a row is put aside; -1 where that is not known.
    pub async fn note_stood(&mut self, id: i64, revision: i64) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE inbox SET stood = $2 WHERE id = $1")
            .bind(id).bind(revision).execute(conn).await.map(drop))
    }

    /// Puts every parked row back in line, for after an upgrade. Returns how many.
    pub async fn unpark(&mut self) -> Result<u64> {
        on!(self, conn => sqlx::query(
            "UPDATE inbox SET status = 'waiting', attempts = 0, finished_at = NULL, stood = coalesce(stood, -1)
             WHERE status = 'parked' AND payload IS NOT NULL")
            .execute(conn).await.map(|it| it.rows_affected()))
    }

    /// Puts one parked row back in line. Returns whether it could be.
    pub async fn unpark_one(&mut self, id: i64) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE inbox SET status = 'waiting', attempts = 0, finished_at = NULL, stood = coalesce(stood, -1)
             WHERE id = $1 AND status = 'parked' AND payload IS NOT NULL")
            .bind(id).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Gives a parked row up for good: what it said is erased. Returns whether it was parked.
    pub async fn discard(&mut self, id: i64, now: DateTime<Utc>) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE inbox SET status = 'done', payload = NULL, finished_at = $2 WHERE id = $1 AND status = 'parked'")
            .bind(id).bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// The rows that stand aside, oldest first.
    pub async fn parked(&mut self) -> Result<Vec<Parked>> {
        on!(self, conn => sqlx::query_as(
            "SELECT id, kind, error, received_at, finished_at, payload IS NOT NULL AS whole FROM inbox
             WHERE status = 'parked' ORDER BY id").fetch_all(conn).await)
    }

    /// How many rows were put aside after `since` and still are.
    pub async fn parked_since(&mut self, since: DateTime<Utc>) -> Result<i64> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM inbox WHERE status = 'parked' AND finished_at > $1")
            .bind(since).fetch_one(conn).await)
    }

    /// How the line stands.
    pub async fn inbox_depth(&mut self) -> Result<InboxDepth> {
        self.depth(true).await
    }

    /// How the line of those stands who are known: strangers hold nobody up.
    pub async fn depth_of_known(&mut self) -> Result<InboxDepth> {
        self.depth(false).await
    }

    async fn depth(&mut self, strangers: bool) -> Result<InboxDepth> {
        let (waiting, oldest): (i64, Option<DateTime<Utc>>) = on!(self, conn => sqlx::query_as(
            "SELECT count(*), min(received_at) FROM inbox WHERE status = 'waiting' AND ($1 OR NOT stranger)")
            .bind(strangers).fetch_one(conn).await)?;
        let parked: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM inbox WHERE status = 'parked' AND ($1 OR NOT stranger)")
            .bind(strangers).fetch_one(conn).await)?;
        Ok(InboxDepth { waiting, oldest, parked })
    }

    /// Erases payloads that were handled before `now - grace`, and forgets rows after `keep`. Parked rows stay until an
    /// operator decides. The newest row stays for ever: SQLite would give its number out again, and numbers of rows are what
    /// identities are computed from.
    pub async fn sweep_inbox(&mut self, now: DateTime<Utc>, grace: TimeDelta, keep: TimeDelta) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE inbox SET payload = NULL WHERE status = 'done' AND finished_at < $1 AND payload IS NOT NULL")
            .bind(now - grace).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query(
            "DELETE FROM inbox WHERE status <> 'waiting' AND status <> 'parked' AND finished_at < $1 AND id < (SELECT max(id) FROM inbox)")
            .bind(now - keep).execute(conn).await.map(drop))
    }

    /// Where polling goes on: the offset after the last batch that was stored.
    pub async fn poll_offset(&mut self, bot_id: i64) -> Result<i64> {
        let offset: Option<i64> = on!(self, conn => sqlx::query_scalar(
            "SELECT next_offset FROM poll_state WHERE bot_id = $1").bind(bot_id).fetch_optional(conn).await)?;
        Ok(offset.unwrap_or(0))
    }

    /// Remembers where polling goes on. Not the highest id ever: Telegram starts anew after a quiet week.
    pub async fn set_poll_offset(&mut self, bot_id: i64, offset: i64, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO poll_state (bot_id, next_offset, at) VALUES ($1, $2, $3)
             ON CONFLICT (bot_id) DO UPDATE SET next_offset = excluded.next_offset, at = excluded.at")
            .bind(bot_id).bind(offset).bind(now).execute(conn).await.map(drop))
    }
}

fn place(key: &str) -> Place<'_> {
    Place { table: "inbox", column: "payload", row: key }
}
