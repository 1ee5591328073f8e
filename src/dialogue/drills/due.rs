//! Each day it is looked who is asked of what they learned: after a training at which they were, and after a case of theirs
//! that ended without agreement. How often at most is the domain's; while it is quiet nothing goes, and what waits is
//! looked at again.

use super::asks::{DrillSent, DueFound, DueToday};
use super::timers::DueDrills;
use super::{cards, links};
use crate::dialogue::action::{Go, Section};
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::text;
use crate::domain::WardId;
use crate::domain::drills::space::{Occasion, next};

/// Key of a ward's timer.
#[must_use]
pub fn key(ward: WardId) -> String {
    format!("drills:{ward}")
}

/// The next look.
#[must_use]
pub fn plan(ward: WardId, facts: &Facts) -> Effect {
    let due_at = next(facts.now, &facts.calendar);
    Effect::SetTimer { key: key(ward), due_at, timer: Timer::of(DueDrills::Drills { ward }) }
}

impl Timed for DueDrills {
    const NAMES: &'static [&'static str] = &["drills"];

    fn needs(&self) -> Needs {
        let Self::Drills { ward } = self;
        Needs::asking(DueToday(*ward))
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::Drills { ward } = self;
        let mut effects = vec![plan(*ward, facts)];
        let Some(DueFound(found)) = facts.found::<DueToday>() else { return effects };
        // Late, and in the night: what waits is looked at the next day, so that it counts for the day on which it comes.
        if !facts.calendar.is_quiet(facts.now) {
            effects.extend(found.iter().flat_map(sent));
        }
        effects
    }
}

/// Somebody is asked, and it is remembered that they were.
fn sent(it: &Occasion) -> [Effect; 2] {
    let body = match it.topic {
        Some(topic) => text!("drill-sent", topic = cards::name(topic)),
        None => text!("drill-sent-any"),
    };
    let screen = Screen::new(body).open().row(vec![Button::go(links::about(it.topic), text!("drill-button-begin"))]);
    let screen = screen.row(vec![Button::go(Go::Section(Section::Settings), text!("drill-button-settings"))]);
    let tell = Effect::Tell {
        to: Audience::InOffice(it.person),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some("drill".to_owned()),
    };
    [Effect::own(DrillSent { person: it.person, source: it.source.clone() }), tell]
}
