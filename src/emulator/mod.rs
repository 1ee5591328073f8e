//! A Bot API server with people in it, for tests, the demo and other people's Telegram clients.
//!
//! It behaves as the real server does, down to the texts of its errors, and knows nothing of the bot: it takes its time
//! from a clock it is given and speaks only HTTP on loopback. The state is the pure `World`; what surrounds it is
//! transport.
//!
//! # In one process
//!
//! ```ignore
//! let emulator = Emulator::start(EmulatorConfig::new(clock)).await?;
//! emulator.url();          // "http://127.0.0.1:41234", for `Bot::set_api_url`
//! emulator.bot_token();    // "110110110:…"
//! let people = emulator.people();               // cheap to clone, nothing in it waits
//! people.add_user(7, "Lan");                    // the bot may not write to her before:
//! people.press_start(7, "invite-token")?;       // -> "/start invite-token"
//! people.send_text(7, "xin chào")?;
//! let card = people.chat(7).pop().unwrap();     // ChatMessage: text, html, buttons, …
//! let press = people.tap(7, card.message_id, "c1:nb")?;   // checks that there is such a button
//! people.tap_forged(7, None, card.message_id, "x")?;      // does not
//! people.tap_again(&press)?;                    // the same press under a fresh update id
//! people.toasts(7);                             // answers to presses
//! people.push_fault(Rule::once("sendMessage", Fault::ResetAfter));
//! people.calls();                               // every API call and what became of it
//! people.lints();                               // unanswered presses, rows too long, stale keyboards
//! emulator.stop().await;
//! ```
//!
//! # In a process of its own
//!
//! The same with [`EmulatorConfig::alone`] and [`Emulator::start_with`] (people from `"1001:Lan".parse()`); people are driven by the control API under
//! `/emulator/` (see `control.rs` for the calls, [`What`] for the deeds). The web page uses it too: a page is added by
//! merging its routes in `router` below, and reads `GET /emulator/users`, `GET /emulator/chat?user=`,
//! `GET /emulator/events?user=` (SSE), `GET /emulator/file?id=` and posts to `/emulator/act` and `/emulator/clock`.
//!
//! # Where to look
//!
//! See [`People`] for everything people can do and everything that can be read, [`Rule`] and [`Fault`] for faults,
//! [`RateModel`] for flood limits (off by default), [`People::subscribe`] for events as they happen.
//!
//! `getUpdates` waits in real time; lifetimes (150 s for presses, 24 h for the rest, 48 h for deleting) follow the
//! clock. [`EmulatorConfig::guard_polls`] is off unless asked for, because it slows down a test that polls with
//! `timeout=0` over and over.

mod api;
mod calls;
mod chat;
mod commands;
mod control;
mod cut;
mod deeds;
mod entities;
mod errors;
mod events;
mod faults;
mod files;
mod form;
mod groups;
mod hook;
mod http;
mod limits;
mod lints;
mod markup;
mod message;
mod net;
mod notes;
mod people;
mod poll;
mod polls;
mod queue;
mod rate;
mod reading;
mod shared;
mod sse;
mod transcript;
mod verbs;
mod view;
mod web;
mod webhook;
mod world;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

pub use calls::{Call, Outcome};
pub use commands::Command;
pub use cut::Cut;
pub use deeds::{Deed, What};
pub use entities::Entity;
pub use events::{Event, EventKind};
pub use faults::{Fault, Rule};
pub use files::{StoredFile, Upload};
pub use lints::{Lint, LintKind};
pub use markup::{InlineButton, ReplyButton, ReplyKeyboard};
pub use notes::Toast;
pub use people::{NewPerson, People, PersonView};
pub use rate::RateModel;
pub use verbs::{ActError, Said};
pub use view::{ChatMessage, FileView};
pub use web::WebConfig;
pub use world::BotIdentity;

use crate::clock::{MovableClock, SharedClock};
use shared::Shared;
use world::World;

/// How an emulator is set up.
#[derive(Debug, Clone)]
pub struct EmulatorConfig {
    /// Where lifetimes and dates come from.
    pub clock: SharedClock,
    /// The same clock, if the control API may move it.
    pub movable: Option<Arc<MovableClock>>,
    /// The web chat; absent: the emulator serves no page.
    pub web: Option<WebConfig>,
    /// The port on loopback; 0 takes a free one.
    pub port: u16,
    /// The bot's token; made from its id and the seed if absent.
    pub token: Option<String>,
    /// Who the bot is (its id is taken from the token, if one is given).
    pub bot: BotIdentity,
    /// Makes update, callback and other ids repeatable.
    pub seed: u64,
    /// Milliseconds added to every call, half before and half after it is done.
    pub latency_ms: u64,
    /// Flood limits; off by default.
    pub rates: Option<RateModel>,
    /// Slows down clients that poll the same offset in a busy loop, as the real server does.
    pub guard_polls: bool,
    /// Takes plain HTTP addresses and any port for webhooks, as a self-hosted server in local mode does.
    pub local_webhooks: bool,
    /// What a failed webhook delivery waits before its second try; doubles each time up to 60 of it.
    pub retry_unit: Duration,
    /// How people's apps cut a text that is too long for one message.
    pub cut: Cut,
    /// Messages kept in each chat, at least 10; older ones are forgotten (a load test needs a limit).
    pub keep_messages: usize,
    /// API calls kept in the log; 0 keeps none.
    pub keep_calls: usize,
}

