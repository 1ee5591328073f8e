//! A clock that does not believe every jump: where the machine's clock is hours away from when it was last believed, time
//! goes on from there until somebody confirms the jump or the clock is back. What tells a long outage from a wrong clock is
//! the time that Telegram's answers bear, or that of the newest message it took. Knows nothing of what depends on it.

use std::sync::Mutex;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};

use crate::clock::{Clock, SharedClock, to_micros};

/// The clock may be so far from when it was last believed: what is farther is a jump, or a long outage.
pub const JUMP: TimeDelta = TimeDelta::hours(6);
/// How far Telegram's time and ours may be apart and still be the same.
const SAME: TimeDelta = TimeDelta::minutes(30);
/// Telegram's time is used for so long after an answer bore it.
const FRESH: std::time::Duration = std::time::Duration::from_secs(300);

/// The guarded clock.
#[derive(Debug)]
pub struct GuardedClock {
    machine: SharedClock,
    state: Mutex<State>,
}

/// An instant, and when it was that.
type Then = (DateTime<Utc>, Instant);

#[derive(Debug, Default)]
struct State {
    /// When time was last believed.
    believed: Option<Then>,
    /// Telegram's time, as its newest answer bore it.
    told: Option<Then>,
    /// Whether that is exact, and not only the least that it can be.
    exact: bool,
    /// Whether nobody has said yet that the machine's clock is right: neither the database nor Telegram.
    first: bool,
    /// How far ahead the machine's clock is of what is believed, while that is too far.
    jump: Option<TimeDelta>,
}

impl GuardedClock {
    /// Over the machine's clock. It is believed at first, unless it is far from `last`, when time was last believed.
    #[must_use]
    pub fn over(machine: SharedClock, last: Option<DateTime<Utc>>) -> Self {
        let state = State { believed: last.map(|it| (it, Instant::now())), first: last.is_none(), ..State::default() };
        Self { machine, state: Mutex::new(state) }
    }

    /// Notes the time that an answer of Telegram bears.
    pub fn hear(&self, told: DateTime<Utc>) {
        let mut state = self.state.lock().expect("no holder panics");
        (state.told, state.exact) = (Some((told, Instant::now())), true);
    }

    /// Notes that it cannot be earlier: a message that was taken then has come.
    pub fn hear_at_least(&self, at: DateTime<Utc>) {
        let mut state = self.state.lock().expect("no holder panics");
        if state.told.map(goes_on).is_none_or(|it| it < at) {
            (state.told, state.exact) = (Some((at, Instant::now())), false);
        }
    }

    /// An operator says when time was right. Only a clock that is in doubt listens.
    pub fn confirm(&self, at: DateTime<Utc>) {
        let mut state = self.state.lock().expect("no holder panics");
        if state.jump.is_some() {
            state.believed = Some((at, Instant::now()));
        }
    }

    /// How far ahead of what is believed the machine's clock is, while it is in doubt.
    #[must_use]
    pub fn doubt(&self) -> Option<TimeDelta> {
        self.look().1
    }

    fn look(&self) -> (DateTime<Utc>, Option<TimeDelta>) {
        let machine = self.machine.now();
        let mut state = self.state.lock().expect("no holder panics");
        let told = state.told.filter(|it| it.1.elapsed() < FRESH).map(goes_on);
        let believed = state.believed.map_or(machine, goes_on);
        // At the very first start there is nothing else to compare it with.
        let at_first = told.filter(|it| state.first && state.exact && (*it - machine).abs() > JUMP);
        let believed = at_first.unwrap_or(believed);
        let confirmed = told.is_some_and(|it| (it - machine).abs() <= SAME);
        state.first &= !confirmed;
        let jump = machine - believed;
        if jump.abs() <= JUMP || confirmed {
            state.believed = Some((machine, Instant::now()));
            state.jump = None;
            return (machine, None);
        }
        state.jump = Some(jump);
        // Telegram's own time is the best that can be had, and it does not go back when Telegram is silent.
        let best = at_first.unwrap_or(told.map_or(believed, |it| it.max(believed)));
        state.believed = Some((best, Instant::now()));
        (best, Some(machine - best))
    }
}

