//! Polls and their votes.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};

/// One poll.
#[derive(Debug, Clone)]
pub(super) struct Poll {
    pub(super) id: String,
    pub(super) question: String,
    pub(super) options: Vec<String>,
    pub(super) closed: bool,
    pub(super) anonymous: bool,
    pub(super) quiz: bool,
    pub(super) many: bool,
    pub(super) correct: Vec<usize>,
    pub(super) explanation: String,
    pub(super) votes: BTreeMap<i64, Vec<usize>>,
}

impl Poll {
    /// The `Poll` of the Bot API.
    pub(super) fn to_json(&self) -> Value {
        let count = |index: usize| self.votes.values().filter(|chosen| chosen.contains(&index)).count();
        let options: Vec<Value> = self
            .options
            .iter()
            .enumerate()
            .map(|(index, text)| json!({ "persistent_id": index.to_string(), "text": text, "voter_count": count(index) }))
            .collect();
        let mut poll = json!({
            "id": self.id,
            "question": self.question,
            "options": options,
            "total_voter_count": self.votes.len(),
            "is_closed": self.closed,
            "is_anonymous": self.anonymous,
            "type": if self.quiz { "quiz" } else { "regular" },
            "allows_multiple_answers": self.many,
            "allows_revoting": !self.quiz,
            "members_only": false,
        });
        if self.quiz {
            poll["correct_option_ids"] = json!(self.correct);
            if let [only] = self.correct[..] {
                poll["correct_option_id"] = only.into();
            }
            if !self.explanation.is_empty() {
                poll["explanation"] = self.explanation.as_str().into();
            }
        }
        poll
    }
}

#[derive(Debug, Default)]
pub(super) struct Polls(HashMap<String, Poll>);

impl Polls {
    pub(super) fn get(&self, id: &str) -> Option<&Poll> {
        self.0.get(id)
    }

    pub(super) fn get_mut(&mut self, id: &str) -> Option<&mut Poll> {
        self.0.get_mut(id)
    }

    pub(super) fn add(&mut self, poll: Poll) {
        self.0.insert(poll.id.clone(), poll);
    }
}
