//! The office's week and month: settings, stored digests, closed months, and what a digest asks of the cases. Dates and
//! codes only: no sealed column is opened here.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest as _, Sha256};

use super::{Result, Tx, code, on};
use crate::domain::access::{Permit, act};
use crate::domain::case::EscalationKind;
use crate::domain::digest::{Gaps, StartDays};
use crate::domain::figures::Figures;
use crate::domain::period::Period;
use crate::domain::rhythm::ClosedMonth;
use crate::domain::{PersonId, TeamId, WardId};

#[derive(sqlx::FromRow)]
struct RawClosed {
    team_id: TeamId,
    month: NaiveDate,
    figures: String,
    closed_by: PersonId,
    closed_at: DateTime<Utc>,
    by_office: bool,
}

impl Tx {
    /// What a ward has set, by key.
    pub async fn ward_settings(&mut self, ward: WardId) -> Result<Vec<(String, String)>> {
        on!(self, conn => sqlx::query_as("SELECT key, value FROM ward_setting WHERE ward_id = $1 ORDER BY key")
            .bind(ward).fetch_all(conn).await)
    }

    /// Sets something for a ward.
    pub async fn set_ward_setting(
        &mut self,
        _permit: &Permit<act::RunOffice>,
        ward: WardId,
        key: &str,
        value: &str,
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO ward_setting (ward_id, key, value) VALUES ($1, $2, $3)
             ON CONFLICT (ward_id, key) DO UPDATE SET value = excluded.value")
            .bind(ward).bind(key).bind(value).execute(conn).await.map(drop))
    }

    /// What a person does not want to get, by code.
    pub async fn muted(&mut self, person: PersonId) -> Result<Vec<String>> {
        on!(self, conn => sqlx::query_scalar("SELECT what FROM muted WHERE person_id = $1 ORDER BY what")
            .bind(person).fetch_all(conn).await)
    }

    /// Who of a ward does not want to get something.
    pub async fn muted_by(&mut self, what: &str, ward: WardId) -> Result<Vec<PersonId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT m.person_id FROM muted m JOIN person p ON p.id = m.person_id WHERE m.what = $1 AND p.ward_id = $2
             ORDER BY m.person_id").bind(what).bind(ward).fetch_all(conn).await)
    }

    /// Mutes something for a person, or lets it be heard again.
    pub async fn set_muted(&mut self, person: PersonId, what: &str, since: Option<DateTime<Utc>>) -> Result<()> {
        match since {
            Some(since) => on!(self, conn => sqlx::query(
                "INSERT INTO muted (person_id, what, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .bind(person).bind(what).bind(since).execute(conn).await.map(drop)),
            None => on!(self, conn => sqlx::query("DELETE FROM muted WHERE person_id = $1 AND what = $2")
                .bind(person).bind(what).execute(conn).await.map(drop)),
        }
    }

    /// Stores a digest as it is sent, with a hash that tells whether it was touched. One that is stored stays as it is.
    pub async fn store_digest(
        &mut self,
        (ward, last_day): (WardId, NaiveDate),
        body: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO digest (ward_id, last_day, body, hash, made_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING")
            .bind(ward).bind(last_day).bind(body).bind(hash(body)).bind(now).execute(conn).await.map(drop))
    }

    /// The stored digest that ends on this day. One that was touched since is an error.
    pub async fn digest(&mut self, ward: WardId, last_day: NaiveDate) -> Result<Option<String>> {
        let row: Option<(String, String)> = on!(self, conn => sqlx::query_as(
            "SELECT body, hash FROM digest WHERE ward_id = $1 AND last_day = $2")
            .bind(ward).bind(last_day).fetch_optional(conn).await)?;
        row.map(|(body, kept)| code("digest", "body", last_day, (hash(&body) == kept).then_some(body))).transpose()
    }

    /// A ward's last digest, and when it was made. One that was touched since is an error.
    pub async fn last_digest(&mut self, ward: WardId) -> Result<Option<(String, DateTime<Utc>)>> {
        let row: Option<(NaiveDate, String, String, DateTime<Utc>)> = on!(self, conn => sqlx::query_as(
            "SELECT last_day, body, hash, made_at FROM digest WHERE ward_id = $1 ORDER BY last_day DESC LIMIT 1")
            .bind(ward).fetch_optional(conn).await)?;
        row.map(|(last_day, body, kept, made_at)| {
            code("digest", "body", last_day, (hash(&body) == kept).then_some((body, made_at)))
        })
        .transpose()
    }

    /// Last days of a ward's digests, newest first; only those before a day, if one is given.
    pub async fn digest_days(&mut self, ward: WardId, before: Option<NaiveDate>, limit: i64) -> Result<Vec<NaiveDate>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT last_day FROM digest WHERE ward_id = $1 AND (CAST($2 AS DATE) IS NULL OR last_day < $2)
             ORDER BY last_day DESC LIMIT $3")
            .bind(ward).bind(before).bind(limit).fetch_all(conn).await)
    }

    /// Closes a month for a team, or closes it again with other figures: what was closed before stays beside it. Returns
    /// whether it was this call that closed it; closing what is closed with the same figures changes nothing.
    pub async fn close_month(
        &mut self,
        permit: &Permit<act::CloseMonth>,
        (ward, team): (WardId, TeamId),
        (month, figures): (NaiveDate, &Figures),
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let json = serde_json::to_string(figures).expect("figures are plain data");
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO month_close (team_id, month, ward_id, figures, closed_by, closed_at, by_office)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING")
            .bind(team).bind(month).bind(ward).bind(&json).bind(permit.by()).bind(now)
            .bind(!permit.scope().teams.contains(team))
            .execute(conn).await.map(|it| it.rows_affected()))?;
        let last = self.closed_months(ward, month).await?.into_iter().find(|it| it.team == team);
        if rows == 1 || last.is_some_and(|it| !it.differs(figures)) {
            return Ok(rows == 1);
        }
        on!(self, conn => sqlx::query(
            "INSERT INTO month_close_again (team_id, month, ward_id, figures, closed_by, closed_at, by_office)
             VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind(team).bind(month).bind(ward).bind(&json).bind(permit.by()).bind(now)
            .bind(!permit.scope().teams.contains(team))
            .execute(conn).await.map(drop))?;
        Ok(true)
    }

    /// Which teams of a ward have closed a month, by team, each as it closed it last.
    pub async fn closed_months(&mut self, ward: WardId, month: NaiveDate) -> Result<Vec<ClosedMonth>> {
        let rows: Vec<RawClosed> = on!(self, conn => sqlx::query_as(
            "SELECT team_id, month, figures, closed_by, closed_at, by_office FROM (
                SELECT team_id, month, figures, closed_by, closed_at, by_office, 0 AS nth FROM month_close
                WHERE ward_id = $1 AND month = $2
                UNION ALL SELECT team_id, month, figures, closed_by, closed_at, by_office, id AS nth FROM month_close_again
                WHERE ward_id = $1 AND month = $2) c
             ORDER BY team_id, nth")
            .bind(ward).bind(month).fetch_all(conn).await)?;
        let mut closed: Vec<ClosedMonth> = Vec::with_capacity(rows.len());
        for RawClosed { team_id: team, month, figures, closed_by: by, closed_at: at, by_office } in rows {
            let figures = code("month_close", "figures", team, serde_json::from_str(&figures).ok())?;
            closed.pop_if(|it| it.team == team);
            closed.push(ClosedMonth { team, month, figures, by, by_office, at });
        }
        Ok(closed)
    }

    /// Cases of a ward that wait for mediation; those whose mediation began between two days, or earlier but was noted
    /// only after `told_at`, when the figures before these were told; and those whose assignment was replaced or
    /// declined between the days.
    pub async fn start_days(
        &mut self,
        ward: WardId,
        period: Period,
        (told_at, until): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Vec<StartDays>> {
        type Raw = (String, NaiveDate, Option<NaiveDate>, Option<NaiveDate>);
        let rows: Vec<Raw> = on!(self, conn => sqlx::query_as(
            "SELECT code, assigned_on, agreed_on, CASE WHEN status = 'assigned' THEN NULL ELSE first_session_on END
             FROM case_file WHERE ward_id = $1 AND assigned_on IS NOT NULL AND assigned_on <= $3
                AND (status = 'assigned' OR (status <> 'void' AND first_session_on <= $3
                    AND (first_session_on >= $2 OR (begun_noted_at >= $4 AND begun_noted_at <= $5))))
             UNION
             SELECT c.code, w.assigned_on, w.agreed_on, w.until_on
             FROM case_wait w JOIN case_file c ON c.id = w.case_id
             WHERE c.ward_id = $1 AND c.status <> 'void' AND w.until_on >= $2 AND w.until_on <= $3
             ORDER BY 1, 2")
            .bind(ward).bind(period.from).bind(period.to).bind(told_at).bind(until).fetch_all(conn).await)?;
        let days = |(code, assigned_on, agreed_on, begun_on)| StartDays { code, assigned_on, agreed_on, begun_on };
        Ok(rows.into_iter().map(days).collect())
    }

    /// When the digest of a day was made.
    pub async fn digest_made_at(&mut self, ward: WardId, last_day: NaiveDate) -> Result<Option<DateTime<Utc>>> {
        on!(self, conn => sqlx::query_scalar("SELECT made_at FROM digest WHERE ward_id = $1 AND last_day = $2")
            .bind(ward).bind(last_day).fetch_optional(conn).await)
    }

    /// Codes of cases of a ward that are open still, and have been since `until` or earlier: received, or taken up again.
    pub async fn open_since(&mut self, ward: WardId, until: NaiveDate) -> Result<Vec<String>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT c.code FROM case_stretch s JOIN case_file c ON c.id = s.case_id
             WHERE s.ward_id = $1 AND s.ended_on IS NULL AND s.opened_on <= $2 ORDER BY c.code")
            .bind(ward).bind(until).fetch_all(conn).await)
    }

    /// Dangers and violations that were reported in a ward between two instants, with the case's code where there is
    /// one, oldest first. An event counts once, when it was reported first; what was taken back counts nothing.
    pub async fn escalations_between(
        &mut self,
        ward: WardId,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Vec<(EscalationKind, Option<String>)>> {
        on!(self, conn => sqlx::query_as(
            "SELECT e.kind, c.code FROM escalation e LEFT JOIN case_file c ON c.id = e.case_id
             WHERE e.ward_id = $1 AND e.at >= $2 AND e.at < $3 AND e.withdrawn_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM escalation f WHERE coalesce(f.event_id, f.id) = coalesce(e.event_id, e.id) AND f.id < e.id
                    AND f.ward_id = e.ward_id AND f.withdrawn_at IS NULL)
             ORDER BY e.id")
            .bind(ward).bind(from).bind(to).fetch_all(conn).await)
    }

    /// What is missing in a ward's cases of a period and in its mediators of the last day.
    pub async fn gaps(&mut self, ward: WardId, period: Period) -> Result<Gaps> {
        let (age, address): (i64, i64) = on!(self, conn => sqlx::query_as(
            "SELECT count(DISTINCT CASE WHEN p.age_sealed IS NULL AND p.kind = 'person' THEN c.id END),
                count(DISTINCT CASE WHEN p.address IS NULL THEN c.id END)
             FROM case_file c JOIN case_party p ON p.case_id = c.id
             WHERE c.ward_id = $1 AND c.status <> 'void' AND c.received_on >= $2 AND c.received_on <= $3")
            .bind(ward).bind(period.from).bind(period.to).fetch_one(conn).await)?;
        let sex: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(DISTINCT p.id) FROM office_holding h JOIN person p ON p.id = h.person_id
             WHERE p.ward_id = $1 AND p.sex IS NULL AND h.office IN ('mediator', 'team_head')
                AND h.held_from <= $2 AND (h.held_to IS NULL OR h.held_to >= $2)")
            .bind(ward).bind(period.to).fetch_one(conn).await)?;
        let small = |it: i64| u32::try_from(it).unwrap_or(u32::MAX);
        Ok(Gaps { age: small(age), address: small(address), sex: small(sex) })
    }
}

fn hash(body: &str) -> String {
    STANDARD_NO_PAD.encode(Sha256::digest(body.as_bytes()))
}
