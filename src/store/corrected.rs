//! What was put right of somebody's offices: how they stood before, and why it was wrong. Only read here; `register` writes it
//! with the correction itself.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::seal::Place;
use super::{Result, Tx, code, on};
use crate::domain::people::register::Corrected;
use crate::domain::people::tenure::{Basis, LeavingReason, Paper};
use crate::domain::people::{Holding, Office};
use crate::domain::{GroupId, PersonId, TeamId};

/// What a correction of an office replaced, as it is kept.
#[derive(Serialize, Deserialize)]
pub(super) struct Was {
    pub(super) from: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) to: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) basis: Option<Basis>,
    #[serde(default)]
    pub(super) paper: Paper,
    #[serde(default)]
    pub(super) end_paper: Paper,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) end_reason: Option<LeavingReason>,
    pub(super) reason: String,
}

#[derive(FromRow)]
struct Row {
    holding_id: i64,
    nth: i32,
    at: DateTime<Utc>,
    by_person: Option<PersonId>,
    was: Vec<u8>,
    office: Office,
    team_id: Option<TeamId>,
    resident_group_id: Option<GroupId>,
}

impl Tx {
    /// What corrections of somebody's offices replaced, in the order in which they were made.
    pub async fn office_corrections(&mut self, person: PersonId) -> Result<Vec<Corrected>> {
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(
            "SELECT c.holding_id, c.nth, c.at, c.by_person, c.was, h.office, h.team_id, h.resident_group_id
             FROM office_correction c JOIN office_holding h ON h.id = c.holding_id WHERE h.person_id = $1 ORDER BY c.id")
            .bind(person).fetch_all(conn).await)?;
        rows.into_iter().map(|it| self.corrected(it)).collect()
    }

    fn corrected(&self, it: Row) -> Result<Corrected> {
        let row = format!("{}:{}", it.holding_id, it.nth);
        let json = self.unseal(Place { table: "office_correction", column: "was", row: &row }, &it.was)?;
        let was: Was = code("office_correction", "was", &row, serde_json::from_str(&json).ok())?;
        let holding =
            Holding { office: it.office, team: it.team_id, group: it.resident_group_id, from: was.from, to: was.to };
        let (at, by) = (it.at, it.by_person);
        Ok(Corrected {
            at,
            by,
            holding,
            paper: was.paper,
            end_paper: was.end_paper,
            why: was.end_reason,
            reason: was.reason,
        })
    }
}
