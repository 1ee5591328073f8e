//! The web chat from the server's side: its files, its headers, and whom it refuses.

use futures_util::StreamExt;
use hoagiai::clock::MovableClock;
use hoagiai::emulator::WebConfig;
use serde_json::{Value, json};

use crate::emulator_kit::{Kit, LAN, MINH, reply};

/// Scripts and styles that `text` refers to.
fn files_in(text: &str) -> Vec<String> {
    let quoted = text.split(['"', '\'']).skip(1);
    let files = quoted.filter(|word| word.starts_with("/page/") || word.starts_with("./"));
    files.map(|word| word.replacen("./", "/page/", 1)).collect()
}

async fn with_page() -> Kit {
    Kit::with(|config| {
        let movable = MovableClock::over(config.clock.clone());
        (config.clock, config.movable) = (movable.clone(), Some(movable));
        config.web = Some(WebConfig::new([(MINH, "Tổ trưởng"), (LAN, "Hòa giải viên")]));
    })
    .await
}

#[tokio::test]
async fn the_page_and_all_it_refers_to_are_served_under_a_strict_policy() {
    let kit = with_page().await;
    let mut wanted = vec!["/".to_owned()];
    let mut seen = Vec::new();
    while let Some(path) = wanted.pop() {
        if path == "/page/config" || seen.contains(&path) {
            continue;
        }
        let answer = kit.http.get(format!("{}{path}", kit.emulator.url())).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        let policy = header("content-security-policy");
        assert!(policy.starts_with("default-src 'self';") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(header("x-content-type-options"), "nosniff");
        let extension = path.rsplit_once('.').map(|(_, extension)| extension);
        let kind = match extension {
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("svg") => "image/svg+xml",
            _ => "text/html; charset=utf-8",
        };
        assert_eq!(header("content-type"), kind, "{path}");
        let text = answer.text().await.unwrap();
        let loads = matches!(extension, None | Some("css"));
        assert!(!loads || !text.contains("//"), "{path} names another place");
        assert!(!text.contains("innerHTML"), "{path} must build nodes");
        wanted.extend(files_in(&text));
        seen.push(path);
    }
    assert!(seen.len() > 15, "{seen:?}");
    let missing = kit.http.get(format!("{}/page/other.js", kit.emulator.url())).send().await.unwrap();
    assert_eq!(missing.status(), 404);
}

#[tokio::test]
async fn phones_and_captions_come_from_the_configuration() {
    let kit = with_page().await;
    let config = reply(kit.http.get(format!("{}/page/config", kit.emulator.url()))).await.ok();
    let first = json!({ "user": MINH, "caption": "Tổ trưởng" });
    assert_eq!((&config["phones"][0], config["phones"].as_array().unwrap().len()), (&first, 2));
}

#[tokio::test]
async fn without_a_configuration_there_is_no_page() {
    let kit = Kit::start().await;
    for path in ["/", "/page/app.js", "/page/config"] {
        let answer = kit.http.get(format!("{}{path}", kit.emulator.url())).send().await.unwrap();
        assert_eq!(answer.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn other_machines_and_foreign_pages_are_refused() {
    let kit = with_page().await;
    let foreign = [("host", "evil.example"), ("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")];
    for path in ["/", "/page/app.js", "/page/config", "/emulator/users", "/emulator/events"] {
        for (name, value) in foreign {
            let request = kit.http.get(format!("{}{path}", kit.emulator.url())).header(name, value);
            assert_eq!(request.send().await.unwrap().status(), 403, "{path} with {name}");
        }
    }
    let before = kit.people.chat(LAN).len();
    let text = json!({ "user": LAN, "kind": "text", "text": "x" });
    let act = kit.http.post(format!("{}/emulator/act", kit.emulator.url())).json(&text);
    assert_eq!(act.header("origin", "http://evil.example").send().await.unwrap().status(), 403);
    assert_eq!(kit.people.chat(LAN).len(), before);
}

#[tokio::test]
async fn moving_the_clock_is_told_to_every_page() {
    let kit = with_page().await;
    let events = kit.http.get(format!("{}/emulator/events", kit.emulator.url())).send().await.unwrap();
    assert_eq!(events.headers()["content-type"], "text/event-stream");
    let body = json!({ "advance_seconds": 7 * 86400 });
    let moved = reply(kit.http.post(format!("{}/emulator/clock", kit.emulator.url())).json(&body)).await.ok();
    assert_eq!(moved["now"], "2026-11-30T02:00:00Z");
    let mut stream = events.bytes_stream();
    let mut text = String::new();
    while !text.contains("\"clock\"") {
        text.push_str(std::str::from_utf8(&stream.next().await.unwrap().unwrap()).unwrap());
    }
    let event = text.lines().filter_map(|line| line.strip_prefix("data:")).next_back().unwrap();
    let event: Value = serde_json::from_str(event).unwrap();
    assert_eq!(event["at"], "2026-11-30T02:00:00Z");
    let about = reply(kit.http.get(format!("{}/emulator/about", kit.emulator.url()))).await.ok();
    assert_eq!((&about["movable"], &about["now"]), (&json!(true), &json!("2026-11-30T02:00:00Z")));
}
