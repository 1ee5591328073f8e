//! What is looked at beside a request for pay before its next step.

use chrono::NaiveDate;

use crate::domain::people::{Office, became};
use crate::domain::{PayId, TeamId, WardId};
use crate::store::{Result, Tx, dialect, on};

impl Tx {
    /// Whether nobody heads a team on a day, or the one that it became a part of.
    pub async fn is_headless(&mut self, (ward, team): (WardId, TeamId), day: NaiveDate) -> Result<bool> {
        let Some(now) = became(team, &self.teams(ward).await?, day) else { return Ok(true) };
        let heads: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM office_holding
             WHERE office = $1 AND team_id = $2 AND held_from <= $3 AND (held_to IS NULL OR held_to >= $3)")
            .bind(Office::TeamHead).bind(now).bind(day).fetch_one(conn).await)?;
        Ok(heads == 0)
    }

    /// The same of the team that a request is for.
    pub(super) async fn is_of_headless(&mut self, (ward, id): (WardId, PayId), day: NaiveDate) -> Result<bool> {
        let team: Option<TeamId> = on!(self, conn => sqlx::query_scalar(
            "SELECT team_id FROM pay_request WHERE id = $1 AND ward_id = $2")
            .bind(id).bind(ward).fetch_optional(conn).await)?;
        match team {
            Some(team) => self.is_headless((ward, team), day).await,
            None => Ok(false),
        }
    }

    /// What is looked at of the cases of a request stays so until the end of the transaction, on PostgreSQL: one that is just
    /// being reopened by another process is waited for.
    pub(super) async fn hold_cases_of_pay(&mut self, id: PayId) -> Result<()> {
        macro_rules! hold {
            ($lock:literal) => {
                concat!(
                    "SELECT c.id FROM pay_line l JOIN case_file c ON c.id = l.case_id
                     WHERE l.request_id = $1 AND NOT l.dropped ORDER BY c.id",
                    $lock
                )
            };
        }
        let sql = dialect!(self, sqlite: hold!(""), postgres: hold!(" FOR SHARE OF c"));
        on!(self, conn => sqlx::query(sql).bind(id).fetch_all(conn).await.map(drop))
    }

    /// The codes of those cases of a request that stand in another live one.
    pub async fn pay_taken(&mut self, id: PayId) -> Result<Vec<String>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT c.code FROM pay_line l JOIN case_file c ON c.id = l.case_id
             WHERE l.request_id = $1 AND NOT l.dropped
                AND EXISTS (SELECT 1 FROM pay_line o WHERE o.case_id = l.case_id AND o.live AND o.request_id <> $1)
             ORDER BY c.code")
            .bind(id).fetch_all(conn).await)
    }
}
