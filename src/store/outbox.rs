//! What goes out, until Telegram has it. A row is inserted in the transaction that decided it, leased to the process
//! that inserted it, and recorded when the answer of the Bot API is known.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::QueryBuilder;

use super::pieces::pieces;
use super::seal::Place;
use super::{Error, Result, Tx, beside, dialect, on, push_list};

/// In what order, and how patiently, a row goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lane {
    /// Answers to a person, strictly in order per chat.
    Card,
    /// Answers to button presses: travel beside the card, and are worthless after a moment.
    Toast,
    /// Messages that nobody asked for: reminders, news for others. May be held until quiet hours end.
    Notice,
    /// Files that are fetched and read: few at once, and never in the way of an answer.
    Fetch,
}

impl Lane {
    /// Every lane.
    pub const ALL: [Self; 4] = [Self::Card, Self::Toast, Self::Notice, Self::Fetch];

    /// Its code in the table and in metrics.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Toast => "toast",
            Self::Notice => "notice",
            Self::Fetch => "fetch",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// How a row ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Telegram has it.
    Sent,
    /// It cannot be delivered.
    Dead,
    /// Nobody knows: the answer was lost, and repeating might say it twice.
    Unknown,
    /// It came too late to be of use.
    Expired,
}

impl Ending {
    /// Its code in the table and in metrics.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Dead => "dead",
            Self::Unknown => "unknown",
            Self::Expired => "expired",
        }
    }
}

/// A row about to be inserted.
#[derive(Clone, Debug)]
pub struct NewOutgoing {
    /// Computed identity: inserted twice, it stands once.
    pub key: String,
    /// The chat.
    pub chat_id: i64,
    /// Its lane.
    pub lane: Lane,
    /// Method of the Bot API, for metrics.
    pub method: &'static str,
    /// The call as versioned JSON.
    pub call: String,
    /// Key of the row whose message it edits or deletes.
    pub target: Option<String>,
    /// Not to be sent before.
    pub not_before: Option<DateTime<Utc>>,
    /// Worthless after.
    pub expires_at: Option<DateTime<Utc>>,
}

impl NewOutgoing {
    /// The row once it stands in the table.
    fn posted(self, id: i64) -> Outgoing {
        let Self { key, chat_id, lane, call, target, expires_at, .. } = self;
        Outgoing { id, key, chat_id, lane, call: Some(call), target, expires_at, attempts: 0 }
    }
}

/// A message with who may send it at once, and until when.
#[derive(Debug)]
pub(super) struct Message {
    pub(super) row: NewOutgoing,
    pub(super) owner: String,
    pub(super) lease_until: DateTime<Utc>,
    pub(super) now: DateTime<Utc>,
}

/// A row to be sent.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Its id: the order within its lane.
    pub id: i64,
    /// Its key.
    pub key: String,
    /// The chat.
    pub chat_id: i64,
    /// Its lane.
    pub lane: Lane,
    /// The call as versioned JSON; `None` if it does not open with the keys at hand.
    pub call: Option<String>,
    /// Key of the row whose message it edits or deletes.
    pub target: Option<String>,
    /// Worthless after.
    pub expires_at: Option<DateTime<Utc>>,
    /// Tries before this one.
    pub attempts: i32,
}

/// What is to be written about a row after a try.
#[derive(Clone, Debug)]
pub struct Record {
    /// The row.
    pub id: i64,
    /// What became of it.
    pub what: Recorded,
}

impl Record {
    /// The row's id with the message that Telegram made of it, if it was sent and there is nothing else to write.
    #[must_use]
    pub fn plainly_sent(&self) -> Option<(i64, Option<i64>)> {
        match self.what {
            Recorded::Ended { ending: Ending::Sent, message_id, error: None } => Some((self.id, message_id)),
            _ => None,
        }
    }
}

