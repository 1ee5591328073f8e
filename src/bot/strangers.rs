//! How often people who are not known are answered: a few times each, and not more of them in a minute than leaves room for
//! those who are. The rest is counted and not answered; where many come at once, it is not even stored.

use std::collections::HashMap;
use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::Bot;
use crate::store::inbox::Incoming;
use crate::store::{Error, Tx};

/// Answers that one stranger has at once; one more every so often.
const EACH: f64 = 12.0;
const ONE_MORE: TimeDelta = TimeDelta::minutes(5);
/// Answers that all of them have at once, and one more every so often: far fewer than Telegram takes of a bot.
const ALL: f64 = 10.0;
const ONE_MORE_OF_ALL: TimeDelta = TimeDelta::seconds(1);
/// And those of them who come with a link: a whole meeting may press Start at once.
const INVITED: f64 = 60.0;
const ONE_MORE_INVITED: TimeDelta = TimeDelta::milliseconds(500);
/// So many updates that come together are a crowd.
const CROWD: usize = 20;
/// Strangers who are remembered; when there are more, those who have all of their answers left are forgotten.
const MOST: usize = 10_000;

/// What is left of their answers.
#[derive(Debug, Default)]
pub(super) struct Strangers(Mutex<Left>);

#[derive(Debug, Default)]
struct Left {
    /// By chat, and whether they come with a link: whoever has pressed Start too often may still use one.
    each: HashMap<(i64, bool), Bucket>,
    all: Option<Bucket>,
    invited: Option<Bucket>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    left: f64,
    at: DateTime<Utc>,
}

impl Bucket {
    fn refill(&mut self, (most, every): (f64, TimeDelta), now: DateTime<Utc>) {
        let gone = (now - self.at).num_milliseconds().max(0) as f64;
        self.left = (self.left + gone / every.num_milliseconds() as f64).min(most);
        self.at = now;
    }

    fn take(&mut self) -> bool {
        if self.left < 1.0 {
            return false;
        }
        self.left -= 1.0;
        true
    }
}

impl Strangers {
    /// How many strangers could be answered now.
    fn room(&self, now: DateTime<Utc>) -> usize {
        let mut left = self.0.lock().expect("no holder panics");
        let all = left.all.get_or_insert(Bucket { left: ALL, at: now });
        all.refill((ALL, ONE_MORE_OF_ALL), now);
        all.left as usize
    }

    /// Whether a stranger is answered now. Who comes with a link was invited, it seems, and does not wait for the others.
    pub(super) fn may_be_answered(&self, chat_id: i64, invited: bool, now: DateTime<Utc>) -> bool {
        let mut left = self.0.lock().expect("no holder panics");
        let Left { each, all, invited: with_link } = &mut *left;
        if each.len() >= MOST {
            each.retain(|_, it| {
                it.refill((EACH, ONE_MORE), now);
                it.left < EACH
            });
        }
        if each.len() >= MOST && !each.contains_key(&(chat_id, invited)) {
            return false;
        }
        let own = each.entry((chat_id, invited)).or_insert(Bucket { left: EACH, at: now });
        own.refill((EACH, ONE_MORE), now);
        let (all, most, every) =
            if invited { (with_link, INVITED, ONE_MORE_INVITED) } else { (all, ALL, ONE_MORE_OF_ALL) };
        let all = all.get_or_insert(Bucket { left: most, at: now });
        all.refill((most, every), now);
        own.take() && all.take()
    }
}

impl Bot {
    /// Of what came in together, leaves out what strangers say for whom there is no answer now: thousands of them would stand
    /// in the way of everybody else. Who was invited stays.
    pub(super) async fn keep_crowd_out(
        &self,
        tx: &mut Tx,
        items: Vec<Incoming>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Incoming>, Error> {
        if items.len() < CROWD {
            return Ok(items);
        }
        let chats: Vec<i64> = items.iter().map(|it| it.chat_id).filter(|it| *it > 0).collect();
        // Somebody who was answered before is in a conversation: perhaps just joining.
        let known = tx.known_chats(&chats).await?;
        let mut room = self.strangers.room(now);
        let all = items.len();
        let kept: Vec<Incoming> = items
            .into_iter()
            .filter(|it| {
                let stays = it.chat_id <= 0 || known.contains(&it.chat_id) || opens_link(it);
                let answered = !stays && room > 0;
                room -= usize::from(answered);
                stays || answered
            })
            .collect();
        self.metrics.strangers_unanswered.inc_by((all - kept.len()) as u64);
        Ok(kept)
    }
}

/// Whether it is a press on Start by a link.
fn opens_link(item: &Incoming) -> bool {
    let update = serde_json::from_str::<Value>(&item.payload).unwrap_or_default();
    update.pointer("/message/text").and_then(Value::as_str).is_some_and(|it| it.starts_with("/start "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn one_stranger_is_answered_a_few_times_and_later_again() {
        let strangers = Strangers::default();
        let answered =
            |n: i64, seconds: i64| (0..n).filter(|_| strangers.may_be_answered(7, true, at(seconds))).count();
        assert_eq!(answered(100, 0), 12);
        assert_eq!(answered(100, 299), 0);
        assert_eq!(answered(100, 301), 1);
        assert_eq!(answered(100, 301 + 7200), 12);
    }

    #[test]
    fn whoever_pressed_start_too_often_may_still_use_a_link() {
        let strangers = Strangers::default();
        let answered = (0..60).filter(|second| strangers.may_be_answered(7, false, at(*second))).count();
        assert_eq!(answered, 12);
        assert!(strangers.may_be_answered(7, true, at(60)));
    }

    #[test]
    fn of_many_strangers_some_are_answered_and_whoever_was_invited() {
        let strangers = Strangers::default();
        let answered = (0..3000).filter(|chat| strangers.may_be_answered(*chat, false, at(0))).count();
        assert_eq!(answered, 10);
        assert!(strangers.may_be_answered(5000, true, at(0)), "with a link");
        let answered = (6000..9000).filter(|chat| strangers.may_be_answered(*chat, false, at(5))).count();
        assert_eq!(answered, 5, "one a second");
    }
}
