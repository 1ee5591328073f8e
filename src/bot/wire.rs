//! How calls to the Bot API travel and what an answer means. Our own thin client, because
//! teloxide's sleeps ten seconds on a server error and hides the status; the table of errors is ours too.
//! Never logs a call, an answer or an address: all of them may hold names or the token.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::DateTime;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;

use super::apart;
use super::call::Call;
use super::files::Upload;
use crate::clock::guard::GuardedClock;

/// What an answer of the Bot API, or its absence, means to us.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Done.
    Ok(Value),
    /// The message already is as asked.
    NotModified,
    /// The message to change is not there any more.
    Gone,
    /// The message stands, but this cannot be done to it: it is too old to be removed, or has no such part to edit.
    Locked,
    /// The person blocked the bot, deleted the account, or never started it.
    Blocked,
    /// The group became a supergroup.
    Migrated(i64),
    /// Too fast: wait so many seconds.
    RateLimited(u64),
    /// Telegram cannot read the formatting: a fault of ours.
    BadFormat,
    /// The pressed button is too old to be answered.
    StaleQuery,
    /// The token is not valid.
    Unauthorized,
    /// The address is not known: a token of a wrong form, or for a moment something else that answers in its place.
    NotThere,
    /// Somebody else polls with this token.
    Conflict(ConflictWith),
    /// Telegram does not hand a file over that is so large.
    TooBig,
    /// Refused for another reason; repeating would not help.
    Refused,
    /// It certainly did not happen: try again.
    NotSent,
    /// It may have happened: the answer was lost.
    Lost,
}

/// Whose polling is in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictWith {
    /// Another instance that polls.
    Poller,
    /// A webhook that is set.
    Webhook,
}

impl Answer {
    /// Its word in logs, metrics and the outbox.
    #[must_use]
    pub fn class(&self) -> &'static str {
        match self {
            Self::Ok(_) => "ok",
            Self::NotModified => "not_modified",
            Self::Gone => "gone",
            Self::Locked => "locked",
            Self::Blocked => "blocked",
            Self::Migrated(_) => "migrated",
            Self::RateLimited(_) => "rate_limited",
            Self::BadFormat => "bad_format",
            Self::StaleQuery => "stale_query",
            Self::Unauthorized => "unauthorized",
            Self::NotThere => "not_there",
            Self::Conflict(_) => "conflict",
            Self::TooBig => "too_big",
            Self::Refused => "refused",
            Self::NotSent => "not_sent",
            Self::Lost => "lost",
        }
    }

    /// What went wrong, in words for the log of whoever runs the program.
    #[must_use]
    pub fn cause(&self) -> &'static str {
        match self {
            Self::NotSent => "no connection: the network, or a proxy that does not answer",
            Self::Lost => "no answer in time, or Telegram has trouble of its own",
            Self::RateLimited(_) => "Telegram asks us to be slower",
            Self::Conflict(ConflictWith::Poller) => "another instance polls with this token",
            Self::Conflict(ConflictWith::Webhook) => "a webhook is set for this token",
            Self::Unauthorized => "Telegram refuses the token",
            Self::NotThere => "Telegram does not know the token, or something else answers in its place (404)",
            Self::Refused => "Telegram refuses the call",
            _ => self.class(),
        }
    }
}

