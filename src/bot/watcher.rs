//! Who watches the watchers: every loop of the bot is kept alive through faults of our own, notes its good turns, and
//! what an operator must see to is said to those whom the operator named. Nothing said here is about a person.

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt;
use tokio::sync::watch;

use super::call::Call;
use super::{Bot, MOST_HANDLERS, Progress};
use crate::dialogue::text::{Text, text};
use crate::domain::people::Lang;
use crate::store::outbox::{Lane, NewOutgoing, Outgoing};
use crate::store::{Error, Space, Tx};

/// A loop that has not turned for so long does not work any more: much longer than any turn takes.
const STALLED: TimeDelta = TimeDelta::minutes(2);
/// A loop that ran so long before it fell begins with the shortest pause again.
const STEADY: TimeDelta = TimeDelta::minutes(5);
/// How long a loop rests after its first fall: twice as long each time, up to the longest.
const REST: Duration = Duration::from_millis(250);
const LONGEST_REST: Duration = Duration::from_secs(60);
/// How often the watcher looks.
const LOOK: Duration = Duration::from_secs(20);
/// The same cause is told once in such a span; what comes in it is told when it is over.
const ONCE_IN: TimeDelta = TimeDelta::hours(1);
/// News of this kind is worthless later: after an outage nobody wants all of it.
const OF_USE: TimeDelta = TimeDelta::hours(12);
/// Less free space than this is told: bytes, and hundredths of the whole.
const LEAST_FREE: u64 = 500_000_000;
const LEAST_PERCENT: u64 = 5;
/// What there is to tell, as words in keys.
const PARKED: &str = "parked";
const FELL: &str = "restarted";
const SILENT: &str = "silent";
const DISK: &str = "disk";
const OBJECTED: &str = "objected";
/// An objection that is older was told, or nobody was there to be told: what was said of it is kept about as long.
const OBJECTED_WITHIN: TimeDelta = TimeDelta::days(30);
const REFUSED: &str = "refused";
/// How an operator says that the clock is right.
const CONFIRM: &str = "hoagiai clock --confirm";
const THROTTLED: &str = "throttled";
const CLOCK: &str = "clock";

/// A loop of the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Asks Telegram for updates.
    Poll,
    /// Stores what the webhook was given.
    Store,
    /// Moves due timers into the inbox.
    Timers,
    /// Sends.
    Send,
    /// Sends to many.
    Bulk,
    /// Watches.
    Watch,
    /// Shows other processes that this one lives.
    Life,
    /// Handles rows; one of several.
    Handle(usize),
}

impl Part {
    /// Its word in logs, metrics and health.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Poll => "poll",
            Self::Store => "store",
            Self::Timers => "timers",
            Self::Send => "send",
            Self::Bulk => "bulk",
            Self::Watch => "watch",
            Self::Life => "life",
            Self::Handle(_) => "handle",
        }
    }

    /// Those of which a turn never takes long. How polling stands is seen by its answers, and a webhook may be still.
    fn turning() -> impl Iterator<Item = Self> {
        [Self::Timers, Self::Send, Self::Bulk, Self::Watch].into_iter().chain((0..MOST_HANDLERS).map(Self::Handle))
    }

    fn place(self) -> Option<usize> {
        Self::turning().position(|it| it == self)
    }
}

/// When things last went well, in microseconds since 1970; 0 for never.
#[derive(Debug, Default)]
pub struct Health {
    polled_at: AtomicI64,
    /// Since when polls are expected.
    polling_since: AtomicI64,
    turned_at: [AtomicI64; MOST_HANDLERS + 4],
    /// Whether a loop fell and nobody was told yet.
    fell: AtomicBool,
}

impl Health {
    pub(super) fn polled(&self, now: DateTime<Utc>) {
        self.polled_at.store(now.timestamp_micros(), Ordering::Relaxed);
    }

    pub(super) fn polling_begins(&self, now: DateTime<Utc>) {
        self.polling_since.store(now.timestamp_micros(), Ordering::Relaxed);
    }

    /// When a poll last succeeded.
    #[must_use]
    pub fn last_poll(&self) -> Option<DateTime<Utc>> {
        instant(&self.polled_at)
    }

    /// Since when every poll failed; `None` by webhook, where silence only means that nobody writes.
    fn silent_since(&self) -> Option<DateTime<Utc>> {
        let since = instant(&self.polling_since)?;
        Some(self.last_poll().map_or(since, |it| it.max(since)))
    }

    /// A loop had a good turn.
    pub(super) fn turned(&self, part: Part, now: DateTime<Utc>) {
        if let Some(place) = part.place() {
            self.turned_at[place].store(now.timestamp_micros(), Ordering::Relaxed);
        }
    }

    fn ended(&self, part: Part) {
        if let Some(place) = part.place() {
            self.turned_at[place].store(0, Ordering::Relaxed);
        }
    }

