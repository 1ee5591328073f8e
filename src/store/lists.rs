//! Files with lists of people that the office sent. What they say is sealed, and forgotten as soon as it is written down,
//! thrown away or too old.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::people::NewPerson;
use super::register::Writer;
use super::seal::Place;
use super::{Result, Tx, code, on};
use crate::domain::access::{Permit, act};
use crate::domain::people::register::Unit;
use crate::domain::people::tenure::Paper;
use crate::domain::people::units::NewUnit;
use crate::domain::roster::file::{ListFile, NewListFile, Standing, Unreadable};
use crate::domain::roster::plan::{Choice, Decision, Decisions, Plan, Step};
use crate::domain::roster::rows::List;
use crate::domain::{GroupId, ListId, PersonId, TeamId, WardId};

/// What is sealed.
#[derive(Serialize, Deserialize)]
struct Content {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    list: Option<List>,
}

#[derive(FromRow)]
struct Row {
    id: ListId,
    ward_id: WardId,
    sent_by: PersonId,
    standing: String,
    why: Option<String>,
    content: Option<Vec<u8>>,
    choices: String,
    since: Option<NaiveDate>,
    sent_at: DateTime<Utc>,
}

/// The numbers that whom and what a plan adds got.
#[derive(Default)]
struct Numbers {
    groups: HashMap<GroupId, GroupId>,
    teams: HashMap<TeamId, TeamId>,
    people: HashMap<PersonId, PersonId>,
}

impl Numbers {
    fn group(&self, id: GroupId) -> GroupId {
        self.groups.get(&id).copied().unwrap_or(id)
    }

    fn team(&self, id: TeamId) -> TeamId {
        self.teams.get(&id).copied().unwrap_or(id)
    }

    fn person(&self, id: PersonId) -> PersonId {
        self.people.get(&id).copied().unwrap_or(id)
    }
}

/// What was decided of a row as it is stored: sheet, row, what, and who of several. The last came later.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Decided {
    Which(usize, u32, Choice, PersonId),
    Plain(usize, u32, Choice),
}

impl Decided {
    fn of((at, it): (&(usize, u32), &Decision)) -> Self {
        match it.who {
            Some(who) => Self::Which(at.0, at.1, it.choice, who),
            None => Self::Plain(at.0, at.1, it.choice),
        }
    }

    fn read(self) -> ((usize, u32), Decision) {
        match self {
            Self::Which(sheet, row, choice, who) => ((sheet, row), Decision { choice, who: Some(who) }),
            Self::Plain(sheet, row, choice) => ((sheet, row), choice.into()),
        }
    }
}

impl Tx {
    /// Keeps that somebody sent a file. A known id stays as it is.
    pub async fn add_list(
        &mut self,
        permit: &Permit<act::KeepRegister>,
        (ward, new): (WardId, &NewListFile),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let content = self.seal_list(new.id, &Content { name: new.name.clone(), list: None });
        on!(self, conn => sqlx::query(
            "INSERT INTO people_list (id, ward_id, sent_by, standing, content, choices, sent_at)
             VALUES ($1, $2, $3, 'coming', $4, '[]', $5) ON CONFLICT (id) DO NOTHING")
            .bind(new.id).bind(ward).bind(permit.by()).bind(content).bind(now).execute(conn).await.map(drop))
    }

    /// A file of a ward.
    pub async fn list_file(&mut self, ward: WardId, id: ListId) -> Result<Option<ListFile>> {
        let row: Option<Row> = on!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, sent_by, standing, why, content, choices, since, sent_at
             FROM people_list WHERE id = $1 AND ward_id = $2 AND what = 'people'").bind(id).bind(ward).fetch_optional(conn).await)?;
        row.map(|it| self.list_of(it)).transpose()
    }

    /// The file that was sent last by somebody and that waits: it can be read, or nobody knows yet.
    pub async fn open_list(&mut self, ward: WardId, by: PersonId) -> Result<Option<ListId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT id FROM people_list WHERE ward_id = $1 AND sent_by = $2 AND what = 'people' AND standing IN ('coming', 'read')
             ORDER BY id DESC LIMIT 1").bind(ward).bind(by).fetch_optional(conn).await)
    }

