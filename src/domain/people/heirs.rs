//! Who goes on with what a leaver had begun, where nobody was named.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::became;
use super::register::Register;
use super::tenure::{Seat, Tenure};
use crate::domain::{PersonId, TeamId};

impl Register {
    /// Who goes on with what somebody had half entered who is of no team any more: whoever heads the team that they were of
    /// last, or the one that this became a part of, or that took its cases.
    #[must_use]
    pub fn heir_of_drafts(
        &self,
        person: PersonId,
        took: &BTreeMap<TeamId, TeamId>,
        day: NaiveDate,
    ) -> Option<PersonId> {
        let entry = self.person(person)?;
        if !entry.teams(day).is_empty() {
            return None;
        }
        let of_team = |it: &&Tenure| it.holding.office.seat() == Seat::Team && !it.is_void();
        let last = entry.tenures.iter().filter(of_team).max_by_key(|it| it.holding.to)?.holding.team?;
        let now = |team: TeamId| became(team, &self.teams, day);
        let team = now(last).or_else(|| now(*took.get(&last)?))?;
        self.head(team, day).map(|it| it.id).filter(|it| *it != person)
    }
}

#[cfg(test)]
mod tests {
    use super::super::acts::{EndOffice, end_office};
    use super::super::rules_tests::{day, register};
    use super::super::tenure::{LeavingReason, Paper};
    use super::super::units::{dissolve_team, merge_teams};
    use super::*;
    use crate::domain::people::Office;

    #[test]
    fn what_was_half_entered_goes_to_whoever_heads_the_team_that_was_left() {
        let none = BTreeMap::new();
        let mut register = register();
        let team = TeamId(1);
        let head = register.head(team, day("2026-05-01")).unwrap().id;
        let of_team = register.mediators(team, day("2026-05-01")).map(|it| it.id).find(|it| *it != head).unwrap();
        let on = day("2026-05-02");
        assert_eq!(register.heir_of_drafts(of_team, &none, on), None, "they mediate, and go on themselves");
        let leaves = |register: &mut Register, person: PersonId| {
            let entry = register.person(person).unwrap();
            let held = |it: &&Tenure| it.holding.office == Office::Mediator && it.holding.is_active(on);
            let seen = entry.tenures.iter().find(held).unwrap().holding.clone();
            let (why, paper) = (LeavingReason::OwnWish, Paper::UNKNOWN);
            let writes = end_office(register, &EndOffice { person, seen, from: on, why, paper }).unwrap();
            register.apply(&writes);
        };
        leaves(&mut register, of_team);
        assert_eq!(register.heir_of_drafts(of_team, &none, on), Some(head));
        let of_other = register.head(TeamId(2), on).map(|it| it.id);
        let mut dissolved = register.clone();
        let writes = dissolve_team(&dissolved, team, Some(TeamId(2)), (day("2026-05-04"), 1)).unwrap();
        dissolved.apply(&writes);
        let (took, later) = ([(team, TeamId(2))].into(), day("2026-05-05"));
        assert_eq!(dissolved.heir_of_drafts(of_team, &took, later), of_other, "the other took its cases");
        assert_eq!(dissolved.heir_of_drafts(of_team, &none, later), None);
        let writes = merge_teams(&register, team, TeamId(2), day("2026-05-04")).unwrap();
        register.apply(&writes);
        let heads = register.head(TeamId(2), later).map(|it| it.id);
        assert!(heads.is_some());
        assert_eq!(register.heir_of_drafts(of_team, &none, later), heads, "of the team that it became a part of");
        assert_eq!(register.heir_of_drafts(PersonId(99_999), &none, later), None);
    }
}
