//! The register of people as it is kept: what is known of everybody with the day from which it holds, offices with their
//! papers, groups and teams with their days. It only reads and writes; the rules are `domain::people`.
//!
//! A deed is three calls in the caller's transaction: [`Tx::register`], a rule, [`Tx::write_register`].

mod writer;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

pub use self::writer::Writer;
use super::corrected::Was;
use super::seal::Place;
use super::{Error, Result, Tx, code, on};
use crate::domain::calendar::local_date;
use crate::domain::people::particulars::{Fact, Nature, Particulars, Version, Written};
use crate::domain::people::register::{Entry, Register, Unit, UnitVersion, Write};
use crate::domain::people::tenure::{Basis, Ending, Hand, LeavingReason, Paper, Tenure};
use crate::domain::people::units::NewUnit;
use crate::domain::people::{Holding, Office, Sex};
use crate::domain::{CaseId, GroupId, PersonId, TeamId, WardId};

#[derive(FromRow)]
struct PersonRow {
    id: PersonId,
    key: String,
    name: Vec<u8>,
    phone: Option<Vec<u8>>,
    sex: Option<Sex>,
}

#[derive(FromRow)]
struct VersionRow {
    person_id: PersonId,
    nth: i32,
    nature: String,
    holds_from: Option<NaiveDate>,
    recorded_at: DateTime<Utc>,
    by_person: Option<PersonId>,
    for_person: Option<PersonId>,
    facts: Vec<u8>,
}

#[derive(FromRow)]
struct TenureRow {
    id: i64,
    person_id: PersonId,
    office: Office,
    team_id: Option<TeamId>,
    resident_group_id: Option<GroupId>,
    held_from: NaiveDate,
    held_to: Option<NaiveDate>,
    basis: Option<String>,
    paper: Option<String>,
    paper_on: Option<NaiveDate>,
    given_at: Option<DateTime<Utc>>,
    given_by: Option<PersonId>,
    given_for: Option<PersonId>,
    end_reason: Option<String>,
    end_paper: Option<String>,
    end_paper_on: Option<NaiveDate>,
    ended_at: Option<DateTime<Utc>>,
    ended_by: Option<PersonId>,
    ended_for: Option<PersonId>,
}

#[derive(FromRow)]
struct UnitRow {
    kind: String,
    unit_id: i64,
    nature: String,
    holds_from: Option<NaiveDate>,
    name: String,
    resident_group_id: Option<GroupId>,
}

const TENURES: &str =
    "SELECT h.id, h.person_id, h.office, h.team_id, h.resident_group_id, h.held_from, h.held_to, h.basis,
        h.paper, h.paper_on, h.given_at, h.given_by, h.given_for, h.end_reason, h.end_paper, h.end_paper_on, h.ended_at,
        h.ended_by, h.ended_for
     FROM office_holding h JOIN person p ON p.id = h.person_id WHERE p.ward_id = $1 ORDER BY h.id";
/// An office as it was seen.
macro_rules! seen {
    ($start:literal) => {
        concat!(
            $start,
            " WHERE person_id = $1 AND office = $2 AND team_id IS NOT DISTINCT FROM $3
                AND resident_group_id IS NOT DISTINCT FROM $4 AND held_from = $5 AND held_to IS NOT DISTINCT FROM $6"
        )
    };
}
/// Binds an office as it was seen.
macro_rules! as_seen {
    ($query:expr, $person:expr, $seen:expr) => {
        $query.bind($person).bind($seen.office).bind($seen.team).bind($seen.group).bind($seen.from).bind($seen.to)
    };
}
const END: &str = seen!(
    "UPDATE office_holding SET held_to = $7, end_reason = $8, end_paper = $9, end_paper_on = $10, ended_at = $11,
        ended_by = $12, ended_for = $13"
);
const RESUME: &str = seen!(
    "UPDATE office_holding SET held_to = NULL, end_reason = NULL, end_paper = NULL, end_paper_on = NULL, ended_at = NULL,
        ended_by = NULL, ended_for = NULL"
);
const CORRECT: &str = seen!("UPDATE office_holding SET held_from = $7, basis = $8, paper = $9, paper_on = $10");
const CORRECT_RELEASE: &str = seen!("UPDATE office_holding SET end_paper = $7, end_paper_on = $8");
const FIND: &str = seen!(
    "SELECT id, person_id, office, team_id, resident_group_id, held_from, held_to, basis, paper, paper_on, given_at,
        given_by, given_for, end_reason, end_paper, end_paper_on, ended_at, ended_by, ended_for FROM office_holding"
);

