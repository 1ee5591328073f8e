//! When Telegram asks several chats' messages to be slower at once, it means all of us: then nothing goes out for as long as
//! it says, and afterwards only a few at a time. One chat that is too fast is slowed down alone.

use std::collections::HashMap;
use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};

/// So many chats that are refused for speed within such a span mean all.
const SEVERAL: usize = 3;
const SPAN: TimeDelta = TimeDelta::seconds(5);
/// How long after it only a few go at a time.
const CAREFUL: TimeDelta = TimeDelta::seconds(60);

/// The brake of the interactive lanes.
#[derive(Debug, Default)]
pub(super) struct Brake(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    refused: HashMap<i64, DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
}

/// How fast may be sent now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speed {
    /// As fast as it goes.
    Free,
    /// A few at a time.
    Careful,
    /// Not at all.
    Stopped,
}

impl Brake {
    /// Telegram asks a chat's messages to wait.
    pub(super) fn refused(&self, chat_id: i64, wait: TimeDelta, now: DateTime<Utc>) {
        let mut state = self.0.lock().expect("no holder panics");
        state.refused.retain(|_, at| (now - *at).abs() < SPAN);
        state.refused.insert(chat_id, now);
        if state.refused.len() >= SEVERAL {
            let until = now + wait;
            state.until = Some(state.until.map_or(until, |it| it.max(until)));
        }
    }

    /// How fast may be sent now.
    pub(super) fn speed(&self, now: DateTime<Utc>) -> Speed {
        match self.0.lock().expect("no holder panics").until {
            Some(until) if now < until => Speed::Stopped,
            Some(until) if now < until + CAREFUL => Speed::Careful,
            _ => Speed::Free,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_chats_at_once_mean_all_and_one_alone_does_not() {
        let at = |seconds: i64| DateTime::from_timestamp(1_000_000 + seconds, 0).unwrap();
        let wait = TimeDelta::seconds(20);
        let brake = Brake::default();
        (0..9).for_each(|_| brake.refused(7, wait, at(0)));
        brake.refused(8, wait, at(1));
        brake.refused(9, wait, at(7));
        assert_eq!(brake.speed(at(7)), Speed::Free, "they were not at once");
        (1..=3).for_each(|chat| brake.refused(chat, wait, at(10)));
        assert_eq!(brake.speed(at(29)), Speed::Stopped);
        assert_eq!((brake.speed(at(31)), brake.speed(at(91))), (Speed::Careful, Speed::Free));
    }
}
