//! Webhooks: registration rules, delivery in order, retries, the secret, a call in the answer.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use hoagiai::emulator::{Fault, Rule};
use serde_json::{Value, json};

use crate::emulator_kit::{Kit, LAN, MINH};

/// A bot that only takes note.
#[derive(Clone, Default)]
struct Hook {
    got: Arc<Mutex<Vec<(Value, String)>>>,
    /// Statuses to answer before 200.
    refusals: Arc<Mutex<VecDeque<u16>>>,
    /// Texts whose updates are held back for a while.
    slow: Arc<Mutex<Vec<String>>>,
}

impl Hook {
    async fn start() -> (Self, String) {
        let hook = Self::default();
        let app = Router::new().route("/hook", post(take)).with_state(hook.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, app).await });
        (hook, url)
    }

    fn texts(&self) -> Vec<String> {
        let got = self.got.lock().unwrap();
        got.iter().map(|(update, _)| update["message"]["text"].as_str().unwrap_or("").to_owned()).collect()
    }

    async fn until(&self, count: usize) -> Vec<String> {
        for _ in 0..200 {
            if self.texts().len() >= count {
                return self.texts();
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("only {:?} arrived", self.texts());
    }
}

async fn take(State(hook): State<Hook>, headers: HeaderMap, body: String) -> Response {
    let update: Value = serde_json::from_str(&body).unwrap();
    let text = update["message"]["text"].as_str().unwrap_or("").to_owned();
    if hook.slow.lock().unwrap().contains(&text) {
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
    let secret = headers.get("x-telegram-bot-api-secret-token").map_or("", |value| value.to_str().unwrap());
    hook.got.lock().unwrap().push((update, secret.to_owned()));
    if let Some(status) = hook.refusals.lock().unwrap().pop_front() {
        return StatusCode::from_u16(status).unwrap().into_response();
    }
    if text == "trả lời" {
        let call = json!({ "method": "sendMessage", "chat_id": LAN, "text": "ngay đây" });
        return axum::Json(call).into_response();
    }
    StatusCode::OK.into_response()
}

async fn kit() -> (Kit, Hook) {
    let kit = Kit::with(|config| config.retry_unit = Duration::from_millis(5)).await;
    kit.people.press_start(MINH, "").unwrap();
    kit.updates(kit.updates(0).await[0]["update_id"].as_i64().unwrap() + 1).await;
    let (hook, url) = Hook::start().await;
    let set = json!({ "url": url, "secret_token": "s3cret-_" });
    assert_eq!(kit.call("setWebhook", &set).await.body["description"], "Webhook was set");
    (kit, hook)
}

#[tokio::test]
async fn addresses_and_secrets_are_checked() {
    let kit = Kit::with(|config| config.local_webhooks = false).await;
    let set = async |params: Value| kit.call("setWebhook", &params).await.error();
    let bad = "400 Bad Request: bad webhook: ";
    let https = format!("{bad}An HTTPS URL must be provided for webhook");
    assert_eq!(set(json!({ "url": "http://a.vn/x" })).await, https);
    let ports = format!("{bad}Webhook can be set up only on ports 80, 88, 443 or 8443");
    assert_eq!(set(json!({ "url": "https://a.vn:444/x" })).await, ports);
    let secret = json!({ "url": "https://a.vn/x", "secret_token": "a b" });
    assert_eq!(set(secret).await, "400 Bad Request: secret token contains unallowed characters");
    let params = json!({ "url": "https://127.0.0.1:8443/x", "max_connections": 500, "allowed_updates": ["message"] });
    kit.call("setWebhook", &params).await.ok();
    let info = kit.call("getWebhookInfo", &json!({})).await.ok();
    assert_eq!((info["max_connections"].as_i64(), &info["allowed_updates"]), (Some(100), &json!(["message"])));
    kit.clock.advance(chrono::TimeDelta::milliseconds(500));
    assert_eq!(set(json!({ "url": "https://a.vn/" })).await, "429 Too Many Requests: retry after 1");
    let active = "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the \
                  webhook first";
    assert_eq!(kit.call("getUpdates", &json!({})).await.error(), active);
    assert_eq!(kit.call("deleteWebhook", &json!({})).await.body["description"], "Webhook was deleted");
    assert_eq!(kit.call("deleteWebhook", &json!({})).await.body["description"], "Webhook is already deleted");
    assert!(kit.updates(0).await.is_empty());
}

#[tokio::test]
async fn updates_are_pushed_in_order_and_retried() {
    let (kit, hook) = kit().await;
    hook.refusals.lock().unwrap().extend([500, 404, 302]);
    kit.people.send_text(LAN, "một").unwrap();
    kit.people.send_text(LAN, "hai").unwrap();
    assert_eq!(hook.until(5).await, ["một", "một", "một", "một", "hai"]);
    assert!(hook.got.lock().unwrap().iter().all(|(_, secret)| secret == "s3cret-_"));
    let info = kit.call("getWebhookInfo", &json!({})).await.ok();
    assert_eq!(info["last_error_message"], "Wrong response from the webhook: 302 Found");
    // The hook notes an update before its answer is on the way.
    for _ in 0..100 {
        if kit.people.pending_updates() == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the last update is still in the queue");
}

#[tokio::test]
async fn a_slow_chat_holds_up_nobody_else() {
    let (kit, hook) = kit().await;
    hook.slow.lock().unwrap().push("chậm".into());
    kit.people.send_text(LAN, "chậm").unwrap();
    kit.people.send_text(LAN, "sau").unwrap();
    kit.people.send_text(MINH, "nhanh").unwrap();
    assert_eq!(hook.until(3).await, ["nhanh", "chậm", "sau"]);
}

#[tokio::test]
async fn a_call_in_the_answer_is_made() {
    let (kit, hook) = kit().await;
    kit.people.send_text(LAN, "trả lời").unwrap();
    hook.until(1).await;
    for _ in 0..100 {
        if kit.people.chat(LAN).last().unwrap().text == "ngay đây" {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{:?}", kit.people.chat(LAN).last());
}

#[tokio::test]
async fn lost_and_doubled_deliveries_are_scripted() {
    let (kit, hook) = kit().await;
    kit.people.push_fault(Rule::once("webhook", Fault::ResetAfter).in_chat(LAN));
    kit.people.send_text(LAN, "một").unwrap();
    assert_eq!(hook.until(2).await, ["một", "một"]);
    kit.people.push_fault(Rule::once("webhook", Fault::Duplicate));
    kit.people.send_text(LAN, "hai").unwrap();
    assert_eq!(hook.until(4).await, ["một", "một", "hai", "hai"]);
}

#[tokio::test]
async fn a_new_address_is_served_at_once() {
    // The old address is refused, and the pause after that would be longer than this test waits.
    let kit = Kit::with(|config| config.retry_unit = Duration::from_secs(60)).await;
    kit.call("setWebhook", &json!({ "url": "http://127.0.0.1:1/" })).await.ok();
    kit.people.send_text(LAN, "chờ").unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    let (hook, url) = Hook::start().await;
    kit.call("setWebhook", &json!({ "url": url })).await.ok();
    assert_eq!(hook.until(1).await, ["chờ"]);

    // An address that never answers holds up its successor no longer.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mute = format!("http://{}/", silent.local_addr().unwrap());
    kit.call("deleteWebhook", &json!({})).await.ok();
    kit.clock.advance(chrono::TimeDelta::seconds(2));
    kit.call("setWebhook", &json!({ "url": mute })).await.ok();
    kit.people.send_text(LAN, "nữa").unwrap();
    let _held = silent.accept().await.unwrap();
    kit.clock.advance(chrono::TimeDelta::seconds(2));
    kit.call("setWebhook", &json!({ "url": url })).await.ok();
    assert_eq!(hook.until(2).await, ["chờ", "nữa"]);
}

#[tokio::test]
async fn a_webhook_that_is_gone_for_long_is_removed() {
    let (kit, hook) = kit().await;
    hook.refusals.lock().unwrap().extend([410; 50]);
    kit.people.send_text(LAN, "chờ").unwrap();
    hook.until(2).await;
    kit.clock.advance(chrono::TimeDelta::hours(23) + chrono::TimeDelta::seconds(1));
    for _ in 0..100 {
        if kit.call("getWebhookInfo", &json!({})).await.ok()["url"] == "" {
            assert_eq!(kit.updates(0).await[0]["message"]["text"], "chờ");
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the webhook is still there");
}

#[tokio::test]
async fn what_was_not_delivered_is_polled_after_the_webhook_is_gone() {
    let kit = Kit::with(|config| config.retry_unit = Duration::from_millis(5)).await;
    kit.call("setWebhook", &json!({ "url": "http://127.0.0.1:1/" })).await.ok();
    kit.people.send_text(LAN, "chờ").unwrap();
    tokio::time::sleep(Duration::from_millis(80)).await;
    let info = kit.call("getWebhookInfo", &json!({})).await.ok();
    assert_eq!(
        (info["pending_update_count"].as_i64(), info["last_error_message"].as_str()),
        (Some(1), Some("Connection refused"))
    );
    kit.call("deleteWebhook", &json!({})).await.ok();
    assert_eq!(kit.updates(0).await[0]["message"]["text"], "chờ");
    kit.call("setWebhook", &json!({ "url": "http://127.0.0.1:1/", "drop_pending_updates": true })).await.ok();
    assert_eq!(kit.people.pending_updates(), 0);
}
