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
pub(super) use params::{Params, is_true};
pub(super) use webhook::{Webhook, update_allowed};

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
