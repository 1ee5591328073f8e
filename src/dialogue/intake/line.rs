//! An answer as a line under its question's name: on the card, and where something was understood.

use super::step::Step;
use crate::dialogue::text::{Arg, Text, text};

/// The line; without a value it says that the answer is missing.
pub(super) fn field(step: Step, value: Option<Arg>) -> Text {
    let value = value.unwrap_or_else(|| text!("intake-missing").into());
    text!("intake-line", field = Text::of(format!("intake-field-{step}")), value = value)
}