    /// Whose a file is that is still coming: its ward and who sent it.
    pub async fn coming_list(&mut self, id: ListId) -> Result<Option<(WardId, PersonId)>> {
        on!(self, conn => sqlx::query_as(
            "SELECT ward_id, sent_by FROM people_list WHERE id = $1 AND standing = 'coming'")
            .bind(id).fetch_optional(conn).await)
    }

    /// Notes that the reading of a file begins. Returns how often it has begun; 0 if it is not coming any more.
    pub async fn begin_reading(&mut self, id: ListId) -> Result<i64> {
        let reads: Option<i64> = on!(self, conn => sqlx::query_scalar(
            "UPDATE people_list SET reads = reads + 1 WHERE id = $1 AND standing = 'coming'
             RETURNING CAST(reads AS BIGINT)").bind(id).fetch_optional(conn).await)?;
        Ok(reads.unwrap_or(0))
    }

    /// Notes that the reading came to an end, whatever its end was: it did not end the process.
    pub async fn end_reading(&mut self, id: ListId) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE people_list SET reads = 0 WHERE id = $1")
            .bind(id).execute(conn).await.map(drop))
    }

    /// What a file says is known, or why it cannot be. Returns whether it was still coming.
    pub async fn list_came(
        &mut self,
        (ward, id): (WardId, ListId),
        came: &std::result::Result<List, Unreadable>,
    ) -> Result<bool> {
        let Some(file) = self.list_file(ward, id).await? else { return Ok(false) };
        let (standing, why) = match came {
            Ok(_) => (Standing::Read, None),
            Err(why) => (Standing::Unread, Some(why.code())),
        };
        let content = self.seal_list(id, &Content { name: file.name, list: came.as_ref().ok().cloned() });
        let rows = on!(self, conn => sqlx::query(
            "UPDATE people_list SET standing = $2, why = $3, content = $4 WHERE id = $1 AND standing = 'coming'")
            .bind(id).bind(standing.code()).bind(why).bind(content).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Keeps what was decided of the rows of a file that is read and not done with.
    pub async fn decide_in_list(
        &mut self,
        _permit: &Permit<act::KeepRegister>,
        (ward, id): (WardId, ListId),
        choices: &Decisions,
    ) -> Result<bool> {
        let rows: Vec<Decided> = choices.iter().map(Decided::of).collect();
        let json = serde_json::to_string(&rows).expect("numbers and codes");
        let rows = on!(self, conn => sqlx::query(
            "UPDATE people_list SET choices = $3 WHERE id = $1 AND ward_id = $2 AND standing = 'read'")
            .bind(id).bind(ward).bind(&json).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Keeps since when those are in office of whom a file says nothing, or that it is to be said once more. Of a file that is
    /// read and not done with.
    pub async fn say_since_of_list(
        &mut self,
        _permit: &Permit<act::KeepRegister>,
        (ward, id): (WardId, ListId),
        since: Option<NaiveDate>,
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE people_list SET since = $3 WHERE id = $1 AND ward_id = $2 AND what = 'people' AND standing = 'read'")
            .bind(id).bind(ward).bind(since).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Ends a file: what it says is forgotten. Returns whether it had not ended before.
    pub async fn end_list(
        &mut self,
        _permit: &Permit<act::KeepRegister>,
        (ward, id): (WardId, ListId),
        standing: Standing,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE people_list SET standing = $3, content = NULL, choices = '[]', ended_at = $4
             WHERE id = $1 AND ward_id = $2 AND what = 'people' AND standing IN ('coming', 'read', 'unread')")
            .bind(id).bind(ward).bind(standing.code()).bind(now)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Forgets what files say that were sent before an instant and that nobody came back to.
    pub async fn sweep_lists(&mut self, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE people_list SET standing = 'dropped', content = NULL, choices = '[]', ended_at = $2
             WHERE standing IN ('coming', 'read', 'unread') AND sent_at < $1")
            .bind(before).bind(now).execute(conn).await.map(drop))
    }

    /// Who of a ward was at a training session that began between two instants.
    pub async fn attended_between(
        &mut self,
        ward: WardId,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Vec<PersonId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT DISTINCT g.person_id FROM training_guest g JOIN training t ON t.id = g.training_id
             WHERE t.ward_id = $1 AND g.attended_at IS NOT NULL AND t.status = 'planned'
                AND t.starts_at >= $2 AND t.starts_at < $3 ORDER BY g.person_id")
            .bind(ward).bind(from).bind(to).fetch_all(conn).await)
    }

    /// As [`Store::derive_secret`](super::Store::derive_secret), within a step.
    #[must_use]
    pub fn derive_secret(&self, label: &str) -> String {
        self.seal.derive(label)
    }

    /// Writes a plan down as it was made; whom and what it adds gets its number now. `key` begins the keys of new people.
    pub async fn make_plan(
        &mut self,
        writer: Writer,
        (ward, key): (WardId, &str),
        plan: &Plan,
        now: DateTime<Utc>,
    ) -> Result<Vec<PersonId>> {
        let mut made = Numbers::default();
        let mut writes = Vec::new();
        for step in &plan.steps {
            let step = step.renumbered(&|it| made.person(it), &|it| made.team(it), &|it| made.group(it));
            match step {
                Step::Write(write) => writes.push(write),
                Step::AddGroup { id, number, name } => {
                    let new = NewUnit { of_group: None, number, name, from: None, paper: Paper::UNKNOWN };
                    if let Unit::Group(real) = self.add_unit(writer, ward, &new).await? {
                        made.groups.insert(id, real);
                    }
                }
                Step::AddTeam { id, group, number, name } => {
                    let new = NewUnit { of_group: Some(group), number, name, from: None, paper: Paper::UNKNOWN };
                    if let Unit::Team(real) = self.add_unit(writer, ward, &new).await? {
                        made.teams.insert(id, real);
                    }
                }
                Step::AddPerson { id, base } => {
                    let key = format!("{key}:{}", -id.0);
                    let new =
                        NewPerson { key: &key, ward, name: &base.name, phone: base.phone.as_deref(), sex: base.sex };
                    let real = self.add_person(&new, now).await?;
                    made.people.insert(id, real);
                }
            }
        }
        self.write_register(writer, ward, &writes).await?;
        let added = plan.added.iter().map(|it| made.person(it.1));
        Ok(added.chain(plan.changed.iter().map(|it| it.person)).collect())
    }

    fn seal_list(&self, id: ListId, content: &Content) -> Vec<u8> {
        let json = serde_json::to_string(content).expect("a list is plain data");
        self.seal(place(&id.to_string()), &json)
    }

    fn list_of(&self, row: Row) -> Result<ListFile> {
        let content = match &row.content {
            Some(sealed) => {
                let json = self.unseal(place(&row.id.to_string()), sealed)?;
                Some(code("people_list", "content", row.id, serde_json::from_str::<Content>(&json).ok())?)
            }
            None => None,
        };
        let choices: Vec<Decided> = code("people_list", "choices", row.id, serde_json::from_str(&row.choices).ok())?;
        let (name, list) = content.map_or((String::new(), None), |it| (it.name, it.list));
        Ok(ListFile {
            id: row.id,
            ward: row.ward_id,
            by: row.sent_by,
            name,
            standing: code("people_list", "standing", row.id, Standing::from_code(&row.standing))?,
            why: row.why.as_deref().and_then(Unreadable::from_code),
            list,
            choices: choices.into_iter().map(Decided::read).collect(),
            since: row.since,
            sent_at: row.sent_at,
        })
    }
}

fn place(row: &str) -> Place<'_> {
    Place { table: "people_list", column: "content", row }
}
