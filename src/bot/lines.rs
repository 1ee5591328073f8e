//! The order in which the sender takes rows: in turn per chat and lane, one of each under way. In memory only; knows
//! nothing of the table and of Telegram.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::store::outbox::{Lane, Outgoing};

/// What is kept in order: a chat's lane.
pub(super) type Line = (i64, Lane);

/// Rows at hand, in one line per chat and lane; of each line one is under way at a time.
#[derive(Default)]
pub(super) struct Lines {
    waiting: HashMap<Line, VecDeque<Outgoing>>,
    turn: VecDeque<Line>,
    busy: HashSet<Line>,
}

impl Lines {
    pub(super) fn add(&mut self, rows: VecDeque<Outgoing>) {
        for row in rows {
            let line = (row.chat_id, row.lane);
            let queue = self.waiting.entry(line).or_default();
            if queue.is_empty() && !self.busy.contains(&line) {
                self.turn.push_back(line);
            }
            queue.push_back(row);
        }
    }

    pub(super) fn next(&mut self) -> Option<Outgoing> {
        let line = self.turn.pop_front()?;
        let row = self.waiting.get_mut(&line)?.pop_front()?;
        self.busy.insert(line);
        Some(row)
    }

    pub(super) fn free(&mut self, line: Line) {
        self.busy.remove(&line);
        match self.waiting.get(&line) {
            Some(queue) if !queue.is_empty() => self.turn.push_back(line),
            _ => {
                self.waiting.remove(&line);
            }
        }
    }

    pub(super) fn drop_line(&mut self, line: Line) -> VecDeque<Outgoing> {
        self.waiting.remove(&line).unwrap_or_default()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.waiting.values().all(VecDeque::is_empty)
    }
}
