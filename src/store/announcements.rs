//! Announcements and bulletins as they are written, confirmed and looked at again. Sending them is `store::bulk`.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::seal::Place;
use super::{Result, Tx, code, on};
use crate::domain::access::{Permit, act};
use crate::domain::announce::{Announcement, AnnouncementKind, Content, Progress, Recipients, Sending, Topic};
use crate::domain::mend::{Afterlife, Mend};
use crate::domain::{AnnouncementId, PersonId, WardId};

#[derive(FromRow)]
struct Raw {
    id: AnnouncementId,
    key: String,
    kind: AnnouncementKind,
    topic: Option<Topic>,
    official: bool,
    content: Vec<u8>,
    audience: String,
    status: Sending,
    by_person: PersonId,
    send_at: Option<DateTime<Utc>>,
    ward_id: WardId,
    withdrawn_at: Option<DateTime<Utc>>,
    version: i32,
    mending: Option<Mend>,
    corrected_at: Option<DateTime<Utc>>,
    recalled_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct RawLine {
    id: AnnouncementId,
    key: String,
    topic: Option<Topic>,
    content: Vec<u8>,
    send_at: Option<DateTime<Utc>>,
    done: bool,
}

/// A bulletin in the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryLine {
    /// Its id.
    pub id: AnnouncementId,
    /// Its topic.
    pub topic: Topic,
    /// Its text without formatting.
    pub plain: String,
    /// When it went out.
    pub sent_at: Option<DateTime<Utc>>,
    /// Whether the person said that they read it.
    pub read: bool,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, key, kind, topic, official, content, audience, status, coalesce(confirmed_by, created_by) AS by_person, send_at,
                ward_id, withdrawn_at, version, mending, corrected_at, recalled_at FROM announcement ",
            $rest
        )
    };
}

impl Tx {
    /// Keeps an announcement as it is being written. One that was confirmed meanwhile stays as it is: `None`.
    pub async fn save_announcement(
        &mut self,
        permit: &Permit<act::Announce>,
        ward: WardId,
        it: &Announcement,
        now: DateTime<Utc>,
    ) -> Result<Option<AnnouncementId>> {
        let key = it.key.as_str();
        let content = serde_json::to_string(&it.content).expect("content is plain data");
        let sealed = self.seal(place(key), &content);
        let audience = serde_json::to_string(&it.recipients).expect("recipients are plain data");
        on!(self, conn => sqlx::query_scalar(
            "INSERT INTO announcement (key, ward_id, kind, topic, official, content, audience, status, created_by,
                created_at, send_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9, $10)
             ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, topic = excluded.topic,
                official = excluded.official, content = excluded.content, audience = excluded.audience,
                send_at = excluded.send_at
             WHERE announcement.status = 'draft' RETURNING id")
            .bind(key).bind(ward).bind(it.kind).bind(it.topic).bind(it.official).bind(sealed).bind(audience)
            .bind(permit.by()).bind(now).bind(it.send_at).fetch_optional(conn).await)
    }

    /// One announcement of a ward.
    pub async fn announcement(&mut self, ward: WardId, id: AnnouncementId) -> Result<Option<Announcement>> {
        let row: Option<Raw> = on!(self, conn => sqlx::query_as(select!("WHERE id = $1 AND ward_id = $2"))
            .bind(id).bind(ward).fetch_optional(conn).await)?;
        row.map(|it| self.open_announcement(it)).transpose()
    }

    /// One announcement, for the system's own work.
    pub async fn any_announcement(&mut self, id: AnnouncementId) -> Result<Option<(WardId, Announcement)>> {
        let row: Option<Raw> =
            on!(self, conn => sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_optional(conn).await)?;
        row.map(|it| Ok((it.ward_id, self.open_announcement(it)?))).transpose()
    }

