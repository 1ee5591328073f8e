//! What a ward says on its papers, as far as it set it.

use super::{Result, Tx, code, on};
use crate::domain::WardId;
use crate::domain::access::{Permit, act};
use crate::domain::paper_words::{PaperWord, PaperWords};

impl Tx {
    /// What a ward set.
    pub async fn paper_words(&mut self, ward: WardId) -> Result<PaperWords> {
        let rows: Vec<(String, String)> = on!(self, conn => sqlx::query_as(
            "SELECT word, value FROM ward_paper_word WHERE ward_id = $1").bind(ward).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|(word, value)| Ok((code("ward_paper_word", "word", ward, PaperWord::from_code(&word))?, value)))
            .collect()
    }

    /// Sets one, or takes it back.
    pub async fn set_paper_word(
        &mut self,
        _permit: &Permit<act::RunOffice>,
        (ward, word): (WardId, PaperWord),
        value: Option<&str>,
    ) -> Result<()> {
        match value {
            Some(value) => on!(self, conn => sqlx::query(
                "INSERT INTO ward_paper_word (ward_id, word, value) VALUES ($1, $2, $3)
                 ON CONFLICT (ward_id, word) DO UPDATE SET value = excluded.value")
                .bind(ward).bind(word.code()).bind(value).execute(conn).await.map(drop)),
            None => on!(self, conn => sqlx::query("DELETE FROM ward_paper_word WHERE ward_id = $1 AND word = $2")
                .bind(ward).bind(word.code()).execute(conn).await.map(drop)),
        }
    }
}
