//! The stages of a case as one table: which act leads from which stage to which, whose right it is, what it needs and
//! which article it rests on. [`Case::apply`](super::Case::apply) asks it before and after every change, so that what
//! does not stand here does not happen. Articles are of Law 35/2013/QH13 unless another text is named.

use super::{Case, Change, EndReason, Refused, Stage, Status};
use crate::domain::access::Scope;
use crate::domain::access::act::Changing;
use crate::domain::codes::codes;

codes! {
    /// Something that may happen to a case.
    pub enum CaseAct {
        /// Mediators are named.
        Assign => "assign",
        /// One of them is replaced.
        Replace => "replace",
        /// A mediator takes a case that nobody mediates yet.
        Take => "take",
        /// A mediator declines.
        Decline => "decline",
        /// The parties agree on another time to begin.
        Agree => "agree",
        /// Mediation begins.
        Begin => "begin",
        /// The parties met: a session was held.
        Session => "session",
        /// The parties ask for a pause.
        Pause => "pause",
        /// They go on.
        GoOn => "go_on",
        /// They agree.
        Succeed => "succeed",
        /// A party ends it.
        PartyEnds => "party_ends",
        /// The mediator ends it: no agreement is possible.
        MediatorEnds => "mediator_ends",
        /// It is not for mediation: guided to the competent body, also while it is being mediated.
        Refer => "refer",
        /// The parties ask to go on after a failure.
        Reopen => "reopen",
        /// The steps of what was agreed are written down.
        Plan => "plan",
        /// How the agreement is performed is reported.
        Perform => "perform",
        /// The head of the Front committee is told that the agreement is broken.
        TellFront => "tell_front",
        /// Others follow up what was agreed.
        FollowUp => "follow_up",
        /// Another team is asked to help, helps, or cannot.
        Cooperate => "cooperate",
        /// Something recorded is put right.
        Amend => "amend",
        /// It goes over to another team.
        Move => "move",
        /// It was entered by mistake.
        Void => "void",
    }
}

codes! {
    /// A fact without which an act does not happen.
    pub enum Wanted {
        /// Somebody mediates the case.
        Mediator => "mediator",
        /// Why.
        Reason => "reason",
        /// What was agreed.
        Agreement => "agreement",
        /// Where the parties were guided.
        Guidance => "guidance",
    }
}

/// What the law says of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Of which act.
    pub act: CaseAct,
    /// Whose right it is.
    pub who: Changing,
    /// What it rests on.
    pub article: &'static str,
    /// Without what it does not happen.
    pub wants: &'static [Wanted],
    /// From where, and whither it may lead.
    pub ways: &'static [(Status, &'static [Status])],
}

use Status::{Assigned, Failure, InSession, Paused, Referred, Registered, Success, Void};

/// Stages of which each stays as it is.
macro_rules! stays {
    ($($status:ident),+) => { &[$( ($status, &[$status]) ),+] };
}

/// How a case can end, once it has been put right.
const ENDS: &[Status] = &[Success, Failure, Referred];

