//! Support of teams for their running costs by month, and how many of the cases that ended were paid. A month of a team is
//! written down once; a wrong entry is marked as such, with who did it and why, and stays.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use sqlx::FromRow;

use super::PayStepBy;
use crate::domain::access::Reached;
use crate::domain::figures::{Measure, cases_of};
use crate::domain::pay::ledger::{Source, Support};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::{CaseId, TeamId, WardId};
use crate::store::seal::Place;
use crate::store::{Result, Tx, code, on};

#[derive(FromRow)]
struct SupportRow {
    entry_id: i64,
    team_id: TeamId,
    month: NaiveDate,
    dong: i64,
    source: String,
    paid_on: NaiveDate,
}

impl Tx {
    /// Writes down what teams got for months, each by its first day. Returns whether it did: not where one of them is
    /// written down by now.
    pub async fn add_support(
        &mut self,
        by: PayStepBy<'_>,
        (ward, source): (WardId, Source),
        lines: &[(TeamId, NaiveDate, i64)],
    ) -> Result<bool> {
        let words = by.words.map(|it| self.seal(cell("words", &by.row.to_string()), it));
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO support_entry (id, ward_id, person_id, source, paid_on, words, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING")
            .bind(by.row).bind(ward).bind(by.permit.by()).bind(source.code()).bind(by.on).bind(words).bind(by.at)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 0 {
            return Ok(true);
        }
        for (team, month, dong) in lines {
            let rows = on!(self, conn => sqlx::query(
                "INSERT INTO team_support (entry_id, team_id, month, dong, live) VALUES ($1, $2, $3, $4, TRUE)
                 ON CONFLICT DO NOTHING")
                .bind(by.row).bind(team).bind(month).bind(dong).execute(conn).await.map(|it| it.rows_affected()))?;
            if rows != 1 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// An entry was wrong. Returns whether it was there, and not marked so yet.
    pub async fn undo_support(&mut self, by: PayStepBy<'_>, (ward, entry): (WardId, i64)) -> Result<bool> {
        let words = by.words.map(|it| self.seal(cell("undone_words", &entry.to_string()), it));
        let rows = on!(self, conn => sqlx::query(
            "UPDATE support_entry SET undone_by = $3, undone_words = $4, undone_at = $5
             WHERE id = $1 AND ward_id = $2 AND undone_at IS NULL")
            .bind(entry).bind(ward).bind(by.permit.by()).bind(words).bind(by.at)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 1 {
            on!(self, conn => sqlx::query("UPDATE team_support SET live = FALSE WHERE entry_id = $1")
                .bind(entry).execute(conn).await.map(drop))?;
        }
        Ok(rows == 1)
    }

    /// What teams of a ward got for months from one day to another, by team and month.
    pub async fn support(&mut self, ward: WardId, (from, to): (NaiveDate, NaiveDate)) -> Result<Vec<Support>> {
        let rows: Vec<SupportRow> = on!(self, conn => sqlx::query_as(
            "SELECT s.entry_id, s.team_id, s.month, s.dong, e.source, e.paid_on
             FROM team_support s JOIN support_entry e ON e.id = s.entry_id
             WHERE e.ward_id = $1 AND s.live AND s.month BETWEEN $2 AND $3 ORDER BY s.team_id, s.month")
            .bind(ward).bind(from).bind(to).fetch_all(conn).await)?;
        let support = |it: SupportRow| {
            Ok(Support {
                entry: it.entry_id,
                team: it.team_id,
                month: it.month,
                dong: it.dong,
                source: code("support_entry", "source", it.entry_id, Source::from_code(&it.source))?,
                paid_on: it.paid_on,
            })
        };
        rows.into_iter().map(support).collect()
    }

    /// What was paid for the support of teams of a ward from one day to another, for whatever months, by team.
    pub async fn support_paid(
        &mut self,
        ward: WardId,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Vec<(TeamId, i64)>> {
        on!(self, conn => sqlx::query_as(
            "SELECT s.team_id, CAST(sum(s.dong) AS BIGINT) FROM team_support s JOIN support_entry e ON e.id = s.entry_id
             WHERE e.ward_id = $1 AND s.live AND e.paid_on BETWEEN $2 AND $3 GROUP BY s.team_id ORDER BY s.team_id")
            .bind(ward).bind(from).bind(to).fetch_all(conn).await)
    }

    /// Of the cases that each team led and that had ended under Art. 23 when a stretch of days was over: how many, and how
    /// many of those were paid by now. What was reopened later stays where it had ended; what stands in the old book was
    /// paid on paper.
    pub async fn ended_and_paid(
        &mut self,
        ward: WardId,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Vec<(TeamId, u32, u32)>> {
        let period = Period { kind: PeriodKind::Custom, from, to };
        let stretches = self.stretches(Reached::Ward(ward), period).await?;
        let paid: Vec<CaseId> = on!(self, conn => sqlx::query_scalar(
            "SELECT l.case_id FROM pay_line l JOIN pay_request r ON r.id = l.request_id
             WHERE r.ward_id = $1 AND l.live AND r.standing IN ('paid', 'handed_over')")
            .bind(ward).fetch_all(conn).await)?;
        let old: Vec<CaseId> = on!(self, conn => sqlx::query_scalar(
            "SELECT o.case_id FROM old_case o JOIN case_file c ON c.id = o.case_id WHERE c.ward_id = $1")
            .bind(ward).fetch_all(conn).await)?;
        let (paid, old): (HashSet<CaseId>, HashSet<CaseId>) = (paid.into_iter().collect(), old.into_iter().collect());
        let mut teams: BTreeMap<TeamId, (u32, u32)> = BTreeMap::new();
        for it in cases_of(&stretches, period).filter(|it| Measure::Mediated.includes(it) && !old.contains(&it.case)) {
            let of = teams.entry(it.team).or_default();
            *of = (of.0 + 1, of.1 + u32::from(paid.contains(&it.case)));
        }
        Ok(teams.into_iter().map(|(team, (ended, paid))| (team, ended, paid)).collect())
    }
}

fn cell<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: "support_entry", column, row }
}
