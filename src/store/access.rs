//! Who has read a case: opened it, or seen the names in full.

use chrono::{DateTime, NaiveDate, Utc};

use super::seal::Place;
use super::{Result, Tx, on};
use crate::domain::access::{Permit, act};
use crate::domain::case::Reading;
use crate::domain::{CaseId, WardId};

/// As many rows as are written at a time.
const AT_A_TIME: usize = 500;

impl Tx {
    /// Notes that somebody saw the names of a case in full.
    pub async fn log_names(&mut self, permit: &Permit<act::ReadNames>, case: CaseId, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO access_log (at, person_id, case_id, scope, names) VALUES ($1, $2, $3, $4, TRUE)")
            .bind(now).bind(permit.by()).bind(case).bind(permit.scope().code()).execute(conn).await.map(drop))
    }

    /// The same for many cases at once: those of a register that is printed.
    pub async fn log_names_of(
        &mut self,
        permit: &Permit<act::ReadNames>,
        cases: &[CaseId],
        now: DateTime<Utc>,
    ) -> Result<()> {
        for some in cases.chunks(AT_A_TIME) {
            macro_rules! log {
                ($conn:expr) => {{
                    let mut query =
                        sqlx::QueryBuilder::new("INSERT INTO access_log (at, person_id, case_id, scope, names) ");
                    query.push_values(some, |mut row, case| {
                        row.push_bind(now).push_bind(permit.by()).push_bind(*case);
                        row.push_bind(permit.scope().code()).push("TRUE");
                    });
                    query.build().execute($conn).await.map(drop)
                }};
            }
            on!(self, conn => log!(conn))?;
        }
        Ok(())
    }

    /// Codes of open cases of a ward that nobody is assigned to, also where mediation had begun, received on a day or earlier.
    pub async fn unassigned_since(&mut self, ward: WardId, until: NaiveDate) -> Result<Vec<String>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT c.code FROM case_file c WHERE c.ward_id = $1 AND c.ended_on IS NULL AND c.received_on <= $2
                AND NOT EXISTS (SELECT 1 FROM case_mediator m WHERE m.case_id = c.id) ORDER BY c.code")
            .bind(ward).bind(until).fetch_all(conn).await)
    }

    /// Open cases that nobody is assigned to and of which nothing is planned.
    pub async fn unassigned_without_timer(&mut self) -> Result<Vec<CaseId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT c.id FROM case_file c WHERE c.ended_on IS NULL
                AND NOT EXISTS (SELECT 1 FROM case_mediator m WHERE m.case_id = c.id)
                AND NOT EXISTS (SELECT 1 FROM timer t WHERE t.key = 'unassigned:' || c.id) ORDER BY c.id")
            .fetch_all(conn).await)
    }

    /// A page of who has read a case, newest first, and how many readings there are in all. Only for a case that was
    /// read within a scope.
    pub async fn readings(&mut self, case: CaseId, (offset, limit): (u32, u32)) -> Result<(Vec<Reading>, u32)> {
        let rows: Vec<(DateTime<Utc>, String, Vec<u8>, bool)> = on!(self, conn => sqlx::query_as(
            "SELECT a.at, p.key, p.name, a.names FROM access_log a JOIN person p ON p.id = a.person_id
             WHERE a.case_id = $1 ORDER BY a.id DESC LIMIT $2 OFFSET $3")
            .bind(case).bind(i64::from(limit)).bind(i64::from(offset)).fetch_all(conn).await)?;
        let total: i64 = on!(self, conn => sqlx::query_scalar("SELECT count(*) FROM access_log WHERE case_id = $1")
            .bind(case).fetch_one(conn).await)?;
        let lines = rows
            .into_iter()
            .map(|(at, key, name, names)| {
                let name = self.unseal(Place { table: "person", column: "name", row: &key }, &name)?;
                Ok(Reading { at, name, names })
            })
            .collect::<Result<_>>()?;
        Ok((lines, u32::try_from(total).unwrap_or(u32::MAX)))
    }
}