    /// The announcement with this key.
    pub async fn announcement_by_key(&mut self, ward: WardId, key: &str) -> Result<Option<Announcement>> {
        let row: Option<Raw> = on!(self, conn => sqlx::query_as(select!("WHERE key = $1 AND ward_id = $2"))
            .bind(key).bind(ward).fetch_optional(conn).await)?;
        row.map(|it| self.open_announcement(it)).transpose()
    }

    /// A page of the announcements of a ward, and how many there are: first what still wants something, a draft or a
    /// sending that is not over; newest first. A draft that was thrown away is not there, a sending that was taken back is.
    pub async fn announcements(
        &mut self,
        ward: WardId,
        (offset, limit): (i64, i64),
    ) -> Result<(Vec<Announcement>, u32)> {
        let total: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM announcement WHERE ward_id = $1 AND kind <> 'training'
                AND (status <> 'cancelled' OR confirmed_by IS NOT NULL)")
            .bind(ward).fetch_one(conn).await)?;
        let rows: Vec<Raw> = on!(self, conn => sqlx::query_as(
            select!("WHERE ward_id = $1 AND (status <> 'cancelled' OR confirmed_by IS NOT NULL) AND kind <> 'training'
                ORDER BY CASE WHEN status IN ('draft', 'confirmed', 'sending') THEN 0 ELSE 1 END, created_at DESC, id DESC
                LIMIT $2 OFFSET $3"))
            .bind(ward).bind(limit).bind(offset).fetch_all(conn).await)?;
        let page = rows.into_iter().map(|it| self.open_announcement(it)).collect::<Result<_>>()?;
        Ok((page, u32::try_from(total).unwrap_or(u32::MAX)))
    }

    /// Announcements of a ward that are being written, the newest first.
    pub async fn draft_announcements(&mut self, ward: WardId, limit: i64) -> Result<Vec<Announcement>> {
        let rows: Vec<Raw> = on!(self, conn => sqlx::query_as(
            select!("WHERE ward_id = $1 AND status = 'draft' AND kind <> 'training'
                ORDER BY created_at DESC, id DESC LIMIT $2"))
            .bind(ward).bind(limit).fetch_all(conn).await)?;
        rows.into_iter().map(|it| self.open_announcement(it)).collect()
    }

    fn open_announcement(&self, row: Raw) -> Result<Announcement> {
        let Raw { id, key, kind, topic, official, status, send_at, version, .. } = row;
        let Raw { content, audience, by_person: by, withdrawn_at, mending, corrected_at, recalled_at, .. } = row;
        let after = Afterlife { version, mending, corrected_at, recalled_at };
        let withdrawn = withdrawn_at.is_some();
        let content = self.unseal(place(&key), &content)?;
        let content: Content = code("announcement", "content", id, serde_json::from_str(&content).ok())?;
        let recipients: Recipients = code("announcement", "audience", id, serde_json::from_str(&audience).ok())?;
        Ok(Announcement { id, key, kind, topic, official, content, recipients, status, withdrawn, by, send_at, after })
    }

    /// Confirms a sending: recipients are frozen, one row each, also those who cannot be written to. Returns to how many
    /// it goes; `None` if it was no draft any more, or one of other words: who confirms must have seen what goes out.
    pub async fn confirm_announcement(
        &mut self,
        permit: &Permit<act::Announce>,
        (ward, it): (WardId, &Announcement),
        (send_at, today): (DateTime<Utc>, NaiveDate),
    ) -> Result<Option<u32>> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE announcement SET status = 'confirmed', send_at = $2, confirmed_by = $4
             WHERE id = $1 AND ward_id = $3 AND status = 'draft'")
            .bind(it.id).bind(send_at).bind(ward).bind(permit.by()).execute(conn).await.map(|it| it.rows_affected()))?;
        let kept = self.announcement(ward, it.id).await?;
        let said = |it: &Announcement| (it.content.clone(), it.recipients.clone(), it.official, it.topic);
        if rows != 1 || kept.as_ref().map(said) != Some(said(it)) {
            return Ok(None);
        }
        let all = self.addressees(ward, (&it.recipients, it.official), today).await?;
        let reached = all.iter().filter(|it| it.1.is_some()).count();
        self.freeze_recipients(it.id, &all).await?;
        self.name_who_has_not_consented(it.id).await?;
        Ok(Some(u32::try_from(reached).unwrap_or(u32::MAX)))
    }

    /// Throws a draft away, takes a confirmed sending back before it begins, or stops one that goes out: nobody whose
    /// turn has not come gets it, and the library is without it: perhaps there was something wrong with it. Returns how
    /// it stands then; `None` if it was over already.
    pub async fn stop_announcement(
        &mut self,
        _permit: &Permit<act::Announce>,
        (ward, id): (WardId, AnnouncementId),
        now: DateTime<Utc>,
    ) -> Result<Option<Sending>> {
        let status: Option<Sending> = on!(self, conn => sqlx::query_scalar(
            "UPDATE announcement SET status = CASE status WHEN 'sending' THEN 'stopped' ELSE 'cancelled' END,
                withdrawn_at = $3 WHERE id = $1 AND ward_id = $2 AND status IN ('draft', 'confirmed', 'sending')
             RETURNING status")
            .bind(id).bind(ward).bind(now).fetch_optional(conn).await)?;
        if status.is_some() {
            on!(self, conn => sqlx::query(
                "UPDATE announcement_recipient SET status = 'stopped'
                 WHERE announcement_id = $1 AND status = 'waiting'")
                .bind(id).execute(conn).await.map(drop))?;
        }
        Ok(status)
    }

    /// Takes a bulletin that went out from the library, because there is something wrong with it, or puts it back.
    pub async fn set_in_library(
        &mut self,
        _permit: &Permit<act::Announce>,
        (ward, id): (WardId, AnnouncementId),
        (there, now): (bool, DateTime<Utc>),
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE announcement SET withdrawn_at = $3 WHERE id = $1 AND ward_id = $2 AND kind = 'bulletin'
                AND recalled_at IS NULL")
            .bind(id).bind(ward).bind((!there).then_some(now)).execute(conn).await.map(drop))
    }

    /// Puts people back in line, and the sending with them: those who were refused, or instead those of whom nobody
    /// knows. Returns how many.
    pub async fn resend_announcement(
        &mut self,
        _permit: &Permit<act::Announce>,
        (ward, id): (WardId, AnnouncementId),
        unknown: bool,
    ) -> Result<u64> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'waiting', tries = 0, mend = NULL
             WHERE announcement_id = (SELECT id FROM announcement WHERE id = $1 AND ward_id = $2
                AND status IN ('done', 'stopped') AND recalled_at IS NULL)
                AND status = CASE WHEN $3 THEN 'unknown' ELSE 'failed' END")
            .bind(id).bind(ward).bind(unknown).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows > 0 {
            on!(self, conn => sqlx::query(
                "UPDATE announcement SET status = 'sending' WHERE id = $1")
                .bind(id).execute(conn).await.map(drop))?;
        }
        Ok(rows)
    }

    /// How far a sending has come.
    pub async fn announcement_progress(&mut self, id: AnnouncementId) -> Result<Progress> {
        let rows: Vec<(String, i64)> = on!(self, conn => sqlx::query_as(
            "SELECT status, count(*) FROM announcement_recipient WHERE announcement_id = $1 GROUP BY status")
            .bind(id).fetch_all(conn).await)?;
        let read: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM bulletin_read WHERE announcement_id = $1").bind(id).fetch_one(conn).await)?;
        let mut progress = Progress { read: u32::try_from(read).unwrap_or(u32::MAX), ..Progress::default() };
        for (status, count) in rows {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            match status.as_str() {
                "waiting" | "trying" => progress.waiting += count,
                "sent" => progress.sent += count,
                "failed" => progress.failed += count,
                "blocked" => progress.blocked += count,
                "unknown" => progress.unknown += count,
                "unreachable" => progress.unreachable += count,
                "no_consent" => progress.no_consent += count,
                _ => progress.stopped += count,
            }
        }
        Ok(progress)
    }

    /// A person says that they read it, whether they got it or found it in the library of their ward. They have it then,
    /// whatever was known of it before: nobody need telephone them or send it again.
    pub async fn mark_read(&mut self, id: AnnouncementId, person: PersonId, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO bulletin_read (person_id, announcement_id, read_at)
             SELECT p.id, a.id, $3 FROM announcement a JOIN person p ON p.ward_id = a.ward_id
             WHERE a.id = $1 AND p.id = $2 AND a.status IN ('sending', 'stopped', 'done') ON CONFLICT DO NOTHING")
            .bind(id).bind(person).bind(now).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'sent' WHERE announcement_id = $1 AND person_id = $2
                AND status IN ('unknown', 'failed', 'blocked', 'unreachable', 'no_consent')")
            .bind(id).bind(person).execute(conn).await.map(drop))
    }

