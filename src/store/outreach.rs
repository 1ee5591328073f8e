//! Kits of outreach, and what was done with them. The words of a kit are sealed and changed under its version; what was done
//! is struck and stays.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::seal::Place;
use super::{Result, Tx, code, on};
use crate::domain::access::{Permit, act};
use crate::domain::outreach::kit::{Done, DoneKind, Kept, Kit, KitStanding, Times};
use crate::domain::{AnnouncementId, KitId, PersonId, WardId};

/// Kits at once for a list.
const MOST: i64 = 60;

/// A kit to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKit {
    /// Its id.
    pub id: KitId,
    /// Whose.
    pub ward: WardId,
    /// What it says.
    pub kit: Kit,
    /// The bulletin that it is made of.
    pub bulletin: Option<AnnouncementId>,
}

#[derive(FromRow)]
struct KitRow {
    id: KitId,
    ward_id: WardId,
    version: i32,
    content: Vec<u8>,
    announcement_id: Option<AnnouncementId>,
    standing: KitStanding,
    made_at: DateTime<Utc>,
    given_at: Option<DateTime<Utc>>,
    broadcasts: i64,
    heard: i64,
    meetings: i64,
    met: i64,
}

#[derive(FromRow)]
struct DoneRow {
    id: i64,
    kind: DoneKind,
    done_on: NaiveDate,
    people: i64,
    entered_by: PersonId,
}

macro_rules! kits {
    ($rest:literal) => {
        concat!(
            "SELECT k.id, k.ward_id, k.version, k.content, k.announcement_id, k.standing, k.made_at, k.given_at,
                (SELECT count(*) FROM outreach_done d WHERE d.kit_id = k.id AND d.struck_at IS NULL
                    AND d.kind = 'broadcast') AS broadcasts,
                (SELECT CAST(COALESCE(SUM(d.people), 0) AS BIGINT) FROM outreach_done d WHERE d.kit_id = k.id
                    AND d.struck_at IS NULL AND d.kind = 'broadcast') AS heard,
                (SELECT count(*) FROM outreach_done d WHERE d.kit_id = k.id AND d.struck_at IS NULL
                    AND d.kind = 'meeting') AS meetings,
                (SELECT CAST(COALESCE(SUM(d.people), 0) AS BIGINT) FROM outreach_done d WHERE d.kit_id = k.id
                    AND d.struck_at IS NULL AND d.kind = 'meeting') AS met
             FROM outreach_kit k ",
            $rest
        )
    };
}

