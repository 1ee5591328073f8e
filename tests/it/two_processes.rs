//! Two processes on one PostgreSQL behind one address; one is killed while a crowd talks, and later comes back.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;

use crate::process::{Place, check_database, come, crowd, emulator, quiet, tail, told};

/// People who talk at once.
const TALKERS: usize = 50;

/// Passes calls on in turn, as a proxy in front of two processes does; a dead one's calls go to the other.
struct Proxy {
    ports: [u16; 2],
    turn: AtomicUsize,
    http: reqwest::Client,
}

async fn pass_on(State(proxy): State<Arc<Proxy>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let turn = proxy.turn.fetch_add(1, Ordering::Relaxed);
    for nth in [turn, turn + 1] {
        let url = format!("http://127.0.0.1:{}/", proxy.ports[nth % 2]);
        let call = proxy.http.post(url).headers(headers.clone()).body(body.clone());
        if let Ok(answer) = call.send().await {
            return StatusCode::from_u16(answer.status().as_u16()).unwrap();
        }
    }
    StatusCode::BAD_GATEWAY
}

async fn proxy(ports: [u16; 2]) -> String {
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let app = Router::new().fallback(post(pass_on)).with_state(Arc::new(Proxy { ports, turn: 0.into(), http }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    url
}

fn free_ports() -> [u16; 2] {
    let held = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    held.map(|it| it.local_addr().unwrap().port())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_of_two_processes_dies_and_nobody_notices() {
    let Some(database) = crate::postgres::database().await else { return };
    let (place, emulator) = (Place::on(database), emulator().await);
    let mut users = place.fill().await;
    users.truncate(TALKERS);
    assert_eq!(users.len(), TALKERS);
    let ports = free_ports();
    let url = proxy(ports).await;
    let start = |nth: usize| {
        let listen = format!("127.0.0.1:{}", ports[nth]);
        let env = [("HOAGIAI_WEBHOOK_URL", url.as_str()), ("HOAGIAI_WEBHOOK_LISTEN", listen.as_str())];
        place.serve(["first.log", "second.log"][nth], &emulator, &env)
    };
    let (mut first, _second) = (start(0), start(1));
    place.logged("first.log", "the webhook is registered").await;
    place.logged("second.log", "the webhook is registered").await;
    come(&emulator, &users);
    let talking = crowd(&emulator, &users, 1);
    let killing = async {
        let mut deaths = 0;
        for wait in [1500, 2500, 2000] {
            tokio::time::sleep(Duration::from_millis(wait)).await;
            first.kill().await.unwrap();
            deaths += 1;
            tokio::time::sleep(Duration::from_millis(1000)).await;
            first = start(0);
        }
        deaths
    };
    tokio::join!(talking, killing);
    let store = place.store().await;
    quiet(&emulator, &store).await;
    check_database(&store, &users, 1).await;
    // Everybody had the same conversation: what one was told, all were told, in the same order.
    let expected = told(&emulator.people(), users[0]);
    let without_name = |told: Vec<String>| -> Vec<String> { told.into_iter().skip(1).collect() };
    for who in &users {
        let found = told(&emulator.people(), *who);
        assert_eq!(
            found.len(),
            expected.len(),
            "{}\n{}",
            emulator.people().transcript(*who),
            tail(&place.path("second.log"))
        );
        let (found, expected) = (without_name(found), without_name(expected.clone()));
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found.lines().last(), expected.lines().last(), "{}", emulator.people().transcript(*who));
        }
    }
}
