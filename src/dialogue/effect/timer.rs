//! Timers: what becomes an input of its own when it is due. Only its flow knows what kind it is; here it is what is stored
//! of it, and in which order it comes. Knows no flow.

use std::any::Any;
use std::fmt::Debug;

use serde::Serialize;

use crate::dialogue::own::Own;

/// What is due, as its flow knows it. It is stored as JSON with its name as `timer` beside its own fields, so every later
/// release has to read it.
pub trait Due: Any + Debug + PartialEq + Serialize + Send + Sync {
    /// What it is about: timers of one thing stay in order with each other, and with nothing else.
    fn lane(&self) -> String;
}

/// A timer: becomes an input of its own when it is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    due: Own,
    lane: String,
    stored: String,
}

impl Timer {
    /// Of what is due.
    ///
    /// # Panics
    /// Never: what is due is plain data.
    #[must_use]
    pub fn of<D: Due>(due: D) -> Self {
        let stored = serde_json::to_string(&due).expect("a timer is plain data");
        Self { lane: due.lane(), stored, due: Own::of(due) }
    }

    /// What is due, if it is one of these.
    #[must_use]
    pub fn get<D: Due>(&self) -> Option<&D> {
        self.due.get()
    }

    /// As [`Due::lane`].
    #[must_use]
    pub fn lane(&self) -> &str {
        &self.lane
    }

    /// As it is stored.
    #[must_use]
    pub fn save(&self) -> &str {
        &self.stored
    }
}
