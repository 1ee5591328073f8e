//! What somebody had goes over on the day on which they leave, not before. A timer is only a hint to look again: whoever took
//! the end back meanwhile finds everything as it was.

use chrono::NaiveDate;

use super::asks::{HandOver, Leaving, OpenCase, PeopleDeed};
use super::letters::tell_heir;
use super::timers::Due;
use crate::dialogue::effect::{Effect, Timer};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::{Facts, Needs};
use crate::domain::PersonId;
use crate::domain::calendar::{at_local, clock_time};
use crate::domain::people::{Office, Person};

/// Plans that what somebody has goes over on a later day.
pub(super) fn plan(person: PersonId, to: Option<PersonId>, (by, on): (PersonId, NaiveDate)) -> Effect {
    Effect::SetTimer {
        key: format!("handover:{person}:{on}"),
        due_at: at_local(on, clock_time(0, 5)),
        timer: Timer::of(Due::HandOver { person, to, by, on: Some(on) }),
    }
}

impl Timed for Due {
    const NAMES: &'static [&'static str] = &["hand_over"];

    fn needs(&self) -> Needs {
        let Self::HandOver { person, to, .. } = self;
        Needs::asking(Leaving(*person, *to))
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::HandOver { by, on, .. } = self;
        let Some(found) = facts.found::<Leaving>() else { return Vec::new() };
        let Some(leaver) = &found.leaver else { return Vec::new() };
        let mediates =
            |person: &Person, case: &OpenCase| case.teams.iter().any(|team| person.mediates_in(*team, facts.today));
        let left: Vec<&OpenCase> = found.cases.iter().filter(|it| !mediates(leaver, it)).collect();
        // Whoever was to go on may have left as well.
        let heir = found.heir.as_ref().filter(|heir| {
            heir.offices.iter().any(|it| it.is_active(facts.today) && it.team.is_some())
                && left.iter().all(|case| mediates(heir, case))
        });
        let still_there = leaver.offices.iter().any(|it| it.is_active(facts.today) && it.team.is_some());
        // Who went to another team has an office still; what they had half entered is of the team that they left.
        let moved = on.is_some_and(|on| {
            leaver.offices.iter().any(|it| it.office == Office::Mediator && it.to.is_some() && it.to == on.pred_opt())
        });
        if left.is_empty() && ((still_there && !moved) || heir.is_none()) {
            return Vec::new();
        }
        let hand_over = HandOver {
            cases: left.iter().map(|it| it.id).collect(),
            from: leaver.id,
            to: heir.map(|it| it.id),
            to_name: heir.map(|it| it.name.clone()).unwrap_or_default(),
        };
        let codes = |settled| -> Vec<String> {
            left.iter().filter(|it| it.settled == settled).map(|it| it.code.clone()).collect()
        };
        let told = heir.map(|it| tell_heir(it.id, &leaver.name, (&codes(false), &codes(true))));
        let deed = Effect::own(PeopleDeed::HandOver { by: *by, hand_over });
        std::iter::once(deed).chain(told).collect()
    }
}
