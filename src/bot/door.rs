//! The door of the webhook: how many may stand in it, and for how long. Whoever opens a connection is somebody unknown until
//! the secret was shown, so the unknown never keep out who knows it. Knows nothing of updates.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::Extension;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};

/// Connections that are open at once: several times as many as Telegram makes.
pub(super) const MOST_OPEN: usize = 200;
/// How long the head of a request may take, and how long a connection may be still before it.
pub(super) const HEAD: Duration = Duration::from_secs(10);
/// Bytes that are kept of a request that is not read to its end: its head, most of all.
const MOST_KEPT: usize = 16 * 1024;
/// How long the listener rests when the system gives it no connection: it has none to give.
const REST: Duration = Duration::from_millis(100);
/// How long what is at hand may take when the door closes.
const LAST: Duration = Duration::from_secs(3);

/// Somebody in the door.
#[derive(Debug, Default)]
pub(super) struct Guest {
    /// Whether they have shown the secret, and are being served.
    served: AtomicBool,
    leave: Notify,
}

impl Guest {
    /// From now on until the returned value is dropped nobody makes them leave.
    pub(super) fn served(self: &Arc<Self>) -> Served {
        self.served.store(true, Ordering::Relaxed);
        Served(self.clone())
    }
}

/// See [`Guest::served`].
pub(super) struct Served(Arc<Guest>);

impl Drop for Served {
    fn drop(&mut self) {
        self.0.served.store(false, Ordering::Relaxed);
    }
}

/// Who is in the door, the one who has been there longest first.
#[derive(Clone, Debug, Default)]
struct Guests(Arc<Mutex<VecDeque<Arc<Guest>>>>);

impl Guests {
    /// Lets somebody in. Where it is full, who has stood there longest without being served leaves; `None` where all are
    /// being served.
    fn enter(&self) -> Option<Arc<Guest>> {
        let mut guests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if guests.len() >= MOST_OPEN {
            let idle = guests.iter().position(|it| !it.served.load(Ordering::Relaxed))?;
            guests.remove(idle)?.leave.notify_one();
        }
        let guest = Arc::new(Guest::default());
        guests.push_back(guest.clone());
        Some(guest)
    }

    fn left(&self, guest: &Arc<Guest>) {
        let mut guests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        guests.retain(|it| !Arc::ptr_eq(it, guest));
    }
}

/// Serves `app` until `stop`. Every request carries its [`Guest`] as an extension.
pub(super) async fn serve(listener: TcpListener, app: Router, mut stop: watch::Receiver<bool>) {
    let guests = Guests::default();
    let mut lines = tokio::task::JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.wait_for(|it| *it) => break,
        };
        // Connections that ended are forgotten.
        while lines.try_join_next().is_some() {}
        let stream = match accepted {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::warn!(%error, "no connection to the webhook could be taken");
                tokio::time::sleep(REST).await;
                continue;
            }
        };
        let Some(guest) = guests.enter() else { continue };
        let (app, guests, stop) = (app.clone().layer(Extension(guest.clone())), guests.clone(), stop.clone());
        lines.spawn(async move {
            talk(stream, app, &guest, stop).await;
            guests.left(&guest);
        });
    }
    let _ = tokio::time::timeout(LAST, async { while lines.join_next().await.is_some() {} }).await;
}

/// One connection, until it ends, is to leave, or the door closes.
async fn talk(stream: TcpStream, app: Router, guest: &Guest, mut stop: watch::Receiver<bool>) {
    let line = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(MOST_KEPT)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(app));
    let mut line = std::pin::pin!(line);
    tokio::select! {
        // How it ends is the other side's affair: it was too slow, or went away.
        _ = line.as_mut() => return,
        () = guest.leave.notified() => return,
        _ = stop.wait_for(|it| *it) => {}
    }
    line.as_mut().graceful_shutdown();
    let _ = line.await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_served_stays_and_who_stands_longest_leaves() {
        let guests = Guests::default();
        let first = guests.enter().unwrap();
        let serving = first.served();
        let second = guests.enter().unwrap();
        let others: Vec<_> = (2..MOST_OPEN).map(|_| guests.enter().unwrap()).collect();
        let count = || guests.0.lock().unwrap().len();
        assert_eq!(count(), MOST_OPEN);
        guests.enter().unwrap();
        assert_eq!(count(), MOST_OPEN, "one came and one left");
        let is_there = |it: &Arc<Guest>| guests.0.lock().unwrap().iter().any(|guest| Arc::ptr_eq(guest, it));
        assert!(is_there(&first) && !is_there(&second) && others.iter().all(is_there));
        drop(serving);
        guests.enter().unwrap();
        assert!(!is_there(&first), "who was served stands there like anybody else");
        let all: Vec<_> = guests.0.lock().unwrap().iter().map(Guest::served).collect();
        assert!(guests.enter().is_none(), "nobody can be sent away");
        drop(all);
        for guest in &others {
            guests.left(guest);
        }
        assert!(count() < MOST_OPEN && guests.enter().is_some());
    }
}
