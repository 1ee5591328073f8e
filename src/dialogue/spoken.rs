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
}

impl From<Stored> for Spoken {
    fn from(Stored { text, message, more, messages, on }: Stored) -> Self {
        // An earlier release wrote 0 where there were no words.
        let messages =
            message.filter(|it| *it != 0 || !text.is_empty()).into_iter().chain(more).chain(messages).collect();
        Self { text, messages, on }
    }
}

impl From<Spoken> for Stored {
    fn from(Spoken { text, messages, on }: Spoken) -> Self {
        let mut messages = messages.into_iter();
        Self { text, message: messages.next(), more: messages.collect(), messages: Vec::new(), on }
    }
}

impl Spoken {
    /// What was just typed, on a day.
    pub(super) fn of(text: &str, message: Option<i32>, on: NaiveDate) -> Self {
        Self { text: text.to_owned(), messages: message.into_iter().collect(), on: Some(on) }
    }

    /// Another message goes on with it.
    pub(super) fn join(&mut self, words: &str, message: Option<i32>) {
        self.text = if self.text.is_empty() { words.to_owned() } else { format!("{}\n{words}", self.text) };
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
}

#[cfg(test)]
mod tests {
    use super::*;

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
