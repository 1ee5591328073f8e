//! `getUpdates`: the long poll, its conflicts, and its guard against busy loops.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::api::{Params, update_allowed};
use super::errors::ApiError;
use super::faults::Fault;
use super::limits;
use super::queue::Waiting;
use super::shared::{Latest, Shared};

/// What an older poll is told when a newer one comes.
pub(super) const OTHER: &str =
    "terminated by other getUpdates request; make sure that only one bot instance is running";
const WEBHOOK: &str =
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/// Answers with the whole body.
pub(super) async fn get_updates(
    shared: &Arc<Shared>,
    params: &Params,
    fault: Option<&Fault>,
) -> Result<String, ApiError> {
    let mut offset = params.int("offset").unwrap_or(0);
    let mut limit = params.int("limit").unwrap_or(limits::UPDATES).clamp(1, limits::UPDATES);
    let mut seconds = params.int("timeout").unwrap_or(0).clamp(0, limits::POLL_SECONDS);
    shared.with(|world, _| {
        if world.webhook.url.is_empty() { update_allowed(world, params) } else { Err(ApiError::conflict(WEBHOOK)) }
    })?;
    let now = Instant::now();
    let number = {
        let mut latest = shared.latest_poll();
        let since = latest.at.map(|before| now - before).filter(|_| latest.offset == offset && shared.guards_polls);
        if since.is_some_and(|since| since < Duration::from_secs(3)) {
            seconds = seconds.max(3);
        }
        if since.is_some_and(|since| since < Duration::from_millis(500)) {
            limit = 1;
        }
        *latest = Latest { number: latest.number + 1, offset, at: Some(now) };
        latest.number
    };
    // An older poll that still waits must notice.
    shared.wake();
    let deadline = now + Duration::from_secs(seconds.unsigned_abs());
    let limit = usize::try_from(limit).unwrap_or(1);
    loop {
        let mut changed = std::pin::pin!(shared.changed());
        changed.as_mut().enable();
        let batch = attempt(shared, number, offset, limit)?;
        if !batch.is_empty() || Instant::now() >= deadline {
            return Ok(body(shared, batch, fault));
        }
        // A negative offset has done its work: what comes now is wanted.
        offset = offset.max(0);
        let _ = tokio::time::timeout_at(deadline, changed).await;
    }
}

fn attempt(shared: &Shared, number: u64, offset: i64, limit: usize) -> Result<Vec<Waiting>, ApiError> {
    if shared.is_stopping() {
        return Err(ApiError::server(500));
    }
    if shared.latest_poll().number != number {
        return Err(ApiError::conflict(OTHER));
    }
    shared.with(|world, now| {
        if world.webhook.url.is_empty() {
            Ok(world.queue.get(offset, limit, now))
        } else {
            Err(ApiError::conflict("terminated by setWebhook request"))
        }
    })
}

fn body(shared: &Shared, mut batch: Vec<Waiting>, fault: Option<&Fault>) -> String {
    match fault {
        Some(Fault::Duplicate) => shared.with(|world, _| world.queue.repeat(&batch)),
        Some(Fault::Reorder) => batch.reverse(),
        _ => {}
    }
    let size: usize = batch.iter().map(|update| update.json.len() + 1).sum();
    let mut body = String::with_capacity(size + 32);
    body.push_str("{\"ok\":true,\"result\":[");
    for (index, update) in batch.iter().enumerate() {
        if index > 0 {
            body.push(',');
        }
        body.push_str(&update.json);
    }
    body.push_str("]}");
    body
}
