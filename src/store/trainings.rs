//! Training sessions and their guests.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::recipients::Recipient;
use super::seal::Place;
use super::{Result, Tx, code, on};
use crate::domain::access::{Permit, act};
use crate::domain::announce::Announcement;
use crate::domain::calendar::local_date;
use crate::domain::names::name_key;
use crate::domain::training::course::Course;
use crate::domain::training::{Guest, Rating, Rsvp, Training, TrainingStatus, Word, notice_prefix};
use crate::domain::{AnnouncementId, PersonId, TeamId, TrainingId, WardId};

#[derive(sqlx::FromRow)]
struct GuestRow {
    person_id: PersonId,
    key: String,
    name: Vec<u8>,
    rsvp: Option<Rsvp>,
    invited: bool,
    attended: bool,
    rating: Option<Rating>,
    word: i32,
    team_id: Option<TeamId>,
}

/// What was sent to a guest `g` of a session, as far as it has come: see [`Word`].
macro_rules! guests {
    ($rest:literal) => {
        concat!(
            "SELECT g.person_id, p.key, p.name, g.rsvp, NOT g.walk_in AS invited, g.attended_at IS NOT NULL AS attended,
                g.rating,
                CAST(coalesce((SELECT max(CASE r.status WHEN 'sent' THEN 3 WHEN 'waiting' THEN 1 WHEN 'stopped' THEN 0
                        ELSE 2 END)
                    FROM announcement_recipient r JOIN announcement a ON a.id = r.announcement_id
                    WHERE r.person_id = g.person_id AND a.kind = 'training'
                        AND a.key LIKE 'training:' || CAST(g.training_id AS TEXT) || ':%'), 0) AS INTEGER) AS word,
                (SELECT min(h.team_id) FROM office_holding h WHERE h.person_id = g.person_id AND h.held_to IS NULL) AS team_id
             FROM training_guest g JOIN person p ON p.id = g.person_id
             WHERE ",
            $rest
        )
    };
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT t.id, t.ward_id, t.key, t.version, t.status, t.words, t.starts_at, t.ends_at, t.material, t.audience, t.code, t.created_by FROM training t ",
            $rest
        )
    };
}

