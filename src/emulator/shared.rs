//! What the server's tasks and the people's handles share: the world behind a lock, and what surrounds it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::sync::{Notify, watch};
use tokio::time::Instant;

use super::calls::{Calls, Outcome};
use super::events::Hub;
use super::faults::Faults;
use super::rate::Rates;
use super::world::World;
use crate::clock::{MovableClock, SharedClock};

/// The latest poll.
#[derive(Debug, Default)]
pub(super) struct Latest {
    pub(super) number: u64,
    pub(super) offset: i64,
    pub(super) at: Option<Instant>,
}

/// Shared by everything that runs.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) token: String,
    pub(super) guards_polls: bool,
    pub(super) retry_unit: Duration,
    pub(super) clock: SharedClock,
    pub(super) movable: Option<Arc<MovableClock>>,
    world: Mutex<World>,
    hub: Mutex<Hub>,
    calls: Mutex<Calls>,
    faults: Mutex<Faults>,
    rates: Mutex<Rates>,
    latest_poll: Mutex<Latest>,
    changed: Notify,
    latency_ms: AtomicU64,
    stopping: watch::Sender<bool>,
}

/// No code that holds one of these locks can panic halfway through a change that others could not live with.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Shared {
    pub(super) fn new(config: &super::EmulatorConfig, token: String, world: World) -> Self {
        Self {
            token,
            guards_polls: config.guard_polls,
            retry_unit: config.retry_unit,
            clock: config.clock.clone(),
            movable: config.movable.clone(),
            world: Mutex::new(world),
            hub: Mutex::new(Hub::new()),
            calls: Mutex::new(Calls::new(config.keep_calls)),
            faults: Mutex::default(),
            rates: Mutex::new(Rates::new(config.rates)),
            latest_poll: Mutex::default(),
            changed: Notify::new(),
            latency_ms: AtomicU64::new(config.latency_ms),
            stopping: watch::Sender::new(false),
        }
    }

    /// Looks at or changes the world at the present instant; what happened is published in order.
    pub(super) fn with<R>(&self, act: impl FnOnce(&mut World, DateTime<Utc>) -> R) -> R {
        let now = self.clock.now();
        let mut world = lock(&self.world);
        let result = act(&mut world, now);
        if !world.notes.is_empty() {
            lock(&self.hub).publish(&mut world, now);
        }
        let dirty = world.queue.take_dirty();
        drop(world);
        if dirty {
            self.wake();
        }
        result
    }

    /// The world and the events together, for a reader that must not miss one.
    pub(super) fn with_hub<R>(&self, look: impl FnOnce(&World, &Hub) -> R) -> R {
        let world = lock(&self.world);
        look(&world, &lock(&self.hub))
    }

    /// Wakes whoever waits for updates.
    pub(super) fn wake(&self) {
        self.changed.notify_waiters();
    }

    /// Waits for [`Shared::wake`].
    pub(super) fn changed(&self) -> tokio::sync::futures::Notified<'_> {
        self.changed.notified()
    }

    pub(super) fn latest_poll(&self) -> MutexGuard<'_, Latest> {
        lock(&self.latest_poll)
    }

    pub(super) fn faults(&self) -> MutexGuard<'_, Faults> {
        lock(&self.faults)
    }

    pub(super) fn rates(&self) -> MutexGuard<'_, Rates> {
        lock(&self.rates)
    }

    pub(super) fn calls(&self) -> MutexGuard<'_, Calls> {
        lock(&self.calls)
    }

    pub(super) fn log(&self, method: &str, chat: Option<i64>, params: BTreeMap<String, String>, outcome: Outcome) {
        self.calls().log(self.clock.now(), method, chat, || params, outcome);
    }

    pub(super) fn latency(&self) -> Duration {
        Duration::from_millis(self.latency_ms.load(Ordering::Relaxed))
    }

    pub(super) fn set_latency(&self, ms: u64) {
        self.latency_ms.store(ms, Ordering::Relaxed);
    }

    pub(super) fn is_stopping(&self) -> bool {
        *self.stopping.borrow()
    }

    /// Waits for the end.
    pub(super) async fn stopped(&self) {
        // The sender lives in here, so it cannot be gone.
        let _ = self.stopping.subscribe().wait_for(|stopping| *stopping).await;
    }

    /// Whether a person is in a group.
    pub(super) fn is_member(&self, user: i64, chat: i64) -> bool {
        let world = lock(&self.world);
        world.chats.get(&chat).and_then(|place| place.people.get(&user)).is_some_and(|standing| standing.is_inside())
    }

    pub(super) fn begin_stop(&self) {
        self.stopping.send_replace(true);
        self.wake();
    }
}
