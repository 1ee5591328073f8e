//! What may be done from a case's card, by the acts of the table of stages that it comes to.

use crate::dialogue::case_acts::{self, too_late};
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Text, text};
use crate::domain::access::{Permit, act};
use crate::domain::case::{Case, CaseAct};
use crate::domain::codes::codes;

codes! {
    /// Something that may be done with a case; its code is the key of its button.
    pub(super) enum Act {
        /// Mediation has begun.
        Begin => "begin",
        /// The parties agreed on another time to meet (Art. 20(2)).
        Agree => "agree",
        /// Record what became of it.
        Outcome => "outcome",
        /// Name the mediators.
        Assign => "assign",
        /// Go on after a failure.
        Reopen => "reopen",
        /// Correct it.
        Amend => "amend",
        /// Not to mediate it (Art. 10(3)).
        Decline => "decline",
        /// Strike it.
        Void => "void",
    }
}

impl Act {
    /// The acts of the table that it may come to.
    fn acts(self) -> &'static [CaseAct] {
        match self {
            Self::Begin => &[CaseAct::Begin],
            Self::Agree => &[CaseAct::Agree],
            Self::Outcome => &[CaseAct::Refer, CaseAct::Succeed, CaseAct::PartyEnds, CaseAct::MediatorEnds],
            Self::Assign => &[CaseAct::Assign, CaseAct::Replace],
            Self::Reopen => &[CaseAct::Reopen],
            Self::Amend => &[CaseAct::Amend],
            Self::Decline => &[CaseAct::Decline],
            Self::Void => &[CaseAct::Void],
        }
    }
}

/// Whether something may be done, or why not.
pub(super) fn check(act: Act, case: &Case, facts: &Facts) -> Result<Permit<act::Changing>, Text> {
    let [first, ..] = act.acts() else { return Err(text!("not-allowed")) };
    if act == Act::Begin && case.mediators.is_empty() {
        return Err(too_late(case));
    }
    let permit = case_acts::check(*first, case, facts)?;
    // Only whoever mediates a case can decline it.
    let own = facts.actor().is_some_and(|it| case.is_mediated_by(it.person));
    if act == Act::Decline && !own { Err(text!("not-allowed")) } else { Ok(permit) }
}

/// Everything the person may do with this case now.
pub(super) fn acts(case: &Case, facts: &Facts) -> Vec<Act> {
    Act::ALL.iter().copied().filter(|&it| check(it, case, facts).is_ok()).collect()
}
