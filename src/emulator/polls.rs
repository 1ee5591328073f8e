//! Polls and their votes.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};

use super::entities::Formatted;

/// One poll.
#[derive(Debug, Clone)]
pub(super) struct Poll {
    pub(super) id: String,
    pub(super) question: Formatted,
    pub(super) options: Vec<Formatted>,
    pub(super) closed: bool,
    pub(super) anonymous: bool,
    pub(super) quiz: bool,
    pub(super) many: bool,
    pub(super) correct: Vec<usize>,
    pub(super) explanation: Formatted,
    pub(super) description: Formatted,
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
            .map(|(index, text)| {
                let mut option = json!({ "persistent_id": index.to_string(), "voter_count": count(index) });
                words_into("text", text, &mut option);
                option
            })
            .collect();
        let mut poll = json!({
            "id": self.id,
            "options": options,
            "total_voter_count": self.votes.len(),
            "is_closed": self.closed,
            "is_anonymous": self.anonymous,
            "type": if self.quiz { "quiz" } else { "regular" },
            "allows_multiple_answers": self.many,
            "allows_revoting": !self.quiz,
            "members_only": false,
        });
        words_into("question", &self.question, &mut poll);
        if !self.description.text.is_empty() {
            words_into("description", &self.description, &mut poll);
        }
        if self.quiz {
            poll["correct_option_ids"] = json!(self.correct);
            if let [only] = self.correct[..] {
                poll["correct_option_id"] = only.into();
            }
            if !self.explanation.text.is_empty() {
                words_into("explanation", &self.explanation, &mut poll);
            }
        }
        poll
    }
}

/// A text under `name`, and its entities beside it.
fn words_into(name: &str, words: &Formatted, into: &mut Value) {
    into[name] = words.text.as_str().into();
    if !words.entities.is_empty() {
        into[format!("{name}_entities")] = json!(words.entities);
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
