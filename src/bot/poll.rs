//! Updates by long polling: stored first, confirmed afterwards. The next `getUpdates` carries an offset only after the
//! batch before it is committed, so a crash at any moment makes Telegram send it again, and nothing twice.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::watch;

use super::wire::{Answer, ConflictWith};
use super::{Bot, Progress, Stop, raw};
use crate::store::Error;

/// Kinds of update that we ask for.
pub const ALLOWED_UPDATES: [&str; 4] = ["message", "edited_message", "callback_query", "my_chat_member"];
/// How long the server waits for an update, in seconds.
const POLL_SECONDS: u64 = 50;
/// Longest pause after failures.
const MAX_PAUSE: Duration = Duration::from_secs(15);

impl Bot {
    /// One poll that does not wait, for tests.
    pub async fn poll_once(&self) -> Result<Progress, Error> {
        let offset = self.poll_offset().await?;
        match self.get_updates(offset, 0).await {
            Answer::Ok(batch) => {
                let offset = self.store_batch(&batch).await?;
                Ok(if offset.is_some() { Progress::Worked } else { Progress::Idle })
            }
            _ => Ok(Progress::Idle),
        }
    }

    async fn poll_offset(&self) -> Result<i64, Error> {
        self.store.begin().await?.poll_offset(self.wire.bot_id()).await
    }

    async fn get_updates(&self, offset: i64, wait: u64) -> Answer {
        let body = json!({ "offset": offset, "timeout": wait, "limit": 100, "allowed_updates": ALLOWED_UPDATES });
        self.wire.call_within("getUpdates", &body, Duration::from_secs(wait + 15)).await
    }

    /// Stores a batch and the offset after it in one transaction; `None` if it was empty.
    async fn store_batch(&self, batch: &Value) -> Result<Option<i64>, Error> {
        let Some(updates) = batch.as_array().filter(|it| !it.is_empty()) else { return Ok(None) };
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let mut offset = None;
        let mut items = Vec::with_capacity(updates.len());
        for update in updates {
            let Some((update_id, item)) = raw::incoming(update) else {
                tracing::error!("an update without an id was passed over");
                continue;
            };
            if raw::concerns_us(update) {
                items.push(item);
            }
            offset = Some(update_id + 1);
        }
        let new = tx.receive(&items, now).await?;
        if let Some(offset) = offset {
            tx.set_poll_offset(self.wire.bot_id(), offset, now).await?;
        }
        tx.commit().await?;
        self.trouble.over();
        self.metrics.received.inc_by(new);
        self.arrived.notify_one();
        Ok(offset)
    }

    /// Polls until `stop`. Ends early only where going on makes no sense.
    pub(super) async fn poll_loop(&self, mut stop: watch::Receiver<bool>) -> Result<(), Stop> {
        let mut offset: Option<i64> = None;
        let mut failures = 0_u32;
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
                Answer::Ok(batch) => match self.store_batch(&batch).await {
                    Ok(next) => {
                        offset = Some(next.unwrap_or(from));
                        self.health.polled(self.clock.now());
                        failures = 0;
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
                Answer::Unauthorized => return Err(Stop::Unauthorized),
                Answer::Conflict(ConflictWith::Poller) => {
                    tracing::error!(
                        "another instance is polling with this token: stop one of the two, or run several as webhook"
                    );
                    "another instance polls with this token"
                }
                Answer::Conflict(ConflictWith::Webhook) => {
                    tracing::warn!("a webhook is set for this token; removing it, since this instance polls");
                    self.wire.call("deleteWebhook", &json!({ "drop_pending_updates": false })).await;
                    "a webhook was set"
                }
                other => other.cause(),
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
