//! Updates by long polling: stored first, confirmed afterwards. The next `getUpdates` carries an offset only after the
//! batch before it is committed, so a crash at any moment makes Telegram send it again, and nothing twice.

use std::time::Duration;

use serde_json::json;
use tokio::sync::watch;

use super::wire::{Answer, ConflictWith};
use super::{Bot, Progress, Stop, raw};
use crate::store::Error;

/// Kinds of update that we ask for.
pub const ALLOWED_UPDATES: [&str; 4] = ["message", "edited_message", "callback_query", "my_chat_member"];
/// How long the server waits for an update, in seconds.
const POLL_SECONDS: u64 = 50;
/// After so many refusals of the token, one after the other, it counts as refused.
pub(super) const MOST_REFUSALS: u32 = 4;
/// Longest pause after failures.
const MAX_PAUSE: Duration = Duration::from_secs(15);

/// What became of a batch.
#[derive(Default)]
struct Stored {
    /// Where polling goes on, if that is known.
    next: Option<i64>,
    /// Whether nothing in it says where: it would come again at once.
    stuck: bool,
}

impl Bot {
    /// One poll that does not wait, for tests.
    pub async fn poll_once(&self) -> Result<Progress, Error> {
        let offset = self.poll_offset().await?;
        match self.get_updates(offset, 0).await {
            Ok(batch) => {
                let stored = self.store_batch(&batch).await?;
                Ok(if stored.next.is_some() { Progress::Worked } else { Progress::Idle })
            }
            Err(_) => Ok(Progress::Idle),
        }
    }

    async fn poll_offset(&self) -> Result<i64, Error> {
        self.store.begin().await?.poll_offset(self.wire.bot_id()).await
    }

    async fn get_updates(&self, offset: i64, wait: u64) -> Result<Vec<Vec<u8>>, Answer> {
        let body = json!({ "offset": offset, "timeout": wait, "limit": 100, "allowed_updates": ALLOWED_UPDATES });
        self.wire.updates(&body, Duration::from_secs(wait + 15)).await
    }

    /// Stores a batch and the offset after it in one transaction. An update that cannot be read is stored as it came, and the
    /// others with it.
    async fn store_batch(&self, batch: &[Vec<u8>]) -> Result<Stored, Error> {
        if batch.is_empty() {
            return Ok(Stored::default());
        }
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let mut offset = None;
        let mut items = Vec::with_capacity(batch.len());
        for update in batch {
            let taken = raw::taken_in(update);
            self.hear_time(taken.said_at);
            items.extend(taken.item);
            offset = taken.update_id.map(|it| it.saturating_add(1)).or(offset);
        }
        let some = !items.is_empty();
        let items = self.keep_crowd_out(&mut tx, items, now).await?;
        if some && items.is_empty() && offset.is_some() {
            // Nothing of it is kept: the next poll confirms it, and who dies before that gets the same crowd again.
            return Ok(Stored { next: offset, stuck: false });
        }
        let new = tx.receive(&items, now).await?;
        if let Some(offset) = offset {
            tx.set_poll_offset(self.wire.bot_id(), offset, now).await?;
        }
        tx.commit().await?;
        self.trouble.over();
        self.metrics.received.inc_by(new);
        self.arrived.notify_one();
        Ok(Stored { next: offset, stuck: offset.is_none() })
    }

    /// Polls until `stop`. Ends early only where going on makes no sense.
    pub(super) async fn poll_loop(&self, mut stop: watch::Receiver<bool>) -> Result<(), Stop> {
        let mut offset: Option<i64> = None;
        let (mut failures, mut refusals) = (0_u32, 0_u32);
        while !*stop.borrow() {
            // The first answer, and the first after failures, is not waited for: it says that all is well again.
            let wait = if failures > 0 || self.health.last_poll().is_none() { 0 } else { POLL_SECONDS };
            let from = match offset {
                Some(offset) => offset,
                None => match self.poll_offset().await {
                    Ok(offset) => offset,
                    Err(error) => {
                        self.trouble.met("poll", &error);
                        failures += 1;
                        pause(failures, &mut stop).await;
                        continue;
                    }
                },
            };
            let answer = tokio::select! {
                answer = self.get_updates(from, wait) => answer,
                _ = stop.changed() => break,
            };
            let problem = match answer {
                Ok(batch) => match self.store_batch(&batch).await {
                    Ok(Stored { stuck: true, .. }) => "updates without a number",
                    Ok(Stored { next, .. }) => {
                        offset = Some(next.unwrap_or(from));
                        self.health.polled(self.clock.now());
                        (failures, refusals) = (0, 0);
                        continue;
                    }
                    // Telegram keeps them.
                    Err(error) => {
                        failures += 1;
                        self.metrics.poll_errors.inc();
                        self.trouble.met("poll", &error);
                        pause(failures, &mut stop).await;
                        continue;
                    }
                },
                Err(Answer::Unauthorized) => return Err(Stop::Unauthorized),
                Err(answer @ Answer::NotThere) => {
                    refusals += 1;
                    // Once may be a proxy, or a server that starts.
                    if refusals >= MOST_REFUSALS {
                        return Err(Stop::Unauthorized);
                    }
                    answer.cause()
                }
                Err(Answer::Conflict(ConflictWith::Poller)) => {
                    tracing::error!(
                        "another instance is polling with this token: stop one of the two, or run several as webhook"
                    );
                    "another instance polls with this token"
                }
                Err(Answer::Conflict(ConflictWith::Webhook)) => {
                    tracing::warn!("a webhook is set for this token; removing it, since this instance polls");
                    self.wire.call("deleteWebhook", &json!({ "drop_pending_updates": false })).await;
                    "a webhook was set"
                }
                Err(other) => other.cause(),
            };
            failures += 1;
            self.metrics.poll_errors.inc();
            tracing::warn!(problem, failures, "polling failed; trying again");
            pause(failures, &mut stop).await;
        }
        Ok(())
    }
}

async fn pause(failures: u32, stop: &mut watch::Receiver<bool>) {
    let doubled = Duration::from_millis(500).saturating_mul(1 << failures.min(6));
    tokio::select! {
        () = tokio::time::sleep(doubled.min(MAX_PAUSE)) => {}
        _ = stop.changed() => {}
    }
}