/// The table.
const RULES: &[Rule] = &[
    Rule {
        act: CaseAct::Assign,
        who: Changing::Mediators,
        article: "15(1), 18(1)",
        wants: &[Wanted::Mediator],
        ways: &[(Registered, &[Assigned]), (Assigned, &[Assigned]), (InSession, &[InSession]), (Paused, &[Paused])],
    },
    Rule {
        act: CaseAct::Replace,
        who: Changing::Mediators,
        article: "18(2)(3)",
        wants: &[Wanted::Mediator, Wanted::Reason],
        ways: &[(Registered, &[Assigned]), (Assigned, &[Assigned]), (InSession, &[InSession]), (Paused, &[Paused])],
    },
    Rule {
        act: CaseAct::Take,
        who: Changing::Taking,
        article: "10(1), 18(1)",
        wants: &[Wanted::Mediator],
        ways: &[(Registered, &[Assigned])],
    },
    Rule {
        act: CaseAct::Decline,
        who: Changing::Outcome,
        article: "10(3), 18(2)",
        wants: &[],
        ways: &[
            (Registered, &[Registered]),
            (Assigned, &[Assigned, Registered]),
            (InSession, &[InSession]),
            (Paused, &[Paused]),
        ],
    },
    Rule {
        act: CaseAct::Agree,
        who: Changing::Outcome,
        article: "20(2)",
        wants: &[Wanted::Mediator],
        ways: stays!(Assigned),
    },
    Rule {
        act: CaseAct::Begin,
        who: Changing::Outcome,
        article: "20(2)",
        wants: &[Wanted::Mediator],
        ways: &[(Registered, &[InSession]), (Assigned, &[InSession])],
    },
    Rule {
        act: CaseAct::Session,
        who: Changing::Outcome,
        article: "20, 21",
        wants: &[Wanted::Mediator],
        ways: &[
            (Registered, &[InSession]),
            (Assigned, &[InSession]),
            (InSession, &[InSession]),
            // Whoever meets again goes on; a session of before the pause that is written down late changes nothing.
            (Paused, &[InSession, Paused]),
            (Success, &[Success]),
            (Failure, &[Failure]),
        ],
    },
    Rule { act: CaseAct::Pause, who: Changing::Outcome, article: "17", wants: &[], ways: &[(InSession, &[Paused])] },
    Rule { act: CaseAct::GoOn, who: Changing::Outcome, article: "17", wants: &[], ways: &[(Paused, &[InSession])] },
    Rule {
        act: CaseAct::Succeed,
        who: Changing::Outcome,
        article: "23(1), 24",
        wants: &[Wanted::Mediator, Wanted::Agreement],
        ways: &[(Registered, &[Success]), (Assigned, &[Success]), (InSession, &[Success]), (Paused, &[Success])],
    },
    Rule {
        act: CaseAct::PartyEnds,
        who: Changing::Outcome,
        article: "17, 23(2), 27",
        wants: &[Wanted::Mediator, Wanted::Guidance],
        ways: &[(Registered, &[Failure]), (Assigned, &[Failure]), (InSession, &[Failure]), (Paused, &[Failure])],
    },
    Rule {
        act: CaseAct::MediatorEnds,
        who: Changing::Outcome,
        article: "21(3), 23(3), 27",
        wants: &[Wanted::Mediator, Wanted::Guidance],
        ways: &[(Registered, &[Failure]), (Assigned, &[Failure]), (InSession, &[Failure]), (Paused, &[Failure])],
    },
    Rule {
        act: CaseAct::Refer,
        who: Changing::Outcome,
        article: "3, 10(4)(5)",
        wants: &[],
        ways: &[(Registered, &[Referred]), (Assigned, &[Referred]), (InSession, &[Referred]), (Paused, &[Referred])],
    },
    Rule { act: CaseAct::Reopen, who: Changing::Outcome, article: "27", wants: &[], ways: &[(Failure, &[InSession])] },
    Rule {
        act: CaseAct::Plan,
        who: Changing::Outcome,
        article: "24(2)",
        wants: &[Wanted::Agreement],
        ways: stays!(Success),
    },
    Rule { act: CaseAct::Perform, who: Changing::Outcome, article: "25, 26", wants: &[], ways: stays!(Success) },
    Rule { act: CaseAct::TellFront, who: Changing::Mediators, article: "26", wants: &[], ways: stays!(Success) },
    Rule { act: CaseAct::FollowUp, who: Changing::Mediators, article: "26", wants: &[], ways: stays!(Success) },
    Rule {
        act: CaseAct::Cooperate,
        who: Changing::Mediators,
        article: "15(6), 22",
        wants: &[],
        ways: &[
            // Who helps a case that nobody mediates yet begins its three days.
            (Registered, &[Registered, Assigned]),
            (Assigned, &[Assigned]),
            (InSession, &[InSession]),
            (Paused, &[Paused]),
        ],
    },
    Rule {
        act: CaseAct::Amend,
        who: Changing::Words,
        article: "21(4)",
        wants: &[],
        ways: &[
            (Registered, &[Registered]),
            (Assigned, &[Assigned]),
            (InSession, &[InSession]),
            (Paused, &[Paused]),
            (Success, ENDS),
            (Failure, ENDS),
            (Referred, ENDS),
        ],
    },
    Rule {
        act: CaseAct::Move,
        who: Changing::Being,
        article: "12(2)",
        wants: &[],
        ways: &[
            (Registered, &[Registered]),
            (Assigned, &[Assigned, Registered]),
            (InSession, &[InSession]),
            (Paused, &[Paused]),
        ],
    },
    Rule {
        act: CaseAct::Void,
        who: Changing::Being,
        article: "21(4)",
        wants: &[Wanted::Reason],
        ways: &[
            (Registered, &[Void]),
            (Assigned, &[Void]),
            (InSession, &[Void]),
            (Paused, &[Void]),
            (Success, &[Void]),
            (Failure, &[Void]),
            (Referred, &[Void]),
        ],
    },
];

