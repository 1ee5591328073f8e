//! Who was at training sessions: guests that are thought of later, many ticked at once, how many sessions were held, and what
//! somebody attended.

use chrono::{DateTime, Utc};

use super::{Result, Tx, on};
use crate::domain::access::{Permit, act};
use crate::domain::calendar::local_date;
use crate::domain::training::course::Attended;
use crate::domain::{PersonId, TrainingId, WardId};

impl Tx {
    /// Invites somebody of the ward who was not thought of before. Returns whether they were not a guest yet.
    pub async fn invite_guest(
        &mut self,
        _permit: &Permit<act::PlanTraining>,
        ward: WardId,
        (id, person): (TrainingId, PersonId),
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO training_guest (training_id, person_id)
             SELECT t.id, p.id FROM training t JOIN person p ON p.ward_id = t.ward_id
             WHERE t.id = $1 AND p.id = $2 AND t.ward_id = $3 ON CONFLICT DO NOTHING")
            .bind(id).bind(person).bind(ward).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// The office ticks many at once: who is ticked already stays so, and who was not invited came without.
    pub async fn check_in_all(
        &mut self,
        permit: &Permit<act::PlanTraining>,
        ward: WardId,
        (id, people): (TrainingId, &[PersonId]),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let known: Vec<PersonId> = on!(self, conn => sqlx::query_scalar("SELECT id FROM person WHERE ward_id = $1 ORDER BY id")
            .bind(ward).fetch_all(conn).await)?;
        for &person in people.iter().filter(|it| known.binary_search(it).is_ok()) {
            self.check_in((id, person), permit.by(), now).await?;
        }
        Ok(())
    }

    /// How many sessions of a ward began between two instants to which somebody came.
    pub async fn sessions_held(&mut self, ward: WardId, (from, to): (DateTime<Utc>, DateTime<Utc>)) -> Result<u32> {
        let count: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM training t WHERE t.ward_id = $1 AND t.status = 'planned' AND t.starts_at >= $2
                AND t.starts_at < $3 AND EXISTS (SELECT 1 FROM training_guest g WHERE g.training_id = t.id
                    AND g.attended_at IS NOT NULL)")
            .bind(ward).bind(from).bind(to).fetch_one(conn).await)?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// What somebody of a ward attended, the last first.
    pub async fn attended_by(&mut self, ward: WardId, person: PersonId) -> Result<Vec<Attended>> {
        let rows: Vec<(DateTime<Utc>, String, Vec<u8>)> = on!(self, conn => sqlx::query_as(
            "SELECT t.starts_at, t.key, t.words FROM training t JOIN training_guest g ON g.training_id = t.id
             WHERE t.ward_id = $1 AND g.person_id = $2 AND g.attended_at IS NOT NULL AND t.status = 'planned'
             ORDER BY t.starts_at DESC, t.id DESC")
            .bind(ward).bind(person).fetch_all(conn).await)?;
        let attended = |(at, key, words): (DateTime<Utc>, String, Vec<u8>)| {
            let words = self.open_words(&key, &words)?;
            Ok(Attended { on: local_date(at), topic: words.topic, host: words.host })
        };
        rows.into_iter().map(attended).collect()
    }
}
