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

/// Serves `/metrics` and `/health` until `stop`.
pub async fn serve(bot: Arc<Bot>, listener: TcpListener, mut stop: watch::Receiver<bool>, by_webhook: bool) {
    let health_of = move |State(bot): State<Arc<Bot>>| async move { health(&bot, by_webhook).await };
    let app = Router::new().route("/metrics", get(metrics)).route("/health", get(health_of)).with_state(bot);
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

async fn health(bot: &Bot, by_webhook: bool) -> (StatusCode, String) {
    if bot.store.ping().await.is_err() {
        return (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n".to_owned());
    }
    let silent = bot.health.last_poll().is_none_or(|at| bot.clock.now() - at > SILENCE);
    // With a webhook silence only means that nobody writes.
    if silent && !by_webhook {
        return (StatusCode::SERVICE_UNAVAILABLE, "no successful poll for five minutes\n".to_owned());
    }
    let stalled = bot.health.stalled(bot.clock.now());
    if !stalled.is_empty() {
        return (StatusCode::SERVICE_UNAVAILABLE, format!("no good turn for two minutes: {}\n", stalled.join(", ")));
    }
    (StatusCode::OK, "ok\n".to_owned())
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
