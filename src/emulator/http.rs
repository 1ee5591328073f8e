//! The transport of the Bot API: paths, four encodings of parameters, status codes, faults and latency.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::api::{self, Params};
use super::calls::Outcome;
use super::errors::ApiError;
use super::faults::Fault;
use super::limits;
use super::net::Scissors;
use super::shared::Shared;

/// Longest body: the largest upload and what stands around it.
const BODY_BYTES: usize = limits::UPLOAD_BYTES + 64 * 1024;

/// Answers everything that is not the control API.
pub(super) async fn serve(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    // Whatever the answer will be, the body must be read, or the connection could not be used again.
    let Ok(body) = axum::body::to_bytes(body, BODY_BYTES).await else {
        return refuse(&ApiError::too_large());
    };
    if shared.is_stopping() {
        // A connection may outlive the server that let it in.
        scissors.cut();
    }
    let path = head.uri.path().to_owned();
    if let Some(rest) = path.strip_prefix("/file/bot") {
        return file(&shared, rest);
    }
    let Some(rest) = path.strip_prefix("/bot") else {
        return refuse(&ApiError::not_found());
    };
    let Some((token, method)) = rest.split_once('/') else {
        return refuse(&ApiError::not_found());
    };
    let method = method.strip_prefix("test/").unwrap_or(method).trim_end_matches('/').to_owned();
    if let Err(error) = check_token(&shared, token) {
        return refuse(&error);
    }
    match read(head, body).await {
        Ok(params) => call(&shared, &scissors, &method, params).await,
        Err(error) => refuse(&error),
    }
}

fn check_token(shared: &Shared, given: &str) -> Result<(), ApiError> {
    let given = percent_decode_str(given).decode_utf8_lossy();
    let shaped = given.split_once(':').is_some_and(|(id, secret)| {
        id.parse::<i64>().is_ok_and(|id| id > 0)
            && !secret.is_empty()
            && secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
    });
    if !shaped {
        return Err(ApiError::invalid_token());
    }
    if given == shared.token { Ok(()) } else { Err(ApiError::unauthorized()) }
}

/// Reads parameters from wherever they are.
async fn read(head: Parts, body: Bytes) -> Result<Params, ApiError> {
    let mut params = Params::default();
    form_into(head.uri.query().unwrap_or(""), &mut params);
    let sort = head.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let sort = sort.to_ascii_lowercase();
    if sort.starts_with("multipart/form-data") {
        super::form::read(head, body, &mut params).await?;
    } else if sort.starts_with("application/json") {
        json_into(&body, &mut params)?;
    } else if sort.starts_with("application/x-www-form-urlencoded") {
        form_into(&String::from_utf8_lossy(&body), &mut params);
    }
    Ok(params)
}

fn form_into(text: &str, params: &mut Params) {
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        params.text.insert(unescape(name), unescape(value));
    }
}

