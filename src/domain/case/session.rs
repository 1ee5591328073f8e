//! A session of mediation: when and where the parties met, who was there, what came of it (Art. 19 to 21). Articles are of
//! Law 35/2013/QH13.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::Side;
use crate::domain::codes::codes;

codes! {
    /// Whether a side came.
    pub enum Presence {
        /// All of it.
        There => "there",
        /// Some of it, or somebody in its place.
        Partly => "partly",
        /// Nobody.
        Absent => "absent",
    }
}

codes! {
    /// Who can be invited (Art. 19(1)).
    pub enum InvitedRole {
        /// Somebody respected of the lineage, the home or the place of work.
        Respected => "respected",
        /// Somebody with knowledge of law or of society.
        Expert => "expert",
        /// A village elder or a religious dignitary.
        Elder => "elder",
        /// Somebody who knows the matter.
        Knows => "knows",
        /// Somebody of an agency or organisation.
        Agency => "agency",
        /// Another respected person.
        Other => "other",
    }
}

codes! {
    /// Before whom the parties met.
    pub enum Openness {
        /// Before anybody, by the joint will of the parties (Art. 21(2)).
        Public => "public",
        /// Behind closed doors, by their joint will.
        Closed => "closed",
    }
}

/// Somebody who was invited. Only with the consent of the other side: without it nobody is in this list (Art. 19(1)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// Full name.
    pub name: String,
    /// As what.
    pub role: InvitedRole,
    /// By which side; none: by the mediator, and both sides consented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Side>,
}

/// When the parties meet again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextSession {
    /// On which day.
    pub on: NaiveDate,
    /// At what time, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
    /// Where, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// A session as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// On which day.
    pub on: NaiveDate,
    /// At what time, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
    /// Where, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Whether side A came.
    pub side_a: Presence,
    /// Whether side B came.
    pub side_b: Presence,
    /// Why somebody was absent, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absence: Option<String>,
    /// Whether the mediator met the sides apart.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub apart: bool,
    /// Who was invited, with the consent of the other side.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invited: Vec<Invited>,
    /// Witnesses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub witnesses: Vec<String>,
    /// People with rights or duties in the matter (register column 4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<String>,
    /// Public or closed, where the parties said so together (Art. 21(2)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openness: Option<Openness>,
    /// What happened, in short (Art. 24(2)(d)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course: Option<String>,
    /// What they agreed on so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<String>,
    /// What is still open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<String>,
    /// When they meet again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NextSession>,
}

impl Session {
    /// One to which both sides came, of which nothing else is told.
    #[must_use]
    pub fn of_both(on: NaiveDate) -> Self {
        Self {
            on,
            time: None,
            place: None,
            side_a: Presence::There,
            side_b: Presence::There,
            absence: None,
            apart: false,
            invited: Vec::new(),
            witnesses: Vec::new(),
            related: Vec::new(),
            openness: None,
            course: None,
            agreed: None,
            open: None,
            next: None,
        }
    }

    /// Whether a side came.
    #[must_use]
    pub fn presence(&self, side: Side) -> Presence {
        match side {
            Side::A => self.side_a,
            Side::B => self.side_b,
        }
    }
}
