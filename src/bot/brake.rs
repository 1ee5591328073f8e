//! When Telegram asks several chats' messages to be slower at once, it means all of us: then nothing goes out for as long as
//! it says, and afterwards only a few at a time. One chat that is too fast is slowed down alone.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use tokio::time::Instant;

/// So many chats that are refused for speed within such a span mean all.
const SEVERAL: usize = 3;
const SPAN: Duration = Duration::from_secs(5);
/// How long after it only a few go at a time.
const CAREFUL: Duration = Duration::from_secs(60);

/// The brake of the interactive lanes.
#[derive(Debug, Default)]
pub(super) struct Brake(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    refused: HashMap<i64, (Instant, Duration)>,
    until: Option<Instant>,
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
    /// Telegram asks a person's messages to wait. A group may be slow by the will of its administrators: it says nothing.
    pub(super) fn refused(&self, chat_id: i64, wait: Duration) {
        if chat_id < 0 {
            return;
        }
        let now = Instant::now();
        let mut state = self.0.lock().expect("no holder panics");
        state.refused.retain(|_, (at, _)| now - *at < SPAN);
        state.refused.insert(chat_id, (now, wait));
        if state.refused.len() >= SEVERAL {
            // What all of them are asked for: one alone may have to wait longer.
            let all = state.refused.values().map(|it| it.1).min().unwrap_or(wait);
            state.until = Some(state.until.map_or(now + all, |it| it.max(now + all)));
        }
    }

    /// How fast may be sent now.
    pub(super) fn speed(&self) -> Speed {
        let now = Instant::now();
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

    async fn pass(seconds: u64) {
        tokio::time::advance(Duration::from_secs(seconds)).await;
    }

    #[tokio::test(start_paused = true)]
    async fn several_chats_at_once_mean_all_and_one_alone_does_not() {
        let wait = Duration::from_secs(20);
        let brake = Brake::default();
        (0..9).for_each(|_| brake.refused(7, wait));
        brake.refused(8, wait);
        pass(7).await;
        brake.refused(9, wait);
        assert_eq!(brake.speed(), Speed::Free, "they were not at once");
        pass(10).await;
        for (chat, wait) in [(1, 3600), (2, 20), (-3, 1), (4, 30)] {
            brake.refused(chat, Duration::from_secs(wait));
        }
        pass(19).await;
        assert_eq!(brake.speed(), Speed::Stopped);
        pass(2).await;
        assert_eq!(brake.speed(), Speed::Careful, "one that must wait for an hour does so alone");
        pass(60).await;
        assert_eq!(brake.speed(), Speed::Free);
    }
}
