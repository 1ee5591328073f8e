//! Requests for pay of those who mediated. A case stands in one request at a time that was neither refused nor taken back,
//! which the database itself holds; what is put right is a step of its own, and no request, step or line is deleted. A
//! request that goes once more holds its lines as they are asked for then: the sums of before are written over. What people
//! wrote is sealed.

mod checks;
mod support;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::follow::push_led;
use super::seal::Place;
use super::{Result, Tx, code, on, push_list, push_scope};
use crate::domain::access::{Action, Permit, Scope, act};
use crate::domain::calendar::local_date;
use crate::domain::pay::case::{PayLine, Share};
use crate::domain::pay::course::{Hand, Move, Standing};
use crate::domain::pay::rate::{Known, Outcome, Per, Rate};
use crate::domain::pay::{NewPayRequest, OwnPay, PayRequest, PayRequestLine, PayStep, PaySum};
use crate::domain::{CaseId, PayId, PersonId, TeamId, WardId};

/// More cases than a team asks for at once.
const CASES: i64 = 200;
/// As much of what somebody got as they look back on.
const OWN: i64 = 100;

/// Which requests of a ward to list: those that somebody has to go on with first, the latest on top.
#[derive(Clone, Debug)]
pub struct PayFilter {
    /// Whose ward.
    pub ward: WardId,
    /// Only those of these teams.
    pub teams: Option<Vec<TeamId>>,
    /// Only those that stand so.
    pub standings: Vec<Standing>,
    /// Lines to pass over.
    pub offset: u32,
    /// Lines to return.
    pub limit: u32,
}

/// Who takes a step of a request, and the row it is kept in.
#[derive(Clone, Copy, Debug)]
pub struct PayStepBy<'a> {
    /// The row's id.
    pub row: i64,
    /// Proof of the right to.
    pub permit: &'a Permit<act::Paying>,
    /// The instant.
    pub at: DateTime<Utc>,
    /// The day on which it happened.
    pub on: NaiveDate,
    /// Why, or by which paper.
    pub words: Option<&'a str>,
}

#[derive(FromRow)]
struct Row {
    id: PayId,
    ward_id: WardId,
    team_id: TeamId,
    standing: String,
    asked_by: PersonId,
    sent_on: NaiveDate,
    paid_on: Option<NaiveDate>,
    version: i32,
}

#[derive(FromRow)]
struct LineRow {
    case_id: CaseId,
    code: String,
    ended_on: NaiveDate,
    outcome: String,
    written: bool,
    rate: i64,
    per: String,
    known: String,
    basis: String,
}

#[derive(FromRow)]
struct EventRow {
    id: i64,
    person_id: PersonId,
    step: String,
    on_day: NaiveDate,
    words: Option<Vec<u8>>,
    at: DateTime<Utc>,
}

#[derive(FromRow)]
struct ListRow {
    id: PayId,
    team_id: TeamId,
    standing: String,
    sent_on: NaiveDate,
    paid_on: Option<NaiveDate>,
    cases: i64,
    dong: i64,
}

macro_rules! push_filter {
    ($query:expr, $filter:expr) => {{
        let (query, filter): (&mut QueryBuilder<_>, &PayFilter) = ($query, $filter);
        query.push("r.ward_id = ").push_bind(filter.ward);
        if let Some(teams) = &filter.teams {
            // Of no team there is none: an id that none has stands for them.
            query.push(" AND r.team_id IN ");
            push_list(query, teams.iter().copied().chain([TeamId(0)]));
        }
        if !filter.standings.is_empty() {
            query.push(" AND r.standing IN ");
            push_list(query, filter.standings.iter().map(|it| it.code()));
        }
    }};
}