impl Tx {
    /// A ward's register, as it is looked at on `today`.
    pub async fn register(&mut self, ward: WardId, today: NaiveDate) -> Result<Register> {
        let people: Vec<PersonRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, key, name, phone, sex FROM person WHERE ward_id = $1 ORDER BY id")
            .bind(ward).fetch_all(conn).await)?;
        let mut found = BTreeMap::new();
        for row in people {
            let entry = Entry { id: row.id, base: self.base(&row)?, versions: Vec::new(), tenures: Vec::new() };
            found.insert(row.id, entry);
        }
        let tenures: Vec<TenureRow> = on!(self, conn => sqlx::query_as(TENURES).bind(ward).fetch_all(conn).await)?;
        for row in tenures {
            let person = row.person_id;
            if let (Some(entry), tenure) = (found.get_mut(&person), tenure(row)?) {
                entry.tenures.push(tenure);
            }
        }
        let versions: Vec<VersionRow> = on!(self, conn => sqlx::query_as(
            "SELECT v.person_id, v.nth, v.nature, v.holds_from, v.recorded_at, v.by_person, v.for_person, v.facts
             FROM person_version v JOIN person p ON p.id = v.person_id WHERE p.ward_id = $1 ORDER BY v.person_id, v.nth")
            .bind(ward).fetch_all(conn).await)?;
        for row in versions {
            let written = self.written(&row)?;
            if let Some(entry) = found.get_mut(&row.person_id) {
                entry.versions.push(written.version);
            }
        }
        let names = self.unit_names(ward).await?;
        let (groups, teams) = (self.groups(ward).await?, self.teams(ward).await?);
        let minority: Vec<(TeamId, Option<NaiveDate>, Option<NaiveDate>)> = on!(self, conn => sqlx::query_as(
            "SELECT id, minority_from, minority_to FROM mediation_team
             WHERE ward_id = $1 AND (minority_from IS NOT NULL OR minority_to IS NOT NULL) ORDER BY id")
            .bind(ward).fetch_all(conn).await)?;
        let minority = minority.into_iter().map(|it| (it.0, (it.1, it.2))).collect();
        let papers = self.unit_papers(ward).await?;
        Ok(Register { ward, today, groups, teams, names, papers, minority, people: found })
    }

    /// The same for those who only look at it: read once in a transaction, as long as nothing of it changes.
    pub async fn shared_register(&mut self, ward: WardId, today: NaiveDate) -> Result<Arc<Register>> {
        if let Some(read) = self.at_hand.register(ward, today) {
            return Ok(read);
        }
        let read = Arc::new(self.register(ward, today).await?);
        self.at_hand.keep_register(&read);
        Ok(read)
    }

    /// What was written down of somebody, with who did it and when, in that order.
    pub async fn written_of(&mut self, person: PersonId) -> Result<Vec<Written>> {
        let rows: Vec<VersionRow> = on!(self, conn => sqlx::query_as(
            "SELECT person_id, nth, nature, holds_from, recorded_at, by_person, for_person, facts
             FROM person_version WHERE person_id = $1 ORDER BY nth").bind(person).fetch_all(conn).await)?;
        rows.iter().map(|it| self.written(it)).collect()
    }

    /// Adds a group or a team that a rule allowed.
    pub async fn add_unit(&mut self, _writer: Writer, ward: WardId, new: &NewUnit) -> Result<Unit> {
        self.at_hand.forget_wards();
        let unit = match new.of_group {
            None => Unit::Group(self.add_group(ward, new.number, &new.name).await?),
            Some(group) => Unit::Team(self.add_team(ward, group, new.number, &new.name).await?),
        };
        let sql = match unit {
            Unit::Group(_) => "UPDATE resident_group SET held_from = $2, paper = $3, paper_on = $4 WHERE id = $1",
            Unit::Team(_) => "UPDATE mediation_team SET held_from = $2, paper = $3, paper_on = $4 WHERE id = $1",
        };
        on!(self, conn => sqlx::query(sql).bind(unit.id()).bind(new.from)
            .bind(new.paper.number.as_deref()).bind(new.paper.on).execute(conn).await.map(drop))?;
        self.note_units(ward).await?;
        Ok(unit)
    }

    /// Writes what a rule answered, in order, and says which cases went over to another team by it. Fails where something no
    /// longer stands as the rule saw it.
    pub async fn write_register(&mut self, writer: Writer, ward: WardId, writes: &[Write]) -> Result<Vec<CaseId>> {
        self.at_hand.forget_people();
        let mut moved = Vec::new();
        for write in writes {
            match write {
                Write::MoveCases { from, to, on } => {
                    moved.extend(self.move_open_cases(writer, ward, (*from, *to), *on).await?);
                }
                _ => self.write_one(writer, write).await?,
            }
        }
        if writes.iter().any(|it| {
            matches!(
                it,
                Write::Name { .. } | Write::Close { .. } | Write::WantMinority { .. } | Write::MoveCases { .. }
            )
        }) {
            self.note_units(ward).await?;
        }
        Ok(moved)
    }

    async fn write_one(&mut self, writer: Writer, write: &Write) -> Result<()> {
        match write {
            Write::Give { person, holding, basis, paper } => self.give(writer, (*person, holding), *basis, paper).await,
            Write::End { person, seen, last, why, paper } => {
                // Another end than was written before: that one stays readable.
                if seen.to.is_some() {
                    self.keep_office(writer, (*person, seen), "").await?;
                }
                self.end(writer, (*person, seen), *last, (*why, paper)).await
            }
            Write::Stop { person, seen, last, reason } => {
                self.keep_office(writer, (*person, seen), reason).await?;
                self.end(writer, (*person, seen), *last, (LeavingReason::Stopped, &Paper::UNKNOWN)).await
            }
            Write::Resume { person, seen, reason } => {
                self.keep_office(writer, (*person, seen), reason).await?;
                let rows = on!(self, conn => as_seen!(sqlx::query(RESUME), person, seen)
                    .execute(conn).await.map(|it| it.rows_affected()))?;
                one("resume office", rows)
            }
            Write::Correct { person, seen, from, basis, paper, reason } => {
                self.keep_office(writer, (*person, seen), reason).await?;
                let rows = on!(self, conn => as_seen!(sqlx::query(CORRECT), person, seen)
                    .bind(from).bind(basis.map(Basis::code)).bind(&paper.number).bind(paper.on)
                    .execute(conn).await.map(|it| it.rows_affected()))?;
                one("correct office", rows)
            }
            Write::CorrectRelease { person, seen, paper, reason } => {
                self.keep_office(writer, (*person, seen), reason).await?;
                let rows = on!(self, conn => as_seen!(sqlx::query(CORRECT_RELEASE), person, seen)
                    .bind(&paper.number).bind(paper.on).execute(conn).await.map(|it| it.rows_affected()))?;
                one("correct release", rows)
            }
            Write::Record { person, version } => self.record_version(writer, *person, version).await,
            Write::Name { unit, version } => self.name_unit(writer, *unit, version).await,
            Write::Close { unit, last, into } => {
                if let Unit::Team(team) = unit {
                    self.close_proposals(writer, *team).await?;
                }
                self.close_unit(*unit, *last, *into).await
            }
            Write::WantMinority { team, wanted } => {
                let today = local_date(writer.at);
                // A day before it was wanted nothing was, and the day on which it no longer is belongs to what follows.
                on!(self, conn => sqlx::query(
                    "UPDATE mediation_team SET wants_minority = $2,
                        minority_from = CASE WHEN $2 THEN $3 ELSE minority_from END,
                        minority_to = CASE WHEN $2 THEN NULL ELSE $4 END
                     WHERE id = $1")
                    .bind(team).bind(wanted).bind(today).bind(today.pred_opt()).execute(conn).await.map(drop))
            }
            Write::Papered { unit, paper } => {
                let sql = match unit {
                    Unit::Group(_) => "UPDATE resident_group SET end_paper = $2, end_paper_on = $3 WHERE id = $1",
                    Unit::Team(_) => "UPDATE mediation_team SET end_paper = $2, end_paper_on = $3 WHERE id = $1",
                };
                on!(self, conn => sqlx::query(sql).bind(unit.id()).bind(paper.number.as_deref()).bind(paper.on)
                    .execute(conn).await.map(drop))
            }
            // Read of the cases as well, and answered with them.
            Write::MoveCases { .. } => Ok(()),
        }
    }

    async fn give(
        &mut self,
        writer: Writer,
        (person, holding): (PersonId, &Holding),
        basis: Option<Basis>,
        paper: &Paper,
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO office_holding (person_id, office, team_id, resident_group_id, held_from, held_to, basis, paper,
                paper_on, given_at, given_by, given_for)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
            .bind(person).bind(holding.office).bind(holding.team).bind(holding.group).bind(holding.from)
            .bind(holding.to).bind(basis.map(Basis::code)).bind(&paper.number).bind(paper.on).bind(writer.at)
            .bind(writer.by()).bind(writer.on_behalf).execute(conn).await.map(drop))
    }

    async fn end(
        &mut self,
        writer: Writer,
        (person, seen): (PersonId, &Holding),
        last: NaiveDate,
        (why, paper): (LeavingReason, &Paper),
    ) -> Result<()> {
        let rows = on!(self, conn => as_seen!(sqlx::query(END), person, seen)
            .bind(last).bind(why.code()).bind(&paper.number).bind(paper.on).bind(writer.at).bind(writer.by())
            .bind(writer.on_behalf).execute(conn).await.map(|it| it.rows_affected()))?;
        one("end office", rows)
    }

    /// Keeps how an office stood before it is put right.
    async fn keep_office(&mut self, writer: Writer, (person, seen): (PersonId, &Holding), reason: &str) -> Result<()> {
        let row: Option<TenureRow> =
            on!(self, conn => as_seen!(sqlx::query_as(FIND), person, seen).fetch_optional(conn).await)?;
        let Some(row) = row else { return Err(Error::RowsAffected { what: "correct office", rows: 0 }) };
        let id = row.id;
        let tenure = tenure(row)?;
        let was = Was {
            from: tenure.holding.from,
            to: tenure.holding.to,
            basis: tenure.basis,
            paper: tenure.paper,
            end_paper: tenure.ending.as_ref().map_or(Paper::UNKNOWN, |it| it.paper.clone()),
            end_reason: tenure.ending.and_then(|it| it.why),
            reason: reason.to_owned(),
        };
        let nth: i32 = on!(self, conn => sqlx::query_scalar(
            "SELECT CAST(count(*) AS INTEGER) + 1 FROM office_correction WHERE holding_id = $1")
            .bind(id).fetch_one(conn).await)?;
        let json = serde_json::to_string(&was).expect("plain data");
        let was = self.seal(cell("office_correction", "was", &format!("{id}:{nth}")), &json);
        on!(self, conn => sqlx::query(
            "INSERT INTO office_correction (holding_id, nth, at, by_person, was) VALUES ($1, $2, $3, $4, $5)")
            .bind(id).bind(nth).bind(writer.at).bind(writer.by()).bind(was).execute(conn).await.map(drop))
    }

    /// Writes a version down, and into the person's own row what is true after it.
    pub(super) async fn record_version(&mut self, writer: Writer, person: PersonId, version: &Version) -> Result<()> {
        let row: Option<PersonRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, key, name, phone, sex FROM person WHERE id = $1").bind(person).fetch_optional(conn).await)?;
        let Some(row) = row else { return Err(Error::RowsAffected { what: "record particulars", rows: 0 }) };
        let before = self.written_of(person).await?;
        let nth = before.len() as i32 + 1;
        let json = serde_json::to_string(&version.facts).expect("plain data");
        let facts = self.seal(cell("person_version", "facts", &version_row(person, nth)), &json);
        on!(self, conn => sqlx::query(
            "INSERT INTO person_version (person_id, nth, nature, holds_from, recorded_at, by_person, for_person, facts)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
            .bind(person).bind(nth).bind(version.nature.code()).bind(version.from).bind(writer.at).bind(writer.by())
            .bind(writer.on_behalf).bind(facts).execute(conn).await.map(drop))?;
        let mut versions: Vec<Version> = before.into_iter().map(|it| it.version).collect();
        versions.push(version.clone());
        let entry = Entry { id: person, base: self.base(&row)?, versions, tenures: Vec::new() };
        let (was, now) = (entry.base.clone(), entry.latest());
        if (&was.name, &was.phone, was.sex) == (&now.name, &now.phone, now.sex) {
            return Ok(());
        }
        let name = self.seal(Place::of_person("name", &row.key), &now.name);
        let phone = now.phone.as_deref().map(|it| self.seal(Place::of_person("phone", &row.key), it));
        on!(self, conn => sqlx::query("UPDATE person SET name = $2, phone = $3, sex = $4 WHERE id = $1")
            .bind(person).bind(name).bind(phone).bind(now.sex).execute(conn).await.map(drop))?;
        if was.phone == now.phone {
            return Ok(());
        }
        // Another number is not the one that was confirmed.
        on!(self, conn => sqlx::query("UPDATE tg_account SET phone_confirmed_at = NULL WHERE person_id = $1")
            .bind(person).execute(conn).await.map(drop))
    }

    async fn name_unit(&mut self, writer: Writer, unit: Unit, version: &UnitVersion) -> Result<()> {
        let nth: i32 = on!(self, conn => sqlx::query_scalar(
            "SELECT CAST(count(*) AS INTEGER) + 1 FROM unit_version WHERE kind = $1 AND unit_id = $2")
            .bind(unit.kind()).bind(unit.id()).fetch_one(conn).await)?;
        on!(self, conn => sqlx::query(
            "INSERT INTO unit_version (kind, unit_id, nth, nature, holds_from, recorded_at, by_person, name,
                resident_group_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
            .bind(unit.kind()).bind(unit.id()).bind(nth).bind(version.nature.code()).bind(version.from)
            .bind(writer.at).bind(writer.by()).bind(&version.name).bind(version.group)
            .execute(conn).await.map(drop))?;
        // What is true after all that was written stands with the unit itself.
        let (name, group): (String, Option<GroupId>) = on!(self, conn => sqlx::query_as(
            "SELECT name, resident_group_id FROM unit_version WHERE kind = $1 AND unit_id = $2
             ORDER BY CASE WHEN holds_from IS NULL THEN 0 ELSE 1 END DESC, holds_from DESC, nth DESC LIMIT 1")
            .bind(unit.kind()).bind(unit.id()).fetch_one(conn).await)?;
        match unit {
            Unit::Group(id) => on!(self, conn => sqlx::query("UPDATE resident_group SET name = $2 WHERE id = $1")
                .bind(id).bind(&name).execute(conn).await.map(drop)),
            Unit::Team(id) => on!(self, conn => sqlx::query(
                "UPDATE mediation_team SET name = $2, resident_group_id = coalesce($3, resident_group_id) WHERE id = $1")
                .bind(id).bind(&name).bind(group).execute(conn).await.map(drop)),
        }
    }

    async fn close_unit(&mut self, unit: Unit, last: NaiveDate, into: Option<Unit>) -> Result<()> {
        let sql = match unit {
            Unit::Group(_) => {
                "UPDATE resident_group SET held_to = $2, merged_into = $3 WHERE id = $1 AND held_to IS NULL"
            }
            Unit::Team(_) => {
                "UPDATE mediation_team SET held_to = $2, merged_into = $3 WHERE id = $1 AND held_to IS NULL"
            }
        };
        let rows = on!(self, conn => sqlx::query(sql).bind(unit.id()).bind(last).bind(into.map(Unit::id))
            .execute(conn).await.map(|it| it.rows_affected()))?;
        one("close unit", rows)
    }

    /// Counts a change of the ward's units: what others remember of them is read again.
    pub(super) async fn note_units(&mut self, ward: WardId) -> Result<()> {
        self.at_hand.forget_wards();
        on!(self, conn => sqlx::query("UPDATE ward SET units = units + 1 WHERE id = $1")
            .bind(ward).execute(conn).await.map(drop))
    }

    async fn unit_names(&mut self, ward: WardId) -> Result<BTreeMap<Unit, Vec<UnitVersion>>> {
        let rows: Vec<UnitRow> = on!(self, conn => sqlx::query_as(
            "SELECT v.kind, v.unit_id, v.nature, v.holds_from, v.name, v.resident_group_id FROM unit_version v
             LEFT JOIN resident_group g ON v.kind = 'group' AND g.id = v.unit_id
             LEFT JOIN mediation_team t ON v.kind = 'team' AND t.id = v.unit_id
             WHERE coalesce(g.ward_id, t.ward_id) = $1 ORDER BY v.id").bind(ward).fetch_all(conn).await)?;
        let mut names: BTreeMap<Unit, Vec<UnitVersion>> = BTreeMap::new();
        for row in rows {
            let unit = match row.kind.as_str() {
                "group" => Unit::Group(GroupId(row.unit_id)),
                _ => Unit::Team(TeamId(row.unit_id)),
            };
            let nature = code("unit_version", "nature", row.unit_id, Nature::from_code(&row.nature))?;
            let version = UnitVersion { nature, from: row.holds_from, name: row.name, group: row.resident_group_id };
            names.entry(unit).or_default().push(version);
        }
        Ok(names)
    }

    fn base(&self, row: &PersonRow) -> Result<Particulars> {
        Ok(Particulars {
            name: self.unseal(Place::of_person("name", &row.key), &row.name)?,
            phone: row.phone.as_ref().map(|it| self.unseal(Place::of_person("phone", &row.key), it)).transpose()?,
            sex: row.sex,
            ..Particulars::default()
        })
    }

    fn written(&self, row: &VersionRow) -> Result<Written> {
        let key = version_row(row.person_id, row.nth);
        let json = self.unseal(cell("person_version", "facts", &key), &row.facts)?;
        let facts: Vec<Fact> = code("person_version", "facts", &key, serde_json::from_str(&json).ok())?;
        let nature = code("person_version", "nature", &key, Nature::from_code(&row.nature))?;
        let version = Version { nature, from: row.holds_from, facts };
        Ok(Written { version, at: row.recorded_at, by: row.by_person, on_behalf: row.for_person })
    }
}

fn one(what: &'static str, rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::RowsAffected { what, rows }) }
}

fn tenure(row: TenureRow) -> Result<Tenure> {
    let id = row.id;
    let basis = row.basis.map(|it| code("office_holding", "basis", id, Basis::from_code(&it))).transpose()?;
    let why =
        row.end_reason.map(|it| code("office_holding", "end_reason", id, LeavingReason::from_code(&it))).transpose()?;
    let hand = |at: Option<DateTime<Utc>>, by, on_behalf| at.map(|at| Hand { at, by, on_behalf });
    let ending = row.held_to.map(|_| Ending {
        why,
        paper: Paper { number: row.end_paper, on: row.end_paper_on },
        hand: hand(row.ended_at, row.ended_by, row.ended_for),
    });
    Ok(Tenure {
        holding: Holding {
            office: row.office,
            team: row.team_id,
            group: row.resident_group_id,
            from: row.held_from,
            to: row.held_to,
        },
        basis,
        paper: Paper { number: row.paper, on: row.paper_on },
        given: hand(row.given_at, row.given_by, row.given_for),
        ending,
    })
}

fn version_row(person: PersonId, nth: i32) -> String {
    format!("{person}:{nth}")
}

fn cell<'a>(table: &'static str, column: &'static str, row: &'a str) -> Place<'a> {
    Place { table, column, row }
}
