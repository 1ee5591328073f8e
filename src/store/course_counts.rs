//! What is counted of the life of cases beside their ends, and which cases those are: from clear columns, and both by the same
//! statement, so that a figure is always as many as the cases behind it. Whose people came back is `likely`, from what is
//! sealed: only whoever shows it asks for it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Result, Tx, code, dialect, on};
use crate::domain::access::Reached;
use crate::domain::figures::{CourseCase, CourseCounts, CourseFigure};
use crate::domain::period::Period;
use crate::domain::{CaseId, TeamId, WardId};

/// Every case behind every figure with what it adds to it, asked for `$what`: of a ward ($1), of a team ($2) or all ($3),
/// from the day $4 to the day $5. A team is told nothing of another team's case of violence at home, a number neither.
macro_rules! course {
    (sqlite: $what:literal, $rest:literal) => {
        course!($what, $rest, "CAST(julianday(", ") - julianday(", ") AS INTEGER)")
    };
    (postgres: $what:literal, $rest:literal) => {
        course!($what, $rest, "CAST(", " - ", " AS BIGINT)")
    };
    ($what:literal, $rest:literal, $days:literal, $from:literal, $end:literal) => {
        concat!(
            "SELECT ", $what, " FROM (
             SELECT 'bh' AS figure, c.id AS id, c.code AS code, count(*) AS adds
                FROM case_session s JOIN case_file c ON c.id = s.case_id
                WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status <> 'void'
                    AND s.held_on >= $4 AND s.held_on <= $5 GROUP BY c.id, c.code
             UNION ALL SELECT 'dt', c.id, c.code, count(DISTINCT c.id)
                FROM case_halt h JOIN case_file c ON c.id = h.case_id
                WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status <> 'void'
                    AND h.paused_on <= $5 AND (h.over_on IS NULL OR h.over_on > $5) GROUP BY c.id, c.code
             UNION ALL SELECT CASE WHEN k.kept = 'holding' THEN 'vg' WHEN k.kept = 'done' THEN 'xg' WHEN k.kept = 'lagging' THEN 'nl'
                    WHEN k.kept = 'broken' THEN 'dv' ELSE 'bk' END, c.id, c.code, CAST(1 AS BIGINT)
                FROM case_kept k JOIN case_file c ON c.id = k.case_id
                WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status = 'success'
                    AND k.on_day >= $4 AND k.on_day <= $5
                    AND k.nth = (SELECT max(l.nth) FROM case_kept l WHERE l.case_id = c.id AND l.on_day <= $5)
             UNION ALL SELECT 'tg', c.id, c.code, CAST(1 AS BIGINT) FROM case_file c
                WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status = 'success'
                    AND c.ended_on >= $4 AND c.ended_on <= $5 AND EXISTS (SELECT 1 FROM case_kept k
                        WHERE k.case_id = c.id AND k.kept IN ('holding', 'done')
                            AND k.nth = (SELECT max(l.nth) FROM case_kept l WHERE l.case_id = c.id))
             UNION ALL SELECT 'td', c.id, c.code, count(DISTINCT c.id)
                FROM case_tie t JOIN case_file c ON c.id = t.case_id JOIN case_file e ON e.id = t.earlier_id
                WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND t.kinship = 'continues' AND t.ended_at IS NULL
                    AND c.status <> 'void' AND e.status <> 'void' AND c.received_on >= $4 AND c.received_on <= $5
                    AND ($2 IS NULL OR NOT e.domestic_violence OR e.team_id = c.team_id) GROUP BY c.id, c.code
             UNION ALL SELECT 'ph', c.id, c.code, count(DISTINCT c.id)
                FROM case_team t JOIN mediation_team m ON m.id = t.team_id JOIN case_file c ON c.id = t.case_id
                WHERE (m.ward_id = $1 OR t.team_id = $2 OR $3) AND t.standing = 'joined' AND c.status <> 'void'
                    AND t.on_day >= $4 AND t.on_day <= $5 AND ($2 IS NULL OR NOT c.domestic_violence)
                GROUP BY c.id, c.code
             UNION ALL SELECT 'bd', c.id, c.code, ", $days, "c.first_session_on", $from, "c.assigned_on", $end, "
                FROM case_file c WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status <> 'void'
                    AND c.assigned_on IS NOT NULL AND c.first_session_on >= $4 AND c.first_session_on <= $5
             UNION ALL SELECT 'nk', c.id, c.code, ", $days, "c.ended_on", $from, "c.received_on", $end, "
                FROM case_file c WHERE (c.ward_id = $1 OR c.team_id = $2 OR $3) AND c.status IN ('success', 'failure')
                    AND c.ended_on >= $4 AND c.ended_on <= $5
             ) counted ", $rest
        )
    };
}