fn unescape(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

pub(super) fn json_into(body: &[u8], params: &mut Params) -> Result<(), ApiError> {
    if body.is_empty() {
        return Ok(());
    }
    let Ok(Value::Object(fields)) = serde_json::from_slice(body) else {
        return Err(ApiError::bad("can't parse parameters JSON object"));
    };
    for (name, value) in fields {
        match value {
            // `null` too is what it says: the word.
            Value::String(text) => drop(params.text.insert(name, text)),
            other => drop(params.text.insert(name, other.to_string())),
        }
    }
    Ok(())
}

/// What is sent back, and what the log says of it.
struct Reply {
    response: Response,
    outcome: Outcome,
}

async fn call(shared: &Arc<Shared>, scissors: &Scissors, name: &str, params: Params) -> Response {
    let half = shared.latency() / 2;
    pause(half).await;
    let found = api::find(name);
    let spelled = found.map_or(name, |(spelled, _)| spelled).to_owned();
    let spelled = if name.eq_ignore_ascii_case("getUpdates") { "getUpdates".to_owned() } else { spelled };
    let chat = params.int("chat_id");
    let logged = params.text.clone();
    let fault = shared.faults().pick(&spelled, chat);
    let reply = match fault {
        Some(Fault::ResetBefore) => Reply { response: StatusCode::OK.into_response(), outcome: Outcome::Dropped },
        Some(Fault::TooMany { retry_after }) => refused(&ApiError::too_many(retry_after)),
        Some(Fault::Server { code }) => refused(&ApiError::server(code)),
        Some(Fault::Unauthorized) => refused(&ApiError::unauthorized()),
        Some(Fault::Blocked) => refused(&ApiError::forbidden("bot was blocked by the user")),
        Some(Fault::Refused) => refused(&ApiError::bad("the call is refused")),
        Some(Fault::Conflict) => refused(&ApiError::conflict(super::poll::OTHER)),
        Some(Fault::Html) => Reply {
            response: (
                StatusCode::BAD_GATEWAY,
                [(header::CONTENT_TYPE, "text/html")],
                "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>",
            )
                .into_response(),
            outcome: Outcome::Refused { code: 502, description: "Bad Gateway".into() },
        },
        ref late => {
            let mut reply = done(shared, &spelled, found.map(|(_, method)| method), params, late.as_ref()).await;
            if let Some(Fault::Delay { ms }) = late {
                pause(Duration::from_millis(*ms)).await;
            }
            if late == &Some(Fault::ResetAfter) && reply.outcome == Outcome::Done {
                reply.outcome = Outcome::AnswerLost;
            }
            reply
        }
    };
    if matches!(fault, Some(Fault::ResetBefore | Fault::ResetAfter)) {
        scissors.cut();
    }
    shared.log(&spelled, chat, logged, reply.outcome);
    pause(half).await;
    reply.response
}

async fn pause(time: Duration) {
    if !time.is_zero() {
        tokio::time::sleep(time).await;
    }
}

/// Does the call.
async fn done(
    shared: &Arc<Shared>,
    name: &str,
    method: Option<api::Method>,
    mut params: Params,
    fault: Option<&Fault>,
) -> Reply {
    if name == "getUpdates" {
        return match super::poll::get_updates(shared, &params, fault).await {
            Ok(updates) => Reply { response: json(StatusCode::OK, updates), outcome: Outcome::Done },
            Err(error) => refused(&error),
        };
    }
    let Some(method) = method else {
        return refused(&ApiError::no_such_method());
    };
    let answer = shared.with(|world, now| {
        if let Some(seconds) = shared.rates().count(name, params.int("chat_id"), now) {
            return Err(ApiError::too_many(seconds));
        }
        for parameter in params.text.keys().filter(|parameter| !api::knows(name, parameter)) {
            world.strange.insert((name.to_owned(), parameter.clone()));
        }
        api::call((name, method), world, &mut params, now)
    });
    if name.ends_with("Webhook") {
        shared.wake();
    }
    match answer {
        Ok(api::Done { result, description }) => {
            let mut body = format!("{{\"ok\":true,\"result\":{result}");
            if let Some(description) = description {
                body.push_str(",\"description\":\"");
                body.push_str(description);
                body.push('"');
            }
            body.push('}');
            Reply { response: json(StatusCode::OK, body), outcome: Outcome::Done }
        }
        Err(error) => refused(&error),
    }
}

fn json(status: StatusCode, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/json"));
    response
}

fn refused(error: &ApiError) -> Reply {
    let outcome = Outcome::Refused { code: error.code, description: error.description.to_string() };
    Reply { response: refuse(error), outcome }
}

fn refuse(error: &ApiError) -> Response {
    let status = StatusCode::from_u16(error.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = json(status, error.to_json().to_string());
    if let Some(seconds) = error.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

/// `/file/bot<token>/<path>`, where a client may escape the slash in the path.
fn file(shared: &Shared, rest: &str) -> Response {
    let rest = percent_decode_str(rest).decode_utf8_lossy().into_owned();
    let Some((token, path)) = rest.split_once('/') else {
        return refuse(&ApiError::not_found());
    };
    if let Err(error) = check_token(shared, token) {
        return refuse(&error);
    }
    let found = shared.with(|world, _| world.files.by_path(path).map(|file| (file.bytes.clone(), file.mime.clone())));
    match found {
        Some((bytes, mime)) => {
            ([(header::CONTENT_TYPE, mime)], Body::from(Bytes::copy_from_slice(&bytes))).into_response()
        }
        None => refuse(&ApiError::not_found()),
    }
}