/// What became of a try.
#[derive(Clone, Debug)]
pub enum Recorded {
    /// It is over.
    Ended {
        /// How.
        ending: Ending,
        /// The message that Telegram made of it.
        message_id: Option<i64>,
        /// Class of the error, a word of ours.
        error: Option<&'static str>,
    },
    /// It is tried again at `not_before`.
    Again {
        /// When.
        not_before: DateTime<Utc>,
        /// Class of the error, a word of ours.
        error: &'static str,
    },
    /// It was not tried, because one before it must go first.
    Released,
}

/// How a lane stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxDepth {
    /// Rows that wait, held ones included.
    pub waiting: i64,
    /// When the oldest of those that may go now was made.
    pub oldest: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct RawRow {
    id: i64,
    key: String,
    chat_id: i64,
    lane: String,
    call: Option<Vec<u8>>,
    target: Option<String>,
    expires_at: Option<DateTime<Utc>>,
    attempts: i32,
}

/// Leases the rows whose turn it is, with what locks them.
macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "UPDATE outbox SET leased_by = $1, leased_until = $2 WHERE id IN (
                SELECT id FROM outbox o WHERE status = 'waiting'
                    AND (not_before IS NULL OR not_before <= CASE WHEN attempts = 0 THEN $5 ELSE $3 END)
                    AND (leased_by IS NULL OR leased_until < $3)
                    AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.chat_id = o.chat_id AND e.lane = o.lane
                        AND e.status = 'waiting' AND e.id < o.id
                        AND (e.lane = 'card' OR e.attempts > 0 OR e.not_before IS NULL OR e.not_before <= $5))
                ORDER BY CASE WHEN EXISTS (SELECT 1 FROM tg_account k WHERE k.tg_user_id = o.chat_id) THEN 0 ELSE 1 END, id
                LIMIT $4",
            $lock,
            ") RETURNING id, key, chat_id, lane, call, target, expires_at, attempts"
        )
    };
}

impl Tx {
    /// Inserts a row. If it may go at once it is leased to `owner` until `lease_until` and returned, to be handed to
    /// the sender after the commit; else the sender finds it when its time comes. `None` also when the key is known.
    pub async fn push(
        &mut self,
        row: &NewOutgoing,
        lease: (&str, DateTime<Utc>),
        now: DateTime<Utc>,
    ) -> Result<Option<Outgoing>> {
        self.write_gathered().await?;
        let before = self.gathered.posted.len();
        self.post(row.clone(), lease, now).await?;
        self.write_gathered().await?;
        let mut rows = self.gathered.posted.split_off(before);
        Ok(rows.pop())
    }

    /// Gathers a row to be inserted, as [`Tx::push`] does at once. See [`Tx::take_posted`].
    pub async fn post(
        &mut self,
        row: NewOutgoing,
        (owner, lease_until): (&str, DateTime<Utc>),
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.gathered.messages.push(Message { row, owner: owner.to_owned(), lease_until, now });
        self.write_if_much().await
    }

    pub(super) async fn write_messages(&mut self, messages: Vec<Message>) -> Result<()> {
        // A card behind one that waits for its next try, or that another process holds, must not overtake it.
        let mut behind = self.chats_that_wait(&messages).await?;
        let mut free = Vec::with_capacity(messages.len());
        for it in &messages {
            let held = it.row.not_before.is_some_and(|at| at > it.now);
            let waits = it.row.lane == Lane::Card && behind.contains(&it.row.chat_id);
            if held && it.row.lane == Lane::Card {
                behind.insert(it.row.chat_id);
                self.at_hand.cards.insert(it.row.chat_id, true);
            }
            free.push(!held && !waits);
        }
        let rows: Vec<(&Message, bool)> = messages.iter().zip(free).collect();
        for piece in pieces(&rows) {
            let mut ids = self.insert_messages(piece).await?;
            for (message, free) in piece {
                // What has a known key is not there; of two of one key the first is.
                let Some(id) = ids.remove(&message.row.key) else { continue };
                if *free {
                    self.gathered.posted.push(message.row.clone().posted(id));
                }
            }
        }
        Ok(())
    }

