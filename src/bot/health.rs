//! Metrics and health on a port of their own, for the operator: numbers and words of ours, never content.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use chrono::TimeDelta;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::Bot;
use crate::store::Error;
use crate::store::outbox::Lane;

/// After so long without a successful poll or delivery the bot says that it is not well.
const SILENCE: TimeDelta = TimeDelta::minutes(5);

/// An update that waits longer is stuck.
const STUCK: TimeDelta = TimeDelta::minutes(1);

/// Serves `/metrics`, `/health/live` and `/health/ready` (also as `/health`) until `stop`.
pub async fn serve(bot: Arc<Bot>, listener: TcpListener, mut stop: watch::Receiver<bool>, by_webhook: bool) {
    let readiness = move |State(bot): State<Arc<Bot>>| async move { said(ready(&bot, by_webhook).await) };
    let liveness = move |State(bot): State<Arc<Bot>>| async move { said(alive(&bot)) };
    let app = Router::new()
        .route("/metrics", get(metrics))
        .route("/health", get(readiness))
        .route("/health/ready", get(readiness))
        .route("/health/live", get(liveness))
        .with_state(bot);
    let server = axum::serve(listener, app).with_graceful_shutdown(async move {
        let _ = stop.wait_for(|it| *it).await;
    });
    if let Err(error) = server.await {
        tracing::error!(%error, "the health endpoint ended");
    }
}

async fn metrics(State(bot): State<Arc<Bot>>) -> impl IntoResponse {
    if let Err(error) = bot.measure_queues().await {
        tracing::error!(%error, "the queues could not be measured");
    }
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], bot.metrics.text())
}

fn said(result: Result<(), String>) -> (StatusCode, String) {
    match result {
        Ok(()) => (StatusCode::OK, "ok\n".to_owned()),
        Err(words) => (StatusCode::SERVICE_UNAVAILABLE, format!("{words}\n")),
    }
}

/// Whether the process does its work at all: one whose loops stand still is to be started anew.
fn alive(bot: &Bot) -> Result<(), String> {
    if bot.trouble.lasts() {
        // They do turn, and wait: to start them anew would lose what they hold.
        return Ok(());
    }
    let stalled = bot.health.stalled(bot.clock.now());
    if stalled.is_empty() { Ok(()) } else { Err(format!("no good turn for two minutes: {}", stalled.join(", "))) }
}

/// Whether people are answered, and all of them: else somebody must look, or another process is to be asked.
async fn ready(bot: &Bot, by_webhook: bool) -> Result<(), String> {
    if !bot.store.is_where_it_was() {
        return Err("the database file was removed or replaced".to_owned());
    }
    if bot.trouble.lasts() {
        return Err("the database fails".to_owned());
    }
    let depth = async { bot.store.begin().await?.depth_of_known().await };
    let Ok(depth) = depth.await else { return Err("the database does not answer".to_owned()) };
    let now = bot.clock.now();
    let silent = bot.health.last_poll().is_none_or(|at| now - at > SILENCE);
    // With a webhook silence only means that nobody writes.
    if silent && !by_webhook {
        return Err("no successful poll for five minutes".to_owned());
    }
    alive(bot)?;
    if depth.oldest.is_some_and(|it| now - it > STUCK) {
        return Err(format!("{} updates wait, the oldest for more than a minute", depth.waiting));
    }
    if depth.parked > 0 {
        return Err(format!("{} updates stand aside: `hoagiai parked`", depth.parked));
    }
    if bot.clock_doubt().is_some() {
        return Err("the machine's clock has jumped: `hoagiai clock`".to_owned());
    }
    Ok(())
}

impl Bot {
    /// Reads how the queues stand into the metrics.
    pub async fn measure_queues(&self) -> Result<(), Error> {
        let now = self.clock.now();
        let age = |at: Option<chrono::DateTime<chrono::Utc>>| {
            at.map_or(0.0, |at| (now - at).num_milliseconds() as f64 / 1000.0)
        };
        let mut tx = self.store.begin().await?;
        let inbox = tx.inbox_depth().await?;
        self.metrics.inbox_waiting.set(inbox.waiting);
        self.metrics.inbox_age.set(age(inbox.oldest));
        self.metrics.inbox_parked.set(inbox.parked);
        for lane in Lane::ALL {
            let depth = tx.outbox_depth(lane, now).await?;
            let labels = super::metrics::LaneLabels { lane: lane.code() };
            self.metrics.outbox_waiting.get_or_create(&labels).set(depth.waiting);
            self.metrics.outbox_age.get_or_create(&labels).set(age(depth.oldest));
        }
        let bulk = super::metrics::LaneLabels { lane: "bulk" };
        let waiting = tx.bulk_waiting().await?;
        self.metrics.outbox_waiting.get_or_create(&bulk).set(waiting);
        Ok(())
    }
}
