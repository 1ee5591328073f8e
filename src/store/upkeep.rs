//! Questions about the database as a whole: for the operator, for tests, for samples.

use chrono::{DateTime, Utc};

use super::{Inner, Result, Store, Tx, on};

/// Tables that hold what people entered: a database with rows in one of them is not empty.
pub const CONTENT_TABLES: &[&str] =
    &["ward", "resident_group", "mediation_team", "person", "tg_account", "case_file", "draft", "inbox", "outbox"];

impl Tx {
    /// Whether nobody has entered anything yet.
    pub async fn is_empty(&mut self) -> Result<bool> {
        let wards: i64 = on!(self, conn => sqlx::query_scalar("SELECT count(*) FROM ward").fetch_one(conn).await)?;
        let people: i64 = on!(self, conn => sqlx::query_scalar("SELECT count(*) FROM person").fetch_one(conn).await)?;
        Ok(wards == 0 && people == 0)
    }

    /// Every table with its columns, in alphabetical order, without types: the same on both databases.
    pub async fn columns(&mut self) -> Result<Vec<(String, String, bool)>> {
        let sql = super::dialect!(self,
            sqlite: "SELECT m.name, p.name, p.\"notnull\" <> 0 OR p.pk > 0 FROM sqlite_master m JOIN pragma_table_info(m.name) p
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '_sqlx_%'
                ORDER BY m.name, p.name",
            postgres: "SELECT table_name::text, column_name::text, is_nullable = 'NO' FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_sqlx%'
                ORDER BY table_name COLLATE \"C\", column_name COLLATE \"C\"",
        );
        on!(self, conn => sqlx::query_as(sql).fetch_all(conn).await)
    }

    /// Runs statements of a test: to look at a table, or to break one.
    pub async fn test_sql(&mut self, sql: String) -> Result<()> {
        on!(self, conn => sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(conn).await.map(drop))
    }

    /// One number by a statement of a test.
    pub async fn test_number(&mut self, sql: &str) -> Result<i64> {
        on!(self, conn => sqlx::query_scalar(sqlx::AssertSqlSafe(sql.to_owned())).fetch_one(conn).await)
    }

    /// One column of instants by a statement of a test, without those that are none.
    pub async fn test_instants(&mut self, sql: &str) -> Result<Vec<DateTime<Utc>>> {
        let found: Vec<Option<DateTime<Utc>>> = on!(self, conn => sqlx::query_scalar(
            sqlx::AssertSqlSafe(sql.to_owned())).fetch_all(conn).await)?;
        Ok(found.into_iter().flatten().collect())
    }

    /// One column of texts by a statement of a test.
    pub async fn test_texts(&mut self, sql: &str) -> Result<Vec<String>> {
        on!(self, conn => sqlx::query_scalar(sqlx::AssertSqlSafe(sql.to_owned())).fetch_all(conn).await)
    }

    /// Sealed cells of a table, opened: key and plain text, in order of the key. For comparisons in tests.
    pub async fn test_open(
        &mut self,
        (table, column): (&'static str, &'static str),
        sql: &str,
    ) -> Result<Vec<(String, Option<String>)>> {
        let rows: Vec<(String, Option<Vec<u8>>)> =
            on!(self, conn => sqlx::query_as(sqlx::AssertSqlSafe(sql.to_owned())).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|(row, sealed)| {
                let place = super::seal::Place { table, column, row: &row };
                let plain = sealed.map(|it| self.unseal(place, &it)).transpose()?;
                Ok((row, plain))
            })
            .collect()
    }

    /// The name of the database's engine.
    #[must_use]
    pub fn engine(&self) -> &'static str {
        match self.inner {
            Inner::Sqlite(_) => "sqlite",
            Inner::Postgres(_) => "postgres",
        }
    }
}

impl Store {
    /// Checks that the database answers.
    pub async fn ping(&self) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.is_empty().await.map(drop)
    }
}
