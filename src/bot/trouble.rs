//! A database that fails as a whole: said once for each way of failing, borne with growing pauses, and ended after
//! minutes, so that whoever supervises the process starts it anew. Knows nothing of what was to be written.

use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::sync::watch;
use tokio::time::Instant;

use super::{Bot, Stop};
use crate::store::Error;

/// How long a loop pauses after the first failure; longer the longer it lasts, up to the longest.
const PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// Failures that lie so far apart are not one trouble.
const APART: Duration = Duration::from_secs(60);
/// How long it is borne before the process ends.
pub const PATIENCE: Duration = Duration::from_secs(300);
/// Ways of failing that are remembered as said.
const MOST_WORDS: usize = 16;

/// How the database fails at present.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    now: Mutex<Option<Lasting>>,
    patience: OnceLock<Duration>,
}

#[derive(Debug)]
struct Lasting {
    since: Instant,
    latest: Instant,
    /// What was said of it.
    said: Vec<String>,
    /// What whoever runs the program can do.
    advice: &'static str,
    /// Whether it is of the database as a whole, and not of one row.
    whole: bool,
}

impl Trouble {
    /// A turn failed. Says it, unless that was said, and how long to pause. What is not of the database as a whole ends
    /// nothing.
    pub(super) fn met(&self, part: &'static str, error: &Error) -> Duration {
        let now = Instant::now();
        let mut lasting = self.now.lock().expect("no holder panics");
        if lasting.as_ref().is_some_and(|it| now - it.latest > APART) {
            *lasting = None;
        }
        let it = lasting.get_or_insert_with(|| Lasting {
            since: now,
            latest: now,
            said: Vec::new(),
            advice: "",
            whole: false,
        });
        it.latest = now;
        it.whole |= error.is_transient();
        it.advice = error.advice();
        // PostgreSQL names each file that it cannot extend: that is one way of failing.
        let words = if error.is_transient() { it.advice.to_owned() } else { error.to_string() };
        if !it.said.contains(&words) && it.said.len() < MOST_WORDS {
            let advice = if error.is_transient() { it.advice } else { "a fault of ours, or a row that cannot be read" };
            tracing::error!(part, %error, advice, "the database fails; trying again until it works");
            it.said.push(words);
        }
        let tried = (now - it.since).as_secs();
        PAUSE.saturating_mul(1 + u32::try_from(tried / 5).unwrap_or(u32::MAX)).min(LONGEST_PAUSE)
    }

    /// Something was written: it works.
    pub(super) fn over(&self) {
        let mut lasting = self.now.lock().expect("no holder panics");
        // What one row makes fail goes on failing beside it, and is said once.
        if let Some(it) = lasting.take_if(|it| it.whole) {
            let seconds = it.since.elapsed().as_secs();
            tracing::info!(seconds, "the database works again");
        }
    }

    /// Whether the database fails at present.
    pub(super) fn lasts(&self) -> bool {
        self.now.lock().expect("no holder panics").as_ref().is_some_and(|it| it.whole && it.latest.elapsed() < APART)
    }

    /// What can be done about a trouble that lasted too long and still lasts.
    fn unbearable(&self) -> Option<&'static str> {
        let patience = *self.patience.get().unwrap_or(&PATIENCE);
        let lasting = self.now.lock().expect("no holder panics");
        lasting
            .as_ref()
            .filter(|it| it.whole && it.latest - it.since >= patience && it.latest.elapsed() < APART)
            .map(|it| it.advice)
    }
}

impl Bot {
    /// How long a failing database is borne: five minutes, if not said otherwise before it runs.
    pub fn bear_for(&self, patience: Duration) {
        let _ = self.trouble.patience.set(patience);
    }

    /// Writes a result of the Bot API down, again and again while the database is away: one that is not written would be
    /// sent twice, or count as unknown.
    pub(super) async fn surely<'a>(
        &self,
        part: &'static str,
        write: impl Fn() -> BoxFuture<'a, Result<(), Error>>,
    ) -> Result<(), Error> {
        loop {
            match write().await {
                Err(error) if error.is_transient() => tokio::time::sleep(self.trouble.met(part, &error)).await,
                result => return result,
            }
        }
    }

    /// Waits until the database has failed for too long, or its file is another one.
    pub(super) async fn broken_for_good(&self, mut stop: watch::Receiver<bool>) -> Stop {
        loop {
            if let Some(advice) = self.trouble.unbearable() {
                return Stop::Trouble(advice);
            }
            if !self.store.is_where_it_was() {
                return Stop::Setup("the database file was removed or replaced while it was in use".to_owned());
            }
            tokio::select! {
                () = tokio::time::sleep(Duration::from_secs(1)) => {}
                _ = stop.changed() => {}
            }
            if *stop.borrow() {
                // It ends anyway, and says nothing else.
                std::future::pending::<()>().await;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn it_is_borne_with_growing_pauses_and_only_for_so_long() {
        let trouble = Trouble::default();
        assert_eq!(trouble.unbearable(), None);
        let mut pauses = Vec::new();
        for _ in 0..150 {
            let pause = trouble.met("test", &Error::Ended);
            pauses.push(pause);
            tokio::time::sleep(pause).await;
        }
        assert_eq!((pauses[0], pauses[149]), (PAUSE, LONGEST_PAUSE));
        assert!(pauses.is_sorted());
        assert_eq!(trouble.now.lock().unwrap().as_ref().unwrap().said.len(), 1, "said once");
        assert!(trouble.unbearable().is_some());
        trouble.over();
        assert_eq!(trouble.unbearable(), None);
    }

    #[tokio::test(start_paused = true)]
    async fn failures_far_apart_and_faults_of_rows_end_nothing() {
        let trouble = Trouble::default();
        for _ in 0..10 {
            trouble.met("test", &Error::Ended);
            tokio::time::sleep(APART * 2).await;
        }
        assert_eq!(trouble.unbearable(), None);
        for _ in 0..1000 {
            tokio::time::sleep(trouble.met("test", &Error::RowsAffected { what: "x", rows: 0 })).await;
        }
        assert_eq!(trouble.unbearable(), None);
    }
}
