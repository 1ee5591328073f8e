//! The web chat: phones of people who talk with the bot, in a browser on this machine.
//!
//! It must not know the bot, nor the world: the page is a set of static files, and its script drives people by the
//! control API under `/emulator/` as any other program does.
//!
//! # How to show it
//!
//! ```ignore
//! let clock = MovableClock::over(Arc::new(SystemClock));
//! let mut config = EmulatorConfig::new(clock.clone());
//! config.movable = Some(clock);                      // absent: the page shows the time, but no buttons to move it
//! config.web = Some(WebConfig::new([(7, "Hòa giải viên"), (8, "Tổ trưởng"), (9, "Phường")]));
//! let emulator = Emulator::start(config).await?;
//! emulator.url();                                    // open this in a browser
//! ```
//!
//! Without phones in the configuration the first three people are shown. `?phones=7,8` in the address overrules both;
//! the page keeps this part of its address up to date, so that reloading does not shuffle the phones. When the page
//! moves the clock, [`super::EventKind::Clock`] is published: subscribe to wake what waits for a due time.
//!
//! Requests that come from other machines' pages (`Host`, `Origin`, `Sec-Fetch-Site`) are refused, and the page itself
//! may load nothing from elsewhere.
//!
//! # What tests may rely on
//!
//! `[data-phone="1"]` is a phone (numbered from 1) and has `data-user`; in it `[data-message-id]` is a bubble with
//! `data-from="bot|user|other"` (other people's in a group) and `data-kind`; `[data-callback]`, `[data-reply]`, `[data-command]`, `[data-start]` are
//! inline buttons, buttons of the reply keyboard, entries of the command menu and invitation links. A bubble that has
//! vanished loses its `data-message-id` at once.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;

use super::control::only_from_here;
use super::shared::Shared;

/// How the web chat is set up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WebConfig {
    /// The phones from left to right: a user id and what stands above the phone. Empty: the first three people.
    pub phones: Vec<(i64, String)>,
}

impl WebConfig {
    /// These phones.
    pub fn new<'a>(phones: impl IntoIterator<Item = (i64, &'a str)>) -> Self {
        Self { phones: phones.into_iter().map(|(user, caption)| (user, caption.to_owned())).collect() }
    }
}

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const SVG: &str = "image/svg+xml";

/// Scripts and styles of the page itself only; pictures of chats come from the same place.
const POLICY: &str = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// Every file under `/page/`.
const FILES: [(&str, &str, &str); 19] = [
    ("api.js", SCRIPT, include_str!("page/api.js")),
    ("app.js", SCRIPT, include_str!("page/app.js")),
    ("attach.js", SCRIPT, include_str!("page/attach.js")),
    ("clock.js", SCRIPT, include_str!("page/clock.js")),
    ("commands.js", SCRIPT, include_str!("page/commands.js")),
    ("composer.js", SCRIPT, include_str!("page/composer.js")),
    ("dom.js", SCRIPT, include_str!("page/dom.js")),
    ("groups.js", SCRIPT, include_str!("page/groups.js")),
    ("log.js", SCRIPT, include_str!("page/log.js")),
    ("message.js", SCRIPT, include_str!("page/message.js")),
    ("phone.js", SCRIPT, include_str!("page/phone.js")),
    ("sheet.js", SCRIPT, include_str!("page/sheet.js")),
    ("text.js", SCRIPT, include_str!("page/text.js")),
    ("time.js", SCRIPT, include_str!("page/time.js")),
    ("base.css", CSS, include_str!("page/base.css")),
    ("phone.css", CSS, include_str!("page/phone.css")),
    ("message.css", CSS, include_str!("page/message.css")),
    ("sheet.css", CSS, include_str!("page/sheet.css")),
    ("icon.svg", SVG, include_str!("page/icon.svg")),
];

/// The page and its files; nothing if there is no configuration.
pub(super) fn router(web: Option<WebConfig>) -> Router<Arc<Shared>> {
    let Some(web) = web else { return Router::new() };
    Router::new()
        .route("/", get(|| async { sent(HTML, include_str!("page/index.html")) }))
        .route("/page/config", get(config).with_state(Arc::new(web)))
        .route("/page/{file}", get(file))
        .layer(middleware::from_fn(only_from_here))
}

fn sent(kind: &'static str, text: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        // The files change with the program, and come from the same machine anyway.
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, text).into_response()
}

async fn file(Path(wanted): Path<String>) -> Response {
    match FILES.iter().find(|(name, ..)| *name == wanted) {
        Some((_, kind, text)) => sent(kind, text),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn config(State(web): State<Arc<WebConfig>>) -> Response {
    let phones: Vec<_> = web.phones.iter().map(|(user, caption)| json!({ "user": user, "caption": caption })).collect();
    axum::Json(json!({ "ok": true, "result": { "phones": phones } })).into_response()
}
