//! The ward's own cards of the law. A change adds a version, so what stood before stays readable.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::{Result, Tx, on};
use crate::domain::access::{Permit, act};
use crate::domain::lawcards::{NewOwn, OwnCard, Texts};
use crate::domain::{PersonId, WardId};

#[derive(FromRow)]
struct Row {
    nth: i32,
    version: i32,
    corrects: Option<i32>,
    question: String,
    answer: String,
    source: String,
    effective_from: NaiveDate,
    withdrawn: Option<String>,
    changed_by: PersonId,
    changed_at: DateTime<Utc>,
}

impl Tx {
    /// Keeps a version of a card. Returns whether nobody was quicker: neither with this version, nor with another card that
    /// stands before the same shipped one.
    pub async fn write_law_card(
        &mut self,
        permit: &Permit<act::KeepLawCards>,
        ward: WardId,
        new: &NewOwn,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let Texts { ask, say, source } = &new.texts;
        let corrects = new.corrects.and_then(|it| i32::try_from(it).ok());
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO law_card (ward_id, nth, version, corrects, question, answer, source, effective_from, withdrawn,
                                   changed_by, changed_at)
             SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
             WHERE NOT EXISTS (SELECT 1 FROM law_card WHERE ward_id = $1 AND corrects = $4 AND nth <> $2)
             ON CONFLICT DO NOTHING")
            .bind(ward).bind(new.nth).bind(new.version).bind(corrects).bind(ask).bind(say).bind(source)
            .bind(new.from).bind(new.withdrawn.as_deref()).bind(permit.by()).bind(now)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Every version of a ward's cards, by card and version.
    pub async fn law_cards(&mut self, ward: WardId) -> Result<Vec<OwnCard>> {
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(
            "SELECT nth, version, corrects, question, answer, source, effective_from, withdrawn, changed_by, changed_at
             FROM law_card WHERE ward_id = $1 ORDER BY nth, version")
            .bind(ward).fetch_all(conn).await)?;
        let card = |it: Row| OwnCard {
            nth: it.nth,
            version: it.version,
            corrects: it.corrects.and_then(|it| u32::try_from(it).ok()),
            texts: Texts { ask: it.question, say: it.answer, source: it.source },
            from: it.effective_from,
            withdrawn: it.withdrawn,
            by: it.changed_by,
            at: it.changed_at,
        };
        Ok(rows.into_iter().map(card).collect())
    }
}
