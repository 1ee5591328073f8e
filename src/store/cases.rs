//! Cases: opening, changing and reading them, always within a [`Scope`].

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::QueryBuilder;

use super::seal::Place as Cell;
use super::{Error, Result, Tx, on, push_list, push_scope};
use crate::domain::access::{Permit, Scope, act};
use crate::domain::case::{
    Amendment, Case, CaseEvent, CaseMediator, Change, Course, EventKind, Ground, NewCase, Party, PartyKind, Place,
    Session, Side, Stage,
};
use crate::domain::kinds::Kind;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, CaseId, GroupId, PersonId, TeamId, WardId};

#[derive(sqlx::FromRow)]
struct RawCase {
    id: CaseId,
    code: String,
    ward_id: WardId,
    team_id: TeamId,
    kind: Kind,
    received_on: NaiveDate,
    ground: Ground,
    resident_group_id: GroupId,
    place: Option<Vec<u8>>,
    summary: Vec<u8>,
    domestic_violence: bool,
    sign: Sign,
    stage: Vec<u8>,
    entered_by: PersonId,
    created_at: DateTime<Utc>,
    version: i32,
    assigned_on: Option<NaiveDate>,
    agreed_on: Option<NaiveDate>,
    first_session_on: Option<NaiveDate>,
    /// What the old book tells of it, sealed, where it was brought in from there.
    old: Option<Vec<u8>>,
    /// The number that this book has now.
    old_book: Option<i64>,
    /// Of which team its own became a part.
    merged: Option<TeamId>,
}

/// How many cases are read at a time.
const AT_A_TIME: usize = 500;

#[derive(sqlx::FromRow)]
pub(super) struct RawParty {
    case_id: CaseId,
    seq: i32,
    side: Side,
    age_sealed: Option<Vec<u8>>,
    name: Vec<u8>,
    address: Option<Vec<u8>>,
    kind: PartyKind,
}

