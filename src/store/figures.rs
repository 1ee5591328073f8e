//! What is counted: the stretches in which cases were open, kept beside the cases so that no sealed column is opened
//! for a number. Counting itself is `domain::figures`.

use chrono::NaiveDate;
use sqlx::QueryBuilder;

use super::{Result, Tx, code, on, push_list, push_teams};
use crate::domain::access::Reached;
use crate::domain::case::{Case, Change, NewCase, Stage, Status};
use crate::domain::figures::{Stretch, StretchEnd};
use crate::domain::kinds::Kind;
use crate::domain::period::Period;
use crate::domain::{CaseId, TeamId, WardId};

type RawStretch = (CaseId, i32, TeamId, Kind, NaiveDate, Option<NaiveDate>, Option<NaiveDate>, Option<String>);

/// A case by its dates and codes: what a list without names may show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseDates {
    /// Its id.
    pub id: CaseId,
    /// Its code.
    pub code: String,
    /// The leading team.
    pub team: TeamId,
    /// Kind.
    pub kind: Kind,
    /// Where it stands.
    pub status: Status,
    /// Days: received, assigned, first session, ended.
    pub days: [Option<NaiveDate>; 4],
}

type RawDates =
    (CaseId, String, TeamId, Kind, Status, NaiveDate, Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>);

/// Stretches within a reach that touch a period: those still open, and those that ended in it or later.
macro_rules! touching {
    ($columns:literal, $reach:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM case_stretch s WHERE ",
            $reach,
            " AND opened_on <= $3 AND ended_on IS NULL UNION ALL SELECT ",
            $columns,
            " FROM case_stretch s WHERE ",
            $reach,
            " AND opened_on <= $3 AND ended_on >= $2"
        )
    };
}
const OF_WARD: &str = touching!("case_id, nth, team_id, kind, opened_on, begun_on, ended_on, ending", "ward_id = $1");
const OF_TEAM: &str = touching!("case_id, nth, team_id, kind, opened_on, begun_on, ended_on, ending", "team_id = $1");
const OF_ALL: &str =
    touching!("case_id, nth, team_id, kind, opened_on, begun_on, ended_on, ending", "CAST($1 AS BIGINT) = 0");

/// Says that a row is one of a reach, by its ward or its team.
fn push_reach<DB>(query: &mut QueryBuilder<DB>, reach: Reached)
where
    DB: sqlx::Database,
    WardId: for<'q> sqlx::Encode<'q, DB> + sqlx::Type<DB>,
    TeamId: for<'q> sqlx::Encode<'q, DB> + sqlx::Type<DB>,
{
    match (reach, reach.teams()) {
        (_, Some(teams)) => push_teams(query, "team_id", teams),
        (Reached::Ward(ward), _) => {
            query.push("ward_id = ").push_bind(ward);
        }
        _ => {
            query.push("1 = 1");
        }
    }
}

impl Tx {
    /// The stretches within a reach that touch a period, by case and number.
    pub async fn stretches(&mut self, reach: Reached, period: Period) -> Result<Vec<Stretch>> {
        let parts = match reach {
            Reached::Ward(ward) => vec![(OF_WARD, ward.0)],
            Reached::Team(team) => vec![(OF_TEAM, team.0)],
            Reached::Teams(teams) => teams.iter().map(|it| (OF_TEAM, it.0)).collect(),
            Reached::Province => vec![(OF_ALL, 0)],
        };
        let mut rows: Vec<RawStretch> = Vec::new();
        for (sql, id) in parts {
            let part: Vec<RawStretch> = on!(self, conn => sqlx::query_as(sql)
                .bind(id).bind(period.from).bind(period.to).fetch_all(conn).await)?;
            rows.extend(part);
        }
        let stretches = rows.into_iter().map(stretch).collect::<Result<Vec<_>>>()?;
        let mut stretches = self.as_led_then(stretches, reach, period).await?;
        stretches.sort_unstable_by_key(|it| (it.case, it.nth));
        Ok(stretches)
    }

