//! What steps write again and again, gathered as values and written together: messages, where chats stand, drafts,
//! timers. It is written before the next statement that may look at it (see `on!`), and at the latest before the commit;
//! a part that is undone takes what it gathered with it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::outbox::{Message, Outgoing};
use super::{Result, Tx};
use crate::domain::{DraftId, PersonId};

/// So much is gathered at most.
const MOST: usize = 200;

/// What waits to be written, and what of it was.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) messages: Vec<Message>,
    /// Keys of messages that lapse, and when.
    pub(super) lapsed: BTreeMap<String, DateTime<Utc>>,
    /// By chat.
    pub(super) states: BTreeMap<i64, State>,
    /// Chats with a message below their card.
    pub(super) crowded: BTreeSet<i64>,
    /// By key.
    pub(super) timers: BTreeMap<String, Timer>,
    /// Beginnings of keys.
    pub(super) cancelled: Vec<String>,
    pub(super) drafts: BTreeMap<DraftId, Draft>,
    pub(super) dropped: Vec<DraftId>,
    /// Messages that were written and may go at once.
    pub(super) posted: Vec<Outgoing>,
    /// How many of them there were when the part began.
    before_part: usize,
}

/// Where a chat stands.
#[derive(Debug)]
pub(super) struct State {
    pub(super) state: String,
    pub(super) crowded: bool,
    pub(super) now: DateTime<Utc>,
}

/// A timer.
#[derive(Debug)]
pub(super) struct Timer {
    pub(super) due_at: DateTime<Utc>,
    pub(super) lane: String,
    pub(super) payload: String,
}

/// A draft.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) person: PersonId,
    pub(super) title: String,
    pub(super) answers: String,
    pub(super) now: DateTime<Utc>,
}

impl Gathered {
    fn len(&self) -> usize {
        self.messages.len()
            + self.lapsed.len()
            + self.states.len()
            + self.crowded.len()
            + self.timers.len()
            + self.cancelled.len()
            + self.drafts.len()
            + self.dropped.len()
    }

    /// A part begins, before which all was written.
    pub(super) fn begin_part(&mut self) {
        self.before_part = self.posted.len();
    }

    /// The part is undone.
    pub(super) fn undo_part(&mut self) {
        let mut posted = std::mem::take(&mut self.posted);
        posted.truncate(self.before_part);
        *self = Self { posted, before_part: self.before_part, ..Self::default() };
    }
}

impl Tx {
    /// Writes what was gathered. Whoever wants to know which step a failure belongs to calls it at the end of the step.
    pub async fn write_gathered(&mut self) -> Result<()> {
        // Off the stack of every statement: this is where all of them pass.
        if self.gathered.len() == 0 { Ok(()) } else { Box::pin(self.write_all()).await }
    }

    /// Lets no more be gathered than is good for one statement.
    pub(super) async fn write_if_much(&mut self) -> Result<()> {
        if self.gathered.len() < MOST { Ok(()) } else { self.write_gathered().await }
    }

    async fn write_all(&mut self) -> Result<()> {
        let messages = std::mem::take(&mut self.gathered.messages);
        self.write_messages(messages).await?;
        let lapsed = std::mem::take(&mut self.gathered.lapsed);
        self.write_lapsed(lapsed).await?;
        let crowded = std::mem::take(&mut self.gathered.crowded);
        self.write_crowded(crowded).await?;
        let states = std::mem::take(&mut self.gathered.states);
        self.write_states(states).await?;
        let cancelled = std::mem::take(&mut self.gathered.cancelled);
        self.write_cancelled(cancelled).await?;
        let timers = std::mem::take(&mut self.gathered.timers);
        self.write_timers(timers).await?;
        let dropped = std::mem::take(&mut self.gathered.dropped);
        self.write_dropped(dropped).await?;
        let drafts = std::mem::take(&mut self.gathered.drafts);
        self.write_drafts(drafts).await
    }

    /// The messages that were written since they were last taken and may go at once: for the sender, after the commit.
    pub async fn take_posted(&mut self) -> Result<Vec<Outgoing>> {
        self.write_gathered().await?;
        Ok(std::mem::take(&mut self.gathered.posted))
    }
}
