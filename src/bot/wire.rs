//! Calls to the Bot API: their stored form, how they travel, and what an answer means. Our own thin client, because
//! teloxide's sleeps ten seconds on a server error and hides the status; the table of errors is ours too.
//! Never logs a call, an answer or an address: all of them may hold names or the token.

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Version of the stored form of [`Call`].
const VERSION: u16 = 1;

/// A call as it stands in the outbox.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "call", rename_all = "snake_case")]
pub enum Call {
    /// A new message.
    Send {
        /// HTML.
        text: String,
        /// `reply_markup` as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        markup: Option<Value>,
        /// Whether clients keep it from being forwarded.
        #[serde(default)]
        protect: bool,
    },
    /// New text and buttons for the message of the row's target; if that is gone, a new message.
    Edit {
        /// HTML.
        text: String,
        /// `reply_markup` as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        markup: Option<Value>,
        /// For the case that it must be sent anew.
        #[serde(default)]
        protect: bool,
    },
    /// Takes the buttons off the message of the row's target.
    Strip,
    /// A QR code with a caption.
    Qr {
        /// What the code says.
        data: String,
        /// HTML, at most 1024 characters.
        caption: String,
        /// `reply_markup` as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        markup: Option<Value>,
        /// Whether clients keep it from being forwarded.
        #[serde(default)]
        protect: bool,
    },
    /// Removes a message.
    Delete {
        /// Which.
        message_id: i64,
    },
    /// Ends the waiting of a pressed button.
    Answer {
        /// Telegram's id of the press.
        query_id: String,
        /// Plain words over the chat.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// Sets the command menu of a private chat.
    Commands {
        /// Command and description.
        commands: Vec<(String, String)>,
    },
}

#[derive(Serialize, Deserialize)]
struct Stored {
    v: u16,
    #[serde(flatten)]
    call: Call,
}

impl Call {
    /// As it is stored.
    #[must_use]
    pub fn save(&self) -> String {
        serde_json::to_string(&Stored { v: VERSION, call: self.clone() }).expect("a call is plain data")
    }

    /// Reads a stored call; `None` if this release cannot.
    #[must_use]
    pub fn load(json: &str) -> Option<Self> {
        serde_json::from_str::<Stored>(json).ok().filter(|it| it.v <= VERSION).map(|it| it.call)
    }

    /// Its method of the Bot API.
    #[must_use]
    pub fn method(&self) -> &'static str {
        match self {
            Self::Send { .. } => "sendMessage",
            Self::Edit { .. } => "editMessageText",
            Self::Strip => "editMessageReplyMarkup",
            Self::Qr { .. } => "sendPhoto",
            Self::Delete { .. } => "deleteMessage",
            Self::Answer { .. } => "answerCallbackQuery",
            Self::Commands { .. } => "setMyCommands",
        }
    }

    /// Whether doing it twice looks like doing it once.
    #[must_use]
    pub fn is_idempotent(&self) -> bool {
        !matches!(self, Self::Send { .. } | Self::Qr { .. })
    }

    /// Whether it changes a message that must be known.
    #[must_use]
    pub fn needs_target(&self) -> bool {
        matches!(self, Self::Edit { .. } | Self::Strip)
    }

    /// The new message that an edit becomes when its message is gone.
    #[must_use]
    pub fn sent_anew(&self) -> Option<Self> {
        match self {
            Self::Edit { text, markup, protect } => {
                Some(Self::Send { text: text.clone(), markup: markup.clone(), protect: *protect })
            }
            _ => None,
        }
    }

    /// The same without formatting: for the case that Telegram cannot parse it.
    #[must_use]
    fn plain(&self) -> Option<Value> {
        match self {
            Self::Send { text, .. } | Self::Edit { text, .. } => Some(json!(strip_tags(text))),
            _ => None,
        }
    }

    fn body(&self, chat_id: i64, message_id: Option<i64>) -> Value {
        let mut body = match self {
            Self::Send { text, markup, protect } => json!({
                "chat_id": chat_id, "text": text, "parse_mode": "HTML", "reply_markup": markup,
                "protect_content": protect, "link_preview_options": { "is_disabled": true },
            }),
            Self::Edit { text, markup, .. } => json!({
                "chat_id": chat_id, "message_id": message_id, "text": text, "parse_mode": "HTML",
                "reply_markup": markup, "link_preview_options": { "is_disabled": true },
            }),
            Self::Strip => json!({ "chat_id": chat_id, "message_id": message_id }),
            Self::Delete { message_id } => json!({ "chat_id": chat_id, "message_id": message_id }),
            Self::Answer { query_id, text } => json!({ "callback_query_id": query_id, "text": text }),
            Self::Commands { commands } => json!({
                "scope": { "type": "chat", "chat_id": chat_id },
                "commands": commands.iter().map(|(command, description)|
                    json!({ "command": command, "description": description })).collect::<Vec<_>>(),
            }),
            Self::Qr { caption, markup, protect, .. } => json!({
                "chat_id": chat_id, "caption": caption, "parse_mode": "HTML", "reply_markup": markup,
                "protect_content": protect,
            }),
        };
        if let Some(fields) = body.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
        body
    }
}