impl Tx {
    /// Keeps a session as it is planned now. Returns its id; `None` if one of that key belongs to another ward, was
    /// cancelled, or is planned already in this version or a later one.
    pub async fn save_training(
        &mut self,
        _permit: &Permit<act::PlanTraining>,
        ward: WardId,
        it: &Training,
        now: DateTime<Utc>,
    ) -> Result<Option<TrainingId>> {
        let audience = serde_json::to_string(&it.recipients).expect("recipients are plain data");
        let material = it.material.as_ref().map(|it| serde_json::to_string(it).expect("a file is plain data"));
        let version = i32::try_from(it.version).unwrap_or(i32::MAX);
        let words = self.seal_words(&it.key, &Words::of(it));
        on!(self, conn => sqlx::query_scalar(
            "INSERT INTO training (key, ward_id, version, status, topic, host, place, words, starts_at, ends_at, material,
                audience, code, created_by, created_at)
             VALUES ($1, $2, $3, $4, '', '', '', $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (key) DO UPDATE SET version = excluded.version, status = excluded.status,
                words = excluded.words, starts_at = excluded.starts_at, ends_at = excluded.ends_at, material = excluded.material, audience = excluded.audience
             WHERE training.ward_id = excluded.ward_id AND training.status <> 'cancelled'
                AND (training.status = 'draft' OR excluded.version > training.version) RETURNING id")
            .bind(&it.key).bind(ward).bind(version).bind(it.status).bind(words).bind(it.starts_at).bind(it.ends_at).bind(material).bind(audience).bind(&it.code).bind(it.by).bind(now)
            .fetch_optional(conn).await)
    }

    /// A session, with its ward.
    pub async fn training(&mut self, id: TrainingId) -> Result<Option<(WardId, Training)>> {
        let row: Option<RawRow> = on!(self, conn => sqlx::query_as(select!("WHERE t.id = $1"))
            .bind(id).fetch_optional(conn).await)?;
        row.map(|it| Ok((it.ward_id, self.open_training(it)?))).transpose()
    }

    /// The session with this key.
    pub async fn training_by_key(&mut self, ward: WardId, key: &str) -> Result<Option<Training>> {
        let row: Option<RawRow> = on!(self, conn => sqlx::query_as(select!("WHERE t.key = $1 AND t.ward_id = $2"))
            .bind(key).bind(ward).fetch_optional(conn).await)?;
        row.map(|it| self.open_training(it)).transpose()
    }

    /// A page of a ward's sessions and how many there are: those that are not over first, the next one at the top; then
    /// those that were, the last one first. Cancelled ones come last, without drafts that were dropped.
    pub async fn trainings(
        &mut self,
        ward: WardId,
        now: DateTime<Utc>,
        (offset, limit): (i64, i64),
    ) -> Result<(Vec<Training>, u32)> {
        let total: i64 = on!(self, conn => sqlx::query_scalar("SELECT count(*) FROM training t WHERE t.ward_id = $1 AND NOT (t.status = 'cancelled' AND t.version = 0)")
            .bind(ward).fetch_one(conn).await)?;
        let rows: Vec<RawRow> = on!(self, conn => sqlx::query_as(select!(
            "WHERE t.ward_id = $1 AND NOT (t.status = 'cancelled' AND t.version = 0)
             ORDER BY CASE WHEN t.status = 'cancelled' THEN 2 WHEN t.ends_at > $2 THEN 0 ELSE 1 END,
                CASE WHEN t.status <> 'cancelled' AND t.ends_at > $2 THEN t.starts_at END, t.starts_at DESC, t.id LIMIT $3 OFFSET $4"))
            .bind(ward).bind(now).bind(limit).bind(offset).fetch_all(conn).await)?;
        let page = rows.into_iter().map(|it| self.open_training(it)).collect::<Result<_>>()?;
        Ok((page, u32::try_from(total).unwrap_or(u32::MAX)))
    }

    /// Sessions of a ward that are being planned, the newest first.
    pub async fn draft_trainings(&mut self, ward: WardId, limit: i64) -> Result<Vec<Training>> {
        let rows: Vec<RawRow> = on!(self, conn => sqlx::query_as(select!(
            "WHERE t.ward_id = $1 AND t.status = 'draft' ORDER BY t.id DESC LIMIT $2"))
            .bind(ward).bind(limit).fetch_all(conn).await)?;
        rows.into_iter().map(|it| self.open_training(it)).collect()
    }

    /// A page of the sessions a person was invited to, in the same order, and how many there are. Beside them those with
    /// material for everybody of the ward that are over.
    pub async fn trainings_of(
        &mut self,
        (ward, person): (WardId, PersonId),
        now: DateTime<Utc>,
        (offset, limit): (i64, i64),
    ) -> Result<(Vec<Training>, u32)> {
        let total: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM training t WHERE t.ward_id = $1 AND t.status <> 'draft' AND t.version > 0
                AND (EXISTS (SELECT 1 FROM training_guest g WHERE g.training_id = t.id AND g.person_id = $2)
                    OR (t.material IS NOT NULL AND t.status = 'planned' AND t.ends_at <= $3))")
            .bind(ward).bind(person).bind(now).fetch_one(conn).await)?;
        let rows: Vec<RawRow> = on!(self, conn => sqlx::query_as(select!(
            "WHERE t.ward_id = $1 AND t.status <> 'draft' AND t.version > 0
                AND (EXISTS (SELECT 1 FROM training_guest g WHERE g.training_id = t.id AND g.person_id = $2)
                    OR (t.material IS NOT NULL AND t.status = 'planned' AND t.ends_at <= $3))
             ORDER BY CASE WHEN t.status = 'cancelled' THEN 2 WHEN t.ends_at > $3 THEN 0 ELSE 1 END,
                CASE WHEN t.status <> 'cancelled' AND t.ends_at > $3 THEN t.starts_at END, t.starts_at DESC, t.id LIMIT $4 OFFSET $5"))
            .bind(ward).bind(person).bind(now).bind(limit).bind(offset).fetch_all(conn).await)?;
        let page = rows.into_iter().map(|it| self.open_training(it)).collect::<Result<_>>()?;
        Ok((page, u32::try_from(total).unwrap_or(u32::MAX)))
    }

    /// Invites everybody a session is for, as they are now. Who is invited already stays as they are. No permit: the system
    /// adds who has come since, for the office decided with the session whom it is for.
    pub async fn invite_guests(
        &mut self,
        _permit: Option<&Permit<act::PlanTraining>>,
        (ward, it): (WardId, &Training),
        today: NaiveDate,
    ) -> Result<()> {
        let people = self.recipients(ward, (&it.recipients, true), today).await?;
        for part in people.chunks(200) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = sqlx::QueryBuilder::new("INSERT INTO training_guest (training_id, person_id) ");
                    query.push_values(part, |mut row, (person, _)| {
                        row.push_bind(it.id).push_bind(*person);
                    });
                    query.push(" ON CONFLICT DO NOTHING");
                    query.build().execute($conn).await.map(drop)
                }};
            }
            on!(self, conn => query!(conn))?;
        }
        Ok(())
    }

