//! What is counted of the life of cases beside their ends: from clear columns alone.

use super::{Result, Tx, dialect, on};
use crate::domain::access::Reached;
use crate::domain::case::Kept;
use crate::domain::figures::CourseCounts;
use crate::domain::period::Period;
use crate::domain::{TeamId, WardId};

fn small(count: i64) -> u32 {
    u32::try_from(count).unwrap_or_default()
}

impl Tx {
    /// Sessions, pauses, how agreements are kept, what came back, and days of waiting, within a reach and a period.
    pub async fn course_counts(&mut self, reach: Reached, period: Period) -> Result<CourseCounts> {
        let mut sum = CourseCounts::default();
        match reach {
            Reached::Ward(ward) => sum += self.course_of((Some(ward), None, false), period).await?,
            Reached::Team(team) => sum += self.course_of((None, Some(team), false), period).await?,
            Reached::Teams(teams) => {
                for team in teams.iter() {
                    sum += self.course_of((None, Some(team), false), period).await?;
                }
            }
            Reached::Province => sum += self.course_of((None, None, true), period).await?,
        }
        Ok(sum)
    }

    async fn course_of(
        &mut self,
        (ward, team, all): (Option<WardId>, Option<TeamId>, bool),
        period: Period,
    ) -> Result<CourseCounts> {
        let (from, to) = (period.from, period.to);
        let sessions: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM case_session s JOIN case_file c ON c.id = s.case_id
             WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status <> 'void' AND s.held_on >= $4 AND s.held_on <= $5")
            .bind(ward).bind(team).bind(all).bind(from).bind(to).fetch_one(conn).await)?;
        let paused: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM case_halt h JOIN case_file c ON c.id = h.case_id
             WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status <> 'void' AND h.paused_on <= $4
                AND (h.over_on IS NULL OR h.over_on > $4)")
            .bind(ward).bind(team).bind(all).bind(to).fetch_one(conn).await)?;
        let kept: Vec<(String, i64)> = on!(self, conn => sqlx::query_as(
            "SELECT k.kept, count(*) FROM case_kept k JOIN case_file c ON c.id = k.case_id
             WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status = 'success' AND k.on_day >= $4 AND k.on_day <= $5
                AND k.nth = (SELECT max(l.nth) FROM case_kept l WHERE l.case_id = c.id AND l.on_day <= $5) GROUP BY k.kept")
            .bind(ward).bind(team).bind(all).bind(from).bind(to).fetch_all(conn).await)?;
        let helped: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM case_team t JOIN mediation_team m ON m.id = t.team_id JOIN case_file c ON c.id = t.case_id
             WHERE (m.ward_id = $1 OR t.team_id = $2 OR $3) AND t.standing = 'joined' AND c.status <> 'void'
                AND t.on_day >= $4 AND t.on_day <= $5")
            .bind(ward).bind(team).bind(all).bind(from).bind(to).fetch_one(conn).await)?;
        let sql = dialect!(self,
            sqlite: "SELECT coalesce(sum(CAST(julianday(c.first_session_on) - julianday(c.assigned_on) AS INTEGER)), 0), count(*)
                FROM case_file c WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status <> 'void'
                AND c.assigned_on IS NOT NULL AND c.first_session_on >= $4 AND c.first_session_on <= $5",
            postgres: "SELECT coalesce(sum(c.first_session_on - c.assigned_on), 0)::bigint, count(*)
                FROM case_file c WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status <> 'void'
                AND c.assigned_on IS NOT NULL AND c.first_session_on >= $4 AND c.first_session_on <= $5",
        );
        let begin: (i64, i64) = on!(self, conn => sqlx::query_as(sql)
            .bind(ward).bind(team).bind(all).bind(from).bind(to).fetch_one(conn).await)?;
        let sql = dialect!(self,
            sqlite: "SELECT coalesce(sum(CAST(julianday(c.ended_on) - julianday(c.received_on) AS INTEGER)), 0), count(*)
                FROM case_file c WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status IN ('success', 'failure')
                AND c.ended_on >= $4 AND c.ended_on <= $5",
            postgres: "SELECT coalesce(sum(c.ended_on - c.received_on), 0)::bigint, count(*)
                FROM case_file c WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status IN ('success', 'failure')
                AND c.ended_on >= $4 AND c.ended_on <= $5",
        );
        let end: (i64, i64) = on!(self, conn => sqlx::query_as(sql)
            .bind(ward).bind(team).bind(all).bind(from).bind(to).fetch_one(conn).await)?;
        // A team is told nothing of another team's case of violence at home, a number neither.
        let recurring: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(DISTINCT c.id) FROM case_tie t JOIN case_file c ON c.id = t.case_id
                JOIN case_file e ON e.id = t.earlier_id
             WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND t.kinship = 'continues' AND t.ended_at IS NULL
                AND c.status <> 'void' AND e.status <> 'void' AND c.received_on >= $4 AND c.received_on <= $5
                AND ($2 IS NULL OR NOT e.domestic_violence OR e.team_id = c.team_id)")
            .bind(ward).bind(team).bind(all).bind(from).bind(to).fetch_one(conn).await)?;
        let of = |fits: fn(Kept) -> bool| {
            let sum = kept.iter().filter(|it| Kept::from_code(&it.0).is_some_and(fits)).map(|it| it.1).sum();
            small(sum)
        };
        Ok(CourseCounts {
            sessions: small(sessions),
            paused: small(paused),
            holding: of(Kept::holds),
            broken: of(|it| it == Kept::Broken),
            helped: small(helped),
            recurring: small(recurring),
            begin: (small(begin.0), small(begin.1)),
            end: (small(end.0), small(end.1)),
        })
    }
}
