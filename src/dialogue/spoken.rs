//! Words that were said and wait until it is clear what they are, with the messages they stand in: those go from the chat
//! once the words are kept. Knows no flow.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Words that wait.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Spoken {
    /// As typed, each message a line.
    pub(super) text: String,
    /// The messages they stand in.
    pub(super) messages: Vec<i32>,
    /// The day on which they were begun: by it `hôm qua` is yesterday. None of an earlier release.
    pub(super) on: Option<NaiveDate>,
    /// What was added on other days: from which byte on, and the day.
    later: Vec<(usize, NaiveDate)>,
}

/// How they are stored, and were by earlier releases.
#[derive(Serialize, Deserialize)]
struct Stored {
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    message: Option<i32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    more: Vec<i32>,
    /// All of them, of an earlier release.
    #[serde(default, skip_serializing)]
    messages: Vec<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    later: Vec<(usize, NaiveDate)>,
}

impl From<Stored> for Spoken {
    fn from(Stored { text, message, more, messages, on, later }: Stored) -> Self {
        // An earlier release wrote 0 where there were no words.
        let messages =
            message.filter(|it| *it != 0 || !text.is_empty()).into_iter().chain(more).chain(messages).collect();
        Self { text, messages, on, later }
    }
}

impl From<Spoken> for Stored {
    fn from(Spoken { text, messages, on, later }: Spoken) -> Self {
        let mut messages = messages.into_iter();
        Self { text, message: messages.next(), more: messages.collect(), messages: Vec::new(), on, later }
    }
}

impl Spoken {
    /// What was just typed, on a day.
    pub(super) fn of(text: &str, message: Option<i32>, on: NaiveDate) -> Self {
        Self { text: text.to_owned(), messages: message.into_iter().collect(), on: Some(on), later: Vec::new() }
    }

    /// Another message goes on with it, typed on a day.
    pub(super) fn join(&mut self, words: &str, message: Option<i32>, on: NaiveDate) {
        if self.text.is_empty() {
            (self.text, self.on) = (words.to_owned(), Some(on));
        } else {
            if self.later.last().map(|it| it.1).or(self.on) != Some(on) {
                self.later.push((self.text.len() + 1, on));
            }
            self.text = format!("{}\n{words}", self.text);
        }
        self.messages.extend(message);
    }

    /// The first message, which the answer to a question is said to stand in.
    pub(super) fn first(&self) -> i32 {
        self.messages.first().copied().unwrap_or(0)
    }

    /// The day they were said on; those of an earlier release on that of the message that is answered now.
    pub(super) fn day(&self, written_on: NaiveDate) -> NaiveDate {
        self.on.unwrap_or(written_on)
    }

    /// The words by the days they were said on, in their order: one part, unless some were added on another day.
    pub(super) fn parts(&self, written_on: NaiveDate) -> Vec<(&str, NaiveDate)> {
        let (mut from, mut on) = (0, self.day(written_on));
        let mut parts = Vec::new();
        for &(at, day) in &self.later {
            parts.extend(self.text.get(from..at).map(|it| (it.trim_end(), on)));
            (from, on) = (at, day);
        }
        parts.extend(self.text.get(from..).map(|it| (it, on)));
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, day).unwrap()
    }

    #[test]
    fn words_that_are_added_on_another_day_are_of_that_day() {
        let mut said = Spoken::of("hôm qua cãi nhau", Some(1), day(4));
        said.join("rất to", Some(2), day(4));
        assert_eq!(said.parts(day(9)), [("hôm qua cãi nhau\nrất to", day(4))]);
        said.join("hôm qua lại cãi", Some(3), day(6));
        said.join("không ai can", None, day(6));
        let stored = serde_json::to_string(&said).unwrap();
        let said: Spoken = serde_json::from_str(&stored).unwrap();
        assert_eq!(
            said.parts(day(9)),
            [("hôm qua cãi nhau\nrất to", day(4)), ("hôm qua lại cãi\nkhông ai can", day(6))]
        );
        let mut empty = Spoken::default();
        empty.join("mới", None, day(7));
        assert_eq!((empty.parts(day(9)), empty.on), (vec![("mới", day(7))], Some(day(7))));
        let mut old: Spoken = serde_json::from_str(r#"{"text":"a","messages":[11]}"#).unwrap();
        old.join("b", None, day(7));
        assert_eq!(old.parts(day(9)), [("a", day(9)), ("b", day(7))]);
        // What was cut is read as far as it goes.
        let cut: Spoken = serde_json::from_str(r#"{"text":"a","later":[[40,"2026-05-06"]]}"#).unwrap();
        assert_eq!(cut.parts(day(9)), []);
    }

    #[test]
    fn words_of_earlier_releases_are_read_with_all_their_messages() {
        for (stored, messages) in [
            (r#"{"text":"a","messages":[11,12]}"#, vec![11, 12]),
            (r#"{"text":"a","message":11,"more":[12]}"#, vec![11, 12]),
            (r#"{"text":"a"}"#, vec![]),
            (r#"{"text":"","message":0}"#, vec![]),
        ] {
            let spoken: Spoken = serde_json::from_str(stored).unwrap();
            assert_eq!((&spoken.messages, spoken.on), (&messages, None), "{stored}");
            let again: Spoken = serde_json::from_str(&serde_json::to_string(&spoken).unwrap()).unwrap();
            assert_eq!(again, spoken);
        }
    }
}
