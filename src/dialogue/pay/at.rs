//! Where in this flow a person stands, as it is stored.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::pay::course::Move;
use crate::domain::{CaseId, PayId, TeamId};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// What can be asked for, and the requests there are.
        Home => "home",
        /// For which cases.
        Choose => "choose",
        /// All of it, before it goes to the office.
        Review => "review",
        /// One request, and what may be done with it.
        Card => "card",
        /// On which day something happened.
        Day => "day",
        /// Why.
        Reason => "reason",
        /// What is about to be done.
        Confirm => "confirm",
        /// What one gets oneself.
        Own => "own",
        /// What the teams got in a year, or in a quarter.
        Sums => "sums",
        /// Support of teams by month.
        Support => "support",
        /// That of one team.
        SupportTeam => "support_team",
        /// On which day it was paid.
        SupportDay => "support_day",
        /// Why an entry was wrong.
        SupportWhy => "support_why",
        /// What is about to be written down, or marked as wrong.
        SupportConfirm => "support_confirm",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Page of the list, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// For which team a request is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) team: Option<TeamId>,
    /// Which request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<PayId>,
    /// The cases that the head leaves out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) dropped: Vec<CaseId>,
    /// Of how many cases and how much was looked at: only that is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) looked: Option<(usize, i64)>,
    /// Which those were, each with its sum; of support which teams. A place that an earlier release kept has none, so that it
    /// is looked at once more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) looked_at: Vec<(i64, i64)>,
    /// What is about to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) act: Option<Move>,
    /// The version of the request that was seen.
    #[serde(default)]
    pub(super) version: i32,
    /// The day on which it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<NaiveDate>,
    /// Why, or by which paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) words: Option<String>,
    /// The year that is looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) year: Option<i32>,
    /// The quarter of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) quarter: Option<u32>,
    /// The last month that is written down, by its first day; without one every month that has begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) until: Option<NaiveDate>,
    /// The entry that was wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) entry: Option<i64>,
}

impl At {
    pub(super) fn of(step: Step) -> Self {
        Self {
            step,
            page: 0,
            team: None,
            id: None,
            dropped: Vec::new(),
            looked: None,
            looked_at: Vec::new(),
            act: None,
            version: 0,
            on: None,
            words: None,
            year: None,
            quarter: None,
            until: None,
            entry: None,
        }
    }

    /// With what is looked at: so many lines, and each by what it is of, with its sum.
    pub(super) fn looking(self, lines: usize, sums: Vec<(i64, i64)>) -> Self {
        Self { looked: Some((lines, sums.iter().map(|it| it.1).sum())), looked_at: sums, ..self }
    }

    /// Whether it is that which was looked at.
    pub(super) fn has_looked(&self, lines: usize, sums: &[(i64, i64)]) -> bool {
        self.looked == Some((lines, sums.iter().map(|it| it.1).sum())) && self.looked_at == sums
    }

    pub(super) fn card(id: PayId) -> Self {
        Self { id: Some(id), ..Self::of(Step::Card) }
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, page: 0, ..self })
    }

    pub(super) fn turned(self, pages: i32) -> Place {
        Place::of(Self { page: self.page.saturating_add_signed(pages), ..self })
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
