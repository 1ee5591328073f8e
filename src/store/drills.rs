//! Questions to practise on: which somebody has looked at, and what of a round is still to come. No answers and no marks.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{Result, Tx, code, on};
use crate::domain::calendar::at_local;
use crate::domain::drills::Done;
use crate::domain::drills::space::Sent;
use crate::domain::kinds::Kind;
use crate::domain::{CaseId, PersonId, TrainingId, WardId};

/// A training that is over, with who was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attended {
    /// Which.
    pub training: TrainingId,
    /// When it ended.
    pub ended_at: DateTime<Utc>,
    /// What it was about.
    pub topic: String,
    /// Who was there.
    pub people: Vec<PersonId>,
}

#[derive(sqlx::FromRow)]
struct AttendedRow {
    id: TrainingId,
    key: String,
    words: Vec<u8>,
    ends_at: DateTime<Utc>,
    person_id: PersonId,
}

impl Tx {
    /// The questions that somebody has looked at, with the last day.
    pub async fn drills_done(&mut self, person: PersonId) -> Result<Done> {
        let rows: Vec<(String, NaiveDate)> = on!(self, conn => sqlx::query_as(
            "SELECT question, done_on FROM drill_done WHERE person_id = $1 ORDER BY question")
            .bind(person).fetch_all(conn).await)?;
        Ok(rows.into_iter().collect())
    }

    /// Somebody has looked at a question; the last day counts.
    pub async fn note_drill(&mut self, person: PersonId, question: &str, day: NaiveDate) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO drill_done (person_id, question, done_on) VALUES ($1, $2, $3)
             ON CONFLICT (person_id, question) DO UPDATE SET done_on = excluded.done_on")
            .bind(person).bind(question).bind(day).execute(conn).await.map(drop))
    }

    /// What of the round that somebody began is still to come.
    pub async fn open_drill(&mut self, person: PersonId) -> Result<Vec<String>> {
        let stored: Option<String> = on!(self, conn => sqlx::query_scalar(
            "SELECT questions FROM drill_open WHERE person_id = $1").bind(person).fetch_optional(conn).await)?;
        match stored {
            Some(stored) => code("drill_open", "questions", person, serde_json::from_str(&stored).ok()),
            None => Ok(Vec::new()),
        }
    }

    /// Keeps what of a round is still to come; nothing is no round.
    pub async fn keep_drill(&mut self, person: PersonId, open: &[String], day: NaiveDate) -> Result<()> {
        if open.is_empty() {
            return on!(self, conn => sqlx::query("DELETE FROM drill_open WHERE person_id = $1")
                .bind(person).execute(conn).await.map(drop));
        }
        let questions = serde_json::to_string(open).expect("keys are plain data");
        on!(self, conn => sqlx::query(
            "INSERT INTO drill_open (person_id, questions, begun_on) VALUES ($1, $2, $3)
             ON CONFLICT (person_id) DO UPDATE SET questions = excluded.questions, begun_on = excluded.begun_on")
            .bind(person).bind(questions).bind(day).execute(conn).await.map(drop))
    }

    /// The trainings of a ward that ended between a day and an instant, with who was there.
    pub async fn attended_since(&mut self, ward: WardId, from: NaiveDate, now: DateTime<Utc>) -> Result<Vec<Attended>> {
        let rows: Vec<AttendedRow> = on!(self, conn => sqlx::query_as(
            "SELECT t.id, t.key, t.words, t.ends_at, g.person_id
             FROM training t JOIN training_guest g ON g.training_id = t.id
             WHERE t.ward_id = $1 AND t.status = 'planned' AND t.ends_at >= $2 AND t.ends_at <= $3
                AND g.attended_at IS NOT NULL ORDER BY t.id, g.person_id")
            .bind(ward).bind(at_local(from, NaiveTime::MIN)).bind(now).fetch_all(conn).await)?;
        let mut all: Vec<Attended> = Vec::new();
        for AttendedRow { id: training, key, words, ends_at: ended_at, person_id: person } in rows {
            match all.last_mut().filter(|it| it.training == training) {
                Some(it) => it.people.push(person),
                None => {
                    let topic = self.topic(&key, &words)?;
                    all.push(Attended { training, ended_at, topic, people: vec![person] });
                }
            }
        }
        Ok(all)
    }

    /// The cases of a ward that ended without agreement from a day on, with their kind, that day, and who mediated.
    pub async fn unsettled_since(
        &mut self,
        ward: WardId,
        from: NaiveDate,
    ) -> Result<Vec<(CaseId, Kind, NaiveDate, PersonId)>> {
        on!(self, conn => sqlx::query_as(
            "SELECT c.id, c.kind, c.ended_on, m.person_id FROM case_file c JOIN case_mediator m ON m.case_id = c.id
             WHERE c.ward_id = $1 AND c.status = 'failure' AND c.ended_on >= $2 ORDER BY c.id, m.person_id")
            .bind(ward).bind(from).fetch_all(conn).await)
    }

    /// What was sent to people of a ward from a day on.
    pub async fn drills_sent(&mut self, ward: WardId, from: NaiveDate) -> Result<Vec<Sent>> {
        let rows: Vec<(PersonId, String, NaiveDate)> = on!(self, conn => sqlx::query_as(
            "SELECT s.person_id, s.source, s.sent_on FROM drill_sent s JOIN person p ON p.id = s.person_id
             WHERE p.ward_id = $1 AND s.sent_on >= $2 ORDER BY s.person_id, s.source")
            .bind(ward).bind(from).fetch_all(conn).await)?;
        Ok(rows.into_iter().map(|(person, source, on)| Sent { person, source, on }).collect())
    }

    /// Questions were sent to somebody for an occasion: once.
    pub async fn note_drill_sent(&mut self, person: PersonId, source: &str, day: NaiveDate) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO drill_sent (person_id, source, sent_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(person).bind(source).bind(day).execute(conn).await.map(drop))
    }

    /// How many cases of each kind a ward received from a day on, without those that were struck.
    pub async fn kinds_since(&mut self, ward: WardId, from: NaiveDate) -> Result<Vec<(Kind, u32)>> {
        let rows: Vec<(Kind, i64)> = on!(self, conn => sqlx::query_as(
            "SELECT kind, count(*) FROM case_file WHERE ward_id = $1 AND received_on >= $2 AND status <> 'void'
             GROUP BY kind ORDER BY kind")
            .bind(ward).bind(from).fetch_all(conn).await)?;
        Ok(rows.into_iter().map(|it| (it.0, u32::try_from(it.1).unwrap_or(u32::MAX))).collect())
    }

    /// The questions that people of a ward looked at from a day on.
    pub async fn drills_done_since(&mut self, ward: WardId, from: NaiveDate) -> Result<Vec<(String, PersonId)>> {
        on!(self, conn => sqlx::query_as(
            "SELECT d.question, d.person_id FROM drill_done d JOIN person p ON p.id = d.person_id
             WHERE p.ward_id = $1 AND d.done_on >= $2 ORDER BY d.question, d.person_id")
            .bind(ward).bind(from).fetch_all(conn).await)
    }
}
