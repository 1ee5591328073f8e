//! How far a proposal has come, who takes which step, and by when (Art. 8(3)(4), 11(2)(3), 14; Joint Resolution Art. 13).

use chrono::NaiveDate;

use super::{Matter, Proposal, ProposalLine};
use crate::domain::calendar::Calendar;
use crate::domain::codes::codes;
use crate::domain::law::Law;

codes! {
    /// How far a proposal has come.
    pub enum Standing {
        /// An election is being prepared, or was held and is not sent yet.
        Preparing => "preparing",
        /// Somebody wishes to leave: their head has it.
        Asked => "asked",
        /// A head proposes it: the head of the Front committee has it.
        Proposed => "proposed",
        /// The office has it, the chair decides.
        Sent => "sent",
        /// The office gave it back to be put right.
        Returned => "returned",
        /// The chair decided: it holds.
        Decided => "decided",
        /// The chair refused.
        Refused => "refused",
        /// Who proposed it took it back.
        Withdrawn => "withdrawn",
    }
}

codes! {
    /// What happens to a proposal.
    pub enum Move {
        /// An election is prepared.
        Begin => "begin",
        /// Candidates or the vote are recorded, or put right.
        Record => "record",
        /// Somebody wishes to leave.
        Ask => "ask",
        /// A head proposes that somebody leaves.
        Propose => "propose",
        /// It goes to the office.
        Send => "send",
        /// The office gives it back, with the reason.
        Return => "return",
        /// The chair refuses, with the reason.
        Refuse => "refuse",
        /// The chair has decided.
        Decide => "decide",
        /// It is taken back.
        Withdraw => "withdraw",
    }
}

codes! {
    /// In whose hands a proposal is.
    pub enum Hand {
        /// The head of the team.
        Head => "head",
        /// The head of the Front committee.
        Front => "front",
        /// The ward's office.
        Office => "office",
        /// Nobody's: it is over.
        Nobody => "nobody",
    }
}

impl Standing {
    /// Whose it is to go on.
    #[must_use]
    pub fn hand(self) -> Hand {
        match self {
            Self::Asked => Hand::Head,
            Self::Preparing | Self::Proposed | Self::Returned => Hand::Front,
            Self::Sent => Hand::Office,
            Self::Decided | Self::Refused | Self::Withdrawn => Hand::Nobody,
        }
    }

    /// Whether somebody has to go on with it.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.hand() != Hand::Nobody
    }

    /// How it stands after a step; `None` where that step makes no sense.
    #[must_use]
    pub fn after(self, step: Move) -> Option<Self> {
        match (self, step) {
            (Self::Preparing | Self::Returned, Move::Record) => Some(self),
            (Self::Asked, Move::Propose) => Some(Self::Proposed),
            (Self::Preparing | Self::Proposed | Self::Returned, Move::Send) => Some(Self::Sent),
            (Self::Sent, Move::Return) => Some(Self::Returned),
            (Self::Sent, Move::Refuse) => Some(Self::Refused),
            (Self::Sent, Move::Decide) => Some(Self::Decided),
            (it, Move::Withdraw) if it.is_open() => Some(Self::Withdrawn),
            _ => None,
        }
    }

    /// How a proposal stands that begins with this step.
    #[must_use]
    pub fn begun_by(step: Move) -> Option<Self> {
        match step {
            Move::Begin => Some(Self::Preparing),
            Move::Ask => Some(Self::Asked),
            Move::Propose => Some(Self::Proposed),
            Move::Send => Some(Self::Sent),
            Move::Record | Move::Return | Move::Refuse | Move::Decide | Move::Withdraw => None,
        }
    }
}

impl Move {
    /// Whether the office takes it.
    #[must_use]
    pub fn is_of_office(self) -> bool {
        matches!(self, Self::Return | Self::Refuse | Self::Decide)
    }

    /// Whether words belong to it.
    #[must_use]
    pub fn has_words(self) -> bool {
        matches!(self, Self::Return | Self::Refuse | Self::Withdraw)
    }
}

/// The last day on which what was voted goes to the office (Joint Resolution Art. 13).
#[must_use]
pub fn send_by(voted_on: NaiveDate, law: &Law, calendar: &Calendar) -> NaiveDate {
    let law = law.on(voted_on);
    calendar.add_days(voted_on, law.head_list_days(), law.roll())
}

/// The last day on which the chair decides on what came to the office.
#[must_use]
pub fn decide_by(matter: Matter, sent_on: NaiveDate, law: &Law, calendar: &Calendar) -> NaiveDate {
    calendar.add_working_days(sent_on, law.on(sent_on).decide_workdays(matter))
}

/// The last day for what waits next, and whether it is over.
#[must_use]
pub fn due(line: &ProposalLine, law: &Law, calendar: &Calendar) -> Option<NaiveDate> {
    match line.standing {
        Standing::Preparing | Standing::Returned => line.voted_on.map(|it| send_by(it, law, calendar)),
        Standing::Sent => line.sent_on.map(|it| decide_by(line.matter, it, law, calendar)),
        _ => None,
    }
}

codes! {
    /// Why a decision cannot be of this day.
    pub enum WrongDay {
        /// It is still to come.
        Ahead => "ahead",
        /// It is before the vote.
        BeforeVote => "before_vote",
        /// It is before the office got the proposal.
        BeforeSent => "before_sent",
    }
}

/// Whether the chair can have decided on this day. A signed decision is entered afterwards, so its day is not ahead.
pub fn check_decision(proposal: &Proposal, on: NaiveDate, today: NaiveDate) -> Result<(), WrongDay> {
    let voted = proposal.election().and_then(|it| it.on);
    if on > today {
        Err(WrongDay::Ahead)
    } else if voted.is_some_and(|it| on < it) {
        Err(WrongDay::BeforeVote)
    } else if proposal.leaving().is_some() && proposal.sent_on.is_some_and(|it| on < it) {
        Err(WrongDay::BeforeSent)
    } else {
        Ok(())
    }
}

/// The longest number of a decision, in characters.
const LONGEST_NUMBER: usize = 40;

/// Number and day of a decision in one message: `12/QĐ-UBND ngày 5/5/2026`, `số 12/QĐ-UBND, 5/5`. The words of the day are
/// read by the caller.
#[must_use]
pub fn split_decision(typed: &str) -> Option<(String, &str)> {
    let typed = typed.trim();
    let words = ["Quyết định", "quyết định", "QĐ", "Số", "số", "so", "So", "SỐ"];
    let bare = words
        .iter()
        .fold(typed, |it, word| it.strip_prefix(word).map_or(it, |rest| rest.trim_start_matches([':', ' ', '.'])));
    let end = bare.find([' ', ',', ';']).unwrap_or(bare.len());
    let (number, day) = bare.split_at(end);
    let has_digit = number.bytes().next().is_some_and(|it| it.is_ascii_digit());
    let is_number = has_digit && number.contains(char::is_alphabetic) && number.chars().count() <= LONGEST_NUMBER;
    // «12» alone is a number as well, if a day follows it.
    let plain = has_digit && number.bytes().all(|it| it.is_ascii_digit()) && number.len() <= 5;
    let day = day.trim_start_matches([' ', ',', ';']).trim();
    let day = ["ngày ", "ngay ", "Ngày "].iter().fold(day, |it, word| it.strip_prefix(word).unwrap_or(it));
    if is_number {
        Some((number.to_owned(), day))
    } else {
        (plain && !day.is_empty()).then(|| (format!("{number}/QĐ-UBND"), day))
    }
}

#[cfg(test)]
#[path = "course_tests.rs"]
mod tests;
