//! Calls that one release left in the outbox, the next one makes. See [`crate::domain::persisted_tests`].

use serde_json::Value;

use super::call::Call;
use crate::domain::access::Reached;
use crate::domain::persisted_tests::{cover, load, retired, same, variants};

const CALLS: &str = include_str!("../../tests/data/persisted/calls.json");

#[test]
fn calls_stay() {
    let found = same(CALLS, Call::load, Call::save);
    let all = variants!(Call {
        Call::Send { .. } => "send",
        Call::Edit { .. } => "edit",
        Call::Hide { .. } => "hide",
        Call::Caption { .. } => "caption",
        Call::Strip => "strip",
        Call::Qr { .. } => "qr",
        Call::Chart { .. } => "chart",
        Call::Book { .. } => "book",
        Call::Paper { .. } => "paper",
        Call::Calendar { .. } => "calendar",
        Call::Media { .. } => "media",
        Call::Voice { .. } => "voice",
        Call::Erase { .. } => "erase",
        Call::Delete { .. } => "delete",
        Call::Answer { .. } => "answer",
        Call::People { .. } => "people",
        Call::Fetch { .. } => "fetch",
        Call::Leave => "leave",
        Call::Commands { .. } => "commands",
    });
    cover(&found, all);
    retired(include_str!("../../tests/data/persisted/retired/calls.json"), Call::load, Call::save);
}

#[test]
fn books_of_every_reach_stay() {
    let reached = |(name, it): (String, Call)| {
        let call: Value = load(&it.save()).unwrap();
        let reached = load::<Reached>(&call.pointer("/order/cases")?.to_string())?;
        Some((name.trim_start_matches("book/").to_owned(), reached))
    };
    let found: Vec<_> = same(CALLS, Call::load, Call::save).into_iter().filter_map(reached).collect();
    let all = variants!(Reached {
        Reached::Team(_) => "team",
        Reached::Teams(_) => "teams",
        Reached::Ward(_) => "ward",
        Reached::Province => "province",
    });
    cover(&found, all);
}
