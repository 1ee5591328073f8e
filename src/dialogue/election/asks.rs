//! What this flow asks of its shelf, and what it does.

use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::election::course::{Move, Receipt, Standing};
use crate::domain::election::papers::ProposalPaper;
use crate::domain::election::{Content, Decision, Matter, NewProposal, Proposal, ProposalLine};
use crate::domain::people::register::{Hanging, Register};
use crate::domain::{CaseId, PersonId, ProposalId, TeamId, WardId};

/// A page of proposals: those of the ward for the office, else those of one's teams, and one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page(pub u32);

/// Lines of a page, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// The lines.
    pub lines: Vec<ProposalLine>,
    /// How many in all.
    pub total: u32,
}

impl Ask for Page {
    type Found = Lines;
}

/// One proposal, if it is for the actor's eyes, or for a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct One(pub ProposalId);

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found(pub Option<Proposal>);

impl Ask for One {
    type Found = Found;
}

/// One proposal and whom to remind of it, for a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due(pub WardId, pub ProposalId);

/// What a reminder needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueFound {
    /// The proposal.
    pub proposal: Option<Proposal>,
    /// The name of its team.
    pub team: String,
    /// Who heads the Front committee there.
    pub front: Vec<PersonId>,
}

impl Ask for Due {
    type Found = DueFound;
}

/// The people of the ward with their offices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct People;

/// The ward's register, if there is a ward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleFound(pub Option<Register>);

impl Ask for People {
    type Found = PeopleFound;
}

/// What is under way for a team: nothing is proposed twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnderWay(pub TeamId);

/// A proposal that is under way, and about whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// Which.
    pub id: ProposalId,
    /// What it proposes.
    pub matter: Matter,
    /// Who stands or leaves: the name, and who it is if that is known.
    pub people: Vec<(String, Option<PersonId>)>,
}

/// Those that are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RivalsFound(pub Vec<Rival>);

impl Ask for UnderWay {
    type Found = RivalsFound;
}

/// What hangs on somebody who leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HangingOn(pub PersonId);

/// What does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HangingFound(pub Hanging);

impl Ask for HangingOn {
    type Found = HangingFound;
}

/// What waits for the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting;

/// What waits: not more than anybody can see to in a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits(pub Vec<ProposalLine>);

impl Ask for Waiting {
    type Found = Waits;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProposalDeed {
    /// Begin one.
    Begin {
        /// Proof of the right to.
        permit: Permit<act::Proposing>,
        /// As it is begun.
        new: Box<NewProposal>,
    },
    /// Take a step.
    Step {
        /// Proof of the right to.
        permit: Permit<act::Proposing>,
        /// Which, and how it was seen.
        id: ProposalId,
        /// How it stood, and its version.
        seen: (Standing, i32),
        /// What.
        step: Move,
        /// What it says from now on.
        content: Box<Content>,
        /// Who really did it, where the office enters it for them.
        real: Option<String>,
        /// In words, where words belong to it.
        words: Option<String>,
    },
    /// The office got it on another day than the one on which it was entered.
    Receive {
        /// Proof of the right to.
        permit: Permit<act::Proposing>,
        /// Which.
        id: ProposalId,
        /// How it stood, and its version.
        seen: (Standing, i32),
        /// The day, and which stood there before.
        receipt: Receipt,
    },
    /// The chair has decided: it holds from the day of the decision.
    Decide {
        /// Proof of the right to.
        permit: Permit<act::Proposing>,
        /// Proof of the right to write into the register.
        register: Permit<act::KeepRegister>,
        /// As it was seen.
        proposal: Box<Proposal>,
        /// Number and day.
        decision: Decision,
        /// Who goes on with what hangs on whoever leaves.
        handing: Option<Box<Handing>>,
    },
    /// Send a paper of one.
    Print {
        /// Proof of the right to.
        permit: Permit<act::Proposing>,
        /// Of which, and for which team.
        of: (ProposalId, TeamId),
        /// Which paper.
        paper: ProposalPaper,
    },
}

/// What hangs on somebody who leaves goes over to somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handing {
    /// Cases that have not ended.
    pub cases: Vec<CaseId>,
    /// Who leaves.
    pub from: PersonId,
    /// Who goes on; without anybody the cases wait for the head to name somebody.
    pub to: Option<PersonId>,
    /// Full name of who goes on.
    pub to_name: String,
}

impl Act for ProposalDeed {}