impl EmulatorConfig {
    /// A free port, no latency, no faults, no flood limits.
    pub fn new(clock: SharedClock) -> Self {
        Self {
            clock,
            movable: None,
            web: None,
            port: 0,
            token: None,
            bot: BotIdentity::default(),
            seed: 1,
            latency_ms: 0,
            rates: None,
            guard_polls: false,
            local_webhooks: true,
            retry_unit: Duration::from_secs(1),
            cut: Cut::default(),
            keep_messages: usize::MAX,
            keep_calls: 20_000,
        }
    }

    /// For a process of its own, where strangers poll: busy loops are slowed down and memory is bounded.
    pub fn alone(clock: SharedClock, port: u16) -> Self {
        Self { port, guard_polls: true, keep_messages: 2000, keep_calls: 2000, ..Self::new(clock) }
    }

    fn settle(&self) -> (String, World) {
        let mut bot = self.bot.clone();
        let id = self.token.as_ref().and_then(|token| token.split_once(':')).and_then(|(id, _)| id.parse().ok());
        bot.id = id.unwrap_or(bot.id);
        let mut world = World::new(bot, self.seed);
        let secret = format!("AA{:016x}{:017x}", world.draw(), world.draw());
        let token = self.token.clone().unwrap_or_else(|| format!("{}:{secret}", world.bot.id));
        world.webhook.local = self.local_webhooks;
        world.cut = self.cut;
        world.keep_messages = self.keep_messages.max(10);
        (token, world)
    }
}

/// Starts emulators.
#[derive(Debug)]
pub struct Emulator;

impl Emulator {
    /// Binds loopback and serves on the current tokio runtime until the handle is stopped or dropped.
    pub async fn start(config: EmulatorConfig) -> std::io::Result<EmulatorHandle> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port)).await?;
        let address = listener.local_addr()?;
        let (token, world) = config.settle();
        let shared = Arc::new(Shared::new(&config, token, world));
        let app = router(shared.clone(), config.web.clone()).into_make_service_with_connect_info::<net::Scissors>();
        let until = shared.clone();
        let server = axum::serve(net::Door(listener), app).with_graceful_shutdown(async move { until.stopped().await });
        let task = tokio::spawn(async move {
            let _ = server.await;
        });
        let client = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_mins(1))
            .build()
            .map_err(std::io::Error::other)?;
        // Ends by itself when the emulator stops.
        tokio::spawn(webhook::run(shared.clone(), client));
        Ok(EmulatorHandle { shared, address, task: Some(task) })
    }
}

impl Emulator {
    /// As [`Emulator::start`], with people in it.
    pub async fn start_with(
        config: EmulatorConfig,
        people: impl IntoIterator<Item = NewPerson>,
    ) -> std::io::Result<EmulatorHandle> {
        let handle = Self::start(config).await?;
        let door = handle.people();
        people.into_iter().for_each(|person| door.add_person(person));
        Ok(handle)
    }
}

fn router(shared: Arc<Shared>, web: Option<WebConfig>) -> Router {
    web::router(web)
        .nest("/emulator", control::router(shared.clone()))
        .fallback(http::serve)
        .layer(DefaultBodyLimit::max(limits::UPLOAD_BYTES + 1024 * 1024))
        .with_state(shared)
}

/// A running emulator. It stops when this is dropped.
#[derive(Debug)]
pub struct EmulatorHandle {
    shared: Arc<Shared>,
    address: SocketAddr,
    task: Option<JoinHandle<()>>,
}

impl EmulatorHandle {
    /// The base address of the Bot API, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The bot's token.
    pub fn bot_token(&self) -> &str {
        &self.shared.token
    }

    /// The people.
    pub fn people(&self) -> People {
        People { shared: self.shared.clone() }
    }

    /// Stops serving: waiting polls end, new connections are refused.
    pub async fn stop(mut self) {
        self.shared.begin_stop();
        if let Some(mut task) = self.task.take()
            && tokio::time::timeout(Duration::from_secs(1), &mut task).await.is_err()
        {
            task.abort();
        }
    }
}

impl Drop for EmulatorHandle {
    fn drop(&mut self) {
        self.shared.begin_stop();
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}
