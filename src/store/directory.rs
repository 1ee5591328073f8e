//! Wards, resident groups and teams.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Result, Tx, beside, on};
use crate::domain::people::{ResidentGroup, Team, Ward};
use crate::domain::{GroupId, TeamId, WardId};

/// A ward about to be inserted.
#[derive(Clone, Debug)]
pub struct NewWard<'a> {
    /// Stable key, such as `09169`.
    pub key: &'a str,
    /// As [`Ward::name`].
    pub name: &'a str,
    /// As [`Ward::case_prefix`].
    pub case_prefix: &'a str,
    /// As [`Ward::unit_label`].
    pub unit_label: &'a str,
    /// As [`Ward::office_phone`].
    pub office_phone: Option<&'a str>,
}

/// What may change of a ward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WardWords<'a> {
    /// As [`Ward::name`].
    pub name: &'a str,
    /// As [`Ward::unit_label`].
    pub unit_label: &'a str,
    /// As [`Ward::office_phone`].
    pub office_phone: Option<&'a str>,
}

/// How a ward stands. Groups and teams are only ever added: as long as their numbers are the same, so are they.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardMark {
    /// The ward itself.
    pub ward: Ward,
    /// How many resident groups it has.
    pub groups: usize,
    /// How many mediation teams.
    pub teams: usize,
}

/// A ward, if there is one, with the numbers of its groups and teams.
#[derive(FromRow)]
pub(super) struct WardRow {
    of_ward: Option<WardId>,
    ward_name: Option<String>,
    case_prefix: Option<String>,
    unit_label: Option<String>,
    office_phone: Option<String>,
    n_groups: i64,
    n_teams: i64,
}

impl WardRow {
    pub(super) fn mark(self) -> Option<WardMark> {
        let raw = (self.of_ward?, self.ward_name?, self.case_prefix?, self.unit_label?, self.office_phone);
        Some(WardMark { ward: ward(raw), groups: self.n_groups as usize, teams: self.n_teams as usize })
    }
}

type RawWard = (WardId, String, String, String, Option<String>);

fn ward((id, name, case_prefix, unit_label, office_phone): RawWard) -> Ward {
    Ward { id, name, case_prefix, unit_label, office_phone }
}

impl Tx {
    /// Adds a ward.
    pub async fn add_ward(&mut self, new: &NewWard<'_>) -> Result<WardId> {
        self.at_hand.forget_wards();
        on!(self, conn => sqlx::query_scalar(
            "INSERT INTO ward (key, name, case_prefix, unit_label, office_phone) VALUES ($1, $2, $3, $4, $5)
             RETURNING id")
            .bind(new.key).bind(new.name).bind(new.case_prefix).bind(new.unit_label).bind(new.office_phone)
            .fetch_one(conn).await)
    }

    /// Changes what a ward is called, what its units are called, and its telephone.
    pub async fn set_ward_words(&mut self, ward: WardId, words: &WardWords<'_>) -> Result<()> {
        self.at_hand.forget_wards();
        on!(self, conn => sqlx::query("UPDATE ward SET name = $2, unit_label = $3, office_phone = $4 WHERE id = $1")
            .bind(ward).bind(words.name).bind(words.unit_label).bind(words.office_phone)
            .execute(conn).await.map(drop))
    }

    /// Adds a resident group.
    pub async fn add_group(&mut self, ward: WardId, number: i32, name: &str) -> Result<GroupId> {
        self.at_hand.forget_wards();
        on!(self, conn => sqlx::query_scalar(
            "INSERT INTO resident_group (ward_id, number, name) VALUES ($1, $2, $3) RETURNING id")
            .bind(ward).bind(number).bind(name).fetch_one(conn).await)
    }

    /// Adds a mediation team.
    pub async fn add_team(&mut self, ward: WardId, group: GroupId, number: i32, name: &str) -> Result<TeamId> {
        self.at_hand.forget_wards();
        on!(self, conn => sqlx::query_scalar(
            "INSERT INTO mediation_team (ward_id, resident_group_id, number, name) VALUES ($1, $2, $3, $4)
             RETURNING id")
            .bind(ward).bind(group).bind(number).bind(name).fetch_one(conn).await)
    }

    /// Every ward, in order of their ids.
    pub async fn wards(&mut self) -> Result<Vec<Ward>> {
        let rows: Vec<RawWard> = on!(self, conn => sqlx::query_as(
            "SELECT id, name, case_prefix, unit_label, office_phone FROM ward ORDER BY id").fetch_all(conn).await)?;
        Ok(rows.into_iter().map(ward).collect())
    }

    /// Wards that lack one of the timers every ward must have: of its digest, or of the closing of the month.
    pub async fn wards_without_timers(
        &mut self,
        farthest: DateTime<Utc>,
        yearly: DateTime<Utc>,
    ) -> Result<Vec<WardId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT w.id FROM ward w
             WHERE NOT EXISTS (SELECT 1 FROM timer t WHERE t.key = 'digest:' || w.id AND t.due_at <= $1)
                OR NOT EXISTS (SELECT 1 FROM timer t WHERE t.key = 'close:' || w.id AND t.due_at <= $1)
                OR NOT EXISTS (SELECT 1 FROM timer t WHERE t.key = 'rules:' || w.id AND t.due_at <= $2) ORDER BY w.id")
            .bind(farthest).bind(yearly).fetch_all(conn).await)
    }

