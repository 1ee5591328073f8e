//! The reports of a ward, their versions, and the files as they went out. What the office wrote, and the files, are sealed;
//! figures, days and numbers of documents are not.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest as _, Sha256};
use sqlx::FromRow;

use super::seal::Place;
use super::{Error, Result, Tx, code, dialect, on};
use crate::domain::access::{Permit, act};
use crate::domain::reporting::{Days, File, Former, Report, ReportKind, Seen, Sending, Standing, Told, Version, Words};
use crate::domain::{PersonId, ReportId, WardId};

/// Reports that a list reads: those of some years.
const LISTED: i64 = 60;

/// What an approval agrees to, as it is kept from then on.
#[derive(Clone, Debug)]
pub struct Frozen {
    /// The figures.
    pub told: Told,
    /// The files.
    pub files: Vec<(File, Vec<u8>)>,
}

/// Number and day of a version, as the clerk gave them.
#[derive(Clone, Copy, Debug)]
pub struct Numbered<'a> {
    /// The number.
    pub number: &'a str,
    /// The day on it.
    pub dated: NaiveDate,
}

#[derive(FromRow)]
struct Row {
    id: ReportId,
    ward_id: WardId,
    kind: String,
    data_from: NaiveDate,
    data_to: NaiveDate,
    due_on: Option<NaiveDate>,
}

#[derive(FromRow)]
struct VersionRow {
    report_id: ReportId,
    nth: i32,
    standing: String,
    changed: i32,
    words: Option<Vec<u8>>,
    reason: Option<Vec<u8>>,
    approved_by: Option<PersonId>,
    approved_at: Option<DateTime<Utc>>,
    sent_by: Option<PersonId>,
    sent_at: Option<DateTime<Utc>>,
    number: Option<String>,
    dated_on: Option<NaiveDate>,
    told: Option<String>,
    former: Option<Vec<u8>>,
}

/// The columns of a version, in the order of [`VersionRow`].
macro_rules! versions {
    ($words:literal, $rest:literal) => {
        concat!(
            "SELECT v.report_id, v.nth, v.standing, v.changed, ",
            $words,
            ", v.approved_by, v.approved_at, v.sent_by, v.sent_at, v.number, v.dated_on, v.told
             FROM report_version v JOIN report r ON r.id = v.report_id ",
            $rest
        )
    };
}

impl Tx {
    /// Begins a report with an empty first version, where there is none of these days yet. Returns that of these days.
    pub async fn begin_report(
        &mut self,
        permit: &Permit<act::MakeReport>,
        (ward, id): (WardId, ReportId),
        (kind, days): (ReportKind, Days),
        now: DateTime<Utc>,
    ) -> Result<ReportId> {
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO report (id, ward_id, kind, data_from, data_to, due_on, made_by, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING")
            .bind(id).bind(ward).bind(kind.code()).bind(days.from).bind(days.to).bind(days.due).bind(permit.by()).bind(now)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 1 {
            on!(self, conn => sqlx::query(
                "INSERT INTO report_version (report_id, nth, standing, changed) VALUES ($1, 1, $2, 0)
                 ON CONFLICT (report_id, nth) DO NOTHING")
                .bind(id).bind(Standing::Draft.code()).execute(conn).await.map(drop))?;
        }
        on!(self, conn => sqlx::query_scalar(
            "SELECT id FROM report WHERE ward_id = $1 AND kind = $2 AND data_from = $3 AND data_to = $4")
            .bind(ward).bind(kind.code()).bind(days.from).bind(days.to).fetch_one(conn).await)
    }

    /// The last reports of a ward with all their versions, the latest days first; what was written in them is not opened.
    pub async fn reports(&mut self, ward: WardId) -> Result<Vec<Report>> {
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, kind, data_from, data_to, due_on FROM report WHERE ward_id = $1
             ORDER BY data_to DESC, data_from DESC, id DESC LIMIT $2")
            .bind(ward).bind(LISTED).fetch_all(conn).await)?;
        let versions = dialect!(self,
            sqlite: versions!("NULL AS words, NULL AS reason, NULL AS former", "WHERE r.ward_id = $1 ORDER BY v.report_id, v.nth"),
            postgres: versions!("NULL::bytea AS words, NULL::bytea AS reason, NULL::bytea AS former",
                "WHERE r.ward_id = $1 ORDER BY v.report_id, v.nth"),
        );
        let of: Vec<VersionRow> = on!(self, conn => sqlx::query_as(versions).bind(ward).fetch_all(conn).await)?;
        self.with_versions(rows, of)
    }

    /// One of them.
    pub async fn report(&mut self, ward: WardId, id: ReportId) -> Result<Option<Report>> {
        let row: Option<Row> = on!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, kind, data_from, data_to, due_on FROM report WHERE id = $1 AND ward_id = $2")
            .bind(id).bind(ward).fetch_optional(conn).await)?;
        let of: Vec<VersionRow> = on!(self, conn => sqlx::query_as(
            versions!("v.words, v.reason, v.former", "WHERE v.report_id = $1 ORDER BY v.nth")).bind(id).fetch_all(conn).await)?;
        Ok(self.with_versions(row.into_iter().collect(), of)?.pop())
    }

