//! What was reported of a case beside its own life: dangers and violations, matters not accepted, and who read it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::FromRow;

use super::people::Account;
use super::seal::Place;
use super::{Result, Tx, on};
use crate::domain::access::{Permit, Scope, act};
use crate::domain::alarm::{Alarm, Authority, Earlier, Mark, NewAlarm, Subject, Told};
use crate::domain::case::{EscalationKind, EventKind, NewNotAccepted};
use crate::domain::papers::Reported;
use crate::domain::people::{Lang, Office};
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, CaseId, DraftId, GroupId, PersonId, TeamId, WardId};

/// Somebody who is to be told of an alarm, with the account where there is one that can be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToTell {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub office: Office,
    /// Where to.
    pub account: Option<Account>,
}

/// How far back a report can be of the same event.
const LOOK_BACK: TimeDelta = TimeDelta::hours(24);

#[derive(FromRow)]
struct RawEarlier {
    id: i64,
    key: String,
    case_id: Option<CaseId>,
    person_id: Option<PersonId>,
    at: DateTime<Utc>,
    event_id: Option<i64>,
}

#[derive(FromRow)]
struct RawReported {
    kind: EscalationKind,
    at: DateTime<Utc>,
    chair_told_at: Option<DateTime<Utc>>,
    police_told_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct RawAlarm {
    id: i64,
    key: String,
    ward_id: WardId,
    team_id: Option<TeamId>,
    case_id: Option<CaseId>,
    code: Option<String>,
    group_id: Option<GroupId>,
    place: Option<Vec<u8>>,
    kind: EscalationKind,
    sign: Sign,
    person_id: Option<PersonId>,
    at: DateTime<Utc>,
    chair_told_at: Option<DateTime<Utc>>,
    chair_told_by: Option<PersonId>,
    police_told_at: Option<DateTime<Utc>>,
    police_told_by: Option<PersonId>,
    withdrawn_at: Option<DateTime<Utc>>,
    withdrawn_by: Option<PersonId>,
    event_id: Option<i64>,
}

#[derive(FromRow)]
struct RawTold {
    person_id: PersonId,
    office: Office,
    told_at: Option<DateTime<Utc>>,
    seen_at: Option<DateTime<Utc>>,
    status: Option<String>,
}

impl Tx {
    /// Writes down which sign a case has, and whether it counts as one with domestic violence by it.
    pub async fn set_sign(&mut self, case: CaseId, (sign, domestic): (Sign, bool)) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE case_file SET domestic_violence = $2, sign = $3 WHERE id = $1")
            .bind(case).bind(domestic).bind(sign).execute(conn).await.map(drop))
    }

    /// Keeps which sign a case had before this alarm gave it another one.
    pub async fn keep_sign_before(&mut self, alarm: AlarmId, sign: Sign) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE escalation SET sign_before = $2 WHERE number = $1")
            .bind(alarm).bind(sign).execute(conn).await.map(drop))
    }

    /// The case of an alarm that was taken back, with the sign that it had before any gave it another one; none while another
    /// one of violence stands, or where none did.
    pub async fn sign_before(&mut self, alarm: AlarmId) -> Result<Option<(CaseId, Sign)>> {
        on!(self, conn => sqlx::query_as(
            "SELECT b.case_id, b.sign_before FROM escalation e JOIN escalation b ON b.case_id = e.case_id
             WHERE e.number = $1 AND b.sign_before IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM escalation o
                WHERE o.case_id = e.case_id AND o.sign = $2 AND o.withdrawn_at IS NULL)
             ORDER BY b.id LIMIT 1")
            .bind(alarm).bind(Sign::Violence).fetch_optional(conn).await)
    }

    /// Who has to be told of an alarm: the head of the team, the ward's officers, of violence its leaders as well. In
    /// this order, each person once and as the first of these; with accounts as [`Tx::account_of`] has them.
    pub async fn to_be_told(
        &mut self,
        (ward, team): (WardId, Option<TeamId>),
        leaders: bool,
        today: NaiveDate,
    ) -> Result<Vec<ToTell>> {
        let rows: Vec<(PersonId, Office, Option<i64>, Option<Lang>)> = on!(self, conn => sqlx::query_as(
            "SELECT DISTINCT p.id, h.office, a.tg_user_id, a.lang
             FROM office_holding h JOIN person p ON p.id = h.person_id LEFT JOIN tg_account a ON a.person_id = p.id
                AND a.blocked_at IS NULL AND a.consent_version IS NOT NULL
             WHERE p.ward_id = $1 AND h.held_from <= $2 AND (h.held_to IS NULL OR h.held_to >= $2)
                AND ((h.office = 'team_head' AND h.team_id = $3) OR h.office = 'ward_officer' OR h.office = 'ward_leader')
             ORDER BY p.id")
            .bind(ward).bind(today).bind(team).fetch_all(conn).await)?;
        let mut found: Vec<ToTell> = Vec::new();
        for office in [Office::TeamHead, Office::WardOfficer, Office::WardLeader] {
            for (person, _, tg_user, lang) in rows.iter().filter(|it| it.1 == office) {
                let wanted = office != Office::WardLeader || leaders;
                if wanted && found.iter().all(|it| it.person != *person) {
                    let account = tg_user.zip(*lang).map(|(tg_user, lang)| Account { tg_user, person: *person, lang });
                    found.push(ToTell { person: *person, office, account });
                }
            }
        }
        Ok(found)
    }

    /// Keeps an alarm with those who are told; on a case also in its timeline. It joins the event that it tells of.
    /// The same one a second time changes nothing; returns whether it is new.
    pub async fn raise_alarm(
        &mut self,
        permit: &Permit<act::ReportDanger>,
        new: &NewAlarm,
        told: &[ToTell],
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let (key, by) = (new.key(), permit.by());
        let event = self.event_of(new, by, now).await?;
        let place = new.place.as_deref().map(|it| self.seal(seal_place(&key), it));
        let case = match new.subject {
            Subject::Case(case) => Some(case),
            Subject::Draft(_) | Subject::Nothing => None,
        };
        let id: Option<i64> = on!(self, conn => sqlx::query_scalar(
            "INSERT INTO escalation (key, ward_id, team_id, case_id, kind, sign, person_id, at, number, event_id, group_id,
                place) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (key) DO NOTHING RETURNING id")
            .bind(&key).bind(new.ward).bind(new.team).bind(case).bind(new.kind).bind(new.sign).bind(by).bind(now)
            .bind(new.id).bind(event).bind(new.group).bind(place).fetch_optional(conn).await)?;
        let Some(id) = id else { return Ok(false) };
        for it in told {
            let told_at = it.account.is_some().then_some(now);
            on!(self, conn => sqlx::query(
                "INSERT INTO escalation_told (escalation_id, person_id, office, told_at) VALUES ($1, $2, $3, $4)")
                .bind(id).bind(it.person).bind(it.office).bind(told_at).execute(conn).await.map(drop))?;
        }
        if let Some(case) = case {
            let key = format!("escalation:{key}");
            self.add_event(case, key, Some(by), (EventKind::Escalated, None, None), now).await?;
        }
        Ok(true)
    }

    /// The event that a report is of, if it was reported before: the number of its first report.
    async fn event_of(&mut self, new: &NewAlarm, by: PersonId, now: DateTime<Utc>) -> Result<Option<i64>> {
        let rows: Vec<RawEarlier> = on!(self, conn => sqlx::query_as(
            "SELECT id, key, case_id, person_id, at, event_id FROM escalation
             WHERE ward_id = $1 AND kind = $2 AND at >= $3 AND withdrawn_at IS NULL AND key <> $4 ORDER BY id")
            .bind(new.ward).bind(new.kind).bind(now - LOOK_BACK).bind(new.key()).fetch_all(conn).await)?;
        let same = rows.into_iter().find(|it| {
            let subject = it.case_id.map(Subject::Case).or_else(|| draft_of(&it.key).map(Subject::Draft));
            let by_whom = it.person_id.unwrap_or(PersonId(0));
            let earlier = Earlier { subject: subject.unwrap_or(Subject::Nothing), by: by_whom, at: it.at };
            earlier.is_same_event(new.subject, by, now)
        });
        Ok(same.map(|it| it.event_id.unwrap_or(it.id)))
    }

    /// An alarm as it stands. A message that Telegram refused has reached nobody.
    pub async fn alarm(&mut self, id: AlarmId) -> Result<Option<Alarm>> {
        let raw: Option<RawAlarm> = on!(self, conn => sqlx::query_as(
            "SELECT e.id, e.key, e.ward_id, e.team_id, e.case_id, c.code, e.group_id, e.place, e.kind, e.sign,
                e.person_id, e.at, e.chair_told_at, e.chair_told_by, e.police_told_at, e.police_told_by,
                e.withdrawn_at, e.withdrawn_by, e.event_id
             FROM escalation e LEFT JOIN case_file c ON c.id = e.case_id WHERE e.number = $1")
            .bind(id).fetch_optional(conn).await)?;
        let Some(raw) = raw else { return Ok(None) };
        let (row, key) = (raw.id, raw.key);
        let told = self.told_of(row, id).await?;
        let reports: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM escalation WHERE (id = $1 OR event_id = $1) AND withdrawn_at IS NULL")
            .bind(raw.event_id.unwrap_or(row)).fetch_one(conn).await)?;
        let by = raw.person_id.unwrap_or(PersonId(0));
        let reporter = self.person(by).await?;
        let (by_name, by_phone) = reporter.map_or((String::new(), None), |it| (it.name, it.phone));
        let place = raw.place.map(|it| self.unseal(seal_place(&key), &it)).transpose()?;
        Ok(Some(Alarm {
            id,
            ward: raw.ward_id,
            team: raw.team_id,
            case: raw.case_id.zip(raw.code),
            in_draft: draft_of(&key).is_some(),
            group: raw.group_id,
            place,
            kind: raw.kind,
            sign: raw.sign,
            by,
            by_name,
            by_phone,
            at: raw.at,
            told,
            chair: self.mark_of(raw.chair_told_at, raw.chair_told_by).await?,
            police: self.mark_of(raw.police_told_at, raw.police_told_by).await?,
            withdrawn: self.mark_of(raw.withdrawn_at, raw.withdrawn_by).await?,
            reports: u32::try_from(reports).unwrap_or(u32::MAX),
        }))
    }

    /// The danger that was reported of a case last and not taken back, with the hours at which it was passed on (Art. 15(4)).
    pub async fn reported_of(&mut self, case: CaseId) -> Result<Option<Reported>> {
        let row: Option<RawReported> = on!(self, conn => sqlx::query_as(
            "SELECT kind, at, chair_told_at, police_told_at FROM escalation WHERE case_id = $1 AND withdrawn_at IS NULL
             ORDER BY at DESC, id DESC LIMIT 1")
            .bind(case).fetch_optional(conn).await)?;
        Ok(row.map(|it| Reported {
            kind: it.kind,
            at: it.at,
            chair_told: it.chair_told_at,
            police_told: it.police_told_at,
        }))
    }

    /// The last alarm that somebody of a ward raised at `since` or later and did not take back.
    pub async fn own_alarm(
        &mut self,
        (ward, person): (WardId, PersonId),
        since: DateTime<Utc>,
    ) -> Result<Option<AlarmId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT number FROM escalation WHERE ward_id = $1 AND at >= $2 AND person_id = $3 AND number IS NOT NULL
                AND withdrawn_at IS NULL ORDER BY at DESC, id DESC LIMIT 1")
            .bind(ward).bind(since).bind(person).fetch_optional(conn).await)
    }

    /// Whether the same person reported the same event at `since` or later before this alarm, and nobody confirmed that.
    pub async fn repeats_alarm(&mut self, id: AlarmId, since: DateTime<Utc>) -> Result<bool> {
        let earlier: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM escalation e JOIN escalation b ON b.person_id = e.person_id AND b.id < e.id
                AND coalesce(b.event_id, b.id) = e.event_id
             WHERE e.number = $1 AND b.at >= $2 AND b.withdrawn_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM escalation_told t WHERE t.escalation_id = b.id AND t.seen_at IS NOT NULL)")
            .bind(id).bind(since).fetch_one(conn).await)?;
        Ok(earlier > 0)
    }

    async fn mark_of(&mut self, at: Option<DateTime<Utc>>, by: Option<PersonId>) -> Result<Option<Mark>> {
        let Some(at) = at else { return Ok(None) };
        let name = match by {
            Some(by) => self.person(by).await?.map_or_else(String::new, |it| it.name),
            None => String::new(),
        };
        Ok(Some(Mark { at, by: name, person: by.unwrap_or(PersonId(0)) }))
    }

    async fn told_of(&mut self, row: i64, id: AlarmId) -> Result<Vec<Told>> {
        let rows: Vec<RawTold> = on!(self, conn => sqlx::query_as(
            "SELECT t.person_id, t.office, t.told_at, t.seen_at, o.status FROM escalation_told t
             LEFT JOIN outbox o ON o.key = 'alarm:' || CAST($2 AS TEXT) || ':to:' || CAST(t.person_id AS TEXT)
             WHERE t.escalation_id = $1 ORDER BY t.person_id")
            .bind(row).bind(id.0.to_string()).fetch_all(conn).await)?;
        let mut told = Vec::with_capacity(rows.len());
        for RawTold { person_id: person, office, told_at, seen_at, status } in rows {
            let Some(it) = self.person(person).await? else { continue };
            let failed = status.is_some_and(|it| it != "waiting" && it != "sent");
            let reached = seen_at.is_some() || (told_at.is_some() && !failed);
            told.push(Told { person, name: it.name, phone: it.phone, office, reached, seen_at });
        }
        let rank = |it: &Told| match it.office {
            Office::TeamHead => 0,
            Office::WardOfficer => 1,
            _ => 2,
        };
        told.sort_by_key(|it| (rank(it), it.person));
        Ok(told)
    }

    /// Somebody who was told confirms it. The first time counts; returns whether it was this one.
    pub async fn confirm_alarm(&mut self, id: AlarmId, person: PersonId, now: DateTime<Utc>) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE escalation_told SET seen_at = $3 WHERE person_id = $2 AND seen_at IS NULL
             AND escalation_id = (SELECT id FROM escalation WHERE number = $1)")
            .bind(id).bind(person).bind(now).execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Records that the chair or the police were told, and when. The first time counts; returns whether it was this one.
    pub async fn mark_alarm(
        &mut self,
        permit: &Permit<act::AnswerAlarm>,
        id: AlarmId,
        authority: Authority,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let (sql, kind) = match authority {
            Authority::Chair => (
                "UPDATE escalation SET chair_told_at = $2, chair_told_by = $3
                 WHERE number = $1 AND chair_told_at IS NULL AND withdrawn_at IS NULL",
                EventKind::ChairTold,
            ),
            Authority::Police => (
                "UPDATE escalation SET police_told_at = $2, police_told_by = $3
                 WHERE number = $1 AND police_told_at IS NULL AND withdrawn_at IS NULL",
                EventKind::PoliceTold,
            ),
        };
        let rows = on!(self, conn => sqlx::query(sql).bind(id).bind(now).bind(permit.by())
            .execute(conn).await.map(|it| it.rows_affected()))?;
        self.note_on_case(rows == 1, (id, kind), permit.by(), now).await
    }

    /// Takes an alarm back as a mistake: it stays as a trace and is not counted. Only the one who reported it may;
    /// returns whether it was done.
    pub async fn withdraw_alarm(
        &mut self,
        permit: &Permit<act::ReportDanger>,
        id: AlarmId,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let rows = on!(self, conn => sqlx::query(
            "UPDATE escalation SET withdrawn_at = $2, withdrawn_by = $3
             WHERE number = $1 AND person_id = $3 AND withdrawn_at IS NULL")
            .bind(id).bind(now).bind(permit.by()).execute(conn).await.map(|it| it.rows_affected()))?;
        self.note_on_case(rows == 1, (id, EventKind::AlarmWithdrawn), permit.by(), now).await
    }

    async fn note_on_case(
        &mut self,
        done: bool,
        (id, kind): (AlarmId, EventKind),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        if !done {
            return Ok(false);
        }
        let case: Option<CaseId> = on!(self, conn => sqlx::query_scalar(
            "SELECT case_id FROM escalation WHERE number = $1").bind(id).fetch_one(conn).await)?;
        if let Some(case) = case {
            self.add_event(case, format!("alarm:{id}:{kind}"), Some(by), (kind, None, None), now).await?;
        }
        Ok(true)
    }

    /// Counts a matter that is out of scope.
    pub async fn add_not_accepted(&mut self, by: PersonId, new: &NewNotAccepted, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query(
            "INSERT INTO not_accepted (key, ward_id, team_id, sign, body, on_day, person_id, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key) DO NOTHING")
            .bind(&new.key).bind(new.ward).bind(new.team).bind(new.sign).bind(new.body).bind(new.on).bind(by)
            .bind(now).execute(conn).await.map(drop))
    }

    /// Notes who read names and content of a case.
    pub async fn log_read(&mut self, person: PersonId, case: CaseId, scope: Scope, now: DateTime<Utc>) -> Result<()> {
        on!(self, conn => sqlx::query("INSERT INTO access_log (at, person_id, case_id, scope) VALUES ($1, $2, $3, $4)")
            .bind(now).bind(person).bind(case).bind(scope.code()).execute(conn).await.map(drop))
    }
}

/// The draft that a report was made in, as its key says.
fn draft_of(key: &str) -> Option<DraftId> {
    key.strip_prefix("draft:")?.split(':').next()?.parse().ok().map(DraftId)
}

fn seal_place(key: &str) -> Place<'_> {
    Place { table: "escalation", column: "place", row: key }
}
