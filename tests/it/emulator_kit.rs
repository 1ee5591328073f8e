//! What the emulator's tests share: a running emulator and a client that speaks plain HTTP.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use hoagiai::clock::ManualClock;
use hoagiai::emulator::{Emulator, EmulatorConfig, EmulatorHandle, People};
use serde_json::Value;

/// A person who has pressed Start.
pub(crate) const LAN: i64 = 1001;
/// A person who has not.
pub(crate) const MINH: i64 = 1002;

/// The answer to a call: status and body.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl Reply {
    /// The result of a call that must have succeeded.
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        assert_eq!(self.status, 200, "{}", self.body);
        assert_eq!(self.body["ok"], true, "{}", self.body);
        self.body["result"].clone()
    }

    /// Status and description of a call that must have failed.
    #[track_caller]
    pub(crate) fn error(self) -> String {
        assert_eq!(self.body["ok"], false, "{}", self.body);
        assert_eq!(self.body["error_code"], self.status, "{}", self.body);
        format!("{} {}", self.status, self.body["description"].as_str().unwrap())
    }
}

/// An emulator, its clock, and a client.
pub(crate) struct Kit {
    pub(crate) emulator: EmulatorHandle,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) people: People,
    pub(crate) http: reqwest::Client,
}

impl Kit {
    /// With Lan, who has started the bot (her `/start` is confirmed already), and Minh, who has not.
    pub(crate) async fn start() -> Self {
        Self::with(|_| {}).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut EmulatorConfig)) -> Self {
        let clock = ManualClock::at("2026-11-23T02:00:00Z".parse::<DateTime<Utc>>().unwrap());
        let mut config = EmulatorConfig::new(clock.clone());
        change(&mut config);
        let emulator = Emulator::start(config).await.unwrap();
        let people = emulator.people();
        people.add_user(LAN, "Lan");
        people.add_user(MINH, "Minh");
        people.press_start(LAN, "").unwrap();
        let kit = Self { emulator, clock, people, http: reqwest::Client::builder().no_proxy().build().unwrap() };
        kit.call("getUpdates", &serde_json::json!({ "offset": -1 })).await.ok();
        let first = kit.updates(0).await;
        kit.updates(first[0]["update_id"].as_i64().unwrap() + 1).await;
        kit
    }

    pub(crate) fn at(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.emulator.url(), self.emulator.bot_token())
    }

    pub(crate) async fn call(&self, method: &str, params: &Value) -> Reply {
        reply(self.http.post(self.at(method)).json(params)).await
    }

    /// All updates from `offset` on.
    pub(crate) async fn updates(&self, offset: i64) -> Vec<Value> {
        self.call("getUpdates", &serde_json::json!({ "offset": offset })).await.ok().as_array().unwrap().clone()
    }

    /// Sends a text to Lan and gives the message id.
    pub(crate) async fn send(&self, text: &str) -> i64 {
        let sent = self.call("sendMessage", &serde_json::json!({ "chat_id": LAN, "text": text })).await.ok();
        sent["message_id"].as_i64().unwrap()
    }
}

/// Sends a request and reads the answer as JSON.
pub(crate) async fn reply(request: reqwest::RequestBuilder) -> Reply {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    Reply { status, body: response.json().await.unwrap() }
}