/// What an error answer means, by the real server's texts.
#[must_use]
pub fn classify(status: u16, description: &str, parameters: Option<&Value>) -> Answer {
    let number = |name: &str| parameters.and_then(|it| it.get(name)).and_then(Value::as_i64);
    if let Some(chat) = number("migrate_to_chat_id") {
        return Answer::Migrated(chat);
    }
    let text = description.to_lowercase();
    let has = |part: &str| text.contains(part);
    match status {
        429 => Answer::RateLimited(number("retry_after").map_or(1, |it| (it.max(1) as u64).min(LONGEST_WAIT))),
        401 => Answer::Unauthorized,
        404 if has("method not found") => Answer::Refused,
        404 => Answer::NotThere,
        409 if has("webhook") => Answer::Conflict(ConflictWith::Webhook),
        409 => Answer::Conflict(ConflictWith::Poller),
        403 => Answer::Blocked,
        400 if has("message is not modified") => Answer::NotModified,
        400 if has("chat not found") || has("peer_id_invalid") || has("user_is_deactivated") => Answer::Blocked,
        400 if has("query is too old") || has("query id is invalid") => Answer::StaleQuery,
        400 if has("file is too big") => Answer::TooBig,
        400 if has("can't parse entities") => Answer::BadFormat,
        400 if has("to edit not found") || has("to delete not found") || has("message_id_invalid") => Answer::Gone,
        400 if has("can't be edited")
            || has("can't be deleted")
            || has("no text in the message")
            || has("no caption in the message") =>
        {
            Answer::Locked
        }
        500.. => Answer::Lost,
        _ => Answer::Refused,
    }
}

/// The way to the Bot API.
#[derive(Clone)]
pub struct Wire {
    http: reqwest::Client,
    base: String,
    token: SecretString,
    clock: Option<Arc<GuardedClock>>,
    /// Whether an answer asked for a longer pause than is made.
    capped: Arc<AtomicBool>,
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wire")
    }
}

/// How long a call may take before its answer counts as lost.
const CALL_TIMEOUT: Duration = Duration::from_secs(20);
/// How long a file may take: less than a row is leased, so that nobody takes it for forgotten and sends it again.
const UPLOAD_TIMEOUT: Duration = Duration::from_secs(45);
/// How long fetching a file may take: less than a row is leased, as above.
const DOWNLOAD_TIMEOUT: Duration = Duration::from_secs(30);
/// Largest answer that is read: a hundred updates of the longest kind are a tenth of it.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Longest pause that an answer may ask for.
const LONGEST_WAIT: u64 = 24 * 60 * 60;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

impl Wire {
    /// `api_url` without a trailing slash; `proxy` as `http://…` or `socks5://…`.
    pub fn new(api_url: &str, token: SecretString, proxy: Option<&str>) -> Result<Self, reqwest::Error> {
        let mut http = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(CALL_TIMEOUT)
            .tcp_nodelay(true)
            .redirect(reqwest::redirect::Policy::none())
            .pool_max_idle_per_host(256);
        http = match proxy {
            Some(proxy) => http.proxy(reqwest::Proxy::all(proxy)?),
            None => http.no_proxy(),
        };
        Ok(Self {
            http: http.build()?,
            base: api_url.trim_end_matches('/').to_owned(),
            token,
            clock: None,
            capped: Arc::default(),
        })
    }

    /// Lets a clock hear the time that answers bear.
    #[must_use]
    pub fn heard_by(mut self, clock: Arc<GuardedClock>) -> Self {
        self.clock = Some(clock);
        self
    }

    /// The number in front of the token: the bot's own user id. 0 if the token has none.
    #[must_use]
    pub fn bot_id(&self) -> i64 {
        self.token.expose_secret().split(':').next().and_then(|it| it.parse().ok()).unwrap_or(0)
    }

