//! Handing a kit out to heads and the Front, and reminding once those of whom nothing was heard.

use chrono::Days;

use super::asks::{OneFound, Waiting};
use super::links;
use super::timers::DueOutreach;
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::outreach::kit::{DoneKind, Kept, KitStanding};
use crate::domain::{KitId, PersonId, WardId};

/// So many days after it was handed out.
const AFTER: Days = Days::new(7);

fn key(kit: KitId) -> String {
    format!("outreach:{kit}:")
}

/// Every one of them hears of it, when it is not quiet, and the reminder is set.
pub(super) fn give(it: &Kept, asked: &[PersonId], (ward, facts): (WardId, &Facts)) -> Vec<Effect> {
    let mut effects: Vec<Effect> =
        asked.iter().map(|to| tell(*to, it, text!("outreach-given", title = it.kit.title.as_str()))).collect();
    let day = facts.today.checked_add_days(AFTER).unwrap_or(facts.today);
    let due_at = facts.calendar.reminder_on(day, facts.now);
    let timer = Timer::of(DueOutreach::Outreach { ward, kit: it.id });
    effects.push(Effect::SetTimer { key: key(it.id), due_at, timer });
    effects
}

/// Nobody is reminded of it any more.
pub(super) fn forget(kit: KitId) -> Effect {
    Effect::CancelTimers { prefix: key(kit) }
}

fn tell(to: PersonId, it: &Kept, body: Text) -> Effect {
    let done = |kind: DoneKind| Button::go(links::done(it.id, kind), Text::of(format!("outreach-do-{kind}")));
    let screen = Screen::new(body)
        .open()
        .row(DoneKind::ALL.iter().map(|kind| done(*kind)).collect())
        .row(vec![Button::go(links::show(it.id), text!("outreach-button-open"))]);
    let key = Some(format!("{}{to}", key(it.id)));
    Effect::Tell { to: Audience::InOffice(to), screen: Box::new(screen), urgency: Urgency::Normal, key }
}

/// Of whom nothing was heard.
pub(super) fn silent(found: &OneFound) -> impl Iterator<Item = PersonId> {
    found.asked.iter().copied().filter(|it| found.done.iter().all(|done| done.by != *it))
}

impl Timed for DueOutreach {
    const NAMES: &'static [&'static str] = &["outreach"];

    fn needs(&self) -> Needs {
        let Self::Outreach { ward, kit } = self;
        Needs::asking(Waiting { ward: *ward, kit: *kit })
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Some(found) = facts.found::<Waiting>() else { return Vec::new() };
        let Some(it) = found.kit.as_ref().filter(|it| it.standing == KitStanding::Given) else { return Vec::new() };
        silent(found).map(|to| tell(to, it, text!("outreach-reminder", title = it.kit.title.as_str()))).collect()
    }
}
