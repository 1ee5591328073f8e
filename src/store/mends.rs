//! Messages that were sent in error, put right one recipient at a time through the bulk lane. Unlike a sending, a try whose
//! answer was lost is repeated: editing or removing a message twice looks like doing it once.

use chrono::{DateTime, Utc};

use super::seal::Place;
use super::{Result, Tx, code, dialect, on};
use crate::domain::access::{Permit, act};
use crate::domain::announce::{Content, GROUP_GAP};
use crate::domain::mend::{DELETABLE_FOR, Mend, MendDeed, Mended, Mends, Reach};
use crate::domain::people::Lang;
use crate::domain::{AnnouncementId, GroupChatId, PersonId, WardId};
use crate::store::bulk::FARTHEST;
use crate::store::recipients::Recipient;

/// A message whose turn it is to be put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MendTurn {
    /// Of which announcement.
    pub announcement: AnnouncementId,
    /// The chat.
    pub chat_id: i64,
    /// The message in it.
    pub message_id: i64,
    /// What is done with it.
    pub deed: MendDeed,
    /// Which version it gets.
    pub version: i32,
    /// How often it was tried before.
    pub tries: i32,
    /// The reader's language.
    pub lang: Lang,
    /// Whether it is a group, not a person.
    pub group: bool,
}

/// Words that a correction replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldVersion {
    /// Which version it was.
    pub version: i32,
    /// What it said.
    pub content: Content,
    /// Who replaced it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Takes the next message to put right, with what locks it.
