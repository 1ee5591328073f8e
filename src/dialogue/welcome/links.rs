//! What other flows open of this one.

use super::at::At;
use crate::dialogue::place::Place;

/// The question for the telephone number, from the settings.
#[must_use]
pub fn ask_phone() -> Place {
    Place::of(At::phone_later())
}
