//! What follows while nobody answers: a day later the head is told once more, a day after that the office.

use chrono::TimeDelta;

use super::asks::{Found, One};
use super::letters::{letter, to_head};
use super::timers::DueSighting;
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::{Facts, Needs};
use crate::domain::SightingId;
use crate::domain::sighting::Standing;

/// The beginning of the keys of one's timers.
pub(super) fn keys(id: SightingId) -> String {
    format!("sighting:{id}:")
}

/// Looks at it again a day after it can be read: what is told at night or on quiet days waits for their end.
pub(super) fn look(id: SightingId, nth: u8, facts: &Facts) -> Effect {
    Effect::SetTimer {
        key: format!("{}{nth}", keys(id)),
        due_at: facts.calendar.next_allowed(facts.now) + TimeDelta::days(1),
        timer: Timer::of(DueSighting::Sighting { sighting: id, nth }),
    }
}

impl Timed for DueSighting {
    const NAMES: &'static [&'static str] = &["sighting"];

    fn needs(&self) -> Needs {
        let Self::Sighting { sighting, .. } = self;
        Needs::asking(One(*sighting))
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::Sighting { sighting, nth } = self;
        match facts.found::<One>() {
            Some(Some(found)) if found.it.id == *sighting && found.it.standing == Standing::Waiting => {
                waits(found, *nth, facts)
            }
            _ => Vec::new(),
        }
    }
}

fn waits(found: &Found, nth: u8, facts: &Facts) -> Vec<Effect> {
    let id = found.it.id;
    let team = found.whither.team.filter(|_| nth == 0 && found.heads.iter().any(|it| it.reachable));
    let to = team.map_or(Audience::OfficersOf(found.it.ward), Audience::HeadOf);
    let tell = Effect::Tell {
        to,
        screen: Box::new(letter(found, team.is_none(), facts)),
        urgency: Urgency::Normal,
        key: Some(to_head(id)),
    };
    let on = team.map(|_| look(id, 1, facts));
    std::iter::once(tell).chain(on).collect()
}
