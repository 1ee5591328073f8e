//! The control API: people driven from outside, events resumed, foreign pages refused.

use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::StreamExt;
use hoagiai::clock::{Clock, ManualClock, MovableClock};
use hoagiai::emulator::{Cut, Emulator, EmulatorConfig, EventKind, NewPerson};
use serde_json::{Value, json};

use crate::emulator_kit::{Kit, LAN, Reply, reply};

async fn post(kit: &Kit, path: &str, body: Value) -> Reply {
    reply(kit.http.post(format!("{}/emulator/{path}", kit.emulator.url())).json(&body)).await
}

async fn get(kit: &Kit, path: &str) -> Value {
    reply(kit.http.get(format!("{}/emulator/{path}", kit.emulator.url()))).await.ok()
}

/// Reads SSE until `enough` says so; gives what was read.
async fn listen(kit: &Kit, path: &str, last: Option<u64>, enough: impl Fn(&str) -> bool) -> String {
    let mut request = kit.http.get(format!("{}/emulator/{path}", kit.emulator.url()));
    if let Some(last) = last {
        request = request.header("Last-Event-ID", last.to_string());
    }
    let mut stream = request.send().await.unwrap().bytes_stream();
    let mut text = String::new();
    while !enough(&text) {
        let piece = tokio::time::timeout(Duration::from_secs(5), stream.next()).await.expect("an event comes");
        text.push_str(std::str::from_utf8(&piece.unwrap().unwrap()).unwrap());
    }
    text
}

#[tokio::test]
async fn a_program_from_outside_acts_and_reads() {
    let kit = Kit::start().await;
    post(&kit, "users", json!({ "id": 55, "first_name": "Hoa" })).await.ok();
    post(&kit, "act", json!({ "user": 55, "kind": "start", "payload": "abc" })).await.ok();
    let update = kit.updates(0).await;
    assert_eq!(update[0]["message"]["text"], "/start abc");
    let keyboard = json!({ "inline_keyboard": [[{ "text": "A", "callback_data": "a" }]] });
    let sent = kit.call("sendMessage", &json!({ "chat_id": 55, "text": "<b>", "reply_markup": keyboard })).await.ok();
    let chat = get(&kit, "chat?user=55&last=1").await;
    assert_eq!(chat["messages"][0]["html"], "&lt;b&gt;");
    assert_eq!(chat["messages"][0]["inline_keyboard"][0][0]["data"], "a");
    let url = format!("{}/emulator/transcript?user=55", kit.emulator.url());
    let transcript = kit.http.get(url).send().await.unwrap().text().await.unwrap();
    assert_eq!(transcript, "2026-11-23 02:00 Hoa: /start abc\n2026-11-23 02:00 Bot: <b>\n    [A]\n");
    let tap = json!({ "user": 55, "kind": "tap", "message_id": sent["message_id"], "data": "a" });
    let press = post(&kit, "act", tap).await.ok();
    assert!(press["callback_id"].is_string());
    let wrong = json!({ "user": 55, "kind": "tap", "message_id": sent["message_id"], "data": "b" });
    let reply = post(&kit, "act", wrong).await;
    assert_eq!((reply.status, reply.body["ok"].as_bool()), (400, Some(false)));
    let reply = post(&kit, "act", json!({ "user": 55, "kind": "fly" })).await;
    assert_eq!(reply.status, 400);
    let fault = json!({ "method": "getMe", "kind": "too_many", "retry_after": 9 });
    post(&kit, "faults", fault).await.ok();
    assert_eq!(kit.call("getMe", &json!({})).await.error(), "429 Too Many Requests: retry after 9");
    assert_eq!(get(&kit, "counts").await["getMe"], 1);
    assert_eq!(get(&kit, "lints").await[0]["kind"], "unanswered_press");
    let users = get(&kit, "users").await;
    assert_eq!((users[0]["id"].as_i64(), users[0]["active"].as_bool()), (Some(55), Some(true)));
    let stuck = post(&kit, "clock", json!({ "advance_seconds": 60 })).await;
    assert_eq!(stuck.body["error"], "this clock cannot be moved");
}

