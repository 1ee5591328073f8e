//! What the rules of the register and the table of access keep together: an office that ended gives no right.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::register::{Entry, Register, Write};
use super::rules_tests::{day, register};
use super::sequence_tests::random_deed;
use super::{Actor, Holding, Lang};
use crate::domain::access::{Action, Reach, may, reach};
use crate::domain::{TeamId, WardId};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is done in whatever order, an end is kept, and nothing is left of what the office gave.
    #[test]
    fn no_rights_are_left_after_an_end(deeds in proptest::collection::vec((0u8..14, 1i64..=9, 1i64..=3, -12i64..20, 0usize..40), 1..30)) {
        let mut register = register();
        register.today = day("2026-05-25");
        let mut ends = 0;
        for deed in deeds {
            let Some(writes) = random_deed(&register, deed) else { continue };
            register.apply(&writes);
            for write in &writes {
                if let Write::End { person, seen, last, .. } = write {
                    let ended = Holding { to: Some(*last), ..seen.clone() };
                    prop_assert!(register.people[person].tenures.iter().any(|it| it.holding == ended), "{:?}", write);
                    ends += 1;
                }
            }
            if ends > 0 {
                no_rights_after_an_end(&register, &writes)?;
            }
        }
    }
}

/// The person as the access table asks for them on a day.
fn actor(entry: &Entry, on: NaiveDate) -> Actor {
    Actor {
        person: entry.id,
        ward: WardId(1),
        tg_user: entry.id.0,
        name: String::new(),
        lang: Lang::Vi,
        offices: entry.held(on).map(|it| it.holding.clone()).collect(),
        consented: true,
        joined: true,
        phone_confirmed: true,
    }
}

/// An office that ended, by a deed of now or of before, gives nothing on any later day: what somebody may then, and how far,
/// comes from another office that they hold on that day.
fn no_rights_after_an_end(register: &Register, writes: &[Write]) -> Result<(), TestCaseError> {
    for entry in register.people.values() {
        for (at, ended) in entry.tenures.iter().enumerate() {
            let Some(last) = ended.holding.to else { continue };
            for later in [1, 2, 9, 60] {
                let on = last + TimeDelta::days(later);
                let others: Vec<&Holding> = (entry.tenures.iter().enumerate())
                    .filter(|(nth, it)| *nth != at && it.holding.is_active(on))
                    .map(|it| &it.1.holding)
                    .collect();
                let actor = actor(entry, on);
                for &action in Action::ALL {
                    let Ok(permit) = may(&actor, action) else { continue };
                    let gives = |far: Option<Reach>, team: Option<TeamId>| {
                        others.iter().any(|it| {
                            let reach = reach(it.office, action);
                            reach != Reach::Nothing
                                && far.is_none_or(|far| far == reach)
                                && (team.is_none() || it.team == team)
                        })
                    };
                    let scope = permit.scope();
                    prop_assert!(gives(None, None), "{action} on {on} from {:?} after {writes:?}", ended.holding);
                    prop_assert!(
                        scope.ward.is_none() || gives(Some(Reach::Ward), None),
                        "{action} of the ward on {on}"
                    );
                    for team in scope.teams.iter() {
                        prop_assert!(gives(Some(Reach::Team), Some(team)), "{action} in {team:?} on {on}: {writes:?}");
                    }
                }
            }
        }
    }
    Ok(())
}
