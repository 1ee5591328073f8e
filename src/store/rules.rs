//! Legal parameters, holidays and lunar anchors: seeded by a release, corrected by the ward or the operator. A correction
//! is a row of its own, laid over what a release ships.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::{Error, Result, Tx, beside, code, on};
use crate::domain::access::{Permit, act};
use crate::domain::audit::{Act, DAY, NewAct, PARAM, Target};
use crate::domain::calendar::{DayKind, Holiday, LunarAnchor, LunarDay};
use crate::domain::law::{Law, LegalParam, ParamKey, Unit};
use crate::domain::mark::Mark;
use crate::domain::rules::{DayChange, ParamChange, check_change, corrected};
use crate::domain::{PersonId, WardId};

#[derive(FromRow)]
struct RawParam {
    key: String,
    value: String,
    unit: String,
    legal_basis: String,
    effective_from: NaiveDate,
    effective_to: Option<NaiveDate>,
    verified: String,
}

#[derive(FromRow)]
struct RawParamChange {
    key: String,
    value: String,
    was: Option<String>,
    unit: String,
    legal_basis: String,
    effective_from: NaiveDate,
    verified: String,
    reason: String,
    person_id: Option<PersonId>,
    at: DateTime<Utc>,
}

#[derive(FromRow)]
struct RawDay {
    day: NaiveDate,
    kind: String,
    name: String,
    source: String,
    verified: String,
}

#[derive(FromRow)]
struct RawDayChange {
    #[sqlx(flatten)]
    row: RawDay,
    /// Whether it is to be there.
    present: bool,
    person_id: Option<PersonId>,
    at: DateTime<Utc>,
}

