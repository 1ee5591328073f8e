//! Questions to practise on: which somebody has looked at, and what of a round is still to come. No answers and no marks.

use chrono::NaiveDate;

use super::{Result, Tx, code, on};
use crate::domain::PersonId;
use crate::domain::drills::Done;

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
}
