//! Which cases came back by their people, whatever was said of them: counted by the signal that whoever writes a case down
//! is shown (the same folded name, by its keyed hash; the age; the resident group; two years). Ages are sealed, so that the
//! likely ones are found by their names and decided by their people.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use sqlx::FromRow;

use super::{Result, Tx, on};
use crate::domain::access::Reached;
use crate::domain::case::{Party, recent_since};
use crate::domain::kinship::{Matter, likeness, present_group};
use crate::domain::people::ResidentGroup;
use crate::domain::period::Period;
use crate::domain::{CaseId, GroupId, TeamId, WardId};

/// A case whose people likely had an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    pub case: CaseId,
    pub code: String,
    /// Which they had, by their ids.
    pub earlier: Vec<CaseId>,
}

#[derive(FromRow)]
struct Pair {
    id: CaseId,
    code: String,
    ward_id: WardId,
    group_id: GroupId,
    received_on: NaiveDate,
    earlier_id: CaseId,
    earlier_code: String,
    earlier_group: GroupId,
    earlier_on: NaiveDate,
    ended_on: Option<NaiveDate>,
}

impl Tx {
    /// The cases received in a period, within a reach, whose people likely had an earlier one; the last first. A team is told
    /// nothing of another team's case of violence at home. Of a whole province nobody compares all with all: none.
    pub async fn likely_again(&mut self, reach: Reached, period: Period) -> Result<Vec<Again>> {
        let whose: Vec<(Option<WardId>, Option<TeamId>)> = match reach {
            Reached::Ward(ward) => vec![(Some(ward), None)],
            Reached::Team(team) => vec![(None, Some(team))],
            Reached::Teams(teams) => teams.iter().map(|it| (None, Some(it))).collect(),
            Reached::Province => Vec::new(),
        };
        let mut found: BTreeMap<CaseId, Again> = BTreeMap::new();
        for (ward, team) in whose {
            let pairs: Vec<Pair> = on!(self, conn => sqlx::query_as(
                "SELECT DISTINCT c.id, c.code, c.ward_id, c.resident_group_id AS group_id, c.received_on,
                    e.id AS earlier_id, e.code AS earlier_code, e.resident_group_id AS earlier_group,
                    e.received_on AS earlier_on, e.ended_on
                 FROM case_file c JOIN case_party_key k ON k.case_id = c.id
                    JOIN case_party_key o ON o.name_key = k.name_key AND o.case_id <> c.id
                    JOIN case_file e ON e.id = o.case_id
                 WHERE (c.ward_id = $1 OR c.team_id = $2) AND c.received_on >= $3 AND c.received_on <= $4
                    AND c.status <> 'void' AND e.status <> 'void' AND e.ward_id = c.ward_id
                    AND (e.received_on < c.received_on OR (e.received_on = c.received_on AND e.id < c.id))
                    AND ($2 IS NULL OR NOT e.domestic_violence OR e.team_id = c.team_id)
                 ORDER BY c.id, e.id")
                .bind(ward).bind(team).bind(period.from).bind(period.to).fetch_all(conn).await)?;
            let pairs: Vec<Pair> = pairs.into_iter().filter(Pair::is_recent).collect();
            let people = self.people_of(&pairs).await?;
            let groups = self.groups_of(&pairs).await?;
            for it in pairs.into_iter().filter(|it| it.is_likely(&people, &groups)) {
                let Pair { id, code, earlier_id, .. } = it;
                let again = found.entry(id).or_insert_with(|| Again { case: id, code, earlier: Vec::new() });
                again.earlier.push(earlier_id);
            }
        }
        Ok(found.into_values().rev().collect())
    }

    async fn people_of(&mut self, pairs: &[Pair]) -> Result<HashMap<CaseId, Vec<Party>>> {
        let new = pairs.iter().map(|it| (it.id, it.code.clone()));
        let earlier = pairs.iter().map(|it| (it.earlier_id, it.earlier_code.clone()));
        let all: BTreeSet<(CaseId, String)> = new.chain(earlier).collect();
        self.parties(&all.into_iter().collect::<Vec<_>>()).await
    }

    async fn groups_of(&mut self, pairs: &[Pair]) -> Result<Vec<ResidentGroup>> {
        let mut groups = Vec::new();
        for ward in pairs.iter().map(|it| it.ward_id).collect::<BTreeSet<_>>() {
            groups.extend(self.groups(ward).await?);
        }
        Ok(groups)
    }
}

impl Pair {
    /// Whether the earlier one was open in the two years before.
    fn is_recent(&self) -> bool {
        self.ended_on.is_none_or(|it| it >= recent_since(self.received_on))
    }

    fn is_likely(&self, people: &HashMap<CaseId, Vec<Party>>, groups: &[ResidentGroup]) -> bool {
        let of = |id: CaseId, group: GroupId, received_on: NaiveDate| {
            let parties = people.get(&id)?.as_slice();
            Some(Matter { group: present_group(group, groups), received_on, parties })
        };
        let new = of(self.id, self.group_id, self.received_on);
        let earlier = of(self.earlier_id, self.earlier_group, self.earlier_on);
        new.zip(earlier).is_some_and(|(new, earlier)| likeness(&new, &earlier).is_some())
    }
}
