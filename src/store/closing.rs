//! What earlier releases left readable in the database, and this one does not: closed once, when the schema is brought
//! up to date. Every step leaves alone what is closed already, so that it may be repeated, by several processes at once.

use super::cases::cell;
use super::seal::Place;
use super::trainings::Words;
use super::{Pool, Result, Store, Tx, on};
use crate::domain::fold::{fold, normalise_spaces};
use crate::domain::{CaseId, PersonId, TrainingId};

/// How keys of people began that the operator's command made of their names.
const NAMED: &str = "cli:";
/// Ages that are sealed in one transaction.
const PIECE: i64 = 500;

impl Store {
    /// Closes it all, ages piece by piece: there may be hundreds of thousands, and others want to write meanwhile.
    pub(super) async fn close_what_stood_open(&self) -> Result<()> {
        let mut tx = self.begin().await?;
        let mut closed = tx.make_keys_neutral().await?;
        closed += tx.seal_sessions().await?;
        tx.commit().await?;
        loop {
            let mut tx = self.begin().await?;
            let some = tx.seal_some_ages().await?;
            tx.commit().await?;
            if some == 0 {
                break;
            }
            closed += some;
        }
        self.key_earlier_cases().await?;
        if closed > 0 {
            tracing::info!(rows = closed, "closed what an earlier release had left readable");
            self.forget_old_pages().await?;
        }
        Ok(())
    }

    /// What stood in a row until now still stands in SQLite's journal of writes, until that is emptied.
    async fn forget_old_pages(&self) -> Result<()> {
        if let Pool::Sqlite(pool) = &self.pool {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_optional(pool).await?;
        }
        Ok(())
    }
}

#[derive(sqlx::FromRow)]
struct RawSession {
    id: TrainingId,
    key: String,
    topic: String,
    host: String,
    place: String,
}

impl Tx {
    /// The key of a person whom the operator names: the same for the same name in the same ward, and no name to whoever
    /// has only the database.
    pub async fn operator_person_key(&mut self, ward: &str, name: &str) -> Result<String> {
        let keys = self.neutral_keys(&format!("{ward}:{}", fold(&normalise_spaces(name))));
        for key in &keys {
            if self.is_person_key(key).await? {
                return Ok(key.clone());
            }
        }
        Ok(keys.into_iter().next().expect("a seal has a key"))
    }

    async fn is_person_key(&mut self, key: &str) -> Result<bool> {
        let known: Option<PersonId> = on!(self, conn => sqlx::query_scalar("SELECT id FROM person WHERE key = $1")
            .bind(key).fetch_optional(conn).await)?;
        Ok(known.is_some())
    }

    fn neutral_keys(&self, named: &str) -> Vec<String> {
        let keys = self.seal.derive_each(&format!("person|{named}"));
        keys.into_iter().map(|it| format!("operator:{it}")).collect()
    }

    /// Gives people whose key tells their name another one, and seals anew what was bound to the old one. A cell that
    /// does not open stays as it is, for whoever has its key.
    async fn make_keys_neutral(&mut self) -> Result<u64> {
        let rows: Vec<(PersonId, String, Vec<u8>, Option<Vec<u8>>)> = on!(self, conn => sqlx::query_as(
            "SELECT id, key, name, phone FROM person WHERE key LIKE $1 || '%' ORDER BY id")
            .bind(NAMED).fetch_all(conn).await)?;
        let mut closed = 0;
        for (id, old, name, phone) in rows {
            let named = old.strip_prefix(NAMED).unwrap_or(&old);
            let Some(mut new) = self.neutral_keys(named).into_iter().next() else { continue };
            if self.is_person_key(&new).await? {
                // An old process went on after the schema was brought up to date, and added the same person once more.
                new = format!("{new}:{id}");
            }
            let opened = self.unseal(Place::of_person("name", &old), &name);
            let phone = phone.map(|it| self.unseal(Place::of_person("phone", &old), &it)).transpose();
            let (Ok(name), Ok(phone)) = (opened, phone) else {
                tracing::warn!(person = id.0, "a name that does not open keeps its old key");
                continue;
            };
            let name = self.seal(Place::of_person("name", &new), &name);
            let phone = phone.map(|it| self.seal(Place::of_person("phone", &new), &it));
            closed += on!(self, conn => sqlx::query(
                "UPDATE person SET key = $3, name = $4, phone = $5 WHERE id = $1 AND key = $2")
                .bind(id).bind(&old).bind(&new).bind(&name).bind(&phone).execute(conn).await
                .map(|it| it.rows_affected()))?;
        }
        Ok(closed)
    }

    /// Seals what sessions are about, where and by whom.
    async fn seal_sessions(&mut self) -> Result<u64> {
        let rows: Vec<RawSession> = on!(self, conn => sqlx::query_as(
            "SELECT id, key, topic, host, place FROM training WHERE words IS NULL OR topic <> '' ORDER BY id").fetch_all(conn).await)?;
        let mut closed = 0;
        for RawSession { id, key, topic, host, place } in rows {
            let words = self.seal_words(&key, &Words { topic, host, place, course: None });
            closed += on!(self, conn => sqlx::query(
                "UPDATE training SET words = $2, topic = '', host = '', place = ''
                 WHERE id = $1 AND (words IS NULL OR topic <> '')")
                .bind(id).bind(&words).execute(conn).await.map(|it| it.rows_affected()))?;
        }
        Ok(closed)
    }

    /// Seals the ages of some parties; none are left if there were none.
    async fn seal_some_ages(&mut self) -> Result<u64> {
        let rows: Vec<(CaseId, i32, String, i32)> = on!(self, conn => sqlx::query_as(
            "SELECT p.case_id, p.seq, c.code, p.age FROM case_party p JOIN case_file c ON c.id = p.case_id
             WHERE p.age IS NOT NULL ORDER BY p.case_id, p.seq LIMIT $1").bind(PIECE).fetch_all(conn).await)?;
        let found = rows.len() as u64;
        for (case, seq, code, age) in rows {
            let row = format!("{code}/{seq}");
            let sealed = self.seal(cell("case_party", "age_sealed", &row), &age.to_string());
            on!(self, conn => sqlx::query(
                "UPDATE case_party SET age_sealed = $3, age = NULL
                 WHERE case_id = $1 AND seq = $2 AND age IS NOT NULL")
                .bind(case).bind(seq).bind(&sealed).execute(conn).await.map(drop))?;
        }
        Ok(found)
    }
}
