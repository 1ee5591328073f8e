//! Updates by webhook: plain HTTP on loopback behind the operator's own TLS proxy. Telegram gets its 200 only after
//! the update is committed; updates that come together share a transaction.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Extension, Request, State};
use axum::http::header::{CONNECTION, CONTENT_LENGTH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Router, http};
use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use subtle::ConstantTimeEq;
use tokio::sync::{Mutex, mpsc, oneshot, watch};

use super::poll::ALLOWED_UPDATES;
use super::watcher::Part;
use super::wire::Answer;
use super::{Bot, Stop, door, raw};
use crate::store::Error;
use crate::store::inbox::Incoming;

/// How the webhook is reached.
#[derive(Clone, Debug)]
pub struct WebhookConfig {
    /// Where we listen.
    pub listen: SocketAddr,
    /// The address Telegram calls, with its path.
    pub url: String,
    /// What Telegram sends along to prove itself: 1 to 256 of `[A-Za-z0-9_-]`.
    pub secret: SecretString,
    /// Calls at once.
    pub max_connections: u8,
}

/// Header in which Telegram proves itself.
const SECRET_HEADER: &str = "x-telegram-bot-api-secret-token";
/// Largest update we take.
const MAX_BODY: usize = 1024 * 1024;
/// How long the body of a call may take that showed the secret.
const BODY: Duration = Duration::from_secs(15);
/// Updates that share a transaction.
const BATCH: usize = 64;

/// An update with when it was said, and who waits for it to be stored.
type Delivery = (Incoming, Option<DateTime<Utc>>, oneshot::Sender<bool>);

struct Gate {
    secret: SecretString,
    deliveries: mpsc::Sender<Delivery>,
}

impl Bot {
    /// Registers the webhook and serves it until `stop`.
    pub(super) async fn serve_webhook(
        self: &Arc<Self>,
        config: WebhookConfig,
        mut stop: watch::Receiver<bool>,
    ) -> Result<(), Stop> {
        let listener = tokio::net::TcpListener::bind(config.listen)
            .await
            .map_err(|error| Stop::Setup(format!("cannot listen on {}: {error}", config.listen)))?;
        let (deliveries, waiting) = mpsc::channel(1024);
        let waiting = Arc::new(Mutex::new(waiting));
        let gate = Arc::new(Gate { secret: config.secret.clone(), deliveries });
        // The proxy decides which paths reach us; the secret decides who may speak.
        let app = Router::new().fallback(post(knock)).with_state(gate);
        let bot = self.clone();
        let keep_stop = stop.clone();
        // Who is not answered because it fell is asked by Telegram to take the update again.
        let storing = tokio::spawn(async move {
            bot.keep(Part::Store, keep_stop, || async { bot.store_deliveries(&mut *waiting.lock().await).await }).await;
        });
        let server = tokio::spawn(door::serve(listener, app, stop.clone()));
        self.register_webhook(&config, &mut stop).await?;
        let _ = stop.wait_for(|it| *it).await;
        let _ = tokio::time::timeout(Duration::from_secs(4), server).await;
        let _ = tokio::time::timeout(Duration::from_secs(3), storing).await;
        Ok(())
    }

    async fn register_webhook(&self, config: &WebhookConfig, stop: &mut watch::Receiver<bool>) -> Result<(), Stop> {
        let body = json!({
            "url": config.url,
            "secret_token": config.secret.expose_secret(),
            "allowed_updates": ALLOWED_UPDATES,
            "max_connections": config.max_connections,
            "drop_pending_updates": false,
        });
        let mut tries = 0_u64;
        while !*stop.borrow() {
            match self.wire.call("setWebhook", &body).await {
                Answer::Ok(_) => {
                    tracing::info!("the webhook is registered");
                    return Ok(());
                }
                Answer::Unauthorized => return Err(Stop::Unauthorized),
                Answer::Refused => {
                    return Err(Stop::Setup(
                        "Telegram refuses the webhook: its address must be https on port 443, 80, 88 or 8443"
                            .to_owned(),
                    ));
                }
                other => {
                    tries += 1;
                    tracing::warn!(problem = other.cause(), tries, "the webhook cannot be registered yet");
                    tokio::select! {
                        () = tokio::time::sleep(Duration::from_secs(tries.min(15))) => {}
                        _ = stop.changed() => {}
                    }
                }
            }
        }
        Ok(())
    }

    async fn store_deliveries(&self, waiting: &mut mpsc::Receiver<Delivery>) {
        let mut batch = Vec::with_capacity(BATCH);
        while waiting.recv_many(&mut batch, BATCH).await > 0 {
            let stored = self.store_together(&batch).await;
            if let Err(error) = &stored {
                // Telegram will send them again.
                self.trouble.met("webhook", error);
            }
            for (.., done) in batch.drain(..) {
                // The connection may be gone; then Telegram sends it again, and it is known by its key.
                let _ = done.send(stored.is_ok());
            }
            self.arrived.notify_one();
        }
    }

    async fn store_together(&self, batch: &[Delivery]) -> Result<(), Error> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        for it in batch {
            self.hear_time(it.1);
        }
        let items: Vec<Incoming> = batch.iter().map(|it| it.0.clone()).collect();
        let items = self.keep_crowd_out(&mut tx, items, now).await?;
        let new = tx.receive(&items, now).await?;
        tx.commit().await?;
        self.trouble.over();
        self.metrics.received.inc_by(new);
        self.health.polled(now);
        Ok(())
    }
}

/// Looks at the secret first: of whoever does not know it nothing is read, however much they send.
async fn knock(
    State(gate): State<Arc<Gate>>,
    Extension(guest): Extension<Arc<door::Guest>>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let shown = head.headers.get(SECRET_HEADER).map_or(&[][..], |it| it.as_bytes());
    if !bool::from(shown.ct_eq(gate.secret.expose_secret().as_bytes())) {
        return turn_away(StatusCode::UNAUTHORIZED);
    }
    let _served = guest.served();
    match read(&head.headers, body).await {
        Ok(body) => receive(&gate, &body).await.into_response(),
        Err(status) => turn_away(status),
    }
}

/// What is left of the call is not waited for.
fn turn_away(status: StatusCode) -> Response {
    (status, [(CONNECTION, http::HeaderValue::from_static("close"))]).into_response()
}

/// The whole body, if it is not too large and comes in time. Whether it is an update is another question.
async fn read(headers: &HeaderMap, body: Body) -> Result<Bytes, StatusCode> {
    let length = headers.get(CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|it| it > MAX_BODY) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    match tokio::time::timeout(BODY, to_bytes(body, MAX_BODY)).await {
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
        // One that names no length and goes on and on, or one that breaks off: nobody waits for the answer of that.
        Ok(Err(_)) => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Ok(Ok(bytes)) => Ok(bytes),
    }
}

async fn receive(gate: &Gate, body: &Bytes) -> StatusCode {
    // What cannot be read is put aside: repeating would not make it readable.
    let taken = raw::taken_in(body);
    let Some(item) = taken.item else { return StatusCode::OK };
    let (done, stored) = oneshot::channel();
    if gate.deliveries.send((item, taken.said_at, done)).await.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    match stored.await {
        Ok(true) => StatusCode::OK,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}
