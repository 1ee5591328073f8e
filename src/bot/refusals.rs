//! Whether a refusal means that one person cannot be written to, or that nobody can: another bot's token, a quarrel of the
//! bot with Telegram. Where three of four sends fail alike, nobody is marked, and whoever was just marked is so no longer.

use std::collections::HashMap;
use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};

use super::Bot;
use super::wire::Answer;
use crate::store::Error;

/// Results of so long ago say nothing any more.
const WINDOW: TimeDelta = TimeDelta::minutes(15);
/// How often those of long ago are forgotten.
const SWEPT_EVERY: TimeDelta = TimeDelta::minutes(1);
/// So few people who refuse are no sign of anything.
const FEW: usize = 5;
/// After so long of it they do refuse, each of them.
const LONGEST: TimeDelta = TimeDelta::hours(24);
/// People whose results are remembered.
const MOST: usize = 4096;

/// How sends to people went lately, by chat.
#[derive(Debug, Default)]
pub(super) struct Refusals(Mutex<Lately>);

/// How the last send to a chat went.
#[derive(Clone, Copy, Debug)]
struct Last {
    at: DateTime<Utc>,
    refused: bool,
    /// Whether it was marked for it.
    marked: bool,
}

#[derive(Debug, Default)]
struct Lately {
    by_chat: HashMap<i64, Last>,
    /// How many of them refused: every send asks.
    refused: usize,
    /// When those of long ago were last forgotten.
    swept: Option<DateTime<Utc>>,
    /// Since when most of them refuse.
    since: Option<DateTime<Utc>>,
}

/// What a refusal means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// This person cannot be written to.
    ThisPerson,
    /// Nobody can, it seems: those who were marked lately are to be unmarked.
    Everybody(Vec<i64>),
}

impl Refusals {
    /// A message reached somebody.
    pub(super) fn reached(&self, chat_id: i64, now: DateTime<Utc>) {
        let mut lately = self.0.lock().expect("no holder panics");
        lately.note(chat_id, false, now);
        if !lately.is_most() && lately.since.take().is_some() {
            tracing::info!("most messages arrive again");
        }
    }

    /// Somebody refuses.
    pub(super) fn refused(&self, chat_id: i64, now: DateTime<Utc>) -> Meaning {
        let mut lately = self.0.lock().expect("no holder panics");
        lately.note(chat_id, true, now);
        if !lately.is_most() {
            lately.since = None;
            if let Some(it) = lately.by_chat.get_mut(&chat_id) {
                it.marked = true;
            }
            return Meaning::ThisPerson;
        }
        if lately.since.is_none() {
            tracing::error!("most people refuse messages alike: nobody is marked. Is the token that of the right bot?");
        }
        let since = *lately.since.get_or_insert(now);
        if now - since > LONGEST {
            return Meaning::ThisPerson;
        }
        let mut marked = Vec::new();
        for (chat, last) in &mut lately.by_chat {
            if std::mem::take(&mut last.marked) {
                marked.push(*chat);
            }
        }
        marked.sort_unstable();
        Meaning::Everybody(marked)
    }

    /// Whether most sends fail alike at present.
    pub(super) fn are_most(&self, now: DateTime<Utc>) -> bool {
        let mut lately = self.0.lock().expect("no holder panics");
        lately.forget_old(now);
        lately.is_most()
    }
}

impl Lately {
    fn note(&mut self, chat_id: i64, refused: bool, now: DateTime<Utc>) {
        self.forget_old(now);
        let before = self.by_chat.get(&chat_id).copied();
        if before.is_none() && self.by_chat.len() >= MOST {
            return;
        }
        let marked = refused && before.is_some_and(|it| it.marked);
        self.refused += usize::from(refused);
        self.refused -= usize::from(before.is_some_and(|it| it.refused));
        self.by_chat.insert(chat_id, Last { at: now, refused, marked });
    }

    /// From time to time: to look at all of them at every send would cost more than it is worth.
    fn forget_old(&mut self, now: DateTime<Utc>) {
        if self.swept.is_some_and(|it| (now - it).abs() < SWEPT_EVERY) {
            return;
        }
        self.swept = Some(now);
        self.by_chat.retain(|_, it| (now - it.at).abs() < WINDOW);
        self.refused = self.by_chat.values().filter(|it| it.refused).count();
    }

    fn is_most(&self) -> bool {
        self.refused >= FEW && self.refused * 4 > self.by_chat.len() * 3
    }
}

impl Bot {
    /// Notes how a send to a person or a group went. `None` unless it was refused; then whose mark changes: theirs is set, or those of
    /// others are taken away.
    pub(super) fn weigh(&self, chat_id: i64, answer: &Answer, now: DateTime<Utc>) -> Option<Meaning> {
        match answer {
            Answer::Ok(_) | Answer::NotModified if chat_id > 0 => self.refusals.reached(chat_id, now),
            Answer::Blocked if chat_id > 0 => return Some(self.refusals.refused(chat_id, now)),
            // A group is left alone by its administrators' will, but not while people refuse as well.
            Answer::Blocked if self.refusals.are_most(now) => return Some(Meaning::Everybody(Vec::new())),
            Answer::Blocked => return Some(Meaning::ThisPerson),
            _ => {}
        }
        None
    }

    /// Writes down what a refusal means.
    pub(super) async fn mark(
        &self,
        tx: &mut crate::store::Tx,
        chat_id: i64,
        meaning: &Meaning,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        match meaning {
            Meaning::ThisPerson if chat_id < 0 => Ok(()),
            Meaning::ThisPerson => tx.set_blocked(chat_id, Some(now)).await,
            Meaning::Everybody(marked) => {
                for chat in marked {
                    tx.take_refusal_back(*chat, now - WINDOW).await?;
                }
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_000_000 + minutes * 60, 0).unwrap()
    }

    #[test]
    fn a_few_who_refuse_are_marked_and_most_are_not() {
        let refusals = Refusals::default();
        for chat in 1..=4 {
            assert_eq!(refusals.refused(chat, at(0)), Meaning::ThisPerson);
        }
        assert_eq!(refusals.refused(4, at(0)), Meaning::ThisPerson, "the same one again");
        assert_eq!(refusals.refused(5, at(1)), Meaning::Everybody(vec![1, 2, 3, 4]));
        assert_eq!(refusals.refused(6, at(1)), Meaning::Everybody(vec![]), "their marks are gone already");
        assert!(refusals.are_most(at(1)));
        (10..13).for_each(|chat| refusals.reached(chat, at(2)));
        assert_eq!(refusals.refused(6, at(2)), Meaning::ThisPerson, "a third of them get theirs");
        assert!(!refusals.are_most(at(2)));
    }

    #[test]
    fn what_was_long_ago_says_nothing() {
        let refusals = Refusals::default();
        (1..=4).for_each(|chat| drop(refusals.refused(chat, at(0))));
        assert_eq!(refusals.refused(5, at(20)), Meaning::ThisPerson);
    }

    #[test]
    fn after_a_day_of_it_they_do_refuse() {
        let refusals = Refusals::default();
        let mut last = Meaning::ThisPerson;
        for minute in 0..26 * 60 {
            (1..=6).for_each(|chat| last = refusals.refused(chat, at(minute)));
            if minute == 23 * 60 {
                assert_ne!(last, Meaning::ThisPerson);
            }
        }
        assert_eq!(last, Meaning::ThisPerson);
    }
}
