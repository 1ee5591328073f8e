//! The control API under `/emulator/`: by it the web page, load tests and programs in other languages drive people.
//!
//! | call | what |
//! |---|---|
//! | `GET /emulator/users` | everybody ([`super::PersonView`]) |
//! | `POST /emulator/users` | adds a person: `{"id":7,"first_name":"Lan", …}` |
//! | `POST /emulator/act` | acts as a person: `{"user":7,"kind":"text","text":"xin chào"}`, see [`Deed`] |
//! | `GET /emulator/chat?user=7[&chat=-5]` | messages, open keyboard, menu, toasts, typing, number of the latest event |
//! | `GET /emulator/transcript?user=7[&chat=-5]` | the chat as plain text |
//! | `GET /emulator/events[?user=7][&since=N]` | events as SSE, resumed by `Last-Event-ID` |
//! | `GET /emulator/file?id=…` | a file's bytes |
//! | `GET`, `POST`, `DELETE /emulator/faults` | lists, adds, forgets faults ([`super::Rule`]) |
//! | `GET`, `DELETE /emulator/calls` | the log of API calls |
//! | `GET /emulator/counts` | calls by method |
//! | `GET /emulator/lints` | remarks |
//! | `GET /emulator/about` | URL path and token for a client, pending updates, the clock |
//! | `POST /emulator/settings` | `{"latency_ms":40,"rates":{…}}`, `{"rates":null}`, `{"cut":"android"}` ([`super::Cut`]) |
//! | `POST /emulator/clock` | `{"advance_seconds":86400}`, if the clock can be moved |
//!
//! Answers are `{"ok":true,"result":…}` or `{"ok":false,"error":"…"}` with status 400.

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::cut::Cut;
use super::deeds::Deed;
use super::faults::Rule;
use super::limits;
use super::people::{NewPerson, People};
use super::rate::RateModel;
use super::shared::Shared;

/// The routes, to be nested under `/emulator`.
pub(super) fn router(shared: Arc<Shared>) -> Router<Arc<Shared>> {
    Router::new()
        .route("/users", get(users).post(add_user))
        .route("/act", post(act))
        .route("/chat", get(chat))
        .route("/transcript", get(transcript))
        .route("/events", get(super::sse::events))
        .route("/file", get(file))
        .route("/faults", get(faults).post(add_fault).delete(clear_faults))
        .route("/calls", get(calls).delete(clear_calls))
        .route("/counts", get(counts))
        .route("/lints", get(lints))
        .route("/about", get(about))
        .route("/settings", post(settings))
        .route("/clock", post(clock))
        // A file arrives as base64 inside JSON.
        .layer(DefaultBodyLimit::max(limits::UPLOAD_BYTES * 2))
        .layer(middleware::from_fn(only_from_here))
        .with_state(shared)
}

/// Refuses what a foreign web page might send through the browser of whoever runs the emulator.
pub(super) async fn only_from_here(request: Request, next: Next) -> Response {
    if is_from_here(request.headers()) {
        next.run(request).await
    } else {
        failure(StatusCode::FORBIDDEN, "only pages and programs of this machine may do that")
    }
}

fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let host = text(header::HOST).is_none_or(is_loopback);
    let origin = text(header::ORIGIN).is_none_or(|origin| origin.strip_prefix("http://").is_some_and(is_loopback));
    host && origin && headers.get("sec-fetch-site").is_none_or(|site| site != "cross-site")
}

fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(""),
        None => host.split(':').next().unwrap_or(""),
    };
    matches!(name, "127.0.0.1" | "localhost" | "::1")
}

pub(super) fn people(shared: Arc<Shared>) -> People {
    People { shared }
}

fn success(result: impl Into<Value>) -> Response {
    Json(json!({ "ok": true, "result": result.into() })).into_response()
}

fn failure(status: StatusCode, error: &str) -> Response {
    (status, Json(json!({ "ok": false, "error": error }))).into_response()
}

fn or_failure(result: Result<Value, impl std::fmt::Display>) -> Response {
    match result {
        Ok(value) => success(value),
        Err(error) => failure(StatusCode::BAD_REQUEST, &error.to_string()),
    }
}

/// Reads a JSON body whatever its content type says, and answers in JSON if it makes no sense.
fn parse<T: for<'de> Deserialize<'de>>(body: &str) -> Result<T, String> {
    serde_json::from_str(body).map_err(|error| error.to_string())
}

fn senseless(error: &str) -> Response {
    failure(StatusCode::BAD_REQUEST, error)
}

async fn users(State(shared): State<Arc<Shared>>) -> Response {
    success(json!(people(shared).users()))
}

async fn add_user(State(shared): State<Arc<Shared>>, body: String) -> Response {
    match parse::<NewPerson>(&body) {
        Ok(new) => {
            people(shared).add_person(new);
            success(true)
        }
        Err(error) => senseless(&error),
    }
}

async fn act(State(shared): State<Arc<Shared>>, body: String) -> Response {
    match parse::<Deed>(&body) {
        Ok(deed) => or_failure(deed.act(&people(shared))),
        Err(error) => senseless(&error),
    }
}

#[derive(Deserialize)]
struct Which {
    user: i64,
    chat: Option<i64>,
    /// Only the last so many messages.
    last: Option<usize>,
}

