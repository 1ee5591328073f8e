//! The decisions by which groups and teams came and went. Only read here; `register` writes them with what they decided.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sqlx::FromRow;

use super::{Result, Tx, on};
use crate::domain::people::register::Unit;
use crate::domain::people::tenure::{Paper, UnitPapers};
use crate::domain::{GroupId, TeamId, WardId};

#[derive(FromRow)]
struct PapersRow {
    id: i64,
    of_team: bool,
    paper: Option<String>,
    paper_on: Option<NaiveDate>,
    end_paper: Option<String>,
    end_paper_on: Option<NaiveDate>,
}

impl Tx {
    /// The decisions by which units came and went.
    pub(super) async fn unit_papers(&mut self, ward: WardId) -> Result<BTreeMap<Unit, UnitPapers>> {
        let rows: Vec<PapersRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, TRUE AS of_team, paper, paper_on, end_paper, end_paper_on FROM mediation_team
                WHERE ward_id = $1 AND (paper IS NOT NULL OR end_paper IS NOT NULL)
             UNION ALL SELECT id, FALSE, paper, paper_on, end_paper, end_paper_on FROM resident_group
                WHERE ward_id = $1 AND (paper IS NOT NULL OR end_paper IS NOT NULL) ORDER BY 2, 1")
            .bind(ward).fetch_all(conn).await)?;
        let papers = |it: PapersRow| {
            let unit = if it.of_team { Unit::Team(TeamId(it.id)) } else { Unit::Group(GroupId(it.id)) };
            let began = Paper { number: it.paper, on: it.paper_on };
            (unit, UnitPapers { began, ended: Paper { number: it.end_paper, on: it.end_paper_on } })
        };
        Ok(rows.into_iter().map(papers).collect())
    }
}