    /// Forgets what the guests of a session answered, for it is at another time now.
    pub async fn forget_answers(&mut self, _permit: &Permit<act::PlanTraining>, id: TrainingId) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE training_guest SET rsvp = NULL, answered_at = NULL WHERE training_id = $1")
            .bind(id).execute(conn).await.map(drop))
    }

    /// Everybody who was invited, by given name.
    pub async fn guests(&mut self, id: TrainingId) -> Result<Vec<Guest>> {
        let rows: Vec<GuestRow> = on!(self, conn => sqlx::query_as(guests!("g.training_id = $1"))
            .bind(id).fetch_all(conn).await)?;
        let mut guests = rows.into_iter().map(|it| self.open_guest(it)).collect::<Result<Vec<Guest>>>()?;
        guests.sort_by_cached_key(|it| (name_key(&it.name), it.person));
        Ok(guests)
    }

    /// One guest.
    pub async fn guest(&mut self, id: TrainingId, person: PersonId) -> Result<Option<Guest>> {
        let row: Option<GuestRow> = on!(self, conn => sqlx::query_as(
            guests!("g.training_id = $1 AND g.person_id = $2")).bind(id).bind(person).fetch_optional(conn).await)?;
        row.map(|it| self.open_guest(it)).transpose()
    }

    fn open_guest(&self, it: GuestRow) -> Result<Guest> {
        let GuestRow { person_id: person, key, name, rsvp, invited, attended, rating, word, team_id: team } = it;
        let name = self.unseal(Place { table: "person", column: "name", row: &key }, &name)?;
        let word = match word {
            0 => Word::Nothing,
            1 => Word::Waiting,
            2 => Word::Perhaps,
            _ => Word::Arrived,
        };
        Ok(Guest { person, name, invited, team, rsvp, attended, rating, word })
    }

    /// What a guest answers to the invitation; the last answer counts.
    pub async fn answer_training(
        &mut self,
        (id, person): (TrainingId, PersonId),
        rsvp: Rsvp,
        now: DateTime<Utc>,
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE training_guest SET rsvp = $3, answered_at = $4 WHERE training_id = $1 AND person_id = $2")
            .bind(id).bind(person).bind(rsvp).bind(now).execute(conn).await.map(drop))
    }

    /// Somebody was there: they said so with the code, or the office ticked them. Who was not invited came without. The
    /// first time counts.
    pub async fn check_in(
        &mut self,
        (id, person): (TrainingId, PersonId),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO training_guest (training_id, person_id, attended_at, attended_by, walk_in) VALUES ($1, $2, $3, $4, TRUE)
             ON CONFLICT (training_id, person_id) DO UPDATE SET attended_at = excluded.attended_at,
                attended_by = excluded.attended_by WHERE training_guest.attended_at IS NULL")
            .bind(id).bind(person).bind(now).bind(by).execute(conn).await.map(drop))
    }

    /// The office takes a tick back. Who was not invited was never there: nothing of them stays.
    pub async fn uncheck(
        &mut self,
        _permit: &Permit<act::PlanTraining>,
        (id, person): (TrainingId, PersonId),
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "DELETE FROM training_guest WHERE training_id = $1 AND person_id = $2 AND walk_in")
            .bind(id).bind(person).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query(
            "UPDATE training_guest SET attended_at = NULL, attended_by = NULL
             WHERE training_id = $1 AND person_id = $2")
            .bind(id).bind(person).execute(conn).await.map(drop))
    }

    /// What somebody who was there thought of it; the last answer counts.
    pub async fn rate_training(&mut self, (id, person): (TrainingId, PersonId), rating: Rating) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE training_guest SET rating = $3
             WHERE training_id = $1 AND person_id = $2 AND attended_at IS NOT NULL")
            .bind(id).bind(person).bind(rating).execute(conn).await.map(drop))
    }

    /// How many mediators of a ward were at a session that began between two instants, each counted once, and how many
    /// mediators there are on a day (domain: "số hòa giải viên được bồi dưỡng").
    pub async fn trained(
        &mut self,
        (ward, day): (WardId, NaiveDate),
        (from, to): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<(u32, u32)> {
        let (trained, all): (i64, i64) = on!(self, conn => sqlx::query_as(
            "SELECT count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM training_guest g JOIN training t ON t.id = g.training_id
                    WHERE g.person_id = p.id AND g.attended_at IS NOT NULL AND t.status = 'planned'
                        AND t.starts_at >= $3 AND t.starts_at < $4) THEN p.id END), count(DISTINCT p.id)
             FROM office_holding h JOIN person p ON p.id = h.person_id
             WHERE p.ward_id = $1 AND h.office IN ('mediator', 'team_head')
                AND h.held_from <= $2 AND (h.held_to IS NULL OR h.held_to >= $2)")
            .bind(ward).bind(day).bind(from).bind(to).fetch_one(conn).await)?;
        let small = |it: i64| u32::try_from(it).unwrap_or(u32::MAX);
        Ok((small(trained), small(all)))
    }

    /// Beginning and topic of a ward's sessions between two instants, the next first.
    pub async fn coming_trainings(
        &mut self,
        ward: WardId,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Vec<(DateTime<Utc>, String)>> {
        let rows: Vec<(DateTime<Utc>, String, Vec<u8>)> = on!(self, conn => sqlx::query_as(
            "SELECT starts_at, key, words FROM training WHERE ward_id = $1 AND status = 'planned' AND starts_at >= $2
                AND starts_at < $3 ORDER BY starts_at, id")
            .bind(ward).bind(from).bind(to).fetch_all(conn).await)?;
        rows.into_iter().map(|(at, key, words)| Ok((at, self.topic(&key, &words)?))).collect()
    }

    /// The last sessions of a ward that are over and had material, the latest first.
    pub async fn materials(&mut self, ward: WardId, now: DateTime<Utc>) -> Result<Vec<Training>> {
        let rows: Vec<RawRow> = on!(self, conn => sqlx::query_as(select!(
            "WHERE t.ward_id = $1 AND t.status = 'planned' AND t.ends_at <= $2 AND t.material IS NOT NULL
             ORDER BY t.starts_at DESC LIMIT 100"))
            .bind(ward).bind(now).fetch_all(conn).await)?;
        rows.into_iter().map(|it| self.open_training(it)).collect()
    }

    /// Puts a notice into the bulk lane for these people, one row each; who cannot be written to is to be telephoned. A
    /// second one of the same key does nothing. Returns its id if it is new.
    pub async fn post_notice(
        &mut self,
        ward: WardId,
        it: &Announcement,
        people: &[PersonId],
        (now, send_at): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Option<AnnouncementId>> {
        let content = serde_json::to_string(&it.content).expect("content is plain data");
        let sealed = self.seal(Place { table: "announcement", column: "content", row: &it.key }, &content);
        let audience = serde_json::to_string(&it.recipients).expect("recipients are plain data");
        let id: Option<AnnouncementId> = on!(self, conn => sqlx::query_scalar(
            "INSERT INTO announcement (key, ward_id, kind, official, content, audience, status, created_by, created_at,
                send_at) VALUES ($1, $2, $3, $4, $5, $6, 'confirmed', $7, $8, $9)
             ON CONFLICT (key) DO NOTHING RETURNING id")
            .bind(&it.key).bind(ward).bind(it.kind).bind(it.official).bind(sealed).bind(audience).bind(it.by).bind(now)
            .bind(send_at).fetch_optional(conn).await)?;
        let Some(id) = id else { return Ok(None) };
        // Who holds no office any more is no guest either.
        let guests = self.recipients(ward, (&it.recipients, it.official), local_date(now)).await?;
        let guests = guests.into_iter().filter(|it| people.contains(&it.0));
        let all: Vec<_> = guests.map(|(person, chat)| (Recipient::Person(person), chat)).collect();
        self.freeze_recipients(id, &all).await?;
        Ok(Some(id))
    }

    /// Holds back everything about a session that has not gone out yet: something newer is to be said.
    pub async fn withdraw_notices(&mut self, ward: WardId, id: TrainingId) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'stopped' WHERE status = 'waiting' AND announcement_id IN
                (SELECT a.id FROM announcement a WHERE a.ward_id = $1 AND a.kind = 'training' AND a.key LIKE $2 || '%')")
            .bind(ward).bind(notice_prefix(id)).execute(conn).await.map(drop))
    }

    /// The version of a session as it is now.
    pub async fn training_version(&mut self, id: TrainingId) -> Result<Option<u32>> {
        let version: Option<i32> = on!(self, conn => sqlx::query_scalar("SELECT version FROM training WHERE id = $1")
            .bind(id).fetch_optional(conn).await)?;
        Ok(version.and_then(|it| u32::try_from(it).ok()))
    }

    /// The session of a ward with this code: the one that people may check in to now, or else the latest one.
    pub async fn training_by_code(&mut self, ward: WardId, code: &str, now: DateTime<Utc>) -> Result<Option<Training>> {
        let rows: Vec<RawRow> = on!(self, conn => sqlx::query_as(select!(
            "WHERE t.ward_id = $1 AND t.code = $2 AND t.status = 'planned' ORDER BY t.starts_at DESC"))
            .bind(ward).bind(code).fetch_all(conn).await)?;
        let all = rows.into_iter().map(|it| self.open_training(it)).collect::<Result<Vec<_>>>()?;
        let open = all.iter().position(|it| it.is_open(now)).unwrap_or(0);
        Ok(all.into_iter().nth(open))
    }
}

#[derive(sqlx::FromRow)]
struct RawRow {
    id: TrainingId,
    ward_id: WardId,
    key: String,
    version: i32,
    status: TrainingStatus,
    words: Vec<u8>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    material: Option<String>,
    audience: String,
    code: String,
    created_by: PersonId,
}

/// What is sealed of a session, in one cell.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Words {
    pub(super) topic: String,
    pub(super) host: String,
    pub(super) place: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) course: Option<Course>,
}

