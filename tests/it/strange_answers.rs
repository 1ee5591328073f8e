//! A server that answers strangely: with redirects, lists that are none, endless bodies, a single 404. Nothing is followed,
//! nothing runs hot, and the process goes on.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, StatusCode, Uri};
use futures_util::stream;
use tokio::net::TcpListener;

use crate::process::Place;

/// What the server does with polls, by the name of the drill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Redirects,
    NoList,
    NumberlessUpdates,
    OnceNotFound,
    Endless,
}

struct Server {
    way: Way,
    polls: AtomicUsize,
    elsewhere: AtomicUsize,
    sent: AtomicUsize,
}

fn json(status: u16, body: &str) -> Response<Body> {
    let body = Body::from(body.to_owned());
    Response::builder().status(status).header("content-type", "application/json").body(body).unwrap()
}

async fn answer(State(it): State<Arc<Server>>, uri: Uri) -> Response<Body> {
    if uri.path().starts_with("/elsewhere") {
        it.elsewhere.fetch_add(1, Ordering::SeqCst);
        return json(200, r#"{"ok":true,"result":[]}"#);
    }
    match uri.path().rsplit('/').next().unwrap() {
        "getMe" => json(
            200,
            r#"{"ok":true,"result":{"id":110,"is_bot":true,"first_name":"b","username":"hoagiai_bot","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false,"can_connect_to_business":false,"has_main_web_app":false}}"#,
        ),
        "getUpdates" => polled(&it).await,
        _ => json(200, r#"{"ok":true,"result":true}"#),
    }
}

async fn polled(it: &Arc<Server>) -> Response<Body> {
    let nth = it.polls.fetch_add(1, Ordering::SeqCst);
    match it.way {
        Way::Redirects => Response::builder()
            .status(StatusCode::FOUND)
            .header("location", "/elsewhere/getUpdates")
            .body(Body::empty())
            .unwrap(),
        Way::NoList => json(200, [r#"{"ok":true,"result":{}}"#, r#"{"ok":true}"#, "[]", "true"][nth % 4]),
        Way::NumberlessUpdates => json(200, r#"{"ok":true,"result":[{"message":{}}]}"#),
        Way::OnceNotFound if nth == 0 => json(404, r#"{"ok":false,"error_code":404,"description":"Not Found"}"#),
        Way::OnceNotFound => {
            tokio::time::sleep(Duration::from_millis(200)).await;
            json(200, r#"{"ok":true,"result":[]}"#)
        }
        Way::Endless => {
            let it = it.clone();
            let pieces = stream::repeat_with(move || {
                it.sent.fetch_add(1 << 20, Ordering::SeqCst);
                Ok::<_, std::io::Error>(vec![b' '; 1 << 20])
            });
            Response::new(Body::from_stream(pieces))
        }
    }
}

/// Lets the real program poll such a server for a while. Returns what the server saw, and whether the program still ran.
async fn polling(way: Way, place: &Place) -> (Arc<Server>, bool) {
    place.fill().await;
    let server = Arc::new(Server { way, polls: 0.into(), elsewhere: 0.into(), sent: 0.into() });
    let app = Router::new().fallback(answer).with_state(server.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    let file = std::fs::File::create(place.path("log")).unwrap();
    let mut command = place.command(&["serve"]);
    command.env("TELOXIDE_TOKEN", "110:abc").env("TELOXIDE_API_URL", url).stderr(file);
    let mut child = command.spawn().unwrap();
    place.logged("log", "connected to Telegram").await;
    tokio::time::sleep(Duration::from_secs(5)).await;
    let runs = child.try_wait().unwrap().is_none();
    child.kill().await.unwrap();
    (server, runs)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redirects_are_not_followed() {
    let place = Place::new();
    let (server, runs) = polling(Way::Redirects, &place).await;
    assert!(runs, "{}", place.log("log"));
    assert_eq!(server.elsewhere.load(Ordering::SeqCst), 0, "the token goes nowhere else");
    assert!((1..12).contains(&server.polls.load(Ordering::SeqCst)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_list_of_updates_pauses_like_a_failure() {
    for way in [Way::NoList, Way::NumberlessUpdates] {
        let place = Place::new();
        let (server, runs) = polling(way, &place).await;
        assert!(runs, "{way:?}: {}", place.log("log"));
        let polls = server.polls.load(Ordering::SeqCst);
        assert!((1..12).contains(&polls), "{way:?}: {polls} polls in five seconds");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_single_404_ends_nothing() {
    let place = Place::new();
    let (server, runs) = polling(Way::OnceNotFound, &place).await;
    assert!(runs && server.polls.load(Ordering::SeqCst) > 3, "{}", place.log("log"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_without_end_is_not_read_to_it() {
    let place = Place::new();
    let (server, runs) = polling(Way::Endless, &place).await;
    assert!(runs, "{}", place.log("log"));
    let (sent, polls) = (server.sent.load(Ordering::SeqCst), server.polls.load(Ordering::SeqCst));
    assert!(polls > 0 && sent / polls < 64 << 20, "{sent} bytes in {polls} polls");
}
