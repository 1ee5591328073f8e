//! Wards, resident groups and teams.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::{Result, Tx, beside, on};
use crate::domain::input::places::Places;
use crate::domain::people::{Life, ResidentGroup, Team, Ward};
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

/// How a ward stands. As long as the numbers are the same, so are its groups and teams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardMark {
    /// The ward itself.
    pub ward: Ward,
    /// How many resident groups it has.
    pub groups: usize,
    /// How many mediation teams.
    pub teams: usize,
    /// How often any of them changed.
    pub changes: i64,
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
    units: Option<i64>,
}

impl WardRow {
    pub(super) fn mark(self) -> Option<WardMark> {
        let raw = (self.of_ward?, self.ward_name?, self.case_prefix?, self.unit_label?, self.office_phone);
        let (groups, teams) = (self.n_groups as usize, self.n_teams as usize);
        Some(WardMark { ward: ward(raw), groups, teams, changes: self.units.unwrap_or_default() })
    }
}

#[derive(FromRow)]
struct GroupRow {
    id: GroupId,
    ward_id: WardId,
    number: i32,
    name: String,
    held_from: Option<NaiveDate>,
    held_to: Option<NaiveDate>,
    merged_into: Option<GroupId>,
}

#[derive(FromRow)]
struct TeamRow {
    id: TeamId,
    ward_id: WardId,
    resident_group_id: GroupId,
    number: i32,
    name: String,
    held_from: Option<NaiveDate>,
    held_to: Option<NaiveDate>,
    merged_into: Option<TeamId>,
    wants_minority: bool,
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
                OR NOT EXISTS (SELECT 1 FROM timer t WHERE t.key = 'drills:' || w.id AND t.due_at <= $1)
                OR NOT EXISTS (SELECT 1 FROM timer t WHERE t.key = 'rules:' || w.id AND t.due_at <= $2)
                OR NOT EXISTS (SELECT 1 FROM timer t WHERE t.key = 'review:' || w.id AND t.due_at <= $2) ORDER BY w.id")
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
                (SELECT count(*) FROM mediation_team t WHERE t.ward_id = w.id) AS n_teams, w.units
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

    /// The places of a ward that may read like somebody's name: itself and its resident groups, former ones as well.
    pub async fn places(&mut self, ward: WardId) -> Result<Places> {
        let (ward, groups) = (self.ward(ward).await?, self.groups(ward).await?);
        Ok(Places::of_ward(ward.as_ref(), &groups))
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
        let rows: Vec<GroupRow> = beside!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, number, name, held_from, held_to, merged_into FROM resident_group
             WHERE ward_id = $1 ORDER BY number").bind(ward).fetch_all(conn).await)?;
        let group = |it: GroupRow| ResidentGroup {
            id: it.id,
            ward: it.ward_id,
            number: it.number,
            name: it.name,
            life: Life { from: it.held_from, to: it.held_to, into: it.merged_into },
        };
        Ok(rows.into_iter().map(group).collect())
    }

    /// A ward's mediation teams, by number.
    pub async fn teams(&mut self, ward: WardId) -> Result<Vec<Team>> {
        let rows: Vec<TeamRow> = beside!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, resident_group_id, number, name, held_from, held_to, merged_into, wants_minority
             FROM mediation_team WHERE ward_id = $1 ORDER BY number").bind(ward).fetch_all(conn).await)?;
        let team = |it: TeamRow| Team {
            id: it.id,
            ward: it.ward_id,
            group: it.resident_group_id,
            number: it.number,
            name: it.name,
            life: Life { from: it.held_from, to: it.held_to, into: it.merged_into },
            wants_minority: it.wants_minority,
        };
        Ok(rows.into_iter().map(team).collect())
    }
}
