//! The bulk lane: announcements on their way, one recipient at a time, at one pace for all processes. Who is being tried
//! is written down before the call: after a crash nobody knows whether that one message arrived, and nobody sends it
//! again by itself.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Result, Tx, dialect, on};
use crate::domain::announce::{Delivery, GROUP_GAP};
use crate::domain::people::Lang;
use crate::domain::{AnnouncementId, GroupChatId};

/// The longest pause of the lane, or of one group in it.
pub const FARTHEST: TimeDelta = TimeDelta::hours(24);

/// A recipient whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Of which announcement.
    pub announcement: AnnouncementId,
    /// The chat.
    pub chat_id: i64,
    /// Their language.
    pub lang: Lang,
    /// How often they were refused for speed before.
    pub tries: i32,
    /// Whether it is a group, not a person.
    pub group: bool,
}

type RawTurn = (AnnouncementId, i64, i32, Option<GroupChatId>);

/// Takes the next recipient, with what locks it.
macro_rules! take_recipient {
    ($lock:literal) => {
        concat!(
            "UPDATE announcement_recipient SET status = 'trying', trying_until = $1,
                version = (SELECT a.version FROM announcement a WHERE a.id = announcement_id)
             WHERE (announcement_id, chat_id) = (SELECT r.announcement_id, r.chat_id FROM announcement_recipient r
                JOIN announcement a ON a.id = r.announcement_id WHERE r.status = 'waiting' AND a.status = 'sending'
                AND (r.trying_until IS NULL OR r.trying_until <= $2)
                AND (r.group_chat_id IS NULL OR NOT EXISTS (SELECT 1 FROM group_chat g
                    WHERE g.id = r.group_chat_id AND g.next_at > $2 AND g.next_at < $3))
                ORDER BY r.announcement_id, r.chat_id LIMIT 1",
            $lock,
            ") RETURNING announcement_id, chat_id, tries, group_chat_id"
        )
    };
}

impl Tx {
    // The condition of the index is repeated in both, or SQLite would look through every announcement there ever was.

    /// Lets sendings begin whose time has come. Returns how many.
    pub async fn begin_sendings(&mut self, now: DateTime<Utc>) -> Result<u64> {
        on!(self, conn => sqlx::query(
            "UPDATE announcement SET status = 'sending'
             WHERE status IN ('confirmed', 'sending') AND status = 'confirmed' AND send_at <= $1")
            .bind(now).execute(conn).await.map(|it| it.rows_affected()))
    }

    /// Ends sendings of which nobody waits any more. Returns how many.
    pub async fn end_sendings(&mut self) -> Result<u64> {
        on!(self, conn => sqlx::query(
            "UPDATE announcement SET status = 'done' WHERE status IN ('confirmed', 'sending') AND status = 'sending'
                AND NOT EXISTS (SELECT 1 FROM announcement_recipient r WHERE r.announcement_id = announcement.id
                    AND r.status = 'waiting')
                AND NOT EXISTS (SELECT 1 FROM announcement_recipient r WHERE r.announcement_id = announcement.id
                    AND r.status = 'trying')")
            .execute(conn).await.map(|it| it.rows_affected()))
    }

    /// When the next message of the bulk lane may go, if its pace has been set. What is further ahead than [`FARTHEST`]
    /// stands there by a fault, such as a clock that was wrong for a moment. On PostgreSQL the row is held.
    pub async fn bulk_next_at(&mut self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let sql = dialect!(self,
            sqlite: "SELECT next_at FROM bulk_pace WHERE id = 1",
            postgres: "SELECT next_at FROM bulk_pace WHERE id = 1 FOR UPDATE",
        );
        let next: Option<DateTime<Utc>> = on!(self, conn => sqlx::query_scalar(sql).fetch_optional(conn).await)?;
        Ok(next.filter(|it| *it <= now + FARTHEST))
    }

    /// Sets when the next message may go, at most [`FARTHEST`] from `now`; not earlier than another process has set.
    pub async fn set_bulk_next_at(&mut self, at: DateTime<Utc>, now: DateTime<Utc>) -> Result<()> {
        let farthest = now + FARTHEST;
        on!(self, conn => sqlx::query(
            "INSERT INTO bulk_pace (id, next_at) VALUES (1, $1)
             ON CONFLICT (id) DO UPDATE SET next_at = excluded.next_at
             WHERE bulk_pace.next_at < excluded.next_at OR bulk_pace.next_at > $2")
            .bind(at.min(farthest)).bind(farthest).execute(conn).await.map(drop))
    }

    /// Takes the next recipient: from `now` on they are being tried, until `until`. A group that got something a moment
    /// ago is left for later.
    pub async fn take_recipient(&mut self, (now, until): (DateTime<Utc>, DateTime<Utc>)) -> Result<Option<Turn>> {
        let sql =
            dialect!(self, sqlite: take_recipient!(""), postgres: take_recipient!(" FOR UPDATE OF r SKIP LOCKED"));
        let row: Option<RawTurn> = on!(self, conn => sqlx::query_as(sql)
            .bind(until).bind(now).bind(now + FARTHEST).fetch_optional(conn).await)?;
        let Some((announcement, chat_id, tries, group)) = row else { return Ok(None) };
        if let Some(group) = group {
            on!(self, conn => sqlx::query("UPDATE group_chat SET next_at = $2 WHERE id = $1")
                .bind(group).bind(now + GROUP_GAP).execute(conn).await.map(drop))?;
            return Ok(Some(Turn { announcement, chat_id, lang: Lang::Vi, tries, group: true }));
        }
        let lang: Option<Lang> = on!(self, conn => sqlx::query_scalar("SELECT lang FROM tg_account WHERE tg_user_id = $1")
            .bind(chat_id).fetch_optional(conn).await)?;
        Ok(Some(Turn { announcement, chat_id, lang: lang.unwrap_or(Lang::Vi), tries, group: false }))
    }

    /// The group that was being tried has become a supergroup: it waits in its new chat, unless that one has a row of its
    /// own already, or the sending was stopped meanwhile.
    pub async fn move_recipient(&mut self, (announcement, from): (AnnouncementId, i64), to: i64) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = CASE
                WHEN (SELECT status FROM announcement WHERE id = $1) = 'sending' THEN 'waiting' ELSE 'stopped' END,
                trying_until = NULL, chat_id = $3
             WHERE announcement_id = $1 AND chat_id = $2 AND status = 'trying'
                AND NOT EXISTS (SELECT 1 FROM announcement_recipient r WHERE r.announcement_id = $1 AND r.chat_id = $3)")
            .bind(announcement).bind(from).bind(to).execute(conn).await.map(drop))?;
        self.record_recipient((announcement, from), (Delivery::Stopped, None, false)).await
    }

    /// Writes what became of a recipient. [`Delivery::Waiting`] puts them back in line, unless the sending was stopped
    /// meanwhile; `refused` counts it as a refusal for speed. A message that was sent has its number and its instant.
    pub async fn record_recipient(
        &mut self,
        (announcement, chat_id): (AnnouncementId, i64),
        (delivery, message_id, refused): (Delivery, Option<(i64, DateTime<Utc>)>, bool),
    ) -> Result<()> {
        let (message_id, sent_at) = message_id.unzip();
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = CASE WHEN $3 = 'waiting' AND (SELECT status FROM announcement
                    WHERE id = $1) <> 'sending' THEN 'stopped' ELSE $3 END, message_id = $4, sent_at = $6,
                trying_until = NULL, tries = tries + $5 WHERE announcement_id = $1 AND chat_id = $2 AND status = 'trying'")
            .bind(announcement).bind(chat_id).bind(delivery).bind(message_id).bind(i32::from(refused)).bind(sent_at)
            .execute(conn).await.map(drop))
    }

    /// Puts a recipient who was being tried back in line, behind the others for a while.
    pub async fn hold_recipient(
        &mut self,
        (announcement, chat_id): (AnnouncementId, i64),
        until: DateTime<Utc>,
    ) -> Result<()> {
        self.record_recipient((announcement, chat_id), (Delivery::Waiting, None, false)).await?;
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET trying_until = $3
             WHERE announcement_id = $1 AND chat_id = $2 AND status = 'waiting'")
            .bind(announcement).bind(chat_id).bind(until).execute(conn).await.map(drop))
    }

    /// Whoever was being tried by a process that is gone is unknown: on the only process' start all of them, else those
    /// whose time is over. Returns how many.
    pub async fn give_up_tries(&mut self, all: bool, now: DateTime<Utc>) -> Result<u64> {
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'unknown', trying_until = NULL
             WHERE status = 'trying' AND ($1 OR trying_until < $2)")
            .bind(all).bind(now).execute(conn).await.map(|it| it.rows_affected()))
    }

    /// How many recipients wait in sendings under way.
    pub async fn bulk_waiting(&mut self) -> Result<i64> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM announcement_recipient r JOIN announcement a ON a.id = r.announcement_id
             WHERE r.status = 'waiting' AND a.status = 'sending'").fetch_one(conn).await)
    }
}

/// How far apart two messages of the bulk lane are.
#[must_use]
pub fn bulk_gap() -> TimeDelta {
    TimeDelta::microseconds(1_000_000 / i64::from(crate::domain::announce::BULK_PER_SECOND))
}
