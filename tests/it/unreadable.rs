//! Updates that cannot be read, ten kinds of them by both ways in: each is put aside with its bytes, everybody else is
//! answered, and nothing comes for ever. An operator lists them, puts them back or gives them up.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use hoagiai::emulator::EmulatorHandle;
use hoagiai::store::inbox::{Incoming, Kind};
use serde_json::{Value, json};

use crate::process::{PATIENCE, Place, come, emulator, terminate, until};
use crate::town::{BINH, Town};

/// Ten ways of being no update, with the number each bears, if it bears one.
fn broken() -> Vec<(Option<i64>, Vec<u8>)> {
    let words = |id: i64, text: &[u8]| {
        let head = format!(
            r#"{{"update_id":{id},"message":{{"message_id":1,"date":1,"chat":{{"id":5,"type":"private"}},"from":{{"id":5,"is_bot":false,"first_name":"x"}},"text":"#
        );
        [head.as_bytes(), text, b"}}"].concat()
    };
    let deep = [b"[".repeat(3000), b"]".repeat(3000)].concat();
    let mut all: Vec<(Option<i64>, Vec<u8>)> =
        [&br#""\ud800""#[..], b"\"\xff\xfe\"", &deep, b"\"a\nb\"", b"1e999", b"NaN", br#""\q""#, br#""a" "b""#]
            .into_iter()
            .zip(1..)
            .map(|(text, id)| (Some(id), words(id, text)))
            .collect();
    all.push((None, b"null".to_vec()));
    all.push((None, br#"{"update_id":"nine"}"#.to_vec()));
    all
}

/// In front of the emulator: gives what is broken before what is real, until it is confirmed.
struct Between {
    target: String,
    http: reqwest::Client,
}

async fn pass_on(State(it): State<Arc<Between>>, uri: Uri, headers: HeaderMap, body: Bytes) -> (StatusCode, Vec<u8>) {
    let kind = headers.get("content-type").cloned().unwrap();
    let polls = uri.path().ends_with("getUpdates");
    let asked: Value = if polls { serde_json::from_slice(&body).unwrap() } else { Value::Null };
    let mut sent = body.to_vec();
    if polls {
        // It must not wait while there is something broken to give.
        sent = json!({ "offset": asked["offset"], "timeout": 0, "limit": 100 }).to_string().into_bytes();
    }
    let call = it.http.post(format!("{}{}", it.target, uri.path())).header("content-type", kind).body(sent);
    let answer = call.send().await.unwrap();
    let (status, bytes) = (answer.status().as_u16(), answer.bytes().await.unwrap().to_vec());
    let status = StatusCode::from_u16(status).unwrap();
    if !polls {
        return (status, bytes);
    }
    let from = asked["offset"].as_i64().unwrap();
    let reply: Value = serde_json::from_slice(&bytes).unwrap();
    let mut list: Vec<Vec<u8>> =
        broken().into_iter().filter(|(id, _)| id.unwrap_or(9) >= from).map(|it| it.1).collect();
    list.extend(reply["result"].as_array().unwrap().iter().map(|it| it.to_string().into_bytes()));
    if list.is_empty() {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    (status, [&br#"{"ok":true,"result":["#[..], &list.join(&b","[..]), b"]}"].concat())
}

async fn between(emulator: &EmulatorHandle) -> String {
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let app = Router::new().fallback(pass_on).with_state(Arc::new(Between { target: emulator.url(), http }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    url
}

async fn parked(place: &Place) -> i64 {
    let store = place.store().await;
    let sql = "SELECT count(*) FROM inbox WHERE kind = 'unreadable' AND status = 'parked' AND payload IS NOT NULL";
    let count = store.begin().await.unwrap().test_number(sql).await.unwrap();
    store.close().await;
    count
}

/// Stops when as many stand aside as are expected: who is not known is dealt with after everybody else is answered.
async fn stopped_with(place: &Place, expected: usize, child: tokio::process::Child) {
    let start = Instant::now();
    while parked(place).await < i64::try_from(expected).unwrap() && start.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    stopped(child).await;
    assert_eq!(parked(place).await, i64::try_from(expected).unwrap(), "each once");
}

async fn stopped(mut child: tokio::process::Child) {
    terminate(&child);
    tokio::time::timeout(Duration::from_secs(20), child.wait()).await.expect("it stops").unwrap();
}

/// A place on each database.
async fn places() -> Vec<Place> {
    let mut all = vec![Place::new()];
    all.extend(crate::postgres::database().await.map(Place::on));
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn by_polling_what_cannot_be_read_is_put_aside_and_the_others_go_on() {
    for place in places().await {
        by_polling(place).await;
    }
}

async fn by_polling(place: Place) {
    let emulator = emulator().await;
    let users = place.fill().await;
    let url = between(&emulator).await;
    come(&emulator, &users[..2]);
    let child = place.serve("log", &emulator, &[("TELOXIDE_API_URL", &url)]);
    for who in &users[..2] {
        until("an answer", || emulator.people().chat(*who).iter().any(|it| it.from_bot)).await;
    }
    stopped_with(&place, broken().len(), child).await;

    let listed = place.run(&["parked"], &[]).await;
    let words = String::from_utf8(listed.stdout).unwrap();
    assert_eq!(words.lines().filter(|it| it.contains("unreadable")).count(), broken().len(), "{words}");
    let first = words.lines().nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    assert!(place.run(&["discard", &first], &[]).await.status.success());
    assert!(!place.run(&["discard", &first], &[]).await.status.success(), "it is gone");
    assert!(!place.run(&["discard"], &[]).await.status.success(), "never all of them by mistake");
    assert_eq!(parked(&place).await, i64::try_from(broken().len()).unwrap() - 1);
    assert!(place.run(&["unpark"], &[]).await.status.success());
    let child = place.serve("log", &emulator, &[]);
    come(&emulator, &users[2..3]);
    until("an answer", || emulator.people().chat(users[2]).iter().any(|it| it.from_bot)).await;
    // This release cannot read them either.
    stopped_with(&place, broken().len() - 1, child).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn by_webhook_what_cannot_be_read_is_put_aside_and_taken_off_telegrams_hands() {
    for place in places().await {
        by_webhook(place).await;
    }
}

async fn by_webhook(place: Place) {
    let emulator = emulator().await;
    let users = place.fill().await;
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let (url, listen) = (format!("http://127.0.0.1:{port}/hook"), format!("127.0.0.1:{port}"));
    let env = [
        ("HOAGIAI_WEBHOOK_URL", url.as_str()),
        ("HOAGIAI_WEBHOOK_LISTEN", &listen),
        ("HOAGIAI_WEBHOOK_SECRET", "secret"),
    ];
    let child = place.serve("log", &emulator, &env);
    place.logged("log", "the webhook is registered").await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    for (id, bytes) in broken() {
        for _ in 0..2 {
            let call = http.post(&url).header("X-Telegram-Bot-Api-Secret-Token", "secret").body(bytes.clone());
            assert_eq!(call.send().await.unwrap().status().as_u16(), 200, "{id:?}");
        }
    }
    come(&emulator, &users[..1]);
    until("an answer", || emulator.people().chat(users[0]).iter().any(|it| it.from_bot)).await;
    stopped_with(&place, broken().len(), child).await;
}

/// Words that failed while the bot was broken are put aside, and back in line when it is whole again.
async fn put_aside_and_back(town: &Town, words: &str, meanwhile: &[&str]) {
    let said = json!({ "message_id": 900, "date": 1, "text": words,
        "from": { "id": BINH, "is_bot": false, "first_name": "x" },
        "chat": { "id": BINH, "type": "private", "first_name": "x" } });
    update_put_aside_and_back(town, &json!({ "update_id": 900_001, "message": said }), meanwhile).await;
}

/// The same with any update of Bình's.
async fn update_put_aside_and_back(town: &Town, update: &Value, meanwhile: &[&str]) {
    let mut tx = town.plain.begin().await.unwrap();
    let item = Incoming {
        key: "update:900001".to_owned(),
        lane: format!("chat:{BINH}"),
        chat_id: BINH,
        kind: Kind::Update,
        payload: update.to_string(),
    };
    tx.receive(&[item], town.bot_now()).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = town.plain.begin().await.unwrap();
    let rows = tx.test_number("SELECT max(id) FROM inbox").await.unwrap();
    let stood = tx.dialogues(&[BINH]).await.unwrap().remove(&BINH).unwrap().unwrap();
    let rev: Value = serde_json::from_str(&stood.state).unwrap();
    tx.note_stood(rows, rev["rev"].as_i64().unwrap()).await.unwrap();
    tx.fail(rows, "panic", true, town.bot_now()).await.unwrap();
    tx.commit().await.unwrap();
    town.plays(BINH, meanwhile).await;
    let mut tx = town.plain.begin().await.unwrap();
    assert!(tx.unpark_one(rows).await.unwrap());
    tx.commit().await.unwrap();
    town.settle().await;
}

#[tokio::test]
async fn words_put_back_answer_the_question_they_were_written_for() {
    let town = Town::start().await;
    town.plays(BINH, &["/menu"]).await;
    put_aside_and_back(&town, "xin chào, giúp tôi với", &[]).await;
    assert!(!town.transcript(BINH).contains("khi đó chưa đọc được"), "{}", town.transcript(BINH));
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status <> 'done'").await, 0);
}

#[tokio::test]
async fn words_put_back_never_answer_another_question() {
    let town = Town::start().await;
    town.plays(BINH, &["/menu"]).await;
    put_aside_and_back(&town, "Bên B đổ đất lấn lối đi chung từ lâu rồi", &["/vuongmac"]).await;
    let chat = town.transcript(BINH);
    assert!(chat.contains("khi đó chưa đọc được vì trục trặc"), "{chat}");
    assert!(!chat.contains("lấn lối đi"), "nothing was begun with it: {chat}");
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status <> 'done'").await, 0);
}

#[tokio::test]
async fn that_somebody_blocked_the_bot_once_is_not_taken_for_today() {
    let town = Town::start().await;
    town.plays(BINH, &["/menu"]).await;
    let member = |status: &str| {
        let user = json!({ "id": 110, "is_bot": true, "first_name": "b", "username": "hoagiai_bot" });
        json!({ "user": user, "status": status, "until_date": 0 })
    };
    let blocked = json!({ "update_id": 900_001, "my_chat_member": { "date": 1,
        "chat": { "id": BINH, "type": "private", "first_name": "x" },
        "from": { "id": BINH, "is_bot": false, "first_name": "x" },
        "old_chat_member": member("member"), "new_chat_member": member("kicked") } });
    update_put_aside_and_back(&town, &blocked, &["/menu"]).await;
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status <> 'done'").await, 0, "it could be read");
    assert_eq!(town.number("SELECT count(*) FROM tg_account WHERE blocked_at IS NOT NULL").await, 0);
}

#[tokio::test]
async fn what_failed_three_times_remembers_where_its_chat_stood() {
    let town = Town::start().await;
    town.says(BINH, "/menu").await;
    town.people.send_text(BINH, "/help").unwrap();
    town.bot.poll_once().await.unwrap();
    for _ in 0..3 {
        town.fault.panic_once(6);
        town.bot.tick().await.unwrap();
    }
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status = 'parked' AND stood >= 0").await, 1);
}
