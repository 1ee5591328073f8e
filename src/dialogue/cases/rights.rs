//! What a case's stage and a person's rights allow together. The one place where a permit's reach meets a case.

use super::left::has_left;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Permit, Scope, act, may};
use crate::domain::case::{Case, Status};
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
    /// The right it takes.
    fn right(self) -> act::Changing {
        match self {
            Self::Begin | Self::Agree | Self::Outcome | Self::Reopen | Self::Decline => act::Changing::Outcome,
            Self::Assign => act::Changing::Mediators,
            Self::Amend => act::Changing::Words,
            Self::Void => act::Changing::Being,
        }
    }

    /// Whether the stage allows it.
    fn fits(self, case: &Case) -> bool {
        let status = case.stage.status();
        match self {
            Self::Begin => matches!(status, Status::Registered | Status::Assigned) && !case.mediators.is_empty(),
            Self::Agree => status == Status::Assigned,
            Self::Outcome | Self::Assign | Self::Decline => case.stage.is_open(),
            Self::Reopen => status == Status::Failure,
            Self::Amend | Self::Void => status != Status::Void,
        }
    }
}

/// Whether a scope reaches a case: the person's own, the team's or the ward's. The same as the store's queries say.
pub(super) fn covers(scope: Scope, case: &Case) -> bool {
    let own = |it| case.is_mediated_by(it) || (case.entered_by == it && !case.domestic_violence);
    scope.person.is_some_and(own) || responsible(scope, case)
}

/// Whether a scope reaches a case as those need it who answer for it: who mediates it, the team's head, the office. To
/// have entered it is not enough.
pub(super) fn responsible(scope: Scope, case: &Case) -> bool {
    scope.person.is_some_and(|it| case.is_mediated_by(it))
        || scope.teams.contains(case.team)
        || scope.ward == Some(case.ward)
}

/// The permit for an action on this very case.
fn permit(right: act::Changing, case: &Case, facts: &Facts) -> Option<Permit<act::Changing>> {
    let permit = may(facts.actor()?, right).ok()?;
    covers(permit.scope(), case).then_some(permit)
}

/// Whether something may be done, or why not.
pub(super) fn check(act: Act, case: &Case, facts: &Facts) -> Result<Permit<act::Changing>, Text> {
    if !act.fits(case) {
        let status = Text::of(format!("status-{}", case.stage.status()));
        return Err(if case.mediators.is_empty() && case.stage.is_open() {
            text!("refused-mediator")
        } else {
            text!("case-act-too-late", status = status)
        });
    }
    // Only whoever mediates a case can decline it.
    if act == Act::Decline && !facts.actor().is_some_and(|it| case.is_mediated_by(it.person)) {
        return Err(text!("not-allowed"));
    }
    let permit = permit(act.right(), case, facts).ok_or_else(|| text!("not-allowed"))?;
    match others_mediate(act, permit.scope(), case, facts) {
        Some(why) => Err(why),
        None => Ok(permit),
    }
}

/// Whoever entered a case may still read it after being taken off it, but has nothing to record in it any more
/// (Art. 18(2)(3)): that is for those who mediate it now, the head and the office. Says so, or nothing.
fn others_mediate(act: Act, scope: Scope, case: &Case, facts: &Facts) -> Option<Text> {
    let left = facts.actor().is_some_and(|it| has_left(it.person, case, &facts.case_events));
    let records = act.right() == act::Changing::Outcome && !case.mediators.is_empty();
    if responsible(scope, case) || !(left || records) {
        return None;
    }
    if case.mediators.is_empty() {
        return Some(text!("correct-others-to-come"));
    }
    let names = case.mediators.iter().map(|it| text!("plain", words = it.name.as_str())).collect();
    Some(text!("correct-others-mediate", names = Arg::List(names)))
}

/// Everything the person may do with this case now.
pub(super) fn acts(case: &Case, facts: &Facts) -> Vec<Act> {
    Act::ALL.iter().copied().filter(|&it| check(it, case, facts).is_ok()).collect()
}