#[tokio::test]
async fn events_are_told_in_order_and_resumed() {
    let kit = Kit::start().await;
    let seq = get(&kit, &format!("chat?user={LAN}")).await["seq"].as_u64().unwrap();
    let listening = listen(&kit, "events?user=1001", None, |text| text.contains("hai"));
    let saying = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        kit.send("một").await;
        kit.people.send_text(LAN, "hai").unwrap();
    };
    let (live, ()) = tokio::join!(listening, saying);
    assert!(live.starts_with("event: hello"), "{live}");
    assert!(live.find("một").unwrap() < live.find("hai").unwrap());
    let again = listen(&kit, "events?user=1001", Some(seq + 1), |text| text.contains("hai")).await;
    assert!(!again.contains("một") && again.contains(&format!("id: {}", seq + 2)), "{again}");
    let other = listen(&kit, &format!("events?user=1002&since={}", seq + 99), None, |text| !text.is_empty()).await;
    assert!(other.starts_with("event: reset"), "{other}");
}

#[tokio::test]
async fn foreign_pages_are_refused() {
    let kit = Kit::start().await;
    let url = format!("{}/emulator/users", kit.emulator.url());
    for (name, value) in
        [("Origin", "https://evil.example"), ("Host", "evil.example"), ("Sec-Fetch-Site", "cross-site")]
    {
        let refused = kit.http.get(&url).header(name, value).send().await.unwrap();
        assert_eq!(refused.status(), 403, "{name}");
    }
    let allowed = kit.http.get(&url).header("Origin", kit.emulator.url()).send().await.unwrap();
    assert_eq!(allowed.status(), 200);
}

#[tokio::test]
async fn a_clock_that_can_be_moved_is_moved() {
    let base = ManualClock::at("2026-11-23T02:00:00Z".parse::<DateTime<Utc>>().unwrap());
    let clock = MovableClock::over(base);
    let config = EmulatorConfig { movable: Some(clock.clone()), ..EmulatorConfig::new(clock.clone()) };
    let lan: NewPerson = "1001:Lan".parse().unwrap();
    let emulator = Emulator::start_with(config, [lan]).await.unwrap();
    let mut events = emulator.people().subscribe();
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let url = format!("{}/emulator/clock", emulator.url());
    let moved = reply(http.post(&url).json(&json!({ "advance_seconds": 86_400 }))).await.ok();
    assert_eq!(moved["now"], "2026-11-24T02:00:00Z");
    assert_eq!(clock.now().to_rfc3339(), "2026-11-24T02:00:00+00:00");
    assert!(matches!(events.try_recv().unwrap().what, EventKind::Clock));
    let back = reply(http.post(&url).json(&json!({ "advance_seconds": -1 }))).await;
    assert_eq!(back.body["error"], "the clock goes forward only");
    emulator.stop().await;
    assert!(http.get(&url).send().await.is_err(), "nobody answers any more");
    assert!("Lan".parse::<NewPerson>().is_err() && "0:Lan".parse::<NewPerson>().is_err());
}

#[tokio::test]
async fn pasted_texts_are_cut_as_the_chosen_app_cuts() {
    let kit = Kit::with(|config| config.cut = Cut::Desktop).await;
    let paste = format!("{}\n\n{}\n{}", "đ".repeat(2500), "đ".repeat(1400), "đ".repeat(2000));
    let lengths = async || {
        let before = kit.people.chat(LAN).len();
        post(&kit, "act", json!({ "user": LAN, "kind": "text", "text": paste })).await.ok();
        let pieces = kit.people.chat(LAN).split_off(before);
        pieces.iter().map(|message| message.text.chars().count()).collect::<Vec<_>>()
    };
    assert_eq!(lengths().await, [2500, 3401]);
    post(&kit, "settings", json!({ "cut": "android" })).await.ok();
    assert_eq!(lengths().await, [3902, 2000]);
    post(&kit, "settings", json!({ "cut": "full" })).await.ok();
    assert_eq!(lengths().await, [4096, 1807]);
    assert_eq!(post(&kit, "settings", json!({ "cut": "ios" })).await.status, 400);
}
