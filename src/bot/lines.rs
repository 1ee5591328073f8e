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
    /// The same of files that are fetched, which takes long.
    fetches: VecDeque<Line>,
    busy: HashMap<Line, i64>,
    /// Ids of all of them: a lease that ran out under way (a clock that jumps, a slow upload) must not bring a row twice.
    at_hand: HashSet<i64>,
}

impl Lines {
    pub(super) fn add(&mut self, rows: VecDeque<Outgoing>) {
        for row in rows {
            if !self.at_hand.insert(row.id) {
                continue;
            }
            let line = (row.chat_id, row.lane);
            let queue = self.waiting.entry(line).or_default();
            if queue.is_empty() && !self.busy.contains_key(&line) {
                turn_of(line, (&mut self.turn, &mut self.fetches)).push_back(line);
            }
            queue.push_back(row);
        }
    }

    pub(super) fn next(&mut self) -> Option<Outgoing> {
        let line = self.turn.pop_front()?;
        self.first_of(line)
    }

    /// The next file to be fetched.
    pub(super) fn next_fetch(&mut self) -> Option<Outgoing> {
        let line = self.fetches.pop_front()?;
        self.first_of(line)
    }

    fn first_of(&mut self, line: Line) -> Option<Outgoing> {
        let row = self.waiting.get_mut(&line)?.pop_front()?;
        self.busy.insert(line, row.id);
        Some(row)
    }

    pub(super) fn free(&mut self, line: Line) {
        if let Some(id) = self.busy.remove(&line) {
            self.at_hand.remove(&id);
        }
        match self.waiting.get(&line) {
            Some(queue) if !queue.is_empty() => {
                turn_of(line, (&mut self.turn, &mut self.fetches)).push_back(line);
            }
            _ => {
                self.waiting.remove(&line);
            }
        }
    }

    pub(super) fn drop_line(&mut self, line: Line) -> VecDeque<Outgoing> {
        let dropped = self.waiting.remove(&line).unwrap_or_default();
        for row in &dropped {
            self.at_hand.remove(&row.id);
        }
        dropped
    }

    /// Gives back everything that waits.
    pub(super) fn drop_all(&mut self) -> Vec<Outgoing> {
        let lines: Vec<Line> = self.waiting.keys().copied().collect();
        self.turn.clear();
        self.fetches.clear();
        lines.into_iter().flat_map(|it| self.drop_line(it)).collect()
    }

    /// Whether something stands in a line behind what is under way.
    pub(super) fn is_waiting(&self, line: Line) -> bool {
        self.waiting.get(&line).is_some_and(|it| !it.is_empty())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.waiting.values().all(VecDeque::is_empty)
    }
}

/// In which order a line waits for its turn.
fn turn_of<'a>(
    line: Line,
    (turn, fetches): (&'a mut VecDeque<Line>, &'a mut VecDeque<Line>),
) -> &'a mut VecDeque<Line> {
    if line.1 == Lane::Fetch { fetches } else { turn }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: i64, chat_id: i64) -> Outgoing {
        in_lane(Lane::Card, id, chat_id)
    }

    fn in_lane(lane: Lane, id: i64, chat_id: i64) -> Outgoing {
        Outgoing { id, key: id.to_string(), chat_id, lane, call: None, target: None, expires_at: None, attempts: 0 }
    }

    #[test]
    fn one_of_a_line_is_under_way_and_none_comes_twice() {
        let mut lines = Lines::default();
        lines.add([row(1, 7), row(2, 7), row(3, 8)].into());
        assert_eq!(lines.next().unwrap().id, 1);
        lines.add([row(1, 7), row(2, 7)].into());
        assert_eq!(lines.next().unwrap().id, 3);
        assert!(lines.next().is_none(), "the line of 7 is busy");
        lines.free((7, Lane::Card));
        assert_eq!(lines.next().unwrap().id, 2, "1 is not at hand a second time");
        lines.free((7, Lane::Card));
        assert!(lines.next().is_none() && lines.is_empty());
        lines.add([row(1, 7)].into());
        assert_eq!(lines.next().unwrap().id, 1, "tried again later");
    }

    #[test]
    fn files_that_are_fetched_stand_in_nobodys_way() {
        let mut lines = Lines::default();
        lines.add((1..=200).map(|it| in_lane(Lane::Fetch, it, it)).collect());
        lines.add([row(201, 7)].into());
        assert_eq!(lines.next().unwrap().id, 201);
        assert!(lines.next().is_none());
        assert_eq!(lines.next_fetch().unwrap().id, 1);
        lines.free((1, Lane::Fetch));
        assert_eq!(lines.next_fetch().unwrap().id, 2);
    }
}