fn strip_tags(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut in_tag = false;
    for it in html.chars() {
        match it {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if in_tag => {}
            _ => plain.push(it),
        }
    }
    plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// What an answer of the Bot API, or its absence, means to us.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Done.
    Ok(Value),
    /// The message already is as asked.
    NotModified,
    /// The message to change is gone or cannot be changed.
    Gone,
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
    /// Somebody else polls with this token.
    Conflict(ConflictWith),
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
            Self::Blocked => "blocked",
            Self::Migrated(_) => "migrated",
            Self::RateLimited(_) => "rate_limited",
            Self::BadFormat => "bad_format",
            Self::StaleQuery => "stale_query",
            Self::Unauthorized => "unauthorized",
            Self::Conflict(_) => "conflict",
            Self::Refused => "refused",
            Self::NotSent => "not_sent",
            Self::Lost => "lost",
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
        429 => Answer::RateLimited(number("retry_after").map_or(1, |it| it.max(1) as u64)),
        401 => Answer::Unauthorized,
        404 if has("method not found") => Answer::Refused,
        404 => Answer::Unauthorized,
        409 if has("webhook") => Answer::Conflict(ConflictWith::Webhook),
        409 => Answer::Conflict(ConflictWith::Poller),
        403 => Answer::Blocked,
        400 if has("message is not modified") => Answer::NotModified,
        400 if has("chat not found") || has("peer_id_invalid") || has("user_is_deactivated") => Answer::Blocked,
        400 if has("query is too old") || has("query id is invalid") => Answer::StaleQuery,
        400 if has("can't parse entities") => Answer::BadFormat,
        400 if has("to edit not found")
            || has("to delete not found")
            || has("can't be edited")
            || has("can't be deleted")
            || has("no text in the message")
            || has("no caption in the message")
            || has("message_id_invalid") =>
        {
            Answer::Gone
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
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wire")
    }
}

/// How long a call may take before its answer counts as lost.
const CALL_TIMEOUT: Duration = Duration::from_secs(20);
/// How long a file may take.
const UPLOAD_TIMEOUT: Duration = Duration::from_secs(120);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

impl Wire {
    /// `api_url` without a trailing slash; `proxy` as `http://…` or `socks5://…`.
    pub fn new(api_url: &str, token: SecretString, proxy: Option<&str>) -> Result<Self, reqwest::Error> {
        let mut http = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(CALL_TIMEOUT)
            .tcp_nodelay(true)
            .pool_max_idle_per_host(256);
        http = match proxy {
            Some(proxy) => http.proxy(reqwest::Proxy::all(proxy)?),
            None => http.no_proxy(),
        };
        Ok(Self { http: http.build()?, base: api_url.trim_end_matches('/').to_owned(), token })
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
        Self::answer(request.send().await).await
    }

    async fn answer(sent: Result<reqwest::Response, reqwest::Error>) -> Answer {
        let response = match sent {
            Ok(response) => response,
            Err(error) if error.is_connect() || error.is_builder() => return Answer::NotSent,
            Err(_) => return Answer::Lost,
        };
        let status = response.status().as_u16();
        let Ok(bytes) = response.bytes().await else { return Answer::Lost };
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
        match serde_json::from_slice::<Reply>(&bytes) {
            Ok(reply) if reply.ok => Answer::Ok(reply.result),
            Ok(reply) => classify(status, &reply.description, reply.parameters.as_ref()),
            // A proxy in front of the server answers in HTML.
            Err(_) => Answer::Lost,
        }
    }

    /// Makes a stored call happen. `message_id` is the message of the row's target.
    pub async fn perform(&self, chat_id: i64, call: &Call, message_id: Option<i64>) -> Answer {
        let answer = match call {
            Call::Qr { data, .. } => self.send_qr(data, &call.body(chat_id, None)).await,
            _ => self.call(call.method(), &call.body(chat_id, message_id)).await,
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

    async fn send_qr(&self, data: &str, body: &Value) -> Answer {
        let Some(picture) = super::qr::png(data) else { return Answer::Refused };
        let mut form = reqwest::multipart::Form::new();
        for (name, value) in body.as_object().into_iter().flatten() {
            let value = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
            form = form.text(name.clone(), value);
        }
        let part = reqwest::multipart::Part::bytes(picture).file_name("qr.png");
        let Ok(part) = part.mime_str("image/png") else { return Answer::Refused };
        let request = self.http.post(self.url("sendPhoto")).timeout(UPLOAD_TIMEOUT).multipart(form.part("photo", part));
        Self::answer(request.send().await).await
    }
}

#[cfg(test)]
mod tests {
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
        assert_eq!(of(400, "Bad Request: there is no text in the message to edit"), Answer::Gone);
        assert_eq!(of(400, "Bad Request: message can't be deleted for everyone"), Answer::Gone);
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

    #[test]
    fn a_stored_call_is_read_again_and_a_newer_one_is_not() {
        let call = Call::Edit { text: "<b>x</b>".to_owned(), markup: Some(json!({})), protect: true };
        assert_eq!(Call::load(&call.save()), Some(call));
        assert_eq!(Call::load(r#"{"v":99,"call":"strip"}"#), None);
        assert_eq!(Call::load("nonsense"), None);
    }

    #[test]
    fn plain_text_keeps_the_words() {
        assert_eq!(strip_tags("<b>A &lt; B</b> &amp; C"), "A < B & C");
    }
}
