//! What the sender has at hand: rows in their lines, and results that are not written down yet. In memory only.

use std::collections::VecDeque;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::Instant;

use super::{Delivered, Outcome, Sender, ended, hold_back, most_in_flight, tried_again};
use crate::bot::brake::Speed;
use crate::bot::lines::{Line, Lines};
use crate::store::Error;
use crate::store::outbox::{Ending, Outgoing};

/// How long a result may wait for others that are on their way, to be written together with them.
const TOGETHER: Duration = Duration::from_millis(5);
/// How often, and how far apart, a row is tried that cannot be prepared.
const MOST_UNTRIED: i32 = 5;
const UNTRIED_PAUSE: TimeDelta = TimeDelta::seconds(30);

/// What the sender does with the database beside its calls.
pub(super) enum Chore {
    /// Results were written; these lines may go on.
    Written(Vec<Line>, Result<(), Error>),
    /// Rows were found.
    Claimed(Result<Vec<Outgoing>, Error>),
}

impl Chore {
    pub(super) fn went_well(&self) -> bool {
        matches!(self, Self::Written(_, Ok(())) | Self::Claimed(Ok(_)))
    }
}

/// What the sender has at hand between two things that happen.
pub(super) struct Desk {
    pub(super) lines: Lines,
    /// Results that are not written down yet.
    outcomes: Vec<Outcome>,
    /// Lines whose call is over. They stay busy until its result is written down: whoever dies in between repeats one
    /// message of a line, never two of them in turn.
    over: Vec<Line>,
    /// When results are written at the latest.
    pub(super) write_at: Instant,
    writing: bool,
    pub(super) claiming: bool,
}

impl Desk {
    /// The next row that may go, where so many calls and so many fetches are under way.
    pub(super) fn next(&mut self, speed: Speed, (calls, fetches): (usize, usize)) -> Option<Outgoing> {
        let (most_calls, most_fetches) = most_in_flight(speed);
        let call = if calls < most_calls { self.lines.next() } else { None };
        call.or_else(|| if fetches < most_fetches { self.lines.next_fetch() } else { None })
    }

    pub(super) fn put(&mut self, (rows, behind): (VecDeque<Outgoing>, Vec<Outcome>)) {
        self.lines.add(rows);
        self.outcomes.extend(behind);
    }

    /// Everything that waits goes back to the table, and what comes meanwhile waits behind it.
    pub(super) fn put_back(&mut self, sender: &Sender, now: DateTime<Utc>) {
        let rows = self.lines.drop_all();
        for row in &rows {
            sender.hold_line((row.chat_id, row.lane), now);
        }
        self.outcomes.extend(rows.iter().map(hold_back));
    }

    pub(super) fn new() -> Self {
        Self {
            lines: Lines::default(),
            outcomes: Vec::new(),
            over: Vec::new(),
            write_at: Instant::now(),
            writing: false,
            claiming: false,
        }
    }

    /// Whether results are at hand that are not being written.
    pub(super) fn waits(&self) -> bool {
        !self.writing && !self.outcomes.is_empty()
    }

    /// The results to write down now and the lines that are free afterwards; one batch at a time. While calls are under
    /// way, what may wait does so for a moment, unless something stands behind it in its line.
    pub(super) fn results(&mut self, under_way: bool) -> Option<(Vec<Outcome>, Vec<Line>)> {
        if !self.waits() {
            return None;
        }
        let may_wait = under_way && self.outcomes.iter().all(Outcome::may_wait);
        if may_wait && Instant::now() < self.write_at && !self.over.iter().any(|it| self.lines.is_waiting(*it)) {
            return None;
        }
        self.writing = true;
        Some((std::mem::take(&mut self.outcomes), std::mem::take(&mut self.over)))
    }

    pub(super) fn call_is_over(
        &mut self,
        (sender, now): (&Sender, DateTime<Utc>),
        row: &Outgoing,
        delivered: Delivered,
    ) {
        let line = (row.chat_id, row.lane);
        if self.outcomes.is_empty() {
            self.write_at = Instant::now() + TOGETHER;
        }
        match delivered {
            Ok(Ok(outcome)) => {
                if sender.hold(row, &outcome) {
                    // What stands behind it waits with it.
                    self.outcomes.extend(self.lines.drop_line(line).iter().map(hold_back));
                }
                self.outcomes.push(outcome);
            }
            Ok(Err(error)) => {
                // It was not tried: nothing behind it may go before it.
                sender.hold_line(line, now);
                self.outcomes.extend(self.lines.drop_line(line).iter().map(hold_back));
                self.outcomes.push(untried(row, &error, now));
            }
            Err(_) => {
                tracing::error!(outbox.id = row.id, "sending a row panicked");
                self.outcomes.push(ended(row, Ending::Dead, None, "panic"));
            }
        }
        self.over.push(line);
    }

    pub(super) fn chore_is_over(&mut self, chore: Chore) {
        match chore {
            Chore::Written(freed, written) => {
                self.writing = false;
                for line in freed {
                    self.lines.free(line);
                }
                if let Err(error) = written {
                    tracing::error!(%error, "results of sending cannot be written");
                }
            }
            Chore::Claimed(claimed) => {
                self.claiming = false;
                // What failed was said already.
                if let Ok(rows) = claimed {
                    self.lines.add(rows.into());
                }
            }
        }
    }
}

/// What becomes of a row that could not even be prepared. What fails as a whole is said by what writes; a row that cannot be
/// read is tried a few times, and given up.
fn untried(row: &Outgoing, error: &Error, now: DateTime<Utc>) -> Outcome {
    if error.is_transient() {
        return hold_back(row);
    }
    tracing::error!(%error, outbox.id = row.id, "a row could not be sent");
    if row.attempts >= MOST_UNTRIED {
        return ended(row, Ending::Dead, None, "unreadable");
    }
    tried_again(row, now + UNTRIED_PAUSE, "unreadable")
}
