//! Where in this flow a person stands, as it is stored.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::TeamId;
use crate::domain::codes::codes;
use crate::domain::period::Period;

codes! {
    /// What is shown.
    pub enum Step {
        /// How a month stands.
        Closing => "closing",
        /// The last digests.
        Digests => "digests",
        /// One digest.
        Digest => "digest",
        /// When digests come.
        Time => "time",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Which month, or the month of the digest.
    pub(super) month: Period,
    /// Which digest: its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) day: Option<NaiveDate>,
    /// Page of a long list.
    #[serde(default)]
    pub(super) page: u32,
    /// Whether all late ones were just reminded: once is enough.
    #[serde(default)]
    pub(super) nudged: bool,
    /// The team for which the office is about to close the month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) closes_for: Option<TeamId>,
    /// Whether it was said that nothing came in the month.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) nothing: bool,
}

impl At {
    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
