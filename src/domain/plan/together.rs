//! Figures of coordination and of resources: which teams had at least two activities together with others (access to
//! law, item 3.3), and what was mobilised.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Evidence, EvidenceKind, ResourceSource};
use crate::domain::TeamId;

/// So many activities a team must have had.
pub const WANTED: u32 = 2;

/// How many of these teams had at least [`WANTED`] activities from the first day to the last, and how many teams there
/// are. The item names lawyers, the police and others: whoever was the partner counts.
#[must_use]
pub fn teams_with_two(evidence: &[Evidence], teams: &[TeamId], (from, to): (NaiveDate, NaiveDate)) -> (usize, usize) {
    let mut by_team: BTreeMap<TeamId, u32> = BTreeMap::new();
    let within = |it: &&Evidence| {
        it.struck.is_none() && it.noted.kind == EvidenceKind::Coordination && (from..=to).contains(&it.noted.on)
    };
    for it in evidence.iter().filter(within) {
        let mut concerned = it.noted.teams.clone();
        concerned.sort_unstable();
        concerned.dedup();
        for team in concerned {
            *by_team.entry(team).or_default() += 1;
        }
    }
    let enough = teams.iter().filter(|it| by_team.get(it).is_some_and(|it| *it >= WANTED)).count();
    (enough, teams.len())
}

/// What was mobilised from one source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mobilised {
    /// In đồng.
    pub money: u64,
    /// How often something was given in kind.
    pub in_kind: u32,
}

/// What was mobilised, by source.
#[must_use]
pub fn mobilised(evidence: &[Evidence]) -> BTreeMap<ResourceSource, Mobilised> {
    let mut all: BTreeMap<ResourceSource, Mobilised> = BTreeMap::new();
    for it in evidence.iter().filter(|it| it.struck.is_none() && it.noted.kind == EvidenceKind::Resource) {
        let of = all.entry(it.noted.source.unwrap_or(ResourceSource::Other)).or_default();
        match it.noted.money {
            Some(money) => of.money = of.money.saturating_add(money),
            None => of.in_kind += 1,
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::super::{Noted, Struck};
    use super::*;
    use crate::domain::{EvidenceId, PersonId};

    fn noted(kind: EvidenceKind, on: &str, teams: &[i64]) -> Evidence {
        let noted = Noted {
            kind,
            item: None,
            on: on.parse().unwrap(),
            what: "Tuyên truyền".to_owned(),
            place: None,
            people: None,
            photo: None,
            partner: None,
            way: None,
            teams: teams.iter().map(|it| TeamId(*it)).collect(),
            source: None,
            money: None,
        };
        let at = DateTime::<Utc>::UNIX_EPOCH;
        Evidence { id: EvidenceId(1), noted, by: PersonId(1), name: String::new(), at, replaces: None, struck: None }
    }

    #[test]
    fn qd_27_2025_item_3_3_counts_teams_with_two_activities_in_the_period() {
        let teams = [TeamId(1), TeamId(2), TeamId(3)];
        let year = ("2026-01-01".parse().unwrap(), "2026-12-31".parse().unwrap());
        let mut all = vec![
            noted(EvidenceKind::Coordination, "2026-03-01", &[1, 2]),
            noted(EvidenceKind::Coordination, "2026-06-01", &[1, 1]),
            noted(EvidenceKind::Coordination, "2025-12-31", &[2]),
            noted(EvidenceKind::Event, "2026-06-01", &[2]),
            noted(EvidenceKind::Coordination, "2026-06-01", &[9]),
        ];
        assert_eq!(teams_with_two(&all, &teams, year), (1, 3), "one activity counts once, others' teams do not");
        all.push(noted(EvidenceKind::Coordination, "2026-12-31", &[2]));
        assert_eq!(teams_with_two(&all, &teams, year), (2, 3));
        all[5].struck = Some(Struck { name: String::new(), at: all[5].at, why: "Nhầm".to_owned() });
        assert_eq!(teams_with_two(&all, &teams, year), (1, 3));
    }

    #[test]
    fn money_and_gifts_are_added_by_where_they_came_from() {
        let given = |source, money| {
            let mut it = noted(EvidenceKind::Resource, "2026-03-01", &[]);
            (it.noted.source, it.noted.money) = (Some(source), money);
            it
        };
        let all = [
            given(ResourceSource::Person, Some(500_000)),
            given(ResourceSource::Person, None),
            given(ResourceSource::Person, Some(1_500_000)),
            given(ResourceSource::Budget, Some(2_000_000)),
        ];
        let found = mobilised(&all);
        assert_eq!(found[&ResourceSource::Person], Mobilised { money: 2_000_000, in_kind: 1 });
        assert_eq!(found[&ResourceSource::Budget], Mobilised { money: 2_000_000, in_kind: 0 });
    }
}
