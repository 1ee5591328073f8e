//! What the loops do with a clock that is in doubt: timers, announcements and the sweeping of old rows wait, whoever runs
//! the program is told, and people are answered with the time that is believed. See [`GuardedClock`].

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, TimeDelta, Utc};

use super::Bot;
use crate::clock::guard::GuardedClock;
use crate::store::Error;

/// How often the instant is written down that is believed, and looked for while the clock is in doubt.
const NOTED_EVERY: TimeDelta = TimeDelta::seconds(60);

/// The guarded clock of a bot, if it has one.
#[derive(Debug, Default)]
pub(super) struct Clockwork {
    guard: OnceLock<Arc<GuardedClock>>,
    /// The instant in the table, in microseconds since 1970; 0 for none.
    noted: AtomicI64,
    said: AtomicBool,
}

impl Bot {
    /// Lets the loops mind whether this clock, which must be the bot's, is believed. Without it every clock is.
    pub fn mind_clock(&self, guard: Arc<GuardedClock>, last: Option<DateTime<Utc>>) {
        self.clockwork.noted.store(last.map_or(0, |it| it.timestamp_micros()), Ordering::Relaxed);
        let _ = self.clockwork.guard.set(guard);
    }

    /// Telegram took a message then.
    pub(super) fn hear_time(&self, said_at: Option<DateTime<Utc>>) {
        if let (Some(guard), Some(at)) = (self.clockwork.guard.get(), said_at) {
            guard.hear_at_least(at);
        }
    }

    /// How far ahead the clock is of what is believed, while it is in doubt.
    pub(super) fn clock_doubt(&self) -> Option<TimeDelta> {
        let doubt = self.clockwork.guard.get().and_then(|it| it.doubt());
        let said = self.clockwork.said.swap(doubt.is_some(), Ordering::Relaxed);
        match (doubt, said) {
            (Some(jump), false) => tracing::error!(
                hours = jump.num_hours(),
                "the machine's clock has jumped: timers wait until it is back, or `hoagiai clock --confirm`"
            ),
            (None, true) => tracing::info!("the clock is believed again: timers go on"),
            _ => {}
        }
        doubt
    }

    /// Writes down that the clock is believed, from time to time; while it is not, looks whether an operator has confirmed
    /// it.
    pub(super) async fn note_instant(&self) -> Result<(), Error> {
        let Some(guard) = self.clockwork.guard.get() else { return Ok(()) };
        let noted = DateTime::from_timestamp_micros(self.clockwork.noted.load(Ordering::Relaxed)).unwrap_or_default();
        let mut tx = self.store.begin().await?;
        if self.clock_doubt().is_some() {
            if let Some(at) = tx.last_instant().await?.filter(|it| *it != noted) {
                guard.confirm(at);
                self.clockwork.noted.store(at.timestamp_micros(), Ordering::Relaxed);
            }
            return Ok(());
        }
        let now = self.clock.now();
        if (now - noted).abs() >= NOTED_EVERY {
            tx.set_last_instant(now).await?;
            tx.commit().await?;
            self.clockwork.noted.store(now.timestamp_micros(), Ordering::Relaxed);
        }
        Ok(())
    }

    /// Whether that is worth a look now: not at every turn.
    pub(super) fn is_instant_due(&self) -> bool {
        if self.clockwork.guard.get().is_none() {
            return false;
        }
        let noted = DateTime::from_timestamp_micros(self.clockwork.noted.load(Ordering::Relaxed)).unwrap_or_default();
        self.clock_doubt().is_some() || (self.clock.now() - noted).abs() >= NOTED_EVERY
    }
}
