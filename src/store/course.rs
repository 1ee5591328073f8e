//! The days of a case over its whole life, read from clear columns: what was assigned, agreed and begun, what ended and
//! was reopened, its sessions, pauses and how its agreement was kept, and how long assignments that were replaced had let
//! it wait. What was said in a session is sealed.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::cases::cell;
use super::{Result, Tx, code, on, push_list};
use crate::domain::calendar::local_date;
use crate::domain::case::{
    Amendment, Case, CaseMediator, Change, Cooperation, Course, EventKind, Former, Halt, Helper, Kept, KeptOn, NewCase,
    Release, ReleaseReason, Session,
};
use crate::domain::{CaseId, PersonId, TeamId};

/// A session, a pause or a report of a case, as its row tells it.
#[derive(FromRow)]
struct LifeRow {
    case_id: CaseId,
    what: String,
    nth: i64,
    on_day: NaiveDate,
    until_on: Option<NaiveDate>,
    over_on: Option<NaiveDate>,
    kept: String,
    who: Option<PersonId>,
}

/// When a case was open.
#[derive(FromRow)]
struct StretchRow {
    case_id: CaseId,
    begun_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
}

/// Where the life of a case is read, each with the same columns.
const LIFE: [&str; 4] = [
    "SELECT case_id, 'session' AS what, nth, held_on AS on_day, next_on AS until_on, CAST(NULL AS DATE) AS over_on,
        '' AS kept, CAST(NULL AS BIGINT) AS who FROM case_session",
    "SELECT case_id, 'halt', nth, paused_on, until_on, over_on, '', NULL FROM case_halt",
    "SELECT case_id, 'kept', nth, on_day, NULL, front_told_on, kept, NULL FROM case_kept",
    "SELECT case_id, 'team', team_id, on_day, NULL, NULL, standing, mediator_id FROM case_team",
];

/// What the tables beside the row of a case tell of its days.
#[derive(Default)]
pub(super) struct Days {
    /// When it was open, oldest first. A case that was struck has none.
    stretches: Vec<(Option<NaiveDate>, Option<NaiveDate>)>,
    /// Sessions, pauses, reports and helping teams.
    course: Course,
}

impl Days {
    /// With what its own row tells.
    pub(super) fn of_row(
        self,
        assigned_on: Option<NaiveDate>,
        agreed_on: Option<NaiveDate>,
        first_session: Option<NaiveDate>,
    ) -> Course {
        let course = Course { assigned_on, agreed_on, ..self.course };
        let Some(((begun_on, _), earlier)) = self.stretches.split_last() else {
            return Course { begun_on: first_session, ..course };
        };
        let former = earlier.iter().filter_map(|&(begun_on, ended_on)| Some(Former { begun_on, ended_on: ended_on? }));
        // Of an agreement that was set right and reopened, an earlier release kept the reports.
        let of_now = |on: NaiveDate| earlier.is_empty() || begun_on.is_none_or(|begun| begun <= on);
        let kept = course.kept.filter(|it| of_now(it.on));
        Course { begun_on: *begun_on, former: former.collect(), kept, ..course }
    }
}

fn number(all: usize) -> i32 {
    i32::try_from(all).unwrap_or(i32::MAX)
}

