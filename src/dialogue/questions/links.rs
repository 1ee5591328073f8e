//! What other flows open of this one.

use super::at::{At, Step};
use crate::dialogue::place::Place;

/// The list of questions that wait.
#[must_use]
pub fn list_place() -> Place {
    At::of(Step::List).place()
}
