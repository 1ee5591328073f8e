//! What this flow asks of its shelf, and what it does.

use chrono::NaiveDate;

use crate::dialogue::own::{Act, Ask};
use crate::domain::access::{Permit, act};
use crate::domain::pay::case::{Odd, PayLine};
use crate::domain::pay::course::{Move, Standing};
use crate::domain::pay::ledger::{Ledger, Source, Support};
use crate::domain::pay::{NewPayRequest, OwnPay, PayPaper, PayRequest, PayRequestLine};
use crate::domain::{CaseId, PayId, TeamId, WardId};

/// A page of the requests within the actor's reach, and what can be asked for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page(pub u32);

/// It.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The page.
    pub lines: Vec<PayRequestLine>,
    /// How many in all.
    pub total: u32,
    /// Of each team that the actor heads: for how many cases, and how much.
    pub payable: Vec<(TeamId, u32, i64)>,
}

impl Ask for Page {
    type Found = Home;
}

/// What can be asked for a team that the actor heads; of a request that is written once more, with its own cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payable(pub TeamId, pub Option<PayId>);

/// It, by the day the cases ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PayableFound(pub Vec<PayLine>);

impl Ask for Payable {
    type Found = PayableFound;
}

/// One request, if it is for the actor's eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct One(pub PayId);

/// A request, with what must be known beside it before the next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// It.
    pub request: PayRequest,
    /// While the office may decide or pay: its lines that cannot be paid as they were asked for, by their cases as these are
    /// now.
    pub odd: Vec<(CaseId, Odd)>,
    /// Codes of those of its cases that stand in another request by now.
    pub taken: Vec<String>,
    /// Whether nobody heads its team, or what became of that: then its steps fall to the office.
    pub headless: bool,
}

impl Seen {
    /// It, with nothing to be known beside it.
    #[must_use]
    pub fn of(request: PayRequest) -> Self {
        Self { request, odd: Vec::new(), taken: Vec::new(), headless: false }
    }
}

/// It.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found(pub Option<Box<Seen>>);

impl Ask for One {
    type Found = Found;
}

/// What the actor gets for the cases that they mediated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own;

/// It, the latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnFound(pub Vec<OwnPay>);

impl Ask for Own {
    type Found = OwnFound;
}

/// What the teams of the actor's ward got in a year, this one unless another is named, or in a quarter of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums(pub Option<i32>, pub Option<u32>);

/// It, by team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SumsFound(pub Option<Ledger>);

impl Ask for Sums {
    type Found = SumsFound;
}

/// For which months of a year teams were supported, for the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Supports(pub Option<i32>);

/// It, by team and month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupportsFound(pub Vec<Support>);

impl Ask for Supports {
    type Found = SupportsFound;
}

/// What somebody has to go on with within the actor's reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting;

/// It, and those teams among them that nobody heads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits(pub Vec<PayRequestLine>, pub Vec<TeamId>);

impl Ask for Waiting {
    type Found = Waits;
}

/// A request of which something is due: a timer asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due(pub WardId, pub PayId);

/// It.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueFound(pub Option<Box<Seen>>);

impl Ask for Due {
    type Found = DueFound;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PayDeed {
    /// Send a request to the office.
    Send {
        /// Proof of the right to.
        permit: Permit<act::Paying>,
        /// It.
        new: NewPayRequest,
    },
    /// Take a step of one.
    Step {
        /// Proof of the right to.
        permit: Permit<act::Paying>,
        /// Which, and for which team.
        of: (PayId, TeamId),
        /// As it was seen.
        seen: (Standing, i32),
        /// What is done.
        step: Move,
        /// On which day it happened.
        on: NaiveDate,
        /// Why, or by which paper.
        words: Option<String>,
        /// Its lines, where it goes to the office once more.
        lines: Option<Vec<PayLine>>,
    },
    /// Send a paper of one.
    Print {
        /// Of which, and for which team.
        of: (PayId, TeamId),
        /// Which paper.
        paper: PayPaper,
    },
    /// Write down what teams got for months.
    Support {
        /// Proof of the right to.
        permit: Permit<act::Paying>,
        /// Where from.
        source: Source,
        /// On which day it was paid.
        on: NaiveDate,
        /// Each team and month, and how much.
        lines: Vec<(TeamId, NaiveDate, i64)>,
    },
    /// Mark an entry of that as wrong.
    UndoSupport {
        /// Proof of the right to.
        permit: Permit<act::Paying>,
        /// Which.
        entry: i64,
        /// Why.
        words: String,
    },
    /// Send the ledger of a year, or of one of its quarters.
    Ledger {
        /// Which.
        of: (i32, Option<u32>),
        /// As a workbook, not as a paper.
        workbook: bool,
    },
}

impl Act for PayDeed {
    fn reaches_others(&self) -> bool {
        !matches!(self, Self::Print { .. } | Self::Ledger { .. })
    }
}