impl Tx {
    /// The cases of a team that ended under Art. 23 and stand in no other live request than this one, by the day they ended.
    pub async fn payable_cases(
        &mut self,
        scope: Scope,
        (team, except): (TeamId, Option<PayId>),
    ) -> Result<Vec<CaseId>> {
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT c.id FROM case_file c WHERE c.status IN ('success', 'failure') AND ");
                push_led(&mut query, [team].into_iter().collect());
                query.push(
                    " AND NOT EXISTS (SELECT 1 FROM old_case o WHERE o.case_id = c.id)
                     AND NOT EXISTS (SELECT 1 FROM pay_line l WHERE l.case_id = c.id AND l.live AND l.request_id <> ",
                );
                query.push_bind(except.unwrap_or(PayId(0))).push(") AND ");
                push_scope!(&mut query, scope);
                query.push(" ORDER BY c.ended_on, c.id LIMIT ").push_bind(CASES);
                query.build_query_scalar().fetch_all($conn).await
            }};
        }
        on!(self, conn => query!(conn))
    }

    /// Sends a request. Returns whether it went: not where one of its cases stands in another by now.
    pub async fn send_pay(&mut self, by: PayStepBy<'_>, (ward, new): (WardId, &NewPayRequest)) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO pay_request (id, ward_id, team_id, standing, asked_by, sent_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT (id) DO NOTHING")
            .bind(new.id).bind(ward).bind(new.team).bind(Standing::Sent.code()).bind(by.permit.by()).bind(by.on)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 0 {
            return Ok(true);
        }
        self.note_pay(by, new.id, Move::Send).await?;
        self.keep_pay_lines(new.id, &new.lines).await
    }

    /// Takes a step, if the request still stands as it was seen. What goes to the office once more has its lines with it.
    /// Returns whether it did.
    pub async fn step_pay(
        &mut self,
        by: PayStepBy<'_>,
        (ward, id): (WardId, PayId),
        (seen, version): (Standing, i32),
        (step, lines): (Move, Option<&[PayLine]>),
    ) -> Result<bool> {
        let Some(rule) = seen.rule(step) else { return Ok(false) };
        let hand = if by.permit.action() == Action::DecidePay { Hand::Office } else { Hand::Head };
        let stands_in = hand == Hand::Office && rule.falls_to_office();
        if (rule.hand != hand && !stands_in) || (step == Move::Send) != lines.is_some() {
            return Ok(false);
        }
        if stands_in && !self.is_of_headless((ward, id), local_date(by.at)).await? {
            return Ok(false);
        }
        let sent = (step == Move::Send).then_some(by.on);
        // What was paid has its day as long as it is paid.
        let paid = (step == Move::Pay).then_some(by.on);
        let keeps_paid = matches!(rule.to, Standing::Paid | Standing::HandedOver);
        // Nothing is decided or paid for a case that was struck or reopened since.
        let looks = matches!(step, Move::Decide | Move::Pay);
        if looks {
            self.hold_cases_of_pay(id).await?;
        }
        let rows = on!(self, conn => sqlx::query(
            "UPDATE pay_request SET standing = $5, sent_on = coalesce($6, sent_on),
                paid_on = CASE WHEN $8 THEN coalesce($7, paid_on) END, version = version + 1
             WHERE id = $1 AND ward_id = $2 AND standing = $3 AND version = $4 AND NOT ($9 AND EXISTS (
                SELECT 1 FROM pay_line l JOIN case_file c ON c.id = l.case_id
                WHERE l.request_id = $1 AND NOT l.dropped
                    AND (c.status <> l.outcome OR c.ended_on IS NULL OR c.ended_on <> l.ended_on)))")
            .bind(id).bind(ward).bind(seen.code()).bind(version).bind(rule.to.code()).bind(sent).bind(paid)
            .bind(keeps_paid).bind(looks).execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 0 {
            return Ok(false);
        }
        self.note_pay(by, id, step).await?;
        if let Some(lines) = lines {
            return self.keep_pay_lines(id, lines).await;
        }
        match (seen.is_live(), rule.to.is_live()) {
            (true, false) => {
                on!(self, conn => sqlx::query("UPDATE pay_line SET live = FALSE WHERE request_id = $1")
                    .bind(id).execute(conn).await.map(drop))?;
                Ok(true)
            }
            (false, true) => self.revive_pay(id).await,
            _ => Ok(true),
        }
    }

    /// What was refused is asked for again, unless one of its cases stands in another request by now.
    async fn revive_pay(&mut self, id: PayId) -> Result<bool> {
        let all: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM pay_line WHERE request_id = $1 AND NOT dropped").bind(id).fetch_one(conn).await)?;
        let rows = on!(self, conn => sqlx::query(
            "UPDATE pay_line SET live = TRUE WHERE request_id = $1 AND NOT dropped
                AND NOT EXISTS (SELECT 1 FROM pay_line o WHERE o.case_id = pay_line.case_id AND o.live)")
            .bind(id).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(i64::try_from(rows) == Ok(all))
    }

    /// The lines of a request as they are asked for now; what is asked for no more stays, as dropped.
    async fn keep_pay_lines(&mut self, id: PayId, lines: &[PayLine]) -> Result<bool> {
        on!(self, conn => sqlx::query("UPDATE pay_line SET live = FALSE, dropped = TRUE WHERE request_id = $1")
            .bind(id).execute(conn).await.map(drop))?;
        on!(self, conn => sqlx::query("UPDATE pay_share SET dong = 0 WHERE request_id = $1")
            .bind(id).execute(conn).await.map(drop))?;
        for it in lines {
            let rows = on!(self, conn => sqlx::query(
                "INSERT INTO pay_line (request_id, case_id, ended_on, outcome, written, rate, per, known, basis, dong, dropped, live)
                 SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE, TRUE
                 WHERE NOT EXISTS (SELECT 1 FROM pay_line o WHERE o.case_id = $2 AND o.live)
                 ON CONFLICT (request_id, case_id) DO UPDATE SET ended_on = excluded.ended_on, outcome = excluded.outcome,
                    written = excluded.written, rate = excluded.rate, per = excluded.per, known = excluded.known,
                    basis = excluded.basis, dong = excluded.dong, dropped = FALSE, live = TRUE")
                .bind(id).bind(it.case).bind(it.ended_on).bind(it.outcome.code()).bind(it.written).bind(it.rate.dong)
                .bind(it.rate.per.code()).bind(it.rate.known.code()).bind(&it.rate.basis).bind(it.dong())
                .execute(conn).await.map(|it| it.rows_affected()))?;
            if rows != 1 {
                return Ok(false);
            }
            for share in &it.shares {
                on!(self, conn => sqlx::query(
                    "INSERT INTO pay_share (request_id, case_id, person_id, dong) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (request_id, case_id, person_id) DO UPDATE SET dong = excluded.dong")
                    .bind(id).bind(it.case).bind(share.person).bind(share.dong).execute(conn).await.map(drop))?;
            }
        }
        Ok(true)
    }

    async fn note_pay(&mut self, by: PayStepBy<'_>, id: PayId, step: Move) -> Result<()> {
        let words = by.words.map(|it| self.seal(cell(&by.row.to_string()), it));
        on!(self, conn => sqlx::query(
            "INSERT INTO pay_event (id, request_id, person_id, step, on_day, words, at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind(by.row).bind(id).bind(by.permit.by()).bind(step.code()).bind(by.on).bind(words).bind(by.at)
            .execute(conn).await.map(drop))
    }

    /// A request of a ward, with its lines and what was done with it.
    pub async fn pay_request(&mut self, ward: WardId, id: PayId) -> Result<Option<PayRequest>> {
        let row: Option<Row> = on!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, team_id, standing, asked_by, sent_on, paid_on, version
             FROM pay_request WHERE id = $1 AND ward_id = $2")
            .bind(id).bind(ward).fetch_optional(conn).await)?;
        let Some(it) = row else { return Ok(None) };
        let mut names = HashMap::new();
        let lines = self.pay_lines(id, &mut names).await?;
        let steps = self.pay_steps(id, &mut names).await?;
        Ok(Some(PayRequest {
            id: it.id,
            ward: it.ward_id,
            team: it.team_id,
            standing: code("pay_request", "standing", id, Standing::from_code(&it.standing))?,
            version: it.version,
            by: it.asked_by,
            sent_on: it.sent_on,
            paid_on: it.paid_on,
            lines,
            steps,
        }))
    }

    async fn pay_lines(&mut self, id: PayId, names: &mut HashMap<PersonId, String>) -> Result<Vec<PayLine>> {
        let rows: Vec<LineRow> = on!(self, conn => sqlx::query_as(
            "SELECT l.case_id, c.code, l.ended_on, l.outcome, l.written, l.rate, l.per, l.known, l.basis
             FROM pay_line l JOIN case_file c ON c.id = l.case_id
             WHERE l.request_id = $1 AND NOT l.dropped ORDER BY l.ended_on, l.case_id")
            .bind(id).fetch_all(conn).await)?;
        let shares: Vec<(CaseId, PersonId, i64)> = on!(self, conn => sqlx::query_as(
            "SELECT case_id, person_id, dong FROM pay_share WHERE request_id = $1 AND dong > 0 ORDER BY case_id, dong DESC, person_id")
            .bind(id).fetch_all(conn).await)?;
        let mut lines = Vec::with_capacity(rows.len());
        for it in rows {
            let mut own = Vec::new();
            for (_, person, dong) in shares.iter().filter(|share| share.0 == it.case_id) {
                own.push(Share { person: *person, name: self.pay_name(*person, names).await?, dong: *dong });
            }
            lines.push(PayLine {
                case: it.case_id,
                code: it.code,
                ended_on: it.ended_on,
                outcome: code("pay_line", "outcome", id, Outcome::from_code(&it.outcome))?,
                written: it.written,
                rate: Rate {
                    dong: it.rate,
                    per: code("pay_line", "per", id, Per::from_code(&it.per))?,
                    basis: it.basis,
                    known: code("pay_line", "known", id, Known::from_code(&it.known))?,
                },
                shares: own,
            });
        }
        Ok(lines)
    }

    async fn pay_steps(&mut self, id: PayId, names: &mut HashMap<PersonId, String>) -> Result<Vec<PayStep>> {
        let rows: Vec<EventRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, person_id, step, on_day, words, at FROM pay_event WHERE request_id = $1 ORDER BY at, id")
            .bind(id).fetch_all(conn).await)?;
        let mut steps = Vec::with_capacity(rows.len());
        for it in rows {
            let words = it.words.map(|words| self.unseal(cell(&it.id.to_string()), &words)).transpose()?;
            let step = code("pay_event", "step", it.id, Move::from_code(&it.step))?;
            steps.push(PayStep {
                at: it.at,
                name: self.pay_name(it.person_id, names).await?,
                step,
                on: it.on_day,
                words,
            });
        }
        Ok(steps)
    }

    /// Somebody's full name, read once.
    async fn pay_name(&mut self, person: PersonId, known: &mut HashMap<PersonId, String>) -> Result<String> {
        if let Some(name) = known.get(&person) {
            return Ok(name.clone());
        }
        let name = self.person(person).await?.map(|it| it.name).unwrap_or_default();
        known.insert(person, name.clone());
        Ok(name)
    }

    /// A page of requests, and how many there are in all.
    pub async fn pay_requests(&mut self, filter: &PayFilter) -> Result<(Vec<PayRequestLine>, u32)> {
        macro_rules! lines {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT r.id, r.team_id, r.standing, r.sent_on, r.paid_on,
                        (SELECT count(*) FROM pay_line l WHERE l.request_id = r.id AND NOT l.dropped) AS cases,
                        (SELECT CAST(coalesce(sum(l.dong), 0) AS BIGINT) FROM pay_line l
                            WHERE l.request_id = r.id AND NOT l.dropped) AS dong
                     FROM pay_request r WHERE ",
                );
                push_filter!(&mut query, filter);
                query.push(
                    " ORDER BY CASE WHEN r.standing IN ('refused', 'handed_over', 'withdrawn') THEN 1 ELSE 0 END, ",
                );
                query.push("r.id DESC LIMIT ").push_bind(i64::from(filter.limit));
                query.push(" OFFSET ").push_bind(i64::from(filter.offset));
                query.build_query_as().fetch_all($conn).await
            }};
        }
        macro_rules! count {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT count(*) FROM pay_request r WHERE ");
                push_filter!(&mut query, filter);
                query.build_query_scalar().fetch_one($conn).await
            }};
        }
        let rows: Vec<ListRow> = on!(self, conn => lines!(conn))?;
        let total: i64 = on!(self, conn => count!(conn))?;
        let line = |it: ListRow| {
            Ok(PayRequestLine {
                id: it.id,
                team: it.team_id,
                standing: code("pay_request", "standing", it.id, Standing::from_code(&it.standing))?,
                sent_on: it.sent_on,
                paid_on: it.paid_on,
                cases: u32::try_from(it.cases).unwrap_or(u32::MAX),
                dong: it.dong,
            })
        };
        Ok((rows.into_iter().map(line).collect::<Result<_>>()?, u32::try_from(total).unwrap_or(u32::MAX)))
    }

    /// What somebody gets, of each case that stands in a live request, the latest first.
    pub async fn own_pay(&mut self, person: PersonId) -> Result<Vec<OwnPay>> {
        let rows: Vec<(String, String, i64, NaiveDate)> = on!(self, conn => sqlx::query_as(
            "SELECT c.code, r.standing, s.dong, r.sent_on FROM pay_share s
             JOIN pay_line l ON l.request_id = s.request_id AND l.case_id = s.case_id
             JOIN pay_request r ON r.id = s.request_id JOIN case_file c ON c.id = s.case_id
             WHERE s.person_id = $1 AND l.live AND s.dong > 0 ORDER BY r.sent_on DESC, c.id DESC LIMIT $2")
            .bind(person).bind(OWN).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|(case, standing, dong, sent_on)| {
                let standing = code("pay_request", "standing", &case, Standing::from_code(&standing))?;
                Ok(OwnPay { code: case, standing, dong, sent_on })
            })
            .collect()
    }

    /// What teams of a ward got from one day to another, by team.
    pub async fn pay_sums(
        &mut self,
        ward: WardId,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Vec<(TeamId, PaySum)>> {
        let rows: Vec<(TeamId, i64, i64, i64)> = on!(self, conn => sqlx::query_as(
            "SELECT r.team_id, count(CASE WHEN l.outcome = 'success' THEN 1 END),
                count(CASE WHEN l.outcome = 'failure' THEN 1 END), CAST(sum(l.dong) AS BIGINT)
             FROM pay_request r JOIN pay_line l ON l.request_id = r.id
             WHERE r.ward_id = $1 AND r.paid_on BETWEEN $2 AND $3 AND l.live GROUP BY r.team_id ORDER BY r.team_id")
            .bind(ward).bind(from).bind(to).fetch_all(conn).await)?;
        let count = |it| u32::try_from(it).unwrap_or(u32::MAX);
        let sum = |(team, successes, failures, dong)| {
            (team, PaySum { successes: count(successes), failures: count(failures), dong })
        };
        Ok(rows.into_iter().map(sum).collect())
    }
}

fn cell(row: &str) -> Place<'_> {
    Place { table: "pay_event", column: "words", row }
}
