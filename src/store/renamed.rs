//! Where names of people who mediate were put right, or became others: what was printed of their cases shows the old ones.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::people::particulars::{Fact, Nature};
use crate::domain::{CaseId, PersonId, TeamId};
use crate::store::cases::cell;
use crate::store::{Result, Tx, code, on};

#[derive(FromRow)]
struct RenamedRow {
    case_id: CaseId,
    person_id: PersonId,
    nth: i32,
    recorded_at: DateTime<Utc>,
    facts: Vec<u8>,
}

impl Tx {
    /// In which cases of a year the name of somebody who mediates was put right or became another, and when last.
    pub(super) async fn renamed(&mut self, team: TeamId, year: i32) -> Result<HashMap<CaseId, DateTime<Utc>>> {
        // Few names are ever put right: they are looked for from there.
        let rows: Vec<RenamedRow> = on!(self, conn => sqlx::query_as(
            "SELECT m.case_id, v.person_id, v.nth, v.recorded_at, v.facts
             FROM person_version v JOIN case_mediator m ON m.person_id = v.person_id
                JOIN case_file c ON c.id = m.case_id
             WHERE v.nature <> $1 AND c.code LIKE $2 AND (c.team_id = $3
                OR c.id IN (SELECT case_id FROM case_move WHERE from_team_id = $3))
             ORDER BY v.recorded_at")
            .bind(Nature::Entered.code()).bind(format!("%-{year:04}-%")).bind(team).fetch_all(conn).await)?;
        self.last_renamed(rows)
    }

    /// When the name of somebody who mediates a case was put right or became another last.
    pub(super) async fn renamed_in(&mut self, case: CaseId) -> Result<Option<DateTime<Utc>>> {
        let rows: Vec<RenamedRow> = on!(self, conn => sqlx::query_as(
            "SELECT m.case_id, v.person_id, v.nth, v.recorded_at, v.facts
             FROM person_version v JOIN case_mediator m ON m.person_id = v.person_id
             WHERE v.nature <> $1 AND m.case_id = $2 ORDER BY v.recorded_at")
            .bind(Nature::Entered.code()).bind(case).fetch_all(conn).await)?;
        Ok(self.last_renamed(rows)?.remove(&case))
    }

    /// The last time for each case, of versions in their order.
    fn last_renamed(&self, rows: Vec<RenamedRow>) -> Result<HashMap<CaseId, DateTime<Utc>>> {
        let mut found = HashMap::new();
        for it in rows {
            let key = format!("{}:{}", it.person_id, it.nth);
            let json = self.unseal(cell("person_version", "facts", &key), &it.facts)?;
            let facts: Vec<Fact> = code("person_version", "facts", &key, serde_json::from_str(&json).ok())?;
            if facts.iter().any(|it| matches!(it, Fact::Name(_))) {
                found.insert(it.case_id, it.recorded_at);
            }
        }
        Ok(found)
    }
}
