//! A log of every API call, for tests to look at, and counters that go on when the log is full.

use std::collections::{BTreeMap, VecDeque};

use chrono::{DateTime, Utc};
use serde::Serialize;

/// One API call and what became of it.
#[derive(Debug, Clone, Serialize)]
pub struct Call {
    /// Rises by one with every call.
    pub seq: u64,
    /// When, by the emulator's clock.
    pub at: DateTime<Utc>,
    /// In the documentation's spelling.
    pub method: String,
    /// `chat_id`, if the call had one.
    pub chat: Option<i64>,
    /// All text parameters as they came.
    pub params: BTreeMap<String, String>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was refused, or a fault said so.
    Refused {
        /// `error_code`.
        code: u16,
        /// `description`.
        description: String,
    },
    /// It was done, but the client was not told.
    AnswerLost,
    /// It was not done, and the client was not told either.
    Dropped,
}

/// The log.
#[derive(Debug)]
pub(super) struct Calls {
    kept: VecDeque<Call>,
    most: usize,
    seq: u64,
    counts: BTreeMap<String, u64>,
}

impl Calls {
    pub(super) fn new(most: usize) -> Self {
        Self { kept: VecDeque::new(), most, seq: 0, counts: BTreeMap::new() }
    }

    pub(super) fn log(
        &mut self,
        at: DateTime<Utc>,
        method: &str,
        chat: Option<i64>,
        params: impl FnOnce() -> BTreeMap<String, String>,
        outcome: Outcome,
    ) {
        self.seq += 1;
        match self.counts.get_mut(method) {
            Some(count) => *count += 1,
            None => drop(self.counts.insert(method.to_owned(), 1)),
        }
        if self.most == 0 {
            return;
        }
        if self.kept.len() == self.most {
            self.kept.pop_front();
        }
        let call = Call { seq: self.seq, at, method: method.to_owned(), chat, params: params(), outcome };
        self.kept.push_back(call);
    }

    pub(super) fn all(&self) -> Vec<Call> {
        self.kept.iter().cloned().collect()
    }

    pub(super) fn clear(&mut self) {
        self.kept.clear();
    }

    /// How often each method was called since the start.
    pub(super) fn counts(&self) -> BTreeMap<String, u64> {
        self.counts.clone()
    }
}
