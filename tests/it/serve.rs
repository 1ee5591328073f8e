//! What an operator sees of the real program: how it starts, what it says when something is wrong, what it can be asked.

use std::net::TcpListener;
use std::time::Duration;

use hoagiai::emulator::{EmulatorHandle, Fault, Rule};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Child;

use crate::process::{Place, come, emulator, terminate, until};

const USER: i64 = 5001;

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn said(output: &std::process::Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

async fn stops_well(mut child: Child) {
    terminate(&child);
    let status = tokio::time::timeout(Duration::from_secs(20), child.wait()).await.expect("it stops").unwrap();
    assert!(status.success(), "{status}");
}

/// Settings of a bot on this emulator.
fn telegram(emulator: &EmulatorHandle) -> [(&'static str, String); 2] {
    [("TELOXIDE_TOKEN", emulator.bot_token().to_owned()), ("TELOXIDE_API_URL", emulator.url())]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_token_or_with_a_wrong_one_it_says_so_and_stops() {
    let (place, emulator) = (Place::new(), emulator().await);
    let none = place.run(&["serve"], &[]).await;
    assert!(!none.status.success());
    assert!(said(&none).contains("no token: set TELOXIDE_TOKEN"), "{}", said(&none));
    let url = emulator.url();
    let wrong = place.run(&["serve", "--new"], &[("TELOXIDE_TOKEN", "1:wrong"), ("TELOXIDE_API_URL", &url)]).await;
    assert!(!wrong.status.success());
    assert!(said(&wrong).contains("refuses the token (401 or 404)"), "{}", said(&wrong));
    assert!(!said(&wrong).contains("1:wrong"), "the token is not shown");
    // Revoked while it runs.
    let mut child = place.serve("log", &emulator, &[]);
    place.logged("log", "connected to Telegram").await;
    emulator.people().push_fault(Rule::once("getUpdates", Fault::Unauthorized));
    emulator.people().add_user(USER, "Lan");
    emulator.people().press_start(USER, "").unwrap();
    let status = tokio::time::timeout(Duration::from_secs(60), child.wait()).await.expect("it stops").unwrap();
    assert!(!status.success());
    assert!(place.log("log").contains("refuses the token (401 or 404)"), "{}", place.log("log"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_waits_for_telegram_and_connects_when_it_appears() {
    let place = Place::new();
    let (port, token) = (free_port(), "110110110:AAmade-up".to_owned());
    let mut config = hoagiai::emulator::EmulatorConfig::new(std::sync::Arc::new(hoagiai::clock::SystemClock));
    config.token = Some(token.clone());
    config.port = port;
    let mut command = place.command(&["serve", "--new"]);
    let log = std::fs::File::create(place.path("log")).unwrap();
    command.env("TELOXIDE_TOKEN", &token).env("TELOXIDE_API_URL", format!("http://127.0.0.1:{port}")).stderr(log);
    let child = command.spawn().unwrap();
    place.logged("log", "Telegram cannot be reached yet").await;
    let emulator = hoagiai::emulator::Emulator::start(config).await.unwrap();
    place.logged("log", "connected to Telegram").await;
    emulator.people().add_user(USER, "Lan");
    emulator.people().press_start(USER, "").unwrap();
    until("an answer", || emulator.people().chat(USER).iter().any(|it| it.from_bot)).await;
    stops_well(child).await;
    assert!(!place.log("log").contains("made-up"), "the token is in no log");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_instance_is_named() {
    let (place, emulator) = (Place::new(), emulator().await);
    emulator.people().push_fault(Rule::once("getUpdates", Fault::Conflict));
    let child = place.serve("log", &emulator, &[]);
    place.logged("log", "another instance is polling with this token").await;
    stops_well(child).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_webhook_is_registered_with_its_secret_and_refuses_others() {
    let (place, emulator) = (Place::new(), emulator().await);
    let (port, secret) = (free_port(), "a-secret_of-the-test");
    let (url, listen) = (format!("http://127.0.0.1:{port}/hook"), format!("127.0.0.1:{port}"));
    let env = [
        ("HOAGIAI_WEBHOOK_URL", url.as_str()),
        ("HOAGIAI_WEBHOOK_LISTEN", &listen),
        ("HOAGIAI_WEBHOOK_SECRET", secret),
    ];
    let child = place.serve("log", &emulator, &env);
    place.logged("log", "the webhook is registered").await;
    let calls = emulator.people().calls();
    let set = calls.iter().find(|it| it.method == "setWebhook").unwrap();
    assert_eq!(set.params.get("secret_token").map(String::as_str), Some(secret));
    let allowed: Vec<String> = serde_json::from_str(&set.params["allowed_updates"]).unwrap();
    assert_eq!(allowed, ["message", "edited_message", "callback_query", "my_chat_member"]);

    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let update = json!({ "update_id": 1, "message": { "message_id": 1, "date": 1, "text": "/start",
        "from": { "id": 77, "is_bot": false, "first_name": "x" }, "chat": { "id": 77, "type": "private" } } });
    for forged in [None, Some("wrong"), Some("")] {
        let mut call = http.post(&url).json(&update);
        if let Some(forged) = forged {
            call = call.header("X-Telegram-Bot-Api-Secret-Token", forged);
        }
        assert_eq!(call.send().await.unwrap().status().as_u16(), 401, "{forged:?}");
    }
    come(&emulator, &[USER]);
    until("an answer", || emulator.people().chat(USER).iter().any(|it| it.from_bot)).await;
    stops_well(child).await;
    let store = place.store().await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.test_number("SELECT count(*) FROM inbox WHERE chat_id = 77").await.unwrap(), 0);
    assert!(!place.log("log").contains(secret));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_webhook_that_others_reach_is_served_only_when_asked_for() {
    let (place, emulator) = (Place::new(), emulator().await);
    place.fill().await;
    let port = free_port();
    let (url, listen) = (format!("http://127.0.0.1:{port}/hook"), format!("0.0.0.0:{port}"));
    let env = [("HOAGIAI_WEBHOOK_URL", url.as_str()), ("HOAGIAI_WEBHOOK_LISTEN", &listen)];
    let [token, api] = telegram(&emulator);
    let given = [env[0], env[1], (token.0, &token.1), (api.0, &api.1)];
    let refused = place.run(&["serve"], &given).await;
    assert!(!refused.status.success());
    assert!(said(&refused).contains("HOAGIAI_WEBHOOK_OPEN=yes"), "{}", said(&refused));
    let child = place.serve("log", &emulator, &[env[0], env[1], ("HOAGIAI_WEBHOOK_OPEN", "yes")]);
    place.logged("log", "the webhook is registered").await;
    stops_well(child).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn metrics_and_health_answer() {
    let (place, emulator) = (Place::new(), emulator().await);
    place.fill().await;
    let listen = format!("127.0.0.1:{}", free_port());
    let child = place.serve("log", &emulator, &[("HOAGIAI_METRICS_LISTEN", listen.as_str())]);
    come(&emulator, &[USER]);
    until("an answer", || emulator.people().chat(USER).iter().any(|it| it.from_bot)).await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let get = async |path: &str| {
        let answer = http.get(format!("http://{listen}/{path}")).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    };
    assert_eq!(get("health").await, (200, "ok\n".to_owned()));
    let (status, text) = get("metrics").await;
    assert_eq!(status, 200);
    for name in [
        "hoagiai_inbox_waiting 0",
        "hoagiai_inbox_oldest_seconds 0.0",
        "hoagiai_inbox_parked 0",
        r#"hoagiai_outbox_waiting{lane="card"}"#,
        r#"hoagiai_outbox_oldest_seconds{lane="notice"}"#,
        r#"hoagiai_sends_total{lane="card",class="ok"} 1"#,
        "hoagiai_handling_seconds_count 1",
        "hoagiai_updates_received_total 1",
    ] {
        assert!(text.contains(name), "{name} is not in:\n{text}");
    }
    assert!(!text.contains("5001") && !text.contains("Người"), "no person is in the metrics");
    stops_well(child).await;
    let wide = place.run(&["serve", "--metrics-listen", "0.0.0.0:0"], &[("TELOXIDE_TOKEN", "1:x")]).await;
    assert!(said(&wide).contains("not a loopback address"), "{}", said(&wide));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_says_line_by_line_what_is_well_and_what_to_do() {
    let (place, emulator) = (Place::new(), emulator().await);
    let bad = place.run(&["check"], &[]).await;
    assert!(!bad.status.success());
    for line in
        ["note  key file: none there", "note  database: does not exist yet", "FAIL  token: no token", "      -> "]
    {
        assert!(said(&bad).contains(line), "{line:?} is not in:\n{}", said(&bad));
    }
    let known = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite")).unwrap().count();
    for migrate in [format!("({known} migrations applied)"), "(0 migrations applied)".to_owned()] {
        let output = place.run(&["migrate"], &[]).await;
        assert!(output.status.success() && said(&output).contains(&migrate), "{}", said(&output));
    }
    let env = telegram(&emulator);
    let env: Vec<_> = env.iter().map(|it| (it.0, it.1.as_str())).collect();
    let empty = place.run(&["check"], &env).await;
    assert!(!empty.status.success() && said(&empty).contains("FAIL  ward: there is none"), "{}", said(&empty));
    place.fill().await;
    let good = place.run(&["check"], &env).await;
    assert!(good.status.success(), "{}", said(&good));
    for line in [
        "ok    key file",
        "ok    database: SQLite answers",
        "ok    schema: up to date",
        "ok    ward: 1",
        "ok    parked updates: none",
        "ok    Telegram: connected as @hoagiai_bot",
        "ok    updates: polling; 0 waiting",
    ] {
        assert!(said(&good).contains(line), "{line:?} is not in:\n{}", said(&good));
    }
    std::fs::write(place.path("key"), "damaged").unwrap();
    let damaged = place.run(&["check"], &env).await;
    assert!(said(&damaged).contains("FAIL  key file"), "{}", said(&damaged));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_operators_invitation_works_once() {
    let (place, emulator) = (Place::new(), emulator().await);
    let env = telegram(&emulator);
    let env: Vec<_> = env.iter().map(|it| (it.0, it.1.as_str())).collect();
    let args = ["invite", "--name", "Phạm Thu Hà", "--unit", "Kim Đôi"];
    let output = place.run(&args, &env).await;
    assert!(output.status.success(), "{}", said(&output));
    let words = said(&output);
    let token = words.split_once("https://t.me/hoagiai_bot?start=").expect("a link").1.lines().next().unwrap();
    let child = place.serve("log", &emulator, &[]);
    let people = emulator.people();
    for user in [USER, USER + 1] {
        people.add_user(user, "Hà");
        people.press_start(user, token).unwrap();
        until("an answer", || people.chat(user).iter().any(|it| it.from_bot)).await;
        let card = people.chat(user).pop().unwrap();
        let yes = card.buttons().find(|it| it.data.ends_with(".yes")).map(|it| it.data.clone());
        assert_eq!(yes.is_some(), user == USER, "{}", people.transcript(user));
        if let Some(yes) = yes {
            people.tap(user, card.message_id, &yes).unwrap();
            until("the account to be linked", || people.open_keyboard(user).is_some()).await;
        }
    }
    stops_well(child).await;
    let store = place.store().await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.test_number("SELECT count(*) FROM tg_account").await.unwrap(), 1);
    assert!(!place.log("log").contains(token), "the secret is in no log");
    let short = place.run(&["invite", "--name", "Hà"], &env).await;
    assert!(!short.status.success() && said(&short).contains("full name"), "{}", said(&short));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sample_is_written_into_an_empty_database_only() {
    let place = Place::new();
    let args = ["sample", "--cases", "5", "--link-from", "7001"];
    let first = place.run(&args, &[]).await;
    assert!(first.status.success(), "{}", said(&first));
    assert!(said(&first).contains("5 cases") && said(&first).contains("7001"), "{}", said(&first));
    let second = place.run(&args, &[]).await;
    assert!(!second.status.success() && said(&second).contains("not empty"), "{}", said(&second));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_emulator_alone_answers() {
    let place = Place::new();
    let mut command = place.command(&["emulator", "--port", "0", "--user", "1001:Lan"]);
    let mut child = command.stdout(std::process::Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut line = async |name: &str| {
        let line = tokio::time::timeout(Duration::from_secs(30), lines.next_line()).await.unwrap().unwrap().unwrap();
        line.strip_prefix(name).unwrap_or_else(|| panic!("{line}")).trim().to_owned()
    };
    let (url, token) = (line("Bot API:").await, line("Token:").await);
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let me: Value = http.get(format!("{url}/bot{token}/getMe")).send().await.unwrap().json().await.unwrap();
    assert_eq!((&me["ok"], &me["result"]["is_bot"]), (&json!(true), &json!(true)));
    let users: Value = http.get(format!("{url}/emulator/users")).send().await.unwrap().json().await.unwrap();
    assert_eq!(users["result"][0]["id"], 1001);
    stops_well(child).await;
}
