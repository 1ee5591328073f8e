//! What this flow asks of its shelf, and what it does.

use chrono::{DateTime, NaiveDate, Utc};

use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::audit::{self, Target};
use crate::domain::election::Matter;
use crate::domain::people::composition::Lack;
use crate::domain::people::register::{Corrected, Hanging, Register, Write};
use crate::domain::people::tenure::Paper;
use crate::domain::people::units::NewUnit;
use crate::domain::people::{Holding, JoinRequest, Office, Person, Sex};
use crate::domain::training::course::Attended;
use crate::domain::{CaseId, PersonId, TeamId, WardId};

/// How many people with an office no message reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silent;

/// So many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SilentFound(pub u32);

impl Ask for Silent {
    type Found = SilentFound;
}

/// The ward's register, with what hangs on one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TheRegister(pub Option<PersonId>);

/// It, for who keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterFound {
    /// The register; none for whoever does not keep it.
    pub register: Option<Register>,
    /// What hangs on the person.
    pub hanging: Hanging,
    /// What was put right of the person's offices, in that order.
    pub corrected: Vec<Corrected>,
    /// What the person attended, the last first.
    pub trainings: Vec<Attended>,
}

impl Ask for TheRegister {
    type Found = RegisterFound;
}

/// Whom of the ward a message reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach;

/// They.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReachFound(pub Vec<PersonId>);

impl Ask for Reach {
    type Found = ReachFound;
}

/// Who of the ward was at a training this year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trained;

/// They.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrainedFound(pub Vec<PersonId>);

impl Ask for Trained {
    type Found = TrainedFound;
}

/// The account that waits to be let in as somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joiner(pub PersonId);

/// It, and whose it is by now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What was asked.
    pub request: JoinRequest,
    /// Whether the account became somebody else's meanwhile.
    pub is_anothers: bool,
    /// Whether another officer says if it is they: the actor made the link, would let themself in, or is a newcomer.
    pub for_others: bool,
    /// Whether the actor came to office only after whom the account is to be of, who has one: see
    /// [`stop::came_before`](crate::domain::people::stop::came_before).
    pub came_later: bool,
    /// The number that tells whether it is they.
    pub number: Option<String>,
}

impl Ask for Joiner {
    type Found = Option<Waiting>;
}

/// The account that waits to be let in as somebody, once nobody has answered: by a timer alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lapsing(pub PersonId);

/// It, and who could have answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LapsingFound {
    /// What was asked.
    pub request: JoinRequest,
    /// As whom.
    pub name: String,
    /// The officers who were asked.
    pub confirm: Vec<PersonId>,
}

impl Ask for Lapsing {
    type Found = Option<LapsingFound>;
}

/// All that wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joiners;

/// As whom, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JoinersFound(pub Vec<(PersonId, String)>);

impl Ask for Joiners {
    type Found = JoinersFound;
}

/// The teams that need consolidation (Art. 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unconsolidated;

/// They, with what each lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lacking(pub Vec<(TeamId, Vec<Lack>)>);

impl Ask for Unconsolidated {
    type Found = Lacking;
}

/// Those with an office over the ward of which no number of a decision is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paperless;

/// They, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperlessFound(pub Vec<(PersonId, String, Office)>);

impl Ask for Paperless {
    type Found = PaperlessFound;
}

/// What of a team has not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenCases(pub TeamId);

/// It.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// How many cases.
    pub cases: u32,
    /// What is proposed.
    pub proposals: Vec<Matter>,
}

impl Ask for OpenCases {
    type Found = Open;
}

/// Somebody who leaves on the day of the step, as it was said before, and who was to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaving(pub PersonId, pub Option<PersonId>);

/// How they stand on that day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeavingFound {
    /// Who leaves.
    pub leaver: Option<Person>,
    /// Who goes on.
    pub heir: Option<Person>,
    /// The cases of who leaves that are open, or followed up.
    pub cases: Vec<OpenCase>,
}

