//! Delivery to a webhook: in order within a lane, lanes side by side, failures retried with doubling pauses.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use tokio::task::JoinSet;

use super::api::{self, Params};
use super::calls::Outcome;
use super::faults::Fault;
use super::http::json_into;
use super::queue::{Lane, Waiting};
use super::shared::Shared;

/// Longest wait between two tries, in retry units.
const LONGEST: u32 = 60;
/// Longest wait a webhook may ask for by `Retry-After`, in retry units.
const LONGEST_ASKED: u32 = 3600;
/// A webhook that answers 410 for so long is removed.
const GONE_HOURS: i64 = 23;

struct Job {
    update: Waiting,
    url: String,
    secret: String,
    version: u64,
}

/// Runs until the emulator stops.
pub(super) async fn run(shared: Arc<Shared>, client: reqwest::Client) {
    let mut busy = HashSet::new();
    let mut running: JoinSet<Lane> = JoinSet::new();
    loop {
        let mut changed = std::pin::pin!(shared.changed());
        changed.as_mut().enable();
        while let Some(job) = next(&shared, &busy) {
            busy.insert(job.update.lane);
            running.spawn(deliver_or_drop(shared.clone(), client.clone(), job));
        }
        tokio::select! {
            () = changed => {}
            Some(ended) = running.join_next() => match ended {
                Ok(lane) => drop(busy.remove(&lane)),
                // A delivery that panicked would block its lane for ever; better to try everything again.
                Err(_) => busy.clear(),
            },
            () = shared.stopped() => return,
        }
    }
}

fn next(shared: &Shared, busy: &HashSet<Lane>) -> Option<Job> {
    shared.with(|world, now| {
        if world.webhook.url.is_empty() || busy.len() >= world.webhook.connections {
            return None;
        }
        let update = world.queue.next_for_webhook(busy, now)?;
        let hook = &world.webhook;
        Some(Job { update, url: hook.url.clone(), secret: hook.secret.clone(), version: hook.version })
    })
}

/// Delivers, but only as long as the webhook is the one it was begun for: a new address is served at once, whatever an
/// old one is waited for.
async fn deliver_or_drop(shared: Arc<Shared>, client: reqwest::Client, job: Job) -> Lane {
    let (lane, version) = (job.update.lane, job.version);
    tokio::select! {
        lane = deliver(shared.clone(), client, job) => lane,
        () = replaced(&shared, version) => lane,
    }
}

/// Waits until the webhook of this version is no more.
async fn replaced(shared: &Shared, version: u64) {
    loop {
        let mut changed = std::pin::pin!(shared.changed());
        changed.as_mut().enable();
        if shared.with(|world, _| world.webhook.version != version) {
            return;
        }
        changed.await;
    }
}

/// Tries until the update is taken, has run out of time, or belongs to a webhook that is no more.
async fn deliver(shared: Arc<Shared>, client: reqwest::Client, job: Job) -> Lane {
    let lane = job.update.lane;
    let mut tries = 0;
    loop {
        let wait = match push(&shared, &client, &job).await {
            Ok(body) => {
                shared.with(|world, _| world.queue.remove(job.update.id));
                run_call(&shared, &body);
                return lane;
            }
            Err(failure) => {
                note(&shared, &job, &failure);
                failure.after.map_or_else(|| pause(tries), |asked| asked.min(LONGEST_ASKED))
            }
        };
        tries += 1;
        let over = shared.with(|world, now| world.webhook.version != job.version || job.update.expires <= now);
        if over || shared.is_stopping() {
            return lane;
        }
        tokio::time::sleep(shared.retry_unit * wait).await;
    }
}

/// Units to wait after so many failures: none, 1, 2, 4, … up to the longest.
fn pause(failures: u32) -> u32 {
    match failures {
        0 => 0,
        _ => 2_u32.saturating_pow(failures - 1).min(LONGEST),
    }
}

struct Failure {
    message: String,
    gone: bool,
    after: Option<u32>,
}

impl Failure {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), gone: false, after: None }
    }
}

/// One try.
async fn push(shared: &Shared, client: &reqwest::Client, job: &Job) -> Result<String, Failure> {
    let half = shared.latency() / 2;
    tokio::time::sleep(half).await;
    let chat = match job.update.lane {
        Lane::Chat(id) | Lane::Person(id) => id,
    };
    let fault = shared.faults().pick("webhook", Some(chat));
    match fault {
        Some(Fault::ResetBefore) => return Err(Failure::new("Connection reset by peer")),
        Some(Fault::Duplicate) => drop(post(client, job).await),
        Some(Fault::Delay { ms }) => tokio::time::sleep(Duration::from_millis(ms)).await,
        _ => {}
    }
    let answer = post(client, job).await;
    tokio::time::sleep(half).await;
    if fault == Some(Fault::ResetAfter) {
        return Err(Failure::new("Read timeout expired"));
    }
    answer
}

async fn post(client: &reqwest::Client, job: &Job) -> Result<String, Failure> {
    let mut request = client
        .post(&job.url)
        .header(reqwest::header::CONTENT_TYPE, "application/json")
        .body(job.update.json.to_string());
    if !job.secret.is_empty() {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", &job.secret);
    }
    let response = request.send().await.map_err(|error| {
        let message = if error.is_connect() {
            "Connection refused"
        } else if error.is_timeout() {
            "Read timeout expired"
        } else {
            "Connection reset by peer"
        };
        Failure::new(message)
    })?;
    let status = response.status();
    if !status.is_success() {
        let after = response.headers().get("retry-after").and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let message = format!("Wrong response from the webhook: {status}");
        return Err(Failure { message, gone: status.as_u16() == 410, after });
    }
    // What cannot be read was taken all the same.
    Ok(response.text().await.unwrap_or_default())
}

/// Keeps what went wrong for `getWebhookInfo`; removes a webhook that has been gone for long.
fn note(shared: &Shared, job: &Job, failure: &Failure) {
    shared.with(|world, now: DateTime<Utc>| {
        let hook = &mut world.webhook;
        if hook.version != job.version {
            return;
        }
        hook.last_error = Some((now, failure.message.clone()));
        hook.gone_since = failure.gone.then(|| hook.gone_since.unwrap_or(now));
        if hook.gone_since.is_some_and(|since| now - since > TimeDelta::hours(GONE_HOURS)) {
            hook.clear();
        }
    });
}

/// Makes the call that a webhook put into its answer; nobody learns the result.
fn run_call(shared: &Shared, body: &str) {
    let Ok(Value::Object(fields)) = serde_json::from_str(body) else { return };
    let Some(name) = fields.get("method").and_then(Value::as_str) else { return };
    let mut params = Params::default();
    let Some((spelled, method)) = api::find(name) else { return };
    if spelled.starts_with("get") || spelled.ends_with("Webhook") || json_into(body.as_bytes(), &mut params).is_err() {
        return;
    }
    params.text.remove("method");
    let (chat, logged) = (params.int("chat_id"), params.text.clone());
    let answer = shared.with(|world, now| api::call((spelled, method), world, &mut params, now));
    let outcome = match answer {
        Ok(_) => Outcome::Done,
        Err(error) => Outcome::Refused { code: error.code, description: error.description.into_owned() },
    };
    shared.log(spelled, chat, logged, outcome);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let pauses: Vec<u32> = (0..10).map(pause).collect();
        assert_eq!(pauses, [0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
    }
}
