//! What a team has set for itself, and the cases of a team that nobody mediates.

use sqlx::QueryBuilder;

use super::{Result, Tx, on, push_teams};
use crate::domain::access::Permit;
use crate::domain::access::act::Changing;
use crate::domain::case::may_take;
use crate::domain::teams::Teams;
use crate::domain::{CaseId, PersonId, TeamId};

/// Whether mediators of the team may take cases that nobody mediates.
pub const TAKING: &str = "taking";
/// As many cases as anybody chooses from.
const AT_MOST: usize = 20;

impl Tx {
    /// What a team has set.
    pub async fn team_setting(&mut self, team: TeamId, key: &str) -> Result<Option<String>> {
        on!(self, conn => sqlx::query_scalar("SELECT value FROM team_setting WHERE team_id = $1 AND key = $2")
            .bind(team).bind(key).fetch_optional(conn).await)
    }

    /// Sets something for a team, or takes it back.
    pub async fn set_team_setting(
        &mut self,
        _permit: &Permit<Changing>,
        (team, key): (TeamId, &str),
        value: Option<&str>,
    ) -> Result<()> {
        match value {
            Some(value) => on!(self, conn => sqlx::query(
                "INSERT INTO team_setting (team_id, key, value) VALUES ($1, $2, $3)
                 ON CONFLICT (team_id, key) DO UPDATE SET value = $3")
                .bind(team).bind(key).bind(value).execute(conn).await.map(drop)),
            None => on!(self, conn => sqlx::query("DELETE FROM team_setting WHERE team_id = $1 AND key = $2")
                .bind(team).bind(key).execute(conn).await.map(drop)),
        }
    }

    /// Open cases of others for which the heads of these teams are to say whether they help, or who does (Art. 22).
    pub async fn invitations_to_help(&mut self, teams: Teams) -> Result<Vec<(CaseId, String)>> {
        if teams.is_empty() {
            return Ok(Vec::new());
        }
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT c.id, c.code FROM case_team t JOIN case_file c ON c.id = t.case_id
                     WHERE c.ended_on IS NULL AND c.status <> 'void'
                        AND (t.standing = 'invited' OR (t.standing = 'joined' AND t.mediator_id IS NULL)) AND ",
                );
                push_teams(&mut query, "t.team_id", teams);
                query.push(" ORDER BY t.on_day, c.id").build_query_as().fetch_all($conn).await
            }};
        }
        on!(self, conn => query!(conn))
    }

    /// Cases of a team that nobody mediates, for one of its mediators, the oldest first: not those that they mediated
    /// before, none for which the parties had chosen, and none with signs of violence.
    pub async fn free_cases(
        &mut self,
        (team, person): (TeamId, PersonId),
        only: Option<CaseId>,
    ) -> Result<Vec<(CaseId, String)>> {
        let found: Vec<(CaseId, String)> = on!(self, conn => sqlx::query_as(
            "SELECT c.id, c.code FROM case_file c
             WHERE c.team_id = $1 AND c.status = 'registered' AND NOT c.domestic_violence
                AND (CAST($3 AS BIGINT) IS NULL OR c.id = $3)
                AND NOT EXISTS (SELECT 1 FROM case_mediator m WHERE m.case_id = c.id)
                AND NOT EXISTS (SELECT 1 FROM case_event e
                    WHERE e.case_id = c.id AND e.kind = 'decline' AND e.person_id = $2)
             ORDER BY c.received_on, c.id")
            .bind(team).bind(person).bind(only).fetch_all(conn).await)?;
        let mut free = Vec::new();
        for (id, code) in found {
            if free.len() == AT_MOST {
                break;
            }
            // Who was named before and by whom stands in the sealed history.
            let events = self.case_events(id).await?;
            if may_take(person, &events) {
                free.push((id, code));
            }
        }
        Ok(free)
    }
}