/// An open case, with the teams that mediate it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    /// Which.
    pub id: CaseId,
    /// Its code.
    pub code: String,
    /// The team that answers for it, and those that help.
    pub teams: Vec<TeamId>,
    /// Whether it was settled, and what was agreed is followed up (Art. 26).
    pub settled: bool,
    /// Who has an interest in it.
    pub interested: Vec<PersonId>,
}

impl Ask for Leaving {
    type Found = LeavingFound;
}

/// Cases that somebody else goes on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// Which.
    pub cases: Vec<CaseId>,
    /// Who mediated them.
    pub from: PersonId,
    /// Who goes on; none leaves it to the head to name somebody.
    pub to: Option<PersonId>,
    /// Their name.
    pub to_name: String,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleDeed {
    /// Invite somebody.
    Invite {
        /// Proof of the right to.
        permit: Permit<act::InvitePeople>,
        /// Whom and how.
        invitation: NewInvitation,
    },
    /// Write into the register what its rules allowed.
    Register {
        /// Proof of the right to.
        permit: Permit<act::KeepRegister>,
        /// Whose register.
        ward: WardId,
        /// What.
        writes: Vec<Write>,
        /// What others in office see of it, and to whom or what it was done.
        act: (audit::Act, Target),
        /// What goes over to somebody else in the same act.
        hand_over: Option<HandOver>,
    },
    /// Add a group or a team that its rules allowed.
    AddUnit {
        /// Proof of the right to.
        permit: Permit<act::KeepRegister>,
        /// Whose register.
        ward: WardId,
        /// What.
        unit: NewUnit,
    },
    /// Hand over what somebody had, on the day on which they left.
    HandOver {
        /// Who had said so.
        by: PersonId,
        /// What, and to whom.
        hand_over: HandOver,
    },
    /// Write down that somebody took their consent back, who came to the office or called it.
    WithdrawConsent {
        /// Proof of the right to.
        permit: Permit<act::InvitePeople>,
        /// Who.
        person: PersonId,
        /// On which day they said so.
        on: NaiveDate,
    },
    /// Take the rights of somebody's account away at once: the telephone was lost.
    LockAccount {
        /// Proof of the right to.
        permit: Permit<act::InvitePeople>,
        /// Whose.
        person: PersonId,
    },
    /// Let the account in that waits: it is they.
    LetIn {
        /// Proof of the right to.
        permit: Permit<act::InvitePeople>,
        /// As whom.
        person: PersonId,
        /// Which account, as it was looked at.
        tg_user: i64,
    },
    /// Turn the account away that waits: it is not they.
    TurnAway {
        /// Proof of the right to.
        permit: Permit<act::InvitePeople>,
        /// As whom it came.
        person: PersonId,
        /// Which account, as it was looked at.
        tg_user: i64,
    },
    /// Let the request lapse that nobody answered.
    Lapse {
        /// As whom it came.
        person: PersonId,
        /// Which account.
        tg_user: i64,
    },
    /// Make somebody's link void that was not used yet.
    TakeLinkBack {
        /// Proof of the right to.
        permit: Permit<act::InvitePeople>,
        /// Whose.
        person: PersonId,
    },
}

impl Act for PeopleDeed {}

/// A new person with their offices and an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvitation {
    /// Computed identity of the invitation.
    pub key: String,
    /// Ward.
    pub ward: WardId,
    /// An existing person to invite (again), or the particulars of a new one.
    pub invitee: Invitee,
    /// The secret that the link carries; only its hash is stored.
    pub secret: String,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
}

/// Whom an invitation is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitee {
    /// Somebody the ward knows already.
    Known(PersonId),
    /// Somebody new.
    New {
        /// Computed identity of the person.
        key: String,
        /// Full name.
        name: String,
        /// Mobile number, if told.
        phone: Option<String>,
        /// Sex, if told.
        sex: Option<Sex>,
        /// The offices given.
        offices: Vec<Holding>,
        /// By which decision, as far as it is known.
        paper: Paper,
    },
}