impl Tx {
    /// The days of cases, as far as their rows do not tell them.
    pub(super) async fn courses(&mut self, cases: &[CaseId]) -> Result<HashMap<CaseId, Days>> {
        let mut found: HashMap<CaseId, Days> = HashMap::new();
        if cases.is_empty() {
            return Ok(found);
        }
        macro_rules! stretches {
            ($conn:expr) => {{
                let mut query =
                    QueryBuilder::new("SELECT case_id, begun_on, ended_on FROM case_stretch WHERE case_id IN ");
                push_list(&mut query, cases.iter().copied());
                query.push(" ORDER BY case_id, nth").build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<StretchRow> = on!(self, conn => stretches!(conn))?;
        for it in rows {
            found.entry(it.case_id).or_default().stretches.push((it.begun_on, it.ended_on));
        }
        macro_rules! life {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("");
                for (nth, part) in LIFE.iter().enumerate() {
                    query.push(if nth == 0 { "" } else { " UNION ALL " }).push(*part);
                    push_list(query.push(" WHERE case_id IN "), cases.iter().copied());
                }
                query.push(" ORDER BY what, case_id, nth").build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<LifeRow> = on!(self, conn => life!(conn))?;
        for it in rows {
            let course = &mut found.entry(it.case_id).or_default().course;
            match it.what.as_str() {
                "session" => {
                    course.sessions.push(it.on_day);
                    course.next_session = it.until_on;
                }
                "halt" => course.halts.push(Halt { on: it.on_day, until: it.until_on, over_on: it.over_on }),
                "team" => {
                    let standing = code("case_team", "standing", it.case_id, Cooperation::from_code(&it.kept))?;
                    course.helpers.push(Helper { team: TeamId(it.nth), standing, on: it.on_day, mediator: it.who });
                }
                _ => {
                    let kept = code("case_kept", "kept", it.case_id, Kept::from_code(&it.kept))?;
                    course.kept = Some(KeptOn { on: it.on_day, kept, front_told: it.over_on });
                }
            }
        }
        Ok(found)
    }

    /// Keeps what a change says of sessions, pauses and of how an agreement is kept; `after` is the case as it is then.
    pub(super) async fn follow_course(&mut self, after: &Case, change: &Change) -> Result<()> {
        let id = after.id;
        let pauses =
            matches!(change, Change::Pause { .. } | Change::GoOn { .. } | Change::Session { .. } | Change::End { .. });
        if let Some(halt) = after.course.halts.last().filter(|_| pauses) {
            on!(self, conn => sqlx::query(
                "INSERT INTO case_halt (case_id, nth, paused_on, until_on, over_on) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (case_id, nth) DO UPDATE SET over_on = $5")
                .bind(id).bind(number(after.course.halts.len())).bind(halt.on).bind(halt.until).bind(halt.over_on)
                .execute(conn).await.map(drop))?;
        }
        let helps = matches!(change, Change::Cooperate { .. } | Change::Move { .. } | Change::HelpMove { .. });
        if helps || change.moves_mediators() {
            self.keep_helpers(after).await?;
        }
        match change {
            Change::Session { nth, session, .. } => self.keep_session(after, *nth, session).await,
            // What ends has no next session, even where it is reopened.
            Change::End { .. } => on!(self, conn => sqlx::query(
                "UPDATE case_session SET next_on = NULL WHERE case_id = $1")
                .bind(id).execute(conn).await.map(drop)),
            Change::Reopen { .. } => {
                on!(self, conn => sqlx::query("DELETE FROM case_kept WHERE case_id = $1")
                    .bind(id).execute(conn).await.map(drop))?;
                self.keep_followers(after).await
            }
            Change::Perform { on, kept, .. } => on!(self, conn => sqlx::query(
                "INSERT INTO case_kept (case_id, nth, on_day, kept, front_told_on)
                 SELECT $1, coalesce(max(nth), 0) + 1, $2, $3, $4 FROM case_kept WHERE case_id = $1")
                .bind(id).bind(on).bind(kept.code()).bind(after.course.kept.and_then(|it| it.front_told))
                .execute(conn).await.map(drop)),
            Change::FollowUp { .. } => self.keep_followers(after).await,
            Change::TellFront { on } => on!(self, conn => sqlx::query(
                "UPDATE case_kept SET front_told_on = $2 WHERE case_id = $1
                    AND nth = (SELECT max(nth) FROM case_kept WHERE case_id = $1)")
                .bind(id).bind(on).execute(conn).await.map(drop)),
            _ => Ok(()),
        }
    }

    /// Which teams help, and who of them mediates: those and no others.
    async fn keep_helpers(&mut self, after: &Case) -> Result<()> {
        on!(self, conn => sqlx::query("DELETE FROM case_team WHERE case_id = $1")
            .bind(after.id).execute(conn).await.map(drop))?;
        for it in &after.course.helpers {
            on!(self, conn => sqlx::query(
                "INSERT INTO case_team (case_id, team_id, standing, on_day, mediator_id) VALUES ($1, $2, $3, $4, $5)")
                .bind(after.id).bind(it.team).bind(it.standing.code()).bind(it.on).bind(it.mediator)
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    async fn keep_session(&mut self, after: &Case, nth: u32, session: &Session) -> Result<()> {
        let row = format!("{}#{nth}", after.code);
        let json = serde_json::to_string(session).expect("a session is plain data");
        let content = self.seal(cell("case_session", "content", &row), &json);
        let last = nth as usize == after.course.sessions.len();
        let next = after.course.next_session.filter(|_| last);
        on!(self, conn => sqlx::query(
            "INSERT INTO case_session (case_id, nth, held_on, next_on, content) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (case_id, nth) DO UPDATE SET held_on = $3, next_on = $4, content = $5")
            .bind(after.id).bind(i64::from(nth)).bind(session.on).bind(next).bind(content)
            .execute(conn).await.map(drop))
    }

    /// The sessions of a case, by number. Only for a case that was read within a scope.
    pub async fn sessions(&mut self, case: &Case) -> Result<Vec<Session>> {
        Ok(self.sessions_of(&[(case.id, &case.code)]).await?.remove(&case.id).unwrap_or_default())
    }

    /// Those of several cases.
    pub(super) async fn sessions_of(&mut self, cases: &[(CaseId, &str)]) -> Result<HashMap<CaseId, Vec<Session>>> {
        let mut found: HashMap<CaseId, Vec<Session>> = HashMap::new();
        if cases.is_empty() {
            return Ok(found);
        }
        macro_rules! sessions {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT case_id, nth, content FROM case_session WHERE case_id IN ");
                push_list(&mut query, cases.iter().map(|it| it.0));
                query.push(" ORDER BY case_id, nth").build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<(CaseId, i32, Vec<u8>)> = on!(self, conn => sessions!(conn))?;
        let codes: HashMap<CaseId, &str> = cases.iter().copied().collect();
        for (case, nth, content) in rows {
            let row = format!("{}#{nth}", codes.get(&case).copied().unwrap_or_default());
            let json = self.unseal(cell("case_session", "content", &row), &content)?;
            let session = code("case_session", "content", row, serde_json::from_str(&json).ok())?;
            found.entry(case).or_default().push(session);
        }
        Ok(found)
    }

    /// Brings the days of the stretches to those of the case, after a correction.
    pub(super) async fn put_stretches_right(&mut self, after: &Case) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE case_stretch SET kind = $2 WHERE case_id = $1")
            .bind(after.id).bind(after.kind).execute(conn).await.map(drop))?;
        let former = after.course.former.iter().map(|it| (it.begun_on, Some(it.ended_on)));
        let days = former.chain([(after.course.begun_on, after.stage.ended_on())]);
        for (nth, (begun_on, ended_on)) in (1_i32..).zip(days) {
            let opened_on = if nth == 1 { Some(after.received_on) } else { begun_on };
            on!(self, conn => sqlx::query(
                "UPDATE case_stretch SET opened_on = coalesce($3, opened_on), begun_on = $4, ended_on = $5
                 WHERE case_id = $1 AND nth = $2")
                .bind(after.id).bind(nth).bind(opened_on).bind(begun_on).bind(ended_on)
                .execute(conn).await.map(drop))?;
        }
        let ending = after.stage.ended_on().map(|_| after.stage.status());
        on!(self, conn => sqlx::query(
            "UPDATE case_stretch SET ending = $2 WHERE case_id = $1 AND nth =
                (SELECT max(nth) FROM case_stretch WHERE case_id = $1)")
            .bind(after.id).bind(ending).execute(conn).await.map(drop))
    }

    /// Keeps how long an assignment let a case wait, where another takes its place, or where the parties agreed on another
    /// day only when the last one had gone by (Art. 20(2)).
    pub(super) async fn keep_wait(&mut self, before: &Case, after: &Case, change: &Change) -> Result<()> {
        let (
            Some(wait),
            Change::Assign { on: until, .. }
            | Change::Take { on: until, .. }
            | Change::Decline { on: until, .. }
            | Change::Agree { late_on: Some(until), .. },
        ) = (before.wait(), change)
        else {
            return Ok(());
        };
        if after.wait() == Some(wait) {
            return Ok(());
        }
        on!(self, conn => sqlx::query(
            "INSERT INTO case_wait (case_id, version, assigned_on, agreed_on, until_on) VALUES ($1, $2, $3, $4, $5)")
            .bind(after.id).bind(after.version).bind(wait.assigned_on).bind(wait.agreed_on).bind(until)
            .execute(conn).await.map(drop))
    }

    /// Keeps in the timeline who declined a new case at once because of an interest in it (Art. 10(3)).
    pub(super) async fn note_declined(
        &mut self,
        (id, code): (CaseId, &str),
        new: &NewCase,
        now: DateTime<Utc>,
    ) -> Result<()> {
        for &person in &new.declined {
            let Some(name) = self.person(person).await?.map(|it| it.name) else { continue };
            let on = local_date(now);
            let reason = Release { reason: ReleaseReason::Interest, words: None };
            let asked = CaseMediator { person, name, assigned_on: on, chosen_by_parties: false };
            let was = Amendment { mediators: Some(vec![asked]), ..Amendment::default() };
            let entry = (EventKind::Decline, Some(&Change::Decline { person, reason, on }), Some(&was));
            self.add_event(id, format!("{code}#1:declined:{person}"), Some(person), entry, now).await?;
        }
        Ok(())
    }
}
