//! What happened in the chats, for people who look on: numbered, and broadcast as it happens.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};
use serde::Serialize;
use tokio::sync::broadcast;

use super::commands::Command;
use super::notes::{Note, Toast};
use super::view::ChatMessage;
use super::world::World;

/// One thing that happened.
#[derive(Debug, Clone, Serialize)]
pub struct Event {
    /// Rises by one with every event.
    pub seq: u64,
    /// When, by the emulator's clock.
    pub at: DateTime<Utc>,
    /// In which chat; 0 if it concerns all.
    pub chat: i64,
    /// What.
    #[serde(flatten)]
    pub what: EventKind,
}

/// What happened.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EventKind {
    /// A message appeared.
    New {
        /// As it is now.
        message: Box<ChatMessage>,
    },
    /// A message, its keyboard or its votes changed.
    Edited {
        /// As it is now.
        message: Box<ChatMessage>,
    },
    /// A message vanished.
    Deleted {
        /// Its id.
        message_id: i64,
    },
    /// A press was answered.
    Toast {
        /// The answer.
        toast: Toast,
    },
    /// The bot is typing or uploading.
    Typing {
        /// The chat action.
        action: String,
    },
    /// The command menu of a chat changed (of all chats, if the event's chat is 0).
    Menu {
        /// The menu of this chat; empty if the event concerns all.
        commands: Vec<Command>,
    },
    /// The bot was blocked, unblocked, added or removed.
    Standing {
        /// Whether the bot may write now.
        active: bool,
    },
    /// The clock was moved.
    Clock,
}

/// Where events go.
#[derive(Debug)]
pub(super) struct Hub {
    sender: broadcast::Sender<Event>,
    seq: u64,
    recent: VecDeque<(u64, DateTime<Utc>, Note)>,
}

/// Events that can be asked for again.
const RECENT: usize = 2048;
/// Events that a slow reader may be behind.
const BEHIND: usize = 4096;

impl Hub {
    pub(super) fn new() -> Self {
        Self { sender: broadcast::channel(BEHIND).0, seq: 0, recent: VecDeque::with_capacity(RECENT) }
    }

    pub(super) fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.sender.subscribe()
    }

    /// The number of the latest event.
    pub(super) fn latest(&self) -> u64 {
        self.seq
    }

    /// Numbers what happened and tells whoever listens; messages are drawn only if somebody does.
    pub(super) fn publish(&mut self, world: &mut World, now: DateTime<Utc>) {
        for note in std::mem::take(&mut world.notes) {
            self.seq += 1;
            if self.recent.len() == RECENT {
                self.recent.pop_front();
            }
            self.recent.push_back((self.seq, now, note.clone()));
            if self.sender.receiver_count() > 0
                && let Some(event) = draw(world, self.seq, now, &note)
            {
                // An error only says that the last reader has just left.
                let _ = self.sender.send(event);
            }
        }
    }

    /// Events after `seq` with messages as they are now; `None` if some are forgotten.
    pub(super) fn since(&self, world: &World, seq: u64) -> Option<Vec<Event>> {
        let oldest = self.seq + 1 - self.recent.len() as u64;
        if seq > self.seq || seq + 1 < oldest {
            return None;
        }
        let missed = self.recent.iter().filter(|(number, ..)| *number > seq);
        Some(missed.filter_map(|(number, at, note)| draw(world, *number, *at, note)).collect())
    }
}

fn draw(world: &World, seq: u64, at: DateTime<Utc>, note: &Note) -> Option<Event> {
    let message = |chat: i64, id: i64| {
        let place = world.chats.get(&chat)?;
        Some(Box::new(world.view(place, place.messages.get(&id)?)))
    };
    let (chat, what) = match note {
        Note::New { chat, message: id } => (*chat, EventKind::New { message: message(*chat, *id)? }),
        Note::Edited { chat, message: id } => (*chat, EventKind::Edited { message: message(*chat, *id)? }),
        Note::Deleted { chat, message } => (*chat, EventKind::Deleted { message_id: *message }),
        Note::Toast(toast) => (toast.chat, EventKind::Toast { toast: toast.clone() }),
        Note::Typing { chat } => {
            let action = world.chats.get(chat)?.typing.as_ref()?.0.clone();
            (*chat, EventKind::Typing { action })
        }
        Note::Menu { chat } => {
            let commands = chat.map(|chat| world.menu(chat, chat)).unwrap_or_default();
            (chat.unwrap_or(0), EventKind::Menu { commands })
        }
        Note::Standing { chat } => {
            let active = world.chats.get(chat)?.bot.is_inside();
            (*chat, EventKind::Standing { active })
        }
        Note::Clock => (0, EventKind::Clock),
    };
    Some(Event { seq, at, chat, what })
}