impl Tx {
    /// Takes the next number of a team and year, and makes the code of it: `VN-07-2026-003`.
    pub async fn take_case_code(&mut self, team: TeamId, on_day: NaiveDate) -> Result<String> {
        let year = on_day.year();
        let last: i32 = on!(self, conn => sqlx::query_scalar(
            "INSERT INTO case_counter (team_id, year, last) VALUES ($1, $2, 1)
             ON CONFLICT (team_id, year) DO UPDATE SET last = case_counter.last + 1 RETURNING last")
            .bind(team).bind(year).fetch_one(conn).await)?;
        let (prefix, number): (String, i32) = on!(self, conn => sqlx::query_as(
            "SELECT w.case_prefix, t.number FROM mediation_team t JOIN ward w ON w.id = t.ward_id WHERE t.id = $1")
            .bind(team).fetch_one(conn).await)?;
        Ok(format!("{prefix}-{number:02}-{year}-{last:03}"))
    }

    /// Gives the number back that was taken last in this very transaction, because no case came of it.
    pub async fn return_case_code(&mut self, team: TeamId, on_day: NaiveDate) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE case_counter SET last = last - 1 WHERE team_id = $1 AND year = $2")
            .bind(team).bind(on_day.year()).execute(conn).await.map(drop))
    }

    /// Ties the escalations that were reported while a case was being entered to the case; their keys begin with its.
    pub async fn tie_escalations(&mut self, case: CaseId, key_prefix: &str) -> Result<()> {
        let mut end = key_prefix.to_owned();
        end.push('\u{10FFFF}');
        let sql = super::dialect!(self,
            sqlite: "UPDATE escalation SET case_id = $1 WHERE key >= $2 AND key < $3",
            postgres: "UPDATE escalation SET case_id = $1 WHERE key COLLATE \"C\" >= $2 AND key COLLATE \"C\" < $3",
        );
        on!(self, conn => sqlx::query(sql).bind(case).bind(key_prefix).bind(end).execute(conn).await.map(drop))
    }

    /// Ties an alarm that was raised before anything was written down to the case that it was about.
    pub async fn tie_alarm(&mut self, alarm: AlarmId, case: CaseId) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE escalation SET case_id = $2 WHERE number = $1 AND case_id IS NULL")
            .bind(alarm).bind(case).execute(conn).await.map(drop))
    }

    /// Saves a new case under its code. A key that is known gives the case that has it, unchanged.
    pub async fn open_case(
        &mut self,
        permit: &Permit<act::Logging>,
        (new, code): (&NewCase, &str),
        now: DateTime<Utc>,
    ) -> Result<CaseId> {
        self.put_case((permit.by(), Some(permit.by())), (new, code), now, EventKind::Opened).await
    }

    /// The same, with what its timeline begins with.
    pub(super) async fn put_case(
        &mut self,
        (entered_by, by): (PersonId, Option<PersonId>),
        (new, code): (&NewCase, &str),
        now: DateTime<Utc>,
        event: EventKind,
    ) -> Result<CaseId> {
        let place = new.place.detail.as_deref().map(|it| self.seal(cell("case_file", "place", code), it));
        let summary = self.seal(cell("case_file", "summary", code), &new.summary);
        let voice = new.voice.as_deref().map(|it| self.seal(cell("case_file", "voice", code), it));
        let stage = self.seal(cell("case_file", "stage", code), &stage_json(&new.stage));
        let course = new.course();
        let noted = course.begun_on.map(|_| now);
        let id: Option<CaseId> = on!(self, conn => sqlx::query_scalar(
            "INSERT INTO case_file (key, code, ward_id, team_id, kind, received_on, ground, resident_group_id, place,
                summary, voice, domestic_violence, sign, status, assigned_on, first_session_on, ended_on, stage,
                entered_by, created_at, begun_noted_at, version, keyed)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 1,
                TRUE)
             ON CONFLICT (key) DO NOTHING RETURNING id")
            .bind(&new.key).bind(code).bind(new.ward).bind(new.team).bind(new.kind).bind(new.received_on)
            .bind(new.ground).bind(new.place.group).bind(place).bind(summary).bind(voice).bind(new.domestic_violence)
            .bind(new.sign).bind(new.stage.status()).bind(course.assigned_on).bind(course.begun_on)
            .bind(new.stage.ended_on()).bind(stage).bind(entered_by).bind(now).bind(noted).fetch_optional(conn).await)?;
        let Some(id) = id else {
            return on!(self, conn => sqlx::query_scalar("SELECT id FROM case_file WHERE key = $1")
                .bind(&new.key).fetch_one(conn).await);
        };
        self.open_stretch(id, new).await?;
        self.write_parties(id, code, &new.parties).await?;
        self.key_parties(&[(id, new.ward, &new.parties)]).await?;
        self.write_mediators(id, &new.mediators).await?;
        self.add_event(id, event_key(code, 1, event), by, (event, None, None), now).await?;
        self.note_declined((id, code), new, now).await?;
        Ok(id)
    }

    /// Writes a changed case and its entry in the timeline, which keeps what was replaced. Fails if somebody else
    /// changed it meanwhile.
    pub async fn change_case(
        &mut self,
        permit: &Permit<act::Changing>,
        (after, change): (&Case, &Change),
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.write_change(Some(permit.by()), (after, change), now).await
    }

    /// The same; by nobody where the operator did it.
    pub(super) async fn write_change(
        &mut self,
        by: Option<PersonId>,
        (after, change): (&Case, &Change),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let code = after.code.as_str();
        let place = after.place.detail.as_deref().map(|it| self.seal(cell("case_file", "place", code), it));
        let summary = self.seal(cell("case_file", "summary", code), &after.summary);
        let stage = self.seal(cell("case_file", "stage", code), &stage_json(&after.stage));
        let before = self.case(None, after.id).await?;
        let was = before.as_ref().map(|it| Amendment::replaced(it, change));
        let course = &after.course;
        // That mediation began is known from now on, unless it was known already.
        let noted = course.first_session().map(|_| now);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE case_file SET kind = $3, received_on = $4, ground = $5, resident_group_id = $6, place = $7,
                summary = $8, status = $9, assigned_on = $10, agreed_on = $11, begun_noted_at = CASE
                    WHEN first_session_on = $12 THEN begun_noted_at ELSE $13 END,
                first_session_on = $12, ended_on = $14, stage = $15, version = $16,
                domestic_violence = $17, team_id = $18
             WHERE id = $1 AND version = $2")
            .bind(after.id).bind(after.version - 1).bind(after.kind).bind(after.received_on).bind(after.ground)
            .bind(after.place.group).bind(place).bind(summary).bind(after.stage.status()).bind(course.assigned_on)
            .bind(course.agreed_on).bind(course.first_session()).bind(noted).bind(after.stage.ended_on()).bind(stage)
            .bind(after.version).bind(after.domestic_violence).bind(after.team).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows != 1 {
            return Err(Error::RowsAffected { what: "change case", rows });
        }
        self.follow_stretch(after, change).await?;
        self.follow_course(after, change).await?;
        if let Some(before) = &before {
            self.keep_wait(before, after, change).await?;
        }
        if let Change::Amend { fields, .. } = change
            && fields.parties.is_some()
        {
            on!(self, conn => sqlx::query("DELETE FROM case_party WHERE case_id = $1")
                .bind(after.id).execute(conn).await.map(drop))?;
            self.write_parties(after.id, code, &after.parties).await?;
            self.forget_keys(after.id).await?;
            self.key_parties(&[(after.id, after.ward, &after.parties)]).await?;
        }
        if matches!(change, Change::Void { .. }) {
            self.forget_keys(after.id).await?;
        }
        if change.moves_mediators() {
            on!(self, conn => sqlx::query("DELETE FROM case_mediator WHERE case_id = $1")
                .bind(after.id).execute(conn).await.map(drop))?;
            self.write_mediators(after.id, &after.mediators).await?;
        }
        let what = (change.kind(), Some(change), was.as_ref());
        self.add_event(after.id, event_key(code, after.version, change.kind()), by, what, now).await
    }

    async fn write_parties(&mut self, id: CaseId, code: &str, parties: &[Party]) -> Result<()> {
        for (seq, party) in (1_i32..).zip(parties) {
            let row = format!("{code}/{seq}");
            let name = self.seal(cell("case_party", "name", &row), &party.name);
            let address = party.address.as_deref().map(|it| self.seal(cell("case_party", "address", &row), it));
            let age = party.age.map(|it| self.seal(cell("case_party", "age_sealed", &row), &it.to_string()));
            on!(self, conn => sqlx::query(
                "INSERT INTO case_party (case_id, seq, side, age_sealed, name, address, kind)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)")
                .bind(id).bind(seq).bind(party.side).bind(age).bind(name).bind(address)
                .bind(party.kind)
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    async fn write_mediators(&mut self, id: CaseId, mediators: &[CaseMediator]) -> Result<()> {
        for it in mediators {
            on!(self, conn => sqlx::query(
                "INSERT INTO case_mediator (case_id, person_id, assigned_on, chosen_by_parties) VALUES ($1, $2, $3, $4)")
                .bind(id).bind(it.person).bind(it.assigned_on).bind(it.chosen_by_parties)
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    pub(super) async fn add_event(
        &mut self,
        case: CaseId,
        key: String,
        by: Option<PersonId>,
        (kind, change, was): (EventKind, Option<&Change>, Option<&Amendment>),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let data = change.map(|it| {
            let entry = Entry { change: it, was };
            let json = serde_json::to_string(&entry).expect("a change is plain data");
            self.seal(cell("case_event", "data", &key), &json)
        });
        on!(self, conn => sqlx::query(
            "INSERT INTO case_event (key, case_id, at, person_id, kind, data) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (key) DO NOTHING")
            .bind(&key).bind(case).bind(now).bind(by).bind(kind).bind(data).execute(conn).await.map(drop))
    }

    /// One case, if the scope reaches it. On PostgreSQL it is locked until the end of the transaction.
    pub async fn case(&mut self, scope: Option<Scope>, id: CaseId) -> Result<Option<Case>> {
        let lock = super::dialect!(self, sqlite: "", postgres: " FOR UPDATE");
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(CASE);
                push_list(&mut query, [id]);
                if let Some(scope) = scope {
                    push_scope!(query.push(" AND "), scope);
                }
                query.push(lock).build_query_as().fetch_optional($conn).await
            }};
        }
        let row: Option<RawCase> = on!(self, conn => query!(conn))?;
        Ok(self.whole(row.into_iter().collect()).await?.pop())
    }

    /// Cases with their sessions, to be read and not to be changed: nothing is locked. In the order of the list, which was
    /// read within a scope.
    pub async fn cases_to_read(&mut self, ids: &[CaseId]) -> Result<Vec<(Case, Vec<Session>)>> {
        let mut found = Vec::with_capacity(ids.len());
        for ids in ids.chunks(AT_A_TIME) {
            let cases = self.cases_alone(ids).await?;
            let keys: Vec<(CaseId, &str)> = cases.iter().map(|it| (it.id, it.code.as_str())).collect();
            let mut sessions = self.sessions_of(&keys).await?;
            found.extend(cases.into_iter().map(|it| {
                let sessions = sessions.remove(&it.id).unwrap_or_default();
                (it, sessions)
            }));
        }
        Ok(found)
    }

    /// The same without their sessions.
    pub async fn cases_alone(&mut self, ids: &[CaseId]) -> Result<Vec<Case>> {
        macro_rules! query {
            ($conn:expr, $ids:expr) => {{
                let mut query = QueryBuilder::new(CASE);
                push_list(&mut query, $ids.iter().copied());
                query.build_query_as().fetch_all($conn).await
            }};
        }
        let mut all = Vec::with_capacity(ids.len());
        for ids in ids.chunks(AT_A_TIME) {
            let rows: Vec<RawCase> = on!(self, conn => query!(conn, ids))?;
            let mut found: HashMap<CaseId, Case> = self.whole(rows).await?.into_iter().map(|it| (it.id, it)).collect();
            all.extend(ids.iter().filter_map(|id| found.remove(id)));
        }
        Ok(all)
    }

    /// Cases with all that hangs on their rows.
    async fn whole(&mut self, rows: Vec<RawCase>) -> Result<Vec<Case>> {
        let keys: Vec<(CaseId, String)> = rows.iter().map(|it| (it.id, it.code.clone())).collect();
        let mut parties = self.parties(&keys).await?;
        let ids: Vec<CaseId> = rows.iter().map(|it| it.id).collect();
        let mut people = self.people_on(&ids).await?;
        let mut courses = self.courses(&ids).await?;
        let heirs = self.heirs_of(&rows.iter().filter(|it| it.merged.is_some()).map(|it| it.ward_id).collect()).await?;
        rows.into_iter()
            .map(|row| {
                let code = row.code;
                let detail = row.place.map(|it| self.unseal(cell("case_file", "place", &code), &it)).transpose()?;
                let summary = self.unseal(cell("case_file", "summary", &code), &row.summary)?;
                let stage = self.unseal(cell("case_file", "stage", &code), &row.stage)?;
                let stage: Stage = super::code("case_file", "stage", &code, serde_json::from_str(&stage).ok())?;
                let old = self.old_entry(&code, row.old.as_ref().zip(row.old_book))?;
                let course = courses.remove(&row.id).unwrap_or_default();
                let course = course.of_row(row.assigned_on, row.agreed_on, row.first_session_on);
                let (mediators, followers) = people.remove(&row.id).unwrap_or_default();
                let led_by = heirs.get(&row.team_id).copied();
                Ok(Case {
                    id: row.id,
                    ward: row.ward_id,
                    team: row.team_id,
                    kind: row.kind,
                    received_on: row.received_on,
                    ground: row.ground,
                    place: Place { group: row.resident_group_id, detail },
                    parties: parties.remove(&row.id).unwrap_or_default(),
                    summary,
                    mediators,
                    domestic_violence: row.domestic_violence,
                    sign: row.sign,
                    stage: if old.is_some() { stage.of_old_book() } else { stage },
                    course: Course { followers, led_by, old, ..course },
                    entered_by: row.entered_by,
                    created_at: row.created_at,
                    version: row.version,
                    code,
                })
            })
            .collect()
    }

    pub(super) async fn parties(&mut self, cases: &[(CaseId, String)]) -> Result<HashMap<CaseId, Vec<Party>>> {
        if cases.is_empty() {
            return Ok(HashMap::new());
        }
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT case_id, seq, side, age_sealed, name, address, kind FROM case_party WHERE case_id IN ",
                );
                push_list(&mut query, cases.iter().map(|it| it.0));
                query.push(" ORDER BY case_id, seq");
                query.build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<RawParty> = on!(self, conn => query!(conn))?;
        let codes: HashMap<CaseId, &str> = cases.iter().map(|(id, code)| (*id, code.as_str())).collect();
        let mut found: HashMap<CaseId, Vec<Party>> = HashMap::new();
        for it in rows {
            let (id, code) = (it.case_id, codes.get(&it.case_id).copied().unwrap_or_default());
            found.entry(id).or_default().push(self.party(code, it)?);
        }
        Ok(found)
    }

    /// A person of the case with this code.
    pub(super) fn party(&self, code: &str, it: RawParty) -> Result<Party> {
        let row = format!("{code}/{}", it.seq);
        let name = self.unseal(cell("case_party", "name", &row), &it.name)?;
        let address = it.address.map(|it| self.unseal(cell("case_party", "address", &row), &it)).transpose()?;
        let age = it.age_sealed.map(|it| self.unseal(cell("case_party", "age_sealed", &row), &it)).transpose()?;
        Ok(Party { side: it.side, kind: it.kind, name, age: age.and_then(|it| it.parse().ok()), address })
    }

    /// A case's timeline, oldest first. Only for a case that was read within a scope.
    pub async fn case_events(&mut self, case: CaseId) -> Result<Vec<CaseEvent>> {
        type Raw =
            (String, DateTime<Utc>, Option<PersonId>, EventKind, Option<Vec<u8>>, Option<String>, Option<Vec<u8>>);
        let rows: Vec<Raw> = on!(self, conn => sqlx::query_as(
            "SELECT e.key, e.at, e.person_id, e.kind, e.data, p.key, p.name
             FROM case_event e LEFT JOIN person p ON p.id = e.person_id WHERE e.case_id = $1 ORDER BY e.id")
            .bind(case).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|(key, at, by, kind, data, person_key, name)| {
                let data = data.map(|it| self.unseal(cell("case_event", "data", &key), &it)).transpose()?;
                let kept: Option<Kept> = data.and_then(|it| serde_json::from_str(&it).ok());
                let (change, was) = kept.map_or((None, None), |it| (Some(it.change), it.was));
                let by_name = match (person_key, name) {
                    (Some(row), Some(name)) => Some(self.unseal(cell("person", "name", &row), &name)?),
                    _ => None,
                };
                Ok(CaseEvent { at, by, by_name, kind, change, was })
            })
            .collect()
    }

    /// When the last case was saved that somebody entered, or mediates.
    pub async fn last_case_of(&mut self, person: PersonId) -> Result<Option<DateTime<Utc>>> {
        let (entered, mediated): (Option<DateTime<Utc>>, Option<DateTime<Utc>>) = on!(self, conn => sqlx::query_as(
            "SELECT (SELECT created_at FROM case_file WHERE entered_by = $1 ORDER BY id DESC LIMIT 1),
                (SELECT c.created_at FROM case_mediator m JOIN case_file c ON c.id = m.case_id
                    WHERE m.person_id = $1 ORDER BY m.case_id DESC LIMIT 1)")
            .bind(person).fetch_one(conn).await)?;
        Ok(entered.max(mediated))
    }
}

const CASE: &str =
    "SELECT id, code, ward_id, team_id, kind, received_on, ground, resident_group_id, place, summary, domestic_violence,
        sign, stage, entered_by, created_at, version, assigned_on, agreed_on, first_session_on,
        (SELECT o.entry FROM old_case o WHERE o.case_id = c.id) AS old,
        (SELECT CAST(o.book AS BIGINT) FROM old_case o WHERE o.case_id = c.id) AS old_book,
        (SELECT t.merged_into FROM mediation_team t WHERE t.id = c.team_id) AS merged
     FROM case_file c WHERE id IN ";

/// An entry of the timeline as it is sealed: the change, and beside it what it replaced.
#[derive(Serialize)]
struct Entry<'a> {
    #[serde(flatten)]
    change: &'a Change,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<&'a Amendment>,
}

/// The same, read: entries of earlier releases have no `was`.
#[derive(Deserialize)]
struct Kept {
    #[serde(flatten)]
    change: Change,
    #[serde(default)]
    was: Option<Amendment>,
}

fn event_key(code: &str, version: i32, kind: EventKind) -> String {
    format!("{code}#{version}:{kind}")
}

fn stage_json(stage: &Stage) -> String {
    serde_json::to_string(stage).expect("a stage is plain data")
}

pub(super) fn cell<'a>(table: &'static str, column: &'static str, row: &'a str) -> Cell<'a> {
    Cell { table, column, row }
}

#[cfg(test)]
#[path = "cases_persisted_tests.rs"]
mod persisted_tests;