async fn chat(State(shared): State<Arc<Shared>>, Query(which): Query<Which>) -> Response {
    let Which { user, chat, last } = which;
    let id = chat.unwrap_or(user);
    let (messages, latest) = shared.with_hub(|world, hub| (world.latest_messages(id, last), hub.latest()));
    let people = people(shared);
    success(json!({
        "messages": messages,
        "keyboard": people.open_keyboard(id),
        "menu": people.menu_in(user, id),
        "toasts": people.toasts(user),
        "typing": people.typing(id),
        "seq": latest,
    }))
}

async fn transcript(State(shared): State<Arc<Shared>>, Query(which): Query<Which>) -> Response {
    people(shared).transcript(which.chat.unwrap_or(which.user)).into_response()
}

#[derive(Deserialize)]
struct FileId {
    id: String,
}

/// User files are shown under the page's own origin, so nothing in them may run.
async fn file(State(shared): State<Arc<Shared>>, Query(FileId { id }): Query<FileId>) -> Response {
    let Some(file) = people(shared).file(&id) else {
        return failure(StatusCode::NOT_FOUND, "no such file");
    };
    let name = percent_encoding::utf8_percent_encode(&file.name, percent_encoding::NON_ALPHANUMERIC);
    let shown = if file.kind == "document" { "attachment" } else { "inline" };
    let headers = [
        (header::CONTENT_TYPE, file.mime.clone()),
        (header::CONTENT_DISPOSITION, format!("{shown}; filename*=UTF-8''{name}")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    (headers, file.bytes.to_vec()).into_response()
}

async fn faults(State(shared): State<Arc<Shared>>) -> Response {
    success(json!(people(shared).faults()))
}

async fn add_fault(State(shared): State<Arc<Shared>>, body: String) -> Response {
    match parse::<Rule>(&body) {
        Ok(rule) => {
            people(shared).push_fault(rule);
            success(true)
        }
        Err(error) => senseless(&error),
    }
}

async fn clear_faults(State(shared): State<Arc<Shared>>) -> Response {
    people(shared).clear_faults();
    success(true)
}

async fn calls(State(shared): State<Arc<Shared>>) -> Response {
    success(json!(people(shared).calls()))
}

async fn clear_calls(State(shared): State<Arc<Shared>>) -> Response {
    people(shared).clear_calls();
    success(true)
}

async fn counts(State(shared): State<Arc<Shared>>) -> Response {
    success(json!(people(shared).call_counts()))
}

async fn lints(State(shared): State<Arc<Shared>>) -> Response {
    success(json!(people(shared).lints()))
}

async fn about(State(shared): State<Arc<Shared>>) -> Response {
    let bot = shared.with(|world, _| world.bot_json());
    success(json!({
        "bot": bot,
        "token": shared.token,
        "now": shared.clock.now(),
        "movable": shared.movable.is_some(),
        "pending_updates": people(shared).pending_updates(),
    }))
}

async fn settings(State(shared): State<Arc<Shared>>, body: String) -> Response {
    // A field that is absent changes nothing, and `"rates": null` turns the model off.
    let given: serde_json::Map<String, Value> = match parse(&body) {
        Ok(given) => given,
        Err(error) => return senseless(&error),
    };
    let people = people(shared);
    if let Some(ms) = given.get("latency_ms").and_then(Value::as_u64) {
        people.set_latency(ms);
    }
    if let Some(rates) = given.get("rates") {
        match serde_json::from_value::<Option<RateModel>>(rates.clone()) {
            Ok(model) => people.set_rates(model),
            Err(error) => return senseless(&error.to_string()),
        }
    }
    if let Some(cut) = given.get("cut") {
        match serde_json::from_value::<Cut>(cut.clone()) {
            Ok(cut) => people.set_cut(cut),
            Err(error) => return senseless(&error.to_string()),
        }
    }
    success(true)
}

#[derive(Deserialize)]
struct Advance {
    advance_seconds: i64,
}

async fn clock(State(shared): State<Arc<Shared>>, body: String) -> Response {
    let by = match parse::<Advance>(&body) {
        Ok(Advance { advance_seconds }) if advance_seconds >= 0 => advance_seconds,
        Ok(_) => return failure(StatusCode::BAD_REQUEST, "the clock goes forward only"),
        Err(error) => return senseless(&error),
    };
    let Some(by) = chrono::TimeDelta::try_seconds(by).filter(|by| *by <= chrono::TimeDelta::days(3650)) else {
        return failure(StatusCode::BAD_REQUEST, "that is too far ahead");
    };
    let Some(movable) = &shared.movable else {
        return failure(StatusCode::BAD_REQUEST, "this clock cannot be moved");
    };
    movable.advance(by);
    let now = shared.clock.now();
    people(shared).clock_moved();
    success(json!({ "now": now }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_served() {
        let from = |pairs: &[(&'static str, &str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, value.parse().unwrap());
            }
            is_from_here(&headers)
        };
        assert!(from(&[("host", "127.0.0.1:8080")]));
        assert!(from(&[("host", "localhost"), ("origin", "http://localhost:3")]));
        assert!(from(&[("host", "[::1]:80")]));
        assert!(!from(&[("host", "evil.example:8080")]));
        assert!(!from(&[("host", "127.0.0.1.evil.example")]));
        assert!(!from(&[("host", "127.0.0.1"), ("origin", "https://evil.example")]));
        assert!(!from(&[("host", "127.0.0.1"), ("origin", "null")]));
        assert!(!from(&[("host", "127.0.0.1"), ("sec-fetch-site", "cross-site")]));
    }
}
