//! Where time comes from. Nothing else in the crate may ask the machine for it.

use std::sync::Arc;
use std::sync::Mutex;

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

pub mod guard;

/// A source of the present instant, in UTC, truncated to microseconds (what PostgreSQL keeps).
pub trait Clock: Send + Sync + std::fmt::Debug {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;
}

/// The clock as parts of the program share it.
pub type SharedClock = Arc<dyn Clock>;

/// Cuts an instant to whole microseconds.
#[must_use]
pub fn to_micros(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(at)
}

/// The machine's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the machine's clock")]
    fn now(&self) -> DateTime<Utc> {
        to_micros(Utc::now())
    }
}

/// A clock that stands still until somebody moves it: for tests.
#[derive(Debug)]
pub struct ManualClock(Mutex<DateTime<Utc>>);

impl ManualClock {
    /// Starts at `at`.
    #[must_use]
    pub fn at(at: DateTime<Utc>) -> Arc<Self> {
        Arc::new(Self(Mutex::new(to_micros(at))))
    }

    /// Moves the clock forward (or back) by `by`.
    pub fn advance(&self, by: TimeDelta) {
        let mut now = self.0.lock().expect("no holder of this lock panics");
        *now += by;
    }

    /// Sets the clock.
    pub fn set(&self, at: DateTime<Utc>) {
        *self.0.lock().expect("no holder of this lock panics") = to_micros(at);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().expect("no holder of this lock panics")
    }
}

/// A clock that runs with another one, ahead of it by an offset that can be moved: for the demo.
#[derive(Debug)]
pub struct MovableClock {
    base: SharedClock,
    ahead: Mutex<TimeDelta>,
}

impl MovableClock {
    /// Runs with `base`, at first without an offset.
    #[must_use]
    pub fn over(base: SharedClock) -> Arc<Self> {
        Arc::new(Self { base, ahead: Mutex::new(TimeDelta::zero()) })
    }

    /// Moves this clock `by` further ahead.
    pub fn advance(&self, by: TimeDelta) {
        let mut ahead = self.ahead.lock().expect("no holder of this lock panics");
        *ahead += by;
    }
}

impl Clock for MovableClock {
    fn now(&self) -> DateTime<Utc> {
        self.base.now() + *self.ahead.lock().expect("no holder of this lock panics")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_carry_no_more_than_microseconds() {
        let fine = DateTime::from_timestamp(5, 123_456_789).unwrap();
        assert_eq!(ManualClock::at(fine).now().timestamp_subsec_nanos(), 123_456_000);
        assert_eq!(SystemClock.now().timestamp_subsec_nanos() % 1000, 0);
    }

    #[test]
    fn the_movable_clock_keeps_its_distance() {
        let base = ManualClock::at(DateTime::from_timestamp(100, 0).unwrap());
        let clock = MovableClock::over(base.clone());
        clock.advance(TimeDelta::days(1));
        base.advance(TimeDelta::seconds(5));
        assert_eq!(clock.now(), DateTime::from_timestamp(86_505, 0).unwrap());
    }
}
