//! Where in this flow a person stands, as it is stored.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::election::course::{Move, Standing};
use crate::domain::election::leaving::Leaving;
use crate::domain::election::vote::{Election, Part};
use crate::domain::election::{Decision, Matter, Proposal};
use crate::domain::{PersonId, ProposalId, TeamId};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// Proposals.
        List => "list",
        /// What is begun.
        Matter => "matter",
        /// For which team.
        Team => "team",
        /// Who stands.
        Candidates => "candidates",
        /// How many are to be elected.
        Places => "places",
        /// A part of the record of the vote.
        Part => "part",
        /// The record, before it is kept.
        Check => "check",
        /// A new vote among those who were tied.
        Again => "again",
        /// One proposal.
        Card => "card",
        /// Who leaves.
        Member => "member",
        /// Why.
        Ground => "ground",
        /// Why, in words.
        Reason => "reason",
        /// Who sends it for the Front committee.
        Front => "front",
        /// Who of the resident group agreed.
        Agreed => "agreed",
        /// All of it, before it goes on.
        Review => "review",
        /// Words that belong to a step.
        Write => "write",
        /// The day on which the office got it.
        Receipt => "receipt",
        /// Number and day of the decision.
        Decision => "decision",
        /// Who goes on with what hangs on whoever leaves.
        Heir => "heir",
        /// What follows from it.
        Confirm => "confirm",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Page of a list, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// Which proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<ProposalId>,
    /// How it stood when it was opened to be changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seen: Option<(Standing, i32)>,
    /// Which team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) team: Option<TeamId>,
    /// What is proposed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) matter: Option<Matter>,
    /// The election that is being written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) election: Option<Box<Election>>,
    /// The part of it that is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) part: Option<Part>,
    /// One part is being changed: the next step is the check.
    #[serde(default)]
    pub(super) changing: bool,
    /// Who leaves, while that is being written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) leaving: Option<Box<Leaving>>,
    /// The step that is being written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) write: Option<Move>,
    /// The day of receipt for which a reason is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) received: Option<NaiveDate>,
    /// The decision that is being entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) decision: Option<Decision>,
    /// The record as it was before numbers or votes are asked anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) before: Option<Box<Election>>,
    /// Who goes on with what hangs on whoever leaves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) heir: Option<PersonId>,
}

impl At {
    pub(super) fn of(step: Step) -> Self {
        Self {
            step,
            page: 0,
            id: None,
            seen: None,
            team: None,
            matter: None,
            election: None,
            part: None,
            changing: false,
            leaving: None,
            write: None,
            received: None,
            decision: None,
            before: None,
            heir: None,
        }
    }

    /// The card of a proposal.
    pub(super) fn card(id: ProposalId) -> Self {
        Self { id: Some(id), ..Self::of(Step::Card) }
    }

    /// A proposal that is to be changed, with what it says.
    pub(super) fn of_proposal(it: &Proposal, step: Step) -> Self {
        Self {
            seen: Some((it.standing, it.version)),
            team: Some(it.team),
            matter: Some(it.matter),
            election: it.election().cloned().map(Box::new),
            leaving: it.leaving().cloned().map(Box::new),
            step,
            ..Self::card(it.id)
        }
    }

    /// Whether the proposal stands as it was seen when this was opened; what is only begun cannot have changed.
    pub(super) fn is_as_seen(&self, it: &Proposal) -> bool {
        self.seen == Some((it.standing, it.version))
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, page: 0, ..self })
    }

    /// The part that is asked next.
    pub(super) fn ask(self, part: Part) -> Place {
        Place::of(Self { step: Step::Part, part: Some(part), page: 0, ..self })
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }

    /// The same with another record.
    pub(super) fn with(mut self, set: impl FnOnce(&mut Election)) -> Self {
        set(self.election.get_or_insert_default());
        self
    }

    /// The same with other words about who leaves.
    pub(super) fn leaving(mut self, set: impl FnOnce(&mut Leaving)) -> Self {
        if let Some(it) = &mut self.leaving {
            set(it);
        }
        self
    }

    /// Whether something was entered here that is not kept yet.
    pub(super) fn is_begun(&self) -> bool {
        match self.step {
            Step::Candidates | Step::Places => self.election.as_ref().is_some_and(|it| !it.candidates.is_empty()),
            Step::Part | Step::Check | Step::Again => self.election.is_some(),
            Step::Ground | Step::Reason | Step::Front | Step::Agreed | Step::Review => self.leaving.is_some(),
            Step::Confirm => self.decision.is_some(),
            _ => false,
        }
    }
}
