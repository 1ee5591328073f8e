//! Drafts as a release stored them, and that there is a sample of every end of one. See
//! [`crate::domain::persisted_tests`].

use serde_json::Value;

use crate::dialogue::intake::End;
use crate::dialogue::intake::draft::{Advice, Draft, Now, Who};
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::domain::DraftId;
use crate::domain::case::Settlement;
use crate::domain::persisted_tests::{cover, is_nothing, load, retired, same, variants};

#[test]
fn drafts_stay() {
    let read = |json: &str| {
        let (draft, whole) = Draft::load(DraftId(4712), json);
        whole.then_some(draft)
    };
    let json = include_str!("../../../../tests/data/persisted/drafts.json");
    let found = same(json, read, Draft::store);
    let whole: Value = load(&found.iter().find(|it| it.0 == "full").unwrap().1.store()).unwrap();
    assert!(!whole.as_object().unwrap().values().any(is_nothing), "every answer is given: {whole}");
    let samples: Vec<Value> = found.iter().map(|it| load(&it.1.store()).unwrap()).collect();
    pins(&samples, "/who", all!(Who));
    pins(&samples, "/now", all!(Now));
    pins(&samples, "/advice", all!(Advice));
    pins(&samples, "/written", all!(Settlement));
    retired(include_str!("../../../../tests/data/persisted/retired/drafts.json"), read, Draft::store);
}

#[test]
fn every_end_of_a_draft_has_a_sample() {
    let ends: Vec<(String, End)> = places("intake")
        .into_iter()
        .filter(|it| !it["end"].is_null())
        .map(|it| (it["end"]["end"].as_str().unwrap().to_owned(), load(&it["end"].to_string()).unwrap()))
        .collect();
    cover(&ends, variants!(End { End::Saved { .. } => "saved", End::NotAccepted { .. } => "not_accepted" }));
}