    /// How many announcements of a ward went out between two instants and were not withdrawn, and how often they were
    /// confirmed as read.
    pub async fn told_between(
        &mut self,
        ward: WardId,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<(u32, u32)> {
        let (sent, read): (i64, i64) = on!(self, conn => sqlx::query_as(
            "SELECT count(DISTINCT a.id), count(r.person_id) FROM announcement a
                LEFT JOIN bulletin_read r ON r.announcement_id = a.id
             WHERE a.ward_id = $1 AND a.kind <> 'training' AND a.status IN ('sending', 'stopped', 'done')
                AND a.recalled_at IS NULL AND a.send_at >= $2 AND a.send_at < $3")
            .bind(ward).bind(from).bind(to).fetch_one(conn).await)?;
        let small = |it: i64| u32::try_from(it).unwrap_or(u32::MAX);
        Ok((small(sent), small(read)))
    }

    /// How many bulletins of a ward a person has not read, of those that [`Tx::library`] lists.
    pub async fn count_unread(&mut self, ward: WardId, person: PersonId) -> Result<u32> {
        let count: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM announcement a WHERE a.ward_id = $1 AND a.kind = 'bulletin' AND a.withdrawn_at IS NULL
                AND a.status IN ('sending', 'stopped', 'done') AND NOT EXISTS (SELECT 1 FROM bulletin_read r
                    WHERE r.announcement_id = a.id AND r.person_id = $2)")
            .bind(ward).bind(person).fetch_one(conn).await)?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Bulletins that went out in a ward and were not withdrawn, unread first, then newest first.
    pub async fn library(&mut self, ward: WardId, person: PersonId) -> Result<Vec<LibraryLine>> {
        let rows: Vec<RawLine> = on!(self, conn => sqlx::query_as(
            "SELECT a.id, a.key, a.topic, a.content, a.send_at, EXISTS (SELECT 1 FROM bulletin_read r
                WHERE r.announcement_id = a.id AND r.person_id = $2) AS done
             FROM announcement a WHERE a.ward_id = $1 AND a.kind = 'bulletin' AND a.withdrawn_at IS NULL
                AND a.status IN ('sending', 'stopped', 'done')
             ORDER BY done, a.send_at DESC, a.id DESC LIMIT 200")
            .bind(ward).bind(person).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|RawLine { id, key, topic, content, send_at: sent_at, done: read }| {
                let content = self.unseal(place(&key), &content)?;
                let content: Content = code("announcement", "content", id, serde_json::from_str(&content).ok())?;
                Ok(LibraryLine { id, topic: topic.unwrap_or(Topic::Other), plain: content.plain, sent_at, read })
            })
            .collect()
    }
}

fn place(key: &str) -> Place<'_> {
    Place { table: "announcement", column: "content", row: key }
}