impl CaseAct {
    /// What the law says of it.
    #[must_use]
    pub fn rule(self) -> &'static Rule {
        RULES.iter().find(|it| it.act == self).unwrap_or(&RULES[0])
    }

    /// Whither it may lead from a stage; nowhere where it is not allowed there.
    #[must_use]
    pub fn leads_from(self, status: Status) -> &'static [Status] {
        self.rule().ways.iter().find(|it| it.0 == status).map_or(&[], |it| it.1)
    }

    /// Whether it is allowed at a stage.
    #[must_use]
    pub fn fits(self, status: Status) -> bool {
        !self.leads_from(status).is_empty()
    }

    /// Whether it may happen to a case that was brought in from an old book.
    #[must_use]
    pub fn fits_old(self) -> bool {
        matches!(self, Self::Amend | Self::Void)
    }

    /// Which act a change is for a case; none of the known ones for an end that is no end.
    #[must_use]
    pub fn of(change: &Change, before: &Case) -> Option<Self> {
        Some(match change {
            Change::Assign { mediators, .. } => {
                // Who mediates for a helping team is not named by the leading one, and stays.
                let stays = |it: &super::CaseMediator| {
                    mediators.iter().any(|named| named.person == it.person)
                        || before.course.helping_team_of(it.person).is_some()
                };
                if before.mediators.iter().all(stays) { Self::Assign } else { Self::Replace }
            }
            Change::Take { .. } => Self::Take,
            Change::Decline { .. } => Self::Decline,
            Change::Agree { .. } => Self::Agree,
            Change::Begin { .. } => Self::Begin,
            Change::Session { .. } => Self::Session,
            Change::Pause { .. } => Self::Pause,
            Change::GoOn { .. } => Self::GoOn,
            Change::Cooperate { .. } => Self::Cooperate,
            Change::End { stage } => match stage {
                Stage::Success { .. } => Self::Succeed,
                Stage::Failure { reason: EndReason::PartyRequest, .. } => Self::PartyEnds,
                Stage::Failure { reason: EndReason::MediatorDecision, .. } => Self::MediatorEnds,
                Stage::Failure { reason: EndReason::NotSaid, .. } => return None,
                Stage::Referred { .. } => Self::Refer,
                _ => return None,
            },
            Change::Reopen { .. } => Self::Reopen,
            Change::Plan { .. } => Self::Plan,
            Change::Perform { .. } => Self::Perform,
            Change::TellFront { .. } => Self::TellFront,
            Change::FollowUp { .. } => Self::FollowUp,
            Change::Amend { .. } => Self::Amend,
            Change::Move { .. } | Change::HelpMove { .. } => Self::Move,
            Change::Void { .. } => Self::Void,
        })
    }

    /// Whether a case that an act made has what the act needs.
    pub(super) fn check_wanted(self, change: &Change, after: &Case) -> Result<(), Refused> {
        for wanted in self.rule().wants {
            let (has, refused) = match (wanted, &after.stage) {
                (Wanted::Mediator, _) => (!after.mediators.is_empty(), Refused::MediatorMissing),
                (Wanted::Reason, _) => (change.has_reason(), Refused::ReasonMissing),
                (Wanted::Agreement, Stage::Success { agreement, .. }) => {
                    (!agreement.text.trim().is_empty(), Refused::AgreementMissing)
                }
                (Wanted::Guidance, Stage::Failure { guidance, .. }) => (guidance.is_some(), Refused::GuidanceMissing),
                (Wanted::Agreement | Wanted::Guidance, _) => (false, Refused::WrongStage),
            };
            if !has {
                return Err(refused);
            }
        }
        Ok(())
    }
}

impl Case {
    /// Whether a scope reaches it: the person's own, the team's or the ward's. The same as the store's queries say.
    #[must_use]
    pub fn is_reached_by(&self, scope: Scope) -> bool {
        // Whoever copied it from an old book had nothing to do with it.
        let entered = |it| self.entered_by == it && !self.domestic_violence && self.course.old.is_none();
        scope.person.is_some_and(entered) || self.is_answered_for_by(scope)
    }

    /// Whether it is of the team or the ward that a scope reaches: not for whoever helps another team with it.
    #[must_use]
    pub fn is_led_within(&self, scope: Scope) -> bool {
        scope.teams.contains(self.team) || scope.teams.contains(self.led_by()) || scope.ward == Some(self.ward)
    }

    /// Whether a scope reaches it as those need it who answer for it: who mediates it, the team's head, the office. To have
    /// entered it is not enough. So does who follows up what was agreed, and the head of the team of which the one that led it
    /// became a part. The head of a helping team reaches it too, but not where there was violence at home: then
    /// only whom they named does.
    #[must_use]
    pub fn is_answered_for_by(&self, scope: Scope) -> bool {
        let helps = |it| !self.domestic_violence && self.course.is_helped_by(it);
        scope.person.is_some_and(|it| self.is_mediated_by(it) || self.is_followed_by(it))
            || scope.teams.iter().any(|it| it == self.team || it == self.led_by() || helps(it))
            || scope.ward == Some(self.ward)
    }
}

#[cfg(test)]
#[path = "acts_tests.rs"]
mod tests;
