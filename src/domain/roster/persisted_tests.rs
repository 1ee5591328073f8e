//! What lists of people hold in the database stays readable. See [`crate::domain::persisted_tests`].

use super::Wrong;
use super::file::{Standing, Unreadable};
use super::old::rows::{OldList, Wrong as OldWrong};
use super::plan::Choice;
use super::rows::List;
use super::since::Said;
use crate::domain::case::OldEntry;
use crate::domain::persisted_tests::{codes_of, load, same, same_codes, save};

#[test]
fn codes_of_lists_stay() {
    let lists = codes_of!(Choice, OldWrong, Said, Standing, Unreadable, Wrong);
    same_codes(include_str!("../../../tests/data/persisted/roster_codes.json"), &lists);
}

#[test]
fn lists_that_wait_stay() {
    let found = same(include_str!("../../../tests/data/persisted/lists.json"), load::<List>, save);
    assert!(found.iter().any(|it| !it.1.people.is_empty()) && found.iter().any(|it| !it.1.problems.is_empty()));
}

#[test]
fn old_lines_that_wait_stay() {
    let found = same(include_str!("../../../tests/data/persisted/old_lists.json"), load::<OldList>, save);
    assert!(found.iter().any(|it| !it.1.rows.is_empty()) && found.iter().any(|it| !it.1.problems.is_empty()));
}

#[test]
fn what_an_old_book_tells_of_a_case_stays() {
    same(include_str!("../../../tests/data/persisted/old_entries.json"), load::<OldEntry>, save);
}
