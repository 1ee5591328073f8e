//! Questions about bulletins, and their answers. What people wrote is sealed.

use chrono::{DateTime, Utc};

use super::seal::Place;
use super::{Result, Tx, on};
use crate::domain::access::{Permit, act};
use crate::domain::announce::{NewQuestion, Question};
use crate::domain::{AnnouncementId, PersonId, QuestionId, WardId};

#[derive(sqlx::FromRow)]
struct Raw {
    id: QuestionId,
    announcement_id: AnnouncementId,
    person_id: PersonId,
    body: Vec<u8>,
    asked_at: DateTime<Utc>,
    answer: Option<Vec<u8>>,
}

impl Tx {
    /// Keeps a question. The same one a second time changes nothing.
    pub async fn ask(
        &mut self,
        (ward, person): (WardId, PersonId),
        new: &NewQuestion,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let body = self.seal(place("body", &new.id.to_string()), &new.body);
        on!(self, conn => sqlx::query(
            "INSERT INTO question (id, ward_id, announcement_id, person_id, body, asked_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING")
            .bind(new.id).bind(ward).bind(new.about).bind(person).bind(body).bind(now).execute(conn).await.map(drop))
    }

    /// A question of a ward.
    pub async fn question(&mut self, ward: WardId, id: QuestionId) -> Result<Option<Question>> {
        let row: Option<Raw> = on!(self, conn => sqlx::query_as(
            "SELECT id, announcement_id, person_id, body, asked_at, answer FROM question WHERE id = $1 AND ward_id = $2")
            .bind(id).bind(ward).fetch_optional(conn).await)?;
        row.map(|it| self.open_question(it)).transpose()
    }

    /// A page of the questions of a ward that wait for an answer, oldest first.
    pub async fn open_questions(&mut self, ward: WardId, (offset, limit): (i64, i64)) -> Result<Vec<Question>> {
        let rows: Vec<Raw> = on!(self, conn => sqlx::query_as(
            "SELECT id, announcement_id, person_id, body, asked_at, answer FROM question
             WHERE ward_id = $1 AND answered_at IS NULL ORDER BY id LIMIT $2 OFFSET $3")
            .bind(ward).bind(limit).bind(offset).fetch_all(conn).await)?;
        rows.into_iter().map(|it| self.open_question(it)).collect()
    }

    /// How many questions of a ward wait for an answer that were asked up to an instant.
    pub async fn count_questions(&mut self, ward: WardId, before: DateTime<Utc>) -> Result<u32> {
        let count: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM question WHERE ward_id = $1 AND answered_at IS NULL AND asked_at <= $2")
            .bind(ward).bind(before).fetch_one(conn).await)?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Keeps the answer to a question. The first one stays; returns whether it was this one.
    pub async fn answer_question(
        &mut self,
        permit: &Permit<act::Announce>,
        (ward, id): (WardId, QuestionId),
        answer: &str,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let answer = self.seal(place("answer", &id.to_string()), answer);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE question SET answer = $3, answered_by = $4, answered_at = $5
             WHERE id = $1 AND ward_id = $2 AND answered_at IS NULL")
            .bind(id).bind(ward).bind(answer).bind(permit.by()).bind(now)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Whether an announcement is for this person's eyes: a bulletin is for everybody of the ward, and what stands in a
    /// group for everybody there.
    pub async fn concerns(&mut self, id: AnnouncementId, person: PersonId) -> Result<bool> {
        let found: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM announcement a WHERE a.id = $1 AND (a.kind = 'bulletin' OR EXISTS (SELECT 1
                FROM announcement_recipient r WHERE r.announcement_id = a.id
                AND (r.person_id = $2 OR r.group_chat_id IS NOT NULL)))")
            .bind(id).bind(person).fetch_one(conn).await)?;
        Ok(found > 0)
    }

    /// Whether a person got an announcement, or it went into the group with this id of Telegram's.
    pub async fn is_addressed(&mut self, id: AnnouncementId, person: PersonId, group: Option<i64>) -> Result<bool> {
        let found: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM announcement_recipient r WHERE r.announcement_id = $1
                AND r.status NOT IN ('waiting', 'stopped', 'unreachable', 'no_consent')
                AND (r.person_id = $2 OR r.group_chat_id IN (SELECT g.id FROM group_chat g WHERE g.chat_id = $3))")
            .bind(id).bind(person).bind(group).fetch_one(conn).await)?;
        Ok(found > 0)
    }

    /// The bulletin or announcement that a message in a chat is, if it is one.
    pub async fn announcement_of_message(&mut self, chat_id: i64, message_id: i64) -> Result<Option<AnnouncementId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT a.id FROM announcement_recipient r JOIN announcement a ON a.id = r.announcement_id
             WHERE r.chat_id = $1 AND r.message_id = $2 AND a.kind <> 'training' LIMIT 1")
            .bind(chat_id).bind(message_id).fetch_optional(conn).await)
    }

    /// The question that a message to an officer told of, if it is one of the last. The key of such a message is made of
    /// the question and the officer, as the conversation makes it.
    pub async fn question_of_message(
        &mut self,
        ward: WardId,
        officer: PersonId,
        message_id: i64,
    ) -> Result<Option<QuestionId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT q.id FROM (SELECT id FROM question WHERE ward_id = $1 ORDER BY id DESC LIMIT 200) q JOIN outbox o
                ON o.key = 'tell:question:' || q.id || ':' || CAST($2 AS BIGINT) || ':' || q.id
             WHERE o.message_id = $3 ORDER BY q.id DESC LIMIT 1")
            .bind(ward).bind(officer).bind(message_id).fetch_optional(conn).await)
    }

    fn open_question(&self, it: Raw) -> Result<Question> {
        let Raw { id, announcement_id: about, person_id: person, body, asked_at, answer } = it;
        let row = id.to_string();
        let body = self.unseal(place("body", &row), &body)?;
        let answer = answer.map(|it| self.unseal(place("answer", &row), &it)).transpose()?;
        let (name, title) = (String::new(), String::new());
        let (team, phone, reachable) = (None, None, false);
        Ok(Question { id, about, person, name, team, phone, title, body, asked_at, answer, reachable })
    }
}

fn place<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: "question", column, row }
}
