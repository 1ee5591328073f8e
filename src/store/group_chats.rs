//! Group chats that announcements may go to. Their names are sealed, for a group may be called after a person.

use chrono::{DateTime, Utc};

use super::seal::Place;
use super::{Result, Tx, on};
use crate::domain::access::{Permit, act};
use crate::domain::announce::GroupChat;
use crate::domain::{GroupChatId, WardId};

#[derive(sqlx::FromRow)]
struct Raw {
    id: GroupChatId,
    chat_id: i64,
    ward_id: WardId,
    title: Vec<u8>,
    left_at: Option<DateTime<Utc>>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, chat_id, ward_id, title, left_at FROM group_chat ", $rest)
    };
}

impl Tx {
    /// Keeps a group that an officer added the bot to. One that is known keeps its number and takes everything else; what
    /// another ward wanted to send there does not go any more.
    pub async fn keep_group_chat(
        &mut self,
        permit: &Permit<act::Announce>,
        it: &GroupChat,
        now: DateTime<Utc>,
    ) -> Result<()> {
        // The name is sealed under the number that stands there afterwards.
        let id: GroupChatId = on!(self, conn => sqlx::query_scalar(
            "INSERT INTO group_chat (id, chat_id, ward_id, title, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (chat_id) DO UPDATE SET ward_id = excluded.ward_id, added_by = excluded.added_by,
                added_at = excluded.added_at, left_at = NULL RETURNING id")
            .bind(it.id).bind(it.chat_id).bind(it.ward).bind(Vec::<u8>::new()).bind(permit.by()).bind(now)
            .fetch_one(conn).await)?;
        self.rename_group_chat(id, &it.title).await?;
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'unreachable', chat_id = NULL
             WHERE group_chat_id = $1 AND status = 'waiting' AND announcement_id IN
                (SELECT a.id FROM announcement a WHERE a.ward_id <> $2)")
            .bind(id).bind(it.ward).execute(conn).await.map(drop))
    }

    /// The group with this id of Telegram's, of whatever ward.
    pub async fn group_chat_of(&mut self, chat_id: i64) -> Result<Option<GroupChat>> {
        let row: Option<Raw> = on!(self, conn => sqlx::query_as(select!("WHERE chat_id = $1"))
            .bind(chat_id).fetch_optional(conn).await)?;
        row.map(|it| self.open_group_chat(it)).transpose()
    }

    /// One group of a ward.
    pub async fn group_chat(&mut self, ward: WardId, id: GroupChatId) -> Result<Option<GroupChat>> {
        let row: Option<Raw> = on!(self, conn => sqlx::query_as(select!("WHERE id = $1 AND ward_id = $2"))
            .bind(id).bind(ward).fetch_optional(conn).await)?;
        row.map(|it| self.open_group_chat(it)).transpose()
    }

    /// The groups of a ward that the bot is in, oldest first.
    pub async fn group_chats(&mut self, ward: WardId) -> Result<Vec<GroupChat>> {
        let rows: Vec<Raw> = on!(self, conn => sqlx::query_as(select!("WHERE ward_id = $1 AND left_at IS NULL ORDER BY id"))
            .bind(ward).fetch_all(conn).await)?;
        rows.into_iter().map(|it| self.open_group_chat(it)).collect()
    }

    fn open_group_chat(&self, it: Raw) -> Result<GroupChat> {
        let Raw { id, chat_id, ward_id: ward, title, left_at } = it;
        let title = self.unseal(place(&id.to_string()), &title)?;
        Ok(GroupChat { id, chat_id, ward, title, present: left_at.is_none() })
    }

    /// The bot is not in a group any more.
    pub async fn leave_group_chat(&mut self, chat_id: i64, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE group_chat SET left_at = $2 WHERE chat_id = $1 AND left_at IS NULL")
            .bind(chat_id).bind(now).execute(conn).await.map(drop))
    }

    /// Nothing goes to a group before this instant.
    pub async fn hold_group_chat(&mut self, chat_id: i64, until: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE group_chat SET next_at = $2 WHERE chat_id = $1")
            .bind(chat_id).bind(until).execute(conn).await.map(drop))
    }

    /// A group has another name.
    pub async fn rename_group_chat(&mut self, id: GroupChatId, title: &str) -> Result<()> {
        let title = self.seal(place(&id.to_string()), title);
        on!(self, conn => sqlx::query("UPDATE group_chat SET title = $2 WHERE id = $1")
            .bind(id).bind(title).execute(conn).await.map(drop))
    }

    /// A group has become a supergroup, which has another id of Telegram's: what waits for the one goes to the other.
    /// What is being sent this moment follows when Telegram has answered. Whoever hears of it a second time changes
    /// nothing.
    pub async fn move_group_chat(&mut self, (from, to): (i64, i64), now: DateTime<Utc>) -> Result<()> {
        // The supergroup may have been met as a group of its own a moment before; nothing was sent there yet.
        on!(self, conn => sqlx::query(
            "DELETE FROM group_chat WHERE chat_id = $2 AND EXISTS (SELECT 1 FROM group_chat g WHERE g.chat_id = $1)
                AND NOT EXISTS (SELECT 1 FROM announcement_recipient r WHERE r.group_chat_id = group_chat.id)")
            .bind(from).bind(to).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query(
            "UPDATE group_chat SET chat_id = $2, left_at = NULL WHERE chat_id = $1
                AND NOT EXISTS (SELECT 1 FROM group_chat g WHERE g.chat_id = $2)")
            .bind(from).bind(to).execute(conn).await.map(drop))?;
        // Where both are in use, the old one is over.
        self.leave_group_chat(from, now).await?;
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET chat_id = $2 WHERE chat_id = $1 AND status NOT IN ('trying', 'sent')
                AND NOT EXISTS (SELECT 1 FROM announcement_recipient r
                    WHERE r.announcement_id = announcement_recipient.announcement_id AND r.chat_id = $2)")
            .bind(from).bind(to).execute(conn).await.map(drop))
    }
}

fn place(id: &str) -> Place<'_> {
    Place { table: "group_chat", column: "title", row: id }
}
