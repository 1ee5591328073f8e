//! The days of a case over its whole life, read from clear columns: what was assigned, agreed and begun, what ended and
//! was reopened, its sessions, pauses and how its agreement was kept, and how long assignments that were replaced had let
//! it wait. What was said in a session is sealed.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::cases::cell;
use super::{Result, Tx, code, on};
use crate::domain::calendar::local_date;
use crate::domain::case::{
    Amendment, Case, CaseMediator, Change, Cooperation, Course, EventKind, Former, Halt, Helper, Kept, KeptOn, NewCase,
    Release, ReleaseReason, Session,
};
use crate::domain::{CaseId, TeamId};

/// A session, a pause or a report of a case, as its row tells it.
#[derive(FromRow)]
struct LifeRow {
    what: String,
    nth: i64,
    on_day: NaiveDate,
    until_on: Option<NaiveDate>,
    over_on: Option<NaiveDate>,
    kept: String,
}

fn number(all: usize) -> i32 {
    i32::try_from(all).unwrap_or(i32::MAX)
}

impl Tx {
    /// The days of a case, as far as its stage does not tell them; those of its own row are given.
    pub(super) async fn course(
        &mut self,
        id: CaseId,
        (assigned_on, agreed_on, first_session): (Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>),
    ) -> Result<Course> {
        let rows: Vec<(Option<NaiveDate>, Option<NaiveDate>)> = on!(self, conn => sqlx::query_as(
            "SELECT begun_on, ended_on FROM case_stretch WHERE case_id = $1 ORDER BY nth")
            .bind(id).fetch_all(conn).await)?;
        let Some(((begun_on, _), earlier)) = rows.split_last() else {
            // A case that was struck has no stretches.
            let course = Course { assigned_on, agreed_on, begun_on: first_session, ..Course::default() };
            return self.with_life(id, course).await;
        };
        let former = earlier.iter().filter_map(|&(begun_on, ended_on)| Some(Former { begun_on, ended_on: ended_on? }));
        let course =
            Course { assigned_on, agreed_on, begun_on: *begun_on, former: former.collect(), ..Course::default() };
        self.with_life(id, course).await
    }

    /// The same with sessions, pauses and reports.
    async fn with_life(&mut self, id: CaseId, mut course: Course) -> Result<Course> {
        let rows: Vec<LifeRow> = on!(self, conn => sqlx::query_as(
            "SELECT 'session' AS what, nth, held_on AS on_day, next_on AS until_on, CAST(NULL AS DATE) AS over_on, '' AS kept
                FROM case_session WHERE case_id = $1
             UNION ALL SELECT 'halt', nth, paused_on, until_on, over_on, '' FROM case_halt WHERE case_id = $1
             UNION ALL SELECT 'kept', nth, on_day, NULL, NULL, kept FROM case_kept WHERE case_id = $1
             UNION ALL SELECT 'team', team_id, on_day, NULL, NULL, standing FROM case_team WHERE case_id = $1
             ORDER BY what, nth")
            .bind(id).fetch_all(conn).await)?;
        for it in rows {
            match it.what.as_str() {
                "session" => {
                    course.sessions.push(it.on_day);
                    course.next_session = it.until_on;
                }
                "halt" => course.halts.push(Halt { on: it.on_day, until: it.until_on, over_on: it.over_on }),
                "team" => {
                    let standing = code("case_team", "standing", id, Cooperation::from_code(&it.kept))?;
                    course.helpers.push(Helper { team: TeamId(it.nth), standing, on: it.on_day });
                }
                _ => {
                    let kept = code("case_kept", "kept", id, Kept::from_code(&it.kept))?;
                    course.kept = Some(KeptOn { on: it.on_day, kept });
                }
            }
        }
        Ok(course)
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
        match change {
            Change::Session { nth, session, .. } => self.keep_session(after, *nth, session).await,
            // What ends has no next session, even where it is reopened.
            Change::End { .. } => on!(self, conn => sqlx::query(
                "UPDATE case_session SET next_on = NULL WHERE case_id = $1")
                .bind(id).execute(conn).await.map(drop)),
            Change::Cooperate { team, standing, on, .. } => on!(self, conn => sqlx::query(
                "INSERT INTO case_team (case_id, team_id, standing, on_day) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (case_id, team_id) DO UPDATE SET standing = $3, on_day = $4")
                .bind(id).bind(team).bind(standing.code()).bind(on).execute(conn).await.map(drop)),
            Change::Perform { on, kept, .. } => on!(self, conn => sqlx::query(
                "INSERT INTO case_kept (case_id, nth, on_day, kept)
                 SELECT $1, coalesce(max(nth), 0) + 1, $2, $3 FROM case_kept WHERE case_id = $1")
                .bind(id).bind(on).bind(kept.code()).execute(conn).await.map(drop)),
            _ => Ok(()),
        }
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
        let rows: Vec<(i32, Vec<u8>)> = on!(self, conn => sqlx::query_as(
            "SELECT nth, content FROM case_session WHERE case_id = $1 ORDER BY nth")
            .bind(case.id).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|(nth, content)| {
                let row = format!("{}#{nth}", case.code);
                let json = self.unseal(cell("case_session", "content", &row), &content)?;
                code("case_session", "content", row, serde_json::from_str(&json).ok())
            })
            .collect()
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