    /// Loops that have not turned for long.
    pub(super) fn stalled(&self, now: DateTime<Utc>) -> Vec<&'static str> {
        let stalled = |it: &Part| {
            let turned = it.place().and_then(|place| instant(&self.turned_at[place]));
            turned.is_some_and(|at| now - at > STALLED)
        };
        let mut words: Vec<_> = Part::turning().filter(stalled).map(Part::word).collect();
        words.dedup();
        words
    }
}

fn instant(at: &AtomicI64) -> Option<DateTime<Utc>> {
    Some(at.load(Ordering::Relaxed)).filter(|it| *it > 0).and_then(DateTime::from_timestamp_micros)
}

/// What those who run the program want to hear of.
#[derive(Clone, Debug)]
pub struct Admins {
    /// Their Telegram user ids.
    pub ids: Vec<i64>,
    /// After so long without a successful poll they are told.
    pub silence: TimeDelta,
}

impl Default for Admins {
    fn default() -> Self {
        Self { ids: Vec::new(), silence: TimeDelta::hours(24) }
    }
}

/// Something an operator must see to.
struct Cause {
    word: &'static str,
    /// When it was last told.
    told: Option<DateTime<Utc>>,
    text: Text,
}

impl Bot {
    /// Runs a loop until it ends by itself. Where it panics it rests, each time longer, and begins again.
    pub(super) async fn keep<F, T>(&self, part: Part, mut stop: watch::Receiver<bool>, run: impl Fn() -> F) -> T
    where
        F: Future<Output = T>,
    {
        self.health.turned(part, self.clock.now());
        let mut falls = 0_u32;
        loop {
            let begun = self.clock.now();
            if let Ok(result) = AssertUnwindSafe(run()).catch_unwind().await {
                self.health.ended(part);
                return result;
            }
            if self.clock.now() - begun > STEADY {
                falls = 0;
            }
            let rest = REST.saturating_mul(1 << falls.min(8)).min(LONGEST_REST);
            falls += 1;
            self.metrics.restarted(part.word());
            self.health.fell.store(true, Ordering::Relaxed);
            tracing::error!(part = part.word(), falls, "a loop fell over a fault of the program; it begins again");
            // Whoever waits for it to end does not wait for its rest.
            let stopping = *stop.borrow();
            tokio::select! {
                () = tokio::time::sleep(if stopping { REST } else { rest }) => {}
                _ = stop.changed(), if !stopping => {}
            }
        }
    }

