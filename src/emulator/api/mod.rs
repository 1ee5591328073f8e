//! The methods of the Bot API as changes of the [`World`]: parameters in, an object or an error out.
//!
//! Nothing here knows HTTP; `getUpdates` waits and is therefore in `http`.

mod chats;
mod edit;
mod fixed;
mod known;
mod media;
mod own;
mod params;
mod passing;
mod poll;
mod send;
mod webhook;

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use serde_json::Value;

pub(super) use known::knows;
pub(super) use params::Params;
pub(super) use webhook::update_allowed;

use super::errors::ApiError;
use super::world::World;

/// The answer to a call that succeeded.
#[derive(Debug)]
pub(super) struct Done {
    pub(super) result: Value,
    /// Some answers carry a remark.
    pub(super) description: Option<&'static str>,
}

impl From<Value> for Done {
    fn from(result: Value) -> Self {
        Self { result, description: None }
    }
}

impl From<bool> for Done {
    fn from(result: bool) -> Self {
        Self { result: result.into(), description: None }
    }
}

/// What a method gives.
pub(super) type Answer = Result<Done, ApiError>;

/// A method.
pub(super) type Method = fn(&mut World, &mut Params, DateTime<Utc>) -> Answer;

/// Does a call, unless it asks for something that is not served here and would reach others than meant if it were
/// overlooked.
pub(super) fn call(
    (name, method): (&str, Method),
    world: &mut World,
    params: &mut Params,
    now: DateTime<Utc>,
) -> Answer {
    for (parameter, refusal) in ELSEWHERE {
        if knows(name, parameter) && params.get(parameter).is_some_and(|value| value != "0") {
            return Err(ApiError::bad(refusal));
        }
    }
    method(world, params, now)
}

/// Parameters that lead a message elsewhere than into the chat itself, and what they are answered with: there are no
/// business accounts, no channels, and no messages that only one member of a group sees.
const ELSEWHERE: [(&str, &str); 4] = [
    ("business_connection_id", "business connection not found"),
    ("direct_messages_topic_id", "direct messages topic not found"),
    ("ephemeral_message_parameters", "ephemeral messages can't be sent to the chat"),
    ("suggested_post_parameters", "suggested posts can be sent only to channel direct messages chats"),
];

/// Finds a method by its name in any case; gives the documentation's spelling with it.
pub(super) fn find(name: &str) -> Option<(&'static str, Method)> {
    static ALL: LazyLock<HashMap<String, (&'static str, Method)>> = LazyLock::new(|| {
        let families = [
            send::METHODS,
            media::METHODS,
            edit::METHODS,
            passing::METHODS,
            poll::METHODS,
            chats::METHODS,
            own::METHODS,
            webhook::METHODS,
            fixed::METHODS,
        ];
        families.into_iter().flatten().map(|(name, method)| (name.to_ascii_lowercase(), (*name, *method))).collect()
    });
    ALL.get(&name.to_ascii_lowercase()).copied()
}
