//! What is asked and said of cases that hang together, for whoever writes one down and whoever shows one: likely earlier
//! ones, those that were said to belong to it, and what is done to that. Knows no flow.

use chrono::{DateTime, NaiveDate, Utc};

use super::facts::Facts;
use super::own::{Act, Ask};
use super::text::{Arg, Text, text};
use crate::domain::access::{Permit, act};
use crate::domain::calendar::local_date;
use crate::domain::case::{Case, Party, Status};
use crate::domain::kinship::{Kinship, Likeness};
use crate::domain::{CaseId, GroupId, WardId};

/// Earlier cases that are likely about the same people.
#[derive(Clone, Debug, PartialEq)]
pub enum Earlier {
    /// Of a case that is being written.
    OfDraft {
        /// Its resident group.
        group: GroupId,
        /// When it was received.
        received_on: NaiveDate,
        /// Its people.
        parties: Vec<Party>,
        /// Those that it was said to belong to, whether they are likely or not.
        tied: Vec<CaseId>,
    },
    /// Of the case of the step.
    OfCase(CaseId),
}

/// What is likely.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EarlierFound {
    /// Those that the actor may see, the likeliest first, and at the end what was said to belong to it and is not likely.
    pub seen: Vec<Likely>,
    /// How many others there are. Those with violence at home are not among them: a number would betray them already.
    pub hidden: u32,
}

/// A likely one, or one that was said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    /// The case.
    pub id: CaseId,
    /// Its code.
    pub code: String,
    /// When it was received.
    pub received_on: NaiveDate,
    /// Where it stands.
    pub status: Status,
    /// Why; not at all any more.
    pub likeness: Option<Likeness>,
}

impl Ask for Earlier {
    type Found = EarlierFound;
}

/// What was said of a case and others, as far as the actor may see both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KinOf(pub CaseId);

/// It, the oldest word first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinFound(pub Vec<Kin>);

/// One word of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Kin {
    /// The other case.
    pub other: CaseId,
    /// Its code.
    pub code: String,
    /// Where it stands.
    pub status: Status,
    /// Whether the other one is the earlier.
    pub is_earlier: bool,
    /// How they belong together.
    pub kinship: Kinship,
    /// When that was written down, and by whom.
    pub tied: (DateTime<Utc>, Option<String>),
    /// When and by whom it was put right, if it was.
    pub ended: Option<(DateTime<Utc>, Option<String>)>,
    /// Why.
    pub reason: Option<String>,
}

impl Ask for KinOf {
    type Found = KinFound;
}

/// Another case, by its id or its code, if the actor may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// By its id.
    Id(CaseId),
    /// By its code.
    Code(String),
}

/// It.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OtherFound(pub Option<Box<Case>>);

impl Ask for Other {
    type Found = OtherFound;
}

/// What is done.
#[derive(Clone, Debug, PartialEq)]
pub enum KinDeed {
    /// A case that is saved in this very step belongs to an earlier one.
    New {
        /// Proof of the right to.
        permit: Permit<act::Logging>,
        /// The code of the new case.
        code: String,
        /// Its ward.
        ward: WardId,
        /// When it was received.
        received_on: NaiveDate,
        /// The earlier one.
        earlier: CaseId,
        /// How.
        kinship: Kinship,
    },
    /// How two cases belong together is written down, or put right.
    Put {
        /// Proof of the right to.
        permit: Permit<act::Changing>,
        /// The later one, and the earlier one.
        cases: (CaseId, CaseId),
        /// How; not at all.
        kinship: Option<Kinship>,
        /// Why something else was said before.
        reason: Option<String>,
    },
}

impl Act for KinDeed {}

/// What still holds.
pub(super) fn holding(facts: &Facts) -> impl Iterator<Item = &Kin> {
    facts.found::<KinOf>().into_iter().flat_map(|it| &it.0).filter(|it| it.ended.is_none())
}

/// How a case belongs to another one, from its own side.
pub(super) fn line(it: &Kin) -> Text {
    if it.is_earlier {
        Text::of(format!("kin-earlier-{}", it.kinship)).with("code", it.code.as_str())
    } else {
        Text::of(format!("kin-later-{}", it.kinship)).with("code", it.code.as_str())
    }
}

/// The lines of a case's card.
pub(super) fn lines(facts: &Facts) -> Vec<Text> {
    holding(facts).map(line).collect()
}

/// A case in a list of those that belong together or may.
pub(super) fn label(case: &Case) -> Text {
    label_of(&case.code, case.received_on, case.stage.status())
}

/// A likely one in a list.
pub(super) fn likely_label(it: &Likely) -> Text {
    label_of(&it.code, it.received_on, it.status)
}

fn label_of(code: &str, received_on: NaiveDate, status: Status) -> Text {
    text!("kin-label", code = code, day = Arg::Date(received_on), status = Text::of(format!("status-{status}")))
}

/// The day and the author of a word.
pub(super) fn said((at, by): &(DateTime<Utc>, Option<String>)) -> Text {
    match by {
        Some(name) => text!("kin-said", day = Arg::Date(local_date(*at)), by = name.as_str()),
        None => text!("kin-said-by-nobody", day = Arg::Date(local_date(*at))),
    }
}

/// That there are likely ones which the actor does not see, and whom to ask.
pub(super) fn hidden(count: u32, facts: &Facts) -> Option<Text> {
    let heads = facts.actor().is_some_and(|it| !it.headed_teams().is_empty());
    (count > 0)
        .then(|| if heads { text!("kin-hidden-office", count = count) } else { text!("kin-hidden", count = count) })
}