    /// In which chats a card waits that this process does not hold.
    async fn chats_that_wait(&mut self, messages: &[Message]) -> Result<HashSet<i64>> {
        let mut cards: Vec<&Message> = messages.iter().filter(|it| it.row.lane == Lane::Card).collect();
        cards.sort_by_key(|it| it.row.chat_id);
        cards.dedup_by_key(|it| it.row.chat_id);
        let known = &self.at_hand.cards;
        let mut waiting: HashSet<i64> =
            cards.iter().map(|it| it.row.chat_id).filter(|it| known.get(it) == Some(&true)).collect();
        cards.retain(|it| !known.contains_key(&it.row.chat_id));
        for piece in pieces(&cards) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new(
                        "SELECT DISTINCT chat_id FROM outbox WHERE lane = 'card' AND status = 'waiting'
                            AND (leased_by IS NULL OR leased_by <> ",
                    );
                    query.push_bind(&piece[0].owner).push(") AND chat_id IN ");
                    push_list(&mut query, piece.iter().map(|it| it.row.chat_id));
                    query.build_query_scalar().fetch_all($conn).await
                }};
            }
            let found: Vec<i64> = beside!(self, conn => query!(conn))?;
            waiting.extend(found);
        }
        Ok(waiting)
    }

    /// Inserts rows in order. Returns the ids of those whose keys were not known.
    async fn insert_messages(&mut self, rows: &[(&Message, bool)]) -> Result<HashMap<String, i64>> {
        let calls: Vec<Vec<u8>> = rows.iter().map(|(it, _)| self.seal(place(&it.row.key), &it.row.call)).collect();
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "INSERT INTO outbox (key, chat_id, lane, method, call, target, not_before, expires_at, leased_by,
                        leased_until, created_at) ",
                );
                query.push_values(rows.iter().zip(calls), |mut values, ((it, free), call)| {
                    values.push_bind(&it.row.key).push_bind(it.row.chat_id).push_bind(it.row.lane.code());
                    values.push_bind(it.row.method).push_bind(call).push_bind(&it.row.target);
                    values.push_bind(it.row.not_before).push_bind(it.row.expires_at);
                    values.push_bind(free.then_some(&it.owner)).push_bind(it.lease_until).push_bind(it.now);
                });
                query.push(" ON CONFLICT (key) DO NOTHING RETURNING key, id");
                query.build_query_as().fetch_all($conn).await
            }};
        }
        let inserted: Vec<(String, i64)> = beside!(self, conn => query!(conn))?;
        Ok(inserted.into_iter().collect())
    }

    /// Leases rows whose time has come and that nobody holds, oldest first, those for people who are known before those for
    /// strangers; of a card lane only its first row.
    /// A notice that is held until morning stands in nobody's way, one that is tried again does. What is held goes only
    /// while it is not quiet: after an outage its morning may be over and the night have come.
    pub async fn claim(
        &mut self,
        (owner, lease_until): (&str, DateTime<Utc>),
        (now, is_quiet): (DateTime<Utc>, bool),
        limit: i64,
    ) -> Result<Vec<Outgoing>> {
        let held_until = if is_quiet { DateTime::<Utc>::UNIX_EPOCH } else { now };
        let sql = dialect!(self, sqlite: claim!(""), postgres: claim!(" FOR UPDATE OF o SKIP LOCKED"));
        let rows: Vec<RawRow> = on!(self, conn => sqlx::query_as(sql)
            .bind(owner).bind(lease_until).bind(now).bind(limit).bind(held_until).fetch_all(conn).await)?;
        let mut rows = rows.into_iter().map(|row| self.outgoing(row)).collect::<Result<Vec<_>>>()?;
        rows.sort_by_key(|it| it.id);
        Ok(rows)
    }

    fn outgoing(&self, it: RawRow) -> Result<Outgoing> {
        let RawRow { id, key, chat_id, lane, call, target, expires_at, attempts } = it;
        let lane = super::code("outbox", "lane", id, Lane::from_code(&lane))?;
        let call = call.and_then(|it| self.unseal(place(&key), &it).ok());
        Ok(Outgoing { id, key, chat_id, lane, call, target, expires_at, attempts })
    }

    /// Writes what became of a try.
    pub async fn record(&mut self, record: &Record, now: DateTime<Utc>) -> Result<()> {
        let rows = match &record.what {
            Recorded::Ended { ending, message_id, error } => on!(self, conn => sqlx::query(
                "UPDATE outbox SET status = $2, message_id = coalesce($3, message_id), error = $4, finished_at = $5,
                    attempts = attempts + 1, leased_by = NULL, leased_until = NULL WHERE id = $1")
                .bind(record.id).bind(ending.code()).bind(message_id).bind(error).bind(now)
                .execute(conn).await.map(|it| it.rows_affected()))?,
            Recorded::Again { not_before, error } => on!(self, conn => sqlx::query(
                "UPDATE outbox SET not_before = $2, error = $3, attempts = attempts + 1, leased_by = NULL,
                    leased_until = NULL WHERE id = $1 AND status = 'waiting'")
                .bind(record.id).bind(not_before).bind(error)
                .execute(conn).await.map(|it| it.rows_affected()))?,
            Recorded::Released => on!(self, conn => sqlx::query(
                "UPDATE outbox SET leased_by = NULL, leased_until = NULL WHERE id = $1 AND status = 'waiting'")
                .bind(record.id).execute(conn).await.map(|it| it.rows_affected()))?,
        };
        if rows == 1 { Ok(()) } else { Err(Error::RowsAffected { what: "record outbox row", rows }) }
    }

    /// Writes that rows are sent, with the messages that Telegram made of them, together.
    pub async fn record_sent(&mut self, sent: &[(i64, Option<i64>)], now: DateTime<Utc>) -> Result<()> {
        for piece in pieces(sent) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new(
                        "UPDATE outbox SET status = 'sent', error = NULL, attempts = attempts + 1, leased_by = NULL,
                            leased_until = NULL, finished_at = ",
                    );
                    query.push_bind(now).push(", message_id = coalesce(CASE id");
                    for (id, message_id) in piece {
                        query.push(" WHEN ").push_bind(id).push(" THEN ").push_bind(message_id);
                    }
                    query.push(" END, message_id) WHERE id IN ");
                    push_list(&mut query, piece.iter().map(|it| it.0));
                    query.build().execute($conn).await.map(|it| it.rows_affected())
                }};
            }
            let rows = on!(self, conn => query!(conn))?;
            if rows != piece.len() as u64 {
                return Err(Error::RowsAffected { what: "record sent rows", rows });
            }
        }
        Ok(())
    }

    /// The message that Telegram made of a row, if it did and the row is still known.
    pub async fn message_of(&mut self, key: &str) -> Result<Option<i64>> {
        let id: Option<Option<i64>> = on!(self, conn => sqlx::query_scalar(
            "SELECT message_id FROM outbox WHERE key = $1").bind(key).fetch_optional(conn).await)?;
        Ok(id.flatten())
    }

    /// Whether a row of this key was ever posted and is still known.
    pub async fn is_posted(&mut self, key: &str) -> Result<bool> {
        let found: i64 = on!(self, conn => sqlx::query_scalar("SELECT count(*) FROM outbox WHERE key = $1")
            .bind(key).fetch_one(conn).await)?;
        Ok(found > 0)
    }

    /// When a row whose key begins so was last posted, if one is still known.
    pub async fn last_posted(&mut self, key_prefix: &str) -> Result<Option<DateTime<Utc>>> {
        let mut end = key_prefix.to_owned();
        end.push('\u{10FFFF}');
        let sql = dialect!(self,
            sqlite: "SELECT max(created_at) FROM outbox WHERE key >= $1 AND key < $2",
            postgres: "SELECT max(created_at) FROM outbox WHERE key COLLATE \"C\" >= $1 AND key COLLATE \"C\" < $2",
        );
        on!(self, conn => sqlx::query_scalar(sql).bind(key_prefix).bind(end).fetch_one(conn).await)
    }

    /// Points a row at another message: the one it was is gone and was sent anew.
    pub async fn set_message_of(&mut self, key: &str, message_id: i64) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE outbox SET message_id = $2 WHERE key = $1")
            .bind(key).bind(message_id).execute(conn).await.map(drop))
    }

    /// Lets a message that nobody holds end without being sent when its turn comes: not before, or it would have gone before
    /// an older one of its chat.
    pub async fn let_lapse(&mut self, key: &str, now: DateTime<Utc>) -> Result<()> {
        self.gathered.lapsed.insert(key.to_owned(), now);
        self.write_if_much().await
    }

    pub(super) async fn write_lapsed(&mut self, lapsed: BTreeMap<String, DateTime<Utc>>) -> Result<()> {
        let lapsed: Vec<(String, DateTime<Utc>)> = lapsed.into_iter().collect();
        for piece in lapsed.chunk_by(|a, b| a.1 == b.1).flat_map(pieces) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new("UPDATE outbox SET expires_at = ");
                    query.push_bind(piece[0].1);
                    query.push(" WHERE status = 'waiting' AND leased_by IS NULL AND key IN ");
                    push_list(&mut query, piece.iter().map(|it| &it.0));
                    query.build().execute($conn).await.map(drop)
                }};
            }
            beside!(self, conn => query!(conn))?;
        }
        Ok(())
    }

    /// Takes back a held message that has not gone out, because a newer one says it better.
    pub async fn withdraw_held(&mut self, key_prefix: &str, now: DateTime<Utc>) -> Result<()> {
        let mut end = key_prefix.to_owned();
        end.push('\u{10FFFF}');
        let sql = dialect!(self,
            sqlite: "UPDATE outbox SET status = 'expired', finished_at = $3, call = NULL
                WHERE key >= $1 AND key < $2 AND status = 'waiting' AND leased_by IS NULL",
            postgres: "UPDATE outbox SET status = 'expired', finished_at = $3, call = NULL
                WHERE key COLLATE \"C\" >= $1 AND key COLLATE \"C\" < $2 AND status = 'waiting'
                AND leased_by IS NULL",
        );
        on!(self, conn => sqlx::query(sql)
            .bind(key_prefix).bind(end).bind(now).execute(conn).await.map(drop))
    }

    /// Frees every lease: for the start of the only process there is.
    pub async fn free_leases(&mut self) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE outbox SET leased_by = NULL, leased_until = NULL WHERE status = 'waiting' AND leased_by IS NOT NULL")
            .execute(conn).await.map(drop))
    }

    /// How a lane stands.
    pub async fn outbox_depth(&mut self, lane: Lane, now: DateTime<Utc>) -> Result<OutboxDepth> {
        let waiting: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM outbox WHERE status = 'waiting' AND lane = $1")
            .bind(lane.code()).fetch_one(conn).await)?;
        let oldest: Option<DateTime<Utc>> = on!(self, conn => sqlx::query_scalar(
            "SELECT min(created_at) FROM outbox WHERE status = 'waiting' AND lane = $1
                AND (not_before IS NULL OR not_before <= $2)")
            .bind(lane.code()).bind(now).fetch_one(conn).await)?;
        Ok(OutboxDepth { waiting, oldest })
    }

    /// Erases calls that ended before `now - grace`, and forgets rows after `keep`. Those that told somebody of a danger
    /// stay, without what they said: by them it is known for good whom it reached.
    pub async fn sweep_outbox(&mut self, now: DateTime<Utc>, grace: TimeDelta, keep: TimeDelta) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE outbox SET call = NULL WHERE status <> 'waiting' AND finished_at < $1 AND call IS NOT NULL")
            .bind(now - grace).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query("DELETE FROM outbox WHERE status <> 'waiting' AND finished_at < $1 AND key NOT LIKE 'alarm:%:to:%'")
            .bind(now - keep).execute(conn).await.map(drop))
    }
}

fn place(key: &str) -> Place<'_> {
    Place { table: "outbox", column: "call", row: key }
}
