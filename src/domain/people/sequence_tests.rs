//! What holds of the register after any sequence of deeds.

use std::collections::HashSet;

use chrono::TimeDelta;
use proptest::prelude::*;

use super::acts::{EndOffice, NewOffice, correct_particulars, end_office, give_office, move_office, succeed};
use super::composition::{Lack, consolidated, lacks, recognised_properly, to_consolidate};
use super::mends::{correct_office, resume_office};
use super::numbers::numbers;
use super::particulars::{Fact, How};
use super::register::{Register, Unit, Write};
use super::rules_tests::{LEAST, day, register};
use super::tenure::{LeavingReason, Paper};
use super::units::{dissolve_group, dissolve_team, merge_groups, merge_teams, rename, want_minority};
use super::{Office, Sex};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::{GroupId, PersonId, TeamId};

/// A deed with everything drawn at random.
pub(super) fn random_deed(
    register: &Register,
    (n, person, team, back, why): (u8, i64, i64, i64, usize),
) -> Option<Vec<Write>> {
    let on = register.today - TimeDelta::days(back);
    let (id, team) = (PersonId(person), TeamId(team));
    let tenures = &register.people.get(&id)?.tenures;
    let seen = (!tenures.is_empty()).then(|| tenures[why % tenures.len()].holding.clone());
    let whys = LeavingReason::chosen(Office::TeamHead);
    let why = whys[why % whys.len()];
    let new = |office| NewOffice {
        person: id,
        office,
        team: Some(team),
        group: Some(GroupId(team.0)),
        from: on,
        basis: None,
        paper: Paper::UNKNOWN,
    };
    match n {
        0 => give_office(register, &new(Office::Mediator)).ok(),
        1 => give_office(register, &new(Office::TeamHead)).ok(),
        2 => succeed(register, &new(Office::TeamHead)).ok(),
        3 => succeed(register, &new(Office::ResidentGroupHead)).ok(),
        4 => end_office(register, &EndOffice { person: id, seen: seen?, from: on, why, paper: Paper::UNKNOWN }).ok(),
        5 => {
            let from = register.people[&id].teams(on).first().copied()?;
            move_office(register, (id, from, team), on, &Paper::UNKNOWN).ok()
        }
        6 => merge_teams(register, TeamId(1 + team.0 % 3), team, on).ok(),
        7 => dissolve_team(register, team, None, (on, 0)).ok(),
        8 => merge_groups(register, GroupId(1 + team.0 % 3), GroupId(team.0), on).ok(),
        9 => rename(register, Unit::Team(team), &format!("Tổ {person} {back}"), How::Change(on)).ok(),
        10 => {
            let sex = if back % 2 == 0 { Sex::Female } else { Sex::Male };
            correct_particulars(register, id, vec![Fact::Sex(Some(sex))], How::Change(on)).ok()
        }
        11 => resume_office(register, id, &seen?, "nhầm").ok(),
        12 => correct_office(register, (id, &seen?), (on, None, Paper::UNKNOWN), "nhầm").ok(),
        13 => give_office(register, &new(Office::WardOfficer)).ok(),
        14 => want_minority(register, team, back % 2 == 0).ok(),
        15 => dissolve_team(register, team, Some(TeamId(1 + team.0 % 3)), (on, 1)).ok(),
        _ => dissolve_group(register, GroupId(team.0), on).ok(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever is done in whatever order: one head at a time and among the mediators, one team at a time, no right in a
    /// former unit, nobody lost, and what was counted of a time before is counted so for ever.
    #[test]
    fn what_holds_after_any_sequence_of_deeds(deeds in proptest::collection::vec((0u8..17, 1i64..=9, 1i64..=3, -12i64..20, 0usize..40), 1..30)) {
        let mut register = register();
        let everybody: Vec<PersonId> = register.people.keys().copied().collect();
        // Nothing is dated back further than twenty days, and something is planned for days to come: April is past.
        register.today = day("2026-05-25");
        let april = (day("2026-04-30"), HashSet::new());
        let month = Period::containing(PeriodKind::Month, april.0);
        let count = |it: &Register| (
            numbers(it, april.0, &april.1),
            to_consolidate(it, april.0, LEAST),
            consolidated(it, month, &|_| LEAST),
            recognised_properly(it, month),
        );
        let mut counted = count(&register);
        for deed in deeds {
            let Some(writes) = random_deed(&register, deed) else { continue };
            let before = register.clone();
            register.apply(&writes);
            // What was entered by mistake, or with a wrong day, was never so: there alone the past is another.
            let rights_the_past = writes.iter().any(|it| matches!(it,
                Write::Correct { .. } | Write::Resume { .. } | Write::End { why: LeavingReason::Mistake, .. }));
            let now = count(&register);
            prop_assert!(now.0.adds_up(), "{writes:?}");
            if !rights_the_past {
                prop_assert_eq!(&now, &counted, "{:?}", writes);
            }
            counted = now;
            prop_assert_eq!(register.people.keys().copied().collect::<Vec<_>>(), everybody.clone());
            holds(&register, &writes)?;
            for entry in before.people.values() {
                prop_assert!(register.people[&entry.id].tenures.len() >= entry.tenures.len(), "nothing is lost");
            }
            // No person lost by a merge: whoever mediated goes on mediating.
            if let Some(Write::MoveCases { from, to, on }) = writes.last()
                && register.team(*from).is_some_and(|it| it.life.into == Some(*to))
            {
                for entry in before.mediators(*from, *on) {
                    prop_assert!(register.people[&entry.id].mediates(*to, *on), "{:?}", writes);
                }
            }
        }
    }
}

/// What holds of a register on every day.
fn holds(register: &Register, writes: &[Write]) -> Result<(), TestCaseError> {
    // Also what is planned holds on its day.
    for back in [-20, -12, -5, 0, 1, 5, 10, 19, 25, 60] {
        let on = register.today - TimeDelta::days(back);
        for team in &register.teams {
            let heads: Vec<_> = register.holders((Office::TeamHead, Some(team.id), None), on).collect();
            prop_assert!(heads.len() <= 1, "two heads on {on} after {writes:?}");
            if team.life.holds(on) && heads.is_empty() {
                prop_assert!(lacks(register, team.id, on, LEAST).contains(&Lack::Head), "never silently");
            }
            if !team.life.holds(on) {
                prop_assert_eq!(register.mediators(team.id, on).count(), 0, "no rights in a former team: {:?}", writes);
            }
        }
        for group in &register.groups {
            let seat = (Office::ResidentGroupHead, None, Some(group.id));
            prop_assert!(register.holders(seat, on).count() <= 1);
            prop_assert!(group.life.holds(on) || register.holders(seat, on).count() == 0);
        }
        for entry in register.people.values() {
            prop_assert!(entry.teams(on).len() <= 1, "{:?}", writes);
        }
    }
    Ok(())
}