/// Whose cases are counted: of a ward, of a team, or all.
type Whose = (Option<WardId>, Option<TeamId>, bool);

/// The cases behind figures, the newest first; each once, though two of one's teams may have to do with it.
type Behind = BTreeMap<(CourseFigure, Reverse<CaseId>), (String, u32)>;

fn parts(reach: Reached) -> Vec<Whose> {
    match reach {
        Reached::Ward(ward) => vec![(Some(ward), None, false)],
        Reached::Team(team) => vec![(None, Some(team), false)],
        Reached::Teams(teams) => teams.iter().map(|it| (None, Some(it), false)).collect(),
        Reached::Province => vec![(None, None, true)],
    }
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

fn figure_of(known: &str) -> Result<CourseFigure> {
    code("case_file", "figure", known, CourseFigure::from_code(known))
}

impl Tx {
    /// Sessions, pauses, how agreements are kept, what came back, help, and days of waiting, within a reach and a period:
    /// everything but whose people came back.
    pub async fn course_counts(&mut self, reach: Reached, period: Period) -> Result<CourseCounts> {
        let mut counts = CourseCounts::default();
        let whose = parts(reach);
        if let [whose] = whose.as_slice() {
            for (figure, all, cases) in self.course_sums(*whose, period).await? {
                counts.add(figure_of(&figure)?, small(all), small(cases));
            }
        } else {
            for ((figure, _), (_, adds)) in self.behind(whose, None, period).await? {
                counts.add(figure, adds, 1);
            }
        }
        Ok(counts)
    }

    /// The same, and whose people came back: for that the people of all likely cases are unsealed.
    pub async fn whole_course_counts(&mut self, reach: Reached, period: Period) -> Result<CourseCounts> {
        let mut counts = self.course_counts(reach, period).await?;
        let again = self.likely_again(reach, period).await?.len();
        let again = u32::try_from(again).unwrap_or(u32::MAX);
        counts.add(CourseFigure::Again, again, again);
        Ok(counts)
    }

    /// The cases behind one of these figures, with what each adds to it, the newest first.
    pub async fn course_cases(
        &mut self,
        reach: Reached,
        figure: CourseFigure,
        period: Period,
    ) -> Result<Vec<CourseCase>> {
        if figure == CourseFigure::Again {
            let again = self.likely_again(reach, period).await?;
            return Ok(again.into_iter().map(|it| CourseCase { id: it.case, code: it.code, adds: 1 }).collect());
        }
        let behind = self.behind(parts(reach), Some(figure), period).await?;
        Ok(behind.into_iter().map(|((_, id), (code, adds))| CourseCase { id: id.0, code, adds }).collect())
    }

    async fn course_sums(&mut self, (ward, team, all): Whose, period: Period) -> Result<Vec<(String, i64, i64)>> {
        let sql = dialect!(self,
            sqlite: course!(sqlite: "figure, CAST(sum(adds) AS BIGINT), count(*)", "GROUP BY figure"),
            postgres: course!(postgres: "figure, CAST(sum(adds) AS BIGINT), count(*)", "GROUP BY figure"),
        );
        on!(self, conn => sqlx::query_as(sql)
            .bind(ward).bind(team).bind(all).bind(period.from).bind(period.to).fetch_all(conn).await)
    }

    async fn behind(&mut self, whose: Vec<Whose>, only: Option<CourseFigure>, period: Period) -> Result<Behind> {
        let sql = dialect!(self,
            sqlite: course!(sqlite: "figure, id, code, adds", "WHERE $6 IS NULL OR figure = $6"),
            postgres: course!(postgres: "figure, id, code, adds", "WHERE $6 IS NULL OR figure = $6"),
        );
        let mut behind = Behind::new();
        for (ward, team, all) in whose {
            let rows: Vec<(String, CaseId, String, i64)> = on!(self, conn => sqlx::query_as(sql)
                .bind(ward).bind(team).bind(all).bind(period.from).bind(period.to)
                .bind(only.map(CourseFigure::code)).fetch_all(conn).await)?;
            for (figure, id, code, adds) in rows {
                behind.insert((figure_of(&figure)?, Reverse(id)), (code, small(adds)));
            }
        }
        Ok(behind)
    }
}
