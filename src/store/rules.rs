//! Legal parameters, holidays and lunar anchors: seeded by a release, corrected by the ward.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Result, Tx, code, on};
use crate::domain::calendar::{DayKind, Holiday, LunarAnchor, LunarDay};
use crate::domain::law::{LegalParam, ParamKey, Unit};
use crate::domain::mark::Mark;

type RawParam = (String, String, String, String, NaiveDate, Option<NaiveDate>, String);

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

    /// Every legal parameter, in order of taking effect. Keys that this release does not know are passed over: a
    /// newer process may have added them.
    pub async fn legal_params(&mut self) -> Result<Vec<LegalParam>> {
        let rows: Vec<RawParam> = on!(self, conn => sqlx::query_as(
            "SELECT key, value, unit, legal_basis, effective_from, effective_to, verified FROM legal_params
             ORDER BY effective_from, key").fetch_all(conn).await)?;
        let mut known = Vec::with_capacity(rows.len());
        for (key, value, unit, legal_basis, effective_from, effective_to, mark) in rows {
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

    /// Every holiday and extra working day.
    pub async fn holidays(&mut self) -> Result<Vec<Holiday>> {
        let rows: Vec<(NaiveDate, String, String, String, String)> = on!(self, conn => sqlx::query_as(
            "SELECT day, kind, name, source, verified FROM holiday ORDER BY day, kind").fetch_all(conn).await)?;
        rows.into_iter()
            .map(|(date, kind, name, source, mark)| {
                Ok(Holiday {
                    date,
                    kind: code("holiday", "kind", date, DayKind::from_code(&kind))?,
                    name: Cow::Owned(name),
                    source: Cow::Owned(source),
                    mark: code("holiday", "verified", date, Mark::from_code(&mark))?,
                })
            })
            .collect()
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
}
