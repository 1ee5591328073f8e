//! The queue of updates: ids, offsets, lifetimes and filters.
//!
//! Knows nothing of chats or HTTP; a webhook reads it through [`Queue::next_for_webhook`].

use std::collections::{BTreeSet, HashSet, VecDeque};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use super::limits;

/// Which updates are told apart for ordering: those of a chat, and the button presses of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Lane {
    Chat(i64),
    Person(i64),
}

/// One waiting update.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    pub(super) id: i64,
    pub(super) lane: Lane,
    pub(super) expires: DateTime<Utc>,
    /// The whole `Update` as JSON.
    pub(super) json: Arc<str>,
}

/// Kinds that are delivered only when asked for by name.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];
/// All kinds this emulator produces.
const KINDS: [&str; 11] = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "my_chat_member",
    "chat_member",
    "poll",
    "poll_answer",
    "message_reaction",
    "inline_query",
];

#[derive(Debug)]
pub(super) struct Queue {
    waiting: VecDeque<Waiting>,
    next_id: i64,
    allowed: Option<BTreeSet<String>>,
    dirty: bool,
    /// When the latest update was made.
    latest: Option<DateTime<Utc>>,
    /// No waiting update expires before this.
    earliest: DateTime<Utc>,
    /// Repeats of updates that were confirmed already (a scripted fault).
    again: Vec<Waiting>,
}

impl Queue {
    pub(super) fn new(first_id: i64) -> Self {
        Self {
            waiting: VecDeque::new(),
            next_id: first_id,
            allowed: None,
            dirty: false,
            latest: None,
            earliest: DateTime::<Utc>::MAX_UTC,
            again: Vec::new(),
        }
    }

    /// Whether updates of this kind are created at all.
    pub(super) fn wants(&self, kind: &str) -> bool {
        self.allowed.as_ref().map_or_else(|| !ON_REQUEST.contains(&kind), |allowed| allowed.contains(kind))
    }

    /// Sets which kinds are created from now on; an empty list means the default.
    pub(super) fn allow(&mut self, kinds: &[String]) {
        let known: BTreeSet<String> = kinds.iter().filter(|kind| KINDS.contains(&kind.as_str())).cloned().collect();
        self.allowed = (!kinds.is_empty() && !known.is_empty()).then_some(known);
    }

    /// The kinds set by [`Queue::allow`], if they are not the default.
    pub(super) fn allowed(&self) -> Option<Vec<String>> {
        self.allowed.as_ref().map(|kinds| kinds.iter().cloned().collect())
    }

    /// Queues an update, unless its kind is not wanted. Returns its id.
    pub(super) fn push(&mut self, kind: &str, lane: Lane, body: &serde_json::Value, now: DateTime<Utc>) -> Option<i64> {
        if !self.wants(kind) {
            return None;
        }
        let seconds = if kind == "callback_query" { limits::CALLBACK_SECONDS } else { limits::UPDATE_SECONDS };
        let silent = self.latest.is_some_and(|latest| now - latest >= TimeDelta::days(limits::SILENT_DAYS));
        if silent && self.waiting.is_empty() {
            self.next_id = scatter(self.next_id);
        }
        self.latest = Some(now);
        let id = self.next_id;
        self.next_id += 1;
        let json = format!("{{\"update_id\":{id},\"{kind}\":{body}}}").into();
        let expires = now + TimeDelta::seconds(seconds);
        self.earliest = self.earliest.min(expires);
        self.waiting.push_back(Waiting { id, lane, expires, json });
        self.dirty = true;
        Some(id)
    }

    /// Lets the next update have an id far away, as after a week of silence.
    pub(super) fn jump_ids(&mut self, to: i64) {
        self.next_id = to;
    }

    /// Whether anything was queued since the last question.
    pub(super) fn take_dirty(&mut self) -> bool {
        std::mem::take(&mut self.dirty)
    }

    /// How many updates wait.
    pub(super) fn len(&self, now: DateTime<Utc>) -> usize {
        self.waiting.iter().filter(|update| update.expires > now).count()
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.waiting.clear();
        self.again.clear();
    }

    /// What `getUpdates` answers; confirms what the offset says.
    pub(super) fn get(&mut self, offset: i64, limit: usize, now: DateTime<Utc>) -> Vec<Waiting> {
        self.confirm(offset);
        self.forget_expired(now);
        let mut batch = std::mem::take(&mut self.again);
        let mut bytes: usize = batch.iter().map(|update| update.json.len()).sum();
        for update in self.waiting.iter().take(limit) {
            bytes += update.json.len();
            if bytes > limits::UPDATES_BYTES && !batch.is_empty() {
                break;
            }
            batch.push(update.clone());
        }
        batch
    }

    fn confirm(&mut self, offset: i64) {
        if offset < 0 {
            let keep = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            while self.waiting.len() > keep {
                self.waiting.pop_front();
            }
        } else if offset > 0 && offset <= self.next_id + limits::OFFSET_SLACK {
            while self.waiting.front().is_some_and(|update| update.id < offset) {
                self.waiting.pop_front();
            }
        }
    }

