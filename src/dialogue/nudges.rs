//! Reminders of work that lies unfinished: when they are set and that they go with it. What they say is elsewhere. Knows
//! of the drafts only how a reminder is called.

use chrono::Days;

use super::drafts::links as drafts;
use super::effect::Effect;
use super::facts::Facts;
use crate::domain::DraftId;
use crate::domain::calendar::{at_local, clock_time};

/// Days after which a draft that lies unfinished is mentioned.
const NUDGE_AFTER_DAYS: [u64; 3] = [1, 3, 7];

/// The reminders of a draft, counted from today. Those that quiet days push together are one.
#[must_use]
pub(super) fn nudges(draft: DraftId, facts: &Facts) -> Vec<Effect> {
    let Some(actor) = facts.actor() else { return Vec::new() };
    let mut due: Vec<_> = (1..)
        .zip(NUDGE_AFTER_DAYS)
        .filter_map(|(nth, days)| {
            let day = facts.today.checked_add_days(Days::new(days))?;
            Some((nth, facts.calendar.next_allowed(at_local(day, clock_time(8, 0)))))
        })
        .collect();
    due.dedup_by_key(|it| it.1);
    due.into_iter()
        .map(|(nth, due_at)| Effect::SetTimer {
            key: format!("draft:{draft}:{nth}"),
            due_at,
            timer: drafts::nudge(draft, actor.person, nth),
        })
        .collect()
}
