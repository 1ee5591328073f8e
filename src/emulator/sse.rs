//! Events as a stream of server-sent events, which a browser resumes by itself.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::sse::{self, KeepAlive, Sse};
use futures_util::Stream;
use futures_util::stream::unfold;
use serde::Deserialize;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use super::events::{Event, EventKind};
use super::shared::Shared;

#[derive(Deserialize)]
pub(super) struct Wanted {
    user: Option<i64>,
    since: Option<u64>,
}

struct Reader {
    shared: Arc<Shared>,
    user: Option<i64>,
    waiting: VecDeque<sse::Event>,
    live: Receiver<Event>,
}

/// `GET /emulator/events`: an event `hello` (or `reset`, if too much was missed: read the chat anew), then `event`s.
pub(super) async fn events(
    State(shared): State<Arc<Shared>>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<sse::Event, Infallible>>> {
    let resumed = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok());
    let since: Option<u64> = resumed.or(wanted.since);
    let (missed, latest, live) =
        shared.with_hub(|world, hub| (since.map(|since| hub.since(world, since)), hub.latest(), hub.subscribe()));
    let mut reader = Reader { shared, user: wanted.user, waiting: VecDeque::new(), live };
    match missed {
        None => reader.waiting.push_back(mark("hello", latest)),
        Some(None) => reader.waiting.push_back(mark("reset", latest)),
        Some(Some(events)) => {
            let events = events.iter().filter(|event| reader.wants(event)).map(drawn).collect();
            reader.waiting = events;
        }
    }
    Sse::new(unfold(reader, next)).keep_alive(KeepAlive::default())
}

fn mark(name: &str, seq: u64) -> sse::Event {
    sse::Event::default().event(name).id(seq.to_string()).data(format!("{{\"seq\":{seq}}}"))
}

fn drawn(event: &Event) -> sse::Event {
    let data = serde_json::to_string(event).expect("events are plain data");
    sse::Event::default().id(event.seq.to_string()).data(data)
}

async fn next(mut reader: Reader) -> Option<(Result<sse::Event, Infallible>, Reader)> {
    loop {
        if let Some(event) = reader.waiting.pop_front() {
            return Some((Ok(event), reader));
        }
        let received = tokio::select! {
            received = reader.live.recv() => received,
            () = reader.shared.stopped() => return None,
        };
        match received {
            Ok(event) if reader.wants(&event) => return Some((Ok(drawn(&event)), reader)),
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => {
                let latest = reader.shared.with_hub(|_, hub| hub.latest());
                reader.waiting.push_back(mark("reset", latest));
            }
            Err(RecvError::Closed) => return None,
        }
    }
}

impl Reader {
    /// A person sees the own chat, the groups they are in, and only the toasts for their own presses.
    fn wants(&self, event: &Event) -> bool {
        let Some(user) = self.user else { return true };
        if let EventKind::Toast { toast } = &event.what {
            return toast.user == user;
        }
        event.chat == 0 || event.chat == user || self.shared.is_member(user, event.chat)
    }
}
