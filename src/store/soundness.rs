//! Whether what stands in the database can still be read: the file page by page, and some sealed cells.

use super::seal::Place;
use super::{Inner, Result, Tx, on};

impl Tx {
    /// What is wrong with the pages of an SQLite file, in words without content; `None` if nothing is, and on PostgreSQL,
    /// which watches over its own files.
    pub async fn damage(&mut self) -> Result<Option<String>> {
        if !matches!(self.inner, Inner::Sqlite(_)) {
            return Ok(None);
        }
        let found: Vec<String> = on!(self, conn => sqlx::query_scalar("PRAGMA quick_check(3)").fetch_all(conn).await)?;
        let found: Vec<String> = found.into_iter().filter(|it| it != "ok").collect();
        Ok((!found.is_empty()).then(|| found.join("; ").replace('\n', " ")))
    }

    /// Opens some of the newest sealed cells. Returns how many opened, and how many were tried.
    pub async fn try_cells(&mut self) -> Result<(usize, usize)> {
        let cells = self.some_cells().await?;
        let opens = |(table, column, row, sealed): &(&'static str, &'static str, String, Vec<u8>)| {
            self.seal.open(Place { table, column, row }, sealed).is_some()
        };
        Ok((cells.iter().filter(|it| opens(it)).count(), cells.len()))
    }
}