    /// Matters that were not accepted in a period, within a reach.
    pub async fn count_not_accepted(&mut self, reach: Reached, period: Period) -> Result<u32> {
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT count(*) FROM not_accepted WHERE ");
                push_reach(&mut query, reach);
                query.push(" AND on_day >= ").push_bind(period.from).push(" AND on_day <= ").push_bind(period.to);
                query.build_query_scalar().fetch_one($conn).await
            }};
        }
        let count: i64 = on!(self, conn => query!(conn))?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// The codes of cases, in the order of the codes.
    pub async fn codes_of(&mut self, cases: &[CaseId]) -> Result<Vec<(CaseId, String)>> {
        if cases.is_empty() {
            return Ok(Vec::new());
        }
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT id, code FROM case_file WHERE id IN ");
                push_list(&mut query, cases.iter().copied());
                query.build_query_as().fetch_all($conn).await
            }};
        }
        let mut rows: Vec<(CaseId, String)> = on!(self, conn => query!(conn))?;
        rows.sort_unstable_by(|a, b| a.1.cmp(&b.1));
        Ok(rows)
    }

    /// Cases that count in a period, by dates and codes: up to `limit` with an id above `after`, in order of ids.
    pub async fn case_dates(
        &mut self,
        reach: Reached,
        period: Period,
        (after, limit): (CaseId, i64),
    ) -> Result<Vec<CaseDates>> {
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT id, code, team_id, kind, status, received_on, assigned_on, first_session_on, ended_on
                     FROM (SELECT f.id, f.code, f.ward_id, f.kind, f.status, f.received_on, f.assigned_on,
                            f.first_session_on, f.ended_on, coalesce((SELECT m.from_team_id FROM case_move m
                                WHERE m.case_id = f.id AND m.moved_on > ",
                );
                query.push_bind(period.to);
                query
                    .push(" ORDER BY m.moved_on, m.id LIMIT 1), f.team_id) AS team_id FROM case_file f) c WHERE id > ");
                query.push_bind(after).push(" AND ");
                push_reach(&mut query, reach);
                query.push(" AND EXISTS (SELECT 1 FROM case_stretch s WHERE s.case_id = c.id AND s.opened_on <= ");
                query.push_bind(period.to).push(" AND (s.ended_on IS NULL OR s.ended_on >= ").push_bind(period.from);
                query.push(")) ORDER BY id LIMIT ").push_bind(limit).build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<RawDates> = on!(self, conn => query!(conn))?;
        Ok(rows
            .into_iter()
            .map(|(id, code, team, kind, status, received, assigned, begun, ended)| CaseDates {
                id,
                code,
                team,
                kind,
                status,
                days: [Some(received), assigned, begun, ended],
            })
            .collect())
    }

    /// Cases that went over to another team after the period count for the team that led them in it.
    async fn as_led_then(
        &mut self,
        mut stretches: Vec<Stretch>,
        reach: Reached,
        period: Period,
    ) -> Result<Vec<Stretch>> {
        let moves: Vec<(CaseId, i32, TeamId)> = on!(self, conn => sqlx::query_as(
            "SELECT case_id, nth, from_team_id FROM case_move WHERE moved_on > $1 ORDER BY moved_on DESC, id DESC")
            .bind(period.to).fetch_all(conn).await)?;
        for (case, nth, from) in moves {
            let at = stretches.iter().position(|it| (it.case, it.nth) == (case, nth));
            match (at, reach) {
                (Some(at), _) => stretches[at].team = from,
                // One that this team led then, and another leads now.
                (None, Reached::Team(_) | Reached::Teams(_)) if reach.covers(from) => {
                    let row: Option<RawStretch> = on!(self, conn => sqlx::query_as(
                        "SELECT case_id, nth, $3, kind, opened_on, begun_on, ended_on, ending FROM case_stretch
                         WHERE case_id = $1 AND nth = $2")
                        .bind(case).bind(nth).bind(from).fetch_optional(conn).await)?;
                    let found = row.map(stretch).transpose()?.filter(|it| it.touches(period.from, period.to));
                    stretches.extend(found);
                }
                (None, _) => {}
            }
        }
        if let Some(teams) = reach.teams() {
            stretches.retain(|it| teams.contains(it.team));
        }
        Ok(stretches)
    }

    async fn move_stretch(&mut self, case: CaseId, to: TeamId) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE case_stretch SET team_id = $2 WHERE case_id = $1 AND nth =
                (SELECT max(nth) FROM case_stretch WHERE case_id = $1)")
            .bind(case).bind(to).execute(conn).await.map(drop))
    }

    /// The first stretch of a new case.
    pub(super) async fn open_stretch(&mut self, case: CaseId, new: &NewCase) -> Result<()> {
        if new.stage.status() == Status::Void {
            return Ok(());
        }
        let begun = match &new.stage {
            Stage::InSession { since } | Stage::Paused { since, .. } => Some(*since),
            _ => None,
        };
        let ending = new.stage.ended_on().map(|_| new.stage.status());
        on!(self, conn => sqlx::query(
            "INSERT INTO case_stretch (case_id, nth, ward_id, team_id, kind, opened_on, begun_on, ended_on, ending)
             VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)")
            .bind(case).bind(new.ward).bind(new.team).bind(new.kind).bind(new.received_on).bind(begun)
            .bind(new.stage.ended_on()).bind(ending).execute(conn).await.map(drop))
    }

    /// What a change makes of the stretches of a case; `after` is the case as it is then.
    pub(super) async fn follow_stretch(&mut self, after: &Case, change: &Change) -> Result<()> {
        match change {
            Change::Assign { .. }
            | Change::Take { .. }
            | Change::Decline { .. }
            | Change::Agree { .. }
            | Change::Cooperate { .. }
            | Change::HelpMove { .. }
            | Change::Pause { .. }
            | Change::GoOn { .. }
            | Change::Plan { .. }
            | Change::Perform { .. }
            | Change::TellFront { .. }
            | Change::FollowUp { .. } => Ok(()),
            Change::Move { to, .. } => self.move_stretch(after.id, *to).await,
            Change::Begin { .. } | Change::Session { .. } => on!(self, conn => sqlx::query(
                "UPDATE case_stretch SET begun_on = $2 WHERE case_id = $1 AND nth =
                    (SELECT max(nth) FROM case_stretch WHERE case_id = $1)")
                .bind(after.id).bind(after.course.begun_on).execute(conn).await.map(drop)),
            Change::End { stage } => on!(self, conn => sqlx::query(
                "UPDATE case_stretch SET ended_on = $2, ending = $3 WHERE case_id = $1 AND nth =
                    (SELECT max(nth) FROM case_stretch WHERE case_id = $1)")
                .bind(after.id).bind(stage.ended_on()).bind(stage.status()).execute(conn).await.map(drop)),
            Change::Reopen { on, .. } => on!(self, conn => sqlx::query(
                "INSERT INTO case_stretch (case_id, nth, ward_id, team_id, kind, opened_on, begun_on)
                 SELECT case_id, nth + 1, ward_id, team_id, kind, $2, $2 FROM case_stretch
                 WHERE case_id = $1 AND nth =
                    (SELECT max(nth) FROM case_stretch WHERE case_id = $1)")
                .bind(after.id).bind(on).execute(conn).await.map(drop)),
            Change::Amend { .. } => self.put_stretches_right(after).await,
            Change::Void { .. } => on!(self, conn => sqlx::query("DELETE FROM case_stretch WHERE case_id = $1")
                .bind(after.id).execute(conn).await.map(drop)),
        }
    }
}

fn stretch((case, nth, team, kind, opened_on, begun_on, ended_on, ending): RawStretch) -> Result<Stretch> {
    let ended = match (ended_on, ending) {
        (Some(on), Some(ending)) => {
            let end = StretchEnd::from_code(&ending);
            Some((on, code("case_stretch", "ending", case, end)?))
        }
        _ => None,
    };
    Ok(Stretch { case, team, kind, nth, opened_on, begun_on, ended })
}
