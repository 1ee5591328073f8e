//! A model of Telegram's flood limits. The numbers are assumed: Telegram leaves them unspecified on purpose.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The assumed limits.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RateModel {
    /// Messages and edits a chat takes per second in the long run.
    pub chat_per_second: f64,
    /// Messages and edits a chat takes at once.
    pub chat_burst: f64,
    /// Messages and edits a group takes per minute.
    pub group_per_minute: f64,
    /// Messages and edits of the bot to all chats per second.
    pub overall_per_second: f64,
}

impl Default for RateModel {
    fn default() -> Self {
        Self { chat_per_second: 1.0, chat_burst: 5.0, group_per_minute: 20.0, overall_per_second: 30.0 }
    }
}

/// A bucket that fills at `rate` per second up to `size`.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: f64,
    at: DateTime<Utc>,
}

impl Bucket {
    /// Fills up to `now`; says how many seconds are missing for one more.
    fn missing(&mut self, rate: f64, size: f64, now: DateTime<Utc>) -> f64 {
        let passed = (now - self.at).max(TimeDelta::zero()).as_seconds_f64();
        self.left = (self.left + passed * rate).min(size);
        self.at = now;
        if self.left >= 1.0 { 0.0 } else { (1.0 - self.left) / rate }
    }
}

/// The buckets of all chats.
#[derive(Debug, Default)]
pub(super) struct Rates {
    model: Option<RateModel>,
    chats: HashMap<i64, (Bucket, Bucket)>,
    overall: Option<Bucket>,
}

impl Rates {
    pub(super) fn new(model: Option<RateModel>) -> Self {
        Self { model, ..Self::default() }
    }

    pub(super) fn set(&mut self, model: Option<RateModel>) {
        *self = Self::new(model);
    }

    /// Counts a call; gives the seconds to wait if it is one too many.
    pub(super) fn count(&mut self, method: &str, chat: Option<i64>, now: DateTime<Utc>) -> Option<u64> {
        let model = self.model?;
        let chat = chat.filter(|_| counts(method))?;
        let full = |size| Bucket { left: size, at: now };
        let overall = self.overall.get_or_insert_with(|| full(model.overall_per_second));
        let (second, minute) =
            self.chats.entry(chat).or_insert_with(|| (full(model.chat_burst), full(model.group_per_minute)));
        let mut wait = overall.missing(model.overall_per_second, model.overall_per_second, now);
        wait = wait.max(second.missing(model.chat_per_second, model.chat_burst, now));
        if chat < 0 {
            wait = wait.max(minute.missing(model.group_per_minute / 60.0, model.group_per_minute, now));
        }
        if wait > 0.0 {
            return Some((wait.ceil() as u64).max(1));
        }
        overall.left -= 1.0;
        second.left -= 1.0;
        if chat < 0 {
            minute.left -= 1.0;
        }
        None
    }
}

/// Sends, copies, forwards and edits share one bucket; answers, actions and deletions have none.
fn counts(method: &str) -> bool {
    let counted = ["send", "edit", "copy", "forward"].iter().any(|start| method.starts_with(start));
    counted && method != "sendChatAction"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(ms).unwrap()
    }

    #[test]
    fn a_chat_has_a_burst_and_then_one_a_second() {
        let mut rates = Rates::new(Some(RateModel::default()));
        for _ in 0..5 {
            assert_eq!(rates.count("sendMessage", Some(7), at(0)), None);
        }
        assert_eq!(rates.count("editMessageText", Some(7), at(0)), Some(1));
        assert_eq!(rates.count("answerCallbackQuery", Some(7), at(0)), None);
        assert_eq!(rates.count("sendMessage", Some(8), at(0)), None);
        assert_eq!(rates.count("sendMessage", Some(7), at(1000)), None);
        assert_eq!(rates.count("sendMessage", Some(7), at(1100)), Some(1));
    }

    #[test]
    fn a_group_takes_twenty_a_minute_and_the_bot_thirty_a_second() {
        let mut rates =
            Rates::new(Some(RateModel { chat_per_second: 100.0, chat_burst: 100.0, ..RateModel::default() }));
        for n in 0..20 {
            assert_eq!(rates.count("sendMessage", Some(-5), at(n)), None);
        }
        assert_eq!(rates.count("sendMessage", Some(-5), at(20)), Some(3));
        for n in 0..10 {
            assert_eq!(rates.count("sendMessage", Some(100 + n), at(20)), None);
        }
        assert_eq!(rates.count("sendMessage", Some(300), at(20)), Some(1));
    }

    #[test]
    fn without_a_model_everything_passes() {
        let mut rates = Rates::default();
        assert!((0..1000).all(|_| rates.count("sendMessage", Some(7), at(0)).is_none()));
    }
}
