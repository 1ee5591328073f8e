//! Pieces of SQL for lists of values: what `IN` wants, and the teams of a reach. Knows no table.

use crate::domain::TeamId;
use crate::domain::teams::Teams;

/// Puts a list of values in brackets, as `IN` wants it; it must not be empty.
pub(super) fn push_list<DB, T>(query: &mut sqlx::QueryBuilder<DB>, values: impl IntoIterator<Item = T>)
where
    DB: sqlx::Database,
    T: for<'q> sqlx::Encode<'q, DB> + sqlx::Type<DB>,
{
    query.push("(");
    let mut list = query.separated(", ");
    for value in values {
        list.push_bind(value);
    }
    query.push(")");
}

/// Says that a column holds one of these teams; of none, nothing.
pub(super) fn push_teams<DB>(query: &mut sqlx::QueryBuilder<DB>, column: &str, teams: Teams)
where
    DB: sqlx::Database,
    TeamId: for<'q> sqlx::Encode<'q, DB> + sqlx::Type<DB>,
{
    if teams.is_empty() {
        query.push("1 = 0");
    } else {
        push_list(query.push(column).push(" IN "), teams.iter());
    }
}