impl Words {
    fn of(it: &Training) -> Self {
        Self { topic: it.topic.clone(), host: it.host.clone(), place: it.place.clone(), course: it.course.clone() }
    }
}

impl Tx {
    pub(super) fn seal_words(&self, key: &str, words: &Words) -> Vec<u8> {
        self.seal(words_cell(key), &serde_json::to_string(words).expect("words are plain data"))
    }

    pub(super) fn open_words(&self, key: &str, sealed: &[u8]) -> Result<Words> {
        code("training", "words", key, serde_json::from_str(&self.unseal(words_cell(key), sealed)?).ok())
    }

    /// What a session is about.
    pub(super) fn topic(&self, key: &str, sealed: &[u8]) -> Result<String> {
        self.open_words(key, sealed).map(|it| it.topic)
    }

    fn open_training(&self, row: RawRow) -> Result<Training> {
        let material = match &row.material {
            Some(it) => Some(code("training", "material", row.id, serde_json::from_str(it).ok())?),
            None => None,
        };
        let Words { topic, host, place, course } = self.open_words(&row.key, &row.words)?;
        Ok(Training {
            id: row.id,
            key: row.key,
            version: u32::try_from(row.version).unwrap_or(0),
            status: row.status,
            topic,
            host,
            place,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            material,
            recipients: code("training", "audience", row.id, serde_json::from_str(&row.audience).ok())?,
            by: row.created_by,
            code: row.code,
            course,
        })
    }
}

fn words_cell(key: &str) -> Place<'_> {
    Place { table: "training", column: "words", row: key }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn what_a_release_has_sealed_the_next_one_reads() {
        let stored = r#"{"topic":"Kỹ năng hòa giải","host":"Phòng Tư pháp","place":"Nhà văn hóa Kim Đôi"}"#;
        let words: Words = serde_json::from_str(stored).unwrap();
        assert_eq!(words.topic, "Kỹ năng hòa giải");
        assert_eq!(serde_json::to_string(&words).unwrap(), stored);
        let course =
            r#"{"topic":"Kỹ năng","host":"Sở Tư pháp","place":"","course":{"minutes":420,"trainer":"Bà Hòa"}}"#;
        assert_eq!(serde_json::to_string(&serde_json::from_str::<Words>(course).unwrap()).unwrap(), course);
    }
}