macro_rules! take_mend {
    ($lock:literal) => {
        concat!(
            "UPDATE announcement_recipient SET mend = 'trying', mend_until = $1
             WHERE (announcement_id, chat_id) = (SELECT r.announcement_id, r.chat_id FROM announcement_recipient r
                WHERE r.mend IN ('waiting', 'trying') AND r.mend = 'waiting'
                AND (r.mend_until IS NULL OR r.mend_until <= $2)
                AND (r.group_chat_id IS NULL OR NOT EXISTS (SELECT 1 FROM group_chat g
                    WHERE g.id = r.group_chat_id AND g.next_at > $2 AND g.next_at < $3))
                ORDER BY r.announcement_id, r.chat_id LIMIT 1",
            $lock,
            ") RETURNING announcement_id, chat_id, message_id, mend_deed, mend_version, mend_tries, group_chat_id"
        )
    };
}

#[derive(sqlx::FromRow)]
struct Turn {
    announcement_id: AnnouncementId,
    chat_id: i64,
    message_id: i64,
    mend_deed: MendDeed,
    mend_version: i32,
    mend_tries: i32,
    group_chat_id: Option<GroupChatId>,
}

impl Tx {
    /// Gives an announcement that went out, or goes out, other words, and puts everybody who has it in line for them.
    /// `version` is the one that was looked at: where it is another, somebody was quicker, and nothing happens: `false`.
    pub async fn correct_announcement(
        &mut self,
        permit: &Permit<act::Announce>,
        (ward, id, version): (WardId, AnnouncementId, i32),
        content: &Content,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let Some(before) = self.announcement(ward, id).await? else { return Ok(false) };
        let fresh = serde_json::to_string(content).expect("content is plain data");
        let sealed = self.seal(Place { table: "announcement", column: "content", row: &before.key }, &fresh);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE announcement SET content = $4, version = version + 1, mending = 'correct', corrected_at = $5,
                mended_by = $6
             WHERE id = $1 AND ward_id = $2 AND version = $3 AND status IN ('sending', 'stopped', 'done')
                AND recalled_at IS NULL AND kind <> 'training'")
            .bind(id).bind(ward).bind(version).bind(sealed).bind(now).bind(permit.by())
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows != 1 {
            return Ok(false);
        }
        let old = serde_json::to_string(&before.content).expect("content is plain data");
        let old = self.seal(old_place(&format!("{id}:{version}")), &old);
        on!(self, conn => sqlx::query(
            "INSERT INTO announcement_version (announcement_id, version, content, replaced_by, replaced_at)
             VALUES ($1, $2, $3, $4, $5)")
            .bind(id).bind(version).bind(old).bind(permit.by()).bind(now).execute(conn).await.map(drop))?;
        self.line_up_mends(id, (version + 1, Mend::Correct), now).await?;
        Ok(true)
    }

    /// Withdraws an announcement that went out, or goes out: nobody else gets it, it leaves the library, and everybody who
    /// has it is put in line to lose it. `version` as in [`Tx::correct_announcement`].
    pub async fn recall_announcement(
        &mut self,
        permit: &Permit<act::Announce>,
        (ward, id, version): (WardId, AnnouncementId, i32),
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE announcement SET version = version + 1, mending = 'recall', recalled_at = $4, withdrawn_at = $4,
                mended_by = $5, status = CASE status WHEN 'sending' THEN 'stopped' ELSE status END
             WHERE id = $1 AND ward_id = $2 AND version = $3 AND status IN ('sending', 'stopped', 'done')
                AND recalled_at IS NULL AND kind <> 'training'")
            .bind(id).bind(ward).bind(version).bind(now).bind(permit.by())
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows != 1 {
            return Ok(false);
        }
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'stopped' WHERE announcement_id = $1 AND status = 'waiting'")
            .bind(id).execute(conn).await.map(drop))?;
        self.line_up_mends(id, (version + 1, Mend::Recall), now).await?;
        Ok(true)
    }

    /// Puts everybody who has, or perhaps has, a message in line. One that is being put right this moment keeps its time:
    /// the next call waits until that one is over.
    async fn line_up_mends(
        &mut self,
        id: AnnouncementId,
        (version, mend): (i32, Mend),
        now: DateTime<Utc>,
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET mend = CASE WHEN message_id IS NULL THEN 'unknown' ELSE 'waiting' END,
                mend_version = $2, mend_tries = 0,
                mend_deed = CASE WHEN $3 = 'correct' THEN 'correct' WHEN sent_at < $4 THEN 'note' ELSE 'delete' END
             WHERE announcement_id = $1 AND chat_id IS NOT NULL AND status IN ('sent', 'unknown')")
            .bind(id).bind(version).bind(mend).bind(now - DELETABLE_FOR).execute(conn).await.map(drop))
    }

    /// Takes the next message to put right: from `now` on it is being tried, until `until`.
    pub async fn take_mend(&mut self, (now, until): (DateTime<Utc>, DateTime<Utc>)) -> Result<Option<MendTurn>> {
        let sql = dialect!(self, sqlite: take_mend!(""), postgres: take_mend!(" FOR UPDATE OF r SKIP LOCKED"));
        let row: Option<Turn> = on!(self, conn => sqlx::query_as(sql).bind(until).bind(now).bind(now + FARTHEST)
            .fetch_optional(conn).await)?;
        let Some(turn) = row else { return Ok(None) };
        let Turn { announcement_id: announcement, chat_id, message_id, mend_deed: deed, .. } = turn;
        let Turn { mend_version: version, mend_tries: tries, group_chat_id: group, .. } = turn;
        if let Some(group) = group {
            on!(self, conn => sqlx::query("UPDATE group_chat SET next_at = $2 WHERE id = $1")
                .bind(group).bind(now + GROUP_GAP).execute(conn).await.map(drop))?;
        }
        let lang: Option<Lang> = on!(self, conn => sqlx::query_scalar("SELECT lang FROM tg_account WHERE tg_user_id = $1")
            .bind(chat_id).fetch_optional(conn).await)?;
        let (lang, group) = (lang.unwrap_or(Lang::Vi), group.is_some());
        Ok(Some(MendTurn { announcement, chat_id, message_id, deed, version, tries, lang, group }))
    }

    /// Writes what became of a message that was being put right. [`Mended::Waiting`] tries it again, with `deed`. Where it
    /// was put in line anew meanwhile, that stays, and need not wait any longer.
    pub async fn record_mend(&mut self, turn: &MendTurn, (mended, deed): (Mended, MendDeed)) -> Result<()> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET mend = $4, mend_deed = $5, mend_until = NULL, mend_tries = mend_tries + 1,
                version = CASE WHEN $4 = 'waiting' THEN version ELSE $3 END
             WHERE announcement_id = $1 AND chat_id = $2 AND mend = 'trying' AND mend_version = $3")
            .bind(turn.announcement).bind(turn.chat_id).bind(turn.version).bind(mended).bind(deed)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 0 {
            on!(self, conn => sqlx::query(
                "UPDATE announcement_recipient SET mend_until = NULL
                 WHERE announcement_id = $1 AND chat_id = $2 AND mend = 'waiting'")
                .bind(turn.announcement).bind(turn.chat_id).execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// Whatever was being tried by a process that is gone is tried again: on the only process' start all of it, else that
    /// whose time is over. Returns how many.
    pub async fn repeat_mends(&mut self, all: bool, now: DateTime<Utc>) -> Result<u64> {
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET mend = 'waiting', mend_until = NULL
             WHERE mend IN ('waiting', 'trying') AND ((mend = 'trying' AND mend_until < $2)
                OR ($1 AND mend_until IS NOT NULL))")
            .bind(all).bind(now).execute(conn).await.map(|it| it.rows_affected()))
    }

    /// Ends mends of which nobody waits any more. A message that was on its way while its announcement changed is put in
    /// line first. Returns how many ended or were put in line.
    pub async fn end_mends(&mut self, now: DateTime<Utc>) -> Result<u64> {
        let late: Vec<(AnnouncementId, i32, Mend)> = on!(self, conn => sqlx::query_as(
            "SELECT a.id, a.version, a.mending FROM announcement a WHERE a.mending IS NOT NULL AND EXISTS (
                SELECT 1 FROM announcement_recipient r WHERE r.announcement_id = a.id AND r.status = 'sent'
                AND r.message_id IS NOT NULL AND r.mend IS NULL AND r.version < a.version)")
            .fetch_all(conn).await)?;
        for (id, version, mend) in &late {
            on!(self, conn => sqlx::query(
                "UPDATE announcement_recipient SET mend = 'waiting', mend_version = $2, mend_tries = 0,
                    mend_deed = CASE WHEN $3 = 'correct' THEN 'correct' WHEN sent_at < $4 THEN 'note' ELSE 'delete' END
                 WHERE announcement_id = $1 AND status = 'sent' AND message_id IS NOT NULL AND mend IS NULL
                    AND version < $2")
                .bind(*id).bind(*version).bind(*mend).bind(now - DELETABLE_FOR).execute(conn).await.map(drop))?;
        }
        let ended = on!(self, conn => sqlx::query(
            "UPDATE announcement SET mending = NULL WHERE mending IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM announcement_recipient r WHERE r.announcement_id = announcement.id
                    AND r.mend IN ('waiting', 'trying'))
                AND NOT EXISTS (SELECT 1 FROM announcement_recipient r WHERE r.announcement_id = announcement.id
                    AND r.status = 'trying')")
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(ended + late.len() as u64)
    }

    /// How far the last correction or withdrawal has come.
    pub async fn mend_progress(&mut self, id: AnnouncementId) -> Result<Mends> {
        let rows: Vec<(Mended, i64)> = on!(self, conn => sqlx::query_as(
            "SELECT mend, count(*) FROM announcement_recipient WHERE announcement_id = $1 AND mend IS NOT NULL
             GROUP BY mend").bind(id).fetch_all(conn).await)?;
        let mut mends = Mends::default();
        for (mended, count) in rows {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            match mended {
                Mended::Waiting | Mended::Trying => mends.waiting += count,
                Mended::Corrected => mends.corrected += count,
                Mended::Deleted => mends.deleted += count,
                Mended::Noted => mends.noted += count,
                Mended::Failed => mends.failed += count,
                Mended::Unknown => mends.unknown += count,
            }
        }
        Ok(mends)
    }

    /// What a withdrawal could do now with the messages of an announcement.
    pub async fn mend_reach(&mut self, id: AnnouncementId, now: DateTime<Utc>) -> Result<Reach> {
        let rows: Vec<(String, i64)> = on!(self, conn => sqlx::query_as(
            "SELECT CASE WHEN message_id IS NULL THEN 'lost' WHEN sent_at < $2 THEN 'late' ELSE 'deletable' END AS how,
                count(*) FROM announcement_recipient
             WHERE announcement_id = $1 AND chat_id IS NOT NULL AND status IN ('sent', 'unknown') GROUP BY how")
            .bind(id).bind(now - DELETABLE_FOR).fetch_all(conn).await)?;
        let mut reach = Reach::default();
        for (how, count) in rows {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            match how.as_str() {
                "deletable" => reach.deletable = count,
                "late" => reach.late = count,
                _ => reach.lost = count,
            }
        }
        Ok(reach)
    }

    /// Those who read, or perhaps read, what was wrong. Whoever put it right knows, and need not be telephoned.
    pub async fn not_mended(&mut self, id: AnnouncementId) -> Result<Vec<Recipient>> {
        let knows = self.follower_of(id).await?;
        let rows: Vec<(Option<PersonId>, Option<GroupChatId>)> = on!(self, conn => sqlx::query_as(
            "SELECT person_id, group_chat_id FROM announcement_recipient WHERE announcement_id = $1
                AND mend IN ('failed', 'unknown') ORDER BY person_id, group_chat_id")
            .bind(id).fetch_all(conn).await)?;
        let others = rows.into_iter().filter(|it| it.0.is_none() || it.0 != knows);
        Ok(others.filter_map(|it| it.0.map(Recipient::Person).or(it.1.map(Recipient::Chat))).collect())
    }

    /// Who follows how far an announcement has come: whoever corrected or withdrew it last, or confirmed it.
    pub async fn follower_of(&mut self, id: AnnouncementId) -> Result<Option<PersonId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT coalesce(mended_by, confirmed_by, created_by) FROM announcement WHERE id = $1")
            .bind(id).fetch_optional(conn).await)
    }

    /// What an announcement of a ward said before its corrections, oldest first.
    pub async fn old_versions(&mut self, ward: WardId, id: AnnouncementId) -> Result<Vec<OldVersion>> {
        let rows: Vec<(i32, Vec<u8>, PersonId, DateTime<Utc>)> = on!(self, conn => sqlx::query_as(
            "SELECT v.version, v.content, v.replaced_by, v.replaced_at FROM announcement_version v
                JOIN announcement a ON a.id = v.announcement_id
             WHERE a.id = $1 AND a.ward_id = $2 ORDER BY v.version")
            .bind(id).bind(ward).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|(version, content, by, at)| {
                let content = self.unseal(old_place(&format!("{id}:{version}")), &content)?;
                let content = serde_json::from_str(&content).ok();
                let content: Content = code("announcement_version", "content", id, content)?;
                Ok(OldVersion { version, content, by, at })
            })
            .collect()
    }

    /// Makes a draft of a sending that waits or was taken back before anybody had it: it can be changed and confirmed
    /// again. `false` if it has begun, or is a draft already.
    pub async fn reopen_announcement(
        &mut self,
        _permit: &Permit<act::Announce>,
        (ward, id): (WardId, AnnouncementId),
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE announcement SET status = 'draft', version = version + 1, confirmed_by = NULL, mended_by = NULL, withdrawn_at = NULL
             WHERE id = $1 AND ward_id = $2 AND status IN ('confirmed', 'cancelled') AND kind <> 'training'")
            .bind(id).bind(ward).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 1 {
            // Nobody has it: who it is for is counted anew when it is confirmed.
            on!(self, conn => sqlx::query("DELETE FROM announcement_recipient WHERE announcement_id = $1")
                .bind(id).execute(conn).await.map(drop))?;
        }
        Ok(rows == 1)
    }

    /// A stopped sending goes on: whose turn had not come waits again, and a bulletin is in the library. Returns how many
    /// wait.
    pub async fn go_on_sending(
        &mut self,
        _permit: &Permit<act::Announce>,
        (ward, id): (WardId, AnnouncementId),
    ) -> Result<u64> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'waiting', tries = 0
             WHERE announcement_id = (SELECT id FROM announcement WHERE id = $1 AND ward_id = $2
                AND status = 'stopped' AND recalled_at IS NULL AND kind <> 'training') AND status = 'stopped'
                AND chat_id IS NOT NULL")
            .bind(id).bind(ward).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows > 0 {
            on!(self, conn => sqlx::query(
                "UPDATE announcement SET status = 'sending', withdrawn_at = NULL WHERE id = $1")
                .bind(id).execute(conn).await.map(drop))?;
        }
        Ok(rows)
    }
}

fn old_place(row: &str) -> Place<'_> {
    Place { table: "announcement_version", column: "content", row }
}
