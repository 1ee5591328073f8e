//! That there is a stored sample of everything that is held while danger is cleared up.

use serde_json::Value;

use super::At;
use super::at::Held;
use crate::dialogue::persisted_tests::places;
use crate::domain::persisted_tests::{cover, variants};

#[test]
fn everything_held_has_a_sample() {
    let held = |it: Value| {
        let name = it["held"]["held"].as_str()?.to_owned();
        Some((name, serde_json::from_value::<At>(it).unwrap().held?))
    };
    let found: Vec<(String, Held)> = places("alarm").into_iter().filter_map(held).collect();
    let all = variants!(Held {
        Held::Words { .. } => "words",
        Held::Log { .. } => "log",
        Held::Key { .. } => "key",
    });
    cover(&found, all);
}
