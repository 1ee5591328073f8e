//! The moments of a session: reminders before it, and the question afterwards.

use super::asks;
use super::links;
use super::timers::Due;
use super::words;
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::Facts;
use crate::dialogue::facts::Needs;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::text;
use crate::dialogue::training::TrainingDeed;
use crate::domain::TrainingId;
use crate::domain::training::{Notice, NoticeKind, Training, TrainingStatus, notice_prefix};

/// The timers of a session that people know of; former ones are taken away.
pub(super) fn plan(it: &Training, facts: &Facts) -> Vec<Effect> {
    let moments = it.moments(facts.now, &facts.calendar);
    let set = moments.into_iter().map(|(kind, due_at)| Effect::SetTimer {
        key: format!("{}{kind}", notice_prefix(it.id)),
        due_at,
        timer: Timer::of(Due::Training { training: it.id, version: it.version, kind }),
    });
    std::iter::once(forget(it.id)).chain(set).collect()
}

/// Takes a session's timers away.
pub(super) fn forget(id: TrainingId) -> Effect {
    Effect::CancelTimers { prefix: notice_prefix(id) }
}

/// What follows from such a timer: nothing if the session was changed or cancelled since, if it has
/// begun, or if a later reminder speaks for this one as well.
#[must_use]
pub(super) fn due((version, kind): (u32, NoticeKind), facts: &Facts) -> Vec<Effect> {
    let Some(found) = asks::found(facts) else { return Vec::new() };
    let it = &found.training;
    let begun = facts.now >= it.starts_at;
    let after = kind == NoticeKind::Feedback;
    let superseded = !after && it.is_superseded(kind, facts.now, &facts.calendar);
    if it.status != TrainingStatus::Planned || it.version != version || begun != after || superseded {
        return Vec::new();
    }
    let notice = Box::new(Notice { kind, training: it.clone() });
    let mut effects = Vec::new();
    if !after {
        effects.push(Effect::own(TrainingDeed::Invite {
            permit: None,
            ward: found.ward,
            training: Box::new(it.clone()),
        }));
    }
    effects.push(Effect::own(TrainingDeed::Notice { ward: found.ward, notice, send_at: facts.now }));
    if after {
        let attended = found.guests.iter().filter(|it| it.attended).count();
        let body = text!("training-over-office", about = words::about(it), count = attended);
        let screen =
            Screen::new(body).open().row(vec![Button::go(links::show(it.id), text!("training-button-attendance"))]);
        effects.push(Effect::Tell {
            to: Audience::OfficersOf(found.ward),
            screen: Box::new(screen),
            urgency: Urgency::Normal,
            key: None,
        });
    }
    effects
}

impl Timed for Due {
    const NAMES: &'static [&'static str] = &["training"];

    fn needs(&self) -> Needs {
        let Self::Training { training, .. } = self;
        super::needs_due(*training)
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::Training { version, kind, .. } = self;
        due((*version, *kind), facts)
    }
}