    fn url(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.base, self.token.expose_secret())
    }

    /// Calls a method with a JSON body.
    pub async fn call(&self, method: &str, body: &Value) -> Answer {
        self.call_within(method, body, CALL_TIMEOUT).await
    }

    /// Calls a method with a JSON body and a time limit of its own, for long polling.
    pub async fn call_within(&self, method: &str, body: &Value, limit: Duration) -> Answer {
        let request = self.http.post(self.url(method)).timeout(limit).json(body);
        self.answer(request.send().await).await
    }

    /// Asks for updates: each as it stands in the answer, whatever is wrong with one of them.
    pub(super) async fn updates(&self, body: &Value, limit: Duration) -> Result<Vec<Vec<u8>>, Answer> {
        let request = self.http.post(self.url("getUpdates")).timeout(limit).json(body);
        let (status, bytes) = self.body(request.send().await).await?;
        let good = apart::member(&bytes, "ok") == Some(b"true");
        match apart::member(&bytes, "result").and_then(apart::elements) {
            Some(list) if good => Ok(list.into_iter().map(<[u8]>::to_vec).collect()),
            _ => Err(match self.read(status, &bytes) {
                // Good, but no list of updates.
                Answer::Ok(_) => Answer::Lost,
                other => other,
            }),
        }
    }

    async fn answer(&self, sent: Result<reqwest::Response, reqwest::Error>) -> Answer {
        match self.body(sent).await {
            Ok((status, bytes)) => self.read(status, &bytes),
            Err(answer) => answer,
        }
    }

    /// What came back, up to [`MOST_BYTES`].
    async fn body(&self, sent: Result<reqwest::Response, reqwest::Error>) -> Result<(u16, Vec<u8>), Answer> {
        let mut response = match sent {
            Ok(response) => response,
            Err(error) if error.is_connect() || error.is_builder() => return Err(Answer::NotSent),
            Err(_) => return Err(Answer::Lost),
        };
        // Somebody on the way wants us elsewhere, such as the sign-in page of a network: the token goes nowhere else.
        if response.status().is_redirection() {
            return Err(Answer::NotSent);
        }
        let date = response.headers().get("date").and_then(|it| it.to_str().ok());
        // Of a good answer only: who else answers in Telegram's place may be wrong about the time too.
        let kind = response.headers().get("content-type").and_then(|it| it.to_str().ok()).unwrap_or_default();
        let good = response.status().is_success() && kind.starts_with("application/json");
        if let (true, Some(guard), Some(at)) =
            (good, &self.clock, date.and_then(|it| DateTime::parse_from_rfc2822(it).ok()))
        {
            guard.hear(at.to_utc());
        }
        let mut bytes = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(|_| Answer::Lost)? {
            if bytes.len() + piece.len() > MOST_BYTES {
                return Err(Answer::Lost);
            }
            bytes.extend_from_slice(&piece);
        }
        Ok((response.status().as_u16(), bytes))
    }

    /// Whether an answer asked for a longer pause than is made, and nobody was told.
    pub(super) fn is_capped(&self) -> bool {
        self.capped.load(Ordering::Relaxed)
    }

    /// Somebody is told.
    pub(super) fn capped_is_told(&self) {
        self.capped.store(false, Ordering::Relaxed);
    }

    fn read(&self, status: u16, bytes: &[u8]) -> Answer {
        #[derive(Deserialize)]
        struct Reply {
            ok: bool,
            #[serde(default)]
            result: Value,
            #[serde(default)]
            description: String,
            #[serde(default)]
            parameters: Option<Value>,
        }
        match serde_json::from_slice::<Reply>(bytes) {
            Ok(reply) if reply.ok => Answer::Ok(reply.result),
            Ok(reply) => {
                let answer = classify(status, &reply.description, reply.parameters.as_ref());
                if answer == Answer::RateLimited(LONGEST_WAIT) && !self.capped.swap(true, Ordering::Relaxed) {
                    tracing::error!("Telegram asks for a pause of a day or more; a day is waited at most");
                }
                answer
            }
            // A proxy in front of the server answers in HTML.
            Err(_) => Answer::Lost,
        }
    }

    /// Makes a stored call happen. `message_id` is the message of the row's target, `file` the file of the call.
    pub(super) async fn perform(
        &self,
        chat_id: i64,
        (call, file): (&Call, Option<Upload>),
        message_id: Option<i64>,
    ) -> Answer {
        let body = call.body(chat_id, message_id);
        let answer = match file {
            Some(file) => self.send_file(call.method(), file, &body).await,
            None => self.call(call.method(), &body).await,
        };
        match (answer, call.plain()) {
            (Answer::BadFormat, Some(text)) => {
                tracing::error!(method = call.method(), "a message of ours does not parse; sent without formatting");
                let mut body = call.body(chat_id, message_id);
                body["text"] = text;
                if let Some(fields) = body.as_object_mut() {
                    fields.remove("parse_mode");
                }
                self.call(call.method(), &body).await
            }
            (answer, _) => answer,
        }
    }

    /// Fetches a file that `getFile` made ready, if it has no more than so many bytes.
    pub(super) async fn download(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, Answer> {
        let is_plain = |it: char| it.is_ascii_alphanumeric() || "/_-.".contains(it);
        if !path.chars().all(is_plain) || path.contains("..") || path.starts_with('/') {
            return Err(Answer::Refused);
        }
        let url = format!("{}/file/bot{}/{path}", self.base, self.token.expose_secret());
        let mut response = match self.http.get(url).timeout(DOWNLOAD_TIMEOUT).send().await {
            Ok(response) => response,
            Err(error) if error.is_connect() || error.is_builder() => return Err(Answer::NotSent),
            Err(_) => return Err(Answer::Lost),
        };
        match response.status().as_u16() {
            200 => {}
            429 => return Err(Answer::RateLimited(1)),
            500.. => return Err(Answer::Lost),
            _ => return Err(Answer::Refused),
        }
        let mut bytes = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(|_| Answer::Lost)? {
            if bytes.len() + piece.len() > most {
                return Ok(None);
            }
            bytes.extend_from_slice(&piece);
        }
        Ok(Some(bytes))
    }

    async fn send_file(&self, method: &str, file: Upload, body: &Value) -> Answer {
        let mut form = reqwest::multipart::Form::new();
        for (name, value) in body.as_object().into_iter().flatten() {
            let value = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
            form = form.text(name.clone(), value);
        }
        let part = reqwest::multipart::Part::bytes(file.bytes).file_name(file.name);
        let Ok(part) = part.mime_str(file.mime) else { return Answer::Refused };
        let form = form.part(file.field, part);
        let request = self.http.post(self.url(method)).timeout(UPLOAD_TIMEOUT).multipart(form);
        self.answer(request.send().await).await
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_servers_texts_are_told_apart() {
        let of = |status, text: &str| classify(status, text, None);
        assert_eq!(
            of(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"
            ),
            Answer::NotModified
        );
        assert_eq!(of(400, "Bad Request: message to edit not found"), Answer::Gone);
        assert_eq!(of(400, "Bad Request: message to delete not found"), Answer::Gone);
        assert_eq!(of(400, "Bad Request: there is no text in the message to edit"), Answer::Locked);
        assert_eq!(of(400, "Bad Request: message can't be edited"), Answer::Locked);
        assert_eq!(of(400, "Bad Request: message can't be deleted for everyone"), Answer::Locked, "it still stands");
        assert_eq!(of(403, "Forbidden: bot was blocked by the user"), Answer::Blocked);
        assert_eq!(of(403, "Forbidden: bot can't initiate conversation with a user"), Answer::Blocked);
        assert_eq!(
            of(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
            Answer::StaleQuery
        );
        assert_eq!(
            of(400, "Bad Request: can't parse entities: Unclosed start tag at byte offset 0"),
            Answer::BadFormat
        );
        assert_eq!(of(400, "Bad Request: file is too big"), Answer::TooBig);
        assert_eq!(of(401, "Unauthorized"), Answer::Unauthorized);
        assert_eq!(
            of(
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            ),
            Answer::Conflict(ConflictWith::Webhook)
        );
        assert_eq!(
            of(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
            ),
            Answer::Conflict(ConflictWith::Poller)
        );
        assert_eq!(of(500, "Internal Server Error: restart"), Answer::Lost);
        assert_eq!(of(400, "Bad Request: BUTTON_DATA_INVALID"), Answer::Refused);
        assert_eq!(
            classify(429, "Too Many Requests: retry after 7", Some(&json!({ "retry_after": 7 }))),
            Answer::RateLimited(7)
        );
        assert_eq!(
            classify(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                Some(&json!({ "migrate_to_chat_id": -1009 }))
            ),
            Answer::Migrated(-1009)
        );
    }
}
