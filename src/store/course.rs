//! The days of a case over its whole life, read from clear columns: what was assigned, agreed and begun, what ended and
//! was reopened, and how long assignments that were replaced had let it wait.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Result, Tx, on};
use crate::domain::CaseId;
use crate::domain::calendar::local_date;
use crate::domain::case::{
    Amendment, Case, CaseMediator, Change, Course, EventKind, Former, NewCase, Release, ReleaseReason,
};

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
            return Ok(Course { assigned_on, agreed_on, begun_on: first_session, former: Vec::new() });
        };
        let former = earlier.iter().filter_map(|&(begun_on, ended_on)| Some(Former { begun_on, ended_on: ended_on? }));
        Ok(Course { assigned_on, agreed_on, begun_on: *begun_on, former: former.collect() })
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
