//! What was reported of a case beside its own life: dangers and violations, matters not accepted, and who read it.

use chrono::{DateTime, Utc};

use super::{Result, Tx, on};
use crate::domain::access::Scope;
use crate::domain::case::{EventKind, NewEscalation, NewNotAccepted};
use crate::domain::{CaseId, PersonId};

impl Tx {
    /// Records that danger or a violation was reported; on a case also in its timeline.
    pub async fn escalate(&mut self, by: PersonId, new: &NewEscalation, now: DateTime<Utc>) -> Result<()> {
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO escalation (key, ward_id, team_id, case_id, kind, sign, person_id, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key) DO NOTHING")
            .bind(&new.key).bind(new.ward).bind(new.team).bind(new.case).bind(new.kind).bind(new.sign).bind(by)
            .bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        match new.case {
            Some(case) if rows == 1 => {
                let key = format!("escalation:{}", new.key);
                self.add_event(case, key, Some(by), (EventKind::Escalated, None), now).await
            }
            _ => Ok(()),
        }
    }

    /// Counts a matter that is out of scope.
    pub async fn add_not_accepted(&mut self, by: PersonId, new: &NewNotAccepted, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO not_accepted (key, ward_id, team_id, sign, body, on_day, person_id, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key) DO NOTHING")
            .bind(&new.key).bind(new.ward).bind(new.team).bind(new.sign).bind(new.body).bind(new.on).bind(by)
            .bind(now).execute(conn).await.map(drop))
    }

    /// Notes who read names and content of a case.
    pub async fn log_read(&mut self, person: PersonId, case: CaseId, scope: Scope, now: DateTime<Utc>) -> Result<()> {
        let scope = match scope {
            Scope { ward: Some(_), .. } => "ward",
            Scope { team: Some(_), .. } => "team",
            _ => "own",
        };
        on!(self, conn => sqlx::query("INSERT INTO access_log (at, person_id, case_id, scope) VALUES ($1, $2, $3, $4)")
            .bind(now).bind(person).bind(case).bind(scope).execute(conn).await.map(drop))
    }
}
