//! The webhook under people who are slow, silent or not Telegram: what Telegram brings is taken all the same.

use std::net::SocketAddr;
use std::time::Duration;

use hoagiai::bot::Intake;
use hoagiai::bot::webhook::WebhookConfig;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};

use crate::town::{BINH, Town};

const SECRET: &str = "invented-for-this-test";
/// Longer than any of the limits, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// Much shorter than any of them.
const AT_ONCE: Duration = Duration::from_secs(8);

struct Served {
    town: Town,
    at: SocketAddr,
    quit: watch::Sender<bool>,
    running: JoinHandle<Result<(), hoagiai::bot::Stop>>,
}

async fn served() -> Served {
    let town = Town::start().await;
    let (quit, stop) = watch::channel(false);
    let at = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let config =
        WebhookConfig { listen: at, url: format!("http://{at}/hook"), secret: SECRET.into(), max_connections: 4 };
    let running = tokio::spawn(town.bot.clone().run(Intake::Webhook(config), stop));
    let begun = Instant::now();
    while TcpStream::connect(at).await.is_err() {
        assert!(begun.elapsed() < PATIENCE, "it listens");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Served { town, at, quit, running }
}

impl Served {
    async fn stops(self) {
        self.quit.send(true).unwrap();
        timeout(PATIENCE, self.running).await.expect("it stops").unwrap().unwrap();
    }

    async fn line(&self) -> TcpStream {
        TcpStream::connect(self.at).await.unwrap()
    }

    /// A person says something, and is answered.
    async fn answers(&self) {
        let before = self.town.people.chat(BINH).len();
        self.town.people.send_text(BINH, "/menu").unwrap();
        let begun = Instant::now();
        while !self.town.people.chat(BINH).iter().skip(before).any(|it| it.from_bot) {
            assert!(begun.elapsed() < PATIENCE, "{}", self.town.transcript(BINH));
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

fn head(secret: &str, more: &str) -> String {
    format!("POST /hook HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: {secret}\r\n{more}\r\n\r\n")
}

/// Everything that is said until the other side ends the connection.
async fn until_closed(line: &mut TcpStream) -> String {
    let mut said = Vec::new();
    let read = async {
        let mut part = [0; 4096];
        while let Ok(n @ 1..) = line.read(&mut part).await {
            said.extend_from_slice(&part[..n]);
        }
    };
    timeout(PATIENCE, read).await.expect("the connection is closed");
    String::from_utf8_lossy(&said).into_owned()
}

/// What a call is answered that begins so, where the answer must not wait for the rest.
async fn answered_at_once(served: &Served, words: &str) -> String {
    let begun = Instant::now();
    let mut line = served.line().await;
    line.write_all(words.as_bytes()).await.unwrap();
    let said = until_closed(&mut line).await;
    assert!(begun.elapsed() < AT_ONCE, "{said} after {:?}", begun.elapsed());
    said.lines().next().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_does_not_know_the_secret_is_turned_away_before_anything_is_read() {
    let served = served().await;
    for secret in ["", "wrong", "invented-for-this-tesT"] {
        let words = head(secret, "Content-Length: 1073741824");
        assert_eq!(answered_at_once(&served, &words).await, "HTTP/1.1 401 Unauthorized", "{secret:?}");
    }
    // One that goes on sending does not keep anybody busy: the line is closed under it.
    let mut line = served.line().await;
    line.write_all(head("wrong", "Content-Length: 1073741824").as_bytes()).await.unwrap();
    let mut sent = 0_usize;
    let part = vec![b'x'; 65536];
    let flood = async {
        while line.write_all(&part).await.is_ok() {
            sent += part.len();
        }
    };
    timeout(PATIENCE, flood).await.expect("the line is closed");
    assert!(sent < 64 << 20, "{sent} bytes were taken");
    served.answers().await;
    served.stops().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_that_is_too_large_or_unreadable_is_answered() {
    let served = served().await;
    let large = head(SECRET, "Content-Length: 1048577");
    assert_eq!(answered_at_once(&served, &large).await, "HTTP/1.1 413 Payload Too Large");
    let chunk = format!("{:x}\r\n{}\r\n", 700_000, "x".repeat(700_000));
    let endless = format!("{}{chunk}{chunk}", head(SECRET, "Transfer-Encoding: chunked"));
    assert_eq!(answered_at_once(&served, &endless).await, "HTTP/1.1 413 Payload Too Large");
    for body in [&b"{\"update_id\": \"x\"}"[..], b"no json", b"\xff\xfe{"] {
        let mut line = served.line().await;
        let words = head(SECRET, &format!("Connection: close\r\nContent-Length: {}", body.len()));
        line.write_all(words.as_bytes()).await.unwrap();
        line.write_all(body).await.unwrap();
        assert!(until_closed(&mut line).await.starts_with("HTTP/1.1 200"), "Telegram need not bring it again");
    }
    served.answers().await;
    served.stops().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_slow_or_says_nothing_is_not_waited_for() {
    let served = served().await;
    let (mut silent, mut slow_head, mut slow_body, mut kept) =
        (served.line().await, served.line().await, served.line().await, served.line().await);
    slow_head.write_all(b"POST /hook HTTP/1.1\r\nHost: x\r\nX-Slow: ").await.unwrap();
    slow_body.write_all(head(SECRET, "Content-Length: 100").as_bytes()).await.unwrap();
    slow_body.write_all(b"{\"update_id\"").await.unwrap();
    kept.write_all(format!("{}{{}}", head(SECRET, "Content-Length: 2")).as_bytes()).await.unwrap();
    served.answers().await;
    let drip = async {
        // A byte now and then makes a head no faster.
        while slow_head.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    };
    let (silent, slow_body, kept, ()) =
        tokio::join!(until_closed(&mut silent), until_closed(&mut slow_body), until_closed(&mut kept), async {
            timeout(PATIENCE, drip).await.expect("the slow head is cut off");
        });
    assert_eq!(silent, "");
    assert!(slow_body.starts_with("HTTP/1.1 408"), "{slow_body}");
    assert!(kept.starts_with("HTTP/1.1 200"), "served, and closed when it was still: {kept}");
    served.answers().await;
    served.stops().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hundreds_who_stand_idle_keep_nobody_out() {
    let served = served().await;
    let mut idle = Vec::new();
    for nth in 0..300 {
        let mut line = served.line().await;
        if nth % 2 == 0 {
            line.write_all(b"POST /hook HTTP/1.1\r\nHost: x\r\n").await.unwrap();
        }
        idle.push(line);
        if nth % 100 == 50 {
            served.answers().await;
        }
    }
    let begun = Instant::now();
    served.answers().await;
    assert!(begun.elapsed() < AT_ONCE, "after {:?}", begun.elapsed());
    served.stops().await;
    drop(idle);
}