    fn with_versions(&self, rows: Vec<Row>, of: Vec<VersionRow>) -> Result<Vec<Report>> {
        let mut versions: HashMap<ReportId, Vec<Version>> = HashMap::new();
        for it in of {
            versions.entry(it.report_id).or_default().push(self.version_of(it)?);
        }
        let report = |it: Row| {
            Ok(Report {
                id: it.id,
                ward: it.ward_id,
                kind: code("report", "kind", it.id, ReportKind::from_code(&it.kind))?,
                days: Days { from: it.data_from, to: it.data_to, due: it.due_on },
                versions: versions.remove(&it.id).unwrap_or_default(),
            })
        };
        rows.into_iter().map(report).collect()
    }

    fn version_of(&self, it: VersionRow) -> Result<Version> {
        let row = key(it.report_id, it.nth);
        let words = match &it.words {
            Some(sealed) => {
                let json = self.unseal(cell("report_version", "words", &row), sealed)?;
                code("report_version", "words", &row, serde_json::from_str::<Words>(&json).ok())?
            }
            None => Words::new(),
        };
        let sent = match (it.sent_by, it.sent_at, it.dated_on) {
            (Some(by), Some(at), Some(dated)) => Some(Sending { number: it.number.unwrap_or_default(), dated, by, at }),
            _ => None,
        };
        let told = match &it.told {
            Some(json) => Some(code("report_version", "told", &row, serde_json::from_str::<Told>(json).ok())?),
            None => None,
        };
        let reason = it.reason.map(|it| self.unseal(cell("report_version", "reason", &row), &it)).transpose()?;
        let former = match &it.former {
            Some(sealed) => {
                let json = self.unseal(cell("report_version", "former", &row), sealed)?;
                code("report_version", "former", &row, serde_json::from_str::<Vec<Former>>(&json).ok())?
            }
            None => Vec::new(),
        };
        Ok(Version {
            nth: u32::try_from(it.nth).unwrap_or(1),
            standing: code("report_version", "standing", &row, Standing::from_code(&it.standing))?,
            changed: u32::try_from(it.changed).unwrap_or_default(),
            words,
            reason,
            approved: it.approved_by.zip(it.approved_at),
            told,
            sent,
            former,
        })
    }