impl Tx {
    /// Keeps a new kit. The same one a second time changes nothing.
    pub async fn make_kit(
        &mut self,
        permit: &Permit<act::KeepOutreach>,
        new: &NewKit,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let content = self.seal_kit(new.id, &new.kit);
        on!(self, conn => sqlx::query(
            "INSERT INTO outreach_kit (id, ward_id, version, content, announcement_id, standing, made_by, made_at)
             SELECT $1, w.id, 1, $3, $4, 'draft', $5, $6 FROM ward w WHERE w.id = $2 AND w.id = $7
             ON CONFLICT (id) DO NOTHING")
            .bind(new.id).bind(new.ward).bind(content).bind(new.bulletin).bind(permit.by()).bind(now)
            .bind(permit.scope().ward)
            .execute(conn).await.map(drop))
    }

    /// Writes a kit anew, as it was seen in this version. Returns whether nobody was quicker.
    pub async fn write_kit(
        &mut self,
        permit: &Permit<act::KeepOutreach>,
        (id, version): (KitId, i32),
        kit: &Kit,
    ) -> Result<bool> {
        let content = self.seal_kit(id, kit);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE outreach_kit SET content = $4, version = version + 1
             WHERE id = $1 AND ward_id = $2 AND version = $3 AND standing <> 'closed'")
            .bind(id).bind(permit.scope().ward).bind(version).bind(content).execute(conn).await
            .map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// A kit goes on: it is handed out, or over. Returns whether it stood before that until now.
    pub async fn move_kit(
        &mut self,
        permit: &Permit<act::KeepOutreach>,
        (id, to): (KitId, KitStanding),
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let given = (to == KitStanding::Given).then_some(now);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE outreach_kit SET standing = $3, given_at = COALESCE($4, given_at)
             WHERE id = $1 AND ward_id = $2 AND standing <> $3 AND standing <> 'closed'")
            .bind(id).bind(permit.scope().ward).bind(to).bind(given).execute(conn).await
            .map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// The kits of a ward, the newest first.
    pub async fn kits(&mut self, ward: WardId) -> Result<Vec<Kept>> {
        let rows: Vec<KitRow> = on!(self, conn => sqlx::query_as(
            kits!("WHERE k.ward_id = $1 ORDER BY k.id DESC LIMIT $2")).bind(ward).bind(MOST).fetch_all(conn).await)?;
        rows.into_iter().map(|it| self.open_kit(it)).collect()
    }

    /// What the kits of a ward are called, those of which something was done.
    pub async fn kit_titles(&mut self, ward: WardId) -> Result<Vec<(KitId, String)>> {
        let rows: Vec<(KitId, Vec<u8>)> = on!(self, conn => sqlx::query_as(
            "SELECT k.id, k.content FROM outreach_kit k WHERE k.ward_id = $1
                AND EXISTS (SELECT 1 FROM outreach_done d WHERE d.kit_id = k.id) ORDER BY k.id")
            .bind(ward).fetch_all(conn).await)?;
        rows.into_iter().map(|(id, content)| Ok((id, self.open_words_of_kit(id, &content)?.title))).collect()
    }

    /// One of them.
    pub async fn kit(&mut self, ward: WardId, id: KitId) -> Result<Option<Kept>> {
        let row: Option<KitRow> = on!(self, conn => sqlx::query_as(
            kits!("WHERE k.ward_id = $1 AND k.id = $2")).bind(ward).bind(id).fetch_optional(conn).await)?;
        row.map(|it| self.open_kit(it)).transpose()
    }

    /// Writes down that a kit was read aloud or talked about: one that is handed out in this ward. The same line a second
    /// time changes nothing.
    pub async fn note_done(
        &mut self,
        permit: &Permit<act::NoteOutreach>,
        (ward, kit): (WardId, KitId),
        (id, kind, on, people): (i64, DoneKind, NaiveDate, u32),
        now: DateTime<Utc>,
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO outreach_done (id, kit_id, kind, done_on, people, entered_by, entered_at)
             SELECT $1, k.id, $4, $5, $6, $7, $8 FROM outreach_kit k
             WHERE k.id = $3 AND k.ward_id = $2 AND k.standing = 'given' ON CONFLICT (id) DO NOTHING")
            .bind(id).bind(ward).bind(kit).bind(kind).bind(on).bind(i64::from(people)).bind(permit.by()).bind(now)
            .execute(conn).await.map(drop))
    }

    /// Strikes what somebody wrote down themselves. Returns whether it stood until now.
    pub async fn strike_done(
        &mut self,
        permit: &Permit<act::NoteOutreach>,
        id: i64,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE outreach_done SET struck_at = $3 WHERE id = $1 AND entered_by = $2 AND struck_at IS NULL")
            .bind(id).bind(permit.by()).bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// What was done with a kit and stands, as it was written down.
    pub async fn done_with(&mut self, kit: KitId) -> Result<Vec<Done>> {
        let rows: Vec<DoneRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, kind, done_on, CAST(people AS BIGINT) AS people, entered_by FROM outreach_done
             WHERE kit_id = $1 AND struck_at IS NULL ORDER BY entered_at, id")
            .bind(kit).fetch_all(conn).await)?;
        let done = |it: DoneRow| Done {
            id: it.id,
            kind: it.kind,
            on: it.done_on,
            people: small(it.people),
            by: it.entered_by,
        };
        Ok(rows.into_iter().map(done).collect())
    }

    /// Kits with which somebody did something.
    pub async fn kits_done_by(&mut self, person: PersonId) -> Result<Vec<KitId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT DISTINCT kit_id FROM outreach_done WHERE entered_by = $1 AND struck_at IS NULL ORDER BY kit_id")
            .bind(person).fetch_all(conn).await)
    }

    fn seal_kit(&self, id: KitId, kit: &Kit) -> Vec<u8> {
        let json = serde_json::to_string(kit).expect("a kit is plain data");
        self.seal(cell(&id.to_string()), &json)
    }

    fn open_words_of_kit(&self, id: KitId, sealed: &[u8]) -> Result<Kit> {
        let key = id.to_string();
        let content = self.unseal(cell(&key), sealed)?;
        code("outreach_kit", "content", &key, serde_json::from_str(&content).ok())
    }

    fn open_kit(&self, it: KitRow) -> Result<Kept> {
        Ok(Kept {
            id: it.id,
            ward: it.ward_id,
            version: it.version,
            kit: self.open_words_of_kit(it.id, &it.content)?,
            bulletin: it.announcement_id,
            standing: it.standing,
            made_at: it.made_at,
            given_at: it.given_at,
            broadcasts: Times { times: small(it.broadcasts), people: small(it.heard) },
            meetings: Times { times: small(it.meetings), people: small(it.met) },
        })
    }
}

fn small(it: i64) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}

fn cell(row: &str) -> Place<'_> {
    Place { table: "outreach_kit", column: "content", row }
}