    /// Looks again and again until `stop`.
    pub(super) async fn watch_loop(&self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            match self.watch_once().await {
                Ok(_) => self.health.turned(Part::Watch, self.clock.now()),
                Err(error) => drop(self.trouble.met("watch", &error)),
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.changed() => {}
            }
        }
    }

    /// Looks once whether there is something that an operator must see to, and says it.
    pub async fn watch_once(&self) -> Result<Progress, Error> {
        self.tell_admins(self.store.space()).await
    }

    /// Says what must be seen to, once in its span to each admin, whatever dies in between: the keys are computed.
    pub async fn tell_admins(&self, space: Option<Space>) -> Result<Progress, Error> {
        if self.admins.ids.is_empty() {
            return Ok(Progress::Idle);
        }
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let causes = self.causes(&mut tx, space, now).await?;
        if causes.is_empty() {
            return Ok(Progress::Idle);
        }
        let falls = causes.iter().any(|it| it.word == FELL);
        // Before the commit, so that a fall in between is told as well; put back if nothing comes of it.
        let fell = falls && self.health.fell.swap(false, Ordering::Relaxed);
        let written = self.push_causes(tx, &causes, now).await;
        if written.is_err() && fell {
            self.health.fell.store(true, Ordering::Relaxed);
        }
        let out = written?;
        let progress = if out.is_empty() { Progress::Idle } else { Progress::Worked };
        self.sender.hand_over(out);
        Ok(progress)
    }

    /// What there is to tell now: a cause that was told less than its span ago waits until that is over, and is not lost.
    async fn causes(&self, tx: &mut Tx, space: Option<Space>, now: DateTime<Utc>) -> Result<Vec<Cause>, Error> {
        let may = |told: Option<DateTime<Utc>>| told.is_none_or(|it| now - it >= ONCE_IN);
        let mut causes = Vec::new();
        if tx.parked_since(DateTime::UNIX_EPOCH).await? > 0 {
            let told = last_told(tx, PARKED).await?;
            let count = tx.parked_since(told.unwrap_or_default()).await?;
            if may(told) && count > 0 {
                causes.push(Cause { word: PARKED, told, text: text!("admin-parked", count = count) });
            }
        }
        if self.health.fell.load(Ordering::Relaxed) {
            let told = last_told(tx, FELL).await?;
            causes.extend(may(told).then(|| Cause { word: FELL, told, text: text!("admin-restarted") }));
        }
        if let Some(since) = self.health.silent_since().filter(|it| now - *it >= self.admins.silence) {
            let told = last_told(tx, SILENT).await?;
            // One silence is one message, however long it lasts.
            if told.is_none_or(|it| it < since) {
                let hours = (now - since).num_hours();
                causes.push(Cause { word: SILENT, told, text: text!("admin-silent", hours = hours) });
            }
        }
        if self.wire.is_capped() {
            let told = last_told(tx, THROTTLED).await?;
            if may(told) {
                self.wire.capped_is_told();
                causes.push(Cause { word: THROTTLED, told, text: text!("admin-throttled") });
            }
        }
        let told = last_told(tx, OBJECTED).await?;
        if may(told) {
            let after = told.unwrap_or_default().max(now - OBJECTED_WITHIN);
            let wards = tx.objections_after(after).await?;
            if !wards.is_empty() {
                let text = text!("admin-objected", wards = wards.join(", "));
                causes.push(Cause { word: OBJECTED, told, text });
            }
        }
        if self.refusals.are_most(now) {
            let told = last_told(tx, REFUSED).await?;
            causes.extend(may(told).then(|| Cause { word: REFUSED, told, text: text!("admin-refused") }));
        }
        if let Some(jump) = self.clock_doubt() {
            let told = last_told(tx, CLOCK).await?;
            let hours = jump.num_hours().abs();
            let text = if jump > TimeDelta::zero() {
                text!("admin-clock-ahead", hours = hours, command = CONFIRM)
            } else {
                text!("admin-clock-behind", hours = hours, command = CONFIRM)
            };
            causes.extend(may(told).then_some(Cause { word: CLOCK, told, text }));
        }
        if let Some(space) = space.filter(is_scarce) {
            let told = last_told(tx, DISK).await?;
            let free = i64::try_from(space.free / 1_000_000).unwrap_or(i64::MAX);
            causes.extend(may(told).then(|| Cause { word: DISK, told, text: text!("admin-disk", free = free) }));
        }
        Ok(causes)
    }

    async fn push_causes(&self, mut tx: Tx, causes: &[Cause], now: DateTime<Utc>) -> Result<Vec<Outgoing>, Error> {
        let mut out = Vec::new();
        for Cause { word, told, text } in causes {
            // What it follows makes its identity: two processes that look at once say it once.
            let after = told.map_or(0, |it| it.timestamp_micros());
            for admin in &self.admins.ids {
                let html = self.locale.html(Lang::Vi, text);
                let call = Call::Send { text: html, markup: None, protect: false };
                let row = NewOutgoing {
                    key: format!("{}{after}:{admin}", key_prefix(word)),
                    chat_id: *admin,
                    lane: Lane::Notice,
                    method: call.method(),
                    call: call.save(),
                    target: None,
                    not_before: None,
                    expires_at: (*word != SILENT).then(|| now + OF_USE),
                };
                if let Some(row) = tx.push(&row, (&self.instance, now + self.lease), now).await? {
                    tx.crowd(*admin).await?;
                    out.push(row);
                }
            }
        }
        tx.commit().await?;
        Ok(out)
    }
}

fn key_prefix(word: &str) -> String {
    format!("admin:{word}:")
}

async fn last_told(tx: &mut Tx, word: &str) -> Result<Option<DateTime<Utc>>, Error> {
    tx.last_posted(&key_prefix(word)).await
}

fn is_scarce(space: &Space) -> bool {
    space.free < LEAST_FREE || space.free < space.total / 100 * LEAST_PERCENT
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn a_loop_that_does_not_turn_is_named() {
        let health = Health::default();
        assert!(health.stalled(at(0)).is_empty(), "what never ran is not missed");
        for part in [Part::Timers, Part::Send, Part::Handle(0), Part::Handle(3)] {
            health.turned(part, at(0));
        }
        assert!(health.stalled(at(119)).is_empty());
        health.turned(Part::Timers, at(119));
        health.turned(Part::Handle(0), at(119));
        assert_eq!(health.stalled(at(121)), ["send", "handle"], "one of several handlers is enough");
        health.turned(Part::Handle(3), at(121));
        health.ended(Part::Send);
        assert!(health.stalled(at(122)).is_empty(), "what ended is not missed");
    }

    #[test]
    fn polls_that_fail_are_silence_and_a_webhook_is_not() {
        let health = Health::default();
        health.polled(at(5));
        assert_eq!(health.silent_since(), None, "by webhook");
        health.polling_begins(at(10));
        assert_eq!(health.silent_since(), Some(at(10)));
        health.polled(at(20));
        assert_eq!(health.silent_since(), Some(at(20)));
    }

    #[test]
    fn space_is_scarce_by_bytes_or_by_share() {
        let scarce = |free, total| is_scarce(&Space { free, total });
        assert!(scarce(499_000_000, 1_000_000_000));
        assert!(!scarce(600_000_000, 1_000_000_000));
        assert!(scarce(40_000_000_000, 1_000_000_000_000));
        assert!(!scarce(60_000_000_000, 1_000_000_000_000));
    }
}