    /// Keeps what the office wrote in a draft. Returns whether it still was the one that was seen.
    pub async fn write_report(&mut self, _permit: &Permit<act::MakeReport>, seen: Seen, words: &Words) -> Result<bool> {
        let (nth, changed) = numbers(seen);
        let row = key(seen.id, nth);
        let json =
            serde_json::to_string(words).map_err(|_| Error::RowsAffected { what: "words of a report", rows: 0 })?;
        let words = self.seal(cell("report_version", "words", &row), &json);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE report_version SET words = $4, changed = changed + 1
             WHERE report_id = $1 AND nth = $2 AND changed = $3 AND standing = 'draft'
                AND report_id IN (SELECT id FROM report WHERE ward_id = $5)")
            .bind(seen.id).bind(nth).bind(changed).bind(words).bind(seen.ward)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Moves the days of a draft; those of which something went out stay. Returns whether it still was the one that was seen,
    /// and no other has these days.
    pub async fn move_report(&mut self, _permit: &Permit<act::MakeReport>, seen: Seen, days: Days) -> Result<bool> {
        let (nth, changed) = numbers(seen);
        // The version is held first: whoever approves or sends it at the same time waits, and finds another one.
        let rows = on!(self, conn => sqlx::query(
            "UPDATE report_version SET changed = changed + 1
             WHERE report_id = $1 AND nth = $2 AND changed = $3 AND standing = 'draft'
                AND report_id IN (SELECT id FROM report WHERE ward_id = $4)")
            .bind(seen.id).bind(nth).bind(changed).bind(seen.ward).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows != 1 {
            return Ok(false);
        }
        let rows = on!(self, conn => sqlx::query(
            "UPDATE report SET data_from = $3, data_to = $4, due_on = $5 WHERE id = $1 AND ward_id = $2
                AND NOT EXISTS (SELECT 1 FROM report_version v WHERE v.report_id = $1 AND v.standing = 'sent'
                    AND (report.data_from <> $3 OR report.data_to <> $4))
                AND NOT EXISTS (SELECT 1 FROM report o WHERE o.ward_id = $2 AND o.id <> $1 AND o.kind = report.kind
                    AND o.data_from = $3 AND o.data_to = $4)")
            .bind(seen.id).bind(seen.ward).bind(days.from).bind(days.to).bind(days.due)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Approves a draft: its figures and files stand from then on. Returns whether it still stood as it was seen.
    pub async fn approve_report(
        &mut self,
        permit: &Permit<act::ApproveReport>,
        seen: Seen,
        (frozen, now): (&Frozen, DateTime<Utc>),
    ) -> Result<bool> {
        let (nth, changed) = numbers(seen);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE report_version SET standing = 'approved', approved_by = $4, approved_at = $5, changed = changed + 1
             WHERE report_id = $1 AND nth = $2 AND changed = $3 AND standing = 'draft'
                AND report_id IN (SELECT id FROM report WHERE ward_id = $6)")
            .bind(seen.id).bind(nth).bind(changed).bind(permit.by()).bind(now).bind(seen.ward)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 1 {
            self.freeze_report(seen, frozen).await?;
        }
        Ok(rows == 1)
    }

    /// Keeps the figures and files of a version that has none yet: of one that is approved, or that an earlier release
    /// approved. A part of the steps that take a permit.
    async fn freeze_report(&mut self, seen: Seen, frozen: &Frozen) -> Result<()> {
        let (nth, _) = numbers(seen);
        let told = serde_json::to_string(&frozen.told)
            .map_err(|_| Error::RowsAffected { what: "figures of a report", rows: 0 })?;
        on!(self, conn => sqlx::query(
            "UPDATE report_version SET told = $3 WHERE report_id = $1 AND nth = $2 AND told IS NULL")
            .bind(seen.id).bind(nth).bind(told).execute(conn).await.map(drop))?;
        for (file, bytes) in &frozen.files {
            let sealed = self.seal(cell("report_file", "bytes", &file_key(seen.id, nth, *file)), &BASE64.encode(bytes));
            on!(self, conn => sqlx::query(
                "INSERT INTO report_file (report_id, nth, file, bytes, sha256) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (report_id, nth, file) DO NOTHING")
                .bind(seen.id).bind(nth).bind(file.code()).bind(sealed).bind(hash_of(bytes))
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// Gives an approved version back to be written on; what was frozen is forgotten. Returns whether it still stood as it
    /// was seen.
    pub async fn reopen_report(&mut self, _permit: &Permit<act::ApproveReport>, seen: Seen) -> Result<bool> {
        let (nth, changed) = numbers(seen);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE report_version SET standing = 'draft', approved_by = NULL, approved_at = NULL, told = NULL,
                changed = changed + 1
             WHERE report_id = $1 AND nth = $2 AND changed = $3 AND standing = 'approved'
                AND report_id IN (SELECT id FROM report WHERE ward_id = $4)")
            .bind(seen.id).bind(nth).bind(changed).bind(seen.ward).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 1 {
            on!(self, conn => sqlx::query("DELETE FROM report_file WHERE report_id = $1 AND nth = $2")
                .bind(seen.id).bind(nth).execute(conn).await.map(drop))?;
        }
        Ok(rows == 1)
    }

    /// Writes down that an approved version went out. One that an earlier release approved without keeping anything is
    /// frozen now. Returns whether it still stood as it was seen.
    pub async fn send_report(
        &mut self,
        permit: &Permit<act::MakeReport>,
        seen: Seen,
        (numbered, frozen, now): (Numbered<'_>, Option<&Frozen>, DateTime<Utc>),
    ) -> Result<bool> {
        let (nth, changed) = numbers(seen);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE report_version SET standing = 'sent', sent_by = $4, sent_at = $5, number = $6, dated_on = $7,
                changed = changed + 1
             WHERE report_id = $1 AND nth = $2 AND changed = $3 AND standing = 'approved'
                AND report_id IN (SELECT id FROM report WHERE ward_id = $8)")
            .bind(seen.id).bind(nth).bind(changed).bind(permit.by()).bind(now).bind(numbered.number)
            .bind(numbered.dated).bind(seen.ward).execute(conn).await.map(|it| it.rows_affected()))?;
        if let Some(frozen) = frozen.filter(|_| rows == 1) {
            self.freeze_report(seen, frozen).await?;
        }
        Ok(rows == 1)
    }

    /// Puts number and day right of a version that went out, where they were entered wrongly; what stood there is kept with
    /// the reason. Returns whether it still stood as it was seen.
    pub async fn renumber_report(
        &mut self,
        permit: &Permit<act::MakeReport>,
        seen: Seen,
        (numbered, why, now): (Numbered<'_>, &str, DateTime<Utc>),
    ) -> Result<bool> {
        let (nth, changed) = numbers(seen);
        let report = self.report(seen.ward, seen.id).await?;
        let version = report.and_then(|it| it.versions.into_iter().find(|it| it.nth == seen.nth));
        let Some((sent, mut former)) = version.and_then(|it| Some((it.sent?, it.former))) else { return Ok(false) };
        let (number, why) = (sent.number, why.to_owned());
        former.push(Former { number, dated: sent.dated, why, by: permit.by(), at: now });
        let json = serde_json::to_string(&former)
            .map_err(|_| Error::RowsAffected { what: "former numbers of a report", rows: 0 })?;
        let former = self.seal(cell("report_version", "former", &key(seen.id, nth)), &json);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE report_version SET number = $4, dated_on = $5, former = $6, changed = changed + 1
             WHERE report_id = $1 AND nth = $2 AND changed = $3 AND standing = 'sent'
                AND report_id IN (SELECT id FROM report WHERE ward_id = $7)")
            .bind(seen.id).bind(nth).bind(changed).bind(numbered.number).bind(numbered.dated).bind(former)
            .bind(seen.ward).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Begins a version that puts the one before right, which has gone out; it starts with what was written there. Returns
    /// whether that still was the last one.
    pub async fn correct_report(
        &mut self,
        _permit: &Permit<act::MakeReport>,
        seen: Seen,
        (words, reason): (&Words, &str),
    ) -> Result<bool> {
        let (nth, changed) = numbers(seen);
        let row = key(seen.id, nth + 1);
        let json =
            serde_json::to_string(words).map_err(|_| Error::RowsAffected { what: "words of a report", rows: 0 })?;
        let words = self.seal(cell("report_version", "words", &row), &json);
        let reason = self.seal(cell("report_version", "reason", &row), reason);
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO report_version (report_id, nth, standing, changed, words, reason)
             SELECT v.report_id, v.nth + 1, 'draft', 0, $4, $5 FROM report_version v JOIN report r ON r.id = v.report_id
             WHERE v.report_id = $1 AND v.nth = $2 AND v.changed = $3 AND v.standing = 'sent' AND r.ward_id = $6
             ON CONFLICT (report_id, nth) DO NOTHING")
            .bind(seen.id).bind(nth).bind(changed).bind(words).bind(reason).bind(seen.ward)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Throws a draft away that nobody approved: the report with its only version, or a correction. Returns whether it still
    /// stood as it was seen.
    pub async fn drop_report(&mut self, _permit: &Permit<act::MakeReport>, seen: Seen) -> Result<bool> {
        let (nth, changed) = numbers(seen);
        let rows = on!(self, conn => sqlx::query(
            "DELETE FROM report_version WHERE report_id = $1 AND nth = $2 AND changed = $3 AND standing = 'draft'
                AND report_id IN (SELECT id FROM report WHERE ward_id = $4)")
            .bind(seen.id).bind(nth).bind(changed).bind(seen.ward).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 1 && nth == 1 {
            on!(self, conn => sqlx::query("DELETE FROM report WHERE id = $1 AND ward_id = $2")
                .bind(seen.id).bind(seen.ward).execute(conn).await.map(drop))?;
        }
        Ok(rows == 1)
    }

    /// The versions of a report of which a file was kept.
    pub async fn versions_with(&mut self, ward: WardId, id: ReportId, file: File) -> Result<Vec<u32>> {
        let all: Vec<i32> = on!(self, conn => sqlx::query_scalar(
            "SELECT f.nth FROM report_file f JOIN report r ON r.id = f.report_id
             WHERE f.report_id = $1 AND f.file = $2 AND r.ward_id = $3 ORDER BY f.nth")
            .bind(id).bind(file.code()).bind(ward).fetch_all(conn).await)?;
        Ok(all.into_iter().filter_map(|it| u32::try_from(it).ok()).collect())
    }

    /// A file as it was approved, and what it hashes to; none of a draft. A file that is not what was kept is an error.
    pub async fn report_file(
        &mut self,
        (ward, id, nth): (WardId, ReportId, u32),
        file: File,
    ) -> Result<Option<(Vec<u8>, String)>> {
        let nth = i32::try_from(nth).unwrap_or(i32::MAX);
        let row: Option<(Vec<u8>, String)> = on!(self, conn => sqlx::query_as(
            "SELECT f.bytes, f.sha256 FROM report_file f JOIN report r ON r.id = f.report_id
             WHERE f.report_id = $1 AND f.nth = $2 AND f.file = $3 AND r.ward_id = $4")
            .bind(id).bind(nth).bind(file.code()).bind(ward).fetch_optional(conn).await)?;
        let Some((sealed, hash)) = row else { return Ok(None) };
        let row = file_key(id, nth, file);
        let encoded = self.unseal(cell("report_file", "bytes", &row), &sealed)?;
        let bytes = BASE64.decode(encoded).ok().filter(|it| hash_of(it) == hash);
        Ok(Some((code("report_file", "bytes", &row, bytes)?, hash)))
    }
}

/// SHA-256 in letters.
fn hash_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut letters, it| {
        letters.push_str(&format!("{it:02x}"));
        letters
    })
}

fn numbers(seen: Seen) -> (i32, i32) {
    (i32::try_from(seen.nth).unwrap_or(i32::MAX), i32::try_from(seen.changed).unwrap_or(i32::MAX))
}

fn key(id: ReportId, nth: i32) -> String {
    format!("{id}/{nth}")
}

fn file_key(id: ReportId, nth: i32, file: File) -> String {
    format!("{id}/{nth}/{file}")
}

fn cell<'a>(table: &'static str, column: &'static str, row: &'a str) -> Place<'a> {
    Place { table, column, row }
}
