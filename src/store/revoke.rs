//! Taking somebody's way in away: their account, the links that wait, what was to be said in their chat. Who they are and
//! which offices they hold stays, so that they can be invited again.

use chrono::{DateTime, Utc};

use super::{Result, Tx, on};
use crate::domain::PersonId;
use crate::domain::access::{Permit, act};
use crate::domain::audit::{Act, PERSON};

/// What was taken away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revoked {
    /// Whether an account was linked.
    pub account: bool,
    /// Links that had not been used yet: theirs, and those that they made for others.
    pub links: u64,
    /// Messages that had not gone out yet.
    pub messages: u64,
}

impl Revoked {
    /// Whether there was nothing to take away.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Tx {
    /// What was to be said in a chat that is nobody's of ours any more is not said there; what is to be removed from it is.
    pub(super) async fn silence(&mut self, chat: i64, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE outbox SET status = 'expired', finished_at = $2, call = NULL
             WHERE chat_id = $1 AND status = 'waiting' AND leased_by IS NULL AND method LIKE 'send%'")
            .bind(chat).bind(now).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query("DELETE FROM dialogue WHERE chat_id = $1")
            .bind(chat).execute(conn).await.map(drop))
    }

    /// Whatever waits to be said to somebody in their chat is not said any more: how much it was. What is to be removed from
    /// the chat still is.
    pub(super) async fn hush(&mut self, (chat, person): (i64, PersonId), now: DateTime<Utc>) -> Result<u64> {
        let waiting = on!(self, conn => sqlx::query(
            "UPDATE outbox SET status = 'expired', finished_at = $2, call = NULL
             WHERE chat_id = $1 AND status = 'waiting' AND leased_by IS NULL AND method LIKE 'send%'")
            .bind(chat).bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        // What is just being sent may have gone; what of it is tried again does not.
        let under_way = on!(self, conn => sqlx::query(
            "UPDATE outbox SET expires_at = $2 WHERE chat_id = $1 AND status = 'waiting' AND method LIKE 'send%'")
            .bind(chat).bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        let announced = on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'stopped'
             WHERE chat_id = $1 AND person_id = $2 AND status = 'waiting'")
            .bind(chat).bind(person).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(waiting + under_way + announced)
    }

    /// Since when no message has reached somebody: they blocked the bot, took their consent back, or were locked out. None of
    /// whom none ever did.
    pub async fn silent_since(&mut self, person: PersonId) -> Result<Option<DateTime<Utc>>> {
        let blocked: Option<Option<DateTime<Utc>>> = on!(self, conn => sqlx::query_scalar(
            "SELECT blocked_at FROM tg_account WHERE person_id = $1").bind(person).fetch_optional(conn).await)?;
        let withdrawn: Option<DateTime<Utc>> = on!(self, conn => sqlx::query_scalar(
            "SELECT at FROM consent WHERE person_id = $1 AND withdrawn = $2 ORDER BY at DESC LIMIT 1")
            .bind(person).bind(true).fetch_optional(conn).await)?;
        let locked: Option<DateTime<Utc>> = on!(self, conn => sqlx::query_scalar(
            "SELECT at FROM audit WHERE act = $1 AND target_kind = $2 AND target_id = $3 ORDER BY at DESC LIMIT 1")
            .bind(Act::LockAccount.code()).bind(PERSON).bind(person.to_string()).fetch_optional(conn).await)?;
        Ok(blocked.flatten().into_iter().chain(withdrawn).chain(locked).max())
    }

    /// Whose account this is.
    pub async fn person_of_account(&mut self, tg_user: i64) -> Result<Option<PersonId>> {
        on!(self, conn => sqlx::query_scalar("SELECT person_id FROM tg_account WHERE tg_user_id = $1")
            .bind(tg_user).fetch_optional(conn).await)
    }

    /// The links that somebody made for others and that nobody used are void, and nobody waits by one that was used: their
    /// rights were stopped.
    pub async fn void_links_by(
        &mut self,
        _permit: &Permit<act::ObjectToNewcomer>,
        person: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE invitation SET expires_at = $2 WHERE created_by = $1 AND used_at IS NULL AND expires_at > $2")
            .bind(person).bind(now).execute(conn).await.map(drop))?;
        self.drop_join_requests_by(person).await
    }

    /// What waits for somebody is not said to them any more: their rights over the ward were stopped, and it was written for
    /// whoever had them.
    pub async fn hush_stopped(
        &mut self,
        _permit: &Permit<act::ObjectToNewcomer>,
        person: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let chats: Vec<i64> = on!(self, conn => sqlx::query_scalar("SELECT tg_user_id FROM tg_account WHERE person_id = $1")
            .bind(person).fetch_all(conn).await)?;
        for chat in chats {
            self.hush((chat, person), now).await?;
        }
        Ok(())
    }

    /// Takes a person's way in away, and those that they opened for others: perhaps it was not they who did. What is to be removed from their chat still is: names in it must not stand.
    pub async fn revoke_access(&mut self, person: PersonId, now: DateTime<Utc>) -> Result<Revoked> {
        self.at_hand.forget_people();
        let links = on!(self, conn => sqlx::query(
            "UPDATE invitation SET expires_at = $2
             WHERE (person_id = $1 OR created_by = $1) AND used_at IS NULL AND expires_at > $2")
            .bind(person).bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        self.drop_join_request(person).await?;
        self.drop_join_requests_by(person).await?;
        let chats: Vec<i64> = on!(self, conn => sqlx::query_scalar(
            "DELETE FROM tg_account WHERE person_id = $1 RETURNING tg_user_id").bind(person).fetch_all(conn).await)?;
        let mut messages = 0;
        for chat in &chats {
            messages += self.hush((*chat, person), now).await?;
            // Where they stood, with what they had typed there.
            on!(self, conn => sqlx::query("DELETE FROM dialogue WHERE chat_id = $1")
                .bind(chat).execute(conn).await.map(drop))?;
        }
        Ok(Revoked { account: !chats.is_empty(), links, messages })
    }
}