    fn forget_expired(&mut self, now: DateTime<Utc>) {
        if self.earliest > now {
            return;
        }
        // Lifetimes differ by kind, so an expired press may stand behind a message that lives on.
        self.waiting.retain(|update| update.expires > now);
        self.earliest = self.waiting.iter().map(|update| update.expires).min().unwrap_or(DateTime::<Utc>::MAX_UTC);
    }

    /// Delivers these once more with the next batch (a scripted fault).
    pub(super) fn repeat(&mut self, batch: &[Waiting]) {
        self.again.extend_from_slice(batch);
        self.dirty = true;
    }

    /// The first update whose lane is free; updates of one lane keep their order.
    pub(super) fn next_for_webhook(&mut self, busy: &HashSet<Lane>, now: DateTime<Utc>) -> Option<Waiting> {
        self.forget_expired(now);
        self.waiting.iter().find(|update| !busy.contains(&update.lane)).cloned()
    }

    /// Removes an update that a webhook took, or that ran out of time.
    pub(super) fn remove(&mut self, id: i64) {
        if let Ok(place) = self.waiting.binary_search_by(|update| update.id.cmp(&id)) {
            self.waiting.remove(place);
        } else {
            self.waiting.retain(|update| update.id != id);
        }
    }
}

/// An id that has nothing to do with the one before; smaller or greater.
fn scatter(id: i64) -> i64 {
    let mixed = id.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
    i64::try_from(mixed % 900_000_000).unwrap_or(0) + 1_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    fn filled() -> Queue {
        let mut queue = Queue::new(100);
        for n in 0..5 {
            queue.push("message", Lane::Chat(n), &serde_json::json!({ "n": n }), at(0));
        }
        queue
    }

    fn ids(batch: &[Waiting]) -> Vec<i64> {
        batch.iter().map(|update| update.id).collect()
    }

    #[test]
    fn an_offset_confirms_and_nothing_else_does() {
        let mut queue = filled();
        assert_eq!(ids(&queue.get(0, 100, at(1))), [100, 101, 102, 103, 104]);
        assert_eq!(ids(&queue.get(0, 2, at(1))), [100, 101]);
        assert_eq!(ids(&queue.get(102, 100, at(1))), [102, 103, 104]);
        assert_eq!(ids(&queue.get(0, 100, at(1))), [102, 103, 104]);
        assert_eq!(ids(&queue.get(-1, 100, at(1))), [104]);
        assert_eq!(ids(&queue.get(105, 100, at(1))), [] as [i64; 0]);
    }

    #[test]
    fn an_offset_in_the_future_confirms_nothing() {
        let mut queue = filled();
        assert_eq!(ids(&queue.get(116, 100, at(1))), [100, 101, 102, 103, 104]);
        assert_eq!(ids(&queue.get(115, 100, at(1))), [] as [i64; 0]);
    }

    #[test]
    fn presses_live_for_150_seconds_and_messages_for_a_day() {
        let mut queue = filled();
        queue.push("callback_query", Lane::Person(1), &serde_json::json!({}), at(0));
        queue.push("message", Lane::Chat(1), &serde_json::json!({}), at(0));
        assert_eq!(queue.get(0, 100, at(149)).len(), 7);
        assert_eq!(ids(&queue.get(0, 100, at(150))), [100, 101, 102, 103, 104, 106]);
        assert_eq!(queue.get(0, 100, at(86_399)).len(), 6);
        assert_eq!(queue.get(0, 100, at(86_400)).len(), 0);
    }

    #[test]
    fn after_a_silent_week_ids_start_anywhere() {
        let mut queue = filled();
        let week = 7 * 86_400;
        queue.push("message", Lane::Chat(1), &serde_json::json!({}), at(week - 1));
        let next = queue.get(0, 100, at(week)).last().unwrap().id;
        assert_eq!(next, 105, "not yet a week");
        queue.get(next + 1, 100, at(week));
        queue.push("message", Lane::Chat(1), &serde_json::json!({}), at(2 * week - 1));
        let after = queue.get(next + 1, 100, at(2 * week)).last().unwrap().id;
        assert!((after - next).abs() > 100, "{after}");
    }

    #[test]
    fn kinds_are_filtered_when_an_update_is_made() {
        let mut queue = Queue::new(1);
        assert!(queue.wants("message") && !queue.wants("chat_member"));
        queue.allow(&["chat_member".to_owned(), "nonsense".to_owned()]);
        assert_eq!(queue.push("message", Lane::Chat(1), &serde_json::json!({}), at(0)), None);
        assert_eq!(queue.push("chat_member", Lane::Chat(1), &serde_json::json!({}), at(0)), Some(1));
        queue.allow(&[]);
        assert!(queue.wants("message") && !queue.wants("message_reaction"));
    }

    #[test]
    fn a_busy_lane_does_not_hold_up_the_others() {
        let mut queue = filled();
        queue.push("message", Lane::Chat(0), &serde_json::json!({}), at(0));
        let busy = HashSet::from([Lane::Chat(0)]);
        assert_eq!(queue.next_for_webhook(&busy, at(1)).unwrap().id, 101);
        queue.remove(100);
        assert_eq!(queue.next_for_webhook(&HashSet::new(), at(1)).unwrap().id, 101);
    }
}
