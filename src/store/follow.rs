//! Who mediates a case and who follows up what was agreed (Art. 26), the team that answers for it today, and what of that a
//! scope reaches.

use std::collections::{BTreeSet, HashMap};

use sqlx::{Encode, FromRow, QueryBuilder, Type};

use super::cases::cell;
use super::{Result, Tx, on, push_list};
use crate::domain::case::{Case, CaseMediator};
use crate::domain::people::{Team, successor};
use crate::domain::teams::Teams;
use crate::domain::{CaseId, PersonId, TeamId, WardId};

#[derive(FromRow)]
struct RawMediator {
    case_id: CaseId,
    person_id: PersonId,
    key: String,
    name: Vec<u8>,
    assigned_on: chrono::NaiveDate,
    chosen_by_parties: bool,
    follows: bool,
}

/// Who mediates a case, and who follows it up in their place.
type PeopleOn = (Vec<CaseMediator>, Vec<CaseMediator>);

/// Says of the cases `c` that one of these teams leads them, or that the one that did became a part of it.
pub(super) fn push_led<DB>(query: &mut QueryBuilder<DB>, teams: Teams)
where
    DB: sqlx::Database,
    TeamId: for<'q> Encode<'q, DB> + Type<DB>,
{
    if teams.is_empty() {
        query.push("1 = 0");
        return;
    }
    query.push("c.team_id IN (WITH RECURSIVE led (id) AS (SELECT id FROM mediation_team WHERE id IN ");
    push_list(query, teams.iter());
    query.push(" UNION SELECT t.id FROM mediation_team t JOIN led l ON t.merged_into = l.id) SELECT id FROM led)");
}

/// Says of the cases `c` that somebody mediates them, or follows up what was agreed.
pub(super) fn push_own<DB>(query: &mut QueryBuilder<DB>, person: Option<PersonId>)
where
    DB: sqlx::Database,
    Option<PersonId>: for<'q> Encode<'q, DB> + Type<DB>,
{
    query.push("c.id IN (SELECT case_id FROM case_mediator WHERE person_id = ").push_bind(person);
    query.push(" UNION ALL SELECT case_id FROM case_follower WHERE person_id = ").push_bind(person).push(")");
}

impl Tx {
    /// Who mediates cases, and who follows them up in their place.
    pub(super) async fn people_on(&mut self, cases: &[CaseId]) -> Result<HashMap<CaseId, PeopleOn>> {
        if cases.is_empty() {
            return Ok(HashMap::new());
        }
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT m.case_id, m.person_id, p.key, p.name, m.assigned_on, m.chosen_by_parties, FALSE AS follows
                     FROM case_mediator m JOIN person p ON p.id = m.person_id WHERE m.case_id IN ",
                );
                push_list(&mut query, cases.iter().copied());
                query.push(
                    " UNION ALL SELECT f.case_id, f.person_id, p.key, p.name, f.since, FALSE, TRUE
                     FROM case_follower f JOIN person p ON p.id = f.person_id WHERE f.case_id IN ",
                );
                push_list(&mut query, cases.iter().copied());
                query.push(" ORDER BY case_id, person_id").build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<RawMediator> = on!(self, conn => query!(conn))?;
        let mut found: HashMap<CaseId, PeopleOn> = HashMap::new();
        for it in rows {
            let name = self.unseal(cell("person", "name", &it.key), &it.name)?;
            let (mediators, followers) = found.entry(it.case_id).or_default();
            let (person, assigned_on) = (it.person_id, it.assigned_on);
            let all = if it.follows { followers } else { mediators };
            all.push(CaseMediator { person, name, assigned_on, chosen_by_parties: it.chosen_by_parties });
        }
        Ok(found)
    }

    /// The teams that the former ones of these wards are today.
    pub(super) async fn heirs_of(&mut self, wards: &BTreeSet<WardId>) -> Result<HashMap<TeamId, TeamId>> {
        let mut heirs = HashMap::new();
        for ward in wards {
            let teams: Vec<Team> = self.teams(*ward).await?;
            let former = teams.iter().filter(|it| it.life.into.is_some());
            heirs.extend(former.map(|it| (it.id, successor(it.id, &teams))));
        }
        Ok(heirs)
    }

    /// Who follows up a case from now on: those and no others.
    pub(super) async fn keep_followers(&mut self, after: &Case) -> Result<()> {
        on!(self, conn => sqlx::query("DELETE FROM case_follower WHERE case_id = $1")
            .bind(after.id).execute(conn).await.map(drop))?;
        for it in &after.course.followers {
            on!(self, conn => sqlx::query("INSERT INTO case_follower (case_id, person_id, since) VALUES ($1, $2, $3)")
                .bind(after.id).bind(it.person).bind(it.assigned_on).execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// Settled cases that somebody follows up, by what was reported last: not those of which everything is done. Begins at
    /// the person, of whom there are few.
    pub async fn follow_ups_of(&mut self, person: PersonId) -> Result<Vec<Case>> {
        let ids: Vec<CaseId> = on!(self, conn => sqlx::query_scalar(
            "SELECT c.id FROM case_file c
             WHERE c.id IN (SELECT f.case_id FROM case_follower f WHERE f.person_id = $1
                    UNION ALL SELECT m.case_id FROM case_mediator m WHERE m.person_id = $1
                        AND NOT EXISTS (SELECT 1 FROM case_follower f WHERE f.case_id = m.case_id))
                AND c.status = 'success'
                AND NOT EXISTS (SELECT 1 FROM case_kept k WHERE k.case_id = c.id AND k.kept = 'done'
                    AND k.nth = (SELECT max(l.nth) FROM case_kept l WHERE l.case_id = c.id))
             ORDER BY c.id").bind(person).fetch_all(conn).await)?;
        self.cases_alone(&ids).await
    }
}
