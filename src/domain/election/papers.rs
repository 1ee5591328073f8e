//! Which papers a proposal has, and since when.

use super::course::Standing;
use super::{Content, Proposal};
use crate::domain::codes::codes;

codes! {
    /// A paper of a proposal.
    pub enum ProposalPaper {
        /// Minutes of the vote (forms 01 to 05).
        Minutes => "minutes",
        /// The list or the proposal to the chair (forms 06 and 07, the proposal to release).
        Proposal => "proposal",
        /// A draft of the chair's decision.
        Decision => "decision",
    }
}

/// The papers that a proposal has by now: minutes once it was counted, the proposal once somebody was elected, a draft of
/// the decision once the office has it.
#[must_use]
pub fn papers(proposal: &Proposal, percent: i64) -> Vec<ProposalPaper> {
    let has = |kind: &ProposalPaper| match (&proposal.content, kind) {
        (Content::Election(it), ProposalPaper::Minutes) => it.faults().is_empty(),
        (Content::Election(it), _) if !it.is_ready(percent) => false,
        (Content::Leaving(_), ProposalPaper::Minutes) => false,
        (Content::Leaving(it), ProposalPaper::Proposal) => it.is_ready(),
        (_, ProposalPaper::Proposal) => true,
        (_, ProposalPaper::Decision) => matches!(proposal.standing, Standing::Sent | Standing::Decided),
    };
    ProposalPaper::ALL.iter().copied().filter(has).collect()
}
