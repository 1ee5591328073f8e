//! What was written down of model teams, and the criteria by which they are rated. Nothing is changed in place: a line is
//! struck with a reason, and criteria get a further version. All words are sealed. What is computed beside the criteria is
//! read where it is recorded.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::seal::Place;
use super::{Result, Tx, code, dialect, on};
use crate::domain::access::{Permit, act};
use crate::domain::model::criteria::{Criteria, Edition};
use crate::domain::model::{ModelEntry, ModelKind, ModelNoted, ModelTeam};
use crate::domain::plan::Struck;
use crate::domain::{ModelEntryId, PersonId, TeamId, WardId};

/// Model teams: whose, and of which year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModelsOf {
    /// Whose.
    pub ward: WardId,
    /// Of which year.
    pub year: i32,
}

/// A line to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewModelEntry {
    /// Its id.
    pub id: ModelEntryId,
    /// Of which team.
    pub team: TeamId,
    /// What it says.
    pub noted: ModelNoted,
    /// The one that it puts right, which was struck for it.
    pub replaces: Option<ModelEntryId>,
}

#[derive(FromRow)]
struct EntryRow {
    id: ModelEntryId,
    team_id: TeamId,
    content: Vec<u8>,
    entered_by: PersonId,
    entered_at: DateTime<Utc>,
    replaces: Option<ModelEntryId>,
    struck_at: Option<DateTime<Utc>>,
    struck_by: Option<PersonId>,
    reason: Option<Vec<u8>>,
}

/// Year, version, content.
type CriteriaRow = (i32, i32, Vec<u8>);

