//! What other flows open of this one.

use super::at::At;
use crate::dialogue::place::Place;

/// The question for the telephone number, from the settings.
#[must_use]
pub fn ask_phone() -> Place {
    Place::of(At::phone_later())
}

/// What follows from taking consent back, and whether it is, from the settings.
#[must_use]
pub fn ask_withdraw() -> Place {
    Place::of(At::withdraw())
}