    /// How a ward stands: as it was read with the rows of this transaction, or else as it is now.
    pub async fn ward_mark(&mut self, ward: WardId) -> Result<Option<WardMark>> {
        if let Some(mark) = self.at_hand.ward(ward) {
            return Ok(Some(mark.clone()));
        }
        let row: Option<WardRow> = beside!(self, conn => sqlx::query_as(
            "SELECT w.id AS of_ward, w.name AS ward_name, w.case_prefix, w.unit_label, w.office_phone,
                (SELECT count(*) FROM resident_group g WHERE g.ward_id = w.id) AS n_groups,
                (SELECT count(*) FROM mediation_team t WHERE t.ward_id = w.id) AS n_teams
             FROM ward w WHERE w.id = $1").bind(ward).fetch_optional(conn).await)?;
        Ok(row.and_then(WardRow::mark))
    }

    /// One ward.
    pub async fn ward(&mut self, id: WardId) -> Result<Option<Ward>> {
        let row: Option<RawWard> = beside!(self, conn => sqlx::query_as(
            "SELECT id, name, case_prefix, unit_label, office_phone FROM ward WHERE id = $1")
            .bind(id).fetch_optional(conn).await)?;
        Ok(row.map(ward))
    }

    /// The ward with this key.
    pub async fn ward_by_key(&mut self, key: &str) -> Result<Option<WardId>> {
        on!(self, conn => sqlx::query_scalar("SELECT id FROM ward WHERE key = $1")
            .bind(key).fetch_optional(conn).await)
    }

    /// The official code of every ward.
    pub async fn ward_keys(&mut self) -> Result<Vec<(WardId, String)>> {
        on!(self, conn => sqlx::query_as("SELECT id, key FROM ward ORDER BY id").fetch_all(conn).await)
    }

    /// A ward's resident groups, by number.
    pub async fn groups(&mut self, ward: WardId) -> Result<Vec<ResidentGroup>> {
        let rows: Vec<(GroupId, WardId, i32, String)> = beside!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, number, name FROM resident_group WHERE ward_id = $1 ORDER BY number")
            .bind(ward).fetch_all(conn).await)?;
        Ok(rows.into_iter().map(|(id, ward, number, name)| ResidentGroup { id, ward, number, name }).collect())
    }

    /// A ward's mediation teams, by number.
    pub async fn teams(&mut self, ward: WardId) -> Result<Vec<Team>> {
        let rows: Vec<(TeamId, WardId, GroupId, i32, String)> = beside!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, resident_group_id, number, name FROM mediation_team WHERE ward_id = $1 ORDER BY number")
            .bind(ward).fetch_all(conn).await)?;
        Ok(rows.into_iter().map(|(id, ward, group, number, name)| Team { id, ward, group, number, name }).collect())
    }
}
