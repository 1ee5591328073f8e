//! Where somebody stands among groups and teams, and the register they stand in.

use serde::{Deserialize, Serialize};

use super::asks::TheRegister;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::people::register::{Register, Unit};
use crate::domain::people::tenure::Paper;

/// Which part of the list is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Units {
    /// From 0.
    #[serde(default)]
    pub(super) page: u32,
    /// One of them by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) one: Option<Unit>,
}

impl Units {
    /// One of them.
    pub(super) fn one(unit: Unit) -> Self {
        Self { page: 0, one: Some(unit) }
    }
}

pub(super) fn register(facts: &Facts) -> Option<&Register> {
    facts.found::<TheRegister>()?.register.as_ref()
}

pub(super) fn name(unit: Unit, register: &Register) -> String {
    register.name_on(unit, register.today).unwrap_or_default().to_owned()
}

/// By which decision, as far as that is known.
pub(super) fn by_paper(paper: &Paper) -> Option<Text> {
    let number = paper.number.as_deref()?;
    Some(match paper.on {
        Some(day) => text!("deed-paper-of", number = number, day = Arg::Date(day)),
        None => text!("deed-paper", number = number),
    })
}