impl Tx {
    /// Adds the rows that a release ships. Rows that are there stay: the ward may have corrected them.
    pub async fn seed_rules(
        &mut self,
        law: &[LegalParam],
        holidays: &[Holiday],
        anchors: &[LunarAnchor],
    ) -> Result<()> {
        for it in law {
            on!(self, conn => sqlx::query(
                "INSERT INTO legal_params (key, value, unit, legal_basis, effective_from, effective_to, verified)
                 VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING")
                .bind(it.key.code()).bind(it.value.as_ref()).bind(it.unit.code()).bind(it.legal_basis.as_ref())
                .bind(it.effective_from).bind(it.effective_to).bind(it.mark.code())
                .execute(conn).await.map(drop))?;
        }
        for it in holidays {
            on!(self, conn => sqlx::query(
                "INSERT INTO holiday (day, kind, name, source, verified) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT DO NOTHING")
                .bind(it.date).bind(it.kind.code()).bind(it.name.as_ref()).bind(it.source.as_ref()).bind(it.mark.code())
                .execute(conn).await.map(drop))?;
        }
        for it in anchors {
            on!(self, conn => sqlx::query(
                "INSERT INTO lunar_anchor (year, day, anchor, verified) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
                .bind(it.year).bind(it.date).bind(it.day.code()).bind(it.mark.code())
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// Every legal parameter, in order of taking effect, then what the operator corrected for the whole database. Keys
    /// that this release does not know are passed over: a newer process may have added them.
    pub async fn legal_params(&mut self) -> Result<Vec<LegalParam>> {
        let mut known = self.shipped_params().await?;
        known.extend(self.param_changes(None).await?.into_iter().map(|it| it.row));
        Ok(known)
    }

    async fn shipped_params(&mut self) -> Result<Vec<LegalParam>> {
        let rows: Vec<RawParam> = on!(self, conn => sqlx::query_as(
            "SELECT key, value, unit, legal_basis, effective_from, effective_to, verified FROM legal_params
             ORDER BY effective_from, key").fetch_all(conn).await)?;
        let mut known = Vec::with_capacity(rows.len());
        for RawParam { key, value, unit, legal_basis, effective_from, effective_to, verified: mark } in rows {
            let Some(param) = ParamKey::from_code(&key) else { continue };
            known.push(LegalParam {
                key: param,
                value: Cow::Owned(value),
                unit: code("legal_params", "unit", &key, Unit::from_code(&unit))?,
                legal_basis: Cow::Owned(legal_basis),
                effective_from,
                effective_to,
                mark: code("legal_params", "verified", &key, Mark::from_code(&mark))?,
            });
        }
        Ok(known)
    }

    /// Every holiday and extra working day, with what the operator corrected for the whole database.
    pub async fn holidays(&mut self) -> Result<Vec<Holiday>> {
        let shipped = self.shipped_holidays().await?;
        Ok(corrected(shipped, &self.day_changes(None).await?))
    }

    async fn shipped_holidays(&mut self) -> Result<Vec<Holiday>> {
        let rows: Vec<RawDay> = on!(self, conn => sqlx::query_as(
            "SELECT day, kind, name, source, verified FROM holiday ORDER BY day, kind").fetch_all(conn).await)?;
        rows.into_iter().map(|it| holiday("holiday", it)).collect()
    }

    /// Every lunar anchor.
    pub async fn lunar_anchors(&mut self) -> Result<Vec<LunarAnchor>> {
        let rows: Vec<(i32, NaiveDate, String, String)> = on!(self, conn => sqlx::query_as(
            "SELECT year, day, anchor, verified FROM lunar_anchor ORDER BY year, day").fetch_all(conn).await)?;
        rows.into_iter()
            .map(|(year, date, day, mark)| {
                Ok(LunarAnchor {
                    year,
                    day: code("lunar_anchor", "anchor", date, LunarDay::from_code(&day))?,
                    date,
                    mark: code("lunar_anchor", "verified", date, Mark::from_code(&mark))?,
                })
            })
            .collect()
    }

    /// Corrects a legal parameter: for the office's own ward, or for the whole database if the operator does (no permit).
    /// What stood there before stays readable. A value that cannot be read, or has no basis, is refused.
    pub async fn set_param(
        &mut self,
        permit: Option<&Permit<act::CorrectRules>>,
        row: &LegalParam,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.at_hand.forget_rules();
        let (ward, by) = whose(permit, "set parameter")?;
        code("param_change", "value", row.key, check_change(row).ok())?;
        let law = self.law_of(ward).await?;
        let was = law.on(row.effective_from).get(row.key).ok().map(|it| it.value.clone().into_owned());
        on!(self, conn => sqlx::query(
            "INSERT INTO param_change (ward_id, key, value, was, unit, legal_basis, effective_from, verified, reason,
                person_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
            .bind(ward).bind(row.key.code()).bind(row.value.as_ref()).bind(was).bind(row.unit.code())
            .bind(row.legal_basis.as_ref()).bind(row.effective_from).bind(row.mark.code()).bind(reason).bind(by)
            .bind(now).execute(conn).await.map(drop))?;
        let act = NewAct { ward, person: by, act: Act::SetParam, target: Some(Target::of(PARAM, row.key)) };
        self.note_act(&act, now).await
    }

    /// Adds a day off or an extra working day, or takes one away (`present` is false): as [`Tx::set_param`].
    pub async fn set_holiday(
        &mut self,
        permit: Option<&Permit<act::CorrectRules>>,
        row: &Holiday,
        present: bool,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.at_hand.forget_rules();
        let (ward, by) = whose(permit, "set holiday")?;
        on!(self, conn => sqlx::query(
            "INSERT INTO holiday_change (ward_id, day, kind, present, name, source, verified, person_id, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
            .bind(ward).bind(row.date).bind(row.kind.code()).bind(present).bind(row.name.as_ref())
            .bind(row.source.as_ref()).bind(row.mark.code()).bind(by).bind(now).execute(conn).await.map(drop))?;
        let act = NewAct { ward, person: by, act: Act::SetHoliday, target: Some(Target::of(DAY, row.date)) };
        self.note_act(&act, now).await
    }

    /// The law as it holds in a ward, or in the whole database. Of two corrections that take effect on one day the newer
    /// counts, whoever made it.
    pub async fn law_of(&mut self, ward: Option<WardId>) -> Result<Law> {
        let mut rows = self.shipped_params().await?;
        let changes = match ward {
            Some(ward) => self.param_history(ward).await?,
            None => self.param_changes(None).await?,
        };
        rows.extend(changes.into_iter().map(|it| it.row));
        Ok(Law::new(rows))
    }

    /// The days off as they hold in a ward; the newest correction of a day counts, whoever made it.
    pub async fn holidays_of(&mut self, ward: WardId) -> Result<Vec<Holiday>> {
        let shipped = self.shipped_holidays().await?;
        Ok(corrected(shipped, &self.day_history(ward).await?))
    }

    /// Corrections of legal parameters, oldest first: a ward's own, or those of the operator.
    pub async fn param_changes(&mut self, ward: Option<WardId>) -> Result<Vec<ParamChange>> {
        self.read_param_changes(ward, false).await
    }

    /// Corrections of legal parameters that hold in a ward, oldest first: its own and those of the operator.
    pub async fn param_history(&mut self, ward: WardId) -> Result<Vec<ParamChange>> {
        self.read_param_changes(Some(ward), true).await
    }

    async fn read_param_changes(&mut self, ward: Option<WardId>, operator: bool) -> Result<Vec<ParamChange>> {
        let rows: Vec<RawParamChange> = on!(self, conn => sqlx::query_as(
            "SELECT key, value, was, unit, legal_basis, effective_from, verified, reason, person_id, at
             FROM param_change WHERE ward_id = $1 OR (ward_id IS NULL AND (CAST($1 AS BIGINT) IS NULL OR $2)) ORDER BY id")
            .bind(ward).bind(operator).fetch_all(conn).await)?;
        let mut known = Vec::with_capacity(rows.len());
        for raw in rows {
            let RawParamChange { key, value, unit, legal_basis, effective_from, verified: mark, .. } = raw;
            let (was, reason, by, at) = (raw.was, raw.reason, raw.person_id, raw.at);
            let Some(param) = ParamKey::from_code(&key) else { continue };
            let row = LegalParam {
                key: param,
                value: Cow::Owned(value),
                unit: code("param_change", "unit", &key, Unit::from_code(&unit))?,
                legal_basis: Cow::Owned(legal_basis),
                effective_from,
                effective_to: None,
                mark: code("param_change", "verified", &key, Mark::from_code(&mark))?,
            };
            known.push(ParamChange { row, was, reason, by, at });
        }
        Ok(known)
    }

    /// Corrections of days off, oldest first: a ward's own, or those of the operator.
    pub async fn day_changes(&mut self, ward: Option<WardId>) -> Result<Vec<DayChange>> {
        self.read_day_changes(ward, false).await
    }

    /// Corrections of days off that hold in a ward, oldest first: its own and those of the operator.
    pub async fn day_history(&mut self, ward: WardId) -> Result<Vec<DayChange>> {
        self.read_day_changes(Some(ward), true).await
    }

    async fn read_day_changes(&mut self, ward: Option<WardId>, operator: bool) -> Result<Vec<DayChange>> {
        let rows: Vec<RawDayChange> = on!(self, conn => sqlx::query_as(
            "SELECT day, kind, present, name, source, verified, person_id, at FROM holiday_change
             WHERE ward_id = $1 OR (ward_id IS NULL AND (CAST($1 AS BIGINT) IS NULL OR $2)) ORDER BY id")
            .bind(ward).bind(operator).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|it| {
                let row = holiday("holiday_change", it.row)?;
                Ok(DayChange { row, present: it.present, by: it.person_id, at: it.at })
            })
            .collect()
    }

    /// The ward of a database that has just one.
    pub async fn only_ward(&mut self) -> Result<Option<WardId>> {
        on!(self, conn => sqlx::query_scalar("SELECT min(id) FROM ward HAVING count(*) = 1")
            .fetch_optional(conn).await)
    }

    /// Grows with every correction, of whatever process: what is remembered of the rules is out of date then. A count,
    /// not the last id: ids of two transactions may be committed the other way round.
    pub async fn rules_version(&mut self) -> Result<i64> {
        beside!(self, conn => sqlx::query_scalar(
            "SELECT (SELECT count(*) FROM param_change) + (SELECT count(*) FROM holiday_change)")
            .fetch_one(conn).await)
    }
}

fn holiday(table: &'static str, it: RawDay) -> Result<Holiday> {
    Ok(Holiday {
        date: it.day,
        kind: code(table, "kind", it.day, DayKind::from_code(&it.kind))?,
        name: Cow::Owned(it.name),
        source: Cow::Owned(it.source),
        mark: code(table, "verified", it.day, Mark::from_code(&it.verified))?,
    })
}

/// For which ward a permit corrects rules, and who does; without one the operator does, everywhere.
fn whose(permit: Option<&Permit<act::CorrectRules>>, what: &'static str) -> Result<(Option<WardId>, Option<PersonId>)> {
    match permit {
        None => Ok((None, None)),
        Some(permit) => match permit.scope().ward {
            Some(ward) => Ok((Some(ward), Some(permit.by()))),
            None => Err(Error::RowsAffected { what, rows: 0 }),
        },
    }
}
