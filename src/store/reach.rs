//! Pieces of SQL by which a query stays within a reach: lists, teams, the scope of a person. Knows no table but that of cases.

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

/// What a scope reaches of the cases `c`. One with signs of domestic violence is reached by who mediates it or follows it up,
/// its team's head and the officers, not by who entered it or helps with it; one of an old book not by who copied it.
macro_rules! push_scope {
    ($query:expr, $scope:expr) => {{
        let (query, scope): (&mut sqlx::QueryBuilder<_>, $crate::domain::access::Scope) = ($query, $scope);
        $crate::store::follow::push_led(query.push("(c.ward_id = ").push_bind(scope.ward).push(" OR "), scope.teams);
        query.push(" OR (NOT c.domestic_violence AND c.entered_by = ").push_bind(scope.person);
        let before = query.push(" AND NOT EXISTS (SELECT 1 FROM old_case e WHERE e.case_id = c.id)) OR ");
        $crate::store::follow::push_own(before, scope.person);
        query.push(" OR (NOT c.domestic_violence AND EXISTS (SELECT 1 FROM case_team t WHERE t.case_id = c.id AND t.standing = 'joined' AND ");
        $crate::store::push_teams(query, "t.team_id", scope.teams);
        query.push(")))");
    }};
}
pub(crate) use push_scope;