fn goes_on((at, since): Then) -> DateTime<Utc> {
    at + TimeDelta::from_std(since.elapsed()).unwrap_or_default()
}

impl Clock for GuardedClock {
    fn now(&self) -> DateTime<Utc> {
        to_micros(self.look().0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ManualClock;

    fn year() -> TimeDelta {
        TimeDelta::days(365)
    }

    fn at() -> DateTime<Utc> {
        "2026-05-05T02:00:00Z".parse().unwrap()
    }

    fn near(a: DateTime<Utc>, b: DateTime<Utc>) -> bool {
        (a - b).abs() < TimeDelta::seconds(5)
    }

    #[test]
    fn a_jump_that_nobody_confirms_is_not_believed() {
        for jump in [year(), -year(), TimeDelta::hours(7)] {
            let machine = ManualClock::at(at());
            let clock = GuardedClock::over(machine.clone(), None);
            assert_eq!((clock.now(), clock.doubt()), (at(), None));
            machine.advance(jump);
            assert!(near(clock.now(), at()), "time goes on from there");
            assert!(near(at() + clock.doubt().unwrap(), at() + jump));
            machine.advance(-jump);
            assert_eq!((clock.now(), clock.doubt()), (at(), None));
        }
    }

    #[test]
    fn a_start_far_from_the_last_instant_is_in_doubt_until_telegrams_time_confirms_it() {
        let machine = ManualClock::at(at() + TimeDelta::days(9));
        let clock = GuardedClock::over(machine.clone(), Some(at()));
        assert!(near(clock.now(), at()), "nobody was asked yet");
        clock.hear(machine.now() + TimeDelta::minutes(2));
        assert_eq!((clock.now(), clock.doubt()), (machine.now(), None), "a long outage");
    }

    #[test]
    fn an_operator_confirms_it_too() {
        let machine = ManualClock::at(at() + TimeDelta::days(9));
        let clock = GuardedClock::over(machine.clone(), Some(at()));
        assert!(clock.doubt().is_some());
        clock.confirm(machine.now());
        assert_eq!((clock.now(), clock.doubt()), (machine.now(), None));
    }

    #[test]
    fn while_it_is_in_doubt_telegrams_time_holds() {
        let machine = ManualClock::at(at() + year());
        let clock = GuardedClock::over(machine, Some(at()));
        clock.hear(at() + TimeDelta::days(9));
        assert!(clock.doubt().is_some());
        assert!(near(clock.now(), at() + TimeDelta::days(9)));
    }

    #[test]
    fn a_message_that_came_just_now_confirms_it_and_one_that_waited_does_not() {
        let machine = ManualClock::at(at() + TimeDelta::days(9));
        let clock = GuardedClock::over(machine.clone(), Some(at()));
        clock.hear_at_least(at() + TimeDelta::days(8));
        assert!(clock.doubt().is_some());
        assert!(near(clock.now(), at() + TimeDelta::days(8)), "it is that late at least");
        clock.hear_at_least(at() + TimeDelta::days(7));
        assert!(near(clock.now(), at() + TimeDelta::days(8)));
        clock.hear_at_least(machine.now() - TimeDelta::minutes(1));
        assert_eq!(clock.doubt(), None);
    }

    #[test]
    fn a_first_start_by_a_wrong_clock_is_not_believed_once_telegram_says_otherwise() {
        let machine = ManualClock::at(at() + year());
        let clock = GuardedClock::over(machine.clone(), None);
        assert_eq!(clock.doubt(), None, "nobody was asked yet");
        clock.hear(at());
        assert!(clock.doubt().is_some() && near(clock.now(), at()));
        machine.advance(-year());
        assert_eq!((clock.now(), clock.doubt()), (machine.now(), None));
        clock.hear(at() - year());
        assert_eq!(clock.doubt(), None, "once it was confirmed, a server with a wrong clock changes nothing");
    }

    #[test]
    fn small_jumps_and_a_first_start_are_believed() {
        let machine = ManualClock::at(at());
        let clock = GuardedClock::over(machine.clone(), None);
        assert_eq!(clock.doubt(), None);
        for hours in [5, -5, 3] {
            machine.advance(TimeDelta::hours(hours));
            assert_eq!((clock.now(), clock.doubt()), (machine.now(), None));
        }
    }
}