impl Tx {
    /// Keeps a line. The same one a second time changes nothing, and nothing is kept of a team beyond the permit's reach.
    /// Returns false where a team is chosen that somebody else was quicker to choose.
    pub async fn note_model(
        &mut self,
        permit: &Permit<act::Modelling>,
        of: ModelsOf,
        new: &NewModelEntry,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        if new.noted.kind == ModelKind::Chosen && self.is_chosen_otherwise(of, new).await? {
            return Ok(false);
        }
        let key = new.id.to_string();
        let json = serde_json::to_string(&new.noted).expect("a line is plain data");
        let content = self.seal(cell("content", &key), &json);
        let reaches = permit.scope().ward == Some(of.ward) || permit.scope().teams.contains(new.team);
        on!(self, conn => sqlx::query(
            "INSERT INTO model_entry (id, ward_id, year, team_id, content, entered_by, entered_at, replaces)
             SELECT $1, t.ward_id, $3, t.id, $5, $6, $7, $8 FROM mediation_team t
             WHERE t.id = $4 AND t.ward_id = $2 AND $9 ON CONFLICT (id) DO NOTHING")
            .bind(new.id).bind(of.ward).bind(of.year).bind(new.team).bind(content).bind(permit.by()).bind(now)
            .bind(new.replaces).bind(reaches).execute(conn).await.map(drop))?;
        Ok(true)
    }

    /// Whether a team stands as chosen by another line. Two who choose it at once come here one after the other.
    async fn is_chosen_otherwise(&mut self, of: ModelsOf, new: &NewModelEntry) -> Result<bool> {
        let sql = dialect!(self,
            sqlite: "SELECT id FROM mediation_team WHERE id = $1",
            postgres: "SELECT id FROM mediation_team WHERE id = $1 FOR UPDATE");
        let _: Option<TeamId> = on!(self, conn => sqlx::query_scalar(sql).bind(new.team).fetch_optional(conn).await)?;
        let teams = self.model_teams(of).await?;
        let of_team = teams.iter().filter(|it| it.team == new.team).flat_map(ModelTeam::live);
        Ok(of_team.into_iter().any(|it| it.noted.kind == ModelKind::Chosen && it.id != new.id))
    }

    /// Strikes a line of a team within the permit's reach. Returns whether it stood until now.
    pub async fn strike_model(
        &mut self,
        permit: &Permit<act::Modelling>,
        (ward, team, id): (WardId, TeamId, ModelEntryId),
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let reason = self.seal(cell("reason", &id.to_string()), reason);
        let reaches = permit.scope().ward == Some(ward) || permit.scope().teams.contains(team);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE model_entry SET struck_at = $4, struck_by = $5, reason = $6
             WHERE id = $1 AND ward_id = $2 AND team_id = $3 AND struck_at IS NULL AND $7")
            .bind(id).bind(ward).bind(team).bind(now).bind(permit.by()).bind(reason).bind(reaches)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// The teams of a ward of which anything was written down in a year, by number, struck lines too; of each the last day
    /// first.
    pub async fn model_teams(&mut self, of: ModelsOf) -> Result<Vec<ModelTeam>> {
        let rows: Vec<EntryRow> = on!(self, conn => sqlx::query_as(
            "SELECT e.id, e.team_id, e.content, e.entered_by, e.entered_at, e.replaces, e.struck_at, e.struck_by, e.reason
             FROM model_entry e JOIN mediation_team t ON t.id = e.team_id
             WHERE e.ward_id = $1 AND e.year = $2 ORDER BY t.number, t.id, e.id")
            .bind(of.ward).bind(of.year).fetch_all(conn).await)?;
        let mut names: HashMap<PersonId, String> = HashMap::new();
        let mut teams: Vec<ModelTeam> = Vec::new();
        for it in rows {
            for person in [Some(it.entered_by), it.struck_by].into_iter().flatten() {
                if let Entry::Vacant(unknown) = names.entry(person) {
                    unknown.insert(self.person(person).await?.map(|it| it.name).unwrap_or_default());
                }
            }
            let entry = self.open_model(it, &names)?;
            match teams.last_mut().filter(|it| it.team == entry.of) {
                Some(team) => team.entries.push(entry),
                None => teams.push(ModelTeam { team: entry.of, year: of.year, entries: vec![entry] }),
            }
        }
        for team in &mut teams {
            team.entries.sort_by_key(|it| std::cmp::Reverse((it.noted.on, it.id)));
        }
        Ok(teams)
    }

    fn open_model(&self, it: EntryRow, names: &HashMap<PersonId, String>) -> Result<ModelEntry> {
        let key = it.id.to_string();
        let name = |person: PersonId| names.get(&person).cloned().unwrap_or_default();
        let content = self.unseal(cell("content", &key), &it.content)?;
        let why = it.reason.map(|why| self.unseal(cell("reason", &key), &why)).transpose()?;
        let struck = it.struck_at.zip(it.struck_by);
        Ok(ModelEntry {
            id: it.id,
            of: it.team_id,
            noted: code("model_entry", "content", &key, serde_json::from_str(&content).ok())?,
            by: it.entered_by,
            name: name(it.entered_by),
            at: it.entered_at,
            replaces: it.replaces,
            struck: struck.map(|(at, by)| Struck { name: name(by), at, why: why.unwrap_or_default() }),
        })
    }

    /// Writes this version of the criteria of a year. Returns whether nobody was quicker.
    pub async fn write_criteria(
        &mut self,
        permit: &Permit<act::KeepModel>,
        (of, version): (ModelsOf, i32),
        criteria: &Criteria,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let json = serde_json::to_string(criteria).expect("criteria are plain data");
        let content = self.seal(criteria_cell(&criteria_key(of.ward, of.year, version)), &json);
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO model_criteria (ward_id, year, version, content, changed_by, changed_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING")
            .bind(of.ward).bind(of.year).bind(version).bind(content).bind(permit.by()).bind(now)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// The criteria of a year; where the year has none of its own, those of the last year before.
    pub async fn criteria(&mut self, of: ModelsOf) -> Result<Option<(Criteria, Edition)>> {
        let row: Option<CriteriaRow> = on!(self, conn => sqlx::query_as(
            "SELECT year, version, content FROM model_criteria
             WHERE ward_id = $1 AND year <= $2 ORDER BY year DESC, version DESC LIMIT 1")
            .bind(of.ward).bind(of.year).fetch_optional(conn).await)?;
        row.map(|it| self.open_criteria(of.ward, it)).transpose()
    }

    /// The same as they stood at an instant.
    pub async fn criteria_then(&mut self, of: ModelsOf, then: DateTime<Utc>) -> Result<Option<(Criteria, Edition)>> {
        let row: Option<CriteriaRow> = on!(self, conn => sqlx::query_as(
            "SELECT year, version, content FROM model_criteria
             WHERE ward_id = $1 AND year <= $2 AND changed_at <= $3 ORDER BY year DESC, version DESC LIMIT 1")
            .bind(of.ward).bind(of.year).bind(then).fetch_optional(conn).await)?;
        row.map(|it| self.open_criteria(of.ward, it)).transpose()
    }

    /// The criteria of a ward in an edition.
    pub async fn criteria_in(&mut self, ward: WardId, edition: Edition) -> Result<Option<Criteria>> {
        let row: Option<CriteriaRow> = on!(self, conn => sqlx::query_as(
            "SELECT year, version, content FROM model_criteria WHERE ward_id = $1 AND year = $2 AND version = $3")
            .bind(ward).bind(edition.year).bind(edition.version).fetch_optional(conn).await)?;
        Ok(row.map(|it| self.open_criteria(ward, it)).transpose()?.map(|it| it.0))
    }

    fn open_criteria(&self, ward: WardId, (year, version, content): CriteriaRow) -> Result<(Criteria, Edition)> {
        let key = criteria_key(ward, year, version);
        let json = self.unseal(criteria_cell(&key), &content)?;
        let criteria = code("model_criteria", "content", &key, serde_json::from_str(&json).ok())?;
        Ok((criteria, Edition { year, version }))
    }

    /// The months between two days that a team has closed, each with the instant at which it did so first.
    pub async fn months_closed(
        &mut self,
        team: TeamId,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Vec<(NaiveDate, DateTime<Utc>)>> {
        on!(self, conn => sqlx::query_as(
            "SELECT month, closed_at FROM month_close WHERE team_id = $1 AND month >= $2 AND month <= $3 ORDER BY month")
            .bind(team).bind(from).bind(to).fetch_all(conn).await)
    }
}

fn cell<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: "model_entry", column, row }
}

fn criteria_key(ward: WardId, year: i32, version: i32) -> String {
    format!("{ward}:{year}:{version}")
}

fn criteria_cell(row: &str) -> Place<'_> {
    Place { table: "model_criteria", column: "content", row }
}
