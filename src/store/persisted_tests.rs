//! The lines of a copy that are no rows stay as they are. See [`crate::domain::persisted_tests`].

use super::backup::{Manifest, Mark};
use crate::domain::persisted_tests::{cover, load, same, save, variants};

#[test]
fn the_lines_of_a_copy_stay() {
    let found = same(include_str!("../../tests/data/persisted/copy.json"), load::<Mark>, save);
    let all = variants!(Mark {
        Mark::Table { .. } => "table",
        Mark::End { .. } => "end",
        Mark::Finished { .. } => "finished",
    });
    cover(&found, all);
    same(include_str!("../../tests/data/persisted/copy_begins.json"), load::<Manifest>, save);
}
