//! What the operator can measure, in Prometheus' text form. Words in labels are ours: classes and lanes, never people.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64};
use std::time::Instant;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

/// Labels of a send result.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub struct SendLabels {
    /// Lane of the outbox.
    pub lane: &'static str,
    /// Class of the answer, see [`super::wire::Answer::class`].
    pub class: &'static str,
}

/// Labels of a lane.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub struct LaneLabels {
    /// Lane of the outbox.
    pub lane: &'static str,
}

/// Labels of a loop.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub struct PartLabels {
    /// Which loop.
    pub part: &'static str,
}

/// Every metric there is.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    handled: Counter,
    failed: Counter,
    parked: Counter,
    handling: Histogram,
    restarts: Family<PartLabels, Counter>,
    /// Updates that came in anew.
    pub received: Counter,
    /// Polls that failed.
    pub poll_errors: Counter,
    /// Updates of people who are not known that were not answered: there were too many.
    pub strangers_unanswered: Counter,
    /// Answers of the Bot API.
    pub sends: Family<SendLabels, Counter>,
    /// Rows of the inbox that wait.
    pub inbox_waiting: Gauge,
    /// Age of the oldest of them, in seconds.
    pub inbox_age: Gauge<f64, AtomicU64>,
    /// Rows that were put aside.
    pub inbox_parked: Gauge<i64, AtomicI64>,
    /// Rows of the outbox that wait.
    pub outbox_waiting: Family<LaneLabels, Gauge>,
    /// Age of the oldest that may go, in seconds.
    pub outbox_age: Family<LaneLabels, Gauge<f64, AtomicU64>>,
}

/// Bounds of the handling time, in seconds.
const HANDLING_BOUNDS: [f64; 10] = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.1, 0.5, 2.0];

impl Metrics {
    /// All at zero.
    #[must_use]
    pub fn new() -> Arc<Self> {
        let mut registry = Registry::with_prefix("hoagiai");
        let metrics = Self {
            handled: Counter::default(),
            failed: Counter::default(),
            parked: Counter::default(),
            handling: Histogram::new(HANDLING_BOUNDS),
            restarts: Family::default(),
            received: Counter::default(),
            poll_errors: Counter::default(),
            strangers_unanswered: Counter::default(),
            sends: Family::default(),
            inbox_waiting: Gauge::default(),
            inbox_age: Gauge::default(),
            inbox_parked: Gauge::default(),
            outbox_waiting: Family::default(),
            outbox_age: Family::default(),
            registry: Registry::default(),
        };
        registry.register("updates_received", "Updates stored for the first time", metrics.received.clone());
        registry.register("rows_handled", "Inbox rows handled", metrics.handled.clone());
        registry.register("rows_failed", "Tries of inbox rows that failed", metrics.failed.clone());
        registry.register("rows_parked", "Inbox rows put aside after too many tries", metrics.parked.clone());
        registry.register("handling_seconds", "Time to handle one inbox row", metrics.handling.clone());
        registry.register("poll_errors", "Polls that failed", metrics.poll_errors.clone());
        let unanswered = metrics.strangers_unanswered.clone();
        registry.register("strangers_unanswered", "Updates of strangers that were only counted", unanswered);
        registry.register("loop_restarts", "Loops that fell over a fault and began again", metrics.restarts.clone());
        registry.register("sends", "Answers of the Bot API by lane and class", metrics.sends.clone());
        registry.register("inbox_waiting", "Inbox rows that wait", metrics.inbox_waiting.clone());
        registry.register("inbox_oldest_seconds", "Age of the oldest of them", metrics.inbox_age.clone());
        registry.register("inbox_parked", "Inbox rows that stand aside now", metrics.inbox_parked.clone());
        registry.register("outbox_waiting", "Outbox rows that wait, held ones too", metrics.outbox_waiting.clone());
        registry.register("outbox_oldest_seconds", "Age of the oldest that may go", metrics.outbox_age.clone());
        Arc::new(Self { registry, ..metrics })
    }

    /// The start of something that is timed. Monotonic, for measuring only: never compared with the clock.
    #[must_use]
    pub fn start(&self) -> Instant {
        Instant::now()
    }

    /// A row was handled.
    pub fn handled(&self, started: Instant) {
        self.handled.inc();
        self.handling.observe(started.elapsed().as_secs_f64());
    }

    /// A try failed.
    pub fn failed(&self, parked: bool) {
        self.failed.inc();
        if parked {
            self.parked.inc();
        }
    }

    /// A loop fell and begins again.
    pub fn restarted(&self, part: &'static str) {
        self.restarts.get_or_create(&PartLabels { part }).inc();
    }

    /// The Bot API answered.
    pub fn sent(&self, lane: &'static str, class: &'static str) {
        self.sends.get_or_create(&SendLabels { lane, class }).inc();
    }

    /// Everything, as Prometheus reads it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        encode(&mut text, &self.registry).expect("writing to a string does not fail");
        text
    }
}
